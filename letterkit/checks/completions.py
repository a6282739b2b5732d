"""Notes that do not complete the sentence that their prompt begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from letterkit.checks.proof import Proof, passages_of, prompt
from letterkit.diagnostics import Code, Diagnostic
from letterkit.etiquette import WEEKDAYS
from letterkit.kit import Interviewer, Kit, Need, Notes, Question, Remark, Strength
from letterkit.sentences import ABBREVIATION
from letterkit.source import Path
from letterkit.told import MONTHS

ADVICE = {Code.NOT_A_COMPLETION: "debrief"}
"""The piece of advice that each check stands for."""

WOULD_SAY, SHOULD_SAY = "the letter would say {0}", "it should say {0}"
"""Message and hint, as the browser has them too."""

LONGEST_QUOTED = 80
"""Characters of a sentence that a message quotes: of a longer one its beginning and its end."""
FIRST_QUOTED = 40

_OF_PEOPLE = frozenset(("You", "We", "They", "He", "She", "It", "Our", "Your", "My", "His", "Her", "Their"))
_OF_THINGS = frozenset(("There", "This", "That", "These", "Those", "The", "A", "An"))
_ASKING = frozenset(("How", "What", "Why", "When", "Where", "Who", "Which", "Whether", "If"))
_ASKING_YES_OR_NO = frozenset(("Can", "Could", "Would", "Do", "Does", "Did", "Are", "Is", "Have"))
_BIDDING = frozenset(("Describe", "Explain", "Give", "Show", "Talk", "Tell", "Walk"))
_YOURS = {"We": "you", "Our": "your"}
"""What somebody said of their own firm, as a letter to them says it."""

_FIRST = re.compile(r"^(?P<word>[A-Za-z]+)(?P<rest>['’ \t].*)", re.ASCII)
_NAME = re.compile(r"^[ \t]+[A-Z][a-z]", re.ASCII)
"""A word that makes a name of the one before it: `The Tempest`."""
_OF_YOU = re.compile(r"^\w+[ \t]+(?P<verb>are|can|could|did|do|have|might|should|will|would)[ \t]+you\b", re.ASCII)
_OF_MYSELF = re.compile(r"^\w+[ \t]+I\b", re.ASCII)
_SHORTENED = re.compile(r"^I['’]")
_AGAIN = re.compile(
    r"^that[ \t]+(?=(?:you|your|we|our|they|there|the)\b|[a-z]+s[ \t]+(?:always|are|can|come|do|don't|fall|get|go|had"
    r"|have|keep|leave|need|never|often|run|sometimes|still|take|want|were|will)\b)",
    re.ASCII | re.IGNORECASE,
)
"""The last word of a prompt, said twice; with one thing after it, as in “that machine breaks”, it is another word."""
_OF_ME = {"are": "am ", "do": "", "did": ""}
"""What becomes of the verb of a question to you, where I say it of myself."""
_STOP = re.compile(r"(?<=[a-z]{2})\.$")
"""A full stop that is not an abbreviation's: the letter has its own."""
_OUR = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b", re.ASCII)
_TO_THEM = {"we": "you", "our": "your", "ours": "yours", "us": "you"}
_OF_THEMSELVES = re.compile(r"^(?:[Ww]e|[Oo]ur)\b", re.ASCII)
_ASKED_OF_YOU = re.compile(
    r"(?P<before>(?:how|what|why|when|where|which \w+|whether|if) )you "
    r"(?P<verb>are|can|could|did|do|had|have|might|should|will|would)\b",
    re.ASCII,
)
_ASKED_OF_YOURS = re.compile(
    r"(?P<before>(?:about|for|what|how|why|which of) )your (?=(?:\w+ )?(?:approach|availability|background|career"
    r"|experience|knowledge|notice|plans?|reasons?|skills|strengths?|training|weakness(?:es)?)\b)",
    re.ASCII,
)
_NO_THING = re.compile(r"^(?:(?:he|she|they|we|I)[ \t]|(?:that|because) (?:you|your|we|they|the|I)[ \t])", re.ASCII)
"""The beginning of a clause, where a thing belongs."""
_INFINITIVE = re.compile(r"^to [a-z]+ ")
_AS_I = {"are": "am"}
_THINGS = frozenset(("enjoyed", "inspired", "hook", "noticed"))
"""The fields whose prompts go on with a thing."""
_SHORTEST = 2
"""Letters of a word that may have a capital for being the first: `A` and `I` are something else."""
_WHOLE_PROMPT = re.compile(r"(?: in passing)?(?: that)?$")


