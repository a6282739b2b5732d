"""Whole sentences: the small Markdown that kits may use, read into paragraphs, lists and runs of text.

The language is CommonMark with everything left out but paragraphs, emphasis, strong, inline links, lists,
hard line breaks and backslash escapes. Whatever else looks like Markdown or HTML is text. Raw HTML,
entities, images, autolinks, headings, quotations and code are not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from markdown_it.token import Token

SAFE_LINK = re.compile(r"(?i:https?|mailto|tel):")
"""What a link may start with."""

DEEPEST = 20
"""Levels of markup that are followed: each list is two. It is the parser's own limit."""

_HAS_LIST = re.compile(r"(?m)^\s*(?:[-+*]|\d+[.)])\s")
_RULES = ["emphasis", "link", "list", "newline", "escape", "balance_pairs", "fragments_join"]
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_IN_LINKS = ";/?:@&=+$,-_.!~*'()#[]%"
"""The marks that a web address may have in it as they are."""
_WHITE_SPACE = re.compile(r"\s*[\r\n\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    emphasis: bool = False
    strong: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: runs and line breaks."""

    inlines: tuple[Run | Break, ...]


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list: each item is a sequence of blocks. `start` is the first number of a numbered list, else None."""

    items: tuple[tuple[ProseBlock, ...], ...]
    start: int | None = None


ProseBlock = Paragraph | Enumeration


def one_line(text: str) -> str:
    """Plain text as it is printed: on one line, without space around it."""
    return _WHITE_SPACE.sub(" ", text).strip()


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly that text."""
    return _PUNCTUATION.sub(r"\\\1", one_line(text))


@lru_cache(maxsize=8192)
def read_prose(markdown: str) -> tuple[ProseBlock, ...]:
    """The paragraphs and lists of a Markdown text. Links that are not safe stay text."""
    return tuple(_blocks(_Tokens(_parser(safe=True).parse(markdown))))


def unsafe_links(markdown: str) -> list[str]:
    """The targets of all links in a Markdown text that are not http, https, mailto or tel."""
    if "](" not in markdown:
        return []
    tokens = _parser(safe=False).parse(markdown)
    targets = [str(child.attrs["href"]) for token in tokens for child in token.children or [] if "href" in child.attrs]
    return [target for target in targets if not SAFE_LINK.match(target)]


def nests_too_deep(markdown: str) -> bool:
    """Whether lists stand in lists deeper than the reader follows, so that it would lose what is in them."""
    if not _HAS_LIST.search(markdown):
        return False
    tokens = _parser(safe=True).parse(markdown)
    # An item on the last level is opened and closed, and what stands in it is dropped.
    return any(token.type == "list_item_open" and token.level >= DEEPEST - 1 for token in tokens)


def plain_text(blocks: Sequence[ProseBlock]) -> str:
    """The words of some prose, one line a block or item, without any markup."""
    return "\n".join(_words(blocks))


def _words(blocks: Sequence[ProseBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(inline.text if isinstance(inline, Run) else " " for inline in block.inlines)
        else:
            for item in block.items:
                yield from _words(item)


@lru_cache(maxsize=2)
def _parser(*, safe: bool) -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": DEEPEST}).enable(_RULES)
    # The parser's own list of unsafe schemes is replaced by ours of safe ones; `unsafe_links` wants to see them all.
    parser.validateLink = (lambda url: bool(SAFE_LINK.match(url))) if safe else (lambda url: True)  # type: ignore[method-assign]
    # So is its idea of an address: it takes one to pieces, and spells the names of hosts in another way.
    parser.normalizeLink = _address  # type: ignore[assignment, method-assign]
    return parser


def _address(target: str) -> str:
    """The target of a link with everything encoded that no web address has in it."""
    return quote(_STRAY_PERCENT.sub("%25", target.strip()), safe=_IN_LINKS)


class _Tokens:
    """The parser's flat list of tokens, read one after another."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = iter(tokens)

    def __iter__(self) -> Iterator[Token]:
        return self._tokens


def _blocks(tokens: _Tokens) -> Iterator[ProseBlock]:
    """The blocks up to the end of whatever element the tokens stand in."""
    for token in tokens:
        if token.type == "inline":
            yield Paragraph(tuple(_inlines(token.children or [])))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
            yield Enumeration(tuple(_items(tokens)), start)
        elif token.type == "list_item_close":
            return


def _items(tokens: _Tokens) -> Iterator[tuple[ProseBlock, ...]]:
    for token in tokens:
        if token.type == "list_item_open":
            yield tuple(_blocks(tokens))
        else:  # the list's own end
            return


def _inlines(tokens: Sequence[Token]) -> Iterator[Run | Break]:
    emphasis = strong = 0
    link: str | None = None
    shown = False
    for token in tokens:
        shown = shown or bool(token.content)
        match token.type:
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "link_open":
                link, shown = str(token.attrs["href"]) or None, False
            case "link_close":
                if link and not shown:  # a link without words shows where it leads
                    yield Run(link, emphasis > 0, strong > 0, link)
                link = None
            case "hardbreak":
                yield Break()
            case "softbreak":
                yield Run(" ", emphasis > 0, strong > 0, link)
            case _ if token.content:
                yield Run(token.content, emphasis > 0, strong > 0, link)
