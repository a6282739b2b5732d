"""Lengths and colours of the stylesheet, as Word has them."""

from __future__ import annotations

import math

from docx.shared import Length, Pt

from letterkit.fit.stylesheet import Style


def points(pixels: float) -> float:
    """A length in points."""
    return pixels * 0.75


def half_points(pixels: float) -> int:
    """The size of a face, of which Word knows halves of a point and no less: never larger than on the sheet."""
    return math.floor(points(pixels) * 2 + 0.1)


def length(pixels: float) -> Length:
    """A length for python-docx."""
    return Pt(points(pixels))


def colour(sheet: Style, name: str) -> str:
    """A colour of the stylesheet."""
    return six_digits(sheet.text("", name))


def six_digits(colour: str) -> str:
    """A CSS hex colour of three or six digits as one of six, without its mark."""
    digits = colour.removeprefix("#")
    return (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)).upper()
