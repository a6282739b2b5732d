"""The checklist's page in a browser: ticks that stay, a count, and every way to do without a mouse or a script."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pypdf import PdfReader

from tests.sites import MATERIAL, Site, build, kit, project, served

SECRET = "They did not like the blue umbrella at all"
FILES = {
    "kits/foundry.yml": kit(
        title="Alpha",
        interviewers=[{"name": "Tom Achterberg"}, {"name": "Ruth Okonjo"}],
        notes={"enjoyed": "the loft", "next_step": "you decide by the end of the month", "private": SECRET},
    ),
    "kits/2026/harbour.yml": kit(title="Beta", locale="en-GB"),
    "kits/hidden.yml": kit(title="Gamma", publish=False),
}
INSTANT = {**MATERIAL, "features": ["navigation.instant"]}
STORE = "letterkit.checklist.foundry"
REFUSES = """for (const way of ['getItem', 'setItem']) {
  const native = Storage.prototype[way];
  Storage.prototype[way] = function (name, ...more) {
    if (name.startsWith('letterkit.')) throw new DOMException('refused', 'SecurityError');
    return native.call(this, name, ...more);
  };
}"""
"""A browser that keeps nothing of ours, as some keep nothing at all in private windows: the theme has no say here."""


@pytest.fixture(scope="module")
def served_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Site]]:
    """A site below a path of a web server, with instant navigation, which is instant only at the site's own address."""
    folder = tmp_path_factory.mktemp("ticks")
    with served(folder / "site", "/a/") as address:
        yield address, build(project(folder, FILES, theme=INSTANT, site_url=address))


@pytest.fixture
def site(served_site: tuple[str, Site]) -> str:
    """The site's address."""
    return served_site[0]


@pytest.fixture
def built(served_site: tuple[str, Site]) -> Site:
    """The site's files."""
    return served_site[1]


@pytest.fixture
def faults(page: Page) -> list[str]:
    """What goes wrong in the scripts of a page."""
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    return told


def boxes(page: Page) -> Locator:
    return page.get_by_role("checkbox")


def box(page: Page, words: str) -> Locator:
    return page.get_by_role("checkbox", name=words)


def count(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text="done")


def done(page: Page, ticked: int) -> str:
    """What the count of a checklist says that has so many ticks."""
    return f"{ticked} of {page.locator('.lk-tick').count()} done"


def test_ticks_survive_a_reload_and_a_reset_takes_them_away(page: Page, site: str, faults: list[str]) -> None:
    """With the count of what is done; another kit's ticks are its own."""
    page.goto(f"{site}kits/foundry/checklist/")
    expect(count(page)).to_have_text(done(page, 0))
    box(page, "Sign it in ink above Ines Calder").check()
    box(page, "Write a note by hand for Ruth Okonjo").check()
    expect(count(page)).to_have_text(done(page, 2))
    page.reload()
    expect(count(page)).to_have_text(done(page, 2))
    expect(box(page, "Write a note by hand for Ruth Okonjo")).to_be_checked()
    expect(box(page, "Write a note by hand for Tom Achterberg")).not_to_be_checked()
    page.goto(f"{site}kits/2026/harbour/checklist/")
    expect(count(page)).to_have_text(done(page, 0))
    page.goto(f"{site}kits/foundry/checklist/")
    page.get_by_role("button", name="Untick all").click()
    expect(count(page)).to_have_text(done(page, 0))
    page.reload()
    expect(count(page)).to_have_text(done(page, 0))
    assert faults == []


def test_a_keyboard_is_enough(page: Page, site: str) -> None:
    """Tab goes from box to box in the order of the list, the space bar ticks, and the focus can be seen."""
    page.goto(f"{site}kits/foundry/checklist/")
    page.get_by_role("button", name="Untick all").focus()
    for place in range(3):
        page.keyboard.press("Tab")
        expect(boxes(page).nth(place)).to_be_focused()
    expect(boxes(page).nth(2)).to_have_css("outline-style", "solid")
    page.keyboard.press("Space")
    expect(boxes(page).nth(2)).to_be_checked()
    expect(count(page)).to_have_text(done(page, 1))


def test_a_screen_reader_hears_what_each_box_is_for(page: Page, site: str) -> None:
    """Boxes by their lines, sections by their headings, the table by its caption; what is verified is no box."""
    page.goto(f"{site}kits/foundry/checklist/")
    sheet = page.get_by_role("article", name="Checklist: Alpha")
    for name in ("Read it once more", "Make it ready", "Send it", "Afterwards", "Verified by Letterkit"):
        expect(sheet.get_by_role("region", name=name)).to_be_visible()
        expect(sheet.get_by_role("heading", name=name, level=2)).to_be_visible()
    expect(sheet.get_by_role("table", name="Names to hold against the cards")).to_be_visible()
    expect(sheet.get_by_role("rowheader", name="Tom Achterberg")).to_be_visible()
    expect(sheet.get_by_role("region", name="Verified by Letterkit").get_by_role("checkbox")).to_have_count(0)
    lines = sheet.locator("label").all_inner_texts()
    for line, tick in zip(lines, boxes(page).all(), strict=True):
        expect(tick).to_have_accessible_name(line)


