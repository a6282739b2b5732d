"""One value that does not fit the model, with all that an answer is made of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.source import Path, Source
from letterkit.source.forms import few_lines, plain_or_quoted, shortened, written
from letterkit.source.privacy import ELLIPSIS

_BRANCHES = ("<name>", "<inline>", "[key]")
"""Steps in pydantic's paths that are none in a file: the branches of a union, and the key of a mapping."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """One value that does not fit the model: where it is, what it is, and what pydantic calls the mistake."""

    source: Source
    model: type[BaseModel]
    path: Path
    kind: str
    limits: Mapping[str, Any]
    value: Any

    @property
    def name(self) -> str:
        """What a sentence calls the value: its key, or an item of the list under its key."""
        if self.path and isinstance(self.path[-1], int):
            above = self.path[-2] if len(self.path) > 1 else ""
            return f"an item of `{above}`"
        return f"`{self.path[-1]}`" if self.path else "the file"

    @property
    def is_echo(self) -> bool:
        """Whether pydantic says again, of an empty item or the list around wrong items, what was said already."""
        return _is_empty_item(self.source, self.path) or (self.kind == "too_short" and bool(self.value))

    @property
    def start(self) -> str:
        """What stands before the value in a line."""
        return "- " if self.path and isinstance(self.path[-1], int) else f"{self.path[-1] if self.path else ''}: "

    @property
    def own(self) -> Any:
        """The value for a right form; nothing of it where it is private."""
        return ELLIPSIS if self.source.is_private_value(self.path) else self.value

    def form(self, value: Any, start: str | None = None) -> str:
        """A right form: a key or dash with its value, as the file's language has it."""
        start = self.start if start is None else start
        if self.source.path.lower().endswith(".json"):
            key = f'"{start[:-2]}": ' if start.endswith(": ") else ""
            return f"write {key}{shortened(json.dumps(value, ensure_ascii=False), 200)}"
        if isinstance(value, str):
            return f"write {start}{value if value == ELLIPSIS else plain_or_quoted(value)}"
        if start == "- ":
            return "write\n" + few_lines(written([value]))
        return "write\n" + few_lines(iter([start.rstrip(), *written(value, 2)]))

    def answer(self, code: Code, message: str, hint: str = "", position: Position | None = None) -> Diagnostic:
        return self.source.diagnostic(code, position or self.source.place(self.path), message, hint)


def wrong_value(source: Source, model: type[BaseModel], error: Mapping[str, Any]) -> Wrong:
    """What is wrong, by one of pydantic's errors."""
    path, value = _resolved(source, error["loc"])
    return Wrong(source, model, path, error["type"], error.get("ctx", {}), value)


def _resolved(source: Source, loc: Iterable[str | int]) -> tuple[Path, Any]:
    """The path of an error in the file, and the value there."""
    path: Path = ()
    value: Any = source.value
    for step in loc:
        is_there = (isinstance(value, dict) and step in value) or (
            isinstance(value, list) and isinstance(step, int) and step < len(value)
        )
        if is_there:
            value = value[step]
        elif step in _BRANCHES:
            continue
        else:
            value = None
        path = (*path, step)
    return path, value


def empty_items(source: Source) -> Iterator[Diagnostic]:
    """The places in lists where a dash has nothing behind it."""
    for path in source.spans:
        if _is_empty_item(source, path):
            message = f"an item of `{path[-2]}` is empty"
            hint = "take the dash out, or write something behind it"
            yield source.diagnostic(Code.MISSING, source.place(path), message, hint)


def _is_empty_item(source: Source, path: Path) -> bool:
    span = source.spans.get(path)
    is_item = bool(path) and isinstance(path[-1], int) and path[-1] >= 0
    return is_item and span is not None and span.start == span.end
