/** Wordings that a coach strikes out; see `letterkit.checks.speech` and `.wording`. */

import type { Kit } from "../kit";
import { split } from "../python";
import { fieldOf, type Passage, passages, type Places, type Remark } from "./passages";

/** Wordings that one thing is said of, as `letterkit.checks.wording.definitions` has them. */
export interface Wording {
  readonly code: string;
  readonly patterns: readonly string[];
  readonly unless: readonly string[];
  readonly unlessTheirs: readonly string[];
  readonly says: string;
  readonly instead: string;
  readonly everywhere: boolean;
  readonly exact: boolean;
}

const compiled = new Map<string, RegExp>();
const expression = (pattern: string): RegExp => {
  let found = compiled.get(pattern);
  if (!found) compiled.set(pattern, (found = new RegExp(pattern, "g")));
  return found;
};

const spans = (patterns: readonly string[], text: string): [number, number][] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(expression(pattern))].map((match): [number, number] => [match.index, match.index + match[0].length]),
  );

const plainer = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[\u00a0\u202f\u2009]/g, " ");
/* As long as the text, so that a place in one is a place in the other. */
const small = (text: string): string =>
  text.replace(/[^]/gu, (each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each));
const own = (text: string): string => text.replace(/“[^“”\n]*”|"[^"\n]*"/g, (quoted) => "¤".repeat(quoted.length));
const joined = (found: readonly Passage[]): string => found.map(({ words }) => words).join("\n");

/** The wordings that a coach strikes out. `theirs` are the fields that repeat what the interviewers said. */
export function* wordings(
  kit: Kit,
  definitions: readonly Wording[],
  theirs: readonly string[],
  all: readonly Passage[],
  facts: Places,
): Generator<Remark> {
  const isTheirs = (passage: Passage): boolean => theirs.includes(fieldOf(passage));
  const spoken = small(plainer([kit.interview.role, kit.employer.name, joined(all.filter(isTheirs))].join("\n")));
  const everything = [...passages(kit, facts), ...all];
  for (const [read, everywhere] of [[all.filter((each) => !isTheirs(each)), false], [everything, true]] as const) {
    const exact = plainer(joined(read));
    const text = own(small(exact));
    const found: [number, number, Wording][] = [];
    for (const wording of definitions) {
      if (wording.everywhere !== everywhere) continue;
      const hits = spans(wording.patterns, wording.exact ? exact : text);
      if (!hits.length || spans(wording.unlessTheirs, spoken).length) continue;
      const harmless = spans(wording.unless, wording.exact ? exact : text);
      for (const [start, end] of hits) {
        if (!harmless.some(([first, behind]) => start < behind && first < end)) found.push([start, end, wording]);
      }
    }
    let behind = 0;
    for (const [start, end, { code, says, instead }] of found.sort((one, two) => one[0] - two[0] || two[1] - one[1])) {
      if (start < behind) continue;
      behind = end;
      if (!everywhere && spoken.includes(small(exact.slice(start, end)).replace(/s$/, ""))) continue;
      let first = start;
      const passage = read.find(({ words }) => first <= words.length || ((first -= words.length + 1), false))!;
      const words = split(passage.words.slice(first, first + end - start)).join(" ");
      yield { code, path: passage.path, words, says: `“${words}” ${says}`, instead };
    }
  }
}
