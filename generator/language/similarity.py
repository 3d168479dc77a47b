"""How alike short texts are: sparse TF-IDF over terms, with an inverted index so that nothing compares all with all.

Terms come from the caller (stems, folded names, normalised values). Scores are rounded, so that a sort by score is the same on
every machine.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

ROUND = 6
_COMMON_SHARE = 0.25
_COMMON_FLOOR = 60
_MAX_POSTINGS = 400
_BUDGET = 1000
_NEIGHBOURS = 80
_MOST_KEPT = 16384
"""How many vectors are kept at once; a pile of some hundred articles fits in."""


class TermIndex:
    """TF-IDF vectors of many short texts, and for each the texts most like it.

    Cost: linear in the number of texts; a term's postings longer than a fixed bound are never walked, so a word that stands in
    every text of a large pile can raise a score but cannot by itself bring two texts together. Vectors lie in flat arrays, about
    30 bytes for each term of a text.
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._size = len(texts)
        frequency: Counter[str] = Counter()
        for terms in texts:
            frequency.update(set(terms))
        self._idf = {term: idf_of(n, self._size) for term, n in frequency.items()}
        self._terms = sorted(frequency)
        ids = {term: number for number, term in enumerate(self._terms)}
        too_common = min(_MAX_POSTINGS, max(_COMMON_FLOOR, int(_COMMON_SHARE * self._size)))
        self._holders: list[array[int]] = [array("I") for _ in self._terms]
        self._shares: list[array[float]] = [array("d") for _ in self._terms]
        self._starts, self._held, self._weights = array("Q", (0,)), array("I"), array("d")
        for number, terms in enumerate(texts):
            for term, weight in weigh(terms, self._idf).items():
                at = ids[term]
                self._held.append(at)
                self._weights.append(weight)
                self._holders[at].append(number)
                if frequency[term] <= too_common:
                    self._shares[at].append(weight)
            self._starts.append(len(self._held))
        self._ids = ids
        self._vectors = Kept(self._read_vector)

    def _read_vector(self, number: int) -> dict[int, float]:
        start, end = self._starts[number], self._starts[number + 1]
        return dict(zip(self._held[start:end], self._weights[start:end], strict=True))

    def _complete(self, partial: float, left: Mapping[int, float], other: int) -> float:
        """A likeness whose terms in `left` were not walked."""
        theirs = self._vectors[other]
        return round(partial + sum([weight * theirs[at] for at, weight in left.items() if at in theirs]), ROUND)

    def idf(self, term: str) -> float:
        """Inverse document frequency of a term: 1 for one in every text, more for rarer ones; unseen terms count as rarest."""
        return self._idf.get(term, math.log(1 + self._size) + 1.0)

    def cosine(self, first: int, second: int) -> float:
        """Likeness of two texts, 0 to 1, rounded."""
        return multiply(self._vectors[first], self._vectors[second])

    def containment(self, inner: int, outer: int) -> float:
        """Share of the weight of `inner` whose terms `outer` also has, 0 to 1, rounded."""
        a, b = self._vectors[inner], self._vectors[outer]
        total = sum(weight * weight for weight in a.values())
        shared = sum(weight * weight for term, weight in a.items() if term in b)
        return round(shared / total, ROUND) if total else 0.0

    def shared(self, first: int, second: int) -> frozenset[str]:
        """The terms both texts have."""
        return frozenset([self._terms[at] for at in self._vectors[first].keys() & self._vectors[second].keys()])

    def holders(self, term: str) -> Sequence[int]:
        """Every text that holds the term, in order."""
        return self._holders[self._ids[term]] if term in self._ids else ()

    def holding(self, terms: Iterable[str]) -> tuple[int, ...]:
        """Texts that hold at least one of the terms, in order; terms too common to tell are passed over."""
        found: set[int] = set()
        for term in set(terms):
            if term in self._ids and self._shares[self._ids[term]]:
                found.update(self._holders[self._ids[term]])
        return tuple(sorted(found))

    def neighbours(self, number: int) -> tuple[tuple[float, int], ...]:
        """(likeness, text) of the texts most like text `number`, most alike first, ties by order; at most a fixed number.

        The rarest terms are walked first, and only so many postings: the work for one text does not grow with the pile.
        """
        vector = self._vectors[number]
        partial: dict[int, float] = defaultdict(float)
        budget = _BUDGET
        left = dict(vector)
        # the terms are numbered in the order of their letters, so that equally rare ones are walked in that order
        for length, at in sorted((len(self._shares[at]), at) for at in vector):
            if budget < length:
                break
            budget -= length
            if not length:
                continue
            weight = left.pop(at)
            for other, theirs in zip(self._holders[at], self._shares[at], strict=False):
                partial[other] += weight * theirs
        partial.pop(number, None)
        scored = [(alike, other) for other in _best(partial) if (alike := self._complete(partial[other], left, other)) > 0]
        return tuple(sorted(scored, key=lambda pair: (-pair[0], pair[1])))


def _best(scores: Mapping[int, float]) -> list[int]:
    """The keys of the `_NEIGHBOURS` highest scores after rounding; of equal ones the lower keys."""
    if len(scores) <= _NEIGHBOURS:
        return list(scores)
    # most texts share one common word only: they are put aside before the costlier sort
    least = sorted(scores.values(), reverse=True)[_NEIGHBOURS - 1] - 10.0**-ROUND
    near = [(-round(score, ROUND), key) for key, score in scores.items() if score >= least]
    return [key for _, key in sorted(near)[:_NEIGHBOURS]]


def idf_of(frequency: int, size: int) -> float:
    """Inverse document frequency of a term that stands in `frequency` of `size` texts."""
    return math.log((1 + size) / (1 + frequency)) + 1.0


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
