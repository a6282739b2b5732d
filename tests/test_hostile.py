"""No input, however hostile, takes longer than a moment, raises anything, or has anything done."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from letterkit.diagnostics import Code, Diagnostic
from letterkit.kit import Kit
from letterkit.library import Library
from letterkit.reading import read_json_resume, read_kit, read_letterhead, read_model
from letterkit.report import report
from letterkit.source import read_source
from letterkit.template import WrittenTemplate
from tests.sites import kit, write

A_MOMENT, A_LONG_MOMENT = 1.0, 4.0
"""Seconds of computing."""

BOMB = "a: &a [lol, lol, lol, lol]\n" + "".join(
    f"{name}: &{name} [*{last}, *{last}, *{last}, *{last}]\n" for last, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_BOMB = "a: &a {x: 1}\n" + "".join(f"b{n}: &b{n}\n  <<: [{'*a, ' * 50}*a]\n  y{n}: 1\n" for n in range(60))

HOSTILE = {
    "aliases upon aliases": (BOMB, Code.ALIAS),
    "merge keys upon merge keys": (MERGE_BOMB, Code.ALIAS),
    "a hundred thousand brackets": ("a: " + "[" * 100_000, Code.TOO_DEEP),
    "a hundred thousand braces": ("{a: " * 60_000, Code.TOO_DEEP),
    "a hundred thousand dashes": ("- " * 100_000, Code.NOT_A_MAPPING),
    "a hundred thousand keys in each other": ("".join(" " * n + "a:\n" for n in range(700)), Code.TOO_DEEP),
    "ten megabytes": ("a: " + "x" * 10_000_000, Code.TOO_LARGE),
    "ten megabytes of NUL": (b"\0" * 10_000_000, Code.TOO_LARGE),
    "very many keys": ("".join(f"k{n}: x\n" for n in range(20_000)), Code.TOO_LARGE),
    "very many unknown keys": (
        "notes:\n  needs:\n"
        + "".join("    - heard: x\n" + "".join(f"      k{n}: x\n" for n in range(150)) for _ in range(60)),
        Code.UNKNOWN_KEY,
    ),
    "very many items": ("a:\n" + "- x\n" * 60_000, Code.TOO_LARGE),
    "very many strangers": (
        "interviewers:\n"
        + "".join(f"  - name: Person Number {n}\n" for n in range(200))
        + "notes:\n  needs:\n"
        + "".join(f"    - heard: x\n      from: Stranger {n}\n" for n in range(200)),
        Code.UNKNOWN_INTERVIEWER,
    ),
    "one long line of colons": ("a: " * 80_000, Code.COLON_IN_TEXT),
    "one long line of quotes": ("a: " + "'\"" * 100_000, Code.APOSTROPHE),
    "one long line of hashes": ("a: " + "x #" * 80_000, Code.LOST_COMMENT),
    "very many lost comments": ("".join(f"k{n}: two words #{n}\n" for n in range(190)), Code.LOST_COMMENT),
    "very many mistakes of syntax": ("".join(f"k{n}: a: b\n" for n in range(9_000)), Code.COLON_IN_TEXT),
    "very many tabs": ("a:\n" + "\tb: c\n" * 40_000, Code.TAB),
    "very many special spaces": ("a:\n" + "\u00a0\u00a0b: c\n" * 20_000, Code.WRONG_SPACE),
    "very many unseen characters": ("a: \x01\n" * 40_000, Code.CONTROL_CHARACTER),
    "very many direction marks": ("a: \u202e\n" * 40_000, Code.HIDDEN_DIRECTION),
    "very many private lines": ("".join(f"private{n}: x: y\n" for n in range(10_000)), Code.COLON_IN_TEXT),
    "lines without keys": ("word " * 10 + "\n" + "word\n" * 50_000 + "a: b\n", Code.WRONG_COLON),
    "an order to Python": ("a: !!python/object/apply:os.system [echo]", Code.TAG),
    "very many lines below a mistake": ("a: b: c\n" + "  x\n" * 60_000, Code.COLON_IN_TEXT),
    "very many lines in quotes": ("a: 'b' c\n" + "  'x'\n" * 40_000, Code.SPECIAL_START),
    "a long tag": ("a: !" + "x" * 200_000 + " y", Code.SPECIAL_START),
    "a long tag of Python's": ("a: !!" + "x" * 200_000 + " y", Code.TAG),
    "half a character": ("title: '\ud83d'\n", Code.HALF_CHARACTER),
    "half a character in an escape": ('title: "\\ud83d"\n', Code.HALF_CHARACTER),
    "a very long key": ("x" * 250_000 + ": y\n", Code.NOT_A_MAPPING),
    "a very long link": (f"thank_you:\n  message: '[x]({'j' * 9_000}:alert)'\n", Code.UNSAFE_LINK),
    "brackets in whole sentences": (f"thank_you:\n  message: '{'[' * 9_900}'\n", Code.MISSING),
    "stars in whole sentences": (f"thank_you:\n  message: '{'*a **b ' * 1_400}'\n", Code.MISSING),
}

READERS: dict[str, Callable[[bytes | str], tuple[Diagnostic, ...]]] = {
    "kit": lambda content: read_kit(read_source(content, "kits/x.yml"))[1],
    "letterhead": lambda content: read_letterhead(read_source(content, "kits/letterheads/x.yml"))[1],
    "template": lambda content: read_model(WrittenTemplate, read_source(content, "kits/templates/x.yml"))[1],
    "résumé": lambda content: read_json_resume(content, "kits/letterheads/x.json")[1][1],
}


def answered(content: bytes | str, read: str) -> tuple[Diagnostic, ...]:
    """What is said of a file, all of it written out."""
    mistakes = READERS[read](content)
    report(mistakes).encode("utf-8")
    return mistakes


@pytest.mark.parametrize("text", ["”", "“", "[", ") ", "漢", "Achterbrg ", "it's it’s ", "word ,word "])
def test_checks_take_no_longer_for_a_text_of_one_thing(text: str, tmp_path: Path) -> None:
    """The longest that the format allows, which is nothing but marks, letters or slips."""
    written = kit(notes={"needs": [{"heard": "x", "offer": text * (9_990 // len(text))}]})
    write(tmp_path, {"kits/a.yml": written})
    start = time.process_time()
    (entry,) = Library(tmp_path / "kits", shown_as="kits").read().entries
    assert time.process_time() - start < A_LONG_MOMENT
    assert entry.diagnostics


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_kit_is_answered_in_a_moment(name: str) -> None:
    """It is refused with the reason, whatever its size."""
    content, code = HOSTILE[name]
    start = time.process_time()
    mistakes = answered(content, "kit")
    assert time.process_time() - start < A_MOMENT
    assert code in {mistake.code for mistake in mistakes}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("[" * 100_000, Code.NOT_A_MAPPING),
        ('{"basics": ' + "[" * 100_000, Code.TOO_DEEP),
        ('{"a":' * 40_000, Code.TOO_DEEP),
        ('{"a": "' + "x" * 10_000_000 + '"}', Code.TOO_LARGE),
        ('{"a": "' + "\\u0041" * 40_000, Code.JSON),
        ('{"a": ' + "9" * 200_000 + "}", Code.MISSING),
        ('{"basics": {' + ", ".join(f'"k{n}": 1' for n in range(10_000)) + "}}", Code.TOO_LARGE),
    ],
    ids=["lists", "lists-inside", "objects", "size", "open-text", "number", "keys"],
)
def test_a_hostile_resume_is_answered_in_a_moment(content: str, code: Code) -> None:
    """JSON is read without recursion and within the same limits."""
    start = time.process_time()
    mistakes = answered(content, "résumé")
    assert time.process_time() - start < A_MOMENT
    assert code in {mistake.code for mistake in mistakes}


def test_a_file_that_is_too_large_is_told_how_large_one_may_be() -> None:
    """The limit is said beside the size."""
    (mistake,) = answered(b"x" * 10_000_000, "kit")
    assert mistake.message == "the file has 9,766 KiB; a file may have 256 KiB"
    assert answered(b"#" * 256 * 1024, "kit")[0].code is Code.NOT_A_KIT


def test_the_environment_is_never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tag that MkDocs itself would follow is text to be refused here."""
    monkeypatch.setenv("LETTERKIT_SECRET", "sesame")
    mistakes = answered("title: !ENV LETTERKIT_SECRET\nletterhead: ${LETTERKIT_SECRET}\n", "kit")
    assert Code.TAG in {mistake.code for mistake in mistakes}
    assert "sesame" not in report(mistakes)


