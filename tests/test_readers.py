"""What readers have to tell: the line that asks for it, the comments they may load, and the options for both."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.sites import MATERIAL, Site, build, kit, project, served

FORM = {"form": "https://example.org/our-form?a=1&b=2"}
BOARD = {"repo": "example/letters", "repo_id": "R_1", "category": "Stories & more", "category_id": "DIC_1"}
LESSON = "---\nadvice: offer-solutions\n---\n# Meet a *need* & more\n\nIn their words.\n"
PAGES = {
    "kits/loft.yml": kit(),
    "docs/offers.md": LESSON,
    "docs/plain.md": "# Plain\n",
    "docs/asked.md": "---\nstories: true\n---\n# Asked\n",
    "docs/quiet.md": "---\nadvice: same-day\nstories: false\n---\n# Quiet\n",
}


def site(folder: Path, *, theme: Any = MATERIAL, **options: Any) -> Site:
    return build(project(folder, PAGES, theme=theme, plugins=["search", {"letterkit": options}]), strict=True)


def with_foot(site: Site) -> set[str]:
    """The pages that have a foot."""
    return {uri for uri in site.files if uri.endswith(".html") and site.page(uri).all("lk-foot")}


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_nothing_is_asked_unless_an_option_says_where_to_answer(tmp_path: Path, theme: str) -> None:
    """No line, no stylesheet for it, no script."""
    plain = site(tmp_path, theme=MATERIAL if theme == "material" else theme)
    assert with_foot(plain) == set()
    linked = {link for uri in plain.files if uri.endswith(".html") for link in plain.page(uri).links}
    assert [link for link in linked if link.endswith(("foot.css", "comments.js")) or "giscus" in link] == []


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_pages_that_teach_ask_for_stories(tmp_path: Path, theme: str) -> None:
    """Any other page by its own wish; never the page of a letter, nor the gallery."""
    told = site(tmp_path, theme=MATERIAL if theme == "material" else theme, stories=FORM)
    assert with_foot(told) == {"offers/index.html", "asked/index.html"}
    foot = told.page("offers/index.html").one("lk-foot")
    assert " ".join(foot.text.split()) == "Did you try this? Tell us what happened, also if nothing did."
    assert FORM["form"] in told.page("offers/index.html").links
    assert "Did you try" not in told.text("search/search_index.json")


@pytest.mark.parametrize(
    ("stories", "link"),
    [
        ({"email": "stories@example.org"}, "mailto:stories@example.org?subject=Meet%20a%20need%20%26%20more"),
        ({"discussion": "https://example.org/board"}, "https://example.org/board"),
        ({"form": "http://forms.example.org:8080"}, "http://forms.example.org:8080"),
    ],
)
def test_each_way_to_tell_has_its_link(tmp_path: Path, stories: dict[str, str], link: str) -> None:
    """A letter about a page says in its subject which page."""
    assert link in site(tmp_path, stories=stories).page("offers/index.html").links


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            {"stories": "https://example.org"},
            "'stories': it needs `form`, `email` or `discussion` below it, such as `form:",
        ),
        ({"stories": {}}, "'stories': it names one of `form`, `email` and `discussion`, such as `form: https://"),
        ({"stories": {**FORM, "email": "a@example.org"}}, "'stories': it names one of "),
        (
            {"stories": {"mail": "a@example.org"}},
            "'stories': it has no `mail`; did you mean `email`? It knows `form`, ",
        ),
        ({"stories": {"fax": "1"}}, "'stories': it has no `fax`. It knows `form`, "),
        ({"stories": {"form": None}}, "'stories': `form` is empty or no text; write it such as `form:"),
        (
            {"stories": {"form": "example.org"}},
            "'example.org' is no address for `form`; write it as in `form: https://",
        ),
        ({"stories": {"form": "javascript:alert(1)"}}, "'javascript:alert(1)' is no address for `form`"),
        (
            {"stories": {"email": "stories at example.org"}},
            "is no address for `email`; write it as in `email: stories@",
        ),
        (
            {"comments": {"repo": "example/letters"}},
            "'comments': it lacks `repo_id`, `category` and `category_id`, as ",
        ),
        (
            {"comments": {**BOARD, "repo": "https://github.com/a/b"}},
            "'https://github.com/a/b' is no repository; write it",
        ),
        (
            {"comments": {**BOARD, "categoryid": "x"}},
            "'comments': it has no `categoryid`; did you mean `category_id`? ",
        ),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_an_option_that_is_wrong_is_told_what_would_be_right(
    tmp_path: Path, options: dict[str, Any], told: str
) -> None:
    """Before anything is built."""
    built = site(tmp_path, **options)
    assert built.failed
    assert told in "\n".join(built.log)
    assert built.files == set()


def test_the_fragment_can_be_replaced(tmp_path: Path) -> None:
    """One that is broken is a mistake in its file, whichever option would use it."""
    own = {"ours/letterkit/foot.html": "<p class='ours'>{{ story_link }}</p>"}
    theme, plugins = {**MATERIAL, "custom_dir": "ours"}, ["search", {"letterkit": {"stories": FORM}}]
    page = build(project(tmp_path, {**PAGES, **own}, theme=theme, plugins=plugins)).page("offers/index.html")
    assert page.texts("ours") == [FORM["form"]]
    broken = {"ours/letterkit/foot.html": "\n{{ comments.repos }}"}
    site = build(project(tmp_path, {**PAGES, **broken}, theme=theme))
    assert site.failed
    assert "ours/letterkit/foot.html:2:1: error: " in "\n".join(site.log)


GISCUS = """
const { dataset } = document.currentScript;
window.asked = { ...dataset };
const frame = document.createElement("iframe");
frame.className = "giscus-frame";
frame.srcdoc = "<script>addEventListener('message', ({ data }) => { parent.told = data; })<" + "/script>";
document.querySelector(".giscus").append(frame);
"""
"""What stands in for giscus: it writes down what it is asked for, and what it is told later."""


def test_comments_are_loaded_when_a_reader_asks_for_them(tmp_path: Path, context: BrowserContext, page: Page) -> None:
    """Until then nothing comes from another host, and beside the button stands who will learn of it."""
    asked: list[str] = []

    def stand_in(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=GISCUS, content_type="text/javascript", headers={"Access-Control-Allow-Origin": "*"})

    context.route(lambda url: urlsplit(url).hostname != "127.0.0.1", stand_in)
    toggles = [{"scheme": "default"}, {"scheme": "slate"}]
    palette = [{**each, "toggle": {"icon": "material/eye", "name": "Switch"}} for each in toggles]
    built = site(tmp_path, theme={**MATERIAL, "palette": palette}, comments=BOARD)
    assert with_foot(built) == {"offers/index.html", "asked/index.html"}
    with served(built.folder) as address:
        page.goto(f"{address}offers/")
        button = page.get_by_role("button", name="Load the discussion")
        expect(button).to_be_visible()
        expect(page.locator(".lk-foot")).to_contain_text("giscus.app: both learn that you were here")
        page.emulate_media(media="print")
        expect(page.locator(".lk-foot")).to_be_hidden()
        page.emulate_media(media="screen")
        assert asked == []
        button.press("Enter")
        page.wait_for_function("window.asked")
        assert asked == ["https://giscus.app/client.js"]
        told = page.evaluate("window.asked")
        assert (told["repo"], told["repoId"], told["category"], told["categoryId"]) == tuple(BOARD.values())
        assert (told["mapping"], told["theme"]) == ("pathname", "light")
        page.evaluate("""() => {
            const frame = document.querySelector(".giscus-frame");
            frame.contentWindow.postMessage = (message, host) => { window.told = { message, host }; };
            document.body.setAttribute("data-md-color-scheme", "slate");
        }""")
        page.wait_for_function("window.told")
        dark = {"giscus": {"setConfig": {"theme": "dark"}}}
        assert page.evaluate("window.told") == {"message": dark, "host": "https://giscus.app"}


def test_without_scripts_the_comments_are_a_link(tmp_path: Path) -> None:
    """The button is hidden, and the board at GitHub can be reached."""
    page = site(tmp_path, comments=BOARD).page("offers/index.html")
    assert "hidden" in page.one("lk-load").attributes
    assert "https://github.com/example/letters/discussions" in page.links
