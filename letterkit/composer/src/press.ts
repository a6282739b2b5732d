/** The press: what was composed becomes sheets, in the HTML of the site's own fragments; see `letterkit.render.press`. */

import type { Image, Letter } from "./compose";
import { contacts } from "./email";
import type { Block } from "./prose";
import { length, own } from "./python";
import { Fault, run, Scope, type Statements, textOf, type Value, type Way, written } from "./walk";
import { escaped, isolatedHtml, labelled, Markup, proseHtml, withoutBraces } from "./wording";

/** The fragments of a site, by the names of their files. */
export type Fragments = { readonly [name: string]: Statements };

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
