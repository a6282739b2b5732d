/** What a letter template can do to a text: the filters of its language; see `letterkit.phrases`. */

import { EDGE, SPACES, withoutEnd } from "./python";

const CLOSING = "\"')]”’";
const SENTENCE_END = new RegExp(`(?<=[.!?])["')\\]”’]*[${SPACES}]+(?=["'(\\[“‘]?[A-Z0-9])`, "gu");
const ABBREVIATION = new RegExp(
  `(?:${EDGE}(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|No|vs|etc|Inc|Ltd|Co)|${EDGE}[A-Z]|${EDGE}e\\.g|${EDGE}i\\.e)\\.$`,
  "u",
);

/** The text with a full stop, unless it ends in a mark that ends a sentence. */
export const fullStop = (text: string): string =>
  /[.!?…]$/.test(withoutEnd(text, CLOSING)) ? text : `${text}.`;

/** The first sentence of some whole sentences. */
export function firstSentence(text: string): string {
  for (const { 0: end, index } of text.matchAll(SENTENCE_END)) {
    const head = text.slice(0, index);
    if (CLOSING.includes(end.charAt(0)) && /[?!]$/.test(head)) continue;
    if (!ABBREVIATION.test(head) && head.split("*").length % 2) {
      return text.slice(0, index + end.length).replace(new RegExp(`[${SPACES}]+$`), "");
    }
  }
  return text;
}

export const upperFirst = (text: string): string => first(text, (character) => character.toUpperCase());
export const lowerFirst = (text: string): string => first(text, (character) => character.toLowerCase());

function first(text: string, change: (character: string) => string): string {
  const [character = ""] = text.slice(0, 2);
  return change(character) + text.slice(character.length);
}
