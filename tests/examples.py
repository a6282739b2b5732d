"""The examples of the messages, each made into a project and answered as its author would be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from letterkit.diagnostics import Code
from letterkit.library import Library
from letterkit.messages import Example
from letterkit.proofreading import proofreader
from tests.sites import build, project

KITS = Path(__file__).parent.parent / "kits"
GOOD_KIT = "kits/riverside-museum.yml"
"""The kit that examples are laid over."""

_STANDS_FOR = re.compile(r"⟨(?:U\+(?P<number>[0-9A-F]{4,6})|(?P<repeated>.+?) × (?P<times>\d+))⟩")
_CODE = re.compile(r"\[([a-z0-9-]+)\]$", re.MULTILINE)
_KEY = re.compile(r"(?P<indent>[ ]*)(?P<key>[^\s#:\-\"'{\[][^\s:]*):(?P<rest>.*)")


@dataclass
class _Block:
    """A key with the lines that belong to it; without a key, the lines before the first one."""

    key: str
    lines: list[str] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether keys stand below it, and nothing beside it."""
        first, *below = self.lines
        rest = _KEY.match(first)
        inside = [line for line in below if line.strip() and not line.lstrip().startswith("#")]
        return bool(rest) and not rest["rest"].strip() and bool(inside) and bool(_KEY.match(inside[0]))


def codes(example: Example, folder: Path) -> set[Code]:
    """What is said of an example."""
    files = dict(_setting(example))
    if any(path.startswith("docs/") or path == "mkdocs.yml" for path in files):
        said = "\n".join(build(project(folder, files)).log)
        return {code for code in Code if code.value in _CODE.findall(said)}
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    held = Library(folder / "kits", shown_as="kits", proofreader=proofreader()).read()
    return {diagnostic.code for diagnostic in held.diagnostics}


def _setting(example: Example) -> Iterator[tuple[str, bytes]]:
    """The files of the project of an example."""
    shelf = [file for file in (KITS / "letterheads").glob("priya-raman*") if file.suffix != ".json"]
    good = {f"kits/letterheads/{file.name}": file.read_bytes() for file in shelf}
    kit = (KITS / "riverside-museum.yml").read_bytes()
    yield from good.items()
    shown = {file.path or GOOD_KIT: file for file in example}
    if not any(_is_kit(path) for path in shown):
        yield GOOD_KIT, kit
    for path, file in shown.items():
        below = good.get(path, kit if _is_kit(path) else None)
        text = meant(file.text)
        if below is not None and not file.is_whole:
            text = laid_over(below.decode(), text)
        yield path, text.encode(file.encoding, "surrogatepass" if file.encoding == "utf-8" else "strict")


def _is_kit(path: str) -> bool:
    shelved = path.startswith(("kits/letterheads/", "kits/templates/")) or path == "kits/advice.yml"
    return path.startswith("kits/") and not shelved


def meant(text: str) -> str:
    """A text as a file has it: what stands in angle brackets is written out."""

    def written_out(match: re.Match[str]) -> str:
        return chr(int(match["number"], 16)) if match["number"] else match["repeated"] * int(match["times"])

    return _STANDS_FOR.sub(written_out, text)


def laid_over(below: str, text: str) -> str:
    """A YAML file in which some keys are as another text has them. Neither text has to be good YAML."""
    return "".join(_laid_over(below.splitlines(keepends=True), text.splitlines(keepends=True)))


def _laid_over(below: list[str], above: list[str]) -> list[str]:
    kept, new = _blocks(below), _blocks(above)
    names = [block.key for block in new]
    for block in new:
        places = [place for place, other in enumerate(kept) if other.key == block.key]
        if not places:
            kept.append(block)
        elif names.count(block.key) > 1:
            is_first = block is new[names.index(block.key)]
            kept[places[0] : places[0] + 1] = [block] if is_first else [kept[places[0]], block]
        elif block.is_open and kept[places[0]].is_open:
            first, *inside = kept[places[0]].lines
            kept[places[0]].lines = [first, *_laid_over(inside, block.lines[1:])]
        else:
            kept[places[0]] = block
    return [line for block in kept for line in block.lines]


def _blocks(lines: list[str]) -> list[_Block]:
    """The keys of the outermost level, in order."""
    keys = [(match, line) for line in lines if (match := _KEY.match(line))]
    indent = len(keys[0][0]["indent"]) if keys else 0
    blocks: list[_Block] = [_Block("")]
    for line in lines:
        found = _KEY.match(line)
        if found and len(found["indent"]) == indent:
            blocks.append(_Block(found["key"]))
        blocks[-1].lines.append(line)
    return [block for block in blocks if block.lines]
