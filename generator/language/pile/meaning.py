"""How near sentences are in meaning, where a model tells it: by vectors, of which this module knows nothing but that like ones point alike.

In a pile about one story every sentence resembles every other, so what all have in common is taken off first.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.language.pile.passages import Passage

Vectors: TypeAlias = NDArray[np.float32]
"""A row for each text."""

_MOST_COMPARED = 6_000
"""Passages of a pile up to which each is compared with all others; in a larger one only with those that words led to."""

_PLACES = 3
"""Decimals of a nearness: the last ones hang on how a processor rounds."""


class Meaning:
    """What turns texts into vectors; this one can do it with none."""

    name = ""
    """Which vectors these are; empty without any."""

    def vectors(self, texts: Sequence[Sequence[str]]) -> Vectors | None:
        """A row for each text of each source, in order; None without a model."""
        return None


NO_MEANING = Meaning()


class Nearness:
    """The nearness of the passages of a pile, -1 to 1, rounded; 0 for two that are as near as any two of the pile."""

    def __init__(self, passages: Sequence[Passage], vectors: Vectors) -> None:
        """`vectors` has a row for each passage."""
        self._own = _centred(vectors)
        self._around = self._own.copy()
        orders = np.array([passage.order for passage in passages], np.int64)
        is_next = (orders[1:] == orders[:-1])[:, None]
        self._around[1:] += self._own[:-1] * is_next
        self._around[:-1] += self._own[1:] * is_next
        self._around = _to_unit(self._around)
        starts = np.flatnonzero(np.diff(orders, prepend=-1)).tolist()
        self._sources = [(int(orders[start]), start, stop) for start, stop in pairwise([*starts, len(orders)])]

    def of(self, first: int, second: int) -> float:
        """How near two passages are."""
        return round(float(self._own[first] @ self._own[second]), _PLACES)

    def around(self, first: int, second: int) -> float:
        """How near they are with those next to each in its source."""
        return round(float(self._around[first] @ self._around[second]), _PLACES)

    def nearest_by_source(self, number: int) -> dict[int, int]:
        """Per order of another source its passage nearest to `number`; none in a pile too large to compare all of it."""
        if len(self._own) > _MOST_COMPARED:
            return {}
        near = np.round(self._own @ self._own[number], _PLACES)
        others = [source for source in self._sources if not source[1] <= number < source[2]]
        return {order: start + int(np.argmax(near[start:stop])) for order, start, stop in others}


def _centred(vectors: Vectors) -> Vectors:
    unit = _to_unit(vectors)
    return _to_unit(unit - unit.mean(axis=0)) if len(unit) else unit


def _to_unit(vectors: Vectors) -> Vectors:
    found: Vectors = (vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)).astype(np.float32)
    return found
