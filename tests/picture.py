"""The picture of a letter in the README, and what it was taken of.

`python -m tests.picture` takes it anew.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from pathlib import Path

from playwright.sync_api import sync_playwright

from letterkit.library import Library
from letterkit.render.press import Press
from tests import chromium

REPOSITORY = Path(__file__).parent.parent
PICTURE = REPOSITORY / "docs" / "assets" / "letter.png"
SLUG = "riverside-museum"
STYLESHEET = REPOSITORY / "letterkit" / "render" / "assets" / "letterkit.css"
KEYWORD = b"Letterkit-Model"
"""The chunk of the PNG file that says what the picture was taken of."""


def model() -> str:
    """The page that the picture shows: one sheet on a quiet ground."""
    entries = Library(REPOSITORY / "kits", shown_as="kits").read().entries
    (letter,) = next(entry.letters for entry in entries if entry.slug == SLUG)
    style = STYLESHEET.read_text("utf-8")
    return f"<!doctype html><style>{style} body {{ margin: 0 }}</style>{Press().sheet(letter)}"


def digest(html: str) -> bytes:
    """What tells one model from another."""
    return hashlib.blake2b(html.encode(), digest_size=16).hexdigest().encode()


def taken_of(picture: bytes) -> bytes:
    """The digest that a picture carries."""
    start = picture.index(KEYWORD + b"\0") + len(KEYWORD) + 1
    return picture[start : start + 32]


def take() -> None:
    """Writes the picture."""
    html = model()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find())
        page = browser.new_page(viewport={"width": 900, "height": 1200}, device_scale_factor=1.25)
        page.set_content(html)
        shot = page.locator(".lk-sheet").screenshot()
        browser.close()
    body = KEYWORD + b"\0" + digest(html)
    chunk = struct.pack(">I", len(body)) + b"tEXt" + body + struct.pack(">I", zlib.crc32(b"tEXt" + body))
    end = shot.rindex(b"IEND") - 4
    PICTURE.write_bytes(shot[:end] + chunk + shot[end:])


if __name__ == "__main__":
    take()
