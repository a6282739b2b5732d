"""Letters and checklists come out of Firefox as they come out of Chromium: the sheets alone, on their paper."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import firefox
from tests.sites import Site, build, project
from tests.test_checklist import EVERY, EXAMPLES
from tests.test_print import sizes, text_of

FIREFOX = firefox.find()
SLUGS = sorted([*EXAMPLES, "right-to-left", "six-long-names"])

pytestmark = pytest.mark.skipif(FIREFOX is None, reason="there is no Firefox here")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped kits and two that stress them, as one site."""
    files = {}
    for slug in SLUGS:
        entry = EVERY[slug]
        folder = entry.file.parents[slug.count("/")]
        shelf = folder / "letterheads"
        files |= {f"kits/letterheads/{file.name}": file.read_bytes() for file in shelf.glob("*") if file.is_file()}
        written = entry.file.read_bytes()
        files[f"kits/{slug}.yml"] = written if b"publish: true" in written else b"publish: true\n" + written
    return build(project(tmp_path_factory.mktemp("firefox"), files))


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("document", ["letter", "checklist"])
def test_firefox_prints_the_sheets_of_a_page(document: str, slug: str, site: Site, tmp_path: Path) -> None:
    """Of a page of a site, with the theme around it: its sheets, each on its paper, and nothing of the site."""
    entry = EVERY[slug]
    paper = entry.letters[0].paper
    page = site.folder / "kits" / slug / ("checklist" if document == "checklist" else "") / "index.html"
    pdf = PdfReader(io.BytesIO(firefox.print_page(FIREFOX or "", page, paper, tmp_path)))
    assert sizes(pdf) == ([paper] if document == "checklist" else [letter.paper for letter in entry.letters])
    text = text_of(pdf)
    assert (entry.checklist.to_do[-1].text if document == "checklist" else entry.letters[0].complimentary_close) in text
    assert "Search" not in text
