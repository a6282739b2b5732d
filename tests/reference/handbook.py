"""What the coaches' handbook shows of letter templates: what each step writes, and how slips are answered."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from letterkit.letter import Letter
from letterkit.library import Entry
from letterkit.render.wording import prose_html
from letterkit.report import report
from tests.reference.guide import DOCS, REPOSITORY
from tests.reference.library import SHOWN_FILE, shelve

PAGE = DOCS / "coaches" / "templates.md"
KIT = "kits/riverside-museum.yml"
TOUR = "kits/templates/after-a-tour.yml"
SECOND_ROUND = "kits/templates/after-a-second-round.yml"

SLIPS = {
    "name": ("notes.next_step | full_stop", "notes.next_steps | full_stop"),
    "note": (
        "{% if notes.inspired %}\n      I went home thinking about {{ notes.inspired | full_stop }}\n      {% endif %}",
        "I went home thinking about {{ notes.inspired | full_stop }}",
    ),
    "condition": ("{{ others_named }} as well.\n      {% endif %}", "{{ others_named }} as well."),
    "language": ("{{ item.asked | full_stop }}", "{{ item.asked.strip() }}"),
}
"""The slips of the page: what stands in the last step's file, and what somebody wrote for it."""


def steps() -> list[str]:
    """The template that the page writes, as it is after each step."""
    return [match["text"] for match in SHOWN_FILE.finditer(PAGE.read_text("utf-8")) if match["path"] == TOUR]


def with_template(path: str, text: str, *, without: str = "") -> Entry:
    """The museum's kit with a template of the page; `without` is a line of the kit that is not there."""
    kit = re.sub(r"(?m)^template: .*\n", "", (REPOSITORY / KIT).read_text("utf-8"))
    chosen = f"template: {Path(path).stem}\n{kit}"
    letterhead = "kits/letterheads/priya-raman.yml"
    files = {
        path: text,
        KIT: "".join(line for line in chosen.splitlines(keepends=True) if not without or without not in line),
    }
    files[letterhead] = re.sub(r"(?m)^signature: .*\n", "", (REPOSITORY / letterhead).read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        (entry,) = shelve(files, Path(folder)).entries
    return entry


def written(step: str) -> Iterator[str]:
    """The body of the letter after a step, or the first paragraph of one with the other template of the page."""
    if step.isdigit():
        yield from _paragraphs(with_template(TOUR, steps()[int(step) - 1]).letters[0])
        return
    (text,) = (match["text"] for match in SHOWN_FILE.finditer(PAGE.read_text("utf-8")) if match["path"] == SECOND_ROUND)
    yield from _paragraphs(with_template(SECOND_ROUND, text).letters[0], most=1)


def slip(name: str) -> Iterator[str]:
    """How the last step's file is answered with a slip in it."""
    right, wrong = SLIPS[name]
    (before, after) = steps()[-1].split(right)
    entry = with_template(TOUR, before + wrong + after, without="inspired:" if name == "note" else "")
    yield from ("```text", *report([each for each in entry.diagnostics if each.path == TOUR]).splitlines()[:-2], "```")


def _paragraphs(letter: Letter, most: int | None = None) -> Iterator[str]:
    yield "<blockquote>"
    yield from (str(prose_html(block.content)) for block in letter.body[:most])
    yield "</blockquote>"
