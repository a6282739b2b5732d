"""What a text that is no YAML was meant to be: each examiner knows one mistake that people really make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress

import yaml

from letterkit.diagnostics import Code
from letterkit.source.colons import colon_in_text, no_colon, wrong_colon
from letterkit.source.columns import indentation, left_block, tab, tight_dash, wrong_space
from letterkit.source.draft import Diagnosis, Draft, Extent, Misread, Trouble, events, right_forms, trouble_in
from letterkit.source.forms import quoted
from letterkit.source.quotes import quote_ended_early, unclosed_quote, unreadable_escape
from letterkit.source.tree import DEEPEST

ONE_KIT_A_FILE = "a file holds one kit, letterhead or template; put each in a file of its own"

_CONFLICT = re.compile(r"(?m)^(?:<{7}|>{7}|\|{7}) .*$|^={7}$")
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


def too_deep(draft: Draft, start: int) -> Diagnosis:
    """What is said of a list, or of keys, in which something stands deeper than it may; it begins at `start`."""
    message = f"lists and keys are nested more than {DEEPEST} levels deep"
    hint = "no part of a kit, a letterhead or a template goes deeper than six levels"
    return Extent(draft, start, start + 1).diagnosis(Code.TOO_DEEP, message, hint)


def _conflict_markers(trouble: Trouble) -> Diagnosis | None:
    return conflict_markers(trouble.draft)


def conflict_markers(draft: Draft) -> Diagnosis | None:
    """The lines that git puts around both sides of a merge."""
    text = draft.text
    markers = [match for match in _CONFLICT.finditer(text.content) if match[0].startswith("<")]
    if not markers:
        return None
    message = "git left both sides of a merge in the file: `<<<<<<<`, `=======` and `>>>>>>>` stand around them"
    hint = "keep the lines that are right, and delete the others and the three marker lines"
    return Diagnosis(
        tuple(text.diagnostic(Code.CONFLICT_MARKERS, text.position(*match.span()), message, hint) for match in markers)
    )


def _end_mark(trouble: Trouble) -> Diagnosis | None:
    """A line of three dots, which ends a document."""
    draft = trouble.draft
    above = draft.before(trouble.number)
    if above is None or draft.text.lines[above - 1].rstrip() != "...":
        return None
    start = draft.text.start_of(above)
    message = "`...` ends the document here, and more follows"
    return Extent(draft, start, start + 3).diagnosis(Code.SECOND_DOCUMENT, message, ONE_KIT_A_FILE)


def _nested_too_deep(trouble: Trouble) -> Diagnosis | None:
    """Brackets in brackets. From PyYAML 6.0.4 on the parser gives up on a thousand before it tells of the first."""
    content = trouble.draft.content[: trouble.offset]
    if content.count("[") + content.count("{") <= DEEPEST:
        return None
    depth = 0
    with suppress(yaml.YAMLError):
        for event in events(content):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST and event.start_mark:
                return too_deep(trouble.draft, event.start_mark.index)
    return None


def _bracket(trouble: Trouble) -> Diagnosis | None:
    """A list in brackets, or keys in braces, that cannot be read to their end."""
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
    """A text that starts with a character that means something to YAML."""
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


_EXAMINERS: tuple[Callable[[Trouble], Diagnosis | None], ...] = (
    _conflict_markers,
    _end_mark,
    unreadable_escape,
    tab,
    wrong_space,
    unclosed_quote,
    quote_ended_early,
    _nested_too_deep,
    _bracket,
    wrong_colon,
    _special_start,
    _cut_by_comment,
    tight_dash,
    left_block,
    colon_in_text,
    no_colon,
    indentation,
)
