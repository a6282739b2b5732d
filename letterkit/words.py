"""The kinds of text that a kit is made of, and what the model's fields have in common."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from letterkit.diagnostics import Code
from letterkit.prose import DEEPEST, nests_too_deep, one_line, unsafe_links

LONGEST_TEXT = 10_000
"""Characters in one text: far above the longest letter, far below what slows a reader's browser."""
LONGEST_LIST = 200
"""Items in one list."""

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
YES_OR_NO = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
"""The words for true and false."""


class Plain(str):
    """Text that is printed exactly as written, on one line."""

    __slots__ = ()


class Sentences(str):
    """Whole sentences in the small Markdown that `prose` reads."""

    __slots__ = ()


def mistake(code: Code, message: str, hint: str = "", snippet: str = "") -> PydanticCustomError:
    """What a validator raises: a mistake in one field, with its permanent code, its message and its hint.

    `snippet` is the part of the text that is wrong, where it is not the whole.
    """
    context = {"code": code, "message": message, "hint": hint, "snippet": snippet}
    return PydanticCustomError("letterkit", "{message}", context)


def shown(value: str) -> str:
    """Somebody's own text as a message quotes it."""
    line = " ".join(value.split())
    return f"`{line if len(line) <= 60 else line[:59] + '…'}`"


def _plain(text: str) -> Plain:
    if not (line := one_line(text)):
        raise mistake(Code.MISSING, "the text is empty", "write something, or take the field out")
    return Plain(line)


def _sentences(text: str) -> Sentences:
    if not text.strip():
        raise mistake(Code.MISSING, "the text is empty", "write something, or take the field out")
    for target in unsafe_links(text):
        hint = "links in a letter start with https:, http:, mailto: or tel:"
        raise mistake(Code.UNSAFE_LINK, f"a link leads to {shown(target)}", hint, target)
    if nests_too_deep(text):
        raise mistake(Code.TOO_DEEP, "lists stand in lists too deep", f"at most {DEEPEST // 2 - 1}, one in another")
    return Sentences(text.strip())


FIRST_YEAR, LAST_YEAR = 1900, 2999
"""Nobody writes a letter in other years, and after the last one a calendar ends."""


def _date(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    form = "dates look like 2026-03-12: year, month, day"
    match = _DATE.fullmatch(value.strip())
    if not match:
        raise mistake(Code.NOT_A_DATE, f"{shown(value)} is not a date", form)
    year, month, day = map(int, match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise mistake(Code.NOT_A_DATE, f"the year {year} is a slip", form)
    if not 1 <= month <= 12:
        raise mistake(Code.NOT_A_DATE, f"there is no month {month}", form)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise mistake(Code.NOT_A_DATE, f"there is no day {day} in that month", form) from None


def _yes_or_no(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if (answer := YES_OR_NO.get(value.strip().lower())) is None:
        raise mistake(Code.NOT_YES_OR_NO, f"{shown(value)} is neither true nor false", "write true or false")
    return answer


PlainText = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), AfterValidator(_plain)]
"""A plain-text field: printed exactly as written."""
Prose = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), AfterValidator(_sentences)]
"""A whole-sentence field: the small Markdown."""
Day = Annotated[datetime.date, BeforeValidator(_date)]
"""A day of the calendar, written 2026-03-12."""
YesOrNo = Annotated[bool, BeforeValidator(_yes_or_no)]
"""True or false; yes, no, on and off are understood."""


def a_list(**limits: int) -> Any:
    """The limits of a list field."""
    return Field(**{"max_length": LONGEST_LIST, **limits})  # type: ignore[call-overload]


class Written(BaseModel):
    """A part of a kit, letterhead or template as somebody wrote it down: frozen, and without unknown keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, populate_by_name=True, serialize_by_alias=True
    )
