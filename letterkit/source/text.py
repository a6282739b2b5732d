"""The text of a file, and where in it everything stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.source.privacy import ELLIPSIS, is_private_key, private_lines

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Text:
    """The characters of a file. Offsets count from 0, lines and columns from 1."""

    path: str
    """The file as its author would type it."""
    content: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        return tuple(_LINE_BREAK.split(self.content))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_BREAK.finditer(self.content)))

    @cached_property
    def private_lines(self) -> frozenset[int]:
        """The numbers of the lines that must never be quoted."""
        return private_lines(self.lines)

    def line_at(self, offset: int) -> int:
        """The number of the line that an offset lies in."""
        return bisect_right(self._starts, offset)

    def start_of(self, line: int) -> int:
        """The offset of a line's first character."""
        return self._starts[line - 1]

    def position(self, start: int, end: int | None = None) -> Position:
        """The place from one offset to another, as far as it lies in one line."""
        line = self.line_at(start)
        first = self._starts[line - 1]
        last = first + len(self.lines[line - 1])
        length = 1 if end is None else max(1, min(end, last) - start)
        return Position(line, start - first + 1, length)

    def excerpt(self, position: Position) -> str | None:
        """The line of a place as written, or None where it must not be quoted."""
        if position.line in self.private_lines or position.line > len(self.lines):
            return None
        return self.lines[position.line - 1]

    def own(self, line: int, words: str) -> str:
        """Words of a line as a message may repeat them: none of a private line."""
        return ELLIPSIS if line in self.private_lines else words

    def own_key(self, line: int, key: str) -> str:
        """A key of a line as a message may repeat it: of a private line only what was meant to say `private`."""
        if line not in self.private_lines:
            return key
        word, *others = key.split() or [""]
        return f"{word if is_private_key(word) else ''}{ELLIPSIS if others or not is_private_key(word) else ''}"

    def is_private(self, start: int, end: int) -> bool:
        """Whether a stretch of the text touches a line that must never be quoted."""
        return any(line in self.private_lines for line in range(self.line_at(start), self.line_at(end) + 1))

    def diagnostic(self, code: Code, position: Position, message: str, hint: str = "") -> Diagnostic:
        """A mistake in this file."""
        return Diagnostic(code, self.path, position, message, hint, self.excerpt(position))
