"""Why each paragraph is there: what is said beside a letter, where it stands, and where it never does."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from pypdf import PdfReader

from letterkit.advice import built_in_advice
from letterkit.checks import ADVICE
from letterkit.letter import Block, Heard, Letter
from letterkit.prose import read_prose
from letterkit.site.lessons import Lessons
from letterkit.site.why import covered, whys
from tests.letters import letter
from tests.sites import MATERIAL, build, kit, project, served

TABS = {**MATERIAL, "features": ["navigation.tabs", "navigation.instant"]}
PALETTE = {"scheme": "slate"}
NOTES = {
    "enjoyed": "seeing the pattern loft",
    "needs": [
        {"heard": "half of the patterns are older than the <drawings>", "from": "Tom Achterberg", "offer": "I would."},
        {"heard": "the loft floods", "kind": "implied", "offer": "Shelves would help.\n\nA pump would, too."},
    ],
    "remarks": [{"said": "the kettle is old"}],
}
FILES = {
    "kits/loft.yml": kit(notes=NOTES),
    "kits/each.yml": kit(
        notes=NOTES, interviewers=[{"name": "Tom Achterberg"}, {"name": "Ann Lowe"}], letter={"addressing": "each"}
    ),
    "docs/offers.md": "---\nadvice: offer-solutions\n---\n# Offers\n",
}
SCREENS = {"desk": (1280, 900), "wide": (1440, 900), "tablet": (1000, 900), "phone": (390, 844)}
BOXES = """() => {
  const box = (each) => { const { left, right, top, bottom } = each.getBoundingClientRect();
    return { left, right, top, bottom } };
  const desk = document.querySelector('.lk-desk'), paragraphs = [...desk.querySelectorAll('.lk-sheet .lk-body > *')];
  return { mode: desk.dataset.lkWhy, sheet: box(desk.querySelector('.lk-sheet')), wide: innerWidth,
    scrolls: document.documentElement.scrollWidth > innerWidth,
    close: box(desk.querySelector('.lk-close')),
    notes: [...desk.querySelectorAll('.lk-why')].map((note) => ({ note: box(note),
      first: box(paragraphs[note.dataset.lkFirst]), last: box(paragraphs[note.dataset.lkLast]) })) };
}"""


def heard(note: str, *, answered: bool = True) -> Heard:
    return Heard(note, "They said", "words", None, answered)


def noted(*notes: Heard, body: tuple[Block, ...] = ()) -> Letter:
    return letter(heard=notes, body=body)


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ((), ""),
        ((heard("needs.0"),), "1 need heard, answered"),
        ((heard("needs.0", answered=False),), "1 need heard, left out"),
        (
            (
                *(heard(f"needs.{place}") for place in range(4)),
                heard("questions.0"),
                *(heard(f"remarks.{place}", answered=bool(place)) for place in range(2)),
            ),
            "4 needs heard, 4 answered; 1 question, answered; 2 remarks, 1 left out",
        ),
        ((heard("strengths.0"), heard("strengths.1")), "2 strengths, 2 taken up"),
    ],
)
def test_what_was_covered(notes: tuple[Heard, ...], told: str) -> None:
    """Counted by kind, and what is left out is said."""
    assert covered(noted(*notes)) == told


def test_paragraphs_of_one_note_share_what_is_said() -> None:
    """It names the note once, and every piece of advice once."""
    (one,), (two,) = read_prose("One of them."), read_prose("Two of them, and a good many words more.")
    body = (
        Block("opening", ("what-inspired-you", "unheard-of"), None, two),
        Block("needs", ("offer-solutions",), "needs.0", one),
        Block("needs", ("offer-solutions",), "needs.0", two),
        Block("needs", ("offer-solutions",), "needs.1", two),
        Block("own", (), None, one),
    )
    found = whys(noted(heard("needs.0"), heard("needs.1"), body=body), lambda ids: Lessons().named(ids, {}))
    assert [(why.first, why.last, why.opening, why.heard and why.heard.note) for why in found] == [
        (0, 0, "Two of them, and a …", None),
        (1, 2, "One of them.", "needs.0"),
        (3, 3, "Two of them, and a …", "needs.1"),
    ]
    assert [[advice.title for advice in why.advice] for why in found] == [
        ["Tell them what inspired you"],
        ["Meet every need with an offer"],
        ["Meet every need with an offer"],
    ]


def test_every_check_stands_for_advice_that_there_is() -> None:
    """Its id is in the register."""
    assert set(ADVICE.values()) <= set(built_in_advice())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with tabs, and the address it is served from."""
    folder = project(tmp_path_factory.mktemp("why"), FILES, theme=TABS)
    with served(build(folder).folder) as address:
        yield address


