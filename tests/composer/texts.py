"""Texts that people write, and texts that nobody would."""

from __future__ import annotations

from hypothesis import strategies as st

from letterkit.prose import one_line

PRINTABLE = st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff")
"""Every character that the reader of kits lets through."""

ODD = (
    "*NSYNC Ltd",
    "AT&T",
    "C_A_T_S",
    '<b>"bold"</b>',
    "1. FC Köln",
    "{{ x }} {% if %}",
    "7-Eleven #12",
    "- dash",
    "a\\b",
    "שלום",
    "مكتب دبي: 4 \u202eabc",
    "\u2067open",
    "closed\u2069",
    "Nguyễn Thị Minh Khai",
    "日本語の文字 & co.",
    "Ευαγγελία – Γ. Τσάι",
    "Юрий Щербаков",
    "Zoë “Zed” O’Hara",
    "🎉 party",
    "\u00a0held\u00a0together\u00a0",
    "three\nlines\n here",
    "__proto__",
    "constructor",
    "Straße 5",
    "ŉ İstanbul ǆ",
    "ends with a stop.",
    "asks why?",
    "(in brackets.)",
    "x" * 130,
    "a-b/c—d–e…f",
    "P.S. once more",
)
WORDS = (
    "the volunteers leave within their first month",
    "how we would keep the doors open on a Friday",
    "“quiet” radios in the afternoon",
    "your story about the first school group through the door",
    "walking the new east wing with you",
)
MARKDOWN = (
    "A buddy rota would give each newcomer a partner.",
    "The one I ran took losses from eleven to three. It cost nothing.",
    "I asked Mr. Smith. He said “Why not?” and left. So we began.",
    "*emphasis* and **strong** and ***both***",
    "a [link](https://example.org/?a=1&b=2 'title') here",
    "[](mailto:a@example.org)",
    "[not safe ](",
    "- one\n- two\n  - inner\n\n  more\n",
    "3. three\n4. four\n\n   again",
    "first\n\nsecond  \nbroken\\\nlines",
    "\\*escaped\\* \\a `code` # no heading",
    "<script>alert(1)</script> &amp; {{ x }}",
    "_a_b_ *c **d* e**",
    "*ו* **שלום** [א](https://example.org)",
    "P.S. It is one page.",
    "![image](https://example.org/x.png)",
)


_ANYTHING = st.text(PRINTABLE, min_size=1, max_size=16).filter(one_line)
PLAIN = st.one_of(st.sampled_from(WORDS), st.sampled_from(ODD), _ANYTHING)
"""Plain text of all kinds, and never empty."""

NAMES = st.one_of(
    st.sampled_from(("Dana Whitfield", "Luis Ortega", "Wen Li", "Ada King, PhD", "Tom Moor Jr.", "Cher", ",", *ODD)),
    _ANYTHING,
)
"""The names of people."""

_PIECES = ("*", "**", "_", "[", "](https://e.org)", "\n", "\n\n", "- ", "1. ", "\\", " ", "a", "é.", "🎉")
PROSE = st.one_of(
    st.lists(st.sampled_from(MARKDOWN), min_size=1, max_size=3).map("\n\n".join),
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=14).map("".join).filter(str.strip),
    PLAIN,
)
"""Whole sentences in the small Markdown, and what it is made of thrown together."""
