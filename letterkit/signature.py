"""The image of a signature, read from a file beside the letterhead."""

from __future__ import annotations

import re
from pathlib import Path

from letterkit.letter import Image

LARGEST_IMAGE = 1024 * 1024
"""Bytes of a signature's file."""

_SVG = re.compile(rb"\s*(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]", re.DOTALL | re.IGNORECASE)


def read_signature(folder: Path, name: str) -> Image | str:
    """The image of that name in a folder, or what is wrong with it."""
    file = folder / name
    if not file.is_file():
        return f"there is no file `{name}` beside the letterhead"
    if folder.resolve() not in file.resolve().parents:
        return f"`{name}` leads out of its folder"
    if file.stat().st_size > LARGEST_IMAGE:
        return f"`{name}` is larger than 1 MiB"
    content = file.read_bytes()
    if media_type := _media_type(content):
        return Image(media_type, content)
    return f"`{name}` is not a PNG, JPEG or SVG image"


def _media_type(content: bytes) -> str | None:
    """The kind of image, by its bytes and not by its name."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/svg+xml" if _SVG.match(content.removeprefix(b"\xef\xbb\xbf")) else None
