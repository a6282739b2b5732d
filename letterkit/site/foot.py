"""The foot of a guide page: the invitation to tell what happened, and the readers' comments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from letterkit.diagnostics import Diagnostic
from letterkit.render.fragments import fault_in, fragments, without_braces
from letterkit.site.addresses import ASSETS
from letterkit.site.guide import TEACHES
from letterkit.site.kit_pages import FRAGMENTS
from letterkit.site.readers import Channel, Comments, Stories

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

INVITES = "stories"
"""The key of a page's front matter that asks for a foot with `true`, and keeps it away with `false`."""
STYLESHEET = "foot.css"
SCRIPT = "comments.js"

_SPECIMENS = tuple(Stories(channel, "a@example.org") for channel in Channel)
_BOARD = Comments("example/letters", "R_1", "Stories", "DIC_1")


class Foot:
    """What stands at the foot of the pages that teach something: nothing, unless an option asks for it."""

    def __init__(self, stories: Stories | None, comments: Comments | None, overrides: Path | None) -> None:
        self._stories = stories
        self._comments = comments
        self._overrides = overrides
        self._fragments = fragments([folder for folder in (overrides, FRAGMENTS) if folder])

    def proof(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the user's own fragment, seen by printing it for everything that can be asked for."""
        return tuple(dict.fromkeys(self._proof(self._overrides))) if self._overrides else ()

    def _proof(self, overrides: Path) -> Iterator[Diagnostic]:
        for stories, comments in ((None, _BOARD), *((stories, None) for stories in _SPECIMENS)):
            try:
                self._html("Specimen", stories, comments)
            except Exception as fault:  # a fragment may do whatever Python can
                yield fault_in(overrides, fault)

    def bring(self, config: MkDocsConfig) -> None:
        """Gives the site the stylesheet and the script that its feet need."""
        if self._stories or self._comments:
            config.extra_css.insert(0, f"{ASSETS}/{STYLESHEET}")
        if self._comments:
            config.extra_javascript.append(f"{ASSETS}/{SCRIPT}")

    def put_under(self, page: Page) -> None:
        """Adds the foot to a page of the project's own."""
        if (self._stories or self._comments) and page.meta.get(INVITES, bool(page.meta.get(TEACHES))) is not False:
            page.content = f"{page.content or ''}{self._html(str(page.title), self._stories, self._comments)}"

    def _html(self, title: str, stories: Stories | None, comments: Comments | None) -> str:
        plain = Markup(title).striptags()
        link = stories.link(plain) if stories else None
        context = {"stories": stories, "story_link": link, "comments": comments}
        return without_braces(self._fragments.get_template("foot.html").render(context))
