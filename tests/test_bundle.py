"""The composer's scripts are what their sources make, and the sources are typed."""

from __future__ import annotations

import json
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.composer.sides import BUNDLE
from tests.node import MODULES, ROOT


def _run(program: str, *arguments: str | Path) -> None:
    """Runs one of npm's programs, which `python -m tests.node` installs."""
    answer = subprocess.run(
        [MODULES / ".bin" / program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize(("name", "bundle"), [("bundle", BUNDLE), ("proof", BUNDLE.with_name("letterkit-proof.js"))])
def test_a_bundle_is_what_its_sources_make(name: str, bundle: Path, tmp_path: Path) -> None:
    """`npm run` writes each, and so does `make generated`."""
    written = json.loads((ROOT / "package.json").read_text("utf-8"))["scripts"][name]
    made = tmp_path / bundle.name
    for command in written.replace(str(bundle.relative_to(ROOT)), str(made)).split(" && "):
        _run(*shlex.split(command))
    assert made.read_bytes() == bundle.read_bytes()


def test_the_sources_are_typed() -> None:
    """TypeScript has nothing to say of them, at its strictest."""
    _run("tsc")


def test_the_sources_are_linted() -> None:
    """Nor has Oxlint, of these or of the scripts that pages load as they are."""
    _run(*shlex.split(json.loads((ROOT / "package.json").read_text("utf-8"))["scripts"]["lint"]))


def test_the_script_runs_no_text_and_asks_nobody() -> None:
    """There is no way in it to run a text as code, or to fetch or send anything."""
    script = BUNDLE.read_text("utf-8")
    for word in (
        "eval(",
        "Function(",
        "fetch(",
        "XMLHttpRequest",
        "sendBeacon",
        "WebSocket",
        "import(",
        "insertAdjacent",
    ):
        assert word not in script, word
