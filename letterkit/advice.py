"""The advice: what letters follow, templates name and the pages of a guide teach, each piece by its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from textwrap import fill
from typing import Annotated

from pydantic import Field

from letterkit.diagnostics import Code, Diagnostic
from letterkit.nearest import did_you_mean
from letterkit.reading import read_model
from letterkit.source import Path, Source, read_source
from letterkit.template import Identifier, WrittenTemplate
from letterkit.words import PlainText, Written, a_list, shown

FILE = "advice.yml"
"""The file of a kits folder with a coach's own pieces of advice."""
WIDTH = 100
"""Columns of a list of all ids."""


class WrittenPieceOfAdvice(Written):
    """One piece of advice, as its file has it."""

    id: Identifier = Field(examples=["use-their-words"])
    """What templates and guide pages call it."""
    title: PlainText = Field(examples=["Use their words"])
    """Its name for readers."""
    summary: PlainText = Field(examples=["Say it in the words that they used themselves."])
    """One sentence on what to do."""


class WrittenBook(Written):
    """A file of advice."""

    advice: Annotated[tuple[WrittenPieceOfAdvice, ...], a_list()] = ()
    """The pieces of advice."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice."""

    id: str
    title: str
    summary: str


Book = Mapping[str, Advice]
"""Pieces of advice by their ids."""


@cache
def built_in_advice() -> Book:
    """The advice that comes with Letterkit."""
    content = files("letterkit").joinpath(FILE).read_bytes()
    book, mistakes = read_advice(content, f"letterkit/{FILE}")
    if mistakes:
        raise ValueError(f"the built-in advice is broken: {mistakes}")
    return book


def read_advice(content: bytes, path: str) -> tuple[Book, tuple[Diagnostic, ...]]:
    """The pieces of advice in a file, and what is wrong with it. `path` is the file as its author would type it."""
    source = read_source(content, path)
    written, mistakes = read_model(WrittenBook, source)
    if written is None:
        return {}, mistakes
    book = {piece.id: Advice(piece.id, piece.title, piece.summary) for piece in written.advice}
    return book, (*mistakes, *_twice(written, source))


def unknown_advice(id: str, known: Iterable[str], source: Source, path: Path) -> Diagnostic:
    """What is said where something names a piece of advice that there is not."""
    known = sorted(known)
    message = f"there is no advice {shown(id)}{did_you_mean(id, known)}"
    position = source.place(path)
    return Diagnostic(Code.UNKNOWN_ADVICE, source.path, position, message, listed(known), source.excerpt(position))


def listed(ids: Iterable[str]) -> str:
    """Which pieces of advice there are, in lines that can be read."""
    return fill(f"there are: {', '.join(sorted(ids))}", WIDTH, break_on_hyphens=False)


def unknown_in_template(written: WrittenTemplate, source: Source, known: Iterable[str]) -> Iterator[Diagnostic]:
    """The pieces of advice that a letter template names and that there are not."""
    known = frozenset(known)
    named: list[tuple[str, Path]] = [(written.advice, ("advice",))] if written.advice else []
    for number, part in enumerate(written.parts):
        named += [(id, ("parts", number, "advice", place)) for place, id in enumerate(part.advice)]
    yield from (unknown_advice(id, known, source, path) for id, path in named if id not in known)


def _twice(written: WrittenBook, source: Source) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for number, piece in enumerate(written.advice):
        if piece.id in seen:
            position = source.place(("advice", number, "id"))
            message = f"the advice `{piece.id}` stands in this file twice"
            yield Diagnostic(
                Code.SAME_NAME, source.path, position, message, "rename one of them", source.excerpt(position)
            )
        seen.add(piece.id)
