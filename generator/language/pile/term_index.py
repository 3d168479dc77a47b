"""The TF-IDF vectors of all sentences of a pile, with an index of who holds which term, so that nothing compares all with all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from generator.language.pile.nearest import Nearest, most_followed
from generator.language.pile.similarity import ROUND, Kept, multiply
from generator.language.pile.vectors import Numbers, count_holders_around, gather_terms, inverse_frequency, number_terms, weigh_terms

_NEIGHBOURS = 80


class TermIndex:
    """TF-IDF vectors of many short texts, and for each the texts most like it.

    Cost: linear in the number of texts (see `nearest`). Vectors lie in flat arrays, about 40 bytes for each term of a text.
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._ids, rows, places = number_terms(texts)
        self._terms = list(self._ids)
        self._held = gather_terms(rows, places, len(texts), len(self._ids))
        inverse = inverse_frequency(self._held.frequency, len(texts))
        self._idf: list[float] = inverse.tolist()
        # names and figures begin with a sign
        self._idf_of_words = [idf if term[0] not in "@#" else 0.0 for term, idf in zip(self._terms, self._idf, strict=True)]
        self._weights = weigh_terms(self._held, inverse)
        order = np.argsort(self._held.held, kind="stable")
        self._holders = self._held.rows()[order].astype(np.int32)
        self._holders_end = np.cumsum(self._held.frequency)
        self._vectors = Kept(self._read_vector)
        self._nearest: Nearest | None = None

    def _read_vector(self, number: int) -> dict[int, float]:
        start, end = self._held.starts[number], self._held.starts[number + 1]
        return dict(zip(self._held.held[start:end].tolist(), self._weights[start:end].tolist(), strict=True))

    def idf(self, term: str) -> float:
        """Inverse document frequency of a term: 1 for one in every text, more for rarer ones; unseen terms count as rarest."""
        at = self._ids.get(term)
        return math.log(1 + self._held.size) + 1.0 if at is None else self._idf[at]

    def idf_around(self, groups: Sequence[int]) -> dict[str, float]:
        """The same for each term where a text holds also what those next to it hold, as far as they are of its group."""
        found = inverse_frequency(count_holders_around(self._held, groups), self._held.size)
        return dict(zip(self._terms, found.tolist(), strict=True))

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

    def idf_of_shared_words(self, first: int, second: int) -> float:
        """The inverse document frequencies of the words that both texts have, added up; names (`@id`) and figures (`#…`) left out."""
        return math.fsum([self._idf_of_words[at] for at in self._vectors[first].keys() & self._vectors[second].keys()])

    def spread(self, term: str) -> int:
        """How many texts hold the term."""
        return int(self._held.frequency[self._ids[term]]) if term in self._ids else 0

    def holders(self, term: str) -> list[int]:
        """Every text that holds the term, in order."""
        at = self._ids.get(term)
        if at is None:
            return []
        end = int(self._holders_end[at])
        found: list[int] = self._holders[end - int(self._held.frequency[at]) : end].tolist()
        return found

    def holding(self, terms: Iterable[str]) -> tuple[int, ...]:
        """Texts that hold at least one of the terms, in order; terms too common to tell are passed over."""
        found: set[int] = set()
        for term in set(terms):
            if 0 < self.spread(term) <= most_followed(self._held.size):
                found.update(self.holders(term))
        return tuple(sorted(found))

    def neighbours(self, number: int) -> Sequence[tuple[float, int]]:
        """(likeness, text) of the texts most like text `number`, most alike first, ties by order; at most a fixed number."""
        return next(self.neighbours_of((number,)))

    def neighbours_of(self, numbers: Sequence[int], most: int = _NEIGHBOURS) -> Iterator[Sequence[tuple[float, int]]]:
        """The `most` first neighbours of each of the texts: many at a time are found much faster than one by one."""
        return self._look_up().of(numbers, most)

    def pairs_of(self, numbers: Sequence[int], most: int) -> tuple[Numbers, Numbers]:
        """(texts, others): the pairs that `neighbours_of` finds, in its order."""
        return self._look_up().pairs_of(numbers, most)

    def _look_up(self) -> Nearest:
        if self._nearest is None:
            self._nearest = Nearest(self._held, self._weights)
        return self._nearest
