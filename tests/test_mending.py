"""What `--fix` mends: only what is safe, only the lines that are wrong, and nothing that would make it worse."""

from __future__ import annotations

import stat
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.cli import main
from letterkit.commands.fixing import fixes
from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.mending import mend
from letterkit.reading import read_kit, read_letterhead
from letterkit.source import Source, read_source
from tests.sites import kit, write
from tests.test_mistakes import CASES

CASE_FILES = sorted(file for kind in ("kits", "letterheads") for file in (CASES / kind).glob("*.y*ml"))

MENDED = {
    Code.APOSTROPHE,
    Code.COLON_IN_TEXT,
    Code.LOOKALIKE_LETTER,
    Code.LOST_COMMENT,
    Code.QUOTE_IN_TEXT,
    Code.SPECIAL_START,
    Code.TAB,
    Code.UNKNOWN_KEY,
    Code.WRONG_COLON,
    Code.WRONG_SPACE,
}
"""What can be mended, where it is safe."""

KIT = """\
# My notes of Thursday.
letterhead: priya-raman   # hers
employer:
  name: &Sons Ltd

interview:
  date: 2026-03-12
  rôle-of: x  # unknown, and nothing is near
  role: Manager: Visitors  # as they call it
interviewers:
  - name: Dana Whitfield
    titel: Director of Operations
notes:
  enjoyed: >-
    Text with a title: it stays,
      and so does its layout.
"""


