/**
 * Templates, walked: the trees that `letterkit.composer.trees` has made of Jinja's, run with a context.
 *
 * What a value prints as, and which filters there are, is a way of walking: letter templates have one, fragments
 * another. Nothing is ever evaluated as code, and a name is looked up among an object's own fields alone.
 */

import { Sentences } from "./prose";
import { own } from "./python";
import { Markup } from "./wording";

export type Value =
  | null
  | boolean
  | number
  | string
  | Sentences
  | Markup
  | Macro
  | Loop
  | readonly Value[]
  | { readonly [name: string]: Value };
/** A part of a tree, as JSON has it. */
export type Tree = null | boolean | number | string | readonly Tree[];
export type Statements = readonly Tree[];

/** What is wrong with a template for the values that it met. */
export class Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Where an item stands among others. */
export class Loop {
  readonly fields: { readonly [name: string]: Value };

  constructor(
    readonly index0: number,
    length: number,
  ) {
    this.fields = { index0, length, index: index0 + 1, first: index0 === 0, last: index0 === length - 1 };
  }
}

class Macro {
  constructor(
    readonly names: readonly string[],
    readonly body: Statements,
    readonly around: Scope,
  ) {
  }
}

/** How the templates of one language are walked. */
export interface Way {
  print(value: Value, expression: Tree): string;
  filter(name: string, value: Value, given: readonly Value[], expression: Tree): Value;
  /** What a macro has printed. */
  printed(text: string): Value;
  fragment(name: string): Statements;
  /** Called for each round of a loop; throws where there are too many. */
  round(): void;
}

/** The names that are known at one place of a template. */
export class Scope {
  readonly #names = new Map<string, Value>();
  readonly #outer: Scope | null;

  constructor(
    outer: Scope | null,
    context: { readonly [name: string]: Value } = {},
  ) {
    this.#outer = outer;
    for (const name of Object.keys(context)) this.#names.set(name, context[name]!);
  }

  set(name: string, value: Value): void {
    this.#names.set(name, value);
  }

