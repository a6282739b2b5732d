"""Notes that are not yet ready for a letter, and those that a letter leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from letterkit.checks.gist import gist
from letterkit.checks.proof import Proof
from letterkit.diagnostics import Code, Diagnostic
from letterkit.kit import Answered
from letterkit.letter import Heard
from letterkit.prose import plain_text
from letterkit.source import Path

NOTHING_TO_SAY = {
    "needs": ("need", "offer", "what you would do about it, and what shows that you can"),
    "questions": ("question", "answer", "the answer you would give now"),
    "remarks": ("remark", "offer", "how you could help with it"),
    "strengths": ("strength", "point", "what it means for them"),
}
"""What each kind of note is called, the field without which a letter can say nothing of it, and what goes there."""

UNANSWERED = "this {0} has no `{1}`, so the letter leaves it out", "write under `{0}`, in whole sentences, {1}"
NOTHING_INSPIRED = (
    "the letter does not say what you enjoyed or what inspired you",
    "for example:\nenjoyed: walking the new east wing with you",
)
NO_NEXT_STEP = (
    "the kit does not say what happens next, so the letter cannot",
    "for example:\nnext_step: you hope to decide by the end of the month",
)
"""Message and hint, as the browser has them too."""

ADVICE = {
    Code.UNANSWERED: "offer-solutions",
    Code.NOTHING_INSPIRED: "what-inspired-you",
    Code.LEFT_OUT: "show-you-listened",
    Code.NO_NEXT_STEP: "polite-concise-keen",
}
"""The piece of advice that each check stands for."""

MOST = 0.6
"""The share of a note's words of weight that a letter has in it, where it speaks of the note at all."""
CLOSING = "closing"
"""The part of a letter that says what happens next."""


def check_notes(proof: Proof) -> Iterator[Diagnostic]:
    """The notes that the letter has to leave out, those that it leaves out, and the ones that every letter needs."""
    kit, source = proof.kit, proof.source
    for kind, (name, field, meaning) in NOTHING_TO_SAY.items():
        for place, note in enumerate(getattr(kit.notes, kind)):
            if getattr(note, field) is None and getattr(note, "answered", None) is not Answered.WELL:
                position = source.place(("notes", kind, place))
                message, hint = UNANSWERED[0].format(name, field), UNANSWERED[1].format(field, meaning)
                yield Diagnostic(Code.UNANSWERED, source.path, position, message, hint, source.excerpt(position))
    yield from _left_out(proof)
    if kit.notes.enjoyed is None and kit.notes.inspired is None:
        yield proof.diagnostic(Code.NOTHING_INSPIRED, ("notes",), *NOTHING_INSPIRED)
    if kit.notes.next_step is None and CLOSING not in (*kit.letter.parts, *kit.letter.omit):
        yield proof.diagnostic(Code.NO_NEXT_STEP, ("notes",), *NO_NEXT_STEP)


def _left_out(proof: Proof) -> Iterator[Diagnostic]:
    """The notes that have all they need, and that no letter of the kit speaks of. To `omit` a part is to mean it."""
    kit, said = proof.kit, _Said(proof)
    answered = {heard.note for letter in proof.letters for heard in letter.heard if heard.answered}
    for heard in proof.letters[0].heard if proof.letters else ():
        place = int(heard.note.rpartition(".")[2])
        note = getattr(kit.notes, heard.kind)[place]
        name, field, _ = NOTHING_TO_SAY[heard.kind]
        answer = getattr(note, field)
        if heard.kind in kit.letter.omit or answer is None or getattr(note, "answered", None) is Answered.WELL:
            continue
        retold = heard.kind in kit.letter.parts
        if (retold or heard.note not in answered) and not said.speaks_of(heard.words, answer, most=not retold):
            message = f"the letter leaves this {name} out{_why(proof, heard, retold)}"
            hint = _what_then(heard.kind, retold)
            yield proof.diagnostic(Code.LEFT_OUT, ("notes", heard.kind, place), message, hint)
    yield from _feelings_left_out(proof, said)


def _feelings_left_out(proof: Proof, said: _Said) -> Iterator[Diagnostic]:
    """What was enjoyed, what inspired and what comes next, where words of one's own stand in for what tells of it."""
    notes, path = proof.kit.notes, ("notes",)
    if not proof.kit.letter.parts:
        return
    liked = {"enjoyed": notes.enjoyed, "inspired": notes.inspired}
    if not any(text and said.speaks_of(text) for text in liked.values()):
        for field, text in liked.items():
            if text:
                yield _untold(proof, (*path, field), "what you liked")
    if notes.next_step and CLOSING not in proof.kit.letter.omit and not said.speaks_of(notes.next_step):
        yield _untold(proof, (*path, "next_step"), "what happens next")


def _untold(proof: Proof, path: Path, what: str) -> Diagnostic:
    hint = "your own words under `letter.parts` stand in its place: say it there, or take the note out"
    return proof.diagnostic(Code.LEFT_OUT, path, f"the letter does not say {what}", hint)


class _Said:
    """What the letters of a kit say, all together."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof

    def speaks_of(self, *texts: str, most: bool = False) -> bool:
        """Whether something of some text comes up in a letter, or most of it."""
        gists = [gist(text) for text in texts]
        return any(len(each & self._gist) > len(each) * (MOST if most else 0) for each in gists)

    @cached_property
    def _gist(self) -> frozenset[str]:
        letters = self._proof.letters
        blocks = [each for letter in letters for each in (*(b.content for b in letter.body), *letter.postscript)]
        return gist(plain_text(blocks))


def _why(proof: Proof, heard: Heard, retold: bool) -> str:
    if retold:
        return f": your own words for `{heard.kind}` do not speak of it"
    part = next((part for part in proof.template.parts if part.name == heard.kind), None)
    if part is None:
        return f": `{proof.template.name}` has no part for {heard.kind}"
    return f": `{proof.template.name}` has room for {part.at_most}" if part.at_most else ""


def _what_then(kind: str, retold: bool) -> str:
    if retold:
        return f"speak of it under `letter.parts.{kind}`, or take the note out"
    meant = f"if you mean it:\nignore:\n  {Code.LEFT_OUT.value}: two needs are enough for an e-mail"
    return f"put what matters most first, or choose a template with more room; {meant}"
