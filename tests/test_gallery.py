"""The gallery: sections of cards that need no script, filters that do, and the page on paper."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from letterkit.library import Library
from letterkit.site.gallery import kinds
from tests.sites import MATERIAL, Site, build, kit, project, served, write

FOUNDRY = {"name": "Northgate Foundry", "field": "Trades"}
SCHOOL = {"name": "Beacon Hill School", "field": "Teaching"}


def interview(outcome: str, setting: str = "on-site") -> dict[str, str]:
    return {"date": "2026-03-12", "role": "Guide", "outcome": outcome, "setting": setting}


OWN = "title: A letter of our own\nextends: brief\nparts: []\n"
FILES = {
    "kits/loft.yml": kit(title="Alpha", employer=FOUNDRY, template="recovery", interview=interview("weak")),
    "kits/yard.yml": kit(title="beta", employer=FOUNDRY, interview=interview("strong")),
    "kits/desk.yml": kit(title="Gamma", employer=SCHOOL, interview=interview("mixed", "phone")),
    "kits/quay.yml": kit(title="Delta", template="recovery", interview=interview("weak", "video")),
    "kits/mill.yml": kit(title="Epsilon", template="recovery", interview=interview("mixed")),
    "kits/weir.yml": kit(title="Zeta", template="own"),
    "kits/templates/own.yml": OWN,
    "docs/guide.md": "---\nadvice: [strong-or-weak]\n---\n# A second chance\n\n[all](kits/index.md#recovery)\n",
}
NAV = ["index.md", {"Letters": "kits/index.md"}, "guide.md"]
INSTANT = {**MATERIAL, "features": ["navigation.instant"]}
VALIDATION = {"links": {"anchors": "warn"}}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("gallery")
    return build(
        project(folder, FILES, theme=INSTANT, site_url="https://letters.example.org/", nav=NAV, validation=VALIDATION),
        strict=True,
    )


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site at its own address, where its navigation is instant."""
    folder = tmp_path_factory.mktemp("instant")
    with served(folder / "site") as address:
        build(project(folder, FILES, theme=INSTANT, site_url=address, nav=NAV))
        yield f"{address}kits/"


def titles(page: Page) -> list[str]:
    """The titles on the cards that can be seen."""
    return [card.inner_text() for card in page.locator(".lk-card a").all() if card.is_visible()]


def test_letters_of_one_kind_stand_under_a_heading_that_can_be_linked_to(built: Site) -> None:
    """The kind of which there are most is the first; another page's link to a heading is known to be good."""
    assert not built.failed, built.log
    page = built.page("kits/index.html")
    found = [(each.attributes["id"], [card.text for card in page.all("lk-card")]) for each in page.all("lk-kind")]
    assert [anchor for anchor, _ in found] == ["recovery", "second-interview", "own"]
    assert page.texts("h2")[:3] == ["Recovery letter", "Second interview letter", "A letter of our own"]
    cards = [each.text for each in page.all("a") if any("lk-card" in outer.classes for outer in each.inside)]
    assert cards == ["Alpha", "Delta", "Epsilon", "beta", "Gamma", "Zeta"]
    assert built.dead_links() == []


def test_a_section_says_when_its_letter_is_written_and_where_the_guide_teaches_it(built: Site) -> None:
    """In the words of the template and of the advice; a template that says nothing has none."""
    page = built.page("kits/index.html")
    first, second = page.all("lk-occasion")
    assert first.text.startswith("After an interview that went badly or only half well")
    assert first.text.endswith("Strong or weak, it is worth a letter")
    assert "../guide/" in page.links
    assert second.text == "After an interview that went well: bring it home."


def test_letters_of_one_kind_alone_need_no_heading(tmp_path: Path) -> None:
    """There is nothing to tell them from; the place can be linked to all the same."""
    page = build(project(tmp_path, {"kits/loft.yml": kit()})).page("kits/index.html")
    assert [each.attributes["id"] for each in page.all("lk-kind")] == ["second-interview"]
    assert page.texts("h2") == []


def test_templates_whose_names_make_one_anchor_have_one_each(tmp_path: Path) -> None:
    """Names of templates may be in any script; `mistakes` is the anchor of kits that have some."""
    names = ["mistakes", "Käse", "kase", "письмо"]
    write(tmp_path, {f"templates/{name}.yml": OWN for name in names})
    write(tmp_path, {f"k{number}.yml": kit(template=name) for number, name in enumerate(names)})
    found = kinds(Library(tmp_path, shown_as="kits").read().entries)
    assert [kind.anchor for kind in found] == ["kase", "kase-2", "mistakes-2", "kit"]


