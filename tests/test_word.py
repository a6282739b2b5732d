"""Letters for Word: read back as Word would read them, and printed by LibreOffice beside Chromium."""

from __future__ import annotations

import datetime
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table
from docx.text.paragraph import Paragraph
from playwright.sync_api import Browser
from pypdf import PdfReader

from letterkit.kit import Paper
from letterkit.letter import Image, Letter
from letterkit.letterhead import Design, Letterhead, Typeface
from letterkit.library import Library
from letterkit.prose import Break, Enumeration, ProseBlock, read_prose
from letterkit.render.contacts import contacts
from letterkit.render.direction import TURNS
from letterkit.render.wording import postscript
from letterkit.word.document import word_document
from tests import office
from tests.letters import BODY, SIGNATURE, body, letter, letterhead
from tests.sites import build, kit, project
from tests.test_print import BARE_HOST, lines, printed, sheets, site_page, sizes, text_of

FOLDER = Path(__file__).parent
LIBRARIES = ("kits", "tests/composed/kits")
"""The kits that ship, and those that ask for every case of composing."""
PNG = (FOLDER / "word" / "signature.png").read_bytes()
JPEG = (FOLDER / "word" / "signature.jpg").read_bytes()
INKED = Image("image/png", PNG)
MARKS = "\u200e"
RICH = """\
One *word*, **two**, ***three***, [four](https://example.org/four), [*five*](mailto:five@example.org)
and a second line.\\
A third.

- one
- two
  1. three

     more of it
  2. four
     - deep
- five

7. seven
8. eight

The end.
"""

SPACED = "spaced"
LINES = "One line.\n\nA second.\n\n- one\n- two\n  - three\n\n1. four\n\nThe end."
"""A letter in which no line is long enough to end in another place."""


def opened(letter: Letter) -> WordDocument:
    """The document as python-docx reads it."""
    return Document(io.BytesIO(word_document(letter)))


def paragraphs(document: WordDocument) -> Iterator[Paragraph]:
    """All paragraphs in the order in which they are read: the letterhead, and the letter below it."""
    for block in document.sections[0].first_page_header.iter_inner_content():
        if isinstance(block, Table):
            for cell in block.rows[0].cells:
                yield from cell.paragraphs
        else:
            yield block
    yield from document.paragraphs


def typed(letter: Letter) -> list[tuple[str, str]]:
    """The style and the text of each paragraph that has a text."""
    found = ((paragraph.style.name, paragraph.text) for paragraph in paragraphs(opened(letter)))
    return [(style, text.replace(MARKS, "")) for style, text in found if text.strip()]


def texts(block: ProseBlock) -> Iterator[str]:
    """The text of each paragraph of a block, line for line."""
    if isinstance(block, Enumeration):
        for item in block.items:
            for part in item:
                yield from texts(part)
    else:
        yield "".join("\n" if isinstance(inline, Break) else inline.text for inline in block.inlines)


def words_of(letter: Letter) -> list[str]:
    """The words of a letter in the order in which the sheet has them."""
    greeting = [letter.subject_line, letter.salutation]
    return " ".join(
        [
            letter.sender,
            letter.letterhead.label or "",
            *letter.letterhead_address,
            *(contact.short for contact in contacts(letter.letterhead)),
            letter.dateline,
            *letter.inside_address,
            *(reversed(greeting) if letter.subject_after_salutation else greeting),
            *(text for block in letter.body for text in texts(block.content)),
            letter.complimentary_close,
            letter.sender,
            *((letter.enclosures_label, *letter.enclosures) if letter.enclosures else ()),
            *((letter.copies_label, *letter.copies) if letter.copies else ()),
            *(text for block in postscript(letter) for text in texts(block)),
        ]
    ).split()


def shipped() -> Iterator[tuple[str, Letter]]:
    """Every letter of every good kit in this repository, with a name."""
    for folder in LIBRARIES:
        for entry in Library(FOLDER.parent / folder, shown_as=folder).read().entries:
            for place, each in enumerate(entry.letters):
                yield f"{folder}-{entry.slug}-{place}".replace("/", "-"), each


