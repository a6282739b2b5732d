"""Lines of YAML with their keys and comments marked, by the class names of Pygments, which themes know.

Each line is an element of its own, which says how far its words are indented: a line that is too long for its page
goes on below itself, a little further in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

_LINE = re.compile(r"(?P<start>\s*(?:- +)*)(?:(?P<key>[A-Za-z_][\w-]*)(?P<colon>:)(?=\s|$))?(?P<rest>.*)")


def coloured(lines: Iterable[str]) -> Markup:
    """The lines as HTML for inside `code`."""
    return Markup("\n").join(map(_line, lines))


def _line(line: str) -> Markup:
    start = _LINE.match(line)
    indent = len(start["start"]) if start else 0
    words = _marked(line) or Markup("<br>")
    return Markup('<span class="lk-code-line" style="--lk-indent: {}ch">{}</span>').format(indent, words)


def _marked(line: str) -> Markup:
    match = _LINE.fullmatch(line)
    if match is None:
        return escape(line)
    if match["key"] is None and match["rest"].startswith("#"):
        return Markup('{}<span class="c1">{}</span>').format(match["start"], match["rest"])
    key = Markup('<span class="nt">{}</span>:').format(match["key"]) if match["key"] else ""
    return Markup("{}{}{}").format(match["start"], key, match["rest"])
