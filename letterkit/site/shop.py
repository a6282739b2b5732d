"""The shop: everything of a library that one build puts on the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.library import Entry, Holdings, House
from letterkit.site.addresses import ASSETS, Addresses
from letterkit.site.finished import FinishedPage, generated_file
from letterkit.site.gallery import kinds
from letterkit.site.kit_pages import KitPages
from letterkit.site.leaves import Bundle, Leaf
from letterkit.site.navigation import title_in_nav

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

THEME = Path(__file__).parent / "theme"
PACKAGE = Path(__file__).parent.parent
ASSET_FOLDERS = (PACKAGE / "render" / "assets", PACKAGE / "excerpts" / "assets", Path(__file__).parent / "assets")
EVERYWHERE = (
    *("letterkit.css", "note.css", "envelope.css", "checklist.css", "worksheet.css"),
    *("excerpts.css", "desk.css", "why.css", "sentences.css"),
)
"""Stylesheets of every page of the site, so that instant navigation finds them there."""
SCRIPTS = ("desk.js", "fit.js", "why.js", "sentences.js", "aloud.js", "checklist.js")


Kept = dict[str, tuple[Entry, Bundle]]
"""What the shop made of each kit the last time, by slug: a kit that has not changed is not printed again."""


class Shop:
    """The pages and files of one build."""

    def __init__(self, config: MkDocsConfig, pages: KitPages, addresses: Addresses, house: House, title: str) -> None:
        self._config = config
        self._pages = pages
        self._house = house
        self._title = title_in_nav(config.nav, addresses.gallery) or title
        config.theme.dirs.append(str(THEME))
        # Before the site's own stylesheets, so that those have the last word.
        config.extra_css[:0] = [f"{ASSETS}/{name}" for name in EVERYWHERE]
        config.extra_javascript += [f"{ASSETS}/{name}" for name in SCRIPTS]

    def prepare(self, holdings: Holdings, kept: Kept) -> Kept:
        """Prints everything, so that what is broken shows before the site is touched."""
        by_slug: dict[str, Entry] = {}
        for entry in holdings.entries:
            # Of two kits with one address, a good one has it.
            if entry.is_good or entry.slug not in by_slug:
                by_slug[entry.slug] = entry
        entries = [entry for kind in kinds(by_slug.values()) for entry in kind.entries]
        self._gallery_leaf = self._pages.gallery(entries, self._title)
        self._worksheet_leaf = self._pages.worksheet(self._house)
        printed = {entry.slug: (entry, self._bundle(entry, kept)) for entry in entries}
        self._bundles = [bundle for _, bundle in printed.values()]
        return printed

    def stock(self, files: Files) -> None:
        """Adds the gallery, the pages of all kits and our assets to the files of the site.

        A file of the project's own that makes the same page has been told of its mistake by now, and gives way.
        """
        assets = list(self._assets(files))
        self._gallery = self._page(self._gallery_leaf, in_nav=True)
        self._kits = [[self._page(leaf) for leaf in bundle.leaves] for bundle in self._bundles]
        self._worksheet = self._page(self._worksheet_leaf)
        own = files.get_file_from_path(self._worksheet_leaf.src_uri)
        common = [self._gallery] if own else [self._gallery, self._worksheet]
        pages = (*common, *(page for kit in self._kits for page in kit))
        texts = (
            generated_file(attachment.uri, self._config, content=attachment.content)
            for bundle in self._bundles
            for attachment in bundle.attachments
        )
        ours = {file.dest_uri: file for file in (*(page.file for page in pages), *texts, *assets)}
        for file in [file for file in files if file.dest_uri in ours]:
            files.remove(file)
        for file in ours.values():
            files.append(file)
        self._bundles = []  # the pages have what was in them, and let go of it once it is written

    def link_up(self) -> None:
        """Hangs the letters under the gallery, each beside its neighbours, and a kit's other pages under its letter."""
        letters = [kit[0] for kit in self._kits]
        for before, page, after in zip([None, *letters], letters, [*letters[1:], None], strict=False):
            _hang(page, self._gallery)
            page.previous_page, page.next_page = before, after
        _hang(self._worksheet, self._gallery)
        for letter, *others in self._kits:
            for page in others:
                _hang(page, letter)

    def _bundle(self, entry: Entry, kept: Kept) -> Bundle:
        known, bundle = kept.get(entry.slug, (None, None))
        return bundle if bundle and known is entry else self._pages.bundle(entry)

    def _page(self, leaf: Leaf, *, in_nav: bool = False) -> FinishedPage:
        return FinishedPage(
            leaf.title,
            generated_file(leaf.src_uri, self._config, in_nav=in_nav),
            self._config,
            html=leaf.html,
            summary=leaf.summary,
            words_to_find=leaf.words_to_find,
            stylesheets=[f"{ASSETS}/{name}" for name in leaf.stylesheets],
            anchors=leaf.anchors,
            meta={"hide": ["toc", "navigation"] if leaf.wide and self._has_tabs else ["toc"]},
        )

    @property
    def _has_tabs(self) -> bool:
        """Whether the theme's navigation also stands above the page, as Material's tabs do."""
        return "navigation.tabs" in (self._config.theme.get("features") or ())

    def _assets(self, files: Files) -> Iterator[File]:
        for folder in ASSET_FOLDERS:
            for asset in sorted(folder.iterdir()):
                uri = f"{ASSETS}/{asset.name}"
                if files.get_file_from_path(uri) is None:  # a file of the user's own has the name already
                    yield generated_file(uri, self._config, content=asset.read_bytes())


def _hang(page: FinishedPage, parent: FinishedPage) -> None:
    page.parent = parent  # type: ignore[assignment] # MkDocs asks nothing of a parent but `active`
