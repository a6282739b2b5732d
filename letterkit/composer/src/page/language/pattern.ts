/** Patterns: Python's regular expressions, as `letterkit.composer.expressions` writes them. */

import { EDGE, LETTERS, SPACES } from "../../python";

/** The source of an expression, and its flags. */
export type Written = readonly [source: string, flags: string];
/** A find, with the place of each of its groups. */
export type Find = RegExpExecArray & { readonly indices: RegExpIndicesArray };

/** What a browser takes less for than Python does. */
const MEANT: { readonly [letter: string]: string } = { b: EDGE, w: LETTERS, s: SPACES };
/** Texts in which it makes no difference: there a browser's own words and edges are found in half the time. */
const PLAIN = /^[\t\n\x20-\x7e‘’“”–—…]*$/;

const compiled = [new Map<Written, RegExp>(), new Map<Written, RegExp>()] as const;

/** An expression for some text, made when it is first wanted. */
function expression(written: Written, text: string): RegExp {
  const isPlain = PLAIN.test(text);
  const known = compiled[isPlain ? 0 : 1];
  let found = known.get(written);
  if (!found) {
    const source = isPlain ? written[0] : written[0].replace(/\\([bws])/g, (_, letter: string) => MEANT[letter]!);
    known.set(written, (found = new RegExp(source, `dgu${written[1]}`)));
  }
  return found;
}

/** Every find in a text, one behind the other. */
export const finds = (written: Written, text: string): Find[] => [...text.matchAll(expression(written, text))] as Find[];

/** Where a find, or a group of it, begins and ends. */
export const span = (found: Find, group?: string): [start: number, end: number] =>
  (group ? found.indices.groups![group]! : found.indices[0]!) as [number, number];
