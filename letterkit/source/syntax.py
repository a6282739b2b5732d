"""What a text that is no YAML was meant to be: each examiner knows one mistake that people really make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from letterkit.diagnostics import Code
from letterkit.source.draft import Diagnosis, Draft, Extent, Misread, Trouble, events, right_forms, trouble_in
from letterkit.source.forms import plain_or_quoted, quoted, shortened
from letterkit.source.letters import named
from letterkit.source.quotes import quote_ended_early, unclosed_quote, unreadable_escape

WRONG_SPACES = "\u00a0\u1680\u202f\u205f\u2060\u3000" + "".join(map(chr, range(0x2000, 0x200C)))
"""Spaces that look like one and are none to YAML."""

ONE_KIT_A_FILE = "a file holds one kit, letterhead or template; put each in a file of its own"

_CONFLICT = re.compile(r"(?m)^(?:<{7}|>{7}|\|{7}) .*$|^={7}$")
_WRONG_SPACE = re.compile(rf"(?:[ \t-]*|\s*(?:- +)*[\w ]+:[ \t]*)(?P<space>[{WRONG_SPACES}])")
_LOOKALIKE_COLON = re.compile(r"\s*(?:- +)*(?P<key>[A-Za-z_]+)\s*(?P<colon>[：﹕∶ː])")
_TIGHT_COLON = re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+)(?P<colon>:)(?=[^\s/])")
_BARE_KEY = re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+)(?P<rest>(?:\s.*)?)$")
_SPECIAL = {
    "&": "begins an anchor",
    "*": "begins an alias",
    "!": "begins a tag",
    "@": "is kept for later use",
    "`": "is kept for later use",
    "%": "begins a directive",
    "|": "begins a text on the next lines",
    ">": "begins a text on the next lines",
    "[": "begins a list",
    "{": "begins a set of keys",
    "?": "begins a key",
    ",": "stands between the items of a list",
    "]": "ends a list",
    "}": "ends a set of keys",
    "-": "begins an item of a list",
}


def yaml_events(draft: Draft) -> Iterator[yaml.Event]:
    """The events of a draft that is YAML."""
    try:
        yield from events(draft.content)
    except yaml.YAMLError as error:
        raise Misread(diagnose(trouble_in(draft, error))) from error


def diagnose(trouble: Trouble) -> Diagnosis:
    """What is wrong where the parser gave up."""
    for examine in _EXAMINERS:
        if diagnosis := examine(trouble):
            return diagnosis
    position = trouble.draft.text.position(trouble.offset)
    message = "the file cannot be read as YAML from here on"
    hint = f"in the words of the YAML reader: {trouble.complaint}"
    return Diagnosis((trouble.draft.text.diagnostic(Code.YAML, position, message, hint),))


def special_start(start: str) -> str:
    """What is said of a text that starts with a character that means something to YAML."""
    character = "a backquote" if start == "`" else f"`{start}`"
    return f"a text cannot start with {character}: in YAML it {_SPECIAL[start]}"


def _conflict_markers(trouble: Trouble) -> Diagnosis | None:
    text = trouble.draft.text
    markers = [match for match in _CONFLICT.finditer(text.content) if match[0].startswith("<")]
    if not markers:
        return None
    message = "git left both sides of a merge in the file: `<<<<<<<`, `=======` and `>>>>>>>` stand around them"
    hint = "keep the lines that are right, and delete the others and the three marker lines"
    return Diagnosis(
        tuple(text.diagnostic(Code.CONFLICT_MARKERS, text.position(*match.span()), message, hint) for match in markers)
    )


def _end_mark(trouble: Trouble) -> Diagnosis | None:
    draft = trouble.draft
    above = draft.before(trouble.number)
    if above is None or draft.text.lines[above - 1].rstrip() != "...":
        return None
    start = draft.text.start_of(above)
    message = "`...` ends the document here, and more follows"
    return Extent(draft, start, start + 3).diagnosis(Code.SECOND_DOCUMENT, message, ONE_KIT_A_FILE)


def _tab(trouble: Trouble) -> Diagnosis | None:
    draft = trouble.draft
    indent = draft.text.lines[trouble.number - 1][: trouble.column + 1]
    if "\t" not in indent or indent.strip():
        return None
    start = draft.text.start_of(trouble.number) + indent.index("\t")
    end = start + len(indent[indent.index("\t") :]) - len(indent[indent.index("\t") :].lstrip("\t"))
    others = sum("\t" in draft.line(number).indent for number in range(1, len(draft.text.lines) + 1)) - 1
    message = "this line is indented with a tab, which YAML does not take"
    hint = "put spaces in its place, two for each level; most editors can convert tabs to spaces in the whole file"
    if others:
        hint += f"\n{others + 1} lines of the file start with tabs"
    return Extent(draft, start, max(end, start + 1)).diagnosis(Code.TAB, message, hint)


def _wrong_space(trouble: Trouble) -> Diagnosis | None:
    for number in trouble.as_written():
        if diagnosis := wrong_space_in(trouble.draft, number):
            return diagnosis
    return None


def wrong_space_in(draft: Draft, number: int) -> Diagnosis | None:
    """A line with such a space before its key, or behind its dash or colon."""
    match = _WRONG_SPACE.match(draft.text.lines[number - 1])
    return wrong_space(draft, number, match.start("space")) if match else None


def wrong_space(draft: Draft, number: int, column: int) -> Diagnosis:
    """A space that is none to YAML, in a place where YAML looks at spaces."""
    start = draft.text.start_of(number) + column
    message = f"a space of a kind that YAML does not take for one: {named(draft.content[start])}"
    hint = "delete it and press the space bar; it often comes along when text is copied from a web page or from Word"
    end = start + 1
    while draft.content[end : end + 1] and draft.content[end] in f"{WRONG_SPACES} ":
        end += 1
    mended = draft.replaced(start, draft.content[start:end], " " * (end - start))
    return Extent(draft, start, end).diagnosis(Code.WRONG_SPACE, message, hint, mended)


def _bracket(trouble: Trouble) -> Diagnosis | None:
    draft, start = trouble.draft, trouble.opened
    sign = draft.content[start : start + 1] if start is not None else ""
    if start is None or sign not in ("[", "{") or trouble.character in set("@`%"):
        return None
    closing = "]" if sign == "[" else "}"
    number = draft.text.line_at(start)
    closed = closing in draft.text.lines[number - 1][start - draft.text.start_of(number) :]
    if closed and number == trouble.number:
        what = "a list" if sign == "[" else "a set of keys"
        message = f"something behind this `{sign}` cannot be read as part of {what}"
        hint = "put each text with a comma, bracket, brace or quotation mark in quotation marks of its own"
        return Extent(draft, start, start + 1).diagnosis(Code.YAML, message, hint, draft.blotted(number))
    message = f"the `{sign}` that opens here is never closed"
    hint = f"put a `{closing}` behind the last item"
    return Extent(draft, start, start + 1).diagnosis(Code.OPEN_BRACKET, message, hint, draft.blotted(number))


def _special_start(trouble: Trouble) -> Diagnosis | None:
    draft, line, number = trouble.draft, trouble.line, trouble.number
    first = line.rest[:1]
    start = draft.text.start_of(number) + line.rest_at
    if trouble.character in ("@", "`", "%") and trouble.character != first:
        item = re.match(r"[^,\]}\n]*", draft.content[trouble.offset :])
        own = draft.text.own(number, item[0].strip() if item else "")
        mended = draft.replaced(trouble.offset, trouble.character, "x")
        span = trouble.offset, trouble.offset + 1
        hint = f"put the text in quotation marks: {quoted(own)}"
        return Extent(draft, *span).diagnosis(Code.SPECIAL_START, special_start(trouble.character), hint, mended)
    is_value = line.key is not None or bool(line.dashes)
    if (
        first not in _SPECIAL
        or not (is_value or first == "-")
        or trouble.offset < start
        or (first in "-?" and trouble.offset != start)
    ):
        return None
    hint = right_forms(draft, number)
    return Extent(draft, start, start + 1).diagnosis(
        Code.SPECIAL_START, special_start(first), hint, draft.blotted(number)
    )


def _wrong_colon(trouble: Trouble) -> Diagnosis | None:
    for number in trouble.as_written():
        if diagnosis := wrong_colon(trouble.draft, number):
            return diagnosis
    return None


def wrong_colon(draft: Draft, number: int) -> Diagnosis | None:
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


def _cut_by_comment(trouble: Trouble) -> Diagnosis | None:
    """A text on several lines, the first of which has a ` #` in it."""
    draft = trouble.draft
    above = draft.before(trouble.number)
    if above is None or trouble.line.key is not None or trouble.column != trouble.line.column:
        return None
    line = draft.line(above)
    sign = line.text.find(" #", line.rest_at)
    if sign < 0 or len(trouble.line.indent) <= len(line.indent) or not line.value:
        return None
    start = draft.text.start_of(above) + sign + 1
    own = draft.value(above)
    message = "the text ends here, since a `#` after a space begins a comment; the next line belongs to nothing"
    hint = right_forms(draft, above, own)
    return Extent(draft, start, start + 1).diagnosis(Code.YAML, message, hint, draft.blotted(above))


def _colon_in_text(trouble: Trouble) -> Diagnosis | None:
    if trouble.character != ":":
        return None
    draft, line, number = trouble.draft, trouble.line, trouble.number
    if line.key is not None and trouble.column >= line.rest_at:
        return _quoted_colon(trouble, number, None)
    first = trouble.run()[0]
    above = draft.line(first)
    if first == number or above.key is None or not above.value or len(line.indent) <= len(above.indent):
        return _no_colon(trouble)
    if not line.has_format_key or not above.has_format_key:
        return _quoted_colon(trouble, first, draft.value(first))
    start = draft.text.start_of(number) + line.column
    key, other = draft.text.own_key(number, line.key or ""), draft.text.own_key(first, above.key)
    message = f"`{key}` is indented further than `{other}` above it, which has a value already"
    hint = f"start it in column {above.column + 1}, like `{other}`"
    return Extent(draft, start, start + len(line.key or "")).diagnosis(Code.INDENTATION, message, hint)


def _quoted_colon(trouble: Trouble, number: int, own: str | None) -> Diagnosis:
    message = "a colon followed by a space makes a key of the words before it"
    span = trouble.offset, trouble.offset + 1
    hint = right_forms(trouble.draft, number, own)
    return Extent(trouble.draft, *span).diagnosis(Code.COLON_IN_TEXT, message, hint, trouble.draft.blotted(number))


def _no_colon(trouble: Trouble) -> Diagnosis | None:
    """A line with a key but no colon, above the one at which the parser gave up."""
    for number in trouble.as_written()[:-1] or [trouble.number]:
        is_item = bool(trouble.draft.line(number).dashes) and trouble.character != ":"
        if not is_item and (diagnosis := no_colon(trouble.draft, number)):
            return diagnosis
    return None


def no_colon(draft: Draft, number: int) -> Diagnosis | None:
    """A line that begins with a word in the look of a key, and has no colon."""
    line = draft.line(number)
    match = _BARE_KEY.match(line.text)
    if line.key is None and match:
        start = draft.text.start_of(number) + match.start("key")
        key, rest = draft.text.own_key(number, match["key"]), draft.text.own(number, match["rest"].strip())
        hint = f"write {key}: {plain_or_quoted(rest) if rest else ''}".rstrip()
        mended = None if list(draft.below(number)) else draft.without(number)
        if len(match["rest"]) > 2:
            mended = draft.replaced(draft.text.start_of(number) + match.start("rest"), match["rest"][:2], ": ")
        span = start, start + len(match["key"])
        return Extent(draft, *span).diagnosis(Code.WRONG_COLON, f"there is no colon after `{key}`", hint, mended)
    return None


def _indentation(trouble: Trouble) -> Diagnosis | None:
    draft, line = trouble.draft, trouble.line
    above = draft.before(trouble.number)
    if above is None or trouble.column not in (len(line.indent), line.column):
        return None
    start = draft.text.start_of(trouble.number) + len(line.indent)
    end = draft.text.start_of(trouble.number) + len(line.text.rstrip())
    columns = _open_columns(draft, trouble.number)
    if line.dashes:
        message = "this `-` begins an item of a list, and there is no list here"
        hint = "a list stands below a key with nothing behind its colon, and each of its `-` in the same column"
    elif len(line.indent) + 1 in columns and draft.line(above).dashes:
        message = "a key stands between the items of a list"
        hint = "give it the column of the item's other keys, or of the key above the list"
    else:
        message = f"this line starts in column {len(line.indent) + 1}, like none of the keys that it could follow"
        hint = f"they start in column {' or '.join(map(str, columns))}"
    return Extent(draft, start, end).diagnosis(Code.INDENTATION, message, hint)


def _open_columns(draft: Draft, number: int) -> list[int]:
    """The columns of the keys that a line could follow: each above the last is indented less."""
    columns: list[int] = []
    while (above := draft.before(number)) is not None:
        column = len(draft.line(above).indent) + 1
        if not columns or column < columns[0]:
            columns.insert(0, column)
        number = above
    return columns


_EXAMINERS: tuple[Callable[[Trouble], Diagnosis | None], ...] = (
    _conflict_markers,
    _end_mark,
    unreadable_escape,
    _tab,
    _wrong_space,
    unclosed_quote,
    quote_ended_early,
    _bracket,
    _wrong_colon,
    _special_start,
    _cut_by_comment,
    _colon_in_text,
    _no_colon,
    _indentation,
)
