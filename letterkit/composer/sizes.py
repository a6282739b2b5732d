"""The sizes and distances of every kind of sheet, in CSS pixels, as the shipped stylesheet has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from itertools import product
from typing import Any

from letterkit.composer.trees import JSON
from letterkit.fit.stylesheet import Style
from letterkit.fit.typography import Typography, typeset
from letterkit.kit import Paper
from letterkit.letter import Measure
from letterkit.letterhead import Design, Typeface


def sizes() -> JSON:
    """What each size is on every kind of sheet; 0 and 1 stand for no and yes.

    `kinds` are the values of paper, design, font and measure; a size has a number for each combination of them, the
    last of them in turn the fastest, or one number that is the same on all.
    """
    kinds: tuple[Iterable[Any], ...] = (Paper, Design, Typeface, Measure)
    sheets = [_sizes(*kind) for kind in product(*kinds)]
    columns = {name: [_short(sheet[name]) for sheet in sheets] for name in sheets[0]}
    return {
        "kinds": [[each.value for each in kind] for kind in kinds],
        "sizes": {name: column if len(set(column)) > 1 else column[0] for name, column in columns.items()},
    }


def _sizes(paper: Paper, design: Design, font: Typeface, measure: Measure) -> dict[str, float]:
    set_ = typeset(font, paper=paper.value, design=design.value, font=font.value, measure=measure.value)
    body = {field.name: getattr(set_, field.name) for field in fields(Typography)}
    numbers = {name: value for name, value in body.items() if isinstance(value, int | float)}
    return {**numbers, "size": set_.text.size, "subject_bold": set_.bold.strong, **_head(set_.style, set_.width)}


def _head(sheet: Style, width: float) -> dict[str, float]:
    """What a letterhead is set in, whichever its design."""

    def own(name: str) -> float:
        return sheet.length("", f"--lk-{name}")

    columns = (*sheet.lengths(".lk-letterhead", "grid-template-columns"), 0.0, 0.0)
    return {
        "name_size": own("name-size"),
        "name_line": own("name-line"),
        "name_spacing": sheet.length(".lk-name", "letter-spacing", em=own("name-size")),
        "name_bold": sheet.text(".lk-name", "font-weight") == "bold",
        "long_name_size": own("long-name-size"),
        "long_name_line": own("long-name-line"),
        "long_name_spacing": sheet.length(".lk-name", "letter-spacing", em=own("long-name-size")),
        "profession_size": own("profession-size"),
        "profession_line": own("profession-line"),
        "profession_italic": sheet.text(".lk-profession", "font-style") == "italic",
        "contact_size": own("contact-size"),
        "contact_line": own("contact-line"),
        "contact_gap": sheet.length(".lk-gap", "word-spacing", em=own("contact-size")),
        "sender_below": _sum(sheet, ".lk-sender", "margin-bottom", "padding-bottom", "border-bottom"),
        "head_below": _sum(sheet, ".lk-letterhead", "padding-bottom", "border-bottom"),
        "head_gap": next(iter(sheet.lengths(".lk-letterhead", "gap")), 0.0),
        "reach": sheet.length(".lk-reach", "max-width", whole=width),
        "first_column": columns[0],
        "second_column": columns[1],
    }


def _sum(sheet: Style, part: str, *names: str) -> float:
    return sum(sheet.length(part, name) for name in names)


def _short(number: float) -> float:
    """A whole number without a point."""
    return int(number) if number == int(number) else number