def stressed() -> Iterator[tuple[str, Letter]]:
    """Letters of every design, and what may be odd about each part of one."""
    long_name = "Maximiliana-Theodora Featherstonehaugh-Cholmondeley Okonkwo"
    for design, font, paper in product(Design, Typeface, Paper):
        head = letterhead(design=design, font=font)
        yield f"signed-{design}-{font}-{paper}", letter(letterhead=head, paper=paper, signature=INKED)
        for count in range(320, 440, 40):
            text = " ".join(BODY.split()[:count] + BODY.split()[: max(0, count - len(BODY.split()))])
            halves = body(f"{text[: len(text) // 2]}\n\n{text[len(text) // 2 :]}")
            yield f"{count}-{design}-{font}-{paper}", letter(letterhead=head, paper=paper, body=halves)
    for design in Design:
        bare = Letterhead(name="Ada Specimen", design=design)
        yield f"bare-{design}", letter(letterhead=bare, letterhead_address=(), body=body("Thank you."))
        yield f"address-{design}", letter(letterhead=bare)
        yield f"reach-{design}", letter(letterhead=letterhead(design=design), letterhead_address=())
        yield f"two-sheets-{design}", letter(letterhead=letterhead(design=design), body=body(f"{BODY}\n{BODY}"))
        yield (
            f"{SPACED}-{design}",
            letter(letterhead=letterhead(design=design), body=body(LINES), copies=("One", "Two"), signature=INKED),
        )
        yield f"rich-{design}", letter(letterhead=letterhead(design=design), body=body(RICH), copies=("One", "Two"))
        for name in (long_name, "عمر الشريف", "עמית כהן"):
            named = letterhead(design=design, name=name, email=f"{'a-long-address.' * 4}com@example.org")
            yield (
                f"{len(name)}-{design}",
                letter(letterhead=named, inside_address=(name, "Museum"), salutation=f"Dear {name}:"),
            )
    for count in range(2, 8):
        address = ("Dana Whitfield", "Riverside Museum", *(f"Line {line} of a long address" for line in range(count)))
        yield f"address-of-{count}", letter(inside_address=address)


ALL = dict([*shipped(), *stressed()])
by_letter = pytest.mark.parametrize("name", ALL)


@by_letter
def test_a_document_has_the_words_of_its_letter(name: str) -> None:
    """All of them, in the order of the sheet, and no others but the dots between contacts."""
    said = " ".join(text for _, text in typed(ALL[name])).split()
    assert [word for word in said if word != "·"] == words_of(ALL[name])


def test_paragraphs_have_the_styles_that_a_typist_looks_for() -> None:
    """Each part of a letter has a style of its own, in the order in which they come."""
    whole = letter(copies=("Human Resources",), body=body("One.\n\nTwo."), postscript=read_prose("See you.\n\nSoon."))
    assert [style for style, _ in typed(whole)] == [
        "Letterhead Name",
        "Letterhead Profession",
        "Letterhead Address",
        "Letterhead Contacts",
        *("Dateline", "Inside Address", "Subject Line", "Salutation", "Body Text", "Body Text", "Closing", "Signature"),
        *("Enclosures", "Copies", "Postscript", "Body Text"),
    ]


def test_the_styles_pane_lists_nothing_else() -> None:
    """Every style that can be seen belongs to letters, and every one but Normal says so."""
    seen = {style.name for style in opened(letter()).styles if not style.hidden}
    assert seen > {style for style, _ in typed(letter(body=body(RICH)))}
    assert not [name for name in seen if name.startswith(("Heading", "Light", "Medium", "TOC"))]


def test_prose_is_typed_with_the_means_of_word() -> None:
    """Lists are numbered by Word, words are emphasised by style, links lead somewhere, lines break."""
    document = opened(letter(body=body(RICH)))
    first, *items = [
        each
        for each in document.paragraphs
        if each.style.name in ("Body Text", "List Bullet", "List Number", "List Continue")
    ]
    runs = {run.text: run.style.name for run in first.runs}
    assert runs["word"] == "Emphasis"
    assert runs["two"] == "Strong"
    (three,) = [run for run in first.runs if run.text == "three"]
    assert (three.style.name, three.italic) == ("Strong", True)
    assert [(link.text, link.address) for link in first.hyperlinks] == [
        ("four", "https://example.org/four"),
        ("five", "mailto:five@example.org"),
    ]
    assert "and a second line.\nA third." in first.text
    assert [(each.text, *level(each)) for each in items[:9]] == [
        ("one", 1, 0),
        ("two", 1, 0),
        ("three", 3, 1),
        ("more of it", None, None),
        ("four", 3, 1),
        ("deep", 1, 2),
        ("five", 1, 0),
        ("seven", 4, 0),
        ("eight", 4, 0),
    ]
    starts = document.part.numbering_part.element.xpath("w:num[@w:numId='4']//w:startOverride/@w:val")
    assert starts == ["7"]


