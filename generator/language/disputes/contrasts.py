"""Figures whose own form says that they are two answers: digits exchanged, one number in two scales, two counts of one vote, two
estimates.

Precision before recall: rounding and other units are no contrast, and neither are figures that something else sets apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal

from generator.language.disputes.disputes import Dispute
from generator.language.pile.assertions import have_own_names, read_assertion
from generator.language.pile.figures import is_age
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR, comparable
from generator.language.pile.passages import Passage, Story
from generator.language.pile.scopes import are_told_apart, are_unlike_figures
from generator.language.words.concepts import concept
from generator.language.words.tokens import content_stems, stem
from generator.language.words.values import Value, same_value

_MOST_ESTIMATES = 40
_MOST_OF_ONE_FORM = 6
_AROUND = 2
_LARGE_VOTE = 20
"""Two votes of so many that agree on one side are one vote; those of a small council are alike by chance."""

_ESTIMATE = re.compile(
    r"\b(?:puts?|putting|estimate[sd]?|reckon(?:s|ed))\s+(?:the\s+)?[\w\s,-]{0,50}?\bat\s+[\w\s“\"'’‘,]{0,20}$", re.IGNORECASE
)
_PUT_IT = re.compile(r"\b(?:it|this|that|them|these)\b", re.IGNORECASE)
_ESTIMATING = frozenset(map(stem, "put puts putting estimate estimated reckon reckoned about around some".split()))
_SLIP_KINDS = ("money", "measure", "age", "percent")


def find_slips(story: Story) -> list[Dispute]:
    """Figures that differ as slips of the pen do: digits exchanged (8.4, 4.8) or one number in two scales."""
    places: dict[tuple[str, str, str], list[tuple[Passage, Value]]] = defaultdict(list)
    for passage in story.passages:
        for value in passage.values:
            digits = re.sub(r"[^\d.]", "", value.text.replace(",", "")).strip(".")
            bare = digits.replace(".", "")
            if value.kind in _SLIP_KINDS and len(bare) >= 2 and bare.strip("0"):
                places[(value.kind, value.unit, "".join(sorted(bare)))].append((passage, value))
    found: list[Dispute] = []
    seen: set[tuple[str, str]] = set()
    for key in sorted(places):
        first_by_value: dict[str, tuple[Passage, Value]] = {}
        for passage, value in places[key]:
            first_by_value.setdefault(value.key, (passage, value))
        options = list(first_by_value.values())[:_MOST_OF_ONE_FORM]
        for number, (first, a) in enumerate(options):
            for second, b in options[number + 1 :]:
                if (a.key, b.key) not in seen and _is_slip(story, first, a, second, b):
                    seen.add((a.key, b.key))
                    found.append(_ask(first, a, second, b))
    return found


def _is_slip(story: Story, first: Passage, a: Value, second: Passage, b: Value) -> bool:
    low, high = sorted((a.low, b.low))
    if not low or same_value(a, b) or _has_value(first, b) or _has_value(second, a):
        return False
    exchanged = high / low < 10 and a.kind != "percent"
    rescaled = a.kind == "measure" and high == low * 1000 and re.sub(r"\D", "", a.text) == re.sub(r"\D", "", b.text)
    if not (exchanged or rescaled) or not story.index.shared(first.number, second.number):
        return False
    if is_age(a) and not set(first.actors) & set(second.actors):
        return False
    return rescaled or not have_own_names(read_assertion(first), read_assertion(second))


def find_rival_estimates(story: Story) -> list[Dispute]:
    """Two counts of one vote (`9-4`, `9-5`), or two sums at which something is put."""
    held = [
        (passage, value)
        for passage in find_marked(story, "gives an estimate", lambda each: any(_is_put(each, value) for value in each.values))
        for value in passage.values
        if _is_put(passage, value)
    ][:_MOST_ESTIMATES]
    found: list[Dispute] = []
    seen: set[tuple[str, str]] = set()
    for at, (first, a) in enumerate(held):
        for second, b in held[at + 1 :]:
            pair = (min(a.key, b.key), max(a.key, b.key))
            if second.source == first.source or pair in seen or not comparable(a, b) or same_value(a, b, Decimal("0.05")):
                continue
            if not _has_value(first, b) and not _has_value(second, a) and _is_of_one_thing(story, first, a, second, b):
                seen.add(pair)
                found.append(_ask(first, a, second, b))
    return found


def _is_of_one_thing(story: Story, first: Passage, a: Value, second: Passage, b: Value) -> bool:
    mine, theirs = read_assertion(first), read_assertion(second)
    if a.kind == "tally":  # two counts of one vote agree on one side
        agree = (a.low == b.low or a.high == b.high) and (bool(mine.terms & theirs.terms) or max(a.low, a.high) >= _LARGE_VOTE)
        return agree and not are_told_apart(mine, theirs)
    what, other = _what_is_put(story, first, a), _what_is_put(story, second, b)
    if a.kind in ("count", "money") and what and other and not what & other:
        return False
    return not are_unlike_figures(mine, a, theirs, b) and _are_near_one_name(story, first, second)


def _what_is_put(story: Story, passage: Passage, value: Value) -> set[str]:
    """Concepts of what is put at the figure: the loss, the number of guests; of `it` those of the sentence before."""
    found = _ESTIMATE.search(passage.text[: value.start], max(0, value.start - 90))
    what = {concept(term) for term in content_stems(found.group())} - _ESTIMATING if found else set()
    before = story.before(passage)
    if found is None or what or before is None or not _PUT_IT.search(found.group()):
        return what
    return {concept(term) for term in content_stems(before.text)} - _ESTIMATING


def _are_near_one_name(story: Story, first: Passage, second: Passage) -> bool:
    """Whether the sentences around two estimates share a name, so that two fires are not taken for one."""
    return not _names_around(story, first).isdisjoint(_names_around(story, second))


def _names_around(story: Story, passage: Passage) -> set[str]:
    near = [p for p in story.passages[max(0, passage.number - _AROUND) : passage.number + 2] if p.source == passage.source]
    words = {word.folded for each in near for word in each.words if word.start and word.is_capitalised and not word.is_stop}
    return {word for word in words if stem(word) not in CALENDAR} | {"@" + actor for each in near for actor in each.actors}


def _is_estimate(passage: Passage, value: Value) -> bool:
    """Whether the sentence presents the figure as somebody's estimate: puts the loss at, estimated at."""
    return value.kind not in ("label", "ordinal") and _ESTIMATE.search(passage.text[max(0, value.start - 90) : value.start]) is not None


def _is_put(passage: Passage, value: Value) -> bool:
    """Whether a figure is a count of votes or an estimate."""
    return value.kind == "tally" or _is_estimate(passage, value)


def _has_value(passage: Passage, value: Value) -> bool:
    return any(value.unit == own.unit and own.kind == value.kind and same_value(own, value) for own in passage.values)


def _ask(first: Passage, a: Value, second: Passage, b: Value) -> Dispute:
    return Dispute("", "contradiction", [(a.text, [first]), (b.text, [second])], "figure")
