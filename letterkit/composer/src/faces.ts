/** Faces: how wide a text is, and where a line may end inside a word; see `letterkit.fit.faces` and `.breaks`. */

/** The widths and the kerning of all faces, as `letterkit.composer.faces` packs them. */
export interface FaceTables {
  readonly em: number;
  readonly characters: readonly number[];
  readonly rows: readonly number[];
  readonly widths: readonly (readonly number[])[];
  readonly pairs: string;
  readonly kerns: readonly (readonly number[])[];
}
/** Where a line may end inside a word. */
export interface Break {
  readonly ascii: { readonly [first: string]: string };
  readonly whole: string;
  readonly after: { readonly [kind: string]: string };
  readonly kinds: { readonly [kind: string]: string };
  readonly hyphens: string;
}
/** A text without spaces; its pieces are how much closer each stands to the one before, its width, its text. */
interface Word {
  readonly pieces: readonly (readonly [number, number, string])[];
  readonly first: string;
  readonly last: string;
}

const UNSEEN = /[\p{Cf}\p{Mn}\p{Me}\p{Cc}]/u;
const ASCII = /^[\0-\x7f]*$/;
const MOST_KEPT = 5_000;

/** All faces, unpacked once for a page. */
export class Faces {
  readonly em: number;
  readonly #tables: FaceTables;
  readonly #breaks: Break;
  readonly #wide: readonly number[];
  readonly #rows = new Map<string, number>();
  readonly #faces = new Map<number, Face>();
  readonly #kinds = new Map<string, string>();
  readonly #whole: RegExp;

  constructor(tables: FaceTables, breaks: Break, wide: readonly number[]) {
    this.em = tables.em;
    this.#tables = tables;
    this.#breaks = breaks;
    this.#wide = wide;
    this.#whole = new RegExp(`^${breaks.whole}$`);
    let [code, used] = [0, 0];
    tables.characters.forEach((further, place) => {
      code += further;
      const up = tables.rows[place]!;
      this.#rows.set(String.fromCodePoint(code), up ? used - up : used++);
    });
    for (const [kind, characters] of Object.entries(breaks.kinds)) {
      for (const character of characters) this.#kinds.set(character, kind);
    }
  }

  /** One of the faces: 0 is the serif family, 4 the sans. */
  face(family: number, emphasis: boolean, strong: boolean): Face {
    const place = family + (emphasis ? 2 : 0) + (strong ? 1 : 0);
    let face = this.#faces.get(place);
    if (!face) {
      const { widths, kerns, pairs } = this.#tables;
      const columns = [family, ...(strong ? [family + 1] : []), ...(emphasis ? [place] : [])];
      const row = (at: number): number => columns.reduce((sum, column) => sum + widths[column]![at]!, 0);
      const table = new Map<string, number>();
      let character = 0;
      const signs = [...pairs];
      for (const by of kerns[place]!) {
        table.set(signs[character]! + signs[character + 1]!, by);
        character += 2;
      }
      face = new Face(this, (sign) => this.#width(sign, row), table);
      this.#faces.set(place, face);
    }
    return face;
  }

  #width(character: string, row: (at: number) => number): number {
    if (UNSEEN.test(character)) return 0;
    const at = this.#rows.get(character) ?? this.#rows.get([...character.normalize("NFD")][0]!);
    const width = at === undefined ? -1 : row(at);
    if (width >= 0) return width;
    return this.#isWide(character) ? this.em : Math.floor((this.em * 5) / 9);
  }

  #isWide(character: string): boolean {
    const code = character.codePointAt(0)!;
    if (code >= 0x20000) return code < 0x40000;
    let [end, wide] = [0, true];
    for (const run of this.#wide) {
      end += run;
      wide = !wide;
      if (code < end) break;
    }
    return wide;
  }

  /** A word in the parts that a line may end between. */
  pieces(word: string): string[] {
    if (this.#whole.test(word)) return [word];
    const characters = [...word];
    const pieces: string[] = [characters[0]!];
    for (let place = 1; place < characters.length; place++) {
      if (this.#mayEnd(characters, place)) pieces.push(characters[place]!);
      else pieces[pieces.length - 1] += characters[place]!;
    }
    return pieces;
  }

  #mayEnd(characters: readonly string[], place: number): boolean {
    const [first, second, before] = [characters[place - 1]!, characters[place]!, characters[place - 2]];
    if (first === "-" && /[0-9]/.test(second)) return before !== undefined && /[0-9A-Za-z]/.test(before);
    if (ASCII.test(first) && ASCII.test(second)) {
      return Object.hasOwn(this.#breaks.ascii, first) && this.#breaks.ascii[first]!.includes(second);
    }
    const [kind, next] = [this.#kind(first), this.#kind(second)];
    if (this.#breaks.hyphens.includes(first)) {
      const last = before === undefined ? "gap" : this.#kind(before);
      if (["gap", "glue"].includes(last) && ["letter", "hebrew"].includes(next)) return false;
      if (last === "hebrew" && next !== "hebrew") return false;
    }
    return (this.#breaks.after[kind] ?? "").split(" ").includes(next);
  }

  #kind(character: string): string {
    const known = this.#kinds.get(character);
    if (known) return known;
    if (/\p{Nd}/u.test(character)) return "digit";
    if (character >= "\u05d0" && character <= "\u05f2") return "hebrew";
    if (/\p{M}/u.test(character)) return "mark";
    return this.#isWide(character) ? "ideograph" : "letter";
  }
}

/** One style of a face; everything is in units of the em. */
export class Face {
  readonly #faces: Faces;
  readonly #character: (character: string) => number;
  readonly #kerns: ReadonlyMap<string, number>;
  readonly #widths = new Map<string, number>();
  readonly #words = new Map<string, Word>();

  constructor(faces: Faces, character: (character: string) => number, kerns: ReadonlyMap<string, number>) {
    this.#faces = faces;
    this.#character = character;
    this.#kerns = kerns;
  }

  /** How wide a text is on one line. */
  width(text: string): number {
    let width = 0;
    let last = "";
    for (const character of text) {
      let own = this.#widths.get(character);
      if (own === undefined) this.#widths.set(character, (own = this.#character(character)));
      width += own + this.#kern(last, character);
      last = character;
    }
    return width;
  }

  word(text: string): Word {
    let word = this.#words.get(text);
    if (!word) {
      let last = "";
      let first = "";
      const pieces = this.#faces.pieces(text).map((piece) => {
        const characters = [...piece];
        first ||= characters[0]!;
        const kern = this.#kern(last, characters[0]!);
        last = characters.at(-1)!;
        return [kern, this.width(piece), piece] as const;
      });
      word = { pieces, first, last };
      if (this.#words.size > MOST_KEPT) this.#words.clear();
      this.#words.set(text, word);
    }
    return word;
  }

  /** How wide the space between two characters is. */
  space(before: string, after: string): number {
    return this.width(" ") + this.#kern(before, " ") + this.#kern(" ", after);
  }

  #kern(first: string, second: string): number {
    return this.#kerns.get(first + second) ?? 0;
  }
}