PIECES = st.sampled_from(
    [
        *("title", "notes", "private", "needs", "heard", "from", "letterhead", "basics", "name", "parts", "text"),
        *(": ", ":", "：", "- ", "-", "\n", "\n  ", "\n    ", "\t", "\r", "\r\n", " ", "\u00a0", "\u3000", "\u2028"),
        *("'", '"', "|", ">", ">-\n", "[", "]", "{", "}", ",", "&a", "*a", "!t", "!!", "@", "%", "`", "?", "#", " #"),
        *("---", "...", "<<", "\\", "\\ud83d", "\\x", "\0", "\x1b", "\u202e", "\ud83d", "😀", "á", "word", "12:30"),
        *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "//", "null", "~", "true", "=", ";"),
    ]
)
ANY_TEXT = st.one_of(st.text(st.characters(codec=None)), st.lists(PIECES, max_size=40).map("".join))


@pytest.mark.parametrize("read", READERS)
@given(content=st.one_of(ANY_TEXT, st.binary()))
@example(content="")
@example(content=b"\xff\xfe\x00")
@example(content='{"basics": {"name": "\\ud800"}}')
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_answered(read: str, content: bytes | str) -> None:
    """Whatever the bytes: there is a model or there are mistakes, each with a place in the file."""
    mistakes = answered(content, read)
    for mistake in mistakes:
        assert mistake.position.line >= 1
        assert mistake.position.column >= 1
        assert mistake.position.length >= 1


@given(content=ANY_TEXT)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_private_words_stay_private(content: str) -> None:
    """Whatever stands around a private note, and whether the file can be read: its words are never quoted."""
    kit = f"letterhead: x\nnotes:\n  enjoyed: it{content.replace(chr(10), ' ')}\n  private: SECRET\n"
    for mistake in answered(kit, "kit"):
        assert "SECRET" not in f"{mistake.message}{mistake.hint}{mistake.excerpt}"


def test_a_kit_and_its_mistakes_do_not_go_together() -> None:
    """With an error there is no kit; a warning leaves it be."""
    good = (
        "letterhead: x\nemployer: {name: x}\ninterview: {date: 2026-03-12, role: x y #1}\ninterviewers: [{name: x}]\n"
    )
    kit, mistakes = read_kit(read_source(good.replace("{date", "\n  {date").replace(" #1", ""), "kits/x.yml"))
    assert isinstance(kit, Kit)
    assert mistakes == ()
    kit, mistakes = read_kit(read_source(good.replace(" #1", "").replace("name", "nmae"), "kits/x.yml"))
    assert kit is None
    assert mistakes
