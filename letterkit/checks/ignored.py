"""Remarks that a kit or the house wants left unsaid."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from letterkit.diagnostics import Code, Diagnostic, Position, Severity
from letterkit.kit import Kit
from letterkit.nearest import did_you_mean
from letterkit.source import Source
from letterkit.words import shown

CODES: dict[str, Code] = {str(code.value): code for code in Code}
"""Every code by its name."""


BY_CIRCUMSTANCE = frozenset((Code.DEADLINE_PASSED, Code.SPELLING, Code.GRAMMAR))
"""What is said in one place and not in another, so that nobody can tell that there is nothing to ignore."""


def left_to_say(
    found: Iterable[Diagnostic], kit: Kit, source: Source, by_house: Collection[Code] = ()
) -> Iterator[Diagnostic]:
    """What was found, without what is to be ignored; and what is wrong with the kit's `ignore`.

    A mistake that stops a letter from being written is always said.
    """
    listed = list(found)
    unsaid = {code for name in kit.ignore if (code := CODES.get(name))} | set(by_house)
    yield from (diagnostic for diagnostic in listed if diagnostic.is_error or diagnostic.code not in unsaid)
    # A kit with a mistake in it was not read to its end: nobody knows what would be said of it.
    made = None if any(diagnostic.is_error for diagnostic in listed) else {diagnostic.code for diagnostic in listed}
    for name, reason in kit.ignore.items():
        about = _about(name, reason, made)
        if about is not None and (about[0].severity is Severity.ERROR or about[0] not in unsaid):
            code, message, hint = about
            position = _place(source, name)
            yield Diagnostic(code, source.path, position, message, hint, source.excerpt(position))


def _place(source: Source, name: str) -> Position:
    """Where a code stands: as a key, or as an item of a list."""
    written = (source.value or {}).get("ignore")
    for place, item in enumerate(written if isinstance(written, list) else ()):
        if isinstance(item, str) and item.strip() == name:
            return source.place(("ignore", place))
        if isinstance(item, dict) and name in item:
            return source.place_of_key(("ignore", place, name))
    return source.place_of_key(("ignore", name))


def _about(name: str, reason: str, made: Collection[Code] | None) -> tuple[Code, str, str] | None:
    """What there is to say of one line of `ignore`: code, message and hint. `made` are the remarks on the kit."""
    code = CODES.get(name)
    if code is None:
        message = f"there is no code {shown(name)}{did_you_mean(name, CODES)}"
        return Code.UNKNOWN_CODE, message, "a code is what stands in brackets at the end of a message"
    if code.severity is Severity.ERROR:
        message = f"`{name}` is a mistake, which no kit can ignore"
        return Code.NOT_TO_IGNORE, message, "take the line out and mend what the message says"
    if not reason.strip():
        hint = f"say why, for whoever reads the kit next:\nignore:\n  {name}: they asked for it"
        return Code.NO_REASON, f"`{name}` is ignored without a reason", hint
    if made is not None and code not in made and code not in BY_CIRCUMSTANCE:
        return Code.NOTHING_TO_IGNORE, f"nobody says `{name}` of this kit", "take the line out"
    return None
