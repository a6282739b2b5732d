"""The nearest right word to a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

_BETWEEN = r"[-_.\s]"
"""What stands between the parts of a word: `complimentary_close`, `sans-serif`, `Dana Whitfield`."""
_SHORTEST_PART = 3
_ALIKE = 0.6
_VERY_MUCH_ALIKE = 0.8
"""Shares of their letters that two words have in common: 0.6 is difflib's own."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that somebody who wrote `word` most likely meant, if any is near.

    The one that has it as a whole part comes first, then the one that is a whole part of it, then the most alike.
    """
    by_folded = {name.casefold(): name for name in known}
    folded = word.casefold()
    longer = [name for name in by_folded if _is_part(folded, name)]
    if len(longer) == 1:
        return by_folded[longer[0]]
    shorter = [name for name in by_folded if _is_part(name, folded)]
    if shorter and not longer:
        return by_folded[min(shorter, key=lambda name: (folded.index(name), -len(name)))]
    return misspelt(word, by_folded.values())


def only_near(word: str, known: Iterable[str]) -> str | None:
    """The known word that is near to `word`, where no other is."""
    by_folded = {name.casefold(): name for name in known}
    folded = word.casefold()
    parts = {name for name in by_folded if _is_part(folded, name) or _is_part(name, folded)}
    near = parts | set(get_close_matches(folded, list(by_folded), n=2, cutoff=_ALIKE))
    if len(near) > 1 and not parts:
        near = set(get_close_matches(folded, list(by_folded), n=2, cutoff=_VERY_MUCH_ALIKE))
    return by_folded[near.pop()] if len(near) == 1 else None


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """The known word that is written most like `word`, if any is."""
    by_folded = {name.casefold(): name for name in known}
    matches = get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=_ALIKE)
    return by_folded[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean ...?`, or nothing where no known word is near."""
    near = nearest(word, known)
    return f"; did you mean `{near}`?" if near else ""


def _is_part(part: str, whole: str) -> bool:
    """Whether a word is the beginning or the end of another that is made of several."""
    if len(part) < _SHORTEST_PART or part == whole:
        return False
    exact = re.escape(part)
    return re.search(rf"^{exact}{_BETWEEN}|{_BETWEEN}{exact}$", whole) is not None
