"""JSON, read into the same events as YAML, so that its values have places and limits too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

import yaml

from letterkit.diagnostics import Code
from letterkit.source.draft import Draft, Extent, Misread
from letterkit.source.forms import shortened

_TOKEN = re.compile(
    r"""[ \t\r\n]*(?:
        (?P<sign>[{}\[\],:])
      | (?P<text>"(?:[^"\\\n\r]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")
      | (?P<word>-?\d[\d.eE+-]*|true|false|null)
      | (?P<end>\Z)
      | (?P<other>[^\s,:\[\]{}]+)
    )""",
    re.VERBOSE,
)
_PLAIN = (True, False)


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


def _mark(offset: int) -> yaml.Mark:
    """A place, as far as `tree` asks for it."""
    return yaml.Mark("", offset, 0, 0, None, 0)


def json_events(draft: Draft) -> Iterator[yaml.Event]:
    """The events of a draft that is JSON."""
    if not draft.content.strip():
        return
    reading = _Reading(draft)
    token = reading.take()
    yield from reading.value(token)
    while reading.open:
        yield from reading.step()
    token = reading.take()
    if token.kind != "end":
        reading.fail(token, "the file goes on after its end", "a JSON file is one pair of braces with everything in it")


class _Reading:
    """A JSON text, read token by token; it does not call itself, so that no depth is too deep."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._place = 0
        self.open: list[_Token] = []
        self._is_first = False

    def take(self) -> _Token:
        match = _TOKEN.match(self._draft.content, self._place)
        if match is None:  # white space that JSON does not know
            start = self._place
            return _Token("other", self._draft.content[start : start + 1], start, start + 1)
        self._place = match.end()
        kind = match.lastgroup or "end"
        return _Token(kind, match[kind], match.start(kind), match.end(kind))

    def value(self, token: _Token) -> Iterator[yaml.Event]:
        """The event that a value begins with."""
        start, end = _mark(token.start), _mark(token.end)
        if token.kind == "text":
            yield yaml.ScalarEvent(None, None, _PLAIN, json.loads(token.text, strict=False), start, end, style='"')
        elif token.kind == "word":
            text = "" if token.text == "null" else token.text
            yield yaml.ScalarEvent(None, None, _PLAIN, text, start, end, style="")
        elif token.text in ("{", "["):
            kind = yaml.MappingStartEvent if token.text == "{" else yaml.SequenceStartEvent
            self.open.append(token)
            self._is_first = True
            yield kind(None, None, True, start, end, flow_style=True)
        else:
            self._wrong_value(token)

    def step(self) -> Iterator[yaml.Event]:
        """The events of the next member of the innermost list or object, or its end."""
        is_first, self._is_first = self._is_first, False
        opened = self.open[-1]
        closing = "}" if opened.text == "{" else "]"
        token = self.take()
        if token.text == closing and token.kind == "sign":
            self.open.pop()
            kind = yaml.MappingEndEvent if closing == "}" else yaml.SequenceEndEvent
            yield kind(_mark(token.start), _mark(token.end))
            return
        if not is_first:
            token = self._after_comma(token, opened, closing)
        if closing == "}":
            if token.kind != "text":
                self._wrong_value(token)
            yield from self.value(token)
            colon = self.take()
            if colon.text != ":" or colon.kind != "sign":
                key = shortened(token.text, 30)
                self.fail(colon, f"a colon is missing after {key}", f"write {key}: and then the value")
            token = self.take()
        yield from self.value(token)

    def fail(self, token: _Token, message: str, hint: str) -> NoReturn:
        raise Misread(Extent(self._draft, token.start, token.end).diagnosis(Code.JSON, message, hint))

    def _after_comma(self, token: _Token, opened: _Token, closing: str) -> _Token:
        """What follows the comma that has to stand here."""
        if token.kind == "end":
            self.fail(opened, f"the `{opened.text}` that opens here is never closed", f"put a `{closing}` at its end")
        if token.text != "," or token.kind != "sign":
            self.fail(token, "a comma is missing before this", "put it at the end of the line above")
        after = self.take()
        if after.kind == "sign" and after.text == closing:
            self.fail(
                token,
                f"a comma stands before the closing `{closing}`",
                "delete the comma: JSON has one only between two things",
            )
        return after

    def _wrong_value(self, token: _Token) -> NoReturn:
        if token.kind == "end":
            opened = self.open[-1] if self.open else token
            self.fail(opened, "the file ends in the middle", "was all of it copied?")
        if token.text.startswith('"'):
            message = "the quotation mark that opens here is not closed in this line, or a backslash is wrong"
            self.fail(token, message, r"write \" for a quotation mark inside a text, and \\ for a backslash")
        if token.text.startswith(("'", "“", "”", "‘")):
            self.fail(token, "JSON has straight double quotation marks", 'write "..."')
        if token.text.startswith(("//", "/*", "#")):
            self.fail(token, "JSON has no comments", "delete the comment")
        hint = 'texts and keys stand in quotation marks: "..."'
        self.fail(token, f"`{shortened(token.text, 20)}` cannot stand here in JSON", hint)
