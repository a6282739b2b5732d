"""Specimen kits, made into pages to see whether a user's own fragments print at all: good and broken, also private."""

from __future__ import annotations

import datetime
from pathlib import Path

from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.kit import Employer, Interview, Interviewer, Kit
from letterkit.library import Entry
from letterkit.render.specimen import BARE, ENVELOPE, FULL, LONG_NOTE, NOTE

_KIT = Kit(
    letterhead="ada-specimen",
    employer=Employer(name="Readers Ltd"),
    interview=Interview(date=datetime.date(2026, 1, 1), role="Reader"),
    interviewers=(Interviewer(name="Dana Reader"), Interviewer(name="Lou Reader")),
)
_FILE = Path("specimen.yml")
_REMARK = Diagnostic(
    Code.ABOUT_YOU, "kits/private/specimen.yml", Position(), "“I read.” is only about you", "strike it"
)
_MISTAKE = Diagnostic(
    Code.MISSING, "kits/specimen.yml", Position(), "there is no `letterhead`", "letterhead: ada", "a: b"
)

SPECIMENS = (
    Entry("specimen", _FILE, "kits/specimen.yml", _KIT, (FULL,), (), True, (NOTE,), (ENVELOPE,)),
    Entry(
        "private/specimen",
        _FILE,
        "kits/private/specimen.yml",
        _KIT,
        (FULL, BARE),
        (_REMARK,),
        False,
        (NOTE, LONG_NOTE),
        (ENVELOPE,) * 3,
    ),
    Entry("broken", _FILE, "kits/broken.yml", None, (), (_MISTAKE,), True),
    Entry("private/broken", _FILE, "kits/private/broken.yml", None, (), (_MISTAKE, _MISTAKE), False),
)
