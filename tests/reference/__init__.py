"""The parts of the guide that the code writes: `python -m tests.reference` fills them in.

A generated part of a page stands between two marks, `<!-- generated: name -->` and `<!-- /generated -->`.
Everything else on the page is its author's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.reference.blocks import advice, block, most
from tests.reference.customs import addresses, limits, locales_above, locales_below, messages, properties, slug_names
from tests.reference.fields import fields, options
from tests.reference.handbook import slip, written
from tests.reference.library import letter
from tests.reference.texts import built_in_templates, filters, loop_names, names, prose_examples, template_limits

SECTION = re.compile(r"(?ms)^<!-- generated: (?P<kind>\S+)(?: (?P<name>[^\n]+))? -->$.*?^<!-- /generated -->$")

SECTIONS: dict[str, Callable[..., Iterator[str]]] = {
    "fields": fields,
    "limits": limits,
    "small-markdown": prose_examples,
    "slug-names": slug_names,
    "locales-above": locales_above,
    "locales-below": locales_below,
    "addresses": addresses,
    "templates": built_in_templates,
    "names": names,
    "filters": filters,
    "loop": loop_names,
    "template-limits": template_limits,
    "options": options,
    "messages": messages,
    "properties": properties,
    "letter": letter,
    "written": written,
    "slip": slip,
    "block": block,
    "most": most,
    "advice": advice,
}
"""Who writes a generated part, by the first word of its mark."""


def fill(page: str) -> str:
    """A page with its generated parts as the code has them now."""

    def filled(section: re.Match[str]) -> str:
        first, _, _ = section[0].partition("\n")
        arguments = [section["name"]] if section["name"] else []
        lines = SECTIONS[section["kind"]](*arguments)
        return "\n".join([first, "", *lines, "", "<!-- /generated -->"])

    return SECTION.sub(filled, page)
