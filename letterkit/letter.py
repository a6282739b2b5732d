"""The composed letter: the one value that every sheet, every e-mail and every check is made from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from letterkit.kit import Paper
from letterkit.letterhead import Letterhead
from letterkit.prose import ProseBlock


class Measure(StrEnum):
    """How closely a letter is set, from wide to close. The stylesheet has the sizes and distances of each."""

    WIDE = "wide"
    """For a short letter, so that it does not cling to the top of its sheet."""
    USUAL = "usual"
    SNUG = "snug"
    CLOSE = "close"
    CLOSEST = "closest"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture on the sheet: its media type, such as `image/png`, and its bytes."""

    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Addressee:
    """A person the letter is addressed to."""

    name: str
    """As an envelope names the person, with the honorific: `Ms. Dana Whitfield`."""
    spoken_name: str
    """As a sentence names the person: `Ms. Whitfield`, or the full name where there is no honorific."""
    title: str | None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or list of the letter's body, and where it comes from."""

    part: str
    """The part of the template."""
    advice: tuple[str, ...]
    """The pieces of advice that it follows."""
    note: str | None
    """The note it was made from, such as `needs.0`; None where it was made from several or none."""
    content: ProseBlock


@dataclass(frozen=True, slots=True)
class Heard:
    """A note that the letter was to answer: what they said, as it was written down."""

    note: str
    """Its path, such as `needs.0`."""
    label: str
    """How it came to be known: `They said`, `They asked`, `You noticed`."""
    words: str
    teller: str | None
    """Who said it, by full name, where the kit says so."""
    answered: bool
    """Whether the letter has something to say to it."""

    @property
    def kind(self) -> str:
        """The list that the note stands in: `needs`, `questions`, `remarks` or `strengths`."""
        return self.note.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter on its way to paper. Every text is final: nothing after this looks at a kit."""

    kit: str
    """The slug of the kit it was composed from."""
    title: str
    """The kit's name."""
    template: str
    """The title of the template it follows: `Second interview letter`."""
    language: str
    """A BCP 47 tag such as `en-GB`."""
    paper: Paper
    letterhead: Letterhead
    letterhead_address: tuple[str, ...]
    """The lines of the candidate's postal address, in the country's order."""
    signature: Image | None
    date: datetime.date
    dateline: str
    addressees: tuple[Addressee, ...]
    inside_address: tuple[str, ...]
    """Its lines: people, firm, address."""
    subject: str
    """The subject alone, as an e-mail has it."""
    subject_line: str
    """The subject as the sheet has it, with `Re:` where that is the custom."""
    subject_after_salutation: bool
    salutation: str
    """With the punctuation of the locale."""
    body: tuple[Block, ...]
    complimentary_close: str
    """With the punctuation of the locale."""
    enclosures_label: str
    enclosures: tuple[str, ...]
    copies_label: str
    copies: tuple[str, ...]
    postscript: tuple[ProseBlock, ...]
    postscript_label: str = "P.S."
    """What stands before the postscript, unless its author wrote it there."""
    measure: Measure = Measure.USUAL
    """How closely it is set; the sheet says so in `data-lk-measure`."""
    advice: str | None = None
    """The piece of advice that the whole letter follows."""
    occasion: str | None = None
    """When a letter of this kind is written, in one line, if the template says so."""
    heard: tuple[Heard, ...] = ()
    """Everything that was noted of what they said, in the kit's order."""

    @property
    def sender(self) -> str:
        """The name under the signature."""
        return self.letterhead.name
