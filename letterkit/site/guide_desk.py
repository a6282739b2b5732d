"""The guide's desk: the pages of a build, opened one after the other on the desk that their blocks are made on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from letterkit.diagnostics import Code, Diagnostic
from letterkit.excerpts.calls import Call
from letterkit.excerpts.chosen import choose
from letterkit.excerpts.printing import Excerpts
from letterkit.extension import Desk, LetterkitExtension
from letterkit.library import Holdings
from letterkit.nearest import did_you_mean
from letterkit.site.addresses import Addresses
from letterkit.site.guide import Guide
from letterkit.site.page_links import PageLinks

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

OURS = LetterkitExtension.__module__
"""The name by which a project may have switched the extension on itself."""

LETTERS = "\n\n## Letters that show it\n\n/// letters | {}\n///\n"
"""What stands at the end of a page that teaches a piece of advice."""


class GuideDesk:
    """Switches the blocks on in a build, and gives each page what its blocks need."""

    def __init__(self, config: MkDocsConfig, guide: Guide, excerpts: Excerpts, addresses: Addresses) -> None:
        self._guide = guide
        self._excerpts = excerpts
        self._addresses = addresses
        self._desk = Desk(excerpts)
        others = [extension for extension in config.markdown_extensions if extension != OURS]
        config.markdown_extensions = [*others, LetterkitExtension(desk=self._desk)]

    def mistakes(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the pages of the guide, as far as it can be seen before any of them is made."""
        return (*self._guide.mistakes(self._excerpts.holdings.advice), *self._excerpts.judge(self._guide.calls))

    def open(self, page: Page, markdown: str, files: Files) -> str:
        """Turns to a page, and adds the letters that show what it teaches."""
        known = self._guide.pages.get(page.file.src_uri)
        links = PageLinks(page.file, files, self._addresses, self._guide)
        if known is None:
            self._desk.open(markdown, page.file.src_uri, links)
            return markdown
        self._desk.open(known.text, known.path, links)
        shown = known.wants_letters and _finds_letters(known.wants_letters, self._excerpts.holdings)
        return markdown + LETTERS.format(known.wants_letters) if shown else markdown

    def overlooked(self, page: Page) -> tuple[Diagnostic, ...]:
        """What shows only when a page is made: blocks from a snippet or another plugin, and missing headings."""
        known = set(self._excerpts.judge(self._desk.written))
        late = tuple(mistake for mistake in dict.fromkeys(self._desk.mistakes) if mistake not in known)
        return (*late, *self._headless(page))

    def _headless(self, page: Page) -> Iterator[Diagnostic]:
        """Lessons that name a heading which their page does not have."""
        guide_page = self._guide.pages.get(page.file.src_uri)
        anchors = page.present_anchor_ids or set()
        for lesson in guide_page.lessons if guide_page else ():
            if lesson.anchor and lesson.anchor not in anchors:
                message = f"this page has no heading `#{lesson.anchor}`{did_you_mean(lesson.anchor, anchors)}"
                yield lesson.wrong(Code.UNKNOWN_HEADING, message, f"give it one: ## Its words {{ #{lesson.anchor} }}")


def _finds_letters(advice: str, holdings: Holdings) -> bool:
    chosen, _ = choose(Call("letters", advice, {}, ""), holdings)
    return chosen is not None and bool(chosen.passages)
