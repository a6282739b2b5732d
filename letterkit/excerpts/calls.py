"""Calls: the blocks in a page's Markdown, each with the places of what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.excerpts.kinds import KINDS, OTHERS, Shows
from letterkit.nearest import misspelt
from letterkit.source import read_source

_HEAD = re.compile(r"(?P<indent>[ >\t]*)(?P<slashes>/{3,})[ ]*(?P<name>[\w-]+)[ ]*(?:\|[ ]*(?P<argument>.*?)[ ]*)?$")
_END = re.compile(r"[ >\t]*(?P<slashes>/{3,})[ ]*$")
_FENCE = re.compile(r"[ >\t]*(?:[-*+]\s+|\d+[.)]\s+)?(?P<fence>`{3,}|~{3,})")
_CONTAINER = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|!!!|\?\?\?|===|:\s|\[\^|/{3,})")
_OPTION = re.compile(r"[ ]{4,}(?=\S)")

ARGUMENT, HEAD = "|", ""


@dataclass(frozen=True, slots=True)
class Call:
    """One block as it was written."""

    name: str
    argument: str
    options: Mapping[str, str]
    page: str
    """The page's file, as its author would type it."""
    content: str = ""
    places: Mapping[str, Position] = field(default_factory=dict)
    """Where everything stands: the head as an empty name, the argument as `|`, each option by its name."""
    lines: tuple[str, ...] = ()
    """The lines of the page; none where nobody knows where the block stands."""
    faults: tuple[Diagnostic, ...] = ()
    """What is wrong with how it is written, whatever it says."""

    @property
    def is_ours(self) -> bool:
        return self.name in KINDS

    def wrong(self, code: Code, message: str, hint: str = "", at: str = HEAD) -> Diagnostic:
        """A mistake in the call, at one of its places."""
        position = self.places.get(at) or self.places.get(HEAD) or Position()
        excerpt = self.lines[position.line - 1] if self.lines else None
        return Diagnostic(code, self.page, position, message, hint, excerpt)

    def says_the_same(self, other: Call) -> bool:
        """Whether another call, perhaps without places, is this one."""
        return (self.name, self.argument, dict(self.options)) == (other.name, other.argument, dict(other.options))


def example(name: str) -> str:
    """A block as it is written, in few lines."""
    kind = KINDS[name]
    head = f"/// {name}" if kind.shows is Shows.NOTHING else f"/// {name} | {kind.example}"
    return "\n".join([head, *(["Your words before."] if kind.holds else []), "///"])


def calls(markdown: str, page: str) -> tuple[Call, ...]:
    """Our blocks in a page, and those that were most likely meant to be; not those in code or comments."""
    if "///" not in markdown:
        return ()
    lines = tuple(markdown.replace("\r\n", "\n").split("\n"))
    shown = _Shown(lines)
    return tuple(_calls(lines, shown, page))


