"""How long the page takes, in a real browser: `python -m tests.composer.speed`.

The first figure is the first letter of a page, with everything unpacked. A keystroke is everything that it causes: the
draft is kept, the kit is composed, read over, and shown with its mistakes and remarks, and the page is laid out.
"""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from letterkit.composer import export
from letterkit.composer.remarks import remarks
from letterkit.library import House
from letterkit.site.write import Frame, writing_page
from tests import chromium
from tests.composer.sides import BUNDLE, shipped, templates

FIRST = """([text, kit]) => {
  const begun = performance.now();
  Letterkit.compose(kit, Letterkit.open(text));
  return performance.now() - begun;
}"""
TYPED = """() => {
  window.requestAnimationFrame = (next) => { next(); return 0; };
  const field = document.querySelector('[data-lw-path="notes.enjoyed"] textarea');
  const times = [];
  for (let round = 0; round < 40; round++) {
    const start = performance.now();
    field.value += "nothing new "[round % 12];
    field.dispatchEvent(new Event("input", {bubbles: true}));
    document.querySelector(".lw-sheets").getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times;
}"""


def main() -> None:
    exported, _ = export(templates())
    assert exported
    html, _ = writing_page(templates(), House(), Frame("Letters", "../", "../", {}), overrides=None)
    assert html
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium.find())
        bare = browser.new_page()
        bare.add_script_tag(path=BUNDLE)
        first = bare.evaluate(FIRST, [exported, next(iter(shipped()))])
        file = Path(folder, "write.html")
        file.write_bytes(html)
        page = browser.new_page()
        page.goto(file.as_uri())
        times: list[float] = []
        for kit in shipped():
            content = json.dumps(kit).encode()
            page.locator("#lw-file").set_input_files({"name": "kit.yml", "mimeType": "", "buffer": content})
            page.get_by_text("kit.yml is open").wait_for()
            times += page.evaluate(TYPED)
            page.locator(".lw-said").evaluate("(said) => said.replaceChildren()")
    times.sort()
    checks = json.dumps(remarks(templates()), ensure_ascii=False, separators=(",", ":"))
    script, tables, said, whole = (
        len(gzip.compress(each, 9)) for each in (BUNDLE.read_bytes(), exported.encode(), checks.encode(), html)
    )
    print(f"first letter   {first:6.1f} ms")
    print(
        f"a keystroke    {times[len(times) // 2]:6.1f} ms, "
        f"95 of 100 within {times[len(times) * 95 // 100]:.1f} ms, the slowest {times[-1]:.1f} ms"
    )
    print(f"sent           {script:,} bytes of script, {tables:,} of templates and tables, {said:,} of checks, gzipped")
    print(f"the page       {whole:,} bytes, gzipped, with its questions and the styles of all sheets")


if __name__ == "__main__":
    main()
