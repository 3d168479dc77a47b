"""What a text tells as past, as present and as still to come, read from the forms of its verbs and from its marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from generator.language.words.mark_words import REPORTING
from generator.language.words.marks import KEPT, Mark, Reading
from generator.language.words.verbs import root

AHEAD = frozenset({"will", "due", "will-must", "intends", "likely", "would", "would-reported", "should"})
"""Marks of what is still to come."""
WAS = frozenset("was were did".split())
IS = frozenset("is are be been will would shall can could may might must should has have had to".split())
_BEFORE_NOUNS = frozenset("a an the its their his her our no any this that these those".split())
_UNCHANGED = frozenset("cut put hit let set shut cost split quit spread read beat bet cast shed upset hurt".split())
_PLANS = frozenset(root(word) for word in "promise pledge plan vow expect schedule forecast predict hope intend want propose".split())
_HAVE = frozenset("have has had".split())


def find_told_as_done(statement: Reading, quotes: Sequence[Reading]) -> tuple[Reading, Mark] | None:
    """A plan, promise or forecast of quotes that tell nothing in the past, where a clause of the statement tells it in the past.

    That is a clause in the past with a word of the clause that plans.
    """
    if not AHEAD.isdisjoint([mark.kind for mark in statement.soft]):
        return None
    is_given = any([term.plain in ("given", "granted") for term in statement.terms])  # given a week to reply, for has a week
    marks = [(reading, mark) for reading in quotes for mark in reading.marks if mark.kind in AHEAD]
    marks += [
        (reading, mark)
        for reading in quotes
        for mark in reading.soft
        if reading.terms[mark.at].root in _PLANS or (mark.kind in AHEAD and reading.terms[mark.at].plain in _HAVE and not is_given)
    ]
    if not marks or any(past_clauses(reading) or _has_perfect(reading) or _may_be_past(reading) for reading in quotes):
        return None
    past = past_clauses(statement)
    told = {term.sense for term in statement.terms if term.is_head and term.clause in past}
    for reading, mark in marks:
        clause = reading.terms[mark.at].clause
        if any(term.sense in told for term in reading.terms if term.is_head and term.clause == clause):
            return reading, mark
    return None


def _may_be_past(reading: Reading) -> bool:
    """Whether a word may be a verb in the past that looks like its present: `the council cut the fees`."""
    return any(
        term.plain in _UNCHANGED and not (at and reading.terms[at - 1].plain in (*_BEFORE_NOUNS, "to", *IS))
        for at, term in enumerate(reading.terms)
    )


def is_present(reading: Reading, at: int) -> bool:
    """Whether a word may be a verb in the present: no past, and no `selling` without an `is`."""
    term = reading.terms[at]
    if term.plain.endswith("ing"):
        return any(before.plain in ("is", "are", "am") for before in reading.terms[max(0, at - 2) : at])
    return not term.past


def is_noun(reading: Reading, at: int) -> bool:
    """Whether a word names a deed: it stands behind an article, or ends as only nouns do."""
    is_named = at > 0 and reading.terms[at - 1].plain in _BEFORE_NOUNS
    return is_named or reading.terms[at].plain.endswith(("tion", "sion", "tions", "sions"))


@lru_cache(maxsize=KEPT)
def past_clauses(reading: Reading) -> frozenset[int]:
    """The clauses that tell something in the past, other than what somebody said, without a mark of what is ahead."""
    marked = {at for mark in (*reading.marks, *reading.soft) if mark.kind in AHEAD for at in range(mark.at, mark.end)}
    ahead = {reading.terms[at].clause for at in marked}
    return frozenset(
        term.clause
        for at, term in enumerate(reading.terms)
        if (term.past or term.plain in WAS)
        and at not in marked
        and term.clause not in ahead
        and term.plain not in REPORTING
        and term.plain not in ("said", "told")
        and not (at and reading.terms[at - 1].plain in _BEFORE_NOUNS)
    )


def _has_perfect(reading: Reading) -> bool:
    """Whether a text may tell what has happened: `few have`, `has sold`; not `has to`, `has until May`, `has two wells`."""
    for term, after in pairwise((*reading.terms, None)):
        if term is None or term.plain not in _HAVE:
            continue
        if after is None or not (after.plain in ("to", "until") or after.plain in _BEFORE_NOUNS or after.root[0].isdigit()):
            return True
    return False
