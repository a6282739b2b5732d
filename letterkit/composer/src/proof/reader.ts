/** Harper as a proofreader of letters; see `letterkit.proofreading.harper_reader`. */

import { type BinaryModule, Dialect, type Lint, LocalLinter } from "harper.js";
import type { Correction } from "../page/language";
import { filled } from "../page/passages";
import { folded } from "../python";
import { slipsBetween, withoutAccents } from "../spelt";

/** What `letterkit.proofreading.browser.definitions` writes. */
export interface Definitions {
  readonly dialects: { readonly [locale: string]: string };
  readonly dialect: string;
  readonly codes: { readonly [rule: string]: string };
  readonly words: readonly string[];
  readonly spelling: string;
  readonly misspelt: string;
  readonly joints: readonly string[];
  readonly joined: string;
  readonly opens: string;
  readonly afterATitle: string;
  readonly notAfter: { readonly [rule: string]: string };
  readonly shortest: number;
  readonly long: number;
}

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
const TEXT = { language: "plaintext", dedup: false } as const;

/** Knows the dialects of English that Harper knows. */
export class HarperReader {
  readonly #linters = new Map<string, Promise<LocalLinter>>();
  /** What somebody may have meant by each word that is in no dictionary; null for one that is. */
  readonly #seen = new Map<string, readonly string[] | null>();
  readonly #joined: RegExp;
  readonly #opens: RegExp;
  readonly #afterATitle: RegExp;

  constructor(
    readonly binary: BinaryModule,
    readonly has: Definitions,
  ) {
    this.#joined = new RegExp(`^(?:${has.joined})`, "u");
    this.#opens = new RegExp(has.opens, "u");
    this.#afterATitle = new RegExp(has.afterATitle, "u");
  }

  /** What is wrong with a paragraph, the longer stretch first where two begin at one place. */
  async corrections(text: string, locale: string): Promise<Correction[]> {
    const dialect = this.has.dialects[locale] ?? this.has.dialect;
    const found: Correction[] = [];
    const lints = await (await this.#linter(dialect, false)).organizedLints(text, TEXT);
    for (const [rule, listed] of Object.entries(lints)) {
      for (const lint of listed) found.push(...this.#correction(rule, lint, text));
    }
    found.push(...(await this.#misspelt(text, dialect)));
    return found.sort((one, two) => one.start - two.start || two.end - one.end);
  }

  /** Harper with its dictionary alone, or with the other rules that are asked. */
  #linter(dialect: string, speller: boolean): Promise<LocalLinter> {
    const key = `${dialect} ${speller}`;
    let linter = this.#linters.get(key);
    if (!linter) this.#linters.set(key, (linter = this.#opened(dialect, speller)));
    return linter;
  }

  async #opened(dialect: string, speller: boolean): Promise<LocalLinter> {
    const linter = new LocalLinter({ binary: this.binary, dialect: Dialect[dialect as keyof typeof Dialect] });
    const { codes, spelling } = this.has;
    const asked = (rule: string): boolean => (rule === spelling ? speller : !speller && Object.hasOwn(codes, rule));
    const rules = Object.keys(await linter.getDefaultLintConfig());
    await linter.setLintConfig(Object.fromEntries(rules.map((rule) => [rule, asked(rule)])));
    return linter;
  }

  #correction(rule: string, lint: Lint, text: string): Correction[] {
    const [start, end] = placed(lint, text);
    const notAfter = this.has.notAfter[rule];
    if (notAfter && new RegExp(notAfter, "u").test(text.slice(0, start))) return [];
    const wrong = text.slice(start, end).trim();
    const message = lint.message().trim().replace(/\.+$/, "");
    const said = message.charAt(0).toLowerCase() + message.slice(1);
    const right = lint.suggestions()[0]?.get_replacement_text() ?? "";
    return [{ start, end, code: this.has.codes[rule]!, message: wrong ? `“${wrong}”: ${said}` : said, right }];
  }

  /** The words that were meant to be others. Harper is asked for each word once, and for no name. */
  async #misspelt(text: string, dialect: string): Promise<Correction[]> {
    const words = [...text.matchAll(WORD)].filter(({ 0: word, index }) => !this.#mayBeAName(word, index, text));
    await this.#look(words.map(([word]) => word), dialect);
    const meant = words.map(({ 0: word, index }) => ({ word, index, right: this.#meant(word, dialect) }));
    const capital = meant.filter(({ word, right }) => right && word !== word.toLowerCase());
    await this.#look(capital.map(({ right }) => right.toLowerCase()), dialect);
    return meant
      .filter(({ word, right }) => right && (word === word.toLowerCase() || !this.#seen.get(`${dialect} ${right.toLowerCase()}`)))
      .map(({ word, index, right }) => ({
        start: index,
        end: index + word.length,
        code: "spelling",
        message: filled(this.has.misspelt, word),
        right,
      }));
  }

  async #look(words: readonly string[], dialect: string): Promise<void> {
    const unseen = [...new Set(words)].filter((word) => !this.#seen.has(`${dialect} ${word}`));
    if (!unseen.length) return;
    const lints = await (await this.#linter(dialect, true)).lint(unseen.join(" "), TEXT);
    for (const word of unseen) this.#seen.set(`${dialect} ${word}`, null);
    for (const lint of lints) {
      const word = lint.get_problem_text();
      if (this.has.words.includes(folded(word))) continue;
      this.#seen.set(`${dialect} ${word}`, lint.suggestions().map((each) => each.get_replacement_text()));
    }
  }

  /** Whether a word has a capital that it does not owe to its place, or is part of something else. */
  #mayBeAName(word: string, index: number, text: string): boolean {
    if (this.has.joints.includes(text.charAt(index - 1)) || this.#joined.test(text.slice(index + word.length))) return true;
    if (/^\p{Ll}/u.test(word)) return false;
    const before = text.slice(0, index);
    const opens = !before || (this.#opens.test(before) && !this.#afterATitle.test(before));
    const rest = word.slice(1);
    return !opens || rest !== rest.toLowerCase() || !rest || [...word].length <= this.has.shortest;
  }

  /** The word that an unknown one was meant to be; empty where it resembles none: then it is a term of the trade. */
  #meant(word: string, dialect: string): string {
    if ([...word].length < this.has.shortest) return "";
    const one = withoutAccents(word);
    for (const right of this.#seen.get(`${dialect} ${word}`) ?? []) {
      if (/^\p{Lu}/u.test(right) && /^\p{Ll}/u.test(word)) continue;
      const other = withoutAccents(right);
      if (one === other) return ""; // café and cafe are both written
      const slips = slipsBetween(one, other);
      if (slips === 1 || (slips === 2 && one.length >= this.has.long && differBy(one, other) <= 1)) return right;
    }
    return "";
  }
}

/** Where a lint stands in a text: Harper counts characters, and a script counts some of them twice. */
function placed(lint: Lint, text: string): [number, number] {
  const { start, end } = lint.span();
  const characters = [...text];
  return [characters.slice(0, start).join("").length, characters.slice(0, end).join("").length];
}

/** How many letters one word has that the other has not: linkspan is no lifespan, but referalls are referrals. */
function differBy(one: string, other: string): number {
  const without = (letters: string, others: string): number => {
    const left = [...others];
    return [...letters].filter((letter) => {
      const place = left.indexOf(letter);
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    }).length;
  };
  return Math.max(without(one, other), without(other, one));
}
