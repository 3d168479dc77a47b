"""What stands against two sentences telling one fact: figures, days and denials that differ.

Looks at two sentences and at nothing else of the pile.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from sys import intern

from generator.edtf import parse_day
from generator.language.pile.figures import is_age, same_figure
from generator.language.pile.passages import Passage
from generator.language.words.clock import clock_times
from generator.language.words.concepts import concept
from generator.language.words.cue_words import NEGATION
from generator.language.words.cues import blank_quotations, count_vague, has_placeholder, is_filler, is_verdict, starts_correction
from generator.language.words.notes import noted
from generator.language.words.tokens import stem
from generator.language.words.values import Value, same_value

_SCOPE = 7
_TOO_VAGUE = 2
_NEAR = Decimal("1.1")
_LISTED_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december morning afternoon evening night day week month year today yesterday tomorrow hour minute past half quarter
    clock midnight noon last one two three four five six seven eight nine ten eleven twelve
    """
CALENDAR = frozenset(stem(word) for word in _LISTED_CALENDAR.split())
"""Words of dates: what is told on one day is not therefore one fact. Days in common are counted by themselves."""

_ADDS = re.compile(r"\s+(?:only|just|least|merely|simply)\b", re.IGNORECASE)
_DENIED = re.compile(r"\bnot\s+(?:the\s+|some\s+|about\s+)?$", re.IGNORECASE)
_ENDING = re.compile(r"\b(?:stop|avoid|refrain from|cease)(?=\s+\w+ing\b)", re.IGNORECASE)
"""Verbs that deny what follows as `not` does: told to stop drinking the water, told not to drink it."""

_SAID_ON = re.compile(
    r"\b(?:(?:said|stated|conceded|admitted|confirmed|disclosed|revealed|insisted|acknowledged|maintained|added|repeated|replied)|"
    r"told(?:\s+[\w’'-]+){1,2})(?:\s+(?:late|early|again|only|publicly|here))?(?:\s+(?:on|this|last))?\s*$"
)
"""Before a day on which something was said. What happened may have happened on another."""

