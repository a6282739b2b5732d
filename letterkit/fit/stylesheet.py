"""The stylesheet of the sheet, read for its sizes and distances, so that no number is written down twice."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import letterkit.render

STYLESHEET = Path(letterkit.render.__file__).parent / "assets" / "letterkit.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STATEMENT = re.compile(r"([^{};]*)([{};])")
_SHEET = re.compile(r"(?:\.lk-sheet)+((?:\[data-lk-[a-z]+=\"[^\"]*\"\])*)(?:\s+(.+))?")
_CONDITION = re.compile(r"\[data-lk-([a-z]+)=\"([^\"]*)\"\]")
_PROPERTY = re.compile(r"var\((--[a-z-]+)\)")
_LENGTH = re.compile(r"(-?[\d.]+)(pt|px|mm|in|em|%)?")
_PIXELS = {"pt": 4 / 3, "px": 1.0, "mm": 96 / 25.4, "in": 96.0}

Declarations = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule about a kind of sheet, or about a part of it."""

    conditions: tuple[tuple[str, str], ...]
    """The attributes that the sheet must have: `("paper", "a4")`."""
    part: str
    """A selector inside the sheet, such as `.lk-name`; empty for the sheet itself."""
    declarations: Declarations


def read_rules(css: str) -> Iterator[Rule]:
    """The rules of a stylesheet about sheets on any medium."""
    open_: list[tuple[str, dict[str, str]]] = []
    for match in _STATEMENT.finditer(_COMMENT.sub("", css)):
        text, mark = match[1].strip(), match[2]
        if mark == "{":
            around = open_[-1][0] if open_ else "&"
            open_.append((", ".join(_nested(around, text)), {}))
            continue
        if text and open_:
            name, _, value = text.partition(":")
            open_[-1][1][name.strip()] = value.strip()
        if mark == "}":
            yield from _rules(*open_.pop())


def _nested(around: str, text: str) -> Iterator[str]:
    for selector in text.split(","):
        for outer in around.split(", "):
            yield selector.strip().replace("&", outer) if "&" in selector else selector.strip()


def _rules(selectors: str, declarations: Declarations) -> Iterator[Rule]:
    for selector in selectors.split(", "):
        if match := _SHEET.fullmatch(selector):
            yield Rule(tuple(_CONDITION.findall(match[1])), match[2] or "", declarations)


class Style:
    """What a stylesheet says of sheets with certain attributes, in CSS pixels."""

    def __init__(self, rules: tuple[Rule, ...], attributes: Mapping[str, str]) -> None:
        self._parts: dict[str, dict[str, str]] = {}
        for rule in sorted(rules, key=lambda rule: len(rule.conditions)):  # the more a rule asks, the more it counts
            if all(attributes.get(name) == value for name, value in rule.conditions):
                self._parts.setdefault(rule.part, {}).update(rule.declarations)

    def text(self, part: str, name: str) -> str:
        """A declaration as written, with the custom properties in it filled in; empty where there is none."""
        written = self._parts.get(part, {}).get(name, "")
        return _PROPERTY.sub(lambda match: self.text("", match[1]), written)

    def length(self, part: str, name: str, *, em: float = 0, whole: float = 0) -> float:
        """The first length of a declaration; 0 where there is none. `em` and `whole` are what `em` and `%` are of."""
        match = _LENGTH.search(self.text(part, name))
        if not match:
            return 0
        units: dict[str, float] = {**_PIXELS, "em": em, "%": whole / 100, "": 1.0}
        return float(match[1]) * units[match[2] or ""]

    def lengths(self, part: str, name: str) -> tuple[float, ...]:
        """Every length of a declaration that is written in one of CSS's own units."""
        found = _LENGTH.findall(self.text(part, name))
        return tuple(float(number) * _PIXELS[unit] for number, unit in found if unit in _PIXELS)


@cache
def style(**attributes: str) -> Style:
    """What the shipped stylesheet says of sheets with these attributes: `style(paper="a4", font="sans")`."""
    return Style(_shipped(), attributes)


@cache
def _shipped() -> tuple[Rule, ...]:
    return tuple(read_rules(STYLESHEET.read_text("utf-8").split("@media", 1)[0]))


def on_grid(length: float) -> float:
    """A length as browsers keep it: in 64ths of a pixel."""
    return math.floor(length * 64) / 64
