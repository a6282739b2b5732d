/**
 * A kit as the engine has it: read from plain values by the form that the library has exported.
 *
 * What cannot be used is left out and said in `mistakes`, by path and by the codes of the library's own messages.
 */

import { isDay } from "./etiquette";
import { nestsTooDeep, Sentences, unsafeLinks } from "./prose";
import { folded, length, oneLine, own, strip } from "./python";

export interface Mistake {
  /** Where in the kit, such as `["notes", "needs", 0, "offer"]`. */
  readonly path: readonly (string | number)[];
  /** The permanent code, as the library's messages have it. */
  readonly code: string;
  /** What more there is to say of it: a name that is not known, a limit. */
  readonly about?: string | number;
}

export interface Location {
  readonly address?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly region?: string;
  readonly countryCode?: string;
}
export interface Letterhead {
  readonly name: string;
  readonly label?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
  readonly location?: Location;
  readonly profiles: readonly { readonly network?: string; readonly username?: string; readonly url?: string }[];
  readonly design: string;
  readonly accent?: string;
  readonly font: string;
  readonly signature?: string;
}
export interface Person {
  readonly name: string;
  readonly honorific?: string;
  readonly family_name?: string;
  readonly title?: string;
  readonly lead?: boolean;
  readonly hook?: string;
}
/** One note: its first field is what they said; `from` is who said it. */
export interface Note {
  readonly from?: string;
  readonly heard: string;
  readonly asked: string;
  readonly said: string;
  readonly noticed: string;
  readonly kind: string;
  readonly answered: string;
  readonly answer?: Sentences;
  readonly offer?: Sentences;
  readonly point?: Sentences;
}
export interface Kit {
  readonly title?: string;
  readonly template: string;
  readonly letterhead: Letterhead;
  readonly locale?: string;
  readonly paper?: string;
  readonly employer: { readonly name: string; readonly address: readonly string[]; readonly country?: string };
  readonly interview: {
    readonly date: string;
    readonly role: string;
    readonly setting: string;
    readonly outcome: string;
  };
  readonly interviewers: readonly Person[];
  readonly notes: {
    readonly enjoyed?: string;
    readonly inspired?: string;
    readonly needs: readonly Note[];
    readonly questions: readonly Note[];
    readonly remarks: readonly Note[];
    readonly strengths: readonly Note[];
    readonly next_step?: string;
  };
  readonly letter: {
    readonly addressing: string;
    readonly dated?: string;
    readonly subject?: string;
    readonly salutation?: string;
    readonly omit: readonly string[];
    readonly parts: { readonly [name: string]: Sentences };
    readonly complimentary_close?: string;
    readonly enclosures: readonly string[];
    readonly copies: readonly string[];
    readonly postscript?: Sentences;
    readonly fit: string;
    readonly envelope?: string;
  };
  readonly thank_you: { readonly message?: Sentences; readonly envelope?: string };
  /** Codes of remarks that are not to be made, each with its reason. */
  readonly ignore: { readonly [code: string]: string };
  /** Words that are spelt as they are meant to be. */
  readonly words: readonly string[];
}

/** What a value is written as; see `letterkit.composer.form`. */
export type Form = string | readonly [string, ...(Form | number | null)[]] | { readonly [field: string]: Form };
/** The countries: all their letters in a row, their names in the same order, and other names with their letters. */
export interface Countries {
  readonly codes: string;
  readonly names: string;
  readonly others: { readonly [name: string]: string };
}

/** What stands for a required text, and for a day. */
export interface Blanks {
  readonly text: string;
  readonly day: string;
}

const LONGEST = 10_000;
const UNSEEN = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const HALF = /\p{Cs}/u;
const LISTS = ["needs", "questions", "remarks"] as const;
const YES = ["true", "yes", "on"];
const NO = ["false", "no", "off"];

/** A kit from whatever somebody has written, and what is wrong with it. `blanks` stand for what is required and not there. */
export function readKit(written: unknown, form: Form, countries: Countries, blanks: Blanks): [Kit, Mistake[]] {
  const reader = new Reader(countries, blanks);
  const kit = reader.value(written, form, []) as unknown as Kit;
  reader.people(kit);
  return [kit, reader.mistakes];
}

