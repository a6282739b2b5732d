"""Names that are not written as the kit has them: of people, the firm, the role and titles."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from letterkit.checks.capitals import (
    OPENS,
    POSSESSIVE,
    TITLE_WITH_STOP,
    WORD,
    Called,
    Word,
    alike,
    bare,
    beside,
    capitalised,
)
from letterkit.checks.proof import Passage, Proof
from letterkit.checks.spelt import is_near, slips_between, without_accents
from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import customs, family_name
from letterkit.kit import Interviewer

ADVICE = dict.fromkeys(
    (Code.NEAR_MISS_NAME, Code.WRONG_HONORIFIC, Code.WRONG_PERSON, Code.WRONG_POSSESSIVE), "name-every-interviewer"
)
"""The piece of advice that each check stands for."""

_CALENDAR = frozenset(
    (*calendar.month_name[1:], *calendar.day_name, "Easter", "Christmas", "Spring", "Summer", "Autumn", "Winter")
)
"""Words with a capital that are nobody's name here: a May is not a misspelt Mary."""
_NOBODY = frozenset(("dear", "hello", "madam", "sir", "and", "to"))
_FOR_EVERYBODY = re.compile(
    r"(?i)\b(?:all|board|colleagues?|committee|council|department|employer|every(?:body|one)|friends?|hiring|interview"
    r"|interviewers|ladies|madam|manager|members|panel|people|recruiters?|recruiting|search|selection|sirs?|staff|teams?"
    r"|whom)\b"
)
"""Words of a salutation that greets nobody by name."""
_SMALL_WORDS = frozenset(("a", "and", "at", "by", "de", "for", "in", "la", "of", "on", "the", "to", "van", "von"))
_LEFT_OUT = ("and", "the")
"""Words of a name that people write otherwise, or not at all."""
_AT_THE_FIRM = re.compile(r"(?i)\b(?:at|join|joining|from|for|with)\s+$")
_OWNS = re.compile(r" (?!(?:and|or|are|have|were|who|both|all|came|do)\b)[a-z]+")
"""What goes on after a name that something belongs to."""
_SHORTEST_NICKNAME = 3
_FULL_TITLES = {"Doctor": "Dr", "Professor": "Prof", "Reverend": "Rev"}

INTERVIEWER_IS, INTERVIEWERS_ARE = "the interviewer is", "the interviewers are"
LETTERHEAD_SAYS, FIRM_IS, ROLE_IS, TITLE_IS = "the letterhead says", "the firm is", "the role is", "the title of {0} is"
NEAR_MISS = "“{0}”: {1} {2}"
WRONG_POSSESSIVE = "“{0}” has its apostrophe in the wrong place, or none"
WRONG_HONORIFIC = "“{0}” is “{1}” in this kit", "“{0}”, or mend `honorific`"
STRANGER = "the letter greets “{0}”, but {1} {2}"
GOES_BY_IT = "if somebody there goes by that name, list it under `words`"
"""Messages and hints; but for the last, which is for who edits the file, as the browser has them too."""


def check_names(proof: Proof) -> Iterator[Diagnostic]:
    """The names in the author's words that are nearly, but not quite, what the kit says."""
    names = _Names(proof)
    for passage in proof.passages:
        found: list[tuple[int, int]] = []
        for start, end, code, message, hint in names.wrong_in(passage):
            if all(end <= first or last <= start for first, last in found):
                found.append((start, end))
                yield proof.marked(code, passage, (start, end), message, hint)


_Wrong = tuple[int, int, Code, str, str]


