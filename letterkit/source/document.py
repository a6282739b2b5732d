"""A file that was read: its plain values, and where each of them was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from letterkit.diagnostics import Diagnostic, Position
from letterkit.source.offsets import offsets
from letterkit.source.privacy import is_private_key
from letterkit.source.text import Text
from letterkit.source.tree import Path, Span, text_at


@dataclass(frozen=True)
class Source(Text):
    """A file that was read.

    Its values are dictionaries, lists and texts, and a text is what was written: `no`, `12:30` and `2026-03-12` are
    texts. A key without a value is not among them.
    """

    value: dict[str, Any] | None
    """Everything in the file; None where it cannot be read."""
    mistakes: tuple[Diagnostic, ...]
    """What is wrong with the file itself, whatever it is to be."""
    spans: Mapping[Path, Span]
    empty: frozenset[Path]
    """The keys without a value, not even `""`."""
    doubtful: frozenset[int]
    """The lines that could not be read as written: `value` has something else in their place."""

    def place(self, path: Path) -> Position:
        """Where a value stands; its key where it has none, and where it belongs where there is neither."""
        span = self.spans.get(path)
        if span is None:
            return self.place_of_key(path)
        if span.start >= span.end or span.style in ("{", "["):
            return self.place_of_key(path)
        return self.position(span.start, span.end)

    def place_of_key(self, path: Path) -> Position:
        """Where a key stands, or the first key of the mapping that it is missing from."""
        while path:
            if span := self.spans.get(path):
                length = self._key_length(span, path[-1])
                return self.position(span.key, span.key + length)
            path = path[:-1]
            if inner := next(self._inside(path), None):
                return self.place_of_key(inner)
        return Position()

    def place_in(self, path: Path, snippet: str | int = "", *, line: int = 1, length: int = 1) -> Position:
        """Where a word of a text stands, or so many characters from an offset in it on.

        The word is looked for from a line of the text on; where it is not found, the place is that line's.
        """
        span, text = self.spans.get(path), text_at(self.value, path)
        if span is None or not text:
            return self.place(path)
        if isinstance(snippet, int):
            start = snippet
        else:
            lines = text.split("\n")
            start = sum(len(before) + 1 for before in lines[: line - 1])
            pattern = r"\s+".join(map(re.escape, snippet.split()))
            found = re.compile(pattern).search(text, start) if pattern else None
            start, length = (found.start(), len(found[0])) if found else (start, 1)
        places = offsets(self.content[span.start : span.end], span.style, text)
        if places is None:
            return self.place(path)
        first, _ = places[min(start, len(text) - 1)]
        _, last = places[min(start + length, len(text)) - 1]
        return self.position(span.start + first, span.start + last)

    def is_private_value(self, path: Path) -> bool:
        """Whether a value must never be quoted."""
        span = self.spans.get(path)
        touches = span is not None and self.is_private(span.key, span.end)
        return touches or any(is_private_key(step) for step in path if isinstance(step, str))

    def _key_length(self, span: Span, step: str | int) -> int:
        if isinstance(step, int):
            return 1
        return len(step) + 2 * (self.content[span.key : span.key + 1] in ("'", '"'))

    def _inside(self, path: Path) -> Iterator[Path]:
        """The paths of what stands in a mapping or list, in order."""
        depth = len(path) + 1
        return (inner for inner in self.spans if len(inner) == depth and inner[:-1] == path)
