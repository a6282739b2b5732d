"""The preview: it follows every change, goes on while kits are broken, and makes again only what has changed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from letterkit.site.finished import FinishedPage
from tests.sites import QUIET, HtmlPage, build, kit, project, write

PATIENCE = 30.0
"""Seconds until a page must show a change; a rebuild takes one on an idle machine."""
THEME = {"name": "mkdocs", "custom_dir": "ours"}
PRIYA = "name: {name}\nemail: priya@example.org\n"
TEMPLATE = "title: Foundry\nparts:\n  - {{name: only, text: '{text}'}}\n"
FILES = {
    "kits/still.yml": kit(title="The one that nobody touches"),
    "kits/edited.yml": kit(),
    "kits/named.yml": kit(letterhead="priya", template="foundry"),
    "kits/broken.yml": kit(interview={"date": "2026-03-12"}),
    "kits/diary.yml": kit(publish=None, title="Not for everyone"),
    "kits/letterheads/priya.yml": PRIYA.format(name="Priya Raman"),
    "kits/templates/foundry.yml": TEMPLATE.format(text="Iron and sand."),
    "ours/letterkit/close.html": "<p class='lk-close'>Yours in iron</p>",
}


@dataclass(frozen=True)
class Preview:
    """A running `mkdocs serve` and the project that it shows."""

    project: Path
    address: str
    log: Path

    def get(self, path: str) -> str:
        """A page as it is now; empty where there is none."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            error.close()
            return ""

    def page(self, slug: str) -> HtmlPage:
        return HtmlPage(self.get(f"kits/{slug}/"))

    def wait(self, path: str, fulfilled: Callable[[str], bool]) -> str:
        """The page once it is as wanted."""
        return waited_for(lambda: self.get(path), fulfilled, self.log)

    def change(self, **files: str) -> None:
        write(self.project, files)


def waited_for(ask: Callable[[], str], fulfilled: Callable[[str], bool], log: Path) -> str:
    """An answer once it is as wanted."""
    end = time.monotonic() + PATIENCE
    while not fulfilled(answer := ask()):
        if time.monotonic() > end:
            pytest.fail(f"The preview never came to this.\n{log.read_text()}\n{answer[:4000]}")
        time.sleep(0.05)
    return answer


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def previewing(folder: Path, *options: str) -> Iterator[Preview]:
    """`mkdocs serve` as a program of its own, from its first page to its end."""
    port, log = free_port(), folder / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", *options]
    with log.open("w") as said:
        server = subprocess.Popen(command, cwd=folder, env={**os.environ, **QUIET}, stdout=said, stderr=said)
    try:
        waited_for(log.read_text, lambda text: "Serving on" in text or server.poll() is not None, log)
        assert server.poll() is None, log.read_text()
        yield Preview(folder, f"http://127.0.0.1:{port}/", log)
    finally:
        server.terminate()
        server.wait(PATIENCE)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for all tests; each changes files that no other looks at."""
    with previewing(project(tmp_path_factory.mktemp("preview"), FILES, theme=THEME)) as running:
        yield running


def test_a_kit_that_is_saved_is_shown(preview: Preview) -> None:
    """The letter's page, its text, and its card."""
    assert "brass rail" not in preview.get("kits/edited/")
    preview.change(**{"kits/edited.yml": kit(title="Rails", notes={"enjoyed": "polishing the brass rail"})})
    preview.wait("kits/edited/", lambda html: "polishing the brass rail" in html)
    assert "polishing the brass rail" in preview.get("kits/edited/letter.txt")
    assert "Rails" in preview.get("kits/")


def test_kits_come_and_go(preview: Preview) -> None:
    """A new file is a new letter, also in a new folder, and a deleted one is gone from the gallery too."""
    preview.change(**{"kits/2027/new.yml": kit(title="Newcomer")})
    preview.wait("kits/", lambda html: "Newcomer" in html)
    assert preview.page("2027/new").texts("h1") == ["Newcomer"]
    (preview.project / "kits/2027/new.yml").unlink()
    preview.wait("kits/", lambda html: "Newcomer" not in html)
    assert preview.get("kits/2027/new/") == ""
    assert preview.get("kits/2027/new/letter.txt") == ""


def test_letterheads_and_templates_are_followed(preview: Preview) -> None:
    """Every kit that uses one changes with it."""
    assert preview.page("named").texts("lk-name") == ["Priya Raman"]
    assert preview.page("named").texts("lk-body") == ["Iron and sand."]
    preview.change(
        **{
            "kits/letterheads/priya.yml": PRIYA.format(name="Priya Raman-Holt"),
            "kits/templates/foundry.yml": TEMPLATE.format(text="Sand and iron."),
        }
    )
    preview.wait("kits/named/", lambda html: "Raman-Holt" in html and "Sand and iron." in html)


