"""What the page *Write your letter* reads in a file and writes into one is what the library reads there."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from letterkit.composer.form import form
from letterkit.diagnostics import Code
from letterkit.kit import Kit
from letterkit.source import read_source
from tests.composer.kits import Plain, generated
from tests.node import MODULES, ROOT

READER = ROOT / "letterkit" / "composer" / "src" / "page" / "yaml" / "index.ts"
MILLISECONDS = 2_000
"""What a hostile file may take, at most: a reader that goes over each line again and again takes minutes."""
REFUSED = {"tests/mistakes/kits/list-over-200.yml"}
"""What the page refuses as no YAML, and the library as no kit."""
MUTATIONS = 6_000
SIGNS = (
    *":-#'\"[]{},&*!|>%@?\\~=",
    "\t",
    " ",
    "\n",
    ": ",
    "- ",
    " #",
    "\r\n",
    "\u00a0",
    "\u2028",
    "\x85",
    "é",
    "---\n",
    "|-\n",
)
"""What is put into a file where it does not belong."""
BEGUN = """\
# a kit
letterhead: {name: Priya Raman, "email": 'a@example.org'}
employer:
  name: "Riverside \\"Museum\\""
  address:
  - 410 Quay Street
  - 'Missoula, MT 59801'  # the new one
interview: {date: 2026-03-12, role: Visitor
    Operations Manager}
notes:
  enjoyed: >-
    walking the east wing
    with you

  needs:
    - heard: weekend volunteers leave
        within their first month
      offer: |
        A rota: one partner each.

        - It *worked*.
    -   heard: ""
        kind:
letter:
  omit: [needs, "strengths" , ]
"""
"""A kit with everything in it that a kit may be written with."""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page's own reader and writer of YAML, as a script of their own."""
    made = tmp_path_factory.mktemp("yaml") / "yaml.js"
    command = [MODULES / ".bin" / "esbuild", READER, "--bundle", "--format=iife", "--global-name=Yaml"]
    subprocess.run([*command, f"--outfile={made}", "--log-level=warning"], check=True)
    return made


def read_in_browser(page: Page, reader: Path, texts: Sequence[str]) -> list[dict[str, Any]]:
    page.add_script_tag(path=reader)
    read: list[dict[str, Any]] = page.evaluate("texts => texts.map((text) => Yaml.readYaml(text))", texts)
    return read


def files() -> dict[str, str]:
    """The YAML files of this project that are text."""
    found = {}
    for folder in (ROOT / "kits", ROOT / "tests"):
        for file in sorted(folder.rglob("*.yml")):
            try:
                found[file.relative_to(ROOT).as_posix()] = file.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                continue
    return found


def without_nothing(value: Any) -> Any:
    """Values without keys and items that hold nothing, which the page leaves out."""
    if isinstance(value, dict):
        return {key: without_nothing(each) for key, each in value.items() if each not in (None, "")}
    if isinstance(value, list):
        return [without_nothing(each) for each in value if each not in (None, "")]
    return value


def is_kit(read: dict[str, Any]) -> bool:
    """Whether the page has read keys; it opens nothing else."""
    return isinstance(read.get("value"), dict)


def test_files_are_read_as_the_library_reads_them(page: Page, reader: Path) -> None:
    """A file without mistakes has the same values; one with mistakes is refused, or has the same values too."""
    texts = files()
    assert len(texts) > 300
    different = {}
    for name, read in zip(texts, read_in_browser(page, reader, list(texts.values())), strict=True):
        source = read_source(texts[name].encode(), name)
        ours = without_nothing(source.value)
        same = is_kit(read) and without_nothing(read["value"]) == ours
        if not same and (is_kit(read) or not source.mistakes):
            different[name] = (read, ours)
    assert different.keys() == REFUSED


