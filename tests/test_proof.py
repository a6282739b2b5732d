"""What proofreading finds, what it leaves alone, where it points, and what is said of what was not read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import harper
import pytest
from click.testing import CliRunner

from letterkit.checks.proofreader import Correction, Proofreader, ProofreaderFailed
from letterkit.checks.spelt import is_near, slips_between
from letterkit.cli import main
from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import supported_locales
from letterkit.library import Library
from letterkit.proofreading import NOT_CHECKED, failures, proofreader
from letterkit.proofreading.harper_reader import DIALECTS, rules
from letterkit.source import read_source
from tests.proof.__main__ import FALSE_ALARMS, FOUND, alarms, rate
from tests.proof.corpus import HELD_OUT, HERE, PROOFREADING, faults, marked, stretch

READER = proofreader()
KITS = Path(__file__).parent.parent / "kits"
HEAD = """\
letterhead: {name: Priya Raman, email: priya.raman@example.org}
employer: {name: Riverside Museum}
interview: {date: 2026-03-12, role: Visitor Operations Manager}
interviewers:
  - {name: Dana Whitfield, honorific: Ms., title: Director of Operations}
  - {name: Luis Ortega, honorific: Mr.}
"""


def said(kit: str, folder: Path, reader: Proofreader | None = READER) -> tuple[Diagnostic, ...]:
    """What proofreading says of a kit to the museum."""
    (folder / "kit.yml").write_text(HEAD + kit, "utf-8")
    (entry,) = Library(folder, shown_as="kits", proofreader=reader).read().entries
    assert entry.letters
    return tuple(found for found in entry.diagnostics if found.code in PROOFREADING)


def words_marked(kit: str, folder: Path) -> list[str]:
    """The words of a kit that something is said of, as its file has them."""
    lines = (HEAD + kit).splitlines()
    places = (found.position for found in said(kit, folder))
    return [lines[place.line - 1][place.column - 1 :][: place.length] for place in places]


# The corpus


def test_the_corpus_is_large_enough() -> None:
    """Twelve letters of each kind and 130 faults at least, about half of them held out."""
    names = {kind: {file.stem for file in (HERE / kind).glob("*.yml")} for kind in ("clean", "faulty")}
    assert min(map(len, names.values())) >= 12
    assert sum(len(faults(name)) for name in names["faulty"]) >= 130
    for kits in names.values():
        assert len(kits) // 2 - 1 <= len(kits & HELD_OUT) <= len(kits) // 2 + 1


@pytest.mark.parametrize("file", sorted((HERE / "faulty").glob("*.yml")), ids=lambda file: file.stem)
def test_a_fault_stands_where_its_list_says(file: Path) -> None:
    """Once in its text, and not written as it should be."""
    source = read_source(file.read_bytes(), file.name)
    listed = faults(file.stem)
    assert len({stretch(source, fault) for fault in listed}) == len(listed)
    assert all(fault.wrong != fault.right for fault in listed)


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held out"])
def test_most_faults_are_found_and_clean_letters_are_left_alone(held_out: bool) -> None:
    """In both halves, though the rules were tuned on one."""
    assert rate(tuple(marked("faulty", READER, held_out=held_out))) >= FOUND
    clean = tuple(marked("clean", READER, held_out=held_out))
    assert alarms(clean) / len(clean) <= FALSE_ALARMS


def test_names_and_marks_are_read_without_the_extra() -> None:
    """Our own rules find half of everything, and of names all that are found with it."""
    without, with_it = tuple(marked("faulty", None)), tuple(marked("faulty", READER))
    assert rate(without) >= 0.5
    names = [
        {fault for each in letters for fault in each.found if fault.kind == "near-miss-name"}
        for letters in (without, with_it)
    ]
    assert len(names[0]) >= len(names[1]) - 2
    assert alarms(tuple(marked("clean", None))) <= 2


def test_the_shipped_kits_are_clean() -> None:
    """With the extra, and with the few words in kits/words.txt, which are sorted."""
    held = Library(KITS, shown_as="kits", proofreader=READER).read()
    assert [found for found in held.diagnostics if found.code in PROOFREADING] == []
    assert all(entry.proofread for entry in held.entries)
    words = [line for line in (KITS / "words.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert words == sorted(words)
    assert len(words) <= 20


# Names


@pytest.mark.parametrize(
    "sentence",
    [
        "Data on the radios would come from Luis and Dana alike.",
        "We met the Ortegas and the Whitfields on the stairs.",
        "My old manager, Diana Prewitt, and Mr. Ortiz of the aquarium would say the same.",
        "Grand plans and lies are told of every museum by the river, and of Riverside too.",
        "The Riverside Aquarium lent us its visitor operations manager for a week in May.",
        "Our operations and the directors of ours are run by volunteers.",
        "I saw how all of your volunteers greet people by name, and how the teams plan their weeks.",
        "The day after our volunteers leave, the visitors find the doors open.",
    ],
)
def test_an_ordinary_word_near_a_name_is_left_alone(sentence: str, tmp_path: Path) -> None:
    """So are families, other people and other firms."""
    assert said(f"letter: {{parts: {{closing: '{sentence}'}}}}\n", tmp_path) == ()


@pytest.mark.parametrize(
    ("sentence", "word", "code"),
    [
        ("I spoke of it with Ms. Whitfeild.", "Whitfeild", Code.NEAR_MISS_NAME),
        ("I spoke of it with Dana Whitman.", "Whitman", Code.NEAR_MISS_NAME),
        ("I would be glad to work at Riverbend.", "Riverbend", Code.NEAR_MISS_NAME),
        ("The River Side Museum is near.", "River Side", Code.NEAR_MISS_NAME),
        ("I spoke of it with the Director of Operation.", "Operation", Code.NEAR_MISS_NAME),
        ("I spoke of it with Mrs. Whitfield.", "Mrs. Whitfield", Code.WRONG_HONORIFIC),
        ("It was Ortegas plan from the start.", "Ortegas", Code.WRONG_POSSESSIVE),
        ("It was signed by Priya Rahman.", "Rahman", Code.NEAR_MISS_NAME),
    ],
)
def test_a_name_that_is_nearly_right_is_told_so(sentence: str, word: str, code: Code, tmp_path: Path) -> None:
    """Wherever it stands, and with the right one beside it."""
    (found,) = said(f"letter: {{parts: {{closing: '{sentence}'}}}}\n", tmp_path)
    assert (found.code, words_marked(f"letter: {{parts: {{closing: '{sentence}'}}}}\n", tmp_path)) == (code, [word])


@pytest.mark.parametrize(
    ("salutation", "code"),
    [
        ("Dear Diane and Luis", Code.WRONG_PERSON),
        ("Dear Dana and Louis", Code.NEAR_MISS_NAME),
        ("Dear Dana and Luis", None),
        ("Dear Ms. Whitfield and Mr. Ortega", None),
        ("Dear members of the Interview Panel", None),
        ("Hello both", None),
    ],
)
def test_a_salutation_greets_the_interviewers(salutation: str, code: Code | None, tmp_path: Path) -> None:
    """A right name of somebody else is as wrong as a misspelt one; nobody's name is right."""
    found = said(f"letter: {{salutation: {salutation}}}\n", tmp_path)
    assert [each.code for each in found] == ([code] if code else [])


