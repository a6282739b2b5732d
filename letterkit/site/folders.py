"""The folders of a project: where kits may lie, and which addresses its own pages have already taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import is_markdown_file

from letterkit.diagnostics import Code, Diagnostic, Position

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def project_folder(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def kits_folder(config: MkDocsConfig, kits_dir: str) -> Path:
    """The folder of kits, whether or not it is there."""
    return (project_folder(config) / kits_dir).resolve()


def overrides_folder(config: MkDocsConfig) -> Path | None:
    """The folder whose files replace ours of the same name, where the theme's `custom_dir` has one."""
    folder = Path(config.theme.custom_dir or "") / "letterkit"
    return folder.resolve() if config.theme.custom_dir and folder.is_dir() else None


def misplaced(config: MkDocsConfig, kits_dir: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the place of the kits folder: MkDocs copies every file of docs/ and of a theme's folder."""
    kits = kits_folder(config, kits_dir)
    copied = {"docs_dir": Path(config.docs_dir).resolve()}
    if config.theme.custom_dir:
        copied["custom_dir"] = Path(config.theme.custom_dir).resolve()
    return tuple(
        Diagnostic(
            Code.KITS_IN_DOCS,
            Path(config.config_file_path or "mkdocs.yml").name,
            Position(),
            f"the kits folder `{kits_dir}` and `{name}` overlap: every kit would be copied into the site",
            "move the kits folder beside mkdocs.yml, and name it with `kits_dir` under `letterkit`",
        )
        for name, folder in copied.items()
        if kits == folder or folder in kits.parents or kits in folder.parents
    )


def taken_slugs(config: MkDocsConfig, folder: str) -> dict[str, str]:
    """The slugs that pages of the project's own have taken, and the files of those pages."""
    return dict(_taken(Path(config.docs_dir), folder))


def _taken(docs: Path, folder: str) -> Iterator[tuple[str, str]]:
    for file in sorted((docs / folder).rglob("*")):
        inside = file.relative_to(docs / folder)
        if file.is_file() and is_markdown_file(file.name):
            page = inside.parent if inside.stem in ("index", "README") else inside.with_suffix("")
            yield page.as_posix(), f"{docs.name}/{folder}/{inside.as_posix()}"
