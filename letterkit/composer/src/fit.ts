/** Fit: how a letter fills its sheet, and how closely it is set; see `letterkit.fit`. */

import type { Letter } from "./compose";
import { contacts } from "./email";
import type { Faces } from "./faces";
import type { Letterhead } from "./kit";
import { type Block, isParagraph, type Inlines, plainText, type Run } from "./prose";
import { grouped, length, rounded, split } from "./python";
import { labelled } from "./wording";

/** The sizes of every kind of sheet, as `letterkit.composer.sizes` writes them. */
export interface Sizes {
  /** The values of paper, design, font and measure. */
  readonly kinds: readonly (readonly string[])[];
  /** A number for each combination of them, or one for all. */
  readonly sizes: { readonly [name: string]: number | readonly number[] };
}
type Sheet = { readonly [name: string]: number };

/** How much of its paper a letter takes. Heights are in CSS pixels. */
export interface Fit {
  readonly used: number;
  readonly there: number;
  /** How much of one sheet is used; above 1 where that is not enough. */
  readonly share: number;
  readonly verdict: "fits" | "tight" | "over";
  readonly linesOver: number;
  /** About how many words must go, in fives. */
  readonly wordsOver: number;
  /** The part of the body with the most words. */
  readonly longestPart: string | null;
  /** The verdict in one short sentence. */
  readonly sentence: string;
}

/** What a text is set in. */
interface Type {
  readonly family: number;
  readonly size: number;
  readonly spacing: number;
  readonly emphasis: boolean;
  readonly strong: boolean;
}
interface Box {
  readonly gap: number;
  readonly width: number;
  readonly text: string;
}
interface Lines {
  readonly count: number;
  readonly length: number;
}
interface Passage {
  readonly lines: number;
  readonly height: number;
  readonly above?: number;
  readonly below?: number;
  /** Of a passage of the body: how long its text would be on one line. */
  readonly length?: number;
}

const TIGHT = 0.95;
const SHORT = 2 / 3;
const LONG = 28;
const HAIR = 1e-6;
const CLOSER = ["snug", "close", "closest"];
const SPACES = /[ \t\n\r\f]+/;
const [SERIF, SANS] = [0, 4];

/** A letter set as wide or as close as it needs, and how it fits. */
export function inMeasure(letter: Letter, mayShrink: boolean, sizes: Sizes, faces: Faces): [Letter, Fit] {
  const set = (measure: string): [Letter, Fit] => {
    const changed = { ...letter, measure };
    return [changed, fit(changed, sizes, faces)];
  };
  const usual = set("usual");
  if (usual[1].share <= SHORT) return set("wide");
  if (!mayShrink || usual[1].verdict !== "over") return usual;
  return CLOSER.map(set).find(([, { verdict }]) => verdict !== "over") ?? usual;
}

function fit(letter: Letter, sizes: Sizes, faces: Faces): Fit {
  const { design, font } = letter.letterhead;
  const kind = [letter.paper, design, font, letter.measure];
  const place = sizes.kinds.reduce((at, values, which) => at * values.length + values.indexOf(kind[which]!), 0);
  const columns = Object.entries(sizes.sizes);
  const sheet = Object.fromEntries(columns.map(([name, of]) => [name, typeof of === "number" ? of : of[place]!]));
  const passages = new Setter(letter, sheet, faces).galley();
  const there = sheet.height! + sheet.rise!;
  const words = new Map<string, number>();
  for (const { part, content } of letter.body) {
    words.set(part, (words.get(part) ?? 0) + split(plainText([content])).length);
  }
  let used = 0;
  let below = 0;
  let body = 0;
  for (const passage of passages) {
    used += Math.max(below, passage.above ?? 0) + passage.lines * passage.height;
    below = passage.below ?? 0;
    body += passage.length ?? 0;
  }
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  const wordsALine = body ? (all / body) * sheet.width! : 0;
  const share = used / there;
  const linesOver = Math.max(0, Math.ceil((used - there) / sheet.line!));
  const most = Math.max(...words.values());
  const found = {
    used,
    there,
    share,
    verdict: used > there ? "over" : share > TIGHT ? "tight" : "fits",
    linesOver,
    wordsOver: Math.ceil((linesOver * wordsALine) / 5) * 5,
    longestPart: [...words].find(([, count]) => count === most)?.[0] ?? null,
  } as const;
  return { ...found, sentence: inWords(found) };
}

