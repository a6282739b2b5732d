"""The letterhead: who writes, and what the top of every sheet of theirs looks like."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from letterkit.diagnostics import Code
from letterkit.words import PlainText, Written, mistake, shown

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_WEB_ADDRESS = re.compile(r"(?i)https?://\S+")


class Design(StrEnum):
    """How a letterhead is set."""

    CLASSIC = "classic"
    MODERN = "modern"
    MINIMAL = "minimal"


class Typeface(StrEnum):
    """The kind of face the sheet is set in: Times or Arial, or a face of the same widths."""

    SERIF = "serif"
    SANS = "sans"


def _colour(text: str) -> str:
    if not _COLOUR.fullmatch(text):
        raise mistake(
            Code.WRONG_FORM, f"{shown(text)} is not a colour", 'colours look like "#1f4e5f", in quotation marks'
        )
    return text.lower()


def _web_address(text: str) -> str:
    if not _WEB_ADDRESS.fullmatch(text):
        raise mistake(
            Code.WRONG_FORM, f"{shown(text)} is not a web address", "web addresses look like https://example.org"
        )
    return text


def _file_name(text: str) -> str:
    if "/" in text or "\\" in text or text.startswith("."):
        raise mistake(
            Code.IMAGE, f"{shown(text)} is not the name of a file beside the letterhead", "write the file's name alone"
        )
    return text


Colour = Annotated[str, AfterValidator(_colour)]
WebAddress = Annotated[PlainText, AfterValidator(_web_address)]


class Location(Written):
    """Where the candidate lives, as far as the letter shows it."""

    address: PlainText | None = None
    """Street and number."""
    postal_code: PlainText | None = Field(default=None, alias="postalCode")
    """Postal code."""
    city: PlainText | None = None
    """City."""
    region: PlainText | None = None
    """State, province, county or region, as it is written on an envelope."""
    country_code: Annotated[PlainText, Field(pattern=r"^[A-Za-z]{2}$")] | None = Field(
        default=None, alias="countryCode"
    )
    """Two letters, as in `US`, `GB`, `IN`."""


class Profile(Written):
    """One page of the candidate's elsewhere."""

    network: PlainText | None = None
    """The name of the service."""
    username: PlainText | None = None
    """The candidate's name there."""
    url: WebAddress | None = None
    """The page's address."""


class Letterhead(Written):
    """The words and the look of one candidate's letterhead; the words are those of a JSON Resume's `basics`."""

    name: PlainText = Field(examples=["Priya Raman"])
    """The candidate's full name."""
    label: PlainText | None = None
    """What the candidate is: `Registered nurse`."""
    email: PlainText | None = None
    """E-mail address."""
    phone: PlainText | None = None
    """Telephone number, as it is to be printed."""
    url: WebAddress | None = None
    """The candidate's own web page."""
    location: Location | None = None
    """Postal address."""
    profiles: Annotated[tuple[Profile, ...], Field(max_length=20)] = ()
    """Pages elsewhere, such as a portfolio."""
    design: Design = Design.CLASSIC
    """How the letterhead is set."""
    accent: Colour | None = None
    """The colour of the name and rules, such as `"#1f4e5f"`; without one the design's own."""
    font: Typeface = Typeface.SERIF
    """The kind of face."""
    signature: Annotated[PlainText, AfterValidator(_file_name)] | None = None
    """An image of the signature: a PNG, JPEG or SVG file beside the letterhead, at most 1 MiB."""
