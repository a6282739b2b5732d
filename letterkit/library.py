"""The library: a folder of kits, letterheads and templates, and everything that was made of it.

It is the one object that adapters hold. Reading it again reads only what has changed.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from letterkit.advice import FILE as ADVICE_FILE
from letterkit.advice import Book, built_in_advice, read_advice
from letterkit.checklist import Checklist
from letterkit.checks import Proof, check, left_to_say
from letterkit.checks.proofreader import Proofreader, Sitting
from letterkit.compose import Stationery, compose
from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.envelope import Envelope, envelopes
from letterkit.errands import compose_checklist
from letterkit.etiquette import Etiquette, official_locale, supported_locales
from letterkit.fit import all_fit, in_measure
from letterkit.kit import EnvelopeSize, Kit, Paper, TooLong
from letterkit.letter import Letter
from letterkit.nearest import did_you_mean
from letterkit.publishing import means_to_be_published
from letterkit.reading import read_kit
from letterkit.shelves import LetterheadShelf, TemplateShelf
from letterkit.slug import better, is_good, slug_of
from letterkit.source import Source, read_source
from letterkit.template import Template
from letterkit.thank_you import ThankYouNote, thank_you_notes

KIT_ENDINGS = (".yml", ".yaml")
PRIVATE = "private"
"""The folder of kits that can never be published."""
WORDS_FILE = "words.txt"
"""The file of words that the house accepts as spelt."""
SHELVES = ("letterheads", "templates")
"""The folders that hold no kits."""


@dataclass(frozen=True, slots=True)
class House:
    """What a site decides for every kit that does not decide for itself."""

    locale: str = "en-US"
    paper: Paper | None = None
    """The sheet; by locale where there is none."""
    envelope: EnvelopeSize | None = None
    """What letters are posted in; by locale where there is none."""
    note_envelope: EnvelopeSize | None = None
    """What notes are posted in; by locale where there is none."""
    ignore: frozenset[Code] = frozenset()
    """Remarks that are to be made of no kit."""
    as_of: datetime.date | None = None
    """The day on which the kits are looked at; None where nobody has named one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One kit of the library: its letters, or the mistakes that stand in their way."""

    slug: str
    file: Path
    path: str
    """The file as its author would type it."""
    kit: Kit | None
    letters: tuple[Letter, ...]
    diagnostics: tuple[Diagnostic, ...]
    """The mistakes in the kit, and in the letterhead and the template that it uses."""
    published: bool
    """Whether the kit belongs on a published site: it, or a kit so broken that only its intention can be read."""
    notes: tuple[ThankYouNote, ...] = ()
    envelopes: tuple[Envelope, ...] = ()
    proofread: bool = False
    """Whether somebody who knows the language has read it: spelling and grammar, and not names and marks alone."""
    proofreader_failed: str | None = None
    """What the proofreader said when it failed over this kit, which is no fault of the kit's."""

    @property
    def is_good(self) -> bool:
        return bool(self.letters) and not any(diagnostic.is_error for diagnostic in self.diagnostics)

    @property
    def title(self) -> str:
        return self.kit.name if self.kit else self.slug

    @property
    def checklist(self) -> Checklist:
        """The checklist of a good kit."""
        if self.kit is None:
            raise ValueError(f"there is no checklist of {self.path}, which is not good")
        fits, proofread = all_fit(self.letters), self.proofread
        return compose_checklist(self.kit, self.letters, remarks=self.diagnostics, fits=fits, proofread=proofread)

    @property
    def in_private_folder(self) -> bool:
        """Whether the kit can never be published, whatever it says. No file system's idea of capitals matters here."""
        return self.slug.casefold().startswith(f"{PRIVATE}/")


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the library held when it was read."""

    entries: tuple[Entry, ...]
    """The kits, sorted by slug."""
    diagnostics: tuple[Diagnostic, ...]
    """Every mistake in every file, each once."""
    advice: Book
    """The advice that letters follow, by id: what comes with Letterkit, and the coach's own."""
    about_advice: tuple[Diagnostic, ...] = ()
    """What is wrong with the coach's own advice, which concerns every kit."""

    @property
    def good(self) -> int:
        """How many kits have no mistakes in them."""
        return sum(entry.is_good for entry in self.entries)

    def only_published(self) -> Holdings:
        """What belongs on a published site, and the mistakes that concern it. Of the rest there is no trace."""
        entries = tuple(entry for entry in self.entries if entry.published)
        found = dict.fromkeys(found for entry in entries for found in entry.diagnostics)
        listed = (*self.about_advice, *found)
        return Holdings(entries, listed, self.advice, self.about_advice)


