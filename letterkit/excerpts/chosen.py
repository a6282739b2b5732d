"""Choosing: what a call shows of the kits that a library holds, or what is wrong with the call."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from letterkit.advice import listed
from letterkit.diagnostics import Code, Diagnostic
from letterkit.excerpts.calls import ARGUMENT, Call
from letterkit.excerpts.form import form_mistakes, is_yes
from letterkit.excerpts.kinds import FILTERS, KINDS, MOST
from letterkit.excerpts.notes import Field, note_fields
from letterkit.excerpts.yaml_lines import keys_of, lines_at, source_of
from letterkit.letter import Block, Heard, Letter
from letterkit.library import Entry, Holdings
from letterkit.nearest import did_you_mean
from letterkit.words import shown

NOTES = ("needs", "questions", "remarks", "strengths")
"""The lists of a kit's notes that a letter answers one by one."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some paragraphs of a letter."""

    entry: Entry
    letter: Letter
    blocks: tuple[Block, ...]
    heard: Heard | None = None
    """The note that they answer."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a block shows."""

    entries: tuple[Entry, ...] = ()
    passages: tuple[Passage, ...] = ()
    before: Passage | None = None
    note: tuple[Field, ...] = ()
    """The fields of one note, each with its prompt."""
    lines: tuple[str, ...] = ()
    """Lines of a kit's file."""

    @property
    def broken(self) -> Entry | None:
        """A kit that should be shown, and has mistakes in it."""
        return next((entry for entry in self.entries if not entry.is_good), None)


def choose(call: Call, holdings: Holdings) -> tuple[Chosen | None, tuple[Diagnostic, ...]]:
    """What a call shows, and everything that is wrong with it. Where there is an error it shows nothing."""
    mistakes = list(form_mistakes(call))
    chosen = None
    if call.name in _CHOOSERS and call.argument:
        chooser = _Chooser(call, holdings)
        chosen = _CHOOSERS[call.name](chooser)
        mistakes += chooser.mistakes
    elif call.is_ours:
        chosen = Chosen()
    if any(mistake.is_error for mistake in mistakes):
        return None, tuple(dict.fromkeys(mistake for mistake in mistakes if mistake.is_error))
    return chosen, tuple(mistakes)


