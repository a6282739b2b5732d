"""What is handed out works far from this folder: the wheel alone in an empty environment, beside somebody's own kit."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from email import message_from_string
from email.message import Message
from itertools import pairwise
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
PACKAGE = REPOSITORY / "letterkit"

FIVE_LINES = """\
site_name: Letters
site_url: https://letters.example.org/
plugins:
  - search
  - letterkit
"""
KIT = """\
publish: true
letterhead: {name: Ines Calder, email: ines@example.org}
employer: {name: Northgate Foundry}
interview: {date: 2026-03-12, role: Pattern Maker}
interviewers: [{name: Tom Achterberg}]
notes: {enjoyed: seeing the pattern loft with you}
"""


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from it alone."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, REPOSITORY)
    return folder


@pytest.fixture(scope="module")
def wheel(archives: Path) -> Path:
    (wheel,) = archives.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """The programs of an environment in which nothing but the wheel was asked for."""
    folder = tmp_path_factory.mktemp("stranger")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    _run(programs / "python", "-m", "pip", "install", "--quiet", wheel)
    return programs


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Somebody's own folder: five lines of configuration, one page, one kit."""
    for name, text in (("mkdocs.yml", FIVE_LINES), ("docs/index.md", "# Welcome\n"), ("kits/foundry.yml", KIT)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _run(*command: str | Path, cwd: Path = REPOSITORY) -> str:
    answer = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def _metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_string(archive.read(name).decode())


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    """Templates, style sheets and scripts are in it, and nothing from outside the package is."""
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    written = {path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert packed == {path.relative_to(REPOSITORY).as_posix() for path in written}
    assert {Path(name).suffix for name in packed} >= {".py", ".yml", ".css", ".js", ".json", ".html"}


def test_the_source_archive_holds_what_a_packager_needs(archives: Path) -> None:
    """Tests and kits are in it, and no private kit ever is."""
    (sdist,) = archives.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {"LICENSE", "Makefile", "README.md", "mkdocs.yml", "pyproject.toml", "tests/test_package.py"}
    assert names >= {path.relative_to(REPOSITORY).as_posix() for path in (REPOSITORY / "kits").glob("*.yml")}
    assert not [name for name in names if name.startswith("kits/private")]


def test_the_wheel_says_who_made_it_and_under_which_licence(wheel: Path) -> None:
    """The version is the package's own."""
    metadata = _metadata(wheel)
    version = {"__name__": "letterkit"}
    exec((PACKAGE / "__init__.py").read_text("utf-8"), version)
    assert (metadata["Name"], metadata["Version"]) == ("letterkit", version["__version__"])
    assert (metadata["License-Expression"], metadata["Author"]) == ("MIT AND Apache-2.0", "The Letterkit authors")


def test_every_dependency_has_a_reason_and_a_lower_bound() -> None:
    """Above each line of the list stands a comment that says what it is there for."""
    text = (REPOSITORY / "pyproject.toml").read_text("utf-8")
    lines = [line.strip() for line in text.partition("\ndependencies = [\n")[2].partition("\n]")[0].splitlines()]
    required = tomllib.loads(text)["project"]["dependencies"]
    assert [line.strip(',"') for line in lines if not line.startswith("#")] == required
    assert all(above.startswith("#") for above, line in pairwise(["", *lines]) if not line.startswith("#"))
    assert all(">=" in requirement for requirement in required)


def test_five_lines_of_configuration_make_a_letter(stranger: Path, site: Path) -> None:
    """The wheel alone, in an empty environment, builds a strict site from one kit."""
    _run(stranger / "mkdocs", "build", "--strict", cwd=site)
    page = (site / "site/kits/foundry/index.html").read_text("utf-8")
    assert 'data-lk-document="letter"' in page
    assert 'data-lk-kit="foundry"' in page
    assert "seeing the pattern loft with you" in page
    assert "Pattern Maker" in (site / "site/kits/foundry/letter.txt").read_text("utf-8").splitlines()[0]


def test_the_command_comes_with_the_wheel(stranger: Path, site: Path) -> None:
    """`letterkit check` reads the kits of the folder it is called in."""
    _run(stranger / "letterkit", "check", cwd=site)
