/** The page *Write your letter*: questions on one side, the letter on the other, drafts in this browser. */

import { type Composed, compose, type Exported } from "../main";
import { Drafts } from "./drafts";
import { copy, Form, type Keys, type Path, type Value } from "./form";
import { type Definitions, remarks } from "./remarks";
import { htmlOf, show, type Shown } from "./sheets";
import { readYaml, writeKit } from "./yaml";

interface House {
  readonly locale: string;
  readonly paper: string | null;
  readonly envelope: string | null;
  readonly noteEnvelope: string | null;
  /** What each code of a message means. */
  readonly meanings: { readonly [code: string]: string };
  readonly remarks: Definitions;
  /** Links to where each piece of advice is taught. */
  readonly lessons: { readonly [advice: string]: string };
}

const LARGEST_FILE = 262_144;
const NOT_YET = ["missing"];

const one = <Kind extends HTMLElement>(selector: string): Kind => document.querySelector<Kind>(selector)!;
const read = <Kind>(id: string): Kind => JSON.parse(one(`#${id}`).textContent ?? "") as Kind;

/** Sets the page going, where there is one. */
export function start(): void {
  if (!document.getElementById("lw-stationery")) return;
  new Desk();
}

class Desk {
  readonly #stationery = read<Exported>("lw-stationery");
  readonly #house = read<House>("lw-house");
  readonly #form = new Form(one<HTMLFormElement>("#lw-form"));
  readonly #drafts = new Drafts(() => localStorage);
  readonly #sheets = one<HTMLElement>(".lw-sheets");
  #shown: Shown = "letters";
  #composed: Composed | null = null;
  #awaited = 0;
  /** Whether a file is opened for its letterhead alone. */
  #onlyHead = false;
  /** The fields that somebody has been in: only there is it said that something is missing. */
  readonly #visited = new Set<Element>();

