"""The shelves of a library: the letterheads and the letter templates that kits name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath

from letterkit.advice import built_in_advice, unknown_in_template
from letterkit.diagnostics import Code, Diagnostic, Position
from letterkit.kit import Kit
from letterkit.letter import Image
from letterkit.letterhead import Letterhead
from letterkit.nearest import did_you_mean
from letterkit.reading import read_json_resume, read_letterhead, read_model
from letterkit.signature import read_signature
from letterkit.source import Source, read_source
from letterkit.template import Part, Template, WrittenTemplate, joined, ready_parts

TEMPLATE_ENDINGS = (".yml", ".yaml")
LETTERHEAD_ENDINGS = (*TEMPLATE_ENDINGS, ".json")


@dataclass(frozen=True, slots=True)
class _File:
    """A file on a shelf, as it was last read."""

    path: str
    content: bytes


def _files(folder: Path, shown_as: PurePosixPath, endings: Iterable[str]) -> dict[Path, _File]:
    if not folder.is_dir():
        return {}
    found = [file for file in sorted(folder.iterdir()) if file.suffix.lower() in endings and file.is_file()]
    return {file: _File(str(shown_as / file.name), file.read_bytes()) for file in found}


@dataclass(frozen=True, slots=True)
class _ReadLetterhead:
    letterhead: Letterhead | None
    signature: Image | None
    diagnostics: tuple[Diagnostic, ...]


class LetterheadShelf:
    """The letterheads of a library, by name."""

    def __init__(self, folder: Path, shown_as: PurePosixPath) -> None:
        self._folder = folder
        self._shown_as = shown_as
        self._read: dict[str, _ReadLetterhead] = {}
        self._double: tuple[Diagnostic, ...] = ()

    def read(self) -> None:
        """Reads the shelf again."""
        found = _files(self._folder, self._shown_as, LETTERHEAD_ENDINGS)
        self._read = {file.stem: self._letterhead(written) for file, written in found.items()}
        self._double = tuple(_doubles(found))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._read)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return (*self._double, *(mistake for read in self._read.values() for mistake in read.diagnostics))

    def makings(self, letterhead: str | Letterhead, beside: Path) -> object:
        """What changes when a kit's letterhead does, or when there is none of its name and one may have come."""
        if isinstance(letterhead, Letterhead):
            return letterhead.signature and read_signature(beside, letterhead.signature)
        return self._read.get(letterhead, self.names)

    def pick(
        self, kit: Kit, source: Source, beside: Path
    ) -> tuple[Letterhead | None, Image | None, tuple[Diagnostic, ...]]:
        """The kit's letterhead and its signature, or what is wrong with them."""
        if isinstance(kit.letterhead, Letterhead):
            signature, wrong = _signature(kit.letterhead, beside, source, ("letterhead", "signature"))
            return kit.letterhead, signature, wrong
        if read := self._read.get(kit.letterhead):
            return read.letterhead, read.signature, read.diagnostics
        return None, None, (_unknown("letterhead", kit.letterhead, self.names, source, Code.UNKNOWN_LETTERHEAD),)

    def _letterhead(self, file: _File) -> _ReadLetterhead:
        if file.path.lower().endswith(".json"):
            source, (letterhead, mistakes) = read_json_resume(file.content, file.path)
        else:
            source = read_source(file.content, file.path)
            letterhead, mistakes = read_letterhead(source)
        if letterhead is None:
            return _ReadLetterhead(None, None, tuple(mistakes))
        signature, wrong = _signature(letterhead, self._folder, source, ("signature",))
        return _ReadLetterhead(letterhead, signature, (*mistakes, *wrong))


def _signature(
    letterhead: Letterhead, folder: Path, source: Source, key: tuple[str, ...]
) -> tuple[Image | None, tuple[Diagnostic, ...]]:
    if letterhead.signature is None:
        return None, ()
    image = read_signature(folder, letterhead.signature)
    if isinstance(image, Image):
        return image, ()
    position = source.place(key)
    hint = "a signature is a PNG, JPEG or SVG file of at most 1 MiB beside the letterhead"
    return None, (Diagnostic(Code.IMAGE, source.path, position, image, hint, source.excerpt(position)),)


