"""Paging: a galley cut into sheets, where a browser would cut it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from letterkit.fit.galley import Passage


class Hold(IntEnum):
    """How strongly a line wants to stand on the same sheet as the one above it."""

    FREE = 0
    ALONE = 1
    """Else one line of a paragraph would stand alone."""
    TOGETHER = 2
    """The stylesheet keeps them together."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a galley, or something as indivisible as a line."""

    gap: float
    """The space above it."""
    height: float
    hold: Hold


def used_height(passages: Sequence[Passage]) -> float:
    """How high a galley is."""
    below = total = 0.0
    for passage in passages:
        total += max(below, passage.above) + passage.lines * passage.height
        below = passage.below
    return total


def used_on_sheets(passages: Sequence[Passage], first: float, further: float) -> tuple[float, ...]:
    """How much is used of each sheet. There is so much room on the first, and so much on each further one."""
    lines = list(_lines(passages))
    used: list[float] = []
    start = 0
    while start < len(lines):
        end, height = _fill(lines, start, further if used else first)
        used.append(height)
        start = end
    return tuple(used)


def _fill(lines: Sequence[Line], start: int, room: float) -> tuple[int, float]:
    """Where the sheet ends that begins with a line, and how much of it is used."""
    heights = [lines[start].height]
    for line in lines[start + 1 :]:
        if (height := heights[-1] + line.gap + line.height) > room:
            break
        heights.append(height)
    end = start + len(heights)
    if end < len(lines):
        end = min(range(end, start, -1), key=lambda place: lines[place].hold)
    return end, heights[end - start - 1]


def _lines(passages: Sequence[Passage]) -> Iterator[Line]:
    below = 0.0
    for passage in passages:
        for number in range(passage.lines):
            gap = 0.0 if number else max(below, passage.above)
            yield Line(gap, passage.height, _hold(passage, number))
        below = passage.below


def _hold(passage: Passage, number: int) -> Hold:
    if passage.tied if number == 0 else passage.whole:
        return Hold.TOGETHER
    return Hold.ALONE if number and (number == 1 or number == passage.lines - 1) else Hold.FREE
