"""The galley: a letter set as one long column of lines, before it is cut into sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from letterkit.fit.heads import height_of_head
from letterkit.fit.lines import lines_of_prose, lines_of_text
from letterkit.fit.typography import Typography
from letterkit.letter import Block, Letter
from letterkit.prose import Enumeration, ProseBlock
from letterkit.render.wording import postscript


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines of one height, such as a paragraph. Where two spaces meet, the larger one counts."""

    lines: int
    height: float
    """Of each line, in pixels."""
    above: float = 0
    """The least space above it, which is lost at the top of a sheet."""
    below: float = 0
    """The least space below it."""
    whole: bool = False
    """Whether its lines stay on one sheet."""
    tied: bool = False
    """Whether it stays on the sheet of the passage before it."""
    in_body: bool = False
    length: float = 0
    """How long its text would be on one line."""


def galley(letter: Letter, type_: Typography) -> tuple[Passage, ...]:
    """The passages of a letter in their order."""
    return tuple(_passages(letter, type_))


def _passages(letter: Letter, type_: Typography) -> Iterator[Passage]:
    head = height_of_head(letter.letterhead, letter.letterhead_address, type_.style, type_.width)
    yield Passage(1, head, below=type_.letterhead_gap)
    yield _text(letter.dateline, type_, below=type_.dateline_gap)
    address = sum(lines_of_text(line, type_.text, type_.width).count for line in letter.inside_address)
    yield Passage(address, type_.address_line, below=type_.address_gap, whole=True)
    yield from _greeting(letter, type_)
    yield from _body(letter.body[:-1], type_, tied=True)
    yield from _ending(letter, type_)
    yield from _notations(letter, type_)
    blocks = postscript(letter)
    gaps = (type_.postscript_gap, *[type_.postscript_paragraph_gap] * len(blocks))
    passages = (_prose(block, gap, type_, type_.width) for block, gap in zip(blocks, gaps, strict=False))
    yield from _kept(passage for each in passages for passage in each)


def _text(text: str, type_: Typography, *, above: float = 0, below: float = 0, tied: bool = False) -> Passage:
    lines = lines_of_text(text, type_.text, type_.width)
    return Passage(lines.count, type_.line, above, below, tied=tied)


def _greeting(letter: Letter, type_: Typography) -> Iterator[Passage]:
    """Subject and salutation; no sheet ends between them or below them."""
    lines = lines_of_text(letter.subject_line, type_.bold, type_.width)
    subject = Passage(lines.count, type_.line, below=type_.subject_gap)
    salutation = _text(letter.salutation, type_, below=type_.salutation_gap)
    first, second = (salutation, subject) if letter.subject_after_salutation else (subject, salutation)
    yield first
    yield replace(second, tied=True)


def _body(blocks: Sequence[Block], type_: Typography, *, tied: bool) -> Iterator[Passage]:
    for place, block in enumerate(blocks):
        passages = _prose(block.content, type_.paragraph_gap if place else 0, type_, type_.width)
        for number, passage in enumerate(passages):
            yield replace(passage, in_body=True, tied=tied and not place and not number)


def _ending(letter: Letter, type_: Typography) -> Iterator[Passage]:
    """The last block of the body, the close and the signature, which stay together."""
    before = len(letter.body) > 1
    last = [
        replace(passage, in_body=True)
        for block in letter.body[-1:]
        for passage in _prose(block.content, type_.ending_gap if before else 0, type_, type_.width)
    ]
    close = _text(letter.complimentary_close, type_, above=type_.close_gap)
    hand = Passage(1, type_.hand)
    yield from _kept([*last, close, hand, _text(letter.sender, type_)], tied=not before)


def _notations(letter: Letter, type_: Typography) -> Iterator[Passage]:
    """Enclosures and copies, each with its label before it."""
    copies_gap = type_.copies_after_enclosures_gap if letter.enclosures else type_.copies_gap
    for label, items, gap in (
        (letter.enclosures_label, letter.enclosures, type_.enclosures_gap),
        (letter.copies_label, letter.copies, copies_gap),
    ):
        if items:
            width = type_.width - lines_of_text(label, type_.text, type_.width).length - type_.label_gap
            count = sum(lines_of_text(item, type_.text, width).count for item in items)
            yield Passage(count, type_.line, above=gap, whole=True)


def _kept(passages: Iterable[Passage], *, tied: bool = False) -> Iterator[Passage]:
    """Passages that stay on one sheet, `tied` to what stands before them or not."""
    for place, passage in enumerate(passages):
        yield replace(passage, whole=True, tied=tied or place > 0)


def _prose(block: ProseBlock, above: float, type_: Typography, width: float) -> Iterator[Passage]:
    if isinstance(block, Enumeration):
        for place, item in enumerate(block.items):
            yield from _item(item, type_.item_gap if place else above, type_, width - type_.indent)
    else:
        lines = lines_of_prose(block.inlines, type_.text, width)
        if lines.count:
            yield Passage(lines.count, type_.line, above, length=lines.length)


def _item(item: Sequence[ProseBlock], above: float, type_: Typography, width: float) -> Iterator[Passage]:
    if not item:
        yield Passage(1, type_.line, above)
    before: ProseBlock | None = None
    for block in item:
        is_list, after_list = isinstance(block, Enumeration), isinstance(before, Enumeration)
        gap = type_.item_gap if is_list or (before and not after_list) else 0
        yield from _prose(block, max(gap, above if before is None else 0), type_, width)
        before = block
