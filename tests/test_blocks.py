"""The blocks of guide pages: what stands in their place, and what is said where they cannot be shown.

A case under `blocks/pages` is a page and, beside it, the HTML that becomes of it; under `blocks/mistakes` a page and
the report on it. The kits are those under `blocks/kits`. `python -m tests.test_blocks --update` writes the results
anew; read every line of the difference.
"""

from __future__ import annotations

import logging
import re
import sys
from pathlib import Path

import markdown
import pytest

from letterkit.excerpts.calls import calls, example
from letterkit.excerpts.kinds import KINDS
from letterkit.excerpts.printing import Excerpts
from letterkit.extension import Desk, LetterkitExtension
from letterkit.library import Holdings, Library
from letterkit.render.press import Press
from letterkit.report import report

CASES = Path(__file__).parent / "blocks"
PAGES = sorted((CASES / "pages").glob("*.md"))
MISTAKES = sorted((CASES / "mistakes").glob("*.md"))
BESIDE = ["toc", "attr_list", "pymdownx.blocks.details", "pymdownx.blocks.admonition", "pymdownx.superfences"]
"""Extensions that a site has beside ours."""
WRONG = 'class="lk-excerpt lk-wrong"'
SECRETS = ("salary", "vague", "not even this", "quarry", "scarf", "tired", "damp", "silence")
"""Words of private notes, private kits and comments."""


class Numbered:
    """Links that say where they lead."""

    def letter(self, slug: str) -> str:
        return f"letters/{slug}/"

    def document(self, slug: str, name: str) -> str:
        return f"letters/{slug}/{name}/"

    def advice(self, id: str) -> str:
        return f"advice/{id}/"

    def asset(self, name: str) -> str:
        return f"assets/{name}"


def held() -> Holdings:
    return Library(CASES / "kits", shown_as="kits").read().only_published()


def shown(page: str, name: str = "docs/page.md", holdings: Holdings | None = None) -> str:
    """A page in HTML."""
    desk = Desk(Excerpts(holdings or held()))
    desk.open(page, name, Numbered())
    return markdown.markdown(page, extensions=[LetterkitExtension(desk=desk), *BESIDE]) + "\n"


def judged(page: Path) -> str:
    """The report on a page."""
    found = calls(page.read_text("utf-8"), f"docs/{page.name}")
    return report(Excerpts(held()).judge(found)) + "\n"


def by_name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("case", PAGES, ids=by_name)
def test_a_block_is_shown(case: Path) -> None:
    """Each excerpt stands where its block stood."""
    assert shown(case.read_text("utf-8")) == case.with_suffix(".html").read_text("utf-8")


@pytest.mark.parametrize("case", PAGES, ids=by_name)
def test_what_is_shown_has_no_mistakes(case: Path) -> None:
    """Examples in code and in comments are not taken for blocks."""
    assert judged(case).strip() == ""


@pytest.mark.parametrize("case", MISTAKES, ids=by_name)
def test_a_mistake_is_answered_word_for_word(case: Path) -> None:
    """With the page's file, line and column, what is wrong, the nearest, and what would be right; all at once."""
    assert judged(case) == case.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("case", [*PAGES, *MISTAKES], ids=by_name)
def test_nothing_private_is_shown(case: Path) -> None:
    """Neither a private kit nor private notes nor a comment, whatever a page asks for."""
    if "comments:" not in case.read_text("utf-8"):
        told = shown(case.read_text("utf-8")) + judged(case)
        assert [word for word in SECRETS if word in told.lower()] == []


def test_comments_are_shown_by_wish_but_nothing_private() -> None:
    """A comment may be part of the lesson; what stands below `private:` never is."""
    html = shown("/// yaml | loft\n    comments: true\n///\n")
    assert "scarf" in html
    assert [word for word in SECRETS[:3] if word in html.lower()] == []


@pytest.mark.parametrize("case", MISTAKES, ids=by_name)
def test_a_block_that_cannot_be_shown_says_so_in_the_page(case: Path) -> None:
    """With the same words, and their place."""
    page = case.read_text("utf-8").partition("/// letter | loft\n\n")[0]
    errors = [line for line in judged(case).splitlines() if ": error: " in line]
    html = shown(page, f"docs/{case.name}")
    places = {line.split(": error:")[0] for line in errors if line.split(": error:")[0] in html}
    assert bool(errors) == bool(places)


def test_no_brace_of_a_kit_is_left() -> None:
    """A template engine that reads the page again finds nothing to do in what came from a kit."""
    html = "".join(shown(example(name), holdings=held()) for name in KINDS)
    everything = shown("/// letter | loft\n///\n\n/// they-said | loft\n///\n\n/// yaml | loft\n///\n")
    assert "{{" not in html + everything
    assert "&#123;&#123; drawings &#125;&#125;" in everything


