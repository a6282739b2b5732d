"""Letter templates: an ordered list of parts, read from YAML and made ready to be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, Field

from letterkit.diagnostics import Code, Diagnostic
from letterkit.language import Expression, TemplateFault, Text, read_expression, read_text
from letterkit.source import Source
from letterkit.words import LONGEST_TEXT, PlainText, Written, a_list, mistake

LEAST_WORDS = 150
"""Words of a letter below which it most likely answers too little."""
MOST_WORDS = 450
"""Words of a letter above which nobody reads it to its end."""


def _identifier(text: str) -> str:
    if not text.replace("-", "").replace("_", "").isalnum():
        raise mistake(Code.WRONG_FORM, f"`{text}` is not a name", "names are made of letters, digits, - and _")
    return text


Identifier = Annotated[PlainText, AfterValidator(_identifier)]


class WrittenPart(Written):
    """One part of a letter template."""

    name: Identifier = Field(examples=["opening"])
    """What `letter.parts`, `letter.omit` and the page's markup call the part."""
    advice: Annotated[tuple[Identifier, ...], a_list()] = ()
    """The pieces of advice that the part follows."""
    for_each: PlainText | None = None
    """A list, such as `notes.needs`: the text is written once for each `item` in it, as a paragraph of its own."""
    if_: PlainText | None = Field(default=None, alias="if")
    """A condition, such as `item.offer`: where it does not hold, the part (or that item) is left out."""
    at_most: Annotated[int, Field(ge=1)] | None = None
    """With `for_each`: how many items are written at most."""
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT, examples=["Thank you for meeting with me."])]
    """Markdown with the expressions of the template language."""


class WrittenTemplate(Written):
    """A letter template, as its file has it."""

    title: PlainText = Field(examples=["Second interview letter"])
    """The template's name for readers."""
    summary: PlainText | None = None
    """One line on when to choose it."""
    advice: PlainText | None = None
    """The piece of advice that the whole letter follows."""
    extends: PlainText | None = None
    """Another template, whose parts this one takes over; parts of the same name replace them."""
    least_words: Annotated[int, Field(ge=0)] | None = None
    """Words that such a letter has at least between its salutation and its close; 150 where nothing is said."""
    most_words: Annotated[int, Field(ge=1)] | None = None
    """Words that such a letter has at most; 450 where nothing is said."""
    parts: Annotated[tuple[WrittenPart, ...], a_list()] = ()
    """The parts of the letter, in order."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a template, ready to be written, and where in which file it stands."""

    name: str
    advice: tuple[str, ...]
    for_each: Expression | None
    condition: Expression | None
    at_most: int | None
    text: Text
    source: Source
    index: int

    def diagnostic(self, fault: TemplateFault, key: str, kit: str | None = None) -> Diagnostic:
        """A fault in one of the part's fields as a diagnostic, which says for which kit it showed."""
        return _diagnostic(fault, self.source, self.index, key, kit)


@dataclass(frozen=True, slots=True)
class Template:
    """A letter template with all its parts, its own and those it takes over."""

    name: str
    title: str
    summary: str | None
    advice: str | None
    parts: tuple[Part, ...]
    least_words: int = LEAST_WORDS
    """Words that a letter has at least between its salutation and its close."""
    most_words: int = MOST_WORDS
    """Words that a letter has at most."""

    @property
    def part_names(self) -> tuple[str, ...]:
        return tuple(part.name for part in self.parts)


def ready_parts(written: WrittenTemplate, source: Source) -> tuple[tuple[Part, ...], tuple[Diagnostic, ...]]:
    """The parts of one file, compiled; and the mistakes in those that could not be."""
    parts: list[Part] = []
    mistakes: list[Diagnostic] = []
    for index, part in enumerate(written.parts):
        key = "for_each"
        try:
            for_each = read_expression(part.for_each) if part.for_each else None
            key = "if"
            condition = read_expression(part.if_) if part.if_ else None
            key = "text"
            text = read_text(part.text)
        except TemplateFault as fault:
            mistakes.append(_diagnostic(fault, source, index, key, None))
        else:
            parts.append(Part(part.name, part.advice, for_each, condition, part.at_most, text, source, index))
    return tuple(parts), tuple(mistakes)


def taken_over(base: tuple[Part, ...], own: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a template that extends another.

    A part of the same name stands in its predecessor's place; a new one follows the part it follows in its own
    file, and a new first part opens the letter.
    """
    parts = list(base)
    place = 0
    for part in own:
        names = [known.name for known in parts]
        if part.name in names:
            place = names.index(part.name)
            parts[place] = part
        else:
            parts.insert(place, part)
        place += 1
    return tuple(parts)


def joined(name: str, written: WrittenTemplate, own: tuple[Part, ...], base: Template | None) -> Template:
    """A template from its own file and the one it extends."""
    parts = taken_over(base.parts, own) if base else own
    inherited_advice = base.advice if base else None
    least = base.least_words if base else LEAST_WORDS
    most = base.most_words if base else MOST_WORDS
    return Template(
        name,
        written.title,
        written.summary,
        written.advice or inherited_advice,
        parts,
        least if written.least_words is None else written.least_words,
        most if written.most_words is None else written.most_words,
    )


def _diagnostic(fault: TemplateFault, source: Source, index: int, key: str, kit: str | None) -> Diagnostic:
    path = ("parts", index, key)
    message = f"{fault.message} (writing {kit})" if kit else fault.message
    position = source.place_in(path, fault.name, line=fault.line)
    return Diagnostic(fault.code, source.path, position, message, fault.hint, source.excerpt(position))
