"""Whether a call is written as its block wants it, whatever kits there are."""

from __future__ import annotations

from collections.abc import Iterator

from letterkit.diagnostics import Code, Diagnostic
from letterkit.excerpts.calls import ARGUMENT, Call, example
from letterkit.excerpts.kinds import KINDS, Kind, Shows
from letterkit.nearest import did_you_mean
from letterkit.words import YES_OR_NO, shown


def form_mistakes(call: Call) -> Iterator[Diagnostic]:
    """What is wrong with a call's name, its options and the words inside it."""
    yield from call.faults
    kind = KINDS.get(call.name)
    if kind is None:
        message = f"there is no block `{call.name}`{did_you_mean(call.name, KINDS)}"
        yield call.wrong(Code.UNKNOWN_BLOCK, message, f"there are: {', '.join(KINDS)}")
        return
    if not call.argument and kind.shows is not Shows.NOTHING:
        message = f"`{call.name}` is not told what to show: {kind.shows.value}"
        yield call.wrong(Code.BLOCK_FORM, message, f"for example:\n{example(call.name)}")
    if call.argument and kind.shows is Shows.NOTHING:
        message = f"`{call.name}` needs no telling what to show; {shown(call.argument)} has no place here"
        yield call.wrong(Code.BLOCK_FORM, message, f"for example:\n{example(call.name)}", at=ARGUMENT)
    yield from _content(call, kind)
    for name, value in call.options.items():
        yield from _option(call, kind, name, value)


def _content(call: Call, kind: Kind) -> Iterator[Diagnostic]:
    """What is wrong with the text inside a block."""
    if call.content and not kind.holds:
        message = f"`{call.name}` has no place for text of its own: {shown(call.content)}"
        hint = "its options follow its first line at once, one a line, indented by four spaces"
        yield call.wrong(Code.BLOCK_FORM, message, hint)
    if kind.holds and bool(call.content) == ("before" in call.options):
        message = f"`{call.name}` shows either words of your own as those before, or the kit named with `before`"
        yield call.wrong(Code.BLOCK_FORM, message, f"for example:\n{example(call.name)}")


def _option(call: Call, kind: Kind, name: str, value: str) -> Iterator[Diagnostic]:
    option = kind.options.get(name)
    if option is None:
        has = f"it has: {', '.join(kind.options)}" if kind.options else "it has none"
        message = f"`{call.name}` has no option {shown(name)}{did_you_mean(name, kind.options)}"
        yield call.wrong(Code.UNKNOWN_KEY, message, has, at=f"{name}:")
    elif not value:
        yield call.wrong(Code.MISSING, f"`{name}` is empty", option.meaning, at=f"{name}:")
    elif option.is_number and not (value.isascii() and value.isdigit() and int(value) > 0):
        message = f"`{name}` is a number from 1 up; it cannot be {shown(value)}"
        yield call.wrong(Code.OUT_OF_RANGE, message, f"{name}: 3", at=name)
    elif option.choices and _plain(value) not in option.choices:
        message = f"`{name}` cannot be {shown(value)}{did_you_mean(value, option.choices)}"
        yield call.wrong(Code.NOT_IN_LIST, message, f"one of: {', '.join(option.choices)}", at=name)


def _plain(value: str) -> str:
    """A value as the list of an option's choices has it."""
    answer = YES_OR_NO.get(value.lower())
    return value if answer is None else str(answer).lower()


def is_yes(value: str) -> bool:
    """Whether an option says yes."""
    return _plain(value) == "true"
