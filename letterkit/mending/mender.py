"""The mender: tries each stitch, reads the file again, and keeps only what made it better and changed nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass

from letterkit.diagnostics import Code, Diagnostic
from letterkit.mending.stitches import Attempt, attempts
from letterkit.source import Source
from letterkit.source.text import Text
from letterkit.source.tree import text_at

MOST_ROUNDS = 10
"""Times that a file is gone through: what is mended may let more be seen."""
_BYTE_ORDER_MARK = "\ufeff"

Read = Callable[[str], tuple[Source, tuple[Diagnostic, ...]]]
"""Reads a file's text as what it is to be, a kit or a letterhead, and says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it would be."""

    content: bytes
    codes: tuple[Code, ...]
    """What was put right, in order; empty where nothing was, and the content is as it was."""


def mend(content: bytes, read: Read, remarks: Iterable[Diagnostic] = ()) -> Mended:
    """A file with everything mended that can be. What is not UTF-8 is left alone.

    `remarks` are what the checks have said of the file; what a reading says of it, `read` finds itself. Line ends, a
    byte order mark and every line without a mistake are kept byte for byte.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return Mended(content, ())
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    text, done = text.removeprefix(mark), list[Code]()
    said = tuple(remarks)
    for _ in range(MOST_ROUNDS):
        better, codes = _round(text, read, said)
        if not codes:
            break
        text, said = better, ()
        done += codes
    return Mended((mark + text).encode("utf-8"), tuple(done)) if done else Mended(content, ())


def _round(text: str, read: Read, remarks: tuple[Diagnostic, ...]) -> tuple[str, list[Code]]:
    """The text after everything that its mistakes call for was tried, one after the other."""
    before, mistakes = read(text)
    tried = list(attempts(dict.fromkeys((*mistakes, *remarks)), before))
    done: list[Code] = []
    touched: set[int] = set()
    for attempt in tried:
        if any(stitch.line in touched for stitch in attempt):
            continue
        better = _sewn(text, attempt)
        after, left = read(better)
        if _is_better(before, mistakes, after, left, attempt):
            text, before, mistakes = better, after, left
            touched |= {stitch.line for stitch in attempt}
            done.append(attempt[0].code)
    return text, done


def _sewn(content: str, attempt: Attempt) -> str:
    text = Text("", content)
    for stitch in sorted(attempt, key=lambda each: (each.line, each.start), reverse=True):
        start = text.start_of(stitch.line)
        content = content[: start + stitch.start] + stitch.new + content[start + stitch.end :]
    return content


def _is_better(
    before: Source, mistakes: Iterable[Diagnostic], after: Source, left: Iterable[Diagnostic], attempt: Attempt
) -> bool:
    """Whether nothing is wrong that was not before, and every other line says what it did."""
    lines = {stitch.line for stitch in attempt}
    new = Counter(_places(left)) - Counter(_places(mistakes))
    if before.value is None and after.value is not None:
        # Of a file that could not be read at all, nothing beyond its first mistakes was seen.
        new = Counter({place: count for place, count in new.items() if place[1] in lines})
    if new or not _is_gone(mistakes, left, attempt):
        return False
    if before.value is None:
        return True
    doubtful = lines | before.doubtful
    return list(_said(before, doubtful)) == list(_said(after, doubtful))


def _is_gone(mistakes: Iterable[Diagnostic], left: Iterable[Diagnostic], attempt: Attempt) -> bool:
    """Whether the mistakes that the stitches are for are there no more; a remark of a check is known by no reader."""
    wanted = {(stitch.code, stitch.line) for stitch in attempt}
    return not wanted & set(_places(left)) or not wanted & set(_places(mistakes))


def _places(mistakes: Iterable[Diagnostic]) -> Iterator[tuple[Code, int]]:
    return ((mistake.code, mistake.position.line) for mistake in mistakes)


def _said(source: Source, without: Set[int]) -> Iterator[tuple[object, ...]]:
    """The keys and texts that stand on some lines, with their depth."""
    for path, span in source.spans.items():
        first, last = source.line_at(span.key), source.line_at(max(span.start, span.end - 1))
        if span.style not in ("[", "{") and without.isdisjoint(range(first, last + 1)):
            yield first, len(path), path[-1:] if path and isinstance(path[-1], str) else (), text_at(source.value, path)
