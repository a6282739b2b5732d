"""A JSON Resume as it is: the part of it that a letterhead is made of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError

from letterkit.diagnostics import Code, Diagnostic
from letterkit.letterhead import Letterhead
from letterkit.reading.answers import answers
from letterkit.reading.fields import Kind, fields, shape
from letterkit.source import Path, Source, read_json_source

LOOK = "letterkit"
"""The object beside `basics` that may hold what a résumé does not know: `design`, `accent`, `font`, `signature`."""


def read_json_resume(
    content: bytes | str, path: str
) -> tuple[Source, tuple[Letterhead | None, tuple[Diagnostic, ...]]]:
    """The letterhead in a JSON Resume, and what is wrong with it. The rest of the résumé is passed over."""
    source = read_json_source(content, path)
    if source.value is None:
        return source, (None, source.mistakes)
    basics, look = source.value.get("basics"), source.value.get(LOOK)
    found = [mistake for mistake in source.mistakes if mistake.position.line in _lines_of_use(source)]
    found += (mistake for mistake in (_not_an_object(source, key) for key in ("basics", LOOK)) if mistake)
    if not isinstance(basics, dict):
        return source, (None, tuple(found))
    parts = {"basics": known_part(Letterhead, basics), LOOK: known_part(Letterhead, look)}
    letterhead: Letterhead | None = None
    try:
        letterhead = Letterhead.model_validate(parts["basics"] | parts[LOOK], by_alias=True, by_name=False)
    except ValidationError as wrong:
        errors = [
            dict(error) | {"loc": (_home(parts, error["loc"]), *error["loc"])}
            for error in wrong.errors(include_url=False, include_input=False)
        ]
        found += answers(source, _Resume, errors)
    return source, (None if any(mistake.is_error for mistake in found) else letterhead, tuple(found))


class _Resume(BaseModel):
    """As much of a JSON Resume as a letterhead needs."""

    basics: Letterhead
    letterkit: Letterhead


def known_part(model: type[BaseModel], value: Any) -> Any:
    """A value without the keys that the model does not know, and without texts in which there is nothing."""
    if not isinstance(value, dict):
        return {} if model is Letterhead else value
    known: dict[str, Any] = {}
    for key, field in fields(model).items():
        found, inner = shape(field.annotation), value.get(key, "")
        if isinstance(inner, str) and not inner.strip():
            continue
        if found.kind is Kind.LIST and isinstance(inner, list) and (item_model := shape(found.inner).model):
            known[key] = [known_part(item_model, item) for item in inner]
        else:
            known[key] = known_part(found.model, inner) if found.model else inner
    return known


def _home(parts: dict[str, Any], loc: tuple[str | int, ...]) -> str:
    return LOOK if loc and loc[0] in parts[LOOK] else "basics"


def _lines_of_use(source: Source) -> set[int]:
    """The lines on which something stands that a letterhead is made of."""
    paths: list[Path] = [path for path in source.spans if not path or path[0] in ("basics", LOOK)]
    return {source.place(path).line for path in paths} | {source.place_of_key(path).line for path in paths}


def _not_an_object(source: Source, key: str) -> Diagnostic | None:
    if isinstance((source.value or {}).get(key), dict) or (key == LOOK and key not in (source.value or {})):
        return None
    is_missing = (key,) not in source.spans or (key,) in source.empty
    code = Code.MISSING if is_missing else Code.NOT_KEYS
    what = f"the résumé has no `{key}`" if is_missing else f"`{key}` is not an object in braces"
    hint = 'for example: "basics": {"name": "Priya Raman", "email": "priya@example.org"}'
    return replace(source.diagnostic(code, source.place_of_key((key,)), what), hint=hint if key == "basics" else "")
