"""Whether the words round a date put it in the future or in the past: `will sail on Tuesday`, `until Friday`, `in November she wrote`."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.language.words.tokens import find_words
from generator.language.words.verbs import is_past, is_simple_past, root

_SHORTLY = 60
"""Characters before a date that are looked at."""

_SHORTLY_AFTER = 120
"""Characters behind a date that opens a clause in which its verb is looked for."""

_TERM = re.compile(r"\b(?:for|until|by)\s+$", re.IGNORECASE)
_OPENS_WITH_BY = re.compile(r"(?:\A|[,;:]\s|\band\s)by\s+\Z", re.IGNORECASE)
_ALREADY = re.compile(r"\s(?:[\w’'-]+\s){1,4}?(?:had|was|were)\b")
_AHEAD = re.compile(
    r"\b(?:will|is to|are to|(?:was|were) to(?! have\b)|due|scheduled|plans? (?:to|an?|for)|planned|expected|next|coming|tomorrow|would|"
    r"not before(?=\s+$)|is up)(?!\w)",
    re.IGNORECASE,
)
_TAKES_PLACE = re.compile(
    r"\s(?:will|is to|are to)\s(?:still\s|now\s|not\s)?(?:go ahead|take place|be held|proceed|begin|start|open|decide|determine)\b"
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

_CLAUSE_STARTS = re.compile(r"[,;:(–—]\s?|\b(?:that|what|which|who|whom|whose|and|but|while|where|when|after|before|because)\s")
_TO_SOMEBODY = re.compile(r"\bto(?=\s+(?:the|an?|its|his|her|their|[A-Z\d]))")
_WAS = frozenset("was were had did".split())
_NOT_PAST = frozenset("is are has have will would can could may might should must to due be being".split())
_WHEN = re.compile(
    r"\b(?:on|in|since|during|by|until|(?:night|morning|afternoon|evening|day|week)\s+of|between)\s+(?:the\s+)?$", re.IGNORECASE
)
_LISTED_PLANS = """
    announce promise demand propose schedule plan offer pledge expect want ask threaten give name call invite set fix order postpone agree
"""
_PLANS = frozenset(map(root, _LISTED_PLANS.split()))
"""What was done about a day to come: `announced a ferry on 1 May` leaves open which of the two was then."""

_OBJECT = frozenset("the a an this that his her its their him it them to no two three four five six all".split())
"""Behind these words stands what a verb in the past did: `passed a law`, not `a law passed by one vote`."""


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
    if found is None or not found.group().lower().startswith("by"):
        return found is not None
    opens = _OPENS_WITH_BY.search(text, max(0, start - 12), start) is not None
    return _ALREADY.match(text, end) is None and not (opens and _past_comes_first(text[end : end + _SHORTLY_AFTER]))


def takes_place(text: str, end: int) -> bool:
    """Whether behind a day that ends at `end` stands that something will be then: the vote on Sunday will go ahead."""
    return _TAKES_PLACE.match(text, end) is not None


def looks_back(text: str, start: int, end: int, ends: bool = False) -> bool:
    """Whether the clause with the date at `start` to `end` tells the past: `he lodged it on 17 June`, `In November a coach wrote`.

    The verb stands before the date, or behind one that opens its clause. A state that `ends` with the date may have begun in the past
    and go on: it was closed until November.
    """
    before = text[max(0, start - _SHORTLY) : start]
    if not (_WHEN.search(before) or _WHEN.match(text[start:end].split()[0] + " ")) or looks_ahead(text, start):
        return False
    clause = _TO_SOMEBODY.sub("", _CLAUSE_STARTS.split(before)[-1])
    words = [word.text for word in find_words(clause) if word.text.islower()]
    not_past = _NOT_PAST - {"been"} if "had" in words else _NOT_PAST
    if any(word in not_past or root(word) in _PLANS for word in words):
        return False
    if any(word in _WAS or is_past(word) for word in words):
        return not ends
    return _past_comes_first(text[end : end + _SHORTLY_AFTER])


def _past_comes_first(after: str) -> bool:
    """Whether the first word behind a date that is plainly a verb tells the past."""
    words = [word.text for word in find_words(re.split(r"[.;:?!“\"]", after)[0])]
    for word, following in pairwise((*words, "")):
        if word in _NOT_PAST:
            return False
        if word in _WAS or (word.islower() and (is_simple_past(word) or (is_past(word) and following in _OBJECT))):
            return True
    return False


def _tells_past(before: str) -> bool:
    """Whether the clause that goes on with the date tells the past: `the pattern pointed to a leak from Wednesday on`."""
    clause = re.split(r"[,;:]|\bthat\b", before)[-1]
    words = [word.text for word in find_words(clause) if word.text.islower()]
    return _PRESENT.isdisjoint(words) and any(word in ("was", "were") or is_past(word) for word in words)
