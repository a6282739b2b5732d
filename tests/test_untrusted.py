"""Text of every kind in every field: it arrives as typed, and nothing in it runs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page as SitePage
from playwright.sync_api import Browser, Dialog, Page, Request, expect

from letterkit.render.direction import isolated
from tests.sites import MATERIAL, HtmlPage, Site, build, kit, project, served

TYPED = [
    *(Path(__file__).parent / "render" / "hostile.txt").read_text("utf-8").split("\n")[:-1],
    "</title><script>window.ran = 1</script>",
    '"><img src=https://hostile.example/x.png onerror="window.ran=1">',
    "' onmouseover='window.ran=1",
    "<svg/onload=window.ran=1>",
    "</pre></textarea></style></article><iframe src=https://hostile.example/>",
    "{{ config }} {% raw %} {# note #}",
    "{{ 7 * 7 }}{% for x in range(9) %}x{% endfor %}",
    '--8<-- "mkdocs.yml"',
    "`code` ``` ~~~ $$ [^1] [[wiki]] :smile: ==mark== ++ins++",
    "&lt;b&gt; &amp;amp; &nbsp;",
    "a\u202egnihton\u202c b\u200b\u2060\ufeffc",
    "\u2067\u05e9\u05dc\u05d5\u05dd\u2069 & \u0645\u0631\u062d\u0628\u0627 GmbH",
    "%s %(name)s {0} $HOME ${x} \\n \\u0041",
    "@@import: url(x) !important; /* */ //",
]
SENTENCES = [
    "</script><script>window.ran = 1</script> is no tag.",
    'A picture: "><img src=https://hostile.example/x.png onerror=window.ran=1>.',
    "{{ config }} and {% raw %} stay.",
    '--8<-- "mkdocs.yml"',
    "&amp; &lt;script&gt; &#123;&#123; 7 \\* 7 }}",
    "\u202eright to left\u202c and \U0001f469\u200d\U0001f52c.",
]
PHRASES = ["enjoyed", "inspired", "next_step"]


def typed_everywhere(text: str, sentence: str) -> str:
    """A kit and a letterhead with a text in every plain field and a sentence in every field of sentences."""
    return kit(
        title=text,
        letterhead={
            "name": text,
            "label": text,
            "email": text,
            "phone": text,
            "location": {"address": text, "postalCode": text, "city": text, "region": text, "countryCode": "US"},
            "profiles": [{"network": text, "username": text, "url": "https://example.org/{{x}}?a=1&b='"}],
        },
        employer={"name": text, "address": [text, text]},
        interview={"date": "2026-03-12", "role": text},
        interviewers=[{"name": text, "title": text, "hook": text}, {"name": "Ann Reid", "honorific": text}],
        notes={
            **dict.fromkeys(PHRASES, text),
            "needs": [{"heard": text, "from": text, "offer": sentence}],
            "questions": [{"asked": text, "answer": sentence, "answered": "poorly"}],
            "remarks": [{"said": text, "offer": sentence}],
            "strengths": [{"noticed": text, "point": sentence}],
        },
        letter={
            "subject": text,
            "complimentary_close": text,
            "enclosures": [text],
            "copies": [text],
            "postscript": sentence,
            "parts": {"closing": sentence},
        },
        thank_you={"message": sentence},
    )


KITS = {
    f"kits/{number:02}.yml": typed_everywhere(text, SENTENCES[number % len(SENTENCES)])
    for number, text in enumerate(TYPED)
}
MACROS = ["pymdownx.snippets", "attr_list", "md_in_html", "admonition"]


class Macros(BasePlugin):
    """A plugin of somebody else's that renders whatever it can lay hands on as a template."""

    def on_page_markdown(self, markdown: str, *, config: MkDocsConfig, **_: Any) -> str:
        return self._rendered(markdown, config)

    def on_page_content(self, html: str, *, config: MkDocsConfig, **_: Any) -> str:
        return self._rendered(html, config)

    def on_post_page(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:
        return self._rendered(output, config)

    def _rendered(self, text: str, config: MkDocsConfig) -> str:
        has_marks = any(mark in text for mark in ("{{", "{%", "{#"))
        return jinja2.Template(text).render(config=config) if has_marks else text


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """All of it on one site, in which other plugins and extensions look for their own marks."""
    folder = project(
        tmp_path_factory.mktemp("untrusted"),
        KITS,
        theme={**MATERIAL, "features": ["navigation.footer", "navigation.path", "search.suggest", "search.highlight"]},
        markdown_extensions=MACROS,
        nav=["index.md", "kits/index.md"],
    )
    built = build(folder, beside=[Macros()])
    assert not built.failed, built.log
    return built


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    with served(site.folder) as address:
        yield address


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A tab in which anything that runs, asks or leaves is noticed at the end."""
    told: list[str] = []

    def dialog(asked: Dialog) -> None:
        told.append(asked.message)
        asked.dismiss()

    def request(asked: Request) -> None:
        if urlsplit(asked.url).hostname not in ("127.0.0.1", None):
            told.append(asked.url)

    with browser.new_context() as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("dialog", dialog)
        page.on("request", request)
        page.add_init_script("window.ran = window.ran || 0")
        yield page
        page.evaluate("Promise.resolve()")
        assert told == []


def in_browser(text: str) -> str:
    """A text as a browser names a page by it: runs of spaces are one."""
    return " ".join(text.split(" "))


@pytest.mark.parametrize("number", range(len(TYPED)))
def test_a_letter_shows_every_field_as_typed(site: Site, address: str, reader: Page, number: int) -> None:
    """In the letter, in the title of the page and of the window, and in the text to send."""
    text, slug = TYPED[number], f"{number:02}"
    reader.goto(f"{address}kits/{slug}/")
    parts = reader.evaluate(
        """() => Object.fromEntries(["lk-name", "lk-profession", "lk-subject", "lk-close", "lk-enclosures", "lk-copies",
            "lk-inside-address", "lk-salutation", "lk-postal", "lk-contacts", "lk-signatory", "lk-body"]
            .map((name) => [name, document.querySelector(".lk-sheet ." + name)?.textContent ?? ""]))"""
    )
    assert parts["lk-name"] == parts["lk-signatory"] == parts["lk-profession"] == text
    assert parts["lk-subject"] == f"Re: {text}"
    assert parts["lk-close"] in (text, f"{text},")
    assert parts["lk-inside-address"].count(text) == 6
    assert parts["lk-enclosures"].endswith(text)
    assert parts["lk-copies"].endswith(text)
    for part in ("lk-salutation", "lk-postal", "lk-contacts", "lk-body"):
        assert text in parts[part], part
    assert reader.locator(".lk-page h1").text_content() == text
    assert reader.title() == f"{in_browser(text)} - Letters"
    described = reader.locator("meta[name=description]").get_attribute("content")
    assert described is not None
    assert described.count(text) == 2
    mail = site.text(f"kits/{slug}/letter.txt")
    assert mail.splitlines()[0] == f"Subject: {isolated(text)}"
    assert reader.locator(".lk-email-body").text_content() == mail.partition("\n\n")[2]
    assert reader.evaluate("window.ran") == 0


def test_sentences_are_words_and_no_markup(address: str, reader: Page) -> None:
    """HTML and the marks of other programs are the characters that they are made of; the small Markdown is read."""
    shown = [sentence.replace("\\*", "*") for sentence in SENTENCES]
    for number, sentence in enumerate(shown):
        reader.goto(f"{address}kits/{number:02}/")
        letter = reader.locator(".lk-sheet[data-lk-document=letter]")
        assert letter.evaluate("sheet => [...sheet.querySelectorAll('script, img, iframe, svg')].length") == 0
        body = letter.locator(".lk-body").all_text_contents()
        assert sum(text.count(sentence) for text in body) == 5, sentence
        assert (letter.locator(".lk-postscript").text_content() or "").strip() == f"P.S. {sentence}"
    assert reader.evaluate("window.ran") == 0


@pytest.mark.parametrize("slug", ["04", "27", "28", "31", "32"])
def test_nothing_runs_on_any_page_of_a_kit(site: Site, address: str, reader: Page, slug: str) -> None:
    """Letter, notes, envelopes and whatever else there is: each names the kit as typed and holds none of its tags."""
    pages = sorted(uri for uri in site.files if uri.startswith(f"kits/{slug}/") and uri.endswith(".html"))
    assert len(pages) > 1
    for uri in pages:
        reader.goto(f"{address}{uri}")
        assert TYPED[int(slug)] in reader.title()
        assert reader.locator(".lk-page :is(script, iframe, img:not([src^='data:']))").count() == 0
        assert reader.evaluate("window.ran") == 0


def test_the_gallery_shows_titles_as_typed(address: str, reader: Page) -> None:
    """On every card, with the candidate's name; filters work beside them."""
    reader.goto(f"{address}kits/")
    assert sorted(reader.locator(".lk-card a").all_text_contents()) == sorted(TYPED)
    senders = reader.locator(".lk-card-sender").all_text_contents()
    assert sorted(senders) == sorted(TYPED)
    assert reader.evaluate("document.querySelectorAll('.lk-gallery script, .lk-gallery img, iframe').length") == 0
    assert reader.evaluate("window.ran") == 0


def test_neighbours_are_named_as_typed(address: str, reader: Page) -> None:
    """The links to the letters before and after."""
    order = sorted(TYPED, key=str.casefold)
    for text in ("AT&T", "</title><script>window.ran = 1</script>"):
        reader.goto(f"{address}kits/{TYPED.index(text):02}/")
        place = order.index(text)
        titles = reader.locator(".md-footer__title .md-ellipsis").all_text_contents()
        assert [title.strip() for title in titles] == [order[place - 1].strip(), order[place + 1].strip()]


@pytest.mark.parametrize("query", ["Köln", "onerror", "7-Eleven", "config"])
def test_search_shows_titles_as_typed(address: str, reader: Page, query: str) -> None:
    """In Material's list of results nothing is taken for markup."""
    reader.goto(f"{address}kits/?q={query}")
    results = reader.locator(".md-search-result__item h1, .md-search-result__item h2")
    expect(results.first).to_be_visible()
    found = {title.strip() for title in results.all_text_contents()}
    assert any(query in title for title in found)
    # A kit's other pages have the name of the document before the kit's.
    assert [title for title in found if not title.endswith(tuple(text.strip() for text in TYPED))] == []
    assert (
        reader.evaluate("document.querySelectorAll('.md-search-result img, .md-search-result svg[onload]').length") == 0
    )
    assert reader.evaluate("window.ran") == 0


PATIENCE = 30_000
"""Milliseconds that the host's search may take to read its index on a busy machine."""


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes_show_titles_as_typed(tmp_path: Path, reader: Page, theme: str) -> None:
    """In the window, the heading, the links to neighbours, and the host's own search."""
    texts = [TYPED[number] for number in (1, 4, 27, 28, 32)]
    files = {f"kits/{number}.yml": typed_everywhere(text, SENTENCES[0]) for number, text in enumerate(texts)}
    site = build(project(tmp_path, files, theme={"name": theme, "highlightjs": False}), beside=[Macros()])
    entries = json.loads(site.text("search/search_index.json"))["docs"]
    titles = {entry["location"]: entry["title"] for entry in entries}
    with served(site.folder) as address:
        for number, text in enumerate(texts):
            reader.goto(f"{address}kits/{number}/")
            assert reader.title() == f"{in_browser(text)} - Letters"
            assert reader.locator(".lk-page h1").text_content() == text
            assert reader.locator(".lk-name").text_content() == text
            assert titles[f"kits/{number}/"] == text
            assert reader.evaluate("window.ran") == 0
        reader.goto(f"{address}search.html?q=AT%26T" if theme == "readthedocs" else f"{address}?q=AT%26T")
        expect(reader.locator("#mkdocs-search-results h3").first).to_be_attached(timeout=PATIENCE)
        found = reader.locator("#mkdocs-search-results h3").all_text_contents()
        assert "AT&T" in found
        assert reader.evaluate("window.ran") == 0


def test_mistakes_show_lines_as_typed(tmp_path: Path) -> None:
    """On the page of a broken kit in the preview, where hidden characters are named."""
    text = "publish: true\ntitle: </pre><script>window.ran = 1</script> {{ config }}\nemployr: {}\n# \u202e\n"
    site = build(project(tmp_path, {"kits/a.yml": text}, theme="mkdocs"), "serve", beside=[Macros()])
    page: HtmlPage = site.page("kits/a/index.html")
    assert [script.text for script in page.all("script") if "ran" in script.text] == []
    assert any("`employr`" in mistake for mistake in page.texts("lk-mistake"))
