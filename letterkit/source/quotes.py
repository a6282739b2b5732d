"""Quotation marks: never closed, closed too early, and backslashes between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

import yaml

from letterkit.diagnostics import Code
from letterkit.source.draft import Diagnosis, Draft, Extent, Trouble, right_forms, tokens
from letterkit.source.forms import quoted, shortened
from letterkit.source.lines import read_line
from letterkit.source.tree import Tree

_ESCAPE = re.compile(
    r"""\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0abtnvfre "/\\N_LP\t\r\n])|[^\\]""", re.DOTALL
)
_DOUBLE_QUOTED = re.compile(r'"([^"\r\n]*)')
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_PAIR = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


class _Quotation(NamedTuple):
    """A text in quotation marks, from its first to behind its last."""

    start: int
    end: int


def unreadable_escape(trouble: Trouble) -> Diagnosis | None:
    """A backslash between double quotes that stands for nothing, or for half of a character."""
    content, start = trouble.draft.content, trouble.opened
    if start is None or content[start : start + 1] != '"' or not trouble.character:
        return None
    place = start + 1
    while place <= trouble.offset:
        half = _SURROGATE.match(content, place)
        if half:
            return _half_character(trouble.draft, place, half[0])
        escape = _ESCAPE.match(content, place)
        if escape is None:
            return _backslash(trouble.draft, place)
        if escape[0] == '"':
            return None
        place = escape.end()
    return None


def _half_character(draft: Draft, place: int, escape: str) -> Diagnosis:
    pair = _PAIR.match(draft.content, place)
    number = draft.text.line_at(place)
    if pair:
        whole = (bytes.fromhex(pair[1]) + bytes.fromhex(pair[2])).decode("utf-16-be")
        message = f"`{escape}` is only half of a character; the two halves together are `{whole}`"
        hint = f"write `{whole}` itself, or `\\U{ord(whole):08X}`"
        span = place, place + len(pair[0])
    else:
        message = f"`{escape}` is only half of a character, such as an emoji"
        hint = "write the whole character itself in its place"
        span = place, place + len(escape)
    return Extent(draft, *span).diagnosis(Code.HALF_CHARACTER, message, hint, draft.blotted(number))


def _backslash(draft: Draft, place: int) -> Diagnosis:
    number = draft.text.line_at(place)
    quoted_text = _DOUBLE_QUOTED.search(draft.content[draft.text.start_of(number) : place + 200])
    own = draft.text.own(number, shortened(quoted_text[1] if quoted_text else "").replace("'", "''"))
    message = "a backslash between double quotes begins an escape, and this one is none"
    hint = f"between single quotes a backslash is a backslash: '{own}'"
    return Extent(draft, place, place + 2).diagnosis(Code.YAML, message, hint, draft.blotted(number))


def unclosed_quote(trouble: Trouble) -> Diagnosis | None:
    """A quotation mark whose text goes on to the end of the file."""
    start = trouble.opened
    if start is None or trouble.character or trouble.draft.content[start : start + 1] not in ("'", '"'):
        return None
    return _never_closed(trouble.draft, start)


def quote_ended_early(trouble: Trouble) -> Diagnosis | None:
    """Words right behind a text in quotation marks."""
    draft = trouble.draft
    quotation = _quotation_before(trouble)
    if quotation is None or not trouble.character:
        return None
    start, end = quotation
    if any(read_line(line).has_format_key for line in draft.content[start:end].splitlines()[1:]):
        return _never_closed(draft, start)
    number = draft.text.line_at(start)
    sign = draft.content[start]
    goes_on = draft.content[end : end + 1].strip() != "" or draft.line(number).value.endswith(sign)
    if not goes_on:
        message = "a text that starts with a quotation mark ends at the next one, and words follow"
        return Extent(draft, start, end).diagnosis(
            Code.SPECIAL_START, message, _requoted(draft, number), draft.blotted(number)
        )
    if sign == "'":
        message = "the apostrophe here ended the text, since it began with one"
        code = Code.APOSTROPHE
    else:
        message = "the quotation mark here ended the text, since it began with one"
        code = Code.QUOTE_IN_TEXT
    return Extent(draft, end - 1, end).diagnosis(code, message, _requoted(draft, number), draft.blotted(number))


def swallowed_keys(draft: Draft, tree: Tree) -> Iterator[Diagnosis]:
    """Texts in quotation marks that go on over lines which look like keys beside their own."""
    for span in tree.spans.values():
        if span.style in ("'", '"') and "\n" in draft.content[span.start : span.end]:
            column = draft.text.position(span.key).column - 1
            first, last = draft.text.line_at(span.start), draft.text.line_at(span.end)
            swallowed = (draft.line(number) for number in range(first + 1, last + 1))
            if any(line.has_format_key and len(line.indent) <= column for line in swallowed):
                yield _never_closed(draft, span.start)


def _never_closed(draft: Draft, start: int) -> Diagnosis:
    number = draft.text.line_at(start)
    line = draft.line(number)
    column = start - draft.text.start_of(number)
    message = "the quotation mark that opens here is never closed"
    if line.text[column:] == line.rest:
        mended = draft.blotted(number)
        own = draft.text.own(number, line.value[1:])
        hint = f"close it at the end of the text: {draft.start(number)}{quoted(own)}"
        if line.text[column] == "'":
            apostrophe = draft.text.own(number, line.value)
            hint += f"\nor, if it is an apostrophe: {draft.start(number)}{quoted(apostrophe)}"
    else:
        mended = draft.replaced(start, draft.content[start], "x")
        hint = "close it at the end of the text"
    return Extent(draft, start, start + 1).diagnosis(Code.OPEN_QUOTE, message, hint, mended)


def _requoted(draft: Draft, number: int) -> str:
    """The right forms of a text that has quotation marks of its own."""
    value = draft.line(number).value
    if value[:1] == value[-1:] == "'":
        return right_forms(draft, number, value[1:-1])
    if value[:1] == value[-1:] == '"':
        return right_forms(draft, number, value[1:-1])
    return right_forms(draft, number, value)


def _quotation_before(trouble: Trouble) -> _Quotation | None:
    """The text in quotation marks that ends where the trouble starts."""
    content = trouble.draft.content
    last: _Quotation | None = None
    # The scanner meets the same trouble again: what matters is what came before it.
    with suppress(yaml.YAMLError):
        for token in tokens(content):
            if token.start_mark.index >= trouble.offset:
                break
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                last = _Quotation(token.start_mark.index, token.end_mark.index)
    if last is None or last.end > trouble.offset or content[last.end : trouble.offset].strip(" \t"):
        return None
    return last
