"""Every code is explained, and its examples are answered as it says: the wrong one is reported, the right one not.

`letterkit/messages/README.md` says how such a file is written.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from letterkit.checks import ADVICE
from letterkit.diagnostics import Code
from letterkit.messages import explanation, read_explanation
from tests.examples import codes, laid_over, meant

EXPLAINED = {Path(file.name).stem for file in files("letterkit.messages").iterdir() if file.name.endswith(".md")}
EXPLAINED -= {"README"}
NAMES = {str(code.value) for code in Code}

every_code = pytest.mark.parametrize(
    "code", [code for code in Code if code.value in EXPLAINED], ids=lambda code: code.value
)


def test_every_code_is_explained() -> None:
    """A new code has a file of its own, and no file outlives its code."""
    assert sorted(NAMES - EXPLAINED) == []
    assert sorted(EXPLAINED - NAMES) == []


@every_code
def test_the_wrong_example_is_reported(code: Code, tmp_path: Path) -> None:
    """With this code, and with no other but those that the file lists."""
    explained = explanation(code)
    found = codes(explained.wrong, tmp_path)
    assert code in found
    assert found - explained.also == {code}


@every_code
def test_the_right_example_is_not_reported(code: Code, tmp_path: Path) -> None:
    """What the page shows as right is right in every other way too."""
    explained = explanation(code)
    assert codes(explained.right, tmp_path) - explained.also == set()


@every_code
def test_an_explanation_says_what_to_do(code: Code) -> None:
    """And, where a piece of advice stands behind it, why a reader of the letter would care."""
    explained = explanation(code)
    assert explained.text
    assert explained.why or code not in ADVICE
    assert code not in explained.also


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("What is meant.\n", "no head"),
        ("---\ngroup: yaml\nadvice: debrief\n---\n", "more than"),
        ("---\ngroup: yaml\n---\n## Wrnog\n", "fenced files"),
        ("---\ngroup: yaml\n---\n## Wrong\nwords\n", "fenced files"),
    ],
)
def test_a_file_in_another_form_is_refused(content: str, complaint: str) -> None:
    """Whoever writes one is told what is wrong with it."""
    with pytest.raises(ValueError, match=complaint):
        read_explanation(Code.TAB, content)


def test_an_example_is_laid_over_a_kit() -> None:
    """Keys are gone into; texts and lists take the place of what is there."""
    below = "title: a\nnotes:\n  enjoyed: b\n  needs:\n    - heard: c\nletter:\n  fit: leave\n"
    assert laid_over(below, "notes:\n  needs:\n    - heard: d\n") == below.replace("heard: c", "heard: d")
    assert laid_over(below, "title: e\nlocale: en-GB\n") == below.replace("title: a", "title: e") + "locale: en-GB\n"
    assert laid_over(below, "title: e\ntitle: f\n") == below.replace("title: a", "title: e\ntitle: f")
    assert laid_over(below, "notes:\n") == "title: a\nnotes:\nletter:\n  fit: leave\n"
    assert laid_over(below, "letter:\n\tfit: shrink\n").endswith("letter:\n\tfit: shrink\n")


def test_what_cannot_be_shown_is_written_out() -> None:
    """By its number, or by how often it is repeated."""
    assert meant("a⟨U+00A0⟩b ⟨very × 3⟩") == "a\u00a0b veryveryvery"
