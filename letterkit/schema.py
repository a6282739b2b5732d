"""The format as JSON Schema, for editors and for programs that write kits."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from letterkit.kit import Kit
from letterkit.letterhead import Letterhead
from letterkit.template import WrittenTemplate

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_MODELS: dict[str, tuple[type[BaseModel], str]] = {
    "kit": (Kit, "A Letterkit kit"),
    "letterhead": (Letterhead, "A Letterkit letterhead"),
    "template": (WrittenTemplate, "A Letterkit letter template"),
}
KINDS = tuple(_MODELS)
"""The kinds of files that have a schema."""


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file."""
    model, title = _MODELS[kind]
    return {"$schema": DIALECT, **model.model_json_schema(), "title": title}


def schema_text(kind: str) -> str:
    """The JSON Schema as a file has it."""
    return json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"
