"""The stylesheets with the sizes of printed pages."""

from __future__ import annotations

from letterkit.kit import EnvelopeSize, Paper


def page_sizes(first: Paper | EnvelopeSize) -> tuple[str, ...]:
    """The stylesheets of a page with sheets: the size of the first, for browsers that keep to one; then all by name."""
    return f"letterkit-{first}.css", "letterkit-pages.css"
