"""Letters that grow, a few words at a time, until they no longer fit their sheet. Everybody in them is invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

from letterkit.kit import Paper
from letterkit.letter import Block, Letter
from letterkit.letterhead import Design, Typeface
from letterkit.prose import read_prose
from tests.letters import HEAD, LETTER, PARTS, body, letter, letterhead

SENTENCES = (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()
"""Sentences with everything that a line can end at, or cannot."""
NAMES = ("Wilhelmina Achterberg", "Li Wu", "Maximiliana-Theodora Featherstonehaugh-Cholmondeley de la Cruz")
LABELS = (
    None,
    "Visitor operations",
    "Registered nurse and midwife, with twenty-one years of practice in rural hospitals",
)
MAILBOXES = ("w.achterberg@example.org", "maximiliana.theodora.featherstonehaugh.cholmondeley@department.example.org")
ADDRESSES = ((), LETTER.letterhead_address, ("Flat 7, Parijat Apartments, Karve Road", "Pune 411038", "Maharashtra"))
ENCLOSURES = ((), ("Résumé",), ("Résumé", "A plan of the queue at the east entrance, with its measurements"))
COPIES = ((), ("Human Resources",), ("Mr. Luis Ortega", "Ms. Dana Whitfield"))
POSTSCRIPTS = ("", "The plan is one page.", "One.\n\nTwo things:\n\n- the first of them\n- the second")


def growing(lengths: range) -> list[Letter]:
    """For every paper, face and design a letter of each length in words, each otherwise unlike the others.

    The web page of each is `https://letter-<its place>.example.org`.
    """
    dice = Random(1829)
    kinds = product(Paper, Typeface, Design, lengths)
    return [
        _letter(dice, paper, words, design=design, font=font, url=f"https://letter-{place}.example.org")
        for place, (paper, font, design, words) in enumerate(kinds)
    ]


def _letter(dice: Random, paper: Paper, words: int, **head: object) -> Letter:
    words_and_look = letterhead(
        **head,
        name=dice.choice(NAMES),
        label=dice.choice(LABELS),
        email=dice.choice(MAILBOXES),
        phone=dice.choice((None, "(406) 555-0142")),
        profiles=HEAD.profiles * dice.randrange(3),
    )
    return letter(
        paper=paper,
        letterhead=words_and_look,
        letterhead_address=dice.choice(ADDRESSES),
        inside_address=LETTER.inside_address[: dice.randrange(2, 7)],
        subject_after_salutation=dice.random() < 0.5,
        body=tuple(_in_parts(body("\n\n".join(_paragraphs(words, dice))))),
        enclosures=dice.choice(ENCLOSURES),
        copies=dice.choice(COPIES),
        postscript=read_prose(dice.choice(POSTSCRIPTS)),
    )


def _in_parts(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks of parts that take turns."""
    for place, block in enumerate(blocks):
        yield replace(block, part=PARTS[place % len(PARTS)])


def _paragraphs(words: int, dice: Random) -> Iterator[str]:
    """So many words in paragraphs of some sentences each, here and there a list or a line that is broken off."""
    while words > 0:
        sentences = dice.sample(SENTENCES, dice.randrange(1, 6))
        written = " ".join(sentences).split(" ")[:words]
        words -= len(written)
        text = " ".join(written)
        match dice.randrange(12):
            case 0:
                yield "- " + text.replace(". ", ".\n- ")
            case 1:
                yield "1. " + text.replace(". ", ".\n\n   ", 1) + "\n   - and one inside"
            case 2:
                yield text.replace(", ", ",\\\n", 1)
            case _:
                yield text
