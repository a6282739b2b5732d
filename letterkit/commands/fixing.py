"""`letterkit check --fix`: files mended where that is safe, and the changes shown."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

import click

from letterkit.advice import FILE as ADVICE_FILE
from letterkit.advice import WrittenBook
from letterkit.commands.findings import kits_root
from letterkit.diagnostics import Diagnostic
from letterkit.letterhead import Letterhead
from letterkit.mending import Mended, mend
from letterkit.mending.mender import Read
from letterkit.reading import read_kit, read_model
from letterkit.report import visible
from letterkit.source import read_source
from letterkit.template import WrittenTemplate

_SHELVED: dict[str, Any] = {"letterheads": Letterhead, "templates": WrittenTemplate, ADVICE_FILE: WrittenBook}


@dataclass(frozen=True, slots=True)
class Fix:
    """A file that can be mended: as it is, and as it would be."""

    path: str
    content: bytes
    mended: Mended

    @property
    def told(self) -> str:
        """One line on what was put right."""
        counted = Counter(str(code.value) for code in self.mended.codes)
        listed = ", ".join(f"{name} ({count})" if count > 1 else name for name, count in counted.items())
        return f"mended {visible(self.path)}: {listed}"

    @property
    def diff(self) -> str:
        """The lines that change, without their neighbours, which may be private; tabs can be seen."""
        before, after = (content.decode("utf-8").splitlines() for content in (self.content, self.mended.content))
        path = visible(self.path)
        lines = unified_diff(before, after, f"{path} (as it is)", f"{path} (mended)", n=0, lineterm="")
        return "\n".join(visible(line.replace("\t", "→")) for line in lines)

    def write(self) -> None:
        """Puts the mended file in the place of the other, all at once, unless somebody has changed it meanwhile."""
        file = Path(self.path).resolve()
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(self.mended.content)
            shutil.copymode(file, beside)
            if file.read_bytes() != self.content:
                raise click.ClickException(f"{self.path} was changed while it was being mended; run this again")
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)


def fixes(diagnostics: Iterable[Diagnostic]) -> Iterator[Fix]:
    """What can be mended in the files that something is said of, each file once."""
    by_path: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        by_path[diagnostic.path].append(diagnostic)
    for path, said in sorted(by_path.items()):
        if path.lower().endswith((".yml", ".yaml")):
            content = Path(path).read_bytes()
            mended = mend(content, _reader(path), said)
            if mended.codes:
                yield Fix(path, content, mended)


def _reader(path: str) -> Read:
    """How a file of the kits folder is read: as a kit, or as what its shelf holds."""
    inside = Path(os.path.relpath(path, kits_root(Path(path))))
    model = _SHELVED.get(inside.parts[0])
    read: Callable[..., Any] = read_kit if model is None else lambda source: read_model(model, source)

    def as_kind(text: str) -> Any:
        source = read_source(text, path)
        return source, read(source)[1]

    return as_kind
