"""What texts become: in the small Markdown, and in letter templates."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import yaml
from markupsafe import escape

from letterkit.language import LOOP_NAMES, MOST_CHARACTERS, MOST_ROUNDS
from letterkit.phrases import FILTERS
from letterkit.prose import read_prose
from letterkit.records import REFERENCE
from letterkit.render.wording import prose_html
from tests.reference.guide import PACKAGE, table

SMALL_MARKDOWN = (
    "One *two* **three** ***four***",
    "One _two_ __three__",
    "snake_case_name, 2 * 3 * 4",
    "2*3*4",
    r"2\*3\*4 and \\ and C:\notes",
    "one\ntwo",
    "one  \ntwo",
    "one\\\ntwo",
    "one\n\ntwo",
    "[a page](https://example.org/a)",
    '[a page](<https://example.org/a b> "its title")',
    "[write](mailto:ada@example.org) or [call](tel:+1-406-555-0142)",
    "[**a** page](https://example.org/?a=1&amp;b=é)",
    "https://example.org and <https://example.org>",
    "![a picture](https://example.org/a.png)",
    "- one\n- two",
    "* one\n\n* two",
    "- one\n\n  more of it\n- two",
    "- one\n  - inner",
    "1. one\n2. two",
    "7) seven\n8) eight",
    "first:\n- one",
    "in the year\n1998. It rained",
    "- one\n+ another list",
    "    far from the edge",
    "# one\n> two",
    "---",
    "`one` ~~two~~ <b>three</b> &amp; {{ four }}",
)
"""Texts that show every rule of the small Markdown between them."""

FILTERED: dict[str, tuple[Any, str]] = {
    "full_stop": ("weekend volunteers leave", '"weekend volunteers leave"'),
    "first_sentence": ("I ran one at the aquarium. It took a week.", '"I ran one at the aquarium. It took a week."'),
    "upper_first": ("walking the east wing", '"walking the east wing"'),
    "lower_first": ("Walking the east wing", '"Walking the east wing"'),
    "length": ([1, 2, 3], "notes.needs"),
}
"""For each filter something that goes through it, and how a template writes that."""


def prose_examples() -> Iterator[str]:
    """Texts in the small Markdown, and what each becomes."""
    yield "<table>"
    yield "<thead><tr><th>You write</th><th>The page holds</th></tr></thead>"
    yield "<tbody>"
    for text in SMALL_MARKDOWN:
        written = re.sub(r" +(?=\n)", lambda spaces: "␣" * len(spaces[0]), text)
        html = "".join(map(prose_html, read_prose(text)))
        yield f"<tr><td><code>{_in_html(written)}</code></td><td><code>{_in_html(html)}</code></td></tr>"
    yield "</tbody>"
    yield "</table>"


def _in_html(text: str) -> str:
    return re.sub(r"(?m)^ +", lambda spaces: "&nbsp;" * len(spaces[0]), str(escape(text))).replace("\n", "<br>")


def built_in_templates() -> Iterator[str]:
    """The letter templates that ship with Letterkit."""
    rows = []
    for file in sorted((PACKAGE / "templates").glob("*.yml")):
        written = yaml.safe_load(file.read_text("utf-8"))
        parts = ", ".join(f"`{part['name']}`" for part in written["parts"])
        rows.append((f"`{file.stem}`", written["title"], written["summary"], parts))
    yield from table(("Template", "Title", "When to choose it", "Parts"), rows)


def names() -> Iterator[str]:
    """What a template may speak of."""
    yield from table(("Name", "What it is"), ((f"`{name}`", meaning) for name, meaning in REFERENCE.items()))


def filters() -> Iterator[str]:
    """The filters of the template language, each with what it makes of an example."""
    rows = []
    for name, filter_ in FILTERS.items():
        value, written = FILTERED[name]
        meaning = "How many items a list has." if filter_ is len else inspect.getdoc(filter_) or ""
        rows.append((f"`{name}`", meaning, f"`{written} | {name}`<br>→ {filter_(value)}"))
    yield from table(("Filter", "What it gives", "For example"), rows)


def loop_names() -> Iterator[str]:
    """What `loop` knows."""
    yield ", ".join(f"`loop.{name}`" for name in LOOP_NAMES)


def template_limits() -> Iterator[str]:
    """How far a template may go."""
    yield f"- {MOST_ROUNDS:,} rounds of all loops in one `text`"
    yield f"- {MOST_CHARACTERS:,} characters written by one `text`"
