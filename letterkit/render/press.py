"""The press: composed letters become sheets, in HTML that screen and paper share."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from letterkit.letter import Image, Letter
from letterkit.render.contacts import contacts
from letterkit.render.direction import isolated_markup
from letterkit.render.wording import postscript, prose_html

FRAGMENTS = Path(__file__).parent / "sheet"
"""One file for each part of a sheet."""

_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})


def fragments(folders: Sequence[Path]) -> Environment:
    """The fragments in some folders, of which the first that has a fragment is asked for it."""
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finished,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {"prose": prose_html, "picture": picture}
    return environment


class Press:
    """Prints letters as HTML. A fragment of the user's own replaces ours of the same file name."""

    def __init__(self, overrides: Path | None = None) -> None:
        self._fragments = fragments([folder for folder in (overrides, FRAGMENTS) if folder])

    def sheet(self, letter: Letter) -> str:
        """One letter as one `article.lk-sheet`. Braces are entities, so that no template engine reads them again."""
        names = ", ".join(addressee.name for addressee in letter.addressees)
        html = self._fragments.get_template("letter.html").render(
            letter=letter,
            label=f"Letter to {names}",
            contacts=contacts(letter.letterhead),
            postscript=postscript(letter),
        )
        return html.translate(_BRACES)


def picture(image: Image) -> str:
    """An image as an address that carries all of it."""
    return f"data:{image.media_type};base64,{b64encode(image.content).decode('ascii')}"


def _finished(value: Any) -> Any:
    """What a fragment prints: nothing for None, and text that keeps its direction to itself."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) else isolated_markup(str(value))