class Reader {
  readonly mistakes: Mistake[] = [];
  readonly #countries: Countries;
  readonly #blanks: Blanks;

  constructor(countries: Countries, blanks: Blanks) {
    this.#countries = countries;
    this.#blanks = blanks;
  }

  /** A value as its form has it; undefined where there is none that can be used. */
  value(written: unknown, form: Form, path: Mistake["path"]): unknown {
    if (typeof form === "string") return this.#text(written, form, path);
    if (!Array.isArray(form)) return this.#keys(written, form as { readonly [field: string]: Form }, path);
    const [kind, first, ...limits] = form as unknown as readonly [string, Form, ...unknown[]];
    if (kind === "list") return this.#list(written, first, limits[0] as number, limits[1] as number, path);
    if (kind === "names") return this.#names(written, first, path);
    if (kind === "plain") return this.#text(written, kind, path) ?? first;
    if (isNothing(written)) return first ?? undefined;
    if (typeof written === "string" && limits.includes(written)) return written;
    return this.#wrong(path, "not-in-list") ?? first ?? undefined;
  }

  #wrong(path: Mistake["path"], code: string, about?: string | number): undefined {
    this.mistakes.push(about === undefined ? { path, code } : { path, code, about });
  }

  #keys(written: unknown, form: { readonly [field: string]: Form }, path: Mistake["path"]): unknown {
    const object: { [name: string]: unknown } = Object.create(null);
    const fields = isObject(written) ? written : {};
    if (!isNothing(written) && !isObject(written)) this.#wrong(path, "not-keys");
    const known = new Set<string>();
    for (const field of Object.keys(form)) {
      const required = field.endsWith("!");
      const name = required ? field.slice(0, -1) : field;
      const inner = [...path, name];
      known.add(name);
      const given = own(fields, name);
      const isGroup = !required && isObject(form[field]) && path.length > 0;
      const found = isGroup && isNothing(given) ? undefined : this.value(given, form[field]!, inner);
      if (found !== undefined) object[name] = found;
      else if (required) {
        if (isNothing(given)) this.#wrong(inner, "missing");
        object[name] = form[field] === "day" ? this.#blanks.day : this.#blanks.text;
      }
    }
    for (const name of Object.keys(fields)) if (!known.has(name)) this.#wrong([...path, name], "unknown-key");
    return object;
  }

  #list(written: unknown, form: Form, most: number, least: number, path: Mistake["path"]): unknown[] {
    if (!isNothing(written) && !Array.isArray(written)) this.#wrong(path, "not-a-list");
    let items: unknown[] = Array.isArray(written) ? written : [];
    if (items.length > most) this.#wrong(path, "too-large", most);
    if (items.length < least) {
      this.#wrong(path, "missing");
      items = [{}];
    }
    return items
      .slice(0, most)
      .map((item, place) => this.value(item, form, [...path, place]))
      .filter((item) => item !== undefined);
  }

  #names(written: unknown, form: Form, path: Mistake["path"]): unknown {
    const object: { [name: string]: unknown } = Object.create(null);
    const isRaw = form === "raw";
    if (isRaw && Array.isArray(written)) written = reasons(written);
    if (!isNothing(written) && !isObject(written)) this.#wrong(path, "not-keys");
    for (const name of isObject(written) ? Object.keys(written).slice(0, 200) : []) {
      const found = this.value(own(written as { [name: string]: unknown }, name), form, [...path, name]);
      if (found !== undefined || isRaw) object[oneLine(name)] = found ?? "";
    }
    return object;
  }

  #text(written: unknown, kind: string, path: Mistake["path"]): unknown {
    if (isNothing(written)) return undefined;
    if (kind === "yes") return this.#yes(written, path);
    if (typeof written !== "string") return this.#wrong(path, "not-a-text");
    if (length(written) > LONGEST) return this.#wrong(path, "too-large", LONGEST);
    if (UNSEEN.test(written)) return this.#wrong(path, "control-character");
    if (HALF.test(written)) return this.#wrong(path, "half-character");
    const text = kind === "prose" ? strip(written.replace(/\r\n?/g, "\n")) : oneLine(written);
    switch (kind) {
      case "prose":
        return this.#sentences(text, path);
      case "day":
        return isDay(text) ? text : this.#wrong(path, "not-a-date");
      case "url":
        return URL_FORM.test(text) ? text : this.#wrong(path, "wrong-form");
      case "colour":
        return COLOUR.test(text) ? text.toLowerCase() : this.#wrong(path, "wrong-form");
      case "code":
        return /^[A-Za-z]{2}$/.test(text) ? text : this.#wrong(path, "wrong-form");
      case "country":
        return countryName(text, this.#countries) ? text.toUpperCase() : this.#wrong(path, "wrong-form");
      case "file":
        return /^\.|[/\\]/.test(text) ? this.#wrong(path, "image") : text;
    }
    return text;
  }

  #sentences(text: string, path: Mistake["path"]): Sentences | undefined {
    const [unsafe] = unsafeLinks(text);
    if (unsafe !== undefined) return this.#wrong(path, "unsafe-link", unsafe);
    if (nestsTooDeep(text)) return this.#wrong(path, "too-deep");
    return new Sentences(text);
  }

  #yes(written: unknown, path: Mistake["path"]): true | undefined {
    const word = typeof written === "string" ? strip(written).toLowerCase() : String(written);
    if (YES.includes(word)) return true;
    return NO.includes(word) ? undefined : this.#wrong(path, "not-yes-or-no");
  }

  /** Whether notes name somebody who was there, and no more than one person leads. */
  people(kit: Kit): void {
    const names = kit.interviewers.map((person) => person.name);
    const leads = kit.interviewers.flatMap((person, place) => (person.lead ? [place] : []));
    for (const place of leads.slice(1)) this.#wrong(["interviewers", place, "lead"], "two-leads");
    for (const list of LISTS) {
      kit.notes[list].forEach((note, place) => {
        if (note.from === undefined || names.includes(note.from)) return;
        this.#wrong(["notes", list, place, "from"], "unknown-interviewer", note.from);
        delete (note as { from?: string }).from;
      });
    }
  }
}

