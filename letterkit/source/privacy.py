"""Which lines of a file are private: decided by the text alone, so that it also holds in a file that cannot be read.

In doubt a line is private. A line too many costs a mistake its excerpt, a line too few costs a secret.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from letterkit.source.letters import latin

ELLIPSIS = "…"
"""Stands for words that are not repeated."""

_LETTERS = frozenset("private")
_LINE_START = re.compile(r"""\s*(?:[-?{\[,#]\s*)*["']?(?P<word>[^\W\d]{4,40})""")
_KEY = re.compile(r"""(?<!\w)(?P<word>[^\W\d]{4,40})["']?\s*[:=：﹕∶]""")
_NEXT_KEY = re.compile(r"""\s*["']?[a-z][A-Za-z_]*["']?\s*:(?:\s|$)""")
"""What a key of the format looks like. Private text of that look that is not indented cannot be told from it."""
_BLOCK = re.compile(r"[:：]\s*[|>][-+\d]*\s*(?:#.*)?$")


@lru_cache(maxsize=1024)
def is_private_key(key: str) -> bool:
    """Whether a key is `private`, or somebody's attempt at it."""
    word = latin(key).casefold().strip()
    if word.startswith("priv"):
        return True
    is_alike = 5 <= len(word) <= 11 and len(_LETTERS & set(word)) >= 4
    return is_alike and SequenceMatcher(None, word, "private").ratio() >= 0.77


def private_lines(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that hold a `private:` value, counted from 1."""
    found: set[int] = set()
    value: _Value | None = None
    for number, line in enumerate(lines, start=1):
        if (opened := _opened(line)) is not None:
            value = opened
        elif value is not None and not value.takes(line):
            value = None
        if value is not None:
            found.add(number)
    return frozenset(found)


@dataclass(slots=True)
class _Value:
    """A private value that began on some line, as far as it has been followed down the file."""

    column: int
    """How far its key is indented: what is indented further belongs to it."""
    in_list: bool
    """Whether its key follows a dash, so that the next dash cannot be part of it."""
    awaits_block: bool
    """Whether its text is to begin on the next line, after `|` or `>`."""

    def takes(self, line: str) -> bool:
        """Whether the next line belongs to the value, or may do so."""
        if not line.strip():
            return True
        column = _indentation(line)
        if self.awaits_block:
            self.awaits_block = False
            if column <= self.column:
                # The text was not indented: whatever stands beside the key from here on may be part of it.
                self.column -= 1
        if column > self.column:
            return True
        if line.lstrip().startswith("- "):
            return not self.in_list
        return not _NEXT_KEY.match(line)


def _opened(line: str) -> _Value | None:
    """The private value that a line opens, if it does."""
    awaits_block = bool(_BLOCK.search(line))
    if (start := _LINE_START.match(line)) and is_private_key(start["word"]):
        return _Value(_indentation(line, start.start("word")), "-" in line[: start.start("word")], awaits_block)
    if any(is_private_key(key["word"]) for key in _KEY.finditer(line)):
        return _Value(_indentation(line), False, awaits_block)
    return None


def _indentation(line: str, column: int | None = None) -> int:
    """How far a line is indented, or how far its first `column` characters reach."""
    before = line[: len(line) - len(line.lstrip())] if column is None else line[:column]
    return len(before.expandtabs(8))
