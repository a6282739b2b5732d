"""Specimen excerpts, printed to see whether the fragments of blocks print at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from letterkit.excerpts.chosen import Chosen, Passage
from letterkit.excerpts.notes import Field
from letterkit.letter import Heard
from letterkit.library import Entry
from letterkit.render.specimen import FULL

_HEARD = tuple(Heard("needs.0", "They said", "we read too little", teller, True) for teller in ("Dana Reader", None))


class Everywhere:
    """The links of a page from which everything can be reached."""

    def letter(self, slug: str) -> str:
        """A page of a letter."""
        return f"{slug}/"

    def advice(self, id: str) -> str:
        """A page of the guide."""
        return f"{id}/"

    def asset(self, name: str) -> str:
        """A stylesheet."""
        return name


def entries() -> Iterator[Entry]:
    """A published kit and a private one."""
    for published in (True, False):
        yield Entry("specimen", Path("specimen.yml"), "kits/specimen.yml", None, (FULL,), (), published)


def specimens() -> Iterator[Chosen]:
    """What blocks may have to show."""
    note = (Field("You told me that", (FULL.body[0].content,)),)
    for entry in entries():
        told, untold = (Passage(entry, FULL, FULL.body, heard) for heard in _HEARD)
        yield Chosen((entry,), (told, told), note=note, lines=("a: b  # c",))
        yield Chosen((entry,), (untold,), told)
        yield Chosen((entry,))
