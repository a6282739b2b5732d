"""Both sides of the comparison: what the library makes of a kit, and what the script makes of it in a browser."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from playwright.sync_api import Page

from letterkit.advice import built_in_advice
from letterkit.compose import Stationery, compose
from letterkit.composer import export
from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.envelope import envelopes
from letterkit.errands import compose_checklist
from letterkit.etiquette import Etiquette
from letterkit.fit import Verdict, fit, in_measure, in_words
from letterkit.kit import EnvelopeSize, Kit, Paper, TooLong
from letterkit.letter import Letter
from letterkit.reading import read_kit
from letterkit.render.email import email_text
from letterkit.render.press import Press
from letterkit.report import in_plain_words
from letterkit.shelves import LetterheadShelf, TemplateShelf
from letterkit.source import read_source
from letterkit.template import Template
from letterkit.thank_you import thank_you_notes
from tests.composer.kits import Plain
from tests.letters import SIGNATURE

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "letterkit/composer/bundle/letterkit-composer.js"
LINKS = {"same-day": "../guide/same-day/", "proof-twice": "../guide/proof/?a=1&b=2"}
REMARKS = [
    Diagnostic(Code.UNANSWERED, "kits/x.yml", Position(line), f"`offer` <{line}> says “nothing”")
    for line in range(3, 8)
]

Sheets = dict[str, Any]
"""Everything that a kit becomes, by kind."""


@dataclass(frozen=True, slots=True)
class Case:
    """A kit with what a site decides beside it."""

    kit: Plain
    number: int = 0
    """Which of the things that may stand beside a kit do."""

    @property
    def signed(self) -> bool:
        return self.number % 2 == 1

    @property
    def remarks(self) -> Sequence[Diagnostic]:
        return REMARKS[: self.number % 6]

    @property
    def house(self) -> tuple[EnvelopeSize, EnvelopeSize] | tuple[None, None]:
        return (EnvelopeSize.C5, EnvelopeSize.DL) if self.number % 3 == 1 else (None, None)

    @property
    def paper(self) -> Paper | None:
        return Paper.A4 if self.number % 4 == 1 else None

    @property
    def proofread(self) -> bool | None:
        return (None, False, True)[self.number % 3]

    @property
    def wishes(self) -> dict[str, Any]:
        """The same for the script."""
        wishes: dict[str, Any] = {"slug": f"2026/kit-{self.number}", "remarks": in_plain_words(self.remarks)}
        wishes["proofread"] = self.proofread
        if self.signed:
            picture = b64encode(SIGNATURE.content).decode()
            wishes |= {"signature": {"media_type": SIGNATURE.media_type, "base64": picture}, "links": LINKS}
        if self.house[0]:
            wishes |= {"envelope": self.house[0].value, "noteEnvelope": self.house[1].value}
        return wishes | ({"paper": self.paper.value} if self.paper else {})


def shipped(folder: Path = ROOT / "kits") -> Iterable[Plain]:
    """The kits of a folder, each with its letterhead in it."""
    letterheads = LetterheadShelf(folder / "letterheads", PurePosixPath("kits/letterheads"))
    letterheads.read()
    for file in sorted(folder.rglob("*.yml")):
        if not {"letterheads", "templates"} & set(file.relative_to(folder).parts):
            source = read_source(file.read_bytes(), file.name)
            kit, _ = read_kit(source)
            assert kit
            letterhead, _, _ = letterheads.pick(kit, source, file.parent)
            assert letterhead
            yield _plain(kit) | {"letterhead": _plain(letterhead)}


def _plain(model: Any) -> Plain:
    written: Plain = model.model_dump(mode="json", exclude_none=True, by_alias=True)
    return written


@cache
def templates(folder: Path = ROOT / "kits") -> tuple[Template, ...]:
    shelf = TemplateShelf(folder / "templates", PurePosixPath("kits/templates"))
    shelf.read(frozenset(built_in_advice()))
    return shelf.ready


def by_library(case: Case, known: Iterable[Template], press: Press) -> Sheets:
    """What the library makes of a kit."""
    kit = Kit.model_validate(case.kit, by_alias=True, by_name=False)
    etiquette = Etiquette(kit.locale or "en-US")
    assert not isinstance(kit.letterhead, str)
    (template,) = (template for template in known if template.name == kit.template)
    stationery = Stationery(
        template,
        kit.letterhead,
        SIGNATURE if case.signed else None,
        etiquette,
        kit.paper or case.paper or etiquette.custom.paper,
        *case.house,
    )
    slug = case.wishes["slug"]
    composed, faults = compose(kit, stationery, slug=slug, path="kits/x.yml")
    assert not faults
    letters = [in_measure(each, may_shrink=kit.letter.fit is TooLong.SHRINK) for each in composed]
    notes = thank_you_notes(kit, stationery, slug=slug)
    checklist = compose_checklist(kit, letters, remarks=case.remarks, fits=_fits(letters), proofread=case.proofread)
    return {
        "letters": [press.sheet(letter) for letter in letters],
        "texts": [email_text(letter) for letter in letters],
        "fits": [in_words(fit(letter)) for letter in letters],
        "cards": [press.card(note) for note in notes],
        "copies": [press.copy(note) for note in notes],
        "envelopes": [press.envelope(envelope) for envelope in envelopes(kit, stationery, letters, notes)],
        "checklist": press.checklist(checklist, LINKS if case.signed else None),
        "heard": [[each.note, each.label, each.words, each.teller, each.answered] for each in letters[0].heard],
    }


def _fits(letters: Sequence[Letter]) -> bool | None:
    verdicts = {fit(letter).verdict for letter in letters}
    return False if Verdict.OVER in verdicts else None if Verdict.TIGHT in verdicts else True


BY_SCRIPT = """([exported, cases]) => {
  const stationery = Letterkit.open(exported);
  return cases.map(([kit, wishes]) => {
    const made = Letterkit.compose(kit, stationery, wishes);
    return made.mistakes.length ? {mistakes: made.mistakes} : {
      letters: made.letters.map((letter) => letter.html),
      texts: made.letters.map((letter) => letter.text),
      fits: made.letters.map((letter) => letter.fit.sentence),
      cards: made.notes.map((note) => note.card),
      copies: made.notes.map((note) => note.copy),
      envelopes: made.envelopes.map((envelope) => envelope.html),
      checklist: made.checklist.html,
      heard: made.heard.map(({note, label, words, teller, answered}) => [note, label, words, teller, answered]),
    };
  });
}"""


def by_script(
    page: Page, cases: Sequence[Case], known: Iterable[Template], overrides: Path | None = None
) -> list[Sheets]:
    """What the script makes of some kits, in a browser."""
    exported, mistakes = export(known, overrides=overrides)
    assert not mistakes
    page.add_script_tag(path=BUNDLE)
    made: list[Sheets] = page.evaluate(BY_SCRIPT, [exported, [[case.kit, case.wishes] for case in cases]])
    return made


def differences(
    page: Page, cases: Sequence[Case], folder: Path = ROOT / "kits", overrides: Path | None = None
) -> list[str]:
    """Where the two sides first differ, for each kit and each kind of sheet of which they do."""
    known = templates(folder)
    press = Press(overrides)
    made = by_script(page, cases, known, overrides)
    found = []
    for case, theirs in zip(cases, made, strict=True):
        ours = by_library(case, known, press)
        found += [_first(kind, ours[kind], theirs.get(kind, theirs)) for kind in ours if ours[kind] != theirs.get(kind)]
    return found


def _first(kind: str, ours: Any, theirs: Any) -> str:
    """The first place in which two texts differ, with what stands around it."""
    one, other = repr(ours), repr(theirs)
    place = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    around = slice(max(0, place - 60), place + 60)
    return f"{kind}: the library has …{one[around]}… and the script …{other[around]}…"
