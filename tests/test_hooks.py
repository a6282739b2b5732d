"""Letterkit in the hands of other programs: pre-commit's hooks, and the workflow that the guide shows."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sites import kit, project, write

REPOSITORY = Path(__file__).parent.parent
PAGE = (REPOSITORY / "docs/coaches/checks.md").read_text("utf-8")
HOOKS: list[dict[str, Any]] = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8"))
BROKEN = kit().replace("name: Northgate Foundry", "name: @Northgate")

every_hook = pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])


def shown(path: str) -> Any:
    """A YAML file that the page shows under its name."""
    (text,) = re.findall(rf'(?ms)^```yaml title="{re.escape(path)}"\n(.*?)^```$', PAGE)
    return yaml.load(text, Loader=yaml.BaseLoader)


def ran(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command as a hook or a workflow runs it, with the `letterkit` of this Python."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    words = shlex.split(command)
    return subprocess.run(
        [sys.executable, "-m", "letterkit.cli", *words[1:]] if words[0] == "letterkit" else words,
        cwd=folder,
        env=os.environ | {"PATH": path, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@every_hook
def test_a_hook_lets_good_kits_pass_and_no_others(hook: dict[str, Any], tmp_path: Path) -> None:
    """Its entry, run as pre-commit runs it: without file names."""
    assert (hook["language"], hook["pass_filenames"]) == ("python", False)
    folder = project(tmp_path, {"kits/good.yml": kit()})
    assert ran(hook["entry"], folder).returncode == 0
    write(folder, {"kits/wrong.yml": kit(outcome="great")})
    said = ran(hook["entry"], folder)
    assert said.returncode == 1
    assert "kits/wrong.yml:" in said.stdout


def test_the_mending_hook_mends(tmp_path: Path) -> None:
    """pre-commit sees that the file has changed, and stops the commit for its author to look."""
    (hook,) = (hook for hook in HOOKS if hook["id"] == "letterkit-fix")
    folder = project(tmp_path, {"kits/wrong.yml": BROKEN})
    assert ran(hook["entry"], folder).returncode == 0
    assert 'name: "@Northgate"' in (folder / "kits/wrong.yml").read_text("utf-8")


@every_hook
@pytest.mark.parametrize(
    "path", ["kits/a.yml", "kits/2026/a.yaml", "kits/letterheads/a.json", "kits/words.txt", "mkdocs.yml"]
)
def test_a_hook_runs_where_a_kit_may_have_changed(hook: dict[str, Any], path: str) -> None:
    """Also below another folder; other files do not call for it."""
    assert re.search(hook["files"], path)
    assert re.search(hook["files"], f"letters/{path}")
    assert not re.search(hook["files"], "docs/index.md")


def test_the_hook_of_the_guide_is_the_same() -> None:
    """As far as a repository without Letterkit's own can have it."""
    (repository,) = shown(".pre-commit-config.yaml")["repos"]
    (hook,) = repository["hooks"]
    own = {key: str(value).lower() if value is False else value for key, value in HOOKS[0].items()}
    assert {key: value for key, value in hook.items() if key != "additional_dependencies"} == {
        key: value for key, value in own.items() if key != "description"
    }


def test_the_workflow_of_the_guide_annotates(tmp_path: Path) -> None:
    """Its last step, in a project with a mistake."""
    *_, step = shown(".github/workflows/kits.yml")["jobs"]["check"]["steps"]
    folder = project(tmp_path, {"kits/wrong.yml": kit(outcome="great")})
    said = ran(step["run"], folder)
    assert said.returncode == 1
    assert said.stdout.startswith("::error file=kits/wrong.yml,line=")
    write(folder, {"kits/wrong.yml": kit(notes={"enjoyed": "I enjoyed the loft"})})
    assert "::warning file=kits/wrong.yml" in ran(step["run"], folder).stdout


def test_the_json_of_the_guide_has_the_keys_that_there_are(tmp_path: Path) -> None:
    """In their order."""
    (text,) = re.findall(r"(?ms)^```json\n(.*?)^```$", PAGE)
    documented = json.loads(text)
    folder = project(tmp_path, {"kits/wrong.yml": kit(outcome="great")})
    printed = json.loads(ran("letterkit check --format json", folder).stdout)
    assert list(printed) == list(documented)
    assert list(printed["counts"]) == list(documented["counts"])
    assert list(printed["diagnostics"][0]) == list(documented["diagnostics"][0])
