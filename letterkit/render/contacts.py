"""How the sender can be reached, as a letterhead or the foot of an e-mail says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from letterkit.letterhead import Letterhead, Profile

_SCHEME = re.compile(r"(?i)https?://")
_MAILBOX = re.compile(r"[^\s@]+@[^\s@]+")


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach somebody: what is printed, and where it leads."""

    text: str
    link: str | None = None

    @property
    def scheme(self) -> str:
        """What a web address begins with and paper leaves out: `https://`."""
        match = _SCHEME.match(self.text)
        return match[0] if match else ""

    @property
    def short(self) -> str:
        """The text without the scheme."""
        return self.text.removeprefix(self.scheme)


def contacts(letterhead: Letterhead) -> tuple[Contact, ...]:
    """Telephone, e-mail, web page and pages elsewhere, in that order."""
    return tuple(_contacts(letterhead))


def _contacts(letterhead: Letterhead) -> Iterator[Contact]:
    if letterhead.phone:
        yield Contact(letterhead.phone)
    if letterhead.email:
        is_mailbox = _MAILBOX.fullmatch(letterhead.email)
        yield Contact(letterhead.email, f"mailto:{quote(letterhead.email, safe='@')}" if is_mailbox else None)
    if letterhead.url:
        yield Contact(letterhead.url, letterhead.url)
    for profile in letterhead.profiles:
        if text := _profile(profile):
            yield Contact(text, profile.url)


def _profile(profile: Profile) -> str:
    """`Network: name`, or the name alone; nothing of a network without one."""
    name = profile.username or profile.url
    return ": ".join(filter(None, (profile.network, name))) if name else ""
