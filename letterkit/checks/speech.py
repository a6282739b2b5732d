"""What a letter should not say, or not in these words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from letterkit.checks.proof import Passage, Proof, passages_of
from letterkit.checks.wording import Wording, readable, wordings
from letterkit.diagnostics import Code, Diagnostic

ADVICE = {
    Code.APOLOGY: "strong-or-weak",
    Code.SELF_BLAME: "strong-or-weak",
    Code.EXCUSE: "strong-or-weak",
    Code.BLAME: "polite-concise-keen",
    Code.PAY: "every-sentence-serves-them",
    Code.DESPERATION: "every-sentence-serves-them",
    Code.PRESSURE: "polite-concise-keen",
    Code.STOCK_PHRASE: "show-you-listened",
    Code.LEFTOVER: "proof-twice",
}
"""The piece of advice that each check stands for."""

THEIRS = frozenset(("heard", "asked", "said", "noticed", "next_step"))
"""The fields of a kit that repeat what the interviewers said."""
FACTS = (("employer", ("name", "address")), ("interview", ("role",)), ("interviewers", ("name", "title")))
"""Where the names and headings stand that letters and envelopes print as they are."""


def check_speech(proof: Proof) -> Iterator[Diagnostic]:
    """The wordings that a coach strikes out."""
    own = [passage for passage in proof.passages if passage.path[-1] not in THEIRS]
    theirs = [passage for passage in proof.passages if passage.path[-1] in THEIRS]
    spoken = readable("\n".join([proof.kit.interview.role, proof.kit.employer.name, *(each.words for each in theirs)]))
    everything = (*_facts(proof), *proof.passages)
    for passages, everywhere in ((own, False), (everything, True)):
        text = readable("\n".join(passage.words for passage in passages))
        found = [
            (start, -end, place, wording)
            for place, wording in enumerate(wordings())
            if wording.everywhere == everywhere
            for start, end in wording.finds(text, spoken)
        ]
        starts = [0, *accumulate(len(passage.words) + 1 for passage in passages)]
        for start, end, wording in _apart(found):
            passage = passages[bisect_right(starts, start) - 1]
            first = start - starts[bisect_right(starts, start) - 1]
            words = " ".join(passage.words[first : first + end - start].split())
            if everywhere or text.all[start:end].removesuffix("s") not in spoken.all:
                message = f"“{words}” {wording.says}"
                yield proof.marked(wording.code, passage, (first, first + end - start), message, wording.instead)


def _apart(found: list[tuple[int, int, int, Wording]]) -> Iterator[tuple[int, int, Wording]]:
    """What was found, without what lies over something that begins before it."""
    behind = 0
    for start, end, _, wording in sorted(found, key=lambda each: each[:3]):
        if start >= behind:
            yield start, -end, wording
            behind = -end


def _facts(proof: Proof) -> Sequence[Passage]:
    """The names and headings of a kit, which letters and envelopes print as they are."""
    return [each for each in passages_of(proof.kit, FACTS) if not proof.source.is_private_value(each.path)]
