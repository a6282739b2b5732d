"""Reading a file: from its bytes to its values, and back to its author with everything that is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from letterkit.diagnostics import Code, Diagnostic
from letterkit.source.characters import Script, in_escapes, nothing_in, read_script
from letterkit.source.columns import WRONG_SPACES, wrong_space_in
from letterkit.source.comments import lost_comments
from letterkit.source.document import Source
from letterkit.source.draft import Diagnosis, Draft, Misread
from letterkit.source.faults import answered
from letterkit.source.json_text import json_events
from letterkit.source.quotes import swallowed_keys
from letterkit.source.syntax import yaml_events
from letterkit.source.text import Text
from letterkit.source.tree import Tree, grow, text_at

MOST_ROUNDS = 20
"""Mistakes of one file that each keep the parser from the next."""
MOST_PARSED = 500_000
"""Characters that are parsed in all rounds together."""
MOST_MISTAKES = 200
"""Mistakes that are reported for the text of one file."""

_UNREAD = (Code.ALIAS, Code.TAG, Code.HALF_CHARACTER)
_UNQUOTED = ("", "[", "{")
_BEFORE_VALUE = re.compile(r"[ \t]*(?:- +)*")
_WRONG_SPACE = re.compile(rf"[{WRONG_SPACES}]+")


def read_source(content: bytes | str, path: str) -> Source:
    """A YAML file: its plain values and their places. `path` is the file as its author would type it.

    Nothing in the file is followed, looked up or evaluated, and no input takes longer than a moment.
    """
    return _read(read_script(content, path), yaml_events)


def read_json_source(content: bytes | str, path: str) -> Source:
    """A JSON file, read in the same way. Numbers, `true` and `false` are texts; `null` is no value."""
    return _read(read_script(content, path), json_events)


def _read(script: Script, parse: Callable[[Draft], Iterator[yaml.Event]]) -> Source:
    text, mistakes = script.text, list(script.mistakes)
    tree, doubtful = Tree(), frozenset(mistake.position.line for mistake in mistakes if mistake.is_error)
    if script.parsed is not None:
        draft, parsed = Draft(text, script.parsed, doubtful), 0
        for _ in range(MOST_ROUNDS):
            doubtful = draft.doubtful
            tree, found = _attempt(draft, parse)
            mistakes += (m for diagnosis in found for m in diagnosis.mistakes if m.position.line not in doubtful)
            mended = next((diagnosis.draft for diagnosis in found if diagnosis.draft), None)
            parsed += len(draft.content)
            if mended is None or mended.content == draft.content or parsed > MOST_PARSED:
                break
            draft = mended
        if not tree.spans and not mistakes:
            mistakes.append(nothing_in(text.path))
        mistakes += (m for m in _afterthoughts(text, tree) if m.position.line not in doubtful)
    listed = tuple(dict.fromkeys(mistakes))[:MOST_MISTAKES]
    doubtful |= {mistake.position.line for mistake in listed if mistake.code in _UNREAD}
    return Source(text.path, text.content, tree.value, listed, tree.spans, frozenset(tree.empty), doubtful)


def _attempt(draft: Draft, parse: Callable[[Draft], Iterator[yaml.Event]]) -> tuple[Tree, list[Diagnosis]]:
    """The tree of a draft, and what is wrong with it."""
    tree = Tree()
    try:
        grow(parse(draft), tree)
    except Misread as misread:
        tree.value = None
        return tree, [*answered(draft, tree), misread.diagnosis]
    found = answered(draft, tree) if tree.findings else []
    if wrong := _wrong_starts(draft, tree):
        return tree, [*found, wrong]
    return tree, [*found, *swallowed_keys(draft, tree)]


def _wrong_starts(draft: Draft, tree: Tree) -> Diagnosis | None:
    """Lines with a space which is none to YAML, so that their keys are not what they seem to be."""
    if draft.content.isascii() or not _WRONG_SPACE.search(draft.content):
        return None
    starts = {start for span in tree.spans.values() if span.style in _UNQUOTED for start in (span.key, span.start)}
    numbers = dict.fromkeys(draft.text.line_at(match.start()) for match in _WRONG_SPACE.finditer(draft.content))
    mistakes: list[Diagnostic] = []
    for number in numbers:
        before = _BEFORE_VALUE.match(draft.text.lines[number - 1])
        is_start = before and draft.text.start_of(number) + before.end() in starts and number not in draft.doubtful
        if is_start and (diagnosis := wrong_space_in(draft, number)) and diagnosis.draft:
            mistakes += diagnosis.mistakes
            draft = diagnosis.draft
        if len(mistakes) >= MOST_MISTAKES:
            break
    return Diagnosis(tuple(mistakes), draft) if mistakes else None


def _afterthoughts(text: Text, tree: Tree) -> Iterator[Diagnostic]:
    """What is odd about a file that can be read."""
    if "#" in text.content:
        yield from lost_comments(text, tree)
    if "\\" in text.content:
        for path, span in tree.spans.items():
            if span.style == '"':
                for code, message, hint in in_escapes(text_at(tree.value, path)):
                    yield text.diagnostic(code, text.position(span.start, span.end), message, hint)
