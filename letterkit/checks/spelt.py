"""How far one spelling is from another."""

from __future__ import annotations

import unicodedata


def without_accents(word: str) -> str:
    """A word as somebody types it whose keyboard has no accents, in small letters."""
    bare = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(character for character in bare if not unicodedata.combining(character))


def slips_between(one: str, other: str) -> int:
    """The letters to put in, leave out, change or swap with their neighbour to turn one word into the other.

    Twenty lines rather than a library: a kit has some dozens of capitalised words, and a dozen names.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        two_before, before, row = before, row, [i]
        for j, another in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != another))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == another:
                best = min(best, two_before[j - 2] + 1)
            row.append(best)
    return row[-1]


def is_near(word: str, name: str) -> bool:
    """Whether a word is a name misspelt: by one letter, or by two where the name is long. Accents count."""
    if word == name:
        return False
    one, other = without_accents(word), without_accents(name)
    if one == other:
        return word.casefold() != name.casefold()
    if min(len(one), len(other)) < 4 or (one[0] != other[0] and {*one[:2]} != {*other[:2]}):
        return False
    most = 1 if len(other) < 7 else 2
    return abs(len(one) - len(other)) <= most and slips_between(one, other) <= most
