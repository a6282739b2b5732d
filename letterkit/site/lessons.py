"""The advice as the pages of letters name it: its title, and where the guide teaches it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from letterkit.advice import Book, built_in_advice
from letterkit.site.addresses import Addresses
from letterkit.site.guide import Guide


@dataclass(frozen=True, slots=True)
class AdviceOnPage:
    """A piece of advice, and the link to where it is taught."""

    title: str
    link: str | None


@dataclass(frozen=True, slots=True)
class Lessons:
    """Every piece of advice of a site, with the page of the guide that teaches it where there is one."""

    guide: Guide = field(default_factory=lambda: Guide(()))
    book: Book = field(default_factory=built_in_advice)

    @property
    def makings(self) -> tuple[object, ...]:
        """What changes when a page that names advice may."""
        places = [(id, lesson.src_uri, lesson.anchor) for id, lesson in self.guide.lessons.items()]
        return (tuple(places), tuple(self.book.values()))

    def links(self, page: str, addresses: Addresses) -> dict[str, str]:
        """The links from a page to where each piece of advice is taught, by its id."""
        return {
            id: addresses.link(page, lesson.src_uri) + (f"#{lesson.anchor}" if lesson.anchor else "")
            for id, lesson in self.guide.lessons.items()
        }

    def named(self, ids: Iterable[str], links: dict[str, str]) -> tuple[AdviceOnPage, ...]:
        """Some pieces of advice as a page with those links names them."""
        return tuple(AdviceOnPage(self.book[id].title, links.get(id)) for id in ids if id in self.book)
