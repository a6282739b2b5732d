"""The letters to proofread, and what there is to find in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from letterkit.checks.proofreader import Proofreader
from letterkit.diagnostics import Code, Diagnostic
from letterkit.library import Entry, Library
from letterkit.source import Source, read_source

HERE = Path(__file__).parent
HELD_OUT = frozenset(
    (
        "banksia-landscapes",
        "glenasmole-herd",
        "inishmaan-seafoods",
        "juniper-analytics",
        "merri-tramways",
        "puriri-nursery",
        "rimutaka-freight",
        "riverside-learning",
        "sahyadri-logistics",
        "tallowood-aged-care",
        "vaigai-textiles",
        "vidyaranya-school",
    )
)
"""The kits that no rule was tuned on."""

PROOFREADING = frozenset(
    (
        Code.A_OR_AN,
        Code.DOUBLED_WORD,
        Code.GRAMMAR,
        Code.ITS,
        Code.MISSING_APOSTROPHE,
        Code.MIXED_QUOTES,
        Code.NEAR_MISS_NAME,
        Code.SPACING,
        Code.SPELLING,
        Code.UNBALANCED,
        Code.WRONG_HONORIFIC,
        Code.WRONG_PERSON,
        Code.WRONG_POSSESSIVE,
    )
)
"""What proofreading says."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault that was put into a kit."""

    kit: str
    path: tuple[str | int, ...]
    """Where it stands, such as `("notes", "needs", 0, "offer")`."""
    kind: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A kit after it was read: its faults, those of them that were found, and what was said of anything else."""

    kit: str
    faults: tuple[Fault, ...]
    found: tuple[Fault, ...]
    false_alarms: tuple[Diagnostic, ...]


def faults(kit: str) -> tuple[Fault, ...]:
    """The faults of a kit under `faulty`."""
    lines = (HERE / "faulty" / f"{kit}.faults").read_text("utf-8").splitlines()
    return tuple(_fault(kit, line) for line in lines)


def _fault(kit: str, line: str) -> Fault:
    where, kind, wrong, right = (field.strip() for field in line.split(" | "))
    path = tuple(int(step) if step.isdigit() else step for step in where.split("."))
    return Fault(kit, path, kind, wrong, right)


@cache
def read(folder: str, proofreader: Proofreader | None) -> tuple[Entry, ...]:
    """The kits of `clean` or of `faulty`, checked."""
    return Library(HERE / folder, shown_as=folder, proofreader=proofreader).read().entries


def marked(folder: str, proofreader: Proofreader | None, *, held_out: bool | None = None) -> Iterator[Marked]:
    """The kits of a folder, or of one half of it."""
    for entry in read(folder, proofreader):
        if held_out is None or (entry.slug in HELD_OUT) == held_out:
            yield _marked(entry, faults(entry.slug) if folder == "faulty" else ())


def _marked(entry: Entry, listed: tuple[Fault, ...]) -> Marked:
    source = read_source(entry.file.read_bytes(), entry.path)
    stretches = {fault: stretch(source, fault) for fault in listed}
    said = [(diagnostic, *_place(source, diagnostic)) for diagnostic in entry.diagnostics]
    found = tuple(
        fault
        for fault, (first, last) in stretches.items()
        if any(start < last and first < end for each, start, end in said if each.code in _codes_for(fault))
    )
    false_alarms = tuple(
        diagnostic
        for diagnostic, start, end in said
        if diagnostic.code in PROOFREADING
        and not any(start < last and first < end for first, last in stretches.values())
    )
    return Marked(entry.slug, listed, found, false_alarms)


def _codes_for(fault: Fault) -> frozenset[Code]:
    """What may be said of a fault to have found it."""
    return frozenset((Code.NOT_A_COMPLETION,)) if fault.kind == "note-form" else PROOFREADING


def stretch(source: Source, fault: Fault) -> tuple[int, int]:
    """From where to where the wrong words of a fault stand in its file."""
    whole = source.place(fault.path)
    words = r"\s+".join(map(re.escape, fault.wrong.split()))
    pattern = rf"(?<!\w){words}(?!\w)" if "  " not in fault.wrong else re.escape(fault.wrong)
    start = source.start_of(whole.line) + whole.column - 1
    found = re.compile(pattern).search(source.content, start)
    if found is None:
        raise ValueError(f"{fault.kit}: there is no “{fault.wrong}” in {fault.path}")
    return found.start(), found.end()


def _place(source: Source, diagnostic: Diagnostic) -> tuple[int, int]:
    position = diagnostic.position
    start = source.start_of(position.line) + position.column - 1
    return start, start + position.length
