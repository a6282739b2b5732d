"""What a stranger meets first on this project's own site: its face, its front page, and the page for lost addresses."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.picture import ASSETS, PREVIEW, REPOSITORY
from tests.sites import Site, build, served

SCREENS = pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)], ids=["desk", "phone"])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Site]]:
    """The project's own site, below a path of a web server that answers with its 404 page."""
    folder = tmp_path_factory.mktemp("ours")
    with served(folder, "/letters/") as address:
        built = build(REPOSITORY, site_dir=str(folder), site_url=address)
        assert not built.failed, built.log
        yield address, Site(folder)


def in_view(page: Page, element: Locator, share: float = 1) -> bool:
    """Whether at least that share of an element is on the first screen."""
    box = element.bounding_box()
    size = page.viewport_size
    assert box
    assert size
    shown = min(box["y"] + box["height"], size["height"]) - max(box["y"], 0)
    return box["x"] >= 0 and box["x"] + box["width"] <= size["width"] and shown >= share * box["height"]


@SCREENS
@SCHEMES
def test_the_first_screen_says_what_this_is_for_whom_and_where_to_begin(
    ours: tuple[str, Site], browser: Browser, width: int, height: int, scheme: str
) -> None:
    """And shows a letter: all of it at a desk, and enough of it on a phone to see what it is."""
    address, _ = ours
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address)
    assert in_view(page, page.get_by_role("heading", name="The letter after the interview"))
    assert in_view(page, page.get_by_text("For whoever had an interview today, and for the coaches who help them."))
    assert in_view(page, page.get_by_role("link", name="Start here"))
    letter = page.get_by_role("img", name="A letter from Priya Raman")
    assert in_view(page, letter, 1 if width > 1000 else 0.5)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("link", name="Look at this letter").click()
    expect(page.get_by_role("button", name="Print", exact=True)).to_be_visible()
    page.close()


def test_the_front_page_says_whose_advice_this_is(ours: tuple[str, Site]) -> None:
    """By name, with the article and the column."""
    text = " ".join(ours[1].page("index.html").one("md-content__inner").text.split())
    for name in ("Jennifer Shryock", "“After Your Job Interview - Now What?”", "“Work It”"):
        assert name in text


@pytest.mark.parametrize("name", ["logo.svg", "favicon.svg"])
def test_the_sign_is_a_small_drawing_that_needs_nothing_else(name: str) -> None:
    """It is drawn on a square, with no text, no picture inside and no address but that of its own language."""
    text = (ASSETS / name).read_text("utf-8")
    root = ElementTree.fromstring(text)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    assert (left, top, width) == (0, 0, height)
    kinds = {element.tag.partition("}")[2] for element in root.iter()}
    assert kinds <= {"svg", "style", "mask", "path"}
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert len(text) < 1500


@SCHEMES
def test_the_sign_is_seen_on_the_tab_and_in_the_header(ours: tuple[str, Site], browser: Browser, scheme: str) -> None:
    """The favicon has other colours on a dark tab, and the logo of the header is drawn."""
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{ours[0]}guide/")
    icon = page.locator("link[rel=icon]").get_attribute("href") or ""
    drawn = page.evaluate(
        """() => [...document.querySelectorAll('.md-logo img')].map(image => image.naturalWidth > 0)"""
    )
    assert drawn
    assert all(drawn)
    page.goto(urljoin(page.url, icon))
    fill = page.evaluate("getComputedStyle(document.querySelector('.front')).fill")
    assert fill == ("rgb(31, 78, 95)" if scheme == "light" else "rgb(242, 240, 234)")
    page.close()


def test_the_picture_beside_links_is_fresh_and_of_the_size_that_everybody_shows() -> None:
    """`python -m tests.picture` takes a new one."""
    assert PREVIEW.is_fresh
    picture = PREVIEW.file.read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < 300_000


def test_every_page_has_a_picture_for_its_links(ours: tuple[str, Site]) -> None:
    """At its whole address, which is there."""
    address, site = ours
    # The page to write on is no page of the theme's.
    pages = [uri for uri in site.files if uri.endswith("index.html") and uri != "kits/write/index.html"]
    assert len(pages) > 30
    assert "assets/preview.png" in site.files
    for uri in pages:
        every = (each.attributes for each in site.page(uri).all("meta"))
        metas = {meta["property"]: meta["content"] for meta in every if "property" in meta}
        assert metas["og:image"] == f"{address}assets/preview.png"
        assert metas["og:url"] == f"{address}{uri.removesuffix('index.html')}"
        assert metas["og:description"]


