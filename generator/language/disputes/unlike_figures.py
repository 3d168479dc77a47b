"""Two figures of two sources for one thing: the same words stand around them, and nothing says why both may be right.

Where no two parties stand against each other, the figure of a later day is the newer one, and no contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from generator.language.disputes.disputes import Dispute
from generator.language.pile.assertions import Assertion, shared_names
from generator.language.pile.figures import is_age
from generator.language.pile.objections import comparable
from generator.language.pile.passages import Passage, Story
from generator.language.pile.scopes import is_set_apart
from generator.language.words.concepts import concept
from generator.language.words.tokens import stem
from generator.language.words.values import Value, same_value
from generator.model import UNKNOWN

_NEAR = 6
"""Telling words before and behind a figure that say what it is a figure of."""

_LARGEST_RATIO = 25
_MANY = 1000
_FEWEST_SHARED = 3
_FEWEST_NEAR = 2
_TIME_UNITS = frozenset({"s", "month"})
_BESIDE = 3
"""Telling words before and behind a count of people that say what became of them."""

_ANYBODY = frozenset(concept(stem(word)) for word in "people persons cases others men women times things places".split())
_ENDS = re.compile(r"\s*(?:[.,;:)”\"]|$|\s(?:in|on|at|by|from|to|since|and|but|after|before)\b)")
"""What follows a figure that says how many there are in all: in `26 were saved` it is some of them."""

_LEVEL = re.compile(
    r"\b(?:stood|stands?|closed|traded|trading|reached|reaches|rose|risen|fell|fallen|now|grown|grew|climbed|so\s+far|has|have|is|are|missing)\b",
    re.IGNORECASE,
)
"""Words of figures that are others the day after."""

_SIZE = re.compile(r"\b(?:long|high|tall|deep|wide|thick|length|height|depth|width|diameter)\b", re.IGNORECASE)
"""Words of a size that is the same the day after."""

_OF = re.compile(
    r"\b(?P<noun>[a-z]{3,20})\s+of\s+(?:about\s+|some\s+|nearly\s+|over\s+|around\s+|almost\s+|more\s+than\s+|only\s+|just\s+)?$"
)


def find_unlike_figures(story: Story, first: Assertion, second: Assertion) -> Iterator[Dispute]:
    """The first pair of figures, one of each assertion, that answer one question otherwise; none where they may both be right."""
    for a in _figures(first):
        for b in _figures(second):
            if not _answer_one_question(first, a, second, b) or same_value(a, b, Decimal("0.05")) or is_rounded(a, b) or fits(a, b):
                continue
            if _has_value(first.passage, b) or _has_value(second.passage, a) or is_set_apart(story, first, second, a, b):
                continue
            if is_age(a) and not set(first.passage.actors) & set(second.passage.actors):
                continue
            if answers_of_two_days(first, second):
                continue
            sides = [(a.text, [first.passage]), (b.text, [second.passage])]
            yield Dispute("", "contradiction", sides, "figure")
            return


def _figures(assertion: Assertion) -> list[Value]:
    return [
        value
        for value in assertion.passage.values
        if assertion.start <= value.start < assertion.end and value.kind not in ("label", "ordinal", "tally") and value.low
    ]


def _answer_one_question(first: Assertion, a: Value, second: Assertion, b: Value) -> bool:
    if max(a.high, b.high) > _LARGEST_RATIO * min(a.low, b.low):
        return False
    near = first.around(a.start, _NEAR) & second.around(b.start, _NEAR) | _shared_figures(first, second)
    names = min(2, shared_names(first, second))
    if a.kind == b.kind == "count":
        mine, theirs = _counted(first, a), _counted(second, b)
        if "one" in (a.text.lower(), b.text.lower()) or (mine and theirs and not mine & theirs):
            return False
        if not mine or not theirs:  # `the backlog of applications has grown to 11,900`
            bare = [(each, value) for each, value, noun in ((first, a, mine), (second, b, theirs)) if not noun]
            alone = all(_ENDS.match(each.passage.text, value.end) for each, value in bare)
            return alone and len(near) >= _FEWEST_SHARED and bool(mine | theirs)
        if mine & _ANYBODY:
            near = first.around(a.start, _BESIDE) & second.around(b.start, _BESIDE)
            return bool(near - mine)
        return len(near - mine) + names >= _FEWEST_NEAR
    own = a.kind == "measure" and a.unit not in _TIME_UNITS and names >= _FEWEST_NEAR
    return comparable(a, b) and len(near) >= (1 if own else _FEWEST_NEAR)


def _shared_figures(first: Assertion, second: Assertion) -> frozenset[str]:
    """Sums and measures that both give: `250 million, to be paid over five years`, and `250 million within two years`."""
    mine, theirs = ({v.key for v in _figures(each) if v.low >= _MANY or v.kind == "money"} for each in (first, second))
    return frozenset(mine & theirs)


def _counted(assertion: Assertion, value: Value) -> frozenset[str]:
    """Concepts of what a count counts: the first word behind it, or the noun before it, as in `a crowd of 31,000`."""
    if value.noun:
        return frozenset(concept(noun) for noun in value.noun[:1])
    found = _OF.search(assertion.passage.text[max(0, value.start - 60) : value.start])
    return frozenset((concept(stem(found["noun"])),)) if found else frozenset()


def is_rounded(a: Value, b: Value) -> bool:
    """Whether one figure is the other in fewer digits: 400 and 412."""
    mine, theirs = _count_digits(a.low), _count_digits(b.low)
    if mine == theirs:
        return False
    low, high, digits = (a, b, mine) if mine < theirs else (b, a, theirs)
    if high.low == 0:
        return False
    places = high.low.adjusted() - digits + 1
    return round(high.low.scaleb(-places)) == low.low.scaleb(-places) and digits > 1


@lru_cache(maxsize=4096)
def _count_digits(number: Decimal) -> int:
    """How many digits a number has, without the zeros that end it."""
    return len(number.normalize().as_tuple().digits)


def fits(a: Value, b: Value) -> bool:
    """Whether one figure is a bound or range that the other keeps to: at least nine, and twelve."""
    for bounded, other in ((a, b), (b, a)):
        if (bounded.bound == "min" and other.low >= bounded.low) or (bounded.bound == "max" and other.low <= bounded.low):
            return True
    return a.low <= b.low <= b.high <= a.high or b.low <= a.low <= a.high <= b.high


def _has_value(passage: Passage, value: Value) -> bool:
    return any(value.unit == own.unit and own.kind == value.kind and same_value(own, value) for own in passage.values)


def answers_of_two_days(first: Assertion, second: Assertion) -> bool:
    """Whether the later figure may be the newer one: one party tells both on two days, or a level or running count is given."""
    days = {each.passage.published for each in (first, second)}
    if len(days) < 2 or UNKNOWN in days:
        return False
    if all(_SIZE.search(each.text) for each in (first, second)):
        return False
    one, other = first.told_by(), second.told_by()
    if one and other:
        return bool(one & other)
    return any(_LEVEL.search(each.text) for each in (first, second))
