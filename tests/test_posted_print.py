"""What a browser makes of notes and envelopes: how many sides, of what size, and what stands where on them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

from letterkit.envelope import Envelope
from letterkit.kit import EnvelopeSize, Paper
from letterkit.letterhead import Design, Typeface
from letterkit.library import Entry
from letterkit.prose import plain_text, read_prose
from letterkit.render.press import Press
from letterkit.render.specimen import ENVELOPE, NOTE
from letterkit.thank_you import ThankYouNote
from tests.letters import SIGNATURE, letterhead
from tests.test_compose import EXAMPLES
from tests.test_posted import POSTED
from tests.test_print import BARE_HOST, HOST, PHONE, PLACES, SMALL_PHONE, assert_reads, show, site_page, words

Box = tuple[float, float, float, float]

PRESS = Press()
KITS = {**EXAMPLES, **POSTED}
POINTS = 72 / 25.4
NEAR = 2.0
"""Millimetres that an address may be off the place of its window."""
MARGIN = 6.4
"""Millimetres from the edge of a sheet that most printers cannot reach."""
DESK = (Path(__file__).parent.parent / "letterkit/site/assets/desk.js").read_text("utf-8")


@dataclass(frozen=True)
class Shape:
    """An envelope as its makers and the post describe it, in millimetres from the left and from the bottom."""

    width: float
    height: float
    window: tuple[float, float, float, float]
    """Left, bottom, right, top."""
    strip: float
    """The height of what sorting machines want clear at the bottom."""
    highest: float
    """How far from the bottom they look for an address."""


SHAPES = {
    EnvelopeSize.TEN: Shape(241.3, 104.775, (22.225, 12.7, 136.525, 41.275), 15.875, 69.85),
    EnvelopeSize.SIX_BY_NINE: Shape(228.6, 152.4, (22.225, 12.7, 136.525, 41.275), 15.875, 69.85),
    EnvelopeSize.DL: Shape(220, 110, (20, 18, 110, 53), 15, 70),
    EnvelopeSize.C5: Shape(229, 162, (20, 60, 110, 95), 15, 122),
}
SHEETS = {Paper.LETTER: (215.9, 279.4), Paper.A4: (210, 297)}
STAMP = (90, 40)
"""Width and height of what stamp and postmark take in the upper right corner."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all sheets, which has no way out to any other host."""
    with browser.new_context(offline=True) as context:
        yield context.new_page()


def pdf_of(tab: Page) -> PdfReader:
    """What the browser prints of the page that it shows, with the sizes that the page itself asks for."""
    return PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True)))


def printed(tab: Page, html: str, first: Any) -> PdfReader:
    show(tab, site_page(html, first))
    return pdf_of(tab)


def size(page: PageObject) -> tuple[float, float]:
    return float(page.mediabox.width) / POINTS, float(page.mediabox.height) / POINTS


def runs(page: PageObject) -> list[tuple[float, float, bool, str]]:
    """The runs of text on a page: millimetres from the left and from the bottom, whether upright, and the text."""
    found: list[tuple[float, float, bool, str]] = []

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], *_: Any) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((x / POINTS, y / POINTS, tm[0] * cm[0] + tm[1] * cm[2] > 0, text.strip()))

    page.extract_text(visitor_text=visit)
    return found


INK = """([within, parts]) => [...document.querySelectorAll(within)].flatMap(sheet => {
  const from = sheet.getBoundingClientRect();
  return parts.map(part => sheet.querySelector(part)).filter(Boolean).map(part => {
    const range = document.createRange();
    range.selectNodeContents(part);
    const all = [...range.getClientRects()].filter(box => box.width);
    const [left, top] = [Math.min(...all.map(box => box.left)), Math.min(...all.map(box => box.top))];
    const [right, bottom] = [Math.max(...all.map(box => box.right)), Math.max(...all.map(box => box.bottom))];
    return [left - from.left, top - from.top, right - from.left, bottom - from.top].map(pixels => pixels / 96 * 25.4);
  });
})"""
"""The boxes around the text of some parts of each sheet."""