class _Shown:
    """Which lines of a page are text, and neither code nor a comment."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self._hidden = set(_hidden(lines))
        self._lines = lines

    def __contains__(self, number: int) -> bool:
        return number not in self._hidden and not self._is_indented_code(number)

    def _is_indented_code(self, number: int) -> bool:
        """Whether a line is indented, and by nothing that holds indented text."""
        indent = _indent(self._lines[number])
        for line in reversed(self._lines[:number]):
            if indent < 4:
                break
            if line.strip() and _indent(line) < indent:
                if _CONTAINER.match(line):
                    return False
                if _indent(line) < 4:
                    break
                indent = _indent(line)
        return indent >= 4


def _indent(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())


def _hidden(lines: tuple[str, ...]) -> Iterator[int]:
    """The lines inside fences and comments."""
    fence = ""
    in_comment = False
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if fence:
            yield number
            if mark and mark["fence"].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
        elif in_comment:
            yield number
            in_comment = "-->" not in line
        elif mark and "`" not in line[mark.end() :]:
            yield number
            fence = mark["fence"]
        elif line.lstrip().startswith("<!--"):
            yield number
            in_comment = "-->" not in line


def _calls(lines: tuple[str, ...], shown: _Shown, page: str) -> Iterator[Call]:
    for number, line in enumerate(lines):
        head = _HEAD.match(line)
        if head and number in shown:
            name = head["name"].lower()
            if name in KINDS or (name not in OTHERS and misspelt(name, KINDS)):
                yield _call(lines, shown, number, head, page)


def _call(lines: tuple[str, ...], shown: _Shown, number: int, head: re.Match[str], page: str) -> Call:
    """The call whose first line that is."""
    indent = len(head["indent"])
    below = [line[indent:] for line in lines[number + 1 :]]
    options = list(takewhile(_OPTION.match, below))
    end = _end(lines, shown, number, head["slashes"])
    content = lines[number + 1 + len(options) : end if end is not None else number + 1 + len(options)]
    argument = head["argument"] or ""
    places = {HEAD: Position(number + 1, indent + 1, len(head[0]) - indent)}
    if argument:
        places[ARGUMENT] = Position(number + 1, head.start("argument") + 1, len(argument))
    values, option_places, faults = _options(options, number + 1, indent, page, lines)
    text = "\n".join(line[indent:] for line in content).strip()
    call = Call(head["name"].lower(), argument, values, page, text, {**places, **option_places}, lines, tuple(faults))
    if end is None and call.is_ours:
        message = f"the block `{call.name}` is never closed"
        hint = f"write {head['slashes']} on a line of its own below it, for example:\n{example(call.name)}"
        unclosed = call.wrong(Code.BLOCK_FORM, message, hint)
        call = Call(call.name, argument, values, page, text, call.places, lines, (*call.faults, unclosed))
    return call


def _end(lines: tuple[str, ...], shown: _Shown, number: int, slashes: str) -> int | None:
    """The line that closes a block; None where another of our blocks begins first, or the page ends."""
    for place in range(number + 1, len(lines)):
        if place not in shown:
            continue
        end = _END.match(lines[place])
        if end and end["slashes"] == slashes:
            return place
        head = _HEAD.match(lines[place])
        if head and head["slashes"] == slashes:
            return None
    return None


def _options(
    options: list[str], above: int, indent: int, page: str, lines: tuple[str, ...]
) -> tuple[dict[str, str], dict[str, Position], list[Diagnostic]]:
    """The options of a call by their names, where they stand, and what is wrong with them as YAML."""
    margin = min((len(line) - len(line.lstrip()) for line in options), default=0)
    source = read_source("\n".join(line[margin:] for line in options), page)

    def moved(position: Position) -> Position:
        return Position(position.line + above, position.column + indent + margin, position.length)

    if not options:
        return {}, {}, []
    faults = []
    for mistake in source.mistakes:
        position = moved(mistake.position)
        excerpt = lines[position.line - 1]
        faults.append(Diagnostic(mistake.code, page, position, mistake.message, mistake.hint, excerpt))
    keys = {path[0]: source.value.get(str(path[0]), "") for path in source.spans if len(path) == 1 and source.value}
    values: dict[str, str] = {}
    places: dict[str, Position] = {}
    for key, value in keys.items():
        name = str(key)
        places[f"{name}:"] = moved(source.place_of_key((key,)))
        places[name] = moved(source.place((key,)))
        if any(fault.position.line == places[name].line for fault in faults):
            continue  # what it was meant to say is not known
        if isinstance(value, str):
            values[name] = value
        else:
            hint = f"{name}: {next(iter(value), '…')}"
            excerpt = lines[places[name].line - 1]
            message = f"`{name}` is a list or a set of keys; one text belongs here"
            faults.append(Diagnostic(Code.NOT_A_TEXT, page, places[name], message, hint, excerpt))
    return values, places, faults