class _Chooser:
    """The kits seen through one call, and what is wrong with it."""

    def __init__(self, call: Call, holdings: Holdings) -> None:
        self._call = call
        self._holdings = holdings
        self._kits = {entry.slug: entry for entry in holdings.entries}
        self.mistakes: list[Diagnostic] = []

    def letter(self) -> Chosen:
        entry, _ = self._target(self._call.argument, ARGUMENT, takes_place=False)
        if entry is None or not entry.is_good:
            return _shown(entry)
        letters = entry.letters if "to" not in self._call.options else self._letters(entry)
        return Chosen((entry,), tuple(Passage(entry, letter, letter.body) for letter in letters))

    def part(self) -> Chosen:
        entry, passage = self._passage(self._call.argument, ARGUMENT, notes=False)
        return _shown(entry, passage)

    def advice(self) -> Chosen:
        rows = [
            [Passage(entry, entry.letters[0], (block,), _heard(entry.letters[0], block)) for block in blocks]
            for entry, blocks in self._following(whole_letters=False)
        ]
        # Every letter has its turn before any has a second one.
        passages = [passage for turn in zip_longest(*rows) for passage in turn if passage]
        return self._found(passages[: int(self._limit(MOST))])

    def letters(self) -> Chosen:
        found = [Passage(entry, entry.letters[0], blocks[:1]) for entry, blocks in self._following(whole_letters=True)]
        return self._found(found[: int(self._limit(len(found)))])

    def they_said(self) -> Chosen:
        entry, place = self._target(self._call.argument, ARGUMENT, place_needed=False)
        if entry is None or not entry.is_good:
            return _shown(entry)
        letter = next(iter(self._letters(entry)), entry.letters[0])
        known = {heard.note: heard for heard in letter.heard}
        notes = self._notes(place, tuple(known), ARGUMENT) if place else tuple(known)
        answered = [note for note in notes if any(block.note == note for block in letter.body)]
        passages = [Passage(entry, letter, _answers(letter, note), known[note]) for note in answered]
        if notes and not passages:
            message = f"the letter of `{entry.slug}` says nothing to that"
            self._wrong(Code.NOTHING_TO_SHOW, message, "a note is answered with its `offer`, `answer` or `point`")
        return Chosen((entry,), tuple(passages[: int(self._limit(len(passages)))]))

    def from_note(self) -> Chosen:
        entry, passage = self._passage(self._call.argument, ARGUMENT, parts=False)
        if entry is None or passage is None or passage.heard is None or entry.kit is None:
            return _shown(entry, passage)
        return Chosen((entry,), (passage,), note=note_fields(entry.kit, passage.heard.note))

    def before_after(self) -> Chosen:
        entry, after = self._passage(self._call.argument, ARGUMENT)
        other = self._call.options.get("before")
        source, before = self._passage(other, "before") if other else (None, None)
        entries = tuple(each for each in (entry, source) if each)
        return Chosen(entries, (after,) if after else (), before)

    def yaml(self) -> Chosen:
        entry, place = self._target(self._call.argument, ARGUMENT, place_needed=False)
        if entry is None:
            return _shown(entry)
        source = source_of(entry)
        known = keys_of(source)
        if place and place not in known:
            self._no_note(place, known, ARGUMENT)
            return Chosen((entry,))
        lines = lines_at(source, known.get(place, ()), comments=is_yes(self._call.options.get("comments", "false")))
        return Chosen((entry,), lines=lines)

    def _target(
        self, argument: str, at: str, *, takes_place: bool = True, place_needed: bool = True
    ) -> tuple[Entry | None, str]:
        """The kit that is named, and what of it."""
        slug, sign, place = (part.strip() for part in argument.partition("#"))
        entry = self._kits.get(slug)
        if entry is None:
            message = f"there is no published kit {shown(slug)}{did_you_mean(slug, self._kits)}"
            hint = "a kit is called by its path in the kits folder without the ending, and has to say `publish: true`"
            self._wrong(Code.UNKNOWN_KIT, message, hint, at)
        if sign and not takes_place:
            message = f"`{self._call.name}` shows a whole letter; nothing belongs behind the kit’s name"
            self._wrong(Code.BLOCK_FORM, message, f"/// {self._call.name} | {slug}", at)
        if not place and takes_place and place_needed:
            message = f"`{self._call.name}` is told {KINDS[self._call.name].shows.value}; this is a kit alone"
            self._wrong(Code.BLOCK_FORM, message, f"for example: {slug}#{_example_place(entry, self._call)}", at)
            return None, ""
        return entry, place

    def _passage(
        self, argument: str, at: str, *, notes: bool = True, parts: bool = True
    ) -> tuple[Entry | None, Passage | None]:
        """The kit and the paragraphs of its letter that a part or a note is told by."""
        entry, place = self._target(argument, at)
        if entry is None or not entry.is_good:
            return entry, None
        letter = next(iter(self._letters(entry)), entry.letters[0])
        names = tuple(dict.fromkeys(block.part for block in letter.body))
        if parts and place in names:
            return entry, Passage(entry, letter, tuple(block for block in letter.body if block.part == place))
        heard = {each.note: each for each in letter.heard}
        if notes and (not parts or place.partition(".")[0] in NOTES):
            found = self._notes(place, tuple(heard), at)
            blocks = _answers(letter, found[0]) if found else ()
            if found and not blocks:
                message = f"the letter of `{entry.slug}` says nothing to that note, or says it in words of its own"
                self._wrong(Code.UNKNOWN_NOTE, message, "choose a note that has an `offer`, `answer` or `point`", at)
            return entry, Passage(entry, letter, blocks, heard[found[0]]) if blocks else None
        message = f"the letter of `{entry.slug}` has no part {shown(place)}{did_you_mean(place, names)}"
        self._wrong(Code.UNKNOWN_PART, message, f"its parts are: {', '.join(names)}", at)
        return entry, None

    def _notes(self, place: str, known: Sequence[str], at: str) -> tuple[str, ...]:
        """The paths of the notes that `needs` or `needs.1` stand for."""
        by_place = {_counted(note): note for note in known}
        if place in by_place:
            return (by_place[place],)
        several = tuple(note for note in known if note.partition(".")[0] == place)
        if not several or self._call.name != "they-said":
            kinds = dict.fromkeys(note.partition(".")[0] for note in known) if self._call.name == "they-said" else {}
            self._no_note(place, {**kinds, **by_place}, at)
            return ()
        return several

    def _no_note(self, place: str, known: Mapping[str, object], at: str) -> None:
        names = [name for name in known if name]
        message = f"the kit has no {shown(place)}"
        if place.endswith(".0"):
            message = f"notes are counted from 1, so there is no {shown(place)}"
        elif any(name.startswith(f"{place}.") for name in names):
            message = f"{shown(place)} are several notes; `{self._call.name}` shows one"
        elif "." not in place:
            message += did_you_mean(place, names)
        self._wrong(Code.UNKNOWN_NOTE, message, f"there are: {', '.join(names)}" if names else "", at)

    def _letters(self, entry: Entry) -> tuple[Letter, ...]:
        """The letters to whom the call says; all of them where it does not say."""
        to = self._call.options.get("to")
        if not to:
            return entry.letters
        found = tuple(letter for letter in entry.letters if any(_is(to, person.name) for person in letter.addressees))
        if not found:
            names = [person.name for letter in entry.letters for person in letter.addressees]
            message = f"no letter of `{entry.slug}` goes to {shown(to)}{did_you_mean(to, names)}"
            self._wrong(Code.UNKNOWN_INTERVIEWER, message, f"they go to: {', '.join(names)}", "to")
        return found

    def _following(self, *, whole_letters: bool) -> Iterator[tuple[Entry, tuple[Block, ...]]]:
        """The kits whose letters follow the advice, with the paragraphs that do."""
        ids = self._ids()
        for entry in self._holdings.entries:
            if entry.is_good and self._passes(entry):
                letter = entry.letters[0]
                blocks = tuple(block for block in letter.body if set(ids) & set(block.advice))
                if blocks or (whole_letters and letter.advice in ids):
                    yield entry, blocks or letter.body[:1]

    def _ids(self) -> list[str]:
        ids = [id.strip() for id in self._call.argument.split(",") if id.strip()]
        for id in ids:
            if id not in self._holdings.advice:
                message = f"there is no advice {shown(id)}{did_you_mean(id, self._holdings.advice)}"
                self._wrong(Code.UNKNOWN_ADVICE, message, listed(self._holdings.advice))
        return ids

    def _passes(self, entry: Entry) -> bool:
        """Whether a kit is one of those that the filters let through."""
        kit, wanted = entry.kit, self._call.options
        has = {
            "template": kit.template if kit else "",
            "setting": kit.interview.setting.value if kit else "",
            "outcome": kit.interview.outcome.value if kit else "",
            "locale": entry.letters[0].language,
        }
        return all(wanted.get(name, value) == value for name, value in has.items())

    def _found(self, passages: Sequence[Passage]) -> Chosen:
        """What was found for some advice; that nothing was is worth a warning."""
        template = self._call.options.get("template")
        templates = {entry.kit.template for entry in self._holdings.entries if entry.kit}
        if template and template not in templates:
            message = f"no published kit uses the template {shown(template)}{did_you_mean(template, templates)}"
            self._wrong(Code.NOT_IN_LIST, message, f"in use are: {', '.join(sorted(templates))}", "template")
        elif not passages and not self.mistakes:
            filters = ", ".join(f"`{name}`" for name in FILTERS if name in self._call.options)
            message = f"no published letter follows {shown(self._call.argument)}"
            hint = "publish a kit whose letter does"
            if filters:
                message, hint = f"{message} and passes {filters}", f"take a filter out, or {hint}"
            self._wrong(Code.NOTHING_TO_SHOW, message, hint)
        return Chosen(passages=tuple(passages))

    def _limit(self, usual: int) -> str:
        limit = self._call.options.get("limit", "")
        return limit if limit.isdigit() and limit.isascii() else str(usual)

    def _wrong(self, code: Code, message: str, hint: str = "", at: str = ARGUMENT) -> None:
        self.mistakes.append(self._call.wrong(code, message, hint, at))


