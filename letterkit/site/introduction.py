"""Introductions: how a page presents itself where somebody shares a link to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

LONGEST = 200
"""Characters of a description, of which most programs show fewer."""

_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_OTHERS = ('property="og:title"', "property='og:title'", "property=og:title")
"""What shows that the theme or another plugin has introduced the page already."""


def introduced(html: str, page: Page, config: MkDocsConfig, picture: str | None) -> str:
    """A whole page with its introduction in its head; as it was where its address is not known.

    `picture` is the file of the site that stands beside a link.
    """
    head, end, rest = html.partition("</head>")
    if not (end and config.site_url and page.canonical_url) or any(other in head for other in _OTHERS):
        return html
    tags = "".join(
        f'<meta {kind}="{name}" content="{escape(said)}">\n' for kind, name, said in _tags(page, config, picture)
    )
    return f"{head}{tags}{end}{rest}"


def _tags(page: Page, config: MkDocsConfig, picture: str | None) -> Iterator[tuple[str, str, str]]:
    home = page.is_homepage
    yield "property", "og:type", "website" if home else "article"
    yield "property", "og:site_name", config.site_name
    yield "property", "og:title", config.site_name if home else Markup(page.meta.get("title") or page.title).striptags()
    if description := _description(page, config):
        yield "property", "og:description", description
    yield "property", "og:url", page.canonical_url or ""
    if picture:
        yield "property", "og:image", urljoin(config.site_url or "", picture)
    yield "name", "twitter:card", "summary_large_image" if picture else "summary"


def _description(page: Page, config: MkDocsConfig) -> str:
    """What the page says of itself, else its first words, else what the site says of itself."""
    if said := page.meta.get("description"):
        return Markup(said).striptags()
    paragraphs = (Markup(found[1]).striptags() for found in _PARAGRAPH.finditer(page.content or ""))
    return _shortened(next(filter(None, paragraphs), config.site_description or ""))


def _shortened(text: str) -> str:
    """The first words of a text, as many as are shown."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0].rstrip(',;:–')} …"
