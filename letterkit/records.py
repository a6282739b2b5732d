"""What a letter template may speak of: the records that its expressions see.

Nothing private is in them, and notes are put from the addressees' point of view: what Dana said is told to Dana
as `You`, to Luis as `Ms. Whitfield`. `REFERENCE` lists every name; the manual and the tests read it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from types import SimpleNamespace
from typing import Any

from letterkit.etiquette import Etiquette, family_name
from letterkit.kit import Interviewer, Kit
from letterkit.letterhead import Letterhead
from letterkit.words import Plain

REFERENCE = {
    "candidate.name": "the candidate's name",
    "candidate.label": "what the candidate is, by the letterhead",
    "employer.name": "the firm",
    "interview.role": "the position",
    "interview.day": "the day, as told on the day of the letter: today, yesterday, on Thursday, on March 12",
    "interview.date": "the day in full",
    "interview.setting": "on-site, video or phone",
    "interview.outcome": "strong, mixed or weak",
    "interviewers": "how many people held the interview",
    "addressees": "the people the letter is addressed to: name, spoken_name, called, title, hook",
    "others": "the interviewers it is not addressed to: name, spoken_name, called, title, hook",
    "addressees_named": "the addressees as a list in a sentence",
    "others_named": "the other interviewers as a list in a sentence; missing where there are none",
    "notes.enjoyed": "what the candidate enjoyed",
    "notes.inspired": "what inspired the candidate",
    "notes.needs": "the needs: heard, kind, offer, who, from, place",
    "notes.questions": "the questions: asked, answered, answer, who, from, place",
    "notes.remarks": "the remarks: said, offer, who, from, place",
    "notes.strengths": "the strengths: noticed, point, place",
    "notes.next_step": "what happens next",
}
"""The names that templates know, and what each is."""


def records(
    kit: Kit, letterhead: Letterhead, addressees: Sequence[Interviewer], etiquette: Etiquette, written: datetime.date
) -> dict[str, Any]:
    """The records for one letter: to these addressees, written on this day."""
    others = [person for person in kit.interviewers if person not in addressees]
    view = _View(kit, addressees, etiquette)
    notes = kit.notes
    return {
        "candidate": SimpleNamespace(name=letterhead.name, label=letterhead.label),
        "employer": SimpleNamespace(name=kit.employer.name),
        "interview": SimpleNamespace(
            role=kit.interview.role,
            day=Plain(etiquette.day_from(kit.interview.date, written)),
            date=Plain(etiquette.dateline(kit.interview.date)),
            setting=kit.interview.setting.value,
            outcome=kit.interview.outcome.value,
        ),
        "interviewers": len(kit.interviewers),
        "addressees": tuple(map(view.person, addressees)),
        "others": tuple(map(view.person, others)),
        "addressees_named": view.named(addressees),
        "others_named": view.named(others) if others else None,
        "notes": SimpleNamespace(
            enjoyed=notes.enjoyed,
            inspired=notes.inspired,
            needs=view.notes("needs", notes.needs),
            questions=view.notes("questions", notes.questions),
            remarks=view.notes("remarks", notes.remarks),
            strengths=view.notes("strengths", notes.strengths),
            next_step=notes.next_step,
        ),
    }


class _View:
    """The people and notes of a kit as its addressees see them."""

    def __init__(self, kit: Kit, addressees: Sequence[Interviewer], etiquette: Etiquette) -> None:
        self._etiquette = etiquette
        self._familiar = kit.letter.salutation or ""
        self._addressees = [person.name for person in addressees]
        self._people = {person.name: person for person in kit.interviewers}
        self._everyone = len(self._addressees) == len(self._people)

    def person(self, person: Interviewer) -> SimpleNamespace:
        return SimpleNamespace(
            name=Plain(self._etiquette.full_name(person)),
            spoken_name=self._spoken_name(person),
            called=self._called(person),
            title=person.title,
            hook=person.hook,
        )

    def named(self, people: Iterable[Interviewer]) -> Plain:
        return Plain(self._etiquette.names([self._spoken_name(person) for person in people]))

    def notes(self, kind: str, notes: Sequence[Any]) -> tuple[SimpleNamespace, ...]:
        """The notes with those from an addressee first, each with its place in the kit."""
        order = sorted(range(len(notes)), key=lambda index: self._distance(notes[index]))
        return tuple(self._note(notes[index], f"{kind}.{index}") for index in order)

    def _spoken_name(self, person: Interviewer) -> Plain:
        """As the letter names a person; by the given name where its salutation does."""
        family = family_name(person)
        given = next((word for word in person.name.split() if word != family), person.name)
        words = re.findall(r"[\w'’-]+", self._familiar)
        return Plain(given if given in words and family not in words else self._etiquette.spoken_name(person))

    def _called(self, person: Interviewer) -> Plain | None:
        """What somebody can be called to their face; a full name is no way to speak to anyone."""
        name = self._spoken_name(person)
        return name if name != person.name else None

    def _distance(self, note: Any) -> int:
        teller = getattr(note, "from_", None)
        if self._everyone:
            return 0
        return 1 if teller is None else 0 if teller in self._addressees else 2

    def _note(self, note: Any, place: str) -> SimpleNamespace:
        fields = {name: getattr(value, "value", value) for name, value in note if name not in ("from_", "sources")}
        if "from_" in type(note).model_fields:
            fields["who"] = self._who(note.from_)
            fields["from"] = self._spoken_name(self._people[note.from_]) if note.from_ else None
        return SimpleNamespace(**fields, place=place)

    def _who(self, teller: str | None) -> Plain:
        """Who said something, as the subject of a sentence to the addressees: `You`, `Ms. Whitfield` ..."""
        if teller is None:
            colleagues = len(self._people) - len(self._addressees)  # less than none where two have one name
            return Plain(_YOU_AND[max(0, min(colleagues, 2))])
        if self._addressees == [teller]:
            return Plain("You")
        person = self._people[teller]
        if teller not in self._addressees:
            return self._spoken_name(person)
        called = self._called(person)
        return Plain(f"{called}, you" if called else "You")


_YOU_AND = ("You", "You and your colleague", "You and your colleagues")
