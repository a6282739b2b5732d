"""Kits become letters: each kit under tests/composed/kits/ becomes the text beside it in tests/composed/.

`python -m tests.test_compose` writes the texts anew; read what it changed before you keep it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest

from letterkit.letter import Letter
from letterkit.library import Entry, Library
from letterkit.prose import Break, Paragraph, ProseBlock, Run, plain_text

CASES = Path(__file__).parent / "composed"
SHIPPED = Path(__file__).parent.parent / "kits"


def entries(folder: Path) -> dict[str, Entry]:
    return {entry.slug: entry for entry in Library(folder, shown_as="kits").read().entries}


COMPOSED = entries(CASES / "kits")
EXAMPLES = entries(SHIPPED)


def typed(entry: Entry) -> str:
    """All letters of a kit as a typist would copy them, each paragraph with its part, note and advice."""
    return "\n=====\n\n".join("\n".join(_typed(letter)) + "\n" for letter in entry.letters)


def _typed(letter: Letter) -> Iterator[str]:
    yield f"{letter.letterhead.name}, {letter.paper}, {letter.language}"
    yield letter.dateline
    yield from ("", *letter.inside_address, "", letter.subject_line)
    yield f"{letter.salutation}{'   (above the subject)' if letter.subject_after_salutation else ''}"
    for block in letter.body:
        yield f"\n[{' '.join(filter(None, (block.part, block.note, *block.advice)))}]"
        yield from _lines(block.content)
    yield f"\n{letter.complimentary_close}\n{letter.sender}"
    for label, items in ((letter.enclosures_label, letter.enclosures), (letter.copies_label, letter.copies)):
        if items:
            yield f"{label}{'; '.join(items)}"
    for number, block in enumerate(letter.postscript):
        yield from _lines(block, "" if number else f"{letter.postscript_label} ")


def _lines(block: ProseBlock, indent: str = "") -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield indent + "".join(_marked(inline) for inline in block.inlines)
        return
    for number, item in enumerate(block.items, block.start or 0):
        mark = "- " if block.start is None else f"{number}. "
        lines = [line for inner in item for line in _lines(inner)]
        yield indent + mark + lines[0]
        yield from (f"{indent}  {line}" for line in lines[1:])


def _marked(inline: Run | Break) -> str:
    """A run with what it is: /emphasis/, *strong* and its link."""
    if isinstance(inline, Break):
        return "⏎\n"
    text = f"/{inline.text}/" if inline.emphasis else inline.text
    text = f"*{text}*" if inline.strong else text
    return f"{text}→{inline.link}" if inline.link else text


@pytest.mark.parametrize("slug", sorted(COMPOSED))
def test_a_kit_becomes_its_letter(slug: str) -> None:
    """The letter is the one that its file says, to the character."""
    entry = COMPOSED[slug]
    assert [diagnostic for diagnostic in entry.diagnostics if diagnostic.is_error] == []
    assert typed(entry) == (CASES / f"{slug}.txt").read_text("utf-8")


def test_every_text_has_its_kit() -> None:
    """No expected letter is left over from a kit that is gone."""
    assert {file.stem for file in CASES.glob("*.txt")} == set(COMPOSED)


@pytest.mark.parametrize("slug", sorted(EXAMPLES))
def test_a_shipped_kit_is_a_letter_without_a_word_of_criticism(slug: str) -> None:
    """Every example composes, and neither the reader nor the checks have anything to say of it."""
    assert EXAMPLES[slug].diagnostics == ()
    assert EXAMPLES[slug].letters


@pytest.mark.parametrize("slug", sorted(EXAMPLES))
def test_a_shipped_letter_names_everyone_who_was_there(slug: str) -> None:
    """The advice says to name every interviewer: in the address, the text or the copies."""
    kit = EXAMPLES[slug].kit
    assert kit
    for letter in EXAMPLES[slug].letters:
        said = "\n".join([*letter.inside_address, *letter.copies, plain_text([block.content for block in letter.body])])
        assert [person.name for person in kit.interviewers if person.name.split()[-1] not in said] == []


NOTES = {
    "enjoyed": "enjoyed: seeing the loft",
    "inspired": "inspired: the old drawings",
    "needs": "needs: [{heard: the loft leaks, offer: I mend it.}, {heard: it rains, kind: implied, offer: So be it.}]",
    "questions": "questions: [{asked: how I weld, answered: poorly, answer: With care.}]",
    "remarks": "remarks: [{said: the tea is cold, offer: I bring a kettle.}]",
    "next_step": "next_step: you will write",
}
PEOPLE = ("Tom Moor", "Ruth Okonjo", "Wen Li", "Ana Cruz", "Per Berg")


def _kit(template: str, setting: str, people: int, addressing: str, notes: Sequence[str]) -> str:
    named = ", ".join(f"{{name: {name}, honorific: Dr, hook: your question}}" for name in PEOPLE[:people])
    return "\n".join(
        [
            f"template: {template}",
            "letterhead: {name: Ada Quill}",
            "employer: {name: Northgate Foundry}",
            f"interview: {{date: 2026-03-12, role: Pattern Maker, setting: {setting}}}",
            f"interviewers: [{named}]",
            f"letter: {{addressing: {addressing}}}",
            "notes:" if notes else "",
            *(f"  {NOTES[note]}" for note in notes),
        ]
    )


@pytest.mark.parametrize("template", ["second-interview", "recovery", "brief"])
def test_no_combination_of_missing_notes_leaves_a_sentence_dangling(template: str, tmp_path: Path) -> None:
    """With any notes missing, any number of people and any setting, every paragraph is made of whole sentences."""
    wanted = {}
    for number, (setting, people, addressing) in enumerate(
        product(("on-site", "video", "phone"), (1, 2, 5), ("together", "each", "lead"))
    ):
        for mask in range(2 ** len(NOTES)):
            if (mask + number) % 3:
                continue
            notes = [note for place, note in enumerate(NOTES) if mask >> place & 1]
            wanted[f"kit-{number}-{mask}"] = _kit(template, setting, people, addressing, notes)
    for slug, text in wanted.items():
        (tmp_path / f"{slug}.yml").write_text(text, "utf-8")
    for entry in entries(tmp_path).values():
        assert not [diagnostic for diagnostic in entry.diagnostics if diagnostic.is_error], wanted[entry.slug]
        for letter in entry.letters:
            assert letter.body
            for block in letter.body:
                _is_whole(plain_text([block.content]), wanted[entry.slug])


def _is_whole(paragraph: str, kit: str) -> None:
    assert paragraph[0].isupper(), (paragraph, kit)
    assert paragraph.endswith((".", "!", "?")), (paragraph, kit)
    for slip in ("  ", " .", " ,", "..", ",,", ".,", "None", "{", "[]"):
        assert slip not in paragraph, (paragraph, kit)


if __name__ == "__main__":
    for slug, entry in COMPOSED.items():
        (CASES / f"{slug}.txt").write_text(typed(entry), "utf-8")
