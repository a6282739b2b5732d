"""A letter with everything that its page offers to do with it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from letterkit.fit import Verdict, fit, in_words
from letterkit.letter import Letter
from letterkit.site.why import Why, covered
from letterkit.site.why_sentences import SentencesOnPage

LONGEST_MAILTO = 1_900
"""Characters of a mailto link that every mail program still takes; the tightest known limit is about 2,000."""


@dataclass(frozen=True, slots=True)
class LetterOnPage:
    """A letter with everything that its page offers to do with it."""

    letter: Letter
    sheet: Markup
    email: str
    text_link: str
    word_link: str | None = None
    """Where the letter can be had for Word, if it can."""
    whys: tuple[Why, ...] = ()
    """What stands beside its paragraphs."""
    sentences: SentencesOnPage | None = None
    """Whom each sentence serves, and where it ends."""

    @property
    def addressee(self) -> str:
        return ", ".join(addressee.name for addressee in self.letter.addressees)

    @property
    def covered(self) -> str:
        """What was noted, and what of it the letter takes up."""
        return covered(self.letter)

    @property
    def verdict(self) -> Verdict:
        """Whether the letter fits one sheet, as far as can be said without a browser."""
        return fit(self.letter).verdict

    @property
    def fit_in_words(self) -> str:
        return in_words(fit(self.letter))

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
