"""The coaches' handbook works as it is written: its template letter by letter, its page of advice the first time."""

from __future__ import annotations

import re
import shutil

import pytest
import yaml

from tests.reference.guide import DOCS, REPOSITORY
from tests.reference.handbook import SLIPS, TOUR, steps, with_template
from tests.reference.library import SHOWN_FILE
from tests.sites import MATERIAL, Site, build

TEMPLATES = (DOCS / "coaches" / "templates.md").read_text("utf-8")
ADVICE = (DOCS / "coaches" / "advice.md").read_text("utf-8")
SHOWN_PAGE = re.compile(r'(?ms)^```markdown title="(?P<path>[^"]+)"\n(?P<text>.*?)^```$')


@pytest.mark.parametrize("step", range(5))
def test_each_step_of_a_template_writes_a_letter(step: int) -> None:
    """A reader who stops there has a letter, and nothing that is wrong with its template."""
    entry = with_template(TOUR, steps()[step])
    assert [each for each in entry.diagnostics if each.path == TOUR] == []
    (letter,) = entry.letters
    assert letter.body[0].part == "opening"
    assert letter.template == "After a tour"


def test_each_step_adds_to_the_one_before() -> None:
    """The parts of the file only become more; the last step has all that the handbook speaks of."""
    names = [[part["name"] for part in yaml.safe_load(text)["parts"]] for text in steps()]
    assert names == [["opening"]] * 3 + [["opening", "needs"], ["opening", "needs", "questions", "closing"]]
    assert all(f"{key}:" in steps()[-1] for key in ("advice", "for_each", "if", "at_most"))


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_of_the_page_is_one(name: str) -> None:
    """The answer that it shows is about the template, and stops the letter."""
    section = TEMPLATES.partition(f"<!-- generated: slip {name} -->")[2].partition("<!-- /generated -->")[0]
    assert f"{TOUR}:" in section
    assert section.count(": error: ") == 1


def test_the_kits_that_the_handbook_names_are_shipped() -> None:
    """So that a reader can try everything with them."""
    named = set(re.findall(r"`(kits/(?!private|templates|advice)[\w/-]+\.yml)`", TEMPLATES + ADVICE))
    assert named == {"kits/riverside-museum.yml"}
    assert (REPOSITORY / "kits/riverside-museum.yml").is_file()


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A fresh site with the shipped kits, and everything done that the page of advice says, to the letter."""
    folder = tmp_path_factory.mktemp("coach")
    shutil.copytree(REPOSITORY / "kits", folder / "kits")
    files = {match["path"]: match["text"] for shown in (SHOWN_FILE, SHOWN_PAGE) for match in shown.finditer(ADVICE)}
    assert list(files) == ["kits/advice.yml", "kits/templates/name-the-day.yml", "docs/guide/name-the-day.md"]
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    (folder / "docs/index.md").write_text("# Welcome\n", "utf-8")
    kit, line = folder / "kits/riverside-museum.yml", "template: name-the-day\n"
    assert f"```yaml\n{line}```" in ADVICE
    kit.write_text(re.sub(r"(?m)^template: .*\n", line, kit.read_text("utf-8")), "utf-8")
    (nav,) = re.findall(r"(?m)^ +- (Name the day): (guide/name-the-day\.md)$", ADVICE)
    settings = {
        "site_name": "Letters",
        "theme": MATERIAL,
        "plugins": ["search", "letterkit"],
        "nav": [{"Home": "index.md"}, dict([nav]), {"Letters": "kits/index.md"}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    return build(folder, strict=True)


def test_a_page_written_from_the_handbook_works_the_first_time(followed: Site) -> None:
    """Its three blocks are there, every link leads somewhere, and nobody is warned of anything."""
    assert not followed.failed, followed.log
    assert [line for line in followed.log if not line.startswith("INFO")] == []
    page = followed.page("guide/name-the-day/index.html")
    assert len(page.all("lk-excerpt")) == 3
    assert page.all("lk-wrong") == []
    assert followed.dead_links() == []


def test_the_page_and_the_letter_lead_to_each_other(followed: Site) -> None:
    """As the handbook promises: the page lists the letter, and the letter's last paragraph leads to the page."""
    page = followed.page("guide/name-the-day/index.html")
    listed = [a.attributes["href"] for a in page.all("a") if any("lk-letters" in each.classes for each in a.inside)]
    assert listed == ["../../kits/riverside-museum/"]
    assert "Letters that show it" in page.texts("h2")[-1]
    letter = followed.page("kits/riverside-museum/index.html")
    led = {a.text: a.attributes["href"] for a in letter.all("a") if "lk-why-advice" in a.inside[-1].classes}
    assert led["Name the day"] == "../../guide/name-the-day/"


def test_the_three_blocks_show_the_new_letter(followed: Site) -> None:
    """The advice in a paragraph, the same after what everybody writes, and the day on the checklist."""
    texts = followed.page("guide/name-the-day/index.html").texts("lk-passage")
    assert texts[0].startswith("I have noted that you hope to decide by the end of the month.")
    assert texts[1:3] == ["I look forward to hearing from you at your earliest convenience.", texts[0]]
    assert "If you have heard nothing, ask Ms. Whitfield on" in texts[3]
