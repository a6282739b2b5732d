/** What is said beside the letter, and beside the fields: what is missing, what is wrong, what a coach would say. */

import type { Mistake } from "../kit";
import type { Form, Keys, Path } from "./form";
import type { Remark } from "./passages";

/** One thing to say, and the place in the kit that it is about. */
type Said = Pick<Remark, "path" | "says" | "instead">;

/** What is known of the messages. */
export interface Messages {
  /** What each code of a message means. */
  readonly meanings: { readonly [code: string]: string };
  /** The codes of slips of the pen, which can be mended before the letter is whole. */
  readonly slips: readonly string[];
}

/** Keys that no one evening's answers are under: a draft that has nothing else has not been begun. */
const BEFORE = ["letterhead", "locale", "paper", "template"];

/** Whether anything has been told of the interview yet but its day. */
const isBegun = (kit: Keys): boolean =>
  Object.keys({ ...kit, ...(kit["interview"] as Keys | undefined) }).some((key) => !["interview", "date", ...BEFORE].includes(key));

const MISSING = ": still missing";
const better = (instead: string): string => (instead.startsWith("“") ? `Better: ${instead}` : instead);
const key = ({ path, says }: Said): string => JSON.stringify([path, says]);

const isUnder = (path: Path, above: Path): boolean =>
  path.length > above.length && above.every((step, place) => step === path[place]);

export class Margin {
  /** The fields that somebody has been in: only there is it said, beside the field, that something is missing. */
  readonly #visited = new Set<Element>();
  /** What somebody went to a field for: it stands there until it is mended. */
  #went: Said | null = null;

  constructor(
    readonly form: Form,
    readonly box: HTMLElement,
    readonly messages: Messages,
    /** Leads to the question of a path. */
    readonly go: (path: Path) => void,
  ) {}

  /** Nobody has been anywhere yet. */
  begin(): void {
    this.#visited.clear();
    this.#went = null;
  }

  visit(field: Element): void {
    this.#visited.add(field);
  }

