/**
 * The form: the questions of the page as a kit, and a kit as answers.
 *
 * Each question stands in an element with `data-lw-path`, the path of its key; below the root, or, in an item of a
 * repeated group, below that item. What a kit has beyond the questions is kept beside them and given back.
 */

export type Value = string | Value[] | Keys;
export interface Keys {
  [key: string]: Value | undefined;
}
export type Path = readonly (string | number)[];

const LIST = "[data-lw-list]";
const FIELD = "[data-lw-path]";

/** What an opened kit had in an item beyond what is asked. */
const beyond = new WeakMap<Element, Keys>();
/** Choices that an opened kit had made, and that are not left to custom when it is saved again. */
const made = new WeakSet<Element>();

const keys = (): Keys => Object.create(null) as Keys;
const isKeys = (value: unknown): value is Keys => typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path; nothing where there is none. Only own keys are looked at. */
function at(value: Value | undefined, path: readonly string[]): Value | undefined {
  let here = value;
  for (const step of path) {
    if (!isKeys(here) || !Object.hasOwn(here, step)) return undefined;
    here = here[step];
  }
  return here;
}

function put(into: Keys, path: readonly string[], value: Value | undefined): void {
  const [first, ...rest] = path as [string, ...string[]];
  if (!rest.length) {
    if (value === undefined) delete into[first];
    else into[first] = value;
    return;
  }
  let inner = Object.hasOwn(into, first) ? into[first] : undefined;
  if (!isKeys(inner)) {
    if (value === undefined) return;
    into[first] = inner = keys();
  }
  put(inner, rest, value);
  if (!Object.keys(inner).length) delete into[first];
}

/** A copy without a prototype, so that no key of a file means anything to the script. */
export function copy(value: unknown): Value | undefined {
  if (Array.isArray(value)) return value.map(copy).filter((each) => each !== undefined);
  if (typeof value === "object" && value !== null) {
    const kept = keys();
    for (const [key, inner] of Object.entries(value)) {
      const found = copy(inner);
      if (found !== undefined) kept[key] = found;
    }
    return kept;
  }
  return value === undefined || value === null ? undefined : String(value);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controls = (field: Element): Control[] => [...field.querySelectorAll<Control>("input, select, textarea")];

/** What is answered in one field. */
function answer(field: HTMLElement): Value | undefined {
  const [first] = controls(field);
  if (!first) return undefined;
  if (first.type === "radio") {
    const chosen = (controls(field) as HTMLInputElement[]).find((each) => each.checked);
    return (chosen?.defaultChecked && !made.has(field) ? "" : chosen?.value) || undefined;
  }
  if (first.type === "checkbox") return (first as HTMLInputElement).checked ? "true" : undefined;
  // What cannot be seen is pasted by accident, and no file can have it.
  const text = first.value.replace(/[\v\f\x85\u2028\u2029]/g, " ").replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g, "");
  if (field.dataset.lwKind === "lines") {
    const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
    return lines.length ? lines : undefined;
  }
  return text.trim() ? (first instanceof HTMLInputElement ? text.trim() : text) : undefined;
}

function fill(field: HTMLElement, value: Value | undefined): void {
  const all = controls(field);
  const [first] = all;
  if (!first) return;
  const text = typeof value === "string" ? value : "";
  if (first.type === "radio") {
    const inputs = all as HTMLInputElement[];
    for (const each of inputs) each.checked = text ? each.value === text : each.defaultChecked;
    if (!inputs.some((each) => each.checked)) inputs[0]!.checked = true;
    if (text) made.add(field);
    else made.delete(field);
  } else if (first.type === "checkbox") {
    (first as HTMLInputElement).checked = /^(true|yes|on)$/i.test(text);
  } else if (field.dataset.lwKind === "lines") {
    first.value = Array.isArray(value) ? value.filter((each) => typeof each === "string").map(lineOf).join("\n") : text;
  } else if (first instanceof HTMLSelectElement) {
    if (text && ![...first.options].some((option) => option.value === text)) first.add(new Option(text, text));
    first.value = text;
  } else {
    // a field of one line would drop what ends a line, and with it the space between two words
    first.value = first instanceof HTMLInputElement ? lineOf(text) : text;
  }
}

