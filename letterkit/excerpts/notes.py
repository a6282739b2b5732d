"""One note as a page shows it: its fields, each behind the beginning of the sentence that it completes."""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.kit import Kit
from letterkit.prose import ProseBlock, escape, read_prose
from letterkit.words import Sentences


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a note."""

    prompt: str
    content: tuple[ProseBlock, ...]


LABELS = {"from": "From", "kind": "Kind", "answered": "Answered"}
"""What fields without a prompt are called. Sources are for the kit's author alone."""


def note_fields(kit: Kit, path: str) -> tuple[Field, ...]:
    """The fields of the note at a path such as `needs.0`, without those that are empty."""
    kind, _, place = path.partition(".")
    note = getattr(kit.notes, kind)[int(place)]
    found = []
    for name, field in type(note).model_fields.items():
        value = getattr(note, name)
        label = field.title or LABELS.get(field.alias or name)
        if label and value is not None:
            text = str(getattr(value, "value", value))
            prose = read_prose(text if isinstance(value, Sentences) else escape(text))
            found.append(Field(label.removesuffix(" …"), prose))
    return tuple(found)
