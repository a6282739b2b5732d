"""A blank kit: every prompt of the model as a comment, in the order of the debrief, with room to go on from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from letterkit.kit import Employer, Interviewer, Kit, Question
from letterkit.reading.fields import Kind, fields, shape
from letterkit.source.forms import plain_or_quoted

SELDOM_WANTED: dict[type[BaseModel], frozenset[str]] = {
    Kit: frozenset(("title", "locale", "paper", "letter", "thank_you", "ignore", "words")),
    Employer: frozenset(("country", "field")),
    Interviewer: frozenset(("family_name", "lead")),
    Question: frozenset(("sources",)),
}
"""Keys that a kit of the first evening does without; the manual has them all."""
WIDTH = 100
"""Columns of a comment."""


def blank_kit(*, letterheads: Sequence[str], template: str, opening: str, schema: str | None = None) -> str:
    """The text of a kit to be filled in.

    Of several `letterheads` its author chooses one. `opening` is what the first comment says, `schema` the path from
    the kit to the JSON Schema for editors.
    """
    known = {"letterhead": letterheads[0] if len(letterheads) == 1 else "", "template": template}
    modeline = [f"# yaml-language-server: $schema={schema}"] if schema else []
    head = [*modeline, *(f"# {line}".rstrip() for line in opening.splitlines())]
    sections = {name: list(_field(name, field, known, "")) for name, field in _wanted(Kit)}
    if len(letterheads) > 1:
        sections["letterhead"][0] += f" One of: {', '.join(letterheads)}."
    return "\n".join([*head, *(line for section in sections.values() for line in ("", *section))]) + "\n"


def _wanted(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    return ((name, field) for name, field in fields(model).items() if name not in SELDOM_WANTED.get(model, ()))


def _field(name: str, field: FieldInfo, known: dict[str, str], pad: str) -> Iterator[str]:
    """The lines of one field: what goes there, and the key."""
    found = shape(field.annotation)
    if found.model and not found.or_text:
        yield f"{pad}# {_asked(field)}"
        yield f"{pad}{name}:"
        yield from _keys(found.model, f"{pad}  ")
    elif found.kind is Kind.LIST and (item := shape(found.inner).model):
        yield f"{pad}# {_asked(field)}"
        yield f"{pad}{name}:"
        yield from _items(item, f"{pad}  ", required=field.is_required())
    else:
        yield f"{pad}# {_asked(field)}{_choices(field)}"
        yield f"{pad}{name}: {_first_value(name, field, known)}".rstrip()


def _keys(model: type[BaseModel], pad: str) -> Iterator[str]:
    for name, field in _wanted(model):
        yield from _field(name, field, {}, pad)


def _items(model: type[BaseModel], pad: str, *, required: bool) -> Iterator[str]:
    """One item of a list; where nothing is required it waits behind `#`, since an empty item is a mistake."""
    keys = [(f"{name}: {_first_value(name, field, {})}".rstrip(), field) for name, field in _wanted(model)]
    widest = max(len(key) for key, _ in keys)
    lines = [f"{key:{widest}}   # {_choices(field).strip() or _asked(field)}" for key, field in keys]
    dashed = [f"{'  ' if place else '- '}{line}" for place, line in enumerate(lines)]
    if required:
        yield from (f"{pad}{line}" for line in dashed)
        return
    yield f"{pad}# Take the first # away from each of these lines, and copy them for every further one:"
    yield from (f"{pad}# {line}" for line in dashed)


def _asked(field: FieldInfo) -> str:
    """The sentence to go on from, or else what goes there; one line."""
    words = field.title or str(field.description or "").partition("\n")[0]
    if field.is_required() and field.examples and not field.title:
        words = f"{words.rstrip('.')}, such as {field.examples[0]}."
    return words if len(words) <= WIDTH else words[: WIDTH - 1].rstrip() + "…"


def _choices(field: FieldInfo) -> str:
    found = shape(field.annotation)
    return f" One of: {', '.join(found.choices)}." if found.choices else ""


def _first_value(name: str, field: FieldInfo, known: dict[str, str]) -> str:
    """What stands there from the start: a choice that was made, or what goes without saying."""
    if known.get(name):
        return plain_or_quoted(known[name])
    found, default = shape(field.annotation), _default(field)
    if found.choices:
        return str(default)
    return str(default).lower() if isinstance(default, bool) else ""


def _default(field: FieldInfo) -> Any:
    return None if field.is_required() else field.get_default(call_default_factory=True)