class _Names:
    """Everybody and everything that a kit has a name for."""

    def __init__(self, proof: Proof) -> None:
        kit = proof.kit
        self._proof = proof
        self._people = kit.interviewers
        self._persons = [
            *(Called(person.name, INTERVIEWER_IS) for person in kit.interviewers),
            Called(proof.letterhead.name, LETTERHEAD_SAYS),
        ]
        self._firm = Called(kit.employer.name, FIRM_IS)
        self._positions = [
            Called(kit.interview.role, ROLE_IS),
            *(Called(person.title, TITLE_IS.format(person.name)) for person in kit.interviewers if person.title),
        ]
        self._known = proof.names_and_words
        self._of_position = {word for each in self._positions for word in each.words if word[0].isupper()}
        lower_case = re.compile(r"\b[^\W\d_]+\b")
        self._in_small_letters = {
            word for passage in proof.passages for word in lower_case.findall(passage.words) if word.islower()
        }

    def wrong_in(self, passage: Passage) -> Iterator[_Wrong]:
        """What is wrong with the names in a passage, the more telling first."""
        words = capitalised(passage)
        yield from self._possessives(passage, words)
        yield from self._honorifics(passage, words)
        if passage.path == ("letter", "salutation"):
            yield from self._strangers(words)
        yield from self._phrases(passage, self._firm)
        for position in self._positions:
            yield from self._phrases(passage, position)
        for place, word in enumerate(words):
            yield from self._near_misses(passage, words, place, word)

    def _near_misses(self, passage: Passage, words: Sequence[Word], place: int, word: Word) -> Iterator[_Wrong]:
        """One word that is nearly a name."""
        if self._is_known(word.text) or word.text in _CALENDAR:
            return
        before, after = beside(passage, words, place)
        for called in self._persons:
            name = self._meant(word, called, before, after)
            if name and not (word.opens and not before and not after and self._is_ordinary(word)):
                yield _near_miss(word, called, name)
                return
        at_the_firm = _AT_THE_FIRM.search(passage.words[: word.start]) and not before and not after
        for name in self._firm.words:
            similar = at_the_firm and name == self._firm.words[0] and alike(word.text, name)
            if (similar or (len(name) > 4 and is_near(word.text, name))) and not self._is_other(word, before, after):
                yield _near_miss(word, self._firm, name)
                return
        for position in self._positions:
            for name in position.words:
                is_plural = without_accents(word.text) == f"{name.casefold()}s"
                telling = name[0].isupper() and len(name) > 5 and is_near(word.text, name) and not is_plural
                if telling and (before or not (word.opens or self._is_ordinary(word))):
                    yield _near_miss(word, position, name)
                    return

    def _meant(self, word: Word, called: Called, before: str, after: str) -> str | None:
        """The name that a word is meant to be, by what stands beside it too."""
        if word.text[:-1] in called.parts and word.text.endswith("s"):
            return None  # the Ortegas are a family
        if before in called.parts and before not in _SMALL_WORDS:  # Nathan Bickford, where there is a Nathan Beckford
            others = [name for name in called.words if name != before]
            return next((name for name in others if is_near(word.text, name) or alike(word.text, name)), None)
        if after in called.parts:
            return next((name for name in called.words if is_near(word.text, name)), None)
        alone = word.opens and not (before or after)
        near = [name for name in called.parts if is_near(word.text, name) and not (alone and len(name) < 5)]
        if not near or self._is_other(word, before, after):
            return None
        return min(near, key=lambda name: slips_between(word.text, name))

    def _is_other(self, word: Word, before: str, after: str) -> bool:
        """Whether a word stands beside a name that is nobody's in the kit: it is somebody else's too."""
        beside = [name for name in (before, after) if name and not self._is_known(name)]
        return any(
            not any(is_near(name, part) for each in (*self._persons, self._firm) for part in each.parts)
            for name in beside
        )

    def _is_ordinary(self, word: Word) -> bool:
        """Whether a word that begins a sentence may be no name at all."""
        small = word.text.casefold()
        if small in self._in_small_letters:
            return True
        if self._proof.proofreader is None:
            return len(small) < 6
        return self._proof.proofreader.knows(small)

    def _is_known(self, word: str) -> bool:
        return word.casefold() in self._known

    def _phrases(self, passage: Passage, called: Called) -> Iterator[_Wrong]:
        """The places where something is called by several of its words, but not by all as they are."""
        words = [word for word in called.words if word.casefold() not in _LEFT_OUT]
        if len(words) < 2 or not any(word in passage.words for word in words):
            return
        text = [found for found in WORD.finditer(passage.words) if found[0] != "and"]
        for place, first in enumerate(text):
            run = text[place : place + len(words)]
            joined = _joined(run, words) if first[0][0].isupper() else None
            if joined:
                start, end, right = joined
                yield start, end, *_said(called, passage.words[start:end], right)
                continue
            pairs = [
                (found, name)
                for found, name in zip(run, words, strict=False)
                if found[0][0].isupper() or found[0] in _SMALL_WORDS
            ]
            if len(pairs) < 2 or len(pairs) < len(run) or first[0].islower():
                continue
            wrong = [(found, name) for found, name in pairs if bare(found[0]) != name.casefold()]
            same = len(pairs) - len(wrong)
            if len(wrong) == 1 and same >= 1 and (same > 1 or len(words) < 4):
                found, name = wrong[0]
                written = POSSESSIVE.sub("", found[0])
                plural_at_end = written.casefold() == f"{name.casefold()}s" and found is run[-1]
                near = is_near(written, name) or alike(written, name) or f"{written}s" == name
                near = near or (same > 1 and slips_between(written.casefold(), name.casefold()) == 1)
                if near and not plural_at_end and not (self._is_known(written) and not alike(written, name)):
                    yield found.start(), found.start() + len(written), *_said(called, written, name)

    def _possessives(self, passage: Passage, words: Sequence[Word]) -> Iterator[_Wrong]:
        """`Ortegas idea`, and `Riversides'`."""
        for word in words:
            text = word.text
            names = [part for each in self._persons for part in each.parts]
            is_firms = text[:-1] in self._firm.words[:1]
            if not text.endswith("s") or self._is_known(text) or not (text[:-1] in names or is_firms):
                continue
            after = passage.words[word.end :]
            before = passage.words[: word.start].split()[-1:]
            owns = _OWNS.match(after)
            is_family = [each.casefold() for each in before] in (["the"], ["both"], ["two"])
            if (owns or word.written.endswith(("'", "’"))) and not is_family:
                message = WRONG_POSSESSIVE.format(word.written)
                mark = "’" if self._proof.has_curly_marks else "'"
                yield word.start, word.end, Code.WRONG_POSSESSIVE, message, f"“{text[:-1]}{mark}s”"

    def _honorifics(self, passage: Passage, words: Sequence[Word]) -> Iterator[_Wrong]:
        """Mr, where the kit says Dr."""
        titles = "|".join(sorted(customs().before_a_name, key=len, reverse=True))
        for found in re.finditer(rf"\b(?P<title>{titles})\.? (?=(?P<rest>[^.,;:!?\n]+))", passage.words):
            people = [person for person in self._people if _begins_with_name(found["rest"], person)]
            given = {(person.honorific or "").rstrip(".") for person in people}
            if people and "" not in given and not any(_same_title(found["title"], each) for each in given):
                person = people[0]
                right = f"{self._proof.etiquette.honorific(person)} {family_name(person)}"
                wrong = f"{found[0].strip()} {family_name(person)}"
                message, hint = WRONG_HONORIFIC[0].format(wrong, right), WRONG_HONORIFIC[1].format(right)
                yield found.start(), found.end() + len(family_name(person)), Code.WRONG_HONORIFIC, message, hint

    def _strangers(self, words: Sequence[Word]) -> Iterator[_Wrong]:
        """Those whom the salutation greets without their having been there."""
        if any(_FOR_EVERYBODY.fullmatch(word.text) for word in words):
            return
        for word in words:
            small = word.text.casefold()
            titles = {title.casefold() for title in customs().before_a_name}
            if small in _NOBODY or small in titles or self._is_known(word.text):
                continue
            called = [each for person in self._people for each in person.name.split()]
            if any(is_near(word.text, name) for name in called):
                continue
            is_short_form = any(
                len(small) >= _SHORTEST_NICKNAME and without_accents(name).startswith(without_accents(word.text))
                for name in called
            )
            if not is_short_form:
                who = INTERVIEWER_IS if len(self._people) == 1 else INTERVIEWERS_ARE
                message = STRANGER.format(word.text, who, ", ".join(each.name for each in self._people))
                yield word.start, word.end, Code.WRONG_PERSON, message, GOES_BY_IT


