/** The checklist: what is still to be done for one kit's letters; see `letterkit.errands`. */

import { inOrder, type Letter } from "./compose";
import type { Etiquette } from "./etiquette";
import type { Kit, Letterhead } from "./kit";
import { plainText } from "./prose";
import { length } from "./python";
import { toldDay } from "./told";

const MOST_QUOTED = 3;
const PLACE = "\0";

/** A day, and how the locale writes it. */
export type Day = { readonly day: string; readonly words: string };
/** A sentence in pieces. What comes from the kit is a piece of its own. */
export type Words = readonly (string | Day)[];
/** One thing to do, or one that is done. */
export type Line = {
  readonly id: string;
  readonly advice: string;
  readonly words: Words;
  readonly verified: boolean;
  readonly text: string;
};
export type Stage = { readonly id: string; readonly title: string; readonly lines: readonly Line[] };
export type NameToHold = { readonly name: string; readonly beside: string };
/** One kit's checklist; its fields are those of `letterkit.checklist.Checklist`. */
export interface Checklist {
  readonly kit: string;
  readonly title: string;
  readonly language: string;
  readonly paper: string;
  readonly letterhead: Letterhead;
  readonly interview: string;
  readonly deadline: Words;
  readonly verified: readonly Line[];
  readonly stages: readonly Stage[];
  readonly names: readonly NameToHold[];
  readonly to_do: readonly Line[];
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withoutStops = (text: string): string => text.replace(/\.+$/, "");

function line(id: string, advice: string, words: Words, verified = false): Line {
  return { id, advice, words, verified, text: words.map((piece) => (typeof piece === "string" ? piece : piece.words)).join("") };
}

/**
 * The checklist of a kit and its letters. `remarks` are what was found in the kit, in plain words. `proofread` says whether
 * spelling and grammar were checked with everything else; null where nobody has proofread anything.
 */
export function composeChecklist(
  kit: Kit,
  letters: readonly Letter[],
  etiquette: Etiquette,
  remarks: readonly string[],
  fits: boolean | null,
  proofread: boolean | null,
): Checklist {
  return new Lists(kit, letters, etiquette).checklist(remarks, fits, proofread);
}

class Lists {
  readonly #kit: Kit;
  readonly #letters: readonly Letter[];
  readonly #etiquette: Etiquette;
  readonly #one: boolean;
  readonly #theLetters: string;
  readonly #them: string;
  /** The notes that the letters answer. */
  readonly #told: ReadonlySet<string>;

  constructor(kit: Kit, letters: readonly Letter[], etiquette: Etiquette) {
    this.#kit = kit;
    this.#letters = letters;
    this.#etiquette = etiquette;
    this.#one = letters.length === 1;
    this.#theLetters = this.#one ? "the letter" : "the letters";
    this.#them = this.#one ? "it" : "them";
    this.#told = new Set(letters.flatMap(({ body }) => body.flatMap(({ note }) => note ?? [])));
  }