def inked(tab: Page, within: str, parts: Sequence[str]) -> list[Box]:
    """Where the text of some parts stands in print: millimetres from the left and the top of what they are within."""
    tab.emulate_media(media="print")
    found = tab.evaluate(INK, [within, parts])
    tab.emulate_media(media="null")
    return [tuple(box) for box in found]


def passages(note: ThankYouNote) -> list[str]:
    """The texts of a note in the order in which they are read."""
    body = words(plain_text(note.body))
    return [note.salutation, body, note.complimentary_close, note.sender]


def notes_of(entry: Entry) -> str:
    """The sheets of a kit's notes as their page has them."""
    return "".join(
        f"<section>{PRESS.copy(note)}</section><section>{PRESS.card(note) or ''}</section>" for note in entry.notes
    )


def envelopes_of(entry: Entry) -> str:
    return "".join(f"<section>{PRESS.envelope(envelope)}</section>" for envelope in entry.envelopes)


@pytest.mark.parametrize("slug", sorted(KITS))
def test_the_notes_of_a_kit_print_on_their_sheets(tab: Page, slug: str) -> None:
    """A sheet to copy from, and two sides of a card where there is one, each with its text and nothing else."""
    entry = KITS[slug]
    pdf = printed(tab, notes_of(entry), entry.notes[0].paper)
    sides = iter(pdf.pages)
    for note in entry.notes:
        kinds = ["copy", "front", "inside"] if PRESS.card(note) else ["copy"]
        for kind, side in zip(kinds, sides, strict=False):
            assert size(side) == pytest.approx(SHEETS[note.paper], abs=0.4)
            text = words(side.extract_text())
            assert "Chrome" not in text
            text = text.replace("- ", "-")  # where a line ends in the middle of a name
            if slug != "right-to-left":  # a PDF keeps such letters as they are painted
                assert_reads(
                    text,
                    {"front": [note.sender], "inside": [note.dateline, *passages(note)]}.get(kind)
                    or [f"To copy by hand for {note.addressee.name}, {note.dateline}", *passages(note)],
                )
    assert list(sides) == []


@pytest.mark.parametrize("slug", sorted(KITS))
def test_the_envelopes_of_a_kit_print_each_at_its_own_size(tab: Page, slug: str) -> None:
    """One page for each, with both addresses and nothing else."""
    entry = KITS[slug]
    pdf = printed(tab, envelopes_of(entry), entry.envelopes[0].size)
    assert len(pdf.pages) == len(entry.envelopes)
    for page, envelope in zip(pdf.pages, entry.envelopes, strict=True):
        shape = SHAPES[envelope.size]
        assert size(page) == pytest.approx((shape.width, shape.height), abs=0.4)
        if slug != "right-to-left":
            lines = [*envelope.return_address, *envelope.delivery_address]
            assert words(page.extract_text()) == words(" ".join(lines))


@pytest.mark.parametrize(("paper", "design", "font"), list(product(Paper, Design, Typeface)))
def test_a_card_is_right_side_up_when_folded(tab: Page, paper: Paper, design: Design, font: Typeface) -> None:
    """The name on the lower half of the first side. The note on the upper half of the second, upside down: opened,
    that half lies below the fold and is turned about. No text on the fold or where printers do not reach."""
    note = replace(NOTE, paper=paper, letterhead=letterhead(design=design, font=font), signature=SIGNATURE)
    outside, inside = printed(tab, str(PRESS.card(note)), paper).pages
    assert {upright for _, _, upright, _ in runs(outside)} == {True}
    assert {upright for _, _, upright, _ in runs(inside)} == {False}
    front, *message = inked(tab, ".lk-side", [".lk-mark", ".lk-salutation", ".lk-body", ".lk-close", ".lk-signatory"])
    width, height = SHEETS[paper]
    for left, top, right, bottom in (front, *message):
        assert MARGIN < left < right < width - MARGIN
        assert MARGIN < top < bottom < height - MARGIN
    assert front[1] > height / 2 + MARGIN
    assert max(bottom for *_, bottom in message) < height / 2 - MARGIN
    assert [top for _, top, *_ in message] == sorted((top for _, top, *_ in message), reverse=True)


