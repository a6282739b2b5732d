"""Letterheads: each design in Word's own means, which are styles, a line below a paragraph, and a table for columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Header as Header
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

from letterkit.fit.heads import LONG, height_of_head
from letterkit.fit.lines import Type
from letterkit.fit.stylesheet import Style
from letterkit.fit.typography import Typography
from letterkit.letter import Letter
from letterkit.letterhead import Design, Typeface
from letterkit.render.contacts import Contact, contacts
from letterkit.word.typist import type_linked, type_text
from letterkit.word.units import length, points

DIVIDER = "\u00a0\u00a0·\u00a0\u00a0"
"""Between two contacts on one line."""
_HAIR = 4 / 3
"""The height of a paragraph that is there because Word wants one below a table, in pixels."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line below a paragraph."""

    width: float
    space: float
    """Between it and the text."""


@dataclass(frozen=True, slots=True)
class Head:
    """How a letterhead is set, in CSS pixels."""

    sheet: Style
    sans: bool
    aligned: str
    """Word's name for where name and profession stand."""
    contacts_aligned: str
    bold_name: bool
    italic_profession: bool
    name_size: float
    name_line: float
    name_spacing: float
    below_sender: float
    rule: Rule | None
    """Below name and profession."""
    foot_line: float
    foot_rule: Rule | None
    """Below everything."""
    gap: float
    """From its end to the date."""

    def own(self, name: str) -> float:
        """A length that the stylesheet gives a name."""
        return self.sheet.length("", f"--lk-{name}")


def head(letter: Letter, type_: Typography) -> Head:
    """How a letter's letterhead is set."""
    sheet, letterhead = type_.style, letter.letterhead
    design = letterhead.design
    long = "long-" if len(letterhead.name) > LONG else ""
    size = sheet.length("", f"--lk-{long}name-size")
    rule = foot_rule = None
    if design is Design.CLASSIC:
        rule = Rule(*(sheet.length(".lk-sender", name) for name in ("border-bottom", "padding-bottom")))
    if design is Design.MODERN:
        foot_rule = Rule(sheet.length(".lk-letterhead", "border-bottom"), 0)
    foot = sheet.length(".lk-letterhead", "padding-bottom") or _HAIR
    height = height_of_head(letterhead, letter.letterhead_address, sheet, type_.width)
    if design is Design.MINIMAL and _has_reach(letter):
        height += foot
    unused = max(0, type_.rise - height)  # the body begins no higher than the top margin
    return Head(
        sheet=sheet,
        sans=letterhead.font is Typeface.SANS or design is not Design.CLASSIC,
        aligned="center" if design is Design.CLASSIC else "left",
        contacts_aligned={Design.CLASSIC: "center", Design.MODERN: "right", Design.MINIMAL: "left"}[design],
        bold_name=sheet.text(".lk-name", "font-weight") == "bold",
        italic_profession=sheet.text(".lk-profession", "font-style") == "italic",
        name_size=size,
        name_line=sheet.length("", f"--lk-{long}name-line"),
        name_spacing=sheet.length(".lk-name", "letter-spacing", em=size),
        below_sender=sheet.length(".lk-sender", "margin-bottom"),
        rule=rule,
        foot_line=foot,
        foot_rule=foot_rule,
        gap=type_.letterhead_gap - unused - (foot if design is Design.MINIMAL and _has_reach(letter) else 0),
    )


def type_letterhead(header: Header, letter: Letter, type_: Typography) -> None:
    """Types the letterhead into the header of the first sheet."""
    foot = header.paragraphs[0]
    foot.style = "Letterhead Foot"
    match letter.letterhead.design:
        case Design.CLASSIC:
            _type_rows(header.add_paragraph, letter, type_)
            _take_out(foot)
        case Design.MODERN | Design.MINIMAL if _has_reach(letter):
            _type_columns(header, letter, type_)
            header._element.append(foot._p)
        case Design.MODERN:
            _type_sender(header.add_paragraph, letter)
            header._element.append(foot._p)
        case Design.MINIMAL:
            _type_sender(header.add_paragraph, letter)
            _take_out(foot)


Place = Callable[..., Paragraph]
"""What adds a paragraph of some style."""


