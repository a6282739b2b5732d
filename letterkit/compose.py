"""Composing: a kit, a template, a letterhead and an etiquette become letters."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import Etiquette, with_mark
from letterkit.kit import Addressing, EnvelopeSize, Interviewer, Kit, NeedKind, Paper
from letterkit.language import Loop, TemplateFault
from letterkit.letter import Addressee, Block, Heard, Image, Letter
from letterkit.letterhead import Letterhead
from letterkit.prose import read_prose
from letterkit.records import records
from letterkit.template import Part, Template


@dataclass(frozen=True, slots=True)
class Stationery:
    """What a letter is written with, beside the kit: everything that the kit only names."""

    template: Template
    letterhead: Letterhead
    signature: Image | None
    etiquette: Etiquette
    paper: Paper
    envelope: EnvelopeSize | None = None
    """What the house posts letters in; by locale where there is none."""
    note_envelope: EnvelopeSize | None = None
    """What the house posts notes in; by locale where there is none."""


HOW: Mapping[str, str] = {
    NeedKind.PRESENTED: "They said",
    NeedKind.IMPLIED: "They hinted",
    NeedKind.UNNOTICED: "You noticed",
    "questions": "They asked",
    "remarks": "They let drop",
    "strengths": "They liked",
}
"""How each kind of note came to be known."""


def compose(
    kit: Kit, stationery: Stationery, *, slug: str, path: str
) -> tuple[tuple[Letter, ...], tuple[Diagnostic, ...]]:
    """The letters of one kit: one, or one for each interviewer; or none, and what is wrong with the template.

    `path` is the kit's file, for the diagnostics.
    """
    letters: list[Letter] = []
    try:
        for addressees, copied in _addressings(kit):
            letters.append(_letter(kit, stationery, addressees, copied, slug))
    except _Misfit as misfit:
        return (), (misfit.part.diagnostic(misfit.fault, misfit.key, path),)
    return tuple(letters), ()


class _Misfit(Exception):
    """A template's part that cannot be written for this kit."""

    def __init__(self, part: Part, key: str, fault: TemplateFault) -> None:
        super().__init__(fault.message)
        self.part = part
        self.key = key
        self.fault = fault


def in_order(kit: Kit) -> tuple[Interviewer, ...]:
    """The interviewers with the lead first."""
    return tuple(sorted(kit.interviewers, key=lambda person: not person.lead))


def _addressings(kit: Kit) -> Iterator[tuple[Sequence[Interviewer], Sequence[Interviewer]]]:
    """For each letter: whom it is addressed to, and who gets a copy of it."""
    people = in_order(kit)
    match kit.letter.addressing:
        case Addressing.TOGETHER:
            yield people, ()
        case Addressing.LEAD:
            yield people[:1], people[1:]
        case Addressing.EACH:
            for person in kit.interviewers:
                yield (person,), ()


def _letter(
    kit: Kit, stationery: Stationery, people: Sequence[Interviewer], copied: Sequence[Interviewer], slug: str
) -> Letter:
    etiquette, letterhead, wishes = stationery.etiquette, stationery.letterhead, kit.letter
    custom = etiquette.custom
    date = wishes.dated or kit.interview.date
    context = records(kit, letterhead, people, etiquette, date)
    subject = wishes.subject or kit.interview.role
    salutation = wishes.salutation or etiquette.salutation([etiquette.spoken_name(person) for person in people])
    close = wishes.complimentary_close or etiquette.complimentary_close(len(people))
    body = tuple(_body(kit, stationery.template, context))
    answered = {block.note for block in body} | set(_retold(kit, stationery.template, context))
    addressees = tuple(Addressee(etiquette.full_name(p), etiquette.spoken_name(p), p.title) for p in people)
    return Letter(
        kit=slug,
        title=kit.name,
        template=stationery.template.title,
        language=etiquette.locale,
        paper=stationery.paper,
        letterhead=letterhead,
        letterhead_address=etiquette.address_lines(letterhead.location),
        signature=stationery.signature,
        date=date,
        dateline=etiquette.dateline(date),
        addressees=addressees,
        inside_address=tuple(_inside_address(kit, addressees)),
        subject=subject,
        subject_line=custom.subject_prefix + subject,
        subject_after_salutation=custom.subject_after_salutation,
        salutation=with_mark(salutation, custom.salutation_mark),
        body=body,
        complimentary_close=with_mark(close, custom.close_mark),
        enclosures_label=custom.enclosures[len(wishes.enclosures) > 1],
        enclosures=tuple(wishes.enclosures),
        copies_label=custom.copies,
        copies=(*(etiquette.full_name(person) for person in copied), *wishes.copies),
        postscript=read_prose(wishes.postscript or ""),
        postscript_label=custom.postscript,
        advice=stationery.template.advice,
        occasion=stationery.template.summary,
        heard=tuple(_heard(kit, answered)),
    )


