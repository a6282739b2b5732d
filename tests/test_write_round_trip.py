"""A kit that the page *Write your letter* saves is good, and it becomes the letter that was seen."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from letterkit.kit import Kit
from letterkit.library import Library
from letterkit.reading import read_kit
from letterkit.render.press import Press
from letterkit.source import read_source
from tests.composer.kits import generated
from tests.composer.sides import Case, by_library, shipped, templates
from tests.composer.writer import Writer
from tests.sites import build, kit, project, served, write

ROOT = Path(__file__).parent.parent
KITS = sorted(
    file.relative_to(ROOT / "kits").as_posix()
    for file in (ROOT / "kits").rglob("*.yml")
    if not {"letterheads", "templates"} & set(file.relative_to(ROOT / "kits").parts)
)
LETTERHEADS = ROOT / "kits/letterheads"
MOST_GENERATED = 60
HEAD = {"Full name": "Noor El-Amin", "E-mail": "noor@example.org", "Telephone": "555-0163"}
"""The letterhead of whoever types a kit."""
TYPED: dict[str, dict[str, list[tuple[str, str]]]] = {
    "brief": {
        "Which letter": [("Brief letter", "")],
        "The interview": [
            ("Its name", "Quill & Quarry: Stone, Ltd."),
            ("Its postal address", "4 The Cut\nPortland, ME 04101"),
            ("The day", "2026-03-12"),
            ("The position", "Letter Cutter’s “Apprentice” #2"),
        ],
        "The people": [
            ("Full name", "Siobhán O’Dea"),
            ("Honorific", "Ms"),
            ("I keep thinking about …", "the #1 chisel"),
        ],
        "What you heard": [
            ("I enjoyed …", "the noise: all of it"),
            ("Add a need", ""),
            ("You told me that …", "half the stones come late"),
            ("What I would do about it, and what shows that I can", "I would ring the quarry.\n\nIt *worked* before."),
        ],
        "The letter": [("New Zealand", "")],
    },
    "recovery": {
        "Which letter": [("Recovery letter", "")],
        "The interview": [
            ("Its name", "Kestrel Row Surgery"),
            ("Country in two letters", "ie"),
            ("The day", "2026-02-28"),
            ("The position", "Practice Manager"),
            ("badly", ""),
        ],
        "The people": [("Full name", "Tadhg Brannigan"), ("Add an interviewer", ""), ("Full name", "Ewa Lis")],
        "What you heard": [
            ("Add a question", ""),
            ("You asked …", "how I would share out the night calls"),
            ("Who asked it", "Ewa Lis"),
            ("poorly", ""),
            ("The answer I would give now", "- by lot\n- by list"),
            ("Add a remark", ""),
            ("You mentioned in passing that …", "- the printer eats paper"),
            ("How I could help with it", "Yes: I have mended two."),
        ],
        "The letter": [("Ireland", ""), ("a letter to each of them", ""), ("Postscript", "null")],
    },
}
"""Kits as they are typed: step by step, the name of a question with its answer, or of a button or a choice."""
SHEETS = """([shown, theirs]) => {
  const plain = (article) => (article.removeAttribute("data-lk-kit"), article.outerHTML);
  const parsed = theirs.map((html) => new DOMParser().parseFromString(html, "text/html").body.firstElementChild);
  return [[...document.querySelector(shown).children].map(plain), parsed.map(plain)];
}"""
"""The sheets that the page shows, and those of another source, as the same browser writes them; without their slug."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that has the page, and no kit but one of its own."""
    made = project(tmp_path_factory.mktemp("round"), {"kits/one.yml": kit()})
    build(made)
    return made


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Where it is served; asked for before the page, so that it outlives it."""
    with served(folder / "site") as root:
        yield root


@pytest.fixture
def writer(address: str, page: Page) -> Writer:
    """Somebody on the page."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}kits/write/")
    return Writer(page)


