"""What a coach says of a kit, and what a coach has no reason to say.

`checks/right` has kits with sentences that only look like mistakes; `checks/wordings.txt` has sentences of both kinds.
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from mkdocs.config.base import ValidationError
from playwright.sync_api import Page

from letterkit.checks import alike, completions, day, form, length, notes, people, speech
from letterkit.checks.wording import definitions, read_wordings, readable, wordings
from letterkit.diagnostics import Code
from letterkit.library import House, Library
from letterkit.site.remarks import CodesOption, DayOption

CASES = Path(__file__).parent / "checks"
RIGHT = CASES / "right"
OURS = frozenset(
    code for each in (alike, completions, day, form, length, notes, people, speech) for code in each.ADVICE
)
"""The codes that this room of checks is tried for here; sentences, names and language have corpora of their own."""

SENTENCES = [
    (code, text)
    for line in (CASES / "wordings.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
    for code, _, text in [line.partition(": ")]
]
KIT = """\
letterhead: {name: Priya Raman}
employer: {name: Riverside Museum}
interview: {date: 2026-03-12, role: Visitor Operations Manager}
interviewers: [{name: Dana Whitfield}]
notes: {enjoyed: walking the new east wing with you, next_step: you hope to decide in June}
"""
FIND = """([definitions, texts]) => texts.map(text => {
    const plain = text.replace(/[’‘]/g, "'").replace(/[\\u00a0\\u202f\\u2009]/g, " ");
    const small = plain.toLowerCase();
    const own = small.replace(/“[^“”\\n]*”|"[^"\\n]*"/g, quoted => "¤".repeat(quoted.length));
    const spans = (patterns, read) => patterns.flatMap(pattern =>
        [...read.matchAll(new RegExp(pattern, "g"))].map(found => [found.index, found.index + found[0].length]));
    return definitions.flatMap(({code, patterns, unless, exact}) => {
        const read = exact ? plain : own, harmless = spans(unless, read);
        return spans(patterns, read)
            .filter(([start, end]) => !harmless.some(([first, last]) => start < last && first < end))
            .map(([start, end]) => [code, start, end]);
    });
})"""
"""What a browser does with the definitions, as `definitions` describes it."""


def found_in(text: str) -> list[tuple[str, int, int]]:
    """What is found in a text of the candidate's: code, start and end."""
    read = readable(text)
    return [(each.code.value, *span) for each in wordings() for span in each.finds(read, readable(""))]


def said_of(folder: Path, kit: str, house: House | None = None) -> set[Code]:
    """The codes of everything that is said of a kit."""
    folder.joinpath("museum.yml").write_text(kit, "utf-8")
    return {diagnostic.code for diagnostic in Library(folder, shown_as="kits", house=house).read().diagnostics}


def test_nothing_is_said_of_what_only_looks_wrong() -> None:
    """A false alarm teaches people to stop reading what the checks say."""
    holdings = Library(RIGHT, shown_as="right").read()
    assert len(holdings.entries) >= 12
    assert [entry.path for entry in holdings.entries if not entry.letters] == []
    assert [diagnostic for diagnostic in holdings.diagnostics if diagnostic.code in OURS] == []


@pytest.mark.parametrize(("code", "sentence"), SENTENCES, ids=[text for _, text in SENTENCES])
def test_a_wording_is_found_where_it_is_meant(code: str, sentence: str) -> None:
    """Each sentence is said what stands before it, and nothing else."""
    assert {found for found, _, _ in found_in(sentence)} == ({code} - {"silent"})


def test_each_code_of_wordings_has_sentences_of_both_kinds() -> None:
    """A list that is only tried on what it finds says nothing of what it should not find."""
    tried = {code for code, _ in SENTENCES}
    assert {each.code.value for each in wordings()} == tried - {"silent"}
    assert sum(code == "silent" for code, _ in SENTENCES) * 2 > len(SENTENCES) / 2


def test_a_browser_finds_the_same(page: Page) -> None:
    """The definitions mean in JavaScript what they mean in Python, at the same places."""
    kits = [file.read_text("utf-8") for file in RIGHT.glob("*.yml")]
    texts = [*(text for _, text in SENTENCES), *kits, "I AM SORRY that I’m  late: “team player”", 'A "team player".']
    in_browser = page.evaluate(FIND, [definitions(), texts])
    assert [[tuple(found) for found in each] for each in in_browser] == [found_in(text) for text in texts]
    assert sum(map(len, in_browser)) > 80


