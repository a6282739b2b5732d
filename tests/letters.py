"""Letters for tests that begin where composing ends. Everybody in them is invented."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from letterkit.kit import Paper
from letterkit.letter import Addressee, Block, Image, Letter
from letterkit.letterhead import Letterhead, Profile
from letterkit.prose import read_prose

SIGNATURE = Image(
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80"><path d="M8 60C40 4 52 4 50 40s16 24 34-6 22 30 '
    b'44 6 20 18 40 2 24 16 60-14" fill="none" stroke="#1b2440" stroke-width="3" stroke-linecap="round"/></svg>',
)

HEAD = Letterhead(
    name="Wilhelmina Achterberg",
    label="Visitor operations",
    email="w.achterberg@example.org",
    phone="(406) 555-0142",
    url="https://achterberg.example.org",
    profiles=(Profile(network="Portfolio", username="wachterberg", url="https://work.example.org/wachterberg"),),
)

BODY = """\
Thank you for meeting with me today about the Visitor Operations Manager position. I enjoyed walking the new east wing
with you both, and I was inspired by how your volunteers greet school groups by name.

You told me that weekend volunteers leave within their first month. A buddy rota would give each newcomer a partner for
the first four shifts. The one I ran at the aquarium took first-month losses from eleven volunteers to three in a
single season, and it cost us nothing but a shared spreadsheet and a little courage at the noticeboard.

I also heard that school groups and walk-in visitors will share one door until the east entrance opens. Two roped lanes
and ten minutes between buses kept 240 pupils clear of the public line on our worst Friday in May. I would do the same
from your first spring booking, with a greeter at the curb who carries the day's list.

You asked how I would keep the doors moving if ticketing fails. The paper-wristband plan we drilled twice a year let us
admit four hundred visitors an hour with no screen working. I would have one ready for your spring opening, with a box
of wristbands and a hand counter at each door.

You mentioned in passing that the radios go quiet every afternoon. A second charging shelf on the staff corridor would
keep one set full at all times, and half of the sets swapped at one o'clock would keep every floor on the air until
closing.

You were interested in my work with seasonal staff. I have trained forty-six of them over four summers, and an
orientation plan could be ready for your June hiring round. The first draft already exists.

I understand that you hope to decide by the end of the month. I would be glad to come back, to meet the rest of the
team, and to walk through any of this with you. It would be a pleasure to open those doors with you in May.
"""
"""The body of a letter of 330 words, which is as long as one should be."""

PARTS = ("opening", "needs", "needs", "questions", "remarks", "strengths", "closing")
NOTES = (None, "needs.0", "needs.1", "questions.0", "remarks.0", "strengths.0", None)

LETTER = Letter(
    kit="riverside-museum",
    title="Visitor Operations Manager, Riverside Museum",
    template="second-interview",
    language="en-US",
    paper=Paper.LETTER,
    letterhead=HEAD,
    letterhead_address=("88 Cottonwood Lane, Apt. 3", "Missoula, MT 59802"),
    signature=None,
    date=datetime.date(2026, 3, 12),
    dateline="March 12, 2026",
    addressees=(
        Addressee("Ms. Dana Whitfield", "Ms. Whitfield", "Director of Operations"),
        Addressee("Mr. Luis Ortega", "Mr. Ortega", "Head of Volunteers"),
    ),
    inside_address=(
        "Ms. Dana Whitfield, Director of Operations",
        "Mr. Luis Ortega, Head of Volunteers",
        "Riverside Museum",
        "East Wing, Third Floor",
        "410 Quay Street",
        "Missoula, MT 59801",
    ),
    subject="Visitor Operations Manager",
    subject_line="Re: Visitor Operations Manager",
    subject_after_salutation=False,
    salutation="Dear Ms. Whitfield and Mr. Ortega:",
    body=tuple(
        Block(part, ("offer-solutions", "show-you-listened"), note, content)
        for part, note, content in zip(PARTS, NOTES, read_prose(BODY), strict=True)
    ),
    complimentary_close="Sincerely,",
    enclosures_label="Enclosure: ",
    enclosures=("Résumé",),
    copies_label="cc: ",
    copies=(),
    postscript=read_prose("The wristband plan fits on one page; I would be happy to send it, or to bring it along."),
)


def letter(**changes: Any) -> Letter:
    """The letter to the museum with some of its fields changed."""
    return replace(LETTER, **changes)


def letterhead(**changes: Any) -> Letterhead:
    """Its letterhead with some of its fields changed."""
    return HEAD.model_copy(update=changes)


def body(markdown: str) -> tuple[Block, ...]:
    """A body of one's own, all of it one part."""
    return tuple(Block("opening", (), None, content) for content in read_prose(markdown))
