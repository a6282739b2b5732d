"""Fragments: the small HTML templates that sheets and pages are put together from, one file for each part."""

from __future__ import annotations

import traceback
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from markupsafe import Markup

from letterkit.diagnostics import Code, Diagnostic, Position
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


def without_braces(html: str) -> str:
    """HTML with its braces as entities: no template engine that reads it again takes them for its own."""
    return html.replace("{", "&#123;").replace("}", "&#125;")


def picture(image: Image) -> str:
    """An image as an address that carries all of it."""
    return f"data:{image.media_type};base64,{b64encode(image.content).decode('ascii')}"


def fault_in(overrides: Path, fault: Exception) -> Diagnostic:
    """What a user's own fragment has raised, as a mistake in its file and line."""
    path, line = str(overrides), 1
    for frame in traceback.extract_tb(fault.__traceback__):
        if overrides in Path(frame.filename).parents:
            path, line = frame.filename, frame.lineno or 1
    match fault:
        case TemplateSyntaxError(filename=str(filename), lineno=int(lineno)):
            return Diagnostic(Code.TEMPLATE_SYNTAX, filename, Position(lineno), str(fault.message))
        case UndefinedError():
            return Diagnostic(Code.TEMPLATE_UNKNOWN_NAME, path, Position(line), str(fault.message))
        case TemplateNotFound():
            return Diagnostic(Code.TEMPLATE_UNKNOWN_NAME, path, Position(line), f"there is no fragment `{fault.name}`")
    return Diagnostic(Code.TEMPLATE_SYNTAX, path, Position(line), f"the fragment cannot be printed: {fault}")


def _finished(value: Any) -> Any:
    """What a fragment prints: nothing for None, and text that keeps its direction to itself."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) else isolated_markup(str(value))
