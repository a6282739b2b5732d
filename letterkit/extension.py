"""The Markdown extension: blocks in a page's Markdown that show kits, with or without MkDocs around it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from letterkit.diagnostics import Diagnostic
from letterkit.excerpts.calls import Call, calls
from letterkit.excerpts.kinds import KINDS
from letterkit.excerpts.printing import WORDS, Excerpts, Links, Nowhere
from letterkit.kit import Paper
from letterkit.library import House, Library
from letterkit.report import written

log = logging.getLogger("letterkit.blocks")

STYLES = ("render/assets/letterkit.css", "excerpts/assets/excerpts.css")
"""The stylesheets that a page brings along where no plugin links them."""
SHEETS: Mapping[str, tuple[str, ...]] = {
    "letter": (),
    "envelope": ("render/assets/envelope.css",),
    "worksheet": ("render/assets/checklist.css", "render/assets/worksheet.css"),
}
"""The blocks with whole sheets in them, and the stylesheets that these need beside the others."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Desk:
    """What blocks are made with: the kits, and the page that they stand on.

    It outlives the Markdown of one page. Whoever holds it opens each page on it before the page is read.
    """

    def __init__(self, excerpts: Excerpts) -> None:
        self.excerpts = excerpts
        self.open("", "page", Nowhere())

    def open(self, markdown: str, page: str, links: Links) -> None:
        """Turns to a page: its Markdown with the front matter, its file as its author would type it, its links."""
        self.page = page
        self.links = links
        self.mistakes: list[Diagnostic] = []
        """What is wrong with the blocks that were shown on the page so far."""
        self.shown: set[str] = set()
        """The names of the blocks that were shown on the page so far."""
        self.written = calls(markdown, page)
        """The blocks that stand in the page's own Markdown."""

    def html(self, call: Call) -> str:
        """What stands in the place of a block. A call that the page's own Markdown has is told with its place."""
        placed = next((each for each in self.written if each.says_the_same(call)), call)
        first_sheet = self.shown.isdisjoint(SHEETS)
        html, mistakes = self.excerpts.html(placed, self.links, first_sheet=first_sheet)
        self.mistakes += mistakes
        self.shown.add(placed.name)
        return html


class LetterkitExtension(BlocksExtension):
    """Adds the blocks. Without a desk it reads a folder of kits by itself, and logs what is wrong with the blocks."""

    def __init__(self, *, desk: Desk | None = None, **options: Any) -> None:
        self.config = {
            "kits_dir": ["kits", "The folder of kits"],
            "locale": ["en-US", "The etiquette of kits that name none"],
            "paper": ["", "The sheet of kits that name none: letter or a4; by locale where this is empty"],
        }
        super().__init__(**options)
        self._desk = desk

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown calls it so
        """Adds the blocks to a parser."""
        if self._desk is None:
            self._desk = Desk(self._excerpts())
            md.preprocessors.register(_Opening(md, self._desk), "letterkit", 100)  # before anything is changed
            md.treeprocessors.register(_Closing(md, self._desk), "letterkit", -100)  # when everything is in its place
        super().extendMarkdown(md)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 -- as above
        """Registers one class for each kind of block."""
        for name in KINDS:
            kind = type(f"Block_{name}", (_KitBlock,), {"NAME": name})
            block_mgr.register(kind, {"desk": self._desk})

    def _excerpts(self) -> Excerpts:
        folder, paper = self.getConfig("kits_dir"), self.getConfig("paper")
        house = House(self.getConfig("locale"), Paper(paper) if paper else None)
        holdings = Library(Path(folder), shown_as=folder, house=house).read()
        return Excerpts(holdings.only_published(), house)


class _Alone(Nowhere):
    """The links of a page that brings its styles along, and notes which sizes of paper it needs."""

    def __init__(self) -> None:
        self.sizes: list[str] = []

    def asset(self, name: str) -> None:
        """There are no files beside the page."""
        self.sizes.append(f"render/assets/{name}")


class _Opening(Preprocessor):
    """Opens a page on a desk that nobody else opens it on."""

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(md)
        self._desk = desk

    def run(self, lines: list[str]) -> list[str]:
        self._desk.open("\n".join(lines), "page", _Alone())
        return lines


class _Closing(Treeprocessor):
    """Says what is wrong with such a page, and gives it the styles of what it shows."""

    def __init__(self, md: Markdown, desk: Desk) -> None:
        super().__init__(md)
        self._desk = desk

    def run(self, root: Element) -> None:
        for mistake in dict.fromkeys(self._desk.mistakes):
            log.error(written(mistake))
        if self._desk.shown:
            beside = (name for kind, names in SHEETS.items() if kind in self._desk.shown for name in names)
            sizes = self._desk.links.sizes if isinstance(self._desk.links, _Alone) else ()
            names = dict.fromkeys((*STYLES, *beside, *sizes))
            styles = "\n".join(files("letterkit").joinpath(name).read_text("utf-8") for name in names)
            SubElement(root, "div").text = self.md.htmlStash.store(f"<style>\n{styles}</style>")


class _KitBlock(Block):
    """One block of a page. Whatever it is told is accepted, and what is wrong with it shown in its place."""

    def _validate(self, parent: Element, arg: Any, **options: Any) -> bool:
        self.argument = arg or ""
        self.options: dict[str, Any] = {"attrs": {}}
        self._told = {name: _text(value) for name, value in options.items()}
        return True

    def on_create(self, parent: Element) -> Element:
        """Words of its own are parsed inside it."""
        return SubElement(parent, "div", {"class": "lk-block"})

    def on_inline_end(self, block: Element) -> None:
        """Puts the excerpt where the block stands, around its own words, which other extensions may still change."""
        desk: Desk = self.config["desk"]
        words = "".join(block.itertext()).strip()
        html = desk.html(Call(self.NAME, self.argument, self._told, desk.page, content=words))
        above, mark, below = html.partition(WORDS)
        block.text = self.md.htmlStash.store(above)
        if not mark or not len(block):
            for child in list(block):
                block.remove(child)
            return
        for element in block.iter():
            if element.tag in HEADINGS:  # an example is no part of the page's own contents
                element.tag = "p"
        block[-1].tail = self.md.htmlStash.store(below)


def _text(value: object) -> str:
    """A value of a block's options as it was most likely typed."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None or isinstance(value, (list, dict)) else str(value)


def makeExtension(**options: Any) -> Extension:  # noqa: N802 -- as above
    """The extension, for those who name this module."""
    return LetterkitExtension(**options)
