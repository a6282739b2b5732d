/** Files: kits and letterheads that the reader opens, and what she saves. */

import { copy, type Keys, type Value } from "./form";
import { readYaml } from "./yaml";

const LARGEST = 262_144;
const OF_KITS = ["employer", "interview", "interviewers", "letter", "notes"];
const WORDS = ["name", "label", "email", "phone", "url", "location", "profiles"];
const LOOKS = ["design", "accent", "font"];

const isKeys = (value: Value | undefined): value is Keys => typeof value === "object" && !Array.isArray(value);

/** What a file turned out to be: a kit, a letterhead, or why it is neither. */
export type Opened = { readonly kit: Keys } | { readonly letterhead: Keys } | string;

/** Reads a file, which is not trusted: whatever it holds is text or no kit. */
export async function opened(file: File, letterheadAlone: boolean): Promise<Opened> {
  if (file.size > LARGEST) return `${file.name} is larger than any kit: 256 KiB is the limit.`;
  let value: Value | undefined;
  try {
    const text = decoded(await file.arrayBuffer());
    const found = /\.json$/i.test(file.name) ? { value: JSON.parse(text, (_, each) => (each === "" ? null : each)) } : readYaml(text);
    if (!("value" in found)) return `${file.name}:${found.line}:${found.column}: ${found.message}`;
    value = copy(found.value);
  } catch (fault) {
    return `${file.name} cannot be read: ${(fault as Error).message}`;
  }
  if (!isKeys(value)) return `${file.name} is no kit: that is a file which this page or Letterkit has saved.`;
  const letterhead = letterheadIn(value);
  if (letterhead) return { letterhead };
  if (!letterheadAlone) return { kit: value };
  if (isKeys(value["letterhead"])) return { letterhead: value["letterhead"] };
  return `There is no letterhead in ${file.name}.${elsewhere(value)}`;
}

/** The text of a file in UTF-8, or in UTF-16 that says so. Throws where it is neither. */
function decoded(bytes: ArrayBuffer): string {
  const mark = String(new Uint8Array(bytes.slice(0, 2)));
  const encoding = mark === "255,254" ? "utf-16le" : mark === "254,255" ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error("it is not in UTF-8. Save it as UTF-8 and open it again.");
  }
}

/** Where the letterhead of a kit is that only names it; nothing where the kit has it. */
export function elsewhere(kit: Keys): string {
  const named = kit["letterhead"];
  return typeof named === "string" ? ` Its letterhead is called “${named}”: open that file too, or fill it in.` : "";
}

/** The letterhead in a file that is no kit: a JSON Resume, or a letterhead's own file. */
function letterheadIn(file: Keys): Keys | null {
  const isResume = Object.hasOwn(file, "basics");
  const words = isResume ? file["basics"] : file;
  const looks = isResume ? file["letterkit"] : file;
  if (!isKeys(words) || OF_KITS.some((key) => Object.hasOwn(file, key)) || typeof words["name"] !== "string") return null;
  const kept = Object.create(null) as Keys;
  for (const key of WORDS) if (Object.hasOwn(words, key)) kept[key] = words[key];
  for (const key of LOOKS) if (isKeys(looks) && Object.hasOwn(looks, key)) kept[key] = looks[key];
  return kept;
}

const text = (value: Value | undefined, key: string): string => {
  const found = isKeys(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === "string" ? found : "";
};

/** What a draft is called: as a kit is in the gallery. */
export const nameOf = (kit: Keys): string =>
  [text(kit["interview"], "role"), text(kit["employer"], "name")].filter(Boolean).join(", ") || "A new letter";

/** What Windows, a web server or a site has its own use for. */
const UNUSABLE = /^(?:con|prn|aux|nul|(?:com|lpt)\d|index|write)$/;

/** What the file of a draft is called, without its ending. */
export function fileName(kit: Keys): string {
  const plain = text(kit["employer"], "name").normalize("NFKD").replace(/[^\w\s-]/g, "");
  const name = plain.trim().toLowerCase().replace(/[\s_-]+/g, "-").slice(0, 60).replace(/^-|-$/g, "") || "letter";
  return UNUSABLE.test(name) ? `${name}-letter` : name;
}

/** Gives the reader a file of text. */
export function save(name: string, content: string): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([content], { type: "text/plain;charset=utf-8" }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Puts a text where it can be pasted from; whether the browser allowed it. */
export async function copied(content: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    // a page from a disk, or a browser that wants the old way
    const area = document.body.appendChild(document.createElement("textarea"));
    area.value = content;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
