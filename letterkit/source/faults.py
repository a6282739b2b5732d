"""What the format does not allow, though YAML does: answered for its author."""

from __future__ import annotations

from letterkit.diagnostics import Code, Diagnostic
from letterkit.source.characters import nothing_in
from letterkit.source.colons import no_colon_in, wrong_colon_in
from letterkit.source.columns import wrong_space_in
from letterkit.source.draft import Diagnosis, Draft, Extent, right_forms
from letterkit.source.forms import quoted, shortened
from letterkit.source.syntax import ONE_KIT_A_FILE, conflict_markers, special_start, too_deep
from letterkit.source.tree import MOST_KEYS, MOST_VALUES, Fault, Finding, Tree

MOST_FINDINGS = 100
"""Findings that are answered for one file."""

_TAGS = ("!!", "!<", "!ENV", "!env", "!include", "!python", "!relative", "tag:")


def answered(draft: Draft, tree: Tree) -> list[Diagnosis]:
    """The findings of a tree as mistakes. Where one has a mended draft, reading it again shows more."""
    # An anchor is not answered beside its aliases. The last finding is the one that nothing could follow.
    aliases = {finding.name for finding in tree.findings if finding.fault is Fault.ALIAS}
    findings = [f for f in tree.findings if not (f.fault is Fault.ANCHOR and f.name in aliases)]
    if len(findings) > MOST_FINDINGS:
        findings = [*findings[: MOST_FINDINGS - 1], findings[-1]]
    return [_answer(draft, tree, finding) for finding in findings]


def _answer(draft: Draft, tree: Tree, finding: Finding) -> Diagnosis:
    span = finding.start, finding.end
    match finding.fault:
        case Fault.DUPLICATE_KEY:
            return Diagnosis((_duplicate(draft, tree, finding),))
        case Fault.ANCHOR:
            return _anchor(draft, finding)
        case Fault.ALIAS:
            return _alias(draft, tree, finding)
        case Fault.TAG:
            return _tag(draft, finding)
        case Fault.KEY_IS_NO_TEXT:
            return _key_is_no_text(draft, tree, finding)
        case Fault.NOT_A_MAPPING:
            return _not_a_mapping(draft, finding)
        case Fault.SECOND_DOCUMENT:
            message = "a second document begins here"
            return Extent(draft, span[0], span[0] + 3).diagnosis(Code.SECOND_DOCUMENT, message, ONE_KIT_A_FILE)
        case Fault.TOO_DEEP:
            return too_deep(draft, span[0])
        case Fault.TOO_MANY_KEYS:
            message = f"more than {MOST_KEYS} keys stand in one place"
            return Extent(draft, span[0], span[0] + 1).diagnosis(Code.TOO_LARGE, message)
        case Fault.TOO_MANY_VALUES:
            message = f"the file holds more than {MOST_VALUES:,} values"
            return Extent(draft, span[0], span[0] + 1).diagnosis(Code.TOO_LARGE, message)


def _duplicate(draft: Draft, tree: Tree, finding: Finding) -> Diagnostic:
    text = draft.text
    first = text.position(tree.spans[finding.path].key)
    key = str(finding.path[-1])
    position = text.position(finding.start, finding.end)
    message = f"`{text.own_key(position.line, shortened(key))}` is given twice, first in line {first.line}"
    hint = f"the first: {text.path}:{first.line}:{first.column}\nkeep one of them; nothing is merged"
    return text.diagnostic(Code.DUPLICATE_KEY, position, message, hint)


def _anchor(draft: Draft, finding: Finding) -> Diagnosis:
    sign = draft.content.index("&", finding.start)
    number = draft.text.line_at(sign)
    value = draft.line(number).value
    if value.startswith("&") and " " in value:
        return _special(draft, sign)
    message = f"`&{draft.text.own(number, finding.name)}` names a part of the file, to be used again elsewhere"
    hint = "write every kit out in full; if it is text, put it in quotation marks"
    return Extent(draft, sign, sign + 1 + len(finding.name)).diagnosis(Code.ALIAS, message, hint)


