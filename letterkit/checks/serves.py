"""Whom a sentence is about: the employer, what they need and what is offered to them, or only its writer.

The rule weighs words. `serves.yml` has them, says how it is done, and is for English alone. Nothing in it asks for more
than a table and one pass over the words, so that a script on a page comes to the same verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from letterkit.reading.shipped import shipped
from letterkit.words import Written

FILE = "serves.yml"
SHORTEST = 4
"""Letters of a word of the kit that says what a sentence is about."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


class Weights(Written):
    """What each kind of words weighs."""

    names: int
    words: int
    yours: int
    request: int
    offer: int
    heard: int
    nothing: int
    self: int
    team: int
    wish: int
    praise: int
    plea: int


class WrittenRule(Written):
    """The whole of `serves.yml`: lists are texts with commas."""

    weights: Weights
    endings: dict[str, str]
    unheard: str
    kinds: dict[str, str]
    common: str


@dataclass(slots=True)
class Branch:
    """A word of some phrases: the kind of the phrase that ends with it, and the words that go on from it."""

    kind: str | None
    further: dict[str, Branch]


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule, ready to weigh with."""

    weights: dict[str, int]
    endings: dict[str, str]
    unheard: frozenset[str]
    phrases: Branch
    common: frozenset[str]
    of_writer: frozenset[str]
    """The words by which the writer speaks of himself or herself alone."""
    of_reader: frozenset[str]
    """The words by which the reader is spoken to."""

    def words(self, text: str) -> list[tuple[str, str]]:
        """The words of a text that are weighed: as they are, and as they were written."""
        found: list[tuple[str, str]] = []
        for written in _WORD.findall(text.replace("’", "'")):
            word = written.lower()
            if "'" in word:
                found += self._written_out(word, written)
            elif word not in self.unheard:
                found.append((word, written))
        return found

    def _written_out(self, word: str, written: str) -> Iterator[tuple[str, str]]:
        """The words of one that an apostrophe has shortened."""
        ending = next((each for each in self.endings if word.endswith(each)), "")
        words = (word.removesuffix(ending), written[: len(written) - len(ending)]), (self.endings.get(ending, ""), "")
        yield from (both for both in words if both[0] and both[0] not in self.unheard)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What there is in a sentence to tell whom it is about."""

    kinds: frozenset[str]
    """The kinds of words in it, by their names in `serves.yml`."""
    sum: int
    of_writer: int
    """How often it says I, me, my, mine or myself."""
    of_reader: int
    """How often it says you, your, yours or yourself."""

    @property
    def serves(self) -> bool:
        """Whether it is about the employer, their needs or an offer to them."""
        return self.sum >= 0


@dataclass(frozen=True, slots=True)
class Theirs:
    """What a kit brings to the rule: the words that make a sentence theirs."""

    names: frozenset[str] = frozenset()
    """The capitalised words of the firm's and the interviewers' names."""
    words: frozenset[str] = frozenset()
    """The words of what they told, in small letters and without the `s` of a plural."""


@cache
def rule() -> Rule:
    """The rule that ships with Letterkit."""
    written = shipped(WrittenRule, __package__, FILE)
    phrases = Branch(None, {})
    for kind, listed in written.kinds.items():
        for phrase in _listed(listed):
            branch = phrases
            for word in phrase.split():
                branch = branch.further.setdefault(word, Branch(None, {}))
            branch.kind = kind
    common, unheard = frozenset(_listed(written.common)), frozenset(_listed(written.unheard))
    of_writer, of_reader = (frozenset(_listed(written.kinds[kind])) for kind in ("self", "yours"))
    return Rule(written.weights.model_dump(), written.endings, unheard, phrases, common, of_writer, of_reader)


def theirs(names: Iterable[str], told: Iterable[str]) -> Theirs:
    """What somebody's names, and the words of what they told, bring to the rule."""
    own = rule()
    capitalised = (found for name in names for _, found in own.words(name) if found[:1].isupper() and len(found) > 1)
    telling = (word for text in told for word, _ in own.words(text) if len(word) >= SHORTEST)
    return Theirs(frozenset(capitalised), frozenset(_singular(word) for word in telling if word not in own.common))


def weigh(text: str, known: Theirs) -> Weighed:
    """What there is in a sentence to tell whom it is about."""
    own = rule()
    heard = own.words(text)
    branches, names, words = own.phrases.further, known.names, known.words
    found: set[str] = set()
    place, last = 0, len(heard)
    while place < last:
        word, written = heard[place]
        place += 1
        if word in branches:
            kind, place = _longest(branches[word], heard, place)
            if kind:
                found.add(kind)
                continue
        if written in names:
            found.add("names")
        elif len(word) >= SHORTEST and _singular(word) in words:
            found.add("words")
    weights = own.weights
    of_writer = sum(word in own.of_writer for word, _ in heard)
    of_reader = sum(word in own.of_reader for word, _ in heard)
    return Weighed(frozenset(found), sum(weights[kind] for kind in found), of_writer, of_reader)


def _longest(branch: Branch, heard: list[tuple[str, str]], place: int) -> tuple[str | None, int]:
    """The kind of the longest phrase that goes on from a word, and the place after it; a word alone where none does."""
    kind, after = branch.kind, place
    for far in range(place, len(heard)):
        following = branch.further.get(heard[far][0])
        if following is None:
            break
        branch = following
        if branch.kind:
            kind, after = branch.kind, far + 1
    return kind, after


def _listed(text: str) -> list[str]:
    return [phrase.strip() for phrase in text.split(",")]


def _singular(word: str) -> str:
    return word[:-1] if word[-1] == "s" and len(word) > SHORTEST else word
