"""The workflows at GitHub: what they use is pinned, and what they run makes the site in a clean clone."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.sites import QUIET, Site

REPOSITORY = Path(__file__).parent.parent
WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
CONSTRAINTS = REPOSITORY / ".github" / "constraints.txt"
ADDRESS = "https://example.org/letters"
"""What GitHub says that the address of the site is: it ends in no slash."""

every_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)


def steps(workflow: Path) -> Iterator[dict[str, Any]]:
    """The steps of all jobs."""
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    return (step for job in jobs.values() for step in job["steps"])


def pins() -> dict[str, str]:
    """The versions that are installed, by package."""
    lines = CONSTRAINTS.read_text("utf-8").splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))  # type: ignore[misc]


@every_workflow
def test_every_action_is_pinned_to_a_commit(workflow: Path) -> None:
    """And beside it stands which version that is; one action has one version everywhere."""
    lines = re.findall(r"uses: (.+)", "\n".join(path.read_text("utf-8") for path in WORKFLOWS))
    assert [line for line in lines if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []
    assert len({line.partition("@")[0] for line in lines}) == len(set(lines))
    assert [step["uses"] for step in steps(workflow) if "uses" in step]


@every_workflow
def test_a_workflow_may_only_do_what_it_has_to(workflow: Path) -> None:
    """It reads, but for the job that publishes; it runs on a named system, within a time, by commands that exist."""
    written = yaml.safe_load(workflow.read_text("utf-8"))
    assert written["permissions"] == {"contents": "read"}
    for name, job in written["jobs"].items():
        writes = {what for what, right in job.get("permissions", {}).items() if right == "write"}
        assert writes == ({"pages", "id-token"} if name == "deploy" else set())
        assert re.fullmatch(r"ubuntu-\d\d\.04", job["runs-on"])
        assert job["timeout-minutes"] <= 20
    targets = set(re.findall(r"^([a-z-]+):", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE))
    asked = {target for step in steps(workflow) for target in re.findall(r"\bmake ([a-z-]+)", step.get("run", ""))}
    assert asked <= targets


def test_the_pins_are_whole_and_within_the_bounds() -> None:
    """`make pins` writes them anew where pyproject.toml asks for something else."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    extras = Requirement(next(line for line in optional["dev"] if line.startswith("letterkit["))).extras
    lines = [*project["dependencies"], *optional["dev"], *(line for extra in extras for line in optional[extra])]
    required = [Requirement(line) for line in lines if not line.startswith("letterkit")]
    pinned = pins()
    assert {"pip", "hatchling", "mkdocs-material", "pydantic-core"} <= set(pinned)
    amiss = [
        str(each) for each in required if not each.specifier.contains(pinned.get(canonicalize_name(each.name), "0"))
    ]
    assert amiss == []


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The last commit, as the checkout action would bring it."""
    folder = tmp_path_factory.mktemp("clone") / "repository"
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", REPOSITORY.as_uri(), folder], check=True)
    return folder


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory, clone: Path) -> dict[str, str]:
    """The environment of a runner that has a fresh Python."""
    folder = tmp_path_factory.mktemp("python")
    venv.create(folder, with_pip=True)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **kept,
        "PATH": path,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "NO_MKDOCS_2_WARNING": QUIET["NO_MKDOCS_2_WARNING"],
    }


def run(step: dict[str, Any], clone: Path, runner: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What a step says, run as GitHub runs it."""
    known = {"${{ steps.pages.outputs.base_url }}": ADDRESS}
    own = {name: known[value] for name, value in step.get("env", {}).items()}
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
    environment = {**runner, **own}
    return subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)


def test_the_pages_workflow_makes_the_site(clone: Path, runner: dict[str, str]) -> None:
    """In a clean clone and an empty environment, with the pinned versions and the address that GitHub gives."""
    to_run = [step for step in steps(clone / ".github/workflows/pages.yml") if "run" in step]
    for step in to_run:
        answer = run(step, clone, runner)
        assert answer.returncode == 0, answer.stdout + answer.stderr
    freeze = run({"run": "python -m pip freeze --all"}, clone, runner).stdout
    installed = dict(line.split("==") for line in freeze.splitlines() if "==" in line)
    installed.pop("setuptools", None)  # the venv of Python 3.11 brings it, and nothing asks for it
    assert {name: pins().get(canonicalize_name(name)) for name in installed} == installed
    site = Site(clone / "site")
    assert site.page("index.html").link("canonical") == f"{ADDRESS}/"
    assert site.page("kits/riverside-museum/index.html").link("canonical") == f"{ADDRESS}/kits/riverside-museum/"
    assert "/letters/guide/" in site.page("404.html").links
    assert site.dead_links("/letters/") == []

    build = to_run[-1]
    (clone / "kits/draft.yml").write_text("title: Tomorrow\nemployr: {}\n", "utf-8")
    answer = run(build, clone, runner)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "draft" not in answer.stdout + answer.stderr
    (clone / "kits/draft.yml").write_text("publish: true\ntitle: Tomorrow\nemployr: {}\n", "utf-8")
    answer = run(build, clone, runner)
    assert answer.returncode == 1
    assert "kits/draft.yml:3:1: error: " in answer.stdout + answer.stderr
    assert "index.html" in site.files
