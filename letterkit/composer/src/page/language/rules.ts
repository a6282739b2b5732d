/** Rules for what a proofreader misses; see `letterkit.checks.language.own_rules`. */

import { filled } from "../passages";
import { type Find, finds, span, type Written } from "./pattern";
import type { Correction } from "./readings";

/** What `letterkit.checks.language.own_rules.definitions` writes. */
export interface Rules {
  readonly twice: Written;
  readonly saidTwice: readonly string[];
  readonly goesOn: readonly string[];
  readonly groupOwns: Written;
  readonly afterAPreposition: Written;
  readonly notOwned: Written;
  readonly time: Written;
  readonly indefinite: Written;
  readonly many: readonly string[];
  readonly anConsonant: Written;
  readonly aVowel: Written;
  readonly grades: Written;
  readonly twiceSaid: string;
  readonly noApostrophe: string;
  readonly wrongArticle: string;
  readonly notMeant: string;
  readonly slips: readonly Slip[];
}

type Slip = readonly [
  pattern: Written,
  code: string,
  right: string,
  message: string,
  locales: readonly string[],
  telling: readonly string[],
];

/** Words that stand twice in a row, and pairs of words that do. */
export function* doubledWords(text: string, has: Rules): Generator<Correction> {
  for (const found of finds(has.twice, text)) {
    const words = found.groups!["words"]!;
    const [start, end] = span(found);
    const isName = /^\p{Lu}/u.test(words) && found[0].endsWith(words) && start > 0;
    const isMeant = has.saidTwice.includes(words.toLowerCase()) || has.goesOn.some((each) => words.endsWith(each));
    if (!isName && !isMeant) yield { start, end, code: "doubled-word", message: filled(has.twiceSaid, words), right: words };
  }
}

/** The apostrophes that are missing where something belongs to somebody. */
export function* apostrophes(text: string, has: Rules): Generator<Correction> {
  const missing = (start: number, end: number, wrong: string, right: string): Correction => ({
    start,
    end,
    code: "missing-apostrophe",
    message: filled(has.noApostrophe, wrong),
    right,
  });
  const isOwned = (word: string): boolean => !finds(has.notOwned, word).some(({ index }) => index === 0);
  for (const pattern of [has.groupOwns, has.afterAPreposition, has.time]) {
    for (const found of finds(pattern, text)) {
      const [owner, owned] = [found.groups!["owner"]!, found.groups!["owned"]!];
      if (pattern !== has.groupOwns && !isOwned(owned)) continue;
      const one = pattern === has.time ? owner : owner.slice(0, -1);
      let right = `${one}'s ${owned}`;
      if (pattern !== has.time && !has.many.some((each) => owner.toLowerCase().startsWith(each))) {
        right += `” or “${owner}' ${owned}`;
      }
      const wrong = pattern === has.time ? `${owner}s ${owned}` : `${owner} ${owned}`;
      yield missing(span(found, "owner")[0], span(found, "owned")[1], wrong, right);
    }
  }
  for (const found of finds(has.indefinite, text)) {
    yield missing(...span(found), found[0], `${found[0].slice(0, -1)}'s`);
  }
}

/** `an` before a consonant and `a` before a vowel, before names too. */
export function* articles(text: string, has: Rules): Generator<Correction> {
  for (const [pattern, right] of [[has.anConsonant, "a"], [has.aVowel, "an"]] as const) {
    for (const found of finds(pattern, text)) {
      const word = found.groups!["word"] || found.groups!["word_h"] || "";
      const [start, end] = span(found);
      const article = found[0].trim();
      if (right === "an" && finds(has.grades, text.slice(0, start + article.length)).length) continue;
      const better = /^\p{Lu}/u.test(article) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      const message = filled(has.wrongArticle, article, word);
      yield { start, end: end + word.length, code: "a-or-an", message, right: `${better} ${word}` };
    }
  }
}

/** The slips of the list: one word for another, and verbs that do not go with their subject. */
export function* knownSlips(text: string, locale: string, has: Rules): Generator<Correction> {
  const small = text.toLowerCase();
  for (const [pattern, code, written, message, locales, telling] of has.slips) {
    if (locales.length && !locales.includes(locale)) continue;
    if (telling.length && !telling.some((word) => small.includes(word))) continue;
    for (const found of finds(pattern, text)) {
      const wrong = found.groups!["wrong"]!;
      const right = expanded(written, found);
      const [start, end] = span(found, "wrong");
      yield {
        start,
        end,
        code,
        message: message || filled(has.notMeant, wrong),
        right: /^\p{Lu}/u.test(wrong) ? right.charAt(0).toUpperCase() + right.slice(1) : right,
      };
    }
  }
}

/** What would be right, with the groups of a find put in. */
const expanded = (written: string, found: Find): string =>
  written.replace(/\\g<(\w+)>/g, (_, group: string) => (/^\d/.test(group) ? found[Number(group)] : found.groups![group]) ?? "");
