"""The command line: what it reads, what it says, and the three exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from letterkit import __version__
from letterkit.cli import main

REPOSITORY = Path(__file__).parent.parent
LETTERHEAD = "name: Priya Raman\nemail: priya.raman@example.org\n"
KIT = """\
letterhead: priya-raman
employer:
  name: Riverside Museum
interview:
  date: 2026-03-12
  role: Visitor Operations Manager
interviewers:
  - name: Dana Whitfield
notes:
  enjoyed: walking the new east wing with you
ignore:
  no-next-step: nobody said
  short-letter: a first draft
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two good kits, in which the command is run."""
    for name, text in {
        "kits/museum.yml": KIT,
        "kits/2026/aquarium.yml": KIT,
        "kits/letterheads/priya-raman.yml": LETTERHEAD,
        "mkdocs.yml": "site_name: Letters\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def letterkit(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_without_paths_the_kits_folder_is_checked(project: Path) -> None:
    """Good kits are counted, and the exit code is 0."""
    result = letterkit("check")
    assert (result.output, result.exit_code) == ("2 kits read, 2 good\n", 0)


def test_a_mistake_makes_the_exit_code_1(project: Path) -> None:
    """The report goes to standard output, where it can be piped on."""
    (project / "kits/museum.yml").write_text(KIT.replace("role", "rôle"), "utf-8")
    result = letterkit("check")
    assert result.exit_code == 1
    assert result.stdout.startswith("kits/museum.yml:6:3: error: ")
    assert result.stdout.endswith("\n1 mistake; 2 kits read, 1 good\n")
    assert result.stderr == ""


def test_a_warning_counts_under_strict(project: Path) -> None:
    """Otherwise it is told, and the exit code stays 0."""
    (project / "kits/museum.yml").write_text(KIT.replace("Museum", "Museum #1"), "utf-8")
    assert letterkit("check").exit_code == 0
    assert "[lost-comment]" in letterkit("check").output
    assert letterkit("check", "--strict").exit_code == 1


@pytest.mark.parametrize(
    ("path", "kits"),
    [
        ("kits", 2),
        ("kits/", 2),
        ("./kits", 2),
        ("kits/museum.yml", 1),
        ("kits/2026", 1),
        ("kits/2026/aquarium.yml", 1),
        ("kits/letterheads/priya-raman.yml", 0),
        ("kits/letterheads", 0),
    ],
)
def test_a_path_is_checked_with_the_letterheads_it_belongs_to(project: Path, path: str, kits: int) -> None:
    """A single kit finds its letterhead in the kits folder above it."""
    result = letterkit("check", path)
    counted = f"{kits} kit{'' if kits == 1 else 's'} read, {kits} good\n"
    assert (result.output, result.exit_code) == (counted, 0)


def test_a_file_is_called_as_its_author_called_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From inside the folder without it, and from elsewhere with the whole path."""
    (project / "kits/2026/aquarium.yml").write_text("title\n", "utf-8")
    absolute = str(project / "kits/2026/aquarium.yml")
    assert letterkit("check", absolute).output.startswith(f"{Path(absolute).as_posix()}:1:1: error: ")
    monkeypatch.chdir(project / "kits/2026")
    assert letterkit("check", "aquarium.yml").output.startswith("aquarium.yml:1:1: error: ")
    monkeypatch.chdir(project / "kits")
    assert letterkit("check", ".").output.startswith("2026/aquarium.yml:1:1: error: ")


def test_a_mistake_in_the_letterhead_is_told_with_the_kit(project: Path) -> None:
    """It stands in the way of the letter, though it is in another file; other kits' mistakes do not."""
    (project / "kits/letterheads/priya-raman.yml").write_text("nmae: Priya Raman\n", "utf-8")
    (project / "kits/2026/aquarium.yml").write_text("title\n", "utf-8")
    output = letterkit("check", "kits/museum.yml").output
    assert "kits/letterheads/priya-raman.yml:1:1: error: " in output
    assert "aquarium" not in output


def test_a_kit_outside_of_any_folder_can_stand_alone(project: Path) -> None:
    """Its own folder is its kits folder; the project's other files are not taken for kits."""
    alone = project / "elsewhere/kit.yml"
    alone.parent.mkdir()
    alone.write_text(KIT.replace("letterhead: priya-raman", "letterhead: {name: Priya Raman}"), "utf-8")
    assert letterkit("check", "elsewhere/kit.yml").output == "1 kit read, 1 good\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere"],
        ["check", "nowhere.yml"],
        ["check", "notes.docx"],
        ["check", "empty"],
        ["check", "--strictly"],
        ["schema", "--of", "envelope"],
        ["chekc"],
    ],
)
def test_a_wrong_command_makes_the_exit_code_2(project: Path, arguments: list[str]) -> None:
    """What is wrong with it is told on standard error."""
    (project / "notes.docx").write_bytes(b"PK")
    (project / "empty").mkdir()
    result = letterkit(*arguments)
    assert result.exit_code == 2
    assert "Usage: " in result.stderr


def test_without_a_kits_folder_the_command_says_what_it_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A coach in the wrong folder is not told that all is well."""
    monkeypatch.chdir(tmp_path)
    result = letterkit("check")
    assert result.exit_code == 2
    assert "there is no `kits` here" in result.stderr


@pytest.mark.parametrize("kind", ["kit", "letterhead", "template"])
def test_the_schema_is_printed_as_a_file_has_it(kind: str) -> None:
    """Indented, in one order, with a line end; a kit's where nothing else is asked for."""
    result = letterkit("schema", "--of", kind)
    assert result.exit_code == 0
    assert result.output == json.dumps(json.loads(result.output), indent=2, ensure_ascii=False) + "\n"
    assert json.loads(result.output)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert letterkit("schema").output == letterkit("schema", "--of", "kit").output


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a program of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from letterkit.cli import main; main()", *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)} | environment,
        capture_output=True,
        check=False,
    )


def test_help_is_there_at_once() -> None:
    """Nobody waits for a library to be imported that the help does not need."""
    code = "import time; start = time.perf_counter(); import letterkit.cli; print(time.perf_counter() - start)"
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    seconds = [
        float(subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout)
        for _ in range(3)
    ]
    assert min(seconds) < 0.3
    start = time.perf_counter()
    assert run("--help", cwd=REPOSITORY).returncode == 0
    assert time.perf_counter() - start < 3
    assert __version__.encode() in run("--version", cwd=REPOSITORY).stdout


def test_a_terminal_of_another_encoding_is_no_reason_to_fail(project: Path) -> None:
    """What it cannot show it is told by number."""
    (project / "kits/museum.yml").write_text(KIT.replace("Museum", "Museum €\u202e"), "utf-8")
    result = run("check", cwd=project, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert result.returncode == 0
    assert b"\\u20ac" in result.stdout
    assert result.stderr == b""
