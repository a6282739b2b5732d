"""How large a note or an address is set, by about how many lines it has."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from letterkit.envelope import Envelope
from letterkit.kit import EnvelopeSize
from letterkit.prose import Paragraph
from letterkit.render.wording import prose_lines
from letterkit.thank_you import ThankYouNote


class Setting(StrEnum):
    """A size of type with its leading."""

    WIDE = "wide"
    CLOSE = "close"
    CLOSEST = "closest"


WINDOWS = {
    EnvelopeSize.TEN: (50, 5, 6),
    EnvelopeSize.SIX_BY_NINE: (50, 5, 6),
    EnvelopeSize.DL: (40, 6, 8),
    EnvelopeSize.C5: (40, 6, 8),
}
"""What a window has room for: characters in a wide line, wide lines, close lines."""


def card_setting(note: ThankYouNote) -> Setting | None:
    """How a note is set on a card; None where half a sheet has no room for it."""
    if _lines_of(note, 60) <= 7:
        return Setting.WIDE
    return Setting.CLOSE if _lines_of(note, 82) <= 13 else None


def address_setting(envelope: Envelope) -> Setting:
    """How an address is set on an envelope: so that it fits the window, if it can."""
    characters, wide, close = WINDOWS[envelope.size]
    if sum(_lines(envelope.delivery_address, characters)) <= wide:
        return Setting.WIDE
    return Setting.CLOSE if sum(_lines(envelope.delivery_address, characters * 8 // 7)) <= close else Setting.CLOSEST


def _lines_of(note: ThankYouNote, characters: int) -> float:
    """About how many lines a note has where each holds so many characters; a gap counts as half of one."""
    lists = sum(not isinstance(block, Paragraph) for block in note.body)
    gaps = (len(note.body) - 1 + lists) / 2
    return gaps + sum(_lines((line for block in note.body for line in prose_lines(block)), characters))


def _lines(texts: Iterable[str], characters: int) -> Iterable[int]:
    return (1 + len(text) // characters for text in texts)
