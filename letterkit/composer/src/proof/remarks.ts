/** What is wrong with the author's words, in the sentences that the letter makes of them; see `letterkit.checks.language`. */

import type { Kit } from "../kit";
import type { Passage, Remark } from "../page/passages";
import { folded } from "../python";
import type { Correction, HarperReader } from "./reader";

/** Everything that is read. */
export interface Manuscript {
  readonly kit: Kit;
  readonly locale: string;
  /** Every paragraph of the letters, without markup. */
  readonly paragraphs: readonly string[];
  readonly passages: readonly (Passage & { readonly prompt: string })[];
}

/** A passage, or one line of it, and where in a text it stands. */
interface Stretch {
  readonly passage: Manuscript["passages"][number];
  readonly words: string;
  readonly start: number;
}

/** Everything that the reader finds in what the author wrote. */
export async function remarksOf(manuscript: Manuscript, reader: HarperReader): Promise<Remark[]> {
  const accepted = namesAndWords(manuscript.kit);
  const written = manuscript.passages.map(({ words }) => words).join("");
  const isCurly = written.split("’").length > written.split("'").length;
  const found: Remark[] = [];
  for (const { text, stretches } of readings(manuscript)) {
    const isHeading = !stretches.some(({ passage }) => passage.isSentences || passage.prompt);
    const corrections = (await reader.corrections(text, manuscript.locale)).filter(
      ({ code }) => !isHeading || code !== "grammar",
    );
    for (const { start, end, code, message, right } of firstHeard(text, accepted, corrections)) {
      const shares = stretches.map((each) => Math.min(end, each.start + each.words.length) - Math.max(start, each.start));
      const share = Math.max(...shares);
      if (share <= 0) continue;
      const { path, words } = stretches[shares.indexOf(share)]!.passage;
      const instead = right && `“${isCurly ? right.replaceAll("'", "’") : right}”`;
      found.push({ code, path, words, says: message, instead });
    }
  }
  return found;
}

/** The words of every name in the kit and its letterhead, and those accepted as spelt, blind to capitals. */
function namesAndWords({ interviewers, employer, interview, letterhead, words }: Kit): ReadonlySet<string> {
  const texts = [
    ...interviewers.flatMap(({ name, family_name, title }) => [name, family_name, title]),
    ...[employer.name, ...employer.address, interview.role, letterhead.name, letterhead.label],
    ...[...Object.values(letterhead.location ?? {}), ...words],
  ].filter((text): text is string => Boolean(text));
  return new Set(texts.flatMap((text) => [text, ...(text.match(/\p{L}+(?:[.'’-]\p{L}+)*/gu) ?? [])]).map(folded));
}

/** The corrections without those of accepted words, and of those that overlap only the first. */
function* firstHeard(text: string, accepted: ReadonlySet<string>, corrections: readonly Correction[]): Generator<Correction> {
  const heard: Correction[] = [];
  for (const each of corrections) {
    const words = text.slice(each.start, each.end);
    const mayBeName = each.code === "spelling" || (each.code === "grammar" && isTitle(words));
    if (mayBeName && isAccepted(words, accepted)) continue;
    if (heard.some((other) => each.start < other.end && other.start < each.end)) continue;
    heard.push(each);
    yield each;
  }
}

const isTitle = (words: string): boolean => /^(?:\P{L}*\p{Lu}\p{Ll}*)+\P{L}*$/u.test(words);

function isAccepted(words: string, accepted: ReadonlySet<string>): boolean {
  const found = (words.match(/[\p{L}\p{N}_.&'’-]+/gu) ?? []).map(folded);
  return found.length > 0 && found.every((word) => accepted.has(word) || accepted.has(word.replace(/['’]s?$/, "")));
}

/** Every passage once: in the first paragraph that has it, or after its prompt where no letter has it. */
function* readings({ paragraphs, passages }: Manuscript): Generator<{ text: string; stretches: Stretch[] }> {
  let unread = passages.flatMap((passage) =>
    passage.words.split("\n").filter(Boolean).map((words) => ({ passage, words })),
  );
  for (const text of new Set(paragraphs)) {
    const stretches: Stretch[] = [];
    unread = unread.filter(({ passage, words }) => {
      const start = place(text, words, stretches);
      if (start >= 0) stretches.push({ passage, words, start });
      return start < 0;
    });
    if (stretches.length) yield { text, stretches };
  }
  for (const { passage, words } of unread) {
    const before = passage.prompt && `${passage.prompt} `;
    yield { text: before + words, stretches: [{ passage, words, start: before.length }] };
  }
}

/** Where some words stand as words, in a place that is not taken; -1 where they do not. */
function place(text: string, words: string, taken: readonly Stretch[]): number {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const isFree = taken.every((each) => end <= each.start || each.start + each.words.length <= start);
    if (isFree && !isLetter(start - 1) && !isLetter(end)) return start;
  }
  return -1;
}
