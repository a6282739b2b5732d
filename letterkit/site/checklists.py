"""Checklists of the library's kits."""

from __future__ import annotations

from letterkit.checklist import Checklist, compose_checklist
from letterkit.fit import Verdict, fit
from letterkit.library import Entry


def checklist_of(entry: Entry) -> Checklist:
    """The checklist of a good kit."""
    assert entry.kit
    return compose_checklist(entry.kit, entry.letters, remarks=entry.diagnostics, fits=_fits(entry))


def _fits(entry: Entry) -> bool | None:
    """Whether every letter of a kit fits one sheet; of a tight one only a browser can say."""
    verdicts = {fit(letter).verdict for letter in entry.letters}
    return False if Verdict.OVER in verdicts else None if Verdict.TIGHT in verdicts else True
