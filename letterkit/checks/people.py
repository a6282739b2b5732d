"""People who are not named as a letter names them, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from letterkit.checks.proof import Proof
from letterkit.checks.vocabulary import vocabulary
from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import MOST_NAMED, customs
from letterkit.kit import Interviewer
from letterkit.letter import Letter
from letterkit.prose import plain_text

ADVICE = {Code.HONORIFIC_IN_NAME: "name-every-interviewer", Code.UNNAMED_INTERVIEWER: "name-every-interviewer"}
"""The piece of advice that each check stands for."""

HONORIFIC_IN_NAME = (
    "the name begins with an honorific, which has a field of its own",
    "honorific: {0}\nname: {1}",
)
"""Message and hint, as the browser has them too."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


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
            message, hint = HONORIFIC_IN_NAME
            hint = hint.format(person.honorific or " ".join(before), name)
            if person.name in tellers:
                hint += f"\nthe notes then say `from: {name}` too"
            if source.is_private_value(path):
                hint = ""
            yield Diagnostic(Code.HONORIFIC_IN_NAME, source.path, position, message, hint, source.excerpt(position))
    yield from _unnamed(proof)


def _unnamed(proof: Proof) -> Iterator[Diagnostic]:
    """The people whom a letter in words of one's own is addressed to, and speaks to nowhere by name."""
    salutation = proof.kit.letter.salutation
    if not salutation or not proof.letters:
        return
    people = {proof.etiquette.full_name(person): person for person in proof.kit.interviewers}
    for letter in proof.letters:
        addressees = [people[each.name] for each in letter.addressees if each.name in people]
        if len(addressees) > MOST_NAMED:
            continue
        greeted = _WORD.findall(salutation)
        said = {*greeted, *_WORD.findall(_text(letter))}
        unnamed = [person for person in addressees if not said & _names(person)]
        # A name that nobody in the kit has may be what somebody is called by friends.
        known = (
            vocabulary().greeting | customs().before_a_name | {name for person in addressees for name in _names(person)}
        )
        if len(unnamed) > sum(word[0].isupper() and word not in known for word in greeted):
            named = proof.etiquette.names([person.name for person in unnamed])
            usual = proof.etiquette.salutation([proof.etiquette.spoken_name(person) for person in addressees])
            message = f"the letter speaks to {named} nowhere by name"
            hint = f"take `salutation` out, and the letter says “{usual}”"
            yield proof.diagnostic(Code.UNNAMED_INTERVIEWER, ("letter", "salutation"), message, hint)


def _text(letter: Letter) -> str:
    return plain_text([*(block.content for block in letter.body), *letter.postscript])


def _names(person: Interviewer) -> frozenset[str]:
    return frozenset(_WORD.findall(f"{person.name} {person.family_name or ''}"))


def _is_honorific(word: str) -> bool:
    """Whether a word is an honorific; capitals alone, as in `MS Rao`, are somebody's initials."""
    bare = word.rstrip(".")
    return (bare.capitalize() if bare.islower() else bare) in customs().before_a_name
