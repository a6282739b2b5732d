"""What there is to say of a kit, as its letter's page shows it in a preview, with the sentence that is meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from letterkit.checks.proof import Passage, passages_of
from letterkit.diagnostics import Code, Diagnostic
from letterkit.library import Entry
from letterkit.site.why_sentences import SentencesOnPage
from letterkit.source import Source, read_source

_MARKUP = "*_\\\"'"
"""What may stand in a kit and is not on the sheet."""
_QUOTED = re.compile(r"`([^`]*)`")
"""Words of a file, as messages mark them in a terminal."""
_INDICATOR = re.compile(r"^[>|][-+0-9]*\s*")
"""How YAML announces a text of several lines."""


@dataclass(frozen=True, slots=True)
class RemarkOnPage:
    """One thing that there is to say."""

    severity: str
    message: str
    hint: str
    code: str
    link: str | None
    """The page of the code, where the site has one."""
    place: str
    """The file and the line, as an editor takes them."""
    letter: int | None
    """The letter in which the sentence stands, from 0; None where the remark is about no sentence."""
    sentence: int | None
    """Its place among the sentences of that letter, from 0."""


def remarks_on_page(
    entry: Entry, letters: Sequence[SentencesOnPage | None], linked: Callable[[Code], str | None]
) -> tuple[RemarkOnPage, ...]:
    """Everything that there is to say of a kit, in the order of its file."""
    if not entry.diagnostics or entry.kit is None:
        return ()
    source = read_source(entry.file.read_bytes(), entry.path) if entry.file.is_file() else None
    known = tuple(passages_of(entry.kit)) if source else ()
    found = sorted(entry.diagnostics, key=lambda each: (each.path, each.position))
    return tuple(_remark(each, linked, _meant(each, source, known, letters)) for each in found)


def _remark(
    diagnostic: Diagnostic, linked: Callable[[Code], str | None], meant: tuple[int, int] | None
) -> RemarkOnPage:
    letter, sentence = meant or (None, None)
    return RemarkOnPage(
        str(diagnostic.severity),
        _QUOTED.sub(r"“\1”", diagnostic.message),
        _QUOTED.sub(r"“\1”", diagnostic.hint),
        diagnostic.code.value,
        linked(diagnostic.code),
        f"{diagnostic.path}:{diagnostic.position.line}",
        letter,
        sentence,
    )


def _meant(
    diagnostic: Diagnostic,
    source: Source | None,
    known: Sequence[Passage],
    letters: Sequence[SentencesOnPage | None],
) -> tuple[int, int] | None:
    """The letter, and the sentence in it, that a diagnostic is about."""
    if source is None or diagnostic.path != source.path:
        return None
    offset = source.start_of(diagnostic.position.line) + diagnostic.position.column - 1
    for passage in known:
        span = source.spans.get(passage.path)
        if span and span.start <= offset < max(span.end, span.start + 1):
            before = _INDICATOR.sub("", source.content[span.start : offset])
            return _sentence(_said(passage.words), len(_said(before)), letters)
    return None


def _said(written: str) -> str:
    """Words of a file as the letter says them."""
    return " ".join("".join(each for each in written if each not in _MARKUP).split())


def _sentence(words: str, offset: int, letters: Sequence[SentencesOnPage | None]) -> tuple[int, int] | None:
    """The sentence at an offset in some words, or the one that they were put into."""
    for number, letter in enumerate(letters):
        meant = None
        for place, sentence in enumerate(letter.shares.sentences if letter else ()):
            said = _said(sentence.text)
            start = words.find(said)
            if words in said or (start >= 0 and (meant is None or start <= offset + 1)):
                meant = number, place
        if meant:
            return meant
    return None
