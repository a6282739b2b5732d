"""Checks: what a good coach would say of a kit before its letter is sent.

Each check is a plain function of the proof, and each module says in `ADVICE` which piece of advice its codes stand for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from letterkit.checks import (
    alike,
    completions,
    day,
    form,
    language,
    length,
    names,
    notes,
    people,
    serves_letter,
    speech,
)
from letterkit.checks.ignored import left_to_say
from letterkit.checks.proof import Passage, Proof
from letterkit.diagnostics import Code, Diagnostic

__all__ = ["ADVICE", "CHECKS", "Passage", "Proof", "check", "left_to_say"]

CHECKS: tuple[Callable[[Proof], Iterator[Diagnostic]], ...] = (
    people.check_people,
    completions.check_completions,
    notes.check_notes,
    serves_letter.check_whom_it_serves,
    form.check_form,
    alike.check_alike,
    speech.check_speech,
    length.check_length,
    day.check_day,
    names.check_names,
    language.check_language,
)
"""Every check, in the order of its messages."""

ADVICE: dict[Code, str] = {
    **alike.ADVICE,
    **completions.ADVICE,
    **day.ADVICE,
    **form.ADVICE,
    **language.ADVICE,
    **length.ADVICE,
    **names.ADVICE,
    **notes.ADVICE,
    **people.ADVICE,
    **serves_letter.ADVICE,
    **speech.ADVICE,
}
"""The piece of advice that each check stands for."""


def check(proof: Proof) -> tuple[Diagnostic, ...]:
    """Everything that the checks have to say of a kit and its letters."""
    return tuple(diagnostic for each in CHECKS for diagnostic in each(proof))