def level(paragraph: Paragraph) -> tuple[int | None, int | None]:
    """The list that a paragraph is an item of, and how deep in it."""
    properties = paragraph._p.pPr.numPr
    return (None, None) if properties is None else (properties.numId.val, properties.ilvl.val)


@pytest.mark.parametrize("text", ["Thank you.", "- one\n- two", "One.\n\nTwo."])
def test_the_ending_stays_together(text: str) -> None:
    """The last block of the body, the close, and the room for the signature hang on what follows each of them."""
    document = opened(letter(body=body(text), signature=INKED))
    styles = [each.style.name for each in document.paragraphs]
    signature = styles.index("Signature")
    last = len(list(texts(body(text)[-1].content)))
    for paragraph in document.paragraphs[signature - last - 2 : signature]:
        own, styled = paragraph.paragraph_format.keep_with_next, paragraph.style.paragraph_format.keep_with_next
        assert own or styled


@pytest.mark.parametrize(("design", "font", "paper"), list(product(Design, Typeface, Paper)))
def test_a_document_is_set_as_its_sheet(design: Design, font: Typeface, paper: Paper) -> None:
    """Paper, margins, faces, accent and language are the sheet's."""
    document = opened(
        letter(letterhead=letterhead(design=design, font=font, accent="#1a5"), paper=paper, language="en-GB")
    )
    section = document.sections[0]
    width, height = {Paper.LETTER: (612, 792), Paper.A4: (595.25, 841.9)}[paper]
    assert (section.page_width.pt, section.page_height.pt) == pytest.approx((width, height), abs=0.1)
    assert (section.left_margin.pt, section.right_margin.pt, section.top_margin.pt) == (69, 69, 72)
    defaults = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    assert defaults.xpath("w:rFonts/@w:ascii") == ["Times New Roman" if font is Typeface.SERIF else "Arial"]
    assert defaults.xpath("w:lang/@w:val") == ["en-GB"]
    assert str(document.styles["Letterhead Name"].font.color.rgb) == "11AA55"


def test_the_letterhead_stands_on_the_first_sheet_alone() -> None:
    """It is in the header of the first page, and other pages have none."""
    section = opened(letter()).sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == letter().sender
    assert section.header.is_linked_to_previous


@pytest.mark.parametrize(("kind", "content"), [("image/png", PNG), ("image/jpeg", JPEG)])
def test_a_signature_is_a_picture_of_its_own_shape(kind: str, content: bytes) -> None:
    """With words for those who cannot see it, above the name."""
    document = opened(letter(signature=Image(kind, content)))
    (drawing,) = document.element.xpath("//wp:anchor")
    width, height = (int(drawing.xpath(f"wp:extent/@{side}")[0]) for side in ("cx", "cy"))
    assert width / height == pytest.approx(3, abs=0.01)
    assert height == 42 * 12700
    assert drawing.xpath("wp:docPr/@descr") == [f"Signature of {letter().sender}"]
    (relation,) = drawing.xpath(".//a:blip/@r:embed")
    assert document.part.related_parts[relation].blob == content
    styles = [each.style.name for each in document.paragraphs]
    assert styles[styles.index("Closing") : styles.index("Closing") + 3] == ["Closing", "Signature Image", "Signature"]


@pytest.mark.parametrize("image", [SIGNATURE, None, Image("image/png", PNG[:14]), Image("image/jpeg", JPEG[:40])])
def test_without_a_picture_there_is_room_to_sign(image: Image | None) -> None:
    """Word shows no drawing without a picture beside it, and a damaged picture would damage the document."""
    document = opened(letter(signature=image))
    assert document.element.xpath("//w:drawing") == []
    assert document.styles["Signature"].paragraph_format.space_before.pt == 33


