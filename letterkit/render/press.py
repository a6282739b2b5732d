"""The press: composed letters become sheets, in HTML that screen and paper share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from letterkit.diagnostics import Diagnostic
from letterkit.letter import Letter
from letterkit.letterhead import Design
from letterkit.render.contacts import contacts
from letterkit.render.fragments import fault_in, fragments
from letterkit.render.specimen import BARE, FULL
from letterkit.render.wording import postscript, prose_lines

FRAGMENTS = Path(__file__).parent / "sheet"
"""One file for each part of a sheet."""

MOST_LINES_OF_A_SHORT_LETTER = 24
"""About how many lines there may be below the date in a letter that is set wider to fill its sheet."""

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
            length="short" if _lines(letter) <= MOST_LINES_OF_A_SHORT_LETTER else "full",
            contacts=contacts(letter.letterhead),
            postscript=postscript(letter),
        )
        return html.translate(_BRACES)

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


def _lines(letter: Letter) -> int:
    """About how many lines a letter has on paper, which holds ninety characters and more in each."""
    blocks = [block.content for block in letter.body] + list(letter.postscript)
    prose = sum(1 + len(line) // 90 for block in blocks for line in prose_lines(block))
    gaps = len(blocks) * 2 // 3
    return prose + gaps + len(letter.inside_address) + len(letter.enclosures) + len(letter.copies)
