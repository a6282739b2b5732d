"""Text that was taken for a comment: `we are #1`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.diagnostics import Code, Diagnostic
from letterkit.source.draft import Draft
from letterkit.source.forms import quoted, shortened
from letterkit.source.text import Text
from letterkit.source.tree import Tree

_SUSPECT = re.compile(r"#(?:(?<=\S #)|(?<=[ \t]#)(?=[^\s#]))[^\r\n]*")
"""A comment that stands one space behind something, or that does not begin with a space."""


def lost_comments(text: Text, tree: Tree) -> Iterator[Diagnostic]:
    """A warning for each comment that somebody most likely meant as text."""
    suspects = list(_SUSPECT.finditer(text.content))
    if not suspects:
        return
    plain = {span.end: text.content[span.start : span.end] for span in tree.spans.values() if span.style == ""}
    for suspect in suspects:
        sign = suspect.start()
        value = plain.get(len(text.content[:sign].rstrip(" \t")))
        is_attached = text.content[sign + 1 : sign + 2] not in (" ", "\t", "#", "")
        has_words = any(character.isalnum() for character in suspect[0])
        if value is not None and has_words and (is_attached or len(value.split()) > 1):
            yield _lost(text, sign, suspect.end(), value)


def _lost(text: Text, sign: int, end: int, value: str) -> Diagnostic:
    position = text.position(sign, end)
    lost = text.content[sign:end].rstrip()
    own = text.own(position.line, f"{value} {lost}" if value else lost)
    lost = text.own(position.line, shortened(lost))
    message = f"`{lost}` is lost: a `#` after a space begins a comment"
    form = f"if it is part of the text: {Draft(text, text.content).start(position.line)}{quoted(own)}"
    hint = f"{form}\nif it is a comment, put two spaces before the `#` and one after it"
    return text.diagnostic(Code.LOST_COMMENT, position, message, hint)
