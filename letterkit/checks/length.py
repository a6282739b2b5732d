"""Letters that are too long for their sheet, or nearly so."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.checks.proof import Proof
from letterkit.diagnostics import Code, Diagnostic
from letterkit.fit import Fit, Verdict, closer, fit, lines_over
from letterkit.kit import Kit, TooLong
from letterkit.letter import Letter
from letterkit.source.tree import Path

ADVICE = {Code.OVER_A_SHEET: "polite-concise-keen", Code.TIGHT: "polite-concise-keen"}
"""The piece of advice that each check stands for."""

_LISTED = ("needs", "questions", "remarks", "strengths")
"""The parts of a letter that are called like the notes they are made from."""


def check_length(proof: Proof) -> Iterator[Diagnostic]:
    """The letters that do not fit one sheet, or would not with one line more."""
    kit, letters, source = proof.kit, proof.letters, proof.source
    for letter in letters:
        found = fit(letter)
        name = f"the letter to {letter.addressees[0].name}" if len(letters) > 1 else "the letter"
        position = source.place(_place(kit, found.longest_part))
        if found.verdict is Verdict.OVER:
            message = f"{name} is {lines_over(found)} too long for one sheet"
            hint = "\n".join(_what_would_help(kit, letter, found))
            yield Diagnostic(Code.OVER_A_SHEET, source.path, position, message, hint, source.excerpt(position))
        elif found.verdict is Verdict.TIGHT and kit.letter.fit is TooLong.LEAVE:
            message = f"{name} takes {found.share:.0%} of its sheet: on another machine it may be too long"
            hint = "cut a few words to be sure of one sheet"
            yield Diagnostic(Code.TIGHT, source.path, position, message, hint, source.excerpt(position))


def _what_would_help(kit: Kit, letter: Letter, found: Fit) -> Iterator[str]:
    longest = f"; the longest part is `{found.longest_part}`" if found.longest_part else ""
    yield f"cut about {found.words_over} words{longest}"
    if kit.letter.fit is TooLong.LEAVE and closer(letter):
        yield f"or write `fit: {TooLong.SHRINK}` under `letter`: set a little closer, it fits"


def _place(kit: Kit, part: str | None) -> Path:
    """Where in a kit the words of a part of its letter stand."""
    if part in kit.letter.parts:
        return ("letter", "parts", part)
    return ("notes", part) if part in _LISTED else ("notes",)