  constructor() {
    this.#form.kit = begun(this.#drafts.open.kit);
    this.#form.element.addEventListener("input", (event) => this.#changed(event.target as Element));
    this.#form.element.addEventListener("change", (event) => this.#changed(event.target as Element));
    this.#form.element.addEventListener("focusout", (event) => this.#left(event.target as Element));
    this.#form.element.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("click", (event) => this.#clicked(event.target as Element));
    one("#lw-drafts").addEventListener("change", (event) => {
      this.#drafts.choose((event.target as HTMLSelectElement).value);
      this.#openDraft();
    });
    one("#lw-file").addEventListener("change", (event) => void this.#openFile(event.target as HTMLInputElement));
    this.#list();
    this.#compose(false);
    if (!this.#drafts.keeps) this.#say("This browser keeps nothing: save your kit before you leave the page.");
  }

  #changed(target: Element): void {
    if (target.closest('[data-lw-list="interviewers"]')) this.#form.people();
    this.#awaited ||= requestAnimationFrame(() => {
      this.#awaited = 0;
      this.#compose();
    });
  }

  #left(target: Element): void {
    const field = target.closest("[data-lw-path]");
    if (!field) return;
    this.#visited.add(field);
    this.#complain();
  }

  /** Composes everything anew, shows it and keeps the draft. */
  #compose(keep = true): void {
    const kit = this.#form.kit;
    const { locale, paper, envelope, noteEnvelope, lessons } = this.#house;
    const wishes = {
      locale,
      links: lessons,
      blank: "…",
      ...(paper ? { paper } : {}),
      ...(envelope ? { envelope } : {}),
      ...(noteEnvelope ? { noteEnvelope } : {}),
    };
    const first = compose(kit, this.#stationery, wishes);
    const found = remarks(kit, first, this.#house.remarks);
    const said = found.map(({ says }) => says);
    this.#composed = said.length ? compose(kit, this.#stationery, { ...wishes, remarks: said }) : first;
    this.#drafts.open.kit = kit;
    if (keep) this.#drafts.keep();
    show(this.#sheets, htmlOf(this.#composed, this.#shown));
    const fit = one(".lw-fit");
    const fits = this.#composed.letters.map((letter) => letter.fit);
    const worst = fits.find(({ verdict }) => verdict === "over") ?? fits.find(({ verdict }) => verdict === "tight") ?? fits[0];
    fit.textContent = worst?.sentence ?? "";
    fit.dataset.lwVerdict = worst?.verdict ?? "";
    this.#remark(found);
    this.#complain();
    this.#name();
  }

  #remark(found: readonly { path: Path; says: string; instead: string }[]): void {
    const box = one(".lw-remarks");
    const missing = this.#composed!.mistakes.filter(({ code }) => code === "missing");
    box.hidden = !found.length && !missing.length;
    const items = [
      ...missing.map(({ path }) => ({ path, says: `${this.#called(path)} is missing`, instead: "" })),
      ...found,
    ].map(({ path, says, instead }) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = says;
      button.addEventListener("click", () => this.#go(path));
      const better = document.createElement("p");
      better.textContent = instead;
      item.append(button, ...(instead ? [better] : []));
      return item;
    });
    box.querySelector("ol")!.replaceChildren(...items);
  }

  /** What the question of a path is called. */
  #called(path: Path): string {
    const field = this.#form.field(path);
    const label = field?.querySelector("label, legend, h2, h3")?.firstChild?.textContent?.trim() ?? String(path.at(-1));
    const group = field?.closest(".lw-item")?.querySelector("h3")?.textContent ??
      field?.closest(".lw-group")?.querySelector("legend")?.textContent;
    return group && group !== label ? `${group}: ${label}` : label;
  }

  #go(path: Path): void {
    this.#view("notes");
    const field = this.#form.field(path);
    field?.closest("details")?.setAttribute("open", "");
    const control = this.#form.control(path) ?? field?.querySelector<HTMLElement>("input, textarea, select, h3");
    (control as HTMLElement | null)?.focus();
    field?.scrollIntoView({ block: "center" });
  }

  /** Says beside each field what is wrong with it. */
  #complain(): void {
    for (const said of document.querySelectorAll(".lw-wrong")) said.remove();
    for (const control of document.querySelectorAll("[aria-invalid]")) {
      control.removeAttribute("aria-invalid");
      const rest = control.getAttribute("aria-describedby")?.split(" ").filter((id) => !id.endsWith("-wrong")).join(" ");
      if (rest) control.setAttribute("aria-describedby", rest);
      else control.removeAttribute("aria-describedby");
    }
    for (const { path, code, about } of this.#composed!.mistakes) {
      const field = this.#form.field(path);
      const control = this.#form.control(path);
      if (!field || !control || (NOT_YET.includes(code) && !this.#visited.has(field))) continue;
      const said = document.createElement("p");
      said.className = "lw-wrong";
      said.id = `${control.id || control.name}-wrong`;
      const meanings = this.#house.meanings;
      said.textContent = (Object.hasOwn(meanings, code) ? meanings[code]! : code) + (about ? ` (${about})` : "");
      if (field.querySelector(".lw-wrong")) continue;
      field.append(said);
      control.setAttribute("aria-invalid", "true");
      const others = control.getAttribute("aria-describedby");
      control.setAttribute("aria-describedby", [others, said.id].filter(Boolean).join(" "));
    }
  }

  #clicked(target: Element): void {
    const button = target.closest("button");
    if (!button) return;
    const { lwItem, lwDo, lwShow, lwViewOf } = button.dataset;
    if (lwItem) this.#item(lwItem, button);
    if (lwDo === "next") this.#next(button.closest("details")!);
    else if (lwDo) this.#do(lwDo);
    if (lwShow) this.#showOnly(lwShow as Shown);
    if (lwViewOf) this.#view(lwViewOf);
  }

  /** Goes on to the step behind one, and from the last of them to the letter. */
  #next(step: HTMLDetailsElement): void {
    const next = step.nextElementSibling;
    step.open = false;
    if (next instanceof HTMLDetailsElement) {
      next.open = true;
      next.querySelector("summary")!.focus();
      next.scrollIntoView();
    } else {
      this.#view("letter");
      this.#sheets.focus();
    }
  }

  #item(what: string, button: HTMLElement): void {
    const list = button.closest<HTMLElement>("[data-lw-list]")!;
    const item = button.closest<HTMLElement>(".lw-item");
    const name = item?.querySelector("h3")?.textContent ?? "";
    if (what === "add") {
      const added = this.#form.add(list);
      this.#form.people();
      added.querySelector<HTMLElement>("input, textarea, select")?.focus();
    } else if (item && what === "remove") {
      const near = (item.nextElementSibling ?? item.previousElementSibling)?.querySelector<HTMLElement>("h3");
      item.remove();
      this.#form.number(list);
      (near ?? list.querySelector<HTMLElement>(".lw-add"))?.focus();
      this.#say(`${name} is removed.`);
    } else if (item) {
      const other = what === "up" ? item.previousElementSibling : item.nextElementSibling;
      if (what === "up") other?.before(item);
      else other?.after(item);
      this.#form.number(list);
      const again = item.querySelector<HTMLButtonElement>(`[data-lw-item="${what}"]`)!;
      (again.disabled ? item.querySelector("h3")! : again).focus();
      this.#say(`Now ${item.querySelector("h3")!.textContent}.`);
    }
    this.#changed(list);
  }

  #do(what: string): void {
    switch (what) {
      case "print":
        this.#showOnly(this.#shown);
        return window.print();
      case "mail":
        return void this.#copyText();
      case "text":
        return this.#download(`${this.#fileName()}.txt`, this.#text());
      case "save":
        return this.#download(`${this.#fileName()}.yml`, writeKit(this.#form.kit));
      case "open":
      case "head":
        this.#onlyHead = what === "head";
        return one("#lw-file").click();
      case "new":
        this.#drafts.add(this.#beginning());
        this.#openDraft();
        return this.#say("A new draft, with your letterhead.");
      case "copy":
        this.#drafts.add(copy(this.#form.kit) as Keys);
        this.#openDraft();
        return this.#say("This is the duplicate.");
      case "delete":
        if (!confirm("Delete this draft from this browser?")) return;
        this.#drafts.remove();
        return this.#openDraft();
      case "erase":
        if (!confirm("Erase every draft that this browser keeps? Files that you have saved stay.")) return;
        cancelAnimationFrame(this.#awaited);
        this.#awaited = 0;
        this.#drafts.erase();
        this.#openDraft(false);
        return this.#say("Everything is erased. Nothing of yours is left in this browser.");
    }
  }

  /** What a new draft begins with: the letterhead of the one before. */
  #beginning(): Keys {
    const kit = Object.create(null) as Keys;
    const { letterhead, locale } = this.#form.kit;
    if (letterhead) kit["letterhead"] = letterhead;
    if (locale) kit["locale"] = locale;
    return kit;
  }

  #text(): string {
    return this.#composed!.letters.map(({ text }) => text).join("\n\n\n");
  }

  async #copyText(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text());
      this.#say("Copied: subject, blank line, letter.");
    } catch {
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = this.#text();
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      this.#say(done ? "Copied: subject, blank line, letter." : "This browser did not allow it. Save it as .txt instead.");
    }
  }

  #download(name: string, text: string): void {
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    this.#say(`Saved as ${name}.`);
  }

  #fileName(): string {
    const employer = (this.#form.kit["employer"] as Keys | undefined)?.["name"];
    const plain = (typeof employer === "string" ? employer : "").normalize("NFKD").replace(/[^\w\s-]/g, "");
    return plain.trim().toLowerCase().replace(/[\s_-]+/g, "-").slice(0, 60) || "letter";
  }

  async #openFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    if (file.size > LARGEST_FILE) return this.#say(`${file.name} is larger than any kit: 256 KiB is the limit.`);
    const found = readYaml(await file.text());
    if (!("value" in found)) return this.#say(`${file.name}:${found.line}:${found.column}: ${found.message}`);
    const value = copy(found.value);
    if (typeof value !== "object" || Array.isArray(value)) return this.#say(`${file.name} is not a kit.`);
    const named = value["letterhead"];
    const elsewhere = typeof named === "string" ? ` Its letterhead is called “${named}”: open that file too, or fill it in.` : "";
    const letterhead = letterheadIn(value) ?? (this.#onlyHead && typeof named === "object" ? named : null);
    if (this.#onlyHead && !letterhead) return this.#say(`There is no letterhead in ${file.name}.${elsewhere}`);
    if (letterhead) {
      const kit = this.#form.kit;
      kit["letterhead"] = letterhead;
      this.#drafts.open.kit = kit;
      this.#openDraft();
      return this.#say(`The letterhead is read from ${file.name}.`);
    }
    this.#drafts.add(value);
    this.#openDraft();
    this.#say(`${file.name} is open, as a draft of its own.${elsewhere}`);
  }

  #openDraft(keep = true): void {
    this.#visited.clear();
    this.#form.kit = begun(this.#drafts.open.kit);
    this.#list();
    this.#compose(keep);
  }

  #list(): void {
    one<HTMLSelectElement>("#lw-drafts").replaceChildren(
      ...this.#drafts.all.map(({ id, kit }) => new Option(nameOf(kit), id)),
    );
  }

  #name(): void {
    const [option] = one<HTMLSelectElement>("#lw-drafts").options;
    if (option) option.text = nameOf(this.#drafts.open.kit);
  }

  #showOnly(shown: Shown): void {
    this.#shown = shown;
    for (const button of document.querySelectorAll<HTMLElement>("[data-lw-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset.lwShow === shown));
    }
    if (this.#composed) show(this.#sheets, htmlOf(this.#composed, shown));
  }

  #view(view: string): void {
    document.body.dataset.lwView = view;
    for (const button of document.querySelectorAll<HTMLElement>("[data-lw-view-of]")) {
      button.setAttribute("aria-pressed", String(button.dataset.lwViewOf === view));
    }
    if (matchMedia("(max-width: 1099.98px)").matches) scrollTo({ top: 0 });
  }

  #say(words: string): void {
    one(".lw-said").textContent = words;
  }
}

