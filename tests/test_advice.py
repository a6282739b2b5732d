"""Each piece of advice is alive: a page teaches it, something generated on that page shows it, somebody is told of it.

The site is the project's own. What shows a piece of advice says so in its markup, as letters, notes, envelopes,
checklists and worksheets do; somebody is told of it by a check or by a line of a checklist.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from mkdocs.config import load_config

from letterkit.advice import built_in_advice
from letterkit.checks import ADVICE as CHECKED
from letterkit.library import Library
from letterkit.site.guide import Lesson, read_guide
from tests.sites import Element, HtmlPage, Site, build

ROOT = Path(__file__).parent.parent
SHOWS = "data-lk-advice"
HEADINGS = ("h1", "h2")


def project(folder: Path) -> Path:
    """The project's own site, to be changed and built elsewhere."""
    for name in ("mkdocs.yml", "docs", "kits", "overrides"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, folder / name)
    return folder


def taught(folder: Path) -> dict[str, Lesson]:
    """Where the guide of a project teaches each piece of advice."""
    return dict(read_guide(load_config(str(folder / "mkdocs.yml"))).lessons)


def shown(site: Site, lesson: Lesson) -> set[str]:
    """The advice that something generated shows, in the section of a page that teaches a piece of advice."""
    page = site.page(re.sub(r"(/?index)?\.md$", "", lesson.src_uri) + "/index.html")
    return {
        id for each in _section(page, lesson.anchor) if _is_generated(each) for id in each.attributes[SHOWS].split()
    }


def _section(page: HtmlPage, anchor: str) -> list[Element]:
    """What stands below a heading up to the next; everything where no heading is named."""
    if not anchor:
        return page.elements
    start = next(place for place, each in enumerate(page.elements) if each.attributes.get("id") == anchor)
    below = page.elements[start + 1 :]
    return below[: next((place for place, each in enumerate(below) if each.tag in HEADINGS), None)]


def _is_generated(element: Element) -> bool:
    within = [element, *element.inside]
    return SHOWS in element.attributes and any("lk-excerpt" in each.classes for each in within)


@cache
def told() -> frozenset[str]:
    """The advice that a check stands for, or a line of some kit's checklist."""
    folders = (ROOT / "kits", Path(__file__).parent / "checklists" / "kits")
    entries = (entry for folder in folders for entry in Library(folder, shown_as="kits").read().entries)
    lists = (entry.checklist for entry in entries if entry.is_good)
    lines = {line.advice for each in lists for line in (*each.to_do, *each.verified)}
    return frozenset(lines | set(CHECKED.values()))


def missing(folder: Path, site: Site, told: frozenset[str]) -> dict[str, list[str]]:
    """What each piece of advice lacks."""
    lessons = taught(folder)
    lacks: dict[str, list[str]] = {}
    for id in built_in_advice():
        if id not in lessons:
            lacks.setdefault(id, []).append("a page")
        elif id not in shown(site, lessons[id]):
            lacks.setdefault(id, []).append("an example")
        if id not in told:
            lacks.setdefault(id, []).append("a check or a line of a checklist")
    return lacks


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Site]:
    """The project as it is."""
    folder = project(tmp_path_factory.mktemp("whole"))
    return folder, build(folder)


def test_every_piece_of_advice_has_its_page_its_example_and_somebody_who_is_told(whole: tuple[Path, Site]) -> None:
    """All three, for each of the eighteen pieces that the method has."""
    assert len(built_in_advice()) == 18
    assert missing(*whole, told()) == {}


TAKEN: dict[str, tuple[str, Callable[[str], str], str]] = {
    "a page": ("guide/proof.md", lambda text: text.replace("advice: proof-twice\n", ""), "proof-twice"),
    "an example": ("guide/proof.md", lambda text: re.sub(r"(?m)^/// checklist \|.*$\n///$", "", text), "proof-twice"),
}


@pytest.mark.parametrize("lack", TAKEN)
def test_what_is_taken_away_is_missed(lack: str, tmp_path: Path) -> None:
    """A page that teaches no more, and one without its examples."""
    page, change, id = TAKEN[lack]
    folder = project(tmp_path)
    file = folder / "docs" / page
    before = file.read_text("utf-8")
    file.write_text(change(before), "utf-8")
    assert file.read_text("utf-8") != before
    assert missing(folder, build(folder), told()) == {id: [lack]}


@pytest.mark.parametrize("id", built_in_advice())
def test_advice_that_nobody_is_told_of_is_missed(id: str, whole: tuple[Path, Site]) -> None:
    """Whichever it is."""
    assert missing(*whole, told() - {id}) == {id: ["a check or a line of a checklist"]}


def test_every_page_of_the_guide_says_what_it_is_about(whole: tuple[Path, Site]) -> None:
    """In a sentence of its own, for search engines and previews."""
    folder, site = whole
    uris = [file.relative_to(folder / "docs").with_suffix("") for file in (folder / "docs/guide").glob("*.md")]
    pages = [site.page(f"{uri}/index.html".replace("index/index", "index")) for uri in uris]
    descriptions = [page.description for page in pages]
    assert len(set(descriptions)) == len(uris)
    assert all(description and description.endswith(".") for description in descriptions)
