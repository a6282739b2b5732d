/** Composing: a kit and a template become letters; see `letterkit.compose`. */

import { type Etiquette, withMark } from "./etiquette";
import type { Kit, Letterhead, Person } from "./kit";
import { type Context, Loop, type Part, valueOf, write } from "./language";
import { type Block as Prose, readProse } from "./prose";
import { own, strip } from "./python";
import { NOTE_KINDS, records, wordsOf } from "./records";
import { Fault, truth, type Value } from "./walk";

/** A letter template with all its parts. */
export interface Template {
  readonly title: string;
  readonly summary: string | null;
  readonly advice: string | null;
  readonly parts: readonly Part[];
}
/** A picture: its media type and its bytes in Base64. */
export type Image = { readonly media_type: string; readonly base64: string };

/** What a kit is written with: everything that it only names. */
export interface Stationery {
  readonly template: Template;
  readonly etiquette: Etiquette;
  readonly paper: string;
  readonly slug: string;
  readonly signature: Image | null;
  /** How each kind of note came to be known: `They said`. */
  readonly how: { readonly [kind: string]: string };
}

/** One paragraph or list of a letter's body, and where it comes from. */
export interface Block {
  readonly part: string;
  readonly advice: readonly string[];
  readonly note: string | null;
  readonly content: Prose;
}
/** A note that the letter was to answer. */
export interface Heard {
  readonly note: string;
  readonly label: string;
  readonly words: string;
  readonly teller: string | null;
  readonly answered: boolean;
}
export interface Addressee {
  readonly name: string;
  readonly spoken_name: string;
  readonly title: string | null;
}
/** One letter; its fields are those of `letterkit.letter.Letter`, which fragments know by these names. */
export interface Letter {
  readonly kit: string;
  readonly title: string;
  readonly template: string;
  readonly advice: string | null;
  readonly occasion: string | null;
  readonly language: string;
  readonly paper: string;
  readonly letterhead: Letterhead;
  readonly letterhead_address: readonly string[];
  readonly signature: Image | null;
  readonly date: string;
  readonly dateline: string;
  readonly addressees: readonly Addressee[];
  readonly inside_address: readonly string[];
  readonly subject: string;
  readonly subject_line: string;
  readonly subject_after_salutation: boolean;
  readonly salutation: string;
  readonly body: readonly Block[];
  readonly complimentary_close: string;
  readonly enclosures_label: string;
  readonly enclosures: readonly string[];
  readonly copies_label: string;
  readonly copies: readonly string[];
  readonly postscript: readonly Prose[];
  readonly postscript_label: string;
  readonly measure: string;
  readonly heard: readonly Heard[];
  readonly sender: string;
}

