"""Small sites in temporary folders, built by MkDocs and walked as a reader would. Everybody in them is invented."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import yaml
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin

MATERIAL: dict[str, Any] = {"name": "material", "font": False}
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"}
"""The environment of a host that does not talk about its own future."""
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_LINKS = {"href", "src", "poster"}


def kit(**changes: Any) -> str:
    """The file of a kit that is good and published, with some of its top-level keys changed, or taken out by None."""
    keys: dict[str, Any] = {
        "publish": True,
        "letterhead": {"name": "Ines Calder", "email": "ines@example.org", "phone": "555-0117"},
        "employer": {"name": "Northgate Foundry", "address": ["4 Casting Row", "Dunmore, PA 18512"]},
        "interview": {"date": "2026-03-12", "role": "Pattern Maker"},
        "interviewers": [{"name": "Tom Achterberg", "title": "Foreman"}],
        "notes": {
            "enjoyed": "seeing the pattern loft with you",
            "needs": [{"heard": "half of the patterns are older than the drawings", "offer": "I would measure them."}],
        },
        "ignore": {"no-next-step": "nobody said", "short-letter": "shorter tests are quicker"},
        **changes,
    }
    return yaml.safe_dump(
        {key: value for key, value in keys.items() if value is not None}, allow_unicode=True, sort_keys=False
    )


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Files by their paths inside a folder."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def project(folder: Path, files: Mapping[str, str | bytes], **configuration: Any) -> Path:
    """A project with a front page and some files; the configuration is that of a plain site with our plugin."""
    settings = {"site_name": "Letters", "theme": MATERIAL, "plugins": ["search", "letterkit"], **configuration}
    write(folder, {"mkdocs.yml": yaml.safe_dump(settings, sort_keys=False), "docs/index.md": "# Welcome\n", **files})
    return folder


@dataclass(frozen=True)
class Site:
    """A finished site."""

    folder: Path
    log: tuple[str, ...] = ()
    """What was logged while it was built, each message with its weight before it."""
    failed: bool = False

    @property
    def files(self) -> set[str]:
        return {file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file()}

    def text(self, uri: str) -> str:
        return (self.folder / uri).read_text("utf-8")

    def page(self, uri: str) -> HtmlPage:
        return HtmlPage(self.text(uri))

    @property
    def whole_text(self) -> str:
        """Every file and every name of a file, for what must be in none of them."""
        contents = (file.read_bytes().decode("utf-8", "replace") for file in self.folder.rglob("*") if file.is_file())
        return "\n".join([*sorted(self.files), *contents, *self.log])

    def dead_links(self, mount: str = "/", *, directories: bool = True) -> list[str]:
        """Links of all pages that lead nowhere. A link to a folder is one where nobody serves the folder's index."""
        pages = {uri: self.page(uri) for uri in self.files if uri.endswith(".html")}
        return [
            f"{uri}: {link}"
            for uri, page in sorted(pages.items())
            for link in page.links
            if not self._leads_somewhere(urljoin(f"http://site{mount}{uri}", link), mount, pages, directories)
        ]

    def _leads_somewhere(self, url: str, mount: str, pages: dict[str, HtmlPage], directories: bool) -> bool:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or parts.netloc != "site":
            return True
        path = unquote(parts.path)
        if not path.startswith(mount):
            return False
        uri = path.removeprefix(mount)
        if not uri or uri.endswith("/"):
            if not directories:
                return False
            uri += "index.html"
        if not (self.folder / uri).is_file():
            return False
        return not parts.fragment or uri not in pages or parts.fragment in pages[uri].ids


class Recorder(logging.Handler):
    """Keeps what MkDocs logs."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.getMessage()}")


def build(project: Path, command: str = "build", *, beside: Sequence[BasePlugin] = (), **options: Any) -> Site:
    """Builds a project in this process, as `mkdocs build` or `mkdocs serve` would; `beside` are further plugins."""
    recorder, logger = Recorder(), logging.getLogger("mkdocs")
    level = logger.level
    logger.addHandler(recorder)
    logger.setLevel(logging.INFO)
    failed = False
    try:
        config = load_config(config_file=str(project / "mkdocs.yml"), **options)
        for number, plugin in enumerate(beside):
            plugin.load_config({})
            config.plugins[f"beside-{number}"] = plugin
        config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
        build_site(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)
    except Abort:
        failed = True
    finally:
        logger.removeHandler(recorder)
        logger.setLevel(level)
    return Site(project / "site", tuple(recorder.said), failed)


def run(project: Path, *arguments: str, program: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """What a host says on its own command line."""
    return subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=project,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@contextmanager
def served(site: Path, mount: str = "/") -> Iterator[str]:
    """A finished site behind a web server of its own, below a path; gives its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Mounted, mount=mount, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{mount}"
        server.shutdown()
        thread.join()


class _Mounted(SimpleHTTPRequestHandler):
    """Serves a folder below a path, and nothing above it."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, mount: str, directory: str) -> None:
        self._mount = mount
        super().__init__(*arguments, directory=directory)

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self._mount) if path.startswith(self._mount) else "nowhere"
        return super().translate_path(f"/{inside}")

    def log_message(self, *_: Any) -> None:
        """The tests look at the pages, not at the server."""


@dataclass
class Element:
    """An element of a page, with its attributes and all text inside."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list[Element] = field(default_factory=list, repr=False)
    """The elements that it stands in."""

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class HtmlPage(HTMLParser):
    """A page as a reader of HTML sees it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, inside=list(self._open))
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}, inside=list(self._open)))

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, kind: str) -> list[Element]:
        """The elements of a class, or with a tag."""
        return [element for element in self.elements if kind in element.classes or element.tag == kind]

    def one(self, kind: str) -> Element:
        (element,) = self.all(kind)
        return element

    def texts(self, kind: str) -> list[str]:
        """What those elements say, without the space around it."""
        return [" ".join(element.text.split()) for element in self.all(kind)]

    @property
    def title(self) -> str:
        return next(element.text for element in self.elements if element.tag == "title")

    @property
    def description(self) -> str | None:
        metas = (each.attributes for each in self.all("meta") if each.attributes.get("name") == "description")
        return next((meta["content"] for meta in metas), None)

    @property
    def links(self) -> list[str]:
        """Where everything on the page leads or comes from, each once."""
        return list(
            dict.fromkeys(
                value for each in self.elements for name, value in each.attributes.items() if name in _LINKS and value
            )
        )

    @property
    def ids(self) -> set[str]:
        return {value for each in self.elements for name, value in each.attributes.items() if name in ("id", "name")}

    def link(self, rel: str) -> str | None:
        """The address of a link of the page's head, such as `prev`."""
        return next((each.attributes["href"] for each in self.all("link") if each.attributes.get("rel") == rel), None)
