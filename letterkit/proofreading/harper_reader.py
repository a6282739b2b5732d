"""Harper as a proofreader of letters: which of its rules are asked, and what each of them is called here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache

import harper

from letterkit.checks.proofreader import Answer, Correction, ProofreaderFailed
from letterkit.checks.spelt import slips_between, without_accents
from letterkit.diagnostics import Code
from letterkit.proofreading.rules import (
    AFTER_A_TITLE,
    AMERICAN,
    DIALECTS,
    JOINED,
    JOINTS,
    LONG,
    MISSPELT,
    NOT_AFTER,
    OPENS,
    SHORTEST_MISSPELT,
    SPELLING,
    WORD,
    codes,
    rules,
)

MOST_REMEMBERED = 2_048
"""Paragraphs whose corrections are kept: what a preview reads again has mostly not changed."""

MOST_WORDS = 32_768
"""Words of which it is remembered whether they are in a dictionary: more than a thousand letters have."""

Suggestions = tuple[str, ...] | None
"""What an unknown word may have been meant to be; None for a known one."""


class HarperReader:
    """Knows the five dialects of English that Harper knows. A dialect's dictionary is read when it is first wanted."""

    def __init__(self) -> None:
        self._codes = codes()
        self._grammarian = cache(lambda dialect: _linter(dialect, self._codes.keys() - {SPELLING}))
        self._speller = cache(lambda dialect: _linter(dialect, {SPELLING}))
        self._remembered = lru_cache(MOST_REMEMBERED)(self._corrections)
        self._seen: dict[tuple[harper.Dialect, str], Suggestions] = {}

    def corrections(self, text: str, locale: str) -> tuple[Correction, ...]:
        """What is wrong with a paragraph, the longer stretch first where two begin at one place."""
        return self._remembered(text, _dialect(locale))

    def knows(self, word: str, locale: str) -> bool:
        """Whether a word is in the dictionary."""
        dialect = _dialect(locale)
        return self._knows(word, dialect)

    def _corrections(self, text: str, dialect: harper.Dialect) -> tuple[Correction, ...]:
        found = [
            correction
            for rule, lints in _by_rule(self._grammarian(dialect), text).items()
            for lint in lints
            if (correction := self._correction(rule, lint, text))
        ]
        return tuple(sorted((*found, *self._misspelt(text, dialect)), key=lambda each: (each.start, -each.end)))

    def _misspelt(self, text: str, dialect: harper.Dialect) -> Iterator[Correction]:
        """The words that were meant to be others. Harper is asked for each word once, and for no name."""
        words = [found for found in WORD.finditer(text) if not _may_be_a_name(found)]
        suggestions = self._suggestions([found[0] for found in words], dialect)
        for found in words:
            right = _meant(found[0], suggestions[found[0]] or ())
            # Limewood is no slip for Lakewood.
            if right and (
                found[0].islower() or self._suggestions([right.casefold()], dialect)[right.casefold()] is None
            ):
                message = MISSPELT.format(found[0])
                yield Correction(found.start(), found.end(), Code.SPELLING, message, right)

    def _knows(self, word: str, dialect: harper.Dialect) -> bool:
        return self._suggestions([word], dialect)[word] is None

    def _suggestions(self, words: Collection[str], dialect: harper.Dialect) -> dict[str, Suggestions]:
        """What somebody may have meant by each word; None for one in the dictionary."""
        if len(self._seen) > MOST_WORDS:
            self._seen.clear()
        new = [word for word in dict.fromkeys(words) if (dialect, word) not in self._seen]
        if new:
            lints = _lints(self._speller(dialect), " ".join(new))
            self._seen.update(dict.fromkeys(((dialect, word) for word in new), None))
            for lint in lints:
                if lint.problem_text.casefold() not in rules().words:
                    suggestions = tuple(each.replacement_text for each in lint.suggestions)
                    self._seen[dialect, lint.problem_text] = suggestions
        return {word: self._seen[dialect, word] for word in words}

    def _correction(self, rule: str, lint: harper.Lint, text: str) -> Correction | None:
        """A lint as a correction; None for what a letter may well say."""
        start, end = lint.span.start, lint.span.end
        if rule in NOT_AFTER and NOT_AFTER[rule].search(text[:start]):
            return None
        wrong = text[start:end].strip()
        said = lint.message.strip().rstrip(".")
        said = said[:1].lower() + said[1:]
        right = next((each.replacement_text for each in lint.suggestions), "")
        return Correction(start, end, self._codes[rule], f"“{wrong}”: {said}" if wrong else said, right)


def _dialect(locale: str) -> harper.Dialect:
    dialect: harper.Dialect = getattr(harper.Dialect, DIALECTS.get(locale, AMERICAN).upper())
    return dialect


def _linter(dialect: harper.Dialect, asked: Collection[str]) -> harper.Linter:
    """Harper with some of its rules. What it knows of English it reads once, for all."""
    linter = harper.Linter(dialect)
    linter.set_lint_config({rule: rule in asked for rule in linter.get_default_lint_config()})
    return linter


def _lints(linter: harper.Linter, text: str) -> list[harper.Lint]:
    """What Harper finds in a text, whatever the rule."""
    return _asked(lambda: linter.lint(text, language=harper.Language.PLAINTEXT, dedup=False))


def _by_rule(linter: harper.Linter, text: str) -> dict[str, list[harper.Lint]]:
    """What Harper finds, by rule. The answer has a line for each of its rules, so it is only asked for if need be."""
    if not _lints(linter, text):
        return {}
    return _asked(lambda: linter.organized_lints(text, language=harper.Language.PLAINTEXT, dedup=False))


def _asked(ask: Callable[[], Answer]) -> Answer:
    try:
        return ask()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as failure:  # a panic of Rust is no Exception
        raise ProofreaderFailed(str(failure) or type(failure).__name__) from failure


def _may_be_a_name(found: re.Match[str]) -> bool:
    """Whether a word has a capital that it does not owe to its place, or is part of something else."""
    word, text = found[0], found.string
    if text[found.start() - 1 : found.start()] in JOINTS or JOINED.match(text, found.end()):
        return True
    if word[0].islower():
        return False
    before = text[: found.start()]
    opens = not before or (bool(OPENS.search(before)) and not AFTER_A_TITLE.search(before))
    return not opens or not word[1:].islower() or len(word) <= SHORTEST_MISSPELT


def _meant(wrong: str, suggestions: Collection[str]) -> str:
    """The word that an unknown one was meant to be; empty where it resembles none: then it is a term of the trade."""
    if len(wrong) < SHORTEST_MISSPELT:
        return ""
    one = without_accents(wrong)
    for right in suggestions:
        if right[0].isupper() and wrong[0].islower():
            continue
        other = without_accents(right)
        if one == other:
            return ""  # café and cafe are both written
        slips = slips_between(one, other)
        if slips == 1 or (slips == 2 and len(one) >= LONG and _differ_by(one, other) <= 1):
            return right
    return ""


def _differ_by(one: str, other: str) -> int:
    """How many letters one word has that the other has not: linkspan is no lifespan, but referalls are referrals."""
    return max((Counter(one) - Counter(other)).total(), (Counter(other) - Counter(one)).total())