def test_files_with_slips_are_read_as_the_library_reads_them_or_refused(page: Page, reader: Path) -> None:
    """The page takes nothing that the library does not take, and nothing for something else."""
    chance = random.Random(7)
    texts = [_slipped(BEGUN, chance) for _ in range(MUTATIONS)]
    taken = 0
    for text, read in zip(texts, read_in_browser(page, reader, texts), strict=True):
        if is_kit(read):
            source = read_source(text.encode(), "kits/x.yml")
            assert [each.message for each in source.mistakes if each.is_error] == [], text
            assert without_nothing(read["value"]) == without_nothing(source.value), text
            taken += 1
    assert MUTATIONS / 4 < taken < MUTATIONS


def _slipped(text: str, chance: random.Random) -> str:
    """A text with one slip of the finger or two: something put in, left out, or moved on its line."""
    for _ in range(chance.choice((1, 1, 2))):
        place = chance.randrange(len(text))
        match chance.randrange(4):
            case 0:
                text = text[:place] + text[place + 1 :]
            case 1:
                lines = text.split("\n")
                line = chance.randrange(len(lines))
                lines[line] = chance.choice((" " + lines[line], lines[line].removeprefix(" "), lines[line].strip()))
                text = "\n".join(lines)
            case _:
                text = text[:place] + chance.choice(SIGNS) + text[place:]
    return text


def test_kits_are_written_so_that_the_library_reads_them(page: Page, reader: Path) -> None:
    """Whatever stands in a kit comes back from its file, by the library and by the page itself."""
    kits: list[Plain] = json.loads(json.dumps(list(generated())))
    assert len(kits) >= 300
    page.add_script_tag(path=reader)
    written = page.evaluate("([kits, form]) => kits.map((kit) => Yaml.writeKit(kit, form))", [kits, form(Kit)])
    again = read_in_browser(page, reader, written)
    for kit, text, read in zip(kits, written, again, strict=True):
        source = read_source(text.encode(), "kits/x.yml")
        assert {each.code for each in source.mistakes} <= {Code.HIDDEN_DIRECTION}, text
        assert without_nothing(source.value) == without_nothing(kit), text
        assert without_nothing(read.get("value")) == without_nothing(kit), (text, read)


HOSTILE = {
    "deep lists": "- " * 100_000,
    "deep brackets": "a: " + "[" * 100_000,
    "deep braces": "a: " + "{a: " * 60_000,
    "a long plain text": "a: " + "b " * 120_000,
    "a long text in quotes": 'a: "' + "b " * 120_000,
    "a long text of colons": "a" + ":b" * 120_000,
    "a long key": "a" * 250_000,
    "spaces": "a:" + " " * 250_000 + "b",
    "spaces in a key": "a" + " " * 250_000 + "b",
    "spaces in a text": "a: b" + " " * 250_000 + "#",
    "spaces in quotes": 'a: "b' + " " * 125_000 + "\n" + " " * 125_000 + 'c"',
    "empty lines": "a: b" + "\n" * 250_000 + "c",
    "lines and empty lines": "a: b" + "\n\n c" * 60_000,
    "comments": "#\n" * 120_000,
    "dashes": "-\n" * 120_000,
    "many keys": "".join(f"k{number}:\n" for number in range(30_000)),
    "backslashes": 'a: "' + "\\" * 250_000,
    "quotation marks": "a: " + "'" * 250_000,
    "lines in quotes": 'a: "' + "b\n " * 80_000 + '"',
    "lines of a text": "a: b" + "\n c" * 80_000,
    "lines in brackets": "a: [b" + "\n c" * 80_000 + "]",
    "anchors": "a: &a [x]\nb: *a\n",
    "a prototype": "__proto__:\n  polluted: yes\nconstructor: {prototype: {polluted: yes}}\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_answered_at_once(page: Page, reader: Path, name: str) -> None:
    """However a file is made, the page soon has its values or says why not, and nothing else has changed."""
    page.add_script_tag(path=reader)
    milliseconds, polluted = page.evaluate(
        """(text) => {
          const begun = performance.now();
          Yaml.readYaml(text);
          return [performance.now() - begun, String({}.polluted)];
        }""",
        HOSTILE[name],
    )
    assert polluted == "undefined"
    assert milliseconds < MILLISECONDS