def test_a_whole_letter_is_its_sheet() -> None:
    """The same as on the letter's own page, with the size of its paper."""
    (entry,) = (entry for entry in held().entries if entry.slug == "loft")
    html = shown("/// letter | loft\n///\n")
    assert Press().sheet(entry.letters[0]).strip() in html
    assert re.findall(r'<link rel="stylesheet" href="(.*?)">', html) == [
        "assets/letterkit-letter.css",
        "assets/letterkit-pages.css",
    ]


def test_the_first_sheet_of_a_page_decides_on_its_size() -> None:
    """A letter on other paper below it has no say."""
    html = shown("/// letter | mill\n///\n\n/// worksheet\n    paper: letter\n///\n")
    assert re.findall(r"assets/([\w-]+)\.css", html) == ["letterkit-a4", "letterkit-pages"]
    assert html.count('data-lk-document="letter"') == 2
    assert html.count('data-lk-document="worksheet"') == 1


def test_one_of_several_letters() -> None:
    """Where a kit has one for each interviewer, it can be chosen by name."""
    html = shown("/// letter | mill\n    to: Sam Ost\n///\n")
    assert re.findall(r'aria-label="(Letter to .*?)"', html) == ["Letter to Sam Ost"]


def test_no_example_is_part_of_the_contents() -> None:
    """Headings in a coach's own words before stay out of the table of contents."""
    page = (CASES / "pages" / "before-after-words.md").read_text("utf-8")
    desk = Desk(Excerpts(held()))
    desk.open(page, "docs/page.md", Numbered())
    parser = markdown.Markdown(extensions=[LetterkitExtension(desk=desk), *BESIDE])
    html = parser.convert(f"# One\n\n{page}\n\n## Two\n")
    assert re.findall(r"<h\d[^>]*>(.*?)</h\d>", html) == ["One", "Two"]


def test_a_page_without_a_plugin_brings_its_styles(caplog: pytest.LogCaptureFixture) -> None:
    """The extension reads a folder of kits by itself, links to nothing, and logs what is wrong."""
    page = "# Page\n\n/// part | loft#opening\n///\n\n/// part | lotf#opening\n///\n"
    options = {"letterkit.extension": {"kits_dir": str(CASES / "kits"), "locale": "en-GB"}}
    with caplog.at_level(logging.ERROR):
        html = markdown.markdown(page, extensions=["letterkit.extension", "toc"], extension_configs=options)
    assert "I enjoyed seeing the pattern loft" in html
    assert ".lk-passage" in html.partition("<style>")[2]
    assert "href=" not in html
    assert ["page:6:12: error: there is no published kit `lotf`" in message for message in caplog.messages] == [True]
    assert "Quarry" not in html


def test_a_page_that_stands_alone_brings_the_styles_of_its_sheets() -> None:
    """Each with the size of its paper, the first of them for the whole page; no page has what it does not show."""

    def styles(page: str) -> str:
        options = {"letterkit.extension": {"kits_dir": str(CASES / "kits")}}
        html = markdown.markdown(page, extensions=["letterkit.extension"], extension_configs=options)
        return html.partition("<style>")[2]

    envelope = styles("/// envelope | mill\n///\n\n/// worksheet\n///\n")
    assert re.findall(r"@page \{\s*size: (.*?);", envelope) == ["220mm 110mm"]
    assert ".lk-delivery" in envelope
    assert ".lk-choices" in envelope
    assert re.findall(r"@page \{\s*size: (.*?);", styles("/// worksheet\n///\n")) == ["8.5in 11in"]
    assert "@page {" not in styles("/// thank-you | mill\n///\n")
    assert ".lk-delivery" not in styles("/// worksheet\n///\n")


def test_a_page_without_blocks_stays_as_it_was() -> None:
    """Not even a style is added."""
    options = {"letterkit.extension": {"kits_dir": str(CASES / "kits")}}
    assert markdown.markdown("# Page", extensions=["letterkit.extension"], extension_configs=options) == "<h1>Page</h1>"


def test_a_parser_can_be_used_again() -> None:
    """What was wrong on one page is not said of the next."""
    options = {"letterkit.extension": {"kits_dir": str(CASES / "kits")}}
    parser = markdown.Markdown(extensions=["letterkit.extension"], extension_configs=options)
    assert WRONG in parser.convert("/// letter | nobody\n///\n")
    again = parser.reset().convert("/// part | loft#opening\n///\n")
    assert WRONG not in again
    assert "<style>" not in parser.reset().convert("Nothing.")


def update() -> None:
    """Writes the results of all cases."""
    for case in PAGES:
        case.with_suffix(".html").write_text(shown(case.read_text("utf-8")), "utf-8")
    for case in MISTAKES:
        case.with_suffix(".txt").write_text(judged(case), "utf-8")


if __name__ == "__main__" and "--update" in sys.argv:
    update()
