"""From what pydantic says is wrong to what its author is told: by the type of the error, never by its English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from pydantic import BaseModel

from letterkit.diagnostics import Code, Diagnostic
from letterkit.nearest import did_you_mean
from letterkit.reading.fields import (
    Kind,
    Shape,
    example,
    field_at,
    fields,
    homes,
    meant_for,
    nearest_key,
    noun,
    only_near_key,
    shape,
    shape_at,
    title,
)
from letterkit.reading.wrong import Wrong, wrong_value
from letterkit.source import Path, Source
from letterkit.source.forms import quoted
from letterkit.source.letters import latin, lookalike, named
from letterkit.source.privacy import ELLIPSIS, is_private_key
from letterkit.words import shown

MOST_MISTAKES = 100
"""Mistakes that are reported for the fields of one file."""

_TIGHT_COLON = re.compile(r"([a-z_]+)[:：](?=[^\s/])")
_WRONG_DASH = re.compile(r"(?:^|\s)(?:-(?=\S)|[–—•·▪‣*]\s*)")
"""What somebody may have written for the dash and space before an item."""


def answers(source: Source, model: type[BaseModel], errors: Iterable[Mapping[str, Any]]) -> list[Diagnostic]:
    """The mistakes in the fields of a file, in the order of pydantic's errors."""
    wrongs = [wrong_value(source, model, error) for error in islice(errors, 5 * MOST_MISTAKES)]
    wrongs += (_unknown(source, model, path) for path in source.empty if _is_unknown(model, path))
    meant = {found for wrong in wrongs if wrong.kind == "extra_forbidden" for found in [_meant(wrong)] if found}
    listed = (wrong for wrong in wrongs if not ((wrong.kind == "missing" and wrong.path in meant) or wrong.is_echo))
    answered = ((wrong, _answer(wrong)) for wrong in listed)
    return [answer for wrong, answer in islice(answered, MOST_MISTAKES) if not _is_doubtful(wrong, answer)]


def _is_doubtful(wrong: Wrong, answer: Diagnostic) -> bool:
    """Whether a mistake may come from a line that could not be read as written."""
    source = wrong.source
    if wrong.kind == "missing" and wrong.path not in source.spans:
        return any(str(wrong.path[-1]) in source.lines[number - 1] for number in source.doubtful)
    return answer.position.line in source.doubtful


def _unknown(source: Source, model: type[BaseModel], path: Path) -> Wrong:
    return Wrong(source, model, path, "extra_forbidden", {}, "")


def _is_unknown(model: type[BaseModel], path: Path) -> bool:
    above = shape_at(model, path[:-1])
    return above.kind is Kind.KEYS and above.model is not None and path[-1] not in fields(above.model)


def _meant(wrong: Wrong) -> Path | None:
    """The path of the field that an unknown key was most likely meant to be."""
    above = shape_at(wrong.model, wrong.path[:-1])
    known = fields(above.model) if above.model else {}
    near = nearest_key(latin(str(wrong.path[-1])), known)
    return (*wrong.path[:-1], near) if near else None


def _answer(wrong: Wrong) -> Diagnostic:
    if wrong.kind == "letterkit":
        return _own_words(wrong)
    for known, answered in _ANSWERS.items():
        if wrong.kind in known.split():
            return answered(wrong)
    field = field_at(wrong.model, wrong.path)
    return wrong.answer(Code.WRONG_FORM, f"{wrong.name} does not have the form of its field", _first_line(field))


def _first_line(field: Any) -> str:
    return str(field.description or "").split("\n")[0] if field else ""


def _own_words(wrong: Wrong) -> Diagnostic:
    """A mistake that a validator of ours has put into words itself."""
    limits = wrong.limits
    snippet = limits.get("snippet")
    position = wrong.source.place_in(wrong.path, snippet) if snippet else None
    if wrong.source.is_private_value(wrong.path):
        return wrong.answer(limits["code"], f"{wrong.name} does not have the form of its field", "", position)
    message = f"{wrong.name}: {limits['message']}" if limits["code"] is not Code.MISSING else f"{wrong.name} is empty"
    return wrong.answer(limits["code"], message, limits["hint"], position)


def _missing(wrong: Wrong) -> Diagnostic:
    path, name = wrong.path[:-1], str(wrong.path[-1])
    above = shape_at(wrong.model, path)
    known = fields(above.model) if above.model else {}
    lines = example(name, known[name]) if name in known else []
    if wrong.source.path.lower().endswith(".json"):
        lines = [f'"{key}": "{value}"' for key, value in (line.split(": ", 1) for line in lines)]
    hint = "for example:\n" + "\n".join(lines) if lines else ""
    if wrong.path in wrong.source.empty:
        return wrong.answer(Code.MISSING, f"`{name}` is empty", hint)
    where = f"`{path[-1]}`" if path and isinstance(path[-1], str) else f"this {title(above.model or wrong.model)}"
    return wrong.answer(Code.MISSING, f"{where} has no `{name}`", hint)


