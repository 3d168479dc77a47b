"""Which of many texts may be copies of one another: those whose sketches, a fixed share of their five-word runs, have enough in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Runs = NDArray[np.uint64]

_SKETCH, _SHORT, _FEW = 8, 256, 8
"""One run in eight is in the sketch of a text of 256 runs or more, every run in that of a shorter one; a pair is proposed where the
sketches share a quarter of what copies would share."""


def unpack_runs(packed: bytes) -> Runs:
    """The hashes of a text's runs, as `copies.hash_runs` packs them."""
    return np.frombuffer(packed, "<u8")


def count_shared(first: Runs, second: Runs) -> int:
    """How many runs two texts share."""
    return len(np.intersect1d(first, second, assume_unique=True))


def propose_pairs(texts: Sequence[Runs]) -> Iterator[tuple[int, int]]:
    """Places of texts that may be copies, the earlier first.

    Each run of a sketch links a text to the first text that has it and to the one just before it, so a run that a thousand copies share
    costs a thousand steps and not a million.
    """
    sketches = [own if len(own) < _SHORT else own[own % _SKETCH == 0] for own in texts]
    owners = np.repeat(np.arange(len(texts)), [len(sketch) for sketch in sketches])
    if not len(owners):
        return
    runs = np.concatenate(sketches)
    order = np.argsort(runs, kind="stable")
    runs, owners = runs[order], owners[order]
    is_shared = runs[1:] == runs[:-1]
    starts = np.flatnonzero(np.concatenate(([True], ~is_shared)))
    first = np.repeat(owners[starts], np.diff(np.append(starts, len(owners))))[1:][is_shared]
    before, owner = owners[:-1][is_shared], owners[1:][is_shared]
    is_another = before != first
    links = np.concatenate((first * len(texts) + owner, (before * len(texts) + owner)[is_another]))
    pairs, shared = np.unique(links, return_counts=True)
    sizes = np.array([len(own) for own in texts])
    earlier, later = pairs // len(texts), pairs % len(texts)
    likely = shared * _SKETCH * _FEW >= np.minimum(sizes[earlier], sizes[later])
    yield from zip(earlier[likely].tolist(), later[likely].tolist(), strict=True)
