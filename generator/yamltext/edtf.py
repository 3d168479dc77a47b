"""Dates as editors write them: the part of EDTF level 1 used in these files. Only the form is judged here."""
from __future__ import annotations

import calendar
import re

from generator.model import UNKNOWN

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?")


def is_edtf(text: str) -> bool:
    """Whether `text` is `unknown`, a year, month or day with an optional ~ (about), ? (uncertain) or % (both), or an interval.

    An interval is two of them with a slash between; `..` or nothing is an open end. Days exist, and an interval does not end
    before it begins.
    Source: Library of Congress, Extended Date/Time Format specification, 2019, levels 0 and 1.
    """
    if text == UNKNOWN:
        return True
    if "/" not in text:
        return _bounds(text) is not None
    first, _, last = text.partition("/")
    is_open = first in ("", ".."), last in ("", "..")
    if all(is_open):
        return False
    begins = None if is_open[0] else _bounds(first)
    ends = None if is_open[1] else _bounds(last)
    if (begins is None and not is_open[0]) or (ends is None and not is_open[1]):
        return False
    return begins is None or ends is None or begins[0] <= ends[1]


def _bounds(text: str) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
    """First and last day that a single date may mean; None where it is no date."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
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


def is_day(text: str) -> bool:
    """Whether `text` is a day that exists, with year, month and day and nothing else."""
    return len(text) == len("2025-12-15") and "/" not in text and is_edtf(text)
