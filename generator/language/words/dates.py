"""Dates as news prose writes them, resolved against the day an article was published.

A date that the words and the day of publication do not fix stays unknown: no year, month or day is ever guessed. Dates are EDTF
(2025-10-07, 2025-10, 2025, 2025-10-01/2025-10-02; `~` marks about).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.edtf import parse_day
from generator.language.words.ahead import is_term, looks_ahead, looks_back
from generator.language.words.namesakes import is_given_name, names_else
from generator.language.words.tokens import keep_once
from generator.language.words.weekdays import find_weekday
from generator.model import UNKNOWN

_LISTED_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SMALL_WORDS = "zero one two three four five six seven eight nine ten eleven twelve"
_LISTED_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTH_NAMES = _LISTED_MONTH_NAMES.split()
CALENDAR_NAMES = frozenset(name.capitalize() for name in (*_LISTED_WEEKDAYS.split(), *_MONTH_NAMES))
"""The days of the week and the months, as they are written."""

_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_WEEKDAYS = {name: number for number, name in enumerate(_LISTED_WEEKDAYS.split())}
_WEEKDAYS |= {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_LONG_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAY = rf"(?:{_LONG_DAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)"
_YEAR = r"(?:1[89]|20)\d\d"
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SMALL = {w: n for n, w in enumerate(_SMALL_WORDS.split())} | {"a": 1, "an": 1}
_SUFFIX = r"(?:st|nd|rd|th)?"
_LISTED_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
    eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh
    twenty-eighth twenty-ninth thirtieth thirty-first
"""
_ORDINALS = {word: number for number, word in enumerate(_LISTED_ORDINALS.split(), 1)}
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_LONG_PAST, _STILL_TO_COME = 60, 7
"""Days from the day of publication beyond which the words round a date without a year decide of which year it is."""

_AS_FAR = 135
"""Days to the nearest month of a name beyond which the one a year before or after is nearly as near, and only words can tell which."""

_OF_YEAR = r"(?:\s+(?:of\s+)?(?P<of>last|this|next)\s+year)"
_DASH = r"(?:\s*[-–—]\s*|\s+(?:to|and|through|until)\s+)"

