"""How long the script takes, in a real browser: `python -m tests.composer.speed`.

The first figure is a page's first letter, with everything unpacked; the others are one keystroke: a kit composed and
printed anew, with its letters, notes, envelopes and checklist.
"""

from __future__ import annotations

import gzip

from playwright.sync_api import sync_playwright

from letterkit.composer import export
from tests import chromium
from tests.composer.sides import BUNDLE, shipped, templates

MEASURED = """([text, kits]) => {
  const begun = performance.now();
  const stationery = Letterkit.open(text);
  Letterkit.compose(kits[0], stationery);
  const first = performance.now() - begun;
  const times = [];
  for (let round = 0; round < 20; round++) for (const kit of kits) {
    kit.notes.enjoyed = `the walk, round ${round}`;
    const start = performance.now();
    Letterkit.compose(kit, stationery);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return [first, times[times.length >> 1], times[Math.floor(times.length * 0.95)], times.at(-1)];
}"""


def main() -> None:
    exported, _ = export(templates())
    assert exported
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=chromium.find()).new_page()
        page.add_script_tag(path=BUNDLE)
        first, median, most, slowest = page.evaluate(MEASURED, [exported, list(shipped())])
    script, tables = (len(gzip.compress(each, 9)) for each in (BUNDLE.read_bytes(), exported.encode()))
    print(f"first letter   {first:6.1f} ms")
    print(f"a keystroke    {median:6.1f} ms, 95 of 100 within {most:.1f} ms, the slowest {slowest:.1f} ms")
    print(f"sent           {script:,} bytes of script and {tables:,} of templates and tables, gzipped")


if __name__ == "__main__":
    main()
