"""Slugs: what a kit's file name makes of its web address."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

_PORTS = [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
RESERVED = frozenset({"con", "prn", "aux", "nul", *_PORTS})
"""Names that Windows keeps for devices: a clone with such a file in it fails there."""
PAGES = frozenset({"index", "thank-you", "checklist", "envelope", "print", "letter", "worksheet", "write"})
"""Names that the pages of a kit take for themselves."""

_SEGMENT = re.compile(r"[\w](?:[\w.-]*[\w])?")


def slug_of(path: PurePosixPath) -> str:
    """The slug of a kit's file, given by its path inside the kits folder."""
    return str(path.with_suffix(""))


def is_good(slug: str) -> bool:
    """Whether every web server and file system takes the slug as it is."""
    return all(_good_segment(segment) for segment in slug.split("/"))


def better(slug: str) -> str:
    """The slug to use instead of a bad one."""
    return "/".join(filter(None, (_better_segment(segment) for segment in slug.split("/")))) or "kit"


def _good_segment(segment: str) -> bool:
    return bool(_SEGMENT.fullmatch(segment)) and segment.casefold().split(".")[0] not in RESERVED | PAGES


def _better_segment(segment: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", segment).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
    return f"{words}-kit" if words in RESERVED | PAGES else words
