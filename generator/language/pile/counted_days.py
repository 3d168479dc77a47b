"""Days that a narrative counts from the sentence before: an hour later, the following day, two days earlier."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.edtf import parse_day
from generator.language.pile.dated_clauses import DATED_KINDS
from generator.language.pile.event_days import goes_back, main_date
from generator.language.pile.passages import Passage, Story
from generator.language.words.dates import DateMention

_NUMBERS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_NUMBERS |= {"a": 1, "an": 1}
_OPENING = re.compile(
    rf"(?:(?P<count>{'|'.join(_NUMBERS)}|half an|\d{{1,2}})\s(?P<unit>minute|hour|day)s?\s(?P<side>later|earlier|before|afterwards)"
    r"|(?:later |earlier )?(?:the|that)\s(?P<which>same|next|following|previous)?\s?(?:day|morning|afternoon|evening|night))\b",
    re.IGNORECASE,
)
_FAR = 4
"""Sentences between one that counts and the one it counts from, at most."""
_STEPS = {"next": 1, "following": 1, "previous": -1}


def counted_day(story: Story, passage: Passage) -> DateMention | None:
    """The day of a sentence that opens by counting from an earlier one of its source; None where it does not, or that day is not known."""
    found = _OPENING.match(passage.text)
    if found is None or (found["count"] is None and found["which"] is None and "that" not in found.group().lower()):
        return None
    steps = _step(found)
    for number in range(passage.number - 1, max(-1, passage.number - 1 - _FAR), -1):
        earlier = story.passages[number]
        if earlier.source != passage.source:
            return None
        day = _last_told(earlier)
        if day is not None:
            edtf = (day + timedelta(days=steps)).isoformat()
            return DateMention(found.start(), found.end(), found.group(), edtf, "relative", "day")
        if (between := _OPENING.match(earlier.text)) is not None:
            steps += _step(between)
    return None


def _last_told(passage: Passage) -> date | None:
    """The day to which a sentence brings its reader: of several the only one that is neither still to come nor goes further back."""
    main = main_date(passage)
    if main is None or parse_day(main.edtf) is None:
        return None
    days = [each for each in passage.dates if each.kind in DATED_KINDS and parse_day(each.edtf) is not None]
    if len({each.edtf for each in days}) > 1:
        days = [each for each in days if each.edtf <= passage.published]
    if len({each.edtf for each in days}) > 1:
        days = [each for each in days if not goes_back(passage.text, each)]
    told = {each.edtf for each in days}
    return parse_day(told.pop()) if len(told) == 1 else None


def _step(found: re.Match[str]) -> int:
    """Days from the one counted from, backwards below 0; minutes and hours stay on their day."""
    if found["count"] is None:
        return _STEPS.get((found["which"] or "").lower(), 0)
    if found["unit"].lower() != "day":
        return 0
    count = found["count"].lower()
    steps = int(count) if count.isdigit() else _NUMBERS.get(count, 0)
    return -steps if found["side"].lower() in ("earlier", "before") else steps