@pytest.fixture(scope="module")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dark site without tabs."""
    folder = project(tmp_path_factory.mktemp("plain"), FILES, theme={**MATERIAL, "palette": PALETTE})
    return build(folder).folder


def opened(page: Page, address: str, screen: str = "desk") -> Page:
    width, height = SCREENS[screen]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    page.wait_for_selector(".lk-desk[data-lk-why]")
    return page


def test_they_said_beside_what_it_became(page: Page, site: str) -> None:
    """The words are quoted as they were noted, with who said them and the advice; a link leads to the lesson."""
    opened(page, f"{site}kits/loft/")
    notes = page.locator(".lk-why").all_inner_texts()
    assert "They said, Tom Achterberg: half of the patterns are older than the <drawings>" in notes[1]
    assert "Advice: Meet every need with an offer · Show that you listened" in " ".join(notes[1].split())
    assert "They hinted: the loft floods" in notes[2]
    assert page.locator(".lk-covered").inner_text() == (
        "What was covered: 2 needs heard, 2 answered; 1 remark, left out."
    )
    page.locator(".lk-why a").first.click()
    page.wait_for_url("**/offers/")


@pytest.mark.parametrize("screen", ["desk", "wide"])
def test_on_a_wide_screen_notes_stand_in_a_rail(page: Page, site: str, screen: str) -> None:
    """Beside the sheet, none above its paragraph, none over another, and nothing to scroll sideways."""
    seen = opened(page, f"{site}kits/loft/", screen).evaluate(BOXES)
    assert seen["mode"] == "rail"
    assert not seen["scrolls"]
    bottom = 0
    for each in seen["notes"]:
        assert seen["sheet"]["right"] < each["note"]["left"] < each["note"]["right"] <= seen["wide"]
        assert each["note"]["top"] >= max(each["first"]["top"] - 1, bottom)
        bottom = each["note"]["bottom"]
    assert seen["notes"][0]["note"]["top"] == pytest.approx(seen["notes"][0]["first"]["top"], abs=1)


@pytest.mark.parametrize("screen", ["tablet", "phone"])
def test_elsewhere_notes_stand_under_their_paragraphs(page: Page, site: str, screen: str) -> None:
    """On the paper, in room of their own, and nothing to scroll sideways."""
    seen = opened(page, f"{site}kits/loft/", screen).evaluate(BOXES)
    assert seen["mode"] == "under"
    assert not seen["scrolls"]
    follows = [each["first"]["top"] for each in seen["notes"][1:]] + [seen["close"]["top"]]
    for each, next_top in zip(seen["notes"], follows, strict=True):
        assert each["last"]["bottom"] < each["note"]["top"] < each["note"]["bottom"] <= next_top
        assert seen["sheet"]["left"] < each["note"]["left"] < each["note"]["right"] < seen["sheet"]["right"]


def test_notes_follow_when_the_window_changes(page: Page, site: str) -> None:
    """From the rail on to the paper and back, and the sheet is as high as before."""
    opened(page, f"{site}kits/loft/")
    height = page.locator(".lk-sheet").first.bounding_box()
    page.set_viewport_size({"width": 900, "height": 900})
    page.wait_for_selector(".lk-desk[data-lk-why=under]")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.wait_for_selector(".lk-desk[data-lk-why=rail]")
    assert page.locator(".lk-sheet").first.bounding_box() == height


def test_the_notes_can_be_switched_off_with_a_key(context: BrowserContext, page: Page, site: str) -> None:
    """The switch says how it stands, the browser remembers it, and the letter is as if there were none."""
    opened(page, f"{site}kits/loft/", "phone")
    switch = page.get_by_role("button", name="Why each paragraph is there")
    assert switch.get_attribute("aria-pressed") == "true"
    switch.focus()
    page.keyboard.press("Space")
    assert switch.get_attribute("aria-pressed") == "false"
    assert page.locator(".lk-why:visible").count() == 0
    assert page.locator("[aria-details]").count() == 0
    rooms = page.evaluate("[...document.querySelectorAll('.lk-body > *')].map(e => getComputedStyle(e).marginBottom)")
    assert set(rooms) == {"0px"}
    again = context.new_page()
    again.goto(f"{site}kits/each/")
    again.wait_for_selector(".lk-why-switch:visible")
    assert again.locator(".lk-why:visible").count() == 0
    again.locator(".lk-why-switch").first.click()
    assert again.locator(".lk-why:visible").count() > 0
    assert [each.get_attribute("aria-pressed") for each in again.locator(".lk-why-switch").all()] == ["true", "true"]


@pytest.mark.parametrize("screen", SCREENS)
def test_the_letter_prints_as_it_does_without_notes(page: Page, site: str, screen: str) -> None:
    """The same words at the same places, on as many sheets, wherever the notes stand on the screen."""

    def printed() -> list[str]:
        pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        return [each.extract_text(extraction_mode="layout") for each in pdf.pages]

    opened(page, f"{site}kits/loft/", screen)
    with_notes = printed()
    page.locator(".lk-why-switch").click()
    assert with_notes == printed()
    assert len(with_notes) == 1
    assert "They said" not in with_notes[0]
    assert "What was covered" not in with_notes[0]


def test_a_copy_of_the_letter_has_no_notes(context: BrowserContext, page: Page, site: str) -> None:
    """Neither the formatted one nor the e-mail."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, f"{site}kits/loft/", "phone")
    for name in ("Copy with formatting", "Copy as e-mail"):
        page.get_by_role("button", name=name).click()
        page.get_by_text("Copied.").wait_for()
        copied = page.evaluate(
            "async () => { const [item] = await navigator.clipboard.read(); let all = '';"
            " for (const type of item.types) all += await (await item.getType(type)).text(); return all }"
        )
        assert "Thank you for" in copied
        assert "They said" not in copied
        assert "--lk-room" not in copied


