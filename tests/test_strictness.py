"""What stops a build, and that it stops before the last good site is touched; under both hosts."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.sites import Site, build, kit, project, run

BROKEN = {
    "kits/first.yml": kit(outcome="great"),
    "kits/second.yml": kit(interview={"date": "2026-13-45", "role": "Pattern Maker"}),
    "kits/good.yml": kit(),
}
SLUGS = ["doubtful", "2026/loft"]
DOUBTFUL = kit(notes={"enjoyed": "I enjoyed the pattern loft"})
"""A kit that deserves a warning."""
WARNING = re.compile(r"kits/doubtful\.yml:\d+:\d+: warning: ")


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    """A project with two broken kits and the site of better days."""
    return project(tmp_path, {**BROKEN, "site/index.html": "The last good site"})


def is_untouched(folder: Path) -> bool:
    return (
        Site(folder / "site").files == {"index.html"}
        and (folder / "site/index.html").read_text() == "The last good site"
    )


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_build_lists_all_mistakes_and_leaves_the_old_site_alone(old_site: Path, program: str) -> None:
    """Even where the host is told to be quiet: each mistake with its place, a count, and no traceback."""
    answer = run(old_site, "build", "--quiet", program=program)
    said = answer.stdout + answer.stderr
    assert answer.returncode == 1
    assert re.findall(r"(?m)^(kits/\S+?):\d+:\d+: error: ", said) == ["kits/first.yml", "kits/second.yml"], said
    assert "there is no month 13" in said
    assert "2 mistakes; 3 kits read, 1 good" in said
    assert "Traceback" not in said
    assert is_untouched(old_site)


def test_what_is_broken_is_not_deployed(old_site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """`gh-deploy` stops before the site and before the branch; once the kits are good it publishes pages alone."""
    remote = tmp_path_factory.mktemp("remote")
    _git(remote, "init", "--bare", "--quiet", ".")
    _git(old_site, "init", "--quiet", "--initial-branch", "main", ".")
    _git(old_site, "remote", "add", "origin", str(remote))
    _git(old_site, "commit", "--quiet", "--allow-empty", "--message", "Kits")
    answer = run(old_site, "gh-deploy")
    assert answer.returncode == 1
    assert "Traceback" not in answer.stdout + answer.stderr
    assert is_untouched(old_site)
    assert _git(remote, "branch") == ""
    for name in ("first", "second"):
        (old_site / f"kits/{name}.yml").unlink()
    (old_site / "kits/private").mkdir()
    (old_site / "kits/private/secret.yml").write_text(kit(publish=None), "utf-8")
    answer = run(old_site, "gh-deploy")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    published = _git(remote, "ls-tree", "-r", "--name-only", "gh-pages").split()
    assert {"kits/good/index.html", "kits/good/letter.txt"} <= set(published)
    assert [name for name in published if "secret" in name or name.endswith(".yml")] == []


def _git(folder: Path, *arguments: str) -> str:
    who = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER") for part, value in WHO.items()}
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull}
    command = ["git", *arguments]
    answer = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return answer.stdout


WHO = {"NAME": "Ines Calder", "EMAIL": "ines@example.org"}


@pytest.mark.parametrize(("strict", "code"), [(False, 0), (True, 1)])
def test_a_warning_stops_only_a_strict_build(tmp_path: Path, strict: bool, code: int) -> None:
    """Warnings are counted by the host as its own are."""
    project(tmp_path, {"kits/doubtful.yml": DOUBTFUL}, theme="mkdocs")
    answer = run(tmp_path, "build", *(["--strict"] if strict else []))
    said = answer.stdout + answer.stderr
    assert answer.returncode == code, said
    assert said.count("WARNING") == 1
    assert WARNING.search(said)
    assert ("Aborted with 1 warnings in strict mode!" in said) == strict


def test_notes_that_are_not_complete_stop_no_build(tmp_path: Path) -> None:
    """What is missing is left out of the letter: that is said, and is no warning."""
    project(tmp_path, {"kits/bare.yml": kit(notes=None)}, theme="mkdocs")
    answer = run(tmp_path, "build", "--strict")
    said = answer.stdout + answer.stderr
    assert answer.returncode == 0, said
    assert "kits/bare.yml:1:1: hint: " in said


def test_the_other_host_builds_the_same_site(tmp_path: Path) -> None:
    """ProperDocs makes the same pages as MkDocs, links them in the same way, and counts warnings too."""
    project(tmp_path, {"kits/doubtful.yml": DOUBTFUL, "kits/2026/loft.yml": kit()})
    answer = run(tmp_path, "build", "--strict", program="properdocs")
    said = answer.stdout + answer.stderr
    assert answer.returncode == 1, said
    assert WARNING.search(said)
    site = Site(tmp_path / "site")
    assert site.dead_links() == []
    assert [site.page(f"kits/{slug}/index.html").one("lk-sheet").attributes["data-lk-kit"] for slug in SLUGS] == SLUGS
    assert site.files > {f"kits/{slug}/letter.txt" for slug in SLUGS}


def failure(folder: Path, **options: object) -> str:
    """What a build says that stops; the site of better days must have survived it."""
    (folder / "site").mkdir(exist_ok=True)
    (folder / "site/index.html").write_text("The last good site", "utf-8")
    site = build(folder, **options)  # type: ignore[arg-type]
    assert site.failed
    assert is_untouched(folder)
    (said,) = [said for said in site.log if said.startswith("ERROR")]
    return said


@pytest.mark.parametrize(
    ("configuration", "folder", "option"),
    [
        ({"plugins": [{"letterkit": {"kits_dir": "docs/kits"}}]}, "docs/kits", "docs_dir"),
        ({"plugins": [{"letterkit": {"kits_dir": "docs"}}]}, "docs", "docs_dir"),
        ({"plugins": [{"letterkit": {"kits_dir": "."}}]}, ".", "docs_dir"),
        (
            {
                "plugins": [{"letterkit": {"kits_dir": "overrides/kits"}}],
                "theme": {"name": "mkdocs", "custom_dir": "overrides"},
            },
            "overrides/kits",
            "custom_dir",
        ),
    ],
)
def test_kits_are_not_kept_where_everything_is_published(
    tmp_path: Path, configuration: dict[str, object], folder: str, option: str
) -> None:
    """A kits folder in docs/, or in the theme's own folder, would be copied into the site, private kits and all."""
    project(tmp_path, {f"{folder}/loft.yml": kit(), "overrides/keep.txt": ""}, **configuration)
    said = failure(tmp_path)
    assert f"mkdocs.yml:1:1: error: the kits folder `{folder}` and `{option}` overlap" in said
    assert "[kits-in-docs]" in said


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"kits/loft.yml": kit(), "kits/loft.yaml": kit()},
            [
                "kits/loft.yaml:1:1: error: this file and kits/loft.yml make",
                "kits/loft.yml:1:1: error: this file and kits/loft.yaml make",
            ],
        ),
        (
            {"kits/Loft.yml": kit(), "kits/loft.yml": kit()},
            [
                "kits/Loft.yml:1:1: error: this file and kits/loft.yml make",
                "kits/loft.yml:1:1: error: this file and kits/Loft.yml make",
            ],
        ),
        (
            {"kits/loft.yml": kit(), "docs/kits/loft.md": ""},
            ["kits/loft.yml:1:1: error: this file and docs/kits/loft.md make"],
        ),
        (
            {"kits/loft.yml": kit(), "docs/Kits/LOFT.md": ""},
            ["kits/loft.yml:1:1: error: this file and docs/Kits/LOFT.md make"],
        ),
        (
            {"kits/loft.yml": kit(), "docs/kits/loft/README.md": ""},
            ["error: this file and docs/kits/loft/README.md make"],
        ),
        (
            {"kits/a/b.yml": kit(), "docs/kits/a/b/index.html": ""},
            ["error: this file and docs/kits/a/b/index.html make"],
        ),
        ({"kits/a.yml": kit(), "docs/kits/a/letter.txt": ""}, ["error: this file and docs/kits/a/letter.txt make"]),
        (
            {"docs/kits/index.md": ""},
            ["docs/kits/index.md:1:1: error: this page and the gallery of letters are the same page"],
        ),
        ({"docs/kits.md": ""}, ["docs/kits.md:1:1: error: this page and the gallery of letters are the same page"]),
    ],
    ids=lambda value: ", ".join(value) if isinstance(value, dict) else "",
)
def test_two_files_that_make_one_page_are_told(tmp_path: Path, files: dict[str, str], told: list[str]) -> None:
    """Kits and pages of the project's own, also where only capital letters tell them apart."""
    said = failure(project(tmp_path, files))
    assert [words for words in told if words not in said] == []
    assert "[same-page]" in said


