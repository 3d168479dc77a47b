"""Which texts are copies of one another, and which article of a pile is about something else.

Both work through inverted indexes, so their cost grows with the amount of text and not with the number of pairs.
Source: shingles and their sketch modulo m after Broder, "On the resemblance and containment of documents" (1997).
"""
from __future__ import annotations

import math
import struct
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

_SHINGLE = 5
_MIN_SHARED = 12
_CONTAINED = 0.5

_FAR, _LOW = 2.0, -0.1
"""How far below the pile's middle a stray is at least, in median deviations, and how low its score."""

_FACTOR, _MASK = 1099511628211, 0xFFFFFFFFFFFFFFFF
_MIN_TERMS = 30


def group_copies(hashes: Mapping[str, bytes]) -> dict[str, str]:
    """Text id -> id of the first text of its group, where half of the shorter text's five-word runs stand in the other.

    `hashes` are those of each text's runs, from `hash_runs`. Pairs are proposed by a sketch, a fixed share of each text's runs, and
    judged by all their runs.
    """
    from generator.language.pile.sketches import count_shared, propose_pairs, unpack_runs  # slow to import, and few commands compare texts

    names, runs = list(hashes), [unpack_runs(packed) for packed in hashes.values()]
    parent = list(range(len(names)))

    def root(text: int) -> int:
        while parent[text] != text:
            parent[text] = parent[parent[text]]
            text = parent[text]
        return text

    for left, right in propose_pairs(runs):
        a, b = sorted((root(left), root(right)))
        smaller = min(len(runs[left]), len(runs[right]))
        if a != b and _are_copies(count_shared(runs[left], runs[right]), smaller):
            parent[b] = a
    return {name: names[root(text)] for text, name in enumerate(names)}


def _are_copies(shared: int, smaller: int) -> bool:
    """Whether two texts are copies that share so many runs, the shorter of which has so many."""
    return shared >= min(_MIN_SHARED, max(3, smaller)) and shared >= _CONTAINED * smaller


def hash_runs(text: Sequence[str]) -> bytes:
    """Hashes of the five-word runs of a text, given its folded words: eight bytes for each run, each once, in the order of the text.

    They are the same in every process and on every machine.
    """
    hashes = [_hash_word(word) for word in text]
    found: dict[int, None] = {}
    for at in range(len(hashes) - _SHINGLE + 1):
        value = 0
        for each in hashes[at : at + _SHINGLE]:
            value = (value * _FACTOR + each) & _MASK
        found[value ^ value >> 29] = None
    return struct.pack(f"<{len(found)}Q", *found)


@lru_cache(maxsize=65536)
def _hash_word(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


@dataclass(frozen=True, slots=True)
class Fit:
    """How a text fits its pile. `core`: share of the pile's common words it has; `alone`: share of its words that hardly any
    other text has. Both from 0 to 1."""

    core: float
    alone: float

    @property
    def score(self) -> float:
        """Core minus alone: from -1 (nothing in common) to 1."""
        return round(self.core - self.alone, 6)


def measure_fit(terms: Mapping[str, Mapping[str, int]], groups: Mapping[str, str]) -> dict[str, Fit]:
    """Text id -> how well its vocabulary fits the others'. Copies count once; names should not be among the terms.

    Names are left out by the caller because an article on another matter in the same town shares exactly those.
    """
    spread: Counter[str] = Counter()
    by_group: dict[str, Collection[str]] = {}
    for name, counts in terms.items():
        group = groups[name]
        by_group[group] = {*by_group[group], *counts} if group in by_group else counts.keys()
    for vocabulary in by_group.values():
        spread.update(vocabulary)
    others = len(by_group) - 1
    if others < 1:
        return {name: Fit(1.0, 0.0) for name in terms}
    common, rare = 0.4 * others, max(1.0, 0.1 * others)
    # A word is in the core of the others when it is common among them; own words are taken off one by one below.
    sure = {term for term, count in spread.items() if count - 1 >= common}
    edge = {term for term, count in spread.items() if count >= common > count - 1}
    fits = {}
    for name, counts in terms.items():
        own = by_group[groups[name]]
        core_size = len(sure) + sum(1 for term in edge if term not in own)
        has = sum(1 for term in counts if term in sure)
        # Each word once: a rant or a block of noise that repeats its own words is not further from the story for it.
        total = len(counts)
        alone = sum(1 for term in counts if spread[term] - 1 < rare)
        fits[name] = Fit(has / core_size if core_size else 1.0, alone / total if total else 0.0)
    return fits


@dataclass(frozen=True, slots=True)
class Bearing:
    """What else tells whether a text belongs to the story: `early`, well before the others began; `people`, how many of the
    story's people it names; `size`, its number of words that carry meaning; `foreign`, that hardly a
    name in it is in others."""

    early: bool
    people: int
    size: int
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a text stands below the pile's middle: in median deviations, and its score."""

    deviations: float
    score: float


def find_distant(fits: Mapping[str, Fit]) -> dict[str, Distance]:
    """The texts, in their order, that stand so far below the pile's middle that they may be about something else. Needs four texts.

    Far is counted in median deviations, so a pile that hangs together loosely keeps its odd ones.
    """
    scores = sorted(fit.score for fit in fits.values())
    if len(scores) < 4:
        return {}
    middle = _median(scores)
    deviation = max(0.05, _median(sorted(abs(score - middle) for score in scores)))
    distances = {name: Distance((middle - fit.score) / deviation, fit.score) for name, fit in fits.items()}
    return {name: each for name, each in distances.items() if each.deviations >= _FAR and each.score < _LOW}


def find_strays(distant: Mapping[str, Distance], bearings: Mapping[str, Bearing]) -> tuple[str, ...]:
    """Ids of the texts that are about something else, among the `distant` ones, with more words of their own than shared.

    Vocabulary alone does not tell a trade paper or an angry column (-0.18 to -0.33) from an event page of the same town (-0.18 to
    -0.45), so less is enough for a text from before the story or with names of its own, and one that names two of the story's people is a
    stray only where it is furthest: a mayor opens fairs, too. A text of under thirty words that carry meaning is never one.
    """
    found = []
    for name, at in distant.items():
        bearing = bearings[name]
        if bearing.people >= 2:
            far = at.deviations >= 6 and at.score < -0.3
        elif bearing.foreign:
            far = at.score < -0.15
        elif bearing.early:
            far = at.deviations >= 2.5
        else:
            far = at.deviations >= 4.5 and at.score < -0.3
        if far and bearing.size >= _MIN_TERMS:
            found.append(name)
    return tuple(found)


def _median(ordered: Sequence[float]) -> float:
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return math.fsum((ordered[half - 1], ordered[half])) / 2


__all__ = ["Bearing", "Distance", "Fit", "find_distant", "find_strays", "group_copies", "hash_runs", "measure_fit"]
