"""Two sites with the same pages, one composed by Letterkit and one written by hand, each built in its own process."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.handwritten import write_pages
from benchmarks.kits import write_kits

REPOSITORY = Path(__file__).parent.parent
PAGES = "kits"
# Nobody reads the pages by hand for spelling either; `python -m tests.proof` says what that costs.
_KITS_SITE = "site_name: Letters\ntheme: material\nplugins:\n  - search\n  - letterkit:\n      proof: false\n"
_HAND_SITE = """\
site_name: Letters
theme: material
plugins: [search]
nav: [index.md, kits/index.md]
not_in_nav: /kits/*/
"""


@dataclass(frozen=True)
class Build:
    """One build: the processor time it took from reading the configuration on, and the most memory it held."""

    seconds: float
    kilobytes: int


def write_sites(folder: Path, count: int) -> tuple[Path, Path]:
    """Write both sites; the one written by hand gets the words of the other's pages."""
    kits, hand = folder / "kits-site", folder / "hand-site"
    for site, configuration in ((kits, _KITS_SITE), (hand, _HAND_SITE)):
        (site / "docs").mkdir(parents=True)
        (site / "docs" / "index.md").write_text("# Letters\n", "utf-8")
        (site / "mkdocs.yml").write_text(configuration, "utf-8")
    write_kits(kits / "kits", count)
    build(kits)
    write_pages(kits / "site", hand / "docs", PAGES)
    return kits, hand


def build(site: Path) -> Build:
    """Build a site in a fresh Python."""
    command = [sys.executable, "-m", "benchmarks.sites", str(site / "mkdocs.yml")]
    answer = subprocess.run(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True, check=True)
    return Build(**json.loads(answer.stdout))


def _build_here(configuration: str) -> Build:
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415 - only the child pays for the import
    from mkdocs.config import load_config  # noqa: PLC0415

    start = time.process_time()
    config = load_config(config_file=configuration)
    config.plugins.on_startup(command="build", dirty=False)
    build_site(config)
    config.plugins.on_shutdown()
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Build(seconds, peak // 1024 if sys.platform == "darwin" else peak)


if __name__ == "__main__":
    print(json.dumps(vars(_build_here(sys.argv[1]))))
