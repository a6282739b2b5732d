"""The page *Write your letter*, from nothing to a printed sheet, as people use it: on a phone and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.composer.writer import PRINTER, Writer
from tests.node import AXE
from tests.sites import build, kit, project, served

ROOT = Path(__file__).parent.parent
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 900}
SLIP = kit(publish=None, letterhead={"name": "Ines Calder"}, notes={"enjoyed": "the the pattern loft"})
"""A kit with one slip of the pen."""
MOST_STOPS = 90
"""Presses of the tab key that lead from one question to any other of the same step."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page is: on a small site of its own."""
    site = build(project(tmp_path_factory.mktemp("write"), {"kits/one.yml": kit()}))
    with served(site.folder) as root:
        yield f"{root}kits/write/"


@pytest.fixture
def writer(address: str, page: Page) -> Writer:
    """Somebody with a laptop who has come to the page for the first time."""
    page.set_viewport_size(LAPTOP)  # type: ignore[arg-type]
    page.goto(address)
    return Writer(page)


def test_from_nothing_on_a_phone_to_a_printed_sheet(address: str, browser: Browser) -> None:
    """Nine answers, each step by its button, and the letter, the notes, the envelopes and the checklist print."""
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address)
        page.evaluate(PRINTER)
        writer = Writer(page)
        page.get_by_label("Recovery letter").tap()
        writer.button("Next: The interview").tap()
        page.get_by_label("Its name").fill("Halfmoon Observatory")
        page.get_by_label("Its postal address").fill("9 Meridian Road\nTaos, NM 87571")
        page.get_by_label("The position").fill("Night Assistant")
        writer.button("Next: The people").tap()
        page.get_by_label("Full name").first.fill("Odile Marchetti")
        page.get_by_label("Honorific").fill("Dr")
        writer.button("Next: What you heard").tap()
        page.get_by_label("I enjoyed …").fill("standing under the open dome with you")
        writer.button("Add a question").tap()
        page.get_by_label("You asked …").fill("how I would close the dome in a storm")
        page.get_by_label("The answer I would give now").fill("By hand, by the crank, in under two minutes.")
        writer.button("Next: Your letterhead").tap()
        page.get_by_role("group", name="You", exact=True).get_by_label("Full name").fill("Bram Okafor")
        writer.button("Next: The letter").tap()
        writer.button("See your letter").tap()

        expect(page.locator(".lw-fit")).to_contain_text("Fits one sheet")
        assert "Odile Marchetti" in writer.sheet
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        writer.button("Print").tap()
        expect(page.locator("html")).to_have_attribute("data-printed", "yes")
        words = _only_page(writer)
        assert "By hand, by the crank, in under two minutes." in words
        assert words.startswith("Bram Okafor")
        assert words.rstrip().endswith("Bram Okafor")
        for button, expected in (
            ("Thank-you notes", "Odile Marchetti"),
            ("Envelopes", "9 Meridian Road"),
            ("Checklist", "Halfmoon Observatory"),
        ):
            writer.button(button).tap()
            expect(writer.button(button)).to_have_attribute("aria-pressed", "true")
            words = " ".join(page.extract_text() for page in writer.printed().pages)
            assert expected in words
            assert "Write your letter" not in words
            assert "Copy as e-mail" not in words


def _only_page(writer: Writer) -> str:
    (page,) = writer.printed().pages
    return page.extract_text()


def test_somebody_without_a_mouse_writes_a_letter(writer: Writer) -> None:
    """The tab key leads to each question in turn, Enter to the next step, and in the end to the button that prints."""
    page = writer.page
    page.evaluate(PRINTER)

    def go(name: str) -> None:
        for _ in range(MOST_STOPS):
            page.keyboard.press("Tab")
            if writer.focused.startswith(name):
                return
        pytest.fail(f"No key leads to {name!r}.")

    go("Second interview letter")
    page.keyboard.press("ArrowDown")
    go("Next: The interview")
    page.keyboard.press("Enter")
    assert writer.focused.startswith("The interview")
    for name, words in (
        ("Its name", "Halfmoon Observatory"),
        ("The position", "Night Assistant"),
        ("Next: The people", None),
        ("Full name", "Odile Marchetti"),
        ("Next: What you heard", None),
        ("I enjoyed", "the dome"),
        ("Add a need", None),
    ):
        go(name)
        page.keyboard.type(words) if words else page.keyboard.press("Enter")
    assert writer.focused.startswith("You told me that")
    page.keyboard.type("the nights are long")
    go("What I would do about it")
    page.keyboard.type("I sleep by day.")
    for name, words in (
        ("Next: Your letterhead", None),
        ("Full name", "Bram Okafor"),
        ("Next: The letter", None),
        ("Print", None),
    ):
        go(name)
        page.keyboard.type(words) if words else page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")
    assert "the nights are long" in writer.sheet
    assert "Brief letter" in (page.locator("label:has(input:checked)").first.text_content() or "")


