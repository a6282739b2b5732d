"""Everything of a kit goes to the printer in one job, each sheet at its own size."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import Page
from pypdf import PdfReader

from letterkit.library import Entry, Library
from letterkit.site.addresses import Addresses
from letterkit.site.kit_pages import KitPages
from letterkit.site.leaves import Leaf

REPOSITORY = Path(__file__).parent.parent
ASSETS = REPOSITORY / "letterkit" / "render" / "assets"
POINTS = {
    "letter": (612, 792),
    "a4": (595, 842),
    "no-10": (684, 297),
    "dl": (624, 312),
    "c5": (649, 459),
    "6x9": (648, 432),
}
"""Width and height of each kind of sheet, in points."""
ENTRIES = {entry.slug: entry for entry in Library(REPOSITORY / "kits", shown_as="kits").read().entries}


def leaf_of(entry: Entry) -> Leaf:
    """The page from which everything is printed."""
    bundle = KitPages(Addresses("kits", MkDocsConfig()), None, search_letters=False).bundle(entry)
    return next(leaf for leaf in bundle.leaves if leaf.src_uri.endswith("/print.md"))


def intended(entry: Entry) -> Iterator[str]:
    """The sizes of the sheets of a kit, in order."""
    yield from (letter.paper for letter in entry.letters)
    yield from (note.paper for note in entry.notes)
    yield from (envelope.size for envelope in entry.envelopes)
    yield entry.letters[0].paper


@pytest.mark.parametrize("slug", sorted(ENTRIES))
def test_every_sheet_has_its_own_size(slug: str, page: Page) -> None:
    """Letters, notes, envelopes and the checklist come out in this order, one page each, and nothing else does."""
    leaf = leaf_of(ENTRIES[slug])
    styles = [
        file.read_text("utf-8") for file in sorted(ASSETS.glob("*.css")) if not file.name.startswith("letterkit-")
    ]
    styles += [(ASSETS / name).read_text("utf-8") for name in leaf.stylesheets]
    page.set_content(f"<!doctype html><style>{''.join(styles)}</style><header>Guide</header>{leaf.html.decode()}")
    pages = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    sizes = [(round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) for sheet in pages]
    assert sizes == [POINTS[size] for size in intended(ENTRIES[slug])]
    assert not any("Guide" in sheet.extract_text() for sheet in pages)
