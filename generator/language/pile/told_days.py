"""What a sentence tells of a day, as one who has not read its article can follow it: alone, or behind the sentences it leans on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.language.pile.counted_days import counted_day
from generator.language.pile.event_days import main_date
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import (
    clean_text,
    has_torn_quotation,
    is_repeat_block,
    is_sentence,
    leans_inside,
    leans_on_context,
    stands_alone,
    stands_on_its_day,
)
from generator.language.words import cues
from generator.language.words.dates import DateMention
from generator.language.words.leaning import leans
from generator.model import UNKNOWN

_POINTING = re.compile(r"\b(?:this|that|it) (?:was|is|had been) (?:so|true|right|wrong|the case|done)\b")
_NOT_LEANING = re.compile(
    r"It (?:was|is) (?:to|in|on|at|for|from|with|by|not|only|the|[A-Z])[^.;:]{2,80}?\s(?:that|who)\s|It took (?:the|an?|[A-Z])\b|"
    r"(?:No one|Nobody)\b(?! (?:of them|else)\b)|The first (?:\d+|[a-z]+s|[a-z]+ of)\s"
)
"""Opens with a word that points at nothing before it: it was to the driver that the minister pointed, the first pupils went home."""

_HEAD = re.compile(r"\bthe\s(?:[a-z]+\s)?(?:head|boss|leader|owner|founder|author|widow|mother|father)\sof\s")
"""Whom a he or she behind it can mean, beside the words that only mean people."""

_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her)\b", re.IGNORECASE)
_SENT = re.compile(
    r"The\s(?:answer|reply|response|message|e-?mail|letter|paper|note|call|request|document|label|company|firm|foundation|office|group)"
    r"(?:,|\s(?!(?:of|in|on|that|from|which)\b)[a-z])"
)
"""A subject of which there are many in most stories: what was said before, where it reads alone, tells which."""

_BARE_COUNT = re.compile(
    r"\b(?:(?:it|they|there)\s(?:was|were|is|are)|(?:spoke|speak|speaks|speaking|spoken)\sof)\s"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)(?=\s*[,.;]|\s(?:on|in|by)\s)"
)
"""A number without a word for what is counted."""

_THEY_THEN = re.compile(r"(?:Late on|Early on|On|In|By|Since|From|Until)\s(?:[\w’'-]+\s){1,3}?they\s")
_BOTH = re.compile(r"\bthat\s(?:both|neither)\s[a-z]")
_OBJECT = re.compile(
    r"\b(?:of|about|with|through|across|over|into|from|against)\s(?:it|them)\b(?!\s(?:is|was|are|were|will|would|has|had)\b)"
)
_ANYTHING = re.compile(r"\b(?:the|an?|its|his|her|their|this|no|any|another)\s", re.IGNORECASE)
"""An it behind a preposition, and what must stand before it so that it can mean something there."""

_ANSWERS = re.compile(r"(?:^|,\s)(?:yes|no)(?=[,.;:])", re.IGNORECASE)
"""An answer, of which only the question says what it is about."""

_ASKS = re.compile(r"(?:Who|Whether|Why|How)\b")
_OF_SOMEBODY = re.compile(r"(?:His|Her|Its|Their)\s(?:[a-z-]+\s)?[a-z-]+s?(?:[’']s?)?\s")
_IF = re.compile(r"(?:If|Had|Supposing|Suppose|Imagine)\s")
_QUOTED = 0.2
"""Share of a sentence in quotation marks up to which it tells something itself."""

_MOST_BEFORE, _MOST_WORDS = 2, 70
"""Sentences that one may lean on, and words that they and it may have together."""


@dataclass(frozen=True, slots=True)
class ToldDay:
    """When it was; the sentences before it that are needed, in order; whether the sentence reads alone, and whether it can be shown.

    One that cannot be shown is evidence beside another.
    """

    date: DateMention
    before: tuple[Passage, ...]
    readable: bool
    can_be_shown: bool


def read_told(story: Story, passage: Passage) -> ToldDay | None:
    """The day that a sentence tells of, and what it leans on; None where it tells of none."""
    date = main_date(passage)
    counted = counted_day(story, passage) if date is None else None
    date = date or counted
    if date is None or not _is_report(passage, date):
        return None
    readable = stands_on_its_day(passage) or (_NOT_LEANING.match(passage.text) is not None and not _has_somebody(passage))
    before: tuple[Passage, ...] = ()
    can_be_shown = True
    if counted is not None:
        before = _leant_on(story, passage)
    elif not readable or _leans(passage):
        exact = date.edtf != UNKNOWN and date.precision in ("day", "month")
        most = 1 if readable else _MOST_BEFORE
        before = _leant_on(story, passage, most) if exact and cues.quoted_share(passage.text) < _QUOTED else ()
        can_be_shown = bool(before) or not (_leans(passage) or _cannot_be_followed(passage))
        readable = readable and can_be_shown
    elif _SENT.match(passage.text):
        before = _leant_on(story, passage, 1)
    if date.edtf == UNKNOWN and not (readable and date.kind != "relative" and _tells_what_happened(passage)):
        return None
    return ToldDay(date, before, readable, can_be_shown)


def _is_report(passage: Passage, date: DateMention) -> bool:
    """Whether the sentence reports something, in whole words of its own."""
    text = passage.text
    if not is_sentence(passage) or cues.speaks_for_itself(text) or cues.is_filler(text) or has_torn_quotation(text):
        return False
    if is_repeat_block(passage) and date.edtf == UNKNOWN:
        return False
    told = clean_text(passage)
    if cues.is_call(told) or _ASKS.match(told):
        return False
    if _ANSWERS.search(cues.blank_quotations(text)) or (_IF.match(text) and date.edtf[:10] <= passage.published):
        return False
    return _POINTING.search(text) is None


def _has_somebody(passage: Passage) -> bool:
    """Whether a he or she stands before all whom it could mean."""
    found = _SOMEBODY.search(cues.blank_quotations(passage.text))
    return found is not None and (passage.first_person is None or found.start() < passage.first_person)


def _leans(passage: Passage) -> bool:
    """Whether a word inside the sentence means something that only its article says."""
    return leans_on_more(passage.text) or leans_inside(passage)


def leans_on_more(text: str) -> bool:
    """Whether a sentence, or a clause that is to stand as one, speaks of an it, a they or a number that it does not name."""
    own = cues.blank_quotations(text)
    if leans(text) or _BARE_COUNT.search(own) or _THEY_THEN.match(own):
        return True
    both, found = _BOTH.search(own), _OBJECT.search(own)
    if both is not None and " and " not in own[: both.start()]:
        return True
    return found is not None and _ANYTHING.search(own, 0, found.start()) is None


def _cannot_be_followed(passage: Passage) -> bool:
    """Whether a sentence that does not read alone leans on those before it, is mostly quoted, or speaks of whom it does not name."""
    if leans_on_context(passage) or cues.quoted_share(passage.text) > 0.4:
        return True
    head = _HEAD.search(passage.text)
    person = min((at for at in (passage.first_person, head and head.start()) if at is not None), default=None)
    return cues.has_dangling_pronoun(passage.text.replace("this ", "that "), passage.first_name, person)


def _tells_what_happened(passage: Passage) -> bool:
    """Whether the sentence tells an act, a finding or a turn: only that is an event even where nobody knows the day."""
    return cues.tells_an_act(passage.text) or cues.tells_a_finding(passage.text) or cues.tells_a_turn(passage.text)


def _leant_on(story: Story, passage: Passage, most: int = _MOST_BEFORE) -> tuple[Passage, ...]:
    """The sentences, `most` of them, before a leaning one in its paragraph, back to one that reads alone; none where there is none."""
    found: tuple[Passage, ...] = ()
    words, first = passage.length, passage
    for _ in range(most):
        earlier = story.before(first)
        if earlier is None or words + earlier.length > _MOST_WORDS or cues.quoted_share(earlier.text) > _QUOTED:
            return ()
        found, first, words = (earlier, *found), earlier, words + earlier.length
        if (stands_alone(earlier) and not _leans(earlier)) or (earlier.starts_paragraph and _OF_SOMEBODY.match(earlier.text)):
            return found
    return ()

