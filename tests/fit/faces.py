"""The widths of characters, taken from the Liberation fonts and written down for `letterkit.fit`.

`python -m tests.fit.faces` writes `letterkit/fit/faces.json` anew from the fonts in /usr/share/fonts, or in the folder
that it is given. Liberation Serif and Liberation Sans are exactly as wide as Times New Roman and Arial; take version 2,
which is under the SIL Open Font License 1.1 and kerns as Arial does. Only widths are taken over, nothing of a shape.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FONTS = Path("/usr/share/fonts")
WRITTEN = Path(__file__).parents[2] / "letterkit/fit/faces.json"
FAMILIES = ("Serif", "Sans")
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
ALPHABETS = (
    range(0x20, 0x180),  # the Latin of Europe
    range(0x1A0, 0x1A2),  # and of Vietnam
    range(0x1AF, 0x1B1),
    range(0x218, 0x21C),  # and of Romania
    range(0x2C6, 0x2DE),  # accents
    range(0x386, 0x3CF),  # Greek
    range(0x400, 0x460),  # Cyrillic
    range(0x490, 0x492),
    range(0x1E00, 0x1F00),  # Latin with two accents
    range(0x2000, 0x2070),  # punctuation
    range(0x20A0, 0x20C0),  # currency
    *(range(code, code + 1) for code in (0x2116, 0x2122, 0x2212)),  # numero, trade mark, minus
    range(0x2150, 0x2160),  # fractions
    range(0x2190, 0x2196),  # arrows
    range(0x25A0, 0x25AC),  # squares and circles for items
    range(0x25CB, 0x25D0),
    range(0xFB00, 0xFB07),  # ligatures
)
"""The characters whose widths are kept: those of the alphabets in which people write their names today."""
KERNED = (range(0x20, 0x300), range(0x1E00, 0x2500))
"""The characters whose kerning is kept. Letters are in English; a word in Greek or Cyrillic is short, and its lines
come out the same without."""


def is_in(code: int, alphabets: Iterable[range]) -> bool:
    return any(code in part for part in alphabets)


def face(font: TTFont) -> dict[str, Any]:
    """The widths of a font's characters in runs, and the pairs of them that stand closer or wider."""
    glyphs = {code: glyph for code, glyph in font.getBestCmap().items() if is_in(code, ALPHABETS)}
    characters = defaultdict(list)
    for code, glyph in glyphs.items():
        if is_in(code, KERNED):
            characters[glyph].append(chr(code))
    kerns: dict[str, dict[str, int]] = defaultdict(dict)
    for first, second, by in pairs(font):
        for before in characters.get(first, ()):
            kerns[before].update(dict.fromkeys(characters.get(second, ()), by))
    widths = {code: font["hmtx"][glyph][0] for code, glyph in glyphs.items()}
    return {"widths": dict(runs(widths)), "kerns": {first: kerns[first] for first in sorted(kerns) if kerns[first]}}


def pairs(font: TTFont) -> Iterator[tuple[str, str, int]]:
    """The kerning of Latin text: two glyphs, and by how much the first is wider or narrower before the second."""
    table = font["GPOS"].table
    (latin,) = (record.Script for record in table.ScriptList.ScriptRecord if record.ScriptTag == "latn")
    features = [table.FeatureList.FeatureRecord[index] for index in latin.DefaultLangSys.FeatureIndex]
    for feature in features:
        if feature.FeatureTag == "kern":
            for index in feature.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    for first, following in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True):
                        for pair in following.PairValueRecord:
                            yield first, pair.SecondGlyph, pair.Value1.XAdvance


def runs(widths: dict[int, int]) -> Iterator[tuple[str, list[int]]]:
    """The widths of characters that follow one another, under the first of each run."""
    for start in sorted(widths):
        if start - 1 not in widths:
            end = next(code for code in count(start) if code not in widths)
            yield f"{start:04X}", [widths[code] for code in range(start, end)]


def written(fonts: Path) -> dict[str, Any]:
    """Everything that the file holds."""
    files = {file.stem: file for file in fonts.rglob("Liberation*.ttf")}
    faces: dict[str, dict[str, Any]] = defaultdict(dict)
    for family in FAMILIES:
        for style in STYLES:
            font = TTFont(files[f"Liberation{family}-{style}"])
            faces[family.lower()][style.lower()] = face(font)
    version = font["name"].getDebugName(5).removeprefix("Version ")
    return {
        "source": f"Advance widths and kerning of Liberation Serif and Liberation Sans {version} "
        "(SIL Open Font License 1.1), in units of the em.",
        "em": font["head"].unitsPerEm,
        "faces": faces,
    }


def lines(value: Any, depth: int = 0) -> Iterable[str]:
    """JSON with a line for each run and for the pairs of each character."""
    if not isinstance(value, dict) or depth == 4:
        return [json.dumps(value, ensure_ascii=False, separators=(",", ":"))]
    entries = []
    for key, inner in value.items():
        first, *rest = lines(inner, depth + 1)
        entries.append("\n".join([f"{json.dumps(key, ensure_ascii=False)}:{first}", *rest]))
    return ["{", *",\n".join(entries).split("\n"), "}"]


def main() -> None:
    fonts = Path(sys.argv[1]) if len(sys.argv) > 1 else FONTS
    WRITTEN.write_text("\n".join(lines(written(fonts))) + "\n", "utf-8")
    print(f"{WRITTEN} holds the widths of the fonts in {fonts}")


if __name__ == "__main__":
    main()
