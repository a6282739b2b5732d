"""`letterkit new`: a kit to be filled in tonight, on the right letterhead."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import click

from letterkit.advice import FILE as ADVICE_FILE
from letterkit.advice import built_in_advice
from letterkit.blank_kit import blank_kit
from letterkit.commands.findings import above
from letterkit.commands.site_options import beside, site_options
from letterkit.library import KIT_ENDINGS, SHELVES
from letterkit.nearest import did_you_mean
from letterkit.reading import read_json_resume
from letterkit.report import report
from letterkit.shelves import LETTERHEAD_ENDINGS, TemplateShelf
from letterkit.slug import better, is_good

SCHEMA = "letterkit.schema.json"
"""The file by which editors know a kit's keys, at the top of a project."""
_RESERVED = (*SHELVES, PurePosixPath(ADVICE_FILE).stem)
_OPENING = """\
Fill in what you remember, in any order. Most comments begin the sentence that the line below goes on with.
{check} says what is still missing."""


@dataclass(frozen=True, slots=True)
class NewKit:
    """What somebody asked for."""

    name: str
    template: str = "second-interview"
    resume: Path | None = None
    kits: Path | None = None


def written_anew(wish: NewKit) -> str:
    """Writes the kit, and its letterhead where a résumé was given; gives what there is to say."""
    folder = wish.kits or _kits_folder()
    slug = _slug(wish.name)
    file = _free_file(folder, slug)
    _check_template(wish.template, folder)
    resume = _resume(wish.resume, folder) if wish.resume else None
    letterheads = [resume.name] if resume else _letterheads(folder)
    check = f"letterkit check {file.as_posix()}"
    text = blank_kit(
        letterheads=letterheads,
        template=wish.template,
        opening=_OPENING.format(check=f"`{check}`"),
        schema=_schema(folder, file),
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    said = list(resume.put(folder)) if resume else []
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    if not letterheads:
        shelf = (folder / "letterheads").as_posix()
        said.append(f"There is no letterhead under {shelf} yet: put one there, or name a résumé with `--from`.")
    return "\n".join([*said, f"wrote {file.as_posix()}", "", f"Fill it in, then: {check}"]) + "\n"


def _kits_folder() -> Path:
    """The folder of kits: the one here, the one that somebody is in, or that of the site above."""
    here = Path()
    if beside(here) is None and any((here / shelf).is_dir() for shelf in SHELVES):
        return here
    configuration = next((found for folder in (here, *above(here)) if (found := beside(folder))), None)
    return site_options(configuration).kits


@dataclass(frozen=True, slots=True)
class _Resume:
    """A résumé that can be a letterhead."""

    content: bytes
    name: str

    def put(self, folder: Path) -> list[str]:
        """Copies the résumé among the letterheads, unless it lies there already."""
        file = folder / "letterheads" / f"{self.name}.json"
        if file.exists():
            return [f"found {file.as_posix()} as it is"]
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(self.content)
        return [f"wrote {file.as_posix()}"]


def _resume(path: Path, folder: Path) -> _Resume:
    """A résumé as a letterhead; stops where it is none, or where another has its name."""
    content = path.read_bytes()
    _, (letterhead, mistakes) = read_json_resume(content, path.as_posix())
    if letterhead is None:
        raise click.ClickException(f"{path} makes no letterhead.\n\n{report(mistakes)}")
    name = better(letterhead.name)
    for ending in LETTERHEAD_ENDINGS:
        other = folder / "letterheads" / f"{name}{ending}"
        if other.exists() and other.read_bytes() != content:
            raise click.ClickException(
                f"{other.as_posix()} is there already and is not the same; it is left as it is. "
                f"Leave `--from` out to write on it, or put {path} in its place yourself."
            )
    return _Resume(content, name)


def _slug(name: str) -> str:
    """The kit's name, without the ending that somebody may have typed along."""
    slug = name[: -len(Path(name).suffix)] if Path(name).suffix.lower() in KIT_ENDINGS else name
    is_shelf = slug.split("/")[0].casefold() in _RESERVED
    if is_good(slug) and not is_shelf:
        return slug
    why = "is a name of Letterkit's own" if is_shelf else "does not make a web address that works everywhere"
    own = slug.rpartition("/")[2] if "/" in slug else f"{slug}-kit"
    instead = better(own if is_shelf else slug)
    raise click.UsageError(f"`{name}` {why}; try `{instead}`")


def _free_file(folder: Path, slug: str) -> Path:
    """The file of the kit; stops where there is one, also one that differs in capitals or in its ending."""
    file = folder / f"{slug}.yml"
    beside_it = file.parent.iterdir() if file.parent.is_dir() else ()
    names = {f"{file.stem}{ending}".casefold() for ending in KIT_ENDINGS}
    for other in beside_it:
        if other.name.casefold() in names:
            raise click.ClickException(f"{other.as_posix()} is there already; nothing is written over it")
    return file


def _check_template(template: str, folder: Path) -> None:
    shelf = TemplateShelf(folder / "templates", PurePosixPath(folder.as_posix()) / "templates")
    shelf.read(frozenset(built_in_advice()))
    if template not in shelf.names:
        meant = did_you_mean(template, shelf.names)
        raise click.UsageError(f"there is no template `{template}`{meant}; there are: {', '.join(shelf.names)}")


def _letterheads(folder: Path) -> list[str]:
    """The names of the letterheads that there are."""
    shelf = folder / "letterheads"
    found = sorted(shelf.iterdir()) if shelf.is_dir() else []
    return [file.stem for file in found if file.suffix.lower() in LETTERHEAD_ENDINGS]


def _schema(folder: Path, file: Path) -> str | None:
    """The way from the kit to the JSON Schema of its project, where it has one."""
    found = next((place / SCHEMA for place in (folder, *above(folder)) if (place / SCHEMA).is_file()), None)
    return Path(os.path.relpath(found, file.parent)).as_posix() if found else None
