"""Sentences: where one ends and the next begins, in English prose without markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

CLOSING = "\"')]”’"
"""What may stand between the mark that ends a sentence and the space after it."""
SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]”’]*\s+(?=[\"'(\[“‘]?[A-Z0-9])")
"""A place where a sentence may end."""
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|No|vs|etc|Inc|Ltd|Co)|\b[A-Z]|\be\.g|\bi\.e)\.$")
"""A full stop that ends no sentence."""

LOOKED_BACK = 60
"""Characters before a full stop that tell what it is."""

_MAY_END = re.compile(r"(?<=[.!?…])[\"')\]”’]*\s+(?=[\"'(\[“‘]?(?P<next>[^\W_][^\s.,;:!?]*))")
_SHORT = re.compile(r"(?:\b(?:[Aa]pprox|[Cc]a|[Ee]xt|[Ff]igs?|[Pp]p?|[Tt]el|[Vv]ol|Messrs|Mme|Capt|Col|Sgt|Hon|Mt|Ft)|"
                    r"\b[a-z]\.[a-z])\.$")  # fmt: skip
"""More of them, none of which ends a sentence."""
_ENDS_NAME_OR_SENTENCE = re.compile(r"(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|Ave|etc|a\.m|p\.m|[A-Z]\.[A-Z])\.)$")
"""Abbreviations with which a sentence may end as well as go on."""
_LONE_CAPITAL = re.compile(r"(?P<before>\S*\s)?(?P<capital>[A-Z])\.$")
_SAID = re.compile(
    r"(?:(?:M(?:r|s|rs|x)|Dr|Prof)\.\s+)?(?:[^\s.!?]+\s+){0,3}"
    r"(?:added|answered|asked|called|cried|replied|said|told|wanted|wondered|wrote)\b"
)
"""Who says what has just been quoted."""
_STARTER = re.compile(
    r"(?:A|After|All|An|And|As|At|Before|But|By|Each|For|From|He|Her|Here|His|How|I|If|"
    r"In|It|Its|Let|May|My|Nobody|Nothing|On|One|Our|Please|She|So|That|The|Their|Then|"
    r"There|These|They|This|Those|Three|To|Two|Until|We|What|When|Where|Which|While|Who|"
    r"Why|With|Would|You|Your)"
)
"""Words that begin sentences and that no name goes on with."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text, and the offset at which it starts there."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order. A line of a list is at least one."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    offset = 0
    for line in text.splitlines(keepends=True):
        start = 0
        for end in (*_ends(line), len(line)):
            words = line[start:end]
            if words.strip():
                yield Sentence(words.strip(), offset + start + len(words) - len(words.lstrip()))
            start = end
        offset += len(line)


def _ends(line: str) -> Iterator[int]:
    for end in _MAY_END.finditer(line):
        head, following = line[max(0, end.start() - LOOKED_BACK) : end.start()], end["next"]
        if not (following[0].isupper() or following[0].isdigit()):
            continue
        # “Why?” I asked: a question or a cry in quotation marks may stand within a sentence.
        quoted = end[0][0] in CLOSING and head.endswith(("?", "!"))
        goes_on = bool(_SAID.match(line, end.start("next"))) if quoted else _goes_on(head, following)
        if not goes_on:
            yield end.end()


def _goes_on(head: str, following: str) -> bool:
    """Whether the sentence goes on after a full stop, before a capital or a figure."""
    if not head.endswith("."):
        return False
    if _ENDS_NAME_OR_SENTENCE.search(head):
        return not _STARTER.fullmatch(following)
    if head.endswith(("No.", "no.", "Nos.")):
        return following[0].isdigit()
    if initial := _LONE_CAPITAL.search(head):
        # Jane B. Smith, but: than I. The, plan B. Then
        before = (initial["before"] or "").strip()
        is_name = not before or before[0].isupper() or before[-1] in ".?!"
        return is_name and not _STARTER.fullmatch(following)
    return bool(ABBREVIATION.search(head) or _SHORT.search(head))
