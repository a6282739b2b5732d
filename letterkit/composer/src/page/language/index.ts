/** Language: what is misspelt, doubled, unbalanced or said with the wrong word; see `letterkit.checks.language`. */

import type { Letter } from "../../compose";
import type { Kit } from "../../kit";
import { folded } from "../../python";
import type { Remark } from "../passages";
import { type Marks, mixedQuotes, partners, spaces } from "./marks";
import { type Correction, type Prompted, type Reading, readings } from "./readings";
import { apostrophes, articles, doubledWords, knownSlips, type Rules } from "./rules";

export type { Correction, Prompted } from "./readings";

/** What `letterkit.checks.language.definitions` writes. */
export interface Language {
  readonly marks: Marks;
  readonly rules: Rules;
}
/** Somebody who knows how the language is written, and what there is to say of a paragraph. */
export type Proofread = (text: string, locale: string) => readonly Correction[];

const MOST_REMEMBERED = 500;
const remembered = new Map<string, readonly Correction[]>();

/** What is wrong with the author's words, in the sentences that the letter makes of them. */
export function* language(
  kit: Kit,
  letters: readonly Letter[],
  all: readonly Prompted[],
  locale: string,
  has: Language,
  others: Proofread,
): Generator<Remark> {
  const accepted = namesAndWords(kit);
  const written = all.map(({ words }) => words).join("");
  const isCurly = written.split("’").length > written.split("'").length;
  for (const reading of readings(letters, all)) {
    const theirs = others(reading.text, locale).filter(({ code }) => !reading.isHeading || code !== "grammar");
    for (const found of firstHeard(reading, accepted, [...ofRules(reading.text, locale, has), ...theirs])) {
      const passage = reading.authorOf(found);
      if (!passage) continue;
      const instead = found.right && `“${isCurly ? found.right.replaceAll("'", "’") : found.right}”`;
      yield { ...passage, code: found.code, says: found.message, instead };
    }
  }
  yield* mixedQuotes(all, has.marks);
}

/** What the rules say of a paragraph, which mostly has not changed since they last did. */
function ofRules(text: string, locale: string, { rules, marks }: Language): readonly Correction[] {
  const key = `${locale} ${text}`;
  let found = remembered.get(key);
  if (!found) {
    found = [
      ...doubledWords(text, rules),
      ...apostrophes(text, rules),
      ...articles(text, rules),
      ...spaces(text, marks),
      ...partners(text, marks),
      ...knownSlips(text, locale, rules),
    ];
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    remembered.set(key, found);
  }
  return found;
}

/** The words of every name in the kit and its letterhead, and those accepted as spelt, blind to capitals. */
export function namesAndWords({ interviewers, employer, interview, letterhead, words }: Kit): ReadonlySet<string> {
  const texts = [
    ...interviewers.flatMap(({ name, family_name, title }) => [name, family_name, title]),
    employer.name,
    ...employer.address,
    interview.role,
    letterhead.name,
    letterhead.label,
    ...Object.values(letterhead.location ?? {}),
    ...words,
  ].filter((text): text is string => Boolean(text));
  return new Set(texts.flatMap((text) => [text, ...(text.match(/\p{L}+(?:[.'’-]\p{L}+)*/gu) ?? [])]).map(folded));
}

/** The corrections without those of accepted words, and of those that overlap only the first. */
function* firstHeard({ text }: Reading, accepted: ReadonlySet<string>, corrections: readonly Correction[]): Generator<Correction> {
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
