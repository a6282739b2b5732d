"""The sheet and the e-mail: what stands where, as typed."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from letterkit.diagnostics import Code
from letterkit.letter import Letter
from letterkit.letterhead import Design, Profile, Typeface
from letterkit.prose import read_prose
from letterkit.render.contacts import contacts
from letterkit.render.direction import isolated
from letterkit.render.email import email_text
from letterkit.render.press import FRAGMENTS, Press
from letterkit.render.wording import prose_html, prose_lines
from tests.letters import SIGNATURE, body, letter, letterhead

CASES = Path(__file__).parent / "render"
HOSTILE = (CASES / "hostile.txt").read_text("utf-8").split("\n")[:-1]
PROSE = [
    re.split("\n--- (?:html|text)\n", case) for case in (CASES / "prose.txt").read_text("utf-8").split("\n=====\n")
]
STYLESHEETS = FRAGMENTS.parent / "assets"
VOID = {"br", "img"}


class Sheet(HTMLParser):
    """A sheet as a reader of HTML sees it: elements in their order, each with its attributes and its whole text."""

    def __init__(self, letter: Letter, overrides: Path | None = None) -> None:
        super().__init__()
        self.html = Press(overrides).sheet(letter)
        self.elements: list[dict[str, Any]] = []
        self._open: list[dict[str, Any]] = []
        self.feed(self.html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = {**dict(attrs), "tag": tag, "text": "", "parents": [id(parent) for parent in self._open]}
        self.elements.append(element)
        if tag == "br":
            self.handle_data("\n")
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()["tag"] == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element["text"] += data

    def all(self, kind: str) -> list[dict[str, Any]]:
        """The elements of a class, or with a tag."""
        return [each for each in self.elements if kind in (each.get("class") or "").split() or each["tag"] == kind]

    def one(self, kind: str) -> dict[str, Any]:
        (element,) = self.all(kind)
        return element

    def inside(self, outer: dict[str, Any]) -> list[dict[str, Any]]:
        return [each for each in self.elements if each["parents"] and each["parents"][-1] == id(outer)]


def parts(sheet: Sheet) -> list[str]:
    """The classes of the sheet's parts, in reading order."""
    named = [each["class"] for each in sheet.elements if each.get("class")]
    outer = {"letterhead", "dateline", "inside-address", "subject", "salutation", "body", "ending"}
    below = {"close", "signature", "enclosures", "copies", "postscript"}
    return [name.removeprefix("lk-") for name in named if name.removeprefix("lk-") in outer | below]


def test_the_sheet_says_what_it_is() -> None:
    """Kit, document, paper, design, face and language are attributes that other programs can rely on."""
    article = Sheet(letter(letterhead=letterhead(design=Design.MODERN, font=Typeface.SANS, accent="#1f4e5f"))).elements[
        0
    ]
    assert (article["tag"], article["class"]) == ("article", "lk-sheet")
    assert {name: value for name, value in article.items() if name.startswith("data-")} == {
        "data-lk-document": "letter",
        "data-lk-kit": "riverside-museum",
        "data-lk-paper": "letter",
        "data-lk-design": "modern",
        "data-lk-font": "sans",
        "data-lk-measure": "usual",
    }
    assert article["lang"] == "en-US"
    assert article["aria-label"] == "Letter to Ms. Dana Whitfield, Mr. Luis Ortega"
    assert article["style"] == "--lk-accent: #1f4e5f"


def test_the_accent_is_the_only_inline_style() -> None:
    """A letterhead without a colour of its own has no style at all."""
    assert "style=" not in Sheet(letter()).html


@pytest.mark.parametrize("design", Design)
def test_the_parts_stand_in_a_letters_order(design: Design) -> None:
    """Letterhead first, postscript last; the last block, the close and the signature are one ending."""
    sheet = Sheet(letter(letterhead=letterhead(design=design), copies=("Human Resources",)))
    assert parts(sheet) == [
        *("letterhead", "dateline", "inside-address", "subject", "salutation", "body"),
        *("ending", "body", "close", "signature", "enclosures", "copies", "postscript"),
    ]
    assert [each["class"] for each in sheet.inside(sheet.one("lk-ending"))] == ["lk-body", "lk-close", "lk-signature"]


def test_the_subject_may_follow_the_salutation() -> None:
    """As the custom of the letter's country has it."""
    order = parts(Sheet(letter(subject_after_salutation=True)))
    assert order.index("salutation") + 1 == order.index("subject")


def test_parts_without_words_are_left_out() -> None:
    """A letter of nothing but a close is still a letter."""
    empty = letter(body=(), enclosures=(), copies=(), postscript=(), letterhead_address=())
    bare = letterhead(label=None, email=None, phone=None, url=None, profiles=())
    sheet = Sheet(letter(**{name: getattr(empty, name) for name in ("body", "enclosures", "copies", "postscript")}))
    assert "body" not in parts(sheet)
    assert parts(sheet)[-3:] == ["ending", "close", "signature"]
    for design in Design:
        head = bare.model_copy(update={"design": design})
        lone = Sheet(letter(letterhead=head, letterhead_address=()))
        assert lone.one("lk-letterhead")["text"].strip() == "Wilhelmina Achterberg"


