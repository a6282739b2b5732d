"""The press: composed letters become sheets, in HTML that screen and paper share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from letterkit.checklist import Checklist
from letterkit.diagnostics import Diagnostic
from letterkit.envelope import Envelope
from letterkit.letter import Letter
from letterkit.letterhead import Design
from letterkit.render.contacts import contacts
from letterkit.render.density import density
from letterkit.render.fragments import fault_in, fragments, without_braces
from letterkit.render.settings import address_setting, card_setting
from letterkit.render.specimen import BARE, ENVELOPE, FULL, NOTE
from letterkit.render.wording import postscript
from letterkit.thank_you import ThankYouNote
from letterkit.worksheet import Worksheet

FRAGMENTS = Path(__file__).parent / "sheet"
"""One file for each part of a sheet."""

MOST_RULES = 16
"""Lines to write on that a sheet has room for below a short note."""


class Press:
    """Prints letters as HTML. A fragment in the user's own folder replaces ours of the same file name."""

    def __init__(self, overrides: Path | None = None) -> None:
        self._overrides = overrides
        self._fragments = fragments([folder for folder in (overrides, FRAGMENTS) if folder])

    def sheet(self, letter: Letter) -> str:
        """One letter as one `article.lk-sheet`. Braces are entities, so that no template engine reads them again."""
        names = ", ".join(addressee.name for addressee in letter.addressees)
        return self._print(
            "letter.html",
            letter=letter,
            label=f"Letter to {names}",
            contacts=contacts(letter.letterhead),
            postscript=postscript(letter),
        )

    def checklist(self, checklist: Checklist, links: Mapping[str, str] | None = None) -> str:
        """A checklist as one `article.lk-sheet`. `links` lead to the guide's pages, by the id of the advice."""
        html = self._fragments.get_template("checklist.html").render(
            checklist=checklist,
            label=f"Checklist: {checklist.title}",
            set=density(checklist),
            links={line.advice: (links or {}).get(line.advice) for line in checklist.to_do},
        )
        return without_braces(html)

    def worksheet(self, worksheet: Worksheet) -> str:
        """A worksheet as one `article.lk-sheet` of two sides."""
        return without_braces(self._fragments.get_template("worksheet.html").render(worksheet=worksheet))

    def card(self, note: ThankYouNote) -> str | None:
        """A note as a card of half a sheet; None where it is too long for one."""
        setting = card_setting(note)
        if setting is None:
            return None
        return self._print("card.html", note=note, setting=setting, label=f"Card to {note.addressee.name}")

    def copy(self, note: ThankYouNote) -> str:
        """A note as a sheet to copy it from by hand."""
        label = f"Note to {note.addressee.name}, to copy by hand"
        return self._print("copy.html", note=note, label=label, rules=range(MOST_RULES))

    def envelope(self, envelope: Envelope) -> str:
        """One envelope."""
        label = f"Envelope to {envelope.addressee}"
        return self._print("envelope.html", envelope=envelope, setting=address_setting(envelope), label=label)

    def _print(self, fragment: str, **context: object) -> str:
        return without_braces(self._fragments.get_template(fragment).render(context))

    def proof(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the user's own fragments, seen by printing specimens with them."""
        if self._overrides is None:
            return ()
        return tuple(sorted(set(self._proof(self._overrides)), key=lambda mistake: (mistake.path, mistake.position)))

    def _proof(self, overrides: Path) -> Iterator[Diagnostic]:
        for specimen in (FULL, BARE):
            for design in Design:
                letterhead = specimen.letterhead.model_copy(update={"design": design})
                note, envelope = replace(NOTE, letterhead=letterhead), replace(ENVELOPE, letterhead=letterhead)
                try:
                    self.sheet(replace(specimen, letterhead=letterhead))
                    self.card(note)
                    self.copy(note)
                    self.envelope(envelope)
                except Exception as fault:  # a fragment may do whatever Python can
                    yield fault_in(overrides, fault)
