"""The widths of characters, packed for a script."""

from __future__ import annotations

from letterkit.composer.trees import JSON


def faces() -> JSON:
    return {}