def test_every_block_says_where_it_came_from() -> None:
    """Part and advice always, the note where there is one; the last block stands in the ending."""
    sheet = Sheet(letter())
    first, last = sheet.all("lk-body")
    blocks = sheet.inside(first) + sheet.inside(last)
    assert [block["data-lk-part"] for block in blocks] == [block.part for block in letter().body]
    assert {block["data-lk-advice"] for block in blocks} == {"offer-solutions show-you-listened"}
    assert [block.get("data-lk-note") for block in blocks] == [block.note for block in letter().body]
    assert len(sheet.inside(last)) == 1


@pytest.mark.parametrize("typed", HOSTILE)
def test_every_text_arrives_as_typed(typed: str) -> None:
    """No field is markup, a template or a command, whatever it looks like."""
    head = letterhead(
        name=typed, label=typed, email=typed, phone=typed, profiles=(Profile(network=typed, username=typed),)
    )
    hostile = letter(
        kit=typed,
        letterhead=head,
        letterhead_address=(typed, typed),
        inside_address=(typed, typed),
        subject_line=typed,
        salutation=typed,
        complimentary_close=typed,
        enclosures=(typed, typed),
        copies=(typed,),
        signature=SIGNATURE,
    )
    sheet = Sheet(hostile)
    for kind in ("lk-name", "lk-profession", "lk-subject", "lk-salutation", "lk-close", "lk-signature"):
        assert sheet.one(kind)["text"].strip() == typed.strip()
    assert sheet.one("lk-postal")["text"].strip() == f"{typed} {typed}".strip()
    assert sheet.one("lk-inside-address")["text"] == f"{typed}\n{typed}"
    assert sheet.one("lk-enclosures")["text"] == f"Enclosure: {typed}\n{typed}"
    assert f"{typed}: {typed}" in sheet.one("lk-contacts")["text"]
    assert sheet.elements[0]["data-lk-kit"] == typed
    assert sheet.one("img")["alt"] == f"Signature of {typed}"
    tags = {element["tag"] for element in sheet.elements}
    assert tags <= {"article", "header", "div", "p", "span", "a", "time", "br", "img", "bdi"}


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_in_a_sheet_can_be_run_again(typed: str) -> None:
    """Braces are entities and lines of dashes no command, so that whatever reads the page next finds no template."""
    html = Sheet(letter(subject_line=typed, body=body("{{ x }} {% y %} {z}"))).html
    assert not re.search("[{}]|--8<--", html)
    assert "&#123;&#123; x &#125;&#125; &#123;% y %&#125; &#123;z&#125;" in html


@pytest.mark.parametrize("text", ["نادية الحسيني", "משה כהן (Moshe)", "mark \u200f here"])
def test_text_from_right_to_left_is_isolated(text: str) -> None:
    """On the sheet by an element, in an e-mail by Unicode's own characters."""
    hebrew = letter(subject=text, subject_line=text)
    assert Sheet(hebrew).one("bdi")["text"] == text
    assert email_text(hebrew).startswith(f"Subject: \u2068{text}\u2069\n")


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("plain", "plain"),
        ("a\u202eb", "\u2068a\u202eb\u2069\u2069"),
        ("a\u2069\u202eb", "\u2068\u2068a\u2069\u202eb\u2069\u2069"),
        ("\u2066\u2066open", "\u2068\u2066\u2066open\u2069\u2069\u2069"),
        ("\u2066shut\u2069", "\u2068\u2066shut\u2069\u2069"),
    ],
)
def test_controls_in_an_email_cannot_leave_their_text(text: str, alone: str) -> None:
    """What a text opens is closed after it, and what it closes is opened before it."""
    assert isolated(text) == alone


@pytest.mark.parametrize(("markdown", "html", "text"), PROSE, ids=[case[0][:20] for case in PROSE])
def test_prose_has_one_form_on_paper_and_one_in_an_email(markdown: str, html: str, text: str) -> None:
    """Links are safe links, and an e-mail spells them out; everything that is no prose is text."""
    (block,) = read_prose(markdown)
    assert prose_html(block) == html
    assert "\n".join(prose_lines(block)) == text.rstrip("\n")


def test_the_signature_is_in_the_sheet_itself() -> None:
    """An image is part of the sheet and says whose it is; without one there is room to sign by hand."""
    image = Sheet(letter(signature=SIGNATURE)).one("img")
    assert image["src"].startswith("data:image/svg+xml;base64,")
    assert image["alt"] == "Signature of Wilhelmina Achterberg"
    assert Sheet(letter()).one("lk-hand")["text"] == ""


