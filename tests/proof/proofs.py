"""The proofs of kits, to check them with one check at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from letterkit.checks import Proof
from letterkit.checks.proofreader import Proofreader
from letterkit.library import Library


class _Keeping(Library):
    """A library that keeps what it lays before the checks."""

    def __init__(self, folder: Path, reader: Proofreader | None) -> None:
        super().__init__(folder, shown_as=folder.name, proofreader=reader)
        self.proofs: list[Proof] = []

    def _checked(self, kit, source, stationery, made, sitting):  # type: ignore[no-untyped-def]
        with_what = (stationery.template, stationery.letterhead, stationery.etiquette)
        self.proofs.append(Proof(kit, source, *with_what, *made, self._words, proofreader=sitting))
        return ()


def proofs(folder: Path, reader: Proofreader | None) -> Iterator[Proof]:
    """A proof of each kit in a folder, its checks not yet made."""
    library = _Keeping(folder, reader)
    library.read()
    yield from library.proofs