def _joined(run: Sequence[re.Match[str]], words: Sequence[str]) -> tuple[int, int, str] | None:
    """The first or the second word of a name written as two: `River Side Museum`, `Wensum Play House`."""
    text = run[0].string
    first, *after = [run[0], *WORD.finditer(text, run[0].end())][:3]
    if len(after) < 2:
        return None
    right = " ".join(words[:2])
    if (first[0] + after[0][0]).casefold() == words[0].casefold() and bare(after[1][0]) == words[1].casefold():
        return first.start(), after[0].end(), words[0]
    if bare(first[0]) == words[0].casefold() and (after[0][0] + bare(after[1][0])).casefold() == words[1].casefold():
        return first.start(), after[1].end(), right
    return None


def _begins_with_name(text: str, person: Interviewer) -> bool:
    family = family_name(person)
    return any(re.match(rf"{re.escape(name)}\b", text) for name in (family, person.name))


def _same_title(one: str, other: str) -> bool:
    return _FULL_TITLES.get(one, one) == _FULL_TITLES.get(other, other)


def _said(called: Called, written: str, right: str) -> tuple[Code, str, str]:
    return Code.NEAR_MISS_NAME, NEAR_MISS.format(written, called.what, called.whole), f"“{right}”"


def _near_miss(word: Word, called: Called, name: str) -> _Wrong:
    return word.start, word.start + len(word.text), *_said(called, word.text, name)


def definitions() -> dict[str, object]:
    """What names are told by, and what is said of them."""
    return {
        "word": WORD,
        "possessive": POSSESSIVE,
        "opens": OPENS,
        "titleWithStop": TITLE_WITH_STOP,
        "calendar": sorted(_CALENDAR),
        "nobody": sorted(_NOBODY),
        "forEverybody": _FOR_EVERYBODY,
        "smallWords": sorted(_SMALL_WORDS),
        "leftOut": _LEFT_OUT,
        "atTheFirm": _AT_THE_FIRM,
        "owns": _OWNS,
        "shortestNickname": _SHORTEST_NICKNAME,
        "fullTitles": _FULL_TITLES,
        "are": (INTERVIEWER_IS, INTERVIEWERS_ARE),
        "called": (LETTERHEAD_SAYS, FIRM_IS, ROLE_IS, TITLE_IS),
        "nearMiss": NEAR_MISS,
        "wrongPossessive": WRONG_POSSESSIVE,
        "wrongHonorific": WRONG_HONORIFIC,
        "stranger": STRANGER,
    }
