"""The right form of a wrong line, written out with its author's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from letterkit.source.privacy import ELLIPSIS, is_private_key

LONGEST_QUOTATION = 60
"""Characters of somebody's own text that are written out again."""

_PLAIN = re.compile(r"[^\W_][^:#\"'\[\]{},&*!|>%@`\n\t]*")
_MOST_LINES = 6


def shortened(text: str, longest: int = LONGEST_QUOTATION) -> str:
    """The text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + ELLIPSIS


def quoted(text: str) -> str:
    """The text in quotation marks, as YAML wants it."""
    line = shortened(text)
    if "\\" not in line and '"' not in line:
        return f'"{line}"'
    return "'" + line.replace("'", "''") + "'"


def plain_or_quoted(text: str) -> str:
    """The text without quotation marks where it needs none."""
    line = shortened(text)
    return line if _PLAIN.fullmatch(line) else quoted(line)


def folded(start: str, text: str) -> str:
    """The `>-` form of a text, which needs no quotation marks; `start` is what stands before it, such as `said: `."""
    return f"{start}>-\n  {shortened(text)}"


def written(value: Any, indent: int = 0) -> Iterator[str]:
    """The lines of a value in YAML. What is private is left out."""
    pad = " " * indent
    if isinstance(value, dict):
        for key, inner in value.items():
            if is_private_key(key):
                continue
            if isinstance(inner, str):
                yield f"{pad}{key}: {plain_or_quoted(inner)}"
            else:
                yield f"{pad}{key}:"
                yield from written(inner, indent + 2)
    elif isinstance(value, list):
        for item in value:
            first, *rest = list(written(item, indent + 2)) or [""]
            yield f"{pad}- {first.lstrip()}"
            yield from rest
    else:
        yield pad + plain_or_quoted(str(value))


def few_lines(lines: Iterator[str]) -> str:
    """The first lines of a form."""
    listed = list(lines)
    kept = listed if len(listed) <= _MOST_LINES else [*listed[: _MOST_LINES - 1], ELLIPSIS]
    return "\n".join(kept)
