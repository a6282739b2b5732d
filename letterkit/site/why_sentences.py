"""A letter sentence by sentence, as its page shows it: whom each serves, and where each ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.checks.serves_letter import Aim, AimedSentence, Shares, shares
from letterkit.etiquette import customs
from letterkit.kit import Kit
from letterkit.letter import Letter
from letterkit.prose import plain_text
from letterkit.render.wording import postscript

MARKS = {Aim.THEIRS: "t", Aim.BACKING: "b", Aim.WRITERS: "w"}
"""What stands for each kind of sentence in the page."""
NO_SENTENCE = "-"
"""What stands for a text in the letter that is no sentence of it."""

_SPACE = re.compile(r"[\s\ufeff]+")


@dataclass(frozen=True, slots=True)
class SentencesOnPage:
    """The sentences of a letter, for its page."""

    shares: Shares
    marks: str
    """How long the sentences are, and whom they serve: `53t 21b;40w` is two in one paragraph, and one in the next.

    Lengths are in characters without spaces, so that the script finds each sentence in the page whatever its markup.
    """
    names: tuple[str, ...]
    """The names that a second reading is to stumble over, the longest first."""
    firm: str

    @property
    def only_about_the_writer(self) -> tuple[AimedSentence, ...]:
        return self.shares.of(Aim.WRITERS)

    @property
    def told(self) -> str:
        """The shares in words: `17 of 20 sentences are about them, 2 back another and 1 is only about the writer`."""
        theirs, backing, writers = (len(self.shares.of(aim)) for aim in Aim)
        rest = []
        if backing:
            rest.append(f"{backing} {'backs' if backing == 1 else 'back'} another")
        if writers:
            rest.append(f"{writers} {'is' if writers == 1 else 'are'} only about the writer")
        first = f"{theirs} of {len(self.shares.sentences)} sentences {'is' if theirs == 1 else 'are'} about them"
        return f"{first}, {' and '.join(rest)}" if rest else first


def sentences_on_page(letter: Letter, kit: Kit) -> SentencesOnPage | None:
    """The sentences of a kit's letter; None where it has none, or is in a language whose words nobody has weighed."""
    found = shares(letter, kit)
    if not found or not found.sentences:
        return None
    names = sorted(_names(letter, kit), key=len, reverse=True)
    return SentencesOnPage(found, _marks(letter, found), tuple(dict.fromkeys(names)), kit.employer.name)


def _marks(letter: Letter, found: Shares) -> str:
    own: list[list[str]] = [[] for _ in (*letter.body, *letter.postscript)]
    for sentence in found.sentences:
        own[sentence.block].append(f"{_length(sentence.text)}{MARKS[sentence.aim]}")
    printed, first = postscript(letter), len(letter.body)
    if label := _length(plain_text(printed)) - _length(plain_text(letter.postscript)):
        if len(printed) > len(letter.postscript):
            own.insert(first, [])
        own[first].insert(0, f"{label}{NO_SENTENCE}")
    return ";".join(" ".join(block) for block in own)


def _length(text: str) -> int:
    return len(_SPACE.sub("", text))


def _names(letter: Letter, kit: Kit) -> Iterator[str]:
    people = [*(person.name for person in kit.interviewers), letter.sender]
    yield kit.employer.name
    yield from letter.copies
    yield from (addressee.spoken_name for addressee in letter.addressees)
    for name in people:
        yield name
        after = customs().after_a_name
        yield from (word for word in name.split() if len(word.strip(".")) > 1 and word.strip(".,") not in after)
