"""The press: composed letters become sheets, in HTML that screen and paper share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from letterkit.checklist import Checklist
from letterkit.diagnostics import Diagnostic
from letterkit.letter import Letter
from letterkit.letterhead import Design
from letterkit.render.contacts import contacts
from letterkit.render.fragments import fault_in, fragments
from letterkit.render.specimen import BARE, FULL
from letterkit.render.wording import postscript
from letterkit.worksheet import Worksheet

FRAGMENTS = Path(__file__).parent / "sheet"
"""One file for each part of a sheet."""

_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})


class Press:
    """Prints letters as HTML. A fragment in the user's own folder replaces ours of the same file name."""

    def __init__(self, overrides: Path | None = None) -> None:
        self._overrides = overrides
        self._fragments = fragments([folder for folder in (overrides, FRAGMENTS) if folder])

    def sheet(self, letter: Letter) -> str:
        """One letter as one `article.lk-sheet`. Braces are entities, so that no template engine reads them again."""
        names = ", ".join(addressee.name for addressee in letter.addressees)
        html = self._fragments.get_template("letter.html").render(
            letter=letter,
            label=f"Letter to {names}",
            contacts=contacts(letter.letterhead),
            postscript=postscript(letter),
        )
        return html.translate(_BRACES)

    def checklist(self, checklist: Checklist, links: Mapping[str, str] | None = None) -> str:
        """A checklist as one `article.lk-sheet`. `links` lead to the guide's pages, by the id of the advice."""
        html = self._fragments.get_template("checklist.html").render(
            checklist=checklist,
            label=f"Checklist: {checklist.title}",
            set=_set(checklist),
            links={line.advice: (links or {}).get(line.advice) for line in checklist.to_do},
        )
        return html.translate(_BRACES)

    def worksheet(self, worksheet: Worksheet) -> str:
        """A worksheet as one `article.lk-sheet` of two sides."""
        return self._fragments.get_template("worksheet.html").render(worksheet=worksheet).translate(_BRACES)

    def proof(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the user's own fragments, seen by printing specimens with them."""
        if self._overrides is None:
            return ()
        return tuple(sorted(set(self._proof(self._overrides)), key=lambda mistake: (mistake.path, mistake.position)))

    def _proof(self, overrides: Path) -> Iterator[Diagnostic]:
        for specimen in (FULL, BARE):
            for design in Design:
                letterhead = specimen.letterhead.model_copy(update={"design": design})
                try:
                    self.sheet(replace(specimen, letterhead=letterhead))
                except Exception as fault:  # a fragment may do whatever Python can
                    yield fault_in(overrides, fault)


def _set(checklist: Checklist) -> str:
    """How a checklist is set: `wide` where it leaves room, `close` where it has many or long lines."""
    lines = sum(1 + len(line.text) // 85 for line in checklist.to_do)
    names = sum(1 + max(len(held.name) // 34, len(held.beside) // 40) for held in checklist.names)
    height = lines + 1.4 * names
    return "wide" if height < 26 else "full" if height < 34 else "close"
