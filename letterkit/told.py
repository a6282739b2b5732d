"""Days told in words: what `by the end of the month` or `on Friday` comes to, for somebody who noted it down.

Only what has one meaning is understood. A text that may mean one day or another tells none.
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator

from letterkit.etiquette import WEEKDAYS

FURTHEST = 200
"""Days ahead beyond which a date without a year is more likely one that has passed."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = {"first": 7, "second": 14, "third": 21, "last": 31}
"""The weeks of a month, and the day on which each is over."""

_MONTH = "|".join(rf"{name[:3]}t?(?:{name[3:]})?\.?" for name in MONTHS)
_WEEKDAY = "|".join(WEEKDAYS)
_ORDINAL = "(?:st|nd|rd|th)?"
_WEEK_OF = (
    rf"(?P<week>week (?:of|beginning|commencing|starting)(?: (?:on|with))? (?:the )?)?(?:(?:{_WEEKDAY}),? (?:the )?)?"
)
_TOLD = re.compile(
    "|".join(
        (
            r"(?P<iso>\d{4}-\d{2}-\d{2})",
            rf"(?P<dated>{_WEEK_OF}(?:(?P<day>\d{{1,2}}){_ORDINAL} (?:of )?(?P<month>{_MONTH})"
            rf"|(?P<month_>{_MONTH}) (?P<day_>\d{{1,2}}){_ORDINAL})(?!\w)(?:,? (?P<year>\d{{4}}))?)",
            rf"(?P<week_of_month>{'|'.join(ORDINALS)}) week (?:of|in) (?P<whose_week>next month|{_MONTH})",
            rf"end of (?P<end>(?:the |this )?month|next month|(?:the |this )?week|next week|{_MONTH})",
            r"(?P<coming_week>(?:this|next) week)",
            rf"(?:with)?in (?:the next )?(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)}) "
            r"(?P<unit>(?:(?:working|business) )?day|week)s?",
            r"(?P<fortnight>fortnight)",
            r"(?P<tomorrow>tomorrow)",
            rf"(?P<next_weekday>next )?(?P<weekday>{_WEEKDAY})(?!\w)",
        )
    )
)


def told_day(words: str, said: datetime.date) -> datetime.date | None:
    """The one day that a text speaks of, or the last day of the one span; None where there is none, or several."""
    days = {day for match in _TOLD.finditer(words) for day in _days(match, said)}
    return days.pop() if len(days) == 1 else None


def _days(match: re.Match[str], said: datetime.date) -> Iterator[datetime.date]:
    """The day of one match, if the calendar has it and it is still to come."""
    try:
        day = _day(match, said)
    except ValueError:
        return
    if said < day <= said + datetime.timedelta(days=FURTHEST):
        yield day


def _day(match: re.Match[str], said: datetime.date) -> datetime.date:
    found = {name: text for name, text in match.groupdict().items() if text}
    match found:
        case {"iso": iso}:
            return datetime.date.fromisoformat(iso)
        case {"dated": _}:
            day = _of_year(said, _month(found.get("month") or found["month_"]), found)
            return _sunday(day) if "week" in found else day
        case {"week_of_month": ordinal, "whose_week": month}:
            end = _end_of_month(said, month)
            return end.replace(day=min(ORDINALS[ordinal], end.day))
        case {"end": span}:
            return _end(said, span)
        case {"coming_week": week}:
            return _end(said, week)
        case {"count": count, "unit": unit}:
            return said + datetime.timedelta(days=_count(count) * (7 if unit == "week" else 1) * _stretch(unit))
        case {"fortnight": _}:
            return said + datetime.timedelta(weeks=2)
        case {"tomorrow": _}:
            return said + datetime.timedelta(days=1)
    ahead = (WEEKDAYS.index(found["weekday"]) - said.weekday() - 1) % 7 + 1
    monday = said - datetime.timedelta(days=said.weekday())
    if "next_weekday" in found:
        return monday + datetime.timedelta(weeks=1, days=WEEKDAYS.index(found["weekday"]))
    return said + datetime.timedelta(days=ahead)


def _of_year(said: datetime.date, month: int, found: dict[str, str]) -> datetime.date:
    """A day and a month in the year that is named, or in the next one that has them."""
    number = int(found.get("day") or found["day_"])
    if "year" in found:
        return datetime.date(int(found["year"]), month, number)
    day = datetime.date(said.year, month, number)
    return day if day > said else datetime.date(said.year + 1, month, number)


def _end(said: datetime.date, span: str) -> datetime.date:
    if span.endswith("week"):
        return _sunday(said) + datetime.timedelta(weeks=span == "next week")
    return _end_of_month(said, span)


def _end_of_month(said: datetime.date, named: str) -> datetime.date:
    if named == "next month":
        month = said.month % 12 + 1
    elif named.endswith("month"):
        month = said.month
    else:
        month = _month(named)
    year = said.year + (month < said.month)
    return datetime.date(year, month, monthrange(year, month)[1])


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _sunday(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=6 - day.weekday())


def _count(count: str) -> int:
    return int(count) if count.isdigit() else NUMBERS.index(count) + 1


def _stretch(unit: str) -> float:
    """How many days of the calendar a day of work takes."""
    return 7 / 5 if unit.startswith(("working", "business")) else 1
