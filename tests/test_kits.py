"""The kits that ship: between them they show what there is to choose, and nobody in them can be written to or rung."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from letterkit.etiquette import supported_locales
from letterkit.kit import Addressing, Answered, Kit, NeedKind, Outcome, Paper, Setting
from letterkit.letterhead import Letterhead
from letterkit.library import Entry, Library
from letterkit.prose import plain_text

KITS = Path(__file__).parent.parent / "kits"
ENTRIES = {entry.slug: entry for entry in Library(KITS, shown_as="kits").read().entries}
LETTERS = [(entry, letter) for entry in ENTRIES.values() for letter in entry.letters]
by_kit = pytest.mark.parametrize("slug", sorted(ENTRIES))

RESERVED = {
    "US": r"\(\d{3}\) 555-01\d\d",
    "CA": r"\(\d{3}\) 555-01\d\d",
    "GB": r"07700 900\d{3}",
    "IE": r"020 91\d \d{4}",
    "AU": r"\(02\) 5550 \d{4}",
    "IN": r"\+91 20 5550 01\d\d",
    "NZ": r"(?!)",
}
"""The telephone numbers that each country keeps for stories; India and New Zealand keep none."""


def kit_of(slug: str) -> tuple[Entry, Kit]:
    entry = ENTRIES[slug]
    assert entry.kit
    return entry, entry.kit


def chosen(name: str) -> set[Any]:
    """The values that the kits have of one of the things there are to choose."""
    kits = [entry.kit for entry in ENTRIES.values() if entry.kit]
    heads = [letter.letterhead for _, letter in LETTERS]
    found: dict[str, set[Any]] = {
        "template": {kit.template for kit in kits},
        "setting": {kit.interview.setting for kit in kits},
        "outcome": {kit.interview.outcome for kit in kits},
        "addressing": {kit.letter.addressing for kit in kits},
        "kind": {need.kind for kit in kits for need in kit.notes.needs},
        "answered": {question.answered for kit in kits for question in kit.notes.questions},
        "locale": {letter.language for _, letter in LETTERS},
        "paper": {letter.paper for _, letter in LETTERS},
        "letterhead": {(head.design.value, head.font.value) for head in heads},
    }
    return found[name]


EVERYTHING: dict[str, set[Any]] = {
    "template": {"second-interview", "recovery", "brief"},
    "setting": set(Setting),
    "outcome": set(Outcome),
    "addressing": set(Addressing),
    "kind": set(NeedKind),
    "answered": set(Answered),
    "locale": set(supported_locales()),
    "paper": set(Paper),
    "letterhead": {(design, font) for design in ("classic", "modern", "minimal") for font in ("serif", "sans")},
}


@pytest.mark.parametrize("name", EVERYTHING)
def test_the_kits_show_everything_that_there_is_to_choose(name: str) -> None:
    """Every value of every choice is that of some kit: whoever looks for an example finds one."""
    assert chosen(name) >= EVERYTHING[name]


def test_the_kits_are_of_ten_fields_of_work_at_least() -> None:
    """Each kit says which its own is."""
    fields = [entry.kit.employer.field for entry in ENTRIES.values() if entry.kit]
    assert None not in fields
    assert len(set(fields)) >= 10


@by_kit
def test_a_letter_is_as_long_as_one_should_be(slug: str) -> None:
    """150 to 400 words; up to 180 where it is brief."""
    entry, kit = kit_of(slug)
    for letter in entry.letters:
        words = len(plain_text([block.content for block in letter.body]).split())
        assert 150 <= words <= (180 if kit.template == "brief" else 400), words


@by_kit
def test_nobody_in_a_kit_can_be_written_to_or_rung(slug: str) -> None:
    """Addresses on the web are those kept for examples, telephone numbers those kept for stories."""
    entry, kit = kit_of(slug)
    head: Letterhead = entry.letters[0].letterhead
    sources = [source for question in kit.notes.questions for source in question.sources]
    webs = [*sources, *filter(None, [head.url]), *(profile.url for profile in head.profiles if profile.url)]
    hosts = [re.sub(r"^https?://([^/]+).*", r"\1", web) for web in webs]
    hosts += [head.email.partition("@")[2]] if head.email else []
    assert [host for host in hosts if not re.fullmatch(r"(?:[\w-]+\.)*example\.(?:org|com|net)", host)] == []
    country = head.location.country_code if head.location else None
    assert country
    assert head.phone is None or re.fullmatch(RESERVED[country], head.phone)