def test_a_name_can_be_accepted(tmp_path: Path) -> None:
    """By the kit, and by the house for every kit."""
    kit = "letter: {salutation: Dear Didi and Luis}\n"
    assert said(kit, tmp_path)
    assert not said(kit + "words: [Didi]\n", tmp_path)
    (tmp_path / "words.txt").write_text("# what she is called\nDidi\n", "utf-8")
    assert not said(kit, tmp_path)


def test_how_far_one_spelling_is_from_another() -> None:
    """A letter more, less, other or swapped is one slip; accents are too."""
    assert [slips_between("whitfield", other) for other in ("whitfield", "whitfeild", "witfield", "whitfild")] == [
        0,
        1,
        1,
        1,
    ]
    assert is_near("Sinead", "Sinéad")
    assert not is_near("Sinéad", "sinéad")
    assert not is_near("Ann", "Anna")


# Places


@pytest.mark.parametrize(
    "kit",
    [
        "notes: {enjoyed: the definately good tea}\n",
        'notes:\n  enjoyed: "the\\u0020definately good tea"\n',
        "notes:\n  enjoyed: 'a guide''s definately good tea'\n",
        "letter:\n  postscript: >-\n    It was a *very*\n    [good](https://example.org/good) **definately** tea.\n",
        "letter:\n  parts:\n    closing: |\n      One list:\n\n      - tea\n      - definately tea\n",
        "thank_you:\n  message: The tea was definately good.\n",
        "letter: {enclosures: [Résumé, A definately good reference]}\n",
    ],
)
def test_the_word_is_marked_where_its_author_wrote_it(kit: str, tmp_path: Path) -> None:
    """Through quotation marks, escapes, folded lines, markup and lists, in letters, notes and headings."""
    assert words_marked(kit, tmp_path) == ["definately"]


def test_what_is_private_is_neither_read_nor_quoted(tmp_path: Path) -> None:
    """Private notes are nobody's business; they reach no reader."""
    assert said("notes:\n  private: |\n    I was definately vague, Ms. Whitfeild.\n", tmp_path) == ()


def test_a_template_has_its_own_words(tmp_path: Path) -> None:
    """A slip in a template is in every letter written with it, and in none of the kits."""
    (tmp_path / "templates").mkdir()
    template = 'title: A\nparts:\n  - {name: opening, text: "I definately enjoyed {{ notes.enjoyed | full_stop }}"}\n'
    (tmp_path / "templates/own.yml").write_text(template, "utf-8")
    assert words_marked("template: own\nnotes: {enjoyed: the recieved tea}\n", tmp_path) == ["recieved"]


