"""Fit: how a letter fills its sheet, computed from the widths of characters, without a browser."""

from letterkit.fit.measures import closer, in_measure
from letterkit.fit.verdict import Fit, Verdict, all_fit, fit, in_words, lines_over

__all__ = ["Fit", "Verdict", "all_fit", "closer", "fit", "in_measure", "in_words", "lines_over"]
