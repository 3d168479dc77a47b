"""The day a sentence is about: which of its dates is that of what it tells."""

from __future__ import annotations

import re

from generator.language.pile.dated_clauses import DATED_KINDS, find_aside, is_background, lasts_since, stands_in_clause
from generator.language.pile.passages import Passage
from generator.language.words import cues
from generator.language.words.dates import DateMention
from generator.language.words.notes import noted
from generator.language.words.verbs import is_past

_LOOSE = frozenset(
    ("overnight", "tonight", "this week", "last week", "next week", "this month", "this year", "this weekend", "next year", "last year")
)
"""Too loose to date an event by."""
_ANNOUNCED = re.compile(
    r"\b(?:said|says|announced|confirmed|declared|told\s+[\w\s]{1,30}|presented|revealed|disclosed|resigned|signed|voted|"
    r"ordered|approved|agreed)"
    r"\s+(?:(?:late|early|on|in\s+[A-Z]\w+\s+on|in\s+[A-Z]\w+)\s+){0,2}$"
)
_ASIDE = re.compile(r"\b(?:what|whatever|as(?!\s(?:late|early|recently)\sas\b))\s+(?:[\w’'-]+\s+){1,4}(?:on\s+)?$", re.IGNORECASE)
_UNREALISED = re.compile(
    r"\b(?:had|has|have|was|were)\s(?:\w+\s)?(?:been\s)?(?:due|scheduled|supposed|meant|booked|planned)\s(?:to|for)\b|\bwhether\s[^,;.]*$"
    r"|\bhad\s(?:\w+\s)?been\s(?:due|expected|awaited)\s(?:\w+\s){0,3}(?:on|in|by|for)\s$|\bwait\s(?:\w+\s)?until\s$"
    r"|\b(?:that|which|who)\s(?:was|were) to\s(?:(?!(?:has|have|had|is|was|will)\b)[^\s,;:.]+\s)*$"
    r"|\b(?:should|could|might|(?:ought|was|were) to) have\s[^,;:.]*$"
    r"|\b(?:question|ask|asks|asked|asking|wonders?|wondered)\b[^;:.]*(?<!,)\s(?:what|how|who|where|why)\s[^;:.]*$"
    r"|\b(?:an|the) interview\s(?:\w+\s){0,2}(?:on\s)?$|\b(?:could|would|did) not (?:yet )?(?:say|tell|comment)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:promise|pledge|right|option|commitment|obligation)s? to \w+(?: [^\s.,;]+){0,4}(?:\s(?:in|by|from|after))?\s?\Z"
)
"""What somebody may do, or has given his word for, before its date: it neither happened nor is planned for that day."""
_NEGATED = re.compile(r"\b(?:not|no|never|nobody|none)\b|n[’']t\b", re.IGNORECASE)
_LASTING = re.compile(r",\s(?:who|which|that|where)\s[^,;:.\d]{1,90}\ssince\s\Z", re.IGNORECASE)
"""How long something has lasted that the sentence mentions in passing: the crew, who have been on board since Friday."""

_BUT_NOT = re.compile(r",\s(?:and\s)?not\s(?:(?:on|in|at|by|until|before)\s)?\Z")
_END = re.compile(r"\s*(?:[,.;:)]|\Z)")
"""Before and after a day that is denied behind another one: serviced in November, not in March."""

_WAS_A_DAY = re.compile(r"(?<!\bthere )\b(?:is|was)\san?\s(?:[a-z-]+\s){1,3}\Z", re.IGNORECASE)
"""Before a weekday that is what the sentence speaks of: it was a wet Monday; not `there was a fire Monday`."""

_STATE = re.compile(r"\bcan\s\Z")
_MODAL = re.compile(r"\s(?:will|would|can|could|may|might|must)\s")
"""Behind a day that is over: the inquiry into the fire last Friday will take weeks."""

_HAS_DONE = re.compile(
    r"(?P<may>\b(?:may|might|could|would|should|must|to)\s(?:not\s)?)?\b(?:has|have)\s"
    r"(?:(?:now|also|already|since|finally|not|never)\s)?(?P<done>[a-z]+)\s(?P<rest>[^;:.]*)\Z"
)
_OTHER_CLAUSE = re.compile(r"[,()–—]|\b(?:that|which|who|whom|whose|where|when|while|after|before|because|if|whether|to|and|but|since)\b")
"""Between a perfect and a date behind it: then another verb may be the one of that date."""

_BETWEEN = re.compile(r"\bbetween\s[^,;.]*\Z")
_AND = re.compile(r"\s+and\b")
_OFFICE = re.compile(
    r",\s(?:(?!(?:is|are|was|were|has|have|had|will|who|which)\b)[\w’'-]+\s){1,6}(?:until|since|from)\s[^,;]*\Z", re.IGNORECASE
)
"""What somebody was until then, or has been since: Anna Weir, head cook until October, wrote."""

_LEAD = re.compile(r"(?:in|of|by|from|after)\s", re.IGNORECASE)
"""The preposition that is a part of a month's words: in March."""

_YEARS_AGO = re.compile(r"\byears?\sago\Z")
_IS = re.compile(r"\b(?:is|are|will|has|have)\b(?! been\b)")
"""A sentence of now that counts back to what was long ago: the drum is back in the country it was taken from 90 years ago."""

