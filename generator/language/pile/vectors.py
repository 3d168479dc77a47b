"""Sparse vectors of many short texts in flat arrays: for each text the numbers of its terms, in order, each with its weight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int64]
Weights: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Terms:
    """Which terms each text holds: those of text n stand in `held` from `starts[n]` to `starts[n + 1]`, in order, each once.

    `counts` says how often each of them stands in its text, `frequency` how many texts hold each term.
    """

    starts: Numbers
    held: NDArray[np.int32]
    counts: NDArray[np.int32]
    frequency: Numbers

    @property
    def size(self) -> int:
        """How many texts there are."""
        return len(self.starts) - 1

    def rows(self) -> Numbers:
        """For each entry of `held` the text it is of."""
        return np.repeat(np.arange(self.size), np.diff(self.starts))


def number_terms(texts: Sequence[Sequence[str]]) -> tuple[Mapping[str, int], Numbers, NDArray[np.int32]]:
    """(the number of each term, in the order of their letters; the text, and the term, of each place where a term stands)."""
    ids = {term: number for number, term in enumerate(sorted({term for terms in texts for term in terms}))}
    places = np.fromiter((ids[term] for terms in texts for term in terms), np.int32)
    return ids, np.repeat(np.arange(len(texts)), np.fromiter(map(len, texts), np.int64, len(texts))), places


def gather_terms(rows: Numbers, places: NDArray[np.int32], size: int, different: int) -> Terms:
    """The terms of `size` texts, given the text and the term of each place; there are `different` terms."""
    keys, counts = np.unique(rows * max(1, different) + places, return_counts=True)
    held = (keys % max(1, different)).astype(np.int32)
    starts = np.searchsorted(keys, np.arange(size + 1) * max(1, different))
    return Terms(starts.astype(np.int64), held, counts.astype(np.int32), np.bincount(held, minlength=different))


_AT_ONCE = 8192
"""Texts looked at together where every occurrence of a term is listed: a whole pile's would take gigabytes."""


def count_holders_around(terms: Terms, groups: Sequence[int]) -> Numbers:
    """As `frequency`, where each text is taken with the one before it and the one after it, as far as they are of its group."""
    different, group = max(1, len(terms.frequency)), np.asarray(groups, np.int64)
    counts: Numbers = np.zeros(len(terms.frequency), np.int64)
    for first in range(0, terms.size, _AT_ONCE):
        last = min(first + _AT_ONCE, terms.size)
        begin, end = max(first - 1, 0), min(last + 1, terms.size)
        rows = np.repeat(np.arange(begin, end), np.diff(terms.starts[begin : end + 1]))
        held = terms.held[terms.starts[begin] : terms.starts[end]]
        reached = []
        for step in (-1, 0, 1):
            near = rows + step
            inside = (near >= first) & (near < last)
            inside[inside] = group[near[inside]] == group[rows[inside]]
            reached.append(near[inside] * different + held[inside])
        counts += np.bincount(np.unique(np.concatenate(reached)) % different, minlength=len(counts))
    return counts


def inverse_frequency(frequency: Numbers, size: int) -> Weights:
    """The inverse document frequency of terms that stand in so many of `size` texts: 1 for one in every text, more for rarer ones."""
    found: Weights = np.log((1 + size) / (1 + frequency)) + 1.0
    return found


def weigh_terms(terms: Terms, idf: Weights) -> Weights:
    """The weight of each entry: each text's vector has length 1."""
    # log TF: a word said twice in one sentence is not twice as telling
    weights = (1 + np.log(terms.counts)) * idf[terms.held]
    lengths = np.sqrt(np.bincount(terms.rows(), weights * weights, terms.size))
    found: Weights = weights / np.repeat(lengths, np.diff(terms.starts))
    return found


def spread_ranges(starts: Numbers, ends: Numbers) -> Numbers:
    """The numbers from each start to its end, one range after the other."""
    lengths = ends - starts
    total = int(lengths.sum())
    first = np.cumsum(lengths) - lengths
    found: Numbers = np.arange(total) + np.repeat(starts - first, lengths)
    return found
