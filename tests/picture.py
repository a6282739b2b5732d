"""The pictures of a letter: the one in the README and on the front page, and the one beside links that are shared.

`python -m tests.picture` takes them anew.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from letterkit.library import Library
from letterkit.render.press import Press
from tests import chromium

REPOSITORY = Path(__file__).parent.parent
ASSETS = REPOSITORY / "docs" / "assets"
SLUG = "riverside-museum"
STYLESHEET = REPOSITORY / "letterkit" / "render" / "assets" / "letterkit.css"
KEYWORD = b"Letterkit-Model"
"""The chunk of the PNG file that says what a picture was taken of."""


def letter() -> str:
    """One sheet on a quiet ground."""
    return f"{_head('body { margin: 0 }')}{_sheet()}"


def preview() -> str:
    """The name of the thing, and a letter that goes on below the edge."""
    logo = (ASSETS / "favicon.svg").read_text("utf-8")
    style = """
      body { margin: 0; width: 1200px; height: 630px; overflow: hidden; position: relative; background: #fbfaf6 }
      svg { width: 72px; height: 72px }
      div.words { position: absolute; left: 72px; top: 120px; width: 480px; color: #143742;
        font: 30px/1.35 Arial, "Liberation Sans", sans-serif }
      h1 { margin: 24px 0; font: bold 62px/1.1 "Times New Roman", "Liberation Serif", serif }
      p { margin: 0 }
      div.letter { position: absolute; left: 620px; top: 56px; transform: scale(0.64); transform-origin: 0 0 }
      .lk-sheet { box-shadow: 0 2px 24px rgb(24 24 40 / 0.25) }
    """
    words = "<h1>The letter after the interview</h1><p>From the notes of one evening to one good sheet of paper.</p>"
    return f'{_head(style)}<div class="words">{logo}{words}</div><div class="letter">{_sheet()}</div>'


def _head(style: str) -> str:
    return f"<!doctype html><style>{STYLESHEET.read_text('utf-8')} {style}</style>"


def _sheet() -> str:
    entries = Library(REPOSITORY / "kits", shown_as="kits").read().entries
    (shown,) = next(entry.letters for entry in entries if entry.slug == SLUG)
    return str(Press().sheet(shown))


@dataclass(frozen=True)
class Picture:
    """A file, and the page that it shows."""

    file: Path
    model: Callable[[], str]
    shows: str
    """The element of the page that is taken."""
    width: int
    height: int
    scale: float

    @property
    def is_fresh(self) -> bool:
        """Whether it was taken of the page as it is now."""
        return _taken_of(self.file.read_bytes()) == _digest(self.model())

    def take(self, browser: Browser) -> None:
        """Writes the file."""
        html = self.model()
        viewport = {"width": self.width, "height": self.height}
        page = browser.new_page(viewport=viewport, device_scale_factor=self.scale)  # type: ignore[arg-type]
        page.set_content(html)
        shot = page.locator(self.shows).screenshot()
        page.close()
        body = KEYWORD + b"\0" + _digest(html)
        chunk = struct.pack(">I", len(body)) + b"tEXt" + body + struct.pack(">I", zlib.crc32(b"tEXt" + body))
        end = shot.rindex(b"IEND") - 4
        self.file.write_bytes(shot[:end] + chunk + shot[end:])


LETTER = Picture(ASSETS / "letter.png", letter, ".lk-sheet", 900, 1200, 1.25)
PREVIEW = Picture(ASSETS / "preview.png", preview, "body", 1200, 630, 1)


def _digest(html: str) -> bytes:
    """What tells one model from another."""
    return hashlib.blake2b(html.encode(), digest_size=16).hexdigest().encode()


def _taken_of(picture: bytes) -> bytes:
    """The digest that a picture carries."""
    start = picture.index(KEYWORD + b"\0") + len(KEYWORD) + 1
    return picture[start : start + 32]


def take() -> None:
    """Writes both pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find())
        for picture in (LETTER, PREVIEW):
            picture.take(browser)
        browser.close()


if __name__ == "__main__":
    take()
