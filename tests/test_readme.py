"""What the README shows is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from letterkit.cli import main
from letterkit.source import read_source
from tests.picture import LETTER, REPOSITORY

README = (REPOSITORY / "README.md").read_text("utf-8")


def test_the_picture_is_of_the_letter_as_it_is_now() -> None:
    """`python -m tests.picture` takes a new one when the kit, the template or the sheet has changed."""
    assert LETTER.is_fresh


def test_the_commands_are_those_of_the_makefile() -> None:
    """Every `make` command that the README names is there."""
    targets = set(re.findall(r"^([a-z-]+):", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", README)) - {"needs"} <= targets


def test_the_files_that_it_links_to_are_there() -> None:
    """No link of the README leads nowhere."""
    links = re.findall(r"\]\((?!https?:)([^)]+)\)", README)
    assert links
    assert [link for link in links if not (REPOSITORY / link).exists()] == []


def test_the_kit_that_it_shows_is_the_kit_that_the_picture_was_made_from() -> None:
    """Every text of the excerpt stands in the whole kit, as far as the excerpt has it."""
    (shown,) = re.findall(r"```yaml\n(title: .*?)```", README, re.DOTALL)
    whole = set(_texts(read_source((REPOSITORY / "kits" / "riverside-museum.yml").read_bytes(), "kit").value))
    excerpt = [text.removesuffix("…").strip() for text in _texts(read_source(shown, "excerpt").value)]
    assert len(excerpt) > 10
    assert [text for text in excerpt if not any(longer.startswith(text) for longer in whole)] == []


def _texts(value: object) -> Iterator[str]:
    """Every text in plain values."""
    match value:
        case str():
            yield value
        case dict():
            yield from (text for inner in value.values() for text in _texts(inner))
        case list():
            yield from (text for inner in value for text in _texts(inner))


def test_a_mistake_is_answered_as_it_shows(tmp_path: Path) -> None:
    """The message is the one that `letterkit check` prints."""
    (shown,) = re.findall(r"```\n(kits/riverside-museum\.yml:.*?)```", README, re.DOTALL)
    head, source, _, hint = shown.splitlines()
    kit = (REPOSITORY / "kits" / "riverside-museum.yml").read_text("utf-8")
    text = f"{kit[: kit.index('  needs:')]}  needs:\n    - {source.split('|')[1].strip()}\n"
    (tmp_path / "riverside-museum.yml").write_text(text, "utf-8")
    printed = CliRunner().invoke(main, ["check", str(tmp_path)]).output
    assert head.split(": error: ")[1] in printed
    assert hint in printed
