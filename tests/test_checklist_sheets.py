"""Checklists and worksheets on paper and on screen, in a page of Material's; and what Firefox prints of a site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from letterkit.kit import Paper
from letterkit.render.press import Press
from letterkit.worksheet import compose_worksheet
from tests.test_checklist import COMPOSED, EXAMPLES
from tests.test_compose import COMPOSED as COMPOSED_LETTERS
from tests.test_print import (
    BARE_HOST,
    HOST,
    PHONE,
    PLACES,
    SMALL_PHONE,
    printed,
    show,
    site_page,
    sizes,
    text_of,
)

CHECKLISTS = {
    f"{name}/{slug}": entry.checklist
    for name, found in (("shipped", EXAMPLES), ("stress", COMPOSED), ("composed", COMPOSED_LETTERS))
    for slug, entry in found.items()
}
LONGEST = CHECKLISTS["stress/six-long-names"]


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all sheets, which has no way out to any other host."""
    with browser.new_context(offline=True) as context:
        yield context.new_page()


def worksheet(paper: Paper) -> str:
    return Press().worksheet(compose_worksheet(paper, "en-US"))


def assert_in_order(text: str, passages: Sequence[str]) -> None:
    """A text has the passages one after the other, without regard to spaces, of which a PDF has its own idea."""
    place, closed = 0, _closed(text)
    for passage in map(_closed, passages):
        assert passage in closed[place:]
        place = closed.index(passage, place) + len(passage)


def _closed(text: str) -> str:
    return "".join(text.casefold().split())


@pytest.mark.parametrize("name", CHECKLISTS)
def test_a_checklist_prints_as_one_sheet(tab: Page, name: str) -> None:
    """However many people and however long their names: every line in its order, every name in its table."""
    checklist = CHECKLISTS[name]
    pdf = printed(tab, site_page(Press().checklist(checklist), checklist.paper))
    assert sizes(pdf) == [checklist.paper]
    if "right-to-left" not in name:  # a PDF has those letters in the order of their places
        lines = [line.text for line in (*checklist.to_do, *checklist.verified)]
        assert_in_order(text_of(pdf), ["Checklist", checklist.title, *lines])
        names = [passage for held in checklist.names for passage in (held.name, held.beside)]
        assert_in_order(text_of(pdf), names)
    assert "Chrome" not in text_of(pdf)


@pytest.mark.parametrize("paper", Paper)
def test_the_worksheet_prints_on_both_sides_of_one_sheet(tab: Page, paper: Paper) -> None:
    """With the first prompts in front, the questions on the back, and lines far enough apart for any hand."""
    pdf = printed(tab, site_page(worksheet(paper), paper))
    assert sizes(pdf) == [paper, paper]
    front, back = (page.extract_text() for page in pdf.pages)
    asked = ["After the interview", "I keep thinking about", "I enjoyed", "I was inspired by", "You told me that"]
    assert_in_order(front, asked)
    assert_in_order(back, ["The questions that mattered", "You asked", "You mentioned in passing", "You told me that"])
    tab.emulate_media(media="print")
    rows = tab.evaluate("[...document.querySelectorAll('.lk-row')].map(row => row.getBoundingClientRect().height)")
    tab.emulate_media(media="null")
    millimetres = [row / 96 * 25.4 for row in rows]
    assert 7 < min(millimetres) <= max(millimetres) < 13


def test_a_tick_is_printed_as_it_stands(tab: Page) -> None:
    """On paper a box is a box, with its tick or room for one."""
    show(tab, site_page(Press().checklist(CHECKLISTS["shipped/riverside-museum"])))
    tab.locator(".lk-tick").first.check()
    tab.emulate_media(media="print")
    boxes = tab.evaluate(
        "[...document.querySelectorAll('.lk-tick')].map(box => [box.offsetWidth > 8,"
        " getComputedStyle(box).borderTopStyle, getComputedStyle(box, '::before').content])"
    )
    tab.emulate_media(media="null")
    assert boxes[0] == [True, "solid", '""']
    assert {tuple(box) for box in boxes[1:]} == {(True, "solid", "none")}


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("document", ["checklist", "worksheet"])
def test_no_rule_of_the_theme_reaches_the_sheet(tab: Page, document: str, media: Any) -> None:
    """Every element stands where it stands on a page without any theme."""
    sheet = worksheet(Paper.LETTER) if document == "worksheet" else Press().checklist(LONGEST)
    tab.emulate_media(media=media)
    places = []
    for host in (HOST, BARE_HOST):
        show(tab, site_page(sheet, host=host), {"width": 1900, "height": 900})
        places.append(tab.evaluate(PLACES))
    tab.emulate_media(media="null")
    assert places[0] == places[1]


@pytest.mark.parametrize("viewport", [PHONE, SMALL_PHONE], ids=["390", "320"])
@pytest.mark.parametrize("document", ["checklist", "worksheet"])
def test_a_phone_shows_it_without_scrolling_sideways(tab: Page, document: str, viewport: dict[str, int]) -> None:
    """Not even the longest names reach over the edge, and a box is large enough for a thumb."""
    sheet = worksheet(Paper.LETTER) if document == "worksheet" else Press().checklist(LONGEST)
    show(tab, site_page(sheet), viewport)
    width, right, smallest = tab.evaluate(
        "() => [document.documentElement.scrollWidth,"
        " Math.max(...[...document.querySelectorAll('.lk-sheet *')].map(each => each.getBoundingClientRect().right)),"
        " Math.min(99, ...[...document.querySelectorAll('.lk-line label')].map(each => each.offsetHeight))]"
    )
    assert width == viewport["width"]
    assert right <= viewport["width"]
    assert smallest >= 24


def test_names_are_set_apart_letter_by_letter(tab: Page) -> None:
    """In a face that tells I, l and 1 apart; letters that join each other stay joined."""
    show(tab, site_page(Press().checklist(CHECKLISTS["stress/right-to-left"]), Paper.A4))
    spacing = tab.evaluate(
        "[...document.querySelectorAll('.lk-names th')].map(each =>"
        " [each.innerText, getComputedStyle(each.querySelector('bdi') || each).letterSpacing,"
        " getComputedStyle(each).fontSize])"
    )
    (tenth,) = (float(size.removesuffix("px")) / 10 for name, _, size in spacing if name == "Ruth Levi")
    assert [float(apart.removesuffix("px")) for name, apart, _ in spacing if name == "Ruth Levi"] == [
        pytest.approx(tenth, abs=0.01)
    ]
    assert {apart for name, apart, _ in spacing if not name.isascii()} <= {"0px", "normal"}
