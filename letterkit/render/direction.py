"""Text that runs from right to left, or turns the direction of what stands around it, kept to itself."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

TURNS = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter written from right to left, or an invisible character that turns the direction."""

_OPENS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
_CLOSES_ISOLATE = "\u2069"
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ISOLATE, _END = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """Plain text in which nothing turns the text around it, by Unicode's own isolating characters."""
    if text.isascii() or not TURNS.search(text):
        return text
    open_, stray = _unbalanced(text)
    return f"{_ISOLATE * (stray + 1)}{text}{_END * (open_ + 1)}"


def isolated_markup(text: str) -> Markup:
    """The same as HTML. A text that carries controls of its own becomes a box of its own, which none of them leaves."""
    if text.isascii() or not TURNS.search(text):
        return escape(text)
    kind = ' class="lk-isolate"' if _CONTROLS.search(text) else ""
    return Markup(f"<bdi{kind}>{escape(text)}</bdi>")


def _unbalanced(text: str) -> tuple[int, int]:
    """How many turns a text leaves open, and how many it ends that it never began."""
    open_ = stray = 0
    for character in _CONTROLS.findall(text):
        if character in _OPENS:
            open_ += 1
        elif character == _CLOSES_ISOLATE:
            open_, stray = (open_ - 1, stray) if open_ else (0, stray + 1)
    return open_, stray
