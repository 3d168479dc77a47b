"""The day that the name of a weekday means, counted from the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.language.words.ahead import is_term, looks_ahead, looks_back, takes_place

_ON_THE = re.compile(r"\b(?:on|by|until|since)\sthe\s\Z", re.IGNORECASE)
_A_DAY = re.compile(r"(?:^|\s)a\s$", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s*(?:[,.;:)]|\Z)|\s(?:before|after|of|when|that|and)\b")
_WEEK = timedelta(weeks=1)


def find_weekday(match: re.Match[str], text: str, published: date, wanted: int) -> date | None:
    """The last such day up to that of publication, or the next one where the words speak of the future; None where they do not say.

    `match` has the groups `lead` (last, next, this ...), `week` (of last or next week) and `on` (Thursday week); `wanted` is 0 for Monday.
    """
    start, end, lead = match.start(), match.end(), (match["lead"] or "").lower()
    of_any_week = _A_DAY.search(text[max(0, start - 3) : start]) is not None
    if lead in ("previous", "following") or of_any_week or (not lead and _is_told_of(text, start, end)):
        return None  # counted from another day than the day of publication
    to_come = published + timedelta((wanted - published.weekday()) % 7)
    if match["week"]:
        monday = published - timedelta(published.weekday())
        return monday + timedelta(wanted) + (_WEEK if match["week"] == "next" else -_WEEK)
    if match["on"]:
        return to_come + _WEEK
    if lead == "next":
        return to_come + (_WEEK if to_come == published else timedelta())
    if lead != "last" and (lead == "coming" or _is_to_come(lead, text, start, end, wanted > published.weekday())):
        return to_come
    gone = to_come - _WEEK
    return to_come if to_come == published and lead != "last" else gone


def _is_to_come(lead: str, text: str, start: int, end: int, is_later: bool) -> bool:
    """Whether the words round a weekday put it in the future; `this Friday` is one of the week, and `is_later` where that goes on to it."""
    if is_term(text, start, end) or looks_ahead(text, start) or takes_place(text, end):
        return True
    return lead == "this" and is_later and not looks_back(text, start, end)


def _is_told_of(text: str, start: int, end: int) -> bool:
    """Whether a weekday is that of another week than the article's: on the Monday, on the Thursday before the vote."""
    return _ON_THE.search(text[max(0, start - 12) : start]) is not None and _NO_NOUN.match(text, end) is not None