_CHOOSERS: Mapping[str, Callable[[_Chooser], Chosen]] = {
    "letter": _Chooser.letter,
    "part": _Chooser.part,
    "advice": _Chooser.advice,
    "letters": _Chooser.letters,
    "they-said": _Chooser.they_said,
    "from-note": _Chooser.from_note,
    "before-after": _Chooser.before_after,
    "yaml": _Chooser.yaml,
}


def _shown(entry: Entry | None, passage: Passage | None = None) -> Chosen:
    return Chosen((entry,) if entry else (), (passage,) if passage else ())


def _counted(note: str) -> str:
    """A note's path as a page names it, which counts from 1."""
    kind, _, place = note.partition(".")
    return f"{kind}.{int(place) + 1}"


def _answers(letter: Letter, note: str) -> tuple[Block, ...]:
    return tuple(block for block in letter.body if block.note == note)


def _heard(letter: Letter, block: Block) -> Heard | None:
    return next((heard for heard in letter.heard if heard.note == block.note), None)


def _is(named: str, addressee: str) -> bool:
    """Whether a name is an addressee's, with or without the honorific."""
    return named.casefold() in (addressee.casefold(), addressee.casefold().partition(" ")[2])


def _example_place(entry: Entry | None, call: Call) -> str:
    place = KINDS[call.name].example.partition("#")[2]
    names = [block.part for block in entry.letters[0].body] if entry and entry.letters else []
    return place if "." in place or place in names or not names else names[0]
