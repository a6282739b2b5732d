"""What readers load from a site only if they want it: letters for Word, and a proofreader."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from mkdocs.config.base import BaseConfigOption, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from letterkit.letter import Letter
from letterkit.proofreading.browser import PACKAGE, PROGRAM, program, scripts
from letterkit.site.write import Proof

FOLDER = "node_modules/harper.js"
"""Where npm puts the proofreader's program."""

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


class HarperOption(BaseConfigOption[bool | str]):
    """An option that asks for a proofreader, and may say in which folder its program is."""

    written = f"`true` or `false`, or the folder of harper.js, such as `{FOLDER}`"

    def __init__(self) -> None:
        super().__init__()
        self.default = False

    def run_validation(self, value: object) -> bool | str:
        if isinstance(value, bool | str):
            return value
        raise ValidationError(f"Expected true, false or a folder, as in {FOLDER}.")


def proof_for_readers(config: MkDocsConfig, wanted: bool | str) -> Proof | None:
    """The proofreader of the page to write on, if it is wanted; without its program a build stops.

    `wanted` may be the folder of harper.js, seen from the configuration.
    """
    if not wanted:
        return None
    folder = Path(config.config_file_path).parent / wanted if isinstance(wanted, str) else None
    found = program(folder)
    if found is None:
        where = f"{wanted} has it not, or another one" if folder else "this Letterkit came without it"
        raise PluginError(
            "Nothing was built; the site is as it was.\n\n"
            f"The option `composer_proof` of letterkit needs the file {PROGRAM} of {PACKAGE}, and {where}.\n"
            f"    npm install {PACKAGE}\n"
            "    and in mkdocs.yml:\n"
            f"    composer_proof: {FOLDER}\n"
        )
    return Proof(scripts(found))