def test_instant_navigation_brings_the_ticks_along(page: Page, site: str, faults: list[str]) -> None:
    """A page that was swapped in without loading shows them, and keeps new ones."""
    page.goto(f"{site}kits/foundry/checklist/")
    page.evaluate("window.here = true")
    boxes(page).first.check()
    page.get_by_role("link", name="Letter", exact=True).click()
    expect(page.locator("[data-lk-document=letter]")).to_be_visible()
    page.get_by_role("link", name="Checklist", exact=True).click()
    expect(boxes(page).first).to_be_checked()
    expect(count(page)).to_have_text(done(page, 1))
    boxes(page).nth(1).check()
    expect(count(page)).to_have_text(done(page, 2))
    assert page.evaluate("window.here") is True
    page.reload()
    expect(count(page)).to_have_text(done(page, 2))
    assert faults == []


def test_two_tabs_agree(context: BrowserContext, site: str) -> None:
    """What is ticked in one is ticked in the other."""
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        tab.goto(f"{site}kits/foundry/checklist/")
    boxes(here).nth(4).check()
    expect(boxes(there).nth(4)).to_be_checked()
    expect(count(there)).to_have_text(done(there, 1))


@pytest.mark.parametrize("kept", ["[", '{"a": 1}', "null", '["gone"]'])
def test_what_is_kept_may_be_anything(page: Page, site: str, faults: list[str], kept: str) -> None:
    """A store that somebody else wrote to, or lines that are gone, tick nothing and break nothing."""
    page.add_init_script(f"localStorage.setItem({STORE!r}, {kept!r})")
    page.goto(f"{site}kits/foundry/checklist/")
    expect(count(page)).to_have_text(done(page, 0))
    boxes(page).first.check()
    expect(count(page)).to_have_text(done(page, 1))
    assert faults == []


def test_a_browser_that_keeps_nothing_can_be_ticked_in(page: Page, site: str, faults: list[str]) -> None:
    """As long as the page is open, and without a word."""
    page.add_init_script(REFUSES)
    page.goto(f"{site}kits/foundry/checklist/")
    boxes(page).first.check()
    expect(count(page)).to_have_text(done(page, 1))
    page.get_by_role("button", name="Untick all").click()
    expect(count(page)).to_have_text(done(page, 0))
    assert faults == []


def test_without_scripts_the_boxes_are_boxes(browser: Browser, site: str, built: Site) -> None:
    """They can be ticked and printed; nothing is promised that does not work."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}kits/foundry/checklist/")
        boxes(page).first.check()
        expect(boxes(page).first).to_be_checked()
        expect(page.get_by_role("button", name="Untick all")).to_be_hidden()
        assert len(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages) == 1
    (told,) = built.page("kits/foundry/checklist/index.html").texts("noscript")
    assert told.startswith("To print, press Ctrl+P")


@pytest.mark.parametrize(("page_of", "sheets"), [("foundry/checklist", 1), ("worksheet", 2)])
def test_its_page_prints_nothing_but_the_sheet(page: Page, site: str, page_of: str, sheets: int) -> None:
    """With the theme around it."""
    page.goto(f"{site}kits/{page_of}/")
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(pdf.pages) == sheets
    assert not {"Search", "Print", "Untick all"} & set(" ".join(each.extract_text() for each in pdf.pages).split("\n"))


def test_the_gallery_leads_to_the_worksheet(page: Page, site: str) -> None:
    """Which hangs under it, and is printed from there."""
    page.goto(f"{site}kits/")
    page.get_by_role("link", name="worksheet").click()
    expect(page.locator(".lk-sheet[data-lk-document=worksheet]")).to_have_attribute("data-lk-paper", "letter")
    expect(page.get_by_role("button", name="Print")).to_be_visible()


def test_the_days_can_be_taken_along(page: Page, site: str, built: Site) -> None:
    """The file beside the checklist is a calendar with the days that the page shows."""
    page.goto(f"{site}kits/foundry/checklist/")
    days = page.locator("time").evaluate_all("all => all.map(each => each.dateTime)")
    with page.expect_download() as download:
        page.get_by_role("link", name="Both days for your calendar").click()
    content = download.value.path().read_bytes()
    assert content == (built.folder / "kits" / "foundry" / "followup.ics").read_bytes()
    events = Calendar.from_ical(content).walk("VEVENT")
    assert [event.decoded("dtstart").isoformat() for event in events] == ["2026-03-12", "2026-04-01"] == days


def test_nothing_private_is_in_a_site(built: Site) -> None:
    """Not the private words of a published kit, and nothing at all of a private one."""
    assert not built.failed
    assert "kits/foundry/followup.ics" in built.files
    assert "blue umbrella" not in built.whole_text
    assert not [uri for uri in built.files if "hidden" in uri]


def test_a_page_of_ones_own_takes_the_worksheets_place(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever we ship can be replaced by a file of the same name."""
    own = {**FILES, "docs/kits/worksheet.md": "# Our own worksheet\n"}
    site = build(project(tmp_path_factory.mktemp("own"), own))
    assert not site.failed
    assert site.page("kits/worksheet/index.html").texts("h1") == ["Our own worksheet"]
    assert site.dead_links() == []


@pytest.mark.parametrize(
    ("options", "paper"),
    [({}, "letter"), ({"locale": "en-GB"}, "a4"), ({"locale": "en-GB", "paper": "letter"}, "letter")],
)
def test_the_worksheet_is_on_the_sites_own_paper(
    tmp_path_factory: pytest.TempPathFactory, options: dict[str, str], paper: str
) -> None:
    """Which is the locale's where the site names none."""
    folder = project(tmp_path_factory.mktemp("paper"), FILES, plugins=["search", {"letterkit": options}])
    (sheet,) = build(folder).page("kits/worksheet/index.html").all("lk-sheet")
    assert sheet.attributes["data-lk-paper"] == paper
