"""What the pages of a library show, ready for their fragments."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from letterkit.thank_you import ThankYouNote


@dataclass(frozen=True, slots=True)
class NoteOnPage:
    """A thank-you note as its page shows it."""

    note: ThankYouNote
    copy: Markup
    card: Markup | None
    """None where the note is too long for one."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a kit, printed once for all of its pages."""

    letters: list[Markup]
    copies: list[Markup]
    envelopes: list[Markup]
    checklist: Markup

    @property
    def in_order(self) -> list[Markup]:
        """In the order in which they are needed."""
        return [*self.letters, *self.copies, *self.envelopes, self.checklist]