def test_right_to_left_text_is_kept_to_itself() -> None:
    """It is a run that Word turns, between marks that hold its surroundings; invisible turns are left out."""
    salutation = next(
        each for each in opened(letter(salutation="Dear עמית כהן 12,")).paragraphs if each.style.name == "Salutation"
    )
    assert [(run.text, run.font.rtl) for run in salutation.runs] == [
        ("Dear \u200e", None),
        ("עמית כהן", True),
        ("\u200e 12,", None),
    ]
    turned = next(
        each for each in opened(letter(salutation="Dear a\u202eb\u2066,")).paragraphs if each.style.name == "Salutation"
    )
    assert turned.text == "Dear ab,"


def test_joined_letters_are_not_set_apart() -> None:
    """The classic letterhead spaces the letters of a name, but not those of a script that joins them."""
    name = next(paragraphs(opened(letter(letterhead=letterhead(name="عمر الشريف")))))
    assert name._p.xpath(".//w:r[w:rPr/w:rtl]/w:rPr/w:spacing/@w:val") == ["0"]


def test_a_document_tells_whose_it_is_and_nothing_else() -> None:
    """The candidate, the subject and the letter's date; nothing of the programs or the day that made it."""
    told = opened(letter()).core_properties
    assert (told.author, told.last_modified_by, told.title) == (letter().sender, letter().sender, letter().subject)
    day = datetime.datetime(2026, 3, 12, tzinfo=told.created.tzinfo)
    assert (told.created, told.modified, told.language) == (day, day, "en-US")
    with zipfile.ZipFile(io.BytesIO(word_document(letter(signature=INKED)))) as file:
        whole = b"".join(file.read(name) for name in file.namelist())
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.namelist()[0] == "[Content_Types].xml"
    for leftover in (b"python-docx", b"Macintosh", b"Normal.dotm", b"thumbnail"):
        assert leftover not in whole


