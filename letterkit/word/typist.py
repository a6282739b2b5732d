"""The typist: text and prose become paragraphs, runs and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph as TypedParagraph
from docx.text.run import Run as TypedRun

from letterkit.fit.typography import Typography
from letterkit.prose import Break, Enumeration, Paragraph, ProseBlock, Run
from letterkit.word.units import length

BULLETS, NUMBERS = 1, 2
"""The lists in the blank document's `numbering.xml`."""
_ITEM = {True: "List Bullet", False: "List Number"}

_SPACES = re.compile("[ \t\n\r\f]+")
_EMBEDDINGS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RTL = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_RIGHT_TO_LEFT = re.compile(rf"({_RTL}(?:(?:{_RTL}|[\W\d_])*{_RTL})?)")
_LEFT_TO_RIGHT_MARK = "\u200e"


def type_text(paragraph: TypedParagraph, text: str, style: str | None = None) -> list[TypedRun]:
    """Adds a text, with what runs from right to left in runs of its own.

    Word has its own way to turn a text, by run; of the characters that do so in plain text it knows only the marks.
    The others, which nobody sees, are left out.
    """
    runs: list[TypedRun] = []
    parts = _RIGHT_TO_LEFT.split(_EMBEDDINGS.sub("", _SPACES.sub(" ", text)))
    for place, part in enumerate(parts):
        turned = place % 2 == 1
        before, after = _LEFT_TO_RIGHT_MARK * (place > 0), _LEFT_TO_RIGHT_MARK * (place < len(parts) - 1)
        typed = part if turned else before + part + after
        if typed:
            run = paragraph.add_run(typed, style)
            if turned:
                run.font.rtl = True
            runs.append(run)
    return runs


def type_lines(paragraph: TypedParagraph, lines: Sequence[str]) -> None:
    """Adds lines of text, with a line break between each two."""
    for place, line in enumerate(lines):
        if place:
            paragraph.add_run().add_break()
        type_text(paragraph, line)


def type_linked(paragraph: TypedParagraph, text: str, link: str | None) -> None:
    """Adds a text that leads somewhere, and looks as any other."""
    runs = type_text(paragraph, text)
    if link:
        _link(paragraph, runs, link)


class Typist:
    """Types prose into a document."""

    def __init__(self, document: Document, type_: Typography) -> None:
        self._document = document
        self._type = type_
        self._numbering: Any = document.part.numbering_part.element

    def text(self, text: str, style: str) -> TypedParagraph:
        """A paragraph of plain text."""
        paragraph = self._document.add_paragraph(style=style)
        type_text(paragraph, text)
        return paragraph

    def lines(self, lines: Sequence[str], style: str) -> TypedParagraph:
        """A paragraph of several lines."""
        paragraph = self._document.add_paragraph(style=style)
        type_lines(paragraph, lines)
        return paragraph

    def noted(self, label: str, items: Sequence[str], style: str) -> TypedParagraph:
        """A label, and beside it some items, one below the other."""
        paragraph = self._document.add_paragraph(style=style)
        type_text(paragraph, label)
        paragraph.add_run().add_tab()
        type_lines(paragraph, items)
        return paragraph

    def prose(self, block: ProseBlock, style: str = "Body Text") -> list[TypedParagraph]:
        """The paragraphs of a block; the style is that of a paragraph which is no list."""
        if isinstance(block, Enumeration):
            items = list(self._list(block, 0))
            items[0].paragraph_format.space_before = length(self._type.paragraph_gap)
            return items
        return [self._paragraph(block, style)]

    def _paragraph(self, block: Paragraph, style: str) -> TypedParagraph:
        paragraph = self._document.add_paragraph(style=style)
        for link, inlines in groupby(block.inlines, lambda inline: inline.link if isinstance(inline, Run) else None):
            runs = [run for inline in inlines for run in _type_inline(paragraph, inline)]
            if link:
                _link(paragraph, runs, link)
        return paragraph

    def _list(self, block: Enumeration, depth: int) -> Iterator[TypedParagraph]:
        number = BULLETS if block.start is None else self._numbers_from(block.start, depth)
        for item in block.items:
            yield from self._item(item, _ITEM[block.start is None], number, depth)

    def _item(self, item: Sequence[ProseBlock], style: str, number: int, depth: int) -> Iterator[TypedParagraph]:
        """An item's first paragraph has the bullet or number, also where the item begins with another list."""
        first, rest = (item[0], item[1:]) if item and isinstance(item[0], Paragraph) else (Paragraph(()), item)
        paragraph = self._paragraph(first, style)
        properties: Any = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = depth
        properties.get_or_add_numId().val = number
        yield paragraph
        for block in rest:
            if isinstance(block, Enumeration):
                yield from self._list(block, depth + 1)
            else:
                further = self._paragraph(block, "List Continue")
                if depth:
                    further.paragraph_format.left_indent = length(self._type.indent * (depth + 1))
                yield further

    def _numbers_from(self, start: int, depth: int) -> int:
        """A new numbered list's own number."""
        numbers = self._numbering.add_num(NUMBERS - 1)
        numbers.add_lvlOverride(ilvl=depth).add_startOverride(start)
        return int(numbers.numId)


def _type_inline(paragraph: TypedParagraph, inline: Run | Break) -> list[TypedRun]:
    if isinstance(inline, Break):
        paragraph.add_run().add_break()
        return []
    style = "Hyperlink" if inline.link else "Strong" if inline.strong else "Emphasis" if inline.emphasis else None
    runs = type_text(paragraph, inline.text, style)
    for run in runs:
        if inline.strong and style != "Strong":
            run.bold = run.font.cs_bold = True
        if inline.emphasis and style != "Emphasis":
            run.italic = run.font.cs_italic = True
    return runs


def _link(paragraph: TypedParagraph, runs: Sequence[TypedRun], target: str) -> None:
    """Makes a link of the last runs of a paragraph."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    for run in runs:
        link.append(run._r)
