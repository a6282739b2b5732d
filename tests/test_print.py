"""What a browser makes of a sheet: on paper, and on screens of every size. The page around it is Material's."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import product
from pathlib import Path
from string import Template
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from letterkit.fit import in_measure
from letterkit.kit import Paper
from letterkit.letter import Letter
from letterkit.letterhead import Design, Typeface
from letterkit.prose import plain_text, read_prose
from letterkit.render.press import FRAGMENTS, Press
from tests.letters import BODY, SIGNATURE, body, letter, letterhead

HOST = Template((Path(__file__).parent / "render" / "material.html").read_text("utf-8"))
BARE_HOST = Template("<!doctype html><html lang=en><style>$stylesheets</style><body>$sheets</body></html>")
STYLESHEETS = FRAGMENTS.parent / "assets"
MATERIAL = files("material") / "templates" / "assets" / "stylesheets"
SIZES = {Paper.LETTER: (612.0, 792.0), Paper.A4: (595.3, 841.9)}
PHONE, SMALL_PHONE, DESKTOP = (
    {"width": 390, "height": 844},
    {"width": 320, "height": 568},
    {"width": 1280, "height": 900},
)
TWICE = body(f"{BODY}\n{BODY}")
"""The body of a letter of two sheets."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all sheets, which has no way out to any other host."""
    with browser.new_context(offline=True) as context:
        yield context.new_page()


def theme() -> str:
    """Material's own stylesheets."""
    sheets = sorted(file for file in MATERIAL.iterdir() if file.name.endswith(".css"))
    assert [file.name.split(".")[0] for file in sheets] == ["main", "palette"]
    return "".join(file.read_text("utf-8") for file in sheets)


def stylesheets(paper: Paper) -> str:
    """Ours, in the order in which a page links them."""
    names = ("letterkit.css", "note.css", "envelope.css", "checklist.css", "worksheet.css")
    sizes = (f"letterkit-{paper}.css", "letterkit-pages.css")
    return "".join((STYLESHEETS / name).read_text("utf-8") for name in (*names, *sizes))


def site_page(sheets: str, paper: Paper = Paper.LETTER, scheme: str = "default", host: Template = HOST) -> str:
    """A page of a site with some sheets on it."""
    return host.substitute(theme=theme(), stylesheets=stylesheets(paper), scheme=scheme, sheets=sheets)


def sheets(*letters: Letter) -> str:
    """The letters, printed one after the other."""
    return "".join(map(Press().sheet, letters))


def show(tab: Page, html: str, viewport: dict[str, int] = DESKTOP) -> None:
    """A page in a window of that size."""
    tab.set_viewport_size(viewport)  # type: ignore[arg-type]
    tab.set_content(html)


def printed(tab: Page, html: str, viewport: dict[str, int] = DESKTOP, *, backgrounds: bool = False) -> PdfReader:
    """A page as the browser prints it, with the sizes that the page itself asks for."""
    show(tab, html, viewport)
    return PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True, print_background=backgrounds)))


def sizes(pdf: PdfReader) -> list[Paper | None]:
    """The paper of each page, None for one of another size."""
    found = [(float(page.mediabox.width), float(page.mediabox.height)) for page in pdf.pages]
    return [
        next((paper for paper, size in SIZES.items() if size == pytest.approx(each, abs=1)), None) for each in found
    ]


def words(text: str) -> str:
    """A text without regard to where its lines end."""
    return " ".join(text.split())


def text_of(pdf: PdfReader) -> str:
    """All of the text, in reading order."""
    return words(" ".join(page.extract_text() for page in pdf.pages))


def expected(letter: Letter) -> list[str]:
    """The texts of a letter in the order in which they are read."""
    return [
        letter.sender,
        *letter.letterhead_address,
        letter.dateline,
        *letter.inside_address,
        letter.subject_line,
        letter.salutation,
        *(plain_text([block.content]) for block in letter.body),
        letter.complimentary_close,
        letter.sender,
        *letter.enclosures,
        plain_text(letter.postscript),
    ]


