"""The LibreOffice that opens Word documents in the tests.

`python -m tests.office` looks for it, installs it where it is missing and may be installed, and says what it found.
Where it may not, the test that needs it is left out; not so on GitHub, where it may.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests import chromium

NAMES = ("soffice", "libreoffice")
"""What LibreOffice may be called on the PATH."""
MAC_APPLICATION = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
PACKAGE = "libreoffice-writer-nogui"
"""Debian's and Ubuntu's package of nothing but what reads and prints documents."""


def find() -> str | None:
    """The LibreOffice to use: the one named by SOFFICE, else one that is installed."""
    candidates = (os.environ.get("SOFFICE"), *map(shutil.which, NAMES), shutil.which(MAC_APPLICATION))
    return next(filter(None, candidates), None)


def printed(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """The PDF files of some Word documents by their names, printed into a folder in one go."""
    program = find()
    assert program is not None
    for name, content in documents.items():
        (folder / f"{name}.docx").write_bytes(content)
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",  # no two workers can share one
            *("--headless", "--convert-to", "pdf", "--outdir", folder),
            *(folder / f"{name}.docx" for name in documents),
        ],
        capture_output=True,
        check=True,
    )
    return {name: folder / f"{name}.pdf" for name in documents}


def main() -> int:
    if not find() and chromium._may_install():
        print("There is no LibreOffice: installing the system's package.", flush=True)
        try:
            chromium._apt_get(PACKAGE)
        except subprocess.CalledProcessError as failure:
            print(f"`{' '.join(failure.cmd)}` failed:", failure.stderr, sep="\n", file=sys.stderr)
    if program := find():
        print(f"The tests of Word documents use {program}.")
        return 0
    print(
        f"What LibreOffice makes of Word documents is not tested: please install {PACKAGE}, or set SOFFICE to its path."
    )
    return 1 if os.environ.get("GITHUB_ACTIONS") else 0


if __name__ == "__main__":
    sys.exit(main())
