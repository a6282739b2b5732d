"""Pages that are finished HTML when MkDocs meets them: no Markdown is read for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from letterkit.render.fragments import without_braces

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

TEMPLATE = "letterkit.html"
"""The theme template of every finished page."""


def as_markup(text: str) -> Markup:
    """Text as HTML that no theme and no other plugin takes for markup or for a template."""
    return Markup(without_braces(str(Markup.escape(text))))


class FinishedPage(Page):
    """A page whose content was finished before the build; the hooks of other plugins still see it."""

    def __init__(  # noqa: PLR0913 -- a page is what it shows
        self,
        title: str,
        file: File,
        config: MkDocsConfig,
        *,
        html: bytes,
        summary: str,
        words_to_find: str,
        stylesheets: Sequence[str] = (),
        anchors: Sequence[str] = (),
        meta: dict[str, Any] | None = None,
    ) -> None:
        self._content: bytes | None = None
        super().__init__(as_markup(title), file, config)
        self._plain_title = title
        self.stylesheets = stylesheets
        self._anchors = frozenset(anchors)
        self.words_to_find = words_to_find
        """What the search index gets in place of the content."""
        self.whole: str | None = None
        """The page with the theme around it, where it did not take the theme to make it."""
        self.finished = html
        """What was finished before the build; no other plugin has had its hands on it."""
        self._front_matter = {"template": TEMPLATE, "description": as_markup(summary), **(meta or {})}

    @property
    def content(self) -> str | None:
        """The page's HTML, kept as the leaf has it."""
        return None if self._content is None else self._content.decode()

    @content.setter
    def content(self, html: str | None) -> None:
        written = None if html is None else html.encode()
        if written != self._content:
            self._content = written

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = dict(self._front_matter)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self._content = self.finished
        self.toc = TableOfContents([])
        self.present_anchor_ids = set(self._anchors)

    @contextmanager
    def marked(self, marks: Mapping[str, Any]) -> Iterator[None]:
        """Has the page say other things of itself for a while, by the names of its attributes."""
        own = {name: getattr(self, name) for name in marks}
        for name, mark in marks.items():
            setattr(self, name, mark)
        try:
            yield
        finally:
            for name, value in own.items():
                setattr(self, name, value)

    def forget(self) -> None:
        """Lets go of what has been written, so that a large site takes no more memory than it must."""
        self.whole, self._content, self.finished = None, b"", b""

    def put_in_search_clothes(self) -> None:
        """Shows the search plugins only what is to be found.

        MkDocs' own takes the title for text, and Material's takes the heading of the words for HTML.
        """
        self._shown = self.title, self.content
        self.title, self.content = self._plain_title, self.words_to_find

    def put_in_own_clothes(self) -> None:
        """Undoes `put_in_search_clothes`."""
        self.title, self.content = self._shown


def generated_file(src_uri: str, config: MkDocsConfig, *, content: str | bytes = "", in_nav: bool = False) -> File:
    """A file that exists only in this build, whatever the project excludes of its own."""
    inclusion = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
    return File.generated(config, src_uri, content=content, inclusion=inclusion)
