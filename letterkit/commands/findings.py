"""What `letterkit check` finds: which files are meant, which kits folder they belong to, and what is wrong in them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from letterkit.checks.proofreader import Proofreader
from letterkit.diagnostics import Diagnostic
from letterkit.library import House, Library
from letterkit.proofreading import failures

ENDINGS = (".yml", ".yaml", ".json")
_SHELVES = ("letterheads", "templates")
_PROJECT = (".git", "mkdocs.yml", "mkdocs.yaml", "pyproject.toml")
"""What lies at the top of a project: a kits folder lies below."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in the chosen files."""

    diagnostics: tuple[Diagnostic, ...]
    kits: int
    good: int
    not_proofread: tuple[str, ...] = ()
    """What there is to say of the kits that the proofreader failed over."""


def findings(chosen: Sequence[Path], house: House, reader: Proofreader | None = None) -> Findings:
    """What is wrong in some files and folders, each read with the rest of its kits folder."""
    roots = {path: kits_root(path) for path in chosen}
    found = [
        _in_root(root, [path for path in chosen if roots[path] == root], house, reader)
        for root in dict.fromkeys(roots.values())
    ]
    return Findings(
        tuple(diagnostic for each in found for diagnostic in each.diagnostics),
        sum(each.kits for each in found),
        sum(each.good for each in found),
        tuple(said for each in found for said in each.not_proofread),
    )


def check_usage(path: Path, kits: Path) -> None:
    """Stops where there is nothing to check. `kits` is the folder that is read where nobody names one."""
    if not path.exists():
        beside = "; name a file or a folder, as in `letterkit check our-kits`" if path == kits else ""
        raise click.UsageError(f"there is no `{path}` here{beside}")
    if path.is_dir() and not any(file.suffix.lower() in ENDINGS for file in path.rglob("*")):
        raise click.UsageError(f"there is no kit, letterhead or template in `{path}`")
    if path.is_file() and path.suffix.lower() not in ENDINGS:
        raise click.UsageError(f"`{path}` is no kit, letterhead or template: their names end in {', '.join(ENDINGS)}")


def kits_root(path: Path) -> Path:
    """The kits folder that a file or folder belongs to."""
    folder = path if path.is_dir() else path.parent
    for candidate in (folder, *above(folder)):
        if any((candidate / shelf).is_dir() for shelf in _SHELVES):
            return candidate
        if any((candidate / mark).exists() for mark in _PROJECT):
            break
    return folder


def above(folder: Path) -> Iterator[Path]:
    """The folders that a folder lies in, written as somebody would who is where they are."""
    yield from folder.parents
    if not folder.is_absolute():
        outside = Path()
        for _ in Path.cwd().parents:
            outside /= ".."
            yield outside


def _in_root(root: Path, chosen: list[Path], house: House, reader: Proofreader | None) -> Findings:
    holdings = Library(root, shown_as=root.as_posix(), house=house, proofreader=reader).read()
    entries = tuple(entry for entry in holdings.entries if _is_among(entry.path, chosen))
    used = [diagnostic for entry in entries for diagnostic in entry.diagnostics]
    beside = [diagnostic for diagnostic in holdings.diagnostics if _is_among(diagnostic.path, chosen)]
    diagnostics = tuple(replace(diagnostic, path=_as_typed(diagnostic.path)) for diagnostic in (*used, *beside))
    good = sum(entry.is_good for entry in entries)
    return Findings(diagnostics, len(entries), good, tuple(failures(entries)))


def _is_among(path: str, chosen: list[Path]) -> bool:
    """Whether a file is one of the chosen ones, or lies in one of the chosen folders."""
    file = Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would follow links out of the folder
    return any(file.is_relative_to(os.path.abspath(choice)) for choice in chosen)  # noqa: PTH100


def _as_typed(path: str) -> str:
    """The path of a file as somebody would type it who is where they are."""
    return Path(os.path.relpath(path)).as_posix() if path.startswith("..") else path
