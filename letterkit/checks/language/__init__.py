"""Language: what is misspelt, doubled, unbalanced or said with the wrong word.

The rules of this room always run. Spelling and grammar at large are a proofreader's, if the library has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from letterkit.checks.language import marks, own_rules
from letterkit.checks.language.marks import mixed_quotes, partners, spaces
from letterkit.checks.language.own_rules import apostrophes, articles, doubled_words, known_slips
from letterkit.checks.language.readings import Reading, readings
from letterkit.checks.proof import Proof
from letterkit.checks.proofreader import Correction
from letterkit.diagnostics import Code, Diagnostic

__all__ = ["ADVICE", "check_language", "definitions"]

ADVICE = dict.fromkeys(
    (
        Code.A_OR_AN,
        Code.DOUBLED_WORD,
        Code.GRAMMAR,
        Code.ITS,
        Code.MISSING_APOSTROPHE,
        Code.MIXED_QUOTES,
        Code.SPACING,
        Code.SPELLING,
        Code.UNBALANCED,
    ),
    "proof-twice",
)
"""The piece of advice that each check stands for."""

_BY_RULE_ALONE = (doubled_words, apostrophes, articles, spaces, partners)


def check_language(proof: Proof) -> Iterator[Diagnostic]:
    """What is wrong with the author's words, in the sentences that the letter makes of them."""
    for reading in readings(proof):
        own = [correction for rule in _BY_RULE_ALONE for correction in rule(reading)]
        own += known_slips(reading, proof.etiquette.locale)
        others = proof.proofreader.corrections(reading.text) if proof.proofreader else ()
        if reading.is_heading:
            others = tuple(each for each in others if each.code is not Code.GRAMMAR)
        yield from _placed(proof, reading, _first_heard(reading, proof.names_and_words, (*own, *others)))
    yield from mixed_quotes(proof)


def definitions() -> dict[str, object]:
    """The rules of this room, their patterns among them."""
    return {"marks": marks.definitions(), "rules": own_rules.definitions()}


def _first_heard(reading: Reading, accepted: frozenset[str], corrections: Iterable[Correction]) -> Iterator[Correction]:
    """The corrections without those of accepted words, and of those that overlap only the first."""
    heard: list[Correction] = []
    for each in corrections:
        words = reading.text[each.start : each.end]
        may_be_name = each.code is Code.SPELLING or (each.code is Code.GRAMMAR and words.istitle())
        is_accepted = may_be_name and _is_accepted(words, accepted)
        if not is_accepted and all(each.end <= other.start or other.end <= each.start for other in heard):
            heard.append(each)
            yield each


def _is_accepted(words: str, accepted: frozenset[str]) -> bool:
    """Whether some words are all names of the kit, or accepted as spelt; with or without a possessive."""
    found = re.findall(r"[\w.&'’-]+", words)
    return bool(found) and all({word.casefold(), re.sub(r"['’]s?$", "", word.casefold())} & accepted for word in found)


def _placed(proof: Proof, reading: Reading, corrections: Iterable[Correction]) -> Iterator[Diagnostic]:
    """The corrections of what the author wrote. The template's words are the same in every letter: not theirs."""
    for each in corrections:
        if place := reading.author_of(each.start, each.end):
            right = each.right.replace("'", "’") if proof.has_curly_marks else each.right
            hint = f"“{right}”" if right else ""
            passage, start, end = place
            yield proof.marked(each.code, passage, (start, end), each.message, hint)
