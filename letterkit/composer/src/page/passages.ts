/** Passages: the texts of a kit's author that somebody else will read; see `letterkit.checks.proof`. */

import type { Kit } from "../kit";
import { plainText, readProse, Sentences } from "../prose";
import type { Path } from "./form";

export interface Passage {
  readonly path: Path;
  /** The text without markup. */
  readonly words: string;
  /** Whether the text is whole sentences, in Markdown. */
  readonly isSentences?: boolean;
}
/** What is said of a kit, and where: as a message and its hint have it. */
export interface Remark extends Passage {
  readonly code: string;
  readonly says: string;
  readonly instead: string;
}
/** Fields of a kit: the path of what they are in, or of a list of such, and their names. */
export type Places = readonly (readonly [where: string, names: readonly string[]])[];

/** The texts that stand in some places of a kit, in their order. */
export function passages(kit: Kit, places: Places): Passage[] {
  return places.flatMap(([where, names]) => {
    const path = where.split(".");
    let found: unknown = kit;
    for (const step of path) found = (found as { [name: string]: unknown })[step];
    const records: [Path, unknown][] = Array.isArray(found)
      ? found.map((record, place) => [[...path, place], record])
      : [[path, found]];
    return records.flatMap(([inside, record]) =>
      names.flatMap((name) => under((record as { [name: string]: unknown })[name], [...inside, name])),
    );
  });
}

function under(value: unknown, path: Path): Passage[] {
  if (typeof value === "string") return value ? [{ path, words: value }] : [];
  if (value instanceof Sentences) return [{ path, words: plainText(readProse(value.text)), isSentences: true }];
  if (Array.isArray(value)) return value.flatMap((each, place) => under(each, [...path, place]));
  return Object.entries(value ?? {}).flatMap(([key, each]) => under(each, [...path, key]));
}

/** The name of the field that a text stands in. */
export const fieldOf = ({ path }: Passage): string => String(path.at(-1));

/** A message with what it speaks of put in. */
export const filled = (pattern: string, ...words: readonly (string | number)[]): string =>
  pattern.replace(/\{(\d)\}/g, (_, place: string) => String(words[Number(place)]));
