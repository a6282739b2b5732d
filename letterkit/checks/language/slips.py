"""The list of slips, as `slips.yml` has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from pydantic import BeforeValidator, Field

from letterkit.checks.ignored import CODES
from letterkit.diagnostics import Code
from letterkit.reading.shipped import shipped
from letterkit.words import Written

_PART = re.compile(r"(?<!P)<(\w+)>")
"""A piece in a pattern; `(?P<wrong>` is a group."""


class WrittenSlip(Written):
    """One row of the list."""

    wrong: str
    right: str = ""
    say: str = ""
    in_: tuple[str, ...] = Field(default=(), alias="in")
    about: tuple[str, ...] = ()


_PLAIN_GROUP = re.compile(r"\(\?P<wrong>([A-Za-z ]+(?:\|[A-Za-z ]+)*)\)(?![?*{|])")
_PLAIN_START = re.compile(r"(?:\(\?i\))?\\b([A-Za-z]{2,})(?:\\b|\(\?=| )(?!.*\|\\b)")


def _words(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.split()) if isinstance(text, str) else text


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
"""Words with spaces between them."""


class Owning(Written):
    """Words by which “your teams plan” is known to lack an apostrophe."""

    owners: Words
    owned: Words
    never_owned: Words


class WrittenSlips(Written):
    """The whole list."""

    parts: dict[str, str]
    owning: Owning
    slips: dict[str, tuple[WrittenSlip, ...]]


@dataclass(frozen=True, slots=True)
class Slip:
    """A way to go wrong that can be told from the words alone."""

    pattern: re.Pattern[str]
    """What is wrong is its group `wrong`."""
    code: Code
    right: str
    """What would be right, as `Match.expand` takes it; empty where that cannot be told."""
    message: str
    locales: frozenset[str]
    """Where it is a slip; everywhere if there are none."""
    telling: tuple[str, ...]
    """Words in small letters without one of which it need not be looked for; none where that cannot be told."""


def owning() -> Owning:
    """Who owns what, as far as an apostrophe goes."""
    return _written().owning


@cache
def slips() -> tuple[Slip, ...]:
    """The list that ships with Letterkit."""
    return tuple(_slips(_written()))


@cache
def _written() -> WrittenSlips:
    return shipped(WrittenSlips, __package__, "slips.yml")


def _slips(written: WrittenSlips) -> Iterator[Slip]:
    for code, rows in written.slips.items():
        for row in rows:
            pattern = _pattern(row.wrong, written.parts)
            yield Slip(
                pattern,
                CODES[code],
                _counted(row, pattern),
                row.say,
                frozenset(row.in_),
                row.about or _telling(row.wrong),
            )


def _counted(row: WrittenSlip, pattern: re.Pattern[str]) -> str:
    """What would be right, its groups counted as in the pattern, which has one more around all of it."""
    if "(?P<wrong>" in row.wrong:
        return row.right
    return re.sub(r"\\g<(\d+)>", lambda found: rf"\g<{int(found[1]) + pattern.groupindex['wrong']}>", row.right)


def _telling(text: str) -> tuple[str, ...]:
    """The words that a pattern is about, where they are plain words. To look for a word is quick; for a pattern not."""
    found = _PLAIN_GROUP.search(text) or _PLAIN_START.match(text)
    return tuple(found[1].lower().split("|")) if found else ()


def _pattern(text: str, parts: dict[str, str]) -> re.Pattern[str]:
    whole = _PART.sub(lambda found: parts[found[1]], text)
    return re.compile(whole if "(?P<wrong>" in whole else _as_wrong(whole))


def _as_wrong(text: str) -> str:
    """A pattern all of which is wrong; a flag stays at its beginning."""
    flag, rest = ("(?i)", text[4:]) if text.startswith("(?i)") else ("", text)
    return f"{flag}(?P<wrong>{rest})"
