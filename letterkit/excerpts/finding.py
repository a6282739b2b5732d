"""Finding: the kit that a call names, and the people that it names, or what is wrong with either."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from letterkit.diagnostics import Code, Diagnostic
from letterkit.excerpts.calls import ARGUMENT, Call
from letterkit.excerpts.kinds import KINDS
from letterkit.letter import Addressee, Letter
from letterkit.library import Entry, Holdings
from letterkit.nearest import did_you_mean
from letterkit.words import shown

Held = TypeVar("Held")


class Finder:
    """The kits seen through one call, and what is wrong with it."""

    def __init__(self, call: Call, holdings: Holdings) -> None:
        self.call = call
        self.holdings = holdings
        self._kits = {entry.slug: entry for entry in holdings.entries}
        self.mistakes: list[Diagnostic] = []

    def target(
        self, argument: str, at: str = ARGUMENT, *, takes_place: bool = True, place_needed: bool = True
    ) -> tuple[Entry | None, str]:
        """The kit that is named, and what of it."""
        slug, sign, place = (part.strip() for part in argument.partition("#"))
        name, entry = self.call.name, self._kits.get(slug)
        if entry is None:
            message = f"there is no published kit {shown(slug)}{did_you_mean(slug, self._kits)}"
            hint = "a kit is called by its path in the kits folder without the ending, and has to say `publish: true`"
            self.wrong(Code.UNKNOWN_KIT, message, hint, at)
        if sign and not takes_place:
            message = f"`{name}` shows {KINDS[name].whole}; nothing belongs behind the kit’s name"
            self.wrong(Code.BLOCK_FORM, message, f"/// {name} | {slug}", at)
        if not place and takes_place and place_needed:
            message = f"`{name}` is told {KINDS[name].shows.value}; this is a kit alone"
            self.wrong(Code.BLOCK_FORM, message, f"for example: {slug}#{_example_place(entry, self.call)}", at)
            return None, ""
        return entry, place

    def letters_to(self, entry: Entry) -> tuple[Letter, ...]:
        """The letters to whom the call says; all of them where it does not say."""
        return self.addressed(entry, entry.letters, lambda letter: letter.addressees, "letter")

    def addressed(
        self, entry: Entry, held: Sequence[Held], addressees: Callable[[Held], Sequence[Addressee]], name: str
    ) -> tuple[Held, ...]:
        """What goes to whom the call says; all of it where it does not say. `name` is what one of them is called."""
        to = self.call.options.get("to")
        if not to:
            return tuple(held)
        found = tuple(each for each in held if any(_is(to, person.name) for person in addressees(each)))
        if not found:
            names = [person.name for each in held for person in addressees(each)]
            message = f"no {name} of `{entry.slug}` goes to {shown(to)}{did_you_mean(to, names)}"
            self.wrong(Code.UNKNOWN_INTERVIEWER, message, f"they go to: {', '.join(names)}", "to")
        return found

    def wrong(self, code: Code, message: str, hint: str = "", at: str = ARGUMENT) -> None:
        """Notes a mistake at one of the call's places."""
        self.mistakes.append(self.call.wrong(code, message, hint, at))


def _is(named: str, addressee: str) -> bool:
    """Whether a name is an addressee's, with or without the honorific."""
    return named.casefold() in (addressee.casefold(), addressee.casefold().partition(" ")[2])


def _example_place(entry: Entry | None, call: Call) -> str:
    place = KINDS[call.name].example.partition("#")[2]
    names = [block.part for block in entry.letters[0].body] if entry and entry.letters else []
    return place if "." in place or place in names or not names else names[0]
