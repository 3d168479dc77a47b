"""value-date: a statement's months and weekdays must be those of its quotes, an event's date that of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from generator.check.input import CheckInput, Statement
from generator.check.rule import Rule, shown
from generator.edtf import parse_day, same_time
from generator.findings import Finding, Severity
from generator.language.words.dates import find_dates
from generator.model import UNKNOWN, Event
from generator.spans import find_quote

_SOURCE = """\
=== seeds/vote/times.txt
Parliament votes on 4 March 2025, a Tuesday, the speaker said.
"""


def _event(day: str, words: str) -> str:
    return f"""\
=== docs/data/vote/timeline.yml
- id: vote
  date: {day}
  words: {words}
  text: Parliament votes.
  cites:
    - source: times
      quote: Parliament votes on 4 March 2025
"""


DATE = Rule(
    id="value-date",
    severity=Severity.ERROR,
    summary="A date is not the one that the source gives.",
    docs=(
        "A month or weekday in a statement must be in the passages it cites, or in an event's `words`. An event's `words` "
        "must be the source's, and must not name another day than its `date`: `on Monday` is no Tuesday. Whether a year "
        "that an editor worked out is right cannot be checked; a date that the sources leave open is `unknown`."
    ),
    failing=_SOURCE + _event("2025-03-05", "on 4 March 2025"),
    passing=_SOURCE + _event("2025-03-04", "on 4 March 2025"),
)

RULES = (DATE,)

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAYS = frozenset(_DAYS)
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_NAMES = [*(name.capitalize() for name in (*_MONTHS, *_DAYS)), *(rf"{name}(?=\.|\s+\d)" for name in _SHORT)]
_NAME = re.compile(rf"(?:{'|'.join(_NAMES)})(?:s|['’]s)?(?!\w)")
"""A name, or the end of a word: each choice begins with a letter, which makes it far quicker to look for."""
_BEFORE_MONTH = re.compile(
    r"(?:\d|\d(?:st|nd|rd|th)|\b(?:in|of|since|until|by|last|next|early|late|mid|this|from|to|and|through))\W{1,2}$", re.IGNORECASE
)
_DAY_BEFORE = re.compile(
    r"(?:(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?|,\s|\s(?:and|or|to)\s)){0,2}(?<![\d.,:])\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s$"
)
_DAY_AFTER = re.compile(
    r"\s\d{1,2}(?!\d|[:%]|\.\d)(?:st|nd|rd|th)?(?:(?:\s?[-–]\s?|\sto\s)\d{1,2}(?!\d|[:%]|\.\d)(?:st|nd|rd|th)?)?"
)
"""The days before or behind the name of a month."""
_ANY_MONTH = "|".join(name.capitalize() for name in _MONTHS)
_END_OF = re.compile(rf"\b(?i:by|until|before|till)\s+the\s+end\s+of\s+({_ANY_MONTH})\b(?!\s+\d{{1,2}}\b)")
_BEFORE = re.compile(rf"\b(?i:before)\s+({_ANY_MONTH})\b(?!\s+\d{{1,2}}\b)")
_AFTER_MONTH = re.compile(r"\W{1,2}\d")


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each month or weekday that no quote has, and for each event whose date and words disagree."""
    for statement in data.statements:
        if missing := _missing(statement):
            yield DATE.finding(
                data.place(statement.section, *statement.path, statement.field),
                f"no quote has the date {', '.join(missing)} of {shown(statement.text)}",
                "cite the passage that has it, or word the statement without it",
            )
        if isinstance(statement.record, Event):
            yield from _event_date(data, statement.record)


def find_names(text: str) -> tuple[str, ...]:
    """The months and weekdays that `text` names, as in `march` and `monday`, each once, in order.

    May and March are words too: they count next to a number, or after a word such as `in`.
    """
    found = {}
    for match in _find(text):
        name = _full(match[0])
        if name not in ("may", "march") or (
            _BEFORE_MONTH.search(text[max(0, match.start() - 12) : match.start()])
            or _AFTER_MONTH.match(text[match.end() : match.end() + 3])
        ):
            found[name] = True
    return tuple(found)


def _find(text: str) -> list[re.Match[str]]:
    """Where `text` may name a month or weekday."""
    return [match for match in _NAME.finditer(text) if not (before := text[match.start() - 1 : match.start()]).isalnum() and before != "_"]


def _possible_names(words: str) -> frozenset[str]:
    """Every month and weekday that `words` may mean."""
    return frozenset([_full(match[0]) for match in _find(words)])


