"""Pairs of sentences that were compared before, and nothing came of it: a later run does not compare them again.

In a pile nearly all pairs are of this kind, and one article more adds few. What was found in the others is found again each time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from generator.language.notes import name_circumstances
from generator.language.passages import Story
from generator.language.vectors import Numbers
from generator.packing import pack, unpack


@dataclass(frozen=True, slots=True)
class _Kept:
    """The pairs of an earlier run: the first and second passage of each, four bytes a number, as they were numbered then.

    `footings` names in order what each source's passages rested on, `sizes` says how many they were.
    """

    footings: list[str]
    sizes: list[int]
    firsts: bytes
    seconds: bytes


class SettledPairs:
    """The pairs about which the question `about` was asked in vain, as far as their passages are still the same.

    What is asked of a pair may look at nothing but the two passages, what stands next to them in their sources, the headlines, and what
    `circumstances` says: for each source a name for whatever else of it matters.
    """

    def __init__(self, story: Story, about: str, circumstances: Mapping[str, str]) -> None:
        self._story, self._about = story, about
        self._footings = [name_circumstances(name, circumstances.get(source, "")) for source, name in story.footing.items()]
        self._sizes = [len(story.places[source]) for source in story.footing]
        self._known = self._read()

    def select_open(self, firsts: Numbers, seconds: Numbers) -> NDArray[np.bool_]:
        """Which of the pairs have to be asked about."""
        return ~np.isin(self._key(firsts, seconds), self._known)

    def keep(self, firsts: Numbers, seconds: Numbers) -> None:
        """Keep these pairs for later runs, in the place of those kept before."""
        keys = np.sort(self._key(firsts, seconds))
        if np.array_equal(keys, np.sort(self._known)):
            return
        packed = pack(_Kept(self._footings, self._sizes, _to_bytes(firsts), _to_bytes(seconds)))
        if packed is not None:
            self._story.slips.keep(None, self._about, packed)

    def _key(self, firsts: Numbers, seconds: Numbers) -> Numbers:
        return firsts * np.int64(len(self._story.passages)) + seconds

    def _read(self) -> Numbers:
        """The keys of the pairs known, by the numbers that their passages have now."""
        kept = self._story.slips.find(None, self._about)
        try:
            before: _Kept = unpack(kept, _Kept) if kept is not None else _Kept([], [], b"", b"")
            firsts, seconds = (np.frombuffer(data, "<u4") for data in (before.firsts, before.seconds))
            now = self._renumber(before)
            firsts, seconds = now[firsts], now[seconds]
            there = (firsts >= 0) & (seconds >= 0)
        except (ValueError, IndexError):  # damaged
            return np.zeros(0, np.int64)
        return self._key(firsts[there], seconds[there])

    def _renumber(self, before: _Kept) -> Numbers:
        """For each passage that an earlier run knew its number now, -1 where it is not what it was."""
        starts = dict(zip(self._footings, accumulate(self._sizes, initial=0), strict=False))
        sizes = dict(zip(self._footings, self._sizes, strict=True))
        now = [np.zeros(0, np.int64)]
        for footing, size in zip(before.footings, before.sizes, strict=True):
            is_same = sizes.get(footing) == size
            now.append(np.arange(starts[footing], starts[footing] + size) if is_same else np.full(max(0, size), -1))
        return np.concatenate(now)


def _to_bytes(numbers: Numbers) -> bytes:
    return numbers.astype("<u4").tobytes()
