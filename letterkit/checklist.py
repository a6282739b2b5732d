"""The checklist as a value: what is to be done for one kit's letters, by which day, and what is done already."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letterkit.kit import Paper
from letterkit.letterhead import Letterhead


@dataclass(frozen=True, slots=True)
class Date:
    """A day, and how the locale writes it."""

    day: datetime.date
    words: str

    def __str__(self) -> str:
        return self.words


Words = tuple[str | Date, ...]
"""A sentence in pieces. What comes from the kit is a piece of its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do, or one that is done."""

    id: str
    """What the line is known by, however its words may change."""
    advice: str
    """The piece of advice that it follows."""
    words: Words
    verified: bool = False
    """Whether a program has seen to it, so that nobody has to tick it."""

    @property
    def text(self) -> str:
        return "".join(map(str, self.words))


@dataclass(frozen=True, slots=True)
class Stage:
    """The lines that belong to one moment of the evening, or to the days after."""

    id: str
    """What pages call it, however its title may change."""
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class NameToHold:
    """A name as the letters print it, with what is printed beside it."""

    name: str
    beside: str


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day to be reminded of, for a calendar."""

    id: str
    day: datetime.date
    summary: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """One kit's checklist. Every text is final: nothing after this looks at a kit."""

    kit: str
    """The slug of the kit."""
    title: str
    language: str
    paper: Paper
    letterhead: Letterhead
    interview: datetime.date
    deadline: Words
    verified: tuple[Line, ...]
    stages: tuple[Stage, ...]
    names: tuple[NameToHold, ...]
    appointments: tuple[Appointment, ...]

    @property
    def to_do(self) -> tuple[Line, ...]:
        """The lines that are the reader's to tick."""
        return tuple(line for stage in self.stages for line in stage.lines)
