"""Wordings that a coach strikes out: what `wordings.yml` looks for, made ready to be found in a text.

A definition means the same in Python and in JavaScript, so that the reader's browser runs the very same list:
`definitions` is what it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import Field

from letterkit.checks.ignored import CODES
from letterkit.diagnostics import Code
from letterkit.reading import read_model
from letterkit.source import read_source
from letterkit.words import PlainText, Written, YesOrNo, a_list

FILE = "wordings.yml"
_PLAINER = {"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
_QUOTED = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")
_HIDDEN = "¤"
"""Stands for each character of somebody else's words."""
_TOKEN = re.compile(
    r"""(?P<sign>[A-Za-z0-9'\-_<>,&%/…] | \\[.?()\[\]{}$*+|/\\])
    | (?P<space>[ ])
    | (?P<kind>\\[bdw])
    | (?P<class>\[(?:[A-Za-z0-9 '\-_,./|] | \\[\]\[wd])+\])
    | (?P<open>\(\?[:!=])
    | (?P<close>\))
    | (?P<bar>\|)
    | (?P<times>[?*+] | \{\d+(?:,\d*)?\})""",
    re.VERBOSE,
)


class WrittenWording(Written):
    """One group of wordings, as `wordings.yml` explains it."""

    code: PlainText
    patterns: Annotated[tuple[PlainText, ...], a_list(min_length=1)]
    unless: Annotated[tuple[PlainText, ...], a_list()] = ()
    unless_theirs: Annotated[tuple[PlainText, ...], a_list()] = ()
    says: PlainText
    instead: PlainText
    everywhere: YesOrNo = False
    exact: YesOrNo = False


