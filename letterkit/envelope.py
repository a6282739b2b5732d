"""Envelopes: one for each letter and each note, addressed as the post of its country asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from letterkit.compose import Stationery
from letterkit.countries import country_name, country_named
from letterkit.etiquette import customs
from letterkit.kit import Employer, EnvelopeSize, Kit
from letterkit.letter import Addressee, Letter
from letterkit.letterhead import Letterhead
from letterkit.thank_you import ThankYouNote


class Contents(StrEnum):
    """What an envelope holds."""

    LETTER = "letter"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Envelope:
    """One envelope, ready to be printed. Every text is final."""

    kit: str
    """The slug of the kit it was composed from."""
    language: str
    """A BCP 47 tag such as `en-GB`."""
    size: EnvelopeSize
    holds: Contents
    letterhead: Letterhead
    addressee: str
    """Whom it goes to, as a heading says it."""
    return_address: tuple[str, ...]
    delivery_address: tuple[str, ...]


def envelopes(
    kit: Kit, stationery: Stationery, letters: Sequence[Letter], notes: Sequence[ThankYouNote]
) -> tuple[Envelope, ...]:
    """An envelope for each letter, then one for each note."""
    custom = stationery.etiquette.custom
    letter_size = kit.letter.envelope or stationery.envelope or custom.envelope
    note_size = kit.thank_you.envelope or stationery.note_envelope or custom.note_envelope
    return (
        *(_envelope(kit, stationery, letter, letter_size) for letter in letters),
        *(_envelope(kit, stationery, note, note_size) for note in notes),
    )


def _envelope(kit: Kit, stationery: Stationery, held: Letter | ThankYouNote, size: EnvelopeSize) -> Envelope:
    addressees = held.addressees if isinstance(held, Letter) else (held.addressee,)
    home = _home(stationery)
    lines, abroad = _place(kit.employer, home)
    return Envelope(
        kit=held.kit,
        language=held.language,
        size=size,
        holds=Contents.LETTER if isinstance(held, Letter) else Contents.NOTE,
        letterhead=held.letterhead,
        addressee=stationery.etiquette.names([addressee.name for addressee in addressees]),
        return_address=tuple(_return_address(stationery, home if abroad else None)),
        delivery_address=(*_people(addressees), kit.employer.name, *lines, *_country_line(abroad)),
    )


def _people(addressees: Sequence[Addressee]) -> Iterator[str]:
    """A single addressee with the title, a few by their names, the first of many with the others."""
    first, *others = addressees
    if not others:
        yield first.name
        if first.title:
            yield first.title
    elif len(addressees) <= customs().most_on_an_envelope:
        yield from (addressee.name for addressee in addressees)
    else:
        yield f"{first.name} {customs().and_the_others}"


def _home(stationery: Stationery) -> str:
    """The country that the envelope is posted in."""
    location = stationery.letterhead.location
    written = location.country_code if location else None
    return (country_named(written) if written else None) or written or stationery.etiquette.custom.country


def _place(employer: Employer, home: str) -> tuple[tuple[str, ...], str | None]:
    """The lines of the firm's address without its country, and the country where it is another."""
    lines = employer.address
    named = country_named(lines[-1]) if lines else None
    country = employer.country or named or home
    if named == country:
        lines = lines[:-1]
    if country in customs().town_in_capitals:
        lines = tuple(_with_town_in_capitals(lines))
    return lines, country if country.upper() != home.upper() else None


def _with_town_in_capitals(lines: Sequence[str]) -> Iterator[str]:
    """The last line in capitals, and the one above it where the last is the postcode alone."""
    towns = 2 if lines and _is_postcode(lines[-1]) else 1
    for place, line in enumerate(lines):
        yield line.upper() if 0 < place >= len(lines) - towns else line


def _is_postcode(line: str) -> bool:
    return len(line) <= 8 and any(character.isdecimal() for character in line)


def _return_address(stationery: Stationery, country: str | None) -> Iterator[str]:
    yield stationery.letterhead.name
    yield from stationery.etiquette.address_lines(stationery.letterhead.location)
    yield from _country_line(country)


def _country_line(country: str | None) -> Iterator[str]:
    """The name of a country for the sorters of another."""
    if country and (name := country_name(country)):
        yield name.upper()
