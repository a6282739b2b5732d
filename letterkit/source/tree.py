"""Plain values from the events of a parser: dictionaries, lists and texts, and where each was written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, NamedTuple, NoReturn

import yaml

Path = tuple[str | int, ...]
"""The keys and list places that lead from the top of a file to one value."""

DEEPEST = 20
"""Levels of lists and mappings inside each other."""
MOST_KEYS = 200
"""Keys in one mapping."""
MOST_VALUES = 10_000
"""Values in one file."""
AGAIN = -1
"""Stands in the path of a value whose key was given before, so that it takes nothing's place."""


class Span(NamedTuple):
    """Where a value stands, from its first character to behind its last, and where its key or dash begins.

    `style` is empty for a text without quotes, else its first character: `"`, `'`, `|`, `>`, or `[` for a list and `{`
    for a mapping, however they are written.
    """

    key: int
    start: int
    end: int
    style: str


class Fault(Enum):
    """What can be wrong with the events of a file that a parser could read."""

    TOO_DEEP = auto()
    TOO_MANY_KEYS = auto()
    TOO_MANY_VALUES = auto()
    SECOND_DOCUMENT = auto()
    NOT_A_MAPPING = auto()
    KEY_IS_NO_TEXT = auto()
    DUPLICATE_KEY = auto()
    ANCHOR = auto()
    ALIAS = auto()
    TAG = auto()


class Finding(NamedTuple):
    """A fault, the stretch of text that it concerns, the path of the value, and the anchor's or tag's name."""

    fault: Fault
    start: int
    end: int
    path: Path
    name: str = ""


@dataclass(slots=True)
class Tree:
    """The values of a file: `value` is None where nothing could be built."""

    value: dict[str, Any] | None = None
    spans: dict[Path, Span] = field(default_factory=dict)
    """Of every value, and of every key without one."""
    empty: set[Path] = field(default_factory=set)
    """The keys without a value, not even `""`; they are not in `value`. An item without one is an empty text."""
    findings: list[Finding] = field(default_factory=list)


class _Unbuildable(Exception):
    """There is no sense in reading on."""


@dataclass(slots=True)
class _Level:
    """A list or mapping whose end has not come yet."""

    container: Any
    path: Path
    key: str | None = None
    key_start: int = 0
    is_again: bool = False

    @property
    def awaits_key(self) -> bool:
        return self.key is None and type(self.container) is dict

    @property
    def next_path(self) -> Path:
        if self.key is None:
            return (*self.path, len(self.container))
        return (*self.path, self.key, AGAIN) if self.is_again else (*self.path, self.key)


def grow(events: Iterable[yaml.Event], tree: Tree) -> None:
    """Builds the values of a stream of events, which is left as soon as it goes beyond what the format allows."""
    try:
        _Growth(tree).feed(events)
    except _Unbuildable:
        tree.value = None


def text_at(value: Any, path: Path) -> str:
    """The text that a path leads to; empty where it leads to none."""
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return ""
    return value if isinstance(value, str) else ""


class _Growth:
    """A tree while its events come in."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._levels: list[_Level] = []
        self._values = 0

    def feed(self, events: Iterable[yaml.Event]) -> None:
        documents = 0
        for event in events:
            match event:
                case yaml.ScalarEvent():
                    self._scalar(event)
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self._open(event)
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self._levels.pop()
                case yaml.AliasEvent():
                    self._alias(event)
                case yaml.DocumentStartEvent():
                    documents += 1
                    if documents == 2:
                        self._find(Fault.SECOND_DOCUMENT, event, ())
                        return

    def _scalar(self, event: Any) -> None:
        level = self._level(event)
        if event.anchor or event.tag:
            self._marked(event, level.next_path)
        if level.awaits_key:
            self._key(level, event.value, event)
        else:
            self._put(event.value, event.start_mark.index, event.end_mark.index, event.style or "")

    def _alias(self, event: Any) -> None:
        level = self._level(event)
        self._find(Fault.ALIAS, event, level.next_path, event.anchor)
        if level.awaits_key:
            self._key(level, f"*{event.anchor}", event)
        else:
            self._put(event.anchor, event.start_mark.index, event.end_mark.index, "*")

    def _open(self, event: Any) -> None:
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        container: Any = {} if is_mapping else []
        start = event.start_mark.index
        if event.anchor or event.tag:
            start = event.end_mark.index - 1 if event.flow_style else event.end_mark.index
        if self._levels:
            level = self._levels[-1]
            if level.awaits_key:
                self._stop(Fault.KEY_IS_NO_TEXT, event, level)
            path = self._put(container, start, start + 1, "{" if is_mapping else "[")
        elif is_mapping:
            path = ()
            self._tree.value = container
            self._tree.spans[path] = Span(start, start, start + 1, "{")
        else:
            self._stop(Fault.NOT_A_MAPPING, event)
        if event.anchor or event.tag:
            self._marked(event, path)
        self._levels.append(_Level(container, path))
        if len(self._levels) > DEEPEST:
            self._stop(Fault.TOO_DEEP, event)

    def _level(self, event: Any) -> _Level:
        if not self._levels:
            self._stop(Fault.NOT_A_MAPPING, event)
        return self._levels[-1]

    def _key(self, level: _Level, key: str, event: Any) -> None:
        level.key = key
        level.key_start = event.start_mark.index
        path = (*level.path, key)
        level.is_again = path in self._tree.spans
        if level.is_again:
            self._find(Fault.DUPLICATE_KEY, event, path)
        elif len(level.container) >= MOST_KEYS:
            self._stop(Fault.TOO_MANY_KEYS, event, level)

    def _put(self, value: Any, start: int, end: int, style: str) -> Path:
        """Puts a value where the innermost list or mapping awaits one."""
        level = self._levels[-1]
        path = level.next_path
        spans = self._tree.spans
        spans[path] = Span(start if level.key is None else level.key_start, start, end, style)
        if level.key is None:
            level.container.append(value)
        elif value == "" and style not in ("'", '"'):
            self._tree.empty.add(path)
        elif not level.is_again:
            level.container[level.key] = value
        level.key = None
        self._values += 1
        if self._values > MOST_VALUES:
            self._tree.findings.append(Finding(Fault.TOO_MANY_VALUES, start, end, ()))
            raise _Unbuildable
        return path

    def _marked(self, event: Any, path: Path) -> None:
        """Notes an anchor or a tag."""
        if event.anchor:
            self._find(Fault.ANCHOR, event, path, event.anchor)
        if event.tag:
            self._find(Fault.TAG, event, path, event.tag)

    def _find(self, fault: Fault, event: Any, path: Path, name: str = "") -> None:
        self._tree.findings.append(Finding(fault, event.start_mark.index, event.end_mark.index, path, name))

    def _stop(self, fault: Fault, event: Any, level: _Level | None = None) -> NoReturn:
        self._find(fault, event, level.path if level else ())
        raise _Unbuildable
