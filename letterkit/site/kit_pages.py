"""What stands on the pages of a library: the gallery, a kit's letters, and the mistakes in place of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from letterkit.checklist import Checklist
from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import Etiquette
from letterkit.kit import EnvelopeSize
from letterkit.letter import Letter
from letterkit.library import Entry, House
from letterkit.prose import plain_text
from letterkit.render.calendar import calendar
from letterkit.render.email import email_text
from letterkit.render.fragments import fault_in, fragments, without_braces
from letterkit.render.press import Press
from letterkit.render.sizes import page_sizes
from letterkit.report import written
from letterkit.site.addresses import Addresses
from letterkit.site.downloads import WordDocument
from letterkit.site.finished import as_markup
from letterkit.site.gallery import FACETS, Kind, Section, card, kinds, telling_facets
from letterkit.site.leaves import Attachment, Bundle, Document, Leaf
from letterkit.site.lessons import Lessons
from letterkit.site.letter_on_page import LetterOnPage
from letterkit.site.shown import NoteOnPage, Sheets
from letterkit.site.specimens import SPECIMENS
from letterkit.site.why import whys
from letterkit.site.why_remarks import RemarkOnPage, remarks_on_page
from letterkit.site.why_sentences import sentences_on_page
from letterkit.thank_you import ThankYouNote
from letterkit.worksheet import compose_worksheet

FRAGMENTS = Path(__file__).parent / "pages"
"""One file for each part of a page."""
ENVELOPES = {
    EnvelopeSize.TEN: "#10 (4⅛ × 9½ in)",
    EnvelopeSize.DL: "DL (110 × 220 mm)",
    EnvelopeSize.C5: "C5 (162 × 229 mm)",
    EnvelopeSize.SIX_BY_NINE: "6 × 9 in",
}
"""What the envelopes are called in a shop."""
WORKSHEET = "Worksheet for after the interview"
"""What the page of the worksheet is called."""


class KitPages:
    """Makes the HTML of a library's pages. A fragment in the user's own folder replaces ours of the same file name."""

    def __init__(  # noqa: PLR0913 -- most are options of the site
        self,
        addresses: Addresses,
        overrides: Path | None,
        *,
        search_letters: bool,
        word: WordDocument | None = None,
        lessons: Lessons | None = None,
        messages: str = "",
        is_preview: bool = False,
        is_written_on: bool = False,
    ) -> None:
        self._addresses = addresses
        self._press = Press(overrides)
        self._overrides = overrides
        self._search_letters = search_letters
        self._word = word
        self._lessons = lessons or Lessons()
        self._messages = messages
        self._is_preview = is_preview
        self._is_written_on = is_written_on
        self._fragments = fragments([folder for folder in (overrides, FRAGMENTS) if folder])

    @property
    def makings(self) -> tuple[object, ...]:
        """What changes when a kit's page may, though the kit has not."""
        own = sorted(self._overrides.rglob("*.html")) if self._overrides else ()
        fragments = tuple((file, file.read_bytes()) for file in own)
        options = (self._addresses.folder, self._addresses.config.use_directory_urls, self._search_letters, self._word)
        preview = (self._messages, self._is_preview, self._is_written_on)
        return (*options, *preview, fragments, self._lessons.makings)

    def proof(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the user's own fragments of sheets and pages, seen by making pages of specimens."""
        if self._overrides is None:
            return ()
        found = {*self._press.proof(), *self._proof(self._overrides)}
        return tuple(sorted(found, key=lambda mistake: (mistake.path, mistake.position)))

    def _proof(self, overrides: Path) -> Iterator[Diagnostic]:
        attempts: list[Callable[[], object]] = [partial(self.bundle, entry) for entry in SPECIMENS]
        attempts += [partial(self.gallery, entries, "Specimens") for entries in (SPECIMENS, ())]
        attempts.append(partial(self.worksheet, House()))
        for attempt in attempts:
            try:
                attempt()
            except Exception as fault:  # a fragment may do whatever Python can
                yield fault_in(overrides, fault)

    def bundle(self, entry: Entry) -> Bundle:
        """Everything that a kit puts on the site."""
        if not entry.is_good:
            return Bundle((self._mistakes(entry),))
        checklist = entry.checklist
        sheets = self._sheets(entry, checklist)
        leaves = (
            self._letters(entry, sheets),
            self._notes(entry, sheets),
            self._envelopes(entry, sheets),
            self._checklist(entry, checklist, sheets),
            self._everything(entry, sheets),
        )
        days = Attachment(self._addresses.calendar(entry.slug), calendar(checklist))
        return Bundle(leaves, (*self._downloads(entry), days))

    def _sheets(self, entry: Entry, checklist: Checklist) -> Sheets:
        """The printed sheets of a kit; cards apart, which have two sides."""
        page = self._addresses.document(entry.slug, "checklist")
        links = self._lessons.links(page, self._addresses)
        return Sheets(
            letters=[Markup(self._press.sheet(letter)) for letter in entry.letters],
            copies=[Markup(self._press.copy(note)) for note in entry.notes],
            envelopes=[Markup(self._press.envelope(envelope)) for envelope in entry.envelopes],
            checklist=Markup(self._press.checklist(checklist, links)),
        )

    def _letters(self, entry: Entry, sheets: Sheets) -> Leaf:
        """The page of a good kit."""
        page = self._addresses.letter(entry.slug)
        shown = [
            self._on_page(letter, sheet, place, page, entry)
            for place, (letter, sheet) in enumerate(zip(entry.letters, sheets.letters, strict=True))
        ]
        checklist = self._addresses.link(page, self._addresses.document(entry.slug, "checklist"))
        context = {"letters": shown, "remarks": self._remarks(entry, shown, page), "checklist": checklist}
        html = self._html("page-letters.html", page, entry=entry, **context)
        words = self._words_to_find(entry)
        return Leaf(page, entry.title, html, self._summary(entry), words, page_sizes(entry.letters[0].paper), wide=True)

    def _remarks(self, entry: Entry, letters: Sequence[LetterOnPage], page: str) -> tuple[RemarkOnPage, ...]:
        """What there is to say of a kit, for the eyes of its author: a published page does not say it."""
        if not self._is_preview:
            return ()

        def linked(code: Code) -> str | None:
            return self._addresses.link(page, f"{self._messages}/{code.value}.md") if self._messages else None

        return remarks_on_page(entry, [each.sentences for each in letters], linked)

    def _notes(self, entry: Entry, sheets: Sheets) -> Leaf:
        """The page of a kit's thank-you notes."""
        page = self._addresses.document(entry.slug, "thank-you")
        shown = [NoteOnPage(*one, self._card_of(one[0])) for one in zip(entry.notes, sheets.copies, strict=True)]
        html = self._html("page-notes.html", page, entry=entry, notes=shown)
        title = f"{_counted('Thank-you note', entry.notes)}: {entry.title}"
        sizes = page_sizes(entry.notes[0].paper)
        return Leaf(page, title, html, f"{self._summary(entry)} Its thank-you notes.", _heading(title), sizes)

    def _card_of(self, note: ThankYouNote) -> Markup | None:
        card = self._press.card(note)
        return None if card is None else Markup(card)

    def _envelopes(self, entry: Entry, sheets: Sheets) -> Leaf:
        """The page of a kit's envelopes."""
        page = self._addresses.document(entry.slug, "envelope")
        shown = list(zip(entry.envelopes, sheets.envelopes, strict=True))
        html = self._html("page-envelopes.html", page, entry=entry, envelopes=shown, sizes=ENVELOPES)
        title = f"{_counted('Envelope', entry.envelopes)}: {entry.title}"
        sizes = page_sizes(entry.envelopes[0].size)
        return Leaf(page, title, html, f"{self._summary(entry)} Its envelopes.", _heading(title), sizes)

    def _documents(self, entry: Entry, page: str) -> list[Document]:
        """The pages of a kit, in the order in which they are needed."""
        targets = {
            _counted("Letter", entry.letters): self._addresses.letter(entry.slug),
            _counted("Thank-you note", entry.notes): self._addresses.document(entry.slug, "thank-you"),
            _counted("Envelope", entry.envelopes): self._addresses.document(entry.slug, "envelope"),
            "Checklist": self._addresses.document(entry.slug, "checklist"),
            "Everything": self._addresses.document(entry.slug, "print"),
        }
        links = ((label, target, self._addresses.link(page, target)) for label, target in targets.items())
        return [Document(label, link, target == page) for label, target, link in links]

    def _mistakes(self, entry: Entry) -> Leaf:
        """The page of a kit that has mistakes, in place of its letters."""
        page = self._addresses.letter(entry.slug)
        reports = [written(diagnostic) for diagnostic in entry.diagnostics]
        html = self._html("page-mistakes.html", page, entry=entry, reports=reports)
        return Leaf(page, entry.title, html, f"{entry.path} has mistakes in it.", self._words_to_find(entry))

    def _downloads(self, entry: Entry) -> Iterator[Attachment]:
        for place, letter in enumerate(entry.letters):
            yield Attachment(self._addresses.text(entry.slug, place), email_text(letter))
            if self._word:
                yield Attachment(self._addresses.word(entry.slug, place), self._word(letter))

    def _checklist(self, entry: Entry, checklist: Checklist, sheets: Sheets) -> Leaf:
        """The page of a good kit's checklist."""
        page = self._addresses.document(entry.slug, "checklist")
        days = self._addresses.link(page, self._addresses.calendar(entry.slug))
        title = f"Checklist: {entry.title}"
        letter = self._addresses.link(page, self._addresses.letter(entry.slug))
        html = self._html("page-checklist.html", page, entry=entry, sheet=sheets.checklist, days=days, letter=letter)
        summary = f"What is left to do before the letter to {checklist.names[-1].name} is sent, and after."
        return Leaf(page, title, html, summary, _heading(title), page_sizes(checklist.paper))

    def _everything(self, entry: Entry, sheets: Sheets) -> Leaf:
        """The page from which all documents of a kit go to the printer at once."""
        page = self._addresses.document(entry.slug, "print")
        html = self._html("page-print.html", page, entry=entry, sheets=sheets.in_order)
        title = f"Everything to print: {entry.title}"
        sizes = page_sizes(entry.letters[0].paper)
        return Leaf(page, title, html, f"{self._summary(entry)} All its documents.", _heading(title), sizes)

    def worksheet(self, house: House) -> Leaf:
        """The page with the sheet to fill in after an interview."""
        page = self._addresses.worksheet
        worksheet = compose_worksheet(house.paper or Etiquette(house.locale).custom.paper, house.locale)
        html = self._html("page-worksheet.html", page, sheet=Markup(self._press.worksheet(worksheet)))
        summary = "A sheet to print before an interview and to fill in after it, with the prompts of every kit."
        return Leaf(page, WORKSHEET, html, summary, _heading(WORKSHEET), page_sizes(worksheet.paper))

    def gallery(self, entries: Sequence[Entry], title: str) -> Leaf:
        """The page with a card for each kit."""
        page = self._addresses.gallery
        sections = [self._section(kind, page) for kind in kinds(entries)]
        cards = [card for section in sections for card in section.cards]
        worksheet = self._addresses.link(page, self._addresses.worksheet)
        writing = self._addresses.link(page, self._addresses.writing) if self._is_written_on else None
        links = {"worksheet": worksheet, "writing": writing}
        facets = {"facets": telling_facets(cards), "facet_names": FACETS}
        shown = {"title": title, "sections": sections, "cards": cards, **links, **facets}
        html = self._html("page-gallery.html", page, **shown)
        summary = "Letters after job interviews, each from the notes that were taken the same evening."
        anchors = tuple(section.anchor for section in sections)
        return Leaf(page, title, html, summary, _heading(title), anchors=anchors)

    def _section(self, kind: Kind, page: str) -> Section:
        links = self._lessons.links(page, self._addresses)
        lesson = next(iter(self._lessons.named([kind.advice] if kind.advice else [], links)), None)
        cards = (card(entry, self._addresses.link(page, self._addresses.letter(entry.slug))) for entry in kind.entries)
        return Section(kind.anchor, kind.title, kind.occasion, lesson, tuple(cards))

    def _summary(self, entry: Entry) -> str:
        """One sentence about a kit."""
        if entry.kit is None:
            return entry.title
        return f"A letter after an interview for the {entry.kit.interview.role} position at {entry.kit.employer.name}."

    def _words_to_find(self, entry: Entry) -> str:
        """What the search index holds of a kit: title, firm, role and summary; the letter's words by choice."""
        words = [_heading(entry.title)]
        if entry.kit:
            words.append(f"<p>{as_markup(self._summary(entry))}</p>")
        if self._search_letters:
            blocks = [block.content for letter in entry.letters for block in letter.body]
            words.append(f"<p>{as_markup(plain_text(blocks))}</p>")
        return "".join(words)

    def _on_page(self, letter: Letter, sheet: Markup, place: int, page: str, entry: Entry) -> LetterOnPage:
        text = self._addresses.link(page, self._addresses.text(entry.slug, place))
        word = self._addresses.link(page, self._addresses.word(entry.slug, place)) if self._word else None
        links = self._lessons.links(page, self._addresses)
        reasons = whys(letter, lambda ids: self._lessons.named(ids, links))
        sentences = sentences_on_page(letter, entry.kit) if entry.kit else None
        return LetterOnPage(letter, sheet, email_text(letter), text, word, reasons, sentences)

    def _html(self, fragment: str, page: str, **context: Any) -> bytes:
        gallery = self._addresses.link(page, self._addresses.gallery)
        documents = self._documents(context["entry"], page) if "entry" in context else []
        html = self._fragments.get_template(fragment).render(gallery=gallery, documents=documents, **context)
        return without_braces(html).encode()


def _heading(title: str) -> str:
    """A page's heading as the search index reads it: Material's knows headings by their ids."""
    return f'<h1 id="letterkit">{as_markup(title)}</h1>'


def _counted(label: str, things: Sequence[object]) -> str:
    return label if len(things) == 1 else f"{label}s"
