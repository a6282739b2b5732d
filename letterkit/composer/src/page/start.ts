/** The page *Write your letter*: questions on one side, the letter on the other, drafts in this browser. */

import { type Composed, compose, type Exported } from "../main";
import { Drafts } from "./drafts";
import { copied, elsewhere, fileName, nameOf, opened, save } from "./files";
import { copy, Form, type Keys, type Path } from "./form";
import { Margin, type Messages } from "./margin";
import type { Remark } from "./passages";
import { type Proof, Proofreader } from "./proofreader";
import { type Definitions, remarks } from "./remarks";
import { htmlOf, show, type Shown, tick, ticked } from "./sheets";
import { writeKit } from "./yaml";

interface House extends Messages {
  readonly locale: string;
  readonly paper: string | null;
  readonly envelope: string | null;
  readonly noteEnvelope: string | null;
  readonly remarks: Definitions;
  /** The proofreader that the site has for its readers, if it has one. */
  readonly proof: Proof | null;
  /** Links to where each piece of advice is taught. */
  readonly lessons: { readonly [advice: string]: string };
}

/** Milliseconds without a keystroke after which the proofreader reads on. */
const PAUSE = 700;
const KEEPS_NOTHING = "This browser keeps no more drafts: save your answers before you leave the page.";

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
  readonly #margin = new Margin(this.#form, one(".lw-remarks"), this.#house, (path) => this.#go(path));
  readonly #drafts = new Drafts(() => localStorage);
  readonly #sheets = one<HTMLElement>(".lw-sheets");
  #shown: Shown = "letters";
  #composed!: Composed;
  readonly #proofreader = this.#house.proof && new Proofreader(this.#house.proof);
  /** What there is to say of the kit as it is. */
  #found: readonly Remark[] = [];
  #pause = 0;
  #awaited = 0;
  /** How far down each view was when it was left, in pixels. */
  readonly #leftAt: { [view: string]: number } = {};
  /** Which of several letters is the next to be copied or saved. */
  #turn = 0;
  /** Whether a file is opened for its letterhead alone. */
  #letterheadAlone = false;

  constructor() {
    const { element } = this.#form;
    for (const kind of ["input", "change"]) {
      element.addEventListener(kind, (event) => {
        this.#quiet();
        this.#changed(event.target as Element);
      });
    }
    element.addEventListener("focusout", (event) => this.#left(event.target as Element));
    element.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("click", (event) => this.#clicked(event.target as Element));
    one("#lw-drafts").addEventListener("change", (event) => {
      this.#quiet();
      this.#drafts.choose((event.target as HTMLSelectElement).value);
      this.#openDraft();
    });
    one("#lw-file").addEventListener("change", (event) => void this.#openFile(event.target as HTMLInputElement));
    this.#sheets.addEventListener("change", () => {
      this.#drafts.open.ticks = ticked(this.#sheets);
      this.#drafts.keep();
    });
    addEventListener("storage", () => (this.#drafts.reread() ? this.#openDraft() : this.#list()));
    this.#openDraft();
    if (!this.#drafts.keeps) this.#say(KEEPS_NOTHING);
  }

  #changed(target: Element): void {
    if (target.closest('[data-lw-list="interviewers"]')) this.#form.people();
    this.#keep(); // at once: no browser paints a tab that is on its way out
    this.#awaited ||= requestAnimationFrame(() => {
      this.#awaited = 0;
      this.#compose();
    });
  }

  #left(target: Element): void {
    const field = target.closest("[data-lw-path]");
    if (!field) return;
    this.#margin.visit(field);
    this.#margin.complain(this.#composed.mistakes);
  }

  #keep(): void {
    const before = this.#drafts.keeps;
    this.#drafts.open.kit = this.#form.kit;
    this.#drafts.keep();
    if (before && !this.#drafts.keeps) this.#say(KEEPS_NOTHING);
    this.#list();
  }

  /** Composes everything anew, and shows it. */
  #compose(): void {
    const kit = this.#form.kit;
    const { locale, paper, envelope, noteEnvelope, lessons } = this.#house;
    this.#found = [];
    this.#composed = compose(kit, this.#stationery, {
      locale,
      links: lessons,
      blanks: { text: "…", day: today() },
      ...(paper ? { paper } : {}),
      ...(envelope ? { envelope } : {}),
      ...(noteEnvelope ? { noteEnvelope } : {}),
      proofread: Boolean(this.#proofreader?.isHere),
      remarks: (read, letters) => {
        const { etiquette } = this.#stationery;
        const { inWords } = this.#margin;
        this.#found = remarks(read, letters, this.#house.remarks, etiquette, locale, this.#proofreader?.desk).map(
          (found) => ({
            ...found,
            says: inWords(found.says, found.path),
            instead: inWords(found.instead, found.path),
          }),
        );
        return this.#found.map(({ says }) => says);
      },
    });
    this.#show();
    const fit = one(".lw-fit");
    const fits = this.#composed.letters.map((letter) => letter.fit);
    const worst = fits.find(({ verdict }) => verdict === "over") ?? fits.find(({ verdict }) => verdict === "tight") ?? fits[0];
    fit.textContent = (worst?.sentence ?? "").replace(/(?<=the longest part is )\w+/, (part) => this.#form.called(part));
    fit.dataset.lwVerdict = worst?.verdict ?? "";
    this.#margin.list(kit, this.#composed.mistakes, this.#found);
    this.#margin.complain(this.#composed.mistakes);
    if (!this.#proofreader?.isHere) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#proofread(), PAUSE);
  }

  /** Has the letter read by the proofreader, who may be long in coming; what was written meanwhile is read after it. */
  async #proofread(isAsked = false): Promise<void> {
    try {
      if (await this.#proofreader!.read()) this.#compose();
      const found = this.#margin.slips(this.#found).length ? "what was found is listed above the letter" : "nothing was found";
      one(".lw-proof span").hidden = true; // it has been brought
      if (isAsked) this.#say(`Proofread: ${found}.`);
    } catch (fault) {
      this.#say(`The proofreader could not come: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }

  #show(): void {
    show(this.#sheets, htmlOf(this.#composed, this.#shown));
    tick(this.#sheets, this.#drafts.open.ticks);
  }

  /** Leads to the question of a path. */
  #go(path: Path): void {
    this.#view("notes");
    const field = this.#form.field(path);
    field?.closest("details")?.setAttribute("open", "");
    const control = this.#form.control(path) ?? field?.querySelector<HTMLElement>("button, h3");
    control?.focus();
    field?.scrollIntoView({ block: "center" });
  }

  #clicked(target: Element): void {
    const link = target.closest<HTMLAnchorElement>(".lw-sheets a");
    if (link) link.target = "_blank"; // the draft stays where it is
    const button = target.closest("button");
    if (!button) return;
    this.#quiet();
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
      this.#showOnly("letters");
      this.#leftAt["letter"] = 0;
      this.#view("letter");
      one(".lw-letter").focus({ preventScroll: true });
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
      if (this.#form.isAnswered(item) && !confirm(`Remove ${name} with everything in it?`)) return;
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
      this.#say(`${name} is ${item.querySelector("h3")!.textContent} now.`);
    }
    this.#changed(list);
  }

  #do(what: string): void {
    switch (what) {
      case "print":
        if (this.#isWhole("Print")) window.print();
        return;
      case "mail":
        if (this.#isWhole("Copy")) void this.#copyText();
        return;
      case "text":
        if (this.#isWhole("Save")) this.#saveText();
        return;
      case "proof":
        if (!this.#proofreader?.isHere) this.#say("The proofreader is on the way. Reading the dictionary takes a moment.");
        return void this.#proofread(true);
      case "save":
        return this.#save(".yml", writeKit(this.#form.kit, this.#stationery.form));
      case "open":
      case "head":
        this.#letterheadAlone = what === "head";
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
        if (!confirm(`Delete “${nameOf(this.#drafts.open.kit)}” from this browser?`)) return;
        this.#drafts.remove();
        this.#openDraft();
        return this.#say("The draft is deleted.");
      case "erase":
        if (!confirm("Erase every draft that this browser keeps? Files that you have saved stay.")) return;
        this.#drafts.erase();
        this.#openDraft();
        return this.#say("Everything is erased. Nothing of yours is left in this browser.");
    }
  }

  /** Whether there is a letter, and nothing is missing; asks the reader where something is. */
  #isWhole(what: string): boolean {
    if (!this.#composed.letters.length) return false;
    const missing = this.#margin.missing(this.#composed.mistakes).map(({ called }) => called);
    return !missing.length || confirm(`Still missing: ${missing.join("; ")}. ${what} it with “…” in their places?`);
  }

  /** What a new draft begins with: the letterhead of the one before. */
  #beginning(): Keys {
    const kit = Object.create(null) as Keys;
    const { letterhead, locale } = this.#form.kit;
    if (letterhead) kit["letterhead"] = letterhead;
    if (locale) kit["locale"] = locale;
    return kit;
  }

  /** The next of the letters, as an e-mail, and to whom it is where there are several. */
  #nextText(): { text: string; to: string } {
    const { letters } = this.#composed;
    const place = this.#turn++ % letters.length;
    const { text, letter } = letters[place]!;
    const names = letter.addressees.map(({ name }) => name).join(", ");
    const again = place + 1 < letters.length ? " Once more for the next." : "";
    return { text, to: letters.length > 1 ? ` This is the letter to ${names}, ${place + 1} of ${letters.length}.${again}` : "" };
  }

  async #copyText(): Promise<void> {
    const { text, to } = this.#nextText();
    const isCopied = await copied(text);
    this.#say(isCopied ? `Copied: subject, blank line, letter.${to}` : "This browser did not allow it. Save it as .txt instead.");
  }

  #saveText(): void {
    const { text, to } = this.#nextText();
    const number = to ? `-${((this.#turn - 1) % this.#composed.letters.length) + 1}` : "";
    this.#save(`${number}.txt`, text);
    if (to) this.#say(one(".lw-said").textContent + to);
  }

  #save(ending: string, content: string): void {
    const name = fileName(this.#form.kit) + ending;
    save(name, content);
    this.#say(`Saved as ${name}.`);
  }

  async #openFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const found = await opened(file, this.#letterheadAlone);
    input.value = "";
    if (typeof found === "string") return this.#say(found);
    if ("letterhead" in found) {
      this.#drafts.open.kit = Object.assign(this.#form.kit, found);
      this.#drafts.keep();
      this.#openDraft();
      return this.#say(`The letterhead is read from ${file.name}.`);
    }
    const { mistakes } = compose(found.kit, this.#stationery);
    this.#drafts.add(found.kit);
    this.#openDraft();
    const lost = this.#margin.lost(mistakes, this.#composed.mistakes);
    this.#say(`${file.name} is open, as a draft of its own.${elsewhere(found.kit)}${lost}`);
  }

  /** Puts the draft that is open into the form. */
  #openDraft(): void {
    cancelAnimationFrame(this.#awaited);
    this.#awaited = 0;
    this.#margin.begin();
    this.#form.kit = begun(this.#drafts.open.kit);
    this.#list();
    this.#compose();
  }

  #list(): void {
    const select = one<HTMLSelectElement>("#lw-drafts");
    const names = this.#drafts.all.map(({ kit }) => nameOf(kit));
    const nth = (place: number): number => names.slice(place).filter((name) => name === names[place]).length;
    const called = names.map((name, place) => (nth(place) > 1 ? `${name} (${nth(place)})` : name));
    select.replaceChildren(...this.#drafts.all.map(({ id }, place) => new Option(called[place], id)));
    select.value = this.#drafts.open.id;
  }

  #showOnly(shown: Shown): void {
    this.#shown = shown;
    for (const button of document.querySelectorAll<HTMLElement>("[data-lw-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset.lwShow === shown));
    }
    document.body.dataset.lwShown = shown;
    this.#turn = 0;
    this.#show();
  }

  #view(view: string): void {
    this.#leftAt[document.body.dataset.lwView ?? ""] = scrollY;
    document.body.dataset.lwView = view;
    for (const button of document.querySelectorAll<HTMLElement>("[data-lw-view-of]")) {
      button.setAttribute("aria-pressed", String(button.dataset.lwViewOf === view));
    }
    if (matchMedia("(max-width: 1099.98px)").matches) scrollTo({ top: this.#leftAt[view] ?? 0 });
  }

  /** What was said of the last thing that was done has been read. */
  #quiet(): void {
    this.#say(this.#drafts.keeps ? "" : KEEPS_NOTHING);
  }

  #say(words: string): void {
    one(".lw-said").textContent = words;
  }
}

/** A kit, dated today where it has no day yet: the letter is written on the evening of the interview. */
function begun(kit: Keys): Keys {
  if (Object.hasOwn(kit, "interview")) return kit;
  const interview = Object.create(null) as Keys;
  interview["date"] = today();
  return Object.assign(Object.create(null) as Keys, kit, { interview });
}

/** The day by the reader's own calendar, such as `2026-03-12`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, "0")).join("-");
}
