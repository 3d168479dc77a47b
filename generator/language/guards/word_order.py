"""The words that two texts have in one order, found in time linear in their length but for the gaps between words that stand once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

MOST_CELLS = 12_000
"""Words of one text times words of the other, in a gap between words that they have once: more are not compared."""
KEPT = 512
"""How many texts' words that stand once are kept: those of all quotes of the statements at hand."""

Place = tuple[int, int]
"""(number of a word in the one text, number of the same word in the other)"""


@lru_cache(maxsize=KEPT)
def _once(words: tuple[str, ...]) -> Mapping[str, int]:
    """Word -> where it stands, of those that stand there once."""
    counts = Counter(words)
    return {word: at for at, word in enumerate(words) if counts[word] == 1}


def align_words(own: Sequence[str], theirs: tuple[str, ...]) -> list[Place]:
    """Where the two have the same words in one order: first those that `theirs` has once, then what is alike between them."""
    once = _once(theirs)
    found: list[Place] = []
    at = there = 0
    for place in (*_rising([(at, once[word]) for at, word in enumerate(own) if word in once]), (len(own), len(theirs))):
        if place[0] > at and place[1] > there:
            found += _common(own, theirs, range(at, place[0]), range(there, place[1]))
        found.append(place)
        at, there = place[0] + 1, place[1] + 1
    return found[:-1]


def _rising(pairs: list[Place]) -> list[Place]:
    """The longest row of pairs, given in the order of their first places, whose second places rise, too."""
    ends: list[int] = []
    tops: list[int] = []
    before = [-1] * len(pairs)
    for number, (_, there) in enumerate(pairs):
        at = len(ends) if not ends or there > ends[-1] else bisect_left(ends, there)
        before[number] = tops[at - 1] if at else -1
        ends[at : at + 1], tops[at : at + 1] = [there], [number]
    if len(ends) == len(pairs):
        return pairs
    found = []
    number = tops[-1]
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _common(own: Sequence[str], theirs: Sequence[str], mine: range, others: range) -> list[Place]:
    """The longest row of words that both have in one order in a gap; nothing where there are too many to compare."""
    start = 0
    while start < min(len(mine), len(others)) and own[mine[start]] == theirs[others[start]]:
        start += 1
    found = list(zip(mine[:start], others[:start], strict=True))
    mine, others = mine[start:], others[start:]
    if not mine or not others or len(mine) * len(others) > MOST_CELLS:
        return found
    longest = [[0] * (len(others) + 1) for _ in range(len(mine) + 1)]
    for row in range(len(mine) - 1, -1, -1):
        word, below, here = own[mine[row]], longest[row + 1], longest[row]
        for column in range(len(others) - 1, -1, -1):
            here[column] = below[column + 1] + 1 if theirs[others[column]] == word else max(below[column], here[column + 1])
    row = column = 0
    while row < len(mine) and column < len(others) and longest[row][column]:
        if own[mine[row]] == theirs[others[column]]:
            found.append((mine[row], others[column]))
            row, column = row + 1, column + 1
        elif longest[row + 1][column] >= longest[row][column + 1]:
            row += 1
        else:
            column += 1
    return found
