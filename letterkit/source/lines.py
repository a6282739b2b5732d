"""What a line of a kit is made of, told from the line alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DASHES = re.compile(r"(?:-[ \t]+)+")
_KEY = re.compile(r"""(?P<key>"[^"\n]*"|'[^'\n]*'|[^\s#\[\]{},"'&*!|>%@`-][^:#\n]*?)[ \t]*:(?P<gap>[ \t]+|$)""")
_COMMENT = re.compile(r"(?:^|\s)#.*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its indentation, the dashes of list items, a key, and the rest. Columns count from 0."""

    text: str
    indent: str
    dashes: str
    key: str | None
    rest_at: int
    """Where the value starts, or the whole text of a line without a key."""

    @property
    def rest(self) -> str:
        return self.text[self.rest_at :]

    @property
    def value(self) -> str:
        """The rest without a comment and the space around it."""
        return _COMMENT.sub("", self.rest).strip()

    @property
    def column(self) -> int:
        """Where the line's key or text starts, behind the dashes."""
        return len(self.indent) + len(self.dashes)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on the line but perhaps a comment."""
        return not self.text.strip() or self.text.lstrip().startswith("#")

    @property
    def has_format_key(self) -> bool:
        """Whether the key looks like one of the format: one word in small letters."""
        return self.key is not None and re.fullmatch(r"[a-z][A-Za-z_]*", self.key) is not None


def read_line(text: str) -> Line:
    """The parts of a line."""
    indent = text[: len(text) - len(text.lstrip())]
    start = _DASHES.match(text, len(indent))
    column = start.end() if start else len(indent)
    key = _KEY.match(text, column)
    return Line(text, indent, text[len(indent) : column], key["key"] if key else None, key.end() if key else column)
