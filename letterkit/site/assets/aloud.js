/* Letterkit: reads a letter with its author, one sentence at a time, from the last to the first. Out of order, the ear
 * has to listen to what is there. When all are read, the line of the checklist is ticked, in this browser alone. */
(function () {
  "use strict";

  const LINE = "proof";
  const SWIPE = 40;
  const readings = new WeakMap();
  const finished = new WeakSet();

  const desk = (element) => element.closest(".lk-desk");
  const part = (dialog, name) => dialog.querySelector(`.lk-aloud-${name}`);
  const way = (dialog, name) => dialog.querySelector(`[data-lk-aloud="${name}"]`);
  const tidy = (words) => words.replace(/\s+/g, " ").trim();

  /* What is read, the last first. */
  function passages(at) {
    const salutation = at.querySelector(".lk-sheet .lk-salutation");
    const read = window.letterkit.sentences(at).map(({ range }) => tidy(String(range)));
    return [...(salutation ? [tidy(salutation.textContent)] : []), ...read].reverse();
  }

  function names(at) {
    const written = at.querySelector("[data-lk-names]").dataset.lkNames.split("\n").filter(Boolean);
    const literal = written.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return literal.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${literal.join("|")})(?![\\p{L}\\p{N}])`, "gu") : null;
  }

  /* A sentence with its names marked. */
  function marked(words, known) {
    const pieces = [];
    let from = 0;
    for (const found of known ? words.matchAll(known) : []) {
      const name = document.createElement("mark");
      name.textContent = found[0];
      pieces.push(words.slice(from, found.index), name);
      from = found.index + found[0].length;
    }
    return [...pieces, words.slice(from)];
  }

  function turn(dialog) {
    const reading = readings.get(dialog);
    const { all, place, known } = reading;
    const isRead = place >= all.length;
    part(dialog, "place").textContent = isRead ? "" : `Sentence ${place + 1} of ${all.length}`;
    Object.assign(part(dialog, "progress"), { max: all.length, value: place });
    part(dialog, "sentence").replaceChildren(...(isRead ? [ending(dialog)] : marked(all[place], known)));
    way(dialog, "on").textContent = place === all.length - 1 ? "That was all of it" : "Next";
    way(dialog, "back").disabled = place === 0;
    dialog.toggleAttribute("data-lk-read", isRead);
  }

  /* What is said when a letter has been read. */
  function ending(dialog) {
    finished.add(dialog);
    const all = [...document.querySelectorAll(".lk-aloud")];
    const left = all.filter((each) => !finished.has(each)).length;
    if (left) return `This letter is read. ${left} more ${left === 1 ? "is" : "are"} left.`;
    return tick(dialog.dataset.lkSlug)
      ? "Read to the end. The line on the checklist is ticked."
      : "Read to the end. This browser keeps no ticks: tick the line on the checklist yourself.";
  }

  function tick(slug) {
    const key = `letterkit.checklist.${slug}`;
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      const lines = Array.isArray(kept) ? kept : [];
      localStorage.setItem(key, JSON.stringify([...new Set([...lines, LINE])]));
      return localStorage.getItem(key).includes(LINE);
    } catch {
      return false;
    }
  }

  function open(at) {
    const dialog = at.querySelector(".lk-aloud");
    if (!dialog || dialog.open) return;
    readings.set(dialog, { all: passages(at), place: 0, known: names(at) });
    turn(dialog);
    dialog.showModal();
    way(dialog, "on").focus();
  }

  function go(dialog, steps) {
    const reading = readings.get(dialog);
    if (!reading) return;
    const place = Math.min(reading.all.length, Math.max(0, reading.place + steps));
    if (place === reading.place) return;
    reading.place = place;
    turn(dialog);
    // What had the focus may be gone: there is nothing before the first sentence, and nothing after the last.
    if (place === reading.all.length) part(dialog, "list").focus();
    else if (way(dialog, "back").disabled || !document.activeElement.closest(".lk-aloud button")) way(dialog, "on").focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-lk-aloud]");
    if (!button) return;
    const dialog = button.closest(".lk-aloud");
    const what = button.dataset.lkAloud;
    if (what === "open") open(desk(button));
    else if (what === "close") dialog.close();
    else go(dialog, what === "on" ? 1 : -1);
  });

  const KEYS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

  document.addEventListener("keydown", (event) => {
    const dialog = document.querySelector(".lk-aloud[open]");
    if (!dialog || !(event.key in KEYS) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(dialog, KEYS[event.key]);
  }, true);

  /* A finger that wipes to the left turns on, and to the right turns back. */
  let began = null;
  document.addEventListener("touchstart", (event) => {
    began = event.target instanceof Element && event.target.closest(".lk-aloud") ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    const dialog = document.querySelector(".lk-aloud[open]");
    if (!began || !dialog) return;
    const { clientX, clientY } = event.changedTouches[0];
    const [across, down] = [clientX - began.clientX, clientY - began.clientY];
    began = null;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) go(dialog, across < 0 ? 1 : -1);
  }, { passive: true });

  /* The checklist leads here, to be read at once. */
  const led = new WeakSet();
  function reveal() {
    if (!window.letterkit || !window.HTMLDialogElement) return;
    for (const button of document.querySelectorAll('[data-lk-aloud="open"]')) {
      if (led.has(button)) continue;
      led.add(button);
      button.hidden = false;
      if (button.id && location.hash === `#${button.id}`) open(desk(button));
    }
  }

  new MutationObserver(reveal).observe(document.documentElement, { childList: true, subtree: true });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", reveal);
  else reveal();
})();