@pytest.mark.parametrize("slug", sorted(KITS))
def test_a_note_stays_within_its_card(tab: Page, slug: str) -> None:
    """Nothing of it is cut off, however long the names."""
    entry = KITS[slug]
    show(tab, site_page(notes_of(entry), entry.notes[0].paper))
    tab.emulate_media(media="print")
    cut = tab.locator(".lk-panel").evaluate_all(
        "all => all.filter(each => each.scrollHeight > each.clientHeight || each.scrollWidth > each.clientWidth).length"
    )
    tab.emulate_media(media="null")
    assert cut == 0


@pytest.mark.parametrize("paper", Paper)
def test_a_sheet_to_copy_from_has_lines_to_write_on(tab: Page, paper: Paper) -> None:
    """As many as a note of sixty words needs in a large hand, each nine millimetres high or more."""
    note = replace(NOTE, paper=paper, body=read_prose(" ".join(["sentence"] * 60)))
    show(tab, site_page(PRESS.copy(note), paper))
    tab.emulate_media(media="print")
    room, high = tab.locator(".lk-ruled").evaluate(
        "each => [each.clientHeight, each.firstElementChild.getBoundingClientRect().height]"
    )
    tab.emulate_media(media="null")
    assert high >= 9 * 96 / 25.4
    assert room // high >= 7


def addressed(size: EnvelopeSize, lines: int, *, home: int = 3, name: str = "Ms. Dana Reader") -> Envelope:
    """An envelope with an address of so many lines, and a return address."""
    delivery = (name, *(f"Line {number} of a longer address" for number in range(2, lines)), "Missoula, MT 59801")
    return replace(
        ENVELOPE,
        size=size,
        return_address=("Ada Specimen", *("1 Type Street, Pica",) * home),
        delivery_address=delivery,
    )


def boxes(tab: Page, envelope: Envelope) -> dict[str, Box]:
    """Where the ink of both addresses is on an envelope, as its shape has it: left, bottom, right, top."""
    show(tab, site_page(PRESS.envelope(envelope), envelope.size, host=BARE_HOST))  # type: ignore[arg-type]
    height = SHAPES[envelope.size].height
    found = inked(tab, ".lk-sheet", [".lk-return", ".lk-delivery"])
    placed = [(left, height - bottom, right, height - top) for left, top, right, bottom in found]
    return dict(zip(("return", "delivery"), placed, strict=True))


@pytest.mark.parametrize(("size", "lines"), list(product(EnvelopeSize, range(2, 12))))
def test_an_address_stands_where_the_window_is(tab: Page, size: EnvelopeSize, lines: int) -> None:
    """An address of up to six lines within the window; more rise above it. None is in what machines want clear."""
    shape, box = SHAPES[size], boxes(tab, addressed(size, lines))
    left, bottom, right, top = box["delivery"]
    assert shape.window[0] <= left <= shape.window[0] + 3 + NEAR
    assert right <= shape.window[2] + NEAR
    assert bottom >= max(shape.strip, shape.window[1])
    assert top <= shape.highest
    if lines <= 6:
        assert top <= shape.window[3] + NEAR
    else:
        assert bottom <= shape.window[1] + 3 + NEAR


@pytest.mark.parametrize("size", EnvelopeSize)
@pytest.mark.parametrize("font", Typeface)
def test_stamp_and_strip_stay_clear(tab: Page, size: EnvelopeSize, font: Typeface) -> None:
    """Neither address reaches into the corner of the stamp or into the other, with the longest of names."""
    name = "Wolfeschlegelsteinhausenbergerdorff-Achterberg van der Merwe"
    longest = replace(addressed(size, 11, home=6, name=name), letterhead=letterhead(font=font))
    longest = replace(longest, return_address=(name, *longest.return_address[1:]))
    shape, box = SHAPES[size], boxes(tab, longest)
    for left, bottom, right, top in box.values():
        assert left >= 8
        assert bottom >= shape.strip
        assert right <= shape.width - STAMP[0] or top <= shape.height - STAMP[1]
    assert box["return"][1] >= box["delivery"][3]
    assert box["delivery"][3] <= shape.highest


