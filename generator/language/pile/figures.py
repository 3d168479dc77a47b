"""What figures two sentences share, also where one of them leaves the unit out: `4.2 billion crowns`, later `4.2 billion`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from generator.language.words.values import Value, same_value

_TIME_UNITS = frozenset({"s", "month"})
_LARGE = Decimal(1_000_000)
"""From here on the number alone tells which figure of a story is meant, so that its unit is left out when it is told again."""


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


def _lacks_unit(value: Value) -> bool:
    """Whether a large number stands without its unit and without what it counts."""
    return value.kind == "count" and not value.noun and value.low >= _LARGE and value.low == value.high and is_telling(value)


def same_figure(first: Value, second: Value) -> bool:
    """Whether two figures are one: equal values, or one large number that has its unit in one place and none in the other."""
    if first.kind == second.kind:
        return same_value(first, second)
    has_unit = bool(first.unit) or bool(second.unit)
    return has_unit and first.low == second.low and first.high == second.high and (_lacks_unit(first) or _lacks_unit(second))


def find_units(figures: Iterable[Sequence[Value]]) -> dict[str, str]:
    """The key of each large number without a unit -> its key with the only unit the pile gives it; `figures` are those of sentences."""
    bare: set[str] = set()
    keys: dict[str, set[str]] = {}
    for values in figures:
        for value in values:
            if value.unit and value.low >= _LARGE:
                keys.setdefault(f"#{value.low.normalize():f}", set()).add(value.key)
            elif _lacks_unit(value):
                bare.add(value.key)
    return {key: min(keys[key]) for key in sorted(bare) if len(keys.get(key, ())) == 1}


def keys_of(values: Sequence[Value], units: Mapping[str, str]) -> dict[str, str]:
    """The key of each figure -> the one under which the pile has it, by `find_units`."""
    return {value.key: units.get(value.key, value.key) if _lacks_unit(value) else value.key for value in values}


def shared_figures(first: Sequence[Value], second: Sequence[Value]) -> tuple[bool, bool]:
    """Whether there is a telling figure among both, and one with the thing it counts or its unit."""
    telling = counted = False
    for a in first:
        for b in second:
            if a.kind not in ("label", "ordinal") and same_figure(a, b):
                counted = counted or a.kind != "count" or b.kind != "count" or bool(set(a.noun[:2]) & set(b.noun[:2]))
                telling = telling or is_telling(a) or is_telling(b)
    return telling, counted