/** A template's part that cannot be written for a kit. */
export class Misfit extends Error {
  constructor(
    readonly part: string,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The kit's name. */
export const nameOf = (kit: Kit): string => kit.title ?? `${kit.interview.role}, ${kit.employer.name}`;

/** The interviewers with the lead first. */
export const inOrder = (people: readonly Person[]): Person[] =>
  [...people].sort((first, second) => Number(second.lead ?? false) - Number(first.lead ?? false));

/** The day that the letters carry. */
export const dated = (kit: Kit): string => kit.letter.dated ?? kit.interview.date;

/** The letters of one kit: one, or one for each interviewer. Throws a Misfit. */
export function compose(kit: Kit, stationery: Stationery): Letter[] {
  const people = inOrder(kit.interviewers);
  switch (kit.letter.addressing) {
    case "each":
      return kit.interviewers.map((person) => letter(kit, stationery, [person], []));
    case "lead":
      return [letter(kit, stationery, people.slice(0, 1), people.slice(1))];
  }
  return [letter(kit, stationery, people, [])];
}

/** A person as the addressee of something. */
export const addressee = (person: Person, etiquette: Etiquette): Addressee => ({
  name: etiquette.fullName(person),
  spoken_name: etiquette.spokenName(person),
  title: person.title ?? null,
});

function letter(kit: Kit, stationery: Stationery, people: readonly Person[], copied: readonly Person[]): Letter {
  const { etiquette, template } = stationery;
  const { custom } = etiquette;
  const wishes = kit.letter;
  const date = dated(kit);
  const context = records(kit, people, etiquette, date);
  const subject = wishes.subject ?? kit.interview.role;
  const names = people.map((person) => etiquette.spokenName(person));
  const addressees = people.map((person) => addressee(person, etiquette));
  const body = template.parts.flatMap((part) => blocks(kit, part, context));
  const answered = new Set<string | null>(body.map((block) => block.note));
  for (const place of template.parts.flatMap((part) => retold(kit, part, context))) answered.add(place);
  return {
    kit: stationery.slug,
    title: nameOf(kit),
    template: template.title,
    advice: template.advice,
    occasion: template.summary,
    language: etiquette.locale,
    paper: stationery.paper,
    letterhead: kit.letterhead,
    letterhead_address: etiquette.addressLines(kit.letterhead.location),
    signature: stationery.signature,
    date,
    dateline: etiquette.dateline(date),
    addressees,
    inside_address: insideAddress(kit, addressees),
    subject,
    subject_line: custom.subject_prefix + subject,
    subject_after_salutation: custom.subject_after_salutation,
    salutation: withMark(wishes.salutation ?? etiquette.salutation(names), custom.salutation_mark),
    body,
    complimentary_close: withMark(
      wishes.complimentary_close ?? etiquette.complimentaryClose(people.length),
      custom.close_mark,
    ),
    enclosures_label: custom.enclosures[wishes.enclosures.length > 1 ? 1 : 0],
    enclosures: wishes.enclosures,
    copies_label: custom.copies,
    copies: [...copied.map((person) => etiquette.fullName(person)), ...wishes.copies],
    postscript: readProse(wishes.postscript?.text ?? ""),
    postscript_label: custom.postscript,
    measure: "usual",
    heard: heard(kit, answered, stationery.how),
    sender: kit.letterhead.name,
  };
}

function insideAddress(kit: Kit, addressees: readonly Addressee[]): string[] {
  const lines = addressees.flatMap(({ name, title }) => {
    if (!title) return [name];
    return addressees.length === 1 ? [name, title] : [`${name}, ${title}`];
  });
  return [...lines, kit.employer.name, ...kit.employer.address];
}

/** The blocks that one part of the template adds to the body. */
function blocks(kit: Kit, part: Part, context: Context): Block[] {
  const [name, , text, forEach] = part;
  if (kit.letter.omit.includes(name)) return [];
  const words = own(kit.letter.parts, name);
  if (words) return paragraphs(part, words.text, null);
  if (forEach == null) {
    return holds(part, context) ? paragraphs(part, attempt(part, () => write(text, context)), null) : [];
  }
  const items = listed(part, context)
    .filter((item) => holds(part, { ...context, item }))
    .slice(0, part[5] ?? undefined);
  return items.flatMap((item, place) => {
    const inner = { ...context, item, loop: new Loop(place, items.length) };
    return paragraphs(part, attempt(part, () => write(text, inner)), placeOf(item));
  });
}

/** The notes that the kit answers in its own words, in place of a part that would have been written for each. */
function retold(kit: Kit, part: Part, context: Context): string[] {
  const [name, , , forEach] = part;
  if (forEach == null || !own(kit.letter.parts, name) || kit.letter.omit.includes(name)) return [];
  return listed(part, context).flatMap((item) => placeOf(item) ?? []);
}

function placeOf(item: Value): string | null {
  const place = typeof item === "object" && item !== null ? own(item as { [name: string]: Value }, "place") : null;
  return typeof place === "string" ? place : null;
}

/** What they said, note by note, and whether the letter answers it. */
function heard(kit: Kit, answered: ReadonlySet<string | null>, how: Stationery["how"]): Heard[] {
  return NOTE_KINDS.flatMap((kind) =>
    kit.notes[kind].map((note, place) => ({
      note: `${kind}.${place}`,
      label: how[note.kind ?? kind]!,
      words: wordsOf(kind, note),
      teller: note.from ?? null,
      answered: answered.has(`${kind}.${place}`),
    })),
  );
}

function listed(part: Part, context: Context): readonly Value[] {
  const found = attempt(part, () => valueOf(part[3]!, context));
  if (!Array.isArray(found)) throw new Misfit(part[0], "template-forbidden", "`for_each` is not a list");
  return found as readonly Value[];
}

const holds = (part: Part, context: Context): boolean =>
  part[4] == null || truth(attempt(part, () => valueOf(part[4]!, context)));

const paragraphs = ([part, advice]: Part, markdown: string, note: string | null): Block[] =>
  readProse(strip(markdown)).map((content) => ({ part, advice, note, content }));

function attempt<T>([name]: Part, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof Fault) throw new Misfit(name, fault.code, fault.message);
    throw fault;
  }
}