def _unknown_key(wrong: Wrong) -> Diagnostic:
    source, key, path = wrong.source, str(wrong.path[-1]), wrong.path[:-1]
    position = source.place_of_key(wrong.path)
    above = shape_at(wrong.model, path)
    model = above.model or wrong.model
    known = fields(model)
    here = noun(path, model)
    hint = f"{here} has: {', '.join(known)}"
    if position.line in source.private_lines and not is_private_key(key):
        return wrong.answer(Code.UNKNOWN_KEY, f"{here} has no field of that name", hint, position)
    letter = lookalike(key)
    if letter and latin(key) in known:
        message = f"`{latin(key)}` is spelt with a letter that only looks like one of its own: {named(letter)}"
        answer = wrong.answer(Code.LOOKALIKE_LETTER, message, f"type the word again: {latin(key)}", position)
        return replace(answer, instead=latin(key))
    message = f"{here} has no field {shown(source.own_key(position.line, key))}"
    elsewhere = [home for home in homes(wrong.model, key) if home != here]
    near = nearest_key(key, known)
    instead = None
    if near and (not elsewhere or near[0] == key[:1]):
        message += f"; did you mean `{near}`?"
        instead = only_near_key(key, known)
    elif elsewhere and len(elsewhere) <= 3:
        have = "have one" if len(elsewhere) > 1 else "has one"
        hint = f"{' and '.join(elsewhere)} {have}: is the line indented as it should be?\n{hint}"
    return replace(wrong.answer(Code.UNKNOWN_KEY, message, hint, position), instead=instead)


def _not_a_text(wrong: Wrong) -> Diagnostic:
    value = wrong.own
    if isinstance(value, dict) and len(value) == 1 and (colon := _colon_text(value)):
        message = "a colon followed by a space makes a key of the words before it"
        return wrong.answer(Code.COLON_IN_TEXT, message, f"write {wrong.start}{quoted(colon)}")
    is_list = isinstance(wrong.value, list)
    message = f"{wrong.name} is {'a list' if is_list else 'a set of keys'}; one text belongs here"
    if value == ELLIPSIS:
        return wrong.answer(Code.NOT_A_TEXT, message, f"write {wrong.start}{ELLIPSIS}")
    items = list(value.values()) if isinstance(value, dict) else list(value or ())
    texts = [item for item in items if isinstance(item, str)]
    between = " " if all(text.endswith((".", "!", "?")) for text in texts) else ", "
    own = between.join(texts) if is_list else next(iter(texts), ELLIPSIS)
    return wrong.answer(Code.NOT_A_TEXT, message, wrong.form(own))


def _colon_text(value: dict[str, Any]) -> str | None:
    """The text that was taken for a key and its value, where that is what happened."""
    key, rest = next(iter(value.items()))
    return f"{key}: {rest}" if isinstance(rest, str) and (" " in key or key[:1].isupper()) else None


def _not_a_list(wrong: Wrong) -> Diagnostic:
    value = wrong.own
    inner = shape(shape_at(wrong.model, wrong.path).inner)
    is_text = isinstance(wrong.value, str)
    message = f"{wrong.name} is {'one text' if is_text else 'a set of keys'}; a list belongs here"
    first = wrong.value if is_text else next(iter(wrong.value), "")
    if _WRONG_DASH.match(first):
        message = f"{wrong.name} is no list, since its items do not start with a dash and a space"
        value = _items(value)
    elif is_text and inner.model:
        value = [{meant_for(inner.model, str(value)): value}]
    elif isinstance(value, dict) and not inner.model:
        value = [f"{key}: {rest}" if isinstance(rest, str) else key for key, rest in value.items()]
    elif isinstance(value, str) and wrong.path[-1] == "address":
        value = [line.strip() for line in value.split(",") if line.strip()] or [value]
    else:
        value = [value]
    return wrong.answer(Code.NOT_A_LIST, message, wrong.form(value))


def _items(value: Any) -> list[Any]:
    """The items of what was to be a list, had its dashes been dashes with a space behind them."""
    if isinstance(value, str):
        return [part.strip() for part in _WRONG_DASH.split(value) if part.strip()]
    return [{_WRONG_DASH.sub("", key).strip(): inner for key, inner in value.items()}]