function inWords({ verdict, share, linesOver, wordsOver, longestPart }: Omit<Fit, "sentence">): string {
  const full = `${rounded(share * 100)}% full`;
  if (verdict === "fits") return `Fits one sheet, ${full}`;
  if (verdict === "tight") return `Tight: one sheet, ${full}`;
  const longest = longestPart ? `; the longest part is ${longestPart}` : "";
  return `${linesOver} line${linesOver > 1 ? "s" : ""} over one sheet; cut about ${wordsOver} words${longest}`;
}

/** Sets one letter on one kind of sheet. */
class Setter {
  readonly #letter: Letter;
  readonly #sheet: Sheet;
  readonly #faces: Faces;
  readonly #text: Type;
  readonly #bold: Type;

  constructor(letter: Letter, sheet: Sheet, faces: Faces) {
    this.#letter = letter;
    this.#sheet = sheet;
    this.#faces = faces;
    const family = letter.letterhead.font === "sans" ? SANS : SERIF;
    this.#text = { family, size: sheet.size!, spacing: 0, emphasis: false, strong: false };
    this.#bold = { ...this.#text, strong: sheet.subject_bold! > 0 };
  }

  /** The passages of the letter in their order. */
  galley(): Passage[] {
    const { body } = this.#letter;
    const letter = this.#letter;
    const sheet = this.#sheet;
    const width = sheet.width!;
    const address = letter.inside_address.reduce((sum, line) => sum + this.#lines(line, this.#text, width).count, 0);
    const subject = this.#passage(letter.subject_line, { below: sheet.subject_gap! }, this.#bold);
    const salutation = this.#passage(letter.salutation, { below: sheet.salutation_gap! });
    const postscript = labelled(letter.postscript, letter.postscript_label);
    return [
      { lines: 1, height: this.#head(letter.letterhead), below: sheet.letterhead_gap! },
      this.#passage(letter.dateline, { below: sheet.dateline_gap! }),
      { lines: address, height: sheet.address_line!, below: sheet.address_gap! },
      ...(letter.subject_after_salutation ? [salutation, subject] : [subject, salutation]),
      ...body
        .slice(0, -1)
        .flatMap(({ content }, place) => this.#prose(content, place ? sheet.paragraph_gap! : 0, width)),
      ...body.slice(-1).flatMap(({ content }) => this.#prose(content, body.length > 1 ? sheet.ending_gap! : 0, width)),
      this.#passage(letter.complimentary_close, { above: sheet.close_gap! }),
      { lines: 1, height: sheet.hand! },
      this.#passage(letter.sender, {}),
      ...this.#notation(letter.enclosures_label, letter.enclosures, sheet.enclosures_gap!),
      ...this.#notation(
        letter.copies_label,
        letter.copies,
        letter.enclosures.length ? sheet.copies_after_enclosures_gap! : sheet.copies_gap!,
      ),
      ...postscript
        .flatMap((block, place) =>
          this.#prose(block, place ? sheet.postscript_paragraph_gap! : sheet.postscript_gap!, width),
        )
        .map((passage) => ({ ...passage, length: 0 })),
    ];
  }

  #passage(text: string, around: { above?: number; below?: number }, type = this.#text): Passage {
    return { lines: this.#lines(text, type, this.#sheet.width!).count, height: this.#sheet.line!, ...around };
  }

  #notation(label: string, items: readonly string[], above: number): Passage[] {
    if (!items.length) return [];
    const sheet = this.#sheet;
    const width = sheet.width! - this.#lines(label, this.#text, sheet.width!).length - sheet.label_gap!;
    const lines = items.reduce((sum, item) => sum + this.#lines(item, this.#text, width).count, 0);
    return [{ lines, height: sheet.line!, above }];
  }

  #prose(block: Block, above: number, width: number): Passage[] {
    const sheet = this.#sheet;
    if (isParagraph(block)) {
      const { count, length } = this.#linesOfProse(block.inlines, width);
      return count ? [{ lines: count, height: sheet.line!, above, length }] : [];
    }
    return block.items.flatMap((item, place) =>
      this.#item(item, place ? sheet.item_gap! : above, width - sheet.indent!),
    );
  }

  #item(item: readonly Block[], above: number, width: number): Passage[] {
    if (!item.length) return [{ lines: 1, height: this.#sheet.line!, above }];
    return item.flatMap((block, place) => {
      const before = item[place - 1];
      const gap = !isParagraph(block) || (before && isParagraph(before)) ? this.#sheet.item_gap! : 0;
      return this.#prose(block, Math.max(gap, before ? 0 : above), width);
    });
  }

  #lines(text: string, type: Type, width: number): Lines {
    return this.#broken(this.#boxes(text, type), type, width);
  }

  #linesOfProse(inlines: Inlines, width: number): Lines {
    let [count, length] = [0, 0];
    grouped(inlines, (inline) => inline === null).forEach((group, place) => {
      const runs = group.filter((inline) => inline !== null);
      if (runs.length) {
        const lines = this.#broken(this.#runBoxes(runs), this.#text, width);
        count += lines.count;
        length += lines.length;
      } else {
        count += group.length - (place > 0 ? 1 : 0);
      }
    });
    return { count, length };
  }

  #runBoxes(runs: readonly Run[]): Box[] {
    const texts = grouped(runs, (run) => Number(run.emphasis) + 2 * Number(run.strong)).map((group): Fragment => {
      const { emphasis, strong } = group[0]!;
      return [{ ...this.#text, emphasis, strong }, group.map((run) => run.text).join("")];
    });
    return texts.length === 1 ? this.#boxes(texts[0]![1], texts[0]![0]) : this.#mixed(texts);
  }

  #boxes(text: string, type: Type): Box[] {
    const face = this.#faces.face(type.family, type.emphasis, type.strong);
    const scale = type.size / this.#faces.em;
    const boxes: Box[] = [];
    let last = "";
    for (const word of text.split(SPACES)) {
      if (!word) continue;
      const found = face.word(word);
      let gap = last ? face.space(last, found.first) * scale + type.spacing : 0;
      for (const [kern, width, piece] of found.pieces) {
        boxes.push({ gap: gap + kern * scale, width: width * scale + type.spacing * length(piece), text: piece });
        gap = 0;
      }
      last = found.last;
    }
    return boxes;
  }

  /** The boxes of a text in several styles, where a word may begin in one style and end in another. */
  #mixed(texts: readonly Fragment[]): Box[] {
    const boxes: Box[] = [];
    let last: Fragment | undefined;
    for (const [space, fragments] of mixedWords(texts)) {
      const gap = last ? this.#mixedGap(last, space, fragments[0]!) : 0;
      let place = 0;
      for (const piece of this.#faces.pieces(fragments.map(([, text]) => text).join(""))) {
        const end = place + piece.length;
        boxes.push({ gap: place ? 0 : gap, width: this.#mixedWidth(fragments, place, end), text: piece });
        place = end;
      }
      last = fragments.at(-1);
    }
    return boxes;
  }

  #mixedGap(before: Fragment, space: Type, after: Fragment): number {
    const first = before[0] === space ? [...before[1]].at(-1)! : "";
    const second = after[0] === space ? [...after[1]][0]! : "";
    const face = this.#faces.face(space.family, space.emphasis, space.strong);
    return (face.space(first, second) * space.size) / this.#faces.em + space.spacing;
  }

  #mixedWidth(fragments: readonly Fragment[], start: number, end: number): number {
    let [width, place] = [0, 0];
    for (const [type, text] of fragments) {
      const part = text.slice(Math.max(start - place, 0), Math.max(end - place, 0));
      if (part) width += this.#width(part, type);
      place += text.length;
    }
    return width;
  }

