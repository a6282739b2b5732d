"""An explanation in writing: as a page in Markdown, and as text for a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from textwrap import fill

from letterkit.diagnostics import Severity
from letterkit.messages.explanation import Example, Explanation, Group, ShownFile

_LINK = re.compile(r"\[(?P<words>[^\]\n]+)\]\((?P<target>[^)\s]+\.md(?:#[\w-]+)?)\)")
_FENCED = re.compile(r"(?ms)^```\w*\n(.*?)^```$")
_IN_NO_KIT = {Group.PAGES, Group.FOLDER, Group.TEMPLATES}
"""What these are about is no kit's to ignore."""
_MARGIN = "    "
WIDTH = 88
"""Columns of running text in a terminal."""

Linked = Callable[[str, str], str]
"""Words and the target of a link, as it is written in a file of this folder; gives what stands in the text instead."""


def markdown(explained: Explanation, advice: str, linked: Linked) -> str:
    """The page of a code. `advice` is a sentence on the piece of advice behind it; may be empty."""
    code = explained.code
    parts = [
        f"# `{code.value}`",
        f"**{code.severity.value.capitalize()}.** {code.meaning}",
        _with_links(explained.text, linked),
    ]
    if explained.why or advice:
        parts += ["## Why it matters", *filter(None, (_with_links(explained.why, linked), advice))]
    parts += ["## Wrong", *map(_fenced, explained.wrong), "## Right", *map(_fenced, explained.right)]
    if lines := list(ignoring(explained)):
        parts += ["## To leave it unsaid", "In the kit, with your reason:", "\n".join(["```yaml", *lines, "```"])]
    return "\n\n".join(parts) + "\n"


def plain(explained: Explanation, advice: str) -> str:
    """The same for a terminal: without links, and with examples indented."""
    code = explained.code
    parts = [f"{code.value} ({code.severity.value})", code.meaning, _plain(explained.text)]
    parts += [_plain(part) for part in (explained.why, advice) if part]
    parts += ["Wrong:", *_indented(explained.wrong), "Right:", *_indented(explained.right)]
    if lines := list(ignoring(explained)):
        parts += ["To leave it unsaid, write into the kit, with your reason:"]
        parts += ["\n".join(_MARGIN + line for line in lines)]
    return "\n\n".join(parts) + "\n"


def ignoring(explained: Explanation) -> Iterator[str]:
    """The lines of a kit that silence a message, where that is allowed."""
    if explained.code.severity is not Severity.ERROR and explained.group not in _IN_NO_KIT:
        yield "ignore:"
        yield f"  {explained.code.value}: they asked for it in this way"


def _with_links(text: str, linked: Linked) -> str:
    return _LINK.sub(lambda link: linked(link["words"], link["target"]), text)


def _plain(text: str) -> str:
    bare = _FENCED.sub(lambda fence: "\n".join(_MARGIN + line for line in fence[1].splitlines()), text)
    paragraphs = _with_links(bare, lambda words, _: words).split("\n\n")
    return "\n\n".join(_filled(paragraph) for paragraph in paragraphs)


def _filled(paragraph: str) -> str:
    """A paragraph in lines of one width; what is indented, listed or set in columns stays as it is."""
    return paragraph if paragraph.startswith((" ", "- ", "|")) else fill(" ".join(paragraph.split()), WIDTH)


def _fenced(file: ShownFile) -> str:
    title = f' title="{file.path}"' if file.path else ""
    fence = f"```{file.language}{title}\n{file.text}```"
    return f"{fence}\n\nSaved as {file.encoding}." if file.encoding != "utf-8" else fence


def _indented(example: Example) -> Iterator[str]:
    for file in example:
        lines = [_MARGIN + line for line in file.text.splitlines()]
        saved = f", saved as {file.encoding}" if file.encoding != "utf-8" else ""
        yield "\n".join([f"  {file.path}{saved}", *lines] if file.path else lines)
