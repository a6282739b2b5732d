"""A last look through the finished site for what must not be in it."""

from __future__ import annotations

import hashlib
import html
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from letterkit.library import Entry
from letterkit.render.email import email_text
from letterkit.site.addresses import Addresses

SHORTEST = 16
"""Characters of a line below which finding it elsewhere says nothing."""

_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")
_DOCUMENT = re.compile(rb'data-lk-kit="([^"]*)"')
_ASCII_WORDS = bytes(code if chr(code).isascii() and chr(code).isalnum() else 32 for code in range(256))
"""Every byte that is no ASCII letter or digit becomes a space."""


def leaks(site: Path, entries: Iterable[Entry], addresses: Addresses, taken: Container[str]) -> Iterator[str]:
    """What of private notes and private kits has reached the site: one sentence for each find.

    Kits are found by their bytes, whatever they are called there; private notes by the words of their lines; private
    kits by the pages and documents they would have. `taken` are the slugs that pages of the project's own have.
    """
    search = _Search(tuple(entries), addresses, taken)
    for file in sorted(site.rglob("*")):
        if file.is_file():
            uri = file.relative_to(site).as_posix()
            yield from (f"{uri} {find}" for find in search.finds(uri, _content(file)))


def _content(file: Path) -> bytes:
    """What a file says: its bytes, and of a Word document the text that is packed in it."""
    content = file.read_bytes()
    if file.suffix.lower() != ".docx" or not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as document:
        return b"\n".join(document.read(name) for name in document.namelist() if name.endswith(".xml"))


class _Search:
    """What is looked for, in a form in which a thousand kits are looked for at once."""

    def __init__(self, entries: tuple[Entry, ...], addresses: Addresses, taken: Container[str]) -> None:
        self._addresses = addresses
        self._published = [entry for entry in entries if entry.published]
        public = {entry.slug.casefold() for entry in self._published}
        self._private = {e.slug.casefold(): e.path for e in entries if not e.published} | dict.fromkeys(public)
        self._taken = taken
        self._kits = {_digest(content): e.path for e in entries if (content := e.file.read_bytes()).strip()}
        self._lines: dict[bytes, list[tuple[set[bytes], str, str]]] = defaultdict(list)
        self._other_scripts: list[tuple[bytes, str, str]] = []
        for entry in entries:
            for line in _private_lines(entry):
                words = set(line.encode().translate(_ASCII_WORDS).split())
                if words:  # the longest is the one that the fewest other pages have
                    self._lines[max(words, key=len)].append((words, line, entry.path))
                else:
                    self._other_scripts.append((max(line.split(), key=len).encode(), line, entry.path))
        self._anchors = frozenset(self._lines)

    def finds(self, uri: str, content: bytes) -> Iterator[str]:
        """What is wrong with one file of the site."""
        if path := self._kits.get(_digest(content)):
            yield f"is a copy of {path}"
        if path := next(self._notes_in(content), None):
            yield f"holds a private note of {path}"
        slug = self._addresses.slug_at(uri)
        if slug and slug not in self._taken and (path := self._private.get(slug.casefold())):
            yield f"is the page of a private kit, {path}"
        for found in sorted(set(_DOCUMENT.findall(content))):
            if path := self._private.get(html.unescape(found.decode()).casefold()):
                yield f"holds a document of a private kit, {path}"

    def _notes_in(self, content: bytes) -> Iterator[str]:
        """The kits of which a private line stands in a file."""
        if not (self._anchors or self._other_scripts):
            return
        there = set(content.lower().translate(_ASCII_WORDS).split())
        likely = [
            (line, path)
            for anchor in self._anchors.intersection(there)
            for words, line, path in self._lines[anchor]
            if words <= there
        ]
        likely += [(line, path) for word, line, path in self._other_scripts if word in content]
        if likely:
            text = html.unescape(content.decode("utf-8", "replace"))
            # Once with the tags, for what stands in an attribute, and once without, for what they are in the midst of.
            read = f" {_words(text)} {_words(_TAG.sub(' ', text))} "
            yield from (path for line, path in likely if f" {line} " in read and f" {line} " not in self._public_words)

    @cached_property
    def _public_words(self) -> str:
        """What published letters and checklists say anyway: a role noted among private things is no secret."""
        said = (
            text
            for entry in self._published
            for letter in entry.letters
            for text in (letter.title, letter.dateline, *letter.inside_address, email_text(letter))
        )
        to_do = (line.text for entry in self._published if entry.is_good for line in entry.checklist.to_do)
        return f" {_words(' '.join((*said, *to_do)))} "


def _private_lines(entry: Entry) -> Iterator[str]:
    """The words of each line that is long enough to be told from others."""
    notes = (entry.kit.notes.private if entry.kit else None) or ""
    return (line for line in map(_words, notes.splitlines()) if len(line) >= SHORTEST)


def _words(text: str) -> str:
    """A text's words alone: however it was set or quoted, they are the same."""
    return " ".join(_WORD.findall(text.lower()))


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
