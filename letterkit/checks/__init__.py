"""Checks: what a good coach would say of a kit before its letter is sent."""

from letterkit.checks import completions, length, notes, people
from letterkit.checks.completions import check_completions
from letterkit.checks.length import check_length
from letterkit.checks.notes import check_notes
from letterkit.checks.people import check_people

__all__ = ["ADVICE", "check_completions", "check_length", "check_notes", "check_people"]

ADVICE = {**completions.ADVICE, **length.ADVICE, **notes.ADVICE, **people.ADVICE}
"""The piece of advice that each check stands for."""