def test_every_kit_that_ships_comes_back_as_the_same_letter(writer: Writer, tmp_path: Path) -> None:
    """Opened with its letterhead and saved: no remark more, the same sheets of all kinds, and then the same file."""
    press = Press()
    for name, plain in zip(KITS, shipped(), strict=True):
        writer.open(ROOT / "kits" / name)
        original = (ROOT / "kits" / name).read_bytes()
        named = (read_source(original, name).value or {})["letterhead"]
        if isinstance(named, str):
            writer.open(next(LETTERHEADS.glob(f"{named}.*")), head=True)
        _, saved = writer.saved()
        written, mistakes = read_kit(read_source(saved.encode(), name))
        assert written, mistakes
        assert not mistakes
        again = written.model_dump(mode="json", exclude_none=True, by_alias=True)
        assert by_library(Case(again), templates(), press) == by_library(Case(plain), templates(), press), name
        shown, theirs = writer.page.evaluate(
            SHEETS, [".lw-sheets", by_library(Case(again), templates(), press)["letters"]]
        )
        assert shown == theirs, name
        writer.open((name, saved.encode()))
        assert writer.saved()[1] == saved, name
        write(tmp_path, {f"kits/{name}": saved})
    remarked = Library(tmp_path / "kits", shown_as="kits").read().diagnostics
    known = Library(ROOT / "kits", shown_as="kits").read().diagnostics
    assert [(each.path, each.code) for each in remarked] == [(each.path, each.code) for each in known]


def test_generated_kits_come_back_as_they_were(writer: Writer) -> None:
    """Whatever a kit has in it, what is saved is read as the same kit."""
    for plain in generated()[:MOST_GENERATED]:
        writer.open(("kit.json", json.dumps(plain, ensure_ascii=False).encode()))
        _, saved = writer.saved()
        again, mistakes = read_kit(read_source(saved.encode(), "kits/x.yml"))
        assert again, mistakes
        assert _said(again) == _said(Kit.model_validate(plain, by_alias=True, by_name=False)), saved


@pytest.mark.parametrize("name", TYPED)
def test_a_kit_that_was_typed_is_built_as_the_letter_that_was_seen(name: str, writer: Writer, folder: Path) -> None:
    """Saved, dropped into the folder of kits and published: `letterkit check` has nothing against it."""
    for title, answers in TYPED[name].items():
        step = writer.step(title)
        for called, words in answers:
            _answer(step, called, words)
    for called, words in HEAD.items():
        _answer(writer.step("Your letterhead"), called, words)
    _, saved = writer.saved()
    write(folder, {f"kits/{name}.yml": f"{saved}publish: true\n"})
    site = build(folder)
    assert not site.failed, site.log
    assert not [line for line in site.log if line.startswith("ERROR")]
    letters = re.findall(r"<article class=.lk-sheet.*?</article>", site.text(f"kits/{name}/index.html"), re.DOTALL)
    shown, built = writer.page.evaluate(SHEETS, [".lw-sheets", letters])
    assert shown == built
    assert shown


def _said(kit: Kit) -> Any:
    """Everything that a kit says; that there is a place for something says nothing."""
    return _full(kit.model_dump(mode="json", exclude_none=True, by_alias=True))


def _full(value: Any) -> Any:
    return {key: _full(each) for key, each in value.items() if each != {}} if isinstance(value, dict) else value


def _answer(step: Locator, called: str, words: str) -> None:
    """Answers a question of a step, the first of that name that has no answer; or presses a button, or chooses."""
    if not words:
        button = step.get_by_role("button", name=called, exact=True)
        if button.count():
            button.click()
        else:
            step.get_by_label(called).check()
        return
    asked = step.get_by_label(called).all()
    control = next((each for each in asked if not each.input_value()), asked[0])
    if control.evaluate("(control) => control.tagName") == "SELECT":
        control.select_option(words)
    else:
        control.fill(words)
