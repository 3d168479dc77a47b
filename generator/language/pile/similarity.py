"""How alike two short texts are: sparse TF-IDF over terms.

Terms come from the caller (stems, folded names, normalised values). Scores are rounded, so that a sort by score is the same on
every machine. `term_index` has the vectors of a whole pile.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

ROUND = 6
_MOST_KEPT = 16384
"""How many vectors are kept at once; a pile of some hundred articles fits in."""


def weigh(terms: Iterable[str], idf: Mapping[str, float]) -> dict[str, float]:
    """The vector of a text, of length 1: its terms in the order of their letters, each with its weight."""
    # log TF: a word said twice in one sentence is not twice as telling
    weights = {term: (1 + math.log(n)) * idf[term] for term, n in sorted(Counter(terms).items())}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def multiply(a: Mapping[Key, float], b: Mapping[Key, float]) -> float:
    """The inner product of two vectors, rounded."""
    if len(b) < len(a):
        a, b = b, a
    return round(sum([weight * b[term] for term, weight in a.items() if term in b]), ROUND)


class Kept(Generic[Value]):
    """Values made on demand from a number, the latest of them kept: `kept[number]` is `make(number)`."""

    def __init__(self, make: Callable[[int], Value]) -> None:
        self._make = make
        self._values: dict[int, Value] = {}

    def __getitem__(self, number: int) -> Value:
        value = self._values.get(number)
        if value is None:
            if len(self._values) >= _MOST_KEPT:
                self._values.clear()
            value = self._values[number] = self._make(number)
        return value

    def fill(self, numbers: Sequence[int], make: Callable[[Sequence[int]], Iterable[Value]]) -> None:
        """Makes those of the values that are not there yet by one call; those that will be asked for at once must be few enough to keep."""
        missing = [number for number in numbers if number not in self._values]
        if len(self._values) + len(missing) > _MOST_KEPT:
            self._values.clear()
        for number, value in zip(missing, make(missing) if missing else (), strict=True):
            self._values[number] = value
