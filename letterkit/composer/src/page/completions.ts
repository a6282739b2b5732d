/** Notes that do not complete the sentence that their prompt begins; see `letterkit.checks.completions`. */

import type { Kit } from "../kit";
import { length, own, split } from "../python";
import { fieldOf, filled, type Passage, type Remark } from "./passages";

/** What `letterkit.checks.completions.definitions` writes. */
export interface Completions {
  readonly prompts: { readonly [field: string]: string };
  readonly patterns: { readonly [name: string]: string };
  /** Words that begin sentences, questions, questions after a yes or a no, and requests. */
  readonly sentences: readonly string[];
  readonly asking: readonly string[];
  readonly yesOrNo: readonly string[];
  readonly bidding: readonly string[];
  /** The fields whose prompts go on with a thing. */
  readonly things: readonly string[];
  /** What becomes of words when somebody else says them. */
  readonly yours: { readonly [word: string]: string };
  readonly ofMe: { readonly [verb: string]: string };
  readonly toThem: { readonly [word: string]: string };
  readonly asI: { readonly [verb: string]: string };
  readonly says: readonly [string, string];
  /** Characters of a sentence that a message quotes, and how many of them are its first. */
  readonly longest: readonly [all: number, first: number];
}

/** The notes that would be no sentence in a letter. `capitals` are further words that always have them. */
export function* completions(
  kit: Kit,
  definitions: Completions,
  all: readonly Passage[],
  capitals: readonly string[],
): Generator<Remark> {
  const named = [kit.employer.name, kit.interview.role, ...kit.interviewers.map(({ name }) => name)].flatMap(split);
  const names = new Set([...named, ...capitals]);
  for (const passage of all) {
    const prompt = own(definitions.prompts, fieldOf(passage));
    if (!prompt) continue;
    const completion = new Completion(definitions, fieldOf(passage), prompt, passage.words, names);
    const better = completion.better();
    if (better === null) continue;
    const [says, instead] = definitions.says;
    yield {
      ...passage,
      code: "not-a-completion",
      says: filled(says, completion.sentence(passage.words)),
      instead: filled(instead, completion.sentence(better)),
    };
  }
}

class Completion {
  constructor(
    readonly has: Completions,
    readonly field: string,
    readonly prompt: string,
    readonly text: string,
    readonly names: ReadonlySet<string>,
  ) {}

  /** The sentence that a letter makes of a text. */
  sentence(text: string): string {
    const whole = `${this.prompt} ${text}`;
    const [all, first] = this.has.longest;
    if (length(whole) <= all) return `“${whole}”`;
    const characters = [...whole];
    return `“${characters.slice(0, first).join("")}…${characters.slice(first - all + 1).join("")}”`;
  }

  /** The text as it should be; null where there is nothing to better. */
  better(): string | null {
    const { has, prompt } = this;
    const text = this.#inTheirPerson(this.#withoutStop(this.#withoutPrompt()));
    if (!text || (this.#is("shortened", text) && prompt.startsWith("I "))) return "…";
    const first = this.#is("first", text)?.groups as { word: string; rest: string } | undefined;
    const word = first && !this.#is("name", first.rest) ? first.word : "";
    const asks = has.asking.includes(word) || has.yesOrNo.includes(word);
    if (this.field === "asked" && (text.endsWith("?") || asks || has.bidding.includes(word))) return this.#question(text, word);
    if (first && (asks || has.sentences.includes(word))) {
      return ((prompt.endsWith("that") && own(has.yours, word)) || word.toLowerCase()) + first.rest;
    }
    if (has.things.includes(this.field) && (this.#is("noThing", text) || this.#is("infinitive", text))) return "…";
    return text === this.text ? null : text;
  }

  #question(text: string, word: string): string {
    const { has } = this;
    const bare = text.replace(/[ ?]+$/, "");
    const lower = word.toLowerCase();
    const kind = lower.charAt(0).toUpperCase() + lower.slice(1);
    if (has.yesOrNo.includes(kind) || kind === "Will") return "whether I …";
    if (has.bidding.includes(kind)) return `me to ${lower} …`;
    if (!has.asking.includes(kind)) return bare || "…";
    const verb = this.#is("ofYou", text)?.groups?.["verb"];
    if (verb) return `${lower} I ${own(has.ofMe, verb) ?? `${verb} `}…`;
    const isTurned = text.endsWith("?") && kind !== "Whether" && kind !== "If" && !this.#is("ofMyself", text);
    return lower + (isTurned ? " …" : bare.slice(word.length));
  }

  #withoutPrompt(): string {
    const text = this.text.replace(this.#pattern(`own ${this.prompt}`, "i"), "");
    return this.prompt.endsWith("that") ? text.replace(this.#pattern("again", "i"), "") : text;
  }

  #withoutStop(text: string): string {
    const bare = (this.#is("abbreviation", text, "u") ? "" : text.replace(this.#pattern("stop"), "")) || text;
    const first = this.field === "asked" ? undefined : this.#is("first", text)?.groups as { word: string; rest: string } | undefined;
    if (!first || this.#is("name", first.rest) || this.names.has(first.word) || !/^[A-Z][a-z]+$/.test(first.word)) return bare;
    const isVerb = this.has.things.includes(this.field) && first.word.endsWith("ing");
    return isVerb || bare !== text ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  }

  #inTheirPerson(text: string): string {
    const { has } = this;
    if (this.field === "asked") {
      return text
        .replace(this.#pattern("askedOfYou"), (_, before: string, verb: string) => `${before}I ${own(has.asI, verb) ?? verb}`)
        .replace(this.#pattern("askedOfYours"), "$1my ");
    }
    if (["heard", "said"].includes(this.field) && this.#is("ofThemselves", text)) {
      return text.replace(this.#pattern("our", "g"), (word) => has.toThem[word.toLowerCase()]!);
    }
    return text;
  }

  #is(name: string, text: string, flags = ""): RegExpExecArray | null {
    return this.#pattern(name, flags).exec(text);
  }

  #pattern(name: string, flags = ""): RegExp {
    return new RegExp(this.has.patterns[name]!, flags);
  }
}