/** A kit, dated today where it has no day yet: the letter is written on the evening of the interview. */
function begun(kit: Keys): Keys {
  if (Object.hasOwn(kit, "interview")) return kit;
  const now = new Date();
  const interview = Object.create(null) as Keys;
  interview["date"] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((each) => String(each).padStart(2, "0"))
    .join("-");
  return Object.assign(Object.create(null) as Keys, kit, { interview });
}

/** What a draft is called: as a kit is in the gallery. */
function nameOf(kit: Keys): string {
  const text = (value: Value | undefined, key: string): string => {
    const found = typeof value === "object" && !Array.isArray(value) ? value[key] : undefined;
    return typeof found === "string" ? found : "";
  };
  const role = text(kit["interview"], "role");
  const employer = text(kit["employer"], "name");
  return [role, employer].filter(Boolean).join(", ") || "A new letter";
}

/** The letterhead in a file that is no kit: a JSON Resume, or a letterhead's own file. */
function letterheadIn(file: Keys): Keys | null {
  const WORDS = ["name", "label", "email", "phone", "url", "location", "profiles"];
  const words = Object.hasOwn(file, "basics") ? file["basics"] : file;
  if (typeof words !== "object" || Array.isArray(words) || Object.hasOwn(file, "interview")) return null;
  if (typeof words["name"] !== "string") return null;
  const kept = Object.create(null) as Keys;
  const known = Object.hasOwn(file, "basics") ? WORDS : [...WORDS, "design", "accent", "font"];
  for (const key of known) if (Object.hasOwn(words, key)) kept[key] = words[key];
  return kept;
}