@dataclass(frozen=True, slots=True)
class _ReadTemplate:
    content: bytes
    source: Source
    written: WrittenTemplate | None
    parts: tuple[Part, ...]
    diagnostics: tuple[Diagnostic, ...]


class TemplateShelf:
    """The letter templates of a library, and the built-in ones behind them."""

    def __init__(self, folder: Path, shown_as: PurePosixPath) -> None:
        self._folder = folder
        self._shown_as = shown_as
        self._built_in = _built_in_templates()
        self._own: dict[str, _ReadTemplate] = {}
        self._advice: frozenset[str] = frozenset()
        self._joined: dict[str, tuple[Template | None, tuple[Diagnostic, ...]]] = {}
        self._double: tuple[Diagnostic, ...] = ()

    def read(self, advice: frozenset[str]) -> None:
        """Reads the shelf again; a file that has not changed stays as it was read. `advice` are the known ids."""
        found = _files(self._folder, self._shown_as, TEMPLATE_ENDINGS)
        before, self._own = (self._own if advice == self._advice else {}), {}
        self._advice = advice
        for file, written in found.items():
            known = before.get(file.stem)
            unchanged = known is not None and known.content == written.content
            same = known if unchanged else None
            self._own[file.stem] = same or _read_template(written.content, written.path, advice)
        if self._own != before or not self._joined:
            self._joined = {name: self._join(name, ()) for name in self.names}
        self._double = tuple(_doubles(found))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted({**self._built_in, **self._own}))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return (*self._double, *(mistake for name in self._own for mistake in self._joined[name][1]))

    @property
    def ready(self) -> tuple[Template, ...]:
        """The templates that letters can be written by."""
        return tuple(template for template, _ in self._joined.values() if template)

    def makings(self, name: str) -> object:
        """What changes when the template of that name does, or when there is none and one may have come."""
        return self._joined.get(name, self.names)

    def pick(self, kit: Kit, source: Source) -> tuple[Template | None, tuple[Diagnostic, ...]]:
        """The kit's template, or what is wrong with it or with what the kit wants of it."""
        if kit.template not in self._joined:
            return None, (_unknown("template", kit.template, self.names, source, Code.UNKNOWN_TEMPLATE),)
        template, mistakes = self._joined[kit.template]
        if template is None:
            return None, mistakes
        return template, (*mistakes, *_unknown_parts(kit, template, source))

    def _join(self, name: str, path: tuple[str, ...]) -> tuple[Template | None, tuple[Diagnostic, ...]]:
        """A template with the parts it takes over; `path` are the templates that led to it."""
        read = self._own.get(name) or self._built_in[name]
        if read.written is None or any(mistake.is_error for mistake in read.diagnostics):
            return None, read.diagnostics
        base = read.written.extends
        if base is None:
            return joined(name, read.written, read.parts, None), read.diagnostics
        if base in self._built_in and base in (name, *path):
            return self._join_built_in(base, read, name)
        if base in (name, *path):
            return None, (*read.diagnostics, _circle(read.source, (*path, name, base)))
        if base not in self.names:
            return None, (*read.diagnostics, _unknown_base(base, self.names, read.source))
        below, mistakes = self._join(base, (*path, name))
        if below is None:
            return None, (*read.diagnostics, *mistakes)
        return joined(name, read.written, read.parts, below), (*read.diagnostics, *mistakes)

    def _join_built_in(
        self, base: str, read: _ReadTemplate, name: str
    ) -> tuple[Template | None, tuple[Diagnostic, ...]]:
        """A coach's template that extends the built-in one whose name it has taken."""
        below = self._built_in[base]
        if read.written is None or below.written is None:
            return None, read.diagnostics
        return joined(name, read.written, read.parts, joined(base, below.written, below.parts, None)), read.diagnostics


