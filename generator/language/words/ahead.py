"""Whether the words round a date put it in the future: `will sail on Tuesday`, `until Friday`, `comes before the judges on Thursday`."""

from __future__ import annotations

import re

from generator.language.words.tokens import find_words
from generator.language.words.verbs import is_past

_SHORTLY = 60
"""Characters before a date that are looked at."""

_TERM = re.compile(r"\b(?:for|until|by)\s+$", re.IGNORECASE)
_ALREADY = re.compile(r"\s(?:[\w’'-]+\s){1,4}?(?:had|was|were)\b")
_AHEAD = re.compile(
    r"\b(?:will|is to|are to|due|scheduled|plans? (?:to|an?|for)|planned|expected|next|coming|tomorrow|would|"
    r"not before(?=\s+$)|is up)(?!\w)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_PRESENT = frozenset(("is", "are", "be", "being"))
_TIMETABLE = re.compile(
    r"\b(?:runs out|ends|expires|opens|starts|begins|meets|closes|resumes|takes place|decides|leaves|reopens)\s(?:\w+\s){0,2}(?:on\s+)?$"
    r"|\b(?:comes|goes|appears)\s(?:before|to)\s(?:[\w’']+\s){1,8}(?:on\s+)?$"
)
_REPORTED = re.compile(
    r"\b(?:said|told\s[\w\s]{1,30}|announced|confirmed|admitted|declared|voted|resigned|died|wrote)\s(?:\w+\s){0,2}(?:on\s+)?$"
)


def looks_ahead(text: str, at: int) -> bool:
    """Whether the words shortly before a date that starts at `at` put it in the future."""
    before = text[max(0, at - _SHORTLY) : at]
    if _TIMETABLE.search(before) is not None:
        return True
    ahead = _AHEAD.search(before) is not None or (_FROM.search(before) is not None and not _tells_past(before))
    return ahead and _REPORTED.search(before) is None


def is_term(text: str, start: int, end: int) -> bool:
    """Whether a date is the end of something to come: until Friday, by the end of May; not `by Sunday it had burnt out`."""
    found = _TERM.search(text[max(0, start - 12) : start])
    return found is not None and not (found.group().lower().startswith("by") and _ALREADY.match(text, end) is not None)


def _tells_past(before: str) -> bool:
    """Whether the clause that goes on with the date tells the past: `the pattern pointed to a leak from Wednesday on`."""
    clause = re.split(r"[,;:]|\bthat\b", before)[-1]
    words = [word.text for word in find_words(clause) if word.text.islower()]
    return _PRESENT.isdisjoint(words) and any(word in ("was", "were") or is_past(word) for word in words)