def _alias(draft: Draft, tree: Tree, finding: Finding) -> Diagnosis:
    anchors = {other.name for other in tree.findings if other.fault is Fault.ANCHOR}
    if finding.name not in anchors:
        return _special(draft, finding.start)
    name = draft.text.own(draft.text.line_at(finding.start), finding.name)
    message = f"`*{name}` repeats what `&{name}` names elsewhere"
    hint = "write it out here as well: a kit has no anchors and aliases, so that every line says what it means"
    return Extent(draft, finding.start, finding.end).diagnosis(Code.ALIAS, message, hint)


def _tag(draft: Draft, finding: Finding) -> Diagnosis:
    sign = draft.content.index("!", finding.start)
    number = draft.text.line_at(sign)
    value = draft.line(number).value
    if not finding.name.startswith(_TAGS) and value.startswith("!") and " " in value:
        return _special(draft, sign)
    written = draft.content[sign:].split(maxsplit=1)[0]
    message = f"`{draft.text.own(number, shortened(written))}` is a tag, an order to the reader of the file"
    hint = "a kit holds text alone: no orders are followed, and environment variables are never read"
    return Extent(draft, sign, sign + len(written)).diagnosis(Code.TAG, message, hint)


def _special(draft: Draft, start: int) -> Diagnosis:
    """A text without quotation marks that starts with a character of YAML's own."""
    number = draft.text.line_at(start)
    line = draft.line(number)
    if start == draft.text.start_of(number) + line.rest_at:
        hint = right_forms(draft, number)
    else:
        item = draft.content[start:].splitlines()[0].split(",")[0].rstrip(" ]}")
        hint = f"put the text in quotation marks: {quoted(draft.text.own(number, item))}"
    message = special_start(draft.content[start])
    return Extent(draft, start, start + 1).diagnosis(Code.SPECIAL_START, message, hint)


def _key_is_no_text(draft: Draft, tree: Tree, finding: Finding) -> Diagnosis:
    start = tree.spans[finding.path].start
    number = draft.text.line_at(start)
    line = draft.line(number)
    if draft.content.startswith("{{", start):
        message = "`{{` at the start of a text begins a set of keys in YAML; nothing in a kit is filled in"
        if finding.path and start == draft.text.start_of(number) + line.rest_at:
            return Extent(draft, start, start + 2).diagnosis(
                Code.SPECIAL_START, message, right_forms(draft, number), draft.blotted(number)
            )
        return Extent(draft, start, start + 2).diagnosis(Code.SPECIAL_START, message, "put the text in quotation marks")
    message = "a key is a word; here a list or a set of keys stands in its place"
    return Extent(draft, finding.start, finding.start + 1).diagnosis(
        Code.YAML, message, "a line looks like `key: value`"
    )


def _not_a_mapping(draft: Draft, finding: Finding) -> Diagnosis:
    text = draft.text
    start, end = finding.start, finding.end
    if start == end and not draft.content.startswith("-", start):
        return Diagnosis((nothing_in(text.path),))
    if markers := conflict_markers(draft):
        return markers
    has_keys = any(draft.line(number).has_format_key for number in range(1, len(text.lines) + 1))
    for number in range(text.line_at(start), text.line_at(end) + 1):
        for examine in (wrong_space_in, wrong_colon_in, no_colon_in) if has_keys else (wrong_space_in, wrong_colon_in):
            if diagnosis := examine(draft, number):
                return diagnosis
    if text.path.lower().endswith(".json"):
        message, hint = "the file is not an object in braces", 'a JSON Resume begins with {"basics": {"name": ...'
        return Extent(draft, start, start + 1).diagnosis(Code.NOT_A_MAPPING, message, hint)
    message = "the file is a list; a file is a set of `key: value` lines"
    match draft.content[start : start + 1]:
        case "-":
            hint = f"take the dash away, and the spaces before the other lines\n{ONE_KIT_A_FILE}"
        case "[":
            hint = f"take the brackets away, and put every key on a line of its own\n{ONE_KIT_A_FILE}"
        case _:
            message = "the file is plain text; a file is a set of `key: value` lines"
            hint = "a kit begins with lines such as `letterhead: priya-raman` and `employer:`"
    return Extent(draft, start, start + 1).diagnosis(Code.NOT_A_MAPPING, message, hint)
