/**
 * The composer's engine: from a kit to its letters, notes, envelopes and checklist, in the browser.
 *
 * `Letterkit.open(exported)` takes what `letterkit.composer.export` has written on the page. `Letterkit.compose(kit,
 * stationery, wishes)` never throws for whatever is in a kit, asks nobody, remembers nothing and touches no page.
 */

import { compose as composeLetters, type Heard, type Image, type Letter, Misfit, type Template } from "./compose";
import { emailText } from "./email";
import { type Customs, Etiquette } from "./etiquette";
import { type Countries, type Form, type Mistake, readKit } from "./kit";
import type { Part } from "./language";
import { plainText, readProse } from "./prose";
import { own } from "./python";
import { type Fragments, sheet } from "./press";
import { proseHtml, proseLines } from "./wording";

/** What `letterkit.composer.export` writes. */
export interface Exported {
  readonly templates: { readonly [name: string]: Template };
  readonly note: { readonly parts: readonly Part[]; readonly mostWords: number; readonly shorter: readonly string[][] };
  readonly fragments: Fragments;
  readonly form: Form;
  readonly etiquette: Customs;
  readonly countries: Countries;
  readonly words: {
    readonly how: { readonly [kind: string]: string };
    readonly rows: readonly [string, number][];
    readonly moreOnA4: number;
    readonly windows: { readonly [size: string]: readonly [number, number, number] };
  };
}

/** What a page decides beside the kit. */
export interface Wishes {
  /** The kit's slug; the sheets carry it. */
  readonly slug?: string;
  /** The etiquette of a kit that names none. */
  readonly locale?: string;
  /** The sheet of a kit that names none. */
  readonly paper?: string;
  /** The image of the letterhead's signature. */
  readonly signature?: Image;
  /** The letterheads that a kit may name. */
  readonly letterheads?: { readonly [name: string]: unknown };
  /** What stands for a required text that is not there yet. */
  readonly blank?: string;
}

export interface Composed {
  readonly letters: readonly { readonly html: string; readonly text: string; readonly letter: Letter }[];
  readonly heard: readonly Heard[];
  readonly mistakes: readonly Mistake[];
}

/** Opens the stationery of a page. */
export const open = (exported: Exported | string): Exported =>
  typeof exported === "string" ? (JSON.parse(exported) as Exported) : exported;

/** Everything that a kit becomes. */
export function compose(written: unknown, stationery: Exported, wishes: Wishes = {}): Composed {
  const mistakes: Mistake[] = [];
  const [kit, wrong] = readKit(withLetterhead(written, wishes, mistakes), stationery.form, stationery.countries, wishes.blank ?? "…");
  mistakes.push(...wrong);
  const template = own(stationery.templates, kit.template);
  const locale = kit.locale ?? wishes.locale ?? "en-US";
  if (!template) mistakes.push({ path: ["template"], code: "unknown-template", about: kit.template });
  const known = own(stationery.etiquette.locales, locale);
  if (!known) mistakes.push({ path: ["locale"], code: "unknown-locale", about: locale });
  if (!template || !known) return { letters: [], heard: [], mistakes };
  const etiquette = new Etiquette(locale, stationery.etiquette);
  const paper = kit.paper ?? wishes.paper ?? known.paper;
  const pieces = {
    template,
    etiquette,
    paper,
    slug: wishes.slug ?? "",
    signature: wishes.signature ?? null,
    how: stationery.words.how,
  };
  try {
    const letters = composeLetters(kit, pieces);
    return {
      letters: letters.map((letter) => ({ letter, html: sheet(stationery.fragments, letter), text: emailText(letter) })),
      heard: letters[0]?.heard ?? [],
      mistakes,
    };
  } catch (misfit) {
    if (!(misfit instanceof Misfit)) throw misfit;
    mistakes.push({ path: ["template"], code: misfit.code, about: `${misfit.part}: ${misfit.message}` });
    return { letters: [], heard: [], mistakes };
  }
}

/** A kit with the letterhead that it names. */
function withLetterhead(written: unknown, wishes: Wishes, mistakes: Mistake[]): unknown {
  if (typeof written !== "object" || written === null || Array.isArray(written)) return written;
  const named = own(written as { readonly [name: string]: unknown }, "letterhead");
  if (typeof named !== "string") return written;
  const letterhead = own(wishes.letterheads ?? {}, named);
  if (letterhead === undefined) mistakes.push({ path: ["letterhead"], code: "unknown-letterhead", about: named });
  return { ...written, letterhead };
}

/** For the tests of the small Markdown: a text as HTML, as lines, and as plain words. */
export function prose(markdown: string): { html: string; lines: string[]; plain: string } {
  const blocks = readProse(markdown);
  return {
    html: blocks.map((block) => proseHtml(block)).join("\n"),
    lines: blocks.flatMap(proseLines),
    plain: plainText(blocks),
  };
}
