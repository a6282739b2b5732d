/** Words with a capital, which is how names are told from other words; see `letterkit.checks.capitals`. */

import { finds, span, type Written } from "./language/pattern";

/** What tells words with a capital. */
export interface Capitals {
  readonly word: Written;
  readonly possessive: Written;
  /** What stands before the first word of a sentence. */
  readonly opens: Written;
  readonly titleWithStop: Written;
}

/** A word with a capital, or of a name. */
export interface Word {
  /** Without its possessive. */
  readonly text: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is the first of its sentence, so that its capital says nothing. */
  readonly opens: boolean;
}

export const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
export const withoutPossessive = (word: string): string => word.replace(/['’]s?$/, "");

/** The words of a passage that have a capital, in order. `isCompletion` says whether its first word begins no sentence. */
export function capitalised(words: string, isCompletion: boolean, has: Capitals, titles: readonly string[]): Word[] {
  return finds(has.word, words).flatMap((found) => {
    const [start, end] = span(found);
    if (!isCapital(found[0]) || [...found[0]].length < 2) return [];
    const ends = end + Number(found[0].endsWith("s") && ["'", "’"].includes(words.charAt(end)));
    const before = words.slice(0, start);
    const title = finds(has.titleWithStop, before)[0]?.[1];
    const isFirst = finds(has.opens, before).length > 0 && !(title !== undefined && titles.includes(title));
    const opens = isFirst && !(isCompletion && start === 0);
    return [{ text: withoutPossessive(found[0]), written: words.slice(start, ends), start, end: ends, opens }];
  });
}

/** The words with a capital right before and right after one; nothing where there is none. */
export function beside(passage: string, words: readonly Word[], place: number, titles: readonly string[]): [string, string] {
  const [before, here, after] = [words[place - 1], words[place]!, words[place + 1]];
  const gap = before && passage.slice(before.end, here.start);
  const left = before && (gap === " " || gap === ". ") ? before.text : "";
  const right = after && passage.slice(here.end, after.start) === " " ? after.text : "";
  return [titles.includes(left) || gap === ". " ? "" : left, right];
}
