"""What figures two sentences share, also where one of them leaves the unit out: `4.2 billion crowns`, later `4.2 billion`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.language.words.values import Value, same_value

_TIME_UNITS = frozenset({"s", "month"})
_LARGE = Decimal(1_000_000)
"""From here on the number alone tells which figure of a story is meant, so that its unit is left out when it is told again."""

_LARGE_TERM = re.compile(r"#(?P<number>\d{7,}(?:\.\d+)?)\D.*")


def is_age(value: Value) -> bool:
    """Whether a figure is how old somebody or something is, not how long something took: `29-year-old`, `34 years old`."""
    return value.kind == "age" or (value.unit in _TIME_UNITS and value.noun[:1] == ("old",))


def is_telling(value: Value) -> bool:
    """Whether a figure is unlikely to be shared by chance: a measure or sum, or a count of two digits that are no round number."""
    if value.kind in ("label", "ordinal", "age") or value.unit in _TIME_UNITS:
        return False
    if value.kind != "count":
        return True
    return value.low >= 100 and len(value.low.normalize().as_tuple().digits) > 1


def same_figure(first: Value, second: Value) -> bool:
    """Whether two figures are one: equal values, or one large number that has its unit in one place and none in the other."""
    if first.kind == second.kind:
        return same_value(first, second)
    if first.low != second.low or first.high != second.high or first.low < _LARGE or not is_telling(second if first.unit else first):
        return False
    return any(value.kind == "count" and not value.noun for value in (first, second))


def term_of(term: str) -> str:
    """The term under which a figure is found in other sentences: a large one without its unit. Others come back as they are."""
    found = _LARGE_TERM.match(term) if term[0] == "#" else None
    return f"#{found['number']}" if found is not None else term


def shared_figures(first: Sequence[Value], second: Sequence[Value]) -> tuple[bool, bool]:
    """Whether there is a telling figure among both, and one with the thing it counts or its unit."""
    telling = counted = False
    for a in first:
        for b in second:
            if a.kind not in ("label", "ordinal") and same_figure(a, b):
                counted = counted or a.kind != "count" or b.kind != "count" or bool(set(a.noun[:2]) & set(b.noun[:2]))
                telling = telling or is_telling(a) or is_telling(b)
    return telling, counted
