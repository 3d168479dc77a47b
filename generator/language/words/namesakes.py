"""Names that look like a day of the week or a month: the Sunday Herald, Sheffield Wednesday, a play by August Wilson."""

from __future__ import annotations

import re

_NAMED_BEFORE = re.compile(r"\b(?:Black|Bloody|Cyber|Fat|Giving|Mardi|Sheffield|Super)\s\Z")
_ARTICLE = re.compile(r"(?<!\b[Oo]n )(?<!\b[Bb]y )\b(?:[Tt]he|[Aa]|[Ii]n|[Aa]t|[Nn]ear)\s\Z")
_CAPITAL = re.compile(r"\s(?![A-Z]{2})[A-Z][a-z]")
_GIVEN_NAMES = frozenset(("April", "May", "June", "August"))
_SHORT_NAMES = frozenset(("Jan", "Jun", "Mar", "Sep", "Dec"))
"""What people are called that is also a month, or its short form without a full stop."""

_BEFORE_PEOPLE = frozenset(("of", "by", "from", "after", "before"))
_REACH = 12
"""Characters before the word that are looked at."""


def names_else(text: str, start: int, end: int) -> bool:
    """Whether the weekday at `start` to `end` is part of a name: in the Sunday Herald, at Friday Bridge, for Sheffield Wednesday."""
    before = text[max(0, start - _REACH) : start]
    if _NAMED_BEFORE.search(before):
        return True
    return _ARTICLE.search(before) is not None and _CAPITAL.match(text, end) is not None


def is_given_name(lead: str, month: str, text: str, end: int) -> bool:
    """Whether a month behind `lead`, which ends at `end`, is what somebody is called: of August Holm, but `in May Parliament`."""
    if _CAPITAL.match(text, end) is None:
        return False
    return month in _SHORT_NAMES or (month in _GIVEN_NAMES and lead.lower() in _BEFORE_PEOPLE)
