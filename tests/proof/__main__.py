"""Print what proofreading finds of the corpus, what it says that it should not, and what a letter costs."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence

from letterkit.checks.language import check_language
from letterkit.checks.names import check_names
from letterkit.proofreading import proofreader
from letterkit.report import written
from tests.proof.corpus import HERE, Marked, marked
from tests.proof.proofs import proofs

FOUND = 0.85
"""The share of the faults that should be found."""
FALSE_ALARMS = 1 / 3
"""False alarms for each clean letter, at most."""
TIMES = 5
"""How often the cost is measured: other work on the machine only ever adds to it."""
MILLISECONDS = 15
"""Processor time for one letter, after the start, at most."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.proof", description=__doc__)
    parser.add_argument("--each", action="store_true", help="print every fault that was missed, and every false alarm")
    parser.add_argument("--half", choices=["tuned", "held-out"], help="print those of one half alone")
    parser.add_argument("--without", action="store_true", help="leave the proofreader out")
    options = parser.parse_args()
    reader = None if options.without else proofreader()
    print(f"{'':24}{'tuned':>14}{'held out':>14}{'both':>14}")
    halves = [False, True, None]
    faulty = [tuple(marked("faulty", reader, held_out=half)) for half in halves]
    clean = [tuple(marked("clean", reader, held_out=half)) for half in halves]
    for kind in sorted({fault.kind for each in faulty[2] for fault in each.faults}):
        _row(kind, [_share(half, kind) for half in faulty])
    _row(f"found (target {FOUND:.0%})", [f"{rate(half):.0%}" for half in faulty])
    _row("all faults", [_share(half) for half in faulty])
    _row("false alarms, clean", [f"{alarms(half)} in {len(half)}" for half in clean])
    _row("false alarms, faulty", [f"{alarms(half)} in {len(half)}" for half in faulty])
    if reader is not None:
        print(f"\nOne letter after the start: {milliseconds():.1f} ms of processor time (target {MILLISECONDS})")
    if options.each:
        half = {"tuned": 0, "held-out": 1, None: 2}[options.half]
        _print_each((*clean[half], *faulty[half]))


def rate(letters: Sequence[Marked]) -> float:
    """The share of the faults that were found."""
    return sum(len(each.found) for each in letters) / sum(len(each.faults) for each in letters)


def alarms(letters: Sequence[Marked]) -> int:
    """How many things were said that should not have been."""
    return sum(len(each.false_alarms) for each in letters)


def milliseconds() -> float:
    """What it costs to proofread a letter that nobody has read before: the quickest of several times."""
    return min(_milliseconds() for _ in range(TIMES))


def _milliseconds() -> float:
    reader = proofreader.__wrapped__()  # one that remembers nothing
    started, listed = (list(proofs(HERE / kind, reader)) for kind in ("faulty", "clean"))
    for proof in started:  # dictionaries and rules are made ready when they are first wanted
        tuple(check_language(proof))
    start = time.process_time()
    for proof in listed:
        tuple(check_language(proof))
        tuple(check_names(proof))
    return (time.process_time() - start) * 1000 / len(listed)


def _share(letters: Sequence[Marked], kind: str | None = None) -> str:
    found = sum(kind in (None, fault.kind) for each in letters for fault in each.found)
    faults = sum(kind in (None, fault.kind) for each in letters for fault in each.faults)
    return f"{found} of {faults}"


def _row(name: str, values: Sequence[str]) -> None:
    print(f"{name:24}" + "".join(f"{value:>14}" for value in values))


def _print_each(letters: Sequence[Marked]) -> None:
    missed = Counter(fault.kind for each in letters for fault in each.faults if fault not in each.found)
    print("\nMissed:", dict(missed))
    for each in letters:
        for fault in each.faults:
            if fault not in each.found:
                where = ".".join(map(str, fault.path))
                print(f"  {each.kit:28}{where:26}{fault.kind:20}{fault.wrong} → {fault.right}")
    print("\nFalse alarms:")
    for each in letters:
        for diagnostic in each.false_alarms:
            print(written(diagnostic))


if __name__ == "__main__":
    main()