_ANY_MONTH = re.compile(_MONTH)
_PATTERNS: tuple[tuple[str, re.Pattern[str], bool], ...] = tuple(
    (name, re.compile(body), _MONTH in body)
    for name, body in (
        ("placeholder", r"\[(?i:insert|add|enter)?\s{0,3}(?i:the\s)?(?i:date|day|month|year|time)\]"),
        ("iso", rf"(?<![\w-])(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])"),
        (
            "range",
            rf"(?<!\w)(?P<d>\d{{1,2}}){_SUFFIX}{_DASH}(?P<d2>\d{{1,2}}){_SUFFIX}\s+(?P<m>{_MONTH})(?:,?\s+(?P<y>{_YEAR}))?(?!\w)",
        ),
        (
            "range",
            rf"(?<!\w)(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}}){_SUFFIX}{_DASH}(?P<d2>\d{{1,2}}){_SUFFIX}(?!\w)(?:,?\s+(?P<y>{_YEAR})(?!\w))?",
        ),
        (
            "day",
            rf"(?<!\w)(?:(?P<w>{_DAY}),?\s+)?(?:the\s+)?(?P<d>\d{{1,2}}){_SUFFIX}\s+(?:of\s+)?(?P<m>{_MONTH})"
            rf"(?:,?\s+(?P<y>{_YEAR})|{_OF_YEAR})?(?!\w)",
        ),
        (
            "day",
            rf"(?<!\w)(?:(?P<w>{_DAY}),?\s+)?(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}}){_SUFFIX}(?!\w)(?:,?\s+(?P<y>{_YEAR})(?!\w)|{_OF_YEAR}(?!\w))?",
        ),
        (
            "day",
            rf"(?<![\w-])(?:(?P<w>{_DAY}),?\s+)?(?:the\s+)?(?P<d>(?i:{_ORDINAL}))\s+(?:day\s+)?of\s+(?P<m>{_MONTH})(?:,?\s+(?P<y>{_YEAR})|{_OF_YEAR})?(?!\w)",
        ),
        ("nth", rf"(?<!\w)(?P<w>{_LONG_DAY}),?\s+the\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)(?!\w)(?!\s+of\b)"),
        ("nth", r"(?<=\b[Oo]n )(?P<w>)the (?P<d>\d{1,2})(?:st|nd|rd|th)(?=[,;.]|\s(?:at|and|by|in|that|when|he|she|it|they|to)\s|$)"),
        (
            "part",
            rf"(?<!\w)(?P<part>(?i:(?:the\s+)?(?:early|mid|late|(?:first|last)\s+(?:week|days|half)\s+(?:of|in)|"
            rf"end\s+of)))[-\s]+(?P<m>{_MONTH})(?:,?\s+(?P<y>{_YEAR}))?(?!\w)",
        ),
        ("month", rf"(?<!\w)(?P<m>{_MONTH})(?:,|\s+of)?\s+(?P<y>{_YEAR})(?!\w)"),
        ("month", rf"(?<!\w)(?P<m>{_MONTH}){_OF_YEAR}(?!\w)"),
        (
            "month",
            rf"(?<!\w)(?<=[a-z*_”\")’]\s)(?P<lead>(?i:last|next|this|in|since|until|by|before|after|from|of))\s+(?P<m>{_MONTH})(?!\w)",
        ),
        ("month", rf"(?<!\w)(?P<lead>In|Since|Until|By|Before|After|From|Last|Next)\s+(?P<m>{_MONTH})(?!\w)"),
        (
            "year",
            rf"(?<!\w)(?i:in|since|until|by|from|during|before|after|of|winter|summer|spring|autumn|early|late|"
            rf"mid)[\s-]+(?P<y>{_YEAR})(?![\w%]|[.,:/-]\d|\s+(?:gallons|people|miles|feet|dollars|euros|meters|metres|homes|units)\b)",
        ),
        (
            "weekday",
            rf"(?<!\w)(?:(?P<lead>(?i:last|next|this|previous|following|coming))\s+)?(?P<w>{_LONG_DAY})(?:\s+(?:morning|"
            rf"night|evening|afternoon))?(?:\s+(?:of\s+)?(?P<week>last|next)\s+week|\s+(?P<on>week)(?![\w-]|\s+(?:ago|after|before|earlier|later)\b))?(?!\w)",
        ),
        (
            "relative",
            r"(?<!\w)(?P<word>(?i:(?:today|tomorrow) week(?!\s+ago)|today|yesterday|tomorrow|tonight|last night|overnight|"
            r"this (?:morning|afternoon|evening)|"
            r"(?:this|last|next) (?:week|month|year|weekend)))(?!\w)",
        ),
        ("ago", rf"(?<!\w)(?P<n>(?i:{_NUMBER}))\s+(?P<unit>day|week|month|year)s?\s+(?:ago|earlier)(?!\w)"),
        (
            "within",
            rf"(?<!\w)(?i:within|in)\s+(?P<n>(?i:{_NUMBER}|the coming))\s+(?P<unit>(?:fort)?night|day|week|month|year)s?(?!\w)",
        ),
        ("duration", rf"(?<!\w)(?P<n>(?i:{_NUMBER}))[\s‑–-]+(?P<unit>day|week|month|year|decade)s?(?!\w)"),
    )
)
"""(kind of date, how it is written, whether a month is named in it)"""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date in a text.

    `kind` is absolute, weekday, relative, duration or placeholder; `edtf` is `unknown` where the words do not fix the date;
    `precision` is day, month, year, range or none.
    """

    start: int
    end: int
    words: str
    edtf: str
    kind: str
    precision: str

    def __post_init__(self) -> None:
        keep_once(self, "words", "edtf", "kind", "precision")


def find_dates(text: str, published: str = UNKNOWN, about: str = UNKNOWN) -> tuple[DateMention, ...]:
    """Every date of `text`, in order and disjoint, resolved against `published` (EDTF, or unknown).

    A day and month without a year take the year that puts them nearest to a day of publication known to the day, or else to
    `about`, a day near which the article must have appeared; a weekday is the last one up to the day of publication, or the
    next one where the sentence speaks of the future. Never raises.
    """
    near = published if parse_day(published) is not None else about
    found: list[DateMention] = []
    taken = bytearray(len(text))  # one mark a character: a text full of dates stays linear
    has_month = _ANY_MONTH.search(text) is not None
    for name, pattern, needs_month in _PATTERNS:
        if needs_month and not has_month:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            read = _READERS[name](match, text, near if name in _NEED_YEAR else published)
            if read is None:
                if name in ("day", "iso"):
                    taken[start:end] = b"\x01" * (end - start)  # 31 February is no date, and no February either
                continue
            kind, edtf, precision = read
            taken[start:end] = b"\x01" * (end - start)
            found.append(DateMention(start, end, match.group(), edtf, kind, precision))
    return tuple(sorted(found, key=lambda mention: mention.start))


_Read = tuple[str, str, str] | None


def _month(name: str) -> int:
    return _MONTHS[name.rstrip(".").lower()]


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _near_year(month: int, day: int, weekday: str | None, published: str, side: int = 0) -> date | None:
    """The day nearest to the day of publication; a weekday that fits none of the neighbouring years rules all of them out.

    Where the nearest is months away, `side` decides: 1 for what is still to come, -1 for what has been.
    """
    anchor = parse_day(published)
    if anchor is None:
        return None
    options = [option for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (option := _valid(year, month, day))]
    if weekday:
        wanted = _WEEKDAYS[weekday.rstrip(".").lower()]
        options = [option for option in options if option.weekday() == wanted] or options
    # Half a year either way: beyond that, "7 October" names another year than the nearest.
    near = min(options, key=lambda option: (abs((option - anchor).days), option), default=None)
    if near is None or side * (near - anchor).days >= -(_LONG_PAST if side > 0 else _STILL_TO_COME):
        return near
    rest = [option for option in options if side * (option - anchor).days >= 0]
    return min(rest, key=lambda option: abs((option - anchor).days), default=near)


def _side(text: str, start: int, end: int) -> int:
    """1 where the words round a date put it in the future, -1 where they put it in the past, else 0."""
    if looks_ahead(text, start) or is_term(text, start, end):
        return 1
    return -1 if looks_back(text, start, end) else 0


def _of_year(match: re.Match[str], published: str) -> int | None:
    """The year of `21 July last year`."""
    anchor, of = parse_day(published), match.groupdict().get("of")
    return anchor.year + {"last": -1, "this": 0, "next": 1}[of] if anchor is not None and of else None


def _read_day(match: re.Match[str], text: str, published: str) -> _Read:
    month, day = _month(match["m"]), _ORDINALS.get(match["d"].lower()) or int(match["d"])
    if match["m"] == "May" and match["y"] is None and match.start() and text[match.start() - 1].isalnum():
        return None
    year = int(match["y"]) if match["y"] else _of_year(match, published)
    if year is not None:
        exact = _valid(year, month, day)
        return ("absolute", exact.isoformat(), "day") if exact else None
    if _valid(2024, month, day) is None:
        return None
    near = _near_year(month, day, match["w"], published, _side(text, match.start(), match.end()))
    return ("absolute", near.isoformat(), "day") if near else ("absolute", UNKNOWN, "none")


def _read_nth(match: re.Match[str], text: str, published: str) -> _Read:
    """Monday the 9th, on the 12th: the last such day up to the day of publication; with a weekday, the nearest that falls on it."""
    anchor = parse_day(published)
    if anchor is None:
        return ("absolute", UNKNOWN, "none") if 1 <= int(match["d"]) <= 31 else None
    months = [anchor.year * 12 + anchor.month - 1 + step for step in (-1, 0, 1)]
    options = [option for month in months if (option := _valid(month // 12, month % 12 + 1, int(match["d"])))]
    if match["w"]:
        options = [option for option in options if option.weekday() == _WEEKDAYS[match["w"].lower()]]
    elif not looks_ahead(text, match.start()):
        options = [option for option in options if option <= anchor]
    near = min(options, key=lambda option: abs((option - anchor).days), default=None)
    return ("absolute", near.isoformat(), "day") if near else ("absolute", UNKNOWN, "none")


def _read_range(match: re.Match[str], text: str, published: str) -> _Read:
    month, first, last = _month(match["m"]), int(match["d"]), int(match["d2"])
    if first >= last:
        return None
    if match["y"]:
        low, high = _valid(int(match["y"]), month, first), _valid(int(match["y"]), month, last)
    else:
        side = _side(text, match.start(), match.end())
        low, high = _near_year(month, first, None, published, side), _near_year(month, last, None, published, side)
    if low is None or high is None:
        return ("absolute", UNKNOWN, "none") if _valid(2024, month, last) else None
    return "absolute", f"{low.isoformat()}/{high.isoformat()}", "range"


def _read_iso(match: re.Match[str], text: str, published: str) -> _Read:
    exact = _valid(int(match["y"]), int(match["m"]), int(match["d"]))
    return ("absolute", exact.isoformat(), "day") if exact else None


def _read_month(match: re.Match[str], text: str, published: str) -> _Read:
    month = _month(match["m"])
    groups = match.groupdict()
    if is_given_name(groups.get("lead") or "", match["m"], text, match.end("m")):
        return None
    if (said := groups.get("y") or _of_year(match, published)) is not None:
        return "absolute", f"{said}-{month:02d}", "month"
    anchor = parse_day(published)
    if anchor is None:
        return "absolute", UNKNOWN, "none"
    lead = (groups.get("lead") or "").lower()
    back = looks_back(text, match.start(), match.end(), ends=lead in ("until", "by")) or lead == "since"
    if lead == "last" or (back and lead != "next" and not is_term(text, match.start(), match.end())):
        year = anchor.year if month < anchor.month + (lead != "last") else anchor.year - 1
    elif lead in ("next", "until", "by") or looks_ahead(text, match.start()) or is_term(text, match.start(), match.end()):
        year = anchor.year if month >= anchor.month else anchor.year + 1
    else:
        near = _near_year(month, 15, None, published)
        if near is None or abs((near - anchor).days) > _AS_FAR:
            return "absolute", UNKNOWN, "none"
        year = near.year
    return "absolute", f"{year}-{month:02d}", "month"


def _read_part(match: re.Match[str], text: str, published: str) -> _Read:
    read = _read_month(match, text, published)
    return (read[0], read[1] + ("" if read[1] == UNKNOWN else "~"), read[2]) if read else None


def _read_year(match: re.Match[str], text: str, published: str) -> _Read:
    return "absolute", match["y"], "year"


def _read_weekday(match: re.Match[str], text: str, published: str) -> _Read:
    if names_else(text, match.start("w"), match.end("w")):
        return None
    anchor = parse_day(published)
    day = find_weekday(match, text, anchor, _WEEKDAYS[match["w"].lower()]) if anchor is not None else None
    return ("weekday", day.isoformat(), "day") if day is not None else ("weekday", UNKNOWN, "none")


def _read_relative(match: re.Match[str], text: str, published: str) -> _Read:
    anchor = parse_day(published)
    word = " ".join(match["word"].lower().split())
    if anchor is None:
        return "relative", UNKNOWN, "none"
    steps = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1}
    steps |= {"today week": 7, "tomorrow week": 8}
    which, _, unit = word.partition(" ")
    if word in steps or unit in ("morning", "afternoon", "evening"):
        return "relative", (anchor + timedelta(days=steps.get(word, 0))).isoformat(), "day"
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return "relative", str(anchor.year + step), "year"
    if unit == "month":
        month = anchor.year * 12 + anchor.month - 1 + step
        return "relative", f"{month // 12}-{month % 12 + 1:02d}", "month"
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=step)
    first, last = (monday + timedelta(days=5 if unit == "weekend" else 0)), monday + timedelta(days=6)
    return "relative", f"{first.isoformat()}/{last.isoformat()}", "range"


def _read_ago(match: re.Match[str], text: str, published: str) -> _Read:
    anchor = parse_day(published)
    if anchor is None or match.group().endswith("earlier"):
        return "relative", UNKNOWN, "none"
    number, unit = _count(match["n"]), match["unit"]
    if unit == "day":
        return "relative", (anchor - timedelta(days=number)).isoformat(), "day"
    if unit == "week":
        return "relative", (anchor - timedelta(weeks=number)).isoformat() + "~", "day"
    if unit == "month":
        month = anchor.year * 12 + anchor.month - 1 - number
        return "relative", f"{month // 12}-{month % 12 + 1:02d}~", "month"
    return "relative", f"{anchor.year - number}~", "year"


def _read_within(match: re.Match[str], text: str, published: str) -> _Read:
    return "duration", UNKNOWN, "none"


def _read_placeholder(match: re.Match[str], text: str, published: str) -> _Read:
    return "placeholder", UNKNOWN, "none"


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _SMALL[word.lower()]


_NEED_YEAR = frozenset({"day", "range", "month", "part"})
"""Forms whose year may be missing; the others need the very day of publication."""

_READERS: dict[str, Callable[[re.Match[str], str, str], _Read]] = {
    "placeholder": _read_placeholder,
    "iso": _read_iso,
    "range": _read_range,
    "day": _read_day,
    "nth": _read_nth,
    "part": _read_part,
    "month": _read_month,
    "year": _read_year,
    "weekday": _read_weekday,
    "relative": _read_relative,
    "ago": _read_ago,
    "within": _read_within,
    "duration": _read_within,
}
