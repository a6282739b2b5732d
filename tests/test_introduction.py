"""How pages present themselves where somebody shares a link to them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.plugins import BasePlugin

from tests.sites import MATERIAL, HtmlPage, Site, build, kit, project

ADDRESS = "https://example.org/letters/"
LONG = "A sentence of some length, with a comma in it. " * 9
FILES: dict[str, str | bytes] = {
    "kits/loft.yml": kit(title='The "loft" & <b>more</b> {{ x }}'),
    "kits/quarry.yml": kit(title="The quarry", publish=None),
    "docs/index.md": "---\ndescription: What this is.\n---\n# Welcome\n",
    "docs/offers.md": "---\ntitle: A & B\n---\n# O\n\n![A picture](preview.png)\n\nBegin with *their* need.\n\nMore.\n",
    "docs/long.md": f"# Long\n\n{LONG}\n",
    "docs/bare.md": "# Bare\n",
    "docs/preview.png": b"a picture",
}
PICTURE = {"plugins": ["search", {"letterkit": {"shared_picture": "preview.png"}}]}


def site(folder: Path, *, beside: tuple[BasePlugin[Any], ...] = (), **configuration: Any) -> Site:
    settings = {"site_url": ADDRESS, "site_description": "Letters, and notes.", "theme": MATERIAL, **configuration}
    return build(project(folder, FILES, **settings), beside=beside)


def said(page: HtmlPage) -> dict[str, str]:
    """The introduction of a page, by the names of its tags."""
    metas = [each.attributes for each in page.all("meta")]
    named = [(meta.get("property") or meta.get("name", ""), meta.get("content", "")) for meta in metas]
    found = {name: content for name, content in named if name.startswith(("og:", "twitter:"))}
    assert len(found) == sum(name.startswith(("og:", "twitter:")) for name, _ in named)
    return found


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_every_page_introduces_itself(tmp_path: Path, theme: str) -> None:
    """In every theme, with its own title, words and address; the home page with the site's name."""
    built = site(tmp_path, theme=MATERIAL if theme == "material" else theme, **PICTURE)
    assert said(built.page("index.html")) == {
        "og:type": "website",
        "og:site_name": "Letters",
        "og:title": "Letters",
        "og:description": "What this is.",
        "og:url": ADDRESS,
        "og:image": f"{ADDRESS}preview.png",
        "twitter:card": "summary_large_image",
    }
    offers = said(built.page("offers/index.html"))
    assert (offers["og:type"], offers["og:title"], offers["og:url"]) == ("article", "A & B", f"{ADDRESS}offers/")
    assert offers["og:description"] == "Begin with their need."
    assert said(built.page("bare/index.html"))["og:description"] == "Letters, and notes."
    shortened = said(built.page("long/index.html"))["og:description"]
    assert shortened.endswith(" …")
    assert LONG.startswith(shortened.removesuffix(" …"))
    assert 150 < len(shortened) <= 202
    # The page to write on is no page of the theme's.
    pages = [uri for uri in built.files if uri.endswith("index.html") and uri != "kits/write/index.html"]
    assert len(pages) == 11
    assert {said(built.page(uri)).get("og:url") for uri in pages} == {f"{ADDRESS}{uri[:-10]}" for uri in pages}


def test_a_letter_introduces_itself(tmp_path: Path) -> None:
    """By its title, whatever is in it, and by who is written to about what; nothing comes from private kits."""
    built = site(tmp_path)
    letter = said(built.page("kits/loft/index.html"))
    assert letter["og:title"] == 'The "loft" & <b>more</b> {{ x }}'
    assert (
        letter["og:description"] == "A letter after an interview for the Pattern Maker position at Northgate Foundry."
    )
    assert (letter["twitter:card"], "og:image" in letter) == ("summary", False)
    assert "quarry" not in built.whole_text
    assert (
        len(
            {
                said(built.page(uri))["og:title"]
                for uri in built.files
                if uri.startswith("kits/loft/") and uri.endswith("html")
            }
        )
        == 5
    )


def test_without_an_address_nobody_is_introduced(tmp_path: Path) -> None:
    """Addresses in these tags have to be whole."""
    built = site(tmp_path, site_url="", **PICTURE)
    assert [uri for uri in built.files if uri.endswith(".html") and said(built.page(uri))] == []


class Social(BasePlugin):  # type: ignore[type-arg]
    """Introduces pages itself."""

    def on_post_page(self, output: str, **_: Any) -> str:
        return output.replace("</head>", '<meta property="og:title" content="Theirs"></head>')


def test_whoever_introduces_a_page_first_is_left_to_it(tmp_path: Path) -> None:
    """There are no two titles."""
    built = site(tmp_path, beside=(Social(),))
    assert said(built.page("kits/loft/index.html")) == said(built.page("bare/index.html")) == {"og:title": "Theirs"}


def test_a_picture_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    """As a warning, which a strict build counts; no page points at it."""
    built = site(tmp_path, plugins=[{"letterkit": {"shared_picture": "assets/none.png"}}])
    told = "WARNING letterkit: `shared_picture` is assets/none.png, and there is no such file in docs."
    assert [line for line in built.log if line.startswith("WARNING")] == [told]
    assert "og:image" not in said(built.page("index.html"))
