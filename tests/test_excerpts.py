"""Excerpts in a browser: nothing scrolls sideways, on screen or on paper, and a source stands below what it is of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.sites import MATERIAL, build, kit, project, served

LONG = "half of the patterns are older than the drawings, and nobody can say any longer which of the two is right"
OFFER = (
    "I would measure them one a day, in the quiet hour before the furnace is hot, and mark each with its own number."
)
FILES = {
    "kits/loft.yml": kit(
        title="The loft",
        interviewers=[{"name": "Tom Achterberg"}, {"name": "Ruth Okonjo", "hook": "the plumb line from 1911"}],
        notes={"enjoyed": "the loft", "needs": [{"heard": LONG, "from": "Ruth Okonjo", "offer": OFFER}]},
    ),
    "docs/page.md": """\
# Excerpts

/// yaml | loft#needs
///

/// from-note | loft#needs.1
///

/// before-after | loft#needs.1
I was interested to hear about your patterns.
///

/// thank-you | loft
///

/// checklist | loft
///
""",
}
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
LINES = "[...document.querySelectorAll('.lk-code-line')].map(each => each.textContent)"
COPIED = "document.querySelector('.lk-excerpt--yaml code').innerText"
SIDEWAYS = "[...document.querySelectorAll('.lk-excerpt, .lk-excerpt *')].filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth).map(each => each.className)"  # noqa: E501
HANGING = """[...document.querySelectorAll('.lk-code-line')].map(line => {
  const range = document.createRange();
  range.selectNodeContents(line);
  const tops = new Map();
  for (const box of range.getClientRects()) if (box.width > 1)
    tops.set(Math.round(box.top / 4), Math.min(box.left, tops.get(Math.round(box.top / 4)) ?? Infinity));
  return [...tops.values()];
}).filter(lefts => lefts.length > 1)"""
PLACES = """[...document.querySelectorAll('.lk-excerpt:has(.lk-pair)')].map(figure => {
  const source = figure.querySelector('.lk-source').getBoundingClientRect();
  const halves = [...figure.querySelectorAll('.lk-half')].map(half => half.getBoundingClientRect());
  return [Math.max(...halves.map(half => half.bottom)) <= source.top,
    Math.abs(Math.min(...halves.map(half => half.left)) - source.left) < 1,
    Math.abs(Math.max(...halves.map(half => half.right)) - source.right) < 1];
})"""


@pytest.fixture(scope="module")
def tab(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A tab with a page of excerpts in a site of Material's."""
    folder = tmp_path_factory.mktemp("excerpts")
    site = build(project(folder, FILES, theme=MATERIAL))
    assert not site.failed, site.log
    with served(site.folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}page/")
        yield page


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_nothing_scrolls_sideways(tab: Page, viewport: dict[str, int], media: str) -> None:
    """Whatever is too long for its line goes on below it."""
    tab.set_viewport_size(viewport)  # type: ignore[arg-type]
    tab.emulate_media(media=media)  # type: ignore[arg-type]
    assert tab.evaluate(SIDEWAYS) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_long_line_of_a_kit_goes_on_further_in(tab: Page) -> None:
    """By two characters, so that no reader takes the rest of it for a line of its own."""
    tab.set_viewport_size(PHONE)  # type: ignore[arg-type]
    tab.emulate_media(media="screen")
    broken = tab.evaluate(HANGING)
    assert len(broken) >= 2
    for first, *others in broken:
        assert all(left > first + 10 for left in others)
        assert max(others) - min(others) < 1


def test_a_kit_is_copied_as_it_is_written(tab: Page) -> None:
    """Without the line breaks of the screen."""
    tab.set_viewport_size(PHONE)  # type: ignore[arg-type]
    copied = tab.evaluate(COPIED)
    assert copied.split("\n") == tab.evaluate(LINES)
    assert yaml.safe_load(copied) == {"needs": [{"heard": LONG, "from": "Ruth Okonjo", "offer": OFFER}]}


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_source_belongs_to_both_halves_of_a_pair(tab: Page, viewport: dict[str, int]) -> None:
    """It stands below the taller of them, from the left edge of the one to the right edge of the other."""
    tab.set_viewport_size(viewport)  # type: ignore[arg-type]
    tab.emulate_media(media="screen")
    assert tab.evaluate(PLACES) == [[True, True, True]] * 2
