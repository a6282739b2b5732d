/** Names that are not written as the kit has them; see `letterkit.checks.names`. */

import type { Etiquette } from "../etiquette";
import type { Kit, Person } from "../kit";
import { folded, isSmall, own, split } from "../python";
import { isAlike, isNear, slipsBetween, withoutAccents } from "../spelt";
import { beside, type Capitals, capitalised, isCapital, type Word, withoutPossessive } from "./capitals";
import { namesAndWords, type Prompted } from "./language";
import { type Find, finds, span, type Written } from "./language/pattern";
import { filled, type Remark } from "./passages";

/** What `letterkit.checks.names.definitions` writes. */
export interface Names extends Capitals {
  /** Words with a capital that are nobody's name. */
  readonly calendar: readonly string[];
  readonly nobody: readonly string[];
  readonly forEverybody: Written;
  readonly smallWords: readonly string[];
  readonly leftOut: readonly string[];
  readonly atTheFirm: Written;
  readonly owns: Written;
  readonly shortestNickname: number;
  readonly fullTitles: { readonly [title: string]: string };
  /** Of one interviewer, and of several. */
  readonly are: readonly [one: string, several: string];
  readonly called: readonly [letterhead: string, firm: string, role: string, title: string];
  readonly nearMiss: string;
  readonly wrongPossessive: string;
  readonly wrongHonorific: readonly [message: string, hint: string];
  readonly stranger: string;
}

/** A stretch of a passage, and what there is to say of it. */
interface Wrong {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly says: string;
  readonly instead: string;
}

/** What one person, or the firm, or a position is called. */
interface Called {
  readonly whole: string;
  /** What a message calls it: `the firm is`. */
  readonly what: string;
  readonly words: readonly string[];
  /** Its words, and the parts of its double-barrelled ones. */
  readonly parts: readonly string[];
}

/** The names in the author's words that are nearly, but not quite, what the kit says. */
export function* names(kit: Kit, all: readonly Prompted[], etiquette: Etiquette, has: Names, titles: readonly string[]): Generator<Remark> {
  const known = new Known(kit, all, etiquette, has, titles);
  for (const passage of all) {
    const found: Wrong[] = [];
    for (const wrong of known.wrongIn(passage)) {
      if (found.some(({ start, end }) => wrong.start < end && start < wrong.end)) continue;
      found.push(wrong);
      yield { ...passage, code: wrong.code, says: wrong.says, instead: wrong.instead };
    }
  }
}

/** Everybody and everything that a kit has a name for. */
class Known {
  readonly #people: readonly Person[];
  readonly #persons: readonly Called[];
  readonly #firm: Called;
  readonly #positions: readonly Called[];
  readonly #names: ReadonlySet<string>;
  readonly #small: ReadonlySet<string>;
  readonly #mark: string;

  constructor(
    kit: Kit,
    all: readonly Prompted[],
    readonly etiquette: Etiquette,
    readonly has: Names,
    readonly titles: readonly string[],
  ) {
    const [letterhead, firm, role, title] = has.called;
    this.#people = kit.interviewers;
    this.#persons = [
      ...kit.interviewers.map(({ name }) => this.#called(name, has.are[0])),
      this.#called(kit.letterhead.name, letterhead),
    ];
    this.#firm = this.#called(kit.employer.name, firm);
    this.#positions = [
      this.#called(kit.interview.role, role),
      ...kit.interviewers.flatMap((each) => (each.title ? this.#called(each.title, filled(title, each.name)) : [])),
    ];
    this.#names = namesAndWords(kit);
    const written = all.map(({ words }) => words).join(" ");
    this.#small = new Set((written.match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => /^[\p{L}\p{Nl}\p{No}]+$/u.test(word) && isSmall(word)));
    this.#mark = written.split("’").length > written.split("'").length ? "’" : "'";
  }

  #called(whole: string, what: string): Called {
    const words = finds(this.has.word, whole).map(([word]) => word);
    return { whole, what, words, parts: words.flatMap((word) => [word, ...word.split("-")]) };
  }

