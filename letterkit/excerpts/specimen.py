"""Specimen excerpts, printed to see whether the fragments of blocks print at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from letterkit.errands import compose_checklist
from letterkit.excerpts.chosen import Chosen, Passage
from letterkit.excerpts.notes import Field
from letterkit.kit import Employer, Interview, Interviewer, Kit
from letterkit.letter import Heard
from letterkit.library import Entry
from letterkit.render.specimen import ENVELOPE, FULL, LONG_NOTE, NOTE

_HEARD = tuple(Heard("needs.0", "They said", "we read too little", teller, True) for teller in ("Dana Reader", None))


_KIT = Kit(
    letterhead="ada-specimen",
    employer=Employer(name="Readers Ltd"),
    interview=Interview(date=FULL.date, role="Reader"),
    interviewers=(Interviewer(name="Dana Reader"),),
)
_CHECKLIST = compose_checklist(_KIT, (FULL,))


class Everywhere:
    """The links of a page from which everything can be reached."""

    def letter(self, slug: str) -> str:
        """A page of a letter."""
        return f"{slug}/"

    def document(self, slug: str, name: str) -> str:
        """A page beside that of a letter."""
        return f"{slug}/{name}/"

    def advice(self, id: str) -> str:
        """A page of the guide."""
        return f"{id}/"

    def asset(self, name: str) -> str:
        """A stylesheet."""
        return name


def entries() -> Iterator[Entry]:
    """A published kit, and a private one of several letters."""
    for published, letters in ((True, (FULL,)), (False, (FULL, FULL))):
        yield Entry("specimen", Path("specimen.yml"), "kits/specimen.yml", None, letters, (), published)


def specimens() -> Iterator[Chosen]:
    """What blocks may have to show."""
    note = (Field("You told me that", (FULL.body[0].content,)),)
    for entry in entries():
        told, untold = (Passage(entry, FULL, FULL.body, heard) for heard in _HEARD)
        documents = Chosen((entry,), thank_yous=(NOTE, LONG_NOTE), envelopes=(ENVELOPE,), checklist=_CHECKLIST)
        yield replace(documents, passages=(told, told), note=note, lines=("a: b  # c",))
        yield replace(documents, passages=(untold,), before=told)
        yield documents
