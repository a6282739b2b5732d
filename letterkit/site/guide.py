"""The guide: the project's own pages, the advice that they teach and the blocks in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, set_exclusions
from mkdocs.utils import is_markdown_file
from mkdocs.utils.meta import get_data

from letterkit.advice import Book, listed
from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.excerpts.calls import Call, calls
from letterkit.nearest import did_you_mean
from letterkit.words import shown

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

TEACHES = "advice"
"""The key of a page's front matter that says which advice it teaches."""
LISTS = "letters"
"""The key of a page's front matter that keeps the list of letters away with `false`."""

_KEY = re.compile(rf"(?m)^{TEACHES}[ ]*:")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A place in the guide that teaches a piece of advice."""

    advice: str
    src_uri: str
    anchor: str
    """The heading in the page; empty for the page as a whole."""
    path: str
    """The page's file, as its author would type it."""
    position: Position
    line: str

    def wrong(self, code: Code, message: str, hint: str) -> Diagnostic:
        """A mistake in what the page says that it teaches."""
        return Diagnostic(code, self.path, self.position, message, hint, self.line)


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page of the project's own."""

    src_uri: str
    path: str
    """Its file, as its author would type it."""
    text: str
    """Its Markdown with the front matter."""
    lessons: tuple[Lesson, ...]
    calls: tuple[Call, ...]
    lists_letters: bool
    """Whether it wants the letters listed that follow what it teaches."""

    @property
    def wants_letters(self) -> str:
        """The advice whose letters are to be listed below the page, with commas between; empty where none are."""
        listed_already = any(call.name == "letters" for call in self.calls)
        return "" if listed_already or not self.lists_letters else ", ".join(each.advice for each in self.lessons)


class Guide:
    """The pages of the project that say something to us, by their source URIs."""

    def __init__(self, pages: Iterable[GuidePage]) -> None:
        self.pages = {page.src_uri: page for page in pages}

    @property
    def calls(self) -> Iterator[Call]:
        """Every block in every page."""
        return (call for page in self.pages.values() for call in page.calls)

    @property
    def lessons(self) -> Mapping[str, Lesson]:
        """Where each piece of advice is taught: where several pages say so, the first."""
        found: dict[str, Lesson] = {}
        for page in self.pages.values():
            for lesson in page.lessons:
                found.setdefault(lesson.advice, lesson)
        return found

    def mistakes(self, book: Book) -> Iterator[Diagnostic]:
        """What is wrong with what pages say that they teach."""
        lessons = self.lessons
        for page in self.pages.values():
            for lesson in page.lessons:
                if lesson.advice not in book:
                    message = f"there is no advice {shown(lesson.advice)}{did_you_mean(lesson.advice, book)}"
                    yield lesson.wrong(Code.UNKNOWN_ADVICE, message, listed(book))
                elif lessons[lesson.advice] != lesson:
                    first = self.pages[lessons[lesson.advice].src_uri].path
                    message = f"{first} teaches {shown(lesson.advice)} too, and letters lead there"
                    yield lesson.wrong(Code.SAME_ADVICE, message, "take it out of one of the two")


def read_guide(config: MkDocsConfig) -> Guide:
    """The pages of `docs/` that are to be part of the site."""
    docs = Path(config.docs_dir)
    uris = (file.relative_to(docs).as_posix() for file in sorted(docs.rglob("*")) if file.is_file())
    files = [File(uri, None, "", config.use_directory_urls) for uri in uris if is_markdown_file(uri)]
    set_exclusions(files, config)
    found = (file.src_uri for file in files if file.inclusion.is_included())  # type: ignore[no-untyped-call]
    return Guide(read_page((docs / uri).read_bytes(), uri, f"{docs.name}/{uri}") for uri in found)


def read_page(content: bytes, src_uri: str, path: str) -> GuidePage:
    """One page, as far as it concerns us. What cannot be read is left for MkDocs to say."""
    text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    if TEACHES not in text and "///" not in text:
        return GuidePage(src_uri, path, text, (), (), False)
    _, meta = get_data(text) if text.startswith("---") else ("", {})
    lessons = tuple(_lessons(meta.get(TEACHES), text, src_uri, path))
    return GuidePage(src_uri, path, text, lessons, calls(text, path), meta.get(LISTS) is not False)


def _lessons(taught: Any, text: str, src_uri: str, path: str) -> Iterator[Lesson]:
    named = taught if isinstance(taught, list) else [] if taught is None else [taught]
    lines = text.split("\n")
    key = _KEY.search(text)
    for each in named:
        id, _, anchor = str(each).partition("#")
        place = text.find(str(each), key.end() if key else 0)
        line = text.count("\n", 0, max(place, 0)) + 1
        column = place - text.rfind("\n", 0, place) if place >= 0 else 1
        yield Lesson(id.strip(), src_uri, anchor.strip(), path, Position(line, column, len(str(each))), lines[line - 1])
