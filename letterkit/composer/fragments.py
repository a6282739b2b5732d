"""The fragments of the sheets, as trees for a browser."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError, nodes

from letterkit.composer.trees import JSON, Unlisted, check_fragment, included, statements
from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.render.fragments import fragments
from letterkit.render.press import FRAGMENTS

SHEETS = ("letter.html", "card.html", "copy.html", "envelope.html", "checklist.html")
"""The fragments that a sheet begins with."""


class WrongFragment(Exception):
    """A fragment that a browser cannot print; `diagnostic` says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def fragment_trees(overrides: Path | None) -> dict[str, list[JSON]]:
    """Every fragment that a sheet is made of, by its file's name; those in the user's own folder replace ours.

    Raises WrongFragment.
    """
    folders = [folder for folder in (overrides, FRAGMENTS) if folder]
    environment = fragments(folders)
    trees: dict[str, list[JSON]] = {}
    wanted = list(SHEETS)
    while wanted:
        name = wanted.pop()
        if name not in trees:
            tree, file = _parsed(environment, name)
            try:
                check_fragment(tree)
                trees[name] = statements(tree.body)
                wanted += (found for start, end in included(tree) for found in _found(folders, start, end))
            except Unlisted as fault:
                _wrong(Code.TEMPLATE_FORBIDDEN, file, fault.line, fault.message, fault.hint)
    return dict(sorted(trees.items()))


def _parsed(environment: Environment, name: str) -> tuple[nodes.Template, str]:
    """The tree of a fragment, and its file."""
    file = name
    try:
        loader = environment.loader
        assert loader
        source, found, _ = loader.get_source(environment, name)
        file = found or name
        return environment.parse(source, name, file), file
    except TemplateNotFound:
        _wrong(Code.TEMPLATE_UNKNOWN_NAME, file, 1, f"there is no fragment `{name}`")
    except TemplateSyntaxError as error:
        _wrong(Code.TEMPLATE_SYNTAX, file, error.lineno, str(error.message))
    except TemplateError as error:
        _wrong(Code.TEMPLATE_SYNTAX, file, 1, str(error))


def _found(folders: Sequence[Path], start: str, end: str) -> list[str]:
    """The fragments whose names begin and end so; the one of the name, if that is all there is to it."""
    if not end:
        return [start]
    files = (file for folder in folders for file in folder.glob("*"))
    return sorted({file.name for file in files if file.name.startswith(start) and file.name.endswith(end)})


def _wrong(code: Code, file: str, line: int, message: str, hint: str = "") -> NoReturn:
    raise WrongFragment(Diagnostic(code, file, Position(line), message, hint))
