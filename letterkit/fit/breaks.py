"""Where a line may end inside a word, as Chromium has it: after hyphens and dashes, between ideographs.

Between two ASCII characters Chromium has a table of its own; for all others it follows Unicode's line breaking
algorithm (UAX #14), of which the rules for pairs of characters are here. After a space a line may always end.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_OPENS = "([{<"
ASCII = {
    "-": set("\"#%&'(*+-0123456789<=>@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\^_`abcdefghijklmnopqrstuvwxyz{|~"),
    "?": set("#$%&(*+-0123456789<=>@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\^_`abcdefghijklmnopqrstuvwxyz{|~"),
    **{character: set(_OPENS) for character in '!"#%&)*+,.:;=>\\]|}~'},
}
"""For each ASCII character after which a line may end: the ASCII characters that it may end before."""

WHOLE = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ɏͰ-ϿЀ-ӿḀ-ỿ.,;:'‘’“”]*")
"""A word of letters and of such marks as no line ends beside: most words."""

AFTER = {
    "letter": "dash ideograph wide-open",
    "hyphen": "letter digit hyphen open wide-open percent currency dash glue ideograph hebrew",
    "slash": "letter open wide-open percent currency dash ideograph",
    "stop": "open wide-open percent currency dash ideograph",
    "exclamation": "letter digit open wide-open percent currency dash ideograph hebrew",
    "currency": "open wide-open percent currency dash",
    "percent": "open wide-open percent currency dash ideograph",
    "break": "letter digit open wide-open percent currency dash glue ideograph hebrew",
    "dash": "letter digit open wide-open percent currency ideograph hebrew",
    "dots": "letter digit open wide-open percent currency dash ideograph hebrew",
    "ideograph": "letter digit open wide-open currency dash ideograph hebrew",
    "wide-close": "letter digit open wide-open percent currency dash ideograph hebrew",
    "gap": "letter digit hyphen slash stop exclamation open wide-open percent currency break dash dots ideograph "
    "wide-close quote glue joiner hebrew mark",
}
"""For each kind of character: the kinds before which a line may end after it."""
AFTER["digit"] = AFTER["hebrew"] = AFTER["letter"]
_ALLOWED = {(first, second) for first, seconds in AFTER.items() for second in seconds.split()}

KINDS = {
    "hyphen": "-",
    "slash": "/",
    "stop": ".,:;)]}",
    "exclamation": "!?",
    "open": "([{¡¿‚„",
    "wide-open": "「『（［｛〈《【〔“",
    "wide-close": "、。」』）］｝〉》】〕，．：；",
    "percent": "%°‰¢′″℃",
    "currency": "$+\\€£¥−±№₹₽₩",
    "break": "–‐‒|\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000",
    "dash": "—",
    "dots": "…‥",
    "quote": "\"'‘’“”«»‹›",
    "glue": "\u00a0\u202f\u2007\u2011",
    "joiner": "\u2060\ufeff\u00ad\u200d",
    "gap": "\u200b",
}
"""The characters of each kind; of all others Unicode says what they are."""
HYPHENS = "-‐–"
_KIND = {character: kind for kind, characters in KINDS.items() for character in characters}
_HEBREW = range(0x05D0, 0x05F3)


@lru_cache(maxsize=1 << 12)
def pieces(word: str) -> tuple[str, ...]:
    """A word in the parts that a line may end between."""
    if WHOLE.fullmatch(word):
        return (word,)
    places = [place for place in range(1, len(word)) if _may_end(word, place)]
    return tuple(word[start:end] for start, end in zip([0, *places], [*places, len(word)], strict=True))


def _may_end(word: str, place: int) -> bool:
    first, second = word[place - 1], word[place]
    if first == "-" and second.isdecimal() and second.isascii():
        # What looks like a minus stays with its number.
        return place > 1 and word[place - 2].isalnum() and word[place - 2].isascii()
    if first.isascii() and second.isascii():
        return second in ASCII.get(first, "")
    kind, next_kind = _kind(first), _kind(second)
    if first in HYPHENS:
        before = _kind(word[place - 2]) if place > 1 else "gap"
        # A hyphen at the start of a word stays with it, and so does one between a Hebrew word and another.
        if (before in ("gap", "glue") and next_kind in ("letter", "hebrew")) or (before == "hebrew" != next_kind):
            return False
    return (kind, next_kind) in _ALLOWED


@lru_cache(maxsize=1 << 12)
def _kind(character: str) -> str:
    if character in _KIND:
        return _KIND[character]
    if character.isdecimal():
        return "digit"
    if ord(character) in _HEBREW:
        return "hebrew"
    if unicodedata.category(character).startswith("M"):
        return "mark"
    wide = unicodedata.east_asian_width(character) in ("W", "F")
    return "ideograph" if wide else "letter"
