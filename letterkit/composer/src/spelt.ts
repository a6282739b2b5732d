/** How far one spelling is from another; see `letterkit.checks.spelt`. */

import { folded } from "./python";

/** A word as somebody types it whose keyboard has no accents, in small letters. */
export const withoutAccents = (word: string): string =>
  folded(word.replaceAll("’", "'")).normalize("NFKD").replace(/\p{M}/gu, "");

/** The letters to put in, leave out, change or swap with their neighbour to turn one word into the other. */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const twoBefore = before;
    before = row;
    row = [i];
    for (let j = 1; j <= other.length; j++) {
      let best = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + Number(one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, twoBefore[j - 2]! + 1);
      }
      row.push(best);
    }
  }
  return row.at(-1)!;
}

/** Whether a word is a name misspelt: by one letter, or by two where the name is long. Accents count. */
export function isNear(word: string, name: string): boolean {
  if (word === name) return false;
  const [one, other] = [withoutAccents(word), withoutAccents(name)];
  if (one === other) return folded(word) !== folded(name);
  const start = (text: string): string => [...new Set(text.slice(0, 2))].sort().join("");
  if (Math.min(one.length, other.length) < 4 || (one[0] !== other[0] && start(one) !== start(other))) return false;
  const most = other.length < 7 ? 1 : 2;
  return Math.abs(one.length - other.length) <= most && slipsBetween(one, other) <= most;
}

/** Whether a word begins as a name does and goes on otherwise: Riverbend, Riverside; Price, Prys. */
export function isAlike(word: string, name: string): boolean {
  const [one, other] = [withoutAccents(word), withoutAccents(name)];
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same++;
  const least = other.length > 5 ? Math.max(2, Math.floor(other.length / 2)) : 2;
  return one !== other && same >= least && Math.abs(one.length - other.length) <= 2;
}
