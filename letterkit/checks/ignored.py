"""Remarks that a kit or the house wants left unsaid."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from letterkit.diagnostics import Code, Diagnostic, Severity
from letterkit.kit import Kit
from letterkit.nearest import did_you_mean
from letterkit.source import Source

CODES: dict[str, Code] = {str(code.value): code for code in Code}
"""Every code by its name."""


def left_to_say(
    found: Iterable[Diagnostic], kit: Kit, source: Source, by_house: Collection[Code] = ()
) -> Iterator[Diagnostic]:
    """What was found, without what is to be ignored; and what is wrong with the kit's `ignore`.

    A mistake that stops a letter from being written is always said.
    """
    listed = list(found)
    unsaid = {code for name in kit.ignore if (code := CODES.get(name))} | set(by_house)
    yield from (diagnostic for diagnostic in listed if diagnostic.is_error or diagnostic.code not in unsaid)
    made = {diagnostic.code for diagnostic in listed}
    for name, reason in kit.ignore.items():
        if (about := _about(name, reason, made)) is not None:
            code, message, hint = about
            position = source.place_of_key(("ignore", name))
            yield Diagnostic(code, source.path, position, message, hint, source.excerpt(position))


def _about(name: str, reason: str, made: Collection[Code]) -> tuple[Code, str, str] | None:
    """What there is to say of one line of `ignore`: code, message and hint."""
    code = CODES.get(name)
    if code is None:
        message = f"there is no code `{name}`{did_you_mean(name, CODES)}"
        return Code.UNKNOWN_CODE, message, "a code is what stands in brackets at the end of a message"
    if code.severity is Severity.ERROR:
        message = f"`{name}` is a mistake, which no kit can ignore"
        return Code.NOT_TO_IGNORE, message, "take the line out and mend what the message says"
    if not reason.strip():
        hint = f"say why, for whoever reads the kit next:\nignore:\n  {name}: they asked for it"
        return Code.NO_REASON, f"`{name}` is ignored without a reason", hint
    if code not in made:
        return Code.NOTHING_TO_IGNORE, f"nobody says `{name}` of this kit", "take the line out"
    return None
