"""Words by which the checks tell one text from another: the lists of `vocabulary.yml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from letterkit.reading import read_model
from letterkit.source import read_source
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
    name = "vocabulary.yml"
    found, mistakes = read_model(Vocabulary, read_source(files(__package__).joinpath(name).read_bytes(), name))
    if found is None:
        raise ValueError(f"{name} is broken: {mistakes}")
    return found
