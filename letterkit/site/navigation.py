"""What the navigation of mkdocs.yml says of a page."""

from __future__ import annotations

from typing import Any


def title_in_nav(nav: Any, src_uri: str) -> str | None:
    """The title that a `nav` gives a page, if it names it with one."""
    match nav:
        case list():
            found = (title_in_nav(item, src_uri) for item in nav)
            return next((title for title in found if title), None)
        case dict():
            for title, target in nav.items():
                if target == src_uri:
                    return str(title)
                if below := title_in_nav(target, src_uri):
                    return below
    return None
