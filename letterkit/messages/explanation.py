"""What there is to say of one code, as its file has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from letterkit.diagnostics import Code

_FILE = re.compile(r"\A---\n(?P<head>.*?)^---\n(?P<body>.*)\Z", re.MULTILINE | re.DOTALL)
_HEAD = re.compile(r"(?P<key>group|also): (?P<value>\S.*)")
_SECTION = re.compile(r"(?m)^## (Why|Wrong|Right)\n")
_FENCE = re.compile(
    r"""^```(?P<language>\w+)(?P<whole>[ ]whole)?(?:[ ]title="(?P<path>[^"]+)")?(?:[ ]encoding="(?P<encoding>[^"]+)")?
    \n(?P<text>.*?)^```\n""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_NAMES: dict[str, Code] = {str(code.value): code for code in Code}


class Group(StrEnum):
    """What a message is about: the headings of the list of messages, in its order."""

    FILE = "The bytes and characters of a file"
    YAML = "The YAML"
    FIELDS = "The fields"
    REFERENCES = "What a kit refers to"
    TEMPLATES = "Letter templates"
    IGNORE = "What a kit leaves unsaid"
    CONTENT = "What the letter says"
    SENTENCES = "Its sentences"
    NAMES = "Its names"
    LANGUAGE = "Its language"
    LENGTH = "Its length and its day"
    NOTES = "The form of the notes"
    PAGES = "Pages of a guide"
    FOLDER = "The folder and the site"


@dataclass(frozen=True, slots=True)
class ShownFile:
    """One file of an example, or the lines of it that matter."""

    language: str
    text: str
    """As it is shown: `⟨U+00A0⟩` stands for a character that cannot be seen, `⟨so × 9⟩` for `so` nine times."""
    path: str | None = None
    """Its name in a project; None for the kit."""
    is_whole: bool = False
    """Whether nothing is left out."""
    encoding: str = "utf-8"


Example = tuple[ShownFile, ...]
"""The files of an example."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What there is to say of one code. Texts are Markdown, with links as the page of the code has them."""

    code: Code
    group: Group
    text: str
    """What is meant, and what to do."""
    why: str
    """Why it matters to the reader of a letter; may be empty."""
    wrong: Example
    right: Example
    also: frozenset[Code]
    """What else may be said of the examples."""


@cache
def explanation(code: Code) -> Explanation:
    """What there is to say of a code."""
    content = files(__package__).joinpath(f"{code.value}.md").read_text("utf-8")
    return read_explanation(code, content)


def explanations() -> Iterator[Explanation]:
    """What there is to say of all codes, in their order."""
    written = {file.name for file in files(__package__).iterdir()}
    return (explanation(code) for code in Code if f"{code.value}.md" in written)


def read_explanation(code: Code, content: str) -> Explanation:
    """What a file says of a code. The files are ours: one that is not in the form of all others is a ValueError."""
    file = _FILE.match(content)
    if not file:
        raise ValueError(f"{code.value}.md has no head between two lines of ---")
    head = dict(_head(code, file["head"]))
    text, *rest = _SECTION.split(file["body"])
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    return Explanation(
        code,
        Group[head["group"].upper()],
        text.strip(),
        sections.get("Why", "").strip(),
        _example(code, sections.get("Wrong", "")),
        _example(code, sections.get("Right", "")),
        frozenset(_NAMES[name.strip()] for name in head.get("also", "").split(",") if name.strip()),
    )


def _head(code: Code, head: str) -> list[tuple[str, str]]:
    found = [_HEAD.fullmatch(line) for line in head.splitlines()]
    if not all(found):
        raise ValueError(f"{code.value}.md has a head with more than `group: …` and `also: …`")
    return [(line["key"], line["value"]) for line in found if line]


def _example(code: Code, section: str) -> Example:
    if not section.strip() or _FENCE.sub("", section).strip():
        raise ValueError(f"{code.value}.md needs fenced files under Wrong and under Right, and nothing else there")
    return tuple(
        ShownFile(each["language"], each["text"], each["path"], bool(each["whole"]), each["encoding"] or "utf-8")
        for each in _FENCE.finditer(section)
    )