@dataclass(frozen=True, slots=True)
class _Completion:
    """One field that completes a sentence, and what stands in it."""

    path: Path
    prompt: str
    text: str
    names: frozenset[str]
    """Words of the kit that keep their capitals."""

    @property
    def is_question(self) -> bool:
        return self.path[-1] == "asked"

    def sentence(self, text: str) -> str:
        """The sentence that a letter makes of a text."""
        whole = f"{self.prompt} {text}"
        if len(whole) > LONGEST_QUOTED:
            whole = f"{whole[:FIRST_QUOTED]}…{whole[FIRST_QUOTED - LONGEST_QUOTED + 1 :]}"
        return f"“{whole}”"


def check_completions(proof: Proof) -> Iterator[Diagnostic]:
    """The notes that would be no sentence in a letter."""
    source = proof.source
    kit = proof.kit
    named = " ".join([kit.employer.name, kit.interview.role, *(person.name for person in kit.interviewers)])
    names = frozenset((*named.split(), *WEEKDAYS, *MONTHS))
    for completion in _completions(kit, names):
        if better := _better(completion):
            position = source.place(completion.path)
            message, hint = WOULD_SAY.format(completion.sentence(completion.text)), SHOULD_SAY.format(better)
            if source.is_private_value(completion.path):
                message, hint = f"`{completion.path[-1]}` does not go on from its prompt", f"“{completion.prompt} …”"
            yield Diagnostic(Code.NOT_A_COMPLETION, source.path, position, message, hint, source.excerpt(position))


def _completions(kit: Kit, names: frozenset[str]) -> Iterator[_Completion]:
    for passage in passages_of(kit):
        if passage.prompt:
            yield _Completion(passage.path, passage.prompt, passage.written, names)


def _better(completion: _Completion) -> str | None:
    """The sentence as it should be; None where there is nothing to better."""
    text = _in_their_person(completion, _without_stop(completion, _without_prompt(completion)))
    if not text or (_SHORTENED.match(text) and completion.prompt.split()[0] == "I"):
        return completion.sentence("…")
    first = _FIRST.match(text)
    word = first["word"] if first and not _NAME.match(first["rest"]) else ""
    if completion.is_question and (text.endswith("?") or word in _ASKING | _ASKING_YES_OR_NO | _BIDDING):
        return _better_question(completion, text, word)
    if first and word in _OF_PEOPLE | _OF_THINGS | _ASKING | _ASKING_YES_OR_NO:
        own = completion.prompt.endswith("that") and _YOURS.get(word)
        return completion.sentence(f"{own or word.lower()}{first['rest']}")
    if completion.path[-1] in _THINGS and (_NO_THING.match(text) or _INFINITIVE.match(text)):
        return completion.sentence("…")
    return completion.sentence(text) if text != completion.text else None


def _better_question(completion: _Completion, text: str, word: str) -> str:
    """A question as it follows on `You asked`, as far as its first words tell."""
    bare, kind = text.rstrip(" ?"), word.capitalize()
    if kind in _ASKING_YES_OR_NO or kind == "Will":
        return completion.sentence("whether I …")
    if kind in _BIDDING:
        return completion.sentence(f"me to {word.lower()} …")
    if kind not in _ASKING:
        return completion.sentence(bare or "…")
    if asked := _OF_YOU.match(text):
        return completion.sentence(f"{word.lower()} I {_OF_ME.get(asked['verb'], asked['verb'] + ' ')}…")
    is_turned = text.endswith("?") and kind not in ("Whether", "If") and not _OF_MYSELF.match(text)
    return completion.sentence(f"{word.lower()} …" if is_turned else f"{word.lower()}{bare[len(word) :]}")


