"""What is private leaves no trace on a site, and what has been carried there by somebody else is found."""

from __future__ import annotations

import gzip
from base64 import b64encode
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from tests import sites
from tests.sites import MATERIAL, Site, build, kit, run

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Oddlestone, by hand</title></svg>'
SIGNATURE = b64encode(SVG.encode()).decode()
NOTE = "Salary came up while we waited; I was vague."
project = partial(sites.project, theme="mkdocs")
"""The projects of these tests have the theme that is built fastest, unless they say otherwise."""
ROTA = "Ask about the spring rota."
PRIVATE = {
    "kits/secret-hollow.yml": kit(
        publish=None,
        title="Quibblewick at Secret Hollow",
        letterhead="zephyrine",
        employer={"name": "Fennimore Ostler", "address": ["9 Wimplestrand"]},
        interview={"date": "2026-03-12", "role": "Thatchwright"},
        interviewers=[{"name": "Barnaby Uffington", "title": "Reedmaster"}],
        notes={"enjoyed": "the yelming demonstration", "private": "A pomander on the desk, oddly enough."},
    ),
    "kits/private/bogglewick.yml": kit(title="Kept in the Snickleway", letterhead="zephyrine", template="grimoire"),
    "kits/Private/undercroft.yml": kit(title="Kept in the Snickleway undercroft"),
    "kits/private/broken.yml": "title: Yaffingale\npublish: true\nemployer: [Gollumpus]\nwhat: is this\n",
    "kits/half-done.yml": "title: Yaffingale again\nemployr: {name: Gollumpus}\n",
    "kits/yaffle-again.yml": kit(publish=False, title="Yaffingale as well", notes=None),
    "kits/letterheads/zephyrine.yml": "name: Zephyrine Oddlestone\nemail: zo@example.org\nsignature: flourish.svg\n",
    "kits/letterheads/flourish.svg": SVG,
    "kits/letterheads/unused.yml": "name: Peregrine Mossop\nnonsense: true\n",
    "kits/templates/grimoire.yml": "title: Grimoire\nextends: nothing\n",
}
PUBLIC = {
    "kits/open.yml": kit(
        title="For everyone to see",
        notes={"enjoyed": "the loft", "private": f"{NOTE}\nThe foreman's brother has a rival firm.\nPattern Maker"},
    )
}
SECRETS = [
    *("Quibblewick", "secret-hollow", "Zephyrine", "Oddlestone", "Fennimore", "Wimplestrand", "Thatchwright"),
    *(
        "Uffington",
        "Reedmaster",
        "yelming",
        "pomander",
        "bogglewick",
        "undercroft",
        "Snickleway",
        "Yaffingale",
        "Gollumpus",
    ),
    *("half-done", "yaffle", "flourish", "Mossop", "grimoire", "Salary came up", "rival firm", "kits/private"),
]


def traces(site: Site, extra: str = "") -> list[str]:
    """The secrets that can be found in any file of the site, in its name, or in the log."""
    archives = "".join(gzip.decompress(file.read_bytes()).decode() for file in site.folder.rglob("*.gz"))
    everything = f"{site.whole_text}{archives}{extra}".casefold()
    return [secret for secret in (*SECRETS, SIGNATURE) if secret.casefold() in everything]


@pytest.mark.parametrize("theme", [MATERIAL, "mkdocs"], ids=["material", "mkdocs"])
def test_private_kits_leave_no_trace_in_a_build(tmp_path: Path, theme: Any) -> None:
    """No page, title, card, count, search entry, sitemap line, image or text; not a word of them in the log."""
    plugins = ["search", {"letterkit": {"search_letters": True}}]
    site = build(
        project(
            tmp_path,
            {**PRIVATE, **PUBLIC},
            theme=theme,
            plugins=plugins,
            site_url="https://letters.example.org/",
            repo_url="https://example.org/repository",
            edit_uri="blob/main/docs/",
        ),
        strict=True,
    )
    assert not site.failed, site.log
    assert traces(site) == []
    assert site.page("kits/index.html").texts("lk-card") != []
    assert "For everyone to see" in site.whole_text
    assert [uri for uri in site.files if uri.endswith((".yml", ".yaml"))] == []


