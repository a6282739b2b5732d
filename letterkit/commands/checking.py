"""`letterkit check`: what is wrong, told in the form that was asked for."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

import click

from letterkit.commands.annotations import annotated
from letterkit.commands.findings import Findings, above, check_usage, findings, kits_root
from letterkit.commands.fixing import fixes
from letterkit.commands.listing import listing
from letterkit.commands.site_options import beside, site_options
from letterkit.diagnostics import Severity
from letterkit.proofreading import NOT_CHECKED, proofreader
from letterkit.report import report


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked to be checked, and how."""

    paths: tuple[Path, ...] = ()
    strict: bool = False
    form: str = "text"
    config: Path | None = None
    as_of: datetime.date | None = None
    fix: bool = False
    diff: bool = False


def checked(wish: Wish) -> tuple[str, int]:
    """What is said, and the exit code."""
    options = site_options(wish.config or _configuration(wish.paths))
    chosen = wish.paths or (options.kits,)
    for path in chosen:
        check_usage(path, options.kits)
    house = replace(options.house, as_of=wish.as_of)
    reader = proofreader() if options.proof else None
    found = findings(chosen, house, reader)
    if wish.fix:
        listed = list(fixes(found.diagnostics))
        if wish.diff:
            diffs = [fix.diff for fix in listed] or ["There is nothing that is safe to mend."]
            return "\n".join(diffs) + "\n", 1 if listed else 0
        for fix in listed:
            fix.write()
            click.echo(fix.told, err=True)
        found = findings(chosen, house, reader)
    said = _FORMS[wish.form](found)
    if wish.form == "text":
        not_run = found.not_proofread if reader or not options.proof or not found.kits else (NOT_CHECKED,)
        said += "".join(f"{line}\n" for line in not_run)
    wrong = (Severity.ERROR, Severity.WARNING) if wish.strict else (Severity.ERROR,)
    return said, 1 if any(diagnostic.severity in wrong for diagnostic in found.diagnostics) else 0


def _configuration(paths: tuple[Path, ...]) -> Path | None:
    """The mkdocs.yml of the project: the one here, or the one above the first of the paths."""
    if not paths:
        return beside(Path())
    root = kits_root(paths[0])
    for folder in (root, *above(root)):
        if found := beside(folder):
            return found
        if (folder / ".git").exists():
            break
    return None


def _text(found: Findings) -> str:
    return report(found.diagnostics, kits=found.kits, good=found.good) + "\n"


def _github(found: Findings) -> str:
    return "\n".join(annotated(found)) + "\n"


_FORMS = {"text": _text, "github": _github, "json": listing}
