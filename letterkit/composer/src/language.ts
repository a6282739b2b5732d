/** The language of letter templates, walked as `letterkit.language` runs it. */

import { firstSentence, fullStop, lowerFirst, upperFirst } from "./phrases";
import { Sentences } from "./prose";
import { length, oneLine, own, SPACES } from "./python";
import { Fault, Loop, run, Scope, type Statements, type Tree, textOf, type Value, value, type Way, written } from "./walk";

const MOST_ROUNDS = 2_000;
const MOST_CHARACTERS = 50_000;
/** Stands for a space of the kit's own while those that a template's conditions leave behind are taken out. */
const TYPED_SPACE = "\0";
const LIST_ITEM = new RegExp(`^(?:[-+*]|\\p{Nd}+[.)])[${SPACES}]`, "u");
const FILTERS: { readonly [name: string]: (text: string) => string } = {
  full_stop: fullStop,
  first_sentence: firstSentence,
  upper_first: upperFirst,
  lower_first: lowerFirst,
};

/** What a template's expressions may speak of. */
export type Context = { readonly [name: string]: Value };

/** A part of a template, as `letterkit.composer.export` writes it. */
export type Part = readonly [
  name: string,
  advice: readonly string[],
  text: Statements,
  forEach?: Tree,
  condition?: Tree,
  atMost?: number | null,
];

/** Plain text as Markdown that shows exactly that text. */
const typed = (text: string): string => oneLine(text).replace(/[!-/:-@[-`{-~]/g, "\\$&");

class LetterWay implements Way {
  #rounds = 0;

  round(): void {
    if (++this.#rounds > MOST_ROUNDS) throw new Fault("template-endless", `the loops run more than ${MOST_ROUNDS} times`);
  }

  print(value: Value, expression: Tree): string {
    if (value === null) throw missing(expression);
    const isText = textOf(value) !== null || typeof value === "number" || typeof value === "boolean";
    if (!isText) throw new Fault("template-forbidden", `\`${described(expression)}\` is not a text`);
    if (!(value instanceof Sentences)) return typed(written(value)).replaceAll(" ", TYPED_SPACE);
    return (LIST_ITEM.test(value.text) ? "\n\n" : "") + value.text.replaceAll(" ", TYPED_SPACE);
  }

  filter(name: string, value: Value, _given: readonly Value[], expression: Tree): Value {
    if (value === null) throw missing(expression);
    const text = textOf(value);
    if (name === "length" && (text !== null || Array.isArray(value))) {
      return text === null ? (value as readonly Value[]).length : length(text);
    }
    const filter = own(FILTERS, name);
    if (!filter || text === null) throw new Fault("template-forbidden", `\`${name}\` cannot be used here`);
    return value instanceof Sentences ? new Sentences(filter(text)) : filter(text);
  }

  printed(text: string): Value {
    return text;
  }

  fragment(name: string): Statements {
    throw new Fault("template-forbidden", `there is no \`${name}\``);
  }
}

/** The Markdown that a text makes of a context. Throws a Fault. */
export function write(text: Statements, context: Context): string {
  const markdown = run(text, new Scope(null, context), new LetterWay());
  if (length(markdown) > MOST_CHARACTERS) {
    throw new Fault("template-endless", `it writes more than ${MOST_CHARACTERS} characters`);
  }
  return markdown.replace(/ {2,}/g, " ").replaceAll(TYPED_SPACE, " ");
}

/** What an expression is in a context. Throws a Fault. */
export const valueOf = (expression: Tree, context: Context): Value =>
  value(expression, new Scope(null, context), new LetterWay());

export { Loop };

const missing = (expression: Tree): Fault =>
  new Fault("template-missing-note", `\`${described(expression)}\` is printed but missing`);

function described(expression: Tree): string {
  if (typeof expression === "string") return expression;
  return Array.isArray(expression) && expression[0] === "|" ? described(expression[2] as Tree) : "an expression";
}
