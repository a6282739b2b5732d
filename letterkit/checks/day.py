"""The day of a letter: it wants to be written on the day of the interview."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.checks.proof import Proof
from letterkit.diagnostics import Code, Diagnostic

ADVICE = {Code.DATED_BEFORE: "same-day", Code.DATED_LATER: "same-day", Code.DEADLINE_PASSED: "same-day"}
"""The piece of advice that each check stands for."""

DATED_BEFORE = "the letter is dated {0} before the interview of {1}", "dated: {0}"
DATED_LATER = (
    "the letter is dated {0} after the interview",
    "one that is written the same evening arrives while they still speak of you\n"
    "if it cannot be helped, say why:\nignore:\n  dated-later: I was on the night train",
)
ONE_DAY, SEVERAL_DAYS = "a day", "{0} days"
"""Message and hint, as the browser has them too."""


def check_day(proof: Proof) -> Iterator[Diagnostic]:
    """A letter that is dated on another day, or that should have gone; the latter only where somebody names a day."""
    kit, dateline = proof.kit, proof.etiquette.dateline
    held, dated = kit.interview.date, kit.letter.dated or kit.interview.date
    path = ("letter", "dated") if kit.letter.dated else ("interview", "date")
    days = (dated - held).days
    if days < 0:
        message = DATED_BEFORE[0].format(_days(-days), dateline(held))
        yield proof.diagnostic(Code.DATED_BEFORE, path, message, DATED_BEFORE[1].format(held.isoformat()))
    elif days > 0:
        yield proof.diagnostic(Code.DATED_LATER, path, DATED_LATER[0].format(_days(days)), DATED_LATER[1])
    if proof.as_of is not None and proof.as_of > max(dated, held):
        ago = (proof.as_of - max(dated, held)).days
        message = f"the letter was to go out on {dateline(max(dated, held))}, {_days(ago)} ago"
        hint = (
            f"if it has not gone, send it today; if it has, say so:\nignore:\n"
            f"  {Code.DEADLINE_PASSED.value}: delivered by hand on {dateline(max(dated, held))}"
        )
        yield proof.diagnostic(Code.DEADLINE_PASSED, path, message, hint)


def _days(count: int) -> str:
    return ONE_DAY if count == 1 else SEVERAL_DAYS.format(count)
