/* Letterkit: brings the readers' comments, once somebody asks for them. Until then nothing comes from another host.
 *
 * It listens on the document, so that it also works after a theme has swapped the page without loading it. */
(function () {
  "use strict";

  const HOST = "https://giscus.app";

  /* Material for MkDocs names its scheme on the body; elsewhere the reader's own wish decides. */
  function theme() {
    const scheme = document.body.dataset.mdColorScheme;
    const dark = scheme ? scheme === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
    return dark ? "dark" : "light";
  }

  function load(place) {
    const script = document.createElement("script");
    const { lkRepo, lkRepoId, lkCategory, lkCategoryId } = place.dataset;
    Object.assign(script.dataset, {
      repo: lkRepo,
      repoId: lkRepoId,
      category: lkCategory,
      categoryId: lkCategoryId,
      mapping: "pathname",
      strict: "1",
      reactionsEnabled: "0",
      emitMetadata: "0",
      inputPosition: "top",
      theme: theme(),
      lang: document.documentElement.lang.split("-")[0] || "en",
    });
    script.src = `${HOST}/client.js`;
    script.crossOrigin = "anonymous";
    const stage = document.createElement("div");
    stage.className = "giscus";
    place.replaceChildren(stage, script);
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest(".lk-load");
    if (button) load(button.closest(".lk-comments"));
  });

  function dress() {
    const message = { giscus: { setConfig: { theme: theme() } } };
    for (const frame of document.querySelectorAll("iframe.giscus-frame")) frame.contentWindow.postMessage(message, HOST);
  }

  /* The button does nothing without this script, so it is hidden until it is here. */
  function reveal() {
    for (const hidden of document.querySelectorAll(".lk-foot .lk-comments [hidden]")) hidden.hidden = false;
  }

  function start() {
    reveal();
    new MutationObserver(reveal).observe(document.body, { childList: true, subtree: true });
    new MutationObserver(dress).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
