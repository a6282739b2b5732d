/** Drafts: kits that somebody has begun, kept in this browser and nowhere else, or only until the page is left. */

import { copy, type Keys } from "./form";

export interface Draft {
  readonly id: string;
  kit: Keys;
}

const KEPT = "letterkit-drafts";
const MOST = 50;

/** All drafts, the one that is open first. */
export class Drafts {
  #all: Draft[];
  /** Whether this browser keeps anything. */
  keeps = true;

  constructor(private readonly store: () => Storage) {
    this.#all = this.#read();
    if (!this.#all.length) this.add(Object.create(null) as Keys);
  }

  get all(): readonly Draft[] {
    return this.#all;
  }

  get open(): Draft {
    return this.#all[0]!;
  }

  /** Begins another, and opens it. */
  add(kit: Keys): void {
    const numbers = this.#all.map(({ id }) => Number(id) || 0);
    this.#all.unshift({ id: String(Math.max(0, ...numbers) + 1), kit });
    this.#all.length = Math.min(this.#all.length, MOST);
    this.keep();
  }

  choose(id: string): void {
    const chosen = this.#all.find((draft) => draft.id === id);
    if (chosen) this.#all = [chosen, ...this.#all.filter((draft) => draft !== chosen)];
    this.keep();
  }

  /** Throws away the one that is open. */
  remove(): void {
    this.#all.shift();
    if (!this.#all.length) this.add(Object.create(null) as Keys);
    this.keep();
  }

  /** Throws away everything that this page has ever kept here. */
  erase(): void {
    this.#all = [];
    try {
      this.store().removeItem(KEPT);
    } catch {
      this.keeps = false;
    }
    this.#all = [{ id: "1", kit: Object.create(null) as Keys }];
  }

  keep(): void {
    try {
      this.store().setItem(KEPT, JSON.stringify(this.#all));
      this.keeps = true;
    } catch {
      this.keeps = false; // no room, or a browser that keeps nothing
    }
  }

  #read(): Draft[] {
    try {
      const found: unknown = JSON.parse(this.store().getItem(KEPT) ?? "[]");
      if (!Array.isArray(found)) return [];
      return found.slice(0, MOST).flatMap((each: unknown) => {
        const { id, kit } = (typeof each === "object" && each ? each : {}) as { id?: unknown; kit?: unknown };
        const kept = copy(kit);
        const isKit = typeof kept === "object" && !Array.isArray(kept);
        return typeof id === "string" && isKit ? [{ id, kit: kept }] : [];
      });
    } catch {
      this.keeps = false;
      return [];
    }
  }
}