def test_several_of_a_kind_are_added_moved_and_removed(writer: Writer) -> None:
    """The focus goes along, what has happened is said, and the letter has them in their order."""
    writer.step("The people")
    for name in ("Ada One", "Ben Two", "Cy Three"):
        writer.page.get_by_label("Full name").locator("visible=true").last.fill(name)
        writer.button("Add an interviewer").click()
        assert writer.focused.startswith("Full name")
    writer.item("Interviewer 4").get_by_label("Full name").fill("Dee Four")
    writer.button("Move up: Interviewer 3").click()
    assert writer.said == "Interviewer 3 is Interviewer 2 now."
    assert writer.focused == "Move up: Interviewer 2"
    writer.button("Move up: Interviewer 2").click()
    assert writer.focused == "Interviewer 1"
    writer.page.once("dialog", lambda dialog: dialog.dismiss())
    writer.button("Remove: Interviewer 3").click()
    assert writer.said == ""
    writer.page.once("dialog", lambda dialog: dialog.accept())
    writer.button("Remove: Interviewer 3").click()
    assert writer.said == "Interviewer 3 is removed."
    assert writer.focused == "Interviewer 3"
    assert writer.button("Move up: Interviewer 1").is_disabled()
    assert writer.button("Move down: Interviewer 3").is_disabled()
    writer.composed()
    places = [writer.sheet.index(name) for name in ("Cy Three", "Ada One", "Dee Four")]
    assert places == sorted(places)
    assert "Ben Two" not in writer.sheet
    said_by = writer.step("What you heard")
    said_by.get_by_role("button", name="Add a need").click()
    assert writer.page.get_by_label("Who said it").locator("option").all_text_contents() == [
        "nobody in particular",
        "Cy Three",
        "Ada One",
        "Dee Four",
    ]


def test_what_somebody_said_stays_theirs_when_their_name_is_mended(writer: Writer) -> None:
    """Letter by letter, also through an empty field; of somebody who is taken out, nothing is left."""
    writer.open(ROOT / "kits/riverside-museum.yml")
    writer.step("The people")
    name = writer.item("Interviewer 2").get_by_label("Full name")
    name.press("End")
    name.press_sequentially("s")
    writer.composed()
    assert "Mr. Ortegas, you asked how" in writer.sheet
    name.fill("")
    name.fill("Luz Ortiz")
    writer.composed()
    assert "Mr. Ortiz, you asked how" in writer.sheet
    writer.page.once("dialog", lambda dialog: dialog.accept())
    writer.button("Remove: Interviewer 2").click()
    writer.composed()
    assert "Ortiz" not in writer.sheet
    assert writer.page.locator(".lw-remarks li", has_text="not an interviewer").count() == 0


def test_what_is_ticked_stays_ticked(writer: Writer) -> None:
    """On the way to the letter and back, after a change to it, and the next evening; a duplicate begins anew."""
    writer.open(ROOT / "kits/riverside-museum.yml")
    writer.button("Checklist").click()
    ticks = writer.page.locator(".lk-tick")
    ticks.nth(1).check()
    ticks.nth(3).check()
    writer.button("Letter").click()
    writer.button("Checklist").click()
    writer.step("The interview")
    writer.page.get_by_label("Its name").fill("River Museum")
    writer.page.reload()
    writer.button("Checklist").click()
    assert [tick.is_checked() for tick in ticks.all()][:5] == [False, True, False, True, False]
    writer.do("copy")
    assert not any(tick.is_checked() for tick in ticks.all())


def test_a_remark_goes_along_to_its_question(writer: Writer) -> None:
    """There it stands below the answer, for the eye and for a screen reader, until it is no longer true."""
    page = writer.page
    writer.open(("kit.yml", SLIP.encode()))
    page.get_by_role("button", name="“the” stands twice").click()
    note = page.locator(".lw-note")
    expect(note).to_have_text("“the” stands twice. Better: “the”")
    described = page.locator(":focus").get_attribute("aria-describedby")
    assert described
    assert described.split()[-1] == note.get_attribute("id")
    page.locator(":focus").fill("the pattern loft")
    expect(note).to_have_count(0)
    assert not page.locator(":focus").get_attribute("aria-describedby")


