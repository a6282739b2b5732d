"""The people of a kit: whether notes name somebody who was there, and whether one of them leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from letterkit.diagnostics import Code, Diagnostic
from letterkit.nearest import nearest
from letterkit.prose import one_line
from letterkit.source import Path, Source
from letterkit.source.privacy import ELLIPSIS
from letterkit.words import YES_OR_NO, shown

_NOTES_OF_SOMEBODY = ("needs", "questions", "remarks")


def people_mistakes(source: Source) -> Iterator[Diagnostic]:
    """What is wrong with the people of a kit, as far as its other mistakes let one tell."""
    people = [(index, person) for index, person in enumerate(_items(source.value, "interviewers"))]
    names = [one_line(person["name"]) for _, person in people if isinstance(person.get("name"), str)]
    leads = [index for index, person in people if _is_yes(person.get("lead"))]
    yield from _two_leads(source, leads)
    if names:
        yield from _strangers(source, names)


def _items(value: Any, key: str) -> list[dict[str, Any]]:
    """The items of a list of keys; nothing for one that has another form."""
    items = value.get(key) if isinstance(value, dict) else None
    return [item if isinstance(item, dict) else {} for item in items] if isinstance(items, list) else []


def _is_yes(value: Any) -> bool:
    return isinstance(value, str) and YES_OR_NO.get(value.strip().lower()) is True


def _two_leads(source: Source, leads: list[int]) -> Iterator[Diagnostic]:
    for index in leads[1:]:
        first = source.place_of_key(("interviewers", leads[0], "lead"))
        position = source.place_of_key(("interviewers", index, "lead"))
        message = f"two interviewers are marked as the lead, the first in line {first.line}"
        hint = f"the first: {source.path}:{first.line}:{first.column}\nkeep one: the letter goes to that person first"
        yield source.diagnostic(Code.TWO_LEADS, position, message, hint)


def _strangers(source: Source, names: list[str]) -> Iterator[Diagnostic]:
    notes = source.value.get("notes") if source.value else None
    for group in _NOTES_OF_SOMEBODY:
        for index, note in enumerate(_items(notes, group)):
            teller = note.get("from")
            if isinstance(teller, str) and one_line(teller) not in names:
                if source.is_private_value(("notes", group, index, "from")):
                    teller = ELLIPSIS
                yield _stranger(source, ("notes", group, index, "from"), one_line(teller), names)


def _stranger(source: Source, path: Path, teller: str, names: list[str]) -> Diagnostic:
    near = nearest(teller, names) or _sharing_a_word(teller, names)
    meant = f"; did you mean `{near}`?" if near else ""
    message = f"{shown(teller)} is not one of the interviewers{meant}"
    return source.diagnostic(
        Code.UNKNOWN_INTERVIEWER, source.place(path), message, f"the interviewers are: {', '.join(names[:12])}"
    )


def _sharing_a_word(teller: str, names: list[str]) -> str | None:
    """The one name that has a word of the teller's in it, such as `Dana`."""
    words = set(teller.casefold().split())
    sharing = [name for name in names if words & set(name.casefold().split())]
    return sharing[0] if len(sharing) == 1 else None
