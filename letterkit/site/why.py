"""Why each paragraph of a letter is there: what they said, the advice that it follows, and what was covered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from letterkit.letter import Block, Heard, Letter
from letterkit.prose import plain_text
from letterkit.site.lessons import AdviceOnPage

KINDS = {
    "needs": ("need", " heard", "answered"),
    "questions": ("question", "", "answered"),
    "remarks": ("remark", "", "answered"),
    "strengths": ("strength", "", "taken up"),
}
"""What each kind of note is called, what is said of it, and what a letter does with it."""

FIRST_WORDS = 5
"""How many words a paragraph is called by."""


@dataclass(frozen=True, slots=True)
class Why:
    """What stands beside some paragraphs that belong together."""

    first: int
    """The place of the first of them in the body, from 0."""
    last: int
    opening: str
    """The words that they begin with."""
    heard: Heard | None
    advice: tuple[AdviceOnPage, ...]


def whys(letter: Letter, named: Callable[[Iterable[str]], tuple[AdviceOnPage, ...]]) -> tuple[Why, ...]:
    """What stands beside the paragraphs of a letter; `named` gives the advice as the page names it."""
    heard = {each.note: each for each in letter.heard}
    found = []
    for (_, note), group in groupby(enumerate(letter.body), lambda numbered: _origin(numbered[1])):
        blocks = list(group)
        words = plain_text([blocks[0][1].content]).split()
        opening = " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
        advice = dict.fromkeys(id for _, block in blocks for id in block.advice)
        found.append(Why(blocks[0][0], blocks[-1][0], opening, heard.get(note or ""), named(advice)))
    return tuple(why for why in found if why.heard or why.advice)


def covered(letter: Letter) -> str:
    """What was noted, and what of it the letter takes up: `4 needs heard, 4 answered; 2 remarks, 1 left out`."""
    return "; ".join(_covered(letter))


def _covered(letter: Letter) -> Iterator[str]:
    for kind, (name, said, done) in KINDS.items():
        notes = [heard for heard in letter.heard if heard.kind == kind]
        left = sum(not heard.answered for heard in notes)
        if len(notes) == 1:
            yield f"1 {name}{said}, {'left out' if left else done}"
        elif notes:
            yield f"{len(notes)} {name}s{said}, {f'{left} left out' if left else f'{len(notes)} {done}'}"


def _origin(block: Block) -> tuple[str, str | None]:
    return block.part, block.note
