"""What people meet who read the site with a screen reader, a keyboard, a phone or a dark screen.

Whatever plain Material for MkDocs does not do well on a site of its own is Material's; the rest is ours, and there
must be none of it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pytest
from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser, Page

from tests.node import AXE, NU
from tests.sites import Site, build, project, served

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("thank-you", "checklist", "envelope", "print")
"""The pages of a kit beside that of its letter."""
OF_TWO_KITS = ("kits/riverside-museum/", "kits/kilbrannagh-house/")
"""A kit with one letter on Letter paper, and one with several on A4."""
MESSAGES_APART = 25
"""Of so many pages of messages, one is read."""
SCREENS = [(width, scheme) for width in (1280, 390) for scheme in ("light", "dark")]
"""Widths in px, of a laptop and of a phone, by day and by night."""
PLAIN = """# Welcome

## A heading

A paragraph.

| a_key_that_is_long | a_key_that_is_long | a_key_that_is_long | a_key_that_is_long | a_key_that_is_long |
|---|---|---|---|---|
| a_value_that_is_long | a_value_that_is_long | a_value_that_is_long | a_value_that_is_long | a_value_that_is_long |

```yaml title="a file"
key: value
```

```yaml
key: a value that is so long that its line does not fit into the column of a page, however wide the screen is
```
"""
"""A page of everything that ours are made of and that Material shows."""
_VIOLATIONS = """axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.flatMap(
  violation => violation.nodes.map(node => ({rule: violation.id, html: node.html, why: node.failureSummary}))))"""
_OPENING = re.compile(r"<(?P<tag>[\w-]+)(?P<attributes>[^>]*)>")
_CLASSES = re.compile(r'class="([^"]*)"')


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of Material's own, set up as ours is, in Material's colours."""
    theme = _settings()["theme"]
    theme = {"name": "material", "font": False, "features": theme["features"]}
    pages = {"docs/index.md": PLAIN, "docs/more/index.md": PLAIN, "docs/more/one.md": PLAIN, "docs/more/two.md": PLAIN}
    nav = ["index.md", {"More": ["more/index.md", {"One": "more/one.md"}, {"Two": "more/two.md"}]}]
    folder = tmp_path_factory.mktemp("plain")
    extensions = _settings()["markdown_extensions"]
    return build(project(folder, pages, theme=theme, plugins=["search"], nav=nav, markdown_extensions=extensions))


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This repository's own site."""
    folder = tmp_path_factory.mktemp("ours")
    for name in ("mkdocs.yml", "docs", "kits", "overrides"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    return build(folder)


@pytest.fixture
def address(ours: Site) -> Iterator[str]:
    """Where the repository's own site is served; asked for before a page, so that it outlives it."""
    with served(ours.folder) as address:
        yield address


@pytest.mark.parametrize("kind", ["guide", "letters", "others"])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}-{screen[1]}")
def test_axe_finds_nothing_that_is_not_materials(
    screen: tuple[int, Literal["light", "dark"]], kind: str, plain: Site, ours: Site, browser: Browser
) -> None:
    """Every kind of page, read by axe: what it finds on an element, it finds on the same element of plain Material."""
    with ExitStack() as stack:
        addresses = [stack.enter_context(served(site.folder)) for site in (plain, ours)]
        reader = browser.new_context(viewport={"width": screen[0], "height": 900}, color_scheme=screen[1])
        stack.callback(reader.close)
        page = reader.new_page()
        theirs = {(rule, element) for rule, element, _ in _found(page, addresses[0], _pages(plain))}
        own = [each for each in _found(page, addresses[1], _of_kind(kind, ours)) if each[:2] not in theirs]
    assert own == []


def test_the_nu_checker_finds_no_error_that_is_not_materials(plain: Site, ours: Site) -> None:
    """Every page is valid HTML, as far as it is ours."""
    theirs = {message for _, message in _errors(plain)}
    assert [error for error in _errors(ours) if error[1] not in theirs] == []


def test_every_link_of_the_site_leads_somewhere(ours: Site) -> None:
    """Every page and every place on a page that a link names is there."""
    assert ours.dead_links() == []
    assert not ours.failed