_NIGHT = re.compile(r"\b(?:night|overnight|evening)\b", re.IGNORECASE)
_FALLS_SHORT = re.compile(
    r"\b(?:only|just|barely|hardly|scarcely|fail(?:s|ed)?|unable|short(?:age|fall)?|lack(?:s|ed|ing)?|fewe?r?|un(?!der|it)[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
"""Words that say by other means what a denial says: eleven posts cannot be filled, only fifteen can."""

_ASKS = re.compile(r"\?[”\"’')]*\Z")
_SUPPOSES = re.compile(r"\W*(?:If|Suppose|Imagine)\b(?!\s+you)")
_WOULD_BE = re.compile(r"\b(?:if|unless|would|could|should|might)\b", re.IGNORECASE)

_OPENING = re.compile(r"\A(?:In|Amid|With|As|Despite|Given|Following|After|Under)\s[^,;:.]{3,120},\s+")
_CLAUSE_END = re.compile(r"[,;:.!?()–—]|\b(?:while|whereas|because|when|after|before|until|although|though)\b", re.IGNORECASE)


def comparable(first: Value, second: Value) -> bool:
    """Whether two numbers answer the same question: one unit and kind, and for plain counts the same thing counted."""
    if first.kind in ("label", "ordinal", "tally") or second.kind in ("label", "ordinal", "tally"):
        return first.kind == second.kind == "tally"
    if first.unit != second.unit or first.kind != second.kind:
        return False
    if first.kind == "count":
        return bool(first.noun and second.noun and set(first.noun[:2]) & set(second.noun[:2]))
    return is_age(first) == is_age(second)


def values_conflict(first: Passage, second: Passage) -> bool:
    """Whether the sentences give different numbers for the same thing and share none."""
    conflict = False
    for a in first.values:
        for b in second.values:
            if comparable(a, b):
                if same_value(a, b) or _bounds(a, b) or _bounds(b, a):
                    return False
                conflict = True
            elif same_figure(a, b):
                return False  # `4.2 billion crowns` and `4.2 billion`
            elif a.kind == b.kind == "count" and a.low == b.low and not (a.noun and b.noun):
                return False  # `three of the five zones` and `three zones`
    return conflict


def _bounds(bound: Value, value: Value) -> bool:
    """Whether the first is a round bound of the second: just over 400, and 412."""
    near = {"min": bound.low <= value.low <= bound.low * _NEAR, "max": value.low <= bound.low <= value.low * _NEAR}
    return not value.bound and near.get(bound.bound, False)


def dates_conflict(first: Passage, second: Passage) -> bool:
    """Whether both sentences name days and share none; the night between two days belongs to both."""
    mine, theirs = _days(first, happened=True), _days(second, happened=True)
    if not mine or not theirs or mine & theirs:
        return False
    return not (mine | _next_days(first)) & (theirs | _next_days(second))


def _next_days(passage: Passage) -> frozenset[str]:
    """The days after the nights that a sentence names: what happened last night, another paper dates with today."""
    nights = [parse_day(date.edtf) for date in passage.dates if date.precision == "day" and _NIGHT.search(date.words)]
    return frozenset((day + timedelta(days=1)).isoformat() for day in nights if day is not None)


def negated_concepts(passage: Passage) -> frozenset[str]:
    """Concepts of the telling words that a negating word governs: those after it in its clause, a few at most."""
    return _find_negated(passage, blank_quotations(passage.text))


def _find_denials(own: str) -> list[tuple[int, int, int]]:
    """Of each negating word where its clause begins, where the word ends and where its clause ends."""
    ends = [match.start() for match in _CLAUSE_END.finditer(own)]
    found = []
    for negation in (*NEGATION.finditer(own), *_ENDING.finditer(own)):
        if _ADDS.match(own, negation.end()):
            continue  # `not only` denies nothing
        at, last = bisect.bisect_left(ends, negation.end()), bisect.bisect_left(ends, negation.start())
        found.append((ends[last - 1] if last else 0, negation.end(), ends[at] if at < len(ends) else len(own)))
    return found


def _find_negated(passage: Passage, own: str) -> frozenset[str]:
    found: set[str] = set()
    for _, start, stop in _find_denials(own):
        after = [word for word in passage.words if start <= word.start < stop][:_SCOPE]
        found.update(concept(stem(word.folded)) for word in after if not word.is_stop and not word.folded[0].isdigit())
    return frozenset(found - CALENDAR)


def _days(passage: Passage, happened: bool = False) -> frozenset[str]:
    """The days a sentence names; of what `happened` only, not those on which somebody said so: `said on Monday that`."""
    days = (date for date in passage.dates if date.precision == "day")
    return frozenset(date.edtf for date in days if not (happened and _SAID_ON.search(passage.text[max(0, date.start - 60) : date.start])))


def _stated(passage: Passage) -> list[Value]:
    """The figures that a sentence gives, without those it takes back: `13, not 14` gives 13."""
    return [value for value in passage.values if not _DENIED.search(passage.text[max(0, value.start - 16) : value.start])]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence states: days, times of day, figures but for those it takes back; and the concepts of what it denies.

    `asserted` are the figures it states in clauses that deny nothing.
    """

    days: frozenset[str]
    stated: tuple[Value, ...]
    taken_back: tuple[Value, ...]
    times: frozenset[int]
    denied: frozenset[str]
    denied_or_quoted: frozenset[str]
    falls_short: bool
    asserted: tuple[Value, ...]

    @property
    def counted(self) -> tuple[Value, ...]:
        """The figures that can be equal in two sentences: no labels, no ordinals."""
        return tuple(value for value in self.stated if value.kind not in ("label", "ordinal"))

    @classmethod
    def of(cls, passage: Passage) -> Facts:
        stated = tuple(_stated(passage)) if passage.values else ()
        taken_back = tuple(value for value in passage.values if value not in stated)
        times, denied, denied_or_quoted, falls_short, clauses = _read_denials(passage).split("|")
        spans = [(int(start), int(end)) for start, end in (clause.split("-") for clause in clauses.split())]
        return cls(
            _days(passage),
            stated,
            taken_back,
            frozenset(map(int, times.split())),
            frozenset(denied.split()),
            frozenset(denied_or_quoted.split()),
            bool(falls_short),
            tuple(value for value in stated if not any(start <= value.start < end for start, end in spans)),
        )

    def denies(self, other: Facts, shared: Collection[str]) -> bool:
        """Whether this sentence denies something that both tell of, and the other does not, in its own words or in those it quotes."""
        return not (self.denied.intersection(shared) <= other.denied_or_quoted or other.falls_short)

    def takes_back(self, other: Facts) -> bool:
        """Whether a figure that this sentence takes back is one that the other gives."""
        return any(
            value.low == given.low and given.kind not in ("label", "ordinal") for value in self.taken_back for given in other.stated
        )


@noted
def _read_denials(passage: Passage) -> str:
    """Times of day, concepts denied, those denied by whoever is quoted too, whether the sentence falls short, clauses that deny; with bars.

    One text, because notes on hundreds of thousands of sentences are held at once.
    """
    own, whole = negated_concepts(passage), _find_negated(passage, passage.text)
    lists = (map(str, sorted(clock_times(passage.text))), sorted(own), sorted(whole))
    clauses = " ".join(f"{start}-{end}" for start, _, end in _find_denials(str(passage.text)))
    return intern("|".join((*(" ".join(each) for each in lists), "short" if _FALLS_SHORT.search(passage.text) else "", clauses)))


def vouches_for_nothing(passage: Passage) -> bool:
    """Whether a sentence can back no other: an unfilled template, a correction, or one so vague that it resembles every other."""
    if has_placeholder(passage.text) or starts_correction(passage.text):
        return True
    told = _OPENING.sub("", passage.text, count=1)  # "In a significant development, " costs nothing
    return is_filler(told) or is_verdict(told) or count_vague(told) >= _TOO_VAGUE


@noted
def _read_mood(passage: Passage) -> str:
    """Whether a sentence asks, supposes, tells what would be if, or states."""
    if _ASKS.search(passage.text):
        return "asks"
    return "supposes" if _SUPPOSES.match(passage.text) else "would be" if _WOULD_BE.search(passage.text) else "states"


def is_only_asked(first: Passage, second: Passage) -> bool:
    """Whether one of two sentences asks or supposes what the other tells: `Why did it sink?`, `If it sank there, somebody must pay.`"""
    moods = {_read_mood(first), _read_mood(second)}
    return len(moods) > 1 and ("asks" in moods or moods == {"supposes", "states"})
