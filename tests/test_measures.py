"""How closely a letter is set, and what a kit is told of its length: all of it without a browser."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import product
from pathlib import Path
from string import printable

import pytest
from fontTools.ttLib import TTFont

from letterkit.diagnostics import Code
from letterkit.fit import Verdict, fit, in_measure
from letterkit.fit.faces import face
from letterkit.fit.measures import CLOSER
from letterkit.fit.stylesheet import style
from letterkit.letter import Letter, Measure
from letterkit.letterhead import Typeface
from letterkit.library import Entry, Library
from letterkit.prose import Paragraph
from letterkit.render.press import Press
from tests.fit.growing import growing
from tests.letters import BODY, body, letter

LIBERATION = sorted(Path("/usr/share/fonts").rglob("LiberationS*-*.ttf"))
MISTAKES = Path(__file__).parent / "mistakes"
LONG_KIT = (MISTAKES / "kits" / "letter-over-a-sheet.yml").read_text("utf-8")
PRESS = Press()


def test_characters_are_as_wide_as_in_the_installed_fonts() -> None:
    """Latin letters, digits and punctuation, and their kerning; so `faces.json` holds what fonts really say."""
    assert len(LIBERATION) >= 8
    for file in LIBERATION:
        family, _, name = file.stem.removeprefix("Liberation").partition("-")
        if "Narrow" in family:
            continue
        font = TTFont(file)
        ours = face(Typeface(family.lower()), emphasis="Italic" in name, strong="Bold" in name)
        widths = {chr(code): font["hmtx"][glyph][0] for code, glyph in font.getBestCmap().items()}
        kept = [*printable[:95], *"éñßçøÅŁő‘’“”–—…€£°"]
        assert {character: ours.width(character) for character in kept} == {each: widths[each] for each in kept}
        for pair in ("AV", "To", "We", "P.", "y,", "r."):
            assert ours.width(pair) < sum(widths[character] for character in pair)


@pytest.mark.parametrize(
    ("lines", "measure"),
    [(0, Measure.USUAL), (1, Measure.SNUG), (3, Measure.CLOSE), (4, Measure.CLOSEST), (9, Measure.USUAL)],
)
def test_a_letter_shrinks_no_further_than_it_must(lines: int, measure: Measure) -> None:
    """The smallest change that lets it fit; one that is far too long, or may not shrink, is left as it is."""
    long = letter(body=body(BODY + "\nAnd one more line of it.\n" * lines))
    assert in_measure(long, may_shrink=True).measure is measure
    assert in_measure(long, may_shrink=False) == long
    looser = (Measure.USUAL, *CLOSER[: CLOSER.index(measure)]) if measure in CLOSER else ()
    assert all(fit(replace(long, measure=each)).verdict is Verdict.OVER for each in looser)


def test_no_measure_is_too_small_to_be_handsome() -> None:
    """Times not below 10.5 points, Arial not below what is as large beside it, margins not below 0.8 inches."""
    usual = {font: style(font=font.value, measure=Measure.USUAL.value).length("", "--lk-size") for font in Typeface}
    for font, measure in product(Typeface, CLOSER):
        sheet = style(font=font.value, measure=measure.value)
        size = sheet.length("", "--lk-size") / usual[font] * usual[Typeface.SERIF]
        assert size >= 10.5 * 4 / 3 - 0.01
        assert sheet.length("", "--lk-margin-side") >= 0.8 * 96
        assert sheet.length("", "--lk-line") >= 1.25 * sheet.length("", "--lk-size")


@pytest.mark.parametrize("wish", ["fit: leave", "fit: shrink"])
def test_a_kit_says_whether_its_letter_may_shrink(tmp_path: Path, wish: str) -> None:
    """Then the sheet is set closer, and there is nothing to warn of."""
    entry = shelved(tmp_path, LONG_KIT + f"  {wish}\n")
    shrunk = wish == "fit: shrink"
    of_its_sheet = [found.code for found in entry.diagnostics if found.code in (Code.OVER_A_SHEET, Code.TIGHT)]
    assert of_its_sheet == ([] if shrunk else [Code.OVER_A_SHEET])
    assert f'data-lk-measure="{"close" if shrunk else "usual"}"' in PRESS.sheet(entry.letters[0])


def test_of_several_letters_each_is_judged(tmp_path: Path) -> None:
    """The warning names the one that is too long; what was written for a part is where it points."""
    start = LONG_KIT.split("notes:")[0]
    own = "      I would be glad to come back and talk about it.\n" * 60
    entry = shelved(tmp_path, f"{start}letter:\n  addressing: each\n  parts:\n    closing: >-\n{own}")
    messages = [found.message for found in entry.diagnostics if found.code is Code.OVER_A_SHEET]
    assert [message.split(" is ")[0] for message in messages] == [
        *("the letter to Dana Whitfield", "the letter to Luis Ortega"),
    ]
    assert {found.excerpt for found in entry.diagnostics if found.code is Code.OVER_A_SHEET} == {"    closing: >-"}


def shelved(folder: Path, kit: str) -> Entry:
    """A kit in a library of its own."""
    shutil.copytree(MISTAKES / "shelf", folder / "letterheads")
    (folder / "kit.yml").write_text(kit, "utf-8")
    (entry,) = Library(folder, shown_as="kits").read().entries
    return entry


def test_cutting_as_many_words_as_it_says_is_enough() -> None:
    """From the end of the body; nearly always, for where lines end is not known beforehand."""
    cured = []
    for each in growing(range(300, 460, 20)):
        if words := fit(each).words_over:
            cured.append(fit(_shortened(each, words)).verdict is not Verdict.OVER)
    assert len(cured) > 50
    assert sum(cured) / len(cured) >= 0.95


def _shortened(long: Letter, words: int) -> Letter:
    """A letter without so many of its last words. Lists are left as they are."""
    blocks = list(long.body)
    for place in range(len(blocks) - 1, -1, -1):
        content = blocks[place].content
        if words > 0 and isinstance(content, Paragraph):
            written = " ".join(run.text for run in content.inlines if hasattr(run, "text")).split()
            kept, words = written[: max(0, len(written) - words)], words - len(written)
            blocks[place : place + 1] = body(" ".join(kept)) if kept else ()
    return replace(long, body=tuple(blocks))
