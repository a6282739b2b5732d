"""How close a checklist is set, so that it stays on one sheet."""

from __future__ import annotations

from letterkit.checklist import Checklist
from letterkit.kit import Paper

ROWS = {"wide": 29.5, "full": 36, "close": 56}
"""About how many rows of text there may be in each setting on Letter; `closest` takes what is left."""
MORE_ON_A4 = 2
"""Rows that A4, which is longer, has room for beside them."""


def density(checklist: Checklist) -> str:
    """`wide` where the sheet has room to spare, closer where lines are many or long."""
    rows = _rows(checklist) - (MORE_ON_A4 if checklist.paper is Paper.A4 else 0)
    return next((name for name, most in ROWS.items() if rows <= most), "closest")


def _rows(checklist: Checklist) -> float:
    """About how many rows the sheet has: a row holds some 84 characters, and there is air between lines."""
    lines = [len(line.text) // 84 + 1 for line in (*checklist.to_do, *checklist.verified)]
    names = [max(len(held.name) // 32, len(held.beside) // 36) + 1 for held in checklist.names]
    return sum(lines) + 0.4 * len(lines) + sum(names) + 0.6 * len(names) + len(checklist.title) // 50
