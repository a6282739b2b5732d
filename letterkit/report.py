"""Diagnostics in writing: for a terminal, a log, a list on paper, or the page that stands in for a broken letter."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from letterkit.diagnostics import Diagnostic, Severity

LONGEST_MESSAGE = 300
"""Characters of a message; what its author wrote may be longer than anybody reads."""
WIDEST = 100
"""Columns of a source line that are shown; a longer one is cut around its caret."""

_NAMES = {Severity.ERROR: "mistake", Severity.WARNING: "warning", Severity.HINT: "hint"}
_QUOTED = re.compile(r"`([^`]*)`")
_MARGIN = "   "
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"))
_JOINERS = "\u200c\u200d"
"""Unseen, but part of how Persian, Hindi and emoji are written; they turn nothing around."""


def written(diagnostic: Diagnostic) -> str:
    """A diagnostic as lines: the place, the message and the code; the source line with a caret; what would be right."""
    position = diagnostic.position
    place = f"{visible(diagnostic.path)}:{position.line}:{position.column}"
    message = _cut(visible(" ".join(diagnostic.message.split())), LONGEST_MESSAGE)
    lines = [f"{place}: {diagnostic.severity}: {message} [{diagnostic.code.value}]"]
    if diagnostic.excerpt is not None and diagnostic.excerpt.strip():
        lines += _excerpt(diagnostic.excerpt, position.line, position.column - 1, position.length)
    lines += [_MARGIN + _cut(visible(line), LONGEST_MESSAGE) for line in diagnostic.hint.splitlines()]
    return "\n".join(lines)


def report(diagnostics: Iterable[Diagnostic], *, kits: int | None = None, good: int = 0) -> str:
    """All diagnostics sorted by place, how many there are, and, of so many kits, how many are good."""
    listed = in_order(diagnostics)
    return "\n\n".join([*(written(diagnostic) for diagnostic in listed), closing_line(listed, kits=kits, good=good)])


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each diagnostic once, sorted by place."""
    return sorted(dict.fromkeys(diagnostics), key=lambda found: (found.path, found.position, found.message))


def closing_line(diagnostics: Iterable[Diagnostic], *, kits: int | None = None, good: int = 0) -> str:
    """How many diagnostics there are, and, of so many kits, how many are good."""
    weights = Counter(diagnostic.severity for diagnostic in diagnostics)
    counts = ", ".join(_count(weights[severity], name) for severity, name in _NAMES.items() if weights[severity])
    well = f"{_count(kits, 'kit')} read, {good:,} good" if kits is not None else ""
    return "; ".join(filter(None, (counts, well)))


def in_plain_words(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """What there is to say, each thing once with the lines of its file, as a list on paper has it."""
    places: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for diagnostic in diagnostics:
        message = _QUOTED.sub(r"“\1”", visible(diagnostic.message))
        places[message, PurePosixPath(diagnostic.path).name][str(diagnostic.position.line)] = None
    return tuple(
        f"{_cut(message, LONGEST_MESSAGE)} ({file}, line{'s' if len(lines) > 1 else ''} {', '.join(lines)})"
        for (message, file), lines in places.items()
    )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _excerpt(line: str, number: int, start: int, length: int) -> list[str]:
    """The source line and the carets under the place, both indented."""
    before, here, after = (
        visible(part) for part in (line[:start], line[start : start + length], line[start + length :])
    )
    gutter = f"{_MARGIN}{number} | "
    if _width(before) > WIDEST // 2:
        before = "…" + _last(before, WIDEST // 2)
    room = WIDEST - _width(before)
    carets = max(1, min(_width(here), room))
    shown = _first(before + here + after.rstrip(), WIDEST)
    return [f"{gutter}{shown}".rstrip(), f"{' ' * (len(gutter) - 2)}| {' ' * _width(before)}{'^' * carets}"]


def _first(text: str, width: int) -> str:
    """As much of the start of a text as fits, with an ellipsis where something is left out."""
    if _width(text) <= width:
        return text
    kept = text
    while _width(kept) > width - 1:
        kept = kept[: max(0, len(kept) - max(1, (_width(kept) - width) // 2))]
    return kept + "…"


def _last(text: str, width: int) -> str:
    """As much of the end of a text as fits."""
    kept = text[-width:]
    while _width(kept) > width:
        kept = kept[1:]
    return kept


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def visible(text: str) -> str:
    """A text with every character shown that would be unseen, or would turn others around."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return "    "
    if unicodedata.category(character) in _UNSEEN and character not in _JOINERS:
        return f"U+{ord(character):04X}"
    return character


def _width(text: str) -> int:
    """The columns that a text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or character in _JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