def test_the_same_letter_is_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whenever it is made."""
    rich = letter(body=body(RICH), signature=INKED)
    first = word_document(rich)
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 7, 1, 12, 0, 0, 0, 182, 0))
    assert word_document(rich) == first


HOSTILE = (FOLDER / "render" / "hostile.txt").read_text("utf-8").split("\n")[:-1]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_typed_as_it_is(text: str) -> None:
    """In a paragraph, and in the properties of the document."""
    document = opened(letter(subject=text, subject_line=text))
    (line,) = [each.text for each in document.paragraphs if each.style.name == "Subject Line"]
    visible = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
    assert line.replace(MARKS, "") == re.sub("[ \t\n\r\f]+", " ", visible).replace(MARKS, "")
    assert document.core_properties.title == text


@pytest.mark.skipif(not office.find(), reason="there is no LibreOffice; `python -m tests.office` says more")
def test_libreoffice_prints_what_chromium_prints(tmp_path: Path, browser: Browser) -> None:
    """The same words on the same number of sheets of the same paper, for every letter there is."""
    names = {f"letter-{place}": name for place, name in enumerate(ALL)}
    files = office.printed({short: word_document(ALL[name]) for short, name in names.items()}, tmp_path)
    tab = browser.new_page()
    for short, name in names.items():
        here, there = (
            PdfReader(files[short]),
            printed(tab, site_page(sheets(ALL[name]), ALL[name].paper, host=BARE_HOST)),
        )
        assert (name, sizes(here)) == (name, sizes(there))
        if not (TURNS.search(text_of(here)) or has_lists(ALL[name])):
            assert squeezed(text_of(here)) == squeezed(" ".join(words_of(ALL[name])))
        if name.startswith(SPACED):
            assert heights(here) == pytest.approx(heights(there), abs=2)


def has_lists(letter: Letter) -> bool:
    """Whether there are bullets or numbers in a letter, which are no part of its text."""
    return any(
        isinstance(block, Enumeration) for block in (*(each.content for each in letter.body), *letter.postscript)
    )


def heights(pdf: PdfReader) -> list[float]:
    """How far from the top each line of a one-page letter stands, from the date on, in points."""
    tops = [top for top, _ in lines(pdf, 0)]
    date = next(top for top, text in lines(pdf, 0) if letter().dateline in text)
    return sorted({round(top) for top in tops if top >= date})


def squeezed(text: str) -> str:
    """A text without spaces and without the dots between contacts: a line may end in the middle of a word."""
    return "".join(text.replace("·", "").split())


PLUGINS = ["search", {"letterkit": {"word": True}}]
EACH = kit(interviewers=[{"name": "Dana Whitfield"}, {"name": "Luis Ortega"}], letter={"addressing": "each"})


def test_a_site_offers_no_documents_by_default(tmp_path: Path) -> None:
    """No file and no link."""
    site = build(project(tmp_path, {"kits/loft.yml": kit()}))
    assert not [uri for uri in site.files if uri.endswith(".docx")]
    assert "Download for Word" not in site.text("kits/loft/index.html")


def test_a_site_offers_each_letter_for_word(tmp_path: Path) -> None:
    """Among the actions of its letter, as a file beside the e-mail."""
    site = build(project(tmp_path, {"kits/loft.yml": kit(), "kits/both.yml": EACH}, plugins=PLUGINS))
    documents = {uri for uri in site.files if uri.endswith(".docx")}
    assert documents == {"kits/loft/letter.docx", "kits/both/letter.docx", "kits/both/letter-2.docx"}
    assert site.dead_links() == []
    links = re.findall(r'href="([^"]+)" download>Download for Word<', site.text("kits/both/index.html"))
    assert links == ["letter.docx", "letter-2.docx"]
    second = Document(str(site.folder / "kits/both/letter-2.docx"))
    assert "Dear Luis Ortega:" in [each.text for each in second.paragraphs]


def test_a_site_is_the_same_bytes_from_build_to_build(tmp_path: Path) -> None:
    """Its documents do not change unless their letters do."""
    folder = project(tmp_path, {"kits/loft.yml": kit()}, plugins=PLUGINS)
    contents = {(build(folder).folder / "kits/loft/letter.docx").read_bytes() for _ in range(2)}
    assert len(contents) == 1


def test_private_kits_become_no_documents(tmp_path: Path) -> None:
    """Under serve they do, for their author alone."""
    files = {"kits/loft.yml": kit(publish=False), "kits/private/den.yml": kit(publish=None)}
    folder = project(tmp_path, files, plugins=PLUGINS)
    assert not [uri for uri in build(folder).files if uri.endswith(".docx")]
    served = build(folder, "serve").files
    assert served >= {"kits/loft/letter.docx", "kits/private/den/letter.docx"}


def test_a_private_note_in_a_document_stops_a_build(tmp_path: Path) -> None:
    """Also in one that somebody else has put among the pages, where its words are packed out of sight."""
    note = "They asked about the strike of last winter"
    files = {
        "kits/loft.yml": kit(notes={"enjoyed": "seeing the loft", "private": note}),
        "docs/minutes.docx": word_document(letter(body=body(f"{note}, and *I* said so."))),
        "docs/broken.docx": b"PK\x03\x04 no archive at all",
    }
    site = build(project(tmp_path, files))
    assert site.failed
    assert any("minutes.docx holds a private note of kits/loft.yml" in said for said in site.log)


def test_a_file_of_ones_own_does_not_stand_in_for_a_letter(tmp_path: Path) -> None:
    """One at the address of a kit's document is told of, as one at the address of its page is."""
    site = build(project(tmp_path, {"kits/loft.yml": kit(), "docs/kits/loft/letter.docx": b"mine"}, plugins=PLUGINS))
    assert site.failed
    assert "this file and docs/kits/loft/letter.docx make the same page" in "\n".join(site.log)


def test_without_python_docx_a_build_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves the site as it was."""
    monkeypatch.setitem(sys.modules, "docx", None)
    site = build(project(tmp_path, {"kits/loft.yml": kit(), "site/index.html": "old"}, plugins=PLUGINS))
    assert site.failed
    assert site.files == {"index.html"}
    assert 'pip install "letterkit[word]"' in "\n".join(site.log)
