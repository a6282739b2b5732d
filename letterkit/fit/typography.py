"""Typography: the sizes and distances of one kind of sheet, in CSS pixels, as the stylesheet has them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from letterkit.fit.lines import Type
from letterkit.fit.stylesheet import Style, on_grid, style
from letterkit.letter import Letter
from letterkit.letterhead import Typeface


@dataclass(frozen=True, slots=True)
class Typography:
    """How the part of a sheet below its letterhead is set."""

    style: Style
    text: Type
    bold: Type
    width: float
    """Of a line."""
    height: float
    """From the top margin to the bottom margin."""
    rise: float
    """How far the letterhead reaches into the top margin."""
    line: float
    address_line: float
    letterhead_gap: float
    dateline_gap: float
    address_gap: float
    subject_gap: float
    salutation_gap: float
    paragraph_gap: float
    ending_gap: float
    postscript_paragraph_gap: float
    item_gap: float
    indent: float
    close_gap: float
    hand: float
    enclosures_gap: float
    copies_gap: float
    copies_after_enclosures_gap: float
    postscript_gap: float
    label_gap: float
    """Between `cc:` and the names."""


def typography(letter: Letter) -> Typography:
    """How a letter is set."""
    return typeset(letter.letterhead.font, **attributes(letter))


def attributes(letter: Letter) -> dict[str, str]:
    """What the stylesheet goes by: the attributes of the letter's sheet."""
    return {
        "paper": letter.paper.value,
        "design": letter.letterhead.design.value,
        "font": letter.letterhead.font.value,
        "measure": letter.measure.value,
    }


@cache
def typeset(typeface: Typeface, **attributes: str) -> Typography:
    """How sheets with these attributes are set."""

    sheet = style(**attributes)

    def own(name: str) -> float:
        return sheet.length("", f"--lk-{name}")

    size = on_grid(own("size"))
    return Typography(
        style=sheet,
        text=Type(typeface, size),
        bold=Type(typeface, size, strong=sheet.text(".lk-subject", "font-weight") == "bold"),
        width=on_grid(own("sheet-width")) - 2 * own("margin-side"),
        height=math.ceil(own("sheet-height")) - own("margin-top") - own("margin-bottom"),
        rise=own("rise"),
        line=own("line"),
        address_line=sheet.length(".lk-inside-address", "line-height"),
        letterhead_gap=own("letterhead-gap"),
        dateline_gap=sheet.length(".lk-dateline", "margin-bottom"),
        address_gap=sheet.length(".lk-inside-address", "margin-bottom"),
        subject_gap=sheet.length(".lk-subject", "margin-bottom"),
        salutation_gap=sheet.length(".lk-salutation", "margin-bottom"),
        paragraph_gap=sheet.length(".lk-body > * + *", "margin-top"),
        ending_gap=sheet.length(".lk-body + .lk-ending > .lk-body", "margin-top"),
        postscript_paragraph_gap=sheet.length(".lk-postscript > * + *", "margin-top"),
        item_gap=sheet.length("li + li", "margin-top"),
        indent=sheet.length("ul", "padding-left"),
        close_gap=sheet.length(".lk-close", "margin-top"),
        hand=sheet.length(".lk-hand", "height"),
        enclosures_gap=sheet.length(".lk-enclosures", "margin-top"),
        copies_gap=sheet.length(".lk-copies", "margin-top"),
        copies_after_enclosures_gap=sheet.length(".lk-enclosures + .lk-copies", "margin-top"),
        postscript_gap=sheet.length(".lk-postscript", "margin-top"),
        label_gap=sheet.length(".lk-enclosures", "gap", em=size),
    )
