"""Checks: what a good coach would say of a kit before its letter is sent."""

from letterkit.checks.length import check_length
from letterkit.checks.notes import check_notes

__all__ = ["check_length", "check_notes"]