def test_the_letter_is_read_first(page: Page, site: str) -> None:
    """In the order of the page the notes follow the sheet; each says which paragraph it is about, which leads to it."""
    opened(page, f"{site}kits/loft/", "phone")
    tree = page.locator(".lk-desk").aria_snapshot()
    assert tree.index("Sincerely,") < tree.index("About “Thank you for meeting with")
    assert "complementary" in tree
    details = page.locator(".lk-body > [aria-details]").evaluate_all(
        "all => all.map(each => document.getElementById(each.getAttribute('aria-details')).className)"
    )
    assert details == ["lk-why"] * 4


def test_each_letter_of_a_page_has_its_own_notes(page: Page, site: str) -> None:
    """Ids are not given twice."""
    opened(page, f"{site}kits/each/")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    assert len(ids) == len(set(ids))
    assert page.locator(".lk-why-panel").count() == 2


def test_notes_follow_a_theme_that_swaps_pages(page: Page, site: str) -> None:
    """A letter that is reached without loading the page has its notes in their places."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}kits/")
    page.get_by_role("link", name="Pattern Maker").first.click()
    page.wait_for_selector(".lk-desk[data-lk-why=rail]")


def test_without_tabs_the_navigation_stays(page: Page, plain_site: Path) -> None:
    """Where the rail finds no room beside it, notes stand under their paragraphs; on a wider screen beside them."""
    with served(plain_site) as address:
        assert opened(page, f"{address}kits/loft/").evaluate(BOXES)["mode"] == "under"
        assert page.locator(".md-sidebar--primary").is_visible()
        assert opened(page, f"{address}kits/loft/", "wide").evaluate(BOXES)["mode"] == "rail"


CONTRAST = """() => {
  const number = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, place) => sum + c * [0.2126, 0.7152, 0.0722][place], 0);
  const isUnder = document.querySelector('.lk-desk').dataset.lkWhy === 'under';
  const under = number(getComputedStyle(isUnder ? document.querySelector('.lk-sheet') : document.body).backgroundColor);
  return Math.min(...[...document.querySelectorAll('.lk-why p, .lk-why a, .lk-why span')].map((each) => {
    const [r, g, b, a = 1] = number(getComputedStyle(each).color);
    const seen = [r, g, b].map((c, place) => c * a + under[place] * (1 - a));
    const [dark, bright] = [light(seen), light(under)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  }));
}"""
"""The least contrast of any words in the notes with what they stand on."""


@pytest.mark.parametrize("screen", ["wide", "phone"])
def test_notes_can_be_read_in_the_dark(page: Page, plain_site: Path, screen: str) -> None:
    """Beside the paper in the theme's colours, on it in the paper's."""
    with served(plain_site) as address:
        assert opened(page, f"{address}kits/loft/", screen).evaluate(CONTRAST) >= 4.5


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_notes_can_be_read_in_the_light(page: Page, site: str, screen: str) -> None:
    assert opened(page, f"{site}kits/loft/", screen).evaluate(CONTRAST) >= 4.5


def test_without_the_script_the_notes_follow_the_letter(browser: Browser, site: str) -> None:
    """Each with the paragraph that it is about, and no switch that does nothing."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}kits/loft/")
        assert page.locator(".lk-why-of:visible").count() == 4
        assert page.locator(".lk-why-switch:visible").count() == 0
