"""Words for days that only the day of printing explains: `yesterday`, `last night`. A statement read months later does without them.

They are left away where the sentence says the same without them; that somebody is to come by then, or that something ends that day, is not
the same. Weekdays and dates stay.
"""

from __future__ import annotations

import re

from generator.language.words.cues import blank_quotations
from generator.language.words.verbs import is_past

_DAY = (
    r"(?:(?:late|early|earlier|later)\s+)?(?:yesterday(?:\s+(?:morning|afternoon|evening|night))?|today|tonight|last\s+(?:night|week|month)|"
    r"this\s+(?:morning|afternoon|evening|week|month)|tomorrow(?:\s+(?:morning|afternoon|evening))?)"
)
_DAYS = re.compile(rf"(?<![\w’'-])(?P<by>[Bb]y\s+)?(?P<day>(?i:{_DAY}))(?![\w’'-])")
_KEEPS_BEFORE = re.compile(
    r"(?:\b(?:of|than|until|till|and|or|not|only|even|but|like|for|before|after|since|from|on|at|due|to|as|is|are|was|were|be|noon|midnight|"
    r"o['’]clock|[ap]\.?m\.?|(?:begin|start|end|open|close|expire|resume|happen|arrive|vote|meet|fall|follow|come)(?:s|ed)?|ending|"
    r"began|met|came|fell|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|\d)\s+\Z",
    re.IGNORECASE,
)
"""Behind these the day is what is told, or a part of a phrase."""

_MODIFIES = re.compile(
    r"\s+(?!(?:to|that|by|in|on|at|for|with|from|of|and|but|after|as|a|an|the|its|his|her|their|no|any|all|more)\b)[a-z]"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be)\s+\Z")
_PARTICIPLE = re.compile(r"\s+(?:\w+ly\s+)?\w+(?:ed|en|[aeo]wn|ld|nt|pt|ut)\b")
_KEEPS_BEHIND = re.compile(
    r"\s+(?:(?:is|was|and|or|but\s+not|not|alone|than)(?!\w)|at\s+\d{1,2}(?![\d,])|\d|to\s+(?:today|tomorrow))|"
    r"\s*,\s*(?:a|the)\s+(?:\w+\s+)?\w+day\b|\s*\("
)
_ASIDE = re.compile(r",\s+\w+(?:ed|en|t)\s+\Z")
_REPORTED = re.compile(
    r"\b(?:said|says?|told\s+\w+|announced|announces|admitted|confirmed|reported|warned|ruled|decided|disclosed|conceded|insisted|added)\s+\Z"
)
_REACH = 30
"""Characters before a day in which the word is looked for that it belongs to."""

_JUST = re.compile(r"(?:(?<=\b[Hh]as )|(?<=\b[Hh]ave ))just(?=\s[a-z])")


def leave_out_days(text: str) -> str:
    """`text`, a sentence, without its words for days that only its day of printing explains, and its `just`; those that it needs stay."""
    own = blank_quotations(text)
    found = [each for each in _DAYS.finditer(own) if _may_go(own, each)]
    told = [each for each in _DAYS.finditer(own) if not _REPORTED.search(_before(own, each))]
    if len({each["day"].lower() for each in told}) > 1:
        found = [each for each in found if _REPORTED.search(_before(own, each))]  # open yesterday, closed today
    kept, at = "", 0
    for each in sorted((*found, *_JUST.finditer(own)), key=lambda match: match.start()):
        start, end = _widen(text, each.start(), each.end())
        kept += text[at:start]
        at = end
    kept += text[at:]
    kept = kept.strip()
    return kept[:1].upper() + kept[1:]


def count_days(text: str) -> int:
    """Number of words for days, outside quotations, that only the day of printing explains."""
    return sum(1 for _ in _DAYS.finditer(blank_quotations(text)))


def _may_go(own: str, found: re.Match[str]) -> bool:
    """Whether the sentence says the same without the words."""
    before = _before(own, found)
    if own.startswith(",", found.end()) and _ASIDE.search(before):
        return False  # `the report, published today, says`
    if is_past(before.rstrip().rpartition(" ")[2]) and _MODIFIES.match(own, found.end()):
        return False  # `the wells sunk last week found`
    if _KEEPS_BEHIND.match(own, found.end()) or (not found["by"] and _KEEPS_BEFORE.search(before)):
        return bool(_PASSIVE.search(before) and _PARTICIPLE.match(own, found.end()))
    return len(own) - (found.end() - found.start()) > 40


def _before(own: str, found: re.Match[str]) -> str:
    """The last words before the place."""
    return own[max(0, found.start() - _REACH) : found.start()]


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with the commas and the blank that go with it."""
    opens, closes = text.endswith(", ", 0, start), text.startswith(",", end)
    if opens and closes:
        return start - 2, end + 1
    if closes and not start:
        return start, end + 1
    if text.endswith(" ", 0, start):
        return start - 1, end
    return start, end
