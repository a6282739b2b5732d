"""What the page *Write your letter* asks: the fields of a kit in the order of the debrief, as the model words them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from letterkit.composer.asking import asking, countries
from letterkit.kit import Kit
from letterkit.letterhead import Letterhead
from letterkit.reading.fields import Kind, fields, shape, title
from letterkit.words import Day, Prose, YesOrNo

ASKED_ELSEWHERE = frozenset(
    (
        # of the kit as a file; the template has a step of its own
        *("title", "publish", "ignore", "words", "template"),
        *("letter.parts", "letter.omit", "letter.envelope", "thank_you.envelope", "employer.field"),
        *("letterhead.signature", "letterhead.profiles", "notes.private", "notes.questions.sources"),
    )
)
"""Keys that the page does not ask for. What a file that is opened has under them stays as it is."""
QUOTES = "\"'"
_CODE = re.compile(r"`([^`]*)`")
FILLED_IN = {
    "letterhead.name": "name",
    "letterhead.email": "email",
    "letterhead.phone": "tel",
    "letterhead.url": "url",
    "letterhead.location.address": "address-line1",
    "letterhead.location.postalCode": "postal-code",
    "letterhead.location.city": "address-level2",
    "letterhead.location.region": "address-level1",
    "letterhead.location.countryCode": "country",
}
"""What browsers know of their readers, by HTML's names for it (Living Standard, 4.10.18.7)."""
_LONG = frozenset(("enjoyed", "inspired", "hook", "heard", "asked", "said", "noticed", "next_step"))
"""Texts of one line that are longer than a line."""
_WHOLE = frozenset(("offer", "answer", "point"))
"""Notes that complete no sentence: they are some themselves."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked."""

    key: str
    """The key of the kit."""
    label: str
    """The beginning of the sentence that is asked for, or the key in words."""
    help: str
    kind: str
    """`line`, `text` (several lines), `day`, `yes`, `choice`, `person` (an interviewer) or `lines` (a list)."""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    """Each value, and what it is called."""
    default: str = ""
    example: str = ""
    right: str = ""
    """What would be right, where something else is written."""
    fills: str = ""
    """What a browser knows it as, and may fill in for the reader; nothing for what only she knows."""

    @property
    def begins(self) -> bool:
        """Whether the label is the beginning of a sentence, which the answer goes on with."""
        return self.label.endswith("…")


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that belong together, under one key of the kit."""

    key: str
    """The path of the key, such as `notes.needs`."""
    label: str
    help: str
    questions: tuple[Question, ...]
    repeated: bool = False
    """Whether there may be several, each with its own answers."""
    one: str = ""
    """What one of several is called."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way; any of them can be skipped."""

    id: str
    title: str
    about: str
    groups: tuple[Group, ...]


def questions() -> tuple[Step, ...]:
    """The steps in order. Every word but the steps' own is the model's."""
    notes = _inner(Kit, "notes")
    return (
        Step(
            "interview",
            "The interview",
            "Where it was, when, and for what.",
            tuple(_group(Kit, key, key) for key in ("employer", "interview")),
        ),
        Step("people", "The people", "Who met you there.", (_group(Kit, "interviewers", "interviewers"),)),
        Step(
            "heard",
            "What you heard",
            "Go on from each beginning as if you were talking to them. Leave out what did not come up.",
            tuple(_notes(notes)),
        ),
        Step("letterhead", "Your letterhead", "The one on your résumé.", tuple(_letterhead())),
        Step(
            "letter",
            "The letter",
            "All of this is decided by the custom of the place. Change what you like.",
            (
                Group("", "Place and paper", "", tuple(_questions(Kit, "", ("locale", "paper")))),
                _group(Kit, "letter", "letter"),
                _group(Kit, "thank_you", "thank_you"),
            ),
        ),
    )


def _notes(notes: type[BaseModel]) -> Iterator[Group]:
    """The notes: the single ones before and after the lists share a group with their neighbours."""
    alone: list[str] = []
    for name, field in fields(notes).items():
        if field.title:
            alone.append(name)
            continue
        yield from _alone(notes, alone)
        alone = []
        if shape(field.annotation).kind is Kind.LIST:
            yield _group(notes, name, f"notes.{name}")
    yield from _alone(notes, alone)


