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

const isUnder = (path: Path, above: Path): boolean =>
  path.length > above.length && above.every((step, place) => step === path[place]);

export class Margin {
  /** The fields that somebody has been in: only there is it said, beside the field, that something is missing. */
  readonly #visited = new Set<Element>();

  constructor(
    readonly form: Form,
    readonly box: HTMLElement,
    readonly messages: Messages,
    readonly go: (path: Path) => void,
  ) {}

  /** Nobody has been anywhere yet. */
  begin(): void {
    this.#visited.clear();
  }

  visit(field: Element): void {
    this.#visited.add(field);
  }

  /** What a letter cannot do without and has not got: the paths, and what their questions are called. */
  missing(mistakes: readonly Mistake[]): { path: Path; called: string }[] {
    const paths = mistakes.filter(({ code }) => code === "missing").map(({ path }) => path);
    return paths
      .filter((path) => !paths.some((other) => isUnder(other, path)))
      .map((path) => ({ path, called: this.#called(path) }));
  }

  /** Those of some remarks that are about slips of the pen. */
  slips(remarks: readonly Remark[]): readonly Remark[] {
    return remarks.filter(({ code }) => this.messages.slips.includes(code));
  }

  /** Lists what there is to do, each as the way to its field: first what is missing, and when nothing is, the rest. */
  list(kit: Keys, mistakes: readonly Mistake[], remarks: readonly Remark[]): void {
    const missing = this.missing(mistakes).map(({ path, called }) => ({ path, says: `${called}: still missing`, instead: "" }));
    const wrong = mistakes
      .filter(({ code }) => code !== "missing")
      .map((mistake) => ({ path: mistake.path, says: `${this.#called(mistake.path)}: ${this.#meaning(mistake)}`, instead: "" }));
    const all = isBegun(kit) ? [...wrong, ...missing, ...(missing.length ? this.slips(remarks) : remarks)] : [];
    this.box.hidden = !all.length;
    const once = new Map(all.map((said) => [JSON.stringify([said.path, said.says]), said]));
    this.box.querySelector("ol")!.replaceChildren(...[...once.values()].map((said) => this.#item(said)));
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
      .replaceAll("\n", " ");
  };

  #item({ path, says, instead }: Said): HTMLLIElement {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = says;
    button.addEventListener("click", () => this.go(path));
    item.append(button);
    if (instead) item.appendChild(document.createElement("p")).textContent = instead;
    return item;
  }

  #meaning({ code, about }: Mistake): string {
    const meaning = Object.hasOwn(this.messages.meanings, code) ? this.messages.meanings[code]! : code;
    return about === undefined ? meaning : `${meaning} (${about})`;
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
