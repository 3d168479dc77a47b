"""Two sources that answer one question otherwise in other words: the figures, or the days, with the most alike frames, and not equal.

Each must be the other's best match among all that the two sources give of its kind, and neither source may give the other's answer, too:
who knows both figures speaks of two things. Then the same doubts are raised as about sentences that are told alike (`pile.scopes`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.edtf import same_time
from generator.language.disputes.alike_frames import likeness
from generator.language.disputes.disputes import Dispute
from generator.language.disputes.frame_doubts import how_unlike
from generator.language.disputes.frames import Frame, FrameReader
from generator.language.disputes.unlike_figures import fits, is_rounded
from generator.language.pile.passages import Story
from generator.language.pile.similarity import Kept
from generator.language.words.values import Value, same_value

_ENOUGH = 1.5
_ENOUGH_BESIDE = 0.8
_ENOUGH_OF_SPANS, _ENOUGH_BESIDE_SPANS = 1.3, 0.5
"""How alike frames must be, all in all and beside the figures; of spans of time, which few words stand beside, less."""

_EQUAL = 0.01
"""Of two matches that are as near, the equal one is meant."""

_LEAST = min(_ENOUGH, _ENOUGH_OF_SPANS) - _EQUAL
_MOST_HOLDERS = 40
"""A term beside more figures of one kind than this brings no two of them together."""

_MOST_CITED = 3


def find_unlike_frames(story: Story) -> list[Dispute]:
    """Disputes over one figure or day between two sources, the most alike first; each pair of answers once."""
    reader = FrameReader(story)
    frames = list(reader.read_all())
    settings = Kept(lambda number: reader.read_setting(frames[number]))
    given: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    for frame in frames:
        given[frame.passage.source, frame.key].append(frame)
    found: dict[tuple[str, ...], Dispute] = {}
    for first, second in _best_pairs(frames):
        answers = tuple(sorted((_answer(first), _answer(second))))
        if _is_known(first, given[second.passage.source, first.key]) or _is_known(second, given[first.passage.source, first.key]):
            continue
        if answers in found:
            _join(found[answers], first, second)
        elif kind := how_unlike(first, settings[first.number], second, settings[second.number]):
            if kind != "contradiction" and first.passage.published > second.passage.published:
                first, second = second, first
            sides = [(first.words, [first.passage]), (second.words, [second.passage])]
            found[answers] = Dispute("", kind, sides, "date" if first.value is None else "figure")
    return list(found.values())


def _best_pairs(frames: Sequence[Frame]) -> list[tuple[Frame, Frame]]:
    """Pairs of two sources that are each other's best match, alike enough and not equal, the most alike first."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    scored: list[tuple[float, Frame, Frame]] = []
    for first, second in _candidates(frames):
        alike, beside = likeness(first, second, _LEAST)
        if alike < _LEAST:
            continue  # no better match than any that is alike enough
        same = _is_same(first, second)
        rank = alike + (_EQUAL if same else 0)
        for one, other in ((first, second), (second, first)):
            key = (one.number, other.passage.source)
            if rank > best.get(key, (0.0, -1))[0]:
                best[key] = (rank, other.number)
        enough, enough_beside = (_ENOUGH_OF_SPANS, _ENOUGH_BESIDE_SPANS) if first.key == "time" else (_ENOUGH, _ENOUGH_BESIDE)
        if not same and alike >= enough and beside >= enough_beside:
            scored.append((alike, first, second))
    mutual = [
        (alike, first, second)
        for alike, first, second in scored
        if best[first.number, second.passage.source][1] == second.number and best[second.number, first.passage.source][1] == first.number
    ]
    mutual.sort(key=lambda pair: (-pair[0], pair[1].number, pair[2].number))
    return [(first, second) for _, first, second in mutual]


def _candidates(frames: Sequence[Frame]) -> Iterable[tuple[Frame, Frame]]:
    """Pairs of frames of one kind, of two independent sources, whose sentences, or what they lean on, share a telling word."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, frame in enumerate(frames):
        for term in frame.told:
            holders[frame.key, term].append(at)
    for at, first in enumerate(frames):
        others: set[int] = set()
        for term in first.told:
            held = holders[first.key, term]
            if len(held) <= _MOST_HOLDERS:
                others.update(held[bisect_right(held, at) :])
        for second in (frames[other] for other in sorted(others)):
            if first.passage.source != second.passage.source and first.passage.origin != second.passage.origin:
                yield first, second


def _is_same(first: Frame, second: Frame) -> bool:
    a, b = first.value, second.value
    if a is None or b is None:
        return same_time(_answer(first), _answer(second))
    return same_value(a, b, Decimal("0.05")) or is_rounded(a, b) or fits(a, b)


def _answer(frame: Frame) -> str:
    return frame.given.key if isinstance(frame.given, Value) else frame.given.edtf


def _is_known(frame: Frame, others: Iterable[Frame]) -> bool:
    return any(_is_same(frame, other) for other in others)


def _join(dispute: Dispute, first: Frame, second: Frame) -> None:
    """Add two passages to the sides that give their figures; at most a few a side, one a source."""
    (one, mine), (_, theirs) = dispute.sides
    pairs = ((mine, first), (theirs, second)) if one == first.words else ((mine, second), (theirs, first))
    for passages, frame in pairs:
        if len(passages) < _MOST_CITED and frame.passage.source not in {passage.source for passage in passages}:
            passages.append(frame.passage)
