/** Spaces, brackets and quotation marks; see `letterkit.checks.language.marks`. */

import { filled, type Passage, type Remark } from "../passages";
import { type Find, finds, span, type Written } from "./pattern";
import type { Correction } from "./readings";

/** What `letterkit.checks.language.marks.definitions` writes. */
export interface Marks {
  readonly spaces: Written;
  readonly beforeAMark: Written;
  readonly inBrackets: Written;
  readonly afterAMark: Written;
  readonly afterAStop: Written;
  /** The mark that opens what each of these closes. */
  readonly partners: { readonly [closing: string]: string };
  readonly listMark: Written;
  readonly straight: Written;
  readonly curly: Written;
  readonly inches: Written;
  readonly inARow: string;
  readonly before: string;
  readonly inside: string;
  readonly noneAfter: string;
  readonly noneBetween: string;
  readonly alone: string;
  /** Marks of one text that are told to be alone. */
  readonly mostAlone: number;
  readonly mixed: readonly [message: string, hint: string];
}

/** The spaces that are too many, and those that are missing. */
export function* spaces(text: string, has: Marks): Generator<Correction> {
  const wrong = (found: Find, message: string, right = ""): Correction => {
    const [start, end] = span(found);
    return { start, end, code: "spacing", message, right };
  };
  for (const found of finds(has.spaces, text)) yield wrong(found, filled(has.inARow, found.groups!["spaces"]!.length));
  for (const found of finds(has.beforeAMark, text)) {
    const right = found[0].replaceAll(" ", "");
    yield wrong(found, filled(has.before, right.slice(-1)), right);
  }
  for (const found of finds(has.inBrackets, text)) yield wrong(found, has.inside, found[0].replace(/\s/g, ""));
  for (const found of finds(has.afterAMark, text)) {
    const mark = found.groups!["mark"]!;
    yield wrong(found, filled(has.noneAfter, mark), found[0].replace(mark, `${mark} `));
  }
  for (const found of finds(has.afterAStop, text)) {
    const correction = wrong(found, has.noneBetween);
    yield { ...correction, end: correction.end - 1 };
  }
}

/** The brackets and quotation marks without a partner, each with the words it stands beside. */
export function partners(text: string, has: Marks): Correction[] {
  const places = [...unpaired(text, has)].slice(0, has.mostAlone);
  return places.map((place) => alone(text, place, has));
}

/** The places of the marks without a partner. */
function* unpaired(text: string, has: Marks): Generator<number> {
  const open: number[] = [];
  const listMarks = new Set(finds(has.listMark, text).map((found) => span(found)[1] - 1));
  for (let place = 0; place < text.length; place++) {
    const mark = text.charAt(place);
    if ("([“".includes(mark)) open.push(place);
    else if (Object.hasOwn(has.partners, mark) && !listMarks.has(place)) {
      if (open.length && text.charAt(open.at(-1)!) === has.partners[mark]) open.pop();
      else yield place;
    }
  }
  yield* open;
  const inches = new Set(finds(has.inches, text).map((found) => span(found)[0]));
  const straight = [...text.matchAll(/"/g)].map(({ index }) => index).filter((place) => !inches.has(place));
  if (straight.length % 2) yield oddOne(text, straight);
}

/** Of straight quotation marks the one that opens where another should close, or closes where one should open. */
function oddOne(text: string, places: readonly number[]): number {
  let isOpen = false;
  for (const [nth, place] of places.entries()) {
    const opens = place === 0 || " ([\n-–—".includes(text.charAt(place - 1));
    if (opens === isOpen) return opens && nth ? places[nth - 1]! : place;
    isOpen = !isOpen;
  }
  return places.at(-1)!;
}

function alone(text: string, place: number, has: Marks): Correction {
  const mark = text.charAt(place);
  const kind = "()[]".includes(mark) ? "bracket" : "quotation mark";
  const opens = "([“".includes(mark) || (mark === '"' && (place === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(place - 1))));
  const beside = opens && /[\p{L}\p{N}_]+/u.exec(text.slice(place));
  const [start, end] = beside
    ? [place, place + beside.index + beside[0].length]
    : [/[\p{L}\p{N}_]*[^\p{L}\p{N}_]?$/u.exec(text.slice(0, place))!.index, place + 1];
  return { start, end, code: "unbalanced", message: filled(has.alone, kind, mark, opens ? "closed" : "opened"), right: "" };
}

/** The quotation marks and apostrophes of the kind that the kit has fewer of. */
export function* mixedQuotes(passages: readonly Passage[], has: Marks): Generator<Remark> {
  const written = passages.map(({ words }) => words).join("");
  if (!/["']/.test(written) || !/[’“”]/.test(written)) return;
  const all = (pattern: Written): (readonly [Passage, string])[] =>
    passages.flatMap((passage) => {
      const inches = finds(has.inches, passage.words).map((found) => span(found)[0]);
      const found = finds(pattern, passage.words).filter((each) => !inches.includes(span(each)[0]));
      return found.map(([mark]) => [passage, mark] as const);
    });
  const straight = all(has.straight);
  const curly = all(has.curly);
  if (!straight.length || !curly.length) return;
  const [fewer, ...kinds] =
    curly.length <= straight.length ? ([curly, "curly", "straight"] as const) : ([straight, "straight", "curly"] as const);
  const [says, instead] = has.mixed;
  for (const [passage, mark] of fewer) {
    yield { ...passage, code: "mixed-quotes", says: filled(says, mark, ...kinds), instead };
  }
}
