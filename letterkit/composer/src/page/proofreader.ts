/** The proofreader, who comes when somebody asks: until then nothing of it is on the page. */

import type { Letter } from "../compose";
import type { Kit } from "../kit";
import { plainText } from "../prose";
import { own } from "../python";
import type { Definitions as Asked } from "../proof/reader";
import type { Manuscript } from "../proof/remarks";
import { fieldOf, passages, type Remark } from "./passages";
import type { Definitions } from "./remarks";

/** What a site has of the proofreader: its two scripts, and what it is asked. */
export interface Proof {
  readonly scripts: readonly string[];
  readonly asked: Asked;
}
type Read = (manuscript: Manuscript) => Promise<Remark[]>;

declare global {
  var LetterkitHarper: string;
  var LetterkitProof: { open(packed: string, asked: Asked): Promise<Read> };
}

export class Proofreader {
  #read: Promise<Read> | null = null;

  constructor(
    readonly proof: Proof,
    readonly definitions: Definitions,
  ) {}

  /** Whether somebody has asked for the proofreader. */
  get isHere(): boolean {
    return this.#read !== null;
  }

  /** What is misspelt or said with the wrong word. Fails where the proofreader cannot come. */
  async remarks(kit: Kit, letters: readonly Letter[], locale: string): Promise<Remark[]> {
    const read = await (this.#read ??= this.#bring());
    const { completions, passages: places, unsaid } = this.definitions;
    const found = await read({
      kit,
      locale,
      paragraphs: letters.flatMap(({ body }) => body.flatMap(({ content }) => plainText([content]).split("\n"))),
      passages: passages(kit, places).map((each) => ({ ...each, prompt: own(completions.prompts, fieldOf(each)) ?? "" })),
    });
    return found.filter(({ code }) => !unsaid.includes(code) && !Object.hasOwn(kit.ignore, code));
  }

  async #bring(): Promise<Read> {
    try {
      await Promise.all(this.proof.scripts.map(brought));
      return await LetterkitProof.open(LetterkitHarper, this.proof.asked);
    } catch (fault) {
      this.#read = null;
      throw fault;
    }
  }
}

function brought(address: string): Promise<unknown> {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => failed(new Error(address));
    document.head.append(script);
  });
}
