/** The proofreader, in a script of its own that a page brings when its reader asks for it. */

import { program } from "./program";
import { HarperReader, type Definitions } from "./reader";

/** Opens the proofreader. `packed` is Harper's program for browsers, by gzip and in Base64. */
const open = (packed: string, definitions: Definitions): HarperReader => new HarperReader(program(packed), definitions);

Object.assign(globalThis, { LetterkitProof: { open } });
