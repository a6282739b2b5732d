"""Readers: where the options of mkdocs.yml send what they have to tell, and what an option may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from urllib.parse import quote

from mkdocs.config.base import BaseConfigOption, ValidationError

from letterkit.nearest import did_you_mean

_WEB_ADDRESS = re.compile(r"https?://[^\s/.]+(\.[^\s/.]+)*\.?(:\d+)?(/\S*)?", re.IGNORECASE)
_EMAIL_ADDRESS = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


class Channel(Enum):
    """The ways in which a story can reach a coach."""

    FORM = "form"
    EMAIL = "email"
    DISCUSSION = "discussion"


@dataclass(frozen=True, slots=True)
class Stories:
    """The one way in which readers are asked to pass on what happened to them."""

    channel: Channel
    address: str
    """A web address, or for `email` the address that is written to."""

    def link(self, title: str) -> str:
        """Where the invitation of a page leads; a letter about a page has the page's title as its subject."""
        if self.channel is Channel.EMAIL:
            return f"mailto:{quote(self.address, safe='@')}?subject={quote(title)}"
        return self.address


@dataclass(frozen=True, slots=True)
class Comments:
    """The board at GitHub that giscus shows; the four names are those that giscus.app gives out."""

    repo: str
    repo_id: str
    category: str
    category_id: str


class StoriesOption(BaseConfigOption[Stories]):
    """An option that names one way to pass a story on."""

    written = "one of `form`, `email` and `discussion`, with its address"
    _RIGHT = "such as `form: https://example.org/story` or `email: stories@example.org`"

    def run_validation(self, value: object) -> Stories:
        names = [channel.value for channel in Channel]
        given = _texts(value, names, self._RIGHT)
        if len(given) != 1:
            raise ValidationError(f"it names one of {_listed(names)}, {self._RIGHT}.")
        ((name, address),) = given.items()
        channel = Channel(name)
        form, right = (
            (_EMAIL_ADDRESS, "`email: stories@example.org`")
            if channel is Channel.EMAIL
            else (_WEB_ADDRESS, f"`{name}: https://example.org/story`")
        )
        if not form.fullmatch(address):
            raise ValidationError(f"'{address}' is no address for `{name}`; write it as in {right}.")
        return Stories(channel, address)


class CommentsOption(BaseConfigOption[Comments]):
    """An option that names a board at GitHub."""

    written = "`repo`, `repo_id`, `category` and `category_id`, as [giscus.app](https://giscus.app) gives them"
    _RIGHT = "as giscus.app gives them: `repo: your-name/your-repository`, `repo_id: R_…`, and so on"

    def run_validation(self, value: object) -> Comments:
        names = [field.name for field in fields(Comments)]
        given = _texts(value, names, self._RIGHT)
        if missing := [name for name in names if name not in given]:
            raise ValidationError(f"it lacks {_listed(missing)}, {self._RIGHT}.")
        if not _REPOSITORY.fullmatch(given["repo"]):
            raise ValidationError(
                f"'{given['repo']}' is no repository; write it as in `repo: your-name/your-repository`."
            )
        return Comments(**given)


def _texts(value: object, names: list[str], right: str) -> dict[str, str]:
    """The keys and texts of an option that has some of those names."""
    if not isinstance(value, Mapping):
        raise ValidationError(f"it needs {_listed(names, 'or')} below it, {right}.")
    for name, text in value.items():
        if name not in names:
            raise ValidationError(
                f"it has no `{name}`{did_you_mean(str(name), names) or '.'} It knows {_listed(names)}."
            )
        if not isinstance(text, str) or not text.strip():
            raise ValidationError(f"`{name}` is empty or no text; write it {right}.")
    return {name: text.strip() for name, text in value.items()}


def _listed(names: list[str], word: str = "and") -> str:
    *most, last = [f"`{name}`" for name in names]
    return f"{', '.join(most)} {word} {last}" if most else last
