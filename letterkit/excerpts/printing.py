"""Excerpts in HTML: what stands on a page in the place of a block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

from markupsafe import Markup

from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import Etiquette
from letterkit.excerpts.calls import Call
from letterkit.excerpts.chosen import Chosen, choose
from letterkit.excerpts.coloured import coloured
from letterkit.excerpts.kinds import KINDS
from letterkit.excerpts.specimen import Everywhere, entries, specimens
from letterkit.kit import EnvelopeSize, Paper
from letterkit.letter import Letter
from letterkit.library import Entry, Holdings, House
from letterkit.render.fragments import fault_in, fragments, without_braces
from letterkit.render.press import FRAGMENTS as SHEET
from letterkit.render.press import Press
from letterkit.render.sizes import page_sizes
from letterkit.report import written
from letterkit.worksheet import compose_worksheet

FRAGMENTS = Path(__file__).parent / "fragments"
"""One file for each kind of block."""

WORDS = "<!-- the words of the block -->"
"""Stands in an excerpt where the block's own words belong."""


class Links(Protocol):
    """Where a page can lead its reader; None where there is no such page."""

    def letter(self, slug: str) -> str | None:
        """The page of a kit's letter."""

    def document(self, slug: str, name: str) -> str | None:
        """A page of a kit beside that of its letter, such as `thank-you`."""

    def advice(self, id: str) -> str | None:
        """The page that teaches a piece of advice."""

    def asset(self, name: str) -> str | None:
        """A stylesheet of ours."""


class Nowhere:
    """The links of a page that stands alone."""

    def letter(self, slug: str) -> None:
        """There are no pages of letters."""

    def document(self, slug: str, name: str) -> None:
        """There are no pages beside them."""

    def advice(self, id: str) -> None:
        """There are no pages of advice."""

    def asset(self, name: str) -> None:
        """The page brings its styles along."""


class Excerpts:
    """Makes the HTML of blocks. A fragment in the user's own folder replaces ours of the same file name."""

    def __init__(self, holdings: Holdings, house: House | None = None, overrides: Path | None = None) -> None:
        self.holdings = holdings
        self._house = house or House()
        self._overrides = overrides
        self._press = Press(overrides)
        self._fragments = fragments([folder for folder in (overrides, FRAGMENTS, SHEET) if folder])
        self._sheets: dict[int, tuple[Letter, Markup]] = {}

    def proof(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the user's own fragments, seen by printing specimens with them."""
        if self._overrides is None:
            return ()
        found = set(self._proof(self._overrides))
        return tuple(sorted(found, key=lambda mistake: (mistake.path, mistake.position)))

    def _proof(self, overrides: Path) -> Iterator[Diagnostic]:
        for name in KINDS:
            call = Call(name, "specimen", {}, "docs/specimen.md")
            attempts: list[Callable[[], str]] = []
            for links in (Nowhere(), Everywhere()):
                attempts += [partial(self._excerpt, call, chosen, links, True) for chosen in specimens()]
                attempts += [partial(self._broken, call, entry, links) for entry in entries()]
                attempts.append(partial(self._mistakes, call, (call.wrong(Code.BLOCK_FORM, "wrong"),), links))
            for attempt in attempts:
                try:
                    attempt()
                except Exception as fault:  # a fragment may do whatever Python can
                    yield fault_in(overrides, fault)

    def judge(self, calls: Iterable[Call]) -> tuple[Diagnostic, ...]:
        """Everything that is wrong with some blocks."""
        return tuple(mistake for call in calls for mistake in choose(call, self.holdings)[1])

    def html(self, call: Call, links: Links, *, first_sheet: bool = True) -> tuple[str, tuple[Diagnostic, ...]]:
        """What stands in the place of a block, and what is wrong with it. `WORDS` stands for the block's own words.

        `first_sheet` says whether a sheet in it would be the first of its page, which decides on the page's size.
        Braces are entities, so that no template engine reads them again.
        """
        chosen, mistakes = choose(call, self.holdings)
        if chosen is None:
            return self._mistakes(call, mistakes, links), mistakes
        if chosen.broken:
            return self._broken(call, chosen.broken, links), mistakes
        return self._excerpt(call, chosen, links, first_sheet), mistakes

    def _mistakes(self, call: Call, mistakes: Iterable[Diagnostic], links: Links) -> str:
        """What stands in the place of a block that shows nothing."""
        reports = [written(mistake) for mistake in mistakes]
        return self._print("excerpt-mistakes.html", links, call=call, reports=reports)

    def _broken(self, call: Call, entry: Entry, links: Links) -> str:
        """What stands in the place of a block whose kit has mistakes in it."""
        return self._print("excerpt-broken.html", links, call=call, entry=entry)

    def _excerpt(self, call: Call, chosen: Chosen, links: Links, first_sheet: bool) -> str:
        sheets = self._sheets_of(call, chosen)
        return self._print(
            f"excerpt-{call.name}.html",
            links,
            call=call,
            chosen=chosen,
            passages=chosen.passages,
            sheets=sheets,
            stylesheets=page_sizes(self._size(call, chosen)) if sheets and first_sheet else (),
            code=coloured(chosen.lines),
            advice=" ".join(KINDS[call.name].advice),
            words=Markup(WORDS),
        )

    def _sheets_of(self, call: Call, chosen: Chosen) -> list[Markup]:
        """The sheets that a block shows."""
        match call.name:
            case "letter":
                return [self._sheet(passage.letter) for passage in chosen.passages]
            case "envelope":
                return [Markup(self._press.envelope(envelope)) for envelope in chosen.envelopes]
            case "worksheet":
                locale = call.options.get("locale", self._house.locale)
                return [Markup(self._press.worksheet(compose_worksheet(self._paper(call), locale)))]
        return []

    def _size(self, call: Call, chosen: Chosen) -> Paper | EnvelopeSize:
        """The size of the first sheet that a block shows."""
        if chosen.envelopes:
            return chosen.envelopes[0].size
        return chosen.passages[0].letter.paper if chosen.passages else self._paper(call)

    def _sheet(self, letter: Letter) -> Markup:
        """The sheet of a letter, printed once however often it is shown."""
        if id(letter) not in self._sheets:
            self._sheets[id(letter)] = letter, Markup(self._press.sheet(letter))
        return self._sheets[id(letter)][1]

    def _paper(self, call: Call) -> Paper:
        """The paper of a sheet that belongs to no kit."""
        locale = call.options.get("locale", self._house.locale)
        wanted = call.options.get("paper")
        return Paper(wanted) if wanted else self._house.paper or Etiquette(locale).custom.paper

    def _print(self, fragment: str, links: Links, **context: object) -> str:
        return without_braces(self._fragments.get_template(fragment).render(links=links, **context)).strip()
