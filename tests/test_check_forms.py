"""What `letterkit check` prints for machines, and the options of the site that it knows."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from letterkit.cli import main
from letterkit.commands.annotations import annotation
from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.messages import explanations
from tests.sites import kit, write

PRIVATE = "  private: |\n    Salary came up; I was vague.\n"
NOTES = {
    "enjoyed": "seeing the pattern loft with you",
    "needs": [
        {
            "heard": "half of the patterns are older than the drawings",
            "offer": "I would measure the fifty that are cast most, and note on each drawing what the wood says. "
            "At the last foundry that took four of us eleven Saturdays, and the scrap fell by a third.",
        },
        {
            "heard": "the sand room and the loft never know what the other is doing",
            "offer": "A board by the hoist, with a row for each job and a peg that moves, was enough for thirty of us. "
            "I would hang one up in the first week, and take it down again if nobody moved a peg in the second.",
        },
    ],
    "next_step": "you hope to decide by the end of the month",
}
"""Notes that nothing is to be said of."""
COMPLETE = kit(notes=NOTES, ignore=None)
WRONG = kit(outcome="great", notes={"enjoyed": "I enjoyed the loft"})


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good kit and one with a mistake, a warning and private notes, in which the command is run."""
    broken = COMPLETE.replace("date: '2026-03-12'", "date: 2026-13-45").replace("Foundry", "Foundry #1")
    write(
        tmp_path, {"kits/good.yml": COMPLETE, "kits/wrong.yml": broken + PRIVATE, "mkdocs.yml": "site_name: Letters\n"}
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def letterkit(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_annotations_stand_at_their_lines(project: Path) -> None:
    """One workflow command for each, the heavier ones as errors, and the count as plain text at the end."""
    result = letterkit("check", "--format", "github")
    *commands, closing_line = result.output.splitlines()
    assert result.exit_code == 1
    assert [command.partition(",")[0] for command in commands] == [
        "::warning file=kits/wrong.yml",
        "::error file=kits/wrong.yml",
    ]
    (line,) = re.findall(
        r"::error file=kits/wrong\.yml,line=(\d+),col=9,endColumn=19,title=not-a-date::.+", result.output
    )
    assert (project / "kits/wrong.yml").read_text().splitlines()[int(line) - 1] == "  date: 2026-13-45"
    assert closing_line == "1 mistake, 1 warning; 2 kits read, 1 good"


def test_nothing_can_end_an_annotation_or_begin_another() -> None:
    """Per cent signs, line ends, and in names also colons and commas are escaped as the runner wants them."""
    diagnostic = Diagnostic(
        Code.UNKNOWN_KEY,
        "kits/50%,a:b\n::error::c.yml",
        Position(3, 5, 4),
        "100% wrong\r\n::error::now",
        "line one\n::warning::line two\u202e",
        "::error::the source line",
    )
    assert annotation(diagnostic) == (
        "::error file=kits/50%25%2Ca%3AbU+000A%3A%3Aerror%3A%3Ac.yml,line=3,col=5,endColumn=9,title=unknown-key"
        "::100%25 wrong ::error::now%0Aline one%0A::warning::line twoU+202E"
    )


def test_the_listing_is_one_object(project: Path) -> None:
    """Its keys are documented and stay; what a check stands for is named where there is something."""
    write(project, {"kits/wrong.yml": WRONG})
    result = letterkit("check", "--format", "json")
    listed = json.loads(result.output)
    assert result.exit_code == 1
    assert list(listed) == ["version", "counts", "diagnostics"]
    assert (listed["version"], listed["counts"]["kits"], listed["counts"]["error"]) == (1, 2, 1)
    (mistake,) = (entry for entry in listed["diagnostics"] if entry["severity"] == "error")
    assert mistake["code"] == "unknown-key"
    assert (mistake["path"], mistake["column"], mistake["length"]) == ("kits/wrong.yml", 1, 7)
    write(project, {"kits/wrong.yml": kit(notes={"enjoyed": "I enjoyed the loft"})})
    advice = {
        entry["code"]: entry.get("advice")
        for entry in json.loads(letterkit("check", "--format", "json").output)["diagnostics"]
    }
    assert advice["not-a-completion"] == "debrief"


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_private_notes_are_in_no_form(project: Path, form: str) -> None:
    """Whatever is wrong with the lines themselves."""
    write(project, {"kits/wrong.yml": kit() + "  private: 'Salary: it's vague'\n  prviate: not even this\n"})
    output = letterkit("check", "--format", form).output.lower()
    assert "wrong.yml" in output
    assert not [word for word in ("salary", "vague", "not even this") if word in output]


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_the_form_does_not_change_the_exit_code(project: Path, form: str) -> None:
    """Mistakes count in each, warnings under `--strict`, hints never."""
    assert letterkit("check", "--format", form).exit_code == 1
    write(project, {"kits/wrong.yml": kit(notes={"enjoyed": "I enjoyed the loft"})})
    assert letterkit("check", "--format", form).exit_code == 0
    assert letterkit("check", "--strict", "--format", form).exit_code == 1
    write(project, {"kits/wrong.yml": kit(notes={"enjoyed": "the loft", "needs": [{"heard": "patterns are lost"}]})})
    assert letterkit("check", "--strict", "--format", form, "kits/wrong.yml").exit_code in (0, 1)


LONG = {
    **NOTES,
    "enjoyed": "seeing the loft",
    "needs": [{"heard": "patterns are lost", "offer": "I would measure them. " * 114}],
}


def test_the_paper_of_the_site_decides_whether_a_letter_fits(project: Path) -> None:
    """The same kit is over a Letter sheet or not, as its mkdocs.yml says: what is checked is what is built."""
    texts = []
    for options in ("", "\n      paper: letter", "\n      paper: a4"):
        write(
            project,
            {"mkdocs.yml": f"plugins:\n  - search\n  - letterkit:{options}\n", "kits/wrong.yml": kit(notes=LONG)},
        )
        texts.append(letterkit("check", "kits/wrong.yml").output)
    assert texts[0] == texts[1] != texts[2]


def test_the_kits_folder_is_the_site_s(project: Path) -> None:
    """`kits_dir` says where kits are, from wherever its mkdocs.yml is named."""
    (project / "kits").rename(project / "our-kits")
    write(project, {"mkdocs.yml": "plugins:\n  letterkit: {kits_dir: our-kits}\n"})
    assert "our-kits/wrong.yml:" in letterkit("check").output
    (project / "elsewhere").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project / "elsewhere")
        assert "../our-kits/wrong.yml:" in letterkit("check", "--config", "../mkdocs.yml").output


def test_remarks_that_the_site_ignores_are_not_made(project: Path) -> None:
    """By their codes."""
    write(project, {"kits/wrong.yml": kit(notes={"enjoyed": "I enjoyed the loft"})})
    assert "[not-a-completion]" in letterkit("check").output
    write(project, {"mkdocs.yml": "plugins:\n  - letterkit:\n      ignore: [not-a-completion]\n"})
    assert "[not-a-completion]" not in letterkit("check").output


def test_nothing_in_a_configuration_is_followed(project: Path) -> None:
    """MkDocs' own tags are left where they stand, and orders to Python are not obeyed."""
    trap = (
        "hooks: !!python/object/apply:os.mkdir [trapped]\nplugins:\n  - letterkit:\n      locale: !ENV [LANG, en-GB]\n"
    )
    write(project, {"mkdocs.yml": "markdown_extensions:\n  - x: !!python/name:os.getcwd\n" + trap})
    assert letterkit("check", "kits/good.yml").output == "1 kit read, 1 good\n"
    assert not (project / "trapped").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("locale: en-UK", "`locale` cannot be `en-UK`"),
        ("paper: a5", "`paper` cannot be `a5`"),
        ("ignore: [lenght]", "there is no code `lenght`"),
        ("kits_dir: [", "mkdocs.yml cannot be read"),
    ],
)
def test_a_wrong_option_is_a_wrong_command(project: Path, options: str, said: str) -> None:
    """No kit is to blame."""
    write(project, {"mkdocs.yml": f"plugins:\n  - letterkit:\n      {options}\n"})
    result = letterkit("check")
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


@pytest.mark.parametrize("code", [each.code for each in explanations()], ids=lambda code: code.value)
def test_every_code_is_explained(code: Any) -> None:
    """Without a site: what it means, what is wrong and what is right."""
    result = letterkit("explain", code.value)
    assert result.exit_code == 0
    assert result.output.startswith(f"{code.value} ({code.severity})\n\n{code.meaning}\n")
    assert "\nWrong:\n" in result.output
    assert "](" not in result.output.partition("\nWrong:\n")[0]


def test_without_a_code_all_are_listed() -> None:
    """And an unknown one is answered with the nearest; the brackets around a code may be copied along."""
    listed = letterkit("explain").output
    assert [each.code for each in explanations() if f"  {each.code.value} " not in listed] == []
    wrong = letterkit("explain", "lost-coment")
    assert wrong.exit_code == 2
    assert "did you mean `lost-comment`?" in wrong.stderr
    assert letterkit("explain", "[Lost-Comment]").output == letterkit("explain", "lost-comment").output
