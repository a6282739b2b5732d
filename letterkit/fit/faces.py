"""Faces: how wide a text is, set in Times or Arial or a face of the same widths."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from letterkit.fit.breaks import pieces
from letterkit.letterhead import Typeface

METRICS = Path(__file__).parent / "faces.json"
"""The widths of characters. `python -m tests.fit.faces` takes them from the fonts."""

_STYLES = {(False, False): "regular", (False, True): "bold", (True, False): "italic", (True, True): "bolditalic"}
"""For emphasis and strong: the style of the face."""
UNSEEN = ("Cf", "Mn", "Me", "Cc")
"""The kinds of characters that take no room: marks on other characters, and invisible ones."""


@dataclass(frozen=True, slots=True)
class Word:
    """A text without spaces, in units of the em."""

    text: str
    width: int
    """Of the whole word on one line."""
    pieces: tuple[tuple[int, int, str], ...]
    """Where it may be parted, the parts: how much closer each stands to the one before, its width, its text."""


class Face:
    """One style of a face."""

    def __init__(self, widths: dict[str, int], kerns: dict[tuple[str, str], int], em: int) -> None:
        self.em = em
        self.widths = widths
        self.kerns = kerns
        # A letter says most of its words more than once, and letters of one candidate share most of theirs.
        self.word = lru_cache(maxsize=1 << 14)(self._word)
        self.space = lru_cache(maxsize=1 << 12)(self._space)

    def width(self, text: str) -> int:
        """How wide a text is on one line, in units of the em."""
        try:
            width = sum(map(self.widths.__getitem__, text))
        except KeyError:
            width = sum(map(self._character, text))
        return width + sum(filter(None, map(self.kerns.get, pairwise(text))))

    def _word(self, text: str) -> Word:
        parts: list[tuple[int, int, str]] = []
        last = ""
        for piece in pieces(text):
            parts.append((self.kerns.get((last, piece[0]), 0), self.width(piece), piece))
            last = piece[-1]
        return Word(text, sum(kern + width for kern, width, _ in parts), tuple(parts))

    def _space(self, before: str, after: str) -> int:
        """How wide the space between two characters is."""
        return self.widths[" "] + self.kerns.get((before, " "), 0) + self.kerns.get((" ", after), 0)

    def _character(self, character: str) -> int:
        """The width of a character that the face may not have: then without its accents, or as most faces have it."""
        if unicodedata.category(character) in UNSEEN:
            return 0
        known = self.widths.get(character, self.widths.get(unicodedata.normalize("NFD", character)[0]))
        if known is not None:
            return known
        return self.em if unicodedata.east_asian_width(character) in ("W", "F") else self.em * 5 // 9


def face(typeface: Typeface, *, emphasis: bool = False, strong: bool = False) -> Face:
    """A style of one of the two faces."""
    return _faces()[typeface, emphasis, strong]


@cache
def _faces() -> dict[tuple[Typeface, bool, bool], Face]:
    held = json.loads(METRICS.read_text("utf-8"))
    return {
        (typeface, emphasis, strong): _face(held["faces"][typeface.value][style], held["em"])
        for typeface in Typeface
        for (emphasis, strong), style in _STYLES.items()
    }


def _face(held: dict[str, Any], em: int) -> Face:
    widths = {
        chr(int(first, 16) + place): width for first, run in held["widths"].items() for place, width in enumerate(run)
    }
    widths |= {character: 0 for character in widths if unicodedata.category(character) in UNSEEN}
    kerns = {(first, second): by for first, following in held["kerns"].items() for second, by in following.items()}
    return Face(widths, kerns, em)
