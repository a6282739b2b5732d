"""The worksheet: the prompts of a kit on paper, to be filled in after an interview. The model has their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from letterkit.kit import Interviewer, Kit, Notes, Paper

BACK = "questions"
"""The field of the notes that begins the back of the sheet."""
TIMES = {"needs": 3, "questions": 3, "remarks": 2, "strengths": 2}
"""How many notes of a kind there is room for."""
LINES = {"enjoyed": 2, "inspired": 2, "offer": 2, "asked": 2, "answer": 2, "next_step": 2}
"""How many lines there are to write on, where one does not do."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Words to go on from, and the room to do it."""

    words: str
    lines: int = 1
    choices: tuple[str, ...] = ()
    """What there is to choose from, where nothing is to be written."""
    shares_line: bool = False
    """Whether it stands on one line with others of its kind."""


@dataclass(frozen=True, slots=True)
class Group:
    """Prompts that belong together."""

    meaning: str
    prompts: tuple[Prompt, ...]
    times: int = 1
    """How often they are printed."""


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A sheet to print before an interview."""

    paper: Paper
    language: str
    front: tuple[Group, ...]
    back: tuple[Group, ...]


def compose_worksheet(paper: Paper, language: str) -> Worksheet:
    """The worksheet with every prompt of the notes, in the order and the words of the model."""
    groups = {name: group for name, field in Notes.model_fields.items() if (group := _group(name, field))}
    place = list(groups).index(BACK)
    listed = tuple(groups.values())
    return Worksheet(paper, language, (_people(), *listed[:place]), listed[place:])


def _group(name: str, field: FieldInfo) -> Group | None:
    """One field of the notes; what has neither a prompt nor prompts inside it is not asked for."""
    if field.title:
        return Group(_meaning(field), (Prompt(field.title, LINES.get(name, 1)),))
    inner = next((kind for kind in get_args(field.annotation) if _is_model(kind)), None)
    return Group(_meaning(field), tuple(_prompts(inner)), TIMES[name]) if inner else None


def _prompts(model: type[BaseModel]) -> Iterator[Prompt]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if field.title:
            yield Prompt(field.title, LINES.get(name, 1))
        elif isinstance(kind, type) and issubclass(kind, Enum):
            yield Prompt(name, choices=tuple(choice.value for choice in kind), shares_line=True)
        elif field.alias:
            yield Prompt(field.alias, shares_line=True)


def _people() -> Group:
    """Who held the interview."""
    fields = Interviewer.model_fields
    named = (Prompt(name, shares_line=True) for name in ("name", "title"))
    hook = Prompt(fields["hook"].title or "")
    return Group(_meaning(Kit.model_fields["interviewers"]), (*named, hook), times=3)


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _meaning(field: FieldInfo) -> str:
    return field.description or ""
