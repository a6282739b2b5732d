/** Prose on its way out: as HTML for the sheet, as lines of text for an e-mail; see `letterkit.render.wording`. */

import { type Block, type Enumeration, type Inlines, isParagraph, type Run } from "./prose";
import { grouped, LETTERS, SPACES } from "./python";

/** Text that is HTML already. */
export class Markup {
  constructor(readonly html: string) {}
}

const SPECIAL: { readonly [character: string]: string } = {
  "&": "&amp;",
  ">": "&gt;",
  "<": "&lt;",
  "'": "&#39;",
  '"': "&#34;",
};
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const OPENS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068";
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const LABELLED = new RegExp(`^p\\.?[${SPACES}]?s(?![${LETTERS}])`, "iu");

export const escaped = (text: string): string => text.replace(/[&><'"]/g, (character) => SPECIAL[character]!);

/** Plain text in which nothing turns the text around it. */
export function isolated(text: string): string {
  if (!TURNS.test(text)) return text;
  let open = 0;
  let stray = 0;
  for (const character of text.match(CONTROLS) ?? []) {
    if (OPENS.includes(character)) open++;
    else if (character === "\u2069" && !open) stray++;
    else if (character === "\u2069") open--;
  }
  return "\u2068".repeat(stray + 1) + text + "\u2069".repeat(open + 1);
}

/** The same as HTML. */
export function isolatedHtml(text: string): string {
  if (!TURNS.test(text)) return escaped(text);
  return `<bdi${text.match(CONTROLS) ? ' class="lk-isolate"' : ""}>${escaped(text)}</bdi>`;
}

/** HTML with its braces as entities: no template engine that reads it again takes them for its own. */
export const withoutBraces = (html: string): string => html.replaceAll("{", "&#123;").replaceAll("}", "&#125;");

/** A block as one HTML element with those of the attributes that have a value. */
export function proseHtml(block: Block, attributes: readonly (readonly [string, string | null])[] = []): string {
  let given = "";
  for (const [name, value] of attributes) if (value !== null) given += ` ${name}="${escaped(value)}"`;
  if (isParagraph(block)) return `<p${given}>${inlinesHtml(block.inlines)}</p>`;
  const tag = block.start === null ? "ul" : "ol";
  if (block.start !== null && block.start !== 1) given += ` start="${block.start}"`;
  return `<${tag}${given}>${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join("")}</${tag}>`;
}

/** A block as lines of text. */
export const proseLines = (block: Block): string[] =>
  isParagraph(block) ? inlinesText(block.inlines).split("\n") : listLines(block);

/** A postscript with its label before it, unless its author wrote the label. */
export function labelled(blocks: readonly Block[], label: string): readonly Block[] {
  const [first, ...rest] = blocks;
  if (!first) return [];
  const run = (text: string): Run => ({ text, emphasis: false, strong: false, link: null });
  if (!isParagraph(first)) return [{ inlines: [run(label)] }, ...blocks];
  const start = first.inlines[0];
  if (start && LABELLED.test(start.text)) return blocks;
  return [{ inlines: [run(`${label} `), ...first.inlines] }, ...rest];
}

const text = (inlines: Inlines): string => inlines.map((inline) => inline?.text ?? "\n").join("");
const link = (inline: Run | null): string | null => inline?.link ?? null;
const style = (inline: Run | null): number => (inline ? (inline.emphasis ? 1 : 0) + (inline.strong ? 2 : 0) : -1);

const inlinesHtml = (inlines: Inlines): string =>
  grouped(inlines, link)
    .map((group) => {
      const html = grouped(group, style).map(styledHtml).join("");
      const target = link(group[0]!);
      return target === null ? html : `<a href="${escaped(target)}" rel="noopener">${html}</a>`;
    })
    .join("");

function styledHtml(inlines: Inlines): string {
  const kind = style(inlines[0]!);
  if (kind < 0) return "<br>".repeat(inlines.length);
  let html = isolatedHtml(text(inlines));
  if (kind & 1) html = `<em>${html}</em>`;
  return kind & 2 ? `<strong>${html}</strong>` : html;
}

function itemHtml(item: readonly Block[]): string {
  const alone = item.filter(isParagraph).length === 1;
  return item.map((block) => (isParagraph(block) && alone ? inlinesHtml(block.inlines) : proseHtml(block))).join("");
}

const inlinesText = (inlines: Inlines): string =>
  grouped(inlines, link)
    .map((group) => {
      const words = text(group).split("\n").map(isolated).join("\n");
      const target = link(group[0]!);
      if (target === null || [target, target.replace(/^mailto:/, ""), target.replace(/^tel:/, "")].includes(words)) {
        return words;
      }
      return `${words} (${target})`;
    })
    .join("");

function listLines(block: Enumeration): string[] {
  return block.items.flatMap((item, number) => {
    const mark = block.start === null ? "- " : `${block.start + number}. `;
    const [first = "", ...others] = item.flatMap(proseLines);
    return [mark + first, ...others.map((line) => " ".repeat(mark.length) + line)];
  });
}
