"""How close a checklist is set, so that it stays on one sheet."""

from __future__ import annotations

from letterkit.checklist import Checklist

ROWS = {"wide": 29.5, "full": 36, "close": 56}
"""About how many rows of text there may be in each setting; `closest` takes what is left."""


def density(checklist: Checklist) -> str:
    """`wide` where the sheet has room to spare, closer where lines are many or long."""
    return next((name for name, most in ROWS.items() if _rows(checklist) <= most), "closest")


def _rows(checklist: Checklist) -> float:
    """About how many rows the sheet has: a row holds some 84 characters, and there is air between lines."""
    lines = [len(line.text) // 84 + 1 for line in (*checklist.to_do, *checklist.verified)]
    names = [max(len(held.name) // 32, len(held.beside) // 36) + 1 for held in checklist.names]
    return sum(lines) + 0.4 * len(lines) + sum(names) + 0.6 * len(names) + len(checklist.title) // 50
