"""Letters: which ones only look like others, and what the unseen ones are called."""

from __future__ import annotations

import unicodedata

# Cyrillic and Greek letters in the shape of Latin ones, from Unicode's list of confusables.
_LOOKALIKES = str.maketrans(
    "асеорхуіјѕԁһӏԛԝвкмтнгпАВЕКМНОРСТХУІЈЅ" + "αορνικτυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ıɡɑ",
    "aceopxyijsdhlqwbkmthrnABEKMHOPCTXYIJS" + "aopviktuxyABEZHIKMNOPTYX" + "iga",
)
_ALPHABETS = ("Cyrillic", "Greek", "Latin", "Armenian", "Cherokee")

DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Invisible characters that turn the direction of the text around them."""

_NAMES = {
    "\x00": "NUL",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
    "\ufeff": "byte order mark",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\xad": "soft hyphen",
}


def latin(word: str) -> str:
    """The word with letters of other alphabets replaced by the Latin ones that they look like."""
    return word if word.isascii() else unicodedata.normalize("NFKC", word).translate(_LOOKALIKES)


def lookalike(word: str) -> str | None:
    """The first letter of a word that only looks like a Latin one, if there is any."""
    return next((letter for letter in word if latin(letter) != letter and latin(letter).isascii()), None)


def code_point(character: str) -> str:
    """`U+202E`."""
    return f"U+{ord(character):04X}"


def named(character: str) -> str:
    """A character that cannot be seen, or that looks like another, by its name: `U+0430, a Cyrillic letter`."""
    if name := _NAMES.get(character):
        return f"{code_point(character)}, {name}"
    name = unicodedata.name(character, "a control character").lower()
    for alphabet in _ALPHABETS:
        name = name.replace(alphabet.lower(), alphabet)
    return f"{code_point(character)}, {name}"
