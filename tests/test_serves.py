"""Whom a sentence serves: the rule against sentences that were labelled by hand, and what is said of letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from letterkit.checks.serves import Theirs, rule, theirs, weigh
from letterkit.checks.serves_letter import Aim, Shares, shares
from letterkit.diagnostics import Code, Diagnostic
from letterkit.library import Library
from tests.sites import kit, write

CORPUS = Path(__file__).parent / "checks" / "sentences.yml"
SCRIPT = CORPUS.with_name("serves.js")
TABLE = files("letterkit.checks").joinpath("serves.yml")
ENOUGH = 0.9
"""The share of labels that the rule has to agree with."""


@dataclass(frozen=True)
class Labelled:
    """A sentence, whom it serves as a reader sees it, and what the rule knows of the kit around it."""

    text: str
    serves: bool
    held_out: bool
    known: Theirs


def labelled() -> Iterator[Labelled]:
    """The corpus. Every second sentence of a kind is held out, and so is a kit that says it is."""
    for group in yaml.safe_load(CORPUS.read_text("utf-8")):
        known = theirs([group["firm"], *group["people"]], [group["role"], *group["needs"]])
        seen: Counter[str] = Counter()
        for line in group["sentences"]:
            ((label, text),) = line.items()
            seen[label] += 1
            held_out = group.get("held_out", False) or seen[label] % 2 == 0
            yield Labelled(text.strip(), label == "them", held_out, known)


def agreement(corpus: list[Labelled]) -> float:
    return sum(weigh(each.text, each.known).serves is each.serves for each in corpus) / len(corpus)


def test_the_rule_agrees_with_readers(capsys: pytest.CaptureFixture[str]) -> None:
    """In nine of ten sentences at least, and as often in those that nothing was chosen by."""
    corpus = list(labelled())
    held_out = [each for each in corpus if each.held_out]
    with capsys.disabled():
        print(
            f"\nwhom a sentence serves: {agreement(corpus):.1%} of {len(corpus)} sentences as labelled by hand; "
            f"{agreement(held_out):.1%} of the {len(held_out)} held out"
        )
    assert len(corpus) >= 150
    assert len(held_out) >= len(corpus) / 2
    assert agreement(held_out) >= ENOUGH
    assert agreement(corpus) >= ENOUGH


def test_a_script_comes_to_the_same_verdicts(page: Page) -> None:
    """The rule is a table and one pass over the words: in a browser it is the same."""
    corpus = list(labelled())
    table = yaml.safe_load(TABLE.read_text("utf-8"))
    cases = [{"text": each.text, "names": list(each.known.names), "told": list(each.known.words)} for each in corpus]
    verdicts = page.evaluate(SCRIPT.read_text("utf-8"), {"table": table, "cases": cases})
    assert verdicts == [weigh(each.text, each.known).serves for each in corpus]


def test_no_phrase_stands_in_the_table_twice() -> None:
    """Of two kinds that claim one phrase, the later would win unseen; a word that is passed over makes no phrase."""
    table = yaml.safe_load(TABLE.read_text("utf-8"))
    phrases = [phrase.strip() for listed in table["kinds"].values() for phrase in listed.split(",")]
    assert [phrase for phrase, times in Counter(phrases).items() if times > 1] == []
    assert [phrase for phrase in phrases if rule().unheard & set(phrase.split())] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I’d gladly bring one.", {"offer"}),
        ("I wouldn’t.", {"wish"}),
        ("I would very much like a team-player’s work ethic.", {"wish", "praise"}),
        ("Radios go quiet at the Museum.", {"words", "names"}),
        ("A radio in a museum in Riverside.", {"words", "names"}),
        ("A radio in a museum.", {"words"}),
        ("", set()),
        ("你好 — 12 % of it, l’été", set()),
    ],
)
def test_words_are_read_as_the_table_says(text: str, found: set[str]) -> None:
    """Shortened words are written out, the longest phrase is taken, and a name is known by its capital."""
    assert theirs(["We're Here Ltd", "I'd"], ["we'll see"]).names == {"We", "Here", "Ltd"}
    known = theirs(["Riverside Museum", "Dana Whitfield"], ["the radios go quiet every afternoon"])
    assert weigh(text, known).kinds - {"self"} == found


def checked(folder: Path, **changes: Any) -> tuple[Shares | None, list[Diagnostic]]:
    """How the letter of a kit is shared, and what is said of its sentences."""
    write(folder, {"kits/one.yml": kit(**changes)})
    (entry,) = Library(folder / "kits", shown_as="kits").read().entries
    assert entry.kit is not None
    about = [each for each in entry.diagnostics if each.code in (Code.ABOUT_YOU, Code.MOSTLY_ABOUT_YOU)]
    return shares(entry.letters[0], entry.kit), about


def with_offer(*words: str) -> dict[str, Any]:
    return {"enjoyed": "the loft", "needs": [{"heard": "the patterns warp", "offer": " ".join(words)}]}


def test_one_sentence_about_the_writer_may_back_an_offer(tmp_path: Path) -> None:
    """The story behind it, or the figure that proves it: nobody is nagged for that."""
    notes = with_offer("A rack of cedar would hold them flat.", "I built one in my first year.")
    shared, said = checked(tmp_path, notes=notes)
    assert shared is not None
    assert [each.text for each in shared.of(Aim.BACKING)] == ["I built one in my first year."]
    assert said == []


def test_a_second_one_is_pointed_at_where_it_stands(tmp_path: Path) -> None:
    """In the author's file, with its words, and with what would be right."""
    notes = with_offer("A rack of cedar would hold them flat.", "I built one in my first year.", "I love wood.")
    shared, (said,) = checked(tmp_path, notes=notes)
    assert shared is not None
    assert [each.text for each in shared.of(Aim.WRITERS)] == ["I love wood."]
    assert (said.code, said.message) == (Code.ABOUT_YOU, "“I love wood.” is only about you")
    line = (tmp_path / "kits/one.yml").read_text("utf-8").split("\n")[said.position.line - 1]
    assert line[said.position.column - 1 :].startswith("I love")


