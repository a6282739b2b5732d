"""A letter's page, sentence by sentence: the lights, the strip of a preview, and the reading aloud."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from letterkit.library import Library
from letterkit.prose import plain_text
from letterkit.sentences import sentences
from letterkit.site.why_sentences import sentences_on_page
from tests.node import AXE
from tests.sites import MATERIAL, Site, build, kit, project, served, write

OFFER = (
    "I would measure them, one shelf a week. I built one in my first year. I love *wood*, and\n\nI am **never** late."
)
NOTES = {
    "enjoyed": "seeing the pattern loft with you",
    "needs": [{"heard": "half of the patterns are older than the drawings", "offer": OFFER}],
    "questions": [
        {"asked": "what I know of resin", "answer": "I know too little.\n\n- I have a book.\n- “Why?” I ask it."}
    ],
}
FILES = {
    "kits/loft.yml": kit(notes=NOTES, letter={"postscript": "The first drawing, Tom, is done. It is *small*."}),
    "kits/list.yml": kit(notes=NOTES, letter={"postscript": "- One drawing\n- Two drawings"}),
    "kits/each.yml": kit(
        notes=NOTES, interviewers=[{"name": "Tom Achterberg"}, {"name": "Ann Lowe"}], letter={"addressing": "each"}
    ),
}
RANGES = "window.letterkit.sentences(document.querySelector('.lk-desk')).map(({ range }) => String(range))"
LIT = """() => Object.fromEntries(['lk-theirs', 'lk-backing', 'lk-writers', 'lk-meant'].map((name) =>
  [name, [...(CSS.highlights.get(name) || [])].map(String)]))"""

VIOLATIONS = """of => axe.run(document.querySelector(of), { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A published site."""
    return build(project(tmp_path_factory.mktemp("sentences"), FILES, theme=MATERIAL))


@pytest.fixture(scope="module")
def site(built: Site) -> Iterator[str]:
    with served(built.folder) as address:
        yield address


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same as its author sees it."""
    plugins = ["search", {"letterkit": {"messages": "messages"}}]
    folder = project(tmp_path_factory.mktemp("preview"), {**FILES, "kits/riverside-museum.yml": kit()}, plugins=plugins)
    with served(build(folder, "serve").folder) as address:
        yield address


@pytest.fixture
def faults(page: Page) -> list[str]:
    """What goes wrong in the scripts of a page."""
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    return told


def tidy(texts: list[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts]


def composed(folder: Path, slug: str) -> list[str]:
    """The sentences of a kit's first letter."""
    write(folder, {f"kits/{slug}.yml": FILES[f"kits/{slug}.yml"]})
    (entry,) = Library(folder / "kits", shown_as="kits").read().entries
    letter = entry.letters[0]
    blocks = [*(block.content for block in letter.body), *letter.postscript]
    return [each.text for block in blocks for each in sentences(plain_text([block]))]


@pytest.mark.parametrize("slug", ["loft", "list"])
def test_the_browser_finds_every_sentence(page: Page, site: str, tmp_path: Path, slug: str, faults: list[str]) -> None:
    """Through emphasis, lists and the label of a postscript, which is no sentence."""
    page.goto(f"{site}kits/{slug}/")
    page.wait_for_function("window.letterkit")
    assert tidy(page.evaluate(RANGES)) == tidy(composed(tmp_path, slug))
    assert faults == []


def test_a_switch_lights_the_sentences_up(page: Page, site: str, faults: list[str]) -> None:
    """By whom they serve; it says that it is on, shows what the lights mean, and stays on at the next page."""
    page.goto(f"{site}kits/loft/")
    switch = page.get_by_role("button", name="Whom each sentence serves")
    expect(switch).to_have_attribute("aria-pressed", "false")
    assert page.evaluate(LIT)["lk-theirs"] == []
    assert page.locator(".lk-sentence-key").is_hidden()
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    lit = page.evaluate(LIT)
    assert tidy(lit["lk-backing"])[:1] == ["I built one in my first year."]
    assert tidy(lit["lk-writers"]) == ["I love wood, and", "I am never late."]
    assert tidy(page.locator(".lk-sentence-key q").all_inner_texts()) == ["I love wood, and", "I am never late."]
    page.goto(f"{site}kits/list/")
    expect(page.get_by_role("button", name="Whom each sentence serves")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Whom each sentence serves").click()
    assert page.evaluate(LIT)["lk-theirs"] == []
    assert faults == []


def test_the_page_tells_the_shares_in_words(built: Site) -> None:
    """Also to those who see no colours, and without a script."""
    words = " ".join(built.page("kits/loft/index.html").one("lk-sentences").text.split())
    assert "Whom it serves: 9 of 15 sentences are about them, 4 back another and 2 are only about the writer." in words
    assert "you, your and Northgate Foundry:" in words


def test_nothing_of_it_prints(page: Page, site: str) -> None:
    """A lit letter comes out of the printer as one that is not, even with the reading open."""
    page.goto(f"{site}kits/loft/")
    plain = page.pdf(prefer_css_page_size=True, print_background=True)
    page.get_by_role("button", name="Whom each sentence serves").click()
    page.get_by_role("button", name="Read it aloud").click()
    lit = page.pdf(prefer_css_page_size=True, print_background=True)
    one, two = (PdfReader(io.BytesIO(each)).pages for each in (plain, lit))
    assert len(one) == len(two) == 1
    assert one[0].get_contents().get_data() == two[0].get_contents().get_data()  # type: ignore[union-attr]


def test_the_notes_beside_the_letter_move_with_it(page: Page, site: str) -> None:
    """The key takes room above the sheet."""
    apart = """() => document.querySelector('.lk-why').getBoundingClientRect().top
      - document.querySelector('.lk-body > *').getBoundingClientRect().top"""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site}kits/loft/")
    page.wait_for_selector(".lk-desk[data-lk-why=rail]")
    before = page.evaluate(apart)
    page.get_by_role("button", name="Whom each sentence serves").click()
    assert page.evaluate(apart) == before


def test_without_a_script_the_words_remain(browser: Browser, site: str) -> None:
    """There is no button that does nothing."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}kits/loft/")
        assert page.locator(".lk-served").is_visible()
        for hidden in (".lk-sentence-switch", "[data-lk-aloud=open]", ".lk-aloud", ".lk-sentence-key"):
            assert page.locator(hidden).is_hidden()


def test_a_browser_that_paints_no_ranges_has_no_switch(page: Page, site: str, faults: list[str]) -> None:
    """It reads aloud all the same."""
    page.add_init_script("delete CSS.highlights; Object.defineProperty(CSS, 'highlights', { value: undefined })")
    page.goto(f"{site}kits/loft/")
    page.get_by_role("button", name="Read it aloud").wait_for()
    assert page.locator(".lk-sentence-switch").count() == 0
    assert page.locator(".lk-sentence-key").is_visible()
    assert faults == []


def test_a_preview_says_what_there_is_to_say(page: Page, preview: str, faults: list[str]) -> None:
    """Each with its weight, what would be right and the page of its code, and leads to its sentence."""
    page.goto(f"{preview}kits/loft/")
    strip = page.get_by_role("region", name="What Letterkit has to say of this kit")
    remark = strip.locator(".lk-remark").filter(has_text="I am never late")
    expect(remark).to_contain_text("Hint: “I am never late.” is only about you")
    expect(remark).to_contain_text("kits/loft.yml:")
    remark.get_by_role("button", name="Show the sentence").click()
    assert page.evaluate(LIT)["lk-meant"] == ["I am never late."]
    assert page.evaluate("document.activeElement.textContent") == "I am never late."
    remark.get_by_role("link", name="about-you").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("about-you")
    assert faults == []


def test_a_published_letter_says_nothing_of_the_kind(built: Site) -> None:
    """What the coach says is for the author alone."""
    assert "lk-strip" not in built.text("kits/loft/index.html")
    assert "about-you" not in built.text("kits/loft/index.html")


def kept(page: Page, slug: str) -> Any:
    return json.loads(page.evaluate(f"localStorage.getItem('letterkit.checklist.{slug}')") or "null")


def test_a_letter_is_read_aloud_from_its_end(page: Page, site: str, tmp_path: Path, faults: list[str]) -> None:
    """Sentence by sentence, by key or by click; at the end the line of the checklist is ticked."""
    page.goto(f"{site}kits/loft/")
    opener = page.get_by_role("button", name="Read it aloud")
    opener.click()
    dialog = page.get_by_role("dialog", name="Read it aloud, from the last sentence to the first")
    sentence, place = dialog.locator(".lk-aloud-sentence"), dialog.locator(".lk-aloud-place")
    expected = ["Dear Tom Achterberg:", *tidy(composed(tmp_path, "loft"))]
    expect(place).to_have_text(f"Sentence 1 of {len(expected)}")
    expect(dialog.get_by_role("button", name="Next")).to_be_focused()
    expect(dialog.get_by_role("button", name="Back")).to_be_disabled()
    read = [sentence.inner_text()]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    for number in range(len(expected) - 1):
        if number % 2:
            page.keyboard.press("ArrowDown")
        else:
            page.keyboard.press("Enter")
        read.append(sentence.inner_text())
    assert tidy(read) == expected[::-1]
    assert dialog.locator("mark").all_inner_texts() == ["Tom Achterberg"]
    assert kept(page, "loft") is None
    page.keyboard.press("ArrowRight")
    expect(sentence).to_have_text("Read to the end. The line on the checklist is ticked.")
    expect(dialog.get_by_role("link", name="To the checklist")).to_be_focused()
    assert kept(page, "loft") == ["proof"]
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    page.goto(f"{site}kits/loft/checklist/")
    expect(page.get_by_role("checkbox", name="Read it aloud a second time")).to_be_checked()
    assert faults == []


def test_ticks_that_are_there_stay(page: Page, site: str) -> None:
    """A reading adds its own."""
    page.goto(f"{site}kits/loft/checklist/")
    page.get_by_role("checkbox").first.check()
    page.get_by_role("link", name="Read the letter aloud").click()
    page.locator(".lk-aloud[open]").wait_for()
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    assert len(kept(page, "loft")) == 2
    assert "proof" in kept(page, "loft")


def test_of_several_letters_all_have_to_be_read(page: Page, site: str) -> None:
    """One says how many are left, and the last ticks the line."""
    page.goto(f"{site}kits/each/")
    for number, words in enumerate(("This letter is read. 1 more is left.", "Read to the end.")):
        page.get_by_role("button", name="Read it aloud").nth(number).click()
        for _ in range(40):
            page.keyboard.press("ArrowRight")
        expect(page.locator(".lk-aloud[open] .lk-aloud-sentence")).to_contain_text(words)
        page.keyboard.press("Escape")
    assert kept(page, "each") == ["proof"]


def test_a_browser_that_keeps_nothing_says_so(page: Page, site: str) -> None:
    """The reader can tick the line by hand."""
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('refused') }")
    page.goto(f"{site}kits/loft/#read-aloud")
    page.locator(".lk-aloud[open]").wait_for()
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".lk-aloud-sentence")).to_contain_text("tick the line on the checklist yourself")


def test_a_finger_turns_the_pages(browser: Browser, site: str) -> None:
    """To the left goes on, to the right goes back, and nothing of it is wider than a phone."""
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as context:
        page = context.new_page()
        page.goto(f"{site}kits/loft/#read-aloud")
        page.locator(".lk-aloud[open]").wait_for()
        wipe = """([from, to]) => {
          const target = document.querySelector('.lk-aloud-sentence');
          const touch = (x) => new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
          const fire = (type, list) => target.dispatchEvent(new TouchEvent(type, { bubbles: true, ...list }));
          fire('touchstart', { touches: [touch(from)], changedTouches: [touch(from)] });
          fire('touchend', { touches: [], changedTouches: [touch(to)] });
        }"""
        for between, place in (([300, 100], 2), ([300, 100], 3), ([100, 300], 2), ([300, 290], 2)):
            page.evaluate(wipe, between)
            expect(page.locator(".lk-aloud-place")).to_have_text(f"Sentence {place} of 16")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        box = page.locator(".lk-aloud[open]").bounding_box()
        assert box == {"x": 0, "y": 0, "width": 390, "height": 844}


@pytest.mark.parametrize(("width", "scheme"), [(1280, "default"), (390, "slate")])
def test_axe_finds_nothing_in_it(browser: Browser, preview: str, width: int, scheme: str) -> None:
    """With the strip, the lights and the reading open, by day and by night."""
    with browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{preview}kits/loft/")
        page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
        page.get_by_role("button", name="Whom each sentence serves").click()
        page.add_script_tag(path=AXE)
        assert page.evaluate(VIOLATIONS, ".lk-page") == []
        page.get_by_role("button", name="Read it aloud").click()
        assert page.evaluate(VIOLATIONS, ".lk-aloud") == []


def test_names_are_the_longest_first(tmp_path: Path) -> None:
    """So that a full name is marked whole; an initial or a `Jr.` is no name by itself."""
    people = [{"name": "Ann B. Lowe Jr.", "honorific": "Ms."}, {"name": "Tom Achterberg"}]
    write(tmp_path, {"kits/one.yml": kit(interviewers=people)})
    (entry,) = Library(tmp_path / "kits", shown_as="kits").read().entries
    assert entry.kit is not None
    found = sentences_on_page(entry.letters[0], entry.kit)
    assert found is not None
    assert sorted(found.names, key=len, reverse=True) == list(found.names)
    assert {"Ann B. Lowe Jr.", "Tom Achterberg", "Lowe", "Ann", "Northgate Foundry", "Ines Calder"} <= set(found.names)
    assert {"B.", "Jr."}.isdisjoint(found.names)
