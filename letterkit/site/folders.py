"""The folders of a project: where kits may lie, and which addresses its own files have already taken."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, set_exclusions

from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.site.addresses import Addresses

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


def is_preview(config: MkDocsConfig) -> bool:
    """Whether the site is built into a temporary folder as `serve` makes it, also when it calls itself a build.

    Somebody may have named a folder like that, so this is no reason to show anything private.
    """
    folder = Path(config.site_dir).resolve()
    return folder.name.startswith(("mkdocs_", "properdocs_")) and folder.parent == Path(tempfile.gettempdir()).resolve()


def as_typed(mistake: Diagnostic, config: MkDocsConfig) -> Diagnostic:
    """A mistake in a file of the project, with the file as it is called beside mkdocs.yml."""
    path, project = Path(mistake.path), project_folder(config)
    return replace(mistake, path=path.relative_to(project).as_posix()) if project in path.parents else mistake


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


def taken_slugs(config: MkDocsConfig, addresses: Addresses) -> dict[str, str]:
    """The slugs that the project's own files have taken, and those files; the gallery's slug is empty."""
    return dict(_taken(config, addresses))


def no_room_for_gallery(taken: dict[str, str]) -> tuple[Diagnostic, ...]:
    """What is wrong where a file of the project's own makes the page of the gallery."""
    if "" not in taken:
        return ()
    message = "this page and the gallery of letters are the same page"
    hint = "rename this file, or let the letters live elsewhere, with `path` under `letterkit` in mkdocs.yml"
    return (Diagnostic(Code.SAME_PAGE, taken[""], Position(), message, hint),)


def _taken(config: MkDocsConfig, addresses: Addresses) -> Iterator[tuple[str, str]]:
    docs = Path(config.docs_dir)
    found = (path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*")) if path.is_file())
    start = addresses.folder.casefold()
    files = [File(uri, None, "", config.use_directory_urls) for uri in found if uri.casefold().startswith(start)]
    set_exclusions(files, config)
    for file in files:
        slug = addresses.slug_at(file.dest_uri)
        if slug is not None and file.inclusion.is_included():  # type: ignore[no-untyped-call]
            yield slug, f"{docs.name}/{file.src_uri}"
