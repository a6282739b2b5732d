"""The pages of a site: where they are, how they hang together, what search finds of them, what users replace."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.sites import MATERIAL, HtmlPage, Site, build, kit, project

EVERYTHING = {
    "name": "material",
    "font": False,
    "features": [
        *("navigation.expand", "navigation.footer", "navigation.indexes", "navigation.instant", "navigation.path"),
        *("navigation.prune", "navigation.sections", "navigation.tabs", "navigation.top", "toc.integrate"),
    ],
}
TITLES = {
    "zinc-works": "Alpha, the first in the gallery",
    "2026/harbour": "beta, the second",
    "museum": "Gamma, the last",
}
"""The kits in the order of the gallery."""
SLUGS = list(TITLES)
FILES = {
    "kits/zinc-works.yml": kit(title=TITLES["zinc-works"]),
    "kits/2026/harbour.yml": kit(title=TITLES["2026/harbour"], locale="en-GB"),
    "kits/museum.yml": kit(
        title=TITLES["museum"],
        interviewers=[
            {"name": "Dana Whitfield", "hook": "the crane that you can see from the loft"},
            {"name": "Luis Ortega", "hook": "the drawer with no label"},
            {"name": "Ann Ó Dálaigh", "hook": "the first casting of the day"},
        ],
        letter={"addressing": "each"},
    ),
    "docs/more.md": "# More\n\n[a letter](kits/2026/harbour.md), [its text](kits/2026/harbour/letter.txt),"
    " [all of them](kits/index.md)\n",
}
NAV = ["index.md", {"Our post": "kits/index.md"}, {"Section": ["more.md"]}]
TEXTS = {"zinc-works": 1, "2026/harbour": 1, "museum": 3}


@dataclass(frozen=True)
class Variant:
    """One way to build the same site."""

    configuration: dict[str, Any]
    directories: bool = True
    mount: str = "/"


VARIANTS = {
    "material": Variant({"theme": MATERIAL, "site_url": "https://letters.example.org/team/"}, mount="/team/"),
    "material-everything": Variant({"theme": EVERYTHING}),
    "material-files": Variant({"theme": MATERIAL, "use_directory_urls": False}, directories=False),
    "material-offline": Variant(
        {"theme": MATERIAL, "site_url": "", "plugins": ["search", "letterkit", "offline"]}, directories=False
    ),
    "mkdocs": Variant({"theme": "mkdocs", "site_url": "https://letters.example.org/team/"}, mount="/team/"),
    "mkdocs-files": Variant({"theme": "mkdocs", "use_directory_urls": False}, directories=False),
    "readthedocs": Variant({"theme": "readthedocs"}),
    "readthedocs-files": Variant(
        {"theme": "readthedocs", "use_directory_urls": False, "site_url": "https://letters.example.org/team/"},
        directories=False,
        mount="/team/",
    ),
}


@dataclass(frozen=True)
class Built:
    """A site of one variant."""

    variant: Variant
    site: Site

    def uri(self, slug: str) -> str:
        """The file of a kit's page, or of the gallery where there is no slug."""
        if not slug:
            return "kits/index.html"
        return f"kits/{slug}/index.html" if self.variant.directories else f"kits/{slug}.html"

    def page(self, slug: str) -> HtmlPage:
        return self.site.page(self.uri(slug))