  get(name: string): Value {
    const value = this.#names.get(name);
    if (value !== undefined) return value;
    if (this.#outer) return this.#outer.get(name);
    throw unknown(name);
  }
}

const unknown = (name: string): Fault => new Fault("template-unknown-name", `there is no \`${name}\``);
const forbidden = (message: string): Fault => new Fault("template-forbidden", message);

/** Python's idea of a value that is as good as nothing. */
export function truth(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === "object" && value !== null ? true : Boolean(value);
}

/** The text of a value that is a text, whichever kind. */
export const textOf = (value: Value): string | null =>
  typeof value === "string" ? value : value instanceof Sentences ? value.text : null;

/** A value as Python writes it. */
export const written = (value: Value): string =>
  textOf(value) ?? (value === null ? "None" : value === true ? "True" : value === false ? "False" : String(value));

/** The text that statements print. */
export function run(body: Statements, scope: Scope, way: Way): string {
  let text = "";
  for (const statement of body) text += typeof statement === "string" ? statement : step(statement, scope, way);
  return text;
}

function step(statement: Tree, scope: Scope, way: Way): string {
  const [name, first, second, third, fourth] = statement as readonly Tree[];
  switch (name) {
    case "=":
      return way.print(value(first!, scope, way), first!);
    case "if":
      for (const [test, body] of first as readonly [Tree, Statements][]) {
        if (truth(value(test, scope, way))) return run(body, scope, way);
      }
      return run(second as Statements, scope, way);
    case "for":
      return loop(first as string, value(second!, scope, way), third as Statements, fourth as Statements, scope, way);
    case "set":
      scope.set(first as string, value(second!, scope, way));
      return "";
    case "with": {
      const inner = new Scope(scope);
      (first as string[]).forEach((each, place) => {
        inner.set(each, value((second as Tree[])[place]!, scope, way));
      });
      return run(third as Statements, inner, way);
    }
    case "include":
      return run(way.fragment(textOf(value(first!, scope, way)) ?? ""), new Scope(scope), way);
    case "macro":
      scope.set(first as string, new Macro(second as string[], third as Statements, scope));
      return "";
    case "from": {
      const library = new Scope(null);
      run(way.fragment(textOf(value(first!, scope, way)) ?? ""), library, way);
      for (const [theirs, ours] of second as [string, string][]) scope.set(ours, library.get(theirs));
      return "";
    }
  }
  throw forbidden(`\`${String(name)}\` is not known`);
}

function loop(name: string, items: Value, body: Statements, other: Statements, scope: Scope, way: Way): string {
  if (!Array.isArray(items)) throw forbidden("a loop goes through something that is not a list");
  let text = "";
  items.forEach((item: Value, place) => {
    way.round();
    text += run(body, new Scope(scope, { [name]: item, loop: new Loop(place, items.length) }), way);
  });
  return items.length ? text : run(other, scope, way);
}

/** The value of an expression. */
export function value(tree: Tree, scope: Scope, way: Way): Value {
  if (typeof tree === "string") return path(tree, scope);
  if (!Array.isArray(tree)) return tree as Value;
  const [name, first, second, ...rest] = tree as readonly Tree[];
  const of = (each: Tree): Value => value(each, scope, way);
  switch (name) {
    case "'":
      return first as string;
    case ".":
      return field(of(first!), second as string);
    case "[":
      return item(of(first!), of(second!));
    case ":": {
      const items = of(first!);
      if (!Array.isArray(items)) throw forbidden("only a list can be cut");
      return items.slice((of(second!) ?? undefined) as number, (of(rest[0]!) ?? undefined) as number) as Value[];
    }
    case "|":
      return way.filter(first as string, of(second!), rest.map(of), second!);
    case "is":
      return test(first as string, () => of(second!));
    case "<":
      return compared(of(first!), [second!, ...rest], of);
    case "&": {
      const left = of(first!);
      return truth(left) ? of(second!) : left;
    }
    case "/": {
      const left = of(first!);
      return truth(left) ? left : of(second!);
    }
    case "!":
      return !truth(of(first!));
    case "?":
      if (truth(of(first!))) return of(second!);
      if (!rest.length) throw forbidden("an `if` in an expression has no `else`, and its condition does not hold");
      return of(rest[0]!);
    case "[]":
      return tree.slice(1).map(of);
    case "{}": {
      const pairs = tree.slice(1).map(of);
      const dictionary: { [name: string]: Value } = Object.create(null);
      for (let place = 0; place < pairs.length; place += 2) dictionary[String(pairs[place])] = pairs[place + 1]!;
      return dictionary;
    }
    case "~":
      return tree.slice(1).map((each) => written(of(each))).join("");
    case "(":
      return call(first!, tree.slice(2).map(of), scope, way);
  }
  throw forbidden(`\`${String(name)}\` is not known`);
}

function path(names: string, scope: Scope): Value {
  const [first, ...others] = names.split(".");
  return others.reduce(field, scope.get(first!));
}

function field(object: Value, name: string): Value {
  const fields = object instanceof Loop ? object.fields : object;
  const isOne = fields instanceof Sentences || fields instanceof Markup || fields instanceof Macro;
  if (typeof fields !== "object" || fields === null || Array.isArray(fields) || isOne) {
    throw new Fault("template-unknown-name", `there is no \`${name}\` here`);
  }
  const found = own(fields as { readonly [name: string]: Value }, name);
  if (found === undefined) throw unknown(name);
  return found;
}

function item(object: Value, index: Value): Value {
  if (typeof index === "string") return field(object, index);
  const found = Array.isArray(object) && typeof index === "number" ? (object as Value[]).at(index) : undefined;
  if (found === undefined) throw unknown(String(index));
  return found;
}

function test(name: string, of: () => Value): boolean {
  if (name !== "defined") return name === "none" ? of() === null : textOf(of()) !== null;
  try {
    of();
    return true;
  } catch (fault) {
    if (fault instanceof Fault) return false;
    throw fault;
  }
}

function compared(left: Value, operands: readonly Tree[], of: (tree: Tree) => Value): boolean {
  for (let place = 0; place < operands.length; place += 2) {
    const right = of(operands[place + 1]!);
    if (!holds(left, operands[place] as string, right)) return false;
    left = right;
  }
  return true;
}

function holds(left: Value, operator: string, right: Value): boolean {
  if (operator === "==") return same(left, right);
  if (operator === "!=") return !same(left, right);
  if (operator.endsWith("in")) {
    const text = textOf(right);
    const part = textOf(left);
    if (text === null ? !Array.isArray(right) : part === null) throw apart();
    const inside = text === null ? (right as Value[]).some((each) => same(left, each)) : text.includes(part!);
    return inside === (operator === "in");
  }
  const [first, second] = [textOf(left) ?? left, textOf(right) ?? right];
  if (typeof first === "boolean" || typeof second === "boolean" || typeof first !== typeof second) throw apart();
  if (typeof first !== "string" && typeof first !== "number") throw apart();
  const order = first === second ? 0 : first < (second as typeof first) ? -1 : 1;
  return operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
}

const apart = (): Fault => forbidden("two values do not go together: a missing note is no text");

function same(left: Value, right: Value): boolean {
  const text = textOf(left);
  if (text !== null) return text === textOf(right);
  if (typeof left !== "object" || left === null || typeof right !== "object" || right === null) {
    return typeof left === "object" || typeof right === "object" ? left === right : Number(left) === Number(right);
  }
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function call(callee: Tree, given: readonly Value[], scope: Scope, way: Way): Value {
  const names = typeof callee === "string" ? callee.split(".") : [];
  const method = names.length > 1 ? names.pop() : null;
  if (method === "isoformat") return path(names.join("."), scope);
  const called = path(names.join("."), scope);
  if (method === "cycle" && called instanceof Loop && given.length) return given[called.index0 % given.length]!;
  if (!method && called instanceof Macro) {
    const inner = new Scope(called.around);
    called.names.forEach((each, place) => {
      inner.set(each, given[place] ?? null);
    });
    return way.printed(run(called.body, inner, way));
  }
  throw forbidden("this cannot be called");
}
