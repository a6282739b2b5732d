"""The blocks: what each is called, what it is told and what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from letterkit.etiquette import supported_locales
from letterkit.kit import Outcome, Paper, Setting


class Shows(Enum):
    """What a block is told to show, behind the `|`."""

    KIT = "a kit"
    PART = "a kit, `#` and a part of its letter"
    NOTES = "a kit, or with `#` one list of its notes or one note"
    NOTE = "a kit, `#` and a note"
    PASSAGE = "a kit, `#` and a part of its letter or a note"
    KEY = "a kit, or with `#` one of its keys or one note"
    CHECKLIST = "a kit, or with `#` one part of its checklist"
    ADVICE = "the id of a piece of advice, or several with commas between"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Option:
    """One line that a block may have below its first."""

    meaning: str
    choices: tuple[str, ...] = ()
    """The values that it may have; any where there are none."""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of block."""

    shows: Shows
    example: str
    """What stands behind the `|` in an example."""
    meaning: str
    options: Mapping[str, Option] = field(default_factory=dict)
    holds: str = ""
    """What may stand between the block's lines; nothing may where this is empty."""
    whole: str = "a whole letter"
    """What is shown by a block that is told a kit and nothing of it."""
    advice: tuple[str, ...] = ()
    """The pieces of advice that it shows, whatever kit it is told."""


NOTE_ENVELOPES = "note"
"""How a block asks for the envelopes of notes; it shows those of letters otherwise."""
TO = Option("where a kit has a letter for each interviewer: to whom; by name")
LIMIT = Option("how many at most", is_number=True)
FILTERS = {
    "template": Option("letters that follow this template only; by the name of its file"),
    "setting": Option("letters after such an interview only", tuple(setting.value for setting in Setting)),
    "outcome": Option("letters after an interview that went like this only", tuple(each.value for each in Outcome)),
    "locale": Option("letters of this etiquette only", tuple(supported_locales())),
}

KINDS: Mapping[str, Kind] = {
    "letter": Kind(
        Shows.KIT,
        "riverside-museum",
        "The whole letter, on its sheet. Printing the page prints its sheets and nothing else.",
        {"to": TO},
    ),
    "part": Kind(
        Shows.PART, "riverside-museum#opening", "The paragraphs of one part of a letter, with a link to it.", {"to": TO}
    ),
    "advice": Kind(
        Shows.ADVICE,
        "offer-solutions",
        "Paragraphs of letters that follow a piece of advice, each with a link to its letter. Every letter has its "
        "turn before any has a second one.",
        {"limit": LIMIT, **FILTERS},
    ),
    "letters": Kind(
        Shows.ADVICE,
        "offer-solutions",
        "A list of the letters that follow a piece of advice, each a link.",
        {"limit": LIMIT, **FILTERS},
    ),
    "they-said": Kind(
        Shows.NOTES,
        "riverside-museum#needs",
        "What they said beside what the letter says to it, for each note.",
        {"limit": LIMIT, "to": TO},
    ),
    "from-note": Kind(
        Shows.NOTE,
        "riverside-museum#needs.1",
        "One note, field by field, beside the paragraph that it became.",
        {"to": TO},
        advice=("debrief",),
    ),
    "before-after": Kind(
        Shows.PASSAGE,
        "riverside-museum#needs.1",
        "One passage before and after: before are your own words inside the block, or another kit’s passage.",
        {"before": Option("in place of words of your own: another kit, `#` and a part of its letter or a note")},
        "the words before, in Markdown",
    ),
    "yaml": Kind(
        Shows.KEY,
        "riverside-museum#needs.1",
        "The lines of a kit, of one of its keys or of one note, as they are written. Private notes are left out, and "
        "so are comments, unless you ask for them.",
        {"comments": Option("whether comments are shown", ("true", "false"))},
    ),
    "thank-you": Kind(
        Shows.KIT,
        "riverside-museum",
        "The thank-you note to each interviewer, in the words that are to be copied by hand.",
        {"to": Option("to whom, where it is not to be all of them; by name")},
        whole="whole notes",
        advice=("handwritten-note",),
    ),
    "checklist": Kind(
        Shows.CHECKLIST,
        "riverside-museum#send",
        "The checklist of a kit, or a part of it: `read`, `prepare`, `send`, `afterwards`, `verified` or `names`.",
    ),
    "envelope": Kind(
        Shows.KIT,
        "riverside-museum",
        "The envelope of each letter. Printing the page prints its sheets and envelopes and nothing else.",
        {
            "to": Option("where a kit has several envelopes: to whom; by name"),
            "holds": Option(
                "what the envelope is for, a letter unless this says otherwise", ("letter", NOTE_ENVELOPES)
            ),
        },
        whole="whole envelopes",
        advice=("same-letterhead",),
    ),
    "worksheet": Kind(
        Shows.NOTHING,
        "",
        "The worksheet for the notes after an interview, on its sheet. Printing the page prints its sheets and nothing "
        "else.",
        {
            "paper": Option("the paper, where it is not the site’s own", tuple(paper.value for paper in Paper)),
            "locale": Option("the etiquette, where it is not the site’s own", tuple(supported_locales())),
        },
        advice=("debrief",),
    ),
}
"""Every block by its name."""

MOST = 3
"""How many paragraphs a block of advice shows that names no limit."""

_OTHERS = """
admonition attention caption caution danger define details error figure-caption hint html important note tab
table-caption tip warning
"""
OTHERS = frozenset(_OTHERS.split())
"""The blocks that come with the extension which reads ours too."""
