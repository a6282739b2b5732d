"""The faces of a sheet, packed for a script: how wide characters are, and where a line may end inside a word.

Most characters are as wide as the one that they are an accent on, and those have few widths between them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from letterkit.composer.trees import JSON
from letterkit.fit.breaks import AFTER, ASCII, HYPHENS, KINDS, WHOLE
from letterkit.fit.faces import UNSEEN, Face, face
from letterkit.letterhead import Typeface


def breaks_table() -> JSON:
    """Where a line may end inside a word; see `letterkit.fit.breaks`."""
    ascii_ = {character: "".join(sorted(before)) for character, before in ASCII.items()}
    return {"ascii": ascii_, "whole": WHOLE.pattern, "after": AFTER, "kinds": KINDS, "hyphens": HYPHENS}


def faces_table() -> JSON:
    """The widths and the kerning of the eight faces: serif before sans, each regular, bold, italic, and both.

    `characters` are those whose widths are their own, by how much further each is in Unicode than the one before.
    `rows` says where each has its widths: 0 in the next row of `widths`, else so many rows up from the last that was
    used for the first time. A bold or an italic face has the difference to the regular one, and one that is both the
    difference to the bold. `pairs` stand closer or wider, and `kerns` has by how much in each face.
    """
    faces = [
        face(family, emphasis=emphasis, strong=strong)
        for family in (Typeface.SERIF, Typeface.SANS)
        for emphasis in (False, True)
        for strong in (False, True)
    ]
    widths = dict(sorted(_widths(faces)))
    own = [each for each in widths if _bare(each) == each or widths.get(_bare(each)) != widths[each]]
    pairs = sorted({pair for each in faces for pair in each.kerns})
    places: list[int] = []
    rows: list[tuple[int, ...]] = []
    for row in (widths[character] for character in own):
        places.append(len(rows) - rows.index(row) if row in rows else 0)
        if row not in rows:
            rows.append(row)
    return {
        "em": faces[0].em,
        "characters": [second - first for first, second in pairwise((0, *map(ord, own)))],
        "rows": places,
        "widths": list(zip(*map(_differences, rows), strict=True)),
        "pairs": "".join(first + second for first, second in pairs),
        "kerns": [[each.kerns.get(pair, 0) for pair in pairs] for each in faces],
    }


def _widths(faces: Sequence[Face]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """How wide each character that can be seen is in each face; -1 in one that lacks it."""
    for character in {character for each in faces for character in each.widths}:
        if unicodedata.category(character) not in UNSEEN:
            yield character, tuple(each.widths.get(character, -1) for each in faces)


def _differences(row: tuple[int, ...]) -> tuple[int, ...]:
    halves = (row[:4], row[4:])
    return tuple(
        number
        for regular, bold, italic, both in halves
        for number in (regular, bold - regular, italic - regular, both - bold)
    )


def _bare(character: str) -> str:
    """A character without its accents."""
    return unicodedata.normalize("NFD", character)[0]
