"""Numbers and days that stand against each other: typed slots, compared only like with like.

Precision before recall: a pair is reported only where the same thing is counted or measured,
or where the figures themselves show a slip
(digits exchanged, the same number with another scale). Rounding, other units and other times of day are not contrasts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.language import cues
from generator.language.objections import comparable, is_age
from generator.language.passages import Passage, Story
from generator.language.tokens import find_words, stem
from generator.language.values import Value, same_value

_ANYTHING = frozenset({"peopl", "person", "year", "time", "thing", "other", "place", "day", "month", "week", "hour", "case"})
"""Stems of nouns that many unlike figures of one story count."""

_NEAR = 8
_MOST_ESTIMATES = 40
_ALIKE = 0.3
_LARGE_VOTE = 20
"""Two votes of so many that agree on one side are one vote; those of a small council are alike by chance."""

_ESTIMATE = re.compile(
    r"\b(?:puts?|putting|estimate[sd]?|reckon(?:s|ed))\s+(?:the\s+)?[\w\s,-]{0,50}?\bat\s+[\w\s“\"'’‘,]{0,20}$", re.IGNORECASE
)
_FOR = re.compile(r"\s+(?:for|per)\s+(?:the\s+|an?\s+|each\s+|every\s+)?(?P<what>\w{2,30})", re.IGNORECASE)
_SLIP_KINDS = ("money", "measure", "age", "percent")


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two figures for one thing: the passages, the words of each figure, and the kind of disagreement it looks like."""

    first: Passage
    second: Passage
    first_value: str
    second_value: str
    kind: str
    noun: str = ""


def find_number_contrasts(story: Story) -> tuple[Contrast, ...]:
    """Pairs of passages that give different figures for one thing, in reading order, each pair of figures once."""
    found: list[Contrast] = []
    seen: set[tuple[str, str]] = set()
    for first, second, alike in _pairs(story):
        for a in first.values:
            for b in second.values:
                if not comparable(a, b) or same_value(a, b, Decimal("0.05")) or _compatible(a, b):
                    continue
                if _has_value(first, b) or _has_value(second, a) or not _same_slot(first, a, second, b, alike):
                    continue
                pair = tuple(sorted((a.key, b.key)))
                if (pair[0], pair[1]) in seen:
                    continue
                seen.add((pair[0], pair[1]))
                found.append(
                    Contrast(
                        first,
                        second,
                        a.text,
                        b.text,
                        _kind(first, a, second, b),
                        _noun_words(first, a) or _noun_words(second, b),
                    )
                )
    return tuple(found)


def find_slips(story: Story) -> tuple[Contrast, ...]:
    """Figures that differ as slips of the pen do: digits exchanged (8.4, 4.8) or one number in two scales."""
    places: dict[tuple[str, str, str], list[tuple[Passage, Value]]] = defaultdict(list)
    for passage in story.passages:
        for value in passage.values:
            digits = re.sub(r"[^\d.]", "", value.text.replace(",", "")).strip(".")
            bare = digits.replace(".", "")
            if value.kind in _SLIP_KINDS and len(bare) >= 2 and bare.strip("0"):
                places[(value.kind, value.unit, "".join(sorted(bare)))].append((passage, value))
    found: list[Contrast] = []
    seen: set[tuple[str, str]] = set()
    for key in sorted(places):
        entries = places[key]
        first_by_value: dict[str, tuple[Passage, Value]] = {}
        for passage, value in entries:
            first_by_value.setdefault(value.key, (passage, value))
        options = list(first_by_value.values())
        for number, (first, a) in enumerate(options[:6]):
            for second, b in options[number + 1 : 6]:
                low, high = sorted((a.low, b.low))
                if not low or same_value(a, b) or _has_value(first, b) or _has_value(second, a):
                    continue
                exchanged = high / low < 10 and a.kind != "percent"
                rescaled = a.kind == "measure" and high == low * 1000 and re.sub(r"\D", "", a.text) == re.sub(r"\D", "", b.text)
                shared = story.index.shared(first.number, second.number)
                if (exchanged or rescaled) and shared and (a.key, b.key) not in seen:
                    seen.add((a.key, b.key))
                    found.append(Contrast(first, second, a.text, b.text, "contradiction"))
    return tuple(found)


def _pairs(story: Story) -> Iterator[tuple[Passage, Passage, float]]:
    for first in story.passages:
        if not first.values or cues.starts_correction(first.text):
            continue
        for alike, other in story.index.neighbours(first.number)[:12]:
            second = story.passages[other]
            if other > first.number and second.values and second.source != first.source and alike >= 0.12:
                yield first, second, alike
    estimates = [
        p for p in story.passages if any(value.kind == "tally" or _is_estimate(p, value) for value in p.values)
    ][:_MOST_ESTIMATES]
    for at, first in enumerate(estimates):
        for second in estimates[at + 1 :]:
            if second.source != first.source:
                yield first, second, story.index.cosine(first.number, second.number)


