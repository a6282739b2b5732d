"""The measure that a letter is set in: wide where it is short, closer where it is too long and may be."""

from __future__ import annotations

from dataclasses import replace

from letterkit.fit.verdict import Verdict, fit
from letterkit.letter import Letter, Measure

SHORT = 2 / 3
"""The share of a sheet up to which a letter is short. Set wide, such a letter is some 85 % of a sheet at most."""
CLOSER = (Measure.SNUG, Measure.CLOSE, Measure.CLOSEST)
"""The measures that a letter may shrink to, the smallest change first."""


def in_measure(letter: Letter, *, may_shrink: bool) -> Letter:
    """The letter, set as wide or as close as it needs. One that no measure makes fit is left as it is."""
    usual = fit(letter)
    if usual.share <= SHORT:
        return replace(letter, measure=Measure.WIDE)
    if may_shrink and usual.verdict is Verdict.OVER:
        return closer(letter) or letter
    return letter


def closer(letter: Letter) -> Letter | None:
    """A letter in the first closer measure in which it fits one sheet, if there is one."""
    tries = (replace(letter, measure=measure) for measure in CLOSER)
    return next((each for each in tries if fit(each).verdict is not Verdict.OVER), None)
