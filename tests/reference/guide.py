"""The guide: where its pages are, and how a table is written on one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent.parent
DOCS = REPOSITORY / "docs"
PACKAGE = REPOSITORY / "letterkit"


def pages() -> list[Path]:
    """The pages of the guide."""
    return sorted(DOCS.rglob("*.md"))


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a Markdown table."""
    heads = list(heads)
    for row in (heads, ["---"] * len(heads), *rows):
        yield f"| {' | '.join(row)} |"
