"""What is computed about a letter's lines without a browser, held against what Chromium makes of the same letter."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from string import printable

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

import letterkit.site
from letterkit.fit import Verdict, closer, fit, in_measure, in_words
from letterkit.fit.breaks import pieces
from letterkit.fit.lines import lines_of_prose
from letterkit.fit.measures import CLOSER
from letterkit.fit.typography import typography
from letterkit.kit import Paper
from letterkit.letter import Letter, Measure
from letterkit.letterhead import Design
from letterkit.prose import Paragraph, one_line, read_prose
from letterkit.render.fragments import fragments
from letterkit.render.press import FRAGMENTS, Press
from letterkit.site.kit_pages import FRAGMENTS as PAGE_FRAGMENTS
from letterkit.site.letter_on_page import LetterOnPage
from tests.fit.growing import growing
from tests.letters import body, letter, letterhead

LENGTHS = range(240, 444, 12)
"""Words in the body; letters become too long for a sheet about the middle."""
STYLESHEETS = FRAGMENTS.parent / "assets"
SCRIPT = (Path(letterkit.site.__file__).parent / "assets" / "fit.js").read_text("utf-8")
ODD = (Path(__file__).parent / "fit" / "odd.txt").read_text("utf-8").rstrip("\n").split("\n=====\n")
WORDS = re.compile(r"(?<=cut about )\d+")
BADGE = fragments([PAGE_FRAGMENTS]).get_template("fit.html")
PRESS = Press()


@dataclass(frozen=True)
class Printed:
    """One letter as Chromium shows and prints it."""

    letter: Letter
    badge: str
    """What its page says once the script has measured it."""
    height: float
    """Of its sheet, without the margins, in pixels."""
    lines: list[int]
    """In each paragraph of its body that is no list."""
    sheets: int


SEEN = """sheets => sheets.map(sheet => {
  const height = each => each.getBoundingClientRect().height, style = getComputedStyle(sheet);
  const lines = each => {
    const range = document.createRange(), tops = [];
    range.selectNodeContents(each);
    for (const {top} of range.getClientRects()) {
      if (!tops.some(other => Math.abs(other - top) < parseFloat(style.lineHeight) / 2)) tops.push(top);
    }
    return tops.length;
  };
  const margins = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
  return [height(sheet) - margins, [...sheet.querySelectorAll('.lk-body > p')].map(lines)];
})"""


def desk(written: Letter) -> str:
    """A letter on its page: the badge as it was built, and the sheet."""
    sheet = PRESS.sheet(written)
    badge = BADGE.render(on_page=LetterOnPage(written, sheet, "", ""))
    return f'<section class="lk-desk"><div class="lk-actions">{badge}</div>{sheet}</section>'


def page_of(letters: Sequence[Letter], paper: Paper, script: str = "") -> str:
    names = ("letterkit.css", f"letterkit-{paper}.css")
    css = "".join((STYLESHEETS / name).read_text("utf-8") for name in names)
    desks = "".join(map(desk, letters))
    return f"<!doctype html><html lang=en><style>{css}</style><body>{desks}<script>{script}</script></body></html>"


def printed(tab: Page, letters: Sequence[Letter], paper: Paper) -> list[Printed]:
    """Letters on one paper, shown, measured and printed in one go."""
    show(tab, page_of(letters, paper, SCRIPT))
    badges = tab.locator(".lk-fit").all_inner_texts()
    tab.emulate_media(media="print")
    seen = tab.locator(".lk-sheet").evaluate_all(SEEN)
    tab.emulate_media(media="null")
    sheets = sheets_of(PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))))
    return [
        Printed(each, badge, height, lines, sheets[each.letterhead.url or ""])
        for each, badge, (height, lines) in zip(letters, badges, seen, strict=True)
    ]


def show(tab: Page, html: str) -> None:
    """A page in a window of its own, drawn and so measured."""
    tab.goto("about:blank")
    tab.set_content(html)
    tab.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def sheets_of(pdf: PdfReader) -> dict[str, int]:
    """How many pages there are from the link in each letterhead to the next."""
    found: dict[str, int] = {}
    last = ""
    for sheet in pdf.pages:
        links = [note.get_object().get("/A", {}).get("/URI", "") for note in sheet.get("/Annots", [])]
        last = next((link.rstrip("/") for link in links if link.startswith("https://letter-")), last)
        found[last] = found.get(last, 0) + 1
    return found


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Page:
    """One tab for all letters, wide enough for a sheet."""
    return browser.new_page(viewport={"width": 1280, "height": 900})


def share(agreeing: Sequence[bool]) -> float:
    return sum(agreeing) / len(agreeing)


def test_what_is_computed_is_what_is_measured_and_printed(tab: Page) -> None:
    """Of 204 letters that outgrow their sheet, on both papers, in both faces and all designs, at most two differ."""
    letters = growing(LENGTHS)
    grown = [each for paper in Paper for each in printed(tab, [one for one in letters if one.paper is paper], paper)]
    assert len(grown) >= 200
    assert_verdicts_agree(grown)
    assert_badges_agree(grown)
    assert_lines_agree(grown)


def assert_verdicts_agree(grown: list[Printed]) -> None:
    """Computed at build time, measured in the browser, counted in what it prints."""
    fits = [fit(each.letter) for each in grown]
    over = [each.sheets > 1 for each in grown]
    computed = [(found.verdict is Verdict.OVER) == more for found, more in zip(fits, over, strict=True)]
    live = [(" over one sheet" in each.badge) == more for each, more in zip(grown, over, strict=True)]
    sheets = [found.sheets == each.sheets for found, each in zip(fits, grown, strict=True)]
    print(f"{len(grown)} letters, {sum(over)} of them over one sheet")
    print(f"computed and printed verdicts agree: {share(computed):.1%}, measured and printed: {share(live):.1%}")
    print(f"the same number of sheets: {share(sheets):.1%}")
    assert 60 < sum(over) < len(grown) - 60
    assert min(share(computed), share(live), share(sheets)) >= 0.99
    assert {found.verdict for found in fits} == set(Verdict)


def assert_badges_agree(grown: list[Printed]) -> None:
    """A page says the same before and after it is measured; of the words to cut, five more or less."""
    said = [(in_words(fit(each.letter)), each.badge) for each in grown]
    alike = [WORDS.sub("", built) == WORDS.sub("", live) for built, live in said]
    cuts = [[int(number) for text in both for number in WORDS.findall(text)] for both in said]
    print(f"the same words in the badge but for how many to cut: {share(alike):.1%}")
    assert share(alike) >= 0.98
    assert all(abs(cut[0] - cut[-1]) <= 5 for cut in cuts if cut)


def assert_lines_agree(grown: list[Printed]) -> None:
    """Every paragraph has as many lines as computed, and every sheet the height."""
    lines: list[bool] = []
    for each in grown:
        type_ = typography(each.letter)
        paragraphs = [block.content for block in each.letter.body if isinstance(block.content, Paragraph)]
        counted = [lines_of_prose(paragraph.inlines, type_.text, type_.width).count for paragraph in paragraphs]
        lines += [ours == theirs for ours, theirs in zip(counted, each.lines, strict=True)]
    heights = [has_height(each) for each in grown]
    print(f"{len(lines)} paragraphs with the same lines: {share(lines):.2%}, sheets as high: {share(heights):.1%}")
    assert len(lines) > 1000
    assert share(lines) >= 0.999
    assert share(heights) >= 0.99


def has_height(each: Printed) -> bool:
    return abs(fit(each.letter).used - typography(each.letter).rise - each.height) < 1


def test_a_letter_in_any_other_measure_prints_as_one_sheet_too(tab: Page) -> None:
    """Set closer because it was too long, or wider because it was short."""
    usual = [each for each in growing(LENGTHS) if fit(each).verdict is Verdict.OVER]
    too_long = [shrunk for each in usual[::2] if (shrunk := closer(each))]
    wide = [in_measure(each, may_shrink=False) for each in growing(range(10, 161, 50))]
    assert {each.measure for each in too_long} == set(CLOSER)
    assert [each.measure for each in wide].count(Measure.WIDE) > len(wide) / 2
    for letters, paper in product((too_long, wide), Paper):
        for each in printed(tab, [one for one in letters if one.paper is paper], paper):
            assert each.sheets == fit(each.letter).sheets == 1
            assert has_height(each)


def test_a_badge_follows_the_page(tab: Page) -> None:
    """Its own stylesheet, and later changes of words; a phone, or a page without scripts, shows what was computed."""
    larger = "<style>.lk-sheet { --lk-size: 14pt; --lk-line: 18pt }</style>"
    show(tab, page_of([letter()], Paper.LETTER, SCRIPT) + larger)
    badge = tab.locator(".lk-fit")
    badge.filter(has_text="lines over one sheet").wait_for()
    tab.locator(".lk-body p").evaluate_all("all => all.slice(1).forEach(each => { each.textContent = 'Short.' })")
    badge.filter(has_text="Fits one sheet").wait_for()
    assert badge.get_attribute("data-lk-verdict") == "fits"
    assert tab.locator(".lk-sheet").count() == 1
    for script, width in ((SCRIPT, 390), ("", 1280)):
        tab.set_viewport_size({"width": width, "height": 900})
        show(tab, page_of([letter()], Paper.LETTER, script) + larger)
        assert badge.inner_text() == in_words(fit(letter()))
    tab.set_viewport_size({"width": 1280, "height": 900})


def test_odd_texts_have_the_lines_that_chromium_gives_them(tab: Page) -> None:
    """Lists in lists, empty items, breaks, text without spaces: in the body, and as a name, a label and an address."""
    letters = [odd(place, text) for place, text in enumerate(ODD)]
    for each in printed(tab, letters, Paper.LETTER):
        assert has_height(each), each.letter.letterhead.url


def odd(place: int, text: str) -> Letter:
    line = one_line(text)
    design = list(Design)[place % len(Design)]
    head = letterhead(url=f"https://letter-{place}.example.org", name=line[:60], label=line[:90], design=design)
    return letter(letterhead=head, letterhead_address=(line[:50],), body=body(text), postscript=read_prose(text))


BREAKS = """words => {
  const box = document.body.appendChild(document.createElement('div')), range = document.createRange();
  box.style.cssText = 'width: 0; font: 11pt Times New Roman; hyphens: none';
  return words.map(word => {
    box.textContent = word;
    let found = '', last = null, at = 0;
    for (const character of word) {
      range.setStart(box.firstChild, at);
      range.setEnd(box.firstChild, at += character.length);
      const top = range.getBoundingClientRect().top;
      if (last !== null && top > last) found += '|';
      found += character;
      last = top;
    }
    return found;
  });
}"""


SIGNS = "é–—―‐‑‘’“”…•·«»©®™½×§\u200b\u2060\u2009\u202f\u00a0א→"
FAR_AND_MONEY = "°€£日あア、。「」ー한"
AROUND = {
    "inside": ("mm", "mm", FAR_AND_MONEY),
    "at the start": ("", "mm", FAR_AND_MONEY),
    "in a number": ("12", "34", ""),
}


@pytest.mark.parametrize("around", AROUND)
def test_lines_end_where_chromium_ends_them(tab: Page, around: str) -> None:
    """Beside any ASCII character and many others: between letters, at the start of a word, between digits."""
    before, after, more = AROUND[around]
    others = SIGNS + more
    ascii_ = printable[:94] if around == "inside" else "a1-/.,?!(%&'"
    pairs = [a + b for a in ascii_ for b in ascii_]
    pairs += [a + b for a in f'a1-/.,?!("{others}' for b in f'a1-.,!)"{others}']
    words = [before + pair + after for pair in pairs]
    tab.set_content("<html lang=en><body></body></html>")
    unlike = [
        (ours, theirs)
        for word, theirs in zip(words, tab.evaluate(BREAKS, words), strict=True)
        if (ours := "|".join(pieces(word))) != theirs
    ]
    assert unlike == []