def _type_sender(add: Place, letter: Letter) -> None:
    for run in type_text(add(style="Letterhead Name"), letter.sender):
        if run.font.rtl:  # letters that join do not stand apart
            run._r.get_or_add_rPr().insert(0, _element("w:spacing", val=0))
    if letter.letterhead.label:
        type_text(add(style="Letterhead Profession"), letter.letterhead.label)


def _type_rows(add: Place, letter: Letter, type_: Typography) -> None:
    """Address and contacts, each in a row as long as the line, with a divider between each two."""
    _type_sender(add, letter)
    divider = _contact_type(letter.letterhead.font, type_).width(DIVIDER)
    for style, row in _reach(letter):
        paragraph, used = add(style=style), 0.0
        for contact in row:
            width = _contact_type(letter.letterhead.font, type_).width(contact.short)
            if used and used + divider + width <= type_.width:
                paragraph.add_run(DIVIDER, "Letterhead Divider")
                used += divider + width
            else:
                if used:
                    paragraph.add_run().add_break()
                used = width
            type_linked(paragraph, contact.short, contact.link)


def _type_columns(header: Header, letter: Letter, type_: Typography) -> None:
    """Name and profession in one column, everything else in one or two on the right of it."""
    widths, gap = _widths(letter, type_)
    table = header.add_table(1, len(widths), length(sum(widths)))
    table.autofit = False
    table._tblPr.insert_element_before(_margins("w:tblCellMar", left=0, right=0), "w:tblLook")
    sender, *others = table.rows[0].cells
    for cell, column, width in zip((sender, *others), table.columns, widths, strict=True):
        cell.width = column.width = length(width)
        if letter.letterhead.design is Design.MODERN:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    _type_sender(partial(_in_cell, sender), letter)
    places = others if len(others) == len(_reach(letter)) else others * 2
    for cell, (style, column) in zip(places, _reach(letter), strict=False):
        for contact in column:
            type_linked(_in_cell(cell, style), contact.short, contact.link)
    for cell in others:
        _inset(cell, gap)


def _widths(letter: Letter, type_: Typography) -> tuple[tuple[float, ...], float]:
    """The widths of the columns, and of the gaps between them, which the columns on the right have inside."""
    sheet = type_.style
    contact_type = _contact_type(Typeface.SANS, type_)
    wanted = [max(contact_type.width(contact.short) for contact in row) + 1 for _, row in _reach(letter)]
    if letter.letterhead.design is Design.MODERN:
        limit = sheet.length(".lk-reach", "max-width", whole=type_.width)
        gap = sheet.length(".lk-letterhead", "gap")
        others = [min(max(wanted), limit) + gap]
    else:
        limits = sheet.lengths(".lk-letterhead", "grid-template-columns")[-len(wanted) :]
        (gap,) = sheet.lengths(".lk-letterhead", "gap")
        others = [min(want, limit) + gap for want, limit in zip(wanted, limits, strict=True)]
    return (type_.width - sum(others), *others), gap


def _contact_type(typeface: Typeface, type_: Typography) -> Type:
    return Type(typeface, type_.style.length("", "--lk-contact-size"))


def _reach(letter: Letter) -> Sequence[tuple[str, Sequence[Contact]]]:
    """How the sender can be reached, each kind with its style; a kind of which there is nothing is left out."""
    kinds = (
        ("Letterhead Address", tuple(map(Contact, letter.letterhead_address))),
        ("Letterhead Contacts", contacts(letter.letterhead)),
    )
    return tuple((style, row) for style, row in kinds if row)


def _has_reach(letter: Letter) -> bool:
    return bool(_reach(letter))


def _in_cell(cell: Cell, style: str) -> Paragraph:
    """A new paragraph of a cell; the first is there from the beginning."""
    first: Paragraph = cell.paragraphs[0]
    if first.runs or first.hyperlinks:
        first = cell.add_paragraph(style=style)
    first.style = style
    return first


def _inset(cell: Cell, left: float) -> None:
    cell._tc.get_or_add_tcPr().insert_element_before(_margins("w:tcMar", left=left), "w:vAlign")


def _margins(tag: str, **sides: float) -> BaseOxmlElement:
    margins = OxmlElement(tag)
    for side, width in sides.items():
        margins.append(_element(f"w:{side}", w=round(points(width) * 20), type="dxa"))
    return margins


def _take_out(paragraph: Paragraph) -> None:
    parent = paragraph._p.getparent()
    if parent is not None:
        parent.remove(paragraph._p)


def _element(tag: str, **attributes: object) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element
