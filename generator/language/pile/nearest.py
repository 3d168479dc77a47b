"""For each of many texts those most like it, looked up for many at a time: products of sparse matrices.

A text is compared with those that hold one of its rarest terms; no term is followed that very many texts hold, and for one text only so
many places. The work for one text does not grow with the pile, and the answer does not depend on which others are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from generator.language.pile.similarity import ROUND
from generator.language.pile.vectors import Numbers, Terms, Weights, spread_ranges

_MOST_FOLLOWED = 400
"""A term that more texts hold is not followed, however large the pile."""

_COMMON_SHARE, _COMMON_FLOOR = 0.25, 60
_BUDGET = 1000
"""Places of its rarest terms that are followed for one text."""

_COMPARED = 80
"""How many texts, those likest by their rarest terms, are compared by all terms."""

_BLOCK = 128
_LARGEST_TABLE = 1 << 22
"""Numbers in the table in which the terms of one block of texts are looked up."""

_SCALE = 1 << 20
"""Above the largest likeness as a whole number."""

_UNSURE = 2 * 10.0**-ROUND


def most_followed(size: int) -> int:
    """In how many of `size` texts a term may stand and still be followed from one to another."""
    return min(_MOST_FOLLOWED, max(_COMMON_FLOOR, int(_COMMON_SHARE * size)))


class Nearest:
    """Looks up the texts most like given ones. Equal likeness goes by the order of the texts."""

    def __init__(self, terms: Terms, weights: Weights) -> None:
        self._terms, self._weights = terms, weights
        followed = np.where(terms.frequency <= most_followed(terms.size), terms.frequency, 0)
        self._is_walked = _choose_rarest(terms, followed)
        kept = followed[terms.held] > 0
        starts = np.concatenate(([0], np.cumsum(kept)))[terms.starts]
        shape = (terms.size, len(terms.frequency))
        self._holders = csr_matrix((weights[kept], terms.held[kept], starts), shape=shape).T.tocsr()
        self._different = shape[1]
        self._block = max(1, min(_BLOCK, _LARGEST_TABLE // max(1, self._different)))
        self._table = np.zeros(self._block * self._different)  # a row for each text of a block; found faster by one number than by two

    def of(self, numbers: Sequence[int], most: int) -> Iterator[list[tuple[float, int]]]:
        """For each text its nearest, at most `most`, as (likeness, rounded; text), most alike first."""
        for _, ranked in self._rank(numbers, most):
            found = list(zip(ranked.alike.tolist(), ranked.others.tolist(), strict=True))
            yield from (found[first:last] for first, last in pairwise(ranked.ends.tolist()))

    def pairs_of(self, numbers: Sequence[int], most: int) -> tuple[Numbers, Numbers]:
        """The same without how alike they are: of each pair the text asked for, and the other."""
        found = [(block[ranked.rows], ranked.others) for block, ranked in self._rank(numbers, most)]
        empty = np.zeros(0, np.int64)
        return np.concatenate([empty, *(texts for texts, _ in found)]), np.concatenate([empty, *(others for _, others in found)])

    def _rank(self, numbers: Sequence[int], most: int) -> Iterator[tuple[Numbers, _Ranking]]:
        asked = np.asarray(numbers, np.int64)
        for start in range(0, len(asked), self._block):
            block = asked[start : start + self._block]
            rows, others = self._propose(block)
            yield block, _Ranking(rows, others, self._compare(block, rows, others), len(block), most)

    def _propose(self, block: Numbers) -> tuple[Numbers, Numbers]:
        """(place in the block, another text) of all that may be among the nearest, by what their rarest terms add to their likeness."""
        entries, starts = self._entries(block)
        walked = self._is_walked[entries]
        starts = np.concatenate(([0], np.cumsum(walked)))[starts]
        entries = entries[walked]
        rarest = csr_matrix((self._weights[entries], self._terms.held[entries], starts), shape=(len(block), len(self._terms.frequency)))
        product = rarest @ self._holders
        rows, others, partial = np.repeat(np.arange(len(block)), np.diff(product.indptr)), product.indices, product.data
        partial[others == block[rows]] = 0.0
        likely = partial > 0.0
        for start, end in pairwise(product.indptr.tolist()):
            if end - start > _COMPARED:  # most texts share one common word only: they are put aside before the costlier sort
                at = end - start - _COMPARED
                likely[start:end] &= partial[start:end] >= np.partition(partial[start:end], at)[at] - _UNSURE
        rows, others, partial = rows[likely], others[likely], partial[likely]
        too_many = (np.bincount(rows, minlength=len(block)) > _COMPARED)[rows]  # equally alike ones
        best = _Ranking(rows[too_many], others[too_many], partial[too_many], len(block), _COMPARED)
        return np.concatenate((rows[~too_many], best.rows)), np.concatenate((others[~too_many], best.others))

    def _compare(self, block: Numbers, rows: Numbers, others: Numbers) -> Weights:
        """The likeness of each pair."""
        entries, starts = self._entries(block)
        places = np.repeat(np.arange(len(block)) * self._different, np.diff(starts)) + self._terms.held[entries]
        self._table[places] = self._weights[entries]
        theirs, starts = self._entries(others)
        lengths = np.diff(starts)
        looked_up = np.repeat(rows * self._different, lengths) + self._terms.held[theirs]
        products = self._table.take(looked_up) * self._weights.take(theirs)
        alike: Weights = np.bincount(np.repeat(np.arange(len(others)), lengths), products, len(others)).astype(np.float64)
        self._table[places] = 0.0
        return alike

    def _entries(self, texts: Numbers) -> tuple[Numbers, Numbers]:
        """(where the terms of the texts stand, one text after the other; where those of each begin there, and the end)."""
        starts, ends = self._terms.starts[texts], self._terms.starts[texts + 1]
        return spread_ranges(starts, ends), np.concatenate(([0], np.cumsum(ends - starts)))


class _Ranking:
    """The `most` likest texts of each row, most alike first, of equally alike ones the first; `ends` are where rows begin, and the end."""

    def __init__(self, rows: Numbers, others: Numbers, alike: Weights, size: int, most: int) -> None:
        # one number for the three, since numbers are sorted fastest
        unlike = _SCALE - np.rint(alike * 10**ROUND).astype(np.int64)
        ranked = np.sort((rows << 52) | (unlike << 32) | others)
        rows = ranked >> 52
        starts = np.searchsorted(rows, np.arange(size + 1))
        first = np.arange(len(rows)) - starts[rows] < most
        self.rows, self.others = rows[first], ranked[first] & 0xFFFFFFFF
        self.alike = (_SCALE - ((ranked[first] >> 32) & 0xFFFFF)) / 10**ROUND
        self.ends = np.concatenate(([0], np.cumsum(np.minimum(np.diff(starts), most))))


def _choose_rarest(terms: Terms, followed: Numbers) -> NDArray[np.bool_]:
    """For each entry whether its term is walked: the rarest of its text, until the budget is spent. Nobody follows a term of length 0."""
    rows = terms.rows()
    lengths = followed[terms.held]
    order = np.lexsort((terms.held, lengths, rows))
    spent = np.cumsum(lengths[order])
    before = np.concatenate(([0], spent))[terms.starts[:-1]]
    walked = np.zeros(len(order), np.bool_)
    walked[order] = spent - before[rows] <= _BUDGET  # the order keeps the entries of a text together
    return walked & (lengths > 0)
