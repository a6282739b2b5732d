/* Letterkit: lights up whom each sentence of a letter serves, and jumps to the sentence that a remark is about.
 *
 * The page says how long each sentence is and whom it serves; the letter itself is not touched: the browser paints
 * ranges of it. A browser that cannot paint ranges shows the shares in words, and has no switch. */
(function () {
  "use strict";

  const AIMS = { t: "lk-theirs", b: "lk-backing", w: "lk-writers" };
  const MEANT = "lk-meant";
  const KEPT = "letterkit-sentences";
  const SPACE = /[\s\ufeff\x85\x1c-\x1f]/;
  const canPaint = Boolean(window.CSS && CSS.highlights && window.Highlight);
  const desks = () => [...document.querySelectorAll(".lk-desk:has([data-lk-sentences])")];
  let isOn = false;

  try {
    isOn = localStorage.getItem(KEPT) === "on";
  } catch {
    /* A browser that keeps nothing. */
  }

  /* Where each character of an element stands that is no space. */
  function characters(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      let offset = 0;
      for (const character of node.data) {
        if (!SPACE.test(character)) found.push({ node, start: offset, end: offset + character.length });
        offset += character.length;
      }
    }
    return found;
  }

  /* The sentences of one block, each as a range and whom it serves. */
  function ofBlock(block, marks) {
    const places = characters(block);
    const found = [];
    let from = 0;
    for (const mark of marks.split(" ").filter(Boolean)) {
      const to = from + parseInt(mark, 10);
      const aim = mark.slice(-1);
      if (aim !== "-" && places[to - 1]) {
        const range = document.createRange();
        range.setStart(places[from].node, places[from].start);
        range.setEnd(places[to - 1].node, places[to - 1].end);
        found.push({ range, aim });
      }
      from = to;
    }
    return found;
  }

  /* The sentences of a letter, in its order. */
  function sentences(desk) {
    const sheet = desk.querySelector(":scope > .lk-sheet:not([aria-hidden])");
    const written = desk.querySelector("[data-lk-sentences]");
    if (!sheet || !written) return [];
    const blocks = sheet.querySelectorAll(".lk-body > *, .lk-postscript > *");
    return written.dataset.lkSentences
      .split(";")
      .flatMap((marks, place) => (blocks[place] ? ofBlock(blocks[place], marks) : []));
  }

  function paint(isPrinted) {
    if (!canPaint) return;
    const found = isOn && !isPrinted ? desks().flatMap(sentences) : [];
    for (const [aim, name] of Object.entries(AIMS)) {
      const ranges = found.filter((each) => each.aim === aim).map(({ range }) => range);
      CSS.highlights.set(name, new Highlight(...ranges));
    }
    if (isPrinted) CSS.highlights.delete(MEANT);
  }

  function show() {
    for (const desk of desks()) {
      for (const button of desk.querySelectorAll(".lk-sentence-switch")) {
        if (!canPaint) button.remove();
        button.hidden = false;
        button.setAttribute("aria-pressed", String(isOn));
      }
      for (const key of desk.querySelectorAll(".lk-sentence-key")) key.hidden = canPaint && !isOn;
    }
    for (const button of document.querySelectorAll("[data-lk-sentence]")) button.hidden = false;
    paint(false);
    document.dispatchEvent(new Event("letterkit-moved")); // what stands beside the letter moves with it
  }

  function jump(button) {
    const desk = desks()[Number(button.dataset.lkLetter)];
    const sentence = desk && sentences(desk)[Number(button.dataset.lkSentence)];
    if (!sentence) return;
    if (canPaint) {
      const meant = new Highlight(sentence.range);
      meant.priority = 1;
      CSS.highlights.set(MEANT, meant);
    } else {
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(sentence.range.cloneRange());
    }
    const block = sentence.range.startContainer.parentElement.closest("p, li, ul, ol");
    block.setAttribute("tabindex", "-1");
    block.focus({ preventScroll: true });
    const isCalm = matchMedia("(prefers-reduced-motion)").matches;
    block.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const remark = event.target.closest("[data-lk-sentence]");
    if (remark) jump(remark);
    if (!event.target.closest(".lk-sentence-switch")) return;
    isOn = !isOn;
    try {
      localStorage.setItem(KEPT, isOn ? "on" : "off");
    } catch {
      /* It holds until the page is left. */
    }
    show();
  });

  addEventListener("beforeprint", () => paint(true));
  addEventListener("afterprint", () => paint(false));

  /* For what else goes through a letter sentence by sentence. */
  window.letterkit = { ...window.letterkit, sentences };

  /* A theme that swaps pages brings new letters. */
  const shown = new WeakSet();
  function look() {
    const fresh = desks().filter((desk) => !shown.has(desk));
    fresh.forEach((desk) => shown.add(desk));
    if (fresh.length) show();
  }

  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", look);
  else look();
})();
