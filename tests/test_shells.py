"""Pages put together from a theme's shell are, to the byte, what the theme itself makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.site import shells
from tests.sites import build, kit, project

KITS = {
    "plain": {},
    "signs": {"title": "R&D <b>'\"{{ x }} lkmark"},
    "braces": {"title": '{% raw %} & "so"'},
    "2026/deep": {"title": "In a folder"},
    "2026/deeper": {"title": "In the same folder"},
    "2027/other": {"title": "In another folder"},
    "fourth": {},
    "fifth": {"title": "Ünïcode \u202eturned"},
    "sixth": {},
}
VARIANTS = {
    "material": {"theme": {"name": "material", "font": False, "features": ["navigation.path", "navigation.footer"]}},
    "tabs": {"theme": {"name": "material", "font": False, "features": ["navigation.tabs", "navigation.indexes"]}},
    "files": {"theme": {"name": "material", "font": False}, "use_directory_urls": False},
    "below": {"theme": {"name": "material", "font": False}, "site_url": "https://example.org/below/"},
    "mkdocs": {"theme": "mkdocs"},
    "readthedocs": {"theme": "readthedocs"},
    "in the nav": {"theme": "mkdocs", "nav": ["index.md", {"Letters": ["kits/index.md", "kits/fourth.md"]}]},
}


def written(folder: Path) -> dict[str, bytes]:
    """The generated pages of a site."""
    pages = sorted((folder / "kits").rglob("*.html"))
    return {page.relative_to(folder).as_posix(): page.read_bytes() for page in pages}


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_a_shell_changes_no_byte(variant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stands in titles, wherever a page lies, and whatever the theme does with both."""
    files = {f"kits/{slug}.yml": kit(publish=True, **changes) for slug, changes in KITS.items()}
    folder = project(tmp_path / "project", files, **VARIANTS[variant])
    build(folder)
    quick = written(folder / "site")
    monkeypatch.setattr(shells, "TRUSTED_AFTER", 10_000)
    build(folder)
    assert quick == written(folder / "site")
    assert len(quick) > 5 * len(KITS)


def test_a_theme_that_shows_more_of_a_page_has_no_shell(tmp_path: Path) -> None:
    """A page's own address in a user's template is the page's own on every page."""
    own = '{% extends "base.html" %}{% block extrahead %}<meta name="own" content="{{ page.url }}">{% endblock %}'
    files = {f"kits/{slug}.yml": kit(publish=True, **changes) for slug, changes in KITS.items()}
    theme = {"name": "material", "font": False, "custom_dir": "overrides"}
    # Without the page to write on, which is no page of the theme's.
    plugins = ["search", {"letterkit": {"composer": False}}]
    folder = project(tmp_path, {**files, "overrides/main.html": own}, theme=theme, plugins=plugins)
    build(folder)
    for page, html in written(folder / "site").items():
        assert f'<meta name="own" content="{page.removesuffix("index.html")}">'.encode() in html
