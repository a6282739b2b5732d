"""The letter as a Word document: the sheet's words in the sheet's order, in the styles that a typist looks for."""

from __future__ import annotations

import datetime
import io
from zipfile import ZipFile

from docx.document import Document
from docx.text.paragraph import Paragraph

from letterkit.fit.typography import Typography, typography
from letterkit.letter import Letter
from letterkit.render.wording import postscript
from letterkit.word.blank import archive, blank
from letterkit.word.heads import type_letterhead
from letterkit.word.pictures import is_shown, type_picture
from letterkit.word.typist import Typist


def word_document(letter: Letter) -> bytes:
    """One letter as a `.docx` file: the same bytes for the same letter, whenever and wherever it is made."""
    type_ = typography(letter)
    document = blank(letter, type_)
    _tell_whose_it_is(document, letter)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    type_letterhead(section.first_page_header, letter, type_)
    _type_letter(document, letter, type_)
    saved = io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as file:
        return archive((name, file.read(name)) for name in file.namelist())


def _tell_whose_it_is(document: Document, letter: Letter) -> None:
    """The properties of the document, as a file browser shows them."""
    told = document.core_properties
    told.author = told.last_modified_by = letter.sender
    told.title = letter.subject
    told.language = letter.language
    told.created = told.modified = datetime.datetime.combine(letter.date, datetime.time())
    told.revision = 1


def _type_letter(document: Document, letter: Letter, type_: Typography) -> None:
    typist = Typist(document, type_)
    typist.text(letter.dateline, "Dateline")
    typist.lines(letter.inside_address, "Inside Address")
    greeting = [(letter.subject_line, "Subject Line"), (letter.salutation, "Salutation")]
    for text, style in reversed(greeting) if letter.subject_after_salutation else greeting:
        typist.text(text, style)
    typed = [typist.prose(block.content) for block in letter.body]
    for paragraph in typed[-1] if typed else ():
        _keep_with_close(paragraph)
    typist.text(letter.complimentary_close, "Closing")
    if letter.signature is not None and is_shown(letter.signature):
        type_picture(typist.text("", "Signature Image"), letter.signature, type_, f"Signature of {letter.sender}")
    typist.text(letter.sender, "Signature")
    for style, label, items in (
        ("Enclosures", letter.enclosures_label, letter.enclosures),
        ("Copies", letter.copies_label, letter.copies),
    ):
        if items:
            typist.noted(label.strip(), items, style)
    for place, block in enumerate(postscript(letter)):
        typist.prose(block, "Body Text" if place else "Postscript")


def _keep_with_close(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.keep_together = True
    paragraph.paragraph_format.keep_with_next = True
