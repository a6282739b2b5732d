/** Harper's program, out of a text. */

import { type BinaryModule, createBinaryModuleFromUrl } from "harper.js";

/** The name under which harper.js asks for its program; the bundle has it ask here, and nothing is sent for. */
const NAME = "harper_wasm_slim_bg.wasm";

/** The program as harper.js wants it. */
export function program(packed: string): BinaryModule {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = (): ReadableStream => new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const headers = { "Content-Type": "application/wasm" };
  Object.assign(globalThis, { letterkitProgram: async () => new Response(unpacked(), { headers }) });
  return createBinaryModuleFromUrl(NAME, "slim");
}
