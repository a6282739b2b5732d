"""Every mistake that people really make, and the exact answer to it.

A case under `mistakes/kits`, `mistakes/letterheads` or `mistakes/templates` is one wrong file and, beside it, the
report on it. A case under `mistakes/folders` is a whole project with its `report.txt`. After a change of words,
`python -m tests.test_mistakes --update` writes the reports anew; read every line of the difference.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from letterkit.cli import main
from letterkit.diagnostics import Code, Diagnostic, Severity
from letterkit.library import Library
from letterkit.reading import read_kit
from letterkit.source import read_source

CASES = Path(__file__).parent / "mistakes"
SHELF = CASES / "shelf"
"""The letterhead that the kits of the cases are written on."""
REPORT = "report.txt"
FOLDERS = {"kits": "kits", "letterheads": "kits/letterheads", "templates": "kits/templates"}
"""Where the files of each kind of case belong in a project."""

IN_PAGES = {
    Code.BLOCK_FORM,
    Code.NOTHING_TO_SHOW,
    Code.SAME_ADVICE,
    Code.UNKNOWN_BLOCK,
    Code.UNKNOWN_HEADING,
    Code.UNKNOWN_KIT,
    Code.UNKNOWN_NOTE,
}
"""What is wrong with the pages of a guide; `test_blocks.py` has the cases."""
SEEN_ELSEWHERE = {Code.KITS_IN_DOCS} | IN_PAGES
"""What only MkDocs can see; `test_plugin.py` has the other cases."""


def cases() -> list[Path]:
    """The wrong files and folders."""
    files = [file for kind in FOLDERS for file in (CASES / kind).glob("*") if file.suffix != ".txt"]
    return sorted([*files, *(CASES / "folders").glob("*")])


def report_file(case: Path) -> Path:
    return case / REPORT if case.is_dir() else case.with_name(f"{case.name}.txt")


def set_up(case: Path, project: Path) -> None:
    """Makes a project of a case."""
    if case.is_dir():
        shutil.copytree(case, project, dirs_exist_ok=True)
        (project / REPORT).unlink(missing_ok=True)
        return
    folder = project / FOLDERS[case.parent.name]
    folder.mkdir(parents=True)
    shutil.copy(case, folder)
    if case.parent.name == "kits":
        shutil.copytree(SHELF, folder / "letterheads")


def checked(case: Path) -> tuple[str, int]:
    """What `letterkit check` prints and returns in the project of a case."""
    with tempfile.TemporaryDirectory() as project:
        set_up(case, Path(project))
        with contextlib.chdir(project):
            result = CliRunner().invoke(main, ["check"], catch_exceptions=False)
    return result.output, result.exit_code


def name_of(case: Path) -> str:
    return case.relative_to(CASES).as_posix()


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_a_mistake_is_answered_word_for_word(case: Path) -> None:
    """The report says where, what, and what would be right; errors fail the check and warnings do not."""
    output, exit_code = checked(case)
    assert output == report_file(case).read_text("utf-8")
    assert exit_code == (1 if ": error: " in output else 0)


def test_every_code_has_a_case() -> None:
    """A code without a case would be a message that nobody has read."""
    reports = "\n".join(report_file(case).read_text("utf-8") for case in cases())
    unseen = {code for code in Code if f"[{code.value}]" not in reports and code.severity is not Severity.HINT}
    assert unseen == SEEN_ELSEWHERE


def test_a_name_that_windows_keeps_for_itself_is_no_slug(tmp_path: Path) -> None:
    """No case file can have such a name: a clone with it in it fails on Windows."""
    set_up(CASES / "kits/key-twice.yml", tmp_path)
    kits = tmp_path / "kits"
    (kits / "key-twice.yml").rename(kits / "con.yml")
    (kits / "2026").mkdir()
    shutil.copy(kits / "con.yml", kits / "2026/Aux.yaml")
    with contextlib.chdir(tmp_path):
        output = CliRunner().invoke(main, ["check"]).output
    assert "kits/con.yml:1:1: error: " in output
    assert "rename the file: con-kit.yml" in output
    assert "rename the file: 2026/aux-kit.yml" in output


def test_letter_case_does_not_tell_pages_apart() -> None:
    """Two kits whose names differ in capitals make one page; no clone on macOS could hold both as case files."""
    library = Library(CASES / "folders/several-kits/kits", shown_as="kits")
    diagnostics = library.read(taken={"AQUARIUM": "docs/AQUARIUM.md"}).diagnostics
    same = [diagnostic for diagnostic in diagnostics if diagnostic.code is Code.SAME_PAGE]
    assert [diagnostic.path for diagnostic in same] == ["kits/aquarium.yml"]
    assert "docs/AQUARIUM.md" in same[0].message


def signed(project: Path, signature: Path) -> str:
    """The report on a project whose letterhead has a signature, which is written by then."""
    set_up(CASES / "folders/image-missing", project)
    file = project / "kits/letterheads/signature.png"
    file.unlink(missing_ok=True)
    file.symlink_to(signature)
    with contextlib.chdir(project):
        return CliRunner().invoke(main, ["check"]).output


def test_an_image_that_is_too_large_is_told_so(tmp_path: Path) -> None:
    """One MiB is the limit; the bytes of a case file would be in every clone."""
    image = tmp_path / "project/kits/letterheads/large.png"
    image.parent.mkdir(parents=True)
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1024 * 1024))
    output = signed(tmp_path / "project", image)
    assert "kits/letterheads/priya-raman.yml:3:12: error: `signature.png` is larger than 1 MiB [image]" in output


def test_an_image_that_lies_elsewhere_is_not_followed(tmp_path: Path) -> None:
    """A link may not lead a letterhead out of its folder."""
    (tmp_path / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    output = signed(tmp_path / "project", tmp_path / "secret.png")
    assert "kits/letterheads/priya-raman.yml:3:12: error: `signature.png` leads out of its folder [image]" in output


def test_answers_do_not_depend_on_the_c_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML was built without it, the same mistakes are found in the same lines."""
    files = [file for file in cases() if file.parent.name == "kits"]
    found = {file: places(read_kit(read_source(file.read_bytes(), file.name))[1]) for file in files}
    monkeypatch.setattr("letterkit.source.draft.Loader", yaml.SafeLoader)
    assert {file: places(read_kit(read_source(file.read_bytes(), file.name))[1]) for file in files} == found


def places(mistakes: Iterable[Diagnostic]) -> set[tuple[Code, int]]:
    return {(mistake.code, mistake.position.line) for mistake in mistakes}


def test_no_private_word_is_quoted() -> None:
    """Every case with private notes is answered without a word of them."""
    private = [case for case in cases() if case.name.startswith("private-") and case.is_file()]
    reports = "\n".join(report_file(case).read_text("utf-8").lower() for case in private)
    assert private
    assert not [word for word in ("salary", "vague", "tired") if word in reports]


def update() -> None:
    """Writes the reports of all cases."""
    for case in cases():
        report_file(case).write_text(checked(case)[0], "utf-8")


if __name__ == "__main__" and "--update" in sys.argv:
    update()
