"""Dates for readers: EDTF values in plain English. What cannot be read is shown as it stands."""

from __future__ import annotations

import re

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_POINT = re.compile(r"(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T(\d{2}:\d{2})\S{0,20})?([~?%]?)\Z")
_QUALIFIERS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}


def describe_date(edtf: str) -> str:
    """An EDTF date in plain English: "15 December 2025", "about December 2025", "from 3 to 5 May 2024", "date unknown".

    Levels 0 and 1 of EDTF: precision, the qualifiers ~ ? %, seasons, unspecified digits, intervals open at either end. Anything
    else comes back unchanged. Source: Library of Congress, Extended Date/Time Format specification, 2019.
    """
    value = edtf.strip()
    if value in ("", "unknown", "XXXX"):
        return "date unknown"
    if "/" in value:
        return _describe_interval(value)
    return _describe_point(value) or value


def sortable_date(edtf: str) -> str:
    """The date itself where it is a plain year, month or day, for the `datetime` attribute of HTML; else empty."""
    match = re.match(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=[~?%]?\Z)", edtf.strip())
    return match.group() if match else ""


def _describe_interval(value: str) -> str:
    start, _, end = value.partition("/")
    first, last = _describe_point(start), _describe_point(end)
    if first and last:
        return f"from {first} to {last}"
    if first and end in ("", ".."):
        return f"since {first}" if end == ".." else f"from {first}"
    if last and start in ("", ".."):
        return f"until {last}"
    return value


def _describe_point(value: str) -> str:
    match = _POINT.match(value.strip())
    if match is None:
        return ""
    year, month, day, time, qualifier = match.groups()
    words = _describe_year(year)
    if month and month != "XX":
        number = int(month)
        if number in _SEASONS:
            words = f"{_SEASONS[number]} {words}"
        elif 1 <= number <= 12:
            name = _MONTHS[number - 1]
            words = f"{int(day)} {name} {words}" if day and day != "XX" else f"{name} {words}"
        else:
            return ""
    if time:
        words += f", {time}"
    return _QUALIFIERS[qualifier] + words


def _describe_year(year: str) -> str:
    if year.endswith("XX"):
        return f"the {year[:2]}00s"
    if year.endswith("X"):
        return f"the {year[:3]}0s"
    if year.startswith("-"):
        return f"{int(year[1:]) + 1} BC"
    return year