@pytest.fixture(scope="module", params=VARIANTS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same site in every theme and with every form of address."""
    variant = VARIANTS[request.param]
    folder = project(tmp_path_factory.mktemp(request.param), FILES, nav=NAV, **variant.configuration)
    site = build(folder, strict=True)
    assert not site.failed, site.log
    return Built(variant, site)


def resolved(page: str, link: str) -> str:
    """The file that a link leads to."""
    parts: list[str] = []
    for part in [*page.split("/")[:-1], *link.split("/")]:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    uri = "/".join(parts)
    return f"{uri}index.html" if uri.endswith("/") or not uri else uri


def test_a_kit_has_a_page_and_a_text_for_each_letter(built: Built) -> None:
    """Kits in folders of their own too; a kit in three letters has three texts."""
    texts = {
        f"kits/{slug}/letter{f'-{number}' if number > 1 else ''}.txt"
        for slug, count in TEXTS.items()
        for number in range(1, count + 1)
    }
    assert {uri for uri in built.site.files if uri.endswith(".txt") and uri.startswith("kits/")} == texts
    assert built.site.files > {built.uri(slug) for slug in ("", *SLUGS)}


def test_every_link_leads_somewhere(built: Built) -> None:
    """Pages, texts, styles and scripts, from every page, wherever the site is mounted."""
    assert built.site.dead_links(built.variant.mount, directories=built.variant.directories) == []


def test_the_gallery_has_a_card_for_each_kit_in_the_order_of_titles(built: Built) -> None:
    """Capital letters make no difference to the order."""
    cards = [each for each in built.page("").all("a") if any("lk-card" in outer.classes for outer in each.inside)]
    assert [card.text.split(",")[0] for card in cards] == ["Alpha", "beta", "Gamma"]
    found = [resolved(built.uri(""), card.attributes["href"]) for card in cards]
    assert found == [built.uri(slug) for slug in SLUGS]


def test_letters_hang_beside_each_other(built: Built) -> None:
    """The letters before and after one in the gallery are its neighbours; nothing else is."""
    for before, slug, after in zip(["", *SLUGS], SLUGS, [*SLUGS[1:], ""], strict=False):
        page = built.page(slug)
        for relation, word, neighbour in (("prev", "Previous", before), ("next", "Next", after)):
            links = {
                resolved(built.uri(slug), each.attributes["href"])
                for each in page.elements
                if each.attributes.get("href")
                and (relation in each.attributes.get("rel", "").split() or (each.tag == "a" and word in each.text))
            }
            assert links == ({built.uri(neighbour)} if neighbour else set()), (slug, relation)


def test_the_navigation_shows_the_gallery_and_no_letter(built: Built) -> None:
    """The gallery has the title that the navigation gives it, and is the current place on the pages of letters."""
    for slug in ("", *SLUGS, None):
        uri = built.uri(slug) if slug is not None else "index.html"
        page = built.site.page(uri)
        entries = [each for each in page.all("a") if _is_in_navigation(each)]
        targets = {resolved(uri, each.attributes["href"]) for each in entries if each.attributes["href"][0] != "#"}
        assert targets.isdisjoint(built.uri(letter) for letter in SLUGS)
        gallery = [each for each in entries if " ".join(each.text.split()) == "Our post"]
        assert gallery, (uri, [each.text for each in entries])
        assert any(map(_is_current, gallery)) == (slug is not None), uri


def _is_in_navigation(link: Any) -> bool:
    """Whether a link stands in a theme's navigation, and is not one to a neighbour."""
    if "rel" in link.attributes or not link.attributes.get("href"):
        return False
    classes = {name for outer in (link, *link.inside) for name in outer.classes}
    return bool(classes & {"md-nav", "md-tabs", "navbar-nav", "wy-menu"}) and "md-logo" not in link.classes


def _is_current(link: Any) -> bool:
    classes = {name for outer in (link, *link.inside[-1:]) for name in outer.classes}
    return bool(classes & {"md-nav__item--active", "md-tabs__item--active", "active", "current"})


def test_a_page_says_what_it_is(built: Built) -> None:
    """Title, heading and the sheet; the site's own template and stylesheets for the right paper."""
    for slug, paper in (("zinc-works", "letter"), ("2026/harbour", "a4")):
        page = built.page(slug)
        heading = TITLES[slug]
        assert page.title.strip() == f"{heading} - Letters"
        assert page.texts("h1") == [heading]
        assert page.one("lk-sheet").attributes["data-lk-kit"] == slug
        sheets = {link.rpartition("/")[2] for link in page.links if "/letterkit/letterkit" in link}
        papers = {"letterkit-letter.css", "letterkit-a4.css"}
        assert sheets & {"letterkit.css", *papers} == {"letterkit.css", f"letterkit-{paper}.css"}


def test_a_letter_offers_its_text(built: Built) -> None:
    """Each sheet of several has its own buttons, and its own text to download."""
    page = built.page("museum")
    links = [each for each in page.all("lk-action") if "download" in each.attributes]
    found = [resolved(built.uri("museum"), each.attributes["href"]) for each in links]
    assert found == ["kits/museum/letter.txt", "kits/museum/letter-2.txt", "kits/museum/letter-3.txt"]
    bodies = [each.text for each in page.all("lk-email-body")]
    texts = [built.site.text(uri) for uri in found]
    assert bodies == [text.partition("\n\n")[2] for text in texts]
    assert [text.splitlines()[0] for text in texts] == ["Subject: Pattern Maker"] * 3


def test_search_finds_letters_by_firm_and_role(built: Built) -> None:
    """And by their title; of the letters' own words the index has none."""
    entries = json.loads(built.site.text("search/search_index.json"))["docs"]
    here = {
        built.uri(slug).removesuffix("index.html") if built.variant.directories else built.uri(slug): slug
        for slug in SLUGS
    }
    found = {here[entry["location"]]: entry for entry in entries if entry["location"] in here}
    assert set(found) == set(SLUGS)
    for entry in found.values():
        assert "Northgate Foundry" in entry["text"]
        assert "Pattern Maker" in entry["text"]
    assert found["museum"]["title"] == "Gamma, the last"
    assert "pattern loft" not in json.dumps(entries)


def test_search_finds_words_of_letters_where_they_are_asked_for(tmp_path: Path) -> None:
    """`search_letters` puts every letter's body into the index, and its private notes never."""
    notes = {"enjoyed": "seeing the pattern loft with you", "private": "They seemed short of money this year."}
    folder = project(
        tmp_path, {"kits/loft.yml": kit(notes=notes)}, plugins=["search", {"letterkit": {"search_letters": True}}]
    )
    index = build(folder).text("search/search_index.json")
    assert "seeing the pattern loft with you" in index
    assert "short of money" not in index


def test_the_gallery_is_called_what_the_option_says(tmp_path: Path) -> None:
    """Where the navigation names no page, the gallery is in it by itself, under its own title."""
    files = {"docs/about.md": "# About\n", "kits/loft.yml": kit()}
    folder = project(tmp_path, files, plugins=[{"letterkit": {"title": "Follow-ups & thanks"}}])
    page = build(folder).page("index.html")
    links = {each.attributes.get("href"): " ".join(each.text.split()) for each in page.all("md-nav__link")}
    assert links["kits/"] == "Follow-ups & thanks"
    assert "kits/loft/" not in links


def test_the_pages_live_where_the_option_says(tmp_path: Path) -> None:
    """A folder of any depth; slashes around it make no difference."""
    folder = project(
        tmp_path,
        {"our-kits/2026/loft.yml": kit()},
        plugins=["search", {"letterkit": {"kits_dir": "our-kits", "path": "/team/letters/"}}],
        nav=["index.md", "team/letters/index.md"],
    )
    site = build(folder, strict=True)
    assert not site.failed, site.log
    assert site.files > {
        "team/letters/index.html",
        "team/letters/2026/loft/index.html",
        "team/letters/2026/loft/letter.txt",
    }
    assert site.dead_links() == []


def test_the_letters_can_be_the_whole_site(tmp_path: Path) -> None:
    """With an empty path the gallery is the front page."""
    folder = project(tmp_path, {"kits/loft.yml": kit()}, plugins=["search", {"letterkit": {"path": ""}}])
    (folder / "docs/index.md").unlink()
    site = build(folder, strict=True)
    assert not site.failed, site.log
    assert site.files > {"index.html", "loft/index.html", "loft/letter.txt"}
    assert site.dead_links() == []
    assert site.page("index.html").texts("lk-card")


@pytest.mark.parametrize(
    ("path", "better"), [("../letters", "letters"), ("our letters", "our-letters"), ("a//b", "a/b")]
)
def test_a_path_that_no_server_takes_is_refused(tmp_path: Path, path: str, better: str) -> None:
    """Before anything is built, with one that works."""
    folder = project(tmp_path, {}, plugins=[{"letterkit": {"path": path}}])
    site = build(folder)
    assert site.failed
    assert any(f"try '{better}'" in said for said in site.log), site.log


def test_what_a_project_excludes_of_its_own_is_not_what_letterkit_makes(tmp_path: Path) -> None:
    """Patterns in mkdocs.yml are about files in docs/, not about texts of letters and our stylesheets."""
    folder = project(tmp_path, {"kits/loft.yml": kit()}, exclude_docs="*.txt\n*.css\nkits/\n")
    site = build(folder)
    assert site.files > {"kits/index.html", "kits/loft/index.html", "kits/loft/letter.txt", "letterkit/letterkit.css"}


def test_no_page_can_be_edited_at_its_source(tmp_path: Path) -> None:
    """A link to edit a letter would lead to the raw kit, so there is none; the project's own pages keep theirs."""
    folder = project(
        tmp_path,
        {"kits/loft.yml": kit()},
        theme={**MATERIAL, "features": ["content.action.edit", "content.action.view"]},
        repo_url="https://example.org/team/site",
        edit_uri="edit/main/docs/",
    )
    site = build(folder)
    assert "edit/main" in site.text("index.html")
    for uri in ("kits/index.html", "kits/loft/index.html"):
        assert "edit/main" not in site.text(uri), uri


def test_without_a_kits_folder_there_is_a_gallery_and_a_warning(tmp_path: Path) -> None:
    """The site is built all the same."""
    site = build(project(tmp_path, {}))
    assert not site.failed
    assert [said for said in site.log if said.startswith("WARNING")] == [
        "WARNING letterkit: There is no folder kits beside mkdocs.yml, so there are no letters."
    ]
    assert "There is no letter here yet." in site.text("kits/index.html")


@pytest.mark.parametrize(
    "files", [{"kits/notes.txt": ""}, {"kits/loft.yml": kit(publish=None), "kits/private/b.yml": kit(publish=None)}]
)
def test_a_gallery_of_nothing_says_so(tmp_path: Path, files: dict[str, str]) -> None:
    """It does not tell whether there are private kits, or how many."""
    site = build(project(tmp_path, files), strict=True)
    assert not site.failed, site.log
    page = site.page("kits/index.html")
    (text,) = page.texts("lk-page")
    assert text.endswith("There is no letter here yet. A letter appears for every kit that says publish: true.")
    assert not re.search(r"\d", text)
    assert [uri for uri in site.files if "loft" in uri or "private" in uri] == []
