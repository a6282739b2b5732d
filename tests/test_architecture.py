"""The core knows no adapter, and imports point one way. `FLOORS` is the map of the house."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "letterkit"

FLOORS = (
    ("countries", "diagnostics", "nearest", "phrases", "prose", "publishing", "sentences", "slug"),
    ("messages", "source", "words"),
    ("kit", "language", "letterhead"),
    ("mending", "reading", "report"),
    ("advice", "blank_kit", "etiquette", "schema", "template"),
    ("checklist", "compose", "envelope", "errands", "letter", "records", "signature", "thank_you", "told", "worksheet"),
    ("checks", "fit", "render", "shelves", "word"),
    ("composer", "library"),
    (
        "excerpts",
        "proofreading",
    ),
    ("cli", "commands", "extension", "plugin", "site"),
)
"""The rooms from the ground up: each may know the rooms of its own floor and of those below."""

HOSTS = {
    "click": {"cli", "commands"},
    "docx": {"word"},
    "harper": {"proofreading"},
    "markdown": {"extension", "plugin", "site"},
    "material": set(),
    "mkdocs": {"plugin", "site"},
    "properdocs": set(),
    "pymdownx": {"extension"},
}
"""Programs that Letterkit runs in, and the only rooms that may know them."""

SURROUNDINGS = {"cwd", "environ", "expanduser", "getcwd", "getenv", "home", "now", "today", "utcnow"}
"""Names by which a program asks for the time, the place or the environment it runs in."""

FILES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The room that a file belongs to: its module, or the folder it lies in."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The full names of everything a file imports, also inside functions and for the type checker alone."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def rooms_known_to(path: Path) -> set[str]:
    """The other rooms of the house that a file imports."""
    names = (name.split(".") for name in imported(path))
    return {name[1] for name in names if name[0] == "letterkit" and len(name) > 1} - {"__version__", room(path)}


FLOOR = {name: number for number, floor in enumerate(FLOORS) for name in floor}
ADAPTERS = set(FLOORS[-1])
by_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())


def test_every_room_is_on_the_map() -> None:
    """A new room is given a floor before anything uses it, and a room that is gone leaves the map."""
    assert {room(path) for path in FILES} - {"__init__"} == set(FLOOR)


@by_file
def test_a_room_knows_only_its_own_floor_and_those_below(path: Path) -> None:
    """The core knows no adapter; nothing that a letter is made of knows who asked for it."""
    here = FLOOR.get(room(path), -1)
    assert {name for name in rooms_known_to(path) if FLOOR.get(name, 0) > here} == set()


def test_rooms_do_not_know_each_other_in_a_circle() -> None:
    """The rooms of one floor stand in an order too."""
    known = {name: set[str]() for name in FLOOR}
    for path in FILES:
        known.setdefault(room(path), set()).update(rooms_known_to(path))
    tuple(TopologicalSorter(known).static_order())


@by_file
def test_only_adapters_know_their_host(path: Path) -> None:
    """MkDocs, Markdown and Click each meet Letterkit in the rooms listed for them, and nowhere else."""
    tops = {name.split(".")[0] for name in imported(path)}
    assert {host for host, rooms in HOSTS.items() if host in tops and room(path) not in rooms} == set()


@by_file
def test_imports_name_the_room_in_full(path: Path) -> None:
    """There are no relative imports: a line that imports reads the same in every file."""
    assert [name for name in imported(path) if name.startswith(".")] == []


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if room(path) not in ADAPTERS],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_the_core_could_run_in_an_empty_room(path: Path) -> None:
    """The day, the working directory and the environment are arguments below the adapters."""
    tree = ast.parse(path.read_text("utf-8"))
    assert {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & SURROUNDINGS == set()