def _missing(statement: Statement) -> list[str]:
    """The months and weekdays of a statement that none of its quotes has."""
    possible = _possible_names(statement.text)
    if not possible:
        return []
    sources = [citation.quote for citation in statement.citations]
    if isinstance(statement.record, Event):
        sources.append(statement.record.words)
    known = frozenset().union(*map(_vouched, sources))
    if possible <= known:
        return _other_days(statement.text, possible, sources)
    told = _told_from_other_side(statement.text, sources)
    missing = [name.capitalize() for name in find_names(statement.text) if name not in known and name not in told]
    return missing or _other_days(statement.text, possible, sources)


def _told_from_other_side(text: str, sources: Sequence[str]) -> frozenset[str]:
    """The months whose end a statement names where a quote has `before` the next one, or the reverse."""
    ends = {_full(match[1]) for match in _END_OF.finditer(text)}
    starts = {_full(match[1]) for match in _BEFORE.finditer(text)}
    if not (ends or starts):
        return frozenset()
    befores = {_month(match[1], -1) for words in sources for match in _BEFORE.finditer(words)}
    their_ends = {_month(match[1], 1) for words in sources for match in _END_OF.finditer(words)}
    return frozenset(ends & befores | starts & their_ends)


def _month(name: str, step: int) -> str:
    """The month so many after the one that is named."""
    return _MONTHS[(_MONTHS.index(_full(name)) + step) % len(_MONTHS)]


def _other_days(text: str, named: frozenset[str], sources: Sequence[str]) -> list[str]:
    """The days of a month in a statement that no quote has, where one has another day of that month: May 4 for May 3."""
    if named <= _WEEKDAYS or not (mine := _month_days(text)):
        return []
    theirs: dict[str, set[str]] = {}
    for words in sources:
        for month, day, _ in _month_days(words):
            theirs.setdefault(month, set()).add(day)
    return [shown_day for month, day, shown_day in mine if day not in theirs.get(month, {day})]


@lru_cache(maxsize=256)
def _month_days(text: str) -> tuple[tuple[str, str, str], ...]:
    """(month, day, both as they stand) of each day of a month in a text: 3 May, May 3, 3rd of May, both days of 3 to 5 May."""
    found = []
    for match in _find(text):
        month = _full(match[0])
        if month in _DAYS:
            continue
        before = _DAY_BEFORE.search(text[max(0, match.start() - 24) : match.start()])
        after = _DAY_AFTER.match(text[match.end() : match.end() + 24])
        days = re.findall(r"\d+", before[0]) if before else re.findall(r"\d+", after[0]) if after else []
        found += [(month, day.lstrip("0"), f"{day} {match[0]}" if before else f"{match[0]} {day}") for day in days]
    return tuple(found)


_vouched = lru_cache(maxsize=65536)(_possible_names)


@lru_cache(maxsize=256)
def _full(name: str) -> str:
    """The month or weekday of which `name` is a form."""
    short = re.sub(r"['’]?s$", "", name).casefold()
    return next(full for full in (*_MONTHS, *_DAYS) if full.startswith(short))


def _event_date(data: CheckInput, event: Event) -> Iterator[Finding]:
    words = event.words.strip()
    if not words:
        return
    documents = [data.documents[c.source] for c in event.cites if c.source in data.documents]
    if documents and not any(find_quote(document.source.text, words) for document in documents):
        yield DATE.finding(
            data.place("timeline", event.id, "words"),
            f"no cited source has the date words {shown(words)}",
            "paste the source's words for the date, or leave words out",
        )
    elif (other := _other_day(event.date, words)) is not None:
        yield DATE.finding(
            data.place("timeline", event.id, "date"),
            f"date {event.date} is not what the words {shown(words)} say, {other}",
            "correct the date, or write `date: unknown`",
        )


def _other_day(edtf: str, words: str) -> str | None:
    """What `words` say where that cannot be the day `edtf`; None where they fit or leave it open."""
    day = parse_day(edtf)
    mentions = find_dates(words, day.isoformat() if day else UNKNOWN)
    fixed = [mention.edtf for mention in mentions if mention.kind == "absolute" and mention.edtf != UNKNOWN]
    if edtf != UNKNOWN and len(fixed) == 1 and not same_time(edtf, fixed[0]):
        return fixed[0]
    named = [name for name in find_names(words) if name in _DAYS]
    if day is not None and not edtf.endswith(("~", "?", "%")) and len(named) == 1 and not fixed:
        actual = _DAYS[date(day.year, day.month, day.day).weekday()]
        if actual != named[0]:
            return f"{named[0].capitalize()} (it is a {actual.capitalize()})"
    return None
