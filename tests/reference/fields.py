"""What can be written: the keys of kits, letterheads and templates, and the plugin's options."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from mkdocs.config import config_options as c
from pydantic import BaseModel

from letterkit import kit, letterhead, template, words
from letterkit.plugin import LetterkitConfig
from letterkit.site.downloads import HarperOption
from letterkit.site.readers import CommentsOption, StoriesOption
from letterkit.site.remarks import CodesOption, DayOption
from tests.reference.guide import table

MODELS: dict[str, type[BaseModel]] = {
    "kit": kit.Kit,
    "employer": kit.Employer,
    "interview": kit.Interview,
    "interviewer": kit.Interviewer,
    "notes": kit.Notes,
    "need": kit.Need,
    "question": kit.Question,
    "remark": kit.Remark,
    "strength": kit.Strength,
    "letter": kit.LetterWishes,
    "thank-you note": kit.ThankYou,
    "letterhead": letterhead.Letterhead,
    "location": letterhead.Location,
    "profile": letterhead.Profile,
    "template": template.WrittenTemplate,
    "part": template.WrittenPart,
}
"""Everything that has keys, by its name in the guide."""

KINDS: tuple[tuple[Any, str], ...] = (
    (letterhead.WebAddress, "web address"),
    (letterhead.Colour, "colour"),
    (template.Identifier, "name"),
    (words.PlainText, "text"),
    (words.Prose, "whole sentences"),
    (words.Day, "date"),
    (words.YesOrNo, "`true` or `false`"),
    (int, "number"),
    (bool, "`true` or `false`"),
    (str, "text"),
)
"""What the types of fields are called: a type goes by the first of these that it is made of."""


def options() -> Iterator[str]:
    """The plugin's options."""
    meanings = _documented(LetterkitConfig)
    rows = (
        (f"`{name}`", _choice(option) + _default(option.default), meanings[name]) for name, option in OPTIONS.items()
    )
    yield from table(("Option", "Value", "What it does"), rows)


OPTIONS: dict[str, Any] = dict(LetterkitConfig._schema)


def _choice(option: Any) -> str:
    if isinstance(option, c.Optional):
        return _choice(option.option)
    if isinstance(option, c.Choice):
        return ", ".join(f"`{choice}`" for choice in option.choices)
    if isinstance(option, StoriesOption | CommentsOption | CodesOption | DayOption | HarperOption):
        return option.written
    return _kind(option._type)


def _documented(owner: type) -> dict[str, str]:
    """The attributes of a class with the text that stands beneath each."""
    (definition,) = ast.parse(inspect.getsource(owner)).body
    assert isinstance(definition, ast.ClassDef)
    found = {}
    for above, below in zip(definition.body, definition.body[1:], strict=False):
        match above, below:
            case ast.Assign(targets=[ast.Name(name)]), ast.Expr(ast.Constant(str(text))):
                found[name] = inspect.cleandoc(text)
    return found


def fields(name: str) -> Iterator[str]:
    """The keys of one model: what kind of value each has, its default, its prompt and what it is."""
    model = MODELS[name]
    hints = get_type_hints(model, include_extras=True)
    yield from table(("Key", "Value", "What it is"), (_field(model, hints, field) for field in model.model_fields))


def _field(model: type[BaseModel], hints: dict[str, Any], name: str) -> tuple[str, str, str]:
    field = model.model_fields[name]
    default = "<br>**required**" if field.is_required() else _default(field.default)
    prompt = f"*{field.title}*<br>" if field.title else ""
    return f"`{field.alias or name}`", _kind(hints[name]) + default, f"{prompt}{field.description}"


def _default(value: Any) -> str:
    """A default that says something, as a line of its own."""
    match value:
        case Enum():
            shown = value.value
        case bool():
            shown = str(value).lower()
        case str() if value:
            shown = value
        case _:
            return ""
    return f"<br>default `{shown}`"


def _kind(hint: Any, *, several: bool = False) -> str:
    """What a type is called in the guide."""
    if get_origin(hint) in (Union, UnionType):
        return " or ".join(_kind(part) for part in get_args(hint) if part is not NoneType)
    for known, name in KINDS:
        if _is_made_of(hint, known):
            return _plural(name) if several else name
    if get_origin(hint) is Annotated:
        limits = [limit for given in hint.__metadata__ for limit in getattr(given, "metadata", ())]
        most = next((limit.max_length for limit in limits if hasattr(limit, "max_length")), words.LONGEST_LIST)
        return _kind(hint.__origin__, several=several) + (f", at most {most}" if most < words.LONGEST_LIST else "")
    if get_origin(hint) is tuple:
        return f"list of {_kind(get_args(hint)[0], several=True)}"
    if get_origin(hint) is dict:
        return f"{_kind(get_args(hint)[1])} by name"
    if issubclass(hint, Enum):
        return ", ".join(f"`{member.value}`" for member in hint)
    name = next(name for name, model in MODELS.items() if model is hint)
    page = "letterheads.md" if name == "letterhead" else ""
    return f"[{_plural(name) if several else name}]({page}#{name.replace(' ', '-')})"


def _is_made_of(hint: Any, known: Any) -> bool:
    if get_origin(known) is not Annotated or get_origin(hint) is not Annotated:
        return hint is known
    begins = hint.__metadata__[: len(known.__metadata__)] == known.__metadata__
    return hint.__origin__ is known.__origin__ and begins


def _plural(name: str) -> str:
    return name if name.endswith("sentences") else f"{name}{'es' if name.endswith('s') else 's'}"
