"""What a letter template can do to a text: the filters of its language."""

from __future__ import annotations

from letterkit.sentences import ABBREVIATION, CLOSING, SENTENCE_END


def full_stop(text: str) -> str:
    """The text with a full stop, unless it ends in a mark that ends a sentence."""
    if text.rstrip(CLOSING).endswith((".", "!", "?", "…")):
        return text
    return type(text)(f"{text}.")


def first_sentence(text: str) -> str:
    """The first sentence of some whole sentences."""
    for end in SENTENCE_END.finditer(text):
        head = text[: end.start()]
        # “Why?” I asked: a question or a cry in quotation marks may stand within a sentence.
        if end[0][0] in CLOSING and head.endswith(("?", "!")):
            continue
        if not ABBREVIATION.search(head) and not head.count("*") % 2:
            return type(text)(text[: end.end()].rstrip())
    return text


def upper_first(text: str) -> str:
    """The text with its first letter in upper case."""
    return type(text)(text[:1].upper() + text[1:])


def lower_first(text: str) -> str:
    """The text with its first letter in lower case."""
    return type(text)(text[:1].lower() + text[1:])


FILTERS = {
    "full_stop": full_stop,
    "first_sentence": first_sentence,
    "upper_first": upper_first,
    "lower_first": lower_first,
    "length": len,
}
"""The filters of the template language, by name."""
