"""Spaces, brackets and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from letterkit.checks.language.readings import Reading
from letterkit.checks.proof import Passage, Proof
from letterkit.checks.proofreader import Correction
from letterkit.diagnostics import Code, Diagnostic

SPACES = re.compile(r"\S(?P<spaces> {2,})\S")
BEFORE_A_MARK = re.compile(r"(?<!\w)\w+(?P<spaces> +)[,;:?!.](?=\s|$)")
IN_BRACKETS = re.compile(r"[(\[]\s+\w|\w\s+[)\]]")
AFTER_A_MARK = re.compile(r"[A-Za-z]{2,}(?P<mark>[,;])[A-Za-z]{2,}")
AFTER_A_STOP = re.compile(r"[a-z]{2,}[.?!][A-Z][a-z]+ ")
PARTNERS = {")": "(", "]": "[", "”": "“"}
LIST_MARK = re.compile(r"^\s*(?:\w{1,2}|\d+)\)|(?<=\s)(?:[a-z]|\d{1,2})\)(?=\s)")
"""`a)` and `1)`, whose bracket needs no partner."""
STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|\"")
CURLY = re.compile(r"(?<=\w)’(?=\w)|[“”]")
INCHES = re.compile(r"(?<=\d)\"")
MOST_ALONE = 20
"""Marks of one text that are told to be alone: who has more of them has made something else."""

IN_A_ROW = "there are {0} spaces in a row"
BEFORE = "there is a space before the `{0}`"
INSIDE = "there is a space inside the bracket"
NONE_AFTER = "there is no space after the `{0}`"
NONE_BETWEEN = "there is no space between two sentences"
ALONE = "the {0} `{1}` is never {2}"
MIXED = "this `{0}` is {1}; elsewhere in this kit they are {2}", "one kind throughout, whichever you like"
"""Messages, as the browser has them too."""


def spaces(reading: Reading) -> Iterator[Correction]:
    """The spaces that are too many, and those that are missing."""
    text = reading.text
    for found in SPACES.finditer(text):
        yield Correction(found.start(), found.end(), Code.SPACING, IN_A_ROW.format(len(found["spaces"])))
    for found in BEFORE_A_MARK.finditer(text):
        right = found[0].replace(" ", "")
        yield Correction(found.start(), found.end(), Code.SPACING, BEFORE.format(right[-1]), right)
    for found in IN_BRACKETS.finditer(text):
        right = re.sub(r"\s", "", found[0])
        yield Correction(found.start(), found.end(), Code.SPACING, INSIDE, right)
    for found in AFTER_A_MARK.finditer(text):
        right = found[0].replace(found["mark"], f"{found['mark']} ")
        yield Correction(found.start(), found.end(), Code.SPACING, NONE_AFTER.format(found["mark"]), right)
    for found in AFTER_A_STOP.finditer(text):
        yield Correction(found.start(), found.end() - 1, Code.SPACING, NONE_BETWEEN)


def partners(reading: Reading) -> Iterator[Correction]:
    """The brackets and quotation marks without a partner, each with the words it stands beside."""
    return (_alone(reading.text, place) for place in islice(_unpaired(reading.text), MOST_ALONE))


def _unpaired(text: str) -> Iterator[int]:
    """The places of the marks without a partner."""
    open_marks: list[int] = []
    list_marks = {found.end() - 1 for found in LIST_MARK.finditer(text)}
    for place, character in enumerate(text):
        if character in "([“":
            open_marks.append(place)
        elif character in PARTNERS and place not in list_marks:
            if open_marks and text[open_marks[-1]] == PARTNERS[character]:
                open_marks.pop()
            else:
                yield place
    yield from open_marks
    straight = [found.start() for found in re.finditer('"', text) if not INCHES.match(text, found.start())]
    if len(straight) % 2:
        yield _odd_one(text, straight)


def _odd_one(text: str, places: list[int]) -> int:
    """Of straight quotation marks the one that opens where another should close, or closes where one should open."""
    is_open = False
    for place in places:
        opens = place == 0 or text[place - 1] in " ([\n-–—"
        if opens == is_open:
            return places[places.index(place) - 1] if opens and places.index(place) else place
        is_open = not is_open
    return places[-1]


def _alone(text: str, place: int) -> Correction:
    mark = text[place]
    kind = "bracket" if mark in "()[]" else "quotation mark"
    opens = mark in "([“" or (mark == '"' and (place == 0 or not text[place - 1].isalnum()))
    beside = re.compile(r"\w+").search(text, place) if opens else None
    start, end = (place, beside.end()) if beside else (_word_before(text, place), place + 1)
    what = "closed" if opens else "opened"
    return Correction(start, end, Code.UNBALANCED, ALONE.format(kind, mark, what))


def _word_before(text: str, place: int) -> int:
    found = re.search(r"\w*\W?$", text[:place])
    return found.start() if found else place


def mixed_quotes(proof: Proof) -> Iterator[Diagnostic]:
    """The quotation marks and apostrophes of the kind that the kit has fewer of."""
    straight = list(_places(proof.passages, STRAIGHT))
    curly = list(_places(proof.passages, CURLY))
    if not straight or not curly:
        return
    fewer, kind, others = (
        (curly, "curly", "straight") if len(curly) <= len(straight) else (straight, "straight", "curly")
    )
    for passage, start, end, mark in fewer:
        message, hint = MIXED
        yield proof.marked(Code.MIXED_QUOTES, passage, (start, end), message.format(mark, kind, others), hint)


def _places(passages: tuple[Passage, ...], pattern: re.Pattern[str]) -> Iterator[tuple[Passage, int, int, str]]:
    """Each mark with the word it stands in or beside."""
    for passage in passages:
        for found in pattern.finditer(passage.words):
            if not INCHES.match(passage.words, found.start()):
                yield passage, found.start(), found.end(), found[0]


def definitions() -> dict[str, object]:
    """What is looked for, and what is said of it."""
    return {
        "spaces": SPACES,
        "beforeAMark": BEFORE_A_MARK,
        "inBrackets": IN_BRACKETS,
        "afterAMark": AFTER_A_MARK,
        "afterAStop": AFTER_A_STOP,
        "partners": PARTNERS,
        "listMark": LIST_MARK,
        "straight": STRAIGHT,
        "curly": CURLY,
        "inches": INCHES,
        "inARow": IN_A_ROW,
        "before": BEFORE,
        "inside": INSIDE,
        "noneAfter": NONE_AFTER,
        "noneBetween": NONE_BETWEEN,
        "alone": ALONE,
        "mostAlone": MOST_ALONE,
        "mixed": MIXED,
    }
