"""What Harper is asked, and what is made of its answers, wherever it runs."""

from __future__ import annotations

import re
from functools import cache

from letterkit.checks.ignored import CODES
from letterkit.diagnostics import Code
from letterkit.reading.shipped import shipped
from letterkit.words import Written

AMERICAN = "American"
DIALECTS = {
    "en-US": AMERICAN,
    "en-CA": "Canadian",
    "en-GB": "British",
    "en-IE": "British",
    "en-AU": "Australian",
    "en-NZ": "Australian",
    "en-IN": "Indian",
}
"""The dialect of each locale. Harper has none of Ireland and New Zealand, which spell as their neighbours do."""

SPELLING = "SpellCheck"
"""The rule that knows the dictionary."""
MISSPELT = "“{0}” is not spelt right"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
JOINTS = ("-", "/", "@", ".", "'", "’", "_", "&", *"0123456789")
JOINED = re.compile(r"[-/@_&\d]|\.\w")
"""What goes on after part of a word: of an address, a compound, a number."""
SHORTEST_MISSPELT = 4
"""Letters of a word that can be told to be misspelt; a shorter one is an abbreviation as likely."""
OPENS = re.compile(r"""[.!?]['"”’)]*\s+['"“(]?$""")
"""What stands before the first word of a sentence."""
AFTER_A_TITLE = re.compile(r"\b(?:Mrs?|Ms|Mx|Dr|Prof|Rev|St)\.\s+$")
LONG = 8
"""Letters of a word in which two slips are likely, if they are in the order of the letters."""
NOT_AFTER = {
    "SentenceCapitalization": re.compile(r"""[^\s'"“‘(]$"""),  # example.org
    "SimplePastToPastParticiple": re.compile(r"['’]d $"),  # I'd lay two lanes: would, not had
}
"""What stands before a word that a rule takes for a slip and that is none."""


class Rules(Written):
    """The rules that are asked, as `rules.yml` has them."""

    on: dict[str, tuple[str, ...]]
    off: dict[str, str]
    words: frozenset[str]


@cache
def rules() -> Rules:
    """The list of rules that ships with Letterkit."""
    return shipped(Rules, __package__, "rules.yml")


def codes() -> dict[str, Code]:
    """The code that each rule's findings have."""
    return {rule: CODES[code] for code, listed in rules().on.items() for rule in listed}
