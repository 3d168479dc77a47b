"""What a later article of the pile has left behind: a count that has risen since, a day that was to come and has passed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.edtf import parse_day
from generator.language.pile.marked import find_marked
from generator.language.pile.passages import Passage, Story
from generator.language.words import cues
from generator.language.words.notes import noted
from generator.language.words.values import Value
from generator.model import UNKNOWN

_SLOTS = {
    "dead": r"(?:dead|died|killed|killing|deaths|fatalities|lost\s+(?:their\s+)?lives)",
    "hurt": r"(?:injured|injuring|hurt|hurting|wounded|wounding|injuries)",
    "ill": r"(?:ill|sick|sickened|infected|infections|cases)",
}
_AFTER = {slot: re.compile(rf"\s+(?:\w[\w’'-]*\s+){{0,7}}?{words}(?!\w)", re.IGNORECASE) for slot, words in _SLOTS.items()}
_BEFORE = {slot: re.compile(rf"(?<!\w){words}\s+(?:\w[\w’'-]*\s+){{0,2}}$", re.IGNORECASE) for slot, words in _SLOTS.items()}
_COUNTED = re.compile("|".join(_SLOTS.values()), re.IGNORECASE)
_PART = re.compile(r"\s*(?:more\s+|other\s+)?(?:of\s+(?:them|whom|the|these|those)|others?|more)\b", re.IGNORECASE)
_MANIFOLD = 20
"""So many times higher, and a count is of something else: those whom the illness kills in a year."""

_NEAR = 70
"""Characters round a figure in which what it counts is looked for."""

_DEADLINE = re.compile(r"\b(?:by|until|before|to|from|including|through|since|dated)\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.IGNORECASE)


def last_day(story: Story) -> str:
    """The day of the newest article, as EDTF; `unknown` where no article has a day."""
    return max((passage.published for passage in story.passages if parse_day(passage.published) is not None), default=UNKNOWN)


def last_days_of_counts(story: Story) -> Mapping[str, Mapping[float, str]]:
    """For the dead, the hurt and the ill: each count of them that is told -> the last day on which an article tells it."""
    found: dict[str, dict[float, str]] = {slot: {} for slot in _SLOTS}
    for passage in find_marked(story, "counts people", _tally):
        for slot, count in _tally(passage):
            found[slot][count] = max(found[slot].get(count, ""), passage.published)
    return found


def is_overtaken(passage: Passage, last: str, counts: Mapping[str, Mapping[float, str]]) -> bool:
    """Whether a sentence tells a count that is higher in a later article, or what was to be on a day up to `last`, the story's last.

    `counts` are those of `last_days_of_counts`.
    """
    if parse_day(passage.published) is None or passage.published >= last:
        return False
    for slot, count in _tally(passage):
        if any(day > passage.published and count < other <= _MANIFOLD * count for other, day in counts[slot].items()):
            return True
    return any(
        date.precision == "day"
        and date.kind != "placeholder"
        and passage.published < date.edtf <= last
        and parse_day(date.edtf) is not None
        and not _DEADLINE.search(passage.text[max(0, date.start - _NEAR) : date.start])
        for date in passage.dates
    )


@noted
def _tally(passage: Passage) -> tuple[tuple[str, float], ...]:
    """(slot, count) of each count of people who died, were hurt or fell ill; none of a part of them."""
    text = passage.text
    if not passage.values or parse_day(passage.published) is None or not _COUNTED.search(text) or cues.tells_background(text):
        return ()
    return tuple(
        (slot, float(value.low))
        for value in passage.values
        if value.kind == "count" and not _PART.match(text, value.end)
        for slot in _SLOTS
        if _counts(text, value, slot)
    )


def _counts(text: str, value: Value, slot: str) -> bool:
    behind, ahead = text[value.end : value.end + _NEAR], text[max(0, value.start - _NEAR) : value.start]
    return _AFTER[slot].match(behind) is not None or _BEFORE[slot].search(ahead) is not None