def test_private_kits_leave_no_trace_on_the_command_line(tmp_path: Path) -> None:
    """However much the host is told to say."""
    project(tmp_path, {**PRIVATE, **PUBLIC})
    answer = run(tmp_path, "build", "--verbose")
    assert answer.returncode == 0, answer.stderr
    assert traces(Site(tmp_path / "site"), answer.stdout + answer.stderr) == []


def test_a_published_kit_that_breaks_the_build_says_nothing_of_private_ones(tmp_path: Path) -> None:
    """The mistakes of private kits are not among those that are listed, and the count is of published kits."""
    site = build(
        project(tmp_path, {**PRIVATE, "kits/open.yml": kit(outcome="great"), "kits/OPEN.yml": kit(publish=None)})
    )
    assert site.failed
    assert "kits/open.yml:" in "".join(site.log)
    assert "OPEN" not in "".join(site.log)
    assert "1 mistake; 1 kit read, 0 good" in "".join(site.log)
    assert traces(site) == []


def test_a_private_kit_takes_no_address_from_a_published_one(tmp_path: Path) -> None:
    """Nor from a page of the project's own, and neither is taken for a leak of it."""
    files = {
        "kits/open.yml": kit(title="Open"),
        "kits/OPEN.yml": kit(publish=None),
        "kits/about.yml": kit(publish=None),
        "kits/2026.yml": kit(publish=None),
        "kits/2026/loft.yml": kit(title="Loft"),
        "docs/kits/about.md": "# About these letters\n",
    }
    site = build(project(tmp_path, files), strict=True)
    assert not site.failed, site.log
    assert site.page("kits/open/index.html").title.strip() == "Open - Letters"
    assert site.page("kits/2026/loft/index.html").title.strip() == "Loft - Letters"


class Carrier(BasePlugin):
    """A plugin of somebody else's that puts a file on the site."""

    def __init__(self, uri: str, content: bytes | str) -> None:
        self.file = uri, content

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        uri, content = self.file
        files.append(File.generated(config, uri, content=content))
        return files


LEAKS = {
    "a private kit under another name": (
        "downloads/data.bin",
        PRIVATE["kits/secret-hollow.yml"],
        "downloads/data.bin is a copy of kits/secret-hollow.yml",
    ),
    "a published kit, which has notes in it too": (
        "kits/open.yml",
        PUBLIC["kits/open.yml"],
        "kits/open.yml is a copy of kits/open.yml",
    ),
    "a private note in a page": (
        "tips.md",
        f"# Tips\n\n{NOTE}\n",
        "tips/index.html holds a private note of kits/open.yml",
    ),
    "a private note with markup in it": (
        "tips.md",
        "# Tips\n\nThe *foreman’s* brother\nhas a **rival** firm!\n",
        "tips/index.html holds a private note of kits/open.yml",
    ),
    "a private note in a comment": (
        "tips.html",
        "<!-- THE FOREMAN&#39;S BROTHER has a rival firm. -->",
        "tips.html holds a private note of kits/open.yml",
    ),
    "a private note of a private kit": (
        "a.txt",
        "…A pomander on the desk, oddly enough.…",
        "a.txt holds a private note of kits/secret-hollow.yml",
    ),
    "the page of a private kit": (
        "kits/secret-hollow.md",
        "# Nothing\n",
        "kits/secret-hollow/index.html is the page of a private kit, kits/secret-hollow.yml",
    ),
    "a text of a private kit": (
        "kits/secret-hollow/letter.txt",
        "Dear all",
        "kits/secret-hollow/letter.txt is the page of a private kit, kits/secret-hollow.yml",
    ),
    "a sheet of a private kit": (
        "guide.md",
        '<article class="lk-sheet" data-lk-kit="secret-hollow"></article>',
        "guide/index.html holds a document of a private kit, kits/secret-hollow.yml",
    ),
}