@SCREENS
@SCHEMES
def test_an_address_that_leads_nowhere_is_answered_with_ways_on(
    ours: tuple[str, Site], browser: Browser, width: int, height: int, scheme: str
) -> None:
    """However deep it was below the site's own path: the start, the letters, and a search."""
    address, site = ours
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    answer = {"status": 404, "content_type": "text/html", "body": site.text("404.html")}
    page.route("**/kits/gone/**", lambda route: route.fulfill(**answer))
    page.goto(f"{address}kits/gone/letter/")
    expect(page.get_by_role("heading", name="This page is not here")).to_be_visible()
    assert page.title() == "This page is not here - The second interview letter"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default" if scheme == "light" else "slate")
    links = page.locator("article a").evaluate_all("links => links.map(link => link.href)")
    assert f"{address}guide/" in links
    assert f"{address}kits/" in links
    assert [link for link in links if page.request.get(link).status != 200] == []
    page.get_by_label("Or search for a word of it").fill("salutation")
    page.get_by_role("button", name="Search", exact=True).click()
    page.wait_for_url(f"{address}*q=salutation*")
    expect(page.locator("[data-md-component=search-query]")).to_have_value("salutation")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("configuration", [{}, {"use_directory_urls": False}], ids=["folders", "files"])
def test_the_page_for_what_is_not_there_links_only_to_what_is(tmp_path: Path, configuration: dict[str, bool]) -> None:
    """From the top of the site, wherever that is."""
    build(REPOSITORY, site_dir=str(tmp_path), site_url="https://example.org/a/b/", **configuration)
    all_links = Site(tmp_path).page("404.html").all("a")
    links = [a.attributes["href"] for a in all_links if any(each.tag == "article" for each in a.inside)]
    assert len(links) == 4
    for link in links:
        assert link.startswith("/a/b/")
        inside = urlsplit(link).path.removeprefix("/a/b/").removeprefix("./")
        assert (tmp_path / inside / ("index.html" if not inside.endswith(".html") else "")).is_file(), link


def test_no_page_of_this_site_asks_another_host_for_anything(ours: tuple[str, Site], page: Page) -> None:
    """With the configuration as it is: one page of each folder, all of the guide, and search."""
    address, site = ours
    pages = sorted(uri for uri in site.files if uri.endswith(".html"))
    folders = {uri.rpartition("/index.html")[0].rpartition("/")[0]: uri for uri in pages if "guide/" not in uri}
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for uri in (*folders.values(), *(uri for uri in pages if uri.startswith("guide/"))):
        page.goto(f"{address}{uri}")
    page.goto(f"{address}?q=letter")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert len(asked) > 100
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {urlsplit(address).netloc}


def test_nothing_on_this_site_could_come_from_another_host(ours: tuple[str, Site]) -> None:
    """No page has a script, a style, a picture or a frame from elsewhere; no stylesheet of ours asks for one."""
    address, site = ours
    loaded = {
        (uri, link)
        for uri in site.files
        if uri.endswith(".html")
        for each in site.page(uri).elements
        if each.tag in ("script", "img", "iframe", "source", "video", "audio", "embed", "object", "input")
        or (each.tag == "link" and each.attributes.get("rel") not in ("canonical", "prev", "next", "alternate"))
        for link in (each.attributes.get("src"), each.attributes.get("href"), each.attributes.get("data"))
        if link
    }
    assert len(loaded) > 100
    assert [(uri, link) for uri, link in loaded if urlsplit(link).netloc not in ("", urlsplit(address).netloc)] == []
    ours_alone = [uri for uri in site.files if uri.endswith(".css") and uri.startswith(("letterkit/", "assets/guide"))]
    assert ours_alone
    assert [uri for uri in ours_alone if re.search(r"url\(\s*[\"']?(https?:)?//|@import", site.text(uri))] == []


SOUGHT = {
    "guide/which-letter/": (
        "thank you letter",
        "thank-you letter after an interview",
        "influence letter",
        "follow up email",
        "follow-up letter",
        "follow up e-mail",
        "thank you email after interview",
        "second interview",
    ),
    "guide/note/": ("thank you note", "thank-you card"),
}
"""What people call these letters, and the page that they should come to."""


@pytest.mark.parametrize(("words", "uri"), [(words, uri) for uri, each in SOUGHT.items() for words in each])
def test_search_knows_the_letters_by_the_names_that_people_type(
    ours: tuple[str, Site], page: Page, words: str, uri: str
) -> None:
    """The theme's own search has the guide's page first for each of them."""
    address, _ = ours
    page.goto(f"{address}?{urlencode({'q': words})}")
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    assert urlsplit(first.get_attribute("href") or "").path == urlsplit(f"{address}{uri}").path


@pytest.mark.parametrize("uri", SOUGHT)
def test_those_names_are_for_the_search_alone(ours: tuple[str, Site], uri: str) -> None:
    """They stand in the front matter of the page, and not on it."""
    page = ours[1].page(f"{uri}index.html")
    assert page.all("md-tag") == []
    assert "thank-you card" not in page.one("md-content__inner").text
    assert "influence letter" not in page.one("md-content__inner").text
