"""Pairs of sentences that were compared before, and nothing came of it: a later run does not compare them again.

In a pile nearly all pairs are of this kind, and one article more adds few. What was found in the others is found again each time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from generator.language.pile.passages import Story
from generator.language.pile.vectors import Numbers
from generator.language.words.notes import name_circumstances
from generator.packing import pack, unpack

_AT_ONCE = 8192
"""Pairs held as numbers of Python, which take ten times the room."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of passages by their numbers, in an order of their own."""

    firsts: Numbers
    seconds: Numbers

    def where(self, wanted: NDArray[np.bool_]) -> Pairs:
        """Those of the pairs that are wanted."""
        return Pairs(self.firsts[wanted], self.seconds[wanted])


def near_pairs(story: Story, numbers: Sequence[int], most: int) -> Pairs:
    """The passages of those numbers, each with its `most` nearest among them, of other sources and origins, that come after it."""
    pairs = Pairs(*story.index.pairs_of(numbers, most))
    origins: dict[str, int] = {}
    by_origin = np.array([origins.setdefault(passage.origin, len(origins)) for passage in story.passages], np.int64)
    by_source = np.array([passage.order for passage in story.passages], np.int64)
    is_among = np.zeros(len(story.passages), np.bool_)
    is_among[np.asarray(numbers, np.int64)] = True
    wanted = (pairs.seconds > pairs.firsts) & is_among[pairs.seconds]
    for kind in (by_source, by_origin):
        wanted &= kind[pairs.firsts] != kind[pairs.seconds]
    return pairs.where(wanted)


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

    def still_open(self, pairs: Pairs) -> Iterator[tuple[int, int]]:
        """Those of the pairs that have to be asked about, in their order."""
        rest = pairs.where(~np.isin(self._key(pairs), self._known))
        for start in range(0, len(rest.firsts), _AT_ONCE):
            yield from zip(rest.firsts[start : start + _AT_ONCE].tolist(), rest.seconds[start : start + _AT_ONCE].tolist(), strict=True)

    def keep(self, pairs: Pairs, fruitful: Collection[tuple[int, int]]) -> None:
        """Keep these pairs but for the `fruitful` ones for later runs, in the place of those kept before."""
        firsts, seconds = zip(*fruitful, strict=True) if fruitful else ((), ())
        keys = self._key(pairs)
        is_vain = ~np.isin(keys, self._key(Pairs(np.array(firsts, np.int64), np.array(seconds, np.int64))))
        if np.array_equal(np.sort(keys[is_vain]), np.sort(self._known)):
            return
        vain = pairs.where(is_vain)
        packed = pack(_Kept(self._footings, self._sizes, _to_bytes(vain.firsts), _to_bytes(vain.seconds)))
        if packed is not None:
            self._story.slips.keep(None, self._about, packed, is_asked_again=False)

    def _key(self, pairs: Pairs) -> Numbers:
        return pairs.firsts * np.int64(len(self._story.passages)) + pairs.seconds

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
        return self._key(Pairs(firsts[there], seconds[there]))

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
