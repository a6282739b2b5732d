/* Letterkit: the ticks of a checklist, kept in this browser alone.
 *
 * Everything listens on the document, so that it also works after a theme has swapped the page without loading it.
 * Without this script, or where the browser refuses to keep anything, the boxes can be ticked all the same. */
(function () {
  "use strict";

  const SHEET = '.lk-sheet[data-lk-document="checklist"]';
  const shown = new WeakSet();

  const place = (sheet) => `letterkit.checklist.${sheet.dataset.lkKit}`;
  const boxes = (sheet) => [...sheet.querySelectorAll(".lk-tick")];
  const around = (sheet) => sheet.closest(".lk-desk");

  /* The lines that were ticked; null where nothing is kept, or nothing may be read. */
  function kept(sheet) {
    try {
      const lines = JSON.parse(localStorage.getItem(place(sheet)));
      return Array.isArray(lines) ? lines : null;
    } catch {
      return null;
    }
  }

  function keep(sheet) {
    const ticked = boxes(sheet).filter((box) => box.checked);
    try {
      localStorage.setItem(place(sheet), JSON.stringify(ticked.map((box) => box.dataset.lkLine)));
    } catch {
      /* A private window, or a full store: the ticks last as long as the page. */
    }
  }

  function count(sheet) {
    const all = boxes(sheet);
    const said = around(sheet) && around(sheet).querySelector(".lk-said[role=status]");
    if (said) said.textContent = `${all.filter((box) => box.checked).length} of ${all.length} done`;
  }

  function show(sheet) {
    const lines = kept(sheet);
    if (lines) for (const box of boxes(sheet)) box.checked = lines.includes(box.dataset.lkLine);
    count(sheet);
  }

  document.addEventListener("change", (event) => {
    const sheet = event.target instanceof Element && event.target.matches(".lk-tick") && event.target.closest(SHEET);
    if (!sheet) return;
    keep(sheet);
    count(sheet);
  });

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-lk-untick]");
    const sheet = button && around(button).querySelector(SHEET);
    if (!sheet) return;
    for (const box of boxes(sheet)) box.checked = false;
    keep(sheet);
    count(sheet);
  });

  /* The same checklist in another tab. */
  addEventListener("storage", (event) => {
    for (const sheet of document.querySelectorAll(SHEET)) if (event.key === place(sheet)) show(sheet);
  });

  /* What needs this script is hidden until it is here; a theme that swaps pages brings new sheets. */
  function reveal() {
    for (const sheet of document.querySelectorAll(SHEET)) {
      if (shown.has(sheet)) continue;
      shown.add(sheet);
      show(sheet);
    }
  }

  new MutationObserver(reveal).observe(document.documentElement, { childList: true, subtree: true });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", reveal);
  else reveal();
})();
