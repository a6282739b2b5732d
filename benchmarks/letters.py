"""What each step from a kit's bytes to a printed letter costs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import TypeVar

from letterkit.advice import built_in_advice
from letterkit.compose import Stationery, compose
from letterkit.etiquette import Etiquette
from letterkit.fit import fit
from letterkit.kit import Kit
from letterkit.letter import Letter
from letterkit.library import Library
from letterkit.reading import read_kit
from letterkit.render.email import email_text
from letterkit.render.press import Press
from letterkit.shelves import LetterheadShelf, TemplateShelf
from letterkit.source import Source, read_source

Read = tuple[Path, Source, Kit]
Result = TypeVar("Result")


def costs(folder: Path) -> dict[str, float]:
    """Milliseconds a letter for each step, over all kits of a folder. `check` is the whole of `letterkit check`."""
    files = sorted(folder.glob("*.yml"))
    contents = [(file, file.read_bytes()) for file in files]
    press = Press()
    # What is read and compiled once, however many kits there are, is none of a letter's cost.
    first = _compose_all(folder, _read_all(contents[:1]))
    press.sheet(first[0])
    fit(first[0])

    read, spent_reading = _timed(lambda: _read_all(contents))
    letters, spent_composing = _timed(lambda: _compose_all(folder, read))
    _, spent_rendering = _timed(lambda: [press.sheet(letter) for letter in letters])
    _, spent_on_fit = _timed(lambda: [fit(letter) for letter in letters])
    fit.cache_clear()
    _, spent_on_text = _timed(lambda: [email_text(letter) for letter in letters])
    _, spent_checking = _timed(lambda: Library(folder, shown_as="kits").read())
    return {
        "read": spent_reading / len(files),
        "compose": spent_composing / len(letters),
        "render": spent_rendering / len(letters),
        "fit": spent_on_fit / len(letters),
        "e-mail text": spent_on_text / len(letters),
        "check": spent_checking / len(files),
    }


def _read_all(contents: Iterable[tuple[Path, bytes]]) -> list[Read]:
    read = []
    for file, content in contents:
        source = read_source(content, f"kits/{file.name}")
        kit, mistakes = read_kit(source)
        if kit is None:
            raise ValueError(f"a kit of the benchmark is wrong: {mistakes}")
        read.append((file, source, kit))
    return read


def _compose_all(folder: Path, kits: Iterable[Read]) -> list[Letter]:
    letterheads = LetterheadShelf(folder / "letterheads", PurePosixPath("kits/letterheads"))
    templates = TemplateShelf(folder / "templates", PurePosixPath("kits/templates"))
    letterheads.read()
    templates.read(frozenset(built_in_advice()))
    return [letter for file, source, kit in kits for letter in _letters(letterheads, templates, file, source, kit)]


def _letters(
    letterheads: LetterheadShelf, templates: TemplateShelf, file: Path, source: Source, kit: Kit
) -> tuple[Letter, ...]:
    letterhead, signature, wrong_letterhead = letterheads.pick(kit, source, file.parent)
    template, wrong_template = templates.pick(kit, source)
    if letterhead is None or template is None:
        raise ValueError(f"a kit of the benchmark is wrong: {(*wrong_letterhead, *wrong_template)}")
    etiquette = Etiquette(kit.locale or "en-US")
    paper = kit.paper or etiquette.custom.paper
    stationery = Stationery(template, letterhead, signature, etiquette, paper)
    letters, faults = compose(kit, stationery, slug=file.stem, path=str(file))
    if faults:
        raise ValueError(f"a kit of the benchmark is wrong: {faults}")
    return letters


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What some work comes to, and how many milliseconds it took."""
    start = time.process_time()
    result = work()
    return result, (time.process_time() - start) * 1000
