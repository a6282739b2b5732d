/** The sheets: what is shown of everything that a kit becomes, and what is printed of it. */

import type { Composed } from "../main";

export type Shown = "letters" | "notes" | "envelopes" | "checklist";

const parser = new DOMParser();

/** The engine's HTML as an element. Whatever a kit has in it is text there, and the page's policy allows no script. */
function element(html: string): Element {
  return parser.parseFromString(html, "text/html").body.firstElementChild!;
}

/** The HTML of one kind of sheets. */
export function htmlOf(composed: Composed, shown: Shown): string[] {
  switch (shown) {
    case "letters":
      return composed.letters.map(({ html }) => html);
    case "notes":
      return composed.notes.flatMap(({ card, copy }) => (card ? [card, copy] : [copy]));
    case "envelopes":
      return composed.envelopes.map(({ html }) => html);
    case "checklist":
      return composed.checklist ? [composed.checklist.html] : [];
  }
}

const boxes = (sheets: Element): HTMLInputElement[] => [...sheets.querySelectorAll<HTMLInputElement>(".lk-tick")];

/** Ticks those lines of a checklist that are done. */
export function tick(sheets: Element, done: readonly string[]): void {
  for (const box of boxes(sheets)) box.checked = done.includes(box.dataset.lkLine!);
}

/** The lines of a checklist that are ticked. */
export const ticked = (sheets: Element): string[] =>
  boxes(sheets).flatMap((box) => (box.checked ? box.dataset.lkLine! : []));

const last = new WeakMap<Element, string[]>();

/** Shows the sheets of one kind: only what has changed is made anew. */
export function show(into: HTMLElement, html: readonly string[]): void {
  const before = last.get(into) ?? [];
  html.forEach((each, place) => {
    if (before[place] === each && into.children[place]) return;
    const made = document.adoptNode(element(each));
    const old = into.children[place];
    if (old) old.replaceWith(made);
    else into.append(made);
  });
  while (into.children.length > html.length) into.lastElementChild!.remove();
  last.set(into, [...html]);
  const first = into.firstElementChild as HTMLElement | null;
  const size = first?.dataset.lkEnvelope ?? first?.dataset.lkPaper ?? "letter";
  // Firefox has one size for all pages of a print: that of the first sheet.
  for (const style of document.querySelectorAll<HTMLStyleElement>("style[data-lw-size]")) {
    style.media = style.dataset.lwSize === size ? "all" : "not all";
  }
}
