/* Letterkit: puts the note on why a paragraph is there beside its paragraph, or under it where there is no room.
 *
 * In the page the notes follow the letter, and without this script they are read there. Whether they are shown is
 * remembered in this browser alone. */
(function () {
  "use strict";

  const KEPT = "letterkit-why";
  const GAP = 28;
  const NARROWEST = 190;
  const WIDEST = 320;

  function isWanted() {
    try {
      return localStorage.getItem(KEPT) !== "off";
    } catch {
      return true; // a browser that keeps nothing
    }
  }

  function keep(wanted) {
    try {
      localStorage.setItem(KEPT, wanted ? "on" : "off");
    } catch {
      /* It holds until the page is left. */
    }
  }

  let wanted = isWanted();

  function partsOf(desk) {
    const sheet = desk.querySelector(":scope > .lk-sheet:not([aria-hidden])");
    const paragraphs = sheet ? [...sheet.querySelectorAll(".lk-body > *")] : [];
    const notes = [...desk.querySelectorAll(".lk-why")].map((note) => ({
      note,
      first: paragraphs[note.dataset.lkFirst],
      last: paragraphs[note.dataset.lkLast],
    }));
    return { sheet, paragraphs, notes: notes.filter(({ first, last }) => first && last) };
  }

  function clear(desk, { paragraphs, notes }) {
    desk.removeAttribute("data-lk-why");
    desk.style.minHeight = "";
    paragraphs.forEach((each) => each.style.removeProperty("--lk-room"));
    notes.forEach(({ note }) => note.removeAttribute("style"));
  }

  /* In a column beside the sheet, each as high as its paragraph, or below the one before. */
  function beside(desk, { sheet, notes }, width) {
    const rail = Math.min(width, WIDEST);
    const spare = desk.clientWidth - sheet.offsetWidth - GAP - rail;
    desk.style.setProperty("--lk-rail-start", `${Math.max(0, spare / 2)}px`);
    desk.dataset.lkWhy = "rail";
    const from = desk.getBoundingClientRect();
    const left = sheet.getBoundingClientRect().right - from.left + GAP;
    let free = 0;
    for (const { note, first } of notes) {
      Object.assign(note.style, { left: `${left}px`, width: `${rail}px` });
      const top = Math.max(free, first.getBoundingClientRect().top - from.top);
      note.style.top = `${top}px`;
      free = top + note.offsetHeight + 14;
    }
    desk.style.minHeight = `${free}px`;
  }

  /* On the sheet, in room that is made below each paragraph. */
  function under(desk, { notes }) {
    desk.dataset.lkWhy = "under";
    for (const { note, last } of notes) {
      note.style.width = `${last.getBoundingClientRect().width}px`;
      last.style.setProperty("--lk-room", `${note.offsetHeight + 16}px`);
    }
    const from = desk.getBoundingClientRect();
    for (const { note, last } of notes) {
      const box = last.getBoundingClientRect();
      Object.assign(note.style, { left: `${box.left - from.left}px`, top: `${box.bottom - from.top + 8}px` });
    }
  }

  function arrange(desk) {
    const parts = partsOf(desk);
    const whys = desk.querySelector(".lk-whys");
    if (!whys || !parts.sheet) return;
    whys.hidden = !wanted;
    for (const button of desk.querySelectorAll(".lk-why-switch")) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(wanted));
    }
    for (const { note, first } of parts.notes) {
      if (wanted) first.setAttribute("aria-details", note.id);
      else first.removeAttribute("aria-details");
    }
    clear(desk, parts);
    if (!wanted) return;
    const edge = document.documentElement.clientWidth - 20;
    const room = edge - desk.getBoundingClientRect().left - parts.sheet.offsetWidth - GAP;
    if (room >= NARROWEST) beside(desk, parts, room);
    else under(desk, parts);
  }

  /* Only a new width moves anything; a desk grows higher by what is arranged on it. */
  const widths = new WeakMap();
  const watch = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      const width = `${target.clientWidth} ${document.documentElement.clientWidth}`;
      if (widths.get(target) === width) continue;
      widths.set(target, width);
      arrange(target);
    }
  });

  function everywhere() {
    document.querySelectorAll(".lk-desk").forEach(arrange);
  }

  function look() {
    for (const desk of document.querySelectorAll(".lk-desk")) if (!widths.has(desk)) watch.observe(desk);
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest(".lk-why-switch");
    if (!button) return;
    wanted = !wanted;
    keep(wanted);
    everywhere();
  });

  /* A note and its paragraph light up together. */
  function light(event) {
    const at = event.target instanceof Element ? event.target : document.body;
    for (const lit of document.querySelectorAll(".lk-desk [data-lk-lit]")) lit.removeAttribute("data-lk-lit");
    const desk = at.closest(".lk-desk[data-lk-why]");
    if (!desk) return;
    const { paragraphs, notes } = partsOf(desk);
    for (const { note, first, last } of notes) {
      const own = paragraphs.slice(paragraphs.indexOf(first), paragraphs.indexOf(last) + 1);
      if (![note, ...own].some((each) => each.contains(at))) continue;
      [note, ...own].forEach((each) => each.setAttribute("data-lk-lit", ""));
    }
  }

  document.addEventListener("pointerover", light);
  document.addEventListener("focusin", light);
  document.fonts?.ready.then(everywhere);
  addEventListener("load", everywhere);
  document.addEventListener("letterkit-moved", everywhere);
  /* A theme may swap the page without loading it. */
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
})();