@pytest.mark.parametrize("case", LEAKS)
def test_what_another_hook_has_carried_to_the_site_is_found(tmp_path: Path, case: str) -> None:
    """The build fails, and names the file of the site and the kit, but not what is private."""
    uri, content, told = LEAKS[case]
    site = build(project(tmp_path, {**PRIVATE, **PUBLIC}), beside=[Carrier(uri, content)])
    assert site.failed
    (said,) = [said for said in site.log if said.startswith("ERROR")]
    assert said.startswith(f"ERROR Private text has reached {site.folder}. Do not publish it.\n")
    assert f"    {told}" in said.splitlines()
    assert [word for word in ("Salary", "rival", "pomander") if word in said] == []


def test_a_leak_stops_the_command(tmp_path: Path) -> None:
    """With exit code 1 and without a traceback, even where the host is told to be quiet."""
    project(tmp_path, {**PUBLIC, "docs/tips.md": NOTE})
    answer = run(tmp_path, "build", "--quiet")
    said = answer.stdout + answer.stderr
    assert answer.returncode == 1
    assert "tips/index.html holds a private note of kits/open.yml" in said
    assert "Traceback" not in said


def test_what_only_looks_like_a_leak_stops_nothing(tmp_path: Path) -> None:
    """Short lines, words that a letter says anyway, words in another order, an empty file beside an empty kit."""
    notes = {
        "enjoyed": "seeing the pattern loft with you",
        "private": "\n".join(
            ["Tea.", "The weather.", "Pattern Maker", "Northgate Foundry", "seeing the pattern loft with you", ROTA]
        ),
    }
    files = {
        "kits/open.yml": kit(notes=notes),
        "kits/new.yml": "",
        "kits/newer.yml": "\n",
        "docs/empty.css": "",
        "docs/newline.txt": "\n",
        "docs/tips.md": "Tea. The weather. Ask about the rota in spring. Spring rota.\n",
    }
    site = build(project(tmp_path, files))
    assert not site.failed, site.log


def test_notes_in_any_script_are_found(tmp_path: Path) -> None:
    """Words without a single Latin letter are words too."""
    note = "給与の話が出たが曖昧に答えた、次回までに調べる"
    files = {
        "kits/open.yml": kit(notes={"private": f"Деньги не обсуждали вовсе\n{note}"}),
        "docs/a.md": f"# A\n\n{note}\n",
    }
    assert build(project(tmp_path, files)).failed
    (tmp_path / "docs/a.md").write_text("# A\n\n…Деньги не обсуждали вовсе!\n", "utf-8")
    assert build(tmp_path).failed
    (tmp_path / "docs/a.md").write_text("# A\n\nДеньги обсуждали\n", "utf-8")
    assert not build(tmp_path).failed


def test_a_preview_shows_private_kits_and_marks_them(tmp_path: Path) -> None:
    """On their pages, good or broken, and on their cards; with what to do to publish them."""
    site = build(project(tmp_path, {**PRIVATE, **PUBLIC}), "serve")
    assert not site.failed
    assert site.page("kits/open/index.html").texts("lk-private") == []
    told = {
        slug: site.page(f"kits/{slug}/index.html").texts("lk-private")[0]
        for slug in ("secret-hollow", "private/broken", "Private/undercroft", "half-done")
    }
    assert all(text.startswith("Private. This page exists only in your own preview.") for text in told.values())
    assert told["secret-hollow"].endswith("write publish: true in kits/secret-hollow.yml.")
    assert "move kits/private/broken.yml out of the private folder" in told["private/broken"]
    cards = site.page("kits/index.html").texts("lk-card")
    assert len(cards) == 7
    assert [card for card in cards if "private" not in card] == [card for card in cards if "For everyone" in card]
    assert SIGNATURE in site.whole_text
    assert [word for word in ("pomander", "Salary came up", "rival firm") if word in site.whole_text] == []


def test_a_preview_can_hide_private_kits(tmp_path: Path) -> None:
    """From the pages; their mistakes are still in the terminal, since the author asked for them."""
    plugins = ["search", {"letterkit": {"show_private": False}}]
    site = build(project(tmp_path, {**PRIVATE, **PUBLIC}, plugins=plugins), "serve")
    assert not site.failed
    on_pages = Site(site.folder)
    assert traces(on_pages) == []
