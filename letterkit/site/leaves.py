"""Leaves: the pages and files of a library before MkDocs has them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A page of a kit as the other pages of that kit lead to it."""

    label: str
    link: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """One finished page."""

    src_uri: str
    """The Markdown file that it pretends to come from."""
    title: str
    html: bytes
    """UTF-8: a thousand pages wait at once, and a curly quote doubles a text in memory."""
    summary: str
    """One sentence for search engines and previews."""
    words_to_find: str = ""
    """What the search index has of it, as HTML."""
    stylesheets: tuple[str, ...] = ()
    """The stylesheets that it has beside those of every page."""
    anchors: tuple[str, ...] = ()
    """The ids on it that other pages may link to."""
    wide: bool = False
    """Whether it has use for the room that the navigation takes beside it."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file beside a page, such as the letter as an e-mail."""

    uri: str
    content: str | bytes


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything that one kit puts on the site: the page of its letters first, its other documents after it."""

    leaves: tuple[Leaf, ...]
    attachments: tuple[Attachment, ...] = ()
