"""Choosing: what a call shows of the kits that a library holds, or what is wrong with the call."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from letterkit.advice import listed
from letterkit.checklist import Checklist
from letterkit.diagnostics import Code, Diagnostic
from letterkit.envelope import Envelope
from letterkit.excerpts.calls import ARGUMENT, Call
from letterkit.excerpts.finding import Finder
from letterkit.excerpts.form import form_mistakes, is_yes
from letterkit.excerpts.kinds import FILTERS, MOST, NOTE_ENVELOPES
from letterkit.excerpts.notes import Field, note_fields
from letterkit.excerpts.yaml_lines import keys_of, lines_at, source_of
from letterkit.letter import Addressee, Block, Heard, Letter
from letterkit.library import Entry, Holdings
from letterkit.nearest import did_you_mean
from letterkit.thank_you import ThankYouNote
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
    thank_yous: tuple[ThankYouNote, ...] = ()
    envelopes: tuple[Envelope, ...] = ()
    checklist: Checklist | None = None
    """A checklist, or as much of it as was asked for."""

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


class _Chooser(Finder):
    """What a call shows of the kits."""

    def letter(self) -> Chosen:
        entry, _ = self.target(self.call.argument, takes_place=False)
        if entry is None or not entry.is_good:
            return _shown(entry)
        letters = entry.letters if "to" not in self.call.options else self.letters_to(entry)
        return Chosen((entry,), tuple(Passage(entry, letter, letter.body) for letter in letters))

    def part(self) -> Chosen:
        entry, passage = self._passage(self.call.argument, ARGUMENT, notes=False)
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
        entry, place = self.target(self.call.argument, place_needed=False)
        if entry is None or not entry.is_good:
            return _shown(entry)
        letter = next(iter(self.letters_to(entry)), entry.letters[0])
        known = {heard.note: heard for heard in letter.heard}
        notes = self._notes(place, tuple(known), ARGUMENT) if place else tuple(known)
        answered = [note for note in notes if any(block.note == note for block in letter.body)]
        passages = [Passage(entry, letter, _answers(letter, note), known[note]) for note in answered]
        if notes and not passages:
            message = f"the letter of `{entry.slug}` says nothing to that"
            self.wrong(Code.NOTHING_TO_SHOW, message, "a note is answered with its `offer`, `answer` or `point`")
        return Chosen((entry,), tuple(passages[: int(self._limit(len(passages)))]))

    def from_note(self) -> Chosen:
        entry, passage = self._passage(self.call.argument, ARGUMENT, parts=False)
        if entry is None or passage is None or passage.heard is None or entry.kit is None:
            return _shown(entry, passage)
        return Chosen((entry,), (passage,), note=note_fields(entry.kit, passage.heard.note))

    def before_after(self) -> Chosen:
        entry, after = self._passage(self.call.argument, ARGUMENT)
        other = self.call.options.get("before")
        source, before = self._passage(other, "before") if other else (None, None)
        entries = tuple(each for each in (entry, source) if each)
        return Chosen(entries, (after,) if after else (), before)

    def yaml(self) -> Chosen:
        entry, place = self.target(self.call.argument, place_needed=False)
        if entry is None:
            return _shown(entry)
        source = source_of(entry)
        known = keys_of(source)
        if place and place not in known:
            self._no_note(place, known, ARGUMENT)
            return Chosen((entry,))
        lines = lines_at(source, known.get(place, ()), comments=is_yes(self.call.options.get("comments", "false")))
        return Chosen((entry,), lines=lines)

    def thank_you(self) -> Chosen:
        entry, _ = self.target(self.call.argument, takes_place=False)
        if entry is None or not entry.is_good:
            return _shown(entry)
        notes = self.addressed(entry, entry.notes, lambda note: (note.addressee,), "note")
        return Chosen((entry,), thank_yous=notes)

    def envelope(self) -> Chosen:
        entry, _ = self.target(self.call.argument, takes_place=False)
        if entry is None or not entry.is_good:
            return _shown(entry)
        of_letters, of_notes = entry.envelopes[: len(entry.letters)], entry.envelopes[len(entry.letters) :]
        held: list[tuple[Envelope, tuple[Addressee, ...]]]
        if self.call.options.get("holds") == NOTE_ENVELOPES:
            held = [(envelope, (note.addressee,)) for envelope, note in zip(of_notes, entry.notes, strict=True)]
        else:
            held = [(each, letter.addressees) for each, letter in zip(of_letters, entry.letters, strict=True)]
        found = self.addressed(entry, held, lambda one: one[1], "envelope")
        return Chosen((entry,), envelopes=tuple(envelope for envelope, _ in found))

    def checklist(self) -> Chosen:
        entry, place = self.target(self.call.argument, place_needed=False)
        if entry is None or not entry.is_good:
            return _shown(entry)
        whole = entry.checklist
        parts = (*(stage.id for stage in whole.stages), *(["verified"] if whole.verified else []), "names")
        if place and place not in parts:
            message = f"the checklist of `{entry.slug}` has no part {shown(place)}{did_you_mean(place, parts)}"
            self.wrong(Code.UNKNOWN_PART, message, f"its parts are: {', '.join(parts)}")
        return Chosen((entry,), checklist=_part_of(whole, place) if place else whole)

    def _passage(
        self, argument: str, at: str, *, notes: bool = True, parts: bool = True
    ) -> tuple[Entry | None, Passage | None]:
        """The kit and the paragraphs of its letter that a part or a note is told by."""
        entry, place = self.target(argument, at)
        if entry is None or not entry.is_good:
            return entry, None
        letter = next(iter(self.letters_to(entry)), entry.letters[0])
        names = tuple(dict.fromkeys(block.part for block in letter.body))
        if parts and place in names:
            return entry, Passage(entry, letter, tuple(block for block in letter.body if block.part == place))
        heard = {each.note: each for each in letter.heard}
        if notes and (not parts or place.partition(".")[0] in NOTES):
            found = self._notes(place, tuple(heard), at)
            blocks = _answers(letter, found[0]) if found else ()
            if found and not blocks:
                message = f"the letter of `{entry.slug}` says nothing to that note, or says it in words of its own"
                self.wrong(Code.UNKNOWN_NOTE, message, "choose a note that has an `offer`, `answer` or `point`", at)
            return entry, Passage(entry, letter, blocks, heard[found[0]]) if blocks else None
        message = f"the letter of `{entry.slug}` has no part {shown(place)}{did_you_mean(place, names)}"
        self.wrong(Code.UNKNOWN_PART, message, f"its parts are: {', '.join(names)}", at)
        return entry, None

    def _notes(self, place: str, known: Sequence[str], at: str) -> tuple[str, ...]:
        """The paths of the notes that `needs` or `needs.1` stand for."""
        by_place = {_counted(note): note for note in known}
        if place in by_place:
            return (by_place[place],)
        several = tuple(note for note in known if note.partition(".")[0] == place)
        if not several or self.call.name != "they-said":
            kinds = dict.fromkeys(note.partition(".")[0] for note in known) if self.call.name == "they-said" else {}
            self._no_note(place, {**kinds, **by_place}, at)
            return ()
        return several

    def _no_note(self, place: str, known: Mapping[str, object], at: str) -> None:
        names = [name for name in known if name]
        message = f"the kit has no {shown(place)}"
        if place.endswith(".0"):
            message = f"notes are counted from 1, so there is no {shown(place)}"
        elif any(name.startswith(f"{place}.") for name in names):
            message = f"{shown(place)} are several notes; `{self.call.name}` shows one"
        elif "." not in place:
            message += did_you_mean(place, names)
        self.wrong(Code.UNKNOWN_NOTE, message, f"there are: {', '.join(names)}" if names else "", at)

    def _following(self, *, whole_letters: bool) -> Iterator[tuple[Entry, tuple[Block, ...]]]:
        """The kits whose letters follow the advice, with the paragraphs that do."""
        ids = self._ids()
        for entry in self.holdings.entries:
            if entry.is_good and self._passes(entry):
                letter = entry.letters[0]
                blocks = tuple(block for block in letter.body if set(ids) & set(block.advice))
                if blocks or (whole_letters and letter.advice in ids):
                    yield entry, blocks or letter.body[:1]

    def _ids(self) -> list[str]:
        ids = [id.strip() for id in self.call.argument.split(",") if id.strip()]
        for id in ids:
            if id not in self.holdings.advice:
                message = f"there is no advice {shown(id)}{did_you_mean(id, self.holdings.advice)}"
                self.wrong(Code.UNKNOWN_ADVICE, message, listed(self.holdings.advice))
        return ids

    def _passes(self, entry: Entry) -> bool:
        """Whether a kit is one of those that the filters let through."""
        kit, wanted = entry.kit, self.call.options
        has = {
            "template": kit.template if kit else "",
            "setting": kit.interview.setting.value if kit else "",
            "outcome": kit.interview.outcome.value if kit else "",
            "locale": entry.letters[0].language,
        }
        return all(wanted.get(name, value) == value for name, value in has.items())

    def _found(self, passages: Sequence[Passage]) -> Chosen:
        """What was found for some advice; that nothing was is worth a warning."""
        template = self.call.options.get("template")
        templates = {entry.kit.template for entry in self.holdings.entries if entry.kit}
        if template and template not in templates:
            message = f"no published kit uses the template {shown(template)}{did_you_mean(template, templates)}"
            self.wrong(Code.NOT_IN_LIST, message, f"in use are: {', '.join(sorted(templates))}", "template")
        elif not passages and not self.mistakes:
            filters = ", ".join(f"`{name}`" for name in FILTERS if name in self.call.options)
            message = f"no published letter follows {shown(self.call.argument)}"
            hint = "publish a kit whose letter does"
            if filters:
                message, hint = f"{message} and passes {filters}", f"take a filter out, or {hint}"
            self.wrong(Code.NOTHING_TO_SHOW, message, hint)
        return Chosen(passages=tuple(passages))

    def _limit(self, usual: int) -> str:
        limit = self.call.options.get("limit", "")
        return limit if limit.isdigit() and limit.isascii() else str(usual)


_CHOOSERS: Mapping[str, Callable[[_Chooser], Chosen]] = {
    "letter": _Chooser.letter,
    "part": _Chooser.part,
    "advice": _Chooser.advice,
    "letters": _Chooser.letters,
    "they-said": _Chooser.they_said,
    "from-note": _Chooser.from_note,
    "before-after": _Chooser.before_after,
    "yaml": _Chooser.yaml,
    "thank-you": _Chooser.thank_you,
    "envelope": _Chooser.envelope,
    "checklist": _Chooser.checklist,
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


def _part_of(checklist: Checklist, part: str) -> Checklist:
    """A checklist with nothing on it but one of its parts."""
    return replace(
        checklist,
        stages=tuple(stage for stage in checklist.stages if stage.id == part),
        verified=checklist.verified if part == "verified" else (),
        names=checklist.names if part == "names" else (),
    )
