"""Thank-you notes: one for each interviewer, from what passed between the candidate and that person."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from types import SimpleNamespace
from typing import Annotated, Any

from pydantic import Field

from letterkit.compose import Stationery, in_order
from letterkit.etiquette import with_mark
from letterkit.kit import Interviewer, Kit, NeedKind, Paper
from letterkit.language import Loop
from letterkit.letter import Addressee, Image
from letterkit.letterhead import Letterhead
from letterkit.prose import ProseBlock, plain_text, read_prose
from letterkit.reading import read_model
from letterkit.records import records
from letterkit.source import read_source
from letterkit.template import Identifier, Part, WrittenTemplate, ready_parts

Body = tuple[ProseBlock, ...]
MOST_TURNS = 210
"""Notes that differ in their phrases alone: for more than as many people as a kit can name."""


@dataclass(frozen=True, slots=True)
class ThankYouNote:
    """One note to one interviewer, to be written by hand or printed on a card. Every text is final."""

    kit: str
    """The slug of the kit it was composed from."""
    language: str
    """A BCP 47 tag such as `en-GB`."""
    paper: Paper
    letterhead: Letterhead
    signature: Image | None
    date: datetime.date
    dateline: str
    addressee: Addressee
    salutation: str
    """With the punctuation of the locale."""
    body: Body
    about: str | None
    """The note of the kit that it speaks of, such as `needs.0` or `interviewers.1.hook`; None where it is of none."""
    complimentary_close: str
    """With the punctuation of the locale."""

    @property
    def sender(self) -> str:
        """The name below the note."""
        return self.letterhead.name

    @property
    def words(self) -> int:
        """How many words there are between salutation and close."""
        return count_words(self.body)


class WrittenNote(WrittenTemplate):
    """The template of a note, as `thank_you.yml` explains it."""

    most_words: Annotated[int, Field(ge=1)]
    shorter: tuple[tuple[Identifier, ...], ...]


@dataclass(frozen=True, slots=True)
class NoteTemplate:
    """The template of a note, ready to be written."""

    parts: tuple[Part, ...]
    most_words: int
    """Of a note, between its salutation and its close."""
    shorter: tuple[tuple[Identifier, ...], ...]
    """What is left out of a longer one: the first row that is enough."""


def thank_you_notes(kit: Kit, stationery: Stationery, *, slug: str) -> tuple[ThankYouNote, ...]:
    """The notes of one kit, to the interviewers in their order. No two of them say the same.

    `thank_you.message` says what its author wants said, to everyone.
    """
    people = in_order(kit)
    contexts = [records(kit, stationery.letterhead, [person], stationery.etiquette, _date(kit)) for person in people]
    blank = [
        _blank(kit, stationery, person, context["addressees"][0].spoken_name, slug)
        for person, context in zip(people, contexts, strict=True)
    ]
    if kit.thank_you.message is not None:
        body = read_prose(kit.thank_you.message)
        return tuple(replace(note, body=body) for note in blank)
    notes: list[ThankYouNote] = []
    for place, about in enumerate(_shared_out(kit, people)):
        context = contexts[place] | {"topic": about.topic, "also": about.also}
        written = {note.body for note in notes}
        unwritten = (version for version in _versions(context, place, len(people)) if version[0] not in written)
        body, left_out = next(unwritten)
        told = about.topic.place if about.topic and "topic" not in left_out else None
        notes.append(replace(blank[place], body=body, about=told))
    return tuple(notes)


@dataclass(slots=True)
class _About:
    """What a note speaks of."""

    topic: SimpleNamespace | None = None
    also: SimpleNamespace | None = None


def _shared_out(kit: Kit, people: Sequence[Interviewer]) -> list[_About]:
    """For each person something that no other note speaks of, as far as the kit's notes go.

    Everyone has what passed with them; those with whom nothing did have something of what everyone shares.
    """
    said: set[str] = set()

    def first_unsaid(topics: Iterator[SimpleNamespace]) -> SimpleNamespace | None:
        topic = next((topic for topic in topics if topic.text.casefold() not in said), None)
        if topic:
            said.add(topic.text.casefold())
        return topic

    abouts = [_About(first_unsaid(_own_topics(kit, person))) for person in people]
    for about in abouts:
        about.topic = about.topic or first_unsaid(_shared_topics(kit))
    for person, about in zip(people, abouts, strict=True):
        if about.topic and about.topic.kind != "need":
            about.also = first_unsaid(_needs(kit, {person.name, None} if len(people) == 1 else {person.name}))
    return abouts


def _own_topics(kit: Kit, person: Interviewer) -> Iterator[SimpleNamespace]:
    """What passed between the candidate and one person, what makes the best note first."""
    if person.hook:
        yield _topic("hook", person.hook, f"interviewers.{kit.interviewers.index(person)}.hook")
    yield from _remarks_and_questions(kit, person.name)
    yield from _needs(kit, {person.name})


def _shared_topics(kit: Kit) -> Iterator[SimpleNamespace]:
    """What passed between the candidate and everyone."""
    if kit.notes.enjoyed:
        yield _topic("enjoyed", kit.notes.enjoyed, "enjoyed")
    if kit.notes.inspired:
        yield _topic("inspired", kit.notes.inspired, "inspired")
    yield from _remarks_and_questions(kit, None)
    yield from _needs(kit, {None})
    for index, strength in enumerate(kit.notes.strengths):
        yield _topic("strength", strength.noticed, f"strengths.{index}")


def _remarks_and_questions(kit: Kit, teller: str | None) -> Iterator[SimpleNamespace]:
    own = teller is not None or len(kit.interviewers) == 1
    for index, remark in enumerate(kit.notes.remarks):
        if remark.from_ == teller:
            yield _topic("remark", remark.said, f"remarks.{index}", own=own)
    for index, question in enumerate(kit.notes.questions):
        if question.from_ == teller:
            yield _topic("question", question.asked, f"questions.{index}", own=own)


def _needs(kit: Kit, tellers: Set[str | None]) -> Iterator[SimpleNamespace]:
    """The needs that some people spoke of. What nobody has noticed is no matter for a note of thanks."""
    for index, need in enumerate(kit.notes.needs):
        if need.from_ in tellers and need.kind is not NeedKind.UNNOTICED:
            yield _topic("need", need.heard, f"needs.{index}", implied=need.kind is NeedKind.IMPLIED)


def _topic(kind: str, text: str, place: str, *, own: bool = True, implied: bool = False) -> SimpleNamespace:
    return SimpleNamespace(kind=kind, text=text, place=place, own=own, implied=implied)


def _versions(context: Mapping[str, Any], place: int, count: int) -> Iterator[tuple[Body, Sequence[str]]]:
    """What a note can say and what it leaves out: with the phrases of its place, then with those of later ones."""
    template = note_template()
    for turn in range(place, place + MOST_TURNS):
        in_turn = {**context, "loop": Loop(turn, count)}
        parts = {part.name: part.text.write(in_turn) for part in template.parts if _holds(part, in_turn)}
        versions = ((_joined(parts, left_out), left_out) for left_out in ((), *template.shorter))
        yield next(version for version in versions if count_words(version[0]) <= template.most_words)


def _holds(part: Part, context: Mapping[str, Any]) -> bool:
    return part.condition is None or bool(part.condition.value(context))


def _joined(parts: Mapping[str, str], left_out: Sequence[str]) -> Body:
    return read_prose(" ".join(text.strip() for name, text in parts.items() if name not in left_out))


def count_words(body: Body) -> int:
    """How many words somebody would have to write."""
    return len(plain_text(body).split())


def _blank(kit: Kit, stationery: Stationery, person: Interviewer, called: str, slug: str) -> ThankYouNote:
    """The note to one person without its text."""
    etiquette, custom, wishes = stationery.etiquette, stationery.etiquette.custom, kit.letter
    alone = wishes.salutation if len(kit.interviewers) == 1 else None
    salutation = alone or etiquette.salutation([called])
    return ThankYouNote(
        kit=slug,
        language=etiquette.locale,
        paper=stationery.paper,
        letterhead=stationery.letterhead,
        signature=stationery.signature,
        date=_date(kit),
        dateline=etiquette.dateline(_date(kit)),
        addressee=Addressee(etiquette.full_name(person), etiquette.spoken_name(person), person.title),
        salutation=with_mark(salutation, custom.note_mark),
        body=(),
        about=None,
        complimentary_close=with_mark(custom.note_close, custom.close_mark),
    )


def _date(kit: Kit) -> datetime.date:
    """A note goes with the letter."""
    return kit.letter.dated or kit.interview.date


@cache
def note_template() -> NoteTemplate:
    """The template that ships with Letterkit."""
    name = "thank_you.yml"
    source = read_source(files("letterkit").joinpath(name).read_bytes(), name)
    written, mistakes = read_model(WrittenNote, source)
    parts, faults = ready_parts(written, source) if written else ((), ())
    if written is None or faults:
        raise ValueError(f"{name} is broken: {(*mistakes, *faults)}")
    return NoteTemplate(parts, written.most_words, written.shorter)
