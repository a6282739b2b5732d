"""Texts that say again what another has said: an answer its question, a text the letterhead, a letter the next one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from letterkit.checks.gist import gist
from letterkit.checks.proof import Passage, Proof
from letterkit.checks.speech import THEIRS
from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import customs
from letterkit.kit import Addressing
from letterkit.letter import Letter
from letterkit.prose import plain_text

ADVICE = {
    Code.ONLY_REPEATS: "research",
    Code.REPEATS_LABEL: "every-sentence-serves-them",
    Code.SAME_LETTERS: "name-every-interviewer",
    Code.SAME_NOTES: "handwritten-note",
}
"""The piece of advice that each check stands for."""

MOST_REPEATED = 0.75
"""The share of an answer's words of weight that may stand in the question already."""
FEWEST_WORDS = 4
"""Words below which an answer is short rather than empty."""
MOST_WORDS = 25
"""Words above which nobody only repeats."""

_CHOICE = re.compile(r"(?i)^(?:whether|if)\b|\bor\b")
"""A question that is answered by saying some of its words again."""


def check_alike(proof: Proof) -> Iterator[Diagnostic]:
    """What has been said before."""
    yield from _answers(proof)
    yield from _labels(proof)
    yield from _letters(proof)
    if proof.kit.thank_you.message and len(proof.kit.interviewers) > 1:
        count = len(proof.kit.interviewers)
        message = f"{'both' if count == 2 else f'all {count}'} people get the same note, and may well compare"
        hint = "take `message` out, and everyone gets a note of their own; or change a line in each as you copy it"
        yield proof.diagnostic(Code.SAME_NOTES, ("thank_you", "message"), message, hint)


def _answers(proof: Proof) -> Iterator[Diagnostic]:
    """The offers and answers in which nothing is new."""
    told = {passage.path[:-1]: passage.words for passage in proof.passages if passage.path[-1] in THEIRS}
    for passage in proof.passages:
        heard = told.get(passage.path[:-1])
        if heard and passage.path[-1] in ("offer", "answer", "point") and _only_repeats(passage, heard):
            name = passage.path[-1]
            message = f"this {name} says again what they said, and nothing more"
            hint = (
                f"say how you would do it, and what shows that you can: “{_shortened(heard)}” is what they know already"
            )
            yield proof.diagnostic(Code.ONLY_REPEATS, passage.path, message, hint)


def _only_repeats(passage: Passage, heard: str) -> bool:
    if not FEWEST_WORDS <= len(passage.words.split()) <= MOST_WORDS or (
        passage.path[-1] == "answer" and _CHOICE.search(heard)
    ):
        return False
    said, known = gist(passage.words), gist(heard)
    again = said & known
    return bool(again) and (again == said or len(again) > len(said) * MOST_REPEATED)


def _labels(proof: Proof) -> Iterator[Diagnostic]:
    """Where the candidate is called what stands below the candidate's name anyway."""
    label = " ".join((proof.letterhead.label or "").casefold().split())
    role = proof.kit.interview.role.casefold()
    if " " not in label or label in role or role in label:
        return
    called = re.compile(
        rf"(?i)\b(?:as|am|been|being|I['’]m) (?:an? |the |your )?(?:\w+ ){{0,2}}?(?P<label>{re.escape(label)})\b"
    )
    for passage in proof.passages:
        found = label in passage.words.casefold() and called.search(passage.words)
        if found and passage.path[-1] not in THEIRS:
            message = f"“{found['label']}” stands under your name already"
            hint = "say in its place what it lets you do for them"
            yield proof.diagnostic(Code.REPEATS_LABEL, passage.path, message, hint, snippet=found["label"])


def _letters(proof: Proof) -> Iterator[Diagnostic]:
    """Letters to several people that differ in nothing but the names."""
    if proof.kit.letter.addressing is not Addressing.EACH or len(proof.letters) < 2:
        return
    names = _names(proof)
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for letter in proof.letters:
        alike[_nameless(letter, names)].append(letter.addressees[0].name)
    for people in alike.values():
        if len(people) > 1:
            message = f"the letters to {proof.etiquette.names(people)} are the same but for the names"
            hint = "give each of them a `hook`, and say with `from` who told you what; or write one letter, `together`"
            yield proof.diagnostic(Code.SAME_LETTERS, ("letter", "addressing"), message, hint)


def _names(proof: Proof) -> frozenset[str]:
    """Every word that is part of an interviewer's name, and the honorifics."""
    people = proof.kit.interviewers
    named = (word for person in people for word in f"{person.name} {person.family_name or ''}".split())
    return frozenset((*named, *customs().before_a_name))


def _nameless(letter: Letter, names: frozenset[str]) -> tuple[str, ...]:
    """The words of a letter without anybody's name."""
    text = f"{plain_text([block.content for block in letter.body])}\n{plain_text(letter.postscript)}"
    return tuple(word for word in re.findall(r"[\w'’-]+", text) if re.sub(r"['’]s$", "", word) not in names)


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
