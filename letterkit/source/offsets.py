"""Where each character of a text was written: what a folded, literal or quoted text says is not what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_HEADER = re.compile(r"[|>][-+\d]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$)")
_PLAIN = re.compile(r"\s+|.", re.DOTALL)
_SINGLE = re.compile(r"\s+|''|.", re.DOTALL)
_DOUBLE = re.compile(r"\s+|\\(?:\r\n|x..|u.{4}|U.{8}|.)|.", re.DOTALL)
_ESCAPED_SPACE = re.compile(r"\\(?:[\r\nnrt _NLP]|(?:x|u00|U000000)(?:20|09|0[aA]|[aA]0))")
_PIECE = re.compile(r"\s+|\S")


@lru_cache(64)  # asked again for each thing that there is to say of a text
def offsets(written: str, style: str, text: str) -> list[tuple[int, int]] | None:
    """For each character of a text, from where to where it was written; None where that cannot be told.

    `written` is the text as it stands in the file, with everything around it, and `style` what it begins with.
    A run of space in the text is taken for one place.
    """
    units = list(_units(written, style))
    places: list[tuple[int, int]] = []
    next_unit = 0
    for piece in _PIECE.finditer(text):
        is_space = piece[0].isspace()
        if not is_space:
            while next_unit < len(units) and units[next_unit][2]:
                next_unit += 1
        if next_unit >= len(units) and not is_space:
            return None
        places += [units[min(next_unit, len(units) - 1)][:2]] * len(piece[0])
        if is_space:
            while next_unit < len(units) and units[next_unit][2]:
                next_unit += 1
        else:
            next_unit += 1
    return places or None


def _units(written: str, style: str) -> Iterator[tuple[int, int, bool]]:
    """From where to where each character or run of space was written, and whether it is space."""
    start, end, pattern = 0, len(written), _PLAIN
    if style in ("|", ">"):
        header = _HEADER.match(written)
        start = header.end() if header else 0
    elif style in ("'", '"'):
        start, end, pattern = 1, end - 1, _SINGLE if style == "'" else _DOUBLE
    for unit in pattern.finditer(written, start, end):
        yield unit.start(), unit.end(), unit[0].isspace() or bool(_ESCAPED_SPACE.fullmatch(unit[0]))
