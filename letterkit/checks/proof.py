"""The proof: a kit with everything that was made of it, laid before the checks."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from typing import Any

from letterkit.checks.proofreader import Sitting
from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import Etiquette
from letterkit.kit import Kit
from letterkit.letter import Letter
from letterkit.letterhead import Letterhead
from letterkit.prose import plain_text, read_prose
from letterkit.source import Path, Source
from letterkit.source.tree import text_at
from letterkit.template import Template
from letterkit.thank_you import ThankYouNote
from letterkit.words import Sentences, Written

Places = tuple[tuple[str, tuple[str, ...]], ...]
"""Fields of a kit: the path of what they are in, or of a list of such, and their names."""

PASSAGES: Places = (
    ("interviewers", ("hook",)),
    ("notes", ("enjoyed", "inspired")),
    ("notes.needs", ("heard", "offer")),
    ("notes.questions", ("asked", "answer")),
    ("notes.remarks", ("said", "offer")),
    ("notes.strengths", ("noticed", "point")),
    ("notes", ("next_step",)),
    ("letter", ("subject", "salutation", "parts", "complimentary_close", "enclosures", "copies", "postscript")),
    ("thank_you", ("message",)),
)
"""Where the texts of an author stand that reach a reader, in the order of the kit."""

_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the author's that somebody else will read: in a letter, in a note, or above and below them."""

    path: Path
    """Its place in the kit, such as `("notes", "needs", 0, "offer")`."""
    written: str
    """The text as it stands in the kit."""
    words: str
    """The text without markup, one line a paragraph."""
    prompt: str = ""
    """The beginning of the sentence that the text completes; empty where the text is whole sentences or a heading."""

    @property
    def is_sentences(self) -> bool:
        """Whether the text is whole sentences, in Markdown."""
        return isinstance(self.written, Sentences)


@dataclass(frozen=True)
class Proof:
    """What the checks read. Nothing in it asks the clock: `as_of` is None where nobody has named a day."""

    kit: Kit
    source: Source
    template: Template
    letterhead: Letterhead
    etiquette: Etiquette
    letters: tuple[Letter, ...]
    notes: tuple[ThankYouNote, ...]
    words: frozenset[str] = frozenset()
    """The words that the house accepts as spelt; the kit's own are in the kit."""
    as_of: datetime.date | None = None
    proofreader: Sitting | None = None
    """Somebody who knows how the language is written; None where there is nobody."""

    @cached_property
    def names_and_words(self) -> frozenset[str]:
        """The words of every name in the kit and its letterhead, and those accepted as spelt, blind to capitals."""
        kit, head = self.kit, self.letterhead
        people = [text for person in kit.interviewers for text in (person.name, person.family_name, person.title)]
        place = head.location.model_dump().values() if head.location else ()
        firm = (kit.employer.name, *kit.employer.address, kit.interview.role)
        texts = (*people, *firm, head.name, head.label, *map(str, filter(None, place)), *kit.words, *self.words)
        return frozenset(word.casefold() for text in texts if text for word in (text, *_WORD.findall(text)))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the author's that reaches a reader, in the order of the kit, but for private lines."""
        return tuple(passage for passage in passages_of(self.kit) if not self.source.is_private_value(passage.path))

    @cached_property
    def has_curly_marks(self) -> bool:
        """Whether the author writes curly apostrophes and quotation marks, at least mostly."""
        words = "".join(passage.words for passage in self.passages)
        return words.count("’") > words.count("'")

    def diagnostic(
        self, code: Code, path: Path, message: str, hint: str = "", *, snippet: str | int = ""
    ) -> Diagnostic:
        """What there is to say of a value of the kit, or of a word in it: `snippet`, or the character there.

        Where there is no such value, the place is the nearest that there is.
        """
        position = self.source.place_in(path, snippet) if snippet != "" else self.source.place(path)
        return Diagnostic(code, self.source.path, position, message, hint, self.source.excerpt(position))

    def marked(
        self, code: Code, passage: Passage, stretch: tuple[int, int], message: str, hint: str = ""
    ) -> Diagnostic:
        """What there is to say of a passage's words from one offset to another."""
        written = text_at(self.source.value, passage.path)
        first, last = stretch_in(written, passage.words, *stretch)
        position = self.source.place_in(passage.path, first, length=last - first)
        return Diagnostic(code, self.source.path, position, message, hint, self.source.excerpt(position))

    def author_of(self, text: str, start: int, end: int) -> Passage | None:
        """The passage that a stretch of a composed text was taken from; None where the template wrote it.

        `text` is a composed paragraph without markup, as `plain_text` has it.
        """
        for passage in self.passages:
            for words in passage.words.split("\n"):
                place = text.find(words) if words else -1
                while place != -1:
                    if place <= start and end <= place + len(words):
                        return passage
                    place = text.find(words, place + 1)
        return None


def stretch_in(written: str, words: str, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of some words stands in the text that they were read from, markup and line breaks and all."""
    places = _places(written, words)
    return places[start], places[end - 1] + 1


@lru_cache(64)
def _places(written: str, words: str) -> list[int]:
    """Where each character of some words stands. Asked again for each thing that there is to say of a text."""
    places: list[int] = []
    place = 0
    for character in words:
        is_space = character.isspace()
        found = place
        while found < len(written) and not (written[found].isspace() if is_space else written[found] == character):
            found += 1
        if found < len(written):
            place = found
        places.append(min(place, max(len(written) - 1, 0)))
        place += 1
        if is_space:  # a line break and an indent are one space in the words, but two spaces are two
            while place < len(written) and written[place].isspace() and "\n" in written[places[-1] : place + 1]:
                place += 1
    return places


def passages_of(kit: Kit, places: Places = PASSAGES) -> Iterator[Passage]:
    """Every text of a kit's author that stands in some places, and that reaches a reader."""
    for where, names in places:
        path: Path = tuple(where.split("."))
        found: Any = reduce(getattr, where.split("."), kit)
        for place, written in enumerate(found) if isinstance(found, tuple) else ((None, found),):
            inside = path if place is None else (*path, place)
            for name in names:
                yield from _passages(getattr(written, name), (*inside, name), type(written))


def _passages(value: Any, path: Path, model: type[Written]) -> Iterator[Passage]:
    """The passages of one field: a text, several, or those under names of the author's own."""
    if isinstance(value, str):
        words = plain_text(read_prose(value)) if isinstance(value, Sentences) else value
        yield Passage(path, value, words, prompt(model, path[-1]))
    elif value:
        for key, text in value.items() if isinstance(value, Mapping) else enumerate(value):
            yield from _passages(text, (*path, key), model)


def prompt(model: type[Written], name: str | int) -> str:
    """The beginning of the sentence that a field completes; empty where it is whole sentences or a heading."""
    field = model.model_fields.get(str(name))
    title = (field and field.title) or ""
    return title.removesuffix(" …") if title.endswith(" …") else ""
