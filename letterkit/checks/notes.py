"""Notes that are not yet ready for a letter."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.checks.proof import Proof
from letterkit.diagnostics import Code, Diagnostic
from letterkit.kit import Answered

NOTHING_TO_SAY = {
    "needs": ("need", "offer", "what you would do about it, and what shows that you can"),
    "questions": ("question", "answer", "the answer you would give now"),
    "remarks": ("remark", "offer", "how you could help with it"),
    "strengths": ("strength", "point", "what it means for them"),
}
"""What each kind of note is called, the field without which a letter can say nothing of it, and what goes there."""

ADVICE = {Code.UNANSWERED: "offer-solutions", Code.NOTHING_INSPIRED: "what-inspired-you"}
"""The piece of advice that each check stands for."""


def check_notes(proof: Proof) -> Iterator[Diagnostic]:
    """The notes that the letter has to leave out, and the ones that every letter needs."""
    kit, source = proof.kit, proof.source
    for kind, (name, field, meaning) in NOTHING_TO_SAY.items():
        for place, note in enumerate(getattr(kit.notes, kind)):
            if getattr(note, field) is None and getattr(note, "answered", None) is not Answered.WELL:
                position = source.place(("notes", kind, place))
                message = f"this {name} has no `{field}`, so the letter leaves it out"
                hint = f"write under `{field}`, in whole sentences, {meaning}"
                yield Diagnostic(Code.UNANSWERED, source.path, position, message, hint, source.excerpt(position))
    if kit.notes.enjoyed is None and kit.notes.inspired is None:
        position = source.place(("notes",))
        message = "the letter does not say what you enjoyed or what inspired you"
        hint = "for example:\nenjoyed: walking the new east wing with you"
        yield Diagnostic(Code.NOTHING_INSPIRED, source.path, position, message, hint, source.excerpt(position))
