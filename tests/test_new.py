"""`letterkit new`: a kit with every prompt of the model, which says what is still to be filled in and then prints."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from letterkit.cli import main
from letterkit.kit import Kit, Need, Notes, Paper, Question, Remark, Strength
from letterkit.worksheet import compose_worksheet
from tests.sites import build, project, write

RESUME = json.dumps({"basics": {"name": "Ananya Kulkarni", "email": "ananya@example.org"}, "work": [{"name": "Depot"}]})
FILLED = {
    r"(?m)^  name:$": "  name: Northgate Foundry",
    r"(?m)^  date:$": "  date: 2026-03-12",
    r"(?m)^  role:$": "  role: Pattern Maker",
    r"(?m)^  - name: +(?=#)": "  - name: Tom Achterberg   ",
    r"(?m)^  enjoyed:$": "  enjoyed: seeing the pattern loft with you",
    r"(?m)^    # (- heard:.*)\n    # (.*)\n    # (.*)\n    # (  offer:.*)$": r"    \1\n    \2\n    \3\n    \4",
    r"(- heard:) +(?=#)": r"\1 half of the patterns are older than the drawings   ",
    r"(?s)(kind: presented.*?  offer:) +(?=#)": r"\1 I would measure them.   ",
}
"""What somebody fills in, in the order of the file."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new site, in which the command is run."""
    write(project(tmp_path, {}), {"resume.json": RESUME})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def letterkit(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_a_kit_is_written_beside_its_letterhead(folder: Path) -> None:
    """The résumé is copied as it is, and the kit says how to go on."""
    result = letterkit("new", "2026/foundry", "--from", "resume.json", "--template", "brief")
    assert result.exit_code == 0
    assert result.output == (
        "wrote kits/letterheads/ananya-kulkarni.json\nwrote kits/2026/foundry.yml\n\n"
        "Fill it in, then: letterkit check kits/2026/foundry.yml\n"
    )
    assert (folder / "kits/letterheads/ananya-kulkarni.json").read_text("utf-8") == RESUME
    written = yaml.safe_load((folder / "kits/2026/foundry.yml").read_text("utf-8"))
    assert (written["letterhead"], written["template"], written["publish"]) == ("ananya-kulkarni", "brief", False)


def test_every_prompt_is_in_the_kit_in_the_order_of_the_debrief(folder: Path) -> None:
    """As the model and the worksheet have them: there is no second copy of their words."""
    letterkit("new", "foundry")
    text = (folder / "kits/foundry.yml").read_text("utf-8")
    models = (Notes, Need, Question, Remark, Strength)
    titles = {field.title for model in models for field in model.model_fields.values() if field.title}
    assert [title for title in titles if f"# {title}" not in text] == []
    sheet = compose_worksheet(Paper.A4, "en")
    prompts = [
        prompt.words for group in (*sheet.front, *sheet.back) for prompt in group.prompts if not prompt.shares_line
    ]
    places, at = [], 0
    for words in prompts:
        at = text.index(f"# {words}", at) + 1
        places.append(at)
    assert places == sorted(places)
    assert max(map(len, text.splitlines())) <= 120
    assert not [name for name in Kit.model_fields if f"\n{name}:" in text and name == "letter"]


def test_what_is_required_is_asked_for_first(folder: Path) -> None:
    """A new kit is not scolded for what nobody has written yet: five things at most, each with an example."""
    letterkit("new", "foundry")
    output = letterkit("check").output
    assert re.findall(r"(?m)^kits/foundry\.yml:\d+:\d+: (.+)$", output) == [
        "error: `letterhead` is empty [missing]",
        "error: `name` is empty [missing]",
        "error: `date` is empty [missing]",
        "error: `role` is empty [missing]",
        "error: `name` is empty [missing]",
    ]


def test_a_kit_that_is_filled_in_becomes_a_letter(folder: Path) -> None:
    """Without a mistake on the way, and the page is there under serve."""
    letterkit("new", "foundry", "--from", "resume.json")
    file = folder / "kits/foundry.yml"
    text = file.read_text("utf-8")
    for blank, filled in FILLED.items():
        text, count = re.subn(blank, filled, text)
        assert count >= 1, blank
    file.write_text(text, "utf-8")
    result = letterkit("check")
    assert ": error: " not in result.output
    assert result.output.endswith("1 kit read, 1 good\n")
    page = build(folder, "serve").page("kits/foundry/index.html")
    assert "Tom Achterberg" in page.all("lk-inside-address")[0].text
    assert "I would measure them." in page.all("lk-body")[0].text


def test_nothing_is_written_over(folder: Path) -> None:
    """Neither a kit, also one of another ending or in capitals, nor a letterhead that is not the same."""
    write(folder, {"kits/foundry.yaml": "mine\n", "kits/letterheads/ananya-kulkarni.yml": "name: Ananya Kulkarni\n"})
    assert "kits/foundry.yaml is there already" in letterkit("new", "Foundry").stderr
    result = letterkit("new", "loft", "--from", "resume.json")
    assert result.exit_code == 1
    assert "kits/letterheads/ananya-kulkarni.yml is there already" in result.stderr
    assert sorted(file.name for file in (folder / "kits").rglob("*.*")) == ["ananya-kulkarni.yml", "foundry.yaml"]
    assert (folder / "kits/foundry.yaml").read_text() == "mine\n"


def test_a_second_kit_of_the_same_candidate_finds_the_letterhead(folder: Path) -> None:
    """The only one is taken, of several one is to be chosen, and the same résumé is not copied twice."""
    letterkit("new", "one", "--from", "resume.json")
    assert (
        "found kits/letterheads/ananya-kulkarni.json as it is"
        in letterkit("new", "two", "--from", "resume.json").output
    )
    letterkit("new", "three")
    assert "\nletterhead: ananya-kulkarni\n" in (folder / "kits/three.yml").read_text("utf-8")
    write(folder, {"kits/letterheads/ines.yml": "name: Ines Calder\n"})
    letterkit("new", "four")
    text = (folder / "kits/four.yml").read_text("utf-8")
    assert " One of: ananya-kulkarni, ines.\nletterhead:\n" in text


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("Rail Depot", "rail-depot"),
        ("../x", "x"),
        ("/tmp/x", "tmp/x"),
        ("thank-you", "thank-you-kit"),
        ("letterheads/ines", "ines"),
        ("advice.yml", "advice-kit"),
        ("con", "con-kit"),
    ],
)
def test_a_bad_name_is_answered_with_a_better_one(folder: Path, name: str, instead: str) -> None:
    """Before anything is written."""
    result = letterkit("new", name)
    assert result.exit_code == 2
    assert f"try `{instead}`" in result.stderr
    assert not (folder / "kits").exists()