const URL_FORM = /^https?:\/\/[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/iu;
const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Whether somebody has written nothing: an empty text is a field not filled in. */
const isNothing = (written: unknown): boolean =>
  written === undefined || written === null || (typeof written === "string" && !strip(written));

/** A list of codes as codes with their reasons; an item may be a code alone, or a code and its reason. */
const reasons = (items: readonly unknown[]): unknown =>
  Object.assign(Object.create(null), ...items.map((item) => (isObject(item) ? item : { [String(item)]: "" })));

const isObject = (written: unknown): written is { readonly [name: string]: unknown } =>
  typeof written === "object" && written !== null && !Array.isArray(written);

/** The English name of a country by its letters. */
export const countryName = (code: string, countries: Countries): string | undefined =>
  unpacked(countries).names.get(code.toUpperCase());

/** The letters of the country that a line of an address names, if that is all it does. */
export const countryNamed = (line: string, countries: Countries): string | undefined =>
  unpacked(countries).codes.get(plain(line));

type Maps = { readonly names: ReadonlyMap<string, string>; readonly codes: ReadonlyMap<string, string> };
const maps = new WeakMap<Countries, Maps>();

function unpacked(countries: Countries): Maps {
  let found = maps.get(countries);
  if (!found) {
    const names = new Map<string, string>();
    countries.names.split("|").forEach((name, place) => names.set(countries.codes.slice(2 * place, 2 * place + 2), name));
    const codes = new Map([...names].map(([code, name]) => [plain(name), code]));
    for (const [name, code] of Object.entries(countries.others)) codes.set(plain(name), code);
    maps.set(countries, (found = { names, codes }));
  }
  return found;
}

const plain = (name: string): string =>
  strip(folded(name).replaceAll("&", "and").replaceAll("’", "'").replace(/[.,]+$/, "")).replace(/\s+/g, " ");