def as_kit(text: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    source = read_source(text, "kit.yml")
    return source, read_kit(source)[1]


def as_letterhead(text: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    source = read_source(text, "kit.yml")
    return source, read_letterhead(source)[1]


GOOD = as_kit(kit())[0].value or {}
"""The values of a kit that needs no mending."""


def letterkit(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a kit that can be mended and one that is good, in which the command is run."""
    wrong = kit().replace("name: Northgate Foundry", "name: @Northgate").replace("employer:", "emplyer:")
    write(tmp_path, {"kits/good.yml": kit(), "kits/wrong.yml": wrong, "mkdocs.yml": "site_name: Letters\n"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASE_FILES, ids=lambda case: case.name)
def test_a_mended_file_has_fewer_mistakes_and_no_other_line_has_changed(case: Path) -> None:
    """For every wrong file that we know; what cannot be mended is left byte for byte."""
    read = as_kit if case.parent.name == "kits" else as_letterhead
    content = case.read_bytes()
    mended = mend(content, read)
    if not mended.codes:
        assert mended.content == content
        return
    before, after = content.decode("utf-8-sig"), mended.content.decode("utf-8-sig")
    was, left = (Counter(each.code for each in read(text)[1]) for text in (before, after))
    assert not left - was
    assert left.total() < was.total()
    wrong = {each.position.line for each in read(before)[1]}
    changed = [
        number
        for number, (old, new) in enumerate(zip(before.splitlines(True), after.splitlines(True), strict=True), 1)
        if old != new
    ]
    assert set(mended.codes) == {Code.TAB} or set(changed) <= wrong
    assert not set(changed) & read(before)[0].private_lines
    assert mend(mended.content, read).codes == ()


def test_what_is_mended_is_known() -> None:
    """Each kind in at least one of the cases, and no others."""
    codes = [
        code for case in CASE_FILES for read in (as_kit, as_letterhead) for code in mend(case.read_bytes(), read).codes
    ]
    assert set(codes) == MENDED


def test_comments_and_layout_are_kept() -> None:
    """Only the wrong values are put in quotation marks, and the wrong key is spelt as it should be."""
    mended = mend(KIT.encode(), as_kit)
    expected = (
        KIT.replace("&Sons Ltd", '"&Sons Ltd"')
        .replace("Manager: Visitors ", '"Manager: Visitors" ')
        .replace("titel:", "title:")
    )
    assert mended.content.decode() == expected


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_are_kept(ending: str, mark: bytes) -> None:
    """As the author's editor wrote them."""
    content = mark + KIT.replace("\n", ending).encode()
    mended = mend(content, as_kit)
    assert mended.codes
    assert mended.content.startswith(mark)
    assert mended.content.count(ending.encode()) == content.count(ending.encode())
    assert len(mended.content.splitlines()) == len(content.splitlines())


@pytest.mark.parametrize(
    "line",
    [
        "  enjoyed: walking the wing # ask Dana about parking",
        "  enjoyed: walking the wing #todo ask Dana",
        "  enjoyed: said: no # a comment",
        "  private: @salary",
        "  enjoyed: it is Tuesday: everything\n    is late",
        "  enjoyed: 'it''s Luis's'",
    ],
)
def test_what_only_its_author_knows_is_left_alone(line: str) -> None:
    """A comment is never brought into a letter, private lines are not touched, and no text is guessed at."""
    text = KIT.partition("notes:")[0].replace("&Sons", "Sons").replace("Manager: ", "").replace("titel", "title")
    content = f"{text}notes:\n{line}\n".encode()
    assert mend(content, as_kit).content == content


def test_a_stitch_that_makes_it_worse_is_not_sewn() -> None:
    """Were a key there twice afterwards, it stays as it is."""
    content = KIT.replace("    titel", "    title: Head\n    titel").replace("&Sons", "Sons").encode()
    assert b"titel" in mend(content, as_kit).content


def test_two_spaces_become_one() -> None:
    """Where a check points at them; the ones that lay out the file are no words."""
    text = kit().replace("seeing the pattern loft", "seeing  the pattern loft")
    number = next(place for place, line in enumerate(text.splitlines(), 1) if "seeing" in line)
    column = text.splitlines()[number - 1].index("seeing  the") + 6
    remark = Diagnostic(Code.SPACING, "kit.yml", Position(number, column, 4), "there are 2 spaces in a row")
    assert mend(text.encode(), as_kit, [remark]).content == kit().encode()
    elsewhere = Diagnostic(Code.SPACING, "kit.yml", Position(number, 1, 6), "there are 2 spaces in a row")
    assert mend(text.encode(), as_kit, [elsewhere]).content == text.encode()


def test_words_that_a_check_offers_take_the_place_of_its_own() -> None:
    """Where it says what could safely stand there, and nothing else changes by it."""
    text = kit().replace("seeing the pattern loft", "seeing  the pattern loft")
    number = next(place for place, line in enumerate(text.splitlines(), 1) if "seeing" in line)
    column = text.splitlines()[number - 1].index("seeing  the") + 7
    remark = Diagnostic(Code.TIGHT, "kit.yml", Position(number, column, 2), "two spaces", instead=" ")
    assert mend(text.encode(), as_kit, [remark]).content == kit().encode()
    harmful = Diagnostic(Code.TIGHT, "kit.yml", Position(number, 1, 60), "two spaces", instead="publish: true")
    assert mend(text.encode(), as_kit, [harmful]).content == text.encode()


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab:#'\"\t -&*!@%`|>[]{},\u00a0é\\\n"), max_size=40))
def test_whatever_is_written_nothing_else_changes(value: str) -> None:
    """No value but the wrong one is another afterwards, and nothing new is wrong."""
    text = kit().replace("Pattern Maker", value)
    mended = mend(text.encode(), as_kit)
    before, after = as_kit(text), as_kit(mended.content.decode())
    assert len(after[1]) <= len(before[1])
    if after[0].value is None:
        assert before[0].value is None
    else:
        assert {**after[0].value, "interview": None} == {**GOOD, "interview": None}


def test_files_are_mended_in_place(project: Path) -> None:
    """What was mended is told on standard error, what is left on standard output; the file keeps its rights."""
    file = project / "kits/wrong.yml"
    file.chmod(0o640)
    good = (project / "kits/good.yml").stat().st_mtime_ns
    result = letterkit("check", "--fix")
    assert (result.stdout, result.exit_code) == ("2 kits read, 2 good\n", 0)
    assert result.stderr == "mended kits/wrong.yml: special-start, unknown-key\n"
    assert file.read_text("utf-8") == kit().replace("name: Northgate Foundry", 'name: "@Northgate"')
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert (project / "kits/good.yml").stat().st_mtime_ns == good
    assert sorted(path.name for path in (project / "kits").iterdir()) == ["good.yml", "wrong.yml"]


def test_a_diff_is_only_shown(project: Path) -> None:
    """The lines that would change and no others; the exit code says whether there are any."""
    before = (project / "kits/wrong.yml").read_bytes()
    result = letterkit("check", "--fix", "--diff")
    assert result.exit_code == 1
    assert '-emplyer:\n-  name: @Northgate\n+employer:\n+  name: "@Northgate"\n' in result.stdout
    assert "private" not in result.stdout
    assert all(line.startswith(("-", "+", "@@")) for line in result.stdout.splitlines())
    assert (project / "kits/wrong.yml").read_bytes() == before
    (project / "kits/wrong.yml").unlink()
    result = letterkit("check", "--fix", "--diff")
    assert (result.stdout, result.exit_code) == ("There is nothing that is safe to mend.\n", 0)
    assert letterkit("check", "--diff").exit_code == 2


def test_letterheads_and_templates_are_mended_as_what_they_are(project: Path) -> None:
    """Each by its own keys."""
    write(
        project,
        {
            "kits/letterheads/ines.yml": "name: Ines Calder\nmail: ines@example.org\n",
            "kits/templates/own.yml": "titel: A letter of our own\nextends: brief\n",
        },
    )
    letterkit("check", "--fix", "kits/letterheads/ines.yml", "kits/templates/own.yml")
    assert (project / "kits/letterheads/ines.yml").read_text() == "name: Ines Calder\nemail: ines@example.org\n"
    assert (project / "kits/templates/own.yml").read_text() == "title: A letter of our own\nextends: brief\n"


def test_a_file_that_is_changed_meanwhile_is_left_alone(project: Path) -> None:
    """Nothing that somebody saved in between is lost, and nothing is left beside it."""
    mistake = Diagnostic(Code.SPECIAL_START, "kits/wrong.yml", Position(), "wrong")
    (fix,) = fixes([mistake])
    (project / "kits/wrong.yml").write_text(kit(), "utf-8")
    with pytest.raises(Exception, match="was changed"):
        fix.write()
    assert (project / "kits/wrong.yml").read_text("utf-8") == kit()
    assert sorted(path.name for path in (project / "kits").iterdir()) == ["good.yml", "wrong.yml"]