def test_contacts_lead_where_they_say() -> None:
    """Paper leaves the scheme of a web address out; what is no mailbox is no link."""
    sheet = Sheet(letter())
    assert [link["href"] for link in sheet.all("a")] == [
        *("mailto:w.achterberg@example.org", "https://achterberg.example.org", "https://work.example.org/wachterberg"),
    ]
    assert {link["rel"] for link in sheet.all("a")} == {"noopener"}
    assert sheet.one("lk-scheme")["text"] == "https://"
    odd = contacts(letterhead(email="a?bcc=b@example.org", url=None, profiles=()))
    assert odd[-1].link == "mailto:a%3Fbcc%3Db@example.org"
    assert contacts(letterhead(email="ask me", url=None, profiles=()))[-1].link is None
    named = (Profile(username="ada"), Profile(network="Code", username="ada"))
    unnamed = (Profile(network="Code"), Profile())
    assert [contact.text for contact in contacts(letterhead(profiles=(*unnamed, *named)))[-2:]] == ["ada", "Code: ada"]
    assert contacts(letterhead(profiles=unnamed)) == contacts(letterhead(profiles=()))


@pytest.mark.parametrize("written", ["The plan.", "P.S. The plan.", "PS: The plan.", "*P. S.* The plan."])
def test_a_postscript_has_its_label_once(written: str) -> None:
    """Where its author wrote the label, none is added."""
    text = Sheet(letter(postscript=read_prose(written))).one("lk-postscript")["text"].strip()
    assert text == ("P.S. The plan." if written == "The plan." else written.replace("*", ""))


def test_a_postscript_may_be_a_list() -> None:
    """The label then stands above it."""
    sheet = Sheet(letter(postscript=read_prose("- one\n- two"), postscript_label="PS"))
    assert [each["tag"] for each in sheet.inside(sheet.one("lk-postscript"))] == ["p", "ul"]
    assert sheet.one("lk-postscript")["text"].split() == ["PS", "onetwo"]


def test_an_email_is_the_letter_without_what_only_paper_needs() -> None:
    """Subject, an empty line, the words in unbroken lines, name and contacts; no address and no date."""
    words = body(
        "Thank you both. The [plan](https://example.org/plan) has\ntwo halves:\n\n"
        "- wristbands\n- a *hand counter* at each door"
    )
    text = email_text(letter(body=words, copies=("Human Resources", "Mr. Luis Ortega")))
    assert text == (CASES / "email.txt").read_text("utf-8")


def test_a_fragment_of_the_users_own_replaces_ours(tmp_path: Path) -> None:
    """A file of the same name is enough; a missing text prints nothing there, and texts stay texts."""
    (tmp_path / "close.html").write_text(
        "<p class='lk-close'>{{ letter.signature }}{{ letter.subject }}!</p>\n", "utf-8"
    )
    assert Sheet(letter(subject="<Ops>"), tmp_path).one("lk-close")["text"] == "<Ops>!"
    assert Press(tmp_path).proof() == ()
    assert Press().proof() == ()


@pytest.mark.parametrize(
    ("fragment", "code", "line", "words"),
    [
        ("\n{% if %}", Code.TEMPLATE_SYNTAX, 2, "Expected an expression"),
        ("\n\n{{ letter.sbject }}", Code.TEMPLATE_UNKNOWN_NAME, 3, "sbject"),
        ("{{ letter.signature.media_type }}", Code.TEMPLATE_UNKNOWN_NAME, 1, "media_type"),
        ("{% include 'nothing.html' %}", Code.TEMPLATE_UNKNOWN_NAME, 1, "there is no fragment `nothing.html`"),
        ("{{ 1 / 0 }}", Code.TEMPLATE_SYNTAX, 1, "division by zero"),
    ],
)
def test_a_broken_fragment_is_found_before_any_letter(
    tmp_path: Path, fragment: str, code: Code, line: int, words: str
) -> None:
    """The press prints specimens with the user's fragments and says what is wrong with which line."""
    file = tmp_path / "dateline.html"
    file.write_text(fragment, "utf-8")
    (mistake,) = Press(tmp_path).proof()
    assert (mistake.code, mistake.path, mistake.position.line) == (code, str(file), line)
    assert words in mistake.message


def test_every_height_on_paper_is_a_whole_number_of_pixels() -> None:
    """The height of a letter is a count of lines times these numbers, in every browser."""
    css = (STYLESHEETS / "letterkit.css").read_text("utf-8").split("@media", 1)[0]
    heights = re.findall(r"--lk-[a-z-]*(?:line|gap|hand|rise|top|bottom): ([\d.]+)pt;", css)
    assert len(heights) > 15
    assert [height for height in heights if float(height) % 0.75] == []


@pytest.mark.parametrize("stylesheet", sorted(STYLESHEETS.glob("*.css")), ids=lambda path: path.name)
def test_no_stylesheet_asks_for_another_file(stylesheet: Path) -> None:
    """No face, image or sheet is loaded from anywhere."""
    assert not re.search(r"url\(|@import|@font-face", stylesheet.read_text("utf-8"))