_STILL = re.compile(r"\buntil\s+$", re.IGNORECASE)
_NAMED_BY_DATE = re.compile(
    r"\b(?:the|this|that|its|his|her|their)\s(?:[\w’'-]+\s)?(?!(?:night|evening|morning|afternoon|day|week|weekend|start|end|beginning|eve)\s)"
    r"[\w’'-]+\s(?:of|dated)\s+$",
    re.IGNORECASE,
)
_COVERED = re.compile(
    r"\b(?:up to(?: and including)?|covering|since the (?:start|beginning|middle|end)|(?:log|record|page|figure|data|minute|list|those)s?"
    r" for|(?:price|rate|level) (?:for|on|of)|(?:that|those) (?:for|of)|"
    r"(?:against|compared (?:with|to)|up from|down from)\s[^,;:.]{1,40}?(?:\s(?:on|in))?)\s+$",
    re.IGNORECASE,
)
"""What a thing is good for, or covers: nothing happened on its date."""

_BEFORE_THAT = re.compile(r",?\s(?:who|which|that)\s+had\s+(?:[\w’'-]+\s+){1,6}\Z", re.IGNORECASE)
"""Opens a clause on somebody that goes further back than the sentence: the two members, who had abstained a week ago."""

_GOES_BACK = re.compile(r"\bhad\s(?:[A-Za-z’'-]+\s){1,8}\Z")
_NOT_THEN = re.compile(r"\bnot\s(?:[\w’'-]+\s){0,3}?(?:on|in|until|by)?\s?\Z", re.IGNORECASE)
_BUT_THEN = re.compile(r"[^.;]{0,40}?,?\sbut\s(?:on|in|until|by|only)\s", re.IGNORECASE)
"""Before and after a day that is denied for another one: not on Thursday, as planned, but on Tuesday."""

_MODIFIER = re.compile(r"\b(?:the|a|an|its|his|her|their|that|this)\s+$", re.IGNORECASE)
_NEAR = 120
"""Characters before a date that are looked at: a clause, and of a text without an end no more."""


@noted
def main_date(passage: Passage) -> DateMention | None:
    """The date the sentence is about: the finest known one; of equals the day somebody announced it, else the first.

    A quoted date is the speaker's, and a possessive one (Tuesday's collision) belongs to another event.
    """
    own = cues.blank_quotations(passage.text)
    options = [
        date
        for date in passage.dates
        if date.kind in DATED_KINDS
        and own[date.start : date.end].strip()
        and own[date.end : date.end + 2] not in ("'s", "’s")
        and (date.words.lower() not in _LOOSE or own.endswith("end of ", 0, date.start))
        and not _ASIDE.search(own[max(0, date.start - 60) : date.start])
        and not (is_background(passage, date) and stands_in_clause(passage, date))
        and not is_no_event(own, date, passage.published)
        and find_aside(passage, date) is None
    ]
    fineness = {"day": 0, "range": 1, "month": 2, "year": 3, "none": 4}

    def rank(date: DateMention) -> tuple[int, int, int, int, int, int]:
        near = own[max(0, date.start - _NEAR) : date.start]
        announced = _ANNOUNCED.search(near) is not None
        modifier = date.kind == "weekday" and _MODIFIER.search(near) is not None
        lasting = lasts_since(own, date)
        return (fineness[date.precision], modifier, lasting, goes_back(own, date), not announced, date.start)

    return min(options, key=rank, default=None)


def goes_back(own: str, date: DateMention) -> bool:
    """Whether a date is of the time before that of which the sentence tells: had warned of it on Friday."""
    return _GOES_BACK.search(own, max(0, date.start - _NEAR), date.start) is not None


def is_no_event(own: str, date: DateMention, published: str) -> bool:
    """Whether the words of a sentence round a date say that nothing happened then: an unkept plan, a question, how long a state lasts."""
    before = own[max(0, date.start - _NEAR) : date.start]
    if (lead := _LEAD.match(date.words)) is not None and date.precision != "day":
        before += lead.group()
    if any(pattern.search(before) for pattern in (_PROMISED, _UNREALISED, _NAMED_BY_DATE, _COVERED, _BEFORE_THAT, _LASTING)):
        return True
    if _BUT_THEN.match(own, date.end) and _NOT_THEN.search(own, max(0, date.start - 60), date.start):
        return True
    if date.kind == "weekday" and _WAS_A_DAY.search(before):
        return True
    if (date.edtf < published and _is_too_definite(before, date)) or (date.kind == "relative" and _STATE.search(before)):
        return True
    if date.edtf < published and _MODAL.match(own, date.end):
        return True
    if _BUT_NOT.search(before) and _END.match(own, date.end):
        return True
    if _BETWEEN.search(before) and _AND.match(own, date.end):
        return True
    if own.startswith(",", date.end) and _OFFICE.search(own, max(0, date.start - _NEAR), date.end):
        return True
    words = date.words.lower()
    if words.startswith(("yesterday", "last ")) and _STILL.search(before):
        return True
    if words.startswith("before") and _NEGATED.search(before):
        return True
    return (date.precision in ("month", "year", "none") and lasts_since(own, date)) or bool(_YEARS_AGO.search(words) and _IS.search(before))


def _is_too_definite(before: str, date: DateMention) -> bool:
    """Whether a day stands behind `has done`, which takes none that is over: it has reviewed how votes were handled on 5 May."""
    found = _HAS_DONE.search(before) if date.kind != "relative" and date.precision in ("day", "month") else None
    return found is not None and not found["may"] and is_past(found["done"]) and _OTHER_CLAUSE.search(found["rest"]) is None