def _alone(notes: type[BaseModel], names: list[str]) -> Iterator[Group]:
    if names:
        yield Group("notes", _label(f"notes.{names[0]}", ""), "", tuple(_questions(notes, "notes", tuple(names))))


def _letterhead() -> Iterator[Group]:
    looks = ("design", "accent", "font")
    words = tuple(name for name in fields(Letterhead) if name not in looks)
    yield Group("letterhead", _label("letterhead", ""), "", tuple(_questions(Letterhead, "letterhead", words)))
    yield _group(Letterhead, "location", "letterhead.location")
    yield Group("letterhead", "How it looks", "", tuple(_questions(Letterhead, "letterhead", looks)))


def _group(model: type[BaseModel], name: str, path: str) -> Group:
    field = fields(model)[name]
    found = shape(field.annotation)
    repeated = found.kind is Kind.LIST
    inner = shape(found.inner).model if repeated else found.model
    assert inner
    return Group(
        path,
        _label(path, _in_words(name)),
        _help(path, field),
        tuple(_questions(inner, path)),
        repeated,
        title(inner),
    )


def _questions(model: type[BaseModel], path: str, names: tuple[str, ...] = ()) -> Iterator[Question]:
    for name, field in fields(model).items():
        whole = f"{path}.{name}" if path else name
        if (names and name not in names) or whole in ASKED_ELSEWHERE or shape(field.annotation).model:
            continue
        found = shape(field.annotation)
        if found.kind is Kind.LIST and shape(found.inner).model:
            continue
        yield _question(name, whole, field)


def _question(name: str, path: str, field: FieldInfo) -> Question:
    found = shape(field.annotation)
    is_whole = name in _WHOLE
    default = "" if field.is_required() or field.default is None else str(field.default)
    return Question(
        key=name,
        label=_label(path, field.title or "") if is_whole else field.title or _label(path, _in_words(name)),
        help="" if field.title and not is_whole else _help(path, field),
        kind=_kind(name, field),
        required=field.is_required(),
        choices=countries() if name == "locale" else _choices(path, found.choices),
        default=default if found.kind is Kind.CHOICE else "",
        example=str(field.examples[0]) if field.examples else "",
        right=(asking()[path].right or "") if path in asking() else "",
        fills=FILLED_IN.get(path, ""),
    )


def _label(path: str, otherwise: str) -> str:
    return (asking()[path].asks if path in asking() else None) or otherwise


def _choices(path: str, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    words = asking()[path].choices if path in asking() else {}
    return tuple((value, words.get(value, value)) for value in values)


def _kind(name: str, field: FieldInfo) -> str:
    found = shape(field.annotation)
    if name == "from":
        return "person"
    if found.kind is Kind.LIST:
        return "lines"
    if found.kind is Kind.CHOICE or name == "locale":
        return "choice"
    marks = [*field.metadata, field.annotation]
    if _is(marks, Prose):
        return "text"
    if _is(marks, Day):
        return "day"
    if _is(marks, YesOrNo):
        return "yes"
    return "text" if name in _LONG else "line"


def _is(marks: list[Any], kind: Any) -> bool:
    """Whether a field is of one of the kinds of text: by the validator that reads it."""
    validators = {getattr(mark, "func", None) for mark in kind.__metadata__} - {None}
    found = [mark for each in marks for mark in (each, *getattr(each, "__metadata__", ()), *_options(each))]
    return bool(validators & {getattr(mark, "func", None) for mark in found})


def _options(annotation: Any) -> Iterator[Any]:
    for option in getattr(annotation, "__args__", ()):
        yield from getattr(option, "__metadata__", ())


def _inner(model: type[BaseModel], name: str) -> type[BaseModel]:
    inner = shape(fields(model)[name].annotation).model
    assert inner
    return inner


def _in_words(name: str) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).replace("_", " ")
    return words[:1].upper() + words[1:]


def _help(path: str, field: FieldInfo) -> str:
    """The page's own words, or the field's description: what that shows as code stands in quotation marks, one pair."""
    own = asking()[path].helps if path in asking() else None
    if own is not None:
        return own
    return _CODE.sub(lambda code: f"“{code[1].strip(QUOTES)}”", field.description or "")
