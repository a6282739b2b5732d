"""The form of a kit, as a script needs it to read one: its fields, what each is written as, and its limits."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import AfterValidator, BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from letterkit.composer.trees import JSON
from letterkit.reading.fields import Kind, fields, shape

KINDS = {
    "_colour": "colour",
    "_country": "country",
    "_date": "day",
    "_file_name": "file",
    "_plain": "plain",
    "_sentences": "prose",
    "_web_address": "url",
    "_yes_or_no": "yes",
}
"""By the validator of a text: what the script calls its kind. The last validator of a text decides."""


def form(model: type[BaseModel]) -> dict[str, JSON]:
    """Each field of a model by the name that authors write, with a `!` behind it where it is required.

    A text is the name of its kind, or `["plain", default]`; a set of keys is an object; a list is
    `["list", item, most, least]`; a choice is `["choice", default, ...]`; a set of the author's own keys is
    `["names", value]`.
    """
    return {f"{name}!" if field.is_required() else name: _field(field) for name, field in fields(model).items()}


def _field(field: FieldInfo) -> JSON:
    found = _value(field.annotation, list(field.metadata))
    if found == "plain" and field.default and not field.is_required():
        return ["plain", field.default]
    if isinstance(found, list) and found[0] == "choice":
        return ["choice", field.default, *found[1:]]
    return found


def _value(annotation: Any, around: list[Any]) -> JSON:
    """What a value of a type is written as; `around` are the marks that stand around the type."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value(inner[0], [*inner[1:], *around])
    found = shape(annotation)
    if found.model:
        return form(found.model)
    if origin in (Union, types.UnionType):
        return _value(next(option for option in inner if option is not type(None)), around)
    match found.kind:
        case Kind.LIST:
            most = next(mark.max_length for mark in _marks(around) if isinstance(mark, MaxLen))
            least = next((mark.min_length for mark in _marks(around) if isinstance(mark, MinLen)), 0)
            return ["list", _value(found.inner, []), most, least]
        case Kind.NAMES:
            return ["names", _value(found.inner, [])]
        case Kind.CHOICE:
            return ["choice", *found.choices]
    return _text(annotation, around)


def _text(annotation: Any, around: list[Any]) -> JSON:
    validators: list[Callable[..., Any]] = [
        mark.func for mark in around if isinstance(mark, AfterValidator | BeforeValidator)
    ]
    if any(getattr(mark, "pattern", None) for mark in _marks(around)):
        return "code"
    return KINDS[validators[-1].__name__] if validators else "raw"


def _marks(around: list[Any]) -> list[Any]:
    """The marks, and those that a `Field` among them carries."""
    return [each for mark in around for each in (mark.metadata if isinstance(mark, FieldInfo) else [mark])]
