"""People who are not named as a letter names them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from letterkit.checks.proof import Proof
from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import customs

ADVICE = {Code.HONORIFIC_IN_NAME: "name-every-interviewer"}
"""The piece of advice that each check stands for."""


def check_people(proof: Proof) -> Iterator[Diagnostic]:
    """The interviewers whose names begin with what belongs into `honorific`."""
    kit, source = proof.kit, proof.source
    tellers = {note.from_ for notes in (kit.notes.needs, kit.notes.questions, kit.notes.remarks) for note in notes}
    for place, person in enumerate(kit.interviewers):
        words = person.name.split()
        before = list(takewhile(_is_honorific, words[:-1]))
        if before:
            path = ("interviewers", place, "name")
            position = source.place(path)
            name = " ".join(words[len(before) :])
            hint = f"honorific: {person.honorific or ' '.join(before)}\nname: {name}"
            if person.name in tellers:
                hint += f"\nthe notes then say `from: {name}` too"
            message = "the name begins with an honorific, which has a field of its own"
            if source.is_private_value(path):
                hint = ""
            yield Diagnostic(Code.HONORIFIC_IN_NAME, source.path, position, message, hint, source.excerpt(position))


def _is_honorific(word: str) -> bool:
    """Whether a word is an honorific; capitals alone, as in `MS Rao`, are somebody's initials."""
    bare = word.rstrip(".")
    return (bare.capitalize() if bare.islower() else bare) in customs().before_a_name
