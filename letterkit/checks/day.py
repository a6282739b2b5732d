"""The day of a letter: it wants to be written on the day of the interview."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.checks.proof import Proof
from letterkit.diagnostics import Code, Diagnostic

ADVICE = {Code.DATED_BEFORE: "same-day", Code.DATED_LATER: "same-day", Code.DEADLINE_PASSED: "same-day"}
"""The piece of advice that each check stands for."""


def check_day(proof: Proof) -> Iterator[Diagnostic]:
    """A letter that is dated on another day, or that should have gone; the latter only where somebody names a day."""
    kit, dateline = proof.kit, proof.etiquette.dateline
    held, dated = kit.interview.date, kit.letter.dated or kit.interview.date
    path = ("letter", "dated") if kit.letter.dated else ("interview", "date")
    days = (dated - held).days
    if days < 0:
        message = f"the letter is dated {_days(-days)} before the interview of {dateline(held)}"
        yield proof.diagnostic(Code.DATED_BEFORE, path, message, f"dated: {held.isoformat()}")
    elif days > 0:
        message = f"the letter is dated {_days(days)} after the interview"
        hint = (
            "one that is written the same evening arrives while they still speak of you\n"
            f"if it cannot be helped, say why:\nignore:\n  {Code.DATED_LATER.value}: I was on the night train"
        )
        yield proof.diagnostic(Code.DATED_LATER, path, message, hint)
    if proof.as_of is not None and proof.as_of > max(dated, held):
        ago = (proof.as_of - max(dated, held)).days
        message = f"the letter was to go out on {dateline(max(dated, held))}, {_days(ago)} ago"
        hint = (
            f"if it has not gone, send it today; if it has, say so:\nignore:\n"
            f"  {Code.DEADLINE_PASSED.value}: delivered by hand on {dateline(max(dated, held))}"
        )
        yield proof.diagnostic(Code.DEADLINE_PASSED, path, message, hint)


def _days(count: int) -> str:
    return "a day" if count == 1 else f"{count} days"
