"""What the composer's script is given on a page: templates, tables and wordings, as one text in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from letterkit.composer.faces import breaks_table, faces_table
from letterkit.composer.form import form
from letterkit.composer.fragments import WrongFragment, fragment_trees
from letterkit.composer.sizes import sizes
from letterkit.composer.tables import countries_table, etiquette_table, wide_characters, words_table
from letterkit.composer.trees import JSON, expression, statements
from letterkit.diagnostics import Diagnostic
from letterkit.kit import Kit
from letterkit.language import expression_tree, text_tree
from letterkit.template import Part, Template
from letterkit.thank_you import note_template


def export(
    templates: Iterable[Template], *, overrides: Path | None = None
) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The stationery of a site as the script reads it, or what stands in the way of it.

    `templates` are all that a kit may name; `overrides` is the folder of the site's own fragments. The text is safe
    inside a `<script>` element.
    """
    try:
        fragments = fragment_trees(overrides)
    except WrongFragment as wrong:
        return None, (wrong.diagnostic,)
    note = note_template()
    stationery = {
        "templates": {template.name: _template(template) for template in templates},
        "note": {"parts": list(map(_part, note.parts)), "mostWords": note.most_words, "shorter": note.shorter},
        "fragments": fragments,
        "form": form(Kit),
        "etiquette": etiquette_table(),
        "countries": countries_table(),
        "words": words_table(),
        "sizes": sizes(),
        "faces": faces_table(),
        "breaks": breaks_table(),
        "wide": wide_characters(),
    }
    text = json.dumps(stationery, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"), ()


def _template(template: Template) -> JSON:
    return {
        "title": template.title,
        "summary": template.summary,
        "advice": template.advice,
        "parts": list(map(_part, template.parts)),
    }


def _part(part: Part) -> JSON:
    """A part as `[name, advice, text, for_each, if, at_most]`, without what it lacks at the end."""
    assert part.source.value
    written = part.source.value["parts"][part.index]
    text = statements(text_tree(written["text"]).body)
    conditions = (written.get(key) for key in ("for_each", "if"))
    trees = (expression(expression_tree(each)) if each else None for each in conditions)
    fields = [part.name, part.advice, text, *trees, part.at_most]
    while fields[-1] is None:
        fields.pop()
    return fields
