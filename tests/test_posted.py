"""Kits become notes and envelopes: each kit under tests/posted/kits/ becomes the text beside it in tests/posted/.

`python -m tests.test_posted` writes the texts anew; read what it changed before you keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest

from letterkit.kit import EnvelopeSize
from letterkit.library import Entry, House, Library
from letterkit.prose import plain_text
from letterkit.thank_you import ThankYouNote
from tests.test_compose import EXAMPLES, entries

CASES = Path(__file__).parent / "posted"
POSTED = entries(CASES / "kits")
MOST_WORDS = 60


def typed(entry: Entry) -> str:
    """All notes and envelopes of a kit as a typist would copy them, each with what it is."""
    notes = ("\n".join(_note(note)) for note in entry.notes)
    envelopes = (
        "\n".join([f"[{envelope.size}, {envelope.holds}]", *envelope.return_address, "->", *envelope.delivery_address])
        for envelope in entry.envelopes
    )
    return "\n\n".join([*notes, *envelopes]) + "\n"


def _note(note: ThankYouNote) -> Iterator[str]:
    yield f"[{note.dateline}, {note.words} words about {note.about}]"
    yield from (note.salutation, plain_text(note.body), note.complimentary_close)


@pytest.mark.parametrize("slug", sorted(POSTED))
def test_a_kit_becomes_its_notes_and_envelopes(slug: str) -> None:
    """They are the ones that its file says, to the character."""
    assert [diagnostic for diagnostic in POSTED[slug].diagnostics if diagnostic.is_error] == []
    assert typed(POSTED[slug]) == (CASES / f"{slug}.txt").read_text("utf-8")


def test_every_text_has_its_kit() -> None:
    """No expected note is left over from a kit that is gone."""
    assert {file.stem for file in CASES.glob("*.txt")} == set(POSTED)


@pytest.mark.parametrize("slug", sorted(EXAMPLES))
def test_a_shipped_kit_has_a_note_for_everyone_and_an_envelope_for_everything(slug: str) -> None:
    """Each note is about something of its own, in few enough words; what its author wrote is about what they like."""
    entry = EXAMPLES[slug]
    assert entry.kit
    assert {note.addressee.name.split()[-1] for note in entry.notes} == {
        person.name.split()[-1] for person in entry.kit.interviewers
    }
    composed = entry.notes if entry.kit.thank_you.message is None else ()
    assert len({note.about for note in composed} - {None}) == len(composed)
    assert len({note.body for note in entry.notes}) == len(entry.notes)
    assert len(entry.envelopes) == len(entry.letters) + len(entry.notes)
    for note in entry.notes:
        _is_a_note(note, entry.path)


NOTES = {
    "enjoyed": "enjoyed: seeing the loft",
    "inspired": "inspired: the old drawings",
    "needs": "needs: [{heard: the loft leaks}, {heard: it rains, kind: implied, from: Tom Moor}]",
    "unnoticed": "needs: [{heard: nobody sweeps, kind: unnoticed, from: Tom Moor}]",
    "questions": "questions: [{asked: how I weld, from: Tom Moor}, {asked: whether I swim}]",
    "remarks": "remarks: [{said: the tea is cold}]",
    "strengths": "strengths: [{noticed: my hands}]",
}
PEOPLE = ("Tom Moor", "Ruth Okonjo", "Wen Li", "Ana Cruz", "Per Berg")
HOOKS = {"none": "", "one": "the crane", "same": "the crane"}


def _kit(setting: str, people: Sequence[str], hooks: str, notes: Sequence[str], role: str = "Pattern Maker") -> str:
    hooked = len(people) if hooks == "same" else int(hooks == "one")
    hook = [f", hook: {HOOKS[hooks]}" if place < hooked else "" for place in range(len(people))]
    named = ", ".join(f"{{name: {name}, honorific: Dr{hook[place]}}}" for place, name in enumerate(people))
    return "\n".join(
        [
            "letterhead: {name: Ada Quill}",
            "employer: {name: Northgate Foundry}",
            f"interview: {{date: 2026-03-12, role: {role}, setting: {setting}}}",
            f"interviewers: [{named}]",
            "notes:" if notes else "",
            *(f"  {NOTES[note]}" for note in notes),
        ]
    )


def test_no_two_notes_of_a_kit_say_the_same(tmp_path: Path) -> None:
    """With any notes missing, one person or five: every note is whole, short, and shares no sentence with another."""
    wanted = {}
    for number, (setting, count, hooks) in enumerate(product(("on-site", "video"), (1, 2, 5), HOOKS)):
        for mask in range(2 ** len(NOTES)):
            notes = [note for place, note in enumerate(NOTES) if mask >> place & 1]
            if (mask + number) % 3 == 0 and not {"needs", "unnoticed"} <= set(notes):
                wanted[f"kit-{number}-{mask}"] = _kit(setting, PEOPLE[:count], hooks, notes)
    for slug, text in wanted.items():
        (tmp_path / f"{slug}.yml").write_text(text, "utf-8")
    for entry in entries(tmp_path).values():
        sentences = [sentence for note in entry.notes for sentence in _is_a_note(note, wanted[entry.slug])]
        assert len(sentences) == len(set(sentences)), wanted[entry.slug]


@pytest.mark.parametrize("role", ["Pattern Maker", f"Pattern Maker {'and Core Maker ' * 12}".strip()])
def test_as_many_people_as_a_kit_can_name_have_notes_of_their_own(role: str, tmp_path: Path) -> None:
    """Two hundred, of whom nothing is known."""
    (tmp_path / "crowd.yml").write_text(_kit("on-site", [f"Person {n}" for n in range(200)], "none", (), role), "utf-8")
    (entry,) = entries(tmp_path).values()
    assert len({plain_text(note.body) for note in entry.notes}) == 200
    for note in entry.notes:
        _is_a_note(note, role)


def _is_a_note(note: ThankYouNote, kit: str) -> list[str]:
    """Its sentences; a failure where one is not whole, or where they are too long or too few."""
    text = plain_text(note.body)
    sentences = re.findall(r"[^.!?]+[.!?]", text)
    assert note.words <= MOST_WORDS, (text, kit)
    assert len(sentences) >= 3, (text, kit)
    assert "".join(sentences) == text, (text, kit)
    for sentence in sentences:
        assert sentence.strip()[0].isupper(), (text, kit)
    for slip in ("  ", " .", " ,", "..", ",,", ".,", "None", "{", "[]", "\n"):
        assert slip not in text, (text, kit)
    return [sentence.strip() for sentence in sentences]


def test_a_site_decides_on_envelopes_where_a_kit_does_not(tmp_path: Path) -> None:
    """The kit's own wish comes before the site's, the site's before the locale's."""
    kit = _kit("on-site", PEOPLE[:1], "none", ())
    (tmp_path / "plain.yml").write_text(kit, "utf-8")
    (tmp_path / "wish.yml").write_text(f"{kit}\nletter: {{envelope: 6x9}}\nthank_you: {{envelope: no-10}}", "utf-8")
    house = House(envelope=EnvelopeSize.C5, note_envelope=EnvelopeSize.DL)
    sizes = {}
    for name, library in (
        ("house", Library(tmp_path, shown_as="kits", house=house)),
        ("", Library(tmp_path, shown_as="kits")),
    ):
        for entry in library.read().entries:
            sizes[entry.slug, name] = [envelope.size.value for envelope in entry.envelopes]
    assert sizes == {
        ("plain", "house"): ["c5", "dl"],
        ("wish", "house"): ["6x9", "no-10"],
        ("plain", ""): ["no-10", "6x9"],
        ("wish", ""): ["6x9", "no-10"],
    }


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("UK", "`country`: `UK` is not the code of a country; did you mean `GB`?"),
        ("Scotland", "`country`: `Scotland` is not the code of a country; did you mean `GB`?"),
        ("XX", "`country`: `XX` is not the code of a country"),
    ],
)
def test_a_country_is_written_in_its_two_letters(written: str, message: str, tmp_path: Path) -> None:
    """A name or letters that stand for none are answered with the right ones, where there are any."""
    kit = _kit("on-site", PEOPLE[:1], "none", ()).replace("Foundry}", f"Foundry, country: {written}}}")
    (tmp_path / "kit.yml").write_text(kit, "utf-8")
    (entry,) = entries(tmp_path).values()
    assert message in [diagnostic.message for diagnostic in entry.diagnostics]


if __name__ == "__main__":
    for slug, entry in POSTED.items():
        (CASES / f"{slug}.txt").write_text(typed(entry), "utf-8")
