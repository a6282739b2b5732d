"""Colons: where one is missing, where one is too many, and what only looks like one."""

from __future__ import annotations

import re

from letterkit.diagnostics import Code
from letterkit.source.draft import Diagnosis, Draft, Extent, Trouble, right_forms
from letterkit.source.forms import plain_or_quoted, shortened
from letterkit.source.letters import named

_LOOKALIKE_COLON = re.compile(r"\s*(?:- +)*(?P<key>[A-Za-z_]+)\s*(?P<colon>[：﹕∶ː])")
_TIGHT_COLON = re.compile(r"\s*(?:- +)*(?P<key>[A-Za-z_]{2,})(?P<colon>:)(?=[^\s/])")
_BARE_KEY = re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+)(?P<rest>(?:\s.*)?)$")


def wrong_colon(trouble: Trouble) -> Diagnosis | None:
    """A line, of those that the parser may have taken for one text, with a colon that does not work."""
    for number in trouble.as_written():
        if diagnosis := wrong_colon_in(trouble.draft, number):
            return diagnosis
    return None


def wrong_colon_in(draft: Draft, number: int) -> Diagnosis | None:
    """A line whose key is followed by a colon without a space, or by something that only looks like a colon."""
    text = draft.text.lines[number - 1]
    lookalike = _LOOKALIKE_COLON.match(text)
    match = lookalike or _TIGHT_COLON.match(text)
    if not match or draft.line(number).key is not None:
        return None
    key = draft.text.own_key(number, match["key"])
    rest = draft.text.own(number, shortened(text[match.end("colon") :]))
    start = draft.text.start_of(number) + match.start("colon")
    if lookalike:
        message = f"the colon after `{key}` only looks like one: {named(match['colon'])}"
    else:
        message = f"a space is missing after `{key}:`"
    hint = f"write {key}: {plain_or_quoted(rest)}"
    after = draft.content[start + 1 : start + 2]
    old = draft.content[start : start + 2] if after not in ("", "\n", "\r") else draft.content[start]
    mended = draft.replaced(start, old, ": "[: len(old)])
    return Extent(draft, start, start + 1).diagnosis(Code.WRONG_COLON, message, hint, mended)


def colon_in_text(trouble: Trouble) -> Diagnosis | None:
    """A colon that makes a key where none can stand."""
    if trouble.character != ":":
        return None
    draft, line, number = trouble.draft, trouble.line, trouble.number
    if line.key is not None and trouble.column >= line.rest_at:
        return _quoted_colon(trouble, number, None)
    first = trouble.run()[0]
    above = draft.line(first)
    if first == number or above.key is None or not above.value or len(line.indent) <= len(above.indent):
        return no_colon(trouble)
    if not line.has_format_key or not above.has_format_key:
        return _quoted_colon(trouble, first, draft.value(first))
    start = draft.text.start_of(number) + line.column
    key, other = draft.text.own_key(number, line.key or ""), draft.text.own_key(first, above.key)
    message = f"`{key}` is indented further than `{other}` above it, which has a value already"
    hint = f"start it in column {above.column + 1}, like `{other}`"
    hint += f"\nor, if it belongs below `{other}`, leave nothing behind that colon"
    return Extent(draft, start, start + len(line.key or "")).diagnosis(Code.INDENTATION, message, hint)


def _quoted_colon(trouble: Trouble, number: int, own: str | None) -> Diagnosis:
    message = "a colon followed by a space makes a key of the words before it"
    span = trouble.offset, trouble.offset + 1
    hint = right_forms(trouble.draft, number, own)
    return Extent(trouble.draft, *span).diagnosis(Code.COLON_IN_TEXT, message, hint, trouble.draft.blotted(number))


def no_colon(trouble: Trouble) -> Diagnosis | None:
    """A line with a key but no colon, above the one at which the parser gave up."""
    for number in trouble.as_written()[:-1] or [trouble.number]:
        is_item = bool(trouble.draft.line(number).dashes) and trouble.character != ":"
        if not is_item and (diagnosis := no_colon_in(trouble.draft, number)):
            return diagnosis
    return None


def no_colon_in(draft: Draft, number: int) -> Diagnosis | None:
    """A line that begins with a word in the look of a key, and has no colon."""
    line = draft.line(number)
    match = _BARE_KEY.match(line.text)
    if line.key is None and match:
        start = draft.text.start_of(number) + match.start("key")
        key, rest = draft.text.own_key(number, match["key"]), draft.text.own(number, match["rest"].strip(" \t="))
        hint = f"write {key}: {plain_or_quoted(rest) if rest else ''}".rstrip()
        mended = None if list(draft.below(number)) else draft.without(number)
        if len(match["rest"]) > 2:
            mended = draft.replaced(draft.text.start_of(number) + match.start("rest"), match["rest"][:2], ": ")
        span = start, start + len(match["key"])
        return Extent(draft, *span).diagnosis(Code.WRONG_COLON, f"there is no colon after `{key}`", hint, mended)
    return None
