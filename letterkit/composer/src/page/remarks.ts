/** Remarks: what a coach would say of a kit, by the definitions that the library's own checks are made of. */

import type { Composed } from "../main";
import { plainText } from "../prose";
import { split } from "../python";
import type { Keys, Path, Value } from "./form";

/** Wordings that one thing is said of; see `letterkit.checks.wording.definitions`. */
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

/** What `letterkit.composer.remarks` writes. */
export interface Definitions {
  readonly wordings: readonly Wording[];
  /** The fields that repeat what the interviewers said. */
  readonly theirs: readonly string[];
  /** Of each list of notes: what one is called, the field without which nothing is said of it, and what goes there. */
  readonly nothingToSay: { readonly [list: string]: readonly [string, string, string] };
  readonly unanswered: readonly [string, string];
  readonly nothingInspired: readonly [string, string];
  /** Of each template: the least and the most words of its letters. */
  readonly words: { readonly [template: string]: readonly [number, number] };
  readonly longLetter: readonly [string, string];
  readonly shortLetter: readonly [string, string];
}

export interface Remark {
  readonly code: string;
  readonly path: Path;
  readonly says: string;
  readonly instead: string;
}

interface Passage {
  readonly path: Path;
  readonly words: string;
}

/** Keys whose texts nobody else reads. */
const UNREAD = ["letterhead", "private", "template", "locale", "paper", "publish", "ignore", "words", "sources"];
const CHOICES = ["kind", "answered", "from", "setting", "outcome", "addressing", "fit", "date", "dated", "lead"];

const compiled = new Map<string, RegExp>();
const expression = (pattern: string): RegExp => {
  let found = compiled.get(pattern);
  if (!found) compiled.set(pattern, (found = new RegExp(pattern, "g")));
  return found;
};

const spans = (patterns: readonly string[], text: string): [number, number][] =>
  patterns.flatMap((pattern) => [...text.matchAll(expression(pattern))].map(
    (match): [number, number] => [match.index, match.index + match[0].length]));

const plainer = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[\u00a0\u202f\u2009]/g, " ");
/* As long as the text, so that a place in one is a place in the other. */
const small = (text: string): string =>
  text.replace(/[^]/gu, (each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each));
const own = (text: string): string => text.replace(/“[^“”\n]*”|"[^"\n]*"/g, (quoted) => "¤".repeat(quoted.length));

function* passages(value: Value | undefined, path: Path): Generator<Passage> {
  if (typeof value === "string") yield { path, words: value };
  else if (Array.isArray(value)) for (const [place, each] of value.entries()) yield* passages(each, [...path, place]);
  else if (value) {
    for (const [key, each] of Object.entries(value)) {
      if (!UNREAD.includes(key) && !CHOICES.includes(key)) yield* passages(each, [...path, key]);
    }
  }
}

const last = (path: Path): string => String(path.findLast((step) => typeof step === "string"));

function* wordings(kit: Keys, definitions: Definitions): Generator<Remark> {
  const all = [...passages(kit, [])];
  const isTheirs = ({ path }: Passage): boolean => definitions.theirs.includes(last(path));
  const isFact = ({ path }: Passage): boolean => path[0] === "employer" || path[0] === "interview" ||
    (path[0] === "interviewers" && last(path) !== "hook");
  const theirs = all.filter((each) => isTheirs(each) || isFact(each)).map(({ words }) => words).join("\n");
  const spoken = small(plainer(theirs));
  for (const { path, words } of all) {
    const exact = plainer(words);
    const mine = !isTheirs({ path, words }) && !isFact({ path, words });
    const found: [number, number, Wording][] = [];
    for (const wording of definitions.wordings) {
      if (!mine && !wording.everywhere) continue;
      const text = wording.exact ? exact : own(small(exact));
      const hits = spans(wording.patterns, text);
      if (!hits.length || spans(wording.unlessTheirs, spoken).length) continue;
      const harmless = spans(wording.unless, text);
      for (const [start, end] of hits) {
        if (!harmless.some(([first, behind]) => start < behind && first < end)) found.push([start, end, wording]);
      }
    }
    let behind = 0;
    for (const [start, end, wording] of found.sort((one, two) => one[0] - two[0] || two[1] - one[1])) {
      if (start < behind) continue;
      behind = end;
      const said = small(exact.slice(start, end)).replace(/s$/, "");
      if (!wording.everywhere && spoken.includes(said)) continue;
      const quoted = words.slice(start, end).trim();
      yield { code: wording.code, path, says: `“${quoted}” ${wording.says}`, instead: wording.instead };
    }
  }
}

const filled = (pattern: string, ...words: readonly (string | number)[]): string =>
  pattern.replace(/\{(\d)\}/g, (_, place: string) => String(words[Number(place)]));

function* notes(kit: Keys, definitions: Definitions): Generator<Remark> {
  const written = (kit["notes"] ?? {}) as Keys;
  for (const [list, [name, field, meaning]] of Object.entries(definitions.nothingToSay)) {
    const found = written[list];
    for (const [place, note] of (Array.isArray(found) ? found : []).entries()) {
      const answers = note as Keys;
      if (answers[field] || answers["answered"] === "well") continue;
      const [says, instead] = definitions.unanswered;
      const path = ["notes", list, place, field];
      yield { code: "unanswered", path, says: filled(says, name, field), instead: filled(instead, field, meaning) };
    }
  }
  if (!written["enjoyed"] && !written["inspired"]) {
    const [says, instead] = definitions.nothingInspired;
    yield { code: "nothing-inspired", path: ["notes", "enjoyed"], says, instead };
  }
}

function* lengths(composed: Composed, template: string, definitions: Definitions): Generator<Remark> {
  const bounds = Object.hasOwn(definitions.words, template) ? definitions.words[template] : undefined;
  const words = composed.letters.map(({ letter }) => split(plainText(letter.body.map(({ content }) => content))).length);
  if (!bounds || !words.length) return;
  const [least, most] = bounds;
  if (Math.max(...words) > most) {
    const [says, instead] = definitions.longLetter;
    yield { code: "long-letter", path: ["notes", "enjoyed"], says: filled(says, Math.max(...words), most), instead };
  } else if (Math.min(...words) < least) {
    const [says, instead] = definitions.shortLetter;
    yield { code: "short-letter", path: ["notes", "enjoyed"], says: filled(says, Math.min(...words), least), instead };
  }
}

/** Everything that there is to say of a kit and of the letters composed from it. */
export function remarks(kit: Keys, composed: Composed, definitions: Definitions): Remark[] {
  const template = typeof kit["template"] === "string" ? kit["template"] : "second-interview";
  return [...notes(kit, definitions), ...wordings(kit, definitions), ...lengths(composed, template, definitions)];
}
