"""Whether somebody was told, asked or consulted beforehand: one says so, another heard of it from the radio.

`It informed her ministry a week ahead` and `I heard of it on the radio`; `agreed with the service in advance` and `nobody asked us`.
The two need share no more than who was told, or what of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.language.disputes.disputes import Dispute
from generator.language.pile.marked import find_marked
from generator.language.pile.objections import CALENDAR
from generator.language.pile.passages import Passage, Story
from generator.language.words.concepts import concept
from generator.language.words.cue_words import NEGATION, phrases
from generator.language.words.tokens import content_stems, stem

_NEWS = r"(?:radio|television|TV|news(?:papers?)?|papers?|press|media|internet|online|taxi\s+drivers?|neighbou?rs)"
_HEARD_LATE = re.compile(
    r"\bfirst\s+(?:(?!was\b|were\b)[\w’'-]+\s+){0,6}?(?:heard|knew|learned|learnt|saw)\s+(?:of|about)\s[^.;]{1,60}?\s(?:was|were|came)\b|"
    rf"\b(?:hear|heard|learn(?:ed|t)?|read|found\s+out)\s+(?:of|about)\s[^.;]{{1,60}}?\s(?:on|from|in|through)\s+(?:the\s+|an?\s+)?{_NEWS}\b|"
    rf"\b{_NEWS}\s+(?:had\s+)?told\s+(?:him|her|them|us|me)\s+(?:of|about)\b|"
    r"\b(?:nobody|no\s+one|never)\s+(?:\w+\s+)?(?:asked|told|informed|warned|consulted|notified)\s+(?:us|him|her|them|me|its|their|our|the(?!\s+(?:whole|full|truth|story|facts?|answer)\b))\b|"
    r"\b(?:was|were|been)\s+(?:not|never)\s+(?:\w+ly\s+)?(?:asked|told|informed|warned|consulted|notified)\b|"
    r"\b(?:was|were|been)\s+(?:told|informed)\b[^.;]{0,40},\s+not\s+(?:asked|consulted)\b|"
    r"\bwithout\s+(?:ever\s+)?(?:being|having\s+been)\s+(?:asked|told|informed|warned|consulted|notified)\b",
    re.IGNORECASE,
)
"""Says that somebody was told late, by others, or not at all."""

_TOLD = phrases(
    r"""
    informed|told|notified|consulted|briefed|warned|alerted|invited|asked|agreed|discussed|informs|tells|agrees|consults|consultation
    """
)
_BEFORE = re.compile(
    r"\b(?:beforehand|in\s+advance|in\s+good\s+time|ahead\s+of\b|well\s+before\b|(?:an?|two|three|four|five|six|several|\d+)\s+"
    r"(?:hours?|days?|weeks?|months?|years?)\s+(?:ahead|before(?:hand)?|earlier|in\s+advance))",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;:–—]\s")
_LISTED_TELLING = "say tell hear know learn first ask inform consult agree notify time day week hour"
_TELLING = frozenset(concept(stem(word)) for word in _LISTED_TELLING.split())
_NEAR = 4
_FEWEST_SHARED = 2
_MOST_CITED = 3
_MOST = 40


def find_told_beforehand(story: Story) -> list[Dispute]:
    """Who says that somebody was told beforehand, and who says that they were not; one dispute for each such assurance."""
    assured = find_marked(story, "says that somebody was told beforehand", _is_told_before)[:_MOST]
    late = find_marked(story, "says that somebody was not told beforehand", _is_told_late)[:_MOST] if assured else ()
    found: list[Dispute] = []
    taken: set[int] = set()
    for passage in assured:
        mine = _told_of(passage) | _told_just_before(story, passage)
        against = [other for other in late if other.number not in taken and _is_of_one_matter(story, passage, mine, other)]
        if against and passage.number not in taken:
            same = [
                each
                for each in assured
                if each.source != passage.source and any(_is_of_one_matter(story, each, _told_of(each), other) for other in against)
            ]
            taken.update(each.number for each in (passage, *against, *same))
            sides = [("", [passage, *same][:_MOST_CITED]), ("", against[:_MOST_CITED])]
            found.append(Dispute("", "contradiction", sides, "account"))
    return found


def _is_told_before(passage: Passage) -> bool:
    if passage.text.rstrip().endswith("?") or _is_told_late(passage) or NEGATION.search(passage.text):
        return False
    return any(_TOLD.search(clause) and _BEFORE.search(clause) for clause in _CLAUSES.split(passage.text))


def _is_told_late(passage: Passage) -> bool:
    return not passage.text.rstrip().endswith("?") and _HEARD_LATE.search(passage.text) is not None


def _told_of(passage: Passage) -> frozenset[str]:
    return frozenset(_concepts(passage)) - CALENDAR - _TELLING


def _concepts(passage: Passage) -> Iterable[str]:
    return (concept(term) for term in content_stems(passage.text) if not term[0].isdigit())


def _told_just_before(story: Story, passage: Passage) -> frozenset[str]:
    """What the sentence before tells of, in its paragraph or the one before."""
    before = story.passages[passage.number - 1] if passage.number else None
    near = before is not None and before.source == passage.source and passage.paragraph - before.paragraph <= 1
    return _told_of(before) if before is not None and near else frozenset()


def _is_of_one_matter(story: Story, passage: Passage, mine: frozenset[str], late: Passage) -> bool:
    """Whether two sentences share who was told or what of; of those that stand close to each other one word is enough."""
    if late.origin == passage.origin and late.source != passage.source:
        return False
    beside = late.source == passage.source and abs(late.number - passage.number) <= _NEAR
    context = _told_of(late) | _told_just_before(story, late)
    return len(mine & context) >= (1 if beside else _FEWEST_SHARED)
