/** The proofreader, who comes when somebody asks: until then nothing of it is on the page. */

import type { Definitions } from "../proof/reader";
import type { Correction, Proofread } from "./language";

/** What a site has of the proofreader: its two scripts, and what it is asked. */
export interface Proof {
  readonly scripts: readonly string[];
  readonly asked: Definitions;
}

interface Reader {
  corrections(text: string, locale: string): Promise<readonly Correction[]>;
}

declare global {
  var LetterkitHarper: string;
  var LetterkitProof: { open(packed: string, asked: Definitions): Reader };
}

const MOST_REMEMBERED = 500;

export class Proofreader {
  #reader: Promise<Reader> | null = null;
  readonly #found = new Map<string, readonly Correction[]>();
  #unread = new Map<string, readonly [text: string, locale: string]>();

  constructor(readonly proof: Proof) {}

  /** Whether somebody has asked for the proofreader. */
  get isHere(): boolean {
    return this.#reader !== null;
  }

  /** Lays a letter before the proofreader: what it says of each paragraph, which is nothing where it has yet to read it. */
  get desk(): Proofread {
    this.#unread = new Map();
    return (text, locale) => {
      const key = `${locale} ${text}`;
      const found = this.#found.get(key);
      if (!found) this.#unread.set(key, [text, locale]);
      return found ?? [];
    };
  }

  /** Reads what was laid before it last; whether there was anything new. Fails where the proofreader cannot come. */
  async read(): Promise<boolean> {
    const reader = await (this.#reader ??= this.#bring());
    const unread = [...this.#unread];
    if (this.#found.size > MOST_REMEMBERED) this.#found.clear();
    for (const [key, paragraph] of unread) this.#found.set(key, await reader.corrections(...paragraph));
    return unread.length > 0;
  }

  async #bring(): Promise<Reader> {
    try {
      await Promise.all(this.proof.scripts.map(brought));
      return LetterkitProof.open(LetterkitHarper, this.proof.asked);
    } catch (fault) {
      this.#reader = null;
      throw fault;
    }
  }
}

function brought(address: string): Promise<unknown> {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", done);
    script.addEventListener("error", () => failed(new Error(address)));
    document.head.append(script);
  });
}
