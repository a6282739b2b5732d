"""Shells: what a theme puts around a page, made once for all pages that have it alike.

Most of the time of a build goes into the theme's template, and that writes the same for a thousand letters but for a
few words. So it is run with marks in place of those words, and each page is put together from what came out. A shell
is trusted only after two pages put together with it were, to the byte, what the theme itself makes of them; and never
for a page of which it shows anything that no mark stands for.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from mkdocs.utils import normalize_url

from letterkit.site.finished import TEMPLATE, FinishedPage, as_markup
from letterkit.slug import PAGES

if TYPE_CHECKING:
    import jinja2

TRUSTED_AFTER = 2
"""Pages that the theme makes itself before a shell is believed."""

_MARK = "lkmark"
_CONTENT = f'<h1 id="{_MARK}content"></h1>'
_CANONICAL = f"https://{_MARK}canonical.example/"
_SIGNS = """&<"'{"""
"""What no filter of a theme leaves as it is: a mark that was changed on its way is not found again."""

Fill = Callable[[FinishedPage], str]


def _titles(mark: str, title: Callable[[FinishedPage], Any]) -> dict[str, Fill]:
    """A title as themes write it: as markup, and as the text in it."""
    marked = as_markup(f"{_MARK}{mark}{_SIGNS}")
    return {str(marked): lambda page: str(title(page)), marked.striptags(): lambda page: str(title(page).striptags())}


def _neighbour(mark: str) -> Any:
    """What a theme sees of the page before or after."""
    url = f"{_MARK}{mark}/"
    return SimpleNamespace(url=url, title=as_markup(f"{_MARK}{mark}title{_SIGNS}"), is_page=True, meta={})


@dataclass(slots=True)
class Shell:
    """What one theme makes of pages of one kind: literal text, and what fills it."""

    pieces: list[str]
    fills: list[Fill]
    proven: int = 0

    def around(self, page: FinishedPage) -> str:
        """The whole page."""
        whole = [self.pieces[0]]
        for fill, piece in zip(self.fills, self.pieces[1:], strict=True):
            whole += (fill(page), piece)
        return "".join(whole)


@dataclass(slots=True)
class Shells:
    """The shells of one build."""

    theme: jinja2.Environment
    _known: dict[tuple[Any, ...], Shell | None] = field(default_factory=dict)
    """A shell for each kind of page; None where pages of a kind are not alike."""

    def put_around(self, page: FinishedPage, context: Any) -> None:
        """Makes the page whole, as its theme would."""
        kind = _kind(page, {id(listed) for listed in context["nav"].pages})
        if kind not in self._known:
            self._known[kind] = self._shell(page, context)
        shell = self._known[kind]
        if shell is not None and shell.proven >= TRUSTED_AFTER:
            page.whole = shell.around(page)
            return
        whole = self.theme.get_template(TEMPLATE).render(context)
        if shell is not None:
            shell.proven += 1
            if shell.around(page) != whole:
                self._known[kind] = None
        page.whole = whole

    def _shell(self, page: FinishedPage, context: Any) -> Shell | None:
        if "<h1" not in (page.content or ""):  # some themes write a heading of their own then
            return None
        with page.marked(_marks(page)), _above(page).marked({"title": as_markup(f"{_MARK}abovetitle{_SIGNS}")}):
            html = self.theme.get_template(TEMPLATE).render(context)
        fills = _fills(page)
        pieces = re.split(f"({'|'.join(re.escape(mark) for mark in sorted(fills, key=len, reverse=True))})", html)
        literal = pieces[::2]
        own = posixpath.basename(page.file.src_uri.removesuffix(".md"))
        slug = posixpath.basename((page.url or own).strip("/").removesuffix(".html"))
        if any(_MARK in piece for piece in literal) or any(f"{slug}/" in piece for piece in literal if slug):
            return None
        return Shell(literal, [fills[mark] for mark in pieces[1::2]])


def _kind(page: FinishedPage, listed: Container[int]) -> tuple[Any, ...]:
    """What pages with one shell have in common. Links to the rest of the site depend on the depth and the folder.

    `listed` are the identities of the pages in the navigation: there each of them, with what hangs under it, is apart.
    """
    folder, name = posixpath.split(page.file.src_uri.removesuffix(".md"))
    return (
        posixpath.dirname(folder) if name in PAGES else folder,
        name in PAGES,
        page.url.count("/"),
        tuple(page.stylesheets),
        str(page.meta.get("hide")),
        page.previous_page is None,
        page.next_page is None,
        page.canonical_url is None,
        *(above.url for above in (page, _above(page)) if id(above) in listed),
    )


def _marks(page: FinishedPage) -> dict[str, Any]:
    """What stands in the page's place while its shell is made."""
    return {
        "title": as_markup(f"{_MARK}title{_SIGNS}"),
        "content": _CONTENT,
        "meta": {**page.meta, "description": as_markup(f"{_MARK}summary{_SIGNS}")},
        "canonical_url": page.canonical_url and _CANONICAL,
        "previous_page": page.previous_page and _neighbour("before"),
        "next_page": page.next_page and _neighbour("after"),
    }


def _fills(page: FinishedPage) -> dict[str, Fill]:
    """Each mark as it may come out of the theme, and what belongs there."""
    return {
        _CONTENT: lambda page: page.content or "",
        _CANONICAL: lambda page: page.canonical_url or "",
        **_titles("title", lambda page: page.title),
        **_titles("summary", lambda page: page.meta["description"]),
        **_titles("beforetitle", lambda page: page.previous_page.title if page.previous_page else as_markup("")),
        **_titles("abovetitle", lambda page: _above(page).title),
        **_titles("aftertitle", lambda page: page.next_page.title if page.next_page else as_markup("")),
        normalize_url(f"{_MARK}before/", page): lambda page: _link(page, page.previous_page),
        normalize_url(f"{_MARK}after/", page): lambda page: _link(page, page.next_page),
    }


def _above(page: FinishedPage) -> FinishedPage:
    """The page that a page hangs under, or the page itself."""
    above: Any = page.parent
    return above if isinstance(above, FinishedPage) else page


def _link(page: FinishedPage, target: Any) -> str:
    return normalize_url(target.url, page) if target else ""
