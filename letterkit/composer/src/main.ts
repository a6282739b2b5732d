/**
 * The composer's engine: from a kit to its letters, notes, envelopes and checklist, in the browser.
 *
 * `Letterkit.open(exported)` takes what `letterkit.composer.export` has written on the page. `Letterkit.compose(kit,
 * stationery, wishes)` never throws for whatever is in a kit, asks nobody, remembers nothing and touches no page.
 */

import { composeChecklist, density } from "./checklist";
import { compose as composeLetters, type Heard, type Image, type Letter, Misfit, type Template } from "./compose";
import { emailText } from "./email";
import { envelopes } from "./envelope";
import { type Customs, Etiquette } from "./etiquette";
import { type Blanks, type Countries, type Form, type Kit, type Mistake, readKit } from "./kit";
import { type Break, Faces, type FaceTables } from "./faces";
import { type Fit, inMeasure, type Sizes } from "./fit";
import { card, copy, cover, type Fragments, list, sheet, type Windows } from "./press";
import { plainText, readProse } from "./prose";
import { own } from "./python";
import { type NoteTemplate, thankYouNotes } from "./thank_you";
import { Fault } from "./walk";
import { proseHtml, proseLines } from "./wording";

/** What `letterkit.composer.export` writes. */
export interface Exported {
  readonly templates: { readonly [name: string]: Template };
  readonly note: NoteTemplate;
  readonly fragments: Fragments;
  readonly form: Form;
  readonly etiquette: Customs;
  readonly countries: Countries;
  readonly words: {
    readonly how: { readonly [kind: string]: string };
    readonly rows: readonly (readonly [string, number])[];
    readonly moreOnA4: number;
    readonly rules: number;
    readonly windows: Windows;
  };
  readonly sizes: Sizes;
  readonly faces: FaceTables;
  readonly breaks: Break;
  readonly wide: readonly number[];
}

/** What a page decides beside the kit. */
export interface Wishes {
  /** The kit's slug; the sheets carry it. */
  readonly slug?: string;
  /** The etiquette of a kit that names none. */
  readonly locale?: string;
  /** The sheet of a kit that names none. */
  readonly paper?: string;
  /** What letters and notes are posted in, where a kit does not say. */
  readonly envelope?: string;
  readonly noteEnvelope?: string;
  /** The image of the letterhead's signature. */
  readonly signature?: Image;
  /** The letterheads that a kit may name. */
  readonly letterheads?: { readonly [name: string]: unknown };
  /** What was found in the kit, in plain words, for the checklist; or what finds it in the kit and its letters. */
  readonly remarks?: readonly string[] | ((kit: Kit, letters: readonly Letter[]) => readonly string[]);
  /** Whether spelling and grammar were checked with everything else; null where nobody has proofread anything. */
  readonly proofread?: boolean | null;
  /** The pages of advice that the checklist leads to, by the id of the advice. */
  readonly links?: { readonly [advice: string]: string };
  /** What stands for a required text, and for a day, that is not there yet. */
  readonly blanks?: Blanks;
}

const BLANKS: Blanks = { text: "…", day: "2000-01-01" };

/** Everything that a kit becomes. HTML is one `article.lk-sheet` each; whatever the kit has in it is text in it. */
export interface Composed {
  readonly letters: readonly {
    readonly html: string;
    readonly text: string;
    readonly letter: Letter;
    readonly fit: Fit;
  }[];
  /** `card` is null for a note that is too long for one. */
  readonly notes: readonly { readonly card: string | null; readonly copy: string }[];
  readonly envelopes: readonly { readonly html: string }[];
  readonly checklist: { readonly html: string } | null;
  /** What they said, note by note. */
  readonly heard: readonly Heard[];
  readonly mistakes: readonly Mistake[];
}

/** Opens the stationery of a page. */
export const open = (exported: Exported | string): Exported =>
  typeof exported === "string" ? (JSON.parse(exported) as Exported) : exported;

const NOTHING: Omit<Composed, "mistakes"> = { letters: [], notes: [], envelopes: [], checklist: null, heard: [] };

/** Everything that a kit becomes, and what is wrong with it. Never throws for what a kit may hold. */
export function compose(written: unknown, stationery: Exported, wishes: Wishes = {}): Composed {
  const mistakes: Mistake[] = [];
  const { form, countries, templates, etiquette } = stationery;
  const [kit, wrong] = readKit(withLetterhead(written, wishes, mistakes), form, countries, wishes.blanks ?? BLANKS);
  mistakes.push(...wrong);
  const template = own(templates, kit.template);
  const locale = kit.locale ?? wishes.locale ?? "en-US";
  if (!template) mistakes.push({ path: ["template"], code: "unknown-template", about: kit.template });
  if (!own(etiquette.locales, locale)) mistakes.push({ path: ["locale"], code: "unknown-locale", about: locale });
  if (!template || !own(etiquette.locales, locale)) return { ...NOTHING, mistakes };
  try {
    return { ...composed(kit, template, new Etiquette(locale, etiquette), stationery, wishes), mistakes };
  } catch (fault) {
    if (!(fault instanceof Misfit || fault instanceof Fault)) throw fault;
    mistakes.push({ path: ["template"], code: fault.code, about: fault.message });
    return { ...NOTHING, mistakes };
  }
}

function composed(
  kit: Kit,
  template: Template,
  etiquette: Etiquette,
  stationery: Exported,
  wishes: Wishes,
): Omit<Composed, "mistakes"> {
  const { fragments, words, countries } = stationery;
  const paper = kit.paper ?? wishes.paper ?? etiquette.custom.paper;
  const { slug = "", signature = null } = wishes;
  const pieces = { template, etiquette, paper, slug, signature, how: words.how };
  const fitted = composeLetters(kit, pieces).map((letter) =>
    inMeasure(letter, kit.letter.fit === "shrink", stationery.sizes, facesOf(stationery)),
  );
  const letters = fitted.map(([letter]) => letter);
  const notes = thankYouNotes(kit, pieces, stationery.note);
  const covers = envelopes(kit, pieces, countries, letters, notes, wishes);
  const { remarks = [], proofread = null } = wishes;
  const found = typeof remarks === "function" ? remarks(kit, letters) : remarks;
  const checklist = composeChecklist(kit, letters, etiquette, found, fits(fitted.map(([, fit]) => fit)), proofread);
  const set = density(checklist, words.rows, words.moreOnA4);
  return {
    letters: fitted.map(([letter, fit]) => ({ letter, fit, html: sheet(fragments, letter), text: emailText(letter) })),
    notes: notes.map((note) => ({ card: card(fragments, note), copy: copy(fragments, note, words.rules) })),
    envelopes: covers.map((envelope) => ({ html: cover(fragments, envelope, words.windows) })),
    checklist: { html: list(fragments, checklist, set, wishes.links ?? {}) },
    heard: letters[0]!.heard,
  };
}

/** Whether every letter fits one sheet; of a tight one only a browser can say. */
function fits(found: readonly Fit[]): boolean | null {
  const verdicts = found.map(({ verdict }) => verdict);
  return verdicts.includes("over") ? false : verdicts.includes("tight") ? null : true;
}

const unpacked = new WeakMap<Exported, Faces>();

function facesOf(stationery: Exported): Faces {
  let faces = unpacked.get(stationery);
  if (!faces) unpacked.set(stationery, (faces = new Faces(stationery.faces, stationery.breaks, stationery.wide)));
  return faces;
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