def test_a_wrong_template_or_resume_is_told_of(folder: Path) -> None:
    """With the nearest template, and with what is wrong in the résumé."""
    write(folder, {"notes.json": '{"basics": {"label": "Pattern maker"}}'})
    assert "did you mean `brief`?" in letterkit("new", "x", "--template", "breif").stderr
    result = letterkit("new", "x", "--from", "notes.json")
    assert result.exit_code == 1
    assert "notes.json:1:" in result.stderr
    assert not (folder / "kits").exists()


def test_an_editor_finds_the_schema(folder: Path) -> None:
    """By the way from the kit to the file at the top of the project, where there is one."""
    letterkit("new", "one")
    write(folder, {"letterkit.schema.json": "{}"})
    letterkit("new", "2026/spring/two")
    assert "$schema" not in (folder / "kits/one.yml").read_text("utf-8")
    first = (folder / "kits/2026/spring/two.yml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../../letterkit.schema.json"


def test_the_folder_is_the_site_s(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As its mkdocs.yml says, also from inside the folder; `--kits` says otherwise."""
    write(folder, {"mkdocs.yml": "plugins:\n  - letterkit:\n      kits_dir: our-kits\n"})
    letterkit("new", "one", "--from", "resume.json")
    assert (folder / "our-kits/one.yml").is_file()
    monkeypatch.chdir(folder / "our-kits")
    letterkit("new", "two")
    assert (folder / "our-kits/two.yml").is_file()
    letterkit("new", "three", "--kits", "../elsewhere")
    assert (folder / "elsewhere/three.yml").is_file()
