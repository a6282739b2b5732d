"""What the page *Write your letter* asks for is the kit: every key of it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from letterkit.composer.asking import asking, countries, meanings
from letterkit.composer.questions import ASKED_ELSEWHERE, questions
from letterkit.diagnostics import Code
from letterkit.etiquette import supported_locales
from letterkit.kit import Kit
from letterkit.letterhead import Letterhead
from letterkit.reading.fields import Kind, fields, shape


def keys(model: type[BaseModel], above: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """The path of every key of a kit, and the values among which it chooses."""
    for name, field in fields(model).items():
        path, found = above + name, shape(field.annotation)
        inner = shape(found.inner).model if found.kind is Kind.LIST else found.model
        yield path, found.choices
        if inner:
            yield from keys(Letterhead if name == "letterhead" else inner, f"{path}.")


KEYS = dict(keys(Kit))
GROUPS = [group for step in questions() for group in step.groups]
ASKED = {
    ".".join(filter(None, (group.key, question.key))): question for group in GROUPS for question in group.questions
}


def test_every_key_is_asked_for_or_left_to_files() -> None:
    """A new key of the format is either on the page or said not to be."""
    above = {path.rpartition(".")[0] for path in KEYS}
    elsewhere = {path for path in KEYS if any(f"{path}.".startswith(f"{left}.") for left in ASKED_ELSEWHERE)}
    assert set(KEYS) - above - elsewhere == set(ASKED)


def test_words_belong_to_keys() -> None:
    """Nothing is called anything that is not there."""
    assert set(asking()) <= set(KEYS)


def test_what_is_wrong_is_said_by_codes_that_there_are() -> None:
    """In words of the page, or of the guide, for every code."""
    assert set(meanings()) == {code.value for code in Code}
    assert meanings()["missing"].startswith("This is needed.")


def test_every_choice_has_a_name_of_its_own() -> None:
    """The values of a file are translated one and all, and no two alike."""
    for path, question in ASKED.items():
        if KEYS[path]:
            assert tuple(value for value, _ in question.choices) == KEYS[path]
            assert tuple(asking()[path].choices) == KEYS[path], path
            assert len({called for _, called in question.choices}) == len(question.choices)


def test_locales_are_countries() -> None:
    """Somebody chooses a country, and the kit gets its locale."""
    assert [locale for locale, _ in countries()] == list(supported_locales())
    assert dict(countries())["en-GB"] == "United Kingdom"


def test_beginnings_are_the_formats_own() -> None:
    """A prompt that a sentence begins with is the same on the page, on the worksheet and in the schema."""
    begun = {path: question.label for path, question in ASKED.items() if question.begins}
    assert begun["notes.needs.heard"] == "You told me that …"
    assert begun["notes.remarks.said"] == "You mentioned in passing that …"
    assert all(path.split(".")[0] in ("notes", "interviewers") for path in begun)
