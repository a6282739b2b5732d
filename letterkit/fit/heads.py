"""Letterheads: how high each design stands with the words of one candidate."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from letterkit.fit.lines import Type, lines_of_text
from letterkit.fit.stylesheet import Style
from letterkit.letterhead import Design, Letterhead, Typeface
from letterkit.render.contacts import contacts

LONG = 28
"""Characters in a name above which it is set smaller."""


@lru_cache(maxsize=1 << 10)
def height_of_head(letterhead: Letterhead, address: tuple[str, ...], sheet: Style, width: float) -> float:
    """The height of a letterhead in pixels, with its padding and its rule, on a sheet of some style."""
    return _DESIGNS[letterhead.design](letterhead, address, sheet, width)


def _classic(letterhead: Letterhead, address: tuple[str, ...], sheet: Style, width: float) -> float:
    around = sum(sheet.length(".lk-sender", name) for name in ("margin-bottom", "padding-bottom", "border-bottom"))
    lines = sum(_row(texts, letterhead.font, sheet, width) for texts in (address, _texts(letterhead)))
    return _sender(letterhead, letterhead.font, sheet, width) + around + lines * _contact_line(sheet)


def _modern(letterhead: Letterhead, address: tuple[str, ...], sheet: Style, width: float) -> float:
    below = sum(sheet.length(".lk-letterhead", name) for name in ("padding-bottom", "border-bottom"))
    texts = (*address, *_texts(letterhead))
    if not texts:
        return _sender(letterhead, Typeface.SANS, sheet, width) + below
    type_ = _contact_type(Typeface.SANS, sheet)
    reach = min(_widest(texts, type_), sheet.length(".lk-reach", "max-width", whole=width))
    sender = width - reach - sheet.length(".lk-letterhead", "gap")
    return max(_sender(letterhead, Typeface.SANS, sheet, sender), _column(texts, type_, sheet, reach)) + below


def _minimal(letterhead: Letterhead, address: tuple[str, ...], sheet: Style, width: float) -> float:
    columns = (address, _texts(letterhead))
    if not any(columns):
        return _sender(letterhead, Typeface.SANS, sheet, width)
    type_ = _contact_type(Typeface.SANS, sheet)
    limits = sheet.lengths(".lk-letterhead", "grid-template-columns")
    (gap,) = sheet.lengths(".lk-letterhead", "gap")
    wide = [min(_widest(texts, type_), limit) for texts, limit in zip(columns, limits, strict=True)]
    sender = _sender(letterhead, Typeface.SANS, sheet, width - sum(wide) - gap * len(wide))
    return max(sender, *(_column(texts, type_, sheet, each) for texts, each in zip(columns, wide, strict=True)))


_DESIGNS = {Design.CLASSIC: _classic, Design.MODERN: _modern, Design.MINIMAL: _minimal}


def _texts(letterhead: Letterhead) -> tuple[str, ...]:
    return tuple(contact.short for contact in contacts(letterhead))


def _sender(letterhead: Letterhead, typeface: Typeface, sheet: Style, width: float) -> float:
    """Name and profession, in a column of some width."""
    long = "long-" if len(letterhead.name) > LONG else ""
    size = sheet.length("", f"--lk-{long}name-size")
    spacing = sheet.length(".lk-name", "letter-spacing", em=size)
    bold = sheet.text(".lk-name", "font-weight") == "bold"
    name = lines_of_text(letterhead.name, Type(typeface, size, spacing, strong=bold), width)
    height = name.count * sheet.length("", f"--lk-{long}name-line")
    if letterhead.label:
        italic = sheet.text(".lk-profession", "font-style") == "italic"
        type_ = Type(typeface, sheet.length("", "--lk-profession-size"), emphasis=italic)
        lines = lines_of_text(letterhead.label, type_, width)
        height += lines.count * sheet.length("", "--lk-profession-line")
    return height


def _row(texts: Sequence[str], typeface: Typeface, sheet: Style, width: float) -> int:
    """How many lines some contacts take that stand in a row, with a wide space between them."""
    type_ = _contact_type(typeface, sheet)
    space = type_.width(" ") + sheet.length(".lk-gap", "word-spacing", em=type_.size)
    count, used = 0, 0.0
    for text in texts:
        lines = lines_of_text(text, type_, width)
        if used and used + space + lines.length <= width:
            used += space + lines.length
        else:
            count, used = count + lines.count, lines.length
    return count


def _column(texts: Sequence[str], type_: Type, sheet: Style, width: float) -> float:
    """The height of some contacts that stand below each other."""
    return sum(lines_of_text(text, type_, width).count for text in texts) * _contact_line(sheet)


def _widest(texts: Sequence[str], type_: Type) -> float:
    return max((lines_of_text(text, type_, 0).length for text in texts), default=0)


def _contact_type(typeface: Typeface, sheet: Style) -> Type:
    return Type(typeface, sheet.length("", "--lk-contact-size"))


def _contact_line(sheet: Style) -> float:
    return sheet.length("", "--lk-contact-line")
