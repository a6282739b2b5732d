"""A last look through the finished site for what must not be in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from letterkit.library import Entry

SHORTEST = 16
"""Characters of a line below which finding it elsewhere says nothing."""


def leaks(site: Path, entries: Iterable[Entry], folder: str) -> Iterator[str]:
    """What of private notes and private kits has reached the site: one sentence for each file.

    `folder` is where the generated pages live. Kits are found by their bytes, whatever they are called there;
    private notes by their lines; private kits by the page they would have.
    """
    kits = {_digest(entry.file.read_bytes()): entry.path for entry in entries}
    private = [entry for entry in entries if not entry.published]
    words = {line: entry.path for entry in entries for line in _private_lines(entry)}
    pages = {f"{folder}/{entry.slug}".casefold(): entry.path for entry in private}
    public = {f"{folder}/{entry.slug}".casefold() for entry in entries if entry.published}
    for file in sorted(site.rglob("*")):
        if file.is_file():
            yield from _leaks_in(file, file.relative_to(site).as_posix(), kits, words, pages.keys() - public)


def _leaks_in(
    file: Path, shown_as: str, kits: dict[str, str], words: dict[bytes, str], pages: Iterable[str]
) -> Iterator[str]:
    content = file.read_bytes()
    if path := kits.get(_digest(content)):
        yield f"{shown_as} is a copy of {path}"
    for line, path in words.items():
        if line in content:
            yield f"{shown_as} holds a private note of {path}"
            break
    for page in pages:
        if shown_as.casefold().startswith((f"{page}/", f"{page}.")):
            yield f"{shown_as} is the page of a private kit"


def _private_lines(entry: Entry) -> Iterator[bytes]:
    if entry.kit and entry.kit.notes.private:
        for line in entry.kit.notes.private.splitlines():
            if len(line.strip()) >= SHORTEST:
                yield line.strip().encode()


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