def assert_reads(text: str, passages: Sequence[str]) -> None:
    """A text begins with the first passage and goes on with the others in their order."""
    assert text.startswith(words(passages[0]))
    place = 0
    for passage in map(words, passages):
        assert passage in text[place:]
        place = text.index(passage, place) + len(passage)


@pytest.mark.parametrize(("design", "font", "paper"), list(product(Design, Typeface, Paper)))
def test_a_letter_prints_as_one_sheet(tab: Page, design: Design, font: Typeface, paper: Paper) -> None:
    """A letter of 340 words, to two people, with a postscript: one sheet of its paper, letterhead first, no chrome."""
    whole = letter(paper=paper, letterhead=letterhead(design=design, font=font), signature=SIGNATURE)
    pdf = printed(tab, site_page(sheets(whole), paper))
    assert sizes(pdf) == [paper]
    assert_reads(text_of(pdf), expected(whole))
    assert "Chrome" not in text_of(pdf)


@pytest.mark.parametrize(
    ("scheme", "viewport", "backgrounds"), list(product(["default", "slate"], [PHONE, DESKTOP], [False, True]))
)
def test_what_is_printed_does_not_depend_on_the_screen(
    tab: Page, scheme: str, viewport: dict[str, int], backgrounds: bool
) -> None:
    """Dark or light, from a phone or a desk, with backgrounds or without: the same sheet, and nothing behind it."""
    pdf = printed(tab, site_page(sheets(letter()), scheme=scheme), viewport, backgrounds=backgrounds)
    assert sizes(pdf) == [Paper.LETTER]
    assert_reads(text_of(pdf), expected(letter()))
    tab.emulate_media(media="print")
    behind = tab.evaluate(
        "() => { const found = []; for (let e = document.querySelector('.lk-sheet'); e; e = e.parentElement)"
        " found.push(getComputedStyle(e).backgroundColor, getComputedStyle(e).colorScheme); return found }"
    )
    tab.emulate_media(media="null")
    assert set(behind) <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)", "light"}


def test_a_browsers_own_header_has_no_room(tab: Page) -> None:
    """The page has no margin to print the date and the address of the page in."""
    show(tab, site_page(sheets(letter())))
    pdf = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True, display_header_footer=True)))
    assert sizes(pdf) == [Paper.LETTER]
    assert text_of(pdf).startswith(letter().sender)


def test_a_short_letter_prints_as_one_sheet(tab: Page) -> None:
    """There is no empty page after a letter of one line."""
    short = letter(body=body("Thank you."), postscript=(), enclosures=())
    assert sizes(printed(tab, site_page(sheets(short)))) == [Paper.LETTER]


@pytest.mark.parametrize(("design", "paragraphs"), list(product(Design, (1, 5))))
def test_a_short_letter_is_set_wider_and_still_one_sheet(tab: Page, design: Design, paragraphs: int) -> None:
    """However the few lines of it are divided, there is room for them all."""
    few = letter(letterhead=letterhead(design=design), body=body("One line of it.\n\n" * paragraphs))
    html = sheets(in_measure(few, may_shrink=False))
    assert 'data-lk-measure="wide"' in html
    assert sizes(printed(tab, site_page(html))) == [Paper.LETTER]