def test_an_answer_may_be_about_the_writer(tmp_path: Path) -> None:
    """They have asked."""
    question = {
        "asked": "where I learned to carve",
        "answer": "I learned it from my aunt. I was nine. I am still slow.",
    }
    shared, said = checked(tmp_path, notes={"enjoyed": "the loft", "questions": [question]})
    assert shared is not None
    assert [each.text for each in shared.of(Aim.BACKING)] == [
        "I learned it from my aunt.",
        "I was nine.",
        "I am still slow.",
    ]
    assert said == []


def test_a_letter_that_is_mostly_about_its_writer_is_told_so(tmp_path: Path) -> None:
    """With the share and both counts; its sentences are pointed at one by one."""
    parts = {
        "needs": "I love wood. I have always loved wood. My father did. I was born in a sawmill.",
        "closing": "I hope.",
    }
    shared, said = checked(tmp_path, letter={"parts": parts})
    assert shared is not None
    assert [each.code for each in said].count(Code.ABOUT_YOU) == len(shared.of(Aim.WRITERS)) == 5
    (mostly,) = [each for each in said if each.code is Code.MOSTLY_ABOUT_YOU]
    assert mostly.message == (
        "of the 7 sentences of the letter, 2 are about them; I, me or my stand in it 7 times, you or your 2"
    )


def test_the_templates_write_nothing_that_is_only_about_the_writer() -> None:
    """Whatever the kit, what stands between its notes is for the reader."""
    for entry in Library(Path("kits"), shown_as="kits").read().entries:
        assert [each for each in entry.diagnostics if each.code in (Code.ABOUT_YOU, Code.MOSTLY_ABOUT_YOU)] == []