def _without_stop(completion: _Completion, text: str) -> str:
    """The text as a part of a sentence: without a full stop, or the capital that came with one."""
    bare = "" if ABBREVIATION.search(text) else _STOP.sub("", text)
    first = None if completion.is_question else _FIRST.match(text)
    if not first or _NAME.match(first["rest"]) or first["word"] in completion.names or len(first["word"]) < _SHORTEST:
        return bare or text
    is_verb = completion.path[-1] in _THINGS and first["word"].endswith("ing")
    if first["word"].istitle() and (is_verb or (bare and bare != text)):
        return (bare or text)[0].lower() + (bare or text)[1:]
    return bare or text


def _in_their_person(completion: _Completion, text: str) -> str:
    """The text with its readers as `you` and its writer as `I`."""
    if completion.is_question:
        text = _ASKED_OF_YOU.sub(lambda asked: f"{asked['before']}I {_AS_I.get(asked['verb'], asked['verb'])}", text, 1)
        return _ASKED_OF_YOURS.sub(lambda asked: f"{asked['before']}my ", text, 1)
    if completion.path[-1] in ("heard", "said") and _OF_THEMSELVES.match(text):
        return _OUR.sub(lambda own: _TO_THEM[own[0].lower()], text)
    return text


@cache
def _own(prompt: str) -> re.Pattern[str]:
    """A prompt's own words at the beginning of a text."""
    core = re.escape(_WHOLE_PROMPT.sub("", prompt))
    return re.compile(rf"^{core}\b[ \t,]*(?:in passing\b)?[ \t,]*(?:that\b)?[ \t,:]*", re.ASCII | re.IGNORECASE)


def _without_prompt(completion: _Completion) -> str:
    """The text without its own prompt's words, where it begins with them."""
    text = _own(completion.prompt).sub("", completion.text)
    return _AGAIN.sub("", text) if completion.prompt.endswith("that") else text


def definitions() -> dict[str, object]:
    """What a browser needs to find the same: prompts by their fields, words, and patterns without flags.

    Those of `own`, a prompt's words at the beginning of a text, and `again` are blind to capitals.
    """
    models = (Interviewer, Notes, Need, Question, Remark, Strength)
    prompts = {name: found for model in models for name in model.model_fields if (found := prompt(model, name))}
    patterns = {
        "first": _FIRST,
        "name": _NAME,
        "ofYou": _OF_YOU,
        "ofMyself": _OF_MYSELF,
        "shortened": _SHORTENED,
        "again": _AGAIN,
        "stop": _STOP,
        "abbreviation": ABBREVIATION,
        "our": _OUR,
        "ofThemselves": _OF_THEMSELVES,
        "askedOfYou": _ASKED_OF_YOU,
        "askedOfYours": _ASKED_OF_YOURS,
        "noThing": _NO_THING,
        "infinitive": _INFINITIVE,
        **{f"own {each}": _own(each) for each in prompts.values()},
    }
    return {
        "prompts": prompts,
        "patterns": {name: pattern.pattern.replace("(?P<", "(?<") for name, pattern in patterns.items()},
        "sentences": sorted(_OF_PEOPLE | _OF_THINGS),
        "asking": sorted(_ASKING),
        "yesOrNo": sorted(_ASKING_YES_OR_NO),
        "bidding": sorted(_BIDDING),
        "things": sorted(_THINGS),
        "yours": _YOURS,
        "ofMe": _OF_ME,
        "toThem": _TO_THEM,
        "asI": _AS_I,
        "says": (WOULD_SAY, SHOULD_SAY),
        "longest": (LONGEST_QUOTED, FIRST_QUOTED),
    }