@pytest.mark.parametrize(
    "pattern",
    [
        "a.b",
        "^sorry",
        "sorry$",
        r"\bsorry\s",
        "sorry|regret",
        "(sorry)",
        "(?i:sorry)",
        "[^a]sorry",
        "sor*?ry",
        "(?<=a)b",
    ],
)
def test_a_pattern_that_two_languages_read_differently_is_refused(pattern: str) -> None:
    """Whoever adds one is told so when the file is read."""
    quoted = pattern.replace("'", "''")
    content = f"wordings:\n  - code: apology\n    patterns: ['{quoted}']\n    says: x\n    instead: y\n"
    with pytest.raises(ValueError, match=re.escape(pattern)):
        read_wordings(content.encode(), "own.yml")


@pytest.mark.parametrize(
    ("as_of", "is_said"), [(None, False), (datetime.date(2026, 3, 12), False), (datetime.date(2026, 3, 13), True)]
)
def test_a_deadline_passes_only_where_somebody_names_a_day(
    as_of: datetime.date | None, is_said: bool, tmp_path: Path
) -> None:
    """The letter goes on the day of the interview; without a day to hold that against, nothing is said."""
    assert (Code.DEADLINE_PASSED in said_of(tmp_path, KIT, House(as_of=as_of))) is is_said


def test_a_reason_silences_a_remark_that_not_every_build_makes(tmp_path: Path) -> None:
    """A kit that was sent says so, and is not told on the next build that nobody asked."""
    kit = KIT + "ignore: {short-letter: a test, deadline-passed: it went by hand}\n"
    assert said_of(tmp_path, kit, House(as_of=datetime.date(2026, 4, 1))) == set()
    assert said_of(tmp_path, kit) == set()


def test_a_house_can_leave_a_remark_unsaid_of_every_kit(tmp_path: Path) -> None:
    """Warnings and hints can be left unsaid; a mistake cannot."""
    kit = KIT.replace("role: Visitor Operations Manager", "role: TBD")
    assert said_of(tmp_path, kit) == {Code.LEFTOVER, Code.SHORT_LETTER}
    assert said_of(tmp_path, kit, House(ignore=frozenset((Code.LEFTOVER, Code.SHORT_LETTER)))) == set()
    unknown = kit.replace("notes: {", "notes: {private: x, needs: [{heard: x, from: Nobody}], ")
    assert Code.UNKNOWN_INTERVIEWER in said_of(tmp_path, unknown, House(ignore=frozenset(Code)))


def test_no_check_quotes_a_private_line(tmp_path: Path) -> None:
    """What stands on a line with private notes is judged by nobody."""
    kit = KIT.replace("notes: {", "notes: {private: sorry, remarks: [{said: x, offer: I am sorry TBD}], ")
    found = said_of(tmp_path, kit)
    assert not found & {Code.APOLOGY, Code.LEFTOVER}


@pytest.mark.parametrize(("own", "is_short"), [("", False), ("least_words: 170\n", True), ("most_words: 60\n", False)])
def test_a_template_says_how_long_its_letters_are(own: str, is_short: bool, tmp_path: Path) -> None:
    """One that extends another takes its bounds over, as it takes over the parts."""
    (tmp_path / "templates").mkdir()
    template = f"title: Our brief\nextends: brief\n{own}parts: []\n"
    (tmp_path / "templates/ours.yml").write_text(template, "utf-8")
    words = "A second gate would let a wheelchair through, and a bell would call whoever has the key. "
    kit = KIT.replace("notes: {", "notes: {needs: [{heard: the gate is narrow, offer: " + f'"{words * 4}"' + "}], ")
    found = said_of(tmp_path, f"template: ours\n{kit}")
    assert (Code.SHORT_LETTER in found) is is_short
    assert (Code.LONG_LETTER in found) is ("most_words" in own)


@pytest.mark.parametrize(
    ("option", "value", "complaint"),
    [
        (CodesOption(), ["stock-phrse"], "did you mean `stock-phrase`?"),
        (CodesOption(), ["missing"], "'missing' is a mistake, which no site can ignore."),
        (CodesOption(), {"tight": "x"}, "Expected a list of codes"),
        (CodesOption(), [["tight"]], "Expected a list of codes"),
        (DayOption(), "tomorrow", "'tomorrow' is not a day; days look like 2026-03-12."),
        (DayOption(), "2026-02-30", "'2026-02-30' is not a day"),
    ],
)
def test_an_option_that_cannot_be_meant_is_told_so(
    option: CodesOption | DayOption, value: object, complaint: str
) -> None:
    """MkDocs prints it with the option's name, and builds nothing."""
    with pytest.raises(ValidationError, match=re.escape(complaint)):
        option.validate(value)


def test_an_option_takes_what_yaml_makes_of_it() -> None:
    """A day is one with and without quotes; nothing is nothing."""
    day = datetime.date(2026, 3, 12)
    assert [DayOption().validate(value) for value in (day, "2026-03-12", None)] == [day, day, None]
    assert CodesOption().validate(["tight"]) == frozenset((Code.TIGHT,))
    assert CodesOption().validate(None) == frozenset()