def _compatible(a: Value, b: Value) -> bool:
    """Whether a bound allows both: at least nine, and fourteen."""
    for bounded, other in ((a, b), (b, a)):
        if bounded.bound == "min" and other.low >= bounded.low * Decimal("0.95"):
            return bounded.kind != "count" or other.low < bounded.low * 3 // 2
        if bounded.bound == "max" and other.low <= bounded.low * Decimal("1.05"):
            return True
    return False


def _has_value(passage: Passage, value: Value) -> bool:
    return any(value.unit == own.unit and own.kind == value.kind and same_value(own, value) for own in passage.values)


def _window(passage: Passage, value: Value) -> frozenset[str]:
    """Stems of the telling words near a figure, figures and names left out."""
    at = next((n for n, word in enumerate(passage.words) if word.end > value.start), len(passage.words))
    near = passage.words[max(0, at - _NEAR) : at + _NEAR + 2]
    return frozenset(
        stem(word.folded)
        for word in near
        if not word.is_stop
        and not word.folded[0].isdigit()
        and not (word.is_capitalised and word.start)
        and not value.start <= word.start < value.end
        and stem(word.folded) not in value.noun[:1]
    )


def _same_slot(first: Passage, a: Value, second: Passage, b: Value, alike: float) -> bool:
    shared = len(_window(first, a) & _window(second, b))
    if a.kind == "count":
        # the same noun is already shared; more words must tie the figures to one event
        if a.noun and a.noun[0] in _ANYTHING and alike < _ALIKE + 0.1:
            return False
        return (shared >= 2 and alike >= 0.2) or (shared >= 3 and alike >= 0.15)
    if _for_whom(first, a) and _for_whom(second, b) and _for_whom(first, a) != _for_whom(second, b):
        return False  # £12 for adults, £7 for children
    if is_age(a) and not set(first.actors) & set(second.actors):
        return False  # ages of two people
    if a.kind == "tally":  # two counts of one vote agree on one side
        return (a.low == b.low or a.high == b.high) and (shared >= 1 or max(a.low, a.high) >= _LARGE_VOTE)
    if _is_estimate(first, a) and _is_estimate(second, b):
        return True
    return (shared >= 2 and alike >= _ALIKE - 0.08) or (shared >= 3 and alike >= 0.18)


def _for_whom(passage: Passage, value: Value) -> str:
    """Stem of the word that says for what a figure holds, right after it; empty where none does."""
    found = _FOR.match(passage.text, value.end)
    return stem(found["what"].lower()) if found else ""


def _is_estimate(passage: Passage, value: Value) -> bool:
    """Whether the sentence presents the figure as somebody's estimate: puts the loss at, estimated at."""
    return _ESTIMATE.search(passage.text[max(0, value.start - 90) : value.start]) is not None


def _kind(first: Passage, a: Value, second: Passage, b: Value) -> str:
    if first.published != second.published and "unknown" not in (first.published, second.published) and a.kind == "count":
        return "time"
    return "contradiction"


def _noun_words(passage: Passage, value: Value) -> str:
    """The words counted, as written: `people`, `service connections`."""
    words = [word for word in find_words(passage.text[value.end : value.end + 60])]
    out: list[str] = []
    for number, word in enumerate(words[:3]):
        gap = passage.text[value.end + (words[number - 1].end if number else 0) : value.end + word.start]
        if gap.strip() or word.is_stop or word.folded[0].isdigit():
            break
        out.append(word.text)
        if word.folded.endswith("s") or word.folded == "people":
            break
    return " ".join(out) if out and out[-1].lower().endswith(("s", "people")) else ""


def find_day_contrasts(story: Story) -> tuple[Contrast, ...]:
    """Pairs of passages of different sources that put what looks like one event on different days."""
    found = []
    seen: set[tuple[str, str]] = set()
    for first in story.passages:
        mine = _event_day(first)
        if mine is None:
            continue
        for alike, other in story.index.neighbours(first.number)[:8]:
            second = story.passages[other]
            if other < first.number or second.source == first.source or alike < 0.42:
                continue
            theirs = _event_day(second)
            if theirs is None or theirs[0] == mine[0] or not set(first.actors) & set(second.actors):
                continue
            telling = [term for term in story.index.shared(first.number, second.number) if term[0] not in "@#"]
            pair = (min(mine[0], theirs[0]), max(mine[0], theirs[0]))
            if len(telling) >= 4 and pair not in seen:
                seen.add(pair)
                found.append(Contrast(first, second, mine[1], theirs[1], "contradiction"))
    return tuple(found)


def _event_day(passage: Passage) -> tuple[str, str] | None:
    days = [date for date in passage.dates if date.precision == "day" and date.kind == "absolute"]
    return (days[0].edtf, days[0].words) if len({day.edtf for day in days}) == 1 else None
