"""Harper in a reader's own browser: what it is asked there, and the two scripts that bring it.

It is the same Harper with the same rules, compiled for browsers by its authors: harper.js, of npm. A page asks for it
only when its reader does, and everything comes from the site that the page is on.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

from letterkit.proofreading.rules import (
    AFTER_A_TITLE,
    AMERICAN,
    DIALECTS,
    JOINED,
    JOINTS,
    LONG,
    MISSPELT,
    NOT_AFTER,
    OPENS,
    SHORTEST_MISSPELT,
    SPELLING,
    codes,
    rules,
)

PACKAGE = "harper.js@2.10.0"
"""What npm calls the package that the program is from."""
PROGRAM = "harper_wasm_slim_bg.wasm"
"""The file of it, in the package's folder `dist`."""
DIGEST = "8d354f62d697194235959cb6fa58699b195c058de36d59e914f4078410e9e0a1"
"""Its SHA-256: the script that runs it fits no other."""
NOTICE = b"/* Harper, https://writewithharper.com: Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0 */\n"
READER, DICTIONARY = "letterkit-proof.js", "letterkit-harper.js"
"""The two scripts beside the page: the one that reads, and the one that holds the program."""


def program(folder: Path | None) -> bytes | None:
    """Harper for browsers, out of the folder of harper.js or out of Letterkit itself; None where it is not there."""
    bundle = files("letterkit.composer") / "bundle"
    file = folder / "dist" / PROGRAM if folder else bundle / PROGRAM
    if not file.is_file():
        return None
    found = file.read_bytes()
    return found if hashlib.sha256(found).hexdigest() == DIGEST else None


@cache
def scripts(found: bytes) -> dict[str, bytes]:
    """The files that a site has beside the page, by their names.

    The program is packed into a script because a page that was opened from a disk may load nothing else.
    """
    packed = base64.b64encode(gzip.compress(found, mtime=0))
    reader = files("letterkit.composer").joinpath("bundle", READER).read_bytes()
    return {READER: reader, DICTIONARY: NOTICE + b'globalThis.LetterkitHarper="' + packed + b'";\n'}


def definitions() -> dict[str, object]:
    """What is asked of Harper, and what is made of its answers, for the script; patterns are for the flag `u`."""
    return {
        "dialects": DIALECTS,
        "dialect": AMERICAN,
        "codes": {rule: code.value for rule, code in codes().items()},
        "words": sorted(rules().words),
        "spelling": SPELLING,
        "misspelt": MISSPELT,
        "joints": JOINTS,
        "joined": JOINED.pattern,
        "opens": OPENS.pattern,
        "afterATitle": AFTER_A_TITLE.pattern,
        "notAfter": {rule: pattern.pattern for rule, pattern in NOT_AFTER.items()},
        "shortest": SHORTEST_MISSPELT,
        "long": LONG,
    }
