/** Whole sentences: the small Markdown that kits may use, read as `letterkit.prose` reads it with markdown-it-py. */

import { SPACES } from "./python";

/** A stretch of text in one style; `null` in its place is a line break. */
export interface Run {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly link: string | null;
}
export type Inlines = readonly (Run | null)[];
export interface Paragraph {
  readonly inlines: Inlines;
}
/** A list; `start` is the first number of a numbered one. */
export interface Enumeration {
  readonly items: readonly (readonly Block[])[];
  readonly start: number | null;
}
export type Block = Paragraph | Enumeration;

/** Whole sentences, told from plain text: in a template they stay the Markdown that they are. */
export class Sentences {
  constructor(readonly text: string) {}
}

export const isParagraph = (block: Block): block is Paragraph => "inlines" in block;

const DEEPEST = 20;
const SAFE_LINK = /^(?:https?|mailto|tel):/iu;
const LINE_SPACE = /[\t ]/;
const WHITE = /[\t-\r \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const TRIMMED = /^[\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const ESCAPED = /[!-/:-@[-`{-~]/;
const ENDS_TEXT = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/g;
const UNESCAPED = /\\([!-/:-@[-`{-~])|&([a-z#][a-z0-9]{1,31});/gi;
const STRAY_PERCENT = /%(?![0-9a-f]{2})/gi;
const NOT_IN_LINKS = /[^\w;/?:@&=+$,\-.!~*'()#[\]%]+/g;
const AROUND = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, "g");

interface Token {
  kind: "text" | "em" | "strong" | "link" | "break" | "space";
  /** 1 where it opens something, -1 where it closes it. */
  nesting: number;
  content: string;
}

interface Delimiter {
  readonly marker: string;
  readonly length: number;
  readonly token: number;
  end: number;
  open: boolean;
  close: boolean;
}

/** The mark of a list's item. */
interface Mark {
  /** The place behind it. */
  readonly after: number;
  readonly number: number | null;
  /** The character that it ends in. */
  readonly character: string;
}

/** What one reading has found beside the text itself. */
interface Found {
  readonly safe: boolean;
  readonly links: string[];
  deep: boolean;
}

const kept = new Map<string, readonly Block[]>();

/** The paragraphs and lists of a Markdown text. Links that are not safe stay text. */
export function readProse(markdown: string): readonly Block[] {
  let blocks = kept.get(markdown);
  if (!blocks) {
    blocks = read(markdown, { safe: true, links: [], deep: false });
    if (kept.size > 500) kept.clear();
    kept.set(markdown, blocks);
  }
  return blocks;
}

/** The targets of all links in a text that are not http, https, mailto or tel. */
export function unsafeLinks(markdown: string): string[] {
  const found: Found = { safe: false, links: [], deep: false };
  if (markdown.includes("](")) read(markdown, found);
  return found.links.filter((target) => !SAFE_LINK.test(target));
}

/** Whether lists stand in lists deeper than they are followed. */
export function nestsTooDeep(markdown: string): boolean {
  const found: Found = { safe: true, links: [], deep: false };
  read(markdown, found);
  return found.deep;
}

/** The words of some prose, one line a block or item, without any markup. */
export const plainText = (blocks: readonly Block[]): string => words(blocks).join("\n");

function words(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    isParagraph(block)
      ? block.inlines.map((inline) => inline?.text ?? " ").join("")
      : block.items.flatMap((item) => words(item)),
  );
}

function read(markdown: string, found: Found): Block[] {
  const source = markdown.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd");
  return source ? new Lines(source, found).blocks(0, Infinity) : [];
}

/** The parser of blocks: paragraphs and lists. */
class Lines {
  readonly #begins: number[] = [];
  readonly #ends: number[] = [];
  /** For each line: how many characters it is indented by, and how many columns. */
  readonly #shifts: number[] = [];
  readonly #columns: number[] = [];
  readonly #count: number;
  #indent = 0;
  #line = 0;
  #listIndent = -1;
  #inParagraph = false;
  #level = 0;
  readonly #source: string;
  readonly #found: Found;

  constructor(
    source: string,
    found: Found,
  ) {
    this.#source = source;
    this.#found = found;
    let start = 0;
    while (start < source.length) {
      let end = source.indexOf("\n", start);
      if (end < 0) end = source.length;
      let place = start;
      let column = 0;
      while (place < end && LINE_SPACE.test(source.charAt(place))) {
        column += source.charAt(place) === "\t" ? 4 - (column % 4) : 1;
        place++;
      }
      if (place === source.length) break;
      this.#add(start, end, place - start, column);
      start = end + 1;
    }
    this.#add(source.length, source.length, 0, 0);
    this.#count = this.#begins.length - 1;
  }

  #add(begin: number, end: number, shift: number, column: number): void {
    this.#begins.push(begin);
    this.#ends.push(end);
    this.#shifts.push(shift);
    this.#columns.push(column);
  }

  blocks(line: number, endLine: number): Block[] {
    endLine = Math.min(endLine, this.#count);
    const blocks: Block[] = [];
    while (line < endLine) {
      while (line < this.#count && this.#isEmpty(line)) line++;
      this.#line = line;
      if (line >= endLine || this.#columns[line]! < this.#indent) break;
      if (this.#level >= DEEPEST) {
        this.#line = endLine;
        break;
      }
      blocks.push(this.#list(line, endLine) ?? this.#paragraph(line));
      line = this.#line;
      if (line < endLine && this.#isEmpty(line)) this.#line = ++line;
    }
    return blocks;
  }

  #paragraph(start: number): Paragraph {
    let line = start + 1;
    const before = this.#inParagraph;
    this.#inParagraph = true;
    while (line < this.#count && !this.#isEmpty(line)) {
      if (this.#columns[line]! - this.#indent <= 3 && this.#columns[line]! >= 0 && this.#opensList(line)) break;
      line++;
    }
    this.#inParagraph = before;
    this.#line = line;
    return { inlines: inlines(this.#text(start, line).replace(TRIMMED, ""), this.#found) };
  }

  #mark(line: number): Mark | null {
    const start = this.#begins[line]! + this.#shifts[line]!;
    const [mark] = /^(?:\d{1,9}[.)]|[-+*])(?=[\t ]|$)/.exec(this.#source.slice(start, this.#ends[line]!)) ?? [];
    if (!mark) return null;
    const number = mark.length > 1 ? parseInt(mark, 10) : null;
    return { after: start + mark.length, number, character: mark.charAt(mark.length - 1) };
  }

  /** Whether a list begins in a line, also in the middle of a paragraph. */
  #opensList(line: number): Mark | null {
    const column = this.#columns[line]!;
    if (this.#listIndent >= 0 && column - this.#listIndent >= 4 && column < this.#indent) return null;
    const mark = this.#mark(line);
    if (mark && this.#inParagraph && column >= this.#indent) {
      if (mark.number !== null && mark.number !== 1) return null;
      if (!/[^\t ]/.test(this.#source.slice(mark.after, this.#ends[line]))) return null;
    }
    return mark;
  }

  #list(line: number, endLine: number): Enumeration | null {
    const first = this.#opensList(line);
    if (!first) return null;
    let mark: Mark | null = first;
    const items: Block[][] = [];
    const before = this.#inParagraph;
    this.#inParagraph = false;
    this.#level++;
    while (line < endLine && mark) {
      items.push(this.#item(line, endLine, mark.after));
      line = this.#line;
      if (line >= endLine || this.#columns[line]! < this.#indent) break;
      mark = this.#mark(line);
      if (!mark || mark.character !== first.character || (mark.number === null) !== (first.number === null)) break;
    }
    this.#level--;
    this.#line = line;
    this.#inParagraph = before;
    return { items, start: first.number };
  }

  #item(line: number, endLine: number, after: number): Block[] {
    const end = this.#ends[line]!;
    const shift = this.#shifts[line]!;
    const column = this.#columns[line]!;
    const begin = this.#begins[line]!;
    const initial = column + after - (begin + shift);
    let offset = initial;
    let place = after;
    for (; place < end && LINE_SPACE.test(this.#source.charAt(place)); place++) {
      offset += this.#source.charAt(place) === "\t" ? 4 - (offset % 4) : 1;
    }
    const gap = place >= end || offset - initial > 4 ? 1 : offset - initial;
    const listIndent = this.#listIndent;
    if (this.#level >= DEEPEST - 1) this.#found.deep = true;
    this.#level++;
    this.#listIndent = this.#indent;
    this.#indent = initial + gap;
    this.#shifts[line] = place - begin;
    this.#columns[line] = offset;
    let blocks: Block[] = [];
    if (place >= end && this.#isEmpty(line + 1)) this.#line = Math.min(this.#line + 2, endLine);
    else blocks = this.blocks(line, endLine);
    this.#indent = this.#listIndent;
    this.#listIndent = listIndent;
    this.#shifts[line] = shift;
    this.#columns[line] = column;
    this.#level--;
    return blocks;
  }

  #isEmpty(line: number): boolean {
    return this.#begins[line]! + this.#shifts[line]! >= this.#ends[line]!;
  }

  /** The text of some lines, without what they are indented by. */
  #text(start: number, end: number): string {
    let text = "";
    for (let line = start; line < end; line++) {
      const begin = this.#begins[line]!;
      const last = this.#ends[line]! + (line + 1 < end ? 1 : 0);
      let place = begin;
      let column = 0;
      for (; place < last && column < this.#indent; place++) {
        const character = this.#source.charAt(place);
        if (character === "\t") column += 4 - (column % 4);
        else if (character === " " || place - begin < this.#shifts[line]!) column++;
        else break;
      }
      text += " ".repeat(Math.max(0, column - this.#indent)) + this.#source.slice(place, last);
    }
    return text;
  }
}

/** The parser of one paragraph's text. */
class Inline {
  readonly tokens: Token[] = [];
  readonly runs: Delimiter[][] = [];
  #delimiters: Delimiter[] = [];
  readonly #outer: Delimiter[][] = [];
  readonly #skipped = new Map<number, number>();
  #place = 0;
  #end: number;
  #level = 0;
  #pending = "";
  readonly #source: string;
  readonly #found: Found;

  constructor(
    source: string,
    found: Found,
  ) {
    this.#source = source;
    this.#found = found;
    this.#end = source.length;
    this.runs.push(this.#delimiters);
  }

  /** Reads up to the end. */
  read(): void {
    const end = this.#end;
    while (this.#place < end) {
      if (this.#level < DEEPEST && this.#rule(false)) continue;
      this.#pending += this.#source.charAt(this.#place++);
    }
    this.#flush();
  }

  #rule(silent: boolean): boolean {
    ENDS_TEXT.lastIndex = this.#place;
    const next = ENDS_TEXT.exec(this.#source)?.index ?? this.#end;
    if (next > this.#place) {
      if (!silent) this.#pending += this.#source.slice(this.#place, next);
      this.#place = next;
      return true;
    }
    switch (this.#source.charAt(this.#place)) {
      case "\n":
        return this.#newline(silent);
      case "\\":
        return this.#escape(silent);
      case "*":
      case "_":
        return !silent && this.#emphasis();
      case "[":
        return this.#link(silent);
    }
    return false;
  }

  #flush(): void {
    if (this.#pending) this.tokens.push({ kind: "text", nesting: 0, content: this.#pending });
    this.#pending = "";
  }

  #push(kind: Token["kind"], nesting: number, content = ""): void {
    this.#flush();
    if (nesting < 0) {
      this.#level--;
      this.#delimiters = this.#outer.pop()!;
    }
    if (nesting > 0) {
      this.#level++;
      this.#outer.push(this.#delimiters);
      this.#delimiters = [];
      this.runs.push(this.#delimiters);
    }
    this.tokens.push({ kind, nesting, content });
  }

  #newline(silent: boolean): boolean {
    if (!silent) {
      const spaces = / *$/.exec(this.#pending)![0].length;
      this.#pending = this.#pending.slice(0, this.#pending.length - spaces);
      this.#push(spaces > 1 ? "break" : "space", 0);
    }
    this.#place++;
    this.#skipLineSpace();
    return true;
  }

  #skipLineSpace(): void {
    while (this.#place < this.#end && LINE_SPACE.test(this.#source.charAt(this.#place))) this.#place++;
  }

  #escape(silent: boolean): boolean {
    const place = this.#place + 1;
    if (place >= this.#end) return false;
    const [character] = this.#source.slice(place, place + 2);
    if (!silent) {
      if (character === "\n") this.#push("break", 0);
      else this.#push("text", 0, ESCAPED.test(character!) ? character : "\\" + character);
    }
    this.#place = place + character!.length;
    if (character === "\n") this.#skipLineSpace();
    return true;
  }

  #emphasis(): boolean {
    const start = this.#place;
    const marker = this.#source.charAt(start);
    let place = start;
    while (place < this.#end && this.#source.charAt(place) === marker) place++;
    const before = Array.from(this.#source.slice(Math.max(0, start - 2), start)).at(-1) ?? " ";
    const [after = " "] = place < this.#end ? this.#source.slice(place, place + 2) : "";
    const spaceBefore = WHITE.test(before);
    const spaceAfter = WHITE.test(after);
    const markBefore = PUNCTUATION.test(before);
    const markAfter = PUNCTUATION.test(after);
    const left = !(spaceAfter || (markAfter && !(spaceBefore || markBefore)));
    const right = !(spaceBefore || (markBefore && !(spaceAfter || markAfter)));
    const splits = marker === "*";
    const open = left && (splits || !right || markBefore);
    const close = right && (splits || !left || markAfter);
    const count = place - start;
    for (let index = 0; index < count; index++) {
      this.#push("text", 0, marker);
      this.#delimiters.push({ marker, length: count, token: this.tokens.length - 1, end: -1, open, close });
    }
    this.#place = place;
    return true;
  }

  #link(silent: boolean): boolean {
    const start = this.#place;
    const end = this.#end;
    const labelEnd = this.#labelEnd(start);
    if (labelEnd < 0 || this.#source.charAt(labelEnd + 1) !== "(" || labelEnd + 1 >= end) return false;
    let place = this.#skipSpace(labelEnd + 2);
    if (place >= end) return false;
    let href = "";
    const target = destination(this.#source, place, end);
    if (target) {
      href = normalized(target.text);
      if (!this.#found.safe || SAFE_LINK.test(href)) place = target.place;
      else href = "";
      const before = place;
      place = this.#skipSpace(place);
      const behind = place > before && place < end ? titleEnd(this.#source, place, end) : -1;
      if (behind >= 0) place = this.#skipSpace(behind);
    }
    if (place >= end || this.#source.charAt(place) !== ")") return false;
    if (!silent) {
      this.#place = start + 1;
      this.#end = labelEnd;
      this.#push("link", 1, href);
      this.#found.links.push(href);
      this.read();
      this.#push("link", -1);
    }
    this.#place = place + 1;
    this.#end = end;
    return true;
  }

  /** The place of the bracket that closes a link's words; -1 where there is none, or another link in them. */
  #labelEnd(start: number): number {
    const before = this.#place;
    let level = 1;
    let found = -1;
    this.#place = start + 1;
    while (this.#place < this.#end) {
      const marker = this.#source.charAt(this.#place);
      if (marker === "]" && --level === 0) {
        found = this.#place;
        break;
      }
      const place = this.#place;
      this.#skip();
      if (marker === "[") {
        if (place === this.#place - 1) level++;
        else break;
      }
    }
    this.#place = before;
    return found;
  }

  /** Goes behind the next token. */
  #skip(): void {
    const start = this.#place;
    const known = this.#skipped.get(start);
    if (known !== undefined) {
      this.#place = known;
      return;
    }
    let ok = false;
    if (this.#level < DEEPEST) {
      this.#level++;
      ok = this.#rule(true);
      this.#level--;
    } else {
      this.#place = this.#end;
    }
    if (!ok) this.#place++;
    this.#skipped.set(start, this.#place);
  }

  #skipSpace(place: number): number {
    while (place < this.#end && /[\t\n ]/.test(this.#source.charAt(place))) place++;
    return place;
  }
}

function destination(source: string, start: number, end: number): { text: string; place: number } | null {
  let place = start;
  if (source.charAt(place) === "<") {
    for (place++; place < end; place++) {
      const character = source.charAt(place);
      if (character === "\n" || character === "<") return null;
      if (character === ">") return { text: unescaped(source.slice(start + 1, place)), place: place + 1 };
      if (character === "\\" && place + 1 < end) place++;
    }
    return null;
  }
  let level = 0;
  for (; place < end; place++) {
    const character = source.charAt(place);
    if (character <= " " || character === "\x7f") break;
    if (character === "\\" && place + 1 < end) {
      if (source.charAt(place + 1) === " ") break;
      place++;
    } else if (character === "(") {
      if (++level > 32) return null;
    } else if (character === ")") {
      if (level === 0) break;
      level--;
    }
  }
  return place === start || level ? null : { text: unescaped(source.slice(start, place)), place };
}

/** The place behind a link's title; -1 where there is none. */
function titleEnd(source: string, start: number, end: number): number {
  const open = source.charAt(start);
  if (!"\"'(".includes(open)) return -1;
  const close = open === "(" ? ")" : open;
  for (let place = start + 1; place < end; place++) {
    const character = source.charAt(place);
    if (character === close) return place + 1;
    if (character === "(" && close === ")") return -1;
    if (character === "\\" && place + 1 < end) place++;
  }
  return -1;
}

const unescaped = (text: string): string =>
  text.replace(UNESCAPED, (whole: string, mark?: string, name?: string) => mark ?? entity(whole, name!));

/** The character that an entity of HTML stands for; the entity itself where there is none of that name. */
function entity(whole: string, name: string): string {
  const [, decimal, hexadecimal] = /^#(?:([0-9]{1,8})|x([0-9a-f]{1,8}))$/i.exec(name) ?? [];
  if (decimal ?? hexadecimal) {
    const code = decimal ? parseInt(decimal, 10) : parseInt(hexadecimal!, 16);
    const isNone =
      code > 0x10ffff ||
      (code >= 0xd800 && code <= 0xdfff) ||
      (code >= 0xfdd0 && code <= 0xfdef) ||
      (code & 0xfffe) === 0xfffe ||
      (code < 0x20 && ![9, 10, 12, 13].includes(code)) ||
      (code >= 0x7f && code <= 0x9f);
    return isNone ? whole : String.fromCodePoint(code);
  }
  if (name.startsWith("#")) return whole;
  // The browser's own list of names; there is nothing else in the text that it reads.
  const text = new DOMParser().parseFromString(whole, "text/html").body.textContent ?? whole;
  return text.endsWith(";") && name !== "semi" ? whole : text;
}

const normalized = (url: string): string =>
  url.replace(AROUND, "").replace(STRAY_PERCENT, "%25").replace(NOT_IN_LINKS, encodeURIComponent);

function inlines(source: string, found: Found): Inlines {
  const inline = new Inline(source, found);
  inline.read();
  for (const run of inline.runs) pair(run);
  for (const run of inline.runs) mark(run, inline.tokens);
  return styled(inline.tokens);
}

/** For each mark that may end an emphasis, the one that opens it: CommonMark's own rules. */
function pair(delimiters: Delimiter[]): void {
  const bottoms = new Map<string, number>();
  const jumps: number[] = [];
  let header = 0;
  let lastToken = -2;
  delimiters.forEach((closer, place) => {
    jumps.push(0);
    if (delimiters[header]!.marker !== closer.marker || lastToken !== closer.token - 1) header = place;
    lastToken = closer.token;
    if (!closer.close) return;
    const bottom = (): string => `${closer.marker}${closer.open ? 3 : 0}${closer.length % 3}`;
    const least = bottoms.get(bottom()) ?? -1;
    let index = header - jumps[header]! - 1;
    let newLeast = index;
    for (; index > least; index -= jumps[index]! + 1) {
      const opener = delimiters[index]!;
      if (opener.marker !== closer.marker || !opener.open || opener.end >= 0) continue;
      const odd =
        (opener.close || closer.open) &&
        (opener.length + closer.length) % 3 === 0 &&
        (opener.length % 3 !== 0 || closer.length % 3 !== 0);
      if (odd) continue;
      const jump = index > 0 && !delimiters[index - 1]!.open ? jumps[index - 1]! + 1 : 0;
      jumps[place] = place - index + jump;
      jumps[index] = jump;
      closer.open = false;
      opener.end = place;
      opener.close = false;
      newLeast = -1;
      lastToken = -2;
      break;
    }
    if (newLeast !== -1) bottoms.set(bottom(), newLeast);
  });
}

/** Turns paired marks into the beginnings and ends of emphasis. */
function mark(delimiters: readonly Delimiter[], tokens: Token[]): void {
  for (let index = delimiters.length - 1; index >= 0; index--) {
    const opener = delimiters[index]!;
    if (opener.end === -1) continue;
    const closer = delimiters[opener.end]!;
    const before = delimiters[index - 1];
    const after = delimiters[opener.end + 1];
    const strong =
      before?.end === opener.end + 1 &&
      before.marker === opener.marker &&
      before.token === opener.token - 1 &&
      after?.token === closer.token + 1;
    const kind = strong ? "strong" : "em";
    tokens[opener.token] = { kind, nesting: 1, content: "" };
    tokens[closer.token] = { kind, nesting: -1, content: "" };
    if (strong) {
      tokens[before.token]!.content = tokens[after.token]!.content = "";
      index--;
    }
  }
}

function styled(tokens: readonly Token[]): Inlines {
  const inlines: (Run | null)[] = [];
  let emphasis = 0;
  let strong = 0;
  let link: string | null = null;
  let shown = false;
  let joined = false;
  const run = (text: string): Run => ({ text, emphasis: emphasis > 0, strong: strong > 0, link });
  for (const { kind, nesting, content } of tokens) {
    const joins = joined && kind === "text";
    joined = kind === "text" && (joined || content !== "");
    if (kind === "em") emphasis += nesting;
    else if (kind === "strong") strong += nesting;
    else if (kind === "link") {
      if (nesting < 0 && link && !shown) inlines.push(run(link));
      link = nesting > 0 ? content || null : null;
      shown = false;
    } else if (kind === "break") inlines.push(null);
    else if (kind === "space") inlines.push(run(" "));
    else if (content) {
      shown = true;
      const last = joins ? inlines.at(-1) : null;
      if (last) inlines[inlines.length - 1] = run(last.text + content);
      else inlines.push(run(content));
    }
  }
  return inlines;
}