def test_what_somebody_wrote_is_quoted_as_it_is(writer: Writer) -> None:
    """The kit of the page is called a draft, and a kit of the author's is a kit."""
    written = kit(
        publish=None, ignore=None, letterhead={"name": "Ines"}, notes={"enjoyed": "how the kit the kit was packed"}
    )
    writer.open(("kit.yml", written.encode()))
    said = writer.page.locator(".lw-remarks li").all_inner_texts()
    assert any(each.startswith("“the kit” stands twice") for each in said), said
    assert any(each.startswith("this draft does not say what happens next") for each in said), said


def test_what_has_another_form_is_told_the_right_one(writer: Writer) -> None:
    """In words for who has never seen a kit."""
    writer.open(("kit.yml", SLIP.encode()))
    writer.step("Your letterhead")
    colour = writer.page.get_by_label("Colour")
    colour.fill("teal")
    expect(writer.page.locator(".lw-wrong")).to_have_text(
        "A colour is a # with six letters or digits, such as #1f4e5f."
    )
    colour.fill("#008080")
    expect(writer.page.locator(".lw-wrong")).to_have_count(0)


def test_a_mistake_is_said_beside_its_field_and_no_sooner_than_it_is_made(writer: Writer) -> None:
    """Nothing is called missing where nobody has been; what is wrong says so as long as it is, aloud too."""
    page = writer.page
    assert page.locator(".lw-wrong").count() == 0
    assert page.locator(".lw-remarks").is_hidden()
    writer.step("The interview")
    name = page.get_by_label("Its name")
    name.focus()
    assert page.locator(".lw-wrong").count() == 0
    country = page.get_by_label("Country in two letters").first
    country.fill("Freedonia")
    wrong = page.locator(".lw-wrong")
    expect(wrong).to_have_count(2)
    assert name.get_attribute("aria-invalid") == "true"
    described = country.get_attribute("aria-describedby")
    assert described
    assert [page.locator(f"#{each}").inner_text() for each in described.split()][-1] == wrong.last.inner_text()
    country.fill("NZ")
    name.fill("Tarn House")
    expect(wrong).to_have_count(0)
    assert name.get_attribute("aria-invalid") is None
    listed = page.locator(".lw-remarks li")
    assert "The interview: The position: still missing" in listed.all_inner_texts()
    page.get_by_role("button", name="The position: still missing").click()
    assert writer.focused.startswith("The position")


def test_a_letter_with_something_missing_is_not_printed_unasked(writer: Writer) -> None:
    """The reader hears what is missing, and may print it all the same."""
    asked = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss() if len(asked) == 1 else dialog.accept()

    page = writer.page
    page.evaluate(PRINTER)
    page.on("dialog", answer)
    writer.button("Print").click()
    assert page.locator("html").get_attribute("data-printed") is None
    writer.button("Print").click()
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")
    assert "Still missing: The firm: Its name; The interview: The position; Interviewer 1: Full name;" in asked[0]
    assert "…" in writer.sheet


def test_what_is_wrong_with_the_wording_is_said_beside_the_letter(writer: Writer) -> None:
    """The library's own words for it, as a way to the question."""
    writer.open(ROOT / "kits/saltmarsh-bakehouse.yml")
    writer.open(ROOT / "kits/letterheads/priya-raman.yml", head=True)
    writer.step("What you heard")
    enjoyed = writer.page.get_by_label("I enjoyed …")
    enjoyed.fill("it, as a team player")
    remark = writer.page.locator(".lw-remarks li", has_text="“team player” could have been written before")
    expect(remark).to_have_count(1)
    enjoyed.fill("the smell of the first loaves")
    expect(remark).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_a_page_that_is_full(address: str, browser: Browser, width: int, scheme: str) -> None:
    """With every step open, every group filled, a mistake beside its field and remarks beside the letter."""
    with browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address)
        writer = Writer(page)
        writer.open(ROOT / "kits/kilbrannagh-house.yml")
        page.evaluate("document.querySelectorAll('details').forEach((step) => { step.open = true; })")
        page.get_by_label("The day").first.fill("")
        page.get_by_label("The position").fill("")
        page.get_by_label("I enjoyed …").fill("it, as a team player")
        expect(page.locator(".lw-wrong")).not_to_have_count(0)
        page.evaluate(AXE.read_text("utf-8"))
        for view in ("Questions", "Letter"):
            if width == 390:
                writer.button(view).click()
            assert page.evaluate(_VIOLATIONS) == []


_VIOLATIONS = """axe.run(document, {resultTypes: ['violations']}).then(({violations}) => violations.flatMap(
  ({id, nodes}) => nodes.map(({html, failureSummary}) => [id, html.slice(0, 200), failureSummary])))"""
