/** What a letter template may speak of: the records that its expressions see; see `letterkit.records`. */

import type { Etiquette } from "./etiquette";
import type { Kit, Note, Person } from "./kit";
import { LETTERS, split } from "./python";
import type { Value } from "./walk";

type Record = { readonly [name: string]: Value };

const WORDS = new RegExp(`[${LETTERS}'’-]+`, "gu");
const YOU_AND = ["You", "You and your colleague", "You and your colleagues"];
/** The fields of each kind of note, in the kit's order. */
const FIELDS = {
  needs: ["heard", "kind", "offer"],
  questions: ["asked", "answered", "answer"],
  remarks: ["said", "offer"],
  strengths: ["noticed", "point"],
} as const;
export type NoteKind = keyof typeof FIELDS;
export const NOTE_KINDS = Object.keys(FIELDS) as NoteKind[];

/** What they said, as a note has it. */
export const wordsOf = (kind: NoteKind, note: Note): string => note[FIELDS[kind][0]];

/** The records for one letter: to these addressees, written on this day. */
export function records(kit: Kit, addressees: readonly Person[], etiquette: Etiquette, written: string): Record {
  const view = new View(kit, addressees, etiquette);
  const others = kit.interviewers.filter((person) => !addressees.some((each) => JSON.stringify(each) === JSON.stringify(person)));
  const { interview, notes, letterhead } = kit;
  return {
    candidate: { name: letterhead.name, label: letterhead.label ?? null },
    employer: { name: kit.employer.name },
    interview: {
      role: interview.role,
      day: etiquette.dayFrom(interview.date, written),
      date: etiquette.dateline(interview.date),
      setting: interview.setting,
      outcome: interview.outcome,
    },
    interviewers: kit.interviewers.length,
    addressees: addressees.map((person) => view.person(person)),
    others: others.map((person) => view.person(person)),
    addressees_named: view.named(addressees),
    others_named: others.length ? view.named(others) : null,
    notes: {
      enjoyed: notes.enjoyed ?? null,
      inspired: notes.inspired ?? null,
      needs: view.notes("needs"),
      questions: view.notes("questions"),
      remarks: view.notes("remarks"),
      strengths: view.notes("strengths"),
      next_step: notes.next_step ?? null,
    },
  };
}

/** The people and notes of a kit as its addressees see them. */
class View {
  readonly #familiar: readonly string[];
  readonly #names: readonly string[];
  readonly #people: ReadonlyMap<string, Person>;
  readonly #kit: Kit;
  readonly #etiquette: Etiquette;

  constructor(
    kit: Kit,
    addressees: readonly Person[],
    etiquette: Etiquette,
  ) {
    this.#kit = kit;
    this.#etiquette = etiquette;
    this.#familiar = (kit.letter.salutation ?? "").match(WORDS) ?? [];
    this.#names = addressees.map((person) => person.name);
    this.#people = new Map(kit.interviewers.map((person) => [person.name, person]));
  }

  person(person: Person): Record {
    return {
      name: this.#etiquette.fullName(person),
      spoken_name: this.#spokenName(person),
      called: this.#called(person),
      title: person.title ?? null,
      hook: person.hook ?? null,
    };
  }

  named(people: readonly Person[]): string {
    return this.#etiquette.names(people.map((person) => this.#spokenName(person)));
  }

  /** The notes with those from an addressee first, each with its place in the kit. */
  notes(kind: NoteKind): Record[] {
    return this.#kit.notes[kind]
      .map((note, place) => ({ note, place, distance: this.#distance(note) }))
      .sort((first, second) => first.distance - second.distance)
      .map(({ note, place }) => this.#note(kind, note, place));
  }

  #spokenName(person: Person): string {
    const family = this.#etiquette.familyName(person);
    const given = split(person.name).find((word) => word !== family) ?? person.name;
    const isFamiliar = this.#familiar.includes(given) && !this.#familiar.includes(family);
    return isFamiliar ? given : this.#etiquette.spokenName(person);
  }

  #called(person: Person): string | null {
    const name = this.#spokenName(person);
    return name === person.name ? null : name;
  }

  #distance({ from }: Note): number {
    if (this.#names.length === this.#people.size) return 0;
    return from === undefined ? 1 : this.#names.includes(from) ? 0 : 2;
  }

  #note(kind: NoteKind, note: Note, place: number): Record {
    const record: { [name: string]: Value } = { place: `${kind}.${place}` };
    for (const name of FIELDS[kind]) record[name] = note[name as keyof Note] ?? null;
    if (kind !== "strengths") {
      record.who = this.#who(note.from);
      record.from = note.from === undefined ? null : this.#spokenName(this.#people.get(note.from)!);
    }
    return record;
  }

  #who(teller: string | undefined): string {
    if (teller === undefined) return YOU_AND[Math.max(0, Math.min(this.#people.size - this.#names.length, 2))]!;
    if (this.#names.length === 1 && this.#names[0] === teller) return "You";
    const person = this.#people.get(teller)!;
    if (!this.#names.includes(teller)) return this.#spokenName(person);
    const called = this.#called(person);
    return called === null ? "You" : `${called}, you`;
  }
}
