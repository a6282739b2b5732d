"""What a browser needs to say of a kit what the checks say: their own definitions and words."""

from __future__ import annotations

from collections.abc import Iterable

from letterkit.checks.length import LONG_LETTER, SHORT_LETTER
from letterkit.checks.notes import NOTHING_INSPIRED, NOTHING_TO_SAY, UNANSWERED
from letterkit.checks.speech import THEIRS
from letterkit.checks.wording import definitions
from letterkit.template import Template


def remarks(templates: Iterable[Template]) -> dict[str, object]:
    """The definitions of the checks that are data or simple rules, for a script; `{0}` and `{1}` are filled in."""
    return {
        "wordings": definitions(),
        "theirs": sorted(THEIRS),
        "nothingToSay": NOTHING_TO_SAY,
        "unanswered": UNANSWERED,
        "nothingInspired": NOTHING_INSPIRED,
        "words": {template.name: (template.least_words, template.most_words) for template in templates},
        "longLetter": LONG_LETTER,
        "shortLetter": SHORT_LETTER,
    }
