/** Readings: the author's words in the sentences that they are part of; see `letterkit.checks.language.readings`. */

import type { Letter } from "../../compose";
import { plainText } from "../../prose";
import type { Passage } from "../passages";

/** A stretch of a text that should be something else; offsets count UTF-16 units. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly message: string;
  /** What would be right; empty where that cannot be told. */
  readonly right: string;
}

/** A passage that may complete the sentence that its prompt begins; empty for whole sentences and headings. */
export type Prompted = Passage & { readonly prompt: string };

/** A passage, or one line of it, and where in a text it stands. */
interface Stretch {
  readonly passage: Prompted;
  readonly words: string;
  readonly start: number;
}

/** One paragraph or heading, and what in it is the author's. The rest is the template's. */
export class Reading {
  constructor(
    readonly text: string,
    readonly stretches: readonly Stretch[],
  ) {}

  /** Whether it is no sentence: a subject, a salutation, an enclosure. */
  get isHeading(): boolean {
    return !this.stretches.some(({ passage }) => passage.isSentences || passage.prompt);
  }

  /** The passage that most of a stretch is part of; nothing where it is not the author's. */
  authorOf({ start, end }: Correction): Prompted | undefined {
    const shares = this.stretches.map((each) => Math.min(end, each.start + each.words.length) - Math.max(start, each.start));
    const share = Math.max(...shares);
    return share > 0 ? this.stretches[shares.indexOf(share)]!.passage : undefined;
  }
}

/** Every passage once: in the first paragraph that has it, or after its prompt where no letter has it. */
export function* readings(letters: readonly Letter[], passages: readonly Prompted[]): Generator<Reading> {
  let unread = passages.flatMap((passage) =>
    passage.words.split("\n").filter(Boolean).map((words) => ({ passage, words })),
  );
  const paragraphs = letters.flatMap(({ body }) => body.flatMap(({ content }) => plainText([content]).split("\n")));
  for (const text of new Set(paragraphs)) {
    const stretches: Stretch[] = [];
    unread = unread.filter(({ passage, words }) => {
      const start = place(text, words, stretches);
      if (start >= 0) stretches.push({ passage, words, start });
      return start < 0;
    });
    if (stretches.length) yield new Reading(text, stretches);
  }
  for (const { passage, words } of unread) {
    const before = passage.prompt && `${passage.prompt} `;
    yield new Reading(before + words, [{ passage, words, start: before.length }]);
  }
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Where some words stand as words, in a place that is not taken; -1 where they do not. */
function place(text: string, words: string, taken: readonly Stretch[]): number {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const isFree = taken.every((each) => end <= each.start || each.start + each.words.length <= start);
    if (isFree && !isLetter(text.charAt(start - 1)) && !isLetter(text.charAt(end))) return start;
  }
  return -1;
}
