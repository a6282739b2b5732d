"""What guide pages can ask for: the blocks with their options, and the advice that they name."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.advice import built_in_advice
from letterkit.excerpts.calls import example
from letterkit.excerpts.kinds import KINDS, MOST
from tests.reference.guide import table


def block(name: str) -> Iterator[str]:
    """One block: what it shows, an example, and its options."""
    kind = KINDS[name]
    yield from (kind.meaning, "", "```text", *example(name).splitlines(), "```")
    told = f"Behind the `|` stands {kind.shows.value}."
    if kind.example:
        yield from ("", told)
    if kind.options:
        rows = (
            (f"`{key}`", _values(option.choices, option.is_number), option.meaning)
            for key, option in kind.options.items()
        )
        yield from ("", *table(("Option", "Value", "What it says"), rows))


def _values(choices: tuple[str, ...], is_number: bool) -> str:
    if is_number:
        return "number"
    return ", ".join(f"`{choice}`" for choice in choices) or "text"


def most() -> Iterator[str]:
    """How many paragraphs are shown where nothing says how many."""
    yield f"Without a `limit` the block shows {MOST} paragraphs."


def advice() -> Iterator[str]:
    """The pieces of advice that come with Letterkit."""
    rows = ((f"`{piece.id}`", piece.title, piece.summary) for piece in built_in_advice().values())
    yield from table(("Id", "Title", "In one sentence"), rows)
