"""Where a statement has the opposite of a word of the passages it rests on, and whether a `not` sets that right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.language.guards.aligning import align
from generator.language.words.mark_words import TIMES
from generator.language.words.marks import KEPT, Reading
from generator.language.words.opposites import complement_words, exclusive_words, hinting_words, opposite_words
from generator.language.words.terms import Term
from generator.language.words.tokens import fold_word
from generator.language.words.verbs import root

Places = Mapping[str, tuple[tuple[int, int], ...]]
"""Root of a word -> (row, group) of each row of a table that has it."""
Listed = tuple[int, str, tuple[tuple[int, int], ...]]
"""A word of a text: its clause, the word, its places in a table."""
_UP_AND_DOWN = {"up": root("rise"), "down": root("fall")}
_AFTER_UP = frozenset("from by sharply slightly".split())
_EVER = frozenset("any ever".split())
_LEVELS = {"higher": root("highest"), "lower": root("lowest")}
_GO = root("go")
_AMOUNTS = frozenset("not at-least at-most half third quarter".split())
_LIFTING = frozenset(root(word) for word in "lift end scrap abolish repeal revoke drop overturn ease reverse stop".split())


REACH = 8
"""Words from `less` to its `than`: less from a reopening than."""
SIDE = 3
"""Words behind `than` that tell what something is compared with."""
_COMPARED = frozenset("more less fewer other another further additional extra".split())
"""Words that count, so that a `not` beside the verb leaves them as they are."""
_BEFORE_BAN = frozenset("a an the its their his her this that all any most".split())


def exclusive_pairs(statement: Reading, quotes: Sequence[Reading]) -> Iterator[tuple[str, str, bool]]:
    """(word of the statement, word of a quote, whether they agree after all) for words that exclude each other.

    Only where no quote has the statement's word and the statement not the quotes'. They agree where just one of them is denied:
    `none of them fell` and `all rose`. Time linear in the length of the texts.
    """
    seen = set()
    pairs = [(pair.said, pair.quoted, bool(pair.set_right)) for pair in _pairs(statement, quotes, exclusive_words)]
    for pair in (*pairs, *_pairs_of_clauses(statement, quotes)):
        if pair[0] not in seen:
            seen.add(pair[0])
            yield pair


def _pairs_of_clauses(statement: Reading, quotes: Sequence[Reading]) -> Iterator[tuple[str, str, bool]]:
    """The same for a clause beside the one that it retells, where `prices fell` while something else rose in both."""
    mine = _listed(statement, opposite_words)
    if not _differ(mine, quotes, hinting_words):
        return
    theirs: dict[tuple[int, int], list[tuple[str, int, int]]] = {}
    for at, reading in enumerate(quotes):
        for clause, word, places in _listed(reading, hinting_words):
            theirs.setdefault((at, clause), []).extend((word, *place) for place in places)
    alignment = align(statement, tuple(quotes))
    groups: dict[tuple[int, int], set[int]] = {}
    for clause, _, places in mine:
        for number, group in places:
            groups.setdefault((clause, number), set()).add(group)
    for clause, word, places in mine:
        is_denied = _is_denied(statement, clause, word)
        told = [
            each
            for at, other in alignment.nearest(clause, {root(fold_word(word))})
            for each in theirs.get((at, other), ())
            if _is_turned(quotes[at], other, each[0]) == is_denied
        ]
        for number, group in places:
            others = {other: said for said, row, other in told if row == number}
            if others and group not in others and groups[clause, number] == {group}:
                yield word, next(iter(others.values())), False


def is_compared_from_other_side(statement: Reading, quotes: Sequence[Reading], pair: tuple[str, str]) -> bool:
    """Whether two words that exclude each other compare the same two from either side: `A less than B` for `B more than A`."""
    mine = _compared(statement, pair[0])
    if mine is None:
        return False
    theirs = [found for reading in quotes if (found := _compared(reading, pair[1])) is not None]
    return any(mine[0] & after and mine[1] & before and not mine[1] & after for before, after in theirs)


def _compared(reading: Reading, word: str) -> tuple[set[str], set[str]] | None:
    """The senses of the words before the `than` of a comparing word, in its sentence, and of the few behind it; None without a `than`."""
    at = next((at for at, term in enumerate(reading.terms) if term.text == word), len(reading.terms))
    than = next((place for place in range(at + 1, min(at + REACH, len(reading.terms))) if reading.terms[place].plain == "than"), None)
    if than is None or reading.terms[than].sentence != reading.terms[at].sentence:
        return None
    terms = [(place, term) for place, term in enumerate(reading.terms) if term.is_head and term.sentence == reading.terms[at].sentence]
    before = {term.sense for place, term in terms if place < than}
    return before, {term.sense for place, term in terms if than < place <= than + SIDE}


def is_reversed(statement: Reading, quotes: Sequence[Reading]) -> bool:
    """Whether a word of the statement is the opposite of one of the quotes and a `not` sets that right: `none failed`, `all worked`."""
    return any(pair.set_right for table in (exclusive_words, complement_words) for pair in _pairs(statement, quotes, table))


def without_reversals(statement: Reading, quotes: Sequence[Reading]) -> tuple[Reading, tuple[Reading, ...]]:
    """The statement and its quotes without each `not` that a word and its opposite account for: `none failed`, `all worked`.

    Such a word denies nothing itself then: `has no majority` and `lacks one`.
    """
    readings = [statement, *quotes]
    pairs = [pair for table in (exclusive_words, complement_words) for pair in _pairs(statement, quotes, table) if pair.set_right]
    words = {word for pair in pairs for word in pair[:2]}
    for number, clause in {place for pair in pairs for place in pair.set_right}:
        reading = readings[number + 1]
        gone = next((mark for mark in reading.marks if mark.kind == "not" and reading.terms[mark.at].clause == clause), None)
        readings[number + 1] = replace(reading, marks=tuple(mark for mark in reading.marks if mark is not gone))
    bare, *others = [
        replace(reading, soft=tuple(mark for mark in reading.soft if mark.kind != "not" or reading.terms[mark.at].text not in words))
        for reading in readings
    ]
    return bare, tuple(others)


class _Exclusion(NamedTuple):
    """A word of the statement, one of a quote that excludes it, and the (quote, -1 for the statement; clause) whose `not` sets it right."""

    said: str
    quoted: str
    set_right: Sequence[tuple[int, int]]


def _pairs(statement: Reading, quotes: Sequence[Reading], table: Callable[[], Places]) -> Iterator[_Exclusion]:
    if not _table_words(statement).difference(*map(_table_words, quotes)):
        return  # by far the most: the quotes have each of its words
    mine = _listed(statement, table)
    if not _differ(mine, quotes, table):
        return
    theirs: dict[int, dict[int, list[tuple[str, int, int]]]] = {}
    for at, reading in enumerate(quotes):
        for clause, word, places in _listed(reading, table):
            for number, group in places:
                theirs.setdefault(number, {}).setdefault(group, []).append((word, at, clause))
    own = {place for _, _, places in mine for place in places}
    for clause, word, places in mine:
        if any(group in theirs.get(number, ()) for number, group in places):
            continue  # the quotes have a word for it: sunk for lower
        for number, group in places:
            groups = theirs.get(number, {})
            if groups and group not in groups and not any((number, other) in own for other in groups):
                found = [each for listed in groups.values() for each in listed[:1]]
                is_denied = clause in _denied(statement)
                agreeing = [(at, there) for _, at, there in found if is_denied != (there in _denied(quotes[at]))]
                yield _Exclusion(word, found[0][0], [(-1, clause)] if is_denied and agreeing else agreeing)


def _differ(mine: Sequence[Listed], quotes: Sequence[Reading], table: Callable[[], Places]) -> bool:
    """Whether a quote has another word of a row of which the statement has one."""
    own = [place for _, _, places in mine for place in places]
    for groups in [_groups(reading, table) for reading in quotes] if own else ():
        for number, group in own:
            theirs = groups.get(number)
            if theirs is not None and (group not in theirs or len(theirs) > 1):
                return True
    return False


@lru_cache(maxsize=2 * KEPT)
def _listed(reading: Reading, table: Callable[[], Places]) -> tuple[Listed, ...]:
    """(clause, word, its places in the table) of each word that has an opposite."""
    opposites = table()
    return tuple([(clause, word, opposites[key]) for clause, word, key in _opposing(reading) if key in opposites])


@lru_cache(maxsize=KEPT)
def _table_words(reading: Reading) -> frozenset[str]:
    """The roots of the words of a text that are in one of the tables."""
    return frozenset([key for _, _, key in _opposing(reading)])


@lru_cache(maxsize=KEPT)
def _opposing(reading: Reading) -> tuple[tuple[int, str, str], ...]:
    """(clause, word, the root that the tables have of it) of each word of a text that is in one of them."""
    words = _words()
    candidates = [at for at, term in enumerate(reading.terms) if term.root in words]
    if not candidates:
        return ()
    terms = reading.terms
    bounds = {at for mark in reading.marks if mark.kind in _AMOUNTS for at in range(mark.at, mark.end)}
    found = []
    for at in candidates:
        term = terms[at]
        if at in bounds or (term.plain in TIMES and any([near.plain == "half" for near in terms[max(0, at - 2) : at + 4]])):
            continue  # more than half: an amount; half a year is six months
        if term.plain in _UP_AND_DOWN:
            following = terms[at + 1] if at + 1 < len(terms) else None
            goes = at > 0 and terms[at - 1].root == _GO
            if not goes and (following is None or not (following.plain in _AFTER_UP or following.root[0].isdigit())):
                continue
        if term.plain == "short" and at + 1 < len(terms) and terms[at + 1].plain == "of":
            continue  # stops short of
        if term.plain in _LEVELS and _is_ever(terms, at):
            found.append((term.clause, term.text, _LEVELS[term.plain]))  # lower than it ever was: a level, no fall
            continue
        found.append((term.clause, term.text, _UP_AND_DOWN.get(term.plain, term.root)))
    return tuple(found)


def _is_ever(terms: Sequence[Term], at: int) -> bool:
    """Whether a term compares with all that ever was: `lower than at any time`."""
    behind = {term.plain for term in terms[at + 1 : at + REACH] if term.clause <= terms[at].clause + 1}
    return "than" in behind and not _EVER.isdisjoint(behind)


def _is_turned(reading: Reading, clause: int, word: str) -> bool:
    """Whether a word stands in a clause that says the opposite of its words, and does not itself turn what follows: `stopped all work`."""
    return clause in _denied(reading) and not (root(fold_word(word)) in _LIFTING and clause not in _plainly_denied(reading))


def _is_denied(reading: Reading, clause: int, word: str) -> bool:
    """Whether a word says its opposite: in a clause that is denied, but `two more may not go` are two more."""
    if fold_word(word) in _COMPARED:
        return (clause, word) in _denied_words(reading)
    return clause in _denied(reading)


@lru_cache(maxsize=KEPT)
def _denied_words(reading: Reading) -> frozenset[tuple[int, str]]:
    """(clause, word) of each word right behind a word that denies."""
    places = {mark.end for mark in reading.marks if mark.kind == "not" and mark.end < len(reading.terms)}
    return frozenset((reading.terms[at].clause, reading.terms[at].text) for at in places)


@lru_cache(maxsize=2 * KEPT)
def _groups(reading: Reading, table: Callable[[], Places]) -> dict[int, set[int]]:
    """Row of the table -> the groups of it of which a text has a word."""
    found: dict[int, set[int]] = {}
    for _, _, places in _listed(reading, table):
        for number, group in places:
            found.setdefault(number, set()).add(group)
    return found


@cache
def _words() -> frozenset[str]:
    tables = (exclusive_words, complement_words, opposite_words, hinting_words)
    return frozenset(_UP_AND_DOWN).union(*(table() for table in tables))


@lru_cache(maxsize=KEPT)
def _denied(reading: Reading) -> frozenset[int]:
    """The clauses that say the opposite of their words."""
    lifted = {term.clause for term, after in pairwise(reading.terms) if term.root in _LIFTING and after.plain in _BEFORE_BAN}
    return frozenset(lifted ^ _plainly_denied(reading))


def _plainly_denied(reading: Reading) -> set[int]:
    """The clauses with a `not`."""
    return {reading.terms[mark.at].clause for mark in reading.marks if mark.kind == "not"}
