"""Diagnostics as GitHub Actions shows them: at the line of the file that they are about."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.commands.findings import Findings
from letterkit.diagnostics import Diagnostic, Severity
from letterkit.report import closing_line, in_order, visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def annotated(findings: Findings) -> Iterator[str]:
    """A workflow command for each diagnostic, and how many there are.

    No line of a kit is quoted, and nothing in a message or a name can end the command that it stands in.
    """
    listed = in_order(findings.diagnostics)
    yield from map(annotation, listed)
    yield closing_line(listed, kits=findings.kits, good=findings.good)


def annotation(diagnostic: Diagnostic) -> str:
    """One workflow command: `::error file=…,line=…,…::message`."""
    position = diagnostic.position
    properties = {
        "file": visible(diagnostic.path),
        "line": str(position.line),
        "col": str(position.column),
        "endColumn": str(position.column + position.length),
        "title": str(diagnostic.code.value),
    }
    listed = ",".join(f"{name}={_escaped(value, _IN_PROPERTIES)}" for name, value in properties.items())
    lines = [" ".join(diagnostic.message.split()), *diagnostic.hint.splitlines()]
    message = _escaped("\n".join(map(visible, lines)), _IN_MESSAGES)
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{message}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)
