"""Measure everything and print it beside its target. All times but that of the start are processor time."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from pathlib import Path

from benchmarks.letters import costs
from benchmarks.sites import Build, build, write_sites
from benchmarks.start import seconds_to_help

RATIO = 0.7
"""A site of kits against the same pages by hand, at most."""
LETTER = 2.0
"""Milliseconds to compose and render one letter, at most."""
MEMORY = 100
"""Kilobytes that one more kit takes, at most."""
HELP = 0.3
"""Seconds until `letterkit --help` has answered, at most."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--letters", type=int, nargs="+", default=[100, 300, 1000], help="kits in each site")
    parser.add_argument("--repeat", type=int, default=3, help="builds of each site; the quickest counts")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs\n")
    with tempfile.TemporaryDirectory() as folder:
        _print_builds(Path(folder), sorted(options.letters), options.repeat)
        _print_letters(Path(folder), max(options.letters))
    _print_start(options.repeat)


def _print_builds(folder: Path, counts: list[int], repeat: int) -> None:
    print("Building a site with Material       letters   by Letterkit       by hand   ratio")
    most: dict[int, tuple[float, float]] = {}
    for count in counts:
        sites = write_sites(folder / str(count), count)
        # Taken in turn, so that a machine that slows down slows both; other work only ever adds time.
        rounds = [tuple(map(build, sites)) for _ in range(repeat)]
        kits, hand = (list(builds) for builds in zip(*rounds, strict=True))
        ratio = _seconds(kits) / _seconds(hand)
        verdict = _verdict(ratio, RATIO)
        print(f"{'':34}{count:9}{_seconds(kits):13.2f} s{_seconds(hand):12.2f} s{ratio:8.2f}  {verdict}")
        most[count] = _kilobytes(kits), _kilobytes(hand)
    if len(counts) > 1:
        few, many = counts[0], counts[-1]
        by_kits, by_hand = (
            (after - before) / (many - few) for before, after in zip(most[few], most[many], strict=True)
        )
        print(f"\nMemory for one more letter {by_kits:24.0f} kB  {_verdict(by_kits, MEMORY)}")
        print(f"Memory for one more page by hand {by_hand:18.0f} kB")


def _print_letters(folder: Path, count: int) -> None:
    print(f"\nOne letter of {count}, in milliseconds")
    milliseconds = costs(folder / str(count) / "kits-site" / "kits")
    for step, cost in milliseconds.items():
        print(f"  {step:12}{cost:10.3f}")
    both = milliseconds["compose"] + milliseconds["render"]
    print(f"  compose and render {both:.3f}  {_verdict(both, LETTER)}")


def _print_start(repeat: int) -> None:
    letterkit, python = seconds_to_help(repeat)
    print(f"\nletterkit --help{letterkit:10.3f} s  {_verdict(letterkit, HELP)}; an empty Python takes {python:.3f} s")


def _seconds(builds: list[Build]) -> float:
    return min(each.seconds for each in builds)


def _kilobytes(builds: list[Build]) -> float:
    return min(each.kilobytes for each in builds)


def _verdict(value: float, target: float) -> str:
    return f"(target {target:g}: {'met' if value <= target else 'MISSED'})"


if __name__ == "__main__":
    main()
