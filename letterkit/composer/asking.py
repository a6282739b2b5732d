"""What the page *Write your letter* calls what it asks for, in the words of somebody who has never seen a kit."""

from __future__ import annotations

from functools import cache

from babel import Locale

from letterkit.diagnostics import Code
from letterkit.etiquette import supported_locales
from letterkit.reading.shipped import shipped
from letterkit.words import PlainText, Written


class Asked(Written):
    """One key of a kit as the page asks for it."""

    asks: PlainText | None = None
    """What it is called; the prompt of the format, or the key in words, where nothing is said."""
    helps: str | None = None
    """What helps to answer it; what the format says of the key where nothing is said."""
    right: PlainText | None = None
    """What would be right, said where something else is written."""
    choices: dict[PlainText, PlainText] = {}
    """What each of its values is called."""


class Asking(Written):
    """The whole of `asking.yml`, by the paths of keys."""

    asked: dict[PlainText, Asked]
    wrong: dict[PlainText, PlainText]
    """What is said of an answer that cannot stand, by the codes of messages."""


@cache
def _written() -> Asking:
    return shipped(Asking, __package__, "asking.yml")


def asking() -> dict[str, Asked]:
    """How each key is asked for that is not asked for in the words of the format."""
    return _written().asked


def meanings() -> dict[str, str]:
    """What is said beside a field with a mistake in it, by its code: in the page's own words, or the guide's."""
    return {code.value: code.meaning for code in Code} | _written().wrong


def countries() -> tuple[tuple[str, str], ...]:
    """Each locale whose etiquette is known, and what English calls its country."""
    return tuple((name, Locale.parse(name, sep="-").get_territory_name("en") or name) for name in supported_locales())
