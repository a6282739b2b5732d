"""Offers, answers and points that are jottings: without a capital, a full stop or a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from letterkit.checks.proof import Passage, Proof
from letterkit.checks.vocabulary import vocabulary
from letterkit.diagnostics import Code, Diagnostic
from letterkit.prose import Break, Paragraph, ProseBlock, plain_text, read_prose

ADVICE = {Code.NOT_A_SENTENCE: "proof-twice"}
"""The piece of advice that each check stands for."""

WHOLE = frozenset(("offer", "answer", "point", "postscript", "message"))
"""The fields that hold whole sentences and nothing else."""
LONGEST_JOTTING = 8
"""Words of a text that is looked at for a verb: longer ones without any are not written."""

_CLOSING = "\"')]”’"
_ENDS = (".", "!", "?", "…")
_FIRST_WORD = re.compile(r"[\"'(\[“‘]*(?P<word>[^\W\d_]+)")
_ADDRESS = re.compile(r"(?:\S+@\S+|\S+\.\S+/?\S*|\+?[\d\s()-]{6,})$")
"""A web address, an e-mail address or a telephone number, behind which no full stop is wanted."""
_WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")
_VERBAL = re.compile(r".*['’](?:s|re|ve|ll|d|m|t)|.{2,}ed")
_BEFORE_THINGS = re.compile(r"\d+|.+ing|.+al|.+ly")


def check_form(proof: Proof) -> Iterator[Diagnostic]:
    """The texts that want to be whole sentences and are not, each with one thing that is missing."""
    for passage in proof.passages:
        if passage.path[-1] not in WHOLE or not passage.words:
            continue
        blocks = read_prose(passage.written)
        name = passage.path[-1]
        if missing := _missing(blocks, passage):
            what, snippet = missing
            mended = _mended(passage.words)
            hint = f"for example: “{_shortened(mended)}”"
            if what == "no verb" or _is_jotting(mended):
                hint = "write it as you would say it to them: who does what, and what comes of it"
            message = f"this {name} is no whole sentence: it has {what}"
            yield proof.diagnostic(Code.NOT_A_SENTENCE, passage.path, message, hint, snippet=snippet)


def _missing(blocks: Sequence[ProseBlock], passage: Passage) -> tuple[str, str | int] | None:
    """What a text has not got, or should not have, and where."""
    first, last = blocks[0], blocks[-1]
    words = plain_text([first])
    if isinstance(first, Paragraph) and (start := _FIRST_WORD.match(words)) and start["word"].islower():
        return "a small letter at its start", start["word"]
    if isinstance(last, Paragraph) and _wants_stop(last):
        return "no full stop", len(passage.written) - 1
    is_offer = passage.path[-1] in ("offer", "point") and len(blocks) == 1 and isinstance(first, Paragraph)
    if is_offer and _is_jotting(passage.words):
        return "no verb", ""
    return None


def _wants_stop(paragraph: Paragraph) -> bool:
    text = plain_text([paragraph]).rstrip()
    has_lines = any(isinstance(inline, Break) for inline in paragraph.inlines)
    return not (has_lines or text.rstrip(_CLOSING).endswith(_ENDS) or _ADDRESS.search(text))


def _is_jotting(words: str) -> bool:
    """Whether a text has nothing in it that could be a verb."""
    if not 1 < len(words.split()) <= LONGEST_JOTTING or words.rstrip(_CLOSING).endswith(("?", "!")):
        return False
    before = ""
    for word in _WORD.findall(words.lower()):
        is_plural = before in vocabulary().before_things or bool(_BEFORE_THINGS.fullmatch(before))
        ends_in_s = word.endswith("s") and not word.endswith("ss") and not is_plural
        if word in vocabulary().verbs or _VERBAL.fullmatch(word) or ends_in_s:
            return False
        before = word
    return True


def _mended(words: str) -> str:
    """A text with a capital and a full stop."""
    start = _FIRST_WORD.match(words)
    place = start.start("word") if start else 0
    capital = words[:place] + words[place : place + 1].upper() + words[place + 1 :]
    bare = capital.rstrip().rstrip(",;:")
    return bare if bare.rstrip(_CLOSING).endswith(_ENDS) else f"{bare}."


def _shortened(text: str) -> str:
    """The first line of a text, with its end."""
    line = text.split("\n", maxsplit=1)[0]
    return line if len(line) <= 80 else f"{line[:40].rstrip()} … {line[-38:].lstrip()}"
