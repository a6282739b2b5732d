"""What users replace by a file of the same name: fragments of sheets and pages, stylesheets, the script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.sites import MATERIAL, Site, build, kit, project

THEME = {**MATERIAL, "custom_dir": "ours"}


def built(folder: Path, overrides: dict[str, str], command: str = "build", **configuration: Any) -> Site:
    """A site with some files of the user's own in place of ours."""
    files = {f"ours/letterkit/{name}": text for name, text in overrides.items()}
    return build(project(folder, {"kits/loft.yml": kit(), **files}, theme=THEME, **configuration), command)


def test_a_fragment_of_the_sheet(tmp_path: Path) -> None:
    """It stands on the sheet in place of ours, and the e-mail stays as it was."""
    site = built(tmp_path, {"close.html": "<p class='lk-close'>Yours, {{ letter.sender }}</p>"})
    page = site.page("kits/loft/index.html")
    assert page.texts("lk-close") == ["Yours, Ines Calder"]
    assert "\nSincerely,\n" in site.text("kits/loft/letter.txt")


def test_a_fragment_of_a_page(tmp_path: Path) -> None:
    """Whole pages, and the parts that they are made of."""
    site = built(
        tmp_path,
        {
            "actions.html": "<p class='ours'>Print {{ on_page.letter.subject }} with Ctrl+P</p>",
            "page-gallery.html": "{% for card in cards %}<p class='ours'>{{ card.employer }}</p>{% endfor %}",
        },
    )
    page = site.page("kits/loft/index.html")
    assert page.texts("ours") == ["Print Pattern Maker with Ctrl+P"]
    assert page.all("lk-actions") == []
    assert site.page("kits/index.html").texts("ours") == ["Northgate Foundry"]


def test_texts_are_escaped_in_fragments_of_ones_own(tmp_path: Path) -> None:
    """Nobody has to think of it."""
    files = {
        "kits/loft.yml": kit(title="<b> & {{ config }}"),
        "ours/letterkit/page-letters.html": "<h1>{{ entry.title }}</h1>",
    }
    site = build(project(tmp_path, files, theme=THEME))
    assert "<h1>&lt;b&gt; &amp; &#123;&#123; config &#125;&#125;</h1>" in site.text("kits/loft/index.html")


def test_a_stylesheet_and_the_script(tmp_path: Path) -> None:
    """The site has the user's file where ours would be, whole and unchanged; the others are ours."""
    ours = {"letterkit.css": ".lk-sheet { color: navy }\n", "desk.js": "// nothing\n"}
    site = built(tmp_path, ours)
    assert {name: site.text(f"letterkit/{name}") for name in ours} == ours
    assert ".lk-card" in site.text("letterkit/desk.css")
    assert "../../letterkit/letterkit.css" in site.page("kits/loft/index.html").links
    in_docs = project(tmp_path / "other", {"kits/loft.yml": kit(), "docs/letterkit/desk.css": "/* docs */"})
    assert build(in_docs).text("letterkit/desk.css") == "/* docs */"


BROKEN = {
    "a sheet's syntax": ({"dateline.html": "\n{% if %}"}, "dateline.html:2:1: error: Expected an expression"),
    "a sheet's name": ({"dateline.html": "{{ letter.dat }}"}, "dateline.html:1:1: error: "),
    "a page's syntax": (
        {"actions.html": "<p>\n{% endfor %}"},
        "actions.html:2:1: error: Encountered unknown tag 'endfor'",
    ),
    "a page's name": (
        {"page-letters.html": "\n\n{{ entri.title }}"},
        "page-letters.html:3:1: error: 'entri' is undefined",
    ),
    "a page only made for private kits": ({"private.html": "{{ x }}"}, "private.html:1:1: error: 'x' is undefined"),
    "a page only made under serve": (
        {"page-mistakes.html": "{{ x }}"},
        "page-mistakes.html:1:1: error: 'x' is undefined",
    ),
    "the gallery": (
        {"page-gallery.html": "{% for card in cards %}{{ card.titel }}{% endfor %}"},
        "page-gallery.html:1:1: error: ",
    ),
    "a gallery without cards": ({"page-gallery.html": "\n{{ cards[0].title }}"}, "page-gallery.html:2:1: error: "),
    "a missing part": (
        {"email.html": "{% include 'no.html' %}"},
        "email.html:1:1: error: there is no fragment `no.html`",
    ),
    "itself inside itself": ({"close.html": "{% include 'close.html' %}"}, "close.html:1:1: error: "),
    "Python's own errors": ({"email.html": "\n{{ 1 // 0 }}"}, "email.html:2:1: error: the fragment cannot be printed"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_fragment_is_a_mistake_in_its_file_and_line(tmp_path: Path, case: str) -> None:
    """It is found before anything is built, also where no kit of today would use it."""
    overrides, told = BROKEN[case]
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").touch()
    site = built(tmp_path, overrides)
    assert site.failed
    (said,) = [said for said in site.log if said.startswith("ERROR")]
    assert f"\nours/letterkit/{told}" in said
    assert said.count(": error: ") == 1, said
    assert site.files == {"index.html"}


@pytest.mark.parametrize("case", ["a sheet's name", "the gallery"])
def test_a_preview_goes_on_with_our_fragments_while_ones_own_are_broken(tmp_path: Path, case: str) -> None:
    """The mistake is in the log, and the letter is on its page."""
    overrides, told = BROKEN[case]
    site = built(tmp_path, overrides, "serve")
    assert not site.failed
    assert [said for said in site.log if said.startswith(f"ERROR letterkit: ours/letterkit/{told}")]
    assert site.page("kits/loft/index.html").texts("lk-dateline") == ["March 12, 2026"]
    assert site.page("kits/index.html").texts("lk-card")
