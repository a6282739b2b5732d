"""Countries: the two letters that stand for one, and the name that the last line of an address has for it."""

from __future__ import annotations

from functools import cache

from babel import Locale

OTHER_NAMES = {
    "Britain": "GB",
    "Czech Republic": "CZ",
    "Eire": "IE",
    "England": "GB",
    "Great Britain": "GB",
    "Holland": "NL",
    "Northern Ireland": "GB",
    "Republic of Ireland": "IE",
    "Scotland": "GB",
    "The Netherlands": "NL",
    "Turkey": "TR",
    "U.K.": "GB",
    "U.S.": "US",
    "U.S.A.": "US",
    "UAE": "AE",
    "UK": "GB",
    "US": "US",
    "USA": "US",
    "United States of America": "US",
    "Wales": "GB",
}
"""Names that people write beside those that the language itself has, and the letters of the country."""

_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


def country_name(code: str) -> str | None:
    """The English name of a country, such as `United Kingdom` of `GB`; None where there is no such country."""
    return country_names().get(code.upper())


def country_named(line: str) -> str | None:
    """The letters of the country that a line of an address names, if that is all it does."""
    return _codes().get(_plain(line))


@cache
def country_names() -> dict[str, str]:
    """The English names of all countries by their letters."""
    territories = Locale("en").territories
    return {code: name for code, name in territories.items() if len(code) == 2 and code not in _NO_COUNTRIES}


@cache
def _codes() -> dict[str, str]:
    names = {name: code for code, name in country_names().items()}
    return {_plain(name): code for name, code in (names | OTHER_NAMES).items()}


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("&", "and").replace("’", "'").rstrip(".,").split())