def _not_keys(wrong: Wrong) -> Diagnostic:
    value = wrong.own
    found = shape_at(wrong.model, wrong.path)
    if isinstance(value, str) and (colon := _TIGHT_COLON.match(value)):
        hint = wrong.form({colon[1]: value[colon.end() :]})
        return wrong.answer(Code.WRONG_COLON, f"a space is missing after `{colon[0]}`", hint)
    is_list = isinstance(wrong.value, list)
    if found.or_text and is_list and all(isinstance(item, str) for item in value):
        message = f"{wrong.name} is a list; one text or a set of `key: value` lines belongs here"
        return wrong.answer(Code.NOT_KEYS, message, wrong.form(", ".join(value)))
    message = f"{wrong.name} is {'a list' if is_list else 'one text'}; a set of `key: value` lines belongs here"
    return wrong.answer(Code.NOT_KEYS, message, wrong.form(_as_keys(value, found)))


def _as_keys(value: Any, found: Shape) -> dict[str, Any]:
    """A text or list as the set of keys that was most likely meant."""
    items = value if isinstance(value, list) else [value]
    merged = {key: inner for item in items if isinstance(item, dict) for key, inner in item.items()}
    if merged:
        return merged
    texts = [item for item in items if isinstance(item, str)]
    text = next(iter(texts), ELLIPSIS)
    return {meant_for(found.model, text) if found.model else "name": text}


def _not_in_list(wrong: Wrong) -> Diagnostic:
    choices = shape_at(wrong.model, wrong.path).choices
    hint = f"{wrong.name} is one of: {', '.join(choices)}"
    if not isinstance(wrong.value, str):
        return wrong.answer(Code.NOT_IN_LIST, f"{wrong.name} is more than one word", hint)
    message = f"{wrong.name} cannot be {shown(wrong.own)}{did_you_mean(wrong.own, choices)}"
    return wrong.answer(Code.NOT_IN_LIST, message, hint)


def _not_yes_or_no(wrong: Wrong) -> Diagnostic:
    return wrong.answer(Code.NOT_YES_OR_NO, f"{wrong.name} is neither true nor false", wrong.form("true"))


def _not_a_date(wrong: Wrong) -> Diagnostic:
    return wrong.answer(Code.NOT_A_DATE, f"{wrong.name} is not a date", wrong.form("2026-03-12"))


def _too_long(wrong: Wrong) -> Diagnostic:
    most = wrong.limits["max_length"]
    if isinstance(wrong.value, str):
        message = f"{wrong.name} has {len(wrong.value):,} characters; a text may have {most:,}"
        return wrong.answer(Code.TOO_LARGE, message, position=wrong.source.place_of_key(wrong.path))
    message = f"{wrong.name} has {len(wrong.value):,} items; it may have {most:,}"
    first_too_many = wrong.source.place((*wrong.path, most)) if isinstance(wrong.value, list) else None
    return wrong.answer(Code.TOO_LARGE, message, position=first_too_many)


def _too_short(wrong: Wrong) -> Diagnostic:
    field = field_at(wrong.model, wrong.path)
    if field and field.is_required():
        return replace(_missing(wrong), message=f"{wrong.name} is empty")
    return wrong.answer(Code.MISSING, f"{wrong.name} is empty", "write something, or take the line out")


def _not_a_number(wrong: Wrong) -> Diagnostic:
    least = wrong.limits.get("ge")
    hint = f"write a whole number, {least} or more" if least is not None else "write a whole number, such as 3"
    return wrong.answer(Code.OUT_OF_RANGE, f"{wrong.name} is not a number that can stand here", hint)


def _wrong_form(wrong: Wrong) -> Diagnostic:
    quoted_value = "" if wrong.own == ELLIPSIS else f" {shown(str(wrong.value))}"
    message = f"{wrong.name} cannot be{quoted_value}"
    return wrong.answer(Code.WRONG_FORM, message, _first_line(field_at(wrong.model, wrong.path)))


_ANSWERS = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "string_type": _not_a_text,
    "tuple_type list_type": _not_a_list,
    "model_type model_attributes_type dict_type": _not_keys,
    "enum literal_error": _not_in_list,
    "bool_type bool_parsing": _not_yes_or_no,
    "date_type date_parsing date_from_datetime_parsing": _not_a_date,
    "too_long string_too_long": _too_long,
    "too_short string_too_short": _too_short,
    "int_type int_parsing int_from_float int_parsing_size greater_than_equal less_than_equal": _not_a_number,
    "string_pattern_mismatch": _wrong_form,
}
"""How each type of pydantic's errors is answered."""
