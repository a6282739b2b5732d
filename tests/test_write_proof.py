"""The proofreader of the page *Write your letter* comes when a reader asks for it, and from the same site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from letterkit.checks import language
from letterkit.diagnostics import Code
from letterkit.library import Library
from letterkit.proofreading import proofreader
from letterkit.proofreading.browser import DICTIONARY, READER
from tests.composer.writer import Writer
from tests.node import MODULES
from tests.sites import Site, build, kit, project, served, write

HARPER = MODULES / "harper.js"
OFFER = "I have went 🎉 there and sorted them in a fortnigt. Ask Xiuying."
ANSWER = "With the referalls that arrived yesturday."
WRONG = kit(
    publish=None,
    interviewers=[{"name": "Tom Achterberg", "title": "Foreman"}, {"name": "Xiuying Przybylski"}],
    notes={
        "enjoyed": "the pattern loft, where Mr. Achterberg keeps the kilns",
        "needs": [
            {
                "heard": "half of the patterns are old",
                "offer": OFFER,
            }
        ],
        "questions": [{"asked": "how I would begin", "answer": ANSWER.replace("the referalls", "the *referalls*")}],
    },
)
"""A kit with one wrong word or two in each of its sentences, and names that are in no dictionary."""
LONGEST_WAIT = 30_000
"""Milliseconds that a slow machine may take to read the dictionary; this one takes three seconds."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose readers may have their letters proofread."""
    option = {"letterkit": {"composer_proof": str(HARPER)}}
    return build(project(tmp_path_factory.mktemp("proof"), {"kits/one.yml": kit()}, plugins=["search", option]))


@pytest.fixture
def address(site: Site) -> Iterator[str]:
    """Where it is served; asked for before the page, so that it outlives it."""
    with served(site.folder) as root:
        yield f"{root}kits/write/"


def _proofread(page: Page, address: str) -> list[str]:
    """What is found in the wrong kit, once the proofreader has come; and that nothing has been asked for before."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    writer = Writer(page)
    writer.open(("kit.yml", WRONG.encode()))
    assert len(asked) == 1
    writer.do("proof")
    expect(page.locator(".lw-said")).to_contain_text("Proofread: ", timeout=LONGEST_WAIT)
    beside = asked[0].removesuffix("index.html")
    assert sorted(asked[1:]) == [f"{beside}{DICTIONARY}", f"{beside}{READER}"]
    return [" ".join(text.split("\n\n")) for text in page.locator(".lw-remarks li").all_inner_texts()]


def test_what_is_found_is_what_the_library_finds(address: str, page: Page, tmp_path: Path) -> None:
    """The same words with the same corrections, and none of the names; what is mended is gone from the list."""
    write(tmp_path, {"kits/wrong.yml": WRONG})
    (entry,) = Library(tmp_path / "kits", shown_as="kits", proofreader=proofreader()).read().entries
    slips = [each for each in entry.diagnostics if each.code in language.ADVICE]
    said = [
        re.sub("`(.*?)`", r"“\1”", f"{each.message} {'Better: ' if each.hint else ''}{each.hint}".strip())
        for each in slips
    ]
    assert {each.code for each in slips} == {Code.GRAMMAR, Code.SPELLING}
    found = _proofread(page, address)
    assert [each for each in found if each in said] == said
    assert not [each for each in found if "spelt" in each and each not in said]
    page.get_by_role("button", name="“fortnigt” is not spelt right").click()
    field = page.locator(":focus")
    field.fill(field.input_value().replace("fortnigt", "fortnight"))
    expect(page.locator(".lw-remarks li", has_text="fortnigt")).to_have_count(0)
    expect(page.locator(".lw-remarks li", has_text="referalls")).to_have_count(1)


def test_the_proofreader_comes_from_a_disk_too(site: Site, page: Page) -> None:
    """Somebody who has the site as a folder has it proofread without a server."""
    found = _proofread(page, (site.folder / "kits/write/index.html").as_uri())
    assert any("fortnigt" in each for each in found)


def test_a_proofreader_who_cannot_come_says_so(address: str, page: Page) -> None:
    """The page goes on without it, and it can be asked again."""
    page.route(f"**/{DICTIONARY}", lambda route: route.abort())
    page.goto(address)
    writer = Writer(page)
    writer.open(("kit.yml", WRONG.encode()))
    for _ in range(2):
        writer.do("proof")
        expect(page.locator(".lw-said")).to_have_text(f"The proofreader could not come: {DICTIONARY}")


def test_a_site_that_does_not_ask_for_it_has_nothing_of_it(tmp_path: Path) -> None:
    """Neither the scripts, nor the button, nor a rule that would let anything in."""
    site = build(project(tmp_path, {"kits/one.yml": kit()}))
    assert not {f"kits/write/{DICTIONARY}", f"kits/write/{READER}"} & site.files
    page = site.text("kits/write/index.html")
    assert "Proofread it" not in page
    assert "'self'" not in page
    assert "wasm-unsafe-eval" not in page


@pytest.mark.parametrize("wanted", [True, "nowhere", "other"])
def test_a_program_that_is_missing_or_another_stops_the_build(wanted: bool | str, tmp_path: Path) -> None:
    """The coach reads where it is to be had."""
    option = {"letterkit": {"composer_proof": wanted}}
    files = {"kits/one.yml": kit(), "other/dist/harper_wasm_slim_bg.wasm": b"\0asm"}
    site = build(project(tmp_path, files, plugins=["search", option]))
    assert site.failed
    assert "npm install harper.js@2.10.0" in "\n".join(site.log)
