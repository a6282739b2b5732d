/* Letterkit: how well a letter fits its sheet, measured on a hidden copy of the sheet as it will print.
 *
 * What is said before, and without this script, was computed when the site was built, for the stylesheet and the faces
 * that Letterkit knows; what is said after goes by the site's own stylesheets and this browser's faces. */
(function () {
  "use strict";

  const TIGHT = 0.95;
  /* A phone reflows the sheet and prints with faces of its own: there the computed words stand. */
  const phone = matchMedia("(max-width: 600px)");
  const measured = new WeakMap();

  function pixels(element, property) {
    return parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0;
  }

  /* A copy of a sheet in its printed measures. */
  function copyOf(sheet) {
    const copy = sheet.cloneNode(true);
    copy.querySelectorAll(".lk-screen").forEach((note) => note.remove());
    Object.assign(copy.style, {
      position: "absolute",
      visibility: "hidden",
      left: "0",
      top: "0",
      maxWidth: "none",
      margin: "0",
      padding: "var(--lk-margin-top) var(--lk-margin-side) var(--lk-margin-bottom)",
      minHeight: "var(--lk-sheet-height)",
      height: "min-content",
      textRendering: "geometricPrecision", // printers know fractions of a pixel
    });
    copy.setAttribute("aria-hidden", "true");
    return copy;
  }

  function textNodes(from) {
    const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
    return found;
  }

  /* How many words each part of the body has, and how long all of them were on one line. */
  function wordsOf(copy) {
    const range = document.createRange();
    const space = pixels(copy, "font-size") / 4;
    const parts = new Map();
    let length = 0;
    for (const block of copy.querySelectorAll(".lk-body > *")) {
      let text = "";
      let before = null;
      for (const node of textNodes(block)) {
        const inside = node.parentElement.closest("p, li");
        text += (inside === before ? "" : " ") + node.data;
        before = inside;
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()];
        // A line shows no space where it ends.
        length += lines.reduce((sum, line) => sum + line.width + space, -space);
      }
      const part = block.dataset.lkPart || "";
      parts.set(part, (parts.get(part) || 0) + text.split(/\s+/).filter(Boolean).length);
    }
    const words = [...parts.values()].reduce((sum, each) => sum + each, 0);
    const longest = [...parts].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0])[0];
    return { words, length, longest };
  }

  function measure(sheet) {
    const copy = copyOf(sheet);
    sheet.after(copy);
    const sheetHeight = Math.ceil(pixels(copy, "min-height"));
    copy.style.minHeight = "0";
    const head = copy.querySelector(".lk-letterhead");
    const rise = head ? -pixels(head, "margin-top") : 0;
    const margins = pixels(copy, "padding-top") + pixels(copy, "padding-bottom") - rise;
    const width = copy.clientWidth - pixels(copy, "padding-left") - pixels(copy, "padding-right");
    const { words, length, longest } = wordsOf(copy);
    const fit = {
      used: Math.round(copy.getBoundingClientRect().height - margins),
      there: Math.floor(sheetHeight - margins),
      line: pixels(copy, "line-height"),
      wordsInLine: length ? (words * width) / length : 0,
      longest,
    };
    copy.remove();
    return fit;
  }

  function verdict(fit) {
    if (fit.used > fit.there) return "over";
    return fit.used > TIGHT * fit.there ? "tight" : "fits";
  }

  function inWords(fit) {
    const full = `${Math.round((100 * fit.used) / fit.there)}% full`;
    const lines = Math.ceil((fit.used - fit.there) / fit.line);
    const words = Math.ceil((lines * fit.wordsInLine) / 5) * 5;
    const longest = fit.longest ? `; the longest part is ${fit.longest}` : "";
    return {
      fits: `Fits one sheet, ${full}`,
      tight: `Tight: one sheet, ${full}`,
      over: `${lines} line${lines > 1 ? "s" : ""} over one sheet; cut about ${words} words${longest}`,
    }[verdict(fit)];
  }

  function judge(desk) {
    const badge = desk.querySelector(".lk-fit");
    const sheet = desk.querySelector(".lk-sheet");
    if (!badge || !sheet || measured.get(sheet) === sheet.outerHTML) return;
    measured.set(sheet, sheet.outerHTML);
    const fit = measure(sheet);
    const words = inWords(fit);
    badge.dataset.lkVerdict = verdict(fit);
    if (badge.textContent !== words) badge.textContent = words;
  }

  let awaited = false;
  function soon() {
    if (awaited || phone.matches) return;
    awaited = true;
    requestAnimationFrame(() => {
      awaited = false;
      document.querySelectorAll(".lk-desk").forEach(judge);
    });
  }

  /* A theme may swap the page without loading it, and a page may write its letter anew. */
  new MutationObserver(soon).observe(document, { childList: true, characterData: true, subtree: true });
  phone.addEventListener("change", soon);
  addEventListener("load", soon);
  soon();
})();