  /** What is wrong with the names in a passage, the more telling first. */
  *wrongIn({ words: text, prompt, path }: Prompted): Generator<Wrong> {
    const words = capitalised(text, Boolean(prompt), this.has, this.titles);
    yield* this.#possessives(text, words);
    yield* this.#honorifics(text);
    if (path.join(".") === "letter.salutation") yield* this.#strangers(words);
    for (const called of [this.#firm, ...this.#positions]) yield* this.#phrases(text, called);
    for (const place of words.keys()) yield* this.#nearMiss(text, words, place);
  }

  /** One word that is nearly a name. */
  *#nearMiss(text: string, words: readonly Word[], place: number): Generator<Wrong> {
    const word = words[place]!;
    if (this.#isKnown(word.text) || this.has.calendar.includes(word.text)) return;
    const [before, after] = beside(text, words, place, this.titles);
    const stands = before || after;
    const said = (called: Called, name: string): Wrong => this.#said(called, word.start, word.text, name);
    for (const called of this.#persons) {
      const name = this.#meant(word, called, before, after);
      if (name && !(word.opens && !stands && this.#isOrdinary(word))) return yield said(called, name);
    }
    const atTheFirm = !stands && finds(this.has.atTheFirm, text.slice(0, word.start)).length > 0;
    for (const [nth, name] of this.#firm.words.entries()) {
      const isSimilar = atTheFirm && nth === 0 && isAlike(word.text, name);
      const isIt = isSimilar || ([...name].length > 4 && isNear(word.text, name));
      if (isIt && !this.#isOther(before, after)) return yield said(this.#firm, name);
    }
    for (const called of this.#positions) {
      for (const name of called.words) {
        const isPlural = withoutAccents(word.text) === `${folded(name)}s`;
        const isTelling = isCapital(name) && [...name].length > 5 && isNear(word.text, name) && !isPlural;
        if (isTelling && (before || !(word.opens || this.#isOrdinary(word)))) return yield said(called, name);
      }
    }
  }

  /** The name that a word is meant to be, by what stands beside it too. */
  #meant({ text, opens }: Word, called: Called, before: string, after: string): string | undefined {
    if (text.endsWith("s") && called.parts.includes(text.slice(0, -1))) return; // the Ortegas are a family
    if (called.parts.includes(before) && !this.has.smallWords.includes(before)) {
      return called.words.find((name) => name !== before && (isNear(text, name) || isAlike(text, name)));
    }
    if (called.parts.includes(after)) return called.words.find((name) => isNear(text, name));
    const isAlone = opens && !before && !after;
    const near = called.parts.filter((name) => isNear(text, name) && !(isAlone && [...name].length < 5));
    if (!near.length || this.#isOther(before, after)) return;
    const slips = near.map((name) => slipsBetween(text, name));
    return near[slips.indexOf(Math.min(...slips))];
  }

  /** Whether a word stands beside a name that is nobody's in the kit: it is somebody else's too. */
  #isOther(...stands: readonly string[]): boolean {
    const parts = [...this.#persons, this.#firm].flatMap((each) => each.parts);
    return stands.some((name) => name && !this.#isKnown(name) && !parts.some((part) => isNear(name, part)));
  }

  /** Whether a word that begins a sentence may be no name at all. */
  #isOrdinary({ text }: Word): boolean {
    const small = folded(text);
    return this.#small.has(small) || [...small].length < 6;
  }

  #isKnown(word: string): boolean {
    return this.#names.has(folded(word));
  }

  /** The places where something is called by several of its words, but not by all as they are. */
  *#phrases(text: string, called: Called): Generator<Wrong> {
    const { has } = this;
    const words = called.words.filter((word) => !has.leftOut.includes(folded(word)));
    if (words.length < 2 || !words.some((word) => text.includes(word))) return;
    const all = finds(has.word, text);
    const named = all.filter(([word]) => word !== "and");
    for (const [place, first] of named.entries()) {
      const run = named.slice(place, place + words.length);
      const joined = isCapital(first[0]) && this.#joined(all.slice(all.indexOf(first)), words);
      if (joined) {
        const [start, end, right] = joined;
        yield this.#said(called, start, text.slice(start, end), right);
        continue;
      }
      const pairs = run
        .map((found, nth) => [found, words[nth]!] as const)
        .filter(([[word]]) => isCapital(word) || has.smallWords.includes(word));
      if (pairs.length < 2 || pairs.length < run.length || isSmall(first[0])) continue;
      const wrong = pairs.filter(([[word], name]) => bare(word) !== folded(name));
      const same = pairs.length - wrong.length;
      if (wrong.length !== 1 || same < 1 || (same === 1 && words.length > 3)) continue;
      const [found, name] = wrong[0]!;
      const written = withoutPossessive(found[0]);
      const isPlural = folded(written) === `${folded(name)}s` && found === run.at(-1);
      const isIt =
        isNear(written, name) ||
        isAlike(written, name) ||
        `${written}s` === name ||
        (same > 1 && slipsBetween(folded(written), folded(name)) === 1);
      if (isIt && !isPlural && !(this.#isKnown(written) && !isAlike(written, name))) {
        yield this.#said(called, span(found)[0], written, name);
      }
    }
  }

  /** The first or the second word of a name written as two: `River Side Museum`, `Wensum Play House`. */
  #joined([first, second, third]: readonly Find[], [one, two]: readonly string[]): [number, number, string] | null {
    if (!first || !second || !third) return null;
    if (folded(first[0] + second[0]) === folded(one!) && bare(third[0]) === folded(two!)) {
      return [span(first)[0], span(second)[1], one!];
    }
    if (bare(first[0]) === folded(one!) && folded(second[0] + bare(third[0])) === folded(two!)) {
      return [span(first)[0], span(third)[1], `${one} ${two}`];
    }
    return null;
  }

  /** `Ortegas idea`, and `Riversides'`. */
  *#possessives(passage: string, words: readonly Word[]): Generator<Wrong> {
    for (const { text, written, start, end } of words) {
      const one = text.slice(0, -1);
      const isName = this.#persons.some(({ parts }) => parts.includes(one)) || this.#firm.words[0] === one;
      if (!text.endsWith("s") || this.#isKnown(text) || !isName) continue;
      const before = split(passage.slice(0, start)).at(-1)?.toLowerCase() ?? "";
      const owns = finds(this.has.owns, passage.slice(end))[0]?.index === 0;
      if (!(owns || /['’]$/.test(written)) || ["the", "both", "two"].includes(before)) continue;
      const says = filled(this.has.wrongPossessive, written);
      yield { start, end, code: "wrong-possessive", says, instead: `“${one}${this.#mark}s”` };
    }
  }

  /** Mr, where the kit says Dr. */
  *#honorifics(text: string): Generator<Wrong> {
    const titles = [...this.titles].sort((one, two) => two.length - one.length).join("|");
    const full = (title: string): string => own(this.has.fullTitles, title) ?? title;
    for (const found of finds(this.#titled(titles), text)) {
      const { title, rest } = found.groups as { title: string; rest: string };
      const people = this.#people.filter((person) => this.#isMeant(person, rest));
      const given = people.map(({ honorific = "" }) => honorific.replace(/\.+$/, ""));
      if (!people.length || given.includes("") || given.some((each) => full(title) === full(each))) continue;
      const family = this.etiquette.familyName(people[0]!);
      const right = `${this.etiquette.honorific(people[0]!)} ${family}`;
      const wrong = `${found[0].trim()} ${family}`;
      const [start, end] = span(found);
      const [says, instead] = this.has.wrongHonorific;
      yield { start, end: end + family.length, code: "wrong-honorific", says: filled(says, wrong, right), instead: filled(instead, right) };
    }
  }

  #pattern: Written | undefined;

  #titled(titles: string): Written {
    return (this.#pattern ??= [`\\b(?<title>${titles})\\.? (?=(?<rest>[^.,;:!?\\n]+))`, ""]);
  }

  /** Whether a text begins with the name of a person. */
  #isMeant(person: Person, text: string): boolean {
    const isWord = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);
    return [this.etiquette.familyName(person), person.name].some(
      (name) => text.startsWith(name) && isWord(name.slice(-1)) !== isWord(text.charAt(name.length)),
    );
  }

  /** Those whom the salutation greets without their having been there. */
  *#strangers(words: readonly Word[]): Generator<Wrong> {
    const { has } = this;
    if (words.some(({ text }) => finds(has.forEverybody, text).some(([found]) => found === text))) return;
    const called = this.#people.flatMap(({ name }) => split(name));
    for (const { text, start, end } of words) {
      const small = folded(text);
      const isTitle = this.titles.some((title) => folded(title) === small);
      if (has.nobody.includes(small) || isTitle || this.#isKnown(text)) continue;
      if (called.some((name) => isNear(text, name))) continue;
      const isShort = [...small].length >= has.shortestNickname;
      if (isShort && called.some((name) => withoutAccents(name).startsWith(withoutAccents(text)))) continue;
      const who = has.are[this.#people.length === 1 ? 0 : 1];
      const says = filled(has.stranger, text, who, this.#people.map(({ name }) => name).join(", "));
      yield { start, end, code: "wrong-person", says, instead: "" };
    }
  }

  #said({ what, whole }: Called, start: number, written: string, right: string): Wrong {
    const says = filled(this.has.nearMiss, written, what, whole);
    return { start, end: start + written.length, code: "near-miss-name", says, instead: `“${right}”` };
  }
}

/** A word in small letters, without its possessive. */
const bare = (word: string): string => folded(withoutPossessive(word));
