"""The shop: everything of a library that one build puts on the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from letterkit.library import Entry, Holdings
from letterkit.render.email import email_text
from letterkit.render.press import Press
from letterkit.site.addresses import ASSETS, Addresses
from letterkit.site.finished import FinishedPage, as_markup, generated_page
from letterkit.site.kit_pages import KitPages
from letterkit.site.navigation import title_in_nav

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

THEME = Path(__file__).parent / "theme"
PACKAGE = Path(__file__).parent.parent
ASSET_FOLDERS = (PACKAGE / "render" / "assets", Path(__file__).parent / "assets")
EVERYWHERE = ("letterkit.css", "desk.css")
"""Stylesheets of every page of the site, so that instant navigation finds them there."""
SCRIPTS = ("desk.js",)


class Shop:
    """The pages and files of one build."""

    def __init__(self, config: MkDocsConfig, folder: str, title: str, overrides: Path | None) -> None:
        self._config = config
        self._overrides = overrides
        self._addresses = Addresses(folder, config)
        self._title = title_in_nav(config.nav, self._addresses.gallery) or title
        self._pages = KitPages(self._addresses, Press(overrides), overrides)
        config.theme.dirs.append(str(THEME))
        config.extra_css += [f"{ASSETS}/{name}" for name in EVERYWHERE]
        config.extra_javascript += [f"{ASSETS}/{name}" for name in SCRIPTS]

    def prepare(self, holdings: Holdings, *, with_text: bool) -> None:
        """Prints everything, so that what is broken shows before the site is touched."""
        self._entries = sorted(holdings.entries, key=lambda entry: (entry.title.casefold(), entry.slug))
        self._with_text = with_text
        self._html = {
            entry.slug: self._pages.letters(entry) if entry.is_good else self._pages.mistakes(entry)
            for entry in self._entries
        }
        self._gallery_html = self._pages.gallery(self._entries, self._title)

    def stock(self, files: Files) -> None:
        """Adds the gallery, the pages of all kits and our assets to the files of the site."""
        self._gallery = self._gallery_page()
        self._kits = [self._kit_page(entry) for entry in self._entries]
        for page in (self._gallery, *self._kits):
            files.append(page.file)
        for file in (*self._texts(), *self._assets(files)):
            files.append(file)

    def link_up(self) -> None:
        """Hangs the kits under the gallery, and each beside its neighbours."""
        for before, page, after in zip([None, *self._kits], self._kits, [*self._kits[1:], None], strict=False):
            page.parent = self._gallery  # type: ignore[assignment] # MkDocs asks nothing of a parent but `active`
            page.previous_page, page.next_page = before, after

    def _gallery_page(self) -> FinishedPage:
        return FinishedPage(
            self._title,
            generated_page(self._addresses.gallery, self._config, in_nav=True),
            self._config,
            html=self._gallery_html,
            summary="Letters after job interviews, each from the notes that were taken the same evening.",
            words_to_find=f"<h1>{as_markup(self._title)}</h1>",
            meta={"hide": ["toc"]},
        )

    def _kit_page(self, entry: Entry) -> FinishedPage:
        paper = entry.letters[0].paper if entry.is_good else None
        return FinishedPage(
            entry.title,
            generated_page(self._addresses.letter(entry.slug), self._config, in_nav=False),
            self._config,
            html=self._html[entry.slug],
            summary=self._pages.summary(entry),
            words_to_find=self._pages.words_to_find(entry, with_text=self._with_text),
            stylesheets=[f"{ASSETS}/letterkit-{paper}.css"] if paper else [],
            meta={"hide": ["toc"]},
        )

    def _texts(self) -> Iterator[File]:
        for entry in self._entries:
            for place, letter in enumerate(entry.letters if entry.is_good else ()):
                uri = self._addresses.text(entry.slug, place)
                yield File.generated(self._config, uri, content=email_text(letter))

    def _assets(self, files: Files) -> Iterator[File]:
        for folder in ASSET_FOLDERS:
            for asset in sorted(folder.iterdir()):
                uri = f"{ASSETS}/{asset.name}"
                if files.get_file_from_path(uri) is None:  # a file of the user's own has the name already
                    yield File.generated(self._config, uri, content=asset.read_bytes())
