"""Fragments: the small HTML templates that sheets and pages are put together from, one file for each part."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from letterkit.letter import Image
from letterkit.render.direction import isolated_markup
from letterkit.render.wording import prose_html


def fragments(folders: Sequence[Path]) -> Environment:
    """The fragments of some folders; where two have one of the same name, the earlier folder's is used."""
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


def picture(image: Image) -> str:
    """An image as an address that carries all of it."""
    return f"data:{image.media_type};base64,{b64encode(image.content).decode('ascii')}"


def _finished(value: Any) -> Any:
    """What a fragment prints: nothing for None, and text that keeps its direction to itself."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) else isolated_markup(str(value))
