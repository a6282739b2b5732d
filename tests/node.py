"""What the tests have from npm, and the Node and the Java that it runs with.

`python -m tests.node` looks for all of it, installs what is missing, and says what it found and did.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests import chromium

ROOT = Path(__file__).parent.parent
MODULES = ROOT / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
"""Deque's checks of a page's accessibility, a script."""
NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
"""The Nu HTML checker, a Java program."""
PROGRAMS = {"node": "nodejs", "npm": "npm", "java": "default-jre-headless"}
"""The programs, and the packages of Debian and Ubuntu that they come in."""
LOCKED = MODULES / ".package-lock.json"
"""What npm writes when it has installed everything."""


def main() -> int:
    try:
        if missing := [package for program, package in PROGRAMS.items() if not shutil.which(program)]:
            chromium._apt_get(*missing)
        if not LOCKED.exists() or LOCKED.stat().st_mtime < (ROOT / "package-lock.json").stat().st_mtime:
            print("Installing the tests' tools from npm into node_modules", flush=True)
            install = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            subprocess.run(install, cwd=ROOT, capture_output=True, text=True, check=True)
            LOCKED.touch()
    except chromium.NoBrowser:
        print(f"Please install {', '.join(PROGRAMS)}: some tests need them.", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        print(f"`{' '.join(failure.cmd)}` failed:", failure.stdout, failure.stderr, sep="\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
