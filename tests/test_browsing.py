"""Sites in a browser: from the file system, below a path, with instant navigation, in every theme."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect
from pypdf import PdfReader

from tests.sites import MATERIAL, Site, build, kit, project, served

FILES = {
    "kits/museum.yml": kit(title="Alpha", interview={"date": "2026-03-12", "role": "Guide", "outcome": "weak"}),
    "kits/2026/harbour.yml": kit(
        title="Beta", locale="en-GB", interviewers=[{"name": "Ann Reid"}, {"name": "Bo Holm"}]
    ),
    "docs/lesson.md": "---\nadvice: offer-solutions\n---\n# A lesson\n",
}
NAV = ["index.md", {"Letters": "kits/index.md"}]
BOARD = {"repo": "example/letters", "repo_id": "R_1", "category": "Stories", "category_id": "DIC_1"}
COMMENTED = ["search", {"letterkit": {"comments": BOARD}}]
INSTANT = {**MATERIAL, "features": ["navigation.instant", "navigation.footer", "navigation.tabs"]}
LETTER, A4 = (612.0, 792.0), (595.3, 841.9)


@pytest.fixture
def requests(context: BrowserContext) -> list[str]:
    """The addresses of everything that the browser asks for."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    context.on("request", note)
    return asked


@pytest.fixture
def faults(page: Page) -> list[str]:
    """What goes wrong in the scripts of a page, which is not waited for any longer than that takes."""
    page.set_default_timeout(10_000)
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    return told


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site below a path of a web server, with instant navigation, which is instant only at the site's own address."""
    folder = tmp_path_factory.mktemp("instant")
    with served(folder / "site", "/team/") as address:
        build(
            project(
                folder, FILES, theme=INSTANT, site_url=address, plugins=COMMENTED, nav=[*NAV, {"Lesson": "lesson.md"}]
            )
        )
        yield address


