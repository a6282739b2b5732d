"""Lines: how many of them a text takes, broken as Chromium breaks them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from letterkit.fit.breaks import pieces
from letterkit.fit.faces import Face, face
from letterkit.letterhead import Typeface
from letterkit.prose import Break, Run

_SPACES = re.compile("[ \t\n\r\f]+")
_HAIR = 1e-6
"""A difference of widths, in pixels, that is none."""


@dataclass(frozen=True, slots=True)
class Type:
    """What a text is set in: a style of a face, its size and the space between letters, in pixels."""

    typeface: Typeface
    size: float
    spacing: float = 0
    emphasis: bool = False
    strong: bool = False

    @property
    def face(self) -> Face:
        return face(self.typeface, emphasis=self.emphasis, strong=self.strong)

    def width(self, text: str) -> float:
        """How wide a text without spaces at its ends is on one line."""
        return self.face.width(text) * self.size / self.face.em + self.spacing * len(text)

    def of(self, run: Run) -> Type:
        """The style of a run in a text of this type."""
        emphasis, strong = run.emphasis or self.emphasis, run.strong or self.strong
        if (emphasis, strong) == (self.emphasis, self.strong):
            return self
        return replace(self, emphasis=emphasis, strong=strong)


Fragment = tuple[Type, str]
"""A text in one style."""


class Box(NamedTuple):
    """What stays together on a line."""

    gap: float
    """The space before it, which is lost where a line begins."""
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """A text broken into lines."""

    count: int
    length: float
    """How long the text would be on one line, in pixels."""

    def __add__(self, other: Lines) -> Lines:
        return Lines(self.count + other.count, self.length + other.length)


def lines_of_text(text: str, type_: Type, width: float) -> Lines:
    """A plain text in lines of some width."""
    return _broken(_boxes(text, type_), type_, width)


def lines_of_prose(inlines: Sequence[Run | Break], type_: Type, width: float) -> Lines:
    """The runs of a paragraph in lines; none where there is nothing in it."""
    lines = Lines(0, 0)
    groups = [list(group) for _, group in groupby(inlines, lambda each: isinstance(each, Break))]
    for place, group in enumerate(groups):
        runs = [each for each in group if isinstance(each, Run)]
        if runs:
            lines += _broken(_run_boxes(runs, type_), type_, width)
        else:  # the first of several breaks ends a line of text, each further one an empty line
            lines += Lines(len(group) - (place > 0), 0)
    return lines


def _run_boxes(runs: Sequence[Run], type_: Type) -> list[Box]:
    texts = [(style, "".join(run.text for run in group)) for style, group in groupby(runs, type_.of)]
    return _boxes(texts[0][1], texts[0][0]) if len(texts) == 1 else list(_mixed(texts))


def _words(text: str) -> list[str]:
    return text.split() if text.isascii() else [word for word in _SPACES.split(text) if word]


def _boxes(text: str, type_: Type) -> list[Box]:
    """The boxes of a text in one style."""
    face_, spacing = type_.face, type_.spacing
    scale = type_.size / face_.em
    boxes: list[Box] = []
    last = ""
    for word in _words(text):
        found = face_.word(word)
        gap = face_.space(last, word[0]) * scale + spacing if last else 0.0
        for kern, width, piece in found.pieces:
            boxes.append(Box(gap + kern * scale, width * scale + spacing * len(piece), piece))
            gap = 0.0
        last = word[-1]
    return boxes


def _mixed(texts: Sequence[Fragment]) -> Iterator[Box]:
    """The boxes of a text in several styles, where a word may begin in one style and end in another."""
    last: Fragment | None = None
    for space, fragments in _mixed_words(texts):
        gap = _mixed_gap(last, space, fragments[0]) if last else 0.0
        place = 0
        for piece in pieces("".join(text for _, text in fragments)):
            yield Box(0.0 if place else gap, _mixed_width(fragments, place, place + len(piece)), piece)
            place += len(piece)
        last = fragments[-1]


def _mixed_words(texts: Sequence[Fragment]) -> Iterator[tuple[Type, list[Fragment]]]:
    """Each word in its styles, with the style of the space before it."""
    space, word = texts[0][0], list[Fragment]()
    for type_, text in texts:
        for place, part in enumerate(_SPACES.split(text)):
            if place and word:
                yield space, word
                space, word = type_, []
            if part:
                word.append((type_, part))
    if word:
        yield space, word


def _mixed_gap(before: Fragment, space: Type, after: Fragment) -> float:
    """How wide a space between two words is, which stands closer to characters of its own style alone."""
    first, second = before[1][-1] if before[0] == space else "", after[1][0] if after[0] == space else ""
    return space.face.space(first, second) * space.size / space.face.em + space.spacing


def _mixed_width(fragments: Sequence[Fragment], start: int, end: int) -> float:
    """How wide the characters of a word from one place to another are."""
    width, place = 0.0, 0
    for type_, text in fragments:
        if part := text[max(start - place, 0) : max(end - place, 0)]:
            width += type_.width(part)
        place += len(text)
    return width


def _broken(boxes: Sequence[Box], type_: Type, width: float) -> Lines:
    """Boxes in lines, as many in each as there is room for."""
    room = width + _HAIR
    count, used, length = 1, 0.0, 0.0
    for box in boxes:
        length += box.gap + box.width
        if used and used + box.gap + box.width <= room:
            used += box.gap + box.width
            continue
        count += used > 0
        used = box.width
        if used > room:
            lines, used = _chopped(box.text, type_, room)
            count += lines
    return Lines(count, length)


def _chopped(text: str, type_: Type, room: float) -> tuple[int, float]:
    """How many lines a text fills that is wider than a line, and how much of one more."""
    lines, used, last = 0, 0.0, ""
    for character in text:
        wide = type_.width(last + character) - type_.width(last) if last else type_.width(character)
        if used and used + wide > room:
            lines, used, wide = lines + 1, 0.0, type_.width(character)
        used, last = used + wide, character
    return lines, used
