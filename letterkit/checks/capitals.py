"""Words with a capital, which is how names are told from other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from letterkit.checks.proof import Passage
from letterkit.checks.spelt import without_accents
from letterkit.etiquette import customs

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s?$")
OPENS = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|\n)['\"“‘(]*$")
"""What stands before the first word of a sentence."""
TITLE_WITH_STOP = re.compile(r"\b(\w+)\.\s+$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with a capital in a passage."""

    text: str
    """Without its possessive."""
    written: str
    start: int
    end: int
    opens: bool
    """Whether it is the first of its sentence, so that its capital says nothing."""


@dataclass(frozen=True)
class Called:
    """What one person, or the firm, or a position is called."""

    whole: str
    what: str
    """What a message calls it: `the name is`."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(found[0] for found in WORD.finditer(self.whole))

    @cached_property
    def parts(self) -> frozenset[str]:
        """Its words, and the parts of its double-barrelled ones."""
        return frozenset(part for word in self.words for part in (word, *word.split("-")))


def capitalised(passage: Passage) -> list[Word]:
    """The words of a passage that have a capital, in order."""
    words = []
    for found in WORD.finditer(passage.words):
        if found[0][0].isupper() and len(found[0]) > 1:
            ends = found.end() + (passage.words[found.end() : found.end() + 1] in ("'", "’") and found[0].endswith("s"))
            text = POSSESSIVE.sub("", found[0])
            before = passage.words[: found.start()]
            title = TITLE_WITH_STOP.search(before)
            is_first = bool(OPENS.search(before)) and not (title and title[1] in customs().before_a_name)
            opens = is_first and not (passage.prompt and found.start() == 0)
            words.append(Word(text, passage.words[found.start() : ends], found.start(), ends, opens))
    return words


def beside(passage: Passage, words: Sequence[Word], place: int) -> tuple[str, str]:
    """The words with a capital right before and right after one."""
    here = words[place]
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    titles = customs().before_a_name
    left = before.text if before and passage.words[before.end : here.start] in (" ", ". ") else ""
    right = after.text if after and passage.words[here.end : after.start] == " " else ""
    follows_stop = before is not None and passage.words[before.end : here.start] == ". " and left not in titles
    return ("" if left in titles or follows_stop else left, right)


def alike(word: str, name: str) -> bool:
    """Whether a word begins as a name does and goes on otherwise: Riverbend, Riverside; Price, Prys."""
    one, other = without_accents(word), without_accents(name)
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one != other and same >= max(2, len(other) // 2 if len(other) > 5 else 2) and abs(len(one) - len(other)) <= 2


def bare(word: str) -> str:
    """A word in small letters, without its possessive."""
    return POSSESSIVE.sub("", word).casefold()
