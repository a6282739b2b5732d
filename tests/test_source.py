"""A file is read the way its author means it, and every value knows where it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.diagnostics import Code, Position
from letterkit.kit import Kit
from letterkit.reading import read_json_resume, read_kit
from letterkit.source import Source, read_json_source, read_source

GOOD = sorted((Path(__file__).parent / "kits").glob("*.yml"))
WORDS = (Path(__file__).parent / "kits/plain-words.yml").read_text("utf-8")


def words() -> Source:
    return read_source(WORDS, "kits/plain-words.yml")


def quoted(source: Source, position: Position) -> str:
    """The characters at a place."""
    start = position.column - 1
    return source.lines[position.line - 1][start : start + position.length]


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.name)
def test_a_good_kit_is_read_without_a_word(file: Path) -> None:
    """Comments, quotation marks and block texts of a kit that is right raise no suspicion."""
    kit, mistakes = read_kit(read_source(file.read_bytes(), f"kits/{file.name}"))
    assert mistakes == ()
    assert isinstance(kit, Kit)


def test_what_looks_like_something_else_is_text() -> None:
    """`no`, `010`, `12:30` and `1_000` arrive as typed, and `yes` and `on` are true where a field asks for that."""
    kit, _ = read_kit(words())
    assert kit is not None
    assert (kit.title, kit.publish, kit.interview.role) == ("no", True, "12:30 to 1_000")
    assert [(person.title, person.lead) for person in kit.interviewers] == [("010", False), (None, True)]
    assert kit.employer.name == "C_A_T_S *and* AT&T <b>"
    assert kit.employer.address == ("1. FC Köln, 7-Eleven #12", 'It\'s the "Old" Mill', "a:b c")


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + WORDS.encode(),
        WORDS.encode("utf-16"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS,
    ],
    ids=["utf-8-mark", "utf-16", "utf-16-be", "utf-32", "windows-lines", "text"],
)
def test_marks_and_line_ends_make_no_difference(content: bytes | str) -> None:
    """A file of Notepad is the same kit as a file of any other editor, with everything in the same place."""
    source = read_source(content, "kits/plain-words.yml")
    assert source.mistakes == ()
    assert source.value == words().value
    assert source.place(("notes", "next_step")) == words().place(("notes", "next_step"))


def test_a_key_without_a_value_is_remembered() -> None:
    """It is no text, and no empty text either; but it has a place."""
    source = words()
    assert source.value is not None
    assert "next_step" not in source.value["notes"]
    assert ("notes", "next_step") in source.empty
    assert quoted(source, source.place(("notes", "next_step"))) == "next_step"


def test_a_value_stands_where_it_was_written() -> None:
    """A place covers a value with its quotation marks, and a key without its colon."""
    source = words()
    assert quoted(source, source.place(("interview", "role"))) == "12:30 to 1_000"
    assert quoted(source, source.place(("employer", "address", 1))) == "'It''s the \"Old\" Mill'"
    assert quoted(source, source.place_of_key(("interview", "role"))) == "role"
    assert quoted(source, source.place(("notes", "needs"))) == "needs"


def test_what_is_missing_stands_where_it_belongs() -> None:
    """The place of a field that is not there is the first field of the same mapping."""
    source = words()
    assert quoted(source, source.place(("interview", "outcome"))) == "date"
    assert quoted(source, source.place(("interviewers", 1, "honorific"))) == "name"
    assert quoted(source, source.place(("paper",))) == "title"
    assert read_source("", "kits/empty.yml").place(("title",)) == Position()


@pytest.mark.parametrize(
    ("path", "word", "written"),
    [
        (("notes", "needs", 0, "offer"), "two people", "two people"),
        (("notes", "needs", 0, "offer"), "a list", "a list"),
        (("notes", "inspired"), "next line", "next line"),
        (("notes", "inspired"), "starts on the", "starts on"),
        (("employer", "address", 1), "Old", "Old"),
        (("employer", "address", 1), "It's", "It''s"),
        (("notes", "enjoyed"), '"tab"', '\\"tab\\"'),
        (("notes", "enjoyed"), "and a \\ and é 😀", "and a \\\\ and \\u00e9 😀"),
        (("interview", "role"), "1_000", "1_000"),
        (("notes", "private"), "vague", "vague"),
        (("interviewers", 0, "hook"), "floor", "floor"),
    ],
)
def test_a_word_of_a_text_has_a_place(path: tuple[str | int, ...], word: str, written: str) -> None:
    """Also in folded, literal and quoted texts, where the file has other characters than the text."""
    source = words()
    assert quoted(source, source.place_in(path, word)) == written


def test_a_word_is_looked_for_from_a_line_on() -> None:
    """The line is one of the text, counted from 1; a word that is not there is the start of its line."""
    source = read_source("text: |\n  one {{ x }}\n  two {{ x }}\n", "t.yml")
    assert source.place_in(("text",), "x", line=2) == Position(3, 10, 1)
    assert source.place_in(("text",), "y", line=2) == Position(3, 3, 1)
    assert source.place_in(("text",), 4) == Position(2, 7, 1)
    assert source.place_in(("nothing",), "x") == Position(1, 1, 4)


def test_a_resume_is_taken_as_it_is() -> None:
    """What a letterhead does not know, and what is empty, is passed over wherever it stands."""
    resume = """{
      "$schema": "https://example.org/schema.json",
      "basics": {
        "name": "Priya Raman", "label": "", "image": "priya.png", "summary": "Ten years at a museum.", "phone": null,
        "email": "priya.raman@example.org", "url": " ",
        "location": {"city": "Missoula", "address": "", "region": null, "extra": [1, 2]},
        "profiles": [{"network": "Mastodon", "username": "priya", "url": ""}, {}]
      },
      "letterkit": {"design": "modern", "other": true},
      "work": [{"name": "Aquarium", "name": "Twice", "highlights": ["\\ud83d\\ude00"]}],
      "meta": {"version": 1.0e2}
    }"""
    source, (letterhead, mistakes) = read_json_resume(resume, "kits/letterheads/priya.json")
    assert mistakes == ()
    assert letterhead is not None
    assert (letterhead.name, letterhead.label, letterhead.phone, letterhead.url) == ("Priya Raman", None, None, None)
    assert letterhead.location is not None
    assert (letterhead.location.city, letterhead.location.region) == ("Missoula", None)
    assert (letterhead.design, len(letterhead.profiles)) == ("modern", 2)
    assert quoted(source, source.place(("basics", "location", "city"))) == '"Missoula"'


def test_json_is_read_like_any_other_file() -> None:
    """Numbers, true and false are texts, null is nothing, and two halves of an emoji are one."""
    source = read_json_source('{"a": 1.50, "b": true, "c": null, "d": "\\ud83d\\ude00", "e": [], "f": {}}', "x.json")
    assert source.mistakes == ()
    assert source.value == {"a": "1.50", "b": "true", "d": "😀", "e": [], "f": {}}
    assert source.empty == {("c",)}


def test_a_private_line_has_no_excerpt() -> None:
    """Whatever is asked of a private line, its words are not in the answer."""
    source = words()
    private = {number for number, line in enumerate(source.lines, start=1) if "Salary" in line or "private" in line}
    assert private <= source.private_lines
    assert not source.private_lines & {number for number, line in enumerate(source.lines, 1) if "omit" in line}
    assert all(source.excerpt(Position(line, 1)) is None for line in private)


@pytest.mark.parametrize(
    "notes",
    [
        "notes:\n  private: SECRET\n",
        "notes:\n  - private: SECRET\n    more: x\n",
        "notes: {enjoyed: x, private: SECRET}\n",
        "notes: {\n  private: SECRET,\n  SECRET }\n",
        'notes:\n  "private": SECRET\n',
        "notes:\n  private:\n    SECRET\n\n    SECRET\n",
        "notes:\n  private:\n  - SECRET\n  - SECRET\n",
        "notes:\n  private: |\n  SECRET\n  SECRET: yes\n",
        "notes:\n  private: |\n- SECRET\n- SECRET: yes\n",
        "notes:\n  private: |\nSECRET\n",
        "notes:\n\tprivate: |\n\t\tSECRET\n",
        "notes:\n  private: 'SECRET\n  SECRET\n",
        "notes:\n  private:SECRET\n",
        "notes:\n  private： SECRET\n",
        "notes:\n  private = SECRET\n",
        "notes:\n  Private Notes: SECRET\n",
        "notes:\n  pirvate: SECRET\n",
        "notes:\n  рrivate: SECRET\n",
        "notes:\n  ? private\n  : SECRET\n",
        "# private: SECRET\n# SECRET\nnotes:\n",
        "notes: private: SECRET\n",
    ],
)
def test_no_spelling_of_private_gives_its_words_away(notes: str) -> None:
    """Neither in an excerpt nor in a message nor in a hint, whether the file can be read or not."""
    for before in ("", "title: I said: no\n", "a: [\n", "x: 'didn't'\n"):
        source = read_source(f"{before}{notes}letter:\n  subjct: x\n", "kits/x.yml")
        _, mistakes = read_kit(source)
        assert mistakes
        assert not [mistake for mistake in mistakes if "SECRET" in f"{mistake.excerpt}{mistake.message}{mistake.hint}"]


def test_reading_goes_on_behind_a_mistake() -> None:
    """A line that cannot be read hides none of the mistakes in other lines."""
    source = read_source("title: a: b\nemployer: {name: @home}\nletterhed: x\nnotes: 'don't'\n", "kits/x.yml")
    _, mistakes = read_kit(source)
    codes = {mistake.code for mistake in mistakes}
    assert {Code.COLON_IN_TEXT, Code.SPECIAL_START, Code.UNKNOWN_KEY, Code.APOSTROPHE, Code.MISSING} <= codes
