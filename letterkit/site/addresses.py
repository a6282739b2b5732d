"""Where the pages and files of a library stand on the site."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs.config import config_options as c
from mkdocs.config.base import ValidationError
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from letterkit.slug import PAGES, better, is_good

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = "letterkit"
"""The folder of the site with our stylesheets and scripts; a theme folder of this name replaces them."""


class AddressOption(c.Type[str]):
    """An option that says where on the site pages live; an empty one makes them the whole site."""

    def __init__(self, default: str) -> None:
        super().__init__(str, default=default)

    def run_validation(self, value: object) -> str:
        address = super().run_validation(value).strip("/")
        if address and not is_good(address):
            raise ValidationError(
                f"'{value}' does not make web addresses that work everywhere; try '{better(address)}'."
            )
        return address


_DOWNLOAD = re.compile(r"(?P<slug>.+)/(?:letter(?:-\d+)?\.(?:txt|docx)|followup\.ics)")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one site: source URIs as MkDocs knows them, and links from page to page."""

    folder: str
    """Where the generated pages live, such as `kits`; empty where they are the whole site."""
    config: MkDocsConfig

    @property
    def gallery(self) -> str:
        return posixpath.join(self.folder, "index.md")

    def letter(self, slug: str) -> str:
        return posixpath.join(self.folder, f"{slug}.md")

    def text(self, slug: str, place: int) -> str:
        """The e-mail of a kit's letter; `place` counts from 0 where there is one for each interviewer."""
        return self._download(slug, place, "txt")

    def word(self, slug: str, place: int) -> str:
        """The same letter for Word."""
        return self._download(slug, place, "docx")

    def document(self, slug: str, name: str) -> str:
        """A page of a kit beside that of its letter, such as `thank-you`."""
        return posixpath.join(self.folder, slug, f"{name}.md")

    def calendar(self, slug: str) -> str:
        """The days of a kit's checklist, for calendars."""
        return posixpath.join(self.folder, slug, "followup.ics")

    @property
    def worksheet(self) -> str:
        return posixpath.join(self.folder, "worksheet.md")

    @property
    def writing(self) -> str:
        """The page to write on, by the address that it would have if it were one of MkDocs' own."""
        return posixpath.join(self.folder, "write.md")

    def slug_at(self, dest_uri: str) -> str | None:
        """The slug of the kit that makes a file of the site, if a kit can; empty where it is the gallery."""
        start = posixpath.join(self.folder, "")
        inside = dest_uri[len(start) :]
        ending = "/index.html" if self.config.use_directory_urls else ".html"
        if not dest_uri.casefold().startswith(start.casefold()):
            return None
        if inside == "index.html":
            return ""
        if download := _DOWNLOAD.fullmatch(inside):
            return download["slug"]
        if not inside.endswith(ending):
            return None
        slug, _, name = inside.removesuffix(ending).rpartition("/")
        return slug if slug and name in PAGES - {"index"} else inside.removesuffix(ending)

    def file_of(self, src_uri: str) -> str:
        """The file of the site that holds a page."""
        return File(src_uri, "", "", self.config.use_directory_urls).dest_uri

    def link(self, source: str, target: str) -> str:
        """A relative link from one source URI's page to another's."""
        return get_relative_url(self._url(target), self._url(source))

    def _download(self, slug: str, place: int, ending: str) -> str:
        return posixpath.join(self.folder, slug, f"letter{f'-{place + 1}' if place else ''}.{ending}")

    def _url(self, src_uri: str) -> str:
        return _url(src_uri, self.config.use_directory_urls)


@lru_cache(maxsize=16_384)
def _url(src_uri: str, use_directory_urls: bool) -> str:
    return File(src_uri, "", "", use_directory_urls).url
