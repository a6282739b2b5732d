"""Harper as a proofreader of letters: which of its rules are asked, and what each of them is called here."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files

import harper

from letterkit.checks.ignored import CODES
from letterkit.checks.proofreader import Correction, ProofreaderFailed
from letterkit.checks.spelt import slips_between, without_accents
from letterkit.diagnostics import Code
from letterkit.reading import read_model
from letterkit.source import read_source
from letterkit.words import Written

DIALECTS = {
    "en-US": harper.Dialect.AMERICAN,
    "en-CA": harper.Dialect.CANADIAN,
    "en-GB": harper.Dialect.BRITISH,
    "en-IE": harper.Dialect.BRITISH,
    "en-AU": harper.Dialect.AUSTRALIAN,
    "en-NZ": harper.Dialect.AUSTRALIAN,
    "en-IN": harper.Dialect.INDIAN,
}
"""The dialect of each locale. Harper has none of Ireland and New Zealand, which spell as their neighbours do."""

MOST_REMEMBERED = 2_048
"""Paragraphs whose corrections are kept: what a preview reads again has mostly not changed."""

_SHORTEST_MISSPELT = 4
"""Letters of a word that can be told to be misspelt; a shorter one is an abbreviation as likely."""
_LONG = 8
"""Letters of a word in which two slips are likely, if they are in the order of the letters."""
_OPENS = re.compile(r"[.!?]['\"”’)]*\s+['\"“(]?$")
"""What stands before the first word of a sentence."""
_NOT_AFTER = {
    "SentenceCapitalization": re.compile(r"[^\s'\"“‘(]$"),  # example.org
    "SimplePastToPastParticiple": re.compile(r"['’]d $"),  # I'd lay two lanes: would, not had
}
"""What stands before a word that a rule takes for a slip and that is none."""


class Rules(Written):
    """The rules that are asked, as `rules.yml` has them."""

    on: dict[str, tuple[str, ...]]
    off: dict[str, str]
    words: frozenset[str]


@cache
def rules() -> Rules:
    """The list of rules that ships with Letterkit."""
    name = "rules.yml"
    read, mistakes = read_model(Rules, read_source(files(__package__).joinpath(name).read_bytes(), name))
    if read is None:
        raise ValueError(f"{name} is broken: {mistakes}")
    return read


class HarperReader:
    """Knows the five dialects of English that Harper knows. A dialect's dictionary is read when it is first wanted."""

    def __init__(self) -> None:
        self._codes = {rule: CODES[code] for code, listed in rules().on.items() for rule in listed}
        self._linter = cache(self._new_linter)
        self._remembered = lru_cache(MOST_REMEMBERED)(self._corrections)
        self._known = lru_cache(MOST_REMEMBERED)(self._knows)

    def corrections(self, text: str, locale: str) -> tuple[Correction, ...]:
        """What is wrong with a paragraph, the longer stretch first where two begin at one place."""
        return self._remembered(text, DIALECTS.get(locale, harper.Dialect.AMERICAN))

    def knows(self, word: str, locale: str) -> bool:
        """Whether a word is in the dictionary."""
        return self._known(word, DIALECTS.get(locale, harper.Dialect.AMERICAN))

    def _corrections(self, text: str, dialect: harper.Dialect) -> tuple[Correction, ...]:
        found = [
            correction
            for rule, lints in self._lints(text, dialect).items()
            for lint in lints
            if (correction := self._correction(rule, lint, text, dialect))
        ]
        return tuple(sorted(found, key=lambda each: (each.start, -each.end)))

    def _knows(self, word: str, dialect: harper.Dialect) -> bool:
        return not self._lints(word, dialect).get("SpellCheck")

    def _lints(self, text: str, dialect: harper.Dialect) -> dict[str, list[harper.Lint]]:
        try:
            return self._linter(dialect).organized_lints(text, language=harper.Language.PLAINTEXT, dedup=False)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as failure:  # a panic of Rust is no Exception
            raise ProofreaderFailed(str(failure) or type(failure).__name__) from failure

    def _new_linter(self, dialect: harper.Dialect) -> harper.Linter:
        linter = harper.Linter(dialect)
        linter.set_lint_config({rule: rule in self._codes for rule in linter.get_default_lint_config()})
        return linter

    def _correction(self, rule: str, lint: harper.Lint, text: str, dialect: harper.Dialect) -> Correction | None:
        """A lint as a correction; None for what a letter may well say."""
        start, end = lint.span.start, lint.span.end
        wrong = text[start:end]
        suggestions = [each.replacement_text for each in lint.suggestions]
        if rule == "SpellCheck":
            right = _meant(wrong, text[:start], text[end:], suggestions)
            if wrong[0].isupper() and not self._known(right.casefold(), dialect):
                return None  # Limewood is no slip for Lakewood
            if wrong.casefold() in rules().words:
                return None
            return Correction(start, end, Code.SPELLING, f"“{wrong}” is not spelt right", right) if right else None
        before = text[:start]
        if rule in _NOT_AFTER and _NOT_AFTER[rule].search(before):
            return None
        message = f"“{wrong.strip()}”: {_sentence(lint.message)}" if wrong.strip() else _sentence(lint.message)
        return Correction(start, end, self._codes[rule], message, suggestions[0] if suggestions else "")


def _sentence(message: str) -> str:
    """What Harper says, as the middle of a sentence."""
    said = message.strip().rstrip(".")
    return said[:1].lower() + said[1:]


def _meant(wrong: str, before: str, after: str, suggestions: list[str]) -> str:
    """The word that an unknown one was meant to be; empty where it is as likely a name or a term of the trade.

    Such words resemble none, or have a capital in the middle of a sentence.
    """
    opens = not before or bool(_OPENS.search(before))
    is_part = before[-1:] in ("-", "/", "@", ".") or after[:1] in ("-", "/", "@")
    if len(wrong) < _SHORTEST_MISSPELT or is_part or any(c.isdigit() or c == "." for c in wrong):
        return ""
    if wrong[0].isupper() and (not opens or wrong.isupper() or len(wrong) <= _SHORTEST_MISSPELT):
        return ""
    for right in suggestions:
        if right[0].isupper() and not wrong[0].isupper():
            continue
        one, other = without_accents(wrong), without_accents(right)
        if one == other:
            return ""  # café and cafe are both written
        slips = slips_between(one, other)
        if slips == 1 or (slips == 2 and len(one) >= _LONG and _differ_by(one, other) <= 1):
            return right
    return ""


def _differ_by(one: str, other: str) -> int:
    """How many letters one word has that the other has not: linkspan is no lifespan, but referalls are referrals."""
    return max((Counter(one) - Counter(other)).total(), (Counter(other) - Counter(one)).total())
