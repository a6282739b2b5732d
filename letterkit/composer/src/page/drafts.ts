/**
 * Drafts: kits that somebody has begun, kept in this browser and nowhere else, or only until the page is left.
 *
 * Each is kept under a key of its own, so that two tabs with two drafts do not get in each other's way. Of one draft in
 * two tabs there is what was written last, and the other tab shows it.
 */

import { copy, type Keys, type Value } from "./form";

export interface Draft {
  readonly id: string;
  kit: Keys;
  /** When it was written on or opened, in milliseconds; 0 where nobody has. */
  at: number;
  /** The lines of its checklist that are done. */
  ticks: string[];
}

const KEPT = "letterkit-draft-";

const empty = (): Keys => Object.create(null) as Keys;

/** All drafts, and the one of them that is open in this tab. */
export class Drafts {
  #all = new Map<string, Draft>();
  open: Draft;
  /** Whether this browser keeps what it is given. */
  keeps = true;

  constructor(private readonly store: () => Storage) {
    this.#read();
    this.open = this.all[0] ?? this.#begin(empty());
  }

  /** The one that was written on last comes first. */
  get all(): Draft[] {
    return [...this.#all.values()].sort((one, two) => two.at - one.at);
  }

  /** Begins another, and opens it; one that nobody has written on makes room for it. */
  add(kit: Keys): void {
    if (!this.open.at) this.#all.delete(this.open.id);
    this.open = this.#begin(kit);
    this.keep();
  }

  choose(id: string): void {
    this.open = this.#all.get(id) ?? this.open;
    this.keep();
  }

  /** Throws away the one that is open. */
  remove(): void {
    const { id } = this.open;
    this.#all.delete(id);
    this.#try((store) => store.removeItem(KEPT + id));
    this.open = this.all[0] ?? this.#begin(empty());
  }

  /** Throws away everything that this page has ever kept here, readable or not. */
  erase(): void {
    this.#try((store) => keptIn(store).forEach((id) => store.removeItem(KEPT + id)));
    this.#all.clear();
    this.open = this.#begin(empty());
  }

  /** Keeps the one that is open as it is now. */
  keep(): void {
    this.open.at = Date.now();
    const { id, kit, at, ticks } = this.open;
    this.#try((store) => store.setItem(KEPT + id, JSON.stringify({ kit, at, ticks })));
  }

  /** Looks at what another tab has done; whether the draft that is open here is another now. */
  reread(): boolean {
    const { open, keeps } = this;
    const before = JSON.stringify(open.kit);
    this.#read();
    if (!keeps) {
      this.#all.set(open.id, open); // what could not be kept is nowhere but here
      this.keep();
      return false;
    }
    this.open = this.#all.get(this.open.id) ?? this.#begin(empty());
    return JSON.stringify(this.open.kit) !== before;
  }

  #begin(kit: Keys): Draft {
    const id = Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
    const draft = { id, kit, at: 0, ticks: [] };
    this.#all.set(id, draft);
    return draft;
  }

  #read(): void {
    this.#try((store) => {
      this.#all = new Map();
      for (const id of keptIn(store)) {
        const draft = read(id, store.getItem(KEPT + id) ?? "");
        if (draft) this.#all.set(id, draft);
      }
    });
  }

  /** No room, or a browser that keeps nothing, is no reason to stop. */
  #try(what: (store: Storage) => void): void {
    try {
      what(this.store());
      this.keeps = true;
    } catch {
      this.keeps = false;
    }
  }
}

/** What distinguishes the drafts that are kept. */
const keptIn = (store: Storage): string[] =>
  Object.keys(store).flatMap((key) => (key.startsWith(KEPT) ? [key.slice(KEPT.length)] : []));

/** A draft as it was kept; nothing where something else stands in its place. */
function read(id: string, kept: string): Draft | null {
  let draft: Value | undefined;
  try {
    draft = copy(JSON.parse(kept));
  } catch {
    return null;
  }
  if (typeof draft !== "object" || Array.isArray(draft)) return null;
  const { kit, at, ticks } = draft;
  const done = (Array.isArray(ticks) ? ticks : []).filter((each) => typeof each === "string");
  return typeof kit === "object" && !Array.isArray(kit) ? { id, kit, at: (typeof at === "string" && Number(at)) || 1, ticks: done } : null;
}
