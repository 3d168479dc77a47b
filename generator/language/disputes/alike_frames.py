"""How far two figures or days are told as of one thing: what their frames share (see `frames`)."""

from __future__ import annotations

import math
from collections.abc import Collection

from generator.language.disputes.frames import LASTS, Frame, Weights
from generator.language.pile.scopes import is_plain

_MOST_NAMED, _MOST_AROUND = 1.5, 1.5
"""What all names, and all that two sentences lean on, count at most."""


def likeness(first: Frame, second: Frame, least: float = 0.0) -> tuple[float, float]:
    """How far two frames are frames of one thing, and how much of that the words beside the two figures say.

    Each shared term counts as the lesser of its weights: fully where it stands beside both, less the farther off it stands. Two zeros for
    frames that are surely less alike than `least`.
    """
    noun = first.noun if first.noun == second.noun and not is_plain(first.noun) else ""
    # what stands near stands in the sentence, but for one mark
    both = (first.said.keys() & second.said.keys()) - {noun}
    near = _sum(first.near, second.near, both | {term for term in first.near if term[0] == LASTS})
    one = max(0.0, _sum(first.near, second.said, both) + _sum(first.said, second.near, both) - 2 * near)
    said = max(0.0, _sum(first.said, second.said, both) - near - one)
    names = min(_MOST_NAMED, _sum(first.names, second.names, first.names.keys() & second.names.keys()))
    counted = min(first.said.get(noun, 0.0), second.said.get(noun, 0.0)) if noun else 0.0
    beside = near + 0.8 * one
    if beside + 0.4 * said + 0.5 * names + 0.6 * _MOST_AROUND + 0.8 * counted < least - 0.001:
        return 0.0, 0.0
    around = min(_MOST_AROUND, _sum_around(first, second))
    return round(beside + 0.4 * said + 0.5 * names + 0.6 * around + 0.8 * counted, 3), round(beside + 0.8 * counted, 3)


def _sum(first: Weights, second: Weights, terms: Collection[str]) -> float:
    """The lesser weight of each of the terms that both have, added up exactly, so in any order."""
    return math.fsum([min(first[term], second[term]) for term in terms if term in first and term in second])


def _sum_around(first: Frame, second: Frame) -> float:
    """What the one sentence leans on and the other says, or both lean on."""
    found = []
    for mine, theirs in ((first, second), (second, first)):
        for stated in (theirs.said, theirs.names):
            for term in mine.around.keys() & stated.keys():
                if term not in mine.said and term not in mine.names:
                    found.append(min(mine.around[term], stated[term]))
    for term in first.around.keys() & second.around.keys():
        if not (term in first.said or term in first.names or second.said.get(term) or second.names.get(term)):
            found.append(first.around[term] * second.around[term])
    return math.fsum(found)
