"""Whether two unlike answers with alike frames stand against each other, and how: both as facts, or the later in the place of the earlier.

Two days are answers to one question where they are days of one event: one that happens once, the first of its kind, or one that both
sentences plan. A plan that has changed and an estimate that was put right are no contradiction; of a count that goes on nothing is said.
"""

from __future__ import annotations

import re

from generator.language.disputes.frames import Frame, Setting, how_it_reaches
from generator.language.disputes.unlike_figures import answers_of_two_days
from generator.language.pile.assertions import Assertion
from generator.language.pile.complements import are_two_events, last_deed
from generator.language.pile.scopes import are_unlike_accounts
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.tokens import stem
from generator.model import UNKNOWN

_FEWEST_BESIDE_DAYS = 2
_LARGEST_RATIO = 10
_POINTS = re.compile(r"(?:That|This|These|Those|The\s+(?:latter|former|other|others|rest|second|third))\b")
"""Words that point to one of several: not to the one that the other source speaks of."""

_OF_EVERY_ONE = re.compile(r"(?:An?|Any|Each|Every)\s+[\w’'-]+\s+(?:costs|earns|pays|takes|weighs|lasts|needs|brings|uses|carries|holds)\b")
"""Opens what is so of any of its kind: a launch costs 28 million, whatever this one cost."""

_IN_ALL = re.compile(r"\b(?:in\s+(?:all|total)|altogether|all\s+told|overall|so\s+far|to\s+date)\b", re.IGNORECASE)
_ALONE = re.compile(r"\balone\b", re.IGNORECASE)
"""Marks a part of what others may give whole: the insurance alone cost 61,000."""

_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_ORDER = re.compile(r"\b(?:first|second|third|last|next|other|another)\b", re.IGNORECASE)
_LISTED_DEEDS = """
    born die kill found establish marry destroy build resign quit appoint elect sack dismiss launch crash sink collapse discover find
    steal sign learn tell inform warn notify alert brief disappear vanish arrest begin start break erupt file submit sell buy inspect
    detect notice delete shut close open receive leave arrive murder shoot strike hit expire end complete finish seize board capture
    approve halt deliver release
"""
_DEEDS = frozenset(concept(stem(word)) for word in _LISTED_DEEDS.split())
"""What happens to one thing once, so that two days for it cannot both be right."""

_HAPPENS = frozenset(concept(stem(word)) for word in "happen take occur reach come be do".split())
_ESTIMATES = phrases(
    r"""
    estimate[sd]?|cost(?:s|ed)?|price[sd]?|bill|budget(?:ed)?|expected|forecast|put(?:s|ting)?|reckon(?:s|ed)?|assessment|calculat(?:es?|ed)
    """
)
"""Words of a figure for what is not yet counted: a later one takes its place."""

_AHEAD = phrases(
    r"""
    will|would|(?:is|are|was|were) (?:now |still |only )?to|due|scheduled|plan(?:s|ned)?|expect(?:s|ed)?|aim(?:s|ed)?
    hop(?:es|ed)|promis(?:es|ed)|set to|likely
    """
)
"""Words of a day that is still to come. What is permitted or asked for has no day yet."""


def how_unlike(first: Frame, mine: Setting, second: Frame, theirs: Setting) -> str:
    """The kind of the disagreement between two unlike answers: contradiction, forecast or time; empty where both may be right."""
    own = mine.own_names - second.names.keys() - second.around.keys(), theirs.own_names - first.names.keys() - first.around.keys()
    if all(own) or _POINTS.match(mine.assertion.text) or _POINTS.match(theirs.assertion.text):
        return ""
    find = _unlike_days if first.value is None or second.value is None else _unlike_figures
    return find(first, mine, second, theirs)


def _unlike_days(first: Frame, mine: Setting, second: Frame, theirs: Setting) -> str:
    beside = first.near.keys() & second.near.keys()
    told = _told_of_day(first, mine), _told_of_day(second, theirs)
    if all(_AHEAD.search(each.text) for each in told):
        shared = (first.near.keys() & second.said.keys()) | (first.said.keys() & second.near.keys())
        later = _are_of_two_days(first, second)
        return "forecast" if len(shared) >= _FEWEST_BESIDE_DAYS and later and not _differ_in_order(*told) else ""
    if are_two_events(mine.assertion, theirs.assertion):
        return ""
    deeds = beside & mine.clause & theirs.clause & _DEEDS
    last = {last_deed(each.text) for each in told} - {""}
    once = bool(deeds and last <= deeds | _HAPPENS) or all(_FIRST.search(each.text) for each in told)
    return "contradiction" if once and len(beside) >= _FEWEST_BESIDE_DAYS and not are_unlike_accounts(told[0], told[1]) else ""


def _differ_in_order(first: Assertion, second: Assertion) -> bool:
    """Whether one tells of the second or last of several, and the other does not."""
    return {match.lower() for match in _ORDER.findall(first.text)} != {match.lower() for match in _ORDER.findall(second.text)}


def _told_of_day(frame: Frame, setting: Setting) -> Assertion:
    """What tells what is, or is to be, on the day: the assertion up to it, or from it on where the day opens the sentence."""
    told, given = setting.assertion, frame.given
    start, end = told.start, max(told.start, given.start)
    if len(told.passage.text[start:end].split()) <= 1:
        start, end = min(given.end, told.end), told.end
    return Assertion(told.passage, start, end, told.terms, told.names)


def _unlike_figures(first: Frame, mine: Setting, second: Frame, theirs: Setting) -> str:
    a, b = first.value, second.value
    assert a is not None and b is not None
    if bool(_OF_EVERY_ONE.match(mine.assertion.text)) != bool(_OF_EVERY_ONE.match(theirs.assertion.text)):
        return ""
    if bool(_IN_ALL.search(_main_clause(first))) != bool(_IN_ALL.search(_main_clause(second))):
        return ""
    if bool(_ALONE.search(_main_clause(first))) != bool(_ALONE.search(_main_clause(second))):
        return ""
    if max(a.high, b.high) > _LARGEST_RATIO * min(a.low, b.low):
        return ""
    if first.key == "time" and how_it_reaches(first.passage, first.given) != how_it_reaches(second.passage, second.given):
        return ""
    if are_unlike_accounts(mine.assertion, theirs.assertion, a, b):
        return ""
    if first.key == "time" or not answers_of_two_days(mine.assertion, theirs.assertion):
        return "contradiction"
    estimated = a.kind in ("money", "measure") and all(_ESTIMATES.search(each.text) for each in (mine, theirs))
    return "time" if estimated and _are_of_two_days(first, second) else ""


def _main_clause(frame: Frame) -> str:
    """What stands between the semicolons round a figure."""
    text, at = frame.passage.text, frame.given.start
    return text[text.rfind(";", 0, at) + 1 :].split(";")[0]


def _are_of_two_days(first: Frame, second: Frame) -> bool:
    """Whether the two are known to be of different days."""
    days = {each.passage.published for each in (first, second)}
    return len(days) == 2 and UNKNOWN not in days