  #width(text: string, type: Type): number {
    const face = this.#faces.face(type.family, type.emphasis, type.strong);
    return (face.width(text) * type.size) / this.#faces.em + type.spacing * length(text);
  }

  #broken(boxes: readonly Box[], type: Type, width: number): Lines {
    const room = width + HAIR;
    let [count, used, all] = [1, 0, 0];
    for (const { gap, width: wide, text } of boxes) {
      all += gap + wide;
      if (used && used + gap + wide <= room) {
        used += gap + wide;
        continue;
      }
      if (used > 0) count++;
      used = wide;
      if (used > room) {
        const [lines, rest] = this.#chopped(text, type, room);
        count += lines;
        used = rest;
      }
    }
    return { count, length: all };
  }

  /** How many lines a text fills that is wider than a line, and how much of one more. */
  #chopped(text: string, type: Type, room: number): [number, number] {
    let [lines, used, last] = [0, 0, ""];
    for (const character of text) {
      let wide = last ? this.#width(last + character, type) - this.#width(last, type) : this.#width(character, type);
      if (used && used + wide > room) {
        lines++;
        used = 0;
        wide = this.#width(character, type);
      }
      used += wide;
      last = character;
    }
    return [lines, used];
  }

  // Letterheads -----------------------------------------------------------------------------------------------

  #head(letterhead: Letterhead): number {
    const sheet = this.#sheet;
    const address = this.#letter.letterhead_address;
    const reach = contacts(letterhead).map((contact) => contact.short);
    const width = sheet.width!;
    if (letterhead.design === "classic") {
      const family = this.#text.family;
      const lines = this.#row(address, family) + this.#row(reach, family);
      return this.#sender(letterhead, family, width) + sheet.sender_below! + lines * sheet.contact_line!;
    }
    const type = this.#contactType(SANS);
    if (letterhead.design === "modern") {
      const texts = [...address, ...reach];
      if (!texts.length) return this.#sender(letterhead, SANS, width) + sheet.head_below!;
      const wide = Math.min(this.#widest(texts, type), sheet.reach!);
      const sender = this.#sender(letterhead, SANS, width - wide - sheet.head_gap!);
      return Math.max(sender, this.#column(texts, type, wide)) + sheet.head_below!;
    }
    const columns = [address, reach];
    if (!address.length && !reach.length) return this.#sender(letterhead, SANS, width);
    const limits = [sheet.first_column!, sheet.second_column!];
    const wide = columns.map((texts, place) => Math.min(this.#widest(texts, type), limits[place]!));
    const sender = this.#sender(letterhead, SANS, width - (wide[0]! + wide[1]!) - sheet.head_gap! * 2);
    return Math.max(sender, ...columns.map((texts, place) => this.#column(texts, type, wide[place]!)));
  }

  #sender({ name, label }: Letterhead, family: number, width: number): number {
    const sheet = this.#sheet;
    const long = length(name) > LONG ? "long_" : "";
    const type: Type = {
      family,
      size: sheet[`${long}name_size`]!,
      spacing: sheet[`${long}name_spacing`]!,
      emphasis: false,
      strong: sheet.name_bold! > 0,
    };
    const height = this.#lines(name, type, width).count * sheet[`${long}name_line`]!;
    if (!label) return height;
    const emphasis = sheet.profession_italic! > 0;
    const profession: Type = { family, size: sheet.profession_size!, spacing: 0, emphasis, strong: false };
    return height + this.#lines(label, profession, width).count * sheet.profession_line!;
  }

  #row(texts: readonly string[], family: number): number {
    const type = this.#contactType(family);
    const width = this.#sheet.width!;
    const space = this.#width(" ", type) + this.#sheet.contact_gap!;
    let [count, used] = [0, 0];
    for (const text of texts) {
      const lines = this.#lines(text, type, width);
      if (used && used + space + lines.length <= width) {
        used += space + lines.length;
      } else {
        count += lines.count;
        used = lines.length;
      }
    }
    return count;
  }

  #column(texts: readonly string[], type: Type, width: number): number {
    return texts.reduce((sum, text) => sum + this.#lines(text, type, width).count, 0) * this.#sheet.contact_line!;
  }

  #widest(texts: readonly string[], type: Type): number {
    return Math.max(0, ...texts.map((text) => this.#lines(text, type, 0).length));
  }

  #contactType(family: number): Type {
    return { family, size: this.#sheet.contact_size!, spacing: 0, emphasis: false, strong: false };
  }
}

type Fragment = readonly [Type, string];

/** Each word in its styles, with the style of the space before it. */
function mixedWords(texts: readonly Fragment[]): [Type, Fragment[]][] {
  const words: [Type, Fragment[]][] = [];
  let [space, word]: [Type, Fragment[]] = [texts[0]![0], []];
  for (const [type, text] of texts) {
    text.split(SPACES).forEach((part, place) => {
      if (place && word.length) {
        words.push([space, word]);
        [space, word] = [type, []];
      }
      if (part) word.push([type, part]);
    });
  }
  if (word.length) words.push([space, word]);
  return words;
}
