"""Letters and notes that are too long or too short: for their sheet, and for their reader."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.checks.proof import Proof
from letterkit.diagnostics import Code, Diagnostic
from letterkit.fit import Fit, Verdict, closer, fit, lines_over
from letterkit.kit import Kit, TooLong
from letterkit.letter import Letter
from letterkit.prose import read_prose
from letterkit.source.tree import Path
from letterkit.thank_you import count_words, note_template

ADVICE = {
    Code.OVER_A_SHEET: "polite-concise-keen",
    Code.TIGHT: "polite-concise-keen",
    Code.SHORT_LETTER: "offer-solutions",
    Code.LONG_LETTER: "polite-concise-keen",
    Code.LONG_NOTE: "handwritten-note",
}
"""The piece of advice that each check stands for."""

_LISTED = ("needs", "questions", "remarks", "strengths")
"""The parts of a letter that are called like the notes they are made from."""


LONG_LETTER = (
    "the letter has {0} words; {1} are as many as a letter of its kind may have",
    "keep the two or three notes that matter most to them, and cut what they know already",
)
SHORT_LETTER = (
    "the letter has {0} words; a letter of its kind has at least {1}",
    "go through the interview once more: what they need, what they asked, what they let drop",
)
LONG_NOTE = (
    "the note has {0} words; {1} are what a card holds, and a hand writes gladly",
    "thank them, and say one thing that only the two of you know; the rest is for the letter",
)
"""Message and hint, as the browser has them too."""


def check_length(proof: Proof) -> Iterator[Diagnostic]:
    """The letters that do not fit one sheet, or would not with one line more; those with too many words, or too few."""
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
    yield from _in_words(proof)
    yield from _own_note(proof)


def _in_words(proof: Proof) -> Iterator[Diagnostic]:
    """The letter with the most words, or else the one with the fewest, where that is more or fewer than is good."""
    if not proof.letters:
        return
    least, most = proof.template.least_words, proof.template.most_words
    words = [count_words(tuple(block.content for block in letter.body)) for letter in proof.letters]
    if max(words) > most:
        message, hint = LONG_LETTER[0].format(max(words), most), LONG_LETTER[1]
        yield proof.diagnostic(Code.LONG_LETTER, _place(proof.kit, fit(proof.letters[0]).longest_part), message, hint)
    elif min(words) < least:
        message, hint = SHORT_LETTER[0].format(min(words), least), SHORT_LETTER[1]
        yield proof.diagnostic(Code.SHORT_LETTER, ("notes",), message, hint)


def _own_note(proof: Proof) -> Iterator[Diagnostic]:
    """A thank-you note in the author's own words that is too long for a card."""
    message, most = proof.kit.thank_you.message, note_template().most_words
    if message and (words := count_words(read_prose(message))) > most:
        said = LONG_NOTE[0].format(words, most)
        yield proof.diagnostic(Code.LONG_NOTE, ("thank_you", "message"), said, LONG_NOTE[1])


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
