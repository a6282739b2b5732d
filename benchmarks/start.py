"""How long the command takes to answer."""

from __future__ import annotations

import subprocess
import sys
import time

_HELP = "import sys; from letterkit.cli import main; sys.argv = ['letterkit', '--help']; main()"


def seconds_to_help(repeat: int) -> tuple[float, float]:
    """Seconds that `letterkit --help` takes, and those of a Python that does nothing."""
    return min(_seconds(_HELP) for _ in range(repeat)), min(_seconds("pass") for _ in range(repeat))


def _seconds(program: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start
