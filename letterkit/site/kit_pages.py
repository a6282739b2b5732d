"""What stands on the pages of a library: the gallery, a kit's letters, and the mistakes in place of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from letterkit.diagnostics import Diagnostic
from letterkit.letter import Letter
from letterkit.library import Entry
from letterkit.prose import plain_text
from letterkit.render.email import email_text
from letterkit.render.fragments import fault_in, fragments
from letterkit.render.press import Press
from letterkit.report import written
from letterkit.site.addresses import Addresses
from letterkit.site.downloads import WordDocument
from letterkit.site.finished import BRACES, as_markup
from letterkit.site.leaves import Attachment, Bundle, Leaf
from letterkit.site.specimens import SPECIMENS

FRAGMENTS = Path(__file__).parent / "pages"
"""One file for each part of a page."""
LONGEST_MAILTO = 1_900
"""Characters of a mailto link that every mail program still takes; the tightest known limit is about 2,000."""
FACETS = {"template": "Letter", "setting": "Setting", "outcome": "Outcome"}
"""What the gallery can be filtered by, and what the filter is called."""


@dataclass(frozen=True, slots=True)
class LetterOnPage:
    """A letter with everything that its page offers to do with it."""

    letter: Letter
    sheet: Markup
    email: str
    text_link: str
    word_link: str | None = None
    """Where the letter can be had for Word, if it can."""

    @property
    def addressee(self) -> str:
        return ", ".join(addressee.name for addressee in self.letter.addressees)

    @property
    def mailto(self) -> str:
        """A mail program's new message: with the whole letter where it fits into a link, else with the subject."""
        subject = f"mailto:?subject={quote(self.letter.subject)}"
        whole = f"{subject}&body={quote(self.body.replace(chr(10), chr(13) + chr(10)))}"
        return whole if self.fits_mailto else subject

    @property
    def fits_mailto(self) -> bool:
        return len(quote(self.letter.subject)) + len(quote(self.body.replace("\n", "\r\n"))) < LONGEST_MAILTO

    @property
    def body(self) -> str:
        """The e-mail without the line of its subject."""
        return self.email.split("\n\n", 1)[1]


@dataclass(frozen=True, slots=True)
class Card:
    """A kit in the gallery."""

    title: str
    link: str
    employer: str
    role: str
    candidate: str
    opening: str
    """The first words of the letter."""
    facets: dict[str, str]
    is_good: bool
    is_private: bool


class KitPages:
    """Makes the HTML of a library's pages. A fragment in the user's own folder replaces ours of the same file name."""

    def __init__(
        self, addresses: Addresses, overrides: Path | None, *, search_letters: bool, word: WordDocument | None = None
    ) -> None:
        self._addresses = addresses
        self._press = Press(overrides)
        self._overrides = overrides
        self._search_letters = search_letters
        self._word = word
        self._fragments = fragments([folder for folder in (overrides, FRAGMENTS) if folder])

    @property
    def makings(self) -> tuple[object, ...]:
        """What changes when a kit's page may, though the kit has not."""
        own = sorted(self._overrides.rglob("*.html")) if self._overrides else ()
        fragments = tuple((file, file.read_bytes()) for file in own)
        options = (self._addresses.folder, self._addresses.config.use_directory_urls, self._search_letters, self._word)
        return (*options, fragments)

    def proof(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the user's own fragments of sheets and pages, seen by making pages of specimens."""
        if self._overrides is None:
            return ()
        found = {*self._press.proof(), *self._proof(self._overrides)}
        return tuple(sorted(found, key=lambda mistake: (mistake.path, mistake.position)))

    def _proof(self, overrides: Path) -> Iterator[Diagnostic]:
        attempts: list[Callable[[], object]] = [partial(self.bundle, entry) for entry in SPECIMENS]
        attempts += [partial(self.gallery, entries, "Specimens") for entries in (SPECIMENS, ())]
        for attempt in attempts:
            try:
                attempt()
            except Exception as fault:  # a fragment may do whatever Python can
                yield fault_in(overrides, fault)

    def bundle(self, entry: Entry) -> Bundle:
        """Everything that a kit puts on the site."""
        if not entry.is_good:
            return Bundle((self._mistakes(entry),))
        return Bundle((self._letters(entry),), tuple(self._downloads(entry)))

    def _letters(self, entry: Entry) -> Leaf:
        """The page of a good kit."""
        page = self._addresses.letter(entry.slug)
        shown = [self._on_page(letter, place, page, entry.slug) for place, letter in enumerate(entry.letters)]
        html = self._html("page-letters.html", page, entry=entry, letters=shown)
        words = self._words_to_find(entry)
        return Leaf(page, entry.title, html, self._summary(entry), words, entry.letters[0].paper)

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

    def gallery(self, entries: Sequence[Entry], title: str) -> Leaf:
        """The page with a card for each kit."""
        page = self._addresses.gallery
        cards = [self._card(entry, page) for entry in entries]
        facets = {name: sorted({card.facets[name] for card in cards if card.facets.get(name)}) for name in FACETS}
        several = {name: values for name, values in facets.items() if len(values) > 1}
        html = self._html("page-gallery.html", page, title=title, cards=cards, facets=several, facet_names=FACETS)
        summary = "Letters after job interviews, each from the notes that were taken the same evening."
        return Leaf(page, title, html, summary, _heading(title))

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

    def _on_page(self, letter: Letter, place: int, page: str, slug: str) -> LetterOnPage:
        text = self._addresses.link(page, self._addresses.text(slug, place))
        word = self._addresses.link(page, self._addresses.word(slug, place)) if self._word else None
        return LetterOnPage(letter, Markup(self._press.sheet(letter)), email_text(letter), text, word)

    def _card(self, entry: Entry, page: str) -> Card:
        kit = entry.kit
        letter = entry.letters[0] if entry.is_good else None
        return Card(
            title=entry.title,
            link=self._addresses.link(page, self._addresses.letter(entry.slug)),
            employer=kit.employer.name if kit else "",
            role=kit.interview.role if kit else "",
            candidate=letter.sender if letter else "",
            opening=plain_text([letter.body[0].content]) if letter and letter.body else "",
            facets={
                "template": letter.template if letter else "",
                "setting": kit.interview.setting.value if kit else "",
                "outcome": kit.interview.outcome.value if kit else "",
            },
            is_good=entry.is_good,
            is_private=not entry.published,
        )

    def _html(self, fragment: str, page: str, **context: Any) -> str:
        gallery = self._addresses.link(page, self._addresses.gallery)
        html = self._fragments.get_template(fragment).render(gallery=gallery, **context)
        return html.translate(BRACES)


def _heading(title: str) -> str:
    """A page's heading as the search index reads it: Material's knows headings by their ids."""
    return f'<h1 id="letterkit">{as_markup(title)}</h1>'
