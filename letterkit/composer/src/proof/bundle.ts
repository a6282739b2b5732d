/** The proofreader, in a script of its own that a page brings when its reader asks for it. */

import { program } from "./program";
import { HarperReader, type Definitions } from "./reader";
import { type Manuscript, remarksOf } from "./remarks";

/** Opens the proofreader. `packed` is Harper's program for browsers, by gzip and in Base64. */
async function open(packed: string, definitions: Definitions): Promise<(manuscript: Manuscript) => ReturnType<typeof remarksOf>> {
  const reader = new HarperReader(program(packed), definitions);
  return (manuscript) => remarksOf(manuscript, reader);
}

Object.assign(globalThis, { LetterkitProof: { open } });
