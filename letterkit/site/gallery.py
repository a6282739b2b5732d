"""The gallery: a card for each kit. Letters of one kind stand together, and can be told apart by their facets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from letterkit.letter import Letter
from letterkit.library import Entry
from letterkit.prose import plain_text
from letterkit.site.lessons import AdviceOnPage
from letterkit.slug import better

FACETS = {"field": "Field of work", "template": "Letter", "setting": "Setting", "outcome": "Outcome"}
"""What the gallery can be filtered by, and what the filter is called."""
MISTAKES = "mistakes"
"""The anchor of the kits that have no letters yet."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The kits whose letters follow one template, or the kits that have mistakes in place of letters."""

    anchor: str
    """The id of their heading on the page."""
    title: str
    occasion: str | None
    """When a letter of this kind is written."""
    advice: str | None
    """The id of the piece of advice that the whole letter follows."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A kit in the gallery."""

    title: str
    link: str
    employer: str
    role: str
    candidate: str
    passage: str
    """A paragraph of the letter: the first that takes up a note, since openings are much alike."""
    facets: dict[str, str]
    """By the names in `FACETS`; empty where the kit has none of the kind."""
    is_good: bool
    is_private: bool


@dataclass(frozen=True, slots=True)
class Section:
    """The cards of one kind as the page shows them, beneath a heading where there is more than one kind."""

    anchor: str
    title: str
    occasion: str | None
    lesson: AdviceOnPage | None
    """Where the guide teaches this kind of letter."""
    cards: tuple[Card, ...]


def kinds(entries: Iterable[Entry]) -> tuple[Kind, ...]:
    """The kits by kind: broken ones first, then the kind of which there are most. Each goes by its titles."""
    in_order = sorted(entries, key=lambda entry: (entry.title.casefold(), entry.slug))
    broken = tuple(entry for entry in in_order if not entry.is_good)
    good: dict[str, list[Entry]] = defaultdict(list)
    for entry in in_order:
        if entry.is_good and entry.kit:
            good[entry.kit.template].append(entry)
    found = [Kind(MISTAKES, "Kits with mistakes", None, None, broken)] if broken else []
    for template, alike in sorted(good.items(), key=lambda item: (-len(item[1]), item[0])):
        letter = alike[0].letters[0]
        anchor = _unused(better(template), {MISTAKES, *(kind.anchor for kind in found)})
        found.append(Kind(anchor, letter.template, letter.occasion, letter.advice, tuple(alike)))
    return tuple(found)


def _unused(anchor: str, used: Container[str]) -> str:
    """The anchor, with a number after it where another heading has it already."""
    numbered = (anchor if number == 1 else f"{anchor}-{number}" for number in count(1))
    return next(each for each in numbered if each not in used)


def card(entry: Entry, link: str) -> Card:
    """The card of a kit, with a link to its page."""
    kit = entry.kit
    letter = entry.letters[0] if entry.is_good else None
    return Card(
        title=entry.title,
        link=link,
        employer=kit.employer.name if kit else "",
        role=kit.interview.role if kit else "",
        candidate=letter.sender if letter else "",
        passage=_passage(letter) if letter else "",
        facets={
            "field": (kit.employer.field or "") if kit else "",
            "template": letter.template if letter else "",
            "setting": kit.interview.setting.value if kit else "",
            "outcome": kit.interview.outcome.value if kit else "",
        },
        is_good=entry.is_good,
        is_private=not entry.published,
    )


def _passage(letter: Letter) -> str:
    blocks = [block.content for block in letter.body if block.note] or [block.content for block in letter.body]
    return plain_text(blocks[:1])


def telling_facets(cards: Sequence[Card]) -> dict[str, list[str]]:
    """The facets that tell some cards apart, each with its values."""
    found = {name: sorted({card.facets[name] for card in cards if card.facets[name]}) for name in FACETS}
    return {name: values for name, values in found.items() if len(values) > 1}
