"""What a browser needs to say of a kit what the checks say: their own definitions and words."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from letterkit.checks import completions, language, names
from letterkit.checks.day import DATED_BEFORE, DATED_LATER, ONE_DAY, SEVERAL_DAYS
from letterkit.checks.length import LONG_LETTER, LONG_NOTE, SHORT_LETTER
from letterkit.checks.notes import NO_NEXT_STEP, NOTHING_INSPIRED, NOTHING_TO_SAY, UNANSWERED
from letterkit.checks.people import HONORIFIC_IN_NAME
from letterkit.checks.proof import PASSAGES
from letterkit.checks.speech import FACTS, THEIRS
from letterkit.checks.wording import definitions
from letterkit.composer.expressions import for_a_script
from letterkit.diagnostics import Code
from letterkit.etiquette import WEEKDAYS, customs
from letterkit.template import Template
from letterkit.thank_you import note_template
from letterkit.told import MONTHS


def remarks(templates: Iterable[Template], unsaid: Collection[Code] = ()) -> dict[str, object]:
    """The definitions of the checks that are data or simple rules, for a script; `{0}` and `{1}` are filled in.

    Of the codes in `unsaid` the site wants nothing said.
    """
    return {
        "passages": PASSAGES,
        "facts": FACTS,
        "wordings": definitions(),
        "theirs": sorted(THEIRS),
        "completions": completions.definitions(),
        "names": for_a_script(names.definitions()),
        "language": for_a_script(language.definitions()),
        "capitals": [*WEEKDAYS, *MONTHS],
        "nothingToSay": NOTHING_TO_SAY,
        "unanswered": UNANSWERED,
        "nothingInspired": NOTHING_INSPIRED,
        "noNextStep": NO_NEXT_STEP,
        "words": {template.name: (template.least_words, template.most_words) for template in templates},
        "longLetter": LONG_LETTER,
        "shortLetter": SHORT_LETTER,
        "longNote": LONG_NOTE,
        "mostOfANote": note_template().most_words,
        "datedBefore": DATED_BEFORE,
        "datedLater": DATED_LATER,
        "days": (ONE_DAY, SEVERAL_DAYS),
        "honorificInName": HONORIFIC_IN_NAME,
        "beforeAName": sorted(customs().before_a_name),
        "unsaid": sorted(code.value for code in unsaid),
    }
