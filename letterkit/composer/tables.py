"""The tables that a script composes by: what the library reads from Babel, from its stylesheets and its own files."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from babel import Locale

from letterkit.compose import HOW
from letterkit.composer.trees import JSON
from letterkit.countries import OTHER_NAMES, country_names
from letterkit.etiquette import MOST_NAMED, WEEKDAYS, customs
from letterkit.render.density import MORE_ON_A4, ROWS
from letterkit.render.press import MOST_RULES
from letterkit.render.settings import WINDOWS


def etiquette_table() -> JSON:
    """What the etiquette of every supported locale decides, and what it knows of names and addresses."""
    table = customs()
    return {
        "locales": {name: _locale(name, custom.model_dump(mode="json")) for name, custom in table.locales.items()},
        "months": _words(lambda locale: locale.months["format"]["wide"]),
        "weekdays": list(WEEKDAYS),
        "mostNamed": MOST_NAMED,
        "addresses": table.addresses,
        "capitals": sorted(table.town_in_capitals),
        "mostOnAnEnvelope": table.most_on_an_envelope,
        "andTheOthers": table.and_the_others,
        "abbreviated": sorted(table.abbreviated_honorifics),
        "afterAName": sorted(table.after_a_name),
        "joinsNames": sorted(table.joins_names),
    }


def _locale(name: str, custom: dict[str, Any]) -> JSON:
    """One locale's customs with the patterns of its dates and lists, in CLDR's own words."""
    locale = Locale.parse(name, sep="-")
    dates = {
        "long": locale.date_formats["long"].pattern,
        "full": locale.date_formats["full"].pattern,
        "day": locale.datetime_skeletons["MMMMd"].pattern,
    }
    lists = locale.list_patterns["standard"]
    weekend = [WEEKDAYS.index(day) for day in custom["weekend"]]
    return custom | {"dates": dates, "lists": dict(lists), "weekend": sorted(weekend)}


def _words(of: Callable[[Locale], Any]) -> list[str]:
    """The names of months, which all supported locales share."""
    found = {tuple(of(Locale.parse(name, sep="-")).values()) for name in customs().locales}
    (names,) = found
    return list(names)


def countries_table() -> JSON:
    """The countries: all their letters in a row, their names in the same order, and other names with their letters."""
    names = country_names()
    codes = sorted(names, key=names.__getitem__)
    return {"codes": "".join(codes), "names": "|".join(names[code] for code in codes), "others": OTHER_NAMES}


def words_table() -> JSON:
    """The wordings and limits of the library's own rooms."""
    return {
        "how": {str(kind): label for kind, label in HOW.items()},
        "rows": list(ROWS.items()),
        "moreOnA4": MORE_ON_A4,
        "rules": MOST_RULES,
        "windows": {size.value: limits for size, limits in WINDOWS.items()},
    }


def wide_characters() -> list[int]:
    """How many characters, from NUL on, are not as wide as they are high, then how many are, and so on in turn.

    What Unicode has not given out goes with what stands before it. From U+20000 to U+3FFFF all are wide.
    """
    return [sum(1 for _ in run) for _, run in groupby(_is_wide())]


def _is_wide() -> Iterator[bool]:
    wide = False
    for character in map(chr, range(0x20000)):
        if unicodedata.category(character) != "Cn":
            wide = unicodedata.east_asian_width(character) in ("W", "F")
        yield wide
