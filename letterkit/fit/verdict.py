"""The verdict: whether a letter fits one sheet, and what would mend it where it does not.

It is about the stylesheet that ships with Letterkit, and about paper as Chromium prints it. Where a site changes the
sheet's sizes or fragments it no longer holds; what the letter's page measures in the browser does.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from letterkit.fit.galley import galley
from letterkit.fit.paging import used_height, used_on_sheets
from letterkit.fit.typography import typography
from letterkit.letter import Letter
from letterkit.prose import plain_text

TIGHT = 0.95
"""The share of a sheet above which a letter is tight: another machine's faces may not hold it."""


class Verdict(StrEnum):
    """Whether a letter fits one sheet."""

    FITS = "fits"
    TIGHT = "tight"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of its paper a letter takes. Heights are in CSS pixels."""

    used: float
    """How high the letter is, from the top of its letterhead, were it on one endless sheet."""
    there: float
    """How much room for it one sheet has."""
    line: float
    """The height of a line of the body."""
    used_on_sheets: tuple[float, ...]
    """How much of each sheet is used. There is less room on a second sheet, which has a whole margin above."""
    words_a_line: float
    """About how many words of the body fill a line."""
    longest_part: str | None
    """The part of the body with the most words."""

    @property
    def sheets(self) -> int:
        return len(self.used_on_sheets)

    @property
    def share(self) -> float:
        """How much of one sheet is used; above 1 where that is not enough."""
        return self.used / self.there

    @property
    def verdict(self) -> Verdict:
        if self.used > self.there:
            return Verdict.OVER
        return Verdict.TIGHT if self.share > TIGHT else Verdict.FITS

    @property
    def lines_used(self) -> int:
        """How many lines of the body are as high as the letter."""
        return math.ceil(self.used / self.line)

    @property
    def lines_there(self) -> int:
        """How many lines of the body are as high as the room for it."""
        return math.floor(self.there / self.line)

    @property
    def lines_over(self) -> int:
        """How many lines must go before it fits one sheet."""
        return max(0, math.ceil((self.used - self.there) / self.line))

    @property
    def words_over(self) -> int:
        """About how many words must go, in fives."""
        return math.ceil(self.lines_over * self.words_a_line / 5) * 5


@lru_cache(maxsize=1 << 13)
def fit(letter: Letter) -> Fit:
    """How a letter fits its sheet."""
    type_ = typography(letter)
    passages = galley(letter, type_)
    there = type_.height + type_.rise
    words: Counter[str] = Counter()
    for block in letter.body:
        words[block.part] += len(plain_text([block.content]).split())
    length = sum(passage.length for passage in passages if passage.in_body)
    return Fit(
        used=used_height(passages),
        there=there,
        line=type_.line,
        used_on_sheets=used_on_sheets(passages, there, type_.height),
        words_a_line=words.total() / length * type_.width if length else 0,
        longest_part=max(words, key=words.__getitem__, default=None),
    )


def all_fit(letters: Iterable[Letter]) -> bool | None:
    """Whether each letter fits one sheet; None where one is so tight that only a browser can say."""
    verdicts = {fit(letter).verdict for letter in letters}
    return False if Verdict.OVER in verdicts else None if Verdict.TIGHT in verdicts else True


def in_words(fit: Fit) -> str:
    """A verdict in one short sentence, as the letter's page shows it."""
    match fit.verdict:
        case Verdict.FITS:
            return f"Fits one sheet, {fit.share:.0%} full"
        case Verdict.TIGHT:
            return f"Tight: one sheet, {fit.share:.0%} full"
    longest = f"; the longest part is {fit.longest_part}" if fit.longest_part else ""
    return f"{lines_over(fit)} over one sheet; cut about {fit.words_over} words{longest}"


def lines_over(fit: Fit) -> str:
    """`1 line`, `2 lines`."""
    return f"{fit.lines_over} line{'s' if fit.lines_over > 1 else ''}"