def lines(pdf: PdfReader, number: int) -> list[tuple[float, str]]:
    """The runs of text on a page, each with its distance from the top edge."""
    found: list[tuple[float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: Any) -> None:
        if text.strip():
            found.append((792 - (tm[5] * cm[3] + cm[5]), text))

    pdf.pages[number].extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("design", Design)
def test_a_long_letter_goes_on_under_a_margin(tab: Page, design: Design) -> None:
    """The second sheet begins an inch down and carries the whole ending."""
    long = letter(letterhead=letterhead(design=design), body=TWICE)
    pdf = printed(tab, site_page(sheets(long)))
    assert sizes(pdf) == [Paper.LETTER, Paper.LETTER]
    assert_reads(text_of(pdf), expected(long))
    assert 72 < min(top for top, _ in lines(pdf, 1)) < 90
    assert max(top for top, _ in lines(pdf, 0)) < 792 - 45
    assert words(BODY.strip().split("\n\n")[-1]) in words(pdf.pages[1].extract_text())


def test_the_ending_stays_together(tab: Page) -> None:
    """However many lines stand before it, the last paragraph, the close and the signature share a sheet."""
    for filling in range(1, 40, 6):
        filled = letter(body=body("line\\\n" * filling + "line\n\n" + BODY), postscript=(), enclosures=())
        last = printed(tab, site_page(sheets(filled))).pages[-1].extract_text()
        assert words(BODY.strip().split("\n\n")[-1]) in words(last)
        assert filled.complimentary_close in last


def test_letters_print_one_after_the_other(tab: Page) -> None:
    """Each begins a sheet of its own paper, wherever on the page they stand."""
    here = letter(body=body("Thank you."))
    there = letter(body=body("Thank you."), paper=Paper.A4, letterhead=letterhead(name="Osei Lindqvist"))
    nested = f"<section>{sheets(here)}</section><div><p>Chrome</p><div>{sheets(here, there)}</div></div>{sheets(there)}"
    pdf = printed(tab, site_page(nested))
    assert sizes(pdf) == [Paper.LETTER, Paper.LETTER, Paper.A4, Paper.A4]
    for page, each in zip(pdf.pages, (here, here, there, there), strict=True):
        assert_reads(words(page.extract_text()), expected(each))


@pytest.mark.parametrize("paper", Paper)
def test_only_a_sheet_of_another_paper_has_a_page_name(tab: Page, paper: Paper) -> None:
    """Firefox leaves a page empty where a name ends, so a page's own paper goes without."""
    show(tab, site_page(sheets(*(letter(paper=each) for each in Paper)), paper))
    tab.emulate_media(media="print")
    names = tab.locator(".lk-sheet").evaluate_all("all => all.map(each => getComputedStyle(each).page)")
    tab.emulate_media(media="null")
    assert names == ["auto" if each == paper else f"lk-{each}" for each in Paper]


def test_one_of_several_letters_prints_alone(tab: Page) -> None:
    """A sheet that a script has marked is printed without its neighbours."""
    other = Press().sheet(letter(letterhead=letterhead(name="Osei Lindqvist")))
    alone = other.replace('<article class="lk-sheet"', '<article class="lk-sheet" data-lk-alone')
    pdf = printed(tab, site_page(f"{sheets(letter())}{alone}<div>{sheets(letter())}</div>"))
    assert sizes(pdf) == [Paper.LETTER]
    assert text_of(pdf).startswith("Osei Lindqvist")


def test_what_is_for_the_screen_alone_is_not_printed(tab: Page) -> None:
    """Not even inside a sheet."""
    noted = Press().sheet(letter()).replace("</article>", '<aside class="lk-screen">Chrome: a note</aside></article>')
    assert "Chrome" not in text_of(printed(tab, site_page(noted)))


def test_a_page_without_a_sheet_prints_as_ever(tab: Page) -> None:
    """The stylesheets leave the rest of the site alone."""
    assert "Chrome: introduction" in text_of(printed(tab, site_page("<p>No sheet here</p>")))


PLACES = """() => {
  const sheet = document.querySelector('.lk-sheet'), from = sheet.getBoundingClientRect();
  const shown = [...sheet.querySelectorAll('*')].filter(each => each.getClientRects().length);
  return shown.map(each => {
    const box = each.getBoundingClientRect(), style = getComputedStyle(each);
    const place = [box.x - from.x, box.y - from.y, box.width, box.height].map(Math.round);
    const look = [style.font, style.color, style.textDecorationLine, style.listStyleType];
    return [each.className || each.tagName, ...look, getComputedStyle(each, '::after').content, ...place].join(' ');
  });
}"""
"""Where every element of a sheet stands, and what it looks like."""


@pytest.mark.parametrize("design", Design)
@pytest.mark.parametrize("media", ["screen", "print"])
def test_no_rule_of_the_theme_reaches_a_sheet(tab: Page, design: Design, media: Any) -> None:
    """Every element stands where it stands on a page without any theme."""
    rich = body("One *word*, **two**, [three](https://example.org).\n\n- one\n- two\n  1. three\n  2. four\n\nThe end.")
    html = sheets(letter(letterhead=letterhead(design=design), body=rich, copies=("One", "Two"), signature=SIGNATURE))
    tab.emulate_media(media=media)
    places = []
    for host in (HOST, BARE_HOST):
        show(tab, site_page(html, host=host), {"width": 1900, "height": 900})
        places.append(tab.evaluate(PLACES))
    tab.emulate_media(media="null")
    assert places[0] == places[1]


@pytest.mark.parametrize("viewport", [PHONE, SMALL_PHONE], ids=["390", "320"])
@pytest.mark.parametrize("design", Design)
def test_a_phone_shows_the_letter_to_read(tab: Page, design: Design, viewport: dict[str, int]) -> None:
    """From edge to edge, at 16 pixels, with nothing to scroll sideways, however long an address or a name."""
    head = letterhead(
        design=design,
        name="Maximiliana-Theodora Featherstonehaugh-Cholmondeley de la Cruz",
        email="maximiliana.theodora.featherstonehaugh.cholmondeley@department.example.org",
    )
    show(tab, site_page(sheets(letter(letterhead=head, signature=SIGNATURE))), viewport)
    seen = tab.evaluate(
        "() => { const box = document.querySelector('.lk-sheet').getBoundingClientRect();"
        " return [box.left, box.width, document.documentElement.scrollWidth,"
        " Math.max(...[...document.querySelectorAll('.lk-sheet *')].map(each => each.getBoundingClientRect().right)),"
        " getComputedStyle(document.querySelector('.lk-body p')).fontSize] }"
    )
    assert seen[:3] == [0, viewport["width"], viewport["width"]]
    assert seen[3] <= viewport["width"] - 20
    assert seen[4] == "16px"


@pytest.mark.parametrize(("paper", "width"), [(Paper.LETTER, 816), (Paper.A4, 794)])
def test_a_wide_screen_shows_paper_of_its_own_size(tab: Page, paper: Paper, width: int) -> None:
    """Paper stays light in a dark scheme, with dark text."""
    show(tab, site_page(sheets(letter(paper=paper)), paper, "slate"), {"width": 1900, "height": 900})
    sheet = tab.locator(".lk-sheet")
    assert round(sheet.evaluate("each => each.getBoundingClientRect().width")) == width
    colours = sheet.evaluate("each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]")
    paper_is, ink_is = ([int(part) for part in re.findall(r"\d+", colour)] for colour in colours)
    assert min(paper_is) > 220
    assert max(ink_is) < 40


@pytest.mark.parametrize("turned", ["a\u202eb", "a\u2069\u202eb", "\u2069\u2069\u202b", "\u2067\u2067a"])
def test_controls_in_a_text_do_not_turn_its_neighbours(tab: Page, turned: str) -> None:
    """The words after it stand in their order, and the text itself is as it was typed."""
    mixed = letter(body=body(f"Before *{turned}* first second."))
    show(tab, site_page(sheets(mixed)))
    text, left = tab.locator(".lk-body p").evaluate(
        "each => [each.textContent, (() => { const last = each.lastChild, found = [];"
        " for (const word of ['first', 'second']) { const range = document.createRange(),"
        " at = last.textContent.indexOf(word); range.setStart(last, at); range.setEnd(last, at + word.length);"
        " found.push(range.getBoundingClientRect().left) } return found })()]"
    )
    assert text == f"Before {turned} first second."
    assert left == sorted(left)


def test_nothing_on_a_sheet_asks_another_host(tab: Page) -> None:
    """A page with sheets makes no request at all."""
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    show(tab, site_page(sheets(letter(signature=SIGNATURE)), host=BARE_HOST))
    assert [url for url in asked if not url.startswith("data:")] == []


def test_a_postscript_prints_below_the_signature(tab: Page) -> None:
    """A list in it, too."""
    listed = letter(postscript=read_prose("Two things:\n\n- one\n- two"), body=body("Thank you."))
    text = text_of(printed(tab, site_page(sheets(listed))))
    assert text.endswith("P.S. Two things: one two")
