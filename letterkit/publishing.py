"""Whether a kit that cannot be read was meant to be published."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PUBLISH = re.compile(r"""["']?publish["']?\s*:\s*(?P<answer>[^#]*)""")
_NO = frozenset({"", "false", "no", "off"})


def means_to_be_published(lines: Sequence[str]) -> bool:
    """Whether a line at the left edge says `publish:` and does not say no.

    A kit without that line is private, however broken: its mistakes are nobody's business but its author's.
    """
    matches = (_PUBLISH.match(line) for line in lines)
    answers = [match["answer"].strip(" \t\"'").lower() for match in matches if match]
    return any(answer not in _NO for answer in answers)
