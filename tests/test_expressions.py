"""Regular expressions of the checks are the same in a script: what is written for it, and what it finds."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from letterkit.checks import language, names
from letterkit.composer.expressions import for_a_script, in_a_browser

WRITTEN = {
    r"(?i)\bit['’]s\b": (r"\bit['’]s\b", "i"),
    r"(?P<wrong>\w+) (?P=wrong)": (r"(?<wrong>[\w]+) \k<wrong>", ""),
    r"[^\W\d_]+\S": (r"(?:(?![\p{Nd}_])[\w])+[^\s]", ""),
    r"[\w.&-]\W": (r"[\w.&-][^\w]", ""),
    r"(?:a|(?i:me[ai]?))z": (r"(?:a|(?:[mM][eE][aAiI]?))z", ""),
    r"\"[\"\-(]\.\n\d{2}": (r'"["\-(]\.\n[\p{Nd}]{2}', ""),
}
"""Patterns, and what a script is given for each."""
TEXTS = ("", "Élan, naïve naïve; its 5\u00a0½ and it’s — \u2028 “so” it is. ", "A\u0085B 🎉\u3000Ⅳ ſ K İ ٣3 _x_ it’s")

FINDS = r"""([patterns, texts]) => {
  const letters = "\\p{L}\\p{N}_";
  const spaces = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const edge = `(?:(?<![${letters}])(?=[${letters}])|(?<=[${letters}])(?![${letters}]))`;
  const meant = {b: edge, w: letters, s: spaces};
  return patterns.map(([source, flags]) => {
    const whole = new RegExp(source.replace(/\\([bws])/g, (_, letter) => meant[letter]), `gu${flags}`);
    return texts.map((text) => [...text.matchAll(whole)].map(([found]) => found));
  });
}"""


@pytest.mark.parametrize("pattern", WRITTEN)
def test_a_pattern_is_written_for_a_script(pattern: str) -> None:
    """Words, edges and spaces are left to the script, which knows what Python means by them."""
    assert in_a_browser(re.compile(pattern)) == WRITTEN[pattern]


def test_a_script_finds_what_python_finds(page: Page) -> None:
    """With those patterns, and with every one that the checks have, in texts that a browser reads otherwise."""
    definitions = [*WRITTEN, *_patterns([language.definitions(), names.definitions()])]
    patterns = [re.compile(each) for each in definitions]
    found = page.evaluate(FINDS, [for_a_script(patterns), TEXTS])
    for pattern, theirs in zip(patterns, found, strict=True):
        assert theirs == [[match[0] for match in pattern.finditer(text)] for text in TEXTS], pattern


def _patterns(value: object) -> list[re.Pattern[str]]:
    match value:
        case re.Pattern():
            return [value]
        case dict():
            return _patterns(list(value.values()))
        case list() | tuple():
            return [pattern for each in value for pattern in _patterns(each)]
        case _:
            return []
