"""The oldest versions that pyproject.toml allows of everything an installed Letterkit needs, as pip's constraints."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

_LOWER_BOUND = re.compile(r"(?P<name>[A-Za-z0-9._-]+)>=(?P<version>[0-9.]+)")


def oldest(requirements: Iterable[str]) -> Iterator[str]:
    """Each requirement at its lower bound; one without a lower bound is a mistake in pyproject.toml."""
    for requirement in requirements:
        match = _LOWER_BOUND.match(requirement)
        if not match:
            raise SystemExit(f"pyproject.toml: {requirement} has no lower bound that could be tested")
        yield f"{match['name']}=={match['version']}"


def main() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    print(*oldest(project["dependencies"] + optional["material"] + optional["word"]), sep="\n")


if __name__ == "__main__":
    main()
