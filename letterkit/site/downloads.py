"""Downloads for Word, where what they need is installed."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

from mkdocs.exceptions import PluginError

from letterkit.letter import Letter

WordDocument = Callable[[Letter], bytes]
"""What makes a letter a file for Word."""


def word_documents() -> WordDocument:
    """What makes files for Word; without python-docx a build stops."""
    if find_spec("docx") is None:
        raise PluginError(
            "Nothing was built; the site is as it was.\n\n"
            "The option `word` of letterkit needs python-docx, and that is not installed.\n"
            '    pip install "letterkit[word]"\n'
        )
    from letterkit.word.document import word_document  # noqa: PLC0415 -- it needs what is installed only by choice

    return word_document
