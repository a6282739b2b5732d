"""Words by which the checks tell one text from another: the lists of `vocabulary.yml`."""

from __future__ import annotations

from functools import cache

from letterkit.reading.shipped import shipped
from letterkit.words import Written


class Vocabulary(Written):
    """The whole of `vocabulary.yml`, which explains each list."""

    little: frozenset[str]
    greeting: frozenset[str]
    verbs: frozenset[str]
    before_things: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The lists that come with Letterkit."""
    return shipped(Vocabulary, __package__, "vocabulary.yml")
