/** Files: kits and letterheads that the reader opens, and what she saves. */

import { copy, type Keys, type Value } from "./form";
import { readYaml } from "./yaml";

const LARGEST = 262_144;
const WORDS = ["name", "label", "email", "phone", "url", "location", "profiles"];
const LOOKS = ["design", "accent", "font"];

const isKeys = (value: Value | undefined): value is Keys => typeof value === "object" && !Array.isArray(value);

/** What a file turned out to be: a kit, a letterhead, or why it is neither. */
export type Opened = { readonly kit: Keys } | { readonly letterhead: Keys } | string;

/** Reads a file, which is not trusted: whatever it holds is text or no kit. */
export async function opened(file: File, letterheadAlone: boolean): Promise<Opened> {
  if (file.size > LARGEST) return `${file.name} is larger than any kit: 256 KiB is the limit.`;
  const found = readYaml(await file.text());
  if (!("value" in found)) return `${file.name}:${found.line}:${found.column}: ${found.message}`;
  const value = copy(found.value);
  if (!isKeys(value)) return `${file.name} is no kit.`;
  const letterhead = letterheadIn(value);
  if (letterhead) return { letterhead };
  if (!letterheadAlone) return { kit: value };
  if (isKeys(value["letterhead"])) return { letterhead: value["letterhead"] };
  return `There is no letterhead in ${file.name}.${elsewhere(value)}`;
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
  if (!isKeys(words) || Object.hasOwn(file, "interview") || typeof words["name"] !== "string") return null;
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

/** What the file of a draft is called, without its ending. */
export function fileName(kit: Keys): string {
  const plain = text(kit["employer"], "name").normalize("NFKD").replace(/[^\w\s-]/g, "");
  return plain.trim().toLowerCase().replace(/[\s_-]+/g, "-").slice(0, 60).replace(/^-|-$/g, "") || "letter";
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
