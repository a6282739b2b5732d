"""Links from one page of the site to others, by the addresses that MkDocs has for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from letterkit.site.addresses import ASSETS, Addresses
from letterkit.site.guide import Guide

if TYPE_CHECKING:
    from mkdocs.structure.files import File, Files


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one page can lead to: only what is on the site."""

    page: File
    files: Files
    addresses: Addresses
    guide: Guide

    def letter(self, slug: str) -> str | None:
        """The page of a kit's letter."""
        return self._to(self.addresses.letter(slug))

    def document(self, slug: str, name: str) -> str | None:
        """A page of a kit beside that of its letter."""
        return self._to(self.addresses.document(slug, name))

    def advice(self, id: str) -> str | None:
        """The page, or the place in it, that teaches a piece of advice."""
        lesson = self.guide.lessons.get(id)
        link = self._to(lesson.src_uri) if lesson else None
        return f"{link}#{lesson.anchor}" if link and lesson and lesson.anchor else link

    def asset(self, name: str) -> str | None:
        """A stylesheet of ours."""
        return self._to(f"{ASSETS}/{name}")

    def _to(self, uri: str) -> str | None:
        file = self.files.get_file_from_path(uri)
        return file.url_relative_to(self.page) if file else None