  checklist(remarks: readonly string[], fits: boolean | null, proofread: boolean | null): Checklist {
    const kit = this.#kit;
    const { title, language, paper, letterhead, kit: slug } = this.#letters[0]!;
    const checked = [
      this.#remarks(remarks, proofread),
      this.#everyone(),
      this.#inPassing(),
      this.#unasked(),
      this.#dated(),
      this.#fit(fits),
    ];
    const stages: Stage[] = [
      { id: "read", title: "Read it once more", lines: [...checked.filter((each) => !each.verified), ...this.#reading()] },
      { id: "prepare", title: "Make it ready", lines: this.#makingReady() },
      { id: "send", title: "Send it", lines: this.#sending() },
      { id: "afterwards", title: "Afterwards", lines: this.#afterwards() },
    ];
    const notes = kit.interviewers.length === 1 ? "note" : "notes";
    return {
      kit: slug,
      title,
      language,
      paper,
      letterhead,
      interview: kit.interview.date,
      deadline: [
        `${capitalized(this.#theLetters)} and the ${notes} leave on `,
        this.#date(kit.interview.date),
        ", the day of the interview.",
      ],
      verified: checked.filter((each) => each.verified),
      stages,
      names: this.#names(),
      to_do: stages.flatMap((stage) => stage.lines),
    };
  }

  #date(day: string): Day {
    return { day, words: this.#etiquette.dayInFull(day) };
  }

  /** A list in a sentence, in which each name is a piece of its own. */
  #listed(names: readonly string[]): string[] {
    const spaced = this.#etiquette.names(names.map(() => PLACE)).split(PLACE);
    return spaced.flatMap((space, place) => [space, names[place] ?? ""]).filter(Boolean);
  }

  #readers(): string[] {
    const people = unique(this.#letters.flatMap(({ addressees }) => addressees.map((each) => each.spoken_name)));
    if (people.length > this.#etiquette.customs.mostNamed) return ["everyone who interviewed you"];
    return this.#listed(people);
  }

  #remarks(remarks: readonly string[], proofread: boolean | null): Line {
    let words: Words = ["Letterkit has read the kit and has found nothing to mend"];
    if (proofread !== null) {
      const its = `${this.#one ? "its" : "their"} spelling and grammar`;
      const how = proofread ? `${its} too` : `all but ${its}`;
      words = [`Letterkit has proofread ${this.#theLetters}, ${how}, and has found nothing to mend`];
    }
    if (remarks.length > MOST_QUOTED) {
      words = [`Look at the ${remarks.length} things that Letterkit has found in the kit`];
    } else if (remarks.length) {
      words = ["Look at the kit again: ", ...remarks.flatMap((each, place) => (place ? ["; ", each] : [each]))];
    }
    return line("remarks", proofread === null ? "offer-solutions" : "proof-twice", words, !remarks.length);
  }

  #everyone(): Line {
    const written = this.#letters
      .flatMap((letter) => [
        ...letter.inside_address,
        letter.salutation,
        ...letter.copies,
        plainText(letter.body.map((block) => block.content)),
      ])
      .join("\n");
    const { interviewers } = this.#kit;
    const missing = interviewers.filter(({ name }) => !written.includes(name));
    if (missing.length) {
      const names = this.#listed(missing.map((person) => this.#etiquette.fullName(person)));
      const words = ["Name everyone: ", ...names, ` ${missing.length === 1 ? "is" : "are"} missing`];
      return line("everyone", "name-every-interviewer", words);
    }
    const who = interviewers.length === 1 ? "The person who" : "Everyone who";
    return line("everyone", "name-every-interviewer", [`${who} interviewed you is named`], true);
  }

  #inPassing(): Line {
    const takenUp = [...this.#told].some((note) => note.startsWith("remarks."));
    const words = takenUp
      ? "What was said in passing is taken up"
      : "Think once more of what was said in passing, on the stairs or at the door";
    return line("in-passing", "offhand-remarks", [words], takenUp);
  }

  #unasked(): Line {
    const { needs, questions } = this.#kit.notes;
    const told = this.#told;
    const isThere =
      needs.some((need, place) => need.kind === "unnoticed" && told.has(`needs.${place}`)) ||
      questions.some((question, place) => question.answered !== "well" && told.has(`questions.${place}`));
    const words = isThere
      ? `${capitalized(this.#theLetters)} ${this.#one ? "brings" : "bring"} something that nobody asked for`
      : "Look for one thing to bring that nobody asked for: a figure, a page, an answer";
    return line("unasked", "extra-mile", [words], isThere);
  }

  #dated(): Line {
    const { date, dateline } = this.#letters[0]!;
    const interview = this.#kit.interview.date;
    const carries = this.#one ? "carries" : "carry";
    if (date === interview) {
      const words = [`${capitalized(this.#theLetters)} ${carries} the day of the interview, `, dateline];
      return line("dated", "same-day", words, true);
    }
    return line("dated", "same-day", [
      "Look at the date: ",
      this.#theLetters,
      ` ${carries}`,
      " ",
      this.#date(date),
      ", and the interview was on ",
      this.#date(interview),
    ]);
  }

  #fit(fits: boolean | null): Line {
    const each = this.#one ? "it fits" : "each letter fits";
    const words = fits
      ? `${capitalized(each)} on one sheet`
      : fits === null
        ? `See in the print preview that ${each} on one sheet`
        : `Shorten ${this.#theLetters} until ${each} on one sheet`;
    return line("fits", "polite-concise-keen", [words], fits === true);
  }

  #reading(): Line[] {
    const { employer, interview } = this.#kit;
    const cards =
      interview.setting === "on-site"
        ? "their business cards"
        : interview.setting === "video"
          ? "what their e-mails are signed with"
          : "their own web pages and e-mails";
    const serves = ["Read it as ", ...this.#readers(), " will, and strike what does nothing for ", employer.name];
    return [
      ...this.#openQuestions(),
      line("serves", "every-sentence-serves-them", serves),
      line("proof", "proof-twice", ["Read it aloud a second time, from the last sentence to the first"]),
      line("names", "name-every-interviewer", [`Hold the names below against ${cards}, letter by letter`]),
    ];
  }

  #openQuestions(): Line[] {
    const found = this.#kit.notes.questions
      .filter((question) => !question.answer && question.answered !== "well")
      .map((question) => withoutStops(question.asked));
    if (found.length > MOST_QUOTED) {
      return [line("research", "research", [`Find the answers that ${found.length} of their questions still lack`])];
    }
    const quoted = this.#listed(found.map((asked) => `“${asked}”`));
    return found.length ? [line("research", "research", ["Find the answer to what they asked: ", ...quoted])] : [];
  }

