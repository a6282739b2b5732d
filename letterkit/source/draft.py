"""A text on its way through the parser, with the mistakes found so far blotted out, so that the next ones show too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import yaml

from letterkit.diagnostics import Code, Diagnostic
from letterkit.source.forms import folded, quoted
from letterkit.source.lines import Line, read_line
from letterkit.source.text import Text

# The pure-Python loader takes fifty times as long; it is there where PyYAML was built without its C library.
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as written, and as it is to be parsed: of the same length, character by character and line by line."""

    text: Text
    content: str
    doubtful: frozenset[int] = frozenset()
    """The lines that are not parsed as written: what is found in them may be no mistake of their author's."""

    def line(self, number: int) -> Line:
        """One of the lines as written."""
        return read_line(self.text.lines[number - 1])

    def start(self, number: int) -> str:
        """What a right form of a line has before the value: `said: `, or `- ` in a list."""
        line = self.line(number)
        if line.key is not None:
            return f"{self.text.own_key(number, line.key)}: "
        return "- " if line.dashes else ""

    def value(self, number: int) -> str:
        """The whole text that begins on a line, as a message may repeat it."""
        lines = [(number, self.line(number).rest), *((below, self.line(below).text) for below in self.below(number))]
        return " ".join(self.text.own(line, words.strip()) for line, words in lines)

    def before(self, number: int) -> int | None:
        """The last line before another with more than a comment on it."""
        return next((above for above in range(number - 1, 0, -1) if not self.line(above).is_empty), None)

    def below(self, number: int) -> Iterator[int]:
        """The lines that are indented further than the key or the dash of a line."""
        column = len(self.line(number).indent) if self.line(number).key is None else self.line(number).column
        for next_number in range(number + 1, len(self.text.lines) + 1):
            line = self.line(next_number)
            if line.text.strip():
                if len(line.indent) <= column:
                    return
                yield next_number

    def blotted(self, number: int) -> Draft:
        """The draft without the value that begins on a line."""
        numbers = [number, *self.below(number)]
        columns = [self.line(number).rest_at, *(len(self.line(below).indent) for below in numbers[1:])]
        content, place = [], 0
        for line, column in zip(numbers, columns, strict=True):
            start, end = self.text.start_of(line) + column, self.text.start_of(line) + len(self.text.lines[line - 1])
            content += [self.content[place:start], "x" * (end - start)]
            place = end
        return replace(self, content="".join([*content, self.content[place:]]), doubtful=self.doubtful.union(numbers))

    def replaced(self, start: int, old: str, new: str) -> Draft:
        """The draft with some characters replaced by as many others."""
        assert len(old) == len(new)
        content = self.content[:start] + new + self.content[start + len(old) :]
        return replace(self, content=content, doubtful=self.doubtful | {self.text.line_at(start)})

    def without(self, number: int) -> Draft:
        """The draft without a line."""
        text = self.text.lines[number - 1]
        return self.replaced(self.text.start_of(number), text, " " * len(text))


@dataclass(frozen=True, slots=True)
class Trouble:
    """The place in a draft at which the parser gave up."""

    draft: Draft
    offset: int
    opened: int | None
    """Where the list, mapping or text begins in which it gave up, if the parser knows."""
    complaint: str
    """The parser's own words."""

    @property
    def number(self) -> int:
        """The number of the line."""
        return self.draft.text.line_at(self.offset)

    @property
    def line(self) -> Line:
        return self.draft.line(self.number)

    @property
    def column(self) -> int:
        """Counted from 0."""
        return self.offset - self.draft.text.start_of(self.number)

    @property
    def character(self) -> str:
        """The character at which the parser gave up; empty at the end of the file."""
        return self.draft.content[self.offset : self.offset + 1]

    def run(self) -> list[int]:
        """The lines that the parser may have taken for one text: this one and those above it, up to one with a key."""
        numbers = [self.number]
        while (above := self.draft.before(numbers[0])) is not None and len(numbers) < 20:
            numbers.insert(0, above)
            if self.draft.line(above).key is not None:
                break
        return numbers

    def as_written(self) -> list[int]:
        """Those of the lines that are parsed as written."""
        return [number for number in self.run() if number not in self.draft.doubtful]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a trouble really was, and the draft without it, if it can do without."""

    mistakes: tuple[Diagnostic, ...]
    draft: Draft | None = None


class Misread(Exception):
    """A draft that cannot be read."""

    def __init__(self, diagnosis: Diagnosis) -> None:
        super().__init__()
        self.diagnosis = diagnosis


def trouble_in(draft: Draft, error: yaml.YAMLError) -> Trouble:
    """Where and why the parser gave up."""
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    offset = problem.index if problem else getattr(error, "position", 0)
    complaint = str(getattr(error, "problem", None) or getattr(error, "reason", error))
    return Trouble(draft, min(offset, len(draft.content)), context.index if context else None, complaint)


def tokens(content: str) -> Iterator[yaml.Token]:
    """The scanner's tokens, one by one."""
    loader = Loader(content)
    try:
        while (token := loader.get_token()) is not None:
            yield token
    finally:
        loader.dispose()


def events(content: str) -> Iterator[yaml.Event]:
    """The parser's events, one by one."""
    loader = Loader(content)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


class Extent(NamedTuple):
    """A stretch of a draft's text."""

    draft: Draft
    start: int
    end: int

    def diagnosis(self, code: Code, message: str, hint: str = "", mended: Draft | None = None) -> Diagnosis:
        """The diagnosis of one mistake, which stands here."""
        text = self.draft.text
        return Diagnosis((text.diagnostic(code, text.position(self.start, self.end), message, hint),), mended)


def right_forms(draft: Draft, number: int, own: str | None = None) -> str:
    """The value of a line in the two forms that take any text: in quotation marks, and below `>-`."""
    start = draft.start(number)
    words = draft.text.own(number, draft.line(number).value if own is None else own)
    return f"write {start}{quoted(words)}\nor, on two lines:\n{folded(start, words)}"
