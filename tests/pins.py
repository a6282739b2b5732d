"""The exact versions that the workflows install, as pip's constraints: everything that Letterkit and its tests need.

`python -m tests.pins` asks the package index what is newest within the bounds of pyproject.toml, and prints it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
HEAD = """\
# What the workflows install, to the last version. `make pins` writes this file anew.
"""


def resolved(*requirements: str) -> dict[str, str]:
    """What pip would install into an empty environment, by name; nothing is installed."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--dry-run"]
    options = ["--ignore-installed", "--report", "-", *requirements]
    answer = subprocess.run([*command, *options], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    chosen = (item["metadata"] for item in json.loads(answer.stdout)["install"])
    return {each["name"].lower().replace("_", "-"): each["version"] for each in chosen}


def main() -> None:
    pins = resolved(".[dev]", "pip")
    del pins["letterkit"]
    print(HEAD + "\n".join(f"{name}=={version}" for name, version in sorted(pins.items())))


if __name__ == "__main__":
    main()