  #makingReady(): Line[] {
    const { letter, interviewers } = this.#kit;
    const { signature, sender } = this.#letters[0]!;
    const lines = [
      line("paper", "same-letterhead", [
        `Print ${this.#theLetters} on the paper of your application, under the same letterhead`,
      ]),
      signature
        ? line("sign", "same-letterhead", ["See that the signature of ", sender, " has printed well"])
        : line("sign", "same-letterhead", [`Sign ${this.#them} in ink above `, sender]),
    ];
    if (letter.enclosures.length) {
      lines.push(line("enclose", "same-letterhead", ["Enclose: ", ...this.#listed(letter.enclosures)]));
    }
    const copies = unique(this.#letters.flatMap((each) => each.copies));
    if (copies.length) {
      const many = copies.length === 1 ? "a copy" : `${copies.length} copies`;
      lines.push(line("copies", "name-every-interviewer", [`Make ${many}, for `, ...this.#listed(copies)]));
    }
    const notes = interviewers.map((person) =>
      line(`note ${person.name}`, "handwritten-note", [
        "Write a note by hand for ",
        this.#etiquette.fullName(person),
      ]),
    );
    return [...lines, ...notes];
  }

  #sending(): Line[] {
    const { employer, interview, interviewers } = this.#kit;
    const address = employer.address.flatMap((each, place) => (place ? [", ", each] : [each]));
    const lines: Line[] = [];
    if (!address.length) lines.push(line("address", "same-day", ["Find the postal address of ", employer.name]));
    const byPost = address.length ? ["by post to ", ...address] : ["by post"];
    if (interview.setting === "on-site") {
      const other = `; if you cannot, send ${this.#them} by e-mail, and `;
      lines.push(line("deliver", "same-day", [`Hand ${this.#theLetters} in at `, employer.name, other, ...byPost]));
    } else {
      lines.push(line("e-mail", "same-day", [`Send ${this.#theLetters} by e-mail to `, ...this.#readers()]));
      lines.push(line("deliver", "same-day", [`Send the signed ${this.#theLetters.slice(4)} `, ...byPost]));
    }
    const what = interviewers.length === 1 ? "the note" : `the ${interviewers.length} notes`;
    lines.push(line("send-notes", "beyond-thanks", [`Send ${what} apart from ${this.#theLetters}`]));
    return lines;
  }

  #afterwards(): Line[] {
    const { notes, interview, interviewers } = this.#kit;
    const { next_step: nextStep } = notes;
    const { customs, custom } = this.#etiquette;
    const told = nextStep ? toldDay(nextStep, interview.date, customs.months, customs.weekdays) : null;
    const checkIn = told
      ? this.#etiquette.workingDaysAfter(told, 1)
      : this.#etiquette.workingDaysAfter(interview.date, custom.patience);
    const lead = this.#etiquette.spokenName(inOrder(interviewers)[0]!);
    const words = nextStep ? ["You wrote: “", withoutStops(nextStep), "”. "] : [];
    return [
      line("check-in", "second-interview", [
        ...words,
        "If you have heard nothing, ask ",
        lead,
        " on ",
        this.#date(checkIn),
      ]),
      line("story", "share-your-story", ["Tell whoever helped you prepare what they asked, and how it ended"]),
    ];
  }

  #names(): NameToHold[] {
    const { interviewers, employer } = this.#kit;
    const people = new Map(interviewers.map((person) => [this.#etiquette.fullName(person), person.title ?? ""]));
    const copied = unique(this.#letters.flatMap((letter) => letter.copies)).filter((name) => !people.has(name));
    return [
      ...[...people].map(([name, beside]) => ({ name, beside })),
      ...copied.map((name) => ({ name, beside: "gets a copy" })),
      { name: employer.name, beside: employer.address.join(", ") },
    ];
  }
}

/** How close a checklist is set, so that it stays on one sheet; see `letterkit.render.density`. */
export function density(checklist: Checklist, rows: readonly (readonly [string, number])[], moreOnA4: number): string {
  const lines = [...checklist.to_do, ...checklist.verified].map(({ text }) => Math.floor(length(text) / 84) + 1);
  const names = checklist.names.map(
    ({ name, beside }) => Math.max(Math.floor(length(name) / 32), Math.floor(length(beside) / 36)) + 1,
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const all =
    sum(lines) + 0.4 * lines.length + sum(names) + 0.6 * names.length + Math.floor(length(checklist.title) / 50);
  const room = all - (checklist.paper === "a4" ? moreOnA4 : 0);
  return rows.find(([, most]) => room <= most)?.[0] ?? "closest";
}
