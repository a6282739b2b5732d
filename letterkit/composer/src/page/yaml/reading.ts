/**
 * A kit's file, read as strictly as the library reads it: what this takes, the library takes, and for the same kit.
 *
 * It knows the part of YAML that kits are written in, and says of the rest where it stands, with line and column. Every
 * scalar is a text, an empty value is none, and keys are kept in objects without a prototype. A reader of all of YAML is
 * three times as large (js-yaml 5.5 has 11 to 14 KB, gzipped), and takes much that the library refuses.
 */

const DEEPEST = 20;
const LONGEST_LIST = 200;
const LARGEST = 262_144;

export interface Unreadable {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
type Keys = { [key: string]: unknown };

class Mistake extends Error {
  constructor(readonly line: number, readonly column: number, message: string) {
    super(message);
  }
}

/** What a file says, or where it cannot be read. Never throws. */
export function readYaml(text: string): { readonly value: unknown } | Unreadable {
  try {
    if (text.length > LARGEST) throw new Mistake(1, 1, "a kit has at most 256 KiB");
    return { value: new Reader(text.replace(/^\ufeff/, "")).document() };
  } catch (fault) {
    if (fault instanceof Mistake) return { line: fault.line, column: fault.column, message: fault.message };
    throw fault;
  }
}

/** The escapes of what can be seen, or ends a line. */
const ESCAPES: { readonly [letter: string]: string } = {
  t: "\t", "\t": "\t", n: "\n", r: "\r", " ": " ", '"': '"', "/": "/", "\\": "\\", _: "\xa0",
};
const SPECIAL = /^(?:[&*!%@`,\]}]|[-?:](?:[ \t]|$))/;
const KEY = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^ \t'"#&*!|>%@`[\]{},?:-](?:[^:]|:(?=[^ \t]))*?|[-?:](?=\S)(?:[^:]|:(?=[^ \t]))*?))[ \t]*:(?=[ \t]|$)/;
/** Characters in which a key must have ended: what is looked through for each line stays short. */
const LONGEST_KEY = 300;
const UNSEEN = /[\ufeff\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const trimStart = (text: string): string => text.replace(/^[ \t]+/, "");
const trim = (text: string): string => trimStart(text).replace(/(?<![ \t])[ \t]+$/, "");

class Reader {
  readonly #lines: string[];
  /** The column that the lines of a text between marks must reach. */
  #least = 0;
  /** The line that is read, and in it the column. */
  #line = 0;
  #column = 0;

  constructor(text: string) {
    this.#lines = text.split(/\r\n?|\n/);
    this.#lines.forEach((line, number) => {
      const unseen = line.search(UNSEEN);
      if (unseen >= 0) throw new Mistake(number + 1, unseen + 1, "a character that cannot be seen or printed");
    });
  }

  document(): unknown {
    this.#skip();
    if (/^---(?:[ \t]|$)/.test(this.#rest)) {
      if (!/^---[ \t]*(?:#.*)?$/.test(this.#rest)) this.#fail("begin the file's text on the line below");
      this.#next();
      this.#skip();
    }
    if (this.#done) this.#fail("there is nothing in the file");
    const value = this.#block(0, 0);
    this.#skip();
    if (/^\.\.\.[ \t]*$/.test(this.#rest)) {
      this.#next();
      this.#skip();
    }
    if (!this.#done) {
      this.#fail(this.#rest.startsWith("---") ? "a file holds one kit; `---` begins another" : "this line stands in a column where nothing can stand");
    }
    return value;
  }

  get #done(): boolean {
    return this.#line >= this.#lines.length;
  }

  get #rest(): string {
    return (this.#lines[this.#line] ?? "").slice(this.#column);
  }

  /** The beginning of the rest of the line, as far as a key may reach. */
  get #head(): string {
    return this.#rest.slice(0, LONGEST_KEY);
  }

  #fail(message: string, line = this.#line, column = this.#column): never {
    throw new Mistake(Math.min(line, this.#lines.length - 1) + 1, column + 1, message);
  }

  #next(): void {
    this.#line++;
    this.#column = 0;
  }

  /** Goes on to the next line with something on it, and to its first character. */
  #skip(): void {
    while (!this.#done) {
      const rest = this.#rest;
      const text = trimStart(rest);
      if (text && !this.#column && /^ *\t/.test(rest)) this.#fail("a tab stands where YAML wants spaces", this.#line, rest.indexOf("\t"));
      if (text && !(text.startsWith("#") && (this.#column === 0 || /^[ \t]/.test(rest)))) {
        this.#column += rest.length - text.length;
        if (/^\s/.test(text)) this.#fail("a space of another kind stands where YAML wants spaces");
        return;
      }
      this.#next();
    }
  }

  /** Whatever begins here, in a column of at least `least`. */
  #block(least: number, depth: number): unknown {
    this.#skip();
    if (this.#done || this.#column < least) return undefined;
    if (depth > DEEPEST) this.#fail("nested too deep");
    if (this.#isItem) return this.#items(this.#column, depth);
    if (KEY.test(this.#head)) return this.#keys(this.#column, depth);
    return this.#value(least, depth);
  }

  get #isItem(): boolean {
    return /^-(?:[ \t]|$)/.test(this.#rest);
  }

  #items(column: number, depth: number): unknown[] {
    const items: unknown[] = [];
    while (!this.#done && this.#column === column && this.#isItem) {
      this.#column++;
      const spaces = /^ */.exec(this.#rest)![0].length;
      const rest = this.#rest.slice(spaces);
      if (!rest || (spaces && rest.startsWith("#"))) {
        this.#next();
        items.push(this.#block(column + 1, depth + 1));
      } else {
        this.#column += spaces;
        if (this.#isItem || KEY.test(this.#head)) items.push(this.#block(column + 1, depth + 1));
        else items.push(this.#value(column + 1, depth));
      }
      if (items.length > LONGEST_LIST) this.#fail(`a list has at most ${LONGEST_LIST} items`);
      this.#skip();
    }
    return items.filter((item) => item !== undefined);
  }

  #keys(column: number, depth: number): Keys {
    const keys = Object.create(null) as Keys;
    while (!this.#done && this.#column === column) {
      const found = KEY.exec(this.#head);
      if (!found || this.#isItem) this.#fail(this.#whyNoKey());
      const key = found[1] !== undefined ? this.#unescaped(found[1]) : found[2]?.replaceAll("''", "'") ?? found[3]!;
      if (/ #/.test(found[3] ?? "")) this.#fail("text after ` #` is a comment");
      if (key in keys) this.#fail(`\`${key}\` is given twice`);
      this.#column += found[0].length;
      const spaces = /^[ \t]*/.exec(this.#rest)![0].length;
      const rest = this.#rest.slice(spaces);
      let value: unknown;
      if (!rest || rest.startsWith("#")) {
        this.#next();
        this.#skip();
        const below = this.#isItem ? column : column + 1;
        value = this.#done ? undefined : this.#block(below, depth + 1);
      } else {
        this.#column += spaces;
        value = this.#value(column + 1, depth);
      }
      keys[key] = value;
      this.#skip();
    }
    if (!this.#done && this.#column > column) this.#fail("this line stands in a column where nothing can stand");
    for (const key of Object.keys(keys)) if (keys[key] === undefined) delete keys[key];
    return keys;
  }

  #whyNoKey(): string {
    if (/^[^ \t:]+:[^ \t]/.test(this.#rest)) return "a key is followed by a colon and a space";
    if (SPECIAL.test(this.#rest)) return `\`${this.#rest[0]}\` means something to YAML: put the text in quotation marks`;
    return "there is no `key: value` here";
  }

  /** A value that begins here; its other lines stand at `least` or further right. */
  #value(least: number, depth: number): unknown {
    const rest = this.#rest;
    if (/^\s/.test(rest)) this.#fail("a space of another kind stands where YAML wants spaces");
    if (SPECIAL.test(rest)) this.#fail(`\`${rest[0]}\` means something to YAML: put the text in quotation marks`);
    if (/^[|>]/.test(rest)) return this.#literal(least);
    if (/^["'[{]/.test(rest)) {
      this.#least = least;
      const value = this.#flow(depth);
      const after = this.#rest;
      if (trim(after) && !/^[ \t]+#/.test(after)) {
        this.#fail(/^[ \t]*:/.test(after) ? "a colon stands behind what is no key" : "there is text behind the closing mark");
      }
      this.#next();
      return value;
    }
    return this.#plain(least);
  }

  #plain(least: number): string {
    const lines: string[] = [];
    let empty = 0;
    for (;;) {
      const rest = this.#rest;
      const comment = rest.search(/(?:^|[ \t])#/);
      const text = trim(comment < 0 ? rest : rest.slice(0, comment));
      const colon = text.search(/:(?:\s|$)/);
      if (colon >= 0) this.#fail("a colon in a text: put the text in quotation marks", this.#line, this.#column + colon);
      if (lines.length) lines.push(empty ? "\n".repeat(empty) : " ");
      lines.push(text);
      this.#next();
      if (comment >= 0) break;
      empty = 0;
      let ahead = this.#line;
      while (ahead < this.#lines.length && !trim(this.#lines[ahead]!)) {
        ahead++;
        empty++;
      }
      const line = this.#lines[ahead];
      if (line === undefined) break;
      const indent = /^ */.exec(line)![0].length;
      if (indent < least || /^[ \t]*#/.test(line) || /^(?:---|\.\.\.)(?:[ \t]|$)/.test(line)) break;
      if (line.startsWith("\t", indent)) this.#fail("a tab stands where YAML wants spaces", ahead, indent);
      if (KEY.test(line.slice(indent, indent + LONGEST_KEY))) this.#fail("a key stands too far right", ahead, indent);
      this.#line = ahead;
      this.#column = indent;
    }
    return lines.join("");
  }

  #literal(least: number): string {
    const head = /^([|>])([+-]?)([1-9]?)([+-]?)[ \t]*(?:#.*)?$/.exec(this.#rest);
    const [, style, one, digit, other] = head ?? [];
    if (!style || (one && other)) this.#fail("the text begins on the line below");
    const chomp = one || other;
    this.#next();
    const raw: string[] = [];
    let indent = digit ? least - 1 + Number(digit) : -1;
    while (!this.#done) {
      const line = this.#lines[this.#line]!;
      const own = /^ */.exec(line)![0].length;
      const blank = own === line.length;
      if (!blank && indent < 0) {
        if (own < least) break;
        indent = own;
      }
      if (!blank && own < indent) break;
      if (!blank && line[indent] === "\t") this.#fail("a tab stands where YAML wants spaces", this.#line, indent);
      raw.push(blank && indent < 0 ? "" : line.slice(Math.max(indent, 0)));
      this.#next();
    }
    let end = raw.length;
    while (end && !trim(raw[end - 1]!)) end--;
    const kept = raw.slice(0, end);
    const trailing = raw.length - end - (this.#done && raw.length > end && this.#lines.at(-1) === "" ? 1 : 0);
    const text = style === "|" ? kept.join("\n") : folded(kept);
    if (chomp === "-" || !kept.length) return text;
    return text + "\n" + (chomp === "+" ? "\n".repeat(Math.max(0, trailing)) : "");
  }

  /** A quoted text, a list or a set of keys in brackets; leaves off right behind it. */
  #flow(depth: number): unknown {
    if (depth > DEEPEST) this.#fail("nested too deep");
    const mark = this.#rest[0];
    if (mark === '"' || mark === "'") return this.#quoted(mark);
    const [line, column] = [this.#line, this.#column];
    const close = mark === "[" ? "]" : "}";
    const items: unknown[] = [];
    const keys = Object.create(null) as Keys;
    this.#column++;
    for (;;) {
      this.#flowSkip(() => this.#fail(`\`${mark}\` is opened and never closed`, line, column));
      if (this.#rest.startsWith(close)) break;
      const key = this.#flowText(depth + 1);
      this.#flowSkip(() => this.#fail(`\`${mark}\` is opened and never closed`, line, column));
      if (mark === "[") {
        items.push(key);
      } else {
        if (!this.#rest.startsWith(":")) this.#fail("a key is followed by a colon and a space");
        if (typeof key !== "string") this.#fail("a key is one text");
        if (key in keys) this.#fail(`\`${key}\` is given twice`);
        this.#column++;
        this.#flowSkip(() => this.#fail(`\`${mark}\` is opened and never closed`, line, column));
        const value = /^[,}]/.test(this.#rest) ? undefined : this.#flowText(depth + 1);
        if (value !== undefined) keys[key] = value;
      }
      if (items.length > LONGEST_LIST) this.#fail(`a list has at most ${LONGEST_LIST} items`);
      this.#flowSkip(() => this.#fail(`\`${mark}\` is opened and never closed`, line, column));
      if (this.#rest.startsWith(",")) this.#column++;
      else if (!this.#rest.startsWith(close)) this.#fail(`a comma or \`${close}\` belongs here`);
    }
    this.#column++;
    return mark === "[" ? items : keys;
  }

  #flowSkip(unclosed: () => never): void {
    for (;;) {
      const rest = this.#rest;
      const text = trimStart(rest);
      if (text && !(text.startsWith("#") && (this.#column === 0 || text.length < rest.length))) {
        if (this.#column) this.#column += rest.length - text.length;
        else if (!this.#indent()) unclosed();
        return;
      }
      this.#next();
      if (this.#done) unclosed();
    }
  }

  /** Goes to the first character of a line between marks; whether it stands far enough to the right. */
  #indent(): boolean {
    this.#column = /^ */.exec(this.#rest)![0].length;
    if (this.#rest.startsWith("\t")) this.#fail("a tab stands where YAML wants spaces");
    return this.#column >= this.#least - Number(/^[\]}]/.test(this.#rest));
  }

  #flowText(depth: number): unknown {
    if (/^["'[{]/.test(this.#rest)) return this.#flow(depth);
    if (SPECIAL.test(this.#rest) || /^(?:[|>?:]|-[,\]}]|---)/.test(this.#rest)) {
      this.#fail(`\`${this.#rest[0]}\` means something to YAML: put the text in quotation marks`);
    }
    const words: string[] = [];
    for (;;) {
      const found = /^(?:[^,[\]{}:#]|:(?![ \t,[\]{}]|$)|(?<=[^ \t])#)*/.exec(this.#rest)![0];
      words.push(trim(found));
      this.#column += found.length;
      if (trim(this.#rest) || this.#line + 1 >= this.#lines.length) break;
      this.#next();
      if (!this.#indent()) this.#fail("this line stands too far left for the brackets that it is in");
      if (/^[,\]}#]/.test(this.#rest) || !this.#rest) break;
      if (/^["'[{]/.test(this.#rest)) this.#fail("there is a comma missing before this line");
    }
    return words.filter(Boolean).join(" ");
  }

  #quoted(mark: string): string {
    const [line, column] = [this.#line, this.#column];
    this.#column++;
    const pieces: string[] = [];
    let open = false;
    for (let first = true; ; first = false) {
      if (!first) {
        this.#next();
        let empty = 0;
        while (!this.#done && !trim(this.#rest)) {
          empty++;
          this.#next();
        }
        if (this.#done) this.#fail("a quotation mark is opened here and never closed", line, column);
        if (!open) {
          pieces.push(pieces.pop()!.replace(/(?<![ \t])[ \t]+$/, ""), empty ? "\n".repeat(empty) : " ");
        }
        if (!this.#indent()) this.#fail("a quotation mark is opened here and never closed", line, column);
      }
      const rest = this.#rest;
      const found = (mark === '"' ? /^((?:[^"\\]|\\.)*)("|\\?)/ : /^((?:[^']|'')*)('?)/).exec(rest)!;
      const [whole, inner, last] = found;
      pieces.push(mark === '"' ? this.#unescaped(inner!) : inner!.replaceAll("''", "'"));
      this.#column += whole.length;
      open = last === "\\";
      if (last === mark) return pieces.join("");
    }
  }

  #unescaped(text: string): string {
    const plain = text.replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g, (_, two, four, eight, letter) => {
      const digits = two ?? four ?? eight;
      if (digits) {
        const point = parseInt(digits, 16);
        if (point > 0x10ffff || (point >> 11) === 0x1b) this.#fail(`there is no character \`${digits}\`: write it as it is`);
        return String.fromCodePoint(point);
      }
      if (!Object.hasOwn(ESCAPES, letter)) this.#fail(`a backslash before \`${letter}\` means nothing: write \`\\\\\``);
      return ESCAPES[letter]!;
    });
    if (UNSEEN.test(plain)) this.#fail("a character that cannot be seen");
    return plain;
  }
}

/** Lines of a folded text: one line break is a space, but not around lines that are indented. */
function folded(lines: readonly string[]): string {
  let text = "";
  let breaks = 0;
  let indentedBefore = false;
  lines.forEach((line, place) => {
    if (!trim(line)) {
      breaks++;
      return;
    }
    const indented = /^[ \t]/.test(line);
    if (place && (text || breaks)) {
      if (!text) text = "\n".repeat(breaks);
      else if (indented || indentedBefore) text += "\n".repeat(breaks + 1);
      else text += breaks ? "\n".repeat(breaks) : " ";
    }
    text += line;
    breaks = 0;
    indentedBefore = indented;
  });
  return text;
}