def test_fragments_of_ones_own_are_followed(preview: Preview) -> None:
    """A broken one is told in the terminal while ours stands in for it."""
    assert preview.page("still").texts("lk-close") == ["Yours in iron"]
    preview.change(**{"ours/letterkit/close.html": "\n{{ nothing }}"})
    preview.wait("kits/still/", lambda html: '<p class="lk-close">Sincerely,</p>' in html)
    assert (
        "ERROR   -  letterkit: ours/letterkit/close.html:2:1: error: 'nothing' is undefined" in preview.log.read_text()
    )
    preview.change(**{"ours/letterkit/close.html": "<p class='lk-close'>Yours in brass</p>"})
    preview.wait("kits/still/", lambda html: "Yours in brass" in html)


def test_a_broken_kit_shows_its_mistakes_and_heals(preview: Preview) -> None:
    """On its own page, with the line and what would be right; the page turns into the letter once it is mended."""
    (mistake,) = preview.page("broken").texts("lk-mistake")
    assert mistake.startswith("kits/broken.yml:")
    assert "error: " in mistake
    assert "role: Visitor Operations Manager" in mistake
    assert preview.page("broken").all("lk-sheet") == []
    assert "This kit has mistakes in it." in preview.get("kits/")
    assert preview.page("still").all("lk-sheet") != []
    preview.change(**{"kits/broken.yml": kit(title="Mended")})
    preview.wait("kits/broken/", lambda html: "lk-sheet" in html)
    assert "This kit has mistakes in it." not in preview.get("kits/")
    preview.change(**{"kits/broken.yml": "publish: true\ntitle: 'Mended\n"})
    html = preview.wait("kits/broken/", lambda html: "lk-mistake" in html)
    assert "kits/broken.yml:2:8: error: " in html


def test_what_a_kit_waits_for_heals_it(preview: Preview) -> None:
    """A letterhead that is not there yet is a mistake until it is."""
    preview.change(**{"kits/waiting.yml": kit(letterhead="ann-reid")})
    html = preview.wait("kits/waiting/", lambda html: "lk-mistake" in html)
    assert "there is no letterhead `ann-reid`" in HtmlPage(html).one("lk-mistake").text
    preview.change(**{"kits/letterheads/ann-reid.yml": "name: Ann Reid\n"})
    preview.wait("kits/waiting/", lambda html: "lk-sheet" in html)


def test_private_kits_are_shown_and_marked(preview: Preview) -> None:
    """To nobody but whoever runs the preview."""
    assert preview.page("diary").texts("lk-private") != []
    assert [text for text in preview.page("").texts("lk-card") if "Not for everyone" in text and "private" in text]


def test_a_clean_preview_is_like_any_other(tmp_path: Path) -> None:
    """`--clean` calls itself a build; broken and private kits are on its pages all the same, and are followed."""
    with previewing(project(tmp_path, FILES, theme=THEME), "--clean") as clean:
        assert clean.page("broken").texts("lk-mistake") != []
        assert clean.page("diary").texts("lk-private") != []
        clean.change(**{"kits/diary.yml": kit(publish=None, title="Still not for everyone")})
        clean.wait("kits/diary/", lambda html: "Still not for everyone" in html)
        assert "Traceback" not in clean.log.read_text()


class Watcher(BasePlugin):
    """A plugin that keeps what each page was made of: the very object, and not one that is equal to it."""

    def __init__(self) -> None:
        self.contents: dict[str, Any] = {}

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> None:
        self.contents[page.file.src_uri] = page.finished if isinstance(page, FinishedPage) else html


def contents(folder: Path) -> dict[str, Any]:
    """What the letters' pages are made of in the next build of a preview."""
    watcher = Watcher()
    assert not build(folder, "serve", beside=[watcher]).failed
    names = ("still", "edited", "named", "diary")
    return {name: watcher.contents[f"kits/{name}.md"] for name in names}


def test_only_what_has_changed_is_made_again(tmp_path: Path) -> None:
    """A kit is made again when its file, its letterhead or its template has changed, and not otherwise."""
    folder = project(tmp_path, FILES, theme=THEME)

    def made_again(**files: str | bytes) -> set[str]:
        write(folder, files)
        nonlocal before
        after = contents(folder)
        changed = {name for name, html in after.items() if html is not before[name]}
        before = after
        return changed

    before = contents(folder)
    assert made_again() == set()
    assert made_again(**{"kits/edited.yml": kit(title="Another")}) == {"edited"}
    assert made_again(**{"kits/letterheads/priya.yml": PRIYA.format(name="Priya Holt")}) == {"named"}
    assert made_again(**{"kits/templates/foundry.yml": TEMPLATE.format(text="Sand.")}) == {"named"}
    assert made_again(**{"kits/letterheads/other.yml": PRIYA.format(name="Nobody")}) == set()
    everything = {"still", "edited", "named", "diary"}
    assert made_again(**{"ours/letterkit/close.html": "<p class='lk-close'>Yours</p>"}) == everything
    inline = {"name": "Ines Calder", "signature": "hand.svg"}
    drawn = {"kits/edited.yml": kit(letterhead=inline), "kits/hand.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"}
    assert made_again(**drawn) == {"edited"}
    assert made_again(**{"kits/hand.svg": "<svg xmlns='http://www.w3.org/2000/svg'><path/></svg>"}) == {"edited"}
    project(folder, {}, theme=THEME, use_directory_urls=False)
    assert made_again() == everything