class Library:
    """A kits folder. `read` gives what it holds now."""

    def __init__(
        self, folder: Path, *, shown_as: str, house: House | None = None, proofreader: Proofreader | None = None
    ) -> None:
        self._folder = folder
        self._shown_as = PurePosixPath(shown_as)
        self._house = house or House()
        self._proofreader = proofreader
        self._letterheads = LetterheadShelf(folder / "letterheads", self._shown_as / "letterheads")
        self._templates = TemplateShelf(folder / "templates", self._shown_as / "templates")
        self._words: frozenset[str] = frozenset()
        self._kept: dict[Path, tuple[tuple[object, ...], Entry]] = {}

    def read(self, taken: Mapping[str, str] | None = None) -> Holdings:
        """The library as it is now. `taken` are the slugs that other pages of the site have, and their files."""
        advice, wrong_advice = self._read_advice()
        self._words = self._read_words()
        self._letterheads.read()
        self._templates.read(frozenset(advice))
        kept = {file: self._entry(file) for file in self._files()}
        self._kept = kept
        entries = tuple(_set_apart((entry for _, entry in kept.values()), taken or {}))
        shelves = (*wrong_advice, *self._letterheads.diagnostics, *self._templates.diagnostics)
        mistakes = {diagnostic: None for entry in entries for diagnostic in entry.diagnostics}
        return Holdings(entries, tuple({**mistakes, **dict.fromkeys(shelves)}), advice, wrong_advice)

    @property
    def templates(self) -> tuple[Template, ...]:
        """The templates that letters can be written by, built in or the coach's own, as they were when last read."""
        return self._templates.ready

    def _read_advice(self) -> tuple[Book, tuple[Diagnostic, ...]]:
        """The advice of the package, and the coach's own over it."""
        file = self._folder / ADVICE_FILE
        if not file.is_file():
            return built_in_advice(), ()
        own, mistakes = read_advice(file.read_bytes(), str(self._shown_as / ADVICE_FILE))
        return {**built_in_advice(), **own}, mistakes

    def _read_words(self) -> frozenset[str]:
        """The words that the house accepts as spelt, one a line; a line that starts with # is none."""
        file = self._folder / WORDS_FILE
        lines = file.read_text("utf-8-sig", "replace").splitlines() if file.is_file() else []
        return frozenset(word for line in lines if (word := line.strip()) and not word.startswith("#"))

    def _files(self) -> Iterator[Path]:
        for file in sorted(self._folder.rglob("*")):
            inside = file.relative_to(self._folder)
            is_kit = file.suffix.lower() in KIT_ENDINGS and inside.parts[0] not in (*SHELVES, ADVICE_FILE)
            if is_kit and file.is_file():
                yield file

    def _entry(self, file: Path) -> tuple[tuple[object, ...], Entry]:
        """The entry of a file, and what it was made from: with the same makings it is not made again."""
        content = file.read_bytes()
        makings, entry = self._kept.get(file, ((), None))
        if entry is not None and makings == self._makings(content, entry.kit, file.parent):
            return makings, entry
        entry = self._read_entry(file, content)
        return self._makings(content, entry.kit, file.parent), entry

    def _makings(self, content: bytes, kit: Kit | None, beside: Path) -> tuple[object, ...]:
        if kit is None:
            return (content, self._letterheads.names, self._templates.names)
        return (
            content,
            self._words,
            self._letterheads.makings(kit.letterhead, beside),
            self._templates.makings(kit.template),
        )

    def _read_entry(self, file: Path, content: bytes) -> Entry:
        inside = PurePosixPath(file.relative_to(self._folder).as_posix())
        path = str(self._shown_as / inside)
        source = read_source(content, path)
        kit, mistakes = read_kit(source)
        slug = slug_of(inside)
        private = slug.casefold().startswith(f"{PRIVATE}/")
        found = [*mistakes, *_misplaced(source, slug, private, kit)]
        letters: tuple[Letter, ...] = ()
        notes: tuple[ThankYouNote, ...] = ()
        covers: tuple[Envelope, ...] = ()
        sitting: Sitting | None = None
        if kit is not None:
            stationery, missing = self._stationery(kit, source, file.parent)
            found += missing
            if stationery is not None:
                letters, faults = compose(kit, stationery, slug=slug, path=path)
                letters = tuple(in_measure(each, may_shrink=kit.letter.fit is TooLong.SHRINK) for each in letters)
                found += faults
                notes = thank_you_notes(kit, stationery, slug=slug)
                sitting = Sitting(self._proofreader, stationery.etiquette.locale) if self._proofreader else None
                found += self._checked(kit, source, stationery, (letters, notes), sitting)
                covers = envelopes(kit, stationery, letters, notes)
            found = list(left_to_say(found, kit, source, self._house.ignore))
        published = not private and (kit.publish if kit else means_to_be_published(source.lines))
        failure = sitting.failure if sitting else None
        proofread = sitting is not None and failure is None
        listed = tuple(dict.fromkeys(found))
        return Entry(slug, file, path, kit, letters, listed, published, notes, covers, proofread, failure)

    def _checked(
        self,
        kit: Kit,
        source: Source,
        stationery: Stationery,
        made: tuple[tuple[Letter, ...], tuple[ThankYouNote, ...]],
        sitting: Sitting | None,
    ) -> tuple[Diagnostic, ...]:
        """What a coach would say of a kit and of the letters and notes made of it."""
        with_what = (stationery.template, stationery.letterhead, stationery.etiquette)
        return check(Proof(kit, source, *with_what, *made, self._words, self._house.as_of, sitting))

    def _stationery(self, kit: Kit, source: Source, beside: Path) -> tuple[Stationery | None, tuple[Diagnostic, ...]]:
        """What the kit's letter is written with, or what stands in the way."""
        letterhead, signature, wrong_letterhead = self._letterheads.pick(kit, source, beside)
        template, wrong_template = self._templates.pick(kit, source)
        locale = kit.locale or self._house.locale
        wrong = [*wrong_letterhead, *wrong_template, *_wrong_locale(locale, source)]
        if letterhead is None or template is None or any(mistake.is_error for mistake in wrong):
            return None, tuple(wrong)
        etiquette = Etiquette(locale)
        paper = kit.paper or self._house.paper or etiquette.custom.paper
        posted_in = (self._house.envelope, self._house.note_envelope)
        return Stationery(template, letterhead, signature, etiquette, paper, *posted_in), tuple(wrong)