def is_ready(page: Page, paper: str) -> None:
    """The sheet is on screen as wide as its paper where there is room, in its own face, with buttons to press."""
    sheet = page.locator(".lk-sheet")
    expect(sheet).to_have_attribute("data-lk-paper", paper)
    expect(page.get_by_role("button", name="Print", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Copy as e-mail")).to_be_visible()
    expect(sheet.locator(".lk-salutation")).to_have_css("font-family", FACE)
    room = page.evaluate("document.querySelector('.lk-page').clientWidth")
    width = min({"letter": 816, "a4": 794}[paper], room)
    page.wait_for_function("width => document.querySelector('.lk-sheet').offsetWidth === width", arg=width)


FACE = '"Times New Roman", "Liberation Serif", Tinos, "Nimbus Roman", Times, serif'


def printed(page: Page) -> list[tuple[float, float]]:
    """The sizes of the sheets that come out of the printer."""
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [(round(float(sheet.mediabox.width), 1), round(float(sheet.mediabox.height), 1)) for sheet in pdf.pages]


def near(size: tuple[float, float], paper: tuple[float, float]) -> bool:
    return all(abs(one - other) < 1 for one, other in zip(size, paper, strict=True))


def test_instant_navigation_brings_styles_buttons_and_paper_along(
    instant: str, page: Page, requests: list[str], faults: list[str]
) -> None:
    """From the gallery to a letter, back, and on to one on other paper, without the page being loaded again."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{instant}kits/")
    page.evaluate("window.sameWindow = true")
    page.get_by_role("link", name="Alpha").first.click()
    is_ready(page, "letter")
    assert page.url == f"{instant}kits/museum/"
    (sheet,) = printed(page)
    assert near(sheet, LETTER)
    page.go_back()
    expect(page.locator(".lk-card")).to_have_count(2)
    expect(page.locator(".lk-filters")).to_be_visible()
    page.get_by_role("link", name="Beta").first.click()
    is_ready(page, "a4")
    (sheet,) = printed(page)
    assert near(sheet, A4)
    page.locator(".md-footer__link--prev").click()
    is_ready(page, "letter")
    (sheet,) = printed(page)
    assert near(sheet, LETTER)
    assert page.title() == "Alpha - Letters"
    assert page.evaluate("window.sameWindow")
    assert {urlsplit(url).netloc for url in requests if not url.startswith("data:")} == {urlsplit(instant).netloc}
    assert faults == []


def test_every_script_goes_on_working_after_instant_navigation(instant: str, page: Page, faults: list[str]) -> None:
    """Filters, the notes on why a paragraph is there, ticks and comments, on pages that came without being loaded."""
    page.goto(instant)
    page.evaluate("window.sameWindow = true")
    page.locator(".md-tabs").get_by_role("link", name="Letters", exact=True).click()
    page.locator(".lk-filters").get_by_label("Outcome").select_option("weak")
    expect(page.locator(".lk-card:visible")).to_have_count(1)
    page.get_by_role("link", name="Alpha").first.click()
    switch = page.get_by_role("button", name="Why each paragraph is there")
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".lk-why").first).to_be_visible()
    switch.click()
    expect(page.locator(".lk-why:visible")).to_have_count(0)
    switch.click()
    expect(page.locator(".lk-why").first).to_be_visible()
    page.get_by_role("link", name="Checklist", exact=True).click()
    box = page.get_by_role("checkbox").first
    box.check()
    page.get_by_role("button", name="Untick all").click()
    expect(box).not_to_be_checked()
    page.locator(".md-tabs").get_by_role("link", name="Letters", exact=True).click()
    page.locator(".lk-filters").get_by_label("Outcome").select_option("weak")
    expect(page.locator(".lk-card:visible")).to_have_count(1)
    page.locator(".md-tabs").get_by_role("link", name="Lesson", exact=True).click()
    expect(page.get_by_role("button", name="Load the discussion")).to_be_visible()
    assert page.evaluate("window.sameWindow")
    assert faults == []


def test_the_gallery_is_filtered_and_says_how_many_are_left(instant: str, page: Page) -> None:
    """Only by what tells the letters apart: all of these are on site and of one template."""
    page.goto(f"{instant}kits/")
    filters = page.locator(".lk-filters")
    expect(filters.locator("select")).to_have_count(1)
    filters.get_by_label("Outcome").select_option("weak")
    assert [card.is_visible() for card in page.locator(".lk-card").all()] == [True, False]
    expect(filters).to_contain_text("1 of 2 letters")
    filters.get_by_label("Outcome").select_option("all")
    assert [card.is_visible() for card in page.locator(".lk-card").all()] == [True, True]


def test_the_letter_is_copied_as_the_text_below_it(instant: str, page: Page) -> None:
    """What the clipboard has is what `letter.txt` has below its subject; with formatting it has paragraphs too."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{instant}kits/museum/")
    page.get_by_role("button", name="Copy as e-mail").click()
    expect(page.locator(".lk-said[role=status]").first).to_have_text("Copied.")
    text = page.request.get(f"{instant}kits/museum/letter.txt").text()
    assert page.evaluate("navigator.clipboard.readText()") == text.partition("\n\n")[2]
    page.reload()
    page.get_by_role("button", name="Copy with formatting").click()
    expect(page.locator(".lk-said[role=status]").first).to_have_text("Copied.")
    read = "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())"
    html = page.evaluate(read)
    assert "<p>Dear Tom Achterberg:</p>" in html
    assert "class=" not in html


def test_a_site_from_the_file_system_works_without_a_server(
    tmp_path: Path, page: Page, requests: list[str], faults: list[str]
) -> None:
    """With the offline plugin: letters, their styles, buttons and texts, and search."""
    plugins = ["search", "letterkit", "offline"]
    site = build(project(tmp_path, FILES, theme=MATERIAL, site_url="", plugins=plugins, nav=NAV))
    # The offline plugin itself asks for a shim that only a network has.
    page.route("https://unpkg.com/**", lambda route: route.fulfill(body=""))
    page.goto((site.folder / "index.html").as_uri())
    page.locator(".md-nav").get_by_role("link", name="Letters", exact=True).click()
    page.get_by_role("link", name="Beta").first.click()
    is_ready(page, "a4")
    (sheet,) = printed(page)
    assert near(sheet, A4)
    # From disk there is nothing to download: the browser shows the text.
    page.get_by_role("link", name="Download .txt").click()
    page.wait_for_url((site.folder / "kits/2026/harbour/letter.txt").as_uri())
    assert page.inner_text("body") == site.text("kits/2026/harbour/letter.txt")
    assert {urlsplit(url).scheme for url in requests if "unpkg.com" not in url} <= {"file", "data"}
    assert faults == []


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_no_page_asks_another_host_for_anything(
    tmp_path: Path, page: Page, requests: list[str], faults: list[str], theme: str
) -> None:
    """In every theme, as far as the theme itself does not: every page of a kit, the gallery, and search."""
    quiet = MATERIAL if theme == "material" else {"name": theme, "highlightjs": False}
    site = build(project(tmp_path, {"kits/loft.yml": kit()}, theme=quiet))
    with served(site.folder) as address:
        for uri in sorted(uri for uri in site.files if uri.endswith(".html")):
            page.goto(f"{address}{uri}")
        expect(page.locator("body")).to_be_visible()
    assert len(requests) > 20
    assert {urlsplit(url).netloc for url in requests if not url.startswith("data:")} == {urlsplit(address).netloc}
    assert faults == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_a_letter_is_a_sheet_in_any_theme(tmp_path: Path, page: Page, theme: str) -> None:
    """As wide as its paper or the theme's column, in its own face, with buttons, and alone on paper."""
    site: Site = build(project(tmp_path, FILES, theme=theme))
    page.route("https://cdnjs.cloudflare.com/**", lambda route: route.abort())
    page.set_viewport_size({"width": 1440, "height": 900})
    with served(site.folder) as address:
        for slug, paper, size in (("museum", "letter", LETTER), ("2026/harbour", "a4", A4)):
            page.goto(f"{address}kits/{slug}/")
            is_ready(page, paper)
            (sheet,) = printed(page)
            assert near(sheet, size)
