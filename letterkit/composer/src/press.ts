/** The press: what was composed becomes sheets, in the HTML of the site's own fragments; see `letterkit.render.press`. */

import type { Checklist } from "./checklist";
import type { Image, Letter } from "./compose";
import { contacts } from "./email";
import type { Envelope } from "./envelope";
import { type Block, isParagraph } from "./prose";
import { length, own } from "./python";
import type { ThankYouNote } from "./thank_you";
import { Fault, run, Scope, type Statements, textOf, type Value, type Way, written } from "./walk";
import { escaped, isolatedHtml, labelled, Markup, proseHtml, proseLines, withoutBraces } from "./wording";

/** The fragments of a site, by the names of their files. */
export type Fragments = { readonly [name: string]: Statements };

/** What the windows of envelopes have room for: characters in a wide line, wide lines, close lines. */
export type Windows = { readonly [size: string]: readonly [number, number, number] };

class FragmentWay implements Way {
  readonly #fragments: Fragments;

  constructor(fragments: Fragments) {
    this.#fragments = fragments;
  }

  round(): void {}

  print(value: Value): string {
    if (value === null) return "";
    return value instanceof Markup ? value.html : isolatedHtml(written(value));
  }

  filter(name: string, value: Value, given: readonly Value[]): Value {
    switch (name) {
      case "e":
      case "escape":
        return value instanceof Markup ? value : new Markup(escaped(written(value)));
      case "length": {
        const text = textOf(value);
        return text === null ? (value as readonly Value[]).length : length(text);
      }
      case "join":
        return (value as readonly Value[]).map(written).join(textOf(given[0] ?? "") ?? "");
      case "prose": {
        const attributes = Object.entries((given[0] ?? {}) as { readonly [name: string]: Value });
        const texts = attributes.map(([key, each]) => [key, each === null ? null : written(each)] as const);
        return new Markup(proseHtml(value as unknown as Block, texts));
      }
      case "picture": {
        const { media_type, base64 } = value as Image;
        return `data:${media_type};base64,${base64}`;
      }
    }
    throw new Fault("template-forbidden", `there is no filter \`${name}\``);
  }

  printed(text: string): Value {
    return new Markup(text);
  }

  fragment(name: string): Statements {
    const found = own(this.#fragments, name);
    if (!found) throw new Fault("template-unknown-name", `there is no fragment \`${name}\``);
    return found;
  }
}

/** A fragment printed with a context. Throws a Fault. */
export function print(fragments: Fragments, name: string, context: { readonly [name: string]: unknown }): string {
  const way = new FragmentWay(fragments);
  return withoutBraces(run(way.fragment(name), new Scope(null, context as { [name: string]: Value }), way));
}

/** One letter as one sheet. */
export function sheet(fragments: Fragments, letter: Letter): string {
  return print(fragments, "letter.html", {
    letter: { ...letter, letterhead: whole(letter.letterhead) },
    label: `Letter to ${letter.addressees.map((addressee) => addressee.name).join(", ")}`,
    contacts: contacts(letter.letterhead),
    postscript: labelled(letter.postscript, letter.postscript_label),
  });
}

const OPTIONAL = { label: null, email: null, phone: null, url: null, location: null, accent: null, signature: null };

/** A letterhead with a null for all that it does not have, so that a fragment can ask for it. */
export const whole = (letterhead: Letter["letterhead"]): object => ({ ...OPTIONAL, ...letterhead });

/** A note as a card of half a sheet; null where it is too long for one. */
export function card(fragments: Fragments, note: ThankYouNote): string | null {
  const setting = linesOf(note, 60) <= 7 ? "wide" : linesOf(note, 82) <= 13 ? "close" : null;
  if (setting === null) return null;
  const label = `Card to ${note.addressee.name}`;
  return print(fragments, "card.html", { note: { ...note, letterhead: whole(note.letterhead) }, setting, label });
}

/** A note as a sheet to copy it from by hand, with so many lines to write on. */
export function copy(fragments: Fragments, note: ThankYouNote, rules: number): string {
  const label = `Note to ${note.addressee.name}, to copy by hand`;
  const letterhead = whole(note.letterhead);
  return print(fragments, "copy.html", { note: { ...note, letterhead }, label, rules: [...Array(rules).keys()] });
}

/** One envelope; `windows` are what its window has room for, by its size. */
export function cover(fragments: Fragments, envelope: Envelope, windows: Windows): string {
  const [characters, wide, close] = windows[envelope.size]!;
  const rows = (most: number): number => sum(envelope.delivery_address, most);
  const closer = rows(Math.floor((characters * 8) / 7)) <= close ? "close" : "closest";
  return print(fragments, "envelope.html", {
    envelope: { ...envelope, letterhead: whole(envelope.letterhead) },
    setting: rows(characters) <= wide ? "wide" : closer,
    label: `Envelope to ${envelope.addressee}`,
  });
}

/** A checklist; `links` lead to the pages of advice, `set` says how close it is set. */
export function list(
  fragments: Fragments,
  checklist: Checklist,
  set: string,
  links: { readonly [advice: string]: string },
): string {
  const known = checklist.to_do.map(({ advice }) => [advice, own(links, advice) ?? null] as const);
  return print(fragments, "checklist.html", {
    checklist: { ...checklist, letterhead: whole(checklist.letterhead) },
    label: `Checklist: ${checklist.title}`,
    set,
    links: Object.fromEntries(known),
  });
}

function linesOf(note: ThankYouNote, characters: number): number {
  const lists = note.body.filter((block) => !isParagraph(block)).length;
  return (note.body.length - 1 + lists) / 2 + sum(note.body.flatMap(proseLines), characters);
}

const sum = (texts: readonly string[], characters: number): number =>
  texts.reduce((count, text) => count + 1 + Math.floor(length(text) / characters), 0);