  /** What a letter cannot do without and has not got: the paths, and what their questions are called. */
  missing(mistakes: readonly Mistake[]): { path: Path; called: string }[] {
    const paths = mistakes.filter(({ code }) => code === "missing").map(({ path }) => path);
    return paths
      .filter((path) => !paths.some((other) => isUnder(other, path)))
      .map((path) => ({ path, called: this.#called(path) }))
      .sort((one, two) => this.#place(one.path, two.path));
  }

  /** Those of some remarks that are about slips of the pen. */
  slips(remarks: readonly Remark[]): readonly Remark[] {
    return remarks.filter(({ code }) => this.messages.slips.includes(code));
  }

  /** What a file had that no field can hold, and that is therefore not in the draft. */
  lost(before: readonly Mistake[], after: readonly Mistake[]): string {
    const kept = ["missing", "unknown-letterhead"];
    const lost = before.filter(
      ({ code, path }) => !kept.includes(code) && !after.some((each) => each.code === code && String(each.path) === String(path)),
    );
    return lost.length ? ` Left out, since it is not understood: ${lost.map(({ path }) => this.#called(path)).join("; ")}.` : "";
  }

  /** Lists what there is to do, each as the way to its field: first what is missing, and when nothing is, the rest. */
  list(kit: Keys, mistakes: readonly Mistake[], remarks: readonly Remark[]): void {
    const missing = this.missing(mistakes).map(({ path, called }) => ({ path, says: called + MISSING, instead: "" }));
    const wrong = mistakes
      .filter(({ code }) => code !== "missing")
      .map((mistake) => ({ path: mistake.path, says: `${this.#called(mistake.path)}: ${this.#meaning(mistake)}`, instead: "" }));
    const all = isBegun(kit) ? [...wrong, ...missing, ...(missing.length ? this.slips(remarks) : remarks)] : [];
    this.box.hidden = !all.length;
    const once = new Map(all.map((said) => [key(said), said]));
    this.box.querySelector("ol")!.replaceChildren(...[...once.values()].map((said) => this.#item(said)));
    if (this.#went && !once.has(key(this.#went))) this.#went = null;
    this.#remind();
  }

  /** Says beside each field what is wrong with it. */
  complain(mistakes: readonly Mistake[]): void {
    const { element } = this.form;
    for (const said of element.querySelectorAll(".lw-wrong")) said.remove();
    for (const control of element.querySelectorAll("[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
      describe(control, (ids) => ids.filter((id) => !id.endsWith("-wrong")));
    }
    for (const mistake of mistakes) {
      const field = this.form.field(mistake.path);
      const control = this.form.control(mistake.path);
      if (!field || !control || field.querySelector(".lw-wrong")) continue;
      if (mistake.code === "missing" && !this.#visited.has(field)) continue;
      const said = document.createElement("p");
      said.className = "lw-wrong";
      said.id = `${control.id || control.name}-wrong`;
      said.textContent = this.#meaning(mistake);
      field.append(said);
      control.setAttribute("aria-invalid", "true");
      describe(control, (ids) => [...ids, said.id]);
    }
  }

  /** What a check says in the words of the page: keys become the questions that ask for them, or their beginnings. */
  readonly inWords = (said: string, path: Path): string => {
    const called = (key: string): string => {
      const field = this.form.field([...path.slice(0, -1), key]);
      return (field?.dataset.lwPath?.endsWith(key) && ownText(field.querySelector("label, legend"))) || key;
    };
    return said
      .replace(/\n.*:\nignore:[^]*/, "")
      .replace(/`([^`]+)`/g, (_, key: string) => `“${called(key)}”`)
      .replace(/^(\w+): /gm, (_, key: string) => called(key).replace(/(?: …)?$/, (end) => (end ? " " : ": ")))
      .replace(/“[^”]*”|\b(?:the|this) kit\b/g, (found) => (found.startsWith("“") ? found : "this draft"))
      .replaceAll("\n", " ");
  };

  #item({ path, says, instead }: Said): HTMLLIElement {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = says;
    button.addEventListener("click", () => {
      this.#went = { path, says, instead };
      this.#remind();
      this.go(path);
    });
    item.append(button);
    if (instead) item.appendChild(document.createElement("p")).textContent = better(instead);
    return item;
  }

  /** Says at its field what somebody went there for, unless it is said there anyway. */
  #remind(): void {
    const { element } = this.form;
    const [before] = element.querySelectorAll(".lw-note");
    const field = this.#went && this.form.field(this.#went.path);
    const control = this.#went && this.form.control(this.#went.path);
    const words = this.#went && [this.#went.says, better(this.#went.instead)].filter(Boolean).join(". ");
    if (before && before.textContent === words && before.parentElement === field) return;
    before?.remove();
    for (const each of element.querySelectorAll("[aria-describedby*=-note]")) {
      describe(each, (ids) => ids.filter((id) => !id.endsWith("-note")));
    }
    if (!field || !control || !words || words.endsWith(MISSING) || field.querySelector(".lw-wrong")) return;
    const said = document.createElement("p");
    said.className = "lw-note";
    said.id = `${control.id || control.name}-note`;
    said.textContent = words;
    field.append(said);
    describe(control, (ids) => [...ids, said.id]);
  }

  /** What is wrong, in the words of the field where it has some, or else as its code means it. */
  #meaning({ code, path, about }: Mistake): string {
    const right = code === "wrong-form" && this.form.field(path)?.dataset.lwRight;
    if (right) return right;
    const meaning = Object.hasOwn(this.messages.meanings, code) ? this.messages.meanings[code]! : code;
    return this.inWords(about === undefined ? meaning : `${meaning} (${about})`, path);
  }

  /** Which of two paths is asked for first. */
  #place(one: Path, two: Path): number {
    const [first, second] = [this.form.field(one), this.form.field(two)];
    if (!first || !second) return 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }

  /** What the question of a path is called, after the group that it is in. */
  #called(path: Path): string {
    const field = this.form.field(path);
    const label = ownText(field?.querySelector("label, legend, h2, h3")) || String(path.at(-1));
    const group = field?.closest(".lw-item")?.querySelector("h3")?.textContent ??
      field?.closest(".lw-group")?.querySelector("legend, h2")?.textContent;
    return group && group !== label ? `${group}: ${label}` : label;
  }
}

/** What an element says itself, without what is said in others inside of it. */
const ownText = (element?: Element | null): string =>
  [...(element?.childNodes ?? [])].map((node) => (node instanceof Text ? node.data : "")).join("").trim();

function describe(control: Element, change: (ids: string[]) => string[]): void {
  const ids = change(control.getAttribute("aria-describedby")?.split(" ") ?? []);
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}
