"""Prose on its way out: as HTML for the sheet, as lines of text for an e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup, escape

from letterkit.letter import Letter
from letterkit.prose import Break, Enumeration, Paragraph, ProseBlock, Run
from letterkit.render.direction import isolated, isolated_markup

_LABELLED = re.compile(r"(?i)p\.?\s?s\b")

Inlines = Sequence[Run | Break]


def prose_html(block: ProseBlock, attributes: Mapping[str, str | None] | None = None) -> Markup:
    """A block as one HTML element with those of the attributes that have a value."""
    given = [f' {name}="{escape(value)}"' for name, value in (attributes or {}).items() if value is not None]
    if isinstance(block, Paragraph):
        return Markup(f"<p{''.join(given)}>{_inlines_html(block.inlines)}</p>")
    tag = "ul" if block.start is None else "ol"
    if block.start not in (None, 1):
        given.append(f' start="{block.start}"')
    items = "".join(f"<li>{_item_html(item)}</li>" for item in block.items)
    return Markup(f"<{tag}{''.join(given)}>{items}</{tag}>")


def prose_lines(block: ProseBlock) -> list[str]:
    """A block as lines of text: a paragraph is one line for each of its own, an item of a list at least one."""
    if isinstance(block, Paragraph):
        return _inlines_text(block.inlines).split("\n")
    return list(_list_lines(block))


def postscript(letter: Letter) -> tuple[ProseBlock, ...]:
    """The postscript with its label before it, if there is one and its author did not write the label."""
    if not letter.postscript:
        return ()
    first, *rest = letter.postscript
    if not isinstance(first, Paragraph):
        return (Paragraph((Run(letter.postscript_label),)), first, *rest)
    start = first.inlines[0] if first.inlines else None
    if isinstance(start, Run) and _LABELLED.match(start.text):
        return letter.postscript
    return (replace(first, inlines=(Run(f"{letter.postscript_label} "), *first.inlines)), *rest)


def _inlines_html(inlines: Inlines) -> str:
    return "".join(_linked_html(link, tuple(group)) for link, group in groupby(inlines, _link))


def _linked_html(link: str | None, inlines: Inlines) -> str:
    html = "".join(_styled_html(style, tuple(group)) for style, group in groupby(inlines, _style))
    return html if link is None else f'<a href="{escape(link)}" rel="noopener">{html}</a>'


def _styled_html(style: tuple[bool, bool] | None, inlines: Inlines) -> str:
    if style is None:
        return "<br>" * len(inlines)
    emphasis, strong = style
    html = isolated_markup(_text(inlines))
    if emphasis:
        html = Markup("<em>{}</em>").format(html)
    return Markup("<strong>{}</strong>").format(html) if strong else html


def _item_html(item: Sequence[ProseBlock]) -> str:
    """An item's only paragraph needs no element of its own."""
    paragraphs = sum(isinstance(block, Paragraph) for block in item)
    return "".join(
        _inlines_html(block.inlines) if isinstance(block, Paragraph) and paragraphs == 1 else prose_html(block)
        for block in item
    )


def _inlines_text(inlines: Inlines) -> str:
    return "".join(_linked_text(link, tuple(group)) for link, group in groupby(inlines, _link))


def _linked_text(link: str | None, inlines: Inlines) -> str:
    text = "\n".join(map(isolated, _text(inlines).split("\n")))
    if link is None or text in (link, link.removeprefix("mailto:"), link.removeprefix("tel:")):
        return text
    return f"{text} ({link})"


def _list_lines(block: Enumeration) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start or 0):
        mark = "- " if block.start is None else f"{number}. "
        lines = [line for part in item for line in prose_lines(part)] or [""]
        yield mark + lines[0]
        yield from (" " * len(mark) + line for line in lines[1:])


def _link(inline: Run | Break) -> str | None:
    return inline.link if isinstance(inline, Run) else None


def _style(inline: Run | Break) -> tuple[bool, bool] | None:
    return (inline.emphasis, inline.strong) if isinstance(inline, Run) else None


def _text(inlines: Inlines) -> str:
    return "".join(inline.text if isinstance(inline, Run) else "\n" for inline in inlines)
