"""The lines of a kit's file as its author wrote them, without what is private."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from letterkit.library import Entry
from letterkit.source import Path, Source, read_source

_LISTS = ("needs", "questions", "remarks", "strengths")


def source_of(entry: Entry) -> Source:
    """A kit's file, read again."""
    return read_source(entry.file.read_bytes(), entry.path)


def keys_of(source: Source) -> dict[str, Path]:
    """What of a kit can be shown, by the names that pages use: its keys, its kinds of notes, and each note."""
    names: dict[str, Path] = {}
    for path in source.spans:
        if source.is_private_value(path):
            continue
        match path:
            case (str(key),):
                names[key] = path
            case ("notes", str(kind)):
                names[kind] = path
            case ("notes", str(kind), int(place)) if kind in _LISTS and place >= 0:
                names[f"{kind}.{place + 1}"] = path
    return names


def lines_at(source: Source, path: Path, *, comments: bool) -> tuple[str, ...]:
    """The lines of a value with its key, or of the whole file where the path is empty, moved to the left edge."""
    first, last = _reach(source, path) if path else (1, len(source.lines))
    texts = _texts(source)
    kept = []
    for number in range(first, last + 1):
        line = source.lines[number - 1]
        if number in source.private_lines:
            continue
        shown = line if comments else _without_comment(line, number, source, texts)
        if shown.strip() or not line.strip():
            kept.append(shown.rstrip())
    return tuple(dedent("\n".join(kept)).strip("\n").split("\n"))


def _reach(source: Source, path: Path) -> tuple[int, int]:
    """The first and the last line of a value, from its key or dash to the line before the next one's."""
    start = source.spans[path].key
    first = source.line_at(start)
    others = [span.key for other, span in source.spans.items() if other[: len(path)] != path and span.key > start]
    last = source.line_at(min(others)) - 1 if others else len(source.lines)
    return first, max(first, last)


def _texts(source: Source) -> tuple[tuple[int, int], ...]:
    """Where texts stand, in which a `#` begins no comment."""
    return tuple((span.start, span.end) for span in source.spans.values() if span.style not in ("{", "["))


def _without_comment(line: str, number: int, source: Source, texts: tuple[tuple[int, int], ...]) -> str:
    start = source.start_of(number)
    for comment in _comments(line):
        if not any(begin <= start + comment < end for begin, end in texts):
            return line[:comment]
    return line


def _comments(line: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(r"(?:^|(?<=\s))#", line))
