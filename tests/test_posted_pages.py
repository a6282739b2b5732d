"""The pages of notes and envelopes on a site: how one comes to them, what they say, and what they print."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.sites import Site, build, kit, project, served

PEOPLE = [{"name": "Tom Achterberg"}, {"name": "Ruth Okonjo"}]
FILES = {
    "kits/alone.yml": kit(),
    "kits/2026/two.yml": kit(interviewers=PEOPLE, letter={"addressing": "each"}),
    "kits/message.yml": kit(thank_you={"message": "One.\n\n" * 40}),
    "kits/mine.yml": kit(publish=False),
}
PAGES = ("", "thank-you/", "envelope/", "checklist/", "print/")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Site]]:
    """A site below a path, and its files."""
    folder = tmp_path_factory.mktemp("posted")
    built = build(project(folder, FILES, theme={"name": "mkdocs"}))
    with served(folder / "site", "/a/") as address:
        yield address, built


def row(site: Site, uri: str) -> list[tuple[str, str | None]]:
    """The links between the documents of a kit, each with whether it is the page's own."""
    links = [each for each in site.page(uri).all("a") if any("lk-documents" in outer.classes for outer in each.inside)]
    return [(each.text, each.attributes.get("aria-current")) for each in links]


@pytest.mark.parametrize(
    ("slug", "labels"),
    [
        ("alone", ["Letter", "Thank-you note", "Envelopes", "Checklist", "Everything"]),
        ("2026/two", ["Letters", "Thank-you notes", "Envelopes", "Checklist", "Everything"]),
    ],
)
def test_each_page_of_a_kit_leads_to_the_others(site: tuple[str, Site], slug: str, labels: list[str]) -> None:
    """In the same order everywhere, the page's own marked."""
    for place, page in enumerate(PAGES):
        expected = [(label, "page" if number == place else None) for number, label in enumerate(labels)]
        assert row(site[1], f"kits/{slug}/{page}index.html") == expected
    assert site[1].dead_links() == []


def test_a_page_without_directories_leads_to_the_others_too(tmp_path: Path) -> None:
    """Where addresses end in .html."""
    built = build(project(tmp_path, FILES, use_directory_urls=False))
    assert {"kits/alone/thank-you.html", "kits/2026/two/envelope.html"} < built.files
    assert built.dead_links(directories=False) == []


def test_a_private_kit_has_no_notes_and_no_envelopes(site: tuple[str, Site]) -> None:
    """Not in a build."""
    assert [uri for uri in site[1].files if "mine" in uri] == []


def test_a_page_of_ones_own_where_a_kits_note_would_be_is_a_mistake(tmp_path: Path) -> None:
    """Both files are named."""
    built = build(project(tmp_path, {**FILES, "docs/kits/alone/thank-you.md": "# Mine\n"}))
    assert built.failed
    assert "this file and docs/kits/alone/thank-you.md make the same page" in "\n".join(built.log)


def test_a_note_too_long_for_a_card_says_so(site: tuple[str, Site]) -> None:
    """It can still be copied by hand."""
    page = site[1].page("kits/message/thank-you/index.html")
    assert [each.attributes["data-lk-layout"] for each in page.all("lk-sheet")] == ["copy"]
    assert "This note is too long for a card." in page.texts("p")


def test_the_options_say_what_letters_and_notes_are_posted_in(tmp_path: Path) -> None:
    """The page links the size of its first envelope, for browsers that know no other."""
    plugins = [{"letterkit": {"envelope": "c5", "note_envelope": "dl"}}]
    page = build(project(tmp_path, FILES, plugins=plugins)).page("kits/alone/envelope/index.html")
    assert [each.attributes["data-lk-envelope"] for each in page.all("lk-sheet")] == ["c5", "dl"]
    sizes = [link.rpartition("/")[2] for link in page.links if "/letterkit-" in link]
    assert sizes == ["letterkit-c5.css", "letterkit-pages.css"]


@pytest.mark.parametrize(
    ("document", "sheets"), [("thank-you", [(612, 792)] * 3), ("envelope", [(684, 297), (648, 432)])]
)
def test_a_page_prints_its_sheets_and_nothing_else(
    page: Page, site: tuple[str, Site], document: str, sheets: list[tuple[int, int]]
) -> None:
    """Without a button; with one, the sheet that it stands above, and the page is as before."""
    page.goto(f"{site[0]}kits/alone/{document}/")
    assert _printed(page) == sheets
    page.evaluate("window.print = () => {}")
    for button in page.get_by_role("button", name="Print this").all():
        button.click()
        alone = _printed(page)
        assert alone in (sheets[:1], sheets[-1:], sheets[1:])
        assert len(alone) < len(sheets)
    assert _printed(page) == sheets


def _printed(page: Page) -> list[tuple[int, int]]:
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [(round(float(each.mediabox.width)), round(float(each.mediabox.height))) for each in pdf.pages]
