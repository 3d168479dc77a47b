"""How alike short texts are: sparse TF-IDF over terms, with an inverted index so that nothing compares all with all.

Terms come from the caller (stems, folded names, normalised values). Scores are rounded, so that a sort by score is the same on
every machine.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

ROUND = 6
_COMMON_SHARE = 0.25
_COMMON_FLOOR = 60
_MAX_POSTINGS = 400
_BUDGET = 2500
_NEIGHBOURS = 80


class TermIndex:
    """TF-IDF vectors of many short texts, and for each the texts most like it.

    Cost: linear in the number of texts; a term's postings longer than a fixed bound are never walked, so a word that stands in
    every text of a large pile can raise a score but cannot by itself bring two texts together.
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._size = len(texts)
        counts = [Counter(terms) for terms in texts]
        frequency: Counter[str] = Counter()
        for count in counts:
            frequency.update(count.keys())
        self._idf = {term: math.log((1 + self._size) / (1 + n)) + 1.0 for term, n in frequency.items()}
        self._vectors = [self._normalise(count) for count in counts]
        self._postings: dict[str, list[tuple[int, float]]] = {}
        too_common = min(_MAX_POSTINGS, max(_COMMON_FLOOR, int(_COMMON_SHARE * self._size)))
        for number, vector in enumerate(self._vectors):
            for term, weight in vector.items():
                if frequency[term] <= too_common:
                    self._postings.setdefault(term, []).append((number, weight))

    def _normalise(self, count: Counter[str]) -> dict[str, float]:
        # log TF: a word said twice in one sentence is not twice as telling
        weights = {term: (1 + math.log(n)) * self._idf[term] for term, n in sorted(count.items())}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {term: weight / length for term, weight in weights.items()} if length else {}

    def idf(self, term: str) -> float:
        """Inverse document frequency of a term: 1 for one in every text, more for rarer ones; unseen terms count as rarest."""
        return self._idf.get(term, math.log(1 + self._size) + 1.0)

    def cosine(self, first: int, second: int) -> float:
        """Likeness of two texts, 0 to 1, rounded."""
        a, b = self._vectors[first], self._vectors[second]
        if len(b) < len(a):
            a, b = b, a
        return round(sum(weight * b[term] for term, weight in a.items() if term in b), ROUND)

    def containment(self, inner: int, outer: int) -> float:
        """Share of the weight of `inner` whose terms `outer` also has, 0 to 1, rounded."""
        a, b = self._vectors[inner], self._vectors[outer]
        total = sum(weight * weight for weight in a.values())
        shared = sum(weight * weight for term, weight in a.items() if term in b)
        return round(shared / total, ROUND) if total else 0.0

    def shared(self, first: int, second: int) -> frozenset[str]:
        """The terms both texts have."""
        return frozenset(self._vectors[first].keys() & self._vectors[second].keys())

    def holding(self, terms: Iterable[str]) -> tuple[int, ...]:
        """Texts that hold at least one of the terms, in order; terms too common to tell are passed over."""
        found: set[int] = set()
        for term in sorted(set(terms)):
            found.update(number for number, _ in self._postings.get(term, ()))
        return tuple(sorted(found))

    def neighbours(self, number: int) -> tuple[tuple[float, int], ...]:
        """(likeness, text) of the texts most like text `number`, most alike first, ties by order; at most a fixed number.

        The rarest terms are walked first, and only so many postings: the work for one text does not grow with the pile.
        """
        vector = self._vectors[number]
        walked = sorted((term for term in vector if term in self._postings), key=lambda term: (len(self._postings[term]), term))
        partial: dict[int, float] = defaultdict(float)
        budget = _BUDGET
        for term in walked:
            entries = self._postings[term]
            if budget < len(entries):
                break
            budget -= len(entries)
            weight = vector[term]
            for other, theirs in entries:
                partial[other] += weight * theirs
        partial.pop(number, None)
        best = sorted(partial, key=lambda other: (-round(partial[other], ROUND), other))[:_NEIGHBOURS]
        scored = [(self.cosine(number, other), other) for other in best]
        return tuple(sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1])))
