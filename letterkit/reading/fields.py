"""What the model says of itself: its fields by the names that authors write, their shapes, and examples."""

from __future__ import annotations

import re
import types
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from letterkit.nearest import nearest, only_near
from letterkit.source import Path


class Kind(Enum):
    """What a field is written as."""

    KEYS = auto()
    """A set of keys that the format knows."""
    NAMES = auto()
    """A set of keys of the author's own."""
    LIST = auto()
    CHOICE = auto()
    TEXT = auto()
    """One value: text, a date, a number, true or false."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How one value is written: its kind, and what is inside of it."""

    kind: Kind
    model: type[BaseModel] | None = None
    """Of a set of keys."""
    inner: Any = None
    """The type of a list's items, or of the values of an author's own keys."""
    choices: tuple[str, ...] = ()
    or_text: bool = False
    """Whether one text would do as well."""


_TEXT = Shape(Kind.TEXT)

_OTHER_WORDS = {
    "last_name": "family_name",
    "postcode": "postalCode",
    "surname": "family_name",
    "website": "url",
    "zip": "postalCode",
}
"""Words for a key that are not spelt like it; `website` was JSON Resume's own."""


def fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by the names that authors write."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def nearest_key(key: str, known: Collection[str]) -> str | None:
    """The key that somebody who wrote another most likely meant, if any is near."""
    other = _OTHER_WORDS.get(key.lower())
    return other if other in known else nearest(key, known)


def only_near_key(key: str, known: Collection[str]) -> str | None:
    """The key that somebody who wrote another must have meant: no second one is near."""
    other = _OTHER_WORDS.get(key.lower())
    return other if other in known else only_near(key, known)


def shape(annotation: Any) -> Shape:
    """How a value of a type is written. Where a text would do as well as a set of keys, the keys are meant."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape(inner[0])
    if origin in (Union, types.UnionType):
        shapes = [shape(option) for option in inner if option is not type(None)]
        richest = next((found for found in shapes if found.kind is not Kind.TEXT), _TEXT)
        return replace(richest, or_text=_TEXT in shapes)
    if origin is tuple:
        return Shape(Kind.LIST, inner=inner[0])
    if origin is dict:
        return Shape(Kind.NAMES, inner=inner[1])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(Kind.KEYS, model=annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Shape(Kind.CHOICE, choices=tuple(str(choice.value) for choice in annotation))
    return _TEXT


def shape_at(model: type[BaseModel], path: Path) -> Shape:
    """How the value at a path is written; as a text where the format does not know the path."""
    here = Shape(Kind.KEYS, model=model)
    for step in path:
        if here.kind is Kind.KEYS and here.model:
            field = fields(here.model).get(str(step))
            here = shape(field.annotation) if field else _TEXT
        else:
            here = shape(here.inner) if here.inner is not None else _TEXT
    return here


def field_at(model: type[BaseModel], path: Path) -> FieldInfo | None:
    """The field at a path, or the one whose list or set of names the path leads into."""
    while path and not isinstance(path[-1], str):
        path = path[:-1]
    if not path:
        return None
    above = shape_at(model, path[:-1])
    if above.kind is Kind.KEYS and above.model:
        return fields(above.model).get(str(path[-1]))
    return field_at(model, path[:-1])


def homes(model: type[BaseModel], key: str) -> list[str]:
    """The places of the format that have a key of that name, as a sentence calls them."""
    return [noun(path, inner) for path, inner in _models(model, ()) if key in fields(inner)]


def _models(model: type[BaseModel], path: Path) -> Iterator[tuple[Path, type[BaseModel]]]:
    yield path, model
    for name, field in fields(model).items():
        found = shape(field.annotation)
        below: Path = (*path, name)
        if found.kind is Kind.LIST:
            found, below = shape(found.inner), (*below, 0)
        if found.model:
            yield from _models(found.model, below)


def noun(path: Path, model: type[BaseModel]) -> str:
    """What a sentence calls a set of keys: `a kit`, `a need`, or the key that it stands under."""
    if path and isinstance(path[-1], str):
        return f"`{path[-1]}`"
    return f"an {title(model)}" if title(model)[0] in "aeiou" else f"a {title(model)}"


def title(model: type[BaseModel]) -> str:
    """The name of a model in words: `kit`, `need`, `template`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__.removeprefix("Written")).lower()


def example(name: str, field: FieldInfo) -> list[str]:
    """The lines of a field, filled in as somebody might; only what it requires."""
    found = shape(field.annotation)
    if field.examples:
        return [f"{name}: {field.examples[0]}"]
    if found.kind is Kind.LIST and (inner := shape(found.inner)).model:
        lines = _required(inner.model)
        return [f"{name}:", *(f"  {'  ' if number else '- '}{line}" for number, line in enumerate(lines))]
    if found.model:
        return [f"{name}:", *(f"  {line}" for line in _required(found.model))]
    return [f"{name}: …"]


def _required(model: type[BaseModel] | None) -> list[str]:
    required = [(name, field) for name, field in fields(model).items() if field.is_required()] if model else []
    return [line for name, field in required for line in example(name, field)]


def meant_for(model: type[BaseModel], text: str) -> str:
    """The field that a lone text most likely was meant for: the first required one, else the first."""
    known = fields(model)
    if "url" in known and "://" in text:
        return "url"
    return next((name for name, field in known.items() if field.is_required()), next(iter(known)))
