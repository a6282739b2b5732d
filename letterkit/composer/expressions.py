r"""Regular expressions of Python's for a script, so that both find the same in any text.

What is a word, its edge and a space to Python, the script knows better than its browser does. It reads `\w` and `\s`,
which always stand inside of a class, and `\b` as `LETTERS`, `SPACES` and `EDGE` of `composer/src/python.ts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TOKEN = re.compile(
    r"""(?P<named>\(\?P<\w+>) | \(\?P=(?P<again>\w+)\) | (?P<blind>\(\?i:)
    | (?P<open>\((?:\?(?:[:=!]|<[=!]))?) | (?P<close>\))
    | \[(?P<others>\^?)(?P<members>(?:\\.|[^\]\\])+)\]
    | \\(?P<escaped>.) | (?P<sign>[^\\])""",
    re.VERBOSE | re.DOTALL,
)
_MEMBER = re.compile(r"\\(?P<escaped>.)|(?P<first>[a-z])-(?P<last>[a-z])|(?P<sign>.)", re.DOTALL)
_BLIND = "(?i)"

_KINDS = {"w": r"\w", "d": r"\p{Nd}", "s": r"\s"}
_AFTER_A_BACKSLASH = frozenset("^$.*+?()[]{}|/bnt")
"""What may stand there in an expression with the flag `u`; in a class also a hyphen."""


def in_a_browser(pattern: re.Pattern[str]) -> tuple[str, str]:
    """The source and the flags of an expression that finds in a browser what a pattern finds here.

    The flag `u` is understood. Groups of the pattern that are blind to capitals must have plain letters in them.
    """
    source, flags = pattern.pattern, ""
    if pattern.flags & re.IGNORECASE:
        source, flags = source.removeprefix(_BLIND), "i"
    return "".join(_translated(source)), flags


def _translated(source: str) -> Iterator[str]:
    blind: list[bool] = []
    for token in _TOKEN.finditer(source):
        is_blind = any(blind)
        if token["close"]:
            blind.pop()
        elif token["named"] or token["blind"] or token["open"]:
            blind.append(bool(token["blind"]))
        yield _of_token(token, is_blind)


def _of_token(token: re.Match[str], is_blind: bool) -> str:
    if token["named"]:
        return token["named"].replace("?P<", "?<")
    if token["again"]:
        return rf"\k<{token['again']}>"
    if token["blind"]:
        return "(?:"
    if token["members"]:
        return _class(token["members"], bool(token["others"]), is_blind)
    if token["escaped"]:
        return _escape(token["escaped"])
    sign = token[0]
    return f"[{sign.lower()}{sign.upper()}]" if is_blind and sign.isalpha() else sign


def _escape(letter: str) -> str:
    if letter.lower() in _KINDS:
        return f"[{'^' if letter.isupper() else ''}{_KINDS[letter.lower()]}]"
    return f"\\{letter}" if letter in _AFTER_A_BACKSLASH else letter


def _class(members: str, is_others: bool, is_blind: bool) -> str:
    """A class of characters. What is no part of a word can only be ruled out: `[^\\W\\d]` is a word's, but no digit."""
    found = list(_MEMBER.finditer(members))
    inside = "".join(_member(member, is_blind) for member in found if member["escaped"] != "W")
    if len(found) > sum(member["escaped"] != "W" for member in found):
        assert is_others, members
        return rf"(?:(?![{inside}])[\w])" if inside else r"[\w]"
    return f"[{'^' if is_others else ''}{inside}]"


def _member(member: re.Match[str], is_blind: bool) -> str:
    if member["escaped"]:
        letter = member["escaped"]
        return _KINDS.get(letter) or (f"\\{letter}" if letter in _AFTER_A_BACKSLASH or letter == "-" else letter)
    both = (member[0], member[0].upper()) if is_blind and member[0][0].isalpha() else (member[0],)
    return "".join(both)


def for_a_script(value: Any) -> Any:
    """A definition with every pattern in it as a browser reads it."""
    match value:
        case re.Pattern():
            return in_a_browser(value)
        case dict():
            return {key: for_a_script(each) for key, each in value.items()}
        case list() | tuple():
            return [for_a_script(each) for each in value]
        case _:
            return value
