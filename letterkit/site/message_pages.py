"""A page for each message: what it means, what is wrong and what is right."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

from letterkit.checks import ADVICE
from letterkit.diagnostics import Code
from letterkit.messages import Explanation, explanations
from letterkit.messages.telling import markdown
from letterkit.site.lessons import Lessons

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

WRITTEN_IN = "reference/messages"
"""The folder as seen from which the explanations write their links; the pages they lead to may be missing."""


def message_pages(folder: str, config: MkDocsConfig, files: Files, lessons: Lessons) -> Iterator[File]:
    """The pages of all codes in a folder of the site, found by search and named by no navigation."""
    for explained in explanations():
        uri = posixpath.join(folder, f"{explained.code.value}.md")
        if files.get_file_from_path(uri) is None:  # a page of the project's own has more to say
            page = _page(explained, folder, files, lessons)
            yield File.generated(config, uri, content=page, inclusion=InclusionLevel.NOT_IN_NAV)


def _page(explained: Explanation, folder: str, files: Files, lessons: Lessons) -> str:
    def linked(words: str, target: str) -> str:
        """A link where the site has the page, and the words alone where it has not."""
        path, _, anchor = target.partition("#")
        uri = posixpath.normpath(posixpath.join(WRITTEN_IN, path))
        if files.get_file_from_path(uri) is None:
            return words
        return f"[{words}]({posixpath.relpath(uri, folder)}{f'#{anchor}' if anchor else ''})"

    return markdown(explained, _advice(explained.code, folder, lessons), linked)


def _advice(code: Code, folder: str, lessons: Lessons) -> str:
    """The sentence on the advice that a code stands for, with a link to where the guide teaches it."""
    piece = lessons.book.get(ADVICE.get(code, ""))
    if piece is None:
        return ""
    lesson = lessons.guide.lessons.get(piece.id)
    if lesson is None:
        return f"{piece.title}: {piece.summary}"
    link = posixpath.relpath(lesson.src_uri, folder) + (f"#{lesson.anchor}" if lesson.anchor else "")
    return f"[{piece.title}]({link}): {piece.summary}"
