"""A report can be read on any screen, and nothing in a kit can pass for anything but a quotation in it."""

from __future__ import annotations

from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.report import WIDEST, report, written


def mistake(
    excerpt: str | None,
    column: int = 1,
    length: int = 1,
    *,
    line: int = 14,
    path: str = "kits/a.yml",
    message: str = "wrong",
) -> Diagnostic:
    return Diagnostic(Code.UNKNOWN_KEY, path, Position(line, column, length), message, "right", excerpt)


def test_a_mistake_is_a_place_a_line_and_a_hint() -> None:
    """An editor can jump from the first line; everything after it is indented."""
    diagnostic = Diagnostic(
        Code.UNKNOWN_KEY,
        "kits/riverside-museum.yml",
        Position(14, 5, 4),
        "a need has no field `herd`; did you mean `heard`?",
        "a need has: heard, from, kind, offer",
        "    herd: weekend volunteers leave",
    )
    assert written(diagnostic) == (
        "kits/riverside-museum.yml:14:5: error: a need has no field `herd`; did you mean `heard`? [unknown-key]\n"
        "   14 |     herd: weekend volunteers leave\n"
        "      |     ^^^^\n"
        "   a need has: heard, from, kind, offer"
    )


def test_mistakes_are_sorted_by_place_and_counted() -> None:
    """Lines are sorted as numbers, the same mistake is told once, and the last line says what went well."""
    warning = Diagnostic(Code.LOST_COMMENT, "kits/a.yml", Position(9, 1), "lost")
    hint = Diagnostic(Code.TIGHT, "kits/a.yml", Position(1, 1), "tight")
    mistakes = [mistake("x", line=10), mistake("x", line=9, column=2), mistake("x", path="kits/B.yml"), warning, hint]
    text = report([*mistakes, *mistakes], kits=1011, good=10)
    places = [line.split(": ")[0] for line in text.splitlines() if line.startswith("kits/")]
    assert places == ["kits/B.yml:14:1", "kits/a.yml:1:1", "kits/a.yml:9:1", "kits/a.yml:9:2", "kits/a.yml:10:1"]
    assert text.splitlines()[-1] == "3 mistakes, 1 warning, 1 hint; 1,011 kits read, 10 good"
    assert report([], kits=1, good=1) == "1 kit read, 1 good"
    assert report([mistake(None)]).splitlines()[-1] == "1 mistake"


def test_nothing_in_a_kit_can_pass_for_a_command() -> None:
    """Line ends in a name, a message or a hint begin no line of their own, and lines of the kit are indented."""
    diagnostic = Diagnostic(
        Code.UNKNOWN_KEY, "a\n::error::b", Position(), "c\n::error::d", "e\n::error::f", "::error::g\r::error::h"
    )
    lines = written(diagnostic).splitlines()
    assert [line for line in lines if line.startswith("::")] == []
    assert lines[0] == "aU+000A::error::b:1:1: error: c ::error::d [unknown-key]"


def test_unseen_characters_are_seen() -> None:
    """Whatever turns, hides or erases text in a terminal is shown by its number, with the caret below it."""
    lines = written(mistake("ab\u202ecd\x1b[2J\ud83d", 3)).splitlines()
    assert lines[1:3] == ["   14 | abU+202EcdU+001B[2JU+D83D", "      |   ^^^^^^"]
    assert "U+0000U+FEFFU+2066" in written(mistake(None, message="\x00\ufeff\u2066"))


def test_the_caret_stands_below_what_is_meant() -> None:
    """Also behind wide, combining and joined characters, and behind tabs."""
    assert written(mistake("名前: x", 5)).splitlines()[2] == "      |       ^"
    assert written(mistake("e\u0301a: x", 3)).splitlines()[2] == "      |  ^"
    assert written(mistake("\tname: x", 2, 4)).splitlines()[1:3] == ["   14 |     name: x", "      |     ^^^^"]
    assert written(mistake("名前", 1, 2)).splitlines()[2] == "      | ^^^^"


def test_a_long_line_is_cut_around_the_caret() -> None:
    """The place itself is always shown."""
    long = "x" * 500 + "HERE" + "y" * 500
    shown, caret = written(mistake(long, 501, 4)).splitlines()[1:3]
    assert len(shown.partition("| ")[2]) <= WIDEST + 1
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "HERE"
    end = written(mistake("x" * 500, 1, 500)).splitlines()
    assert len(end[1].partition("| ")[2]) <= WIDEST + 1
    assert len(end[2].partition("| ")[2]) <= WIDEST


def test_a_place_behind_the_end_of_a_line_has_a_caret() -> None:
    """A mistake can be that something is missing there."""
    assert written(mistake("name:", 6)).splitlines()[1:3] == ["   14 | name:", "      |      ^"]


def test_a_long_message_is_cut() -> None:
    """Nobody reads a message as long as a letter."""
    assert len(written(mistake(None, message="word " * 1000)).splitlines()[0]) < 400
