"""What a locale decides: the form of a date, a list of names, an address, the salutation and its punctuation.

The customs are a table, `etiquette.yml`; the facts of the language come from Babel.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from pydantic import Field

from letterkit.kit import EnvelopeSize, Interviewer, Paper
from letterkit.letterhead import Location
from letterkit.reading.shipped import shipped
from letterkit.words import Written, YesOrNo

MOST_NAMED = 5
"""People that a salutation names; more are greeted together."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of the week, as `datetime` counts them."""

_GAP = re.compile(r" {2,}|\s+(?=,)")


class Custom(Written):
    """The customs of one locale, as `etiquette.yml` explains them."""

    country: str
    salutation_mark: str
    close_mark: str
    honorific_stop: YesOrNo
    complimentary_close: str
    close_to_strangers: str
    collective: str
    subject_prefix: str
    subject_after_salutation: YesOrNo
    enclosures: tuple[str, str]
    copies: str
    postscript: str
    paper: Paper
    note_mark: str
    note_close: str
    envelope: EnvelopeSize
    note_envelope: EnvelopeSize
    weekend: frozenset[str]
    patience: int


class Customs(Written):
    """The whole of `etiquette.yml`."""

    locales: dict[str, Custom]
    addresses: dict[str, Annotated[tuple[str, ...], Field(min_length=1)]]
    town_in_capitals: frozenset[str]
    most_on_an_envelope: int
    and_the_others: str
    unofficial: dict[str, str]
    abbreviated_honorifics: frozenset[str]
    before_a_name: frozenset[str]
    after_a_name: frozenset[str]
    joins_names: frozenset[str]


@cache
def customs() -> Customs:
    """The table of customs that ships with Letterkit."""
    return shipped(Customs, "letterkit", "etiquette.yml")


def supported_locales() -> tuple[str, ...]:
    """The locales whose etiquette is known, such as `en-US`."""
    return tuple(customs().locales)


def official_locale(name: str) -> str | None:
    """The supported locale that is meant by a name of no standard's, such as `en-UK`."""
    return customs().unofficial.get(name)


@dataclass(frozen=True, slots=True)
class Etiquette:
    """The etiquette of one supported locale, such as `en-GB`."""

    locale: str

    @property
    def custom(self) -> Custom:
        return customs().locales[self.locale]

    @property
    def _language(self) -> str:
        return self.locale.replace("-", "_")

    def dateline(self, day: datetime.date) -> str:
        """A date as a letter carries it: `March 12, 2026`, `12 March 2026`."""
        return format_date(day, "long", locale=self._language)

    def day_from(self, day: datetime.date, written: datetime.date) -> str:
        """A past day as somebody writing on another names it: `today`, `yesterday`, `on Thursday`, `on March 12`."""
        ago = (written - day).days
        if ago == 0:
            return "today"
        if ago == 1:
            return "yesterday"
        if 1 < ago < 7:
            return f"on {format_date(day, 'EEEE', locale=self._language)}"
        return f"on {format_skeleton('MMMMd', day, locale=self._language)}"

    def day_in_full(self, day: datetime.date) -> str:
        """A date with its day of the week: `Thursday, March 12, 2026`."""
        return format_date(day, "full", locale=self._language)

    def working_days_after(self, day: datetime.date, count: int) -> datetime.date:
        """The day so many working days after another, which need not be one itself. No holidays are known."""
        while count:
            day += datetime.timedelta(days=1)
            count -= WEEKDAYS[day.weekday()] not in self.custom.weekend
        return day

    def names(self, names: Sequence[str]) -> str:
        """A list of names or things in a sentence: `A, B, and C` or `A, B and C`."""
        return format_list(names, style="standard", locale=self._language)

    def honorific(self, interviewer: Interviewer) -> str:
        """The interviewer's honorific with or without its full stop, or nothing."""
        written = interviewer.honorific or ""
        bare = written.rstrip(".")
        if bare not in customs().abbreviated_honorifics:
            return written
        return f"{bare}." if self.custom.honorific_stop else bare

    def full_name(self, interviewer: Interviewer) -> str:
        """As an envelope names somebody: `Ms. Dana Whitfield`."""
        return f"{self.honorific(interviewer)} {interviewer.name}".strip()

    def spoken_name(self, interviewer: Interviewer) -> str:
        """As a salutation or a sentence names somebody: `Ms. Whitfield`; the full name where there is no honorific."""
        if not interviewer.honorific:
            return interviewer.name
        return f"{self.honorific(interviewer)} {family_name(interviewer)}"

    def salutation(self, spoken_names: Sequence[str]) -> str:
        """`Dear Ms. Whitfield and Mr. Ortega`, or the collective one where there are too many to name."""
        if len(spoken_names) > MOST_NAMED:
            return self.custom.collective
        return f"Dear {self.names(spoken_names)}"

    def complimentary_close(self, addressees: int) -> str:
        """The close that goes with the salutation of so many people."""
        custom = self.custom
        return custom.close_to_strangers if addressees > MOST_NAMED else custom.complimentary_close

    def address_lines(self, location: Location | None) -> tuple[str, ...]:
        """A postal address line by line, in the order of the country it lies in."""
        if location is None:
            return ()
        country = (location.country_code or self.custom.country).upper()
        forms = customs().addresses
        fields = {name: value or "" for name, value in location if name != "country_code"}
        return tuple(_without_gaps(form.format(**fields) for form in forms.get(country, forms[""])))


def family_name(interviewer: Interviewer) -> str:
    """The name that goes with the honorific: the last, with the small words before it, as in `van der Berg`."""
    if interviewer.family_name:
        return interviewer.family_name
    words = interviewer.name.replace(",", " ").split()
    while len(words) > 1 and words[-1] in customs().after_a_name:
        words.pop()
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        joins = words[start - 1] in customs().joins_names
        if joins and start == 2:
            break
        start -= 1 + joins
    return " ".join(words[start:]) if words else interviewer.name


def with_mark(text: str, mark: str) -> str:
    """A salutation or close with its punctuation, unless it brings its own."""
    return text if text.endswith((",", ":", ".", "!", ";")) else text + mark


def _without_gaps(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        if tidy := _GAP.sub(lambda gap: " " if gap[0] != "," else "", line).strip(" ,"):
            yield tidy
