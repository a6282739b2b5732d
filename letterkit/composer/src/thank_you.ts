/** Thank-you notes: one for each interviewer; see `letterkit.thank_you`. */

import { type Addressee, addressee, dated, type Image, inOrder, type Stationery } from "./compose";
import { withMark } from "./etiquette";
import type { Kit, Letterhead, Person } from "./kit";
import { type Context, Loop, type Part, valueOf, write } from "./language";
import { type Block, plainText, readProse } from "./prose";
import { folded, split, strip } from "./python";
import { records } from "./records";
import { truth, type Value } from "./walk";

/** The template of a note. */
export interface NoteTemplate {
  readonly parts: readonly Part[];
  readonly mostWords: number;
  /** What is left out of a longer one: the first row that is enough. */
  readonly shorter: readonly (readonly string[])[];
}

/** One note; its fields are those of `letterkit.thank_you.ThankYouNote`. */
export interface ThankYouNote {
  readonly kit: string;
  readonly language: string;
  readonly paper: string;
  readonly letterhead: Letterhead;
  readonly signature: Image | null;
  readonly date: string;
  readonly dateline: string;
  readonly addressee: Addressee;
  readonly salutation: string;
  readonly body: readonly Block[];
  readonly about: string | null;
  readonly complimentary_close: string;
  readonly sender: string;
}

type Topic = { readonly [name: string]: Value; readonly kind: string; readonly text: string; readonly place: string };
interface About {
  topic: Topic | null;
  also: Topic | null;
}

const MOST_TURNS = 210;

/** The notes of one kit, to the interviewers in their order. No two of them say the same. Throws a Fault. */
export function thankYouNotes(kit: Kit, stationery: Stationery, template: NoteTemplate): ThankYouNote[] {
  const people = inOrder(kit.interviewers);
  const contexts = people.map((person) => records(kit, [person], stationery.etiquette, dated(kit)));
  const blank = people.map((person, place) => {
    const [{ spoken_name }] = contexts[place]!.addressees as unknown as [{ spoken_name: string }];
    return blankNote(kit, stationery, person, spoken_name);
  });
  const { message } = kit.thank_you;
  if (message) return blank.map((note) => ({ ...note, body: readProse(message.text) }));
  const said = new Set<string>();
  return sharedOut(kit, people).map((about, place) => {
    const context = { ...contexts[place], topic: about.topic, also: about.also };
    for (let turn = place; turn < place + MOST_TURNS; turn++) {
      const [body, leftOut] = version(template, { ...context, loop: new Loop(turn, people.length) });
      const key = JSON.stringify(body);
      if (said.has(key)) continue;
      said.add(key);
      const told = about.topic && !leftOut.includes("topic") ? about.topic.place : null;
      return { ...blank[place]!, body, about: told };
    }
    return blank[place]!;
  });
}

/** What a note says and what it leaves out: as much as there is room for. */
function version(template: NoteTemplate, context: Context): [readonly Block[], readonly string[]] {
  const parts = template.parts
    .filter((part) => part[4] == null || truth(valueOf(part[4], context)))
    .map((part) => [part[0], strip(write(part[2], context))] as const);
  let found: [readonly Block[], readonly string[]] = [[], []];
  for (const leftOut of [[], ...template.shorter]) {
    const kept = parts.filter(([name]) => !leftOut.includes(name));
    found = [readProse(kept.map(([, text]) => text).join(" ")), leftOut];
    if (split(plainText(found[0])).length <= template.mostWords) break;
  }
  return found;
}

/** For each person something that no other note speaks of, as far as the kit's notes go. */
function sharedOut(kit: Kit, people: readonly Person[]): About[] {
  const said = new Set<string>();
  const firstUnsaid = (topics: readonly Topic[]): Topic | null => {
    const topic = topics.find(({ text }) => !said.has(folded(text))) ?? null;
    if (topic) said.add(folded(topic.text));
    return topic;
  };
  const abouts = people.map((person): About => ({ topic: firstUnsaid(ownTopics(kit, person)), also: null }));
  for (const about of abouts) about.topic ??= firstUnsaid(sharedTopics(kit));
  abouts.forEach((about, place) => {
    if (!about.topic || about.topic.kind === "need") return;
    const { name } = people[place]!;
    about.also = firstUnsaid(needs(kit, people.length === 1 ? [name, undefined] : [name]));
  });
  return abouts;
}

function ownTopics(kit: Kit, person: Person): Topic[] {
  const written = JSON.stringify(person);
  const place = kit.interviewers.findIndex((each) => JSON.stringify(each) === written);
  const hooks = person.hook ? [topic("hook", person.hook, `interviewers.${place}.hook`)] : [];
  return [...hooks, ...remarksAndQuestions(kit, person.name), ...needs(kit, [person.name])];
}

function sharedTopics(kit: Kit): Topic[] {
  const { enjoyed, inspired, strengths } = kit.notes;
  return [
    ...(enjoyed ? [topic("enjoyed", enjoyed, "enjoyed")] : []),
    ...(inspired ? [topic("inspired", inspired, "inspired")] : []),
    ...remarksAndQuestions(kit, undefined),
    ...needs(kit, [undefined]),
    ...strengths.map((strength, index) => topic("strength", strength.noticed, `strengths.${index}`)),
  ];
}

function remarksAndQuestions(kit: Kit, teller: string | undefined): Topic[] {
  const isOwn = teller !== undefined || kit.interviewers.length === 1;
  const { remarks, questions } = kit.notes;
  return [
    ...remarks.flatMap(({ from, said }, index) =>
      from === teller ? topic("remark", said, `remarks.${index}`, isOwn) : [],
    ),
    ...questions.flatMap(({ from, asked }, index) =>
      from === teller ? topic("question", asked, `questions.${index}`, isOwn) : [],
    ),
  ];
}

const needs = (kit: Kit, tellers: readonly (string | undefined)[]): Topic[] =>
  kit.notes.needs.flatMap(({ from, kind, heard }, index) =>
    tellers.includes(from) && kind !== "unnoticed"
      ? topic("need", heard, `needs.${index}`, true, kind === "implied")
      : [],
  );

const topic = (kind: string, text: string, place: string, own = true, implied = false): Topic => ({
  kind,
  text,
  place,
  own,
  implied,
});

function blankNote(kit: Kit, stationery: Stationery, person: Person, called: string): ThankYouNote {
  const { etiquette } = stationery;
  const { custom } = etiquette;
  const alone = kit.interviewers.length === 1 ? kit.letter.salutation : undefined;
  return {
    kit: stationery.slug,
    language: etiquette.locale,
    paper: stationery.paper,
    letterhead: kit.letterhead,
    signature: stationery.signature,
    date: dated(kit),
    dateline: etiquette.dateline(dated(kit)),
    addressee: addressee(person, etiquette),
    salutation: withMark(alone ?? etiquette.salutation([called]), custom.note_mark),
    body: [],
    about: null,
    complimentary_close: withMark(custom.note_close, custom.close_mark),
    sender: kit.letterhead.name,
  };
}
