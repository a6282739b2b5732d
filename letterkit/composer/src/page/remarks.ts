/** Remarks: what a coach would say of a kit, by the definitions that the library's own checks are made of. */

import type { Letter } from "../compose";
import { type Customs, Etiquette, numbered } from "../etiquette";
import type { Kit } from "../kit";
import { plainText, readProse } from "../prose";
import { own, split } from "../python";
import { type Completions, completions } from "./completions";
import { type Language, language, type Proofread } from "./language";
import { type Names, names } from "./names";
import { fieldOf, filled, passages, type Places, type Remark } from "./passages";
import { type Wording, wordings } from "./wordings";

type Said = readonly [message: string, hint: string];

/** What `letterkit.composer.remarks` writes. */
export interface Definitions {
  /** Where the texts stand that reach a reader, and the names and headings. */
  readonly passages: Places;
  readonly facts: Places;
  readonly wordings: readonly Wording[];
  /** The fields that repeat what the interviewers said. */
  readonly theirs: readonly string[];
  readonly completions: Completions;
  readonly names: Names;
  readonly language: Language;
  /** Words that always have a capital. */
  readonly capitals: readonly string[];
  /** Of each list of notes: what one is called, the field without which nothing is said of it, and what goes there. */
  readonly nothingToSay: { readonly [list: string]: readonly [string, string, string] };
  readonly unanswered: Said;
  readonly nothingInspired: Said;
  readonly noNextStep: Said;
  /** Of each template: the least and the most words of its letters. */
  readonly words: { readonly [template: string]: readonly [number, number] };
  readonly mostOfANote: number;
  readonly longNote: Said;
  readonly longLetter: Said;
  readonly shortLetter: Said;
  readonly datedBefore: Said;
  readonly datedLater: Said;
  /** One day, and several of them. */
  readonly days: Said;
  readonly honorificInName: Said;
  readonly beforeAName: readonly string[];
  /** The codes of which the site wants nothing said. */
  readonly unsaid: readonly string[];
}

/**
 * Everything that there is to say of a kit and of the letters composed from it, but what it asks to leave unsaid. `locale` is
 * the etiquette of a kit that names none; `others` is what a proofreader says of a paragraph, if there is one.
 */
export function remarks(
  kit: Kit,
  letters: readonly Letter[],
  definitions: Definitions,
  customs: Customs,
  locale: string,
  others: Proofread = () => [],
): Remark[] {
  const etiquette = new Etiquette(kit.locale ?? locale, customs);
  const { completions: prompted, beforeAName } = definitions;
  const all = passages(kit, definitions.passages).map((each) => ({ ...each, prompt: own(prompted.prompts, fieldOf(each)) ?? "" }));
  const unsaid = new Set([...definitions.unsaid, ...Object.keys(kit.ignore)]);
  return [
    ...people(kit, definitions),
    ...completions(kit, definitions.completions, all, definitions.capitals),
    ...notes(kit, definitions),
    ...wordings(kit, definitions.wordings, definitions.theirs, all, definitions.facts),
    ...lengths(kit, letters, definitions),
    ...days(kit, definitions, (day) => etiquette.dateline(day)),
    ...names(kit, all, etiquette, definitions.names, beforeAName),
    ...language(kit, letters, all, etiquette.locale, definitions.language, others),
  ].filter(({ code }) => !unsaid.has(code));
}

const remark = (code: string, path: Remark["path"], [says, instead]: Said, ...words: (string | number)[]): Remark => ({
  code,
  path,
  words: "",
  says: filled(says, ...words),
  instead: filled(instead, ...words),
});

function* people({ interviewers }: Kit, { beforeAName, honorificInName }: Definitions): Generator<Remark> {
  for (const [place, { name, honorific }] of interviewers.entries()) {
    const words = split(name);
    const before = words.findIndex((word, at) => at === words.length - 1 || !beforeAName.includes(bare(word)));
    if (before < 1) continue;
    const written = [honorific ?? words.slice(0, before).join(" "), words.slice(before).join(" ")];
    yield remark("honorific-in-name", ["interviewers", place, "name"], honorificInName, ...written);
  }
}

/** An honorific without its full stop and with its capital; capitals alone, as in `MS Rao`, are initials. */
function bare(word: string): string {
  const found = word.replace(/\.+$/, "");
  return found === found.toLowerCase() ? found.charAt(0).toUpperCase() + found.slice(1) : found;
}

function* notes({ notes, letter }: Kit, definitions: Definitions): Generator<Remark> {
  for (const [list, [name, field, meaning]] of Object.entries(definitions.nothingToSay)) {
    for (const [place, note] of (notes[list as "needs"] ?? []).entries()) {
      if (note[field as "offer"] || note.answered === "well") continue;
      const [says, instead] = definitions.unanswered;
      const said = [filled(says, name, field), filled(instead, field, meaning)] as const;
      yield remark("unanswered", ["notes", list, place, field], said);
    }
  }
  if (!notes.enjoyed && !notes.inspired) yield remark("nothing-inspired", ["notes", "enjoyed"], definitions.nothingInspired);
  if (!notes.next_step && !("closing" in letter.parts) && !letter.omit.includes("closing")) {
    yield remark("no-next-step", ["notes", "next_step"], definitions.noNextStep);
  }
}

function* days({ interview, letter }: Kit, definitions: Definitions, dateline: (day: string) => string): Generator<Remark> {
  const days = numbered(letter.dated ?? interview.date) - numbered(interview.date);
  if (!days) return;
  const many = filled(definitions.days[Math.abs(days) === 1 ? 0 : 1], Math.abs(days));
  const [says, instead] = days < 0 ? definitions.datedBefore : definitions.datedLater;
  const said = [filled(says, many, dateline(interview.date)), filled(instead, interview.date)] as const;
  yield remark(days < 0 ? "dated-before" : "dated-later", ["letter", "dated"], said);
}

function* lengths({ template, thank_you }: Kit, letters: readonly Letter[], definitions: Definitions): Generator<Remark> {
  const words = letters.map(({ body }) => split(plainText(body.map(({ content }) => content))).length);
  const [least, most] = definitions.words[template]!;
  const path = ["notes", "enjoyed"];
  if (Math.max(...words) > most) yield remark("long-letter", path, definitions.longLetter, Math.max(...words), most);
  else if (Math.min(...words) < least) yield remark("short-letter", path, definitions.shortLetter, Math.min(...words), least);
  const note = split(plainText(readProse(thank_you.message?.text ?? ""))).length;
  if (note > definitions.mostOfANote) {
    yield remark("long-note", ["thank_you", "message"], definitions.longNote, note, definitions.mostOfANote);
  }
}