def test_a_page_that_is_not_on_the_site_takes_no_address(tmp_path: Path) -> None:
    """Nor does one beside a kit's, or one of the same name where pages are files."""
    files = {"kits/loft.yml": kit(), "docs/kits/loft.md": "", "docs/kits/other.md": "", "docs/kits/lofty/index.md": ""}
    assert not build(project(tmp_path, files, exclude_docs="loft.md"), strict=True).failed
    (tmp_path / "docs/kits/loft").mkdir()
    (tmp_path / "docs/kits/loft/index.md").touch()
    (tmp_path / "docs/kits.md").touch()
    assert not build(project(tmp_path, {}, exclude_docs="/kits/loft.md", use_directory_urls=False), strict=True).failed


def test_a_good_build_says_nothing(tmp_path: Path) -> None:
    """Beside what the host says of itself, on its own command line as well."""
    project(tmp_path, {"kits/loft.yml": kit()}, theme="mkdocs")
    answer = run(tmp_path, "build", "--strict", "--quiet")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


def test_a_preview_goes_on_with_two_files_for_one_page(tmp_path: Path) -> None:
    """The page shows the mistake in place of both, the gallery is where it belongs, and the log names all files."""
    files = {
        "kits/loft.yml": kit(),
        "docs/kits/loft.md": "# Mine\n",
        "kits/twice.yml": kit(),
        "kits/twice.yaml": kit(),
        "kits/good.yml": kit(title="Good"),
        "docs/kits/index.md": "# Mine\n",
    }
    site = build(project(tmp_path, files, theme="mkdocs"), "serve")
    assert not site.failed
    told = {
        slug: " ".join(site.page(f"kits/{slug}/index.html").texts("lk-mistake")) for slug in ("loft", "twice", "good")
    }
    assert "docs/kits/loft.md make the same page" in told["loft"]
    assert "make the same page" in told["twice"]
    assert told["good"] == ""
    assert len(site.page("kits/index.html").texts("lk-card")) == 3
    assert len([said for said in site.log if said.startswith("ERROR") and "[same-page]" in said]) == 4