def _wrong_locale(locale: str, source: Source) -> Iterator[Diagnostic]:
    if locale not in supported_locales():
        position = source.place(("locale",))
        meant = did_you_mean(official_locale(locale) or locale, supported_locales())
        yield Diagnostic(
            Code.UNKNOWN_LOCALE,
            source.path,
            position,
            f"the etiquette of `{locale}` is not known{meant}",
            f"there are: {', '.join(supported_locales())}",
            source.excerpt(position),
        )


def _misplaced(source: Source, slug: str, private: bool, kit: Kit | None) -> Iterator[Diagnostic]:
    """What is wrong with the place or the name of a kit's file."""
    if not is_good(slug):
        yield Diagnostic(
            Code.BAD_SLUG,
            source.path,
            Position(),
            f"the file's name makes the web address `{slug}/`, which does not work on every server",
            f"rename the file: {better(slug)}.yml",
        )
    if private and kit and kit.publish:
        position = source.place(("publish",))
        yield Diagnostic(
            Code.PRIVATE_PUBLISHED,
            source.path,
            position,
            "a kit in the private folder can never be published",
            "move the file out of `private/` to publish it, or take out `publish: true`",
            source.excerpt(position),
        )


def _set_apart(entries: Iterable[Entry], taken: Mapping[str, str]) -> Iterator[Entry]:
    """The entries, those marked that would make the same page as another or as a page of the site.

    A private kit gives way to a published one, which knows nothing of it.
    """
    listed = list(entries)
    claims: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for slug, path in taken.items():
        claims[slug.casefold()].append((path, True))
    for entry in listed:
        claims[entry.slug.casefold()].append((entry.path, entry.published))
    for entry in listed:
        others = [(path, known) for path, known in claims[entry.slug.casefold()] if path != entry.path]
        rivals = [path for path, known in others if known or not entry.published]
        yield replace(entry, diagnostics=(*entry.diagnostics, _same_page(entry, rivals))) if rivals else entry


def _same_page(entry: Entry, rivals: list[str]) -> Diagnostic:
    return Diagnostic(
        Code.SAME_PAGE,
        entry.path,
        Position(),
        f"this file and {', '.join(rivals)} make the same page",
        "rename one of them; capital and small letters do not tell pages apart",
    )
