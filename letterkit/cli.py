"""The `letterkit` command: what a coach does with kits outside of MkDocs."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterkit import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from letterkit.diagnostics import Diagnostic

KITS = Path("kits")
_SHELVES = ("letterheads", "templates")
_ENDINGS = (".yml", ".yaml", ".json")
_PROJECT = (".git", "mkdocs.yml", "mkdocs.yaml", "pyproject.toml")
"""What lies at the top of a project: a kits folder lies below."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="letterkit")
def main() -> None:
    """Letters that follow up on a job interview, made from notes in YAML."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that does not know a character is told its number instead.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Count warnings as mistakes.")
@click.pass_context
def check(context: click.Context, paths: tuple[Path, ...], strict: bool) -> None:
    """Report every mistake in kits, letterheads and templates.

    PATHS are files or folders; without any, the folder `kits` is read. The exit code is 0 where all is good,
    1 where there are mistakes, and 2 where the command itself was wrong.
    """
    from letterkit.diagnostics import Severity  # noqa: PLC0415 - `--help` reads no kits
    from letterkit.report import report  # noqa: PLC0415

    chosen = paths or (KITS,)
    for path in chosen:
        _check_usage(path)
    roots = {path: _root(path) for path in chosen}
    findings = [
        _finding(root, [path for path in chosen if roots[path] == root]) for root in dict.fromkeys(roots.values())
    ]
    diagnostics = [diagnostic for finding in findings for diagnostic in finding.diagnostics]
    kits, good = sum(finding.kits for finding in findings), sum(finding.good for finding in findings)
    click.echo(report(diagnostics, kits=kits, good=good))
    wrong = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    context.exit(1 if any(diagnostic.severity in wrong for diagnostic in diagnostics) else 0)


@main.command()
@click.option(
    "--of",
    "kind",
    type=click.Choice(["kit", "letterhead", "template"]),
    default="kit",
    show_default=True,
    help="The kind of file.",
)
def schema(kind: str) -> None:
    """Print the JSON Schema of a kit, a letterhead or a template."""
    from letterkit.schema import schema_text  # noqa: PLC0415 - `--help` needs no model

    click.echo(schema_text(kind), nl=False)


@dataclass(frozen=True, slots=True)
class _Finding:
    """What was found in the chosen files of one kits folder."""

    diagnostics: tuple[Diagnostic, ...]
    kits: int
    good: int


def _check_usage(path: Path) -> None:
    if not path.exists():
        beside = "; name a file or a folder, as in `letterkit check our-kits`" if path == KITS else ""
        raise click.UsageError(f"there is no `{path}` here{beside}")
    if path.is_dir() and not any(file.suffix.lower() in _ENDINGS for file in path.rglob("*")):
        raise click.UsageError(f"there is no kit, letterhead or template in `{path}`")
    if path.is_file() and path.suffix.lower() not in _ENDINGS:
        raise click.UsageError(f"`{path}` is no kit, letterhead or template: their names end in {', '.join(_ENDINGS)}")


def _root(path: Path) -> Path:
    """The kits folder that a file or folder belongs to."""
    folder = path if path.is_dir() else path.parent
    for candidate in (folder, *_above(folder)):
        if any((candidate / shelf).is_dir() for shelf in _SHELVES):
            return candidate
        if any((candidate / mark).exists() for mark in _PROJECT):
            break
    return folder


def _above(folder: Path) -> Iterator[Path]:
    """The folders that a folder lies in, written as somebody would who is where they are."""
    yield from folder.parents
    if not folder.is_absolute():
        outside = Path()
        for _ in Path.cwd().parents:
            outside /= ".."
            yield outside


def _finding(root: Path, chosen: list[Path]) -> _Finding:
    from letterkit.library import Library  # noqa: PLC0415 - `--help` reads no kits

    holdings = Library(root, shown_as=root.as_posix()).read()
    entries = tuple(entry for entry in holdings.entries if _is_among(entry.path, chosen))
    used = [diagnostic for entry in entries for diagnostic in entry.diagnostics]
    beside = [diagnostic for diagnostic in holdings.diagnostics if _is_among(diagnostic.path, chosen)]
    diagnostics = tuple(replace(diagnostic, path=_as_typed(diagnostic.path)) for diagnostic in (*used, *beside))
    return _Finding(diagnostics, len(entries), sum(entry.is_good for entry in entries))


def _is_among(path: str, chosen: list[Path]) -> bool:
    """Whether a file is one of the chosen ones, or lies in one of the chosen folders."""
    file = Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would follow links out of the folder
    return any(file.is_relative_to(os.path.abspath(choice)) for choice in chosen)  # noqa: PTH100


def _as_typed(path: str) -> str:
    """The path of a file as somebody would type it who is where they are."""
    return Path(os.path.relpath(path)).as_posix() if path.startswith("..") else path
