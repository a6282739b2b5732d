"""Readings: the author's words as a proofreader reads them, in the sentences that they are part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from letterkit.checks.proof import Passage, Proof
from letterkit.prose import plain_text


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where in a text some words of the author's stand."""

    start: int
    end: int
    passage: Passage
    offset: int
    """Where in the passage's words they begin."""


@dataclass(frozen=True)
class Reading:
    """One paragraph or heading, and what in it is the author's. The rest is the template's."""

    text: str
    stretches: tuple[Stretch, ...]

    @cached_property
    def is_heading(self) -> bool:
        """Whether it is no sentence: a subject, a salutation, an enclosure."""
        return not any(stretch.passage.is_sentences or stretch.passage.prompt for stretch in self.stretches)

    def author_of(self, start: int, end: int) -> tuple[Passage, int, int] | None:
        """The passage that a stretch of the text is part of, and where it stands there; None where it is not theirs.

        Of a stretch that begins or ends in the template's words, what is the author's.
        """
        shares = [(min(end, each.end) - max(start, each.start), each) for each in self.stretches]
        share, own = max(shares, key=lambda pair: pair[0], default=(0, None))
        if own is None or share <= 0:
            return None
        shift = own.offset - own.start
        return own.passage, max(start, own.start) + shift, min(end, own.end) + shift


def readings(proof: Proof) -> Iterator[Reading]:
    """Every passage once: in the first paragraph that has it, or after its prompt where no letter has it."""
    unread = [
        (passage, line.start(), line[0]) for passage in proof.passages for line in re.finditer(r".+", passage.words)
    ]
    for text in dict.fromkeys(_paragraphs(proof)):
        stretches: list[Stretch] = []
        left: list[tuple[Passage, int, str]] = []
        for passage, offset, words in unread:
            if (start := _place(text, words, stretches)) is None:
                left.append((passage, offset, words))
            else:
                stretches.append(Stretch(start, start + len(words), passage, offset))
        unread = left
        if stretches:
            yield Reading(text, tuple(stretches))
    for passage, offset, words in unread:
        before = f"{passage.prompt} " if passage.prompt else ""
        yield Reading(before + words, (Stretch(len(before), len(before) + len(words), passage, offset),))


def _paragraphs(proof: Proof) -> Iterator[str]:
    for letter in proof.letters:
        for block in letter.body:
            yield from plain_text([block.content]).split("\n")


def _place(text: str, words: str, taken: list[Stretch]) -> int | None:
    """Where some words stand as words, in a place that is not taken."""
    start = text.find(words)
    while start != -1:
        end = start + len(words)
        is_part = text[start - 1 : start].isalnum() or (text[end : end + 1].isalnum())
        if not is_part and all(end <= each.start or each.end <= start for each in taken):
            return start
        start = text.find(words, start + 1)
    return None
