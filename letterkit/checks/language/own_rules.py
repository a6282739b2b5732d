"""Rules for what a proofreader misses, and for what it cannot know without the kit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.checks.language.readings import Reading
from letterkit.checks.language.slips import owning, slips
from letterkit.checks.proofreader import Correction
from letterkit.diagnostics import Code

TWICE = re.compile(r"(?i)\b(?P<first>(?P<words>[^\W\d]+(?:['’]\w+)?(?: [^\W\d]+)?)\s+)(?P=words)\b")
SAID_TWICE = frozenset(("bye", "had", "hear", "so", "that", "very"))
"""Words that people write twice and mean it."""
GOES_ON = (" and", " or", " by", " to", " after", " upon")
"""`again and again and again`."""

_OWNER = "|".join(owning().owners)
_DETERMINER = r"(?:your|our|my|their|his|her|the|every|each|another|a|an)"
GROUP_OWNS = re.compile(
    rf"(?i)\b{_DETERMINER} (?:\w+ )?(?P<owner>(?:{_OWNER})s|childrens|peoples|womens|mens)"
    rf" (?P<owned>(?:[a-z]+ )?(?:{'|'.join(owning().owned)}))\b"
)
AFTER_A_PREPOSITION = re.compile(
    rf"(?i)\b(?:about|around|behind|beside|by|for|from|in|into|on|to|under|with|without)"
    rf" {_DETERMINER} (?P<owner>(?:{_OWNER})s) (?P<owned>[a-z]+)\b(?!['’])"
)
NOT_OWNED = re.compile(rf"(?i)(?:\w+ly|\w+ing|\w+ed|\w{{1,3}}|{'|'.join(owning().never_owned)})$")
TIME = re.compile(
    r"(?i)\b(?:a|an|one|each|every|next|last) (?P<owner>day|week|month|year|hour|minute)s (?P<owned>[a-z]+)\b"
)
INDEFINITE = re.compile(
    r"(?i)\b(?:any|every|no|some)(?:one|body| one)s\b(?! else)|\b(?:child|children|women|men)s(?= [a-z])"
)

AN_CONSONANT = re.compile(
    r"\b(?P<article>[Aa]n) (?=(?P<word>(?:[bcdfgjklmnpqrstvwyz]|[BCDFGJKLMNPQRSTVWYZ](?=[a-z]))[^\W\d_]+))"
    r"|\b(?P<article_h>[Aa]n) (?=(?P<word_h>h(?!our|onest|onou?r|eir|onorar|istor|otel|abitual|erb)[a-z]+))"
)
A_VOWEL = re.compile(
    r"(?<![A-Z.] )\b(?P<article>[Aa]) "
    r"(?=(?P<word>(?!(?i:one|once|eu|ewe|uni(?!n|m)|us(?!h|u?r)|ut[aei]|ub|uk|uro|ouija|o['’]))"
    r"(?:[aeiou][a-z]+|[AEIO][a-z]+|hour\w*|honest\w*|honou?r\w*|heir\w*)))\b"
)
GRADES = re.compile(r"(?i)\b(?:grade|vitamin|plan|hepatitis|option|flat|unit|wing|block|section|type|team|part) A$")

TWICE_SAID = "“{0}” stands twice"
NO_APOSTROPHE = "“{0}” has no apostrophe"
WRONG_ARTICLE = "“{0}” does not go with “{1}”"
NOT_MEANT = "“{0}” is not what is meant here"
"""Messages, as the browser has them too."""
MANY = ("children", "people", "women", "men")
"""Plurals that are no singulars with an s, so that there are no two ways to own something."""


def doubled_words(reading: Reading) -> Iterator[Correction]:
    """Words that stand twice in a row, and pairs of words that do."""
    for found in TWICE.finditer(reading.text):
        words = found["words"]
        is_name = words[:1].isupper() and found[0].endswith(words) and found.start() > 0
        if words.lower() in SAID_TWICE or words.endswith(GOES_ON) or is_name:
            continue
        yield Correction(found.start(), found.end(), Code.DOUBLED_WORD, TWICE_SAID.format(words), words)


def apostrophes(reading: Reading) -> Iterator[Correction]:
    """The apostrophes that are missing where something belongs to somebody."""
    text = reading.text
    for pattern in (GROUP_OWNS, AFTER_A_PREPOSITION):
        for found in pattern.finditer(text):
            if pattern is AFTER_A_PREPOSITION and NOT_OWNED.match(found["owned"]):
                continue
            owner = found["owner"]
            right = f"{owner[:-1]}'s {found['owned']}"
            if not owner.lower().startswith(MANY):
                right += f"” or “{owner}' {found['owned']}"
            yield _missing(found.start("owner"), found.end("owned"), f"{owner} {found['owned']}", right)
    for found in TIME.finditer(text):
        if not NOT_OWNED.match(found["owned"]):
            right = f"{found['owner']}'s {found['owned']}"
            yield _missing(found.start("owner"), found.end("owned"), f"{found['owner']}s {found['owned']}", right)
    for found in INDEFINITE.finditer(text):
        wrong = found[0]
        yield _missing(found.start(), found.end(), wrong, f"{wrong[:-1]}'s")


def _missing(start: int, end: int, wrong: str, right: str) -> Correction:
    return Correction(start, end, Code.MISSING_APOSTROPHE, NO_APOSTROPHE.format(wrong), right)


def articles(reading: Reading) -> Iterator[Correction]:
    """`an` before a consonant and `a` before a vowel, before names too."""
    text = reading.text
    for pattern, right in ((AN_CONSONANT, "a"), (A_VOWEL, "an")):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            word = groups["word"] or groups.get("word_h") or ""
            if right == "an" and GRADES.search(text[: found.end("article")]):
                continue
            article = found[0].strip()
            better = right.capitalize() if article[0].isupper() else right
            end = found.end() + len(word)
            message = WRONG_ARTICLE.format(article, word)
            yield Correction(found.start(), end, Code.A_OR_AN, message, f"{better} {word}")


def known_slips(reading: Reading, locale: str) -> Iterator[Correction]:
    """The slips of the list: one word for another, and verbs that do not go with their subject."""
    small = reading.text.lower()
    for slip in slips():
        if slip.locales and locale not in slip.locales:
            continue
        if slip.telling and not any(word in small for word in slip.telling):
            continue
        for found in slip.pattern.finditer(reading.text):
            wrong = found["wrong"]
            right = found.expand(slip.right) if slip.right else ""
            if wrong[:1].isupper() and right:
                right = right[:1].upper() + right[1:]
            message = slip.message or NOT_MEANT.format(wrong)
            yield Correction(found.start("wrong"), found.end("wrong"), slip.code, message, right)


def definitions() -> dict[str, object]:
    """What is looked for, and what is said of it."""
    return {
        "twice": TWICE,
        "saidTwice": sorted(SAID_TWICE),
        "goesOn": GOES_ON,
        "groupOwns": GROUP_OWNS,
        "afterAPreposition": AFTER_A_PREPOSITION,
        "notOwned": NOT_OWNED,
        "time": TIME,
        "indefinite": INDEFINITE,
        "many": MANY,
        "anConsonant": AN_CONSONANT,
        "aVowel": A_VOWEL,
        "grades": GRADES,
        "twiceSaid": TWICE_SAID,
        "noApostrophe": NO_APOSTROPHE,
        "wrongArticle": WRONG_ARTICLE,
        "notMeant": NOT_MEANT,
        "slips": [
            (slip.pattern, slip.code.value, slip.right, slip.message, sorted(slip.locales), slip.telling)
            for slip in slips()
        ],
    }
