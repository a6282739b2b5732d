"""The files that the guide shows, as a library."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from markupsafe import escape

from letterkit.letter import Letter
from letterkit.library import Holdings, Library
from letterkit.prose import ProseBlock
from letterkit.render.wording import postscript, prose_html
from tests.reference.guide import pages

SHOWN_FILE = re.compile(r'(?ms)^```yaml title="(?P<path>[^"]+)"(?: hl_lines="[^"]*")?\n(?P<text>.*?)^```$')
"""A file that a page shows under its name, so that a reader can copy it as it stands."""


def shown_files() -> dict[str, str]:
    """The files that the guide shows, by the name that it shows them under."""
    texts = [page.read_text("utf-8") for page in pages()]
    return {match["path"]: match["text"] for text in texts for match in SHOWN_FILE.finditer(text)}


def shelve(files: dict[str, str], folder: Path) -> Holdings:
    """What a library holds that has some files of kits, letterheads and templates in it."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return Library(folder / "kits", shown_as="kits").read()


def letter(path: str) -> Iterator[str]:
    """The letter that a kit becomes which the guide shows."""
    with tempfile.TemporaryDirectory() as folder:
        held = shelve(shown_files(), Path(folder))
    (entry,) = (entry for entry in held.entries if entry.path == path)
    assert not entry.diagnostics, entry.diagnostics
    yield "<blockquote>"
    for written in entry.letters:
        yield from _on_paper(written)
    yield "</blockquote>"


def _on_paper(written: Letter) -> Iterator[str]:
    """A letter below its letterhead, from the date to the postscript."""
    above = [written.subject_line, written.salutation]
    if written.subject_after_salutation:
        above.reverse()
    yield f"<p>{escape(written.dateline)}</p>"
    yield f"<p>{'<br>'.join(map(str, map(escape, written.inside_address)))}</p>"
    yield from (f"<p>{escape(line)}</p>" for line in above)
    yield from _in_blocks(block.content for block in written.body)
    yield f"<p>{escape(written.complimentary_close)}<br>{escape(written.sender)}</p>"
    for label, items in ((written.enclosures_label, written.enclosures), (written.copies_label, written.copies)):
        if items:
            yield f"<p>{escape(label + ', '.join(items))}</p>"
    yield from _in_blocks(postscript(written))


def _in_blocks(blocks: Iterable[ProseBlock]) -> Iterator[str]:
    yield from (str(prose_html(block)) for block in blocks)
