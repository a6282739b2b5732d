"""Stitches: for one mistake the few characters of its line that would put it right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from letterkit.diagnostics import Code, Diagnostic
from letterkit.source.draft import Draft
from letterkit.source.text import Text

_COMMENT = re.compile(r"[ \t]{2,}#(?: .*)?$")
"""What is surely a comment behind a value."""
_DOUBTFUL_COMMENT = re.compile(r"[ \t]#")
_NUMBER = re.compile(r"^[^#]*#[0-9][^#]*$|^#[0-9a-fA-F]{3,8}\s*$")
"""A `#` that is surely no comment: before a number, or of a colour. Any other might bring a comment into a letter."""
_TAB_WIDTHS = (2, 4, 8)


@dataclass(frozen=True, slots=True)
class Stitch:
    """Some characters of one line, and what is to stand in their place. Columns count from 0."""

    code: Code
    line: int
    start: int
    end: int
    new: str


Attempt = tuple[Stitch, ...]
"""Stitches that only make sense together."""


def attempts(mistakes: Iterable[Diagnostic], text: Text) -> Iterator[Attempt]:
    """Everything that may be tried, each for itself; of several for one mistake the likeliest first.

    Private lines are left alone: nobody should read in a report what was changed there.
    """
    has_tabs = False
    for mistake in mistakes:
        number = mistake.position.line
        if number in text.private_lines or number > len(text.lines):
            continue
        if mistake.code is Code.TAB and not has_tabs:
            has_tabs = True
            yield from filter(None, (tuple(_tabs(text, width)) for width in _TAB_WIDTHS))
        elif stitch := _stitch(mistake, text):
            yield (stitch,)


def _stitch(mistake: Diagnostic, text: Text) -> Stitch | None:
    if mistake.instead is not None:
        start = mistake.position.column - 1
        return Stitch(mistake.code, mistake.position.line, start, start + mistake.position.length, mistake.instead)
    stitched = _STITCHED.get(mistake.code)
    return stitched(mistake, text) if stitched else None


def _tabs(text: Text, width: int) -> Iterator[Stitch]:
    """Spaces for the tabs that begin lines or stand behind a dash, in the whole file at once."""
    for number, line in enumerate(text.lines, 1):
        if number in text.private_lines:
            continue
        if match := re.match(r"\t[ \t]*", line):
            yield Stitch(Code.TAB, number, 0, match.end(), match[0].replace("\t", " " * width))
        elif match := re.match(r" *-( *\t[ \t]*)(?=\S)", line):
            yield Stitch(Code.TAB, number, match.start(1), match.end(1), " ")


def _spaced(mistake: Diagnostic, text: Text) -> Stitch:
    """Ordinary spaces in the place of others."""
    place = mistake.position
    return Stitch(mistake.code, place.line, place.column - 1, place.column - 1 + place.length, " " * place.length)


def _with_colon(mistake: Diagnostic, text: Text) -> Stitch | None:
    """A colon that is one, and a space behind it."""
    start, line = mistake.position.column - 1, text.lines[mistake.position.line - 1]
    sign, after = line[start : start + 1], line[start + 1 : start + 2]
    if mistake.position.length != 1 or sign.isalnum():
        return None
    return Stitch(mistake.code, mistake.position.line, start, start + 1, ":" if after.isspace() else ": ")


def _one_space(mistake: Diagnostic, text: Text) -> Stitch | None:
    """One space between two words in the place of several."""
    start, line = mistake.position.column - 1, text.lines[mistake.position.line - 1]
    found = re.search(r"(?<=\S) {2,}(?=[^\s#])", line[start : start + mistake.position.length])
    return found and Stitch(mistake.code, mistake.position.line, start + found.start(), start + found.end(), " ")


def _in_quotes(mistake: Diagnostic, text: Text) -> Stitch | None:
    """Quotation marks around the value of the line, where all of it stands there."""
    number = mistake.position.line
    draft = Draft(text, text.content)
    line = draft.line(number)
    if (line.key is None and not line.dashes) or any(True for _ in draft.below(number)):
        return None
    value = line.rest.rstrip()
    if mistake.code is Code.LOST_COMMENT:
        if not _NUMBER.search(line.rest):
            return None
    else:
        value = _COMMENT.sub("", value)
        if _DOUBTFUL_COMMENT.search(value):
            return None
    new = _quoted(value)
    return Stitch(mistake.code, number, line.rest_at, line.rest_at + len(value), new) if new else None


def _quoted(value: str) -> str | None:
    """A value in quotation marks that suit it; None where its own are not to be told from those around it."""
    own = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value
    if not own.strip() or "\t" in own or (own is not value and ("''" in own or "\\" in own)):
        return None
    if '"' not in own and "\\" not in own:
        return f'"{own}"'
    return "'" + own.replace("'", "''") + "'"


_STITCHED: dict[Code, Callable[[Diagnostic, Text], Stitch | None]] = {
    Code.APOSTROPHE: _in_quotes,
    Code.COLON_IN_TEXT: _in_quotes,
    Code.LOST_COMMENT: _in_quotes,
    Code.QUOTE_IN_TEXT: _in_quotes,
    Code.SPACING: _one_space,
    Code.SPECIAL_START: _in_quotes,
    Code.WRONG_COLON: _with_colon,
    Code.WRONG_SPACE: _spaced,
}
"""How a mistake is put right whose diagnostic does not say so itself."""
