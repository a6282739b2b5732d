"""From plain values to the model: kits, letterheads and templates, with everything that is wrong with them."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from letterkit.diagnostics import Diagnostic
from letterkit.kit import Kit
from letterkit.letterhead import Letterhead
from letterkit.reading.answers import answers
from letterkit.reading.people import people_mistakes
from letterkit.reading.resume import read_json_resume
from letterkit.reading.wrong import empty_items
from letterkit.source import Source

__all__ = ["read_json_resume", "read_kit", "read_letterhead", "read_model"]

M = TypeVar("M", bound=BaseModel)


def read_kit(source: Source) -> tuple[Kit | None, tuple[Diagnostic, ...]]:
    """The kit in a file, and everything that is wrong with the file."""
    kit, mistakes = read_model(Kit, source)
    strangers = [mistake for mistake in people_mistakes(source) if mistake.position.line not in source.doubtful]
    return (None if strangers else kit), (*mistakes, *strangers)


def read_letterhead(source: Source) -> tuple[Letterhead | None, tuple[Diagnostic, ...]]:
    """The letterhead in a YAML file, and everything that is wrong with the file."""
    return read_model(Letterhead, source)


def read_model(model: type[M], source: Source) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """What a file holds, and everything that is wrong with it: the text, then the fields.

    There is nothing where there is an error; warnings may come along with something.
    """
    if source.value is None:
        return None, source.mistakes
    found: M | None = None
    wrong = [mistake for mistake in empty_items(source) if mistake.position.line not in source.doubtful]
    try:
        found = model.model_validate(source.value, by_alias=True, by_name=False)
    except ValidationError as error:
        wrong += answers(source, model, error.errors(include_url=False, include_input=False))
    else:
        wrong += answers(source, model, ())
    mistakes = tuple(dict.fromkeys((*source.mistakes, *wrong)))
    return (None if any(mistake.is_error for mistake in mistakes) else found), mistakes
