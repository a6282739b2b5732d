"""Columns: tabs, spaces that are none, dashes without a space, and lines that start in a column where nothing can."""

from __future__ import annotations

import re

from letterkit.diagnostics import Code
from letterkit.source.draft import Diagnosis, Draft, Extent, Trouble
from letterkit.source.forms import shortened
from letterkit.source.letters import named

WRONG_SPACES = "\u00a0\u1680\u202f\u205f\u2060\u3000" + "".join(map(chr, range(0x2000, 0x200C)))
"""Spaces that look like one and are none to YAML."""

_WRONG_SPACE = re.compile(rf"(?:[ \t-]*|\s*(?:- +)*[\w ]+:[ \t]*)(?P<space>[{WRONG_SPACES}])")
_TIGHT_DASH = re.compile(r"\s*(?P<dash>-)(?P<rest>[A-Za-z\"'].*)")


def tab(trouble: Trouble) -> Diagnosis | None:
    """A tab where YAML wants spaces."""
    draft = trouble.draft
    before = draft.text.lines[trouble.number - 1][: trouble.column + 1]
    if "\t" not in before or before.strip(" -\t"):
        return None
    column = before.index("\t")
    start = draft.text.start_of(trouble.number) + column
    where = "stands behind the dash" if before[:column].strip() else "indents this line"
    message = f"a tab {where}, which YAML does not take"
    hint = "put spaces in its place, two for each level; most editors can convert tabs to spaces in the whole file"
    tabs = sum("\t" in draft.line(number).indent for number in range(1, len(draft.text.lines) + 1))
    if tabs > 1:
        hint += f"\n{tabs} lines of the file start with tabs"
    end = start + len(before[column:]) - len(before[column:].lstrip("\t"))
    return Extent(draft, start, end).diagnosis(Code.TAB, message, hint)


def wrong_space(trouble: Trouble) -> Diagnosis | None:
    """A line, of those that the parser may have taken for one text, with a space that is none to YAML."""
    for number in trouble.as_written():
        if diagnosis := wrong_space_in(trouble.draft, number):
            return diagnosis
    return None


def wrong_space_in(draft: Draft, number: int) -> Diagnosis | None:
    """A line with such a space before its key, or behind its dash or colon."""
    match = _WRONG_SPACE.match(draft.text.lines[number - 1])
    return _wrong_space_at(draft, number, match.start("space")) if match else None


def _wrong_space_at(draft: Draft, number: int, column: int) -> Diagnosis:
    """A space that is none to YAML, in a place where YAML looks at spaces."""
    start = draft.text.start_of(number) + column
    message = f"a space of a kind that YAML does not take for one: {named(draft.content[start])}"
    hint = "delete it and press the space bar; it often comes along when text is copied from a web page or from Word"
    end = start + 1
    while draft.content[end : end + 1] and draft.content[end] in f"{WRONG_SPACES} ":
        end += 1
    mended = draft.replaced(start, draft.content[start:end], " " * (end - start))
    return Extent(draft, start, end).diagnosis(Code.WRONG_SPACE, message, hint, mended)


def tight_dash(trouble: Trouble) -> Diagnosis | None:
    """A line whose dash is followed by a word without a space."""
    draft = trouble.draft
    for number in trouble.as_written():
        if match := _TIGHT_DASH.match(draft.text.lines[number - 1]):
            start = draft.text.start_of(number) + match.start("dash")
            own = draft.text.own(number, shortened(match["rest"]))
            message = "a space is missing after the dash"
            return Extent(draft, start, start + 1).diagnosis(Code.NOT_A_LIST, message, f"write - {own}")
    return None


def indentation(trouble: Trouble) -> Diagnosis | None:
    """A line that starts where nothing can stand."""
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


def left_block(trouble: Trouble) -> Diagnosis | None:
    """A line of a text below `>-` or `|` that is not indented like the lines above it."""
    draft, numbers = trouble.draft, trouble.run()
    opening = draft.line(numbers[0])
    if opening.key is None or opening.rest[:1] not in ("|", ">") or len(numbers) < 3:
        return None
    column = len(draft.line(numbers[1]).indent)
    for number in numbers[2:]:
        line = draft.line(number)
        if len(line.indent) < column and line.key is None and number not in draft.doubtful:
            start = draft.text.start_of(number) + len(line.indent)
            message = "this line is not indented as far as the text above it, and so is no part of it"
            hint = f"start it in column {column + 1}, like the text"
            end = draft.text.start_of(number) + len(line.text)
            return Extent(draft, start, end).diagnosis(Code.INDENTATION, message, hint, draft.without(number))
    return None


def _open_columns(draft: Draft, number: int) -> list[int]:
    """The columns of the keys that a line could follow: each above the last is indented less."""
    columns: list[int] = []
    while (above := draft.before(number)) is not None:
        column = len(draft.line(above).indent) + 1
        if not columns or column < columns[0]:
            columns.insert(0, column)
        number = above
    return columns
