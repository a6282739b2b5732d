"""The proofreader that `letterkit[proof]` brings: Harper, which knows English and asks nobody else.

This is the only room that knows Harper. Whoever wants it asks for `proofreader()` and has None without the extra.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec

from letterkit.checks.proofreader import Proofreader
from letterkit.library import Entry

__all__ = ["NOT_CHECKED", "failures", "proofreader"]

NOT_CHECKED = "Spelling and grammar were not checked: pip install 'letterkit[proof]'"
"""What a report says of kits that no proofreader has read."""


@cache
def proofreader() -> Proofreader | None:
    """The proofreader, one for the whole program; None where it is not installed."""
    if find_spec("harper") is None:
        return None
    from letterkit.proofreading.harper_reader import HarperReader  # noqa: PLC0415 - an extra

    return HarperReader()


def failures(entries: Iterable[Entry]) -> Iterator[str]:
    """What is to be said of the kits that the proofreader failed over: the fault is ours, and not theirs."""
    for entry in entries:
        if entry.proofreader_failed is not None:
            yield (
                f"{entry.path}: spelling and grammar could not be checked, which is a fault of Letterkit's."
                f" Please report it with this kit: {' '.join(entry.proofreader_failed.split())}"
            )