def _inside_address(kit: Kit, addressees: Sequence[Addressee]) -> Iterator[str]:
    """A single addressee's title has its own line; several people have a line each."""
    for addressee in addressees:
        if len(addressees) == 1:
            yield addressee.name
            if addressee.title:
                yield addressee.title
        else:
            yield f"{addressee.name}, {addressee.title}" if addressee.title else addressee.name
    yield kit.employer.name
    yield from kit.employer.address


def _body(kit: Kit, template: Template, context: dict[str, Any]) -> Iterator[Block]:
    for part in template.parts:
        if part.name in kit.letter.omit:
            continue
        if part.name in kit.letter.parts:
            yield from _blocks(part, str(kit.letter.parts[part.name]), None)
        elif part.for_each is None:
            if _holds(part, context):
                yield from _blocks(part, _write(part, context), None)
        else:
            yield from _repeated(part, context)


def _retold(kit: Kit, template: Template, context: dict[str, Any]) -> Iterator[str]:
    """The notes that the kit answers in its own words, in place of a part that would have been written for each."""
    for part in template.parts:
        if part.for_each and part.name in kit.letter.parts and part.name not in kit.letter.omit:
            yield from (item.place for item in _listed(part, context) if hasattr(item, "place"))


def _heard(kit: Kit, answered: Container[str | None]) -> Iterator[Heard]:
    """What they said, by the first field of each note, whose title is the prompt."""
    for kind in ("needs", "questions", "remarks", "strengths"):
        for place, note in enumerate(getattr(kit.notes, kind)):
            path = f"{kind}.{place}"
            words = getattr(note, next(iter(type(note).model_fields)))
            label = HOW[getattr(note, "kind", kind)]
            yield Heard(path, label, words, getattr(note, "from_", None), path in answered)


def _listed(part: Part, context: dict[str, Any]) -> tuple[Any, ...]:
    try:
        listed = part.for_each.value(context) if part.for_each else ()
    except TemplateFault as fault:
        raise _Misfit(part, "for_each", fault) from None
    if not isinstance(listed, tuple):
        not_a_list = TemplateFault(Code.TEMPLATE_FORBIDDEN, "`for_each` is not a list", "for example: notes.needs")
        raise _Misfit(part, "for_each", not_a_list)
    return listed


def _repeated(part: Part, context: dict[str, Any]) -> Iterator[Block]:
    """The blocks of a part that is written once for each item of a list."""
    listed = _listed(part, context)
    items = [item for item in listed if _holds(part, {**context, "item": item})][: part.at_most]
    for place, item in enumerate(items):
        text = _write(part, {**context, "item": item, "loop": Loop(place, len(items))})
        yield from _blocks(part, text, getattr(item, "place", None))


def _holds(part: Part, context: dict[str, Any]) -> bool:
    if part.condition is None:
        return True
    try:
        return bool(part.condition.value(context))
    except TemplateFault as fault:
        raise _Misfit(part, "if", fault) from None


def _write(part: Part, context: dict[str, Any]) -> str:
    try:
        return part.text.write(context)
    except TemplateFault as fault:
        raise _Misfit(part, "text", fault) from None


def _blocks(part: Part, markdown: str, note: str | None) -> Iterator[Block]:
    for content in read_prose(markdown.strip()):
        yield Block(part.name, part.advice, note, content)
