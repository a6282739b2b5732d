"""Sentences: where one ends and the next begins, in English prose without markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CLOSING = "\"')]”’"
"""What may stand between the mark that ends a sentence and the space after it."""
SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]”’]*\s+(?=[\"'(\[“‘]?[A-Z0-9])")
"""A place where a sentence may end."""
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|No|vs|etc|Inc|Ltd|Co)|\b[A-Z]|\be\.g|\bi\.e)\.$")
"""A full stop that ends no sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text, and the offset at which it starts there."""

    text: str
    start: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order. A line of a list is at least one."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    offset = 0
    for line in text.splitlines(keepends=True):
        start = 0
        for end in (*_ends(line), len(line)):
            words = line[start:end]
            if words.strip():
                yield Sentence(words.strip(), offset + start + len(words) - len(words.lstrip()))
            start = end
        offset += len(line)


def _ends(line: str) -> Iterator[int]:
    for end in SENTENCE_END.finditer(line):
        head = line[: end.start()]
        # “Why?” I asked: a question or a cry in quotation marks may stand within a sentence.
        quoted = end[0][0] in CLOSING and head.endswith(("?", "!"))
        if not quoted and not ABBREVIATION.search(head):
            yield end.end()
