/** A kit's file, written so that a person likes to read it. */

import type { Form } from "../../kit";

const WIDTH = 96;
const MODELINE = "# yaml-language-server: $schema=../letterkit.schema.json";

type Keys = { [key: string]: unknown };

/** Texts that YAML and every reader of it take as they are. */
const PLAIN = /^(?:\d+ )?[A-Za-z\u00c0-\u024f](?:[\w\u00c0-\u024f ,.;!?'’“”&@+%()/–—-]*[\w\u00c0-\u024f.!?)’”-])?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FOLDS = /^[^\s'"#&*!|>%@`[\]{},?:-][^\s]*(?: [^\s]+)+$/;

/** Texts of several lines that stand in a file line by line. */
const BLOCK = /^\S(?:[^\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]*\n)+[^\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]*\S$/;

/** A kit as the text of its file, its keys in the order of a form, with an empty line around each of several lines. */
export function writeKit(kit: unknown, form: Form): string {
  const lines = [MODELINE];
  let before = 2;
  for (const [key, value] of Object.entries(ordered(kit, form) as Keys)) {
    const written = [...entry(`${scalar(key)}:`, value, 0)];
    if (before > 1 || written.length > 1) lines.push("");
    lines.push(...written);
    before = written.length;
  }
  return [...lines, ""].join("\n");
}

/** A value with its keys in the order of a form; keys that the form does not have come last. */
function ordered(value: unknown, form?: Form): unknown {
  if (Array.isArray(value)) return value.map((each) => ordered(each, Array.isArray(form) ? (form[1] as Form) : undefined));
  if (typeof value !== "object" || value === null) return value;
  const forms = new Map(Object.entries((form ?? {}) as { readonly [key: string]: Form }).map(([key, inner]) => [key.replace("!", ""), inner]));
  const keys = Object.keys(value);
  return Object.fromEntries(
    [...[...forms.keys()].filter((key) => keys.includes(key)), ...keys.filter((key) => !forms.has(key))].map((key) => [
      key,
      ordered((value as Keys)[key], forms.get(key)),
    ]),
  );
}

function* keysOf(keys: Keys, indent: number): Generator<string> {
  for (const [key, value] of Object.entries(keys)) yield* entry(`${" ".repeat(indent)}${scalar(key)}:`, value, indent);
}

function* entry(head: string, value: unknown, indent: number): Generator<string> {
  if (Array.isArray(value)) {
    if (!value.length) return yield `${head} []`;
    yield head;
    for (const item of value) yield* itemOf(item, indent + 2);
  } else if (typeof value === "object" && value !== null) {
    if (!Object.keys(value).length) return yield `${head} {}`;
    yield head;
    yield* keysOf(value as Keys, indent + 2);
  } else {
    yield* textOf(head, String(value), indent);
  }
}

function* itemOf(item: unknown, indent: number): Generator<string> {
  const dash = `${" ".repeat(indent)}- `;
  if (typeof item !== "object" || item === null) return yield* textOf(dash.trimEnd(), String(item), indent);
  const [first, ...rest] = [...keysOf(item as Keys, indent + 2)];
  yield dash + (first ?? "{}").trimStart();
  yield* rest;
}

function* textOf(head: string, text: string, indent: number): Generator<string> {
  if (BLOCK.test(text)) {
    yield `${head} |-`;
    for (const line of text.split("\n")) yield line && " ".repeat(indent + 2) + line;
    return;
  }
  if (head.length + text.length < WIDTH || !FOLDS.test(text)) return yield `${head} ${scalar(text)}`;
  yield `${head} >-`;
  let line = "";
  for (const word of text.split(" ")) {
    if (line && indent + 2 + line.length + word.length >= WIDTH) {
      yield " ".repeat(indent + 2) + line;
      line = "";
    }
    line += (line && " ") + word;
  }
  yield " ".repeat(indent + 2) + line;
}

function scalar(text: string): string {
  if (DAY.test(text) || (PLAIN.test(text) && text.length < WIDTH)) return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (each) =>
    `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
