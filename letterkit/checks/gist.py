"""The gist of a text: its words that carry meaning, so that two texts can be held against each other."""

from __future__ import annotations

import re

from letterkit.checks.vocabulary import vocabulary

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDING = re.compile(r"(?:['’]s|(?:i?es|ing|ed|ly|s|e|y))$")
_SHORTEST = 3
"""Letters that are left of a word without its ending."""


def gist(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning; a number is one of them."""
    little = vocabulary().little
    words = (word.casefold().replace("’", "'") for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in words if word.split("'")[0] not in little and len(word) > 1)


def _stem(word: str) -> str:
    """A word without its ending: `volunteers`, `volunteer's` and `volunteering` are one."""
    while len(bare := _ENDING.sub("", word)) >= _SHORTEST and bare != word:
        word = bare
    return word