def _built_in_files() -> list[Path]:
    return sorted(Path(str(file)) for file in files("letterkit").joinpath("templates").iterdir())


@cache
def _built_in_templates() -> dict[str, _ReadTemplate]:
    """The templates that ship with Letterkit, read and compiled once for all libraries."""
    return {file.name.removesuffix(".yml"): _built_in(file.name) for file in _built_in_files()}


def _built_in(name: str) -> _ReadTemplate:
    content = files("letterkit").joinpath("templates", name).read_bytes()
    read = _read_template(content, f"letterkit/templates/{name}", built_in_advice())
    if read.diagnostics:
        raise ValueError(f"the built-in template {name} is broken: {read.diagnostics}")
    return read


def _read_template(content: bytes, path: str, advice: Iterable[str]) -> _ReadTemplate:
    source = read_source(content, path)
    written, mistakes = read_model(WrittenTemplate, source)
    if written is None:
        return _ReadTemplate(content, source, None, (), tuple(mistakes))
    parts, faults = ready_parts(written, source)
    strange = unknown_in_template(written, source, advice)
    return _ReadTemplate(content, source, written, parts, (*mistakes, *faults, *strange))


def _doubles(found: dict[Path, _File]) -> Iterable[Diagnostic]:
    """Files that differ only in their endings: a name may stand for one of them."""
    by_name: dict[str, str] = {}
    for file, written in found.items():
        if (first := by_name.setdefault(file.stem, written.path)) != written.path:
            yield Diagnostic(
                Code.SAME_NAME,
                written.path,
                Position(),
                f"`{file.stem}` is the name of this file and of {first}",
                "rename one of them",
            )


def _unknown(kind: str, name: str, known: Iterable[str], source: Source, code: Code) -> Diagnostic:
    """A letterhead or template that is not on its shelf."""
    position = source.place((kind,))
    listed = f"there are: {', '.join(known)}" if known else f"there is no file under kits/{kind}s/ yet"
    if "/" in name or "\\" in name or name.startswith("."):
        message = f"`{name}` is a path; a {kind} is called by its plain name"
        return Diagnostic(Code.NOT_A_NAME, source.path, position, message, listed, source.excerpt(position))
    message = f"there is no {kind} `{name}`{did_you_mean(name, known)}"
    return Diagnostic(code, source.path, position, message, listed, source.excerpt(position))


def _unknown_base(base: str, known: Iterable[str], source: Source) -> Diagnostic:
    position = source.place(("extends",))
    message = f"there is no template `{base}` to extend{did_you_mean(base, known)}"
    hint = f"there are: {', '.join(known)}"
    return Diagnostic(Code.UNKNOWN_TEMPLATE, source.path, position, message, hint, source.excerpt(position))


def _circle(source: Source, path: tuple[str, ...]) -> Diagnostic:
    position = source.place(("extends",))
    message = f"templates extend each other in a circle: {' → '.join(path)}"
    hint = "one of them must stand on its own, or extend a built-in template"
    return Diagnostic(Code.TEMPLATE_CIRCLE, source.path, position, message, hint, source.excerpt(position))


def _unknown_parts(kit: Kit, template: Template, source: Source) -> Iterable[Diagnostic]:
    """Parts that the kit omits or rewrites and that the template does not have."""
    wanted = [(name, source.place(("letter", "omit", place))) for place, name in enumerate(kit.letter.omit)]
    wanted += [(name, source.place_of_key(("letter", "parts", str(name)))) for name in kit.letter.parts]
    for name, position in wanted:
        if name not in template.part_names:
            yield Diagnostic(
                Code.UNKNOWN_PART,
                source.path,
                position,
                f"the template `{template.name}` has no part `{name}`{did_you_mean(name, template.part_names)}",
                f"its parts are: {', '.join(template.part_names)}",
                source.excerpt(position),
            )
