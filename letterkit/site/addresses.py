"""Where the pages and files of a library stand on the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = "letterkit"
"""The folder of the site with our stylesheets and scripts; a theme folder of this name replaces them."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one site: source URIs as MkDocs knows them, and links from page to page."""

    folder: str
    """Where the generated pages live, such as `kits`."""
    config: MkDocsConfig

    @property
    def gallery(self) -> str:
        return f"{self.folder}/index.md"

    def letter(self, slug: str) -> str:
        return f"{self.folder}/{slug}.md"

    def text(self, slug: str, place: int) -> str:
        """The e-mail of a kit's letter; `place` counts from 0 where there is one for each interviewer."""
        return f"{self.folder}/{slug}/letter{f'-{place + 1}' if place else ''}.txt"

    def link(self, source: str, target: str) -> str:
        """A relative link from one source URI's page to another's."""
        return get_relative_url(self._url(target), self._url(source))

    def _url(self, src_uri: str) -> str:
        return File(src_uri, "", "", self.config.use_directory_urls).url