def test_a_word_that_many_letters_have_is_marked_once(tmp_path: Path) -> None:
    """Where everybody gets a letter, each passage is still read once."""
    assert words_marked("notes: {enjoyed: the recieved tea}\nletter: {addressing: each}\n", tmp_path) == ["recieved"]


# The proofreader


def test_every_locale_has_a_dialect() -> None:
    """Where Harper has none of a country's own, its neighbour's."""
    assert set(DIALECTS) == set(supported_locales())


@pytest.mark.parametrize(("locale", "slip"), [("en-US", "colour"), ("en-GB", "color"), ("en-NZ", "color")])
def test_a_dialect_is_spelt_its_own_way(locale: str, slip: str, tmp_path: Path) -> None:
    """What is right in one country is a slip in another."""
    kit = f"locale: {locale}\nnotes: {{enjoyed: the colour of the door, inspired: the color of the stairs}}\n"
    assert words_marked(kit, tmp_path) == [slip]


def test_a_term_of_the_trade_is_no_slip(tmp_path: Path) -> None:
    """It resembles no other word, or has a capital in the middle of a sentence."""
    kit = "locale: en-NZ\nnotes: {enjoyed: 'the kauri, the linkspan and the pie at Waipapa'}\n"
    assert said(kit, tmp_path) == ()


def test_the_rules_are_harpers() -> None:
    """A rule that Harper has renamed would never be asked again; one that is off has its reason."""
    known = set(harper.get_default_lint_config())
    asked = [rule for listed in rules().on.values() for rule in listed]
    assert len(asked) == len(set(asked))
    assert set(asked) <= known
    assert set(rules().off) <= known - set(asked)
    assert all(rules().off.values())
    assert set(rules().on) <= {code.value for code in PROOFREADING}


def test_what_harper_cannot_take_is_a_failure_of_the_proofreader() -> None:
    """Whatever it raises, a panic too, comes out as one kind of failure."""
    assert READER
    with pytest.raises(ProofreaderFailed):
        READER.corrections(b"bytes", "en-US")  # type: ignore[arg-type]


class Asleep:
    """A proofreader that fails over every text."""

    def __init__(self) -> None:
        self.asked = 0

    def corrections(self, text: str, locale: str) -> tuple[Correction, ...]:
        self.asked += 1
        raise ProofreaderFailed("index out of\nbounds")

    def knows(self, word: str, locale: str) -> bool:
        raise ProofreaderFailed("index out of bounds")


def test_a_proofreader_that_fails_stops_no_letter(tmp_path: Path) -> None:
    """Our own rules still run, the kit is not called proofread, and what failed is told once, with the kit's name."""
    reader = Asleep()
    found = said("notes: {enjoyed: the the tea, inspired: Ms. Whitfeild}\n", tmp_path, reader)
    assert {each.code for each in found} == {Code.DOUBLED_WORD, Code.NEAR_MISS_NAME}
    assert reader.asked == 1
    (entry,) = Library(tmp_path, shown_as="kits", proofreader=reader).read().entries
    assert not entry.proofread
    (told,) = failures([entry])
    assert told.startswith("kits/kit.yml: ")
    assert "a fault of Letterkit's" in told
    assert told.endswith("index out of bounds")


@pytest.fixture
def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Harper cannot be found, as after `pip install letterkit`."""
    proofreader.cache_clear()
    monkeypatch.setattr("letterkit.proofreading.find_spec", lambda name: None)
    yield
    proofreader.cache_clear()


def checked(folder: Path, kit: str) -> str:
    """What `letterkit check` prints of a kit."""
    (folder / "kits").mkdir(exist_ok=True)
    (folder / "kits/kit.yml").write_text(HEAD + kit, "utf-8")
    with contextlib.chdir(folder):
        return CliRunner().invoke(main, ["check"], catch_exceptions=False).output


@pytest.mark.usefixtures("without_the_extra")
def test_a_report_says_what_was_not_run(tmp_path: Path) -> None:
    """Without the extra the closing line says how to get it; names and marks are read all the same."""
    output = checked(tmp_path, "notes: {enjoyed: the the definite tea of Ms. Whitfeild}\n")
    assert output.endswith(f"{NOT_CHECKED}\n")
    assert "[doubled-word]" in output
    assert "[near-miss-name]" in output


@pytest.mark.parametrize(("option", "found"), [("true", True), ("false", False)])
def test_a_site_can_do_without(option: str, found: bool, tmp_path: Path) -> None:
    """`proof: false` in mkdocs.yml is heard by `letterkit check` too, which then has nothing to add."""
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A\nplugins:\n  - letterkit:\n      proof: {option}\n", "utf-8")
    output = checked(tmp_path, "notes: {enjoyed: the recieved tea}\n")
    assert ("[spelling]" in output) == found
    assert NOT_CHECKED not in output
