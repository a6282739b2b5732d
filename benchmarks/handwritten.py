"""The same pages as a built site has, written out in Markdown as somebody without the plugin would have them."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

_MARKUP = re.compile(r"([\\`*_<>\[\]#])")
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_BLOCKS = {"p": "", "li": "- ", "address": "", "div": "", **_HEADINGS}
_UNREAD = {"button", "script", "style", "svg", "template"}


def write_pages(site: Path, docs: Path, pages: str) -> None:
    """Write everything under `pages` of a built site as sources under `docs`: pages in Markdown, other files as is."""
    for path in sorted((site / pages).rglob("*")):
        target = docs / path.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.name == "index.html":
            target.with_suffix(".md").write_text(_markdown(path.read_text("utf-8")), "utf-8")
        elif path.suffix == ".txt":
            shutil.copyfile(path, target)


def _markdown(html: str) -> str:
    words = _Words()
    words.feed(html)
    words.close()
    return "\n\n".join(words.blocks) + "\n"


class _Words(HTMLParser):
    """The words of a page's outermost article, block by block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._articles = 0
        self._unread = 0
        self._prefix = ""
        self._block: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._articles += tag == "article"
        self._unread += tag in _UNREAD
        if tag in _BLOCKS:
            self._end_block()
            self._prefix = _BLOCKS[tag]

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "article":
            self._end_block()
        self._articles -= tag == "article"
        self._unread -= tag in _UNREAD

    def handle_data(self, data: str) -> None:
        if self._articles and not self._unread:
            self._block.append(_MARKUP.sub(r"\\\1", data))

    def _end_block(self) -> None:
        if text := " ".join("".join(self._block).split()):
            self.blocks.append(self._prefix + text)
        self._block.clear()
        self._prefix = ""