def test_kits_that_have_mistakes_stand_before_the_letters(tmp_path: Path) -> None:
    """Under `serve`, where their author sees them."""
    folder = project(
        tmp_path, {"kits/loft.yml": kit(title="Alpha"), "kits/quay.yml": kit(title="Beta", letterhead="x")}
    )
    page = build(folder, "serve").page("kits/index.html")
    assert [each.attributes["id"] for each in page.all("lk-kind")] == ["mistakes", "second-interview"]


def test_the_field_of_work_is_a_filter_and_on_the_card(instant: str, page: Page) -> None:
    """A kit without one is in no field; a heading goes when its last card does."""
    page.goto(instant)
    filters = page.locator(".lk-filters")
    labels = ["Field of work", "Letter", "Setting", "Outcome"]
    assert [label.inner_text().split("\n")[0].strip() for label in filters.locator("label").all()] == labels
    field = filters.get_by_label("Field of work")
    assert field.locator("option").all_inner_texts() == ["all", "Teaching", "Trades"]
    field.select_option("Trades")
    assert titles(page) == ["Alpha", "beta"]
    assert page.locator(".lk-card:visible .lk-card-field").all_text_contents() == ["Trades", "Trades"]
    assert page.locator(".lk-kind:visible").count() == 2
    expect(filters).to_contain_text("2 of 6 letters")
    filters.get_by_label("Outcome").select_option("weak")
    assert titles(page) == ["Alpha"]
    filters.get_by_role("button", name="Show all").click()
    assert len(titles(page)) == 6
    expect(filters.get_by_role("button", name="Show all")).to_be_hidden()
    expect(field).to_be_focused()


def test_what_is_filtered_stands_in_the_address(instant: str, page: Page) -> None:
    """It is there after a letter has been read, for whom it is sent to, and after nothing else."""
    page.goto(f"{instant}?other=1")
    page.evaluate("window.sameWindow = true")
    page.get_by_label("Outcome").select_option("weak")
    assert page.url == f"{instant}?other=1&outcome=weak"
    page.get_by_role("link", name="Delta").click()
    expect(page.locator(".lk-sheet")).to_be_visible()
    page.go_back()
    expect(page.locator(".lk-filters .lk-said")).to_have_text("2 of 6 letters")
    assert titles(page) == ["Alpha", "Delta"]
    assert page.evaluate("window.sameWindow")
    page.get_by_role("button", name="Show all").click()
    assert page.url == f"{instant}?other=1"
    page.goto(f"{instant}?field=Trades&outcome=weak&setting=underwater")
    assert titles(page) == ["Alpha"]
    assert page.get_by_label("Setting").input_value() == ""


def test_from_the_file_system_filters_work_too(built: Site, page: Page) -> None:
    """Where an address is the name of a file, with something after it."""
    address = (built.folder / "kits" / "index.html").as_uri()
    page.goto(address)
    page.get_by_label("Outcome").select_option("mixed")
    assert titles(page) == ["Epsilon", "Gamma"]
    page.reload()
    assert titles(page) == ["Epsilon", "Gamma"]


def test_filters_work_by_keyboard(instant: str, page: Page) -> None:
    """A letter typed in a list chooses; the next stop is the next list, and Enter on the button shows all again."""
    page.goto(instant)
    page.get_by_label("Setting").focus()
    page.keyboard.press("p")
    assert titles(page) == ["Gamma"]
    page.keyboard.press("Tab")
    expect(page.get_by_label("Outcome")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert len(titles(page)) == 6


def test_without_a_script_every_letter_is_there_and_no_filter(built: Site, browser: Browser) -> None:
    """Sections with headings, and links."""
    reader = browser.new_context(java_script_enabled=False).new_page()
    with served(built.folder) as address:
        reader.goto(f"{address}kits/")
        expect(reader.locator(".lk-filters")).to_be_hidden()
        assert len(titles(reader)) == 6
        reader.get_by_role("link", name="Alpha").click()
        expect(reader.locator(".lk-sheet")).to_be_visible()
    reader.context.close()


def test_no_card_is_cut_where_the_gallery_is_printed(tmp_path: Path, page: Page) -> None:
    """Forty letters go over several pages of paper; each has its title and the end of its passage on the same page."""
    long = "I would polish the brass plate over the door. " * 9
    letters = {
        f"kits/k{number}.yml": kit(
            title=f"Title{number:02}", notes={"needs": [{"heard": "it rains", "offer": f"{long}{number:02}x"}]}
        )
        for number in range(40)
    }
    with served(build(project(tmp_path, letters)).folder) as address:
        page.goto(f"{address}kits/")
        pages = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    found = [(set(re.findall(r"Title(\d\d)", text)), set(re.findall(r"(\d\d)x", text))) for text in pages]
    assert sum(len(heads) for heads, _ in found) == 40
    assert [heads for heads, _ in found] == [ends for _, ends in found]