/** A text on one line. */
const lineOf = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

const steps = (name: string | undefined): string[] => (name ?? "").split(".");

/** The form of one page. */
export class Form {
  #rest: Keys = keys();
  #numbers = 0;
  /** What each interviewer was last called, so that notes which name one follow a correction. */
  #called = new Map<HTMLElement, string>();

  constructor(readonly element: HTMLFormElement) {
    for (const field of element.querySelectorAll<HTMLElement>(FIELD)) this.#label(field);
  }

  /** The kit as it is answered now. */
  get kit(): Keys {
    const kit = copy(this.#rest) as Keys;
    for (const field of this.#fields(this.element)) put(kit, steps(field.dataset.lwPath), answer(field));
    for (const list of this.element.querySelectorAll<HTMLElement>(LIST)) {
      const items = this.items(list).map((item) => {
        const answers = copy(beyond.get(item) ?? keys()) as Keys;
        for (const field of this.#fields(item)) put(answers, steps(field.dataset.lwPath), answer(field));
        return answers;
      });
      const kept = items.filter((item) => Object.keys(item).some((key) => !["kind", "answered", "from"].includes(key)));
      put(kit, steps(list.dataset.lwList), kept.length ? kept : undefined);
    }
    return kit;
  }

  /** Answers everything as a kit does. */
  set kit(kit: Keys) {
    const rest = copy(kit) as Keys;
    this.#called.clear();
    for (const list of this.element.querySelectorAll<HTMLElement>(LIST)) {
      const path = steps(list.dataset.lwList);
      const found = at(rest, path);
      this.items(list).forEach((item) => item.remove());
      for (const each of Array.isArray(found) ? found : []) if (isKeys(each)) this.#answerItem(this.add(list), each);
      put(rest, path, undefined);
      if (!this.items(list).length && list.dataset.lwList === "interviewers") this.add(list);
    }
    for (const field of this.#fields(this.element)) {
      const path = steps(field.dataset.lwPath);
      fill(field, at(rest, path));
      put(rest, path, undefined);
    }
    this.#rest = rest;
    this.people();
  }

  /** The items of a repeated group. */
  items(list: HTMLElement): HTMLElement[] {
    return [...list.querySelectorAll<HTMLElement>(":scope > .lw-items > li")];
  }

  /** Adds an item to a repeated group. */
  add(list: HTMLElement): HTMLElement {
    const template = list.querySelector("template")!;
    const item = (template.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>("li")!;
    list.querySelector(".lw-items")!.append(item);
    for (const field of item.querySelectorAll<HTMLElement>(FIELD)) this.#label(field);
    this.number(list);
    return item;
  }

  /** Numbers the items of a repeated group, as they are called. */
  number(list: HTMLElement): void {
    const one = list.dataset.lwOne ?? "";
    const items = this.items(list);
    items.forEach((item, place) => {
      const name = `${one[0]?.toUpperCase()}${one.slice(1)} ${place + 1}`;
      item.querySelector("h3")!.textContent = name;
      for (const button of item.querySelectorAll<HTMLButtonElement>("[data-lw-item]")) {
        const what = button.textContent?.trim().replace(/^[↑↓]/, "") ?? "";
        button.setAttribute("aria-label", `${what}: ${name}`);
        button.disabled = (button.dataset.lwItem === "up" && !place) ||
          (button.dataset.lwItem === "down" && place === items.length - 1);
      }
    });
  }

  /** Offers the interviewers' names wherever one of them is asked for; what is answered follows whoever is renamed. */
  people(): void {
    const list = this.element.querySelector<HTMLElement>('[data-lw-list="interviewers"]')!;
    const items = this.items(list);
    const called = new Map<HTMLElement, string>();
    const others = new Map<string, string>();
    for (const item of items) {
      const name = answer(item.querySelector<HTMLElement>('[data-lw-path="name"]')!);
      const before = this.#called.get(item);
      const now = typeof name === "string" ? name.trim() : before;
      if (now) called.set(item, now);
      if (before && now) others.set(before, now);
    }
    for (const [item, name] of this.#called) if (!items.includes(item)) others.set(name, "");
    this.#called = called;
    const names = [...called.values()];
    for (const select of this.element.querySelectorAll<HTMLSelectElement>('[data-lw-kind="person"] select')) {
      const before = select.value;
      const chosen = names.includes(before) ? before : (others.get(before) ?? before);
      const nobody = select.options[0]!;
      const wanted = chosen && !names.includes(chosen) ? [...names, chosen] : names;
      select.replaceChildren(nobody, ...wanted.map((name) => new Option(name, name)));
      select.value = chosen;
    }
  }

  /** Whether anything is answered in an item but what is chosen from the start. */
  isAnswered(item: HTMLElement): boolean {
    return this.#fields(item).some((field) => answer(field) !== undefined);
  }

  /** What a kind of notes is called, such as `needs`; its own name where nobody is asked for it. */
  called(notes: string): string {
    return this.#exact(["notes", notes])?.querySelector("h2")?.textContent ?? notes;
  }

  /** The control that answers a path of the kit, for whoever wants to go there. */
  control(path: Path): Control | null {
    const field = this.field(path);
    return field && (controls(field)[0] ?? null);
  }

  /** The field or the repeated group of a path, or of the nearest path above it. */
  field(path: Path): HTMLElement | null {
    for (let end = path.length; end > 0; end--) {
      const found = this.#exact(path.slice(0, end));
      if (found) return found;
    }
    return null;
  }

  #exact(path: Path): HTMLElement | null {
    const place = path.findIndex((step) => typeof step === "number");
    const name = (place < 0 ? path : path.slice(0, place)).join(".");
    const list = this.element.querySelector<HTMLElement>(`[data-lw-list="${CSS.escape(name)}"]`);
    if (!list || place < 0) return list ?? this.#named(this.element, name);
    const item = this.items(list)[path[place] as number];
    return item ? this.#named(item, path.slice(place + 1).join(".")) ?? item : null;
  }

  #named(within: Element, name: string): HTMLElement | null {
    return this.#fields(within).find((field) => field.dataset.lwPath === name) ?? null;
  }

  #fields(within: Element): HTMLElement[] {
    const inItem = within.classList.contains("lw-item");
    return [...within.querySelectorAll<HTMLElement>(FIELD)].filter((field) => inItem || !field.closest(".lw-item"));
  }

  #answerItem(item: HTMLElement, answers: Keys): void {
    const rest = copy(answers) as Keys;
    for (const field of this.#fields(item)) {
      const path = steps(field.dataset.lwPath);
      fill(field, at(rest, path));
      put(rest, path, undefined);
    }
    beyond.set(item, rest);
  }

  /** Ties labels, helps and controls together. */
  #label(field: HTMLElement): void {
    const id = `lw-${++this.#numbers}`;
    const help = field.querySelector<HTMLElement>(".lw-help");
    if (help) help.id = `${id}-help`;
    const all = controls(field);
    if (all.some((each) => each.type === "radio")) {
      for (const each of all) each.name = id;
      if (help) field.setAttribute("aria-describedby", help.id);
      return;
    }
    const [control] = all;
    if (!control) return;
    control.id = id;
    const label = field.querySelector("label")!;
    if (!label.contains(control)) label.htmlFor = id;
    if (help) control.setAttribute("aria-describedby", help.id);
  }
}
