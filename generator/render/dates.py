"""Dates for readers: EDTF values in plain words. What cannot be read is shown as it stands."""

from __future__ import annotations

import re

from generator.render.words import Words, read_words

_FIRST_SEASON, _LAST_SEASON = 21, 24
_POINT = re.compile(r"(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T(\d{2}:\d{2})\S{0,20})?([~?%]?)\Z")
_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\Z")
_QUALIFIERS = {"~": "date.about", "?": "date.possibly", "%": "date.possibly_about"}


def describe_date(edtf: str, words: Words | None = None) -> str:
    """An EDTF date in plain words, English by default: "15 December 2025", "3–5 May 2024", "date unknown".

    Levels 0 and 1 of EDTF: precision, the qualifiers ~ ? %, seasons, unspecified digits, intervals open at either end. Anything
    else comes back unchanged. Source: Library of Congress, Extended Date/Time Format specification, 2019.
    """
    words = words or read_words("en")
    value = edtf.strip()
    if value in ("", "unknown", "XXXX"):
        return words.plain("date.unknown")
    if "/" in value:
        return _describe_interval(value, words)
    return _describe_point(value, words) or value


def _describe_interval(value: str, words: Words) -> str:
    start, _, end = value.partition("/")
    first, last = _describe_point(start, words), _describe_point(end, words)
    if first and last:
        return _describe_days(start, end, words) or words.plain("date.from_to", first=first, last=last)
    if first and end in ("", ".."):
        return words.plain("date.since" if end == ".." else "date.from", first=first)
    if last and start in ("", ".."):
        return words.plain("date.until", last=last)
    return value


def _describe_days(start: str, end: str, words: Words) -> str:
    """Plain days of one month or one year, without saying either twice; else nothing."""
    first, last = _DAY.match(start.strip()), _DAY.match(end.strip())
    months = words.plain("date.months").split()
    if first is None or last is None or first["year"] != last["year"] or not all(1 <= int(day["month"]) <= 12 for day in (first, last)):
        return ""
    values = {"first": int(first["day"]), "last": int(last["day"]), "month": months[int(last["month"]) - 1], "year": last["year"]}
    if first["month"] == last["month"]:
        return words.plain("date.days", **values)
    return words.plain("date.days_of_months", **values, first_month=months[int(first["month"]) - 1])


def _describe_point(value: str, words: Words) -> str:
    match = _POINT.match(value.strip())
    if match is None:
        return ""
    year, month, day, time, qualifier = match.groups()
    said = _describe_year(year, words)
    if month and month != "XX":
        number = int(month)
        if _FIRST_SEASON <= number <= _LAST_SEASON:
            said = words.plain("date.part", part=words.plain("date.seasons").split()[number - _FIRST_SEASON], year=said)
        elif 1 <= number <= 12:
            name = words.plain("date.months").split()[number - 1]
            if day and day != "XX":
                said = words.plain("date.day", day=int(day), month=name, year=said)
            else:
                said = words.plain("date.part", part=name, year=said)
        else:
            return ""
    if time:
        said = words.plain("date.time", date=said, time=time)
    return words.plain(_QUALIFIERS[qualifier], date=said) if qualifier else said


def _describe_year(year: str, words: Words) -> str:
    if year.endswith("XX"):
        return words.plain("date.century", year=year[:2])
    if year.endswith("X"):
        return words.plain("date.decade", year=year[:3])
    if year.startswith("-"):
        return words.plain("date.before_christ", year=int(year[1:]) + 1)
    return year
