/* Letterkit: what the buttons beside a letter do, and the filters of the gallery.
 *
 * Everything listens on the document, so that it also works after a theme has swapped the page without loading it.
 * Without this script the letter prints with Ctrl+P, and its text can be selected, copied and downloaded. */
(function () {
  "use strict";

  const desk = (element) => element.closest(".lk-desk");
  const text = (from, selector) => from.querySelector(selector).textContent;

  function say(element, words) {
    const said = element.closest(".lk-actions, .lk-filters").querySelector(".lk-said[role=status]");
    said.textContent = words;
  }

  async function copy(button, write) {
    try {
      await write();
      say(button, "Copied.");
    } catch {
      desk(button).querySelector(".lk-email").open = true;
      say(button, "This browser did not allow it: the text is below, to select and copy.");
    }
  }

  /* Browsers outside a secure page, such as a file opened from disk, know only the old way. */
  async function writeText(words) {
    if (navigator.clipboard) return navigator.clipboard.writeText(words);
    const area = document.body.appendChild(document.createElement("textarea"));
    area.value = words;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("not copied");
  }

  /* The body of the letter as a mail program takes it: paragraphs and lists, nothing of the sheet. */
  function formatted(sheet) {
    const kept = [".lk-salutation", ".lk-body > *", ".lk-close", ".lk-signature", ".lk-postscript"].join(",");
    const copyOf = document.createElement("div");
    for (const part of sheet.querySelectorAll(kept)) {
      const clone = part.cloneNode(true);
      for (const each of [clone, ...clone.querySelectorAll("*")]) {
        for (const name of each.getAttributeNames()) if (name !== "href") each.removeAttribute(name);
      }
      clone.querySelectorAll("img").forEach((image) => image.remove());
      copyOf.append(/^(P|UL|OL|DIV)$/.test(clone.tagName) ? clone : wrap(clone));
    }
    return copyOf.innerHTML;
  }

  function wrap(node) {
    const paragraph = document.createElement("p");
    paragraph.append(...node.childNodes);
    return paragraph;
  }

  function writeFormatted(from) {
    const html = formatted(from.querySelector(".lk-sheet"));
    const words = text(from, ".lk-email-body");
    return navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([words], { type: "text/plain" }),
      }),
    ]);
  }

  /* One sheet alone, and a page of its size: Firefox knows no named pages and keeps to one size in a print job. */
  function printAlone(sheet) {
    const look = getComputedStyle(sheet);
    const [width, height] = ["width", "height"].map((side) => look.getPropertyValue(`--lk-sheet-${side}`));
    const size = document.head.appendChild(document.createElement("style"));
    size.textContent = `@page { size: ${width} ${height}; margin: 0; }`;
    sheet.setAttribute("data-lk-alone", "");
    const tidy = () => {
      sheet.removeAttribute("data-lk-alone");
      size.remove();
    };
    addEventListener("afterprint", tidy, { once: true });
    print();
  }

  const actions = {
    print: (button) => printAlone(desk(button).querySelector(".lk-sheet")),
    "print-all": () => print(),
    "copy-text": (button) => copy(button, () => writeText(text(desk(button), ".lk-email-body"))),
    "copy-formatted": (button) => copy(button, () => writeFormatted(desk(button))),
    mail: (link) => {
      if (!link.hasAttribute("data-lk-too-long")) return;
      writeText(text(desk(link), ".lk-email-body")).then(
        () => say(link, "The letter is too long for a link: its text is copied, paste it into the message."),
        () => say(link, "The letter is too long for a link: copy its text from below the sheet."),
      );
    },
  };

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element && event.target.closest("[data-lk-action]");
    if (target) actions[target.dataset.lkAction](target);
  });

  /* Shows the cards that are wanted, and their headings. */
  function filter(form) {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    const cards = [...document.querySelectorAll(".lk-card")];
    for (const card of cards) {
      card.hidden = !wanted.every(([name, value]) => card.getAttribute(`data-lk-${name}`) === value);
    }
    for (const kind of document.querySelectorAll(".lk-kind")) {
      kind.hidden = !kind.querySelector(".lk-card:not([hidden])");
    }
    const shown = cards.filter((card) => !card.hidden).length;
    form.querySelector("[type=reset]").disabled = !wanted.length;
    say(form.elements[0], wanted.length ? `${shown} of ${cards.length} letters` : "");
  }

  /* What is wanted stands in the page's address, so that a reader who comes back, or is sent there, finds it so. */
  function write(form) {
    const address = new URL(location);
    for (const { name, value } of form.querySelectorAll("select")) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  }

  function read(form) {
    const wanted = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll("select")) {
      select.value = wanted.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    filter(form);
  }

  document.addEventListener("change", (event) => {
    const form = event.target instanceof Element && event.target.closest(".lk-filters");
    if (!form) return;
    filter(form);
    write(form);
  });

  document.addEventListener("reset", (event) => {
    const form = event.target;
    if (!form.matches(".lk-filters")) return;
    for (const select of form.querySelectorAll("select")) select.value = "";
    filter(form);
    write(form);
    form.elements[0].focus();
  });

  /* What needs this script is hidden until it is here; a theme that swaps pages brings new hidden ones. */
  function reveal() {
    const canWrite = Boolean(navigator.clipboard && window.ClipboardItem);
    for (const hidden of document.querySelectorAll(".lk-action[hidden], .lk-filters[hidden]")) {
      hidden.hidden = hidden.dataset.lkAction === "copy-formatted" && !canWrite;
      if (hidden.matches(".lk-filters")) read(hidden);
    }
  }

  new MutationObserver(reveal).observe(document.documentElement, { childList: true, subtree: true });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", reveal);
  else reveal();
})();
