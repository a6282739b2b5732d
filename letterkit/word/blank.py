"""The blank document: an empty sheet of the letter's paper, with the named styles that its parts are set in."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from letterkit.fit.lines import lines_of_text
from letterkit.fit.typography import Typography
from letterkit.letter import Letter
from letterkit.letterhead import Typeface
from letterkit.word.heads import head
from letterkit.word.pictures import is_shown
from letterkit.word.units import colour, half_points, length, points, six_digits

BLANK = Path(__file__).parent / "blank"
"""The files that an empty document is a zip archive of."""
BUILT_IN = frozenset(
    {"Body Text", "Closing", "Emphasis", "Hyperlink", "List Bullet", "List Continue", "List Number", "Salutation"}
    | {"Signature", "Strong"}
)
"""The styles that Word itself knows, and names in its user's language."""
FAMILIES = {Typeface.SERIF: "Times New Roman", Typeface.SANS: "Arial"}

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip archive can hold."""
_BULLET_GAP, _NUMBER_GAP = 10.0, 5.0
"""Between the bullet or number of an item and its text, in pixels."""


def blank(letter: Letter, type_: Typography) -> WordDocument:
    """A document of the letter's paper, margins and styles, with nothing on it yet."""
    words = _words(letter, type_)
    parts = ((name, template.render(words).encode()) for name, template in _parts())
    document = Document(io.BytesIO(archive(parts)))
    sheet, section = type_.style, document.sections[0]
    section.page_width = length(sheet.length("", "--lk-sheet-width"))
    section.page_height = length(sheet.length("", "--lk-sheet-height"))
    section.left_margin = section.right_margin = length(sheet.length("", "--lk-margin-side"))
    section.top_margin = length(sheet.length("", "--lk-margin-top"))
    section.bottom_margin = section.footer_distance = length(sheet.length("", "--lk-margin-bottom"))
    section.gutter = length(0)
    section.header_distance = section.top_margin - length(type_.rise)
    return document


def archive(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Files by their names as a zip archive whose bytes tell nothing of when or where it was made."""
    content = io.BytesIO()
    with ZipFile(content, "w") as file:
        for name, part in parts:
            entry = ZipInfo(name, _EARLIEST)
            entry.create_system = 0
            entry.compress_type = ZIP_DEFLATED
            file.writestr(entry, part)
    return content.getvalue()


@cache
def _parts() -> tuple[tuple[str, Template], ...]:
    """The files of a blank document. Readers want the list of their kinds first."""
    environment = Environment(
        loader=FileSystemLoader(BLANK), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "eighths": lambda pixels: round(points(pixels) * 8),
        "half_points": half_points,
        "points": lambda pixels: round(points(pixels)),
        "twips": lambda pixels: round(points(pixels) * 20),
    }
    files = sorted(file.relative_to(BLANK).as_posix() for file in BLANK.rglob("*") if file.is_file())
    return tuple((name, environment.get_template(name)) for name in sorted(files, key=lambda name: name[0] != "["))


def _words(letter: Letter, type_: Typography) -> dict[str, object]:
    """What the files of a blank document are filled in with."""
    subject_first = not letter.subject_after_salutation
    return {
        "type": type_,
        "head": head(letter, type_),
        "language": letter.language,
        "sans": letter.letterhead.font is Typeface.SANS,
        "family": lambda sans: FAMILIES[Typeface.SANS if sans else Typeface.SERIF],
        "built_in": BUILT_IN,
        "accent": six_digits(letter.letterhead.accent or type_.style.text("", "--lk-accent")),
        "quiet": colour(type_.style, "--lk-quiet"),
        "profession": bool(letter.letterhead.label),
        "signed": is_shown(letter.signature),
        "subject_gap": type_.address_gap if subject_first else type_.salutation_gap,
        "salutation_gap": type_.subject_gap if subject_first else type_.address_gap,
        "copies_gap": type_.copies_after_enclosures_gap if letter.enclosures else type_.copies_gap,
        "enclosures_indent": _label(letter.enclosures_label, type_),
        "copies_indent": _label(letter.copies_label, type_),
        "indent": type_.indent,
        "bullet_gap": _BULLET_GAP,
        "number_gap": _NUMBER_GAP,
    }


def _label(text: str, type_: Typography) -> float:
    """How far the names after a label are indented."""
    return lines_of_text(text, type_.text, type_.width).length + type_.label_gap
