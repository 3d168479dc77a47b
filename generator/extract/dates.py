"""Dates as pages state them: a day in EDTF, or the words alone where the year is missing or the order unclear."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.model import UNKNOWN

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero",
            "february feb februar février febrero",
            "march mar märz mars marzo",
            "april apr avril abril",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet julio",
            "august aug août agosto",
            "september sept sep septembre septiembre",
            "october oct oktober octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember décembre diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=lambda n: (-len(n), n)))
_DATE = re.compile(
    rf"""(?<![\w.])(?:
      (?P<iso>(?P<iy>\d{{4}})-(?P<im>\d{{2}})(?:-(?P<id>\d{{2}}))?)(?=\b|T)
    | (?P<mdy>(?P<mm>{_MONTH})\.?\s{{1,3}}(?P<md>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s{{1,3}}(?P<my>\d{{4}})(?!\d))?)
    | (?P<dmy>(?P<dd>\d{{1,2}})(?:st|nd|rd|th|\.)?\s{{1,3}}(?:of\s|de\s)?(?P<dm>{_MONTH})\b\.?
        (?:,?\s{{1,3}}(?:de\s)?(?P<dy>\d{{4}})(?!\d))?)
    | (?P<dots>(?P<td>\d{{1,2}})\.\s?(?P<tm>\d{{1,2}})\.\s?(?P<ty>\d{{4}}))\b
    | (?P<slashes>(?P<s1>\d{{1,2}})/(?P<s2>\d{{1,2}})/(?P<sy>\d{{4}}))\b
    | (?P<ymd>(?P<yy>\d{{4}})/(?P<ym>\d{{2}})/(?P<yd>\d{{2}}))\b
    )""",
    re.I | re.X,
)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date in a text: EDTF (day or month) or "unknown", the words, their offsets, and whether such a day can be."""

    edtf: str
    words: str
    start: int
    end: int
    plausible: bool = True


def find_dates(text: str, limit: int = 20) -> tuple[StatedDate, ...]:
    """The dates stated in `text`, in order, at most `limit`. A date without its year is kept with "unknown"."""
    out: list[StatedDate] = []
    for found in _DATE.finditer(text):
        edtf, plausible = _edtf(found)
        out.append(StatedDate(edtf, found[0], found.start(), found.end(), plausible))
        if len(out) >= limit:
            break
    return tuple(out)


def _edtf(found: re.Match[str]) -> tuple[str, bool]:
    if found["iso"]:
        return _day(found["iy"], found["im"], found["id"])
    if found["mdy"]:
        return _day(found["my"], _MONTHS[found["mm"].lower()], found["md"])
    if found["dmy"]:
        return _day(found["dy"], _MONTHS[found["dm"].lower()], found["dd"])
    if found["dots"]:  # day.month.year is the only order dots are used with
        return _day(found["ty"], found["tm"], found["td"])
    if found["ymd"]:
        return _day(found["yy"], found["ym"], found["yd"])
    first, second = int(found["s1"]), int(found["s2"])
    if first > 12 >= second:
        return _day(found["sy"], second, first)
    if second > 12 >= first or first == second:
        return _day(found["sy"], first, second)
    return UNKNOWN, first <= 31 and second <= 31  # 03/04/2025 is a different day on each side of the Atlantic


def _day(year: str | None, month: str | int, day: str | int | None) -> tuple[str, bool]:
    number = int(month)
    if year is None:
        return UNKNOWN, day is None or 1 <= int(day) <= 31
    if not (1800 <= int(year) <= 2100 and 1 <= number <= 12):
        return UNKNOWN, False
    if day is None:
        return f"{int(year):04}-{number:02}", True
    try:
        return date(int(year), number, int(day)).isoformat(), True
    except ValueError:
        return UNKNOWN, False
