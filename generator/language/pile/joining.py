"""Two sentences told as one statement, where the second alone would leave its reader asking: `this`, `three of them`, `saw it otherwise`.

Nothing is resolved or reworded: the sentence that says what is meant is told, too, in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import (
    clean_text,
    count_presumed,
    has_torn_quotation,
    is_sentence,
    leans_inside,
    point_text,
    reads_alone,
)
from generator.language.words.day_words import count_days
from generator.language.words.leaning import leans, may_lean

_MOST_WORDS = 45
_FEWEST_WORDS = 7
"""Of the sentence before; a shorter one mostly leans itself: `The council said it was.`"""

_ANNOUNCES = re.compile(
    r"\b(?:(?:sees?|saw)\s+it\s+(?:otherwise|differently)|(?:begs?|begged)\s+to\s+differ|(?:breaks?|broke|has\s+broken)\s+(?:his|her|its|their)\s+silence|"
    r"(?:has|had)\s+an\s+(?:answer|explanation)|(?:disagrees|disagreed|objects|objected))\s*\.$"
)
"""What is told in the next sentence."""

_GOES_ON = re.compile(r"(?:[“\"]|(?:He|She|They|It)\s)")


def join(story: Story, passage: Passage, superseded: Collection[int] = frozenset()) -> tuple[str, Passage] | None:
    """What a sentence and the one that it needs tell together, and which that is; None where it needs none or none will do.

    `superseded` are the numbers of passages that a later source corrected.
    """
    text = point_text(passage)
    if _ANNOUNCES.search(text):
        joined = _with_next(story, passage, text)
    elif leans(text) or may_lean(text) or leans_inside(passage):
        joined = _with_last(story, passage, text)
    else:
        return None
    return joined if joined is not None and joined[1].number not in superseded else None


def _with_next(story: Story, passage: Passage, text: str) -> tuple[str, Passage] | None:
    number = passage.number + 1
    other = story.passages[number] if number < len(story.passages) else None
    if other is None or (other.source, other.paragraph) != (passage.source, passage.paragraph):
        return None
    more = clean_text(other)
    if not is_sentence(other) or has_torn_quotation(more) or not _GOES_ON.match(more):
        return None
    return _within(f"{text} {more}", other)


def _with_last(story: Story, passage: Passage, text: str) -> tuple[str, Passage] | None:
    other = story.before(passage)
    if other is None or other.length < _FEWEST_WORDS or not reads_alone(other) or count_presumed(other):
        return None
    if count_days(text) or has_torn_quotation(text):
        return None
    return _within(f"{point_text(other)} {text}", other)


def _within(text: str, other: Passage) -> tuple[str, Passage] | None:
    return (text, other) if len(text.split()) <= _MOST_WORDS else None