@pytest.mark.parametrize("size", EnvelopeSize)
def test_the_ink_of_an_envelope_is_where_the_screen_says(tab: Page, size: EnvelopeSize) -> None:
    """The first and the last line of an address in the PDF stand within the window."""
    envelope = addressed(size, 5)
    (page,) = printed(tab, PRESS.envelope(envelope), size).pages
    shape = SHAPES[size]
    found = [(x, y) for x, y, _, text in runs(page) if text in envelope.delivery_address]
    assert len(found) == 5
    for x, y in found:
        assert shape.window[0] < x < shape.window[0] + 3 + NEAR
        assert shape.window[1] < y < shape.window[3]


def test_an_envelope_prints_alone_at_its_own_size(tab: Page) -> None:
    """The button sets the size of the page, for browsers that keep to one in a print job, and takes it back."""
    entry = KITS["familiar"]
    button = '<button data-lk-action="print">Print this envelope</button>'
    desks = "".join(
        f'<section class="lk-desk">{button}{PRESS.envelope(envelope)}</section>' for envelope in entry.envelopes
    )
    show(tab, site_page(desks, entry.envelopes[0].size))  # type: ignore[arg-type]
    tab.evaluate("window.print = () => {}")
    tab.add_script_tag(content=DESK)
    for place, envelope in enumerate(entry.envelopes):
        tab.locator("button").nth(place).evaluate("each => each.click()")
        tab.emulate_media(media="print")
        names = tab.locator("[data-lk-alone]").evaluate_all("all => all.map(each => getComputedStyle(each).page)")
        tab.emulate_media(media="null")
        assert names == ["auto"]
        (page,) = pdf_of(tab).pages
        shape = SHAPES[envelope.size]
        assert size(page) == pytest.approx((shape.width, shape.height), abs=0.4)
        assert words(page.extract_text()).endswith(words(" ".join(envelope.delivery_address)))
    assert len(pdf_of(tab).pages) == len(entry.envelopes)


ALL = {
    "card": str(PRESS.card(replace(NOTE, signature=SIGNATURE))),
    "copy": PRESS.copy(NOTE),
    "envelope": PRESS.envelope(ENVELOPE),
}


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("media", ["screen", "print"])
def test_no_rule_of_the_theme_reaches_a_note_or_an_envelope(tab: Page, kind: str, media: Any) -> None:
    """Every element stands where it stands on a page without any theme."""
    tab.emulate_media(media=media)
    places = []
    for host in (HOST, BARE_HOST):
        show(tab, site_page(ALL[kind], host=host), {"width": 1900, "height": 900})
        places.append([place for place in tab.evaluate(PLACES) if "lk-screen" not in place])
    tab.emulate_media(media="null")
    assert places[0] == places[1]


@pytest.mark.parametrize("viewport", [PHONE, SMALL_PHONE, {"width": 768, "height": 1024}], ids=["390", "320", "768"])
@pytest.mark.parametrize("slug", ["long", "right-to-left", "riverside-museum"])
def test_a_narrow_screen_scrolls_nothing_sideways(tab: Page, slug: str, viewport: dict[str, int]) -> None:
    """A phone shows notes and addresses to read, a tablet the whole envelope smaller."""
    show(tab, site_page(notes_of(KITS[slug]) + envelopes_of(KITS[slug])), viewport)
    assert tab.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    widest = tab.evaluate(
        "Math.max(...[...document.querySelectorAll('.lk-sheet :not(.lk-screen)')]"
        ".map(each => each.getBoundingClientRect().right))"
    )
    assert widest <= viewport["width"] + 0.5