OF_A_LETTER = ("Priya Raman", "March 12, 2026", "410 Quay Street", "Dear ", "Sincerely", "Enclosure")
"""Words of a shipped letter in the order in which it is read."""
MOST_STOPS = 300
"""Presses of the tab key that lead through the longest page and its frame."""
INTERACTIVE = "a[href], button, input, select, textarea, summary, [tabindex='0']"
_UNREACHED = """(kinds) => {
  const all = [...document.querySelectorAll(`.lk-page :is(${kinds})`)].filter((each) => each.checkVisibility());
  return all.filter((each) => !each.dataset.reached && each.tabIndex >= 0).map((each) => each.outerHTML.slice(0, 120));
}"""
_REACH = """() => {
  const here = document.activeElement;
  here.dataset.reached = "yes";
  const style = getComputedStyle(here);
  const shown = style.outlineStyle !== "none" || style.boxShadow !== "none";
  const html = here.outerHTML.slice(0, 120);
  return {shown, html, ours: here.closest(".lk-page") !== null, last: here === document.body};
}"""


@pytest.mark.parametrize("kind", ["", "riverside-museum/", "riverside-museum/checklist/", "riverside-museum/envelope/"])
def test_everything_is_reached_by_the_tab_key_and_shows_it(kind: str, address: str, page: Page) -> None:
    """Who has no mouse comes to each link, button and box of a page, and sees where they are."""
    page.goto(f"{address}kits/{kind}")
    unseen = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        reached = page.evaluate(_REACH)
        if reached["last"]:
            break
        if reached["ours"] and not reached["shown"]:
            unseen.append(reached["html"])
    assert page.evaluate(_UNREACHED, INTERACTIVE) == []
    assert unseen == []


def test_a_letter_is_read_aloud_in_the_order_of_its_sheet(address: str, page: Page) -> None:
    """A screen reader comes from the letterhead to the enclosures, and nothing of the screen comes in between."""
    page.goto(f"{address}kits/riverside-museum/")
    read = page.locator("article.lk-sheet").first.aria_snapshot()
    places = [read.index(words) for words in OF_A_LETTER]
    assert places == sorted(places)


def test_headings_go_down_one_step_at_a_time(ours: Site) -> None:
    """Each page has one heading of the first level, and none below it skips a level."""
    for uri in _pages(ours):
        headings = [each for each in ours.page(uri).elements if re.fullmatch("h[1-6]", each.tag)]
        levels = [int(each.tag[1]) for each in headings]
        assert levels.count(1) == 1, uri
        assert all(below - above <= 1 for above, below in pairwise(levels)), uri


def _settings() -> dict[str, Any]:
    settings: dict[str, Any] = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    return settings


def _pages(site: Site) -> list[str]:
    return sorted(uri for uri in site.files if uri.endswith(".html"))


def _of_kind(kind: str, site: Site) -> list[str]:
    """The pages of the guide, the letters, or some of each kind of page that there are many of, all of one cut."""
    pages = _pages(site)
    messages = [uri for uri in pages if uri.startswith("reference/messages/") and uri.count("/") > 2]
    documents = [uri for uri in pages if uri.startswith("kits/") and Path(uri).parent.name in DOCUMENTS]
    letters = [uri for uri in pages if uri.startswith("kits/") and uri not in documents]
    match kind:
        case "guide":
            return sorted({*pages} - {*messages, *documents, *letters})
        case "letters":
            return letters
    return [*messages[::MESSAGES_APART], *(uri for uri in documents if uri.startswith(OF_TWO_KITS))]


def _found(page: Page, address: str, uris: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """What axe finds: the rule, the element by its tag and classes, and where and why."""
    for uri in uris:
        page.goto(f"{address}{uri}")
        page.evaluate(AXE.read_text("utf-8"))
        for found in page.evaluate(_VIOLATIONS):
            yield found["rule"], _element(found["html"]), f"{uri}: {found['html'][:160]} {found['why'][:300]}"


def _element(html: str) -> str:
    opening = _OPENING.match(html)
    assert opening
    classes = _CLASSES.search(opening["attributes"])
    return ".".join((opening["tag"], *sorted(classes[1].split() if classes else ())))


def _errors(site: Site) -> list[tuple[str, str]]:
    """What the Nu HTML checker calls an error: the page and line, and the message."""
    command = ["java", "-jar", str(NU), "--errors-only", "--format", "json", "--exit-zero-always", "--skip-non-html"]
    answer = subprocess.run([*command, str(site.folder)], capture_output=True, text=True, check=True)
    # Of stylesheets the checker knows an older CSS than browsers do.
    found = [each for each in json.loads(answer.stderr)["messages"] if not each["message"].startswith("CSS:")]
    return [(f"{each.get('url', '')}:{each.get('lastLine', 0)}", each["message"]) for each in found]
