"""The small Markdown of whole sentences, and plain text that passes through it untouched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.prose import (
    Break,
    Enumeration,
    Paragraph,
    Run,
    escape,
    nests_too_deep,
    one_line,
    plain_text,
    read_prose,
    unsafe_links,
)

PRINTABLE = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029")


@given(st.text(PRINTABLE, min_size=1))
def test_plain_text_comes_out_exactly_as_typed(text: str) -> None:
    """Whatever somebody types into a plain field, Markdown has no say in it."""
    if typed := one_line(text):
        assert plain_text(read_prose(f"x {escape(typed)} y")) == f"x {typed} y"


@pytest.mark.parametrize(
    "text",
    [
        "*NSYNC Ltd",
        "AT&T",
        "C_A_T_S",
        "<b>",
        "1. FC Köln",
        "{{ x }}",
        "7-Eleven #12",
        "- dash",
        "+1 555",
        "a\\b",
        "    x",
    ],
)
def test_a_plain_text_may_open_a_paragraph(text: str) -> None:
    """Not even at its start does plain text become a list or anything else."""
    assert read_prose(escape(text)) == (Paragraph((Run(one_line(text)),)),)


@pytest.mark.parametrize(
    ("markdown", "inlines"),
    [
        ("*a*", (Run("a", emphasis=True),)),
        ("**a**", (Run("a", strong=True),)),
        ("[a](https://example.org)", (Run("a", link="https://example.org"),)),
        ("a\\\nb", (Run("a"), Break(), Run("b"))),
        ("a  \nb", (Run("a"), Break(), Run("b"))),
        (r"\*a\*", (Run("*a*"),)),
        ("<b>a</b> &amp;", (Run("<b>a</b> &amp;"),)),
        ("`a` # b", (Run("`a` # b"),)),
        ("[a](javascript:x)", (Run("[a](javascript:x)"),)),
    ],
)
def test_what_markdown_there_is(markdown: str, inlines: tuple[Run | Break, ...]) -> None:
    """Emphasis, strong, links, breaks and escapes; everything else is the characters it is made of."""
    assert read_prose(markdown) == (Paragraph(inlines),)


def test_lists_hold_lists() -> None:
    """A list keeps its first number and what stands within its items."""
    (outer,) = read_prose("7. a\n8. b\n   - c\n")
    assert isinstance(outer, Enumeration)
    assert outer.start == 7
    assert outer.items[1][1] == Enumeration((((Paragraph((Run("c"),))),),))


@pytest.mark.parametrize(("deep", "lost"), [(9, False), (10, True), (5_000, True)])
def test_a_list_that_is_followed_no_further_is_noticed(deep: int, lost: bool) -> None:
    """Nothing that somebody wrote is dropped without a word."""
    assert nests_too_deep("- " * deep + "x") is lost
    assert ("x" in plain_text(read_prose("- " * deep + "x"))) is not lost


def test_a_link_without_words_shows_where_it_leads() -> None:
    """Nothing that somebody wrote is dropped without a word."""
    assert plain_text(read_prose("[](https://example.org) [x]()")) == "https://example.org x"


def test_unsafe_links_are_found_wherever_they_stand() -> None:
    """Only http, https, mailto and tel lead anywhere."""
    targets = ["javascript:alert(1)", "file:///etc/passwd", "//example.org", "page.html", "data:text/html,x"]
    good = ["https://example.org", "HTTP://example.org", "mailto:a@example.org", "tel:5550100"]
    text = "\n\n".join(f"- **[x]({target})**" for target in (*targets, *good))
    assert unsafe_links(text) == targets


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/a%20b?c=d&e=f#g", "https://example.org/a%20b?c=d&e=f#g"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("<https://example.org/a b>", "https://example.org/a%20b"),
        ("https://example.org/café{x}", "https://example.org/caf%C3%A9%7Bx%7D"),
        ("https://bücher.example/", "https://b%C3%BCcher.example/"),
        ("https://[::1]:8000/", "https://[::1]:8000/"),
        ("<  HTTPS://EXAMPLE.ORG >", "HTTPS://EXAMPLE.ORG"),
    ],
)
def test_what_no_web_address_has_in_it_is_encoded(target: str, address: str) -> None:
    """Everything else stands as its author wrote it: no host is spelt in another way."""
    assert read_prose(f"[a]({target})") == (Paragraph((Run("a", link=address),)),)
