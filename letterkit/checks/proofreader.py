"""What a proofreader is: somebody who knows a dialect of English, whoever it may be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from letterkit.diagnostics import Code

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Correction:
    """A stretch of a text that should be something else. Offsets count characters from 0."""

    start: int
    end: int
    code: Code
    message: str
    right: str = ""
    """What would be right; empty where that cannot be told."""


class ProofreaderFailed(Exception):
    """The proofreader gave up on a text, which no text should bring about."""


class Proofreader(Protocol):
    """Knows how a language is written. Proper names are none of its business: it may take one for a slip."""

    def corrections(self, text: str, locale: str) -> tuple[Correction, ...]:
        """Everything that is wrong with a paragraph. Raises ProofreaderFailed."""

    def knows(self, word: str, locale: str) -> bool:
        """Whether a word is in the dictionary. Raises ProofreaderFailed."""


class Sitting:
    """One proofreader over one kit, who may fall asleep: after the first failure nothing more is asked."""

    def __init__(self, reader: Proofreader, locale: str) -> None:
        self._reader = reader
        self._locale = locale
        self.failure: str | None = None
        """What the proofreader said when it failed."""

    def corrections(self, text: str) -> tuple[Correction, ...]:
        """Everything that is wrong with a paragraph."""
        return self._asked(lambda: self._reader.corrections(text, self._locale), ())

    def knows(self, word: str) -> bool:
        """Whether a word is in the dictionary; of one who fell asleep, that it may be."""
        return self._asked(lambda: self._reader.knows(word, self._locale), True)

    def _asked(self, ask: Callable[[], Answer], otherwise: Answer) -> Answer:
        if self.failure is None:
            try:
                return ask()
            except ProofreaderFailed as failed:
                self.failure = str(failed) or type(failed).__name__
        return otherwise
