"""What a site says of every kit: the remarks that it wants left unsaid, and the day that it looks at them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from mkdocs.config.base import BaseConfigOption, ValidationError

from letterkit.checks.ignored import CODES
from letterkit.diagnostics import Code, Severity
from letterkit.nearest import did_you_mean


class CodesOption(BaseConfigOption[frozenset[Code]]):
    """An option that lists remarks by their codes."""

    written = "a list of codes, such as `[stock-phrase, tight]`"

    def run_validation(self, value: object) -> frozenset[Code]:
        if value is None:
            return frozenset()
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, Sequence) or not all(isinstance(name, str) for name in names):
            raise ValidationError("Expected a list of codes, as in [stock-phrase, tight].")
        return frozenset(_code(name) for name in names)


class DayOption(BaseConfigOption[datetime.date | None]):
    """An option that names a day, written 2026-03-12."""

    written = "a day, such as `2026-03-12`"

    def run_validation(self, value: object) -> datetime.date | None:
        if value is None or (isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)):
            return value
        try:
            return datetime.date.fromisoformat(str(value).strip())
        except ValueError:
            raise ValidationError(f"'{value}' is not a day; days look like 2026-03-12.") from None


def _code(name: str) -> Code:
    code = CODES.get(name)
    if code is None:
        raise ValidationError(f"There is no code '{name}'{did_you_mean(name, CODES)}")
    if code.severity is Severity.ERROR:
        raise ValidationError(f"'{name}' is a mistake, which no site can ignore.")
    return code
