"""`letterkit explain`: what a code means, where there is no network and no site."""

from __future__ import annotations

import click

from letterkit.advice import built_in_advice
from letterkit.checks import ADVICE
from letterkit.diagnostics import Code
from letterkit.messages import Group, explanation, explanations
from letterkit.messages.telling import plain
from letterkit.nearest import did_you_mean

CODES: dict[str, Code] = {str(code.value): code for code in Code}


def explained(name: str) -> str:
    """All there is to say of a code. The brackets of a message may come along with it."""
    code = CODES.get(name.strip("[]` ").lower())
    if code is None:
        raise click.UsageError(
            f"there is no code `{name}`{did_you_mean(name, CODES)}; `letterkit explain` without a code lists them all"
        )
    piece = built_in_advice().get(ADVICE.get(code, ""))
    return plain(explanation(code), f"{piece.title}: {piece.summary}" if piece else "")


def all_codes() -> str:
    """Every code with its weight and its meaning, by what it is about."""
    widest = max(map(len, CODES))
    groups: dict[Group, list[str]] = {}
    for each in explanations():
        code = each.code
        line = f"  {code.value:{widest}}  {code.severity.value:7}  {code.meaning}"
        groups.setdefault(each.group, []).append(line)
    return "\n\n".join("\n".join([group.value, *groups[group]]) for group in Group if group in groups) + "\n"
