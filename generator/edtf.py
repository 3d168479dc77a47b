"""Dates as these files write them: the one place that reads EDTF. What a date means in words is the pages' business.

Source: Library of Congress, Extended Date/Time Format specification, 2019, the part of levels 0 and 1 that is used here: a year, month
or day with an optional ~ (about), ? (uncertain) or % (both), or an interval of two of them.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from generator.model import UNKNOWN

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_START = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_DAY_LENGTH = len("2025-12-15")

_Day = tuple[int, int, int]


def is_edtf(text: str) -> bool:
    """Whether `text` is `unknown`, a date, or an interval of two dates; `..` or nothing is an open end.

    Days exist, and an interval does not end before it begins.
    """
    if text == UNKNOWN:
        return True
    if "/" not in text:
        return first_and_last_day(text) is not None
    first, _, last = text.partition("/")
    is_open = first in ("", ".."), last in ("", "..")
    if all(is_open):
        return False
    begins = None if is_open[0] else first_and_last_day(first)
    ends = None if is_open[1] else first_and_last_day(last)
    if (begins is None and not is_open[0]) or (ends is None and not is_open[1]):
        return False
    return begins is None or ends is None or begins[0] <= ends[1]


def is_day(text: str) -> bool:
    """Whether `text` is a day that exists, with year, month and day and nothing else."""
    return len(text) == _DAY_LENGTH and "/" not in text and is_edtf(text)


def first_and_last_day(text: str) -> tuple[_Day, _Day] | None:
    """((year, month, day), (year, month, day)) that a single date may mean; None where it is no date or an interval."""
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    assert year is not None
    if month is None:
        return (year, 1, 1), (year, 12, 31)
    if not 1 <= month <= 12:
        return None
    # The proleptic Gregorian calendar has a year 0000; Python's begins with 1, so its leap year stands in.
    length = calendar.monthrange(year or 4, month)[1]
    if day is None:
        return (year, month, 1), (year, month, length)
    return ((year, month, day), (year, month, day)) if 1 <= day <= length else None


def parse_day(text: str) -> date | None:
    """The day an EDTF value names, or None where it names no single day."""
    bounds = first_and_last_day(text)
    return date(*bounds[0]) if bounds is not None and bounds[0] == bounds[1] and bounds[0][0] else None


def plain_date(text: str) -> str:
    """The date itself where it is a year, month or day, without its qualifier, as the `datetime` of HTML wants it; else empty."""
    value = text.strip()
    return value.rstrip("~?%") if first_and_last_day(value) is not None else ""


def date_parts(text: str) -> tuple[list[list[int]], bool]:
    """([[year, month, day], ...], uncertain) of a date or an interval, as bibliographies list it; an empty list where it is unknown.

    Parts that the date leaves open are missing from the end of each list. `uncertain` is true for `?`, `~` and `%`.
    """
    ends = text.split("/")
    if len(ends) > 2 or any(first_and_last_day(end) is None for end in ends):
        return [], False
    return [[int(part) for part in plain_date(end).split("-")] for end in ends], any(end[-1] in "~?%" for end in ends)


def date_key(text: str) -> tuple[int, int, int, int]:
    """A key that sorts EDTF values by time, coarser before finer at the same start; `unknown` comes last."""
    found = _START.match(text)
    if found is None:
        return (9999, 99, 99, 0)
    year, month, day = (int(part) if part else 0 for part in found.groups())
    return (year, month, day, len(text))


def same_time(first: str, second: str) -> bool:
    """Whether two EDTF values may mean the same time: equal, or one the month or year of the other; unknown fits nothing."""
    a, b = first.rstrip("~?%"), second.rstrip("~?%")
    if UNKNOWN in (a, b):
        return False
    if "/" in a or "/" in b:
        low_a, high_a = _ends(a)
        low_b, high_b = _ends(b)
        return low_a <= high_b and low_b <= high_a
    return a == b or a.startswith(b + "-") or b.startswith(a + "-")


def days_apart(first: str, second: str) -> int:
    """Days between two EDTF days; 0 where one of them is not a single day."""
    a, b = parse_day(first), parse_day(second)
    return abs((a - b).days) if a is not None and b is not None else 0


def _ends(text: str) -> tuple[str, str]:
    low, _, high = text.partition("/")
    return low, (high or low) + "-99"