class WrittenWordings(Written):
    """The whole of `wordings.yml`."""

    wordings: Annotated[tuple[WrittenWording, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One pattern, and what tells at a glance that it is not in a text."""

    mark: str
    """Characters that every find has."""
    marks: tuple[tuple[str, ...], ...]
    """Of each of these, every find has one."""
    expression: re.Pattern[str]

    def spans(self, text: str) -> list[tuple[int, int]]:
        """From where to where in a text it is found."""
        for marks in self.marks:
            for mark in marks:
                if mark in text:
                    break
            else:
                return []
        return [match.span() for match in self.expression.finditer(text)]


@dataclass(frozen=True, slots=True)
class Wording:
    """Wordings that one thing is said of."""

    code: Code
    patterns: tuple[_Pattern, ...]
    unless: tuple[_Pattern, ...]
    unless_theirs: tuple[_Pattern, ...]
    says: str
    """What is wrong, after the words that were found."""
    instead: str
    everywhere: bool
    """Whether what others said is read too."""
    exact: bool
    """Whether capitals count."""

    def finds(self, text: Text, theirs: Text) -> Iterator[tuple[int, int]]:
        """From where to where in a text it is found; nowhere where they spoke of it themselves."""
        read = text.exact if self.exact else text.own
        # Most patterns are put aside by their mark alone: the difference is a millisecond a kit.
        found = [span for pattern in self.patterns if pattern.mark in read for span in pattern.spans(read)]
        if not found or any(pattern.spans(theirs.all) for pattern in self.unless_theirs):
            return
        harmless = [span for pattern in self.unless for span in pattern.spans(read)]
        for start, end in found:
            if not any(start < last and first < end for first, last in harmless):
                yield start, end


@dataclass(frozen=True, slots=True)
class Text:
    """A text as patterns read it. Every form is as long as the text, so that a place in one is a place in all."""

    exact: str
    all: str
    """In small letters."""
    own: str
    """In small letters, without what stands between quotation marks."""


def readable(text: str) -> Text:
    """A text in the forms that patterns read."""
    exact = text
    for sign, plainer in _PLAINER.items():
        exact = exact.replace(sign, plainer)
    small = exact.lower()
    if len(small) != len(exact):  # a letter such as İ is two in small
        small = "".join(each.lower() if len(each.lower()) == 1 else each for each in exact)
    own = _QUOTED.sub(lambda quoted: _HIDDEN * len(quoted[0]), small)
    return Text(exact, small, own)


@cache
def wordings() -> tuple[Wording, ...]:
    """The wordings that come with Letterkit."""
    content = files(__package__).joinpath(FILE).read_bytes()
    return read_wordings(content, FILE)


def read_wordings(content: bytes, path: str) -> tuple[Wording, ...]:
    """The wordings of a file. The file is ours: one that is broken is a ValueError."""
    written, mistakes = read_model(WrittenWordings, read_source(content, path))
    if written is None:
        raise ValueError(f"{path} is broken: {mistakes}")
    return tuple(map(_ready, written.wordings))


def definitions() -> list[dict[str, object]]:
    """The wordings as a browser runs them: every pattern as the source of a regular expression without flags but `g`.

    Read in the small letters of a text, or in the text itself where `exact` is true, after the apostrophes ’ and ‘ have
    become straight and special spaces plain; and, but for `everywhere` and `unlessTheirs`, with every character between
    double quotation marks as ¤.
    """
    return [
        {
            "code": wording.code.value,
            "severity": wording.code.severity.value,
            "patterns": [pattern.expression.pattern for pattern in wording.patterns],
            "unless": [pattern.expression.pattern for pattern in wording.unless],
            "unlessTheirs": [pattern.expression.pattern for pattern in wording.unless_theirs],
            "says": wording.says,
            "instead": wording.instead,
            "everywhere": wording.everywhere,
            "exact": wording.exact,
        }
        for wording in wordings()
    ]


def _ready(written: WrittenWording) -> Wording:
    return Wording(
        CODES[written.code],
        tuple(_compiled(pattern, written.exact) for pattern in written.patterns),
        tuple(_compiled(pattern, written.exact) for pattern in written.unless),
        tuple(_compiled(pattern, exact=False) for pattern in written.unless_theirs),
        written.says,
        written.instead,
        written.everywhere,
        written.exact,
    )


def _compiled(pattern: str, exact: bool) -> _Pattern:
    """A pattern made ready; a ValueError where it uses what does not mean the same everywhere."""
    tokens = list(_tokens(pattern))
    source = "".join("(?: +)" if kind == "space" else text for kind, text in tokens)
    marks = list(_marks(tokens))
    if not exact:
        source, marks = rf"\b{source.lower()}\b", [tuple(mark.lower() for mark in each) for each in marks]
    alone = sorted((each[0] for each in marks if len(each) == 1), key=len)
    several = sorted((each for each in marks if len(each) > 1 and min(map(len, each)) > 1), key=_rarest)
    return _Pattern(
        alone.pop() if alone else "", (*((mark,) for mark in reversed(alone)), *several), re.compile(source, re.ASCII)
    )


def _rarest(marks: tuple[str, ...]) -> tuple[int, int]:
    """What is most likely missing from a text comes first: long words, and few of them."""
    return -min(map(len, marks)), len(marks)


def _tokens(pattern: str) -> Iterator[tuple[str, str]]:
    place = depth = 0
    before = ""
    while place < len(pattern):
        token = _TOKEN.match(pattern, place)
        if not token or not token.lastgroup or token.lastgroup == before == "times":
            raise ValueError(f"`{pattern}` has something at {place + 1} that not every language reads alike")
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if token.lastgroup == "bar" and depth == 0:
            raise ValueError(f"`{pattern}` is two patterns: write them one below the other")
        before = token.lastgroup
        yield before, token[0]
        place = token.end()


def _marks(tokens: Sequence[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """Runs of characters: of each row, every find of a pattern has one."""
    run, depth, is_group = "", 0, False
    inside: list[list[tuple[str, str]]] = [[]]
    for (kind, text), (_, following) in zip(tokens, [*tokens[1:], ("", "")], strict=True):
        is_sure = following[:1] not in ("?", "*", "{")
        depth += (kind == "open") - (kind == "close")
        if depth == 0 and kind == "sign" and is_sure:
            run += text[-1]
            continue
        if run:
            yield (run,)
        run = ""
        if depth == 1 and kind in ("open", "bar"):
            inside = [[]] if kind == "open" else [*inside, []]
            is_group = text == "(?:" if kind == "open" else is_group
        elif depth > 0:
            inside[-1].append((kind, text))
        elif kind == "close" and is_sure and is_group:
            yield tuple(_longest(each) for each in inside)
    if run:
        yield (run,)


def _longest(tokens: Sequence[tuple[str, str]]) -> str:
    """The longest run of characters that every find of some tokens has."""
    return max((marks[0] for marks in _marks(tokens) if len(marks) == 1), key=len, default="")
