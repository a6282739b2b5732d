"""How a letter is shared between its readers and its writer, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from letterkit.checks.proof import Passage, Proof
from letterkit.checks.serves import Theirs, theirs, weigh
from letterkit.diagnostics import Code, Diagnostic
from letterkit.kit import Kit
from letterkit.letter import Letter
from letterkit.prose import plain_text
from letterkit.sentences import Sentence, sentences

ADVICE = {Code.ABOUT_YOU: "every-sentence-serves-them", Code.MOSTLY_ABOUT_YOU: "every-sentence-serves-them"}
"""The piece of advice that each check stands for."""

ENOUGH = 0.6
"""The share of a letter's sentences that has to be more than about its writer."""
FEWEST = 4
"""Sentences below which a share says nothing."""
LONGEST_QUOTED = 80
"""Characters of a sentence that a message quotes."""
LANGUAGE = "en"
"""The language whose words the rule weighs."""


class Aim(StrEnum):
    """Whom a sentence is for."""

    THEIRS = "theirs"
    """It is about them, about what they need, or an offer to them."""
    BACKING = "backing"
    """It is about the writer, and backs what stands beside it."""
    WRITERS = "writers"
    """It is only about the writer."""


@dataclass(frozen=True, slots=True)
class AimedSentence:
    """One sentence of a letter, and whom it is for."""

    text: str
    block: int
    """The place in the letter's body of the paragraph or list that it stands in; blocks of the postscript follow."""
    start: int
    """Its offset in the plain text of that block."""
    aim: Aim


@dataclass(frozen=True, slots=True)
class Shares:
    """How a letter is shared between its readers and its writer."""

    sentences: tuple[AimedSentence, ...]
    self_words: int
    """How often the writer says I, me, my, mine or myself."""
    your_words: int
    """How often the letter says you, your, yours, yourself or the name of the firm."""

    def of(self, aim: Aim) -> tuple[AimedSentence, ...]:
        """The sentences of one kind."""
        return tuple(sentence for sentence in self.sentences if sentence.aim is aim)

    @property
    def serving(self) -> float:
        """The share of the sentences that are about the readers, or back one that is: from 0 to 1."""
        return 1 - len(self.of(Aim.WRITERS)) / len(self.sentences) if self.sentences else 1.0


def shares(letter: Letter, kit: Kit) -> Shares | None:
    """How a letter is shared; None where it is in a language whose words nobody has weighed."""
    if letter.language.split("-")[0] != LANGUAGE:
        return None
    known, firm = their_words(kit), kit.employer.name
    found: list[AimedSentence] = []
    self_words = your_words = 0
    for place, (text, is_answer) in enumerate(_blocks(letter)):
        parts = sentences(text)
        weights = [weigh(part.text, known) for part in parts]
        found += _aimed(parts, [each.serves for each in weights], place, is_answer=is_answer)
        self_words += sum(each.of_writer for each in weights)
        your_words += sum(each.of_reader for each in weights) + text.count(firm)
    return Shares(tuple(found), self_words, your_words)


def their_words(kit: Kit) -> Theirs:
    """The words by which a sentence of a kit's letter is about them."""
    notes = kit.notes
    told = (*(each.heard for each in notes.needs), *(each.asked for each in notes.questions))
    told = (kit.interview.role, *told, *(each.said for each in notes.remarks))
    return theirs([kit.employer.name, *(person.name for person in kit.interviewers)], told)


def check_whom_it_serves(proof: Proof) -> Iterator[Diagnostic]:
    """The sentences that are only about the writer, and the letters that mostly are."""
    for letter in proof.letters:
        found = shares(letter, proof.kit)
        if found is None:
            continue
        if only := found.of(Aim.WRITERS):
            texts = [text for text, _ in _blocks(letter)]
            yield from (_about_you(proof, sentence, texts[sentence.block]) for sentence in only)
        if len(found.sentences) >= FEWEST and found.serving < ENOUGH:
            name = f"the letter to {letter.addressees[0].name}" if len(proof.letters) > 1 else "the letter"
            about_them, all_ = len(found.of(Aim.THEIRS)), len(found.sentences)
            message = f"of the {all_} sentences of {name}, {about_them or 'none'} {'is' if about_them == 1 else 'are'} "
            message += f"about them; I, me or my stand in it {found.self_words} times, you or your {found.your_words}"
            hint = "strike what does nothing for them, or let it end in what they gain by it"
            yield proof.diagnostic(Code.MOSTLY_ABOUT_YOU, ("notes",), message, hint)


def _about_you(proof: Proof, sentence: AimedSentence, text: str) -> Diagnostic:
    hint = "let it end in what they gain by it, or strike it"
    passage = _author(proof, sentence, text)
    if passage is None:
        return proof.diagnostic(Code.ABOUT_YOU, ("template",), "a sentence of the letter is only about you", hint)
    quoted = sentence.text
    if len(quoted) > LONGEST_QUOTED:
        quoted = quoted[: LONGEST_QUOTED - 1].rstrip() + "…"
    message = f"“{quoted}” is only about you"
    start = passage.words.find(sentence.text)
    if start < 0:  # the template has put the passage into a sentence of its own
        return proof.diagnostic(Code.ABOUT_YOU, passage.path, message, hint)
    return proof.marked(Code.ABOUT_YOU, passage, (start, start + len(sentence.text)), message, hint)


def _author(proof: Proof, sentence: AimedSentence, text: str) -> Passage | None:
    """The passage that a sentence was taken from, or that the template has put into it."""
    whole = proof.author_of(text, sentence.start, sentence.start + len(sentence.text))
    if whole:
        return whole
    inside = [passage for passage in proof.passages if passage.words and passage.words in sentence.text]
    return max(inside, key=lambda passage: len(passage.words), default=None)


def _aimed(
    parts: Sequence[Sentence], about_them: list[bool], block: int, *, is_answer: bool
) -> Iterator[AimedSentence]:
    """The sentences of one block.

    Where they have asked, an answer may be all about the writer. Elsewhere one sentence may be, beside one about them:
    the story behind an offer, or the figure that proves it.
    """
    left = len(parts) if is_answer else 1
    for place, part in enumerate(parts):
        aim = Aim.THEIRS
        if not about_them[place]:
            beside = about_them[max(0, place - 1) : place + 2]
            backs = left > 0 and (is_answer or any(beside))
            left -= backs
            aim = Aim.BACKING if backs else Aim.WRITERS
        yield AimedSentence(part.text, block, part.start, aim)


def _blocks(letter: Letter) -> Iterator[tuple[str, bool]]:
    """The plain text of every block of the body and of the postscript, and whether it answers a question of theirs."""
    for block in letter.body:
        yield plain_text([block.content]), (block.note or block.part).startswith("questions")
    for content in letter.postscript:
        yield plain_text([content]), False
