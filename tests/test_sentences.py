"""Sentences: where one ends and the next begins."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "It rains. | Nobody minds! | Would you? | Perhaps…  | There it is.",
        "Dr. Sorensen came with Mr. Ortega and Prof. Lowe. | He sat.",
        "Jane B. Smith spoke. | J. K. Rao did not.",
        "You know more than I. | The rest is plan B. | Then we go.",
        "We met at 3 p.m. Friday. | We left at 6 p.m. | The bus was late.",
        "Foo Ltd. | They deliver.",
        "Foo Ltd. Kitchens are good.",
        "No. 5 is full. | The answer is no. | Then go.",
        "It takes approx. 40 of them, e.g. Apples, vs. 12 for us.",
        "In the U.S. Navy nobody asks. | They do in the U.S. | The rest is known.",
        "“Why?” I asked. | “Who goes there?” Ms. Whitfield asked me. | He said “Stop!” | The next day came.",
        "“Enough!” | Nobody moved. | He said no.",
        "(They were late.) | “We know.” | ‘So do I.’ | It is so.",
        "Éclairs sell out. | Île de Ré is far. | Ørsted was right.",
        "It cost 4.50 at iFix. | 12 were left.",
        "One item of a list\n| Another one. | With two sentences",
        "No full stop at all",
        "",
    ],
)
def test_sentences_end_where_a_reader_pauses(text: str) -> None:
    """Abbreviations, initials, figures and what somebody is quoted to have said go on."""
    expected = [part.strip() for part in text.split("|") if part.strip()]
    assert [each.text for each in sentences(text.replace("| ", "").replace("  ", " "))] == expected


@given(st.text(alphabet=" .!?…“”\"')(\n\r\u2028ABcdé1", max_size=80))
def test_nothing_of_a_text_is_lost(text: str) -> None:
    """Each sentence stands where it says, none is empty, and only space lies between them."""
    found = sentences(text)
    assert all(text[each.start : each.end] == each.text != "" for each in found)
    left = list(text)
    for each in found:
        left[each.start : each.end] = ""[:0].ljust(len(each.text))
    assert "".join(left).strip() == ""


@pytest.mark.parametrize("text", ["A" * 10_000 + ".", "A. " * 3_000, "?” " * 3_000, "a.b" * 3_000, ". " * 5_000])
def test_no_text_takes_long(text: str) -> None:
    """Whatever somebody has pasted."""
    begun = time.perf_counter()
    sentences(text)
    assert time.perf_counter() - begun < 0.5
