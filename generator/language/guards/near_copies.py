"""A statement that is a quote but for a small word: it has `down` where the quote has `up`, `hours` for `days`, or lost a `not`.

Where a statement goes its own way, a small word may well be told in another one, and the other guards ask for more than one
sign. Where all around it is the quote's, one small word of another meaning is enough.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from generator.language.guards.accepting import AMOUNT_ACCEPTS, CERTAINTY_ACCEPTS
from generator.language.guards.word_order import align_words
from generator.language.words.mark_words import AMOUNTS, CERTAINTY
from generator.language.words.marks import KEPT, Mark, Reading, plain_words
from generator.language.words.terms import Term

FEWEST = 5
"""Words a statement has at least."""
CLOSE = 3, 4
"""A near copy has this share of its words in the quote, in the same order."""
ASIDE = 2
"""Words of meaning in what a statement leaves out: with as many it left out a thought, with its own `not` and `may`."""
SHORTEST = 4
"""Words of a clause that was left out as a whole."""
TURNED = 2
"""Words behind an `after` or `because` that are looked for elsewhere in the other text."""

_ROWS = (
    "up|down",
    "over|under",
    "above|below",
    "before|after|until|since",
    "inside|outside",
    "out|in",
    "off|on",
    "to|from",
    "for|against",
    "with|without",
    "more|less fewer",
    "most|least fewest",
    "all any every|some|no",
    "everything anything|nothing|something",
    "everybody everyone anybody anyone|nobody none|somebody someone",
    "always|never|sometimes|often",
    "everywhere|nowhere|somewhere",
    "first|last",
    "lost lose loses losing|gained gain gains gaining won win wins winning",
    "early|late",
    "minute minutes|hour hours|day days|week weeks|month months|year years|decade decades|second seconds|century centuries",
    "metre metres meter meters|foot feet|inch inches|yard yards|kilometre kilometres kilometer kilometers|mile miles",
    "percent|points point",
    "litre litres liter liters|gallon gallons",
    "kilogram kilograms kilo kilos|pound pounds|tonne tonnes ton tons",
    "hundred hundreds|thousand thousands|million millions m|billion billions bn|trillion trillions tn",
    "monday mon|tuesday tue tues|wednesday wed|thursday thu thurs|friday fri|saturday sat|sunday sun",
    "january jan|february feb|march mar|april apr|may|june jun|july jul|"
    "august aug|september sep sept|october oct|november nov|december dec",
)
"""Small words that are told in no other way beside the same words: those of one row, words between two bars being one."""
_MEANING = {word: (number, side) for number, row in enumerate(_ROWS) for side, words in enumerate(row.split("|")) for word in words.split()}
_JOINS = frozenset("before after until because if since unless although while when".split())
_SURENESS = CERTAINTY - {"reportedly", "hearsay", "saying", "claimed"}
"""Who says so is told in many ways."""
_PAST = frozenset("was were been".split())
_BOUNDS = frozenset({"at-most", "at-least"})
_DECIDING = frozenset({*_MEANING, *_JOINS, "not"})
_SURE = frozenset("will must will-must".split())
"""Kinds of certainty that none of the others comes near; `due` and `expected` are told for each other."""
_ONLY = frozenset("only just merely".split())


class Altered(NamedTuple):
    """The words of a statement and those of the quote in their place, each with a word or two around them."""

    words: str
    quoted: str


class _Hunk(NamedTuple):
    """Where the statement (`start`, `end`) has other words than the quote (`from_`, `to`)."""

    start: int
    end: int
    from_: int
    to: int


def find_altered(statement: Reading, quotes: Sequence[Reading]) -> Altered | None:
    """The first small word of a near copy that changes what it says; None where there is none, a quote has it, or none is that near.

    Time linear in the length of the texts but for what stands between words that the quote has once.
    """
    if len(statement.terms) < FEWEST:
        return None
    own = plain_words(statement)
    altered = None
    for quote in quotes:
        shared = own & plain_words(quote)
        if len(shared) * CLOSE[1] < len(own) * CLOSE[0]:
            continue
        if (word := _turned_clauses(statement, quote, shared & _JOINS)) is None:
            is_turned = _is_turned(_names(statement), _names(quote))
            hunks = _hunks(statement, quote) if is_turned or _deciding(statement) != _deciding(quote) else []
            if hunks is None:
                continue
            found = _first_altered(statement, quote, hunks) or _exchanged(statement, quote, hunks)
            if found is None:
                return None
            word = Altered(_around(statement, found.start, found.end), _around(quote, found.from_, found.to))
        altered = altered or word
    return altered


@lru_cache(maxsize=KEPT)
def _deciding(reading: Reading) -> tuple[str, ...]:
    """The words that a near copy must keep, in order; by far the most have those of their quote."""
    marked = {at for mark in reading.marks for at in range(mark.at, mark.end)}
    terms = enumerate(reading.terms)
    return tuple([term.plain for at, term in terms if at in marked or term.plain in _DECIDING or term.root[0].isdigit()])


@lru_cache(maxsize=KEPT)
def _names(reading: Reading) -> tuple[str, ...]:
    """The words of meaning with capitals, in order."""
    return tuple([_bare(term) for term in reading.terms if term.is_capital and term.is_head])


def _is_turned(own: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the statement has names of the quote in another order."""
    if len(own) < 2 or own == theirs:
        return False
    shared = set(own) & set(theirs)
    return len(shared) > 1 and [name for name in own if name in shared] != [name for name in theirs if name in shared]


def _bare(term: Term) -> str:
    return term.plain.removesuffix("'s")


@lru_cache(maxsize=KEPT)
def _words(reading: Reading) -> tuple[str, ...]:
    return tuple([term.plain for term in reading.terms])


@lru_cache(maxsize=KEPT)
def _roots(reading: Reading) -> frozenset[str]:
    return frozenset([term.root for term in reading.terms])


def _around(reading: Reading, start: int, end: int) -> str:
    """The words of a place with two before and two behind."""
    return " ".join(term.text for term in reading.terms[max(0, start - 2) : end + 2])


def _hunks(statement: Reading, quote: Reading) -> list[_Hunk] | None:
    """Where the two have other words, in order; None where they are not alike enough.

    What a quote says before and behind the words that a statement takes from it may be left out.
    """
    own, theirs = _words(statement), _words(quote)
    pairs = align_words(own, theirs)
    if len(pairs) * CLOSE[1] < len(own) * CLOSE[0]:
        return None
    found = []
    at = there = -1
    for mine, other in (*pairs, (len(own), len(theirs))):
        if mine > at + 1 or (other > there + 1 and at >= 0 and mine < len(own)):
            found.append(_Hunk(at + 1, mine, there + 1, other))
        at, there = mine, other
    return found


def _first_altered(statement: Reading, quote: Reading, hunks: Sequence[_Hunk]) -> _Hunk | None:
    """The first place where the statement says another thing than the quote; what is said elsewhere in other words is weighed in."""
    told = [hunk for hunk in hunks if not _is_left_out(statement, quote, hunk)]
    for hunk in told:
        words = _terms(statement, [hunk], 0), _terms(quote, [hunk], 1)
        if _are_exclusive(*words) or _is_other_number(*words, _roots(quote)):
            return hunk
    own, theirs = _terms(statement, told, 0), _terms(quote, told, 1)
    in_own_words = not {term.root for term in own if term.is_head} <= _roots(quote)
    nots, their_nots = _nots(statement, told, 0), _nots(quote, told, 1)
    if len(nots) % 2 != len(their_nots) % 2 and not in_own_words and not (nots and _nots(quote, hunks, 1)):
        return _at(told, nots, 0) or _at(told, their_nots, 1)
    kinds = _SURENESS - {"can", "may"} if nots and their_nots else _SURENESS
    if (found := _drift(statement, quote, told, kinds, CERTAINTY_ACCEPTS)) is not None:
        return found
    is_counted = any(term.root[0].isdigit() for term in (*own, *theirs))
    found = _drift(statement, quote, told, AMOUNTS, AMOUNT_ACCEPTS)
    bounds = {*_marked(statement.marks, told, 0), *_marked(quote.marks, told, 1)} >= _BOUNDS
    return found if bounds or not is_counted else None


def _is_left_out(statement: Reading, quote: Reading, hunk: _Hunk) -> bool:
    """Whether a thought of the quote is left out here, as a whole, with what it denies and doubts."""
    if any(term.may_mark or term.is_head for term in _terms(statement, [hunk], 0)):
        return False
    terms = quote.terms
    heads = sum(term.is_head for term in terms[hunk.from_ : hunk.to])
    if heads >= ASIDE or hunk.to - hunk.from_ < SHORTEST or not 0 < hunk.from_ < hunk.to < len(terms):
        return heads >= ASIDE
    return terms[hunk.from_ - 1].clause != terms[hunk.from_].clause and terms[hunk.to - 1].clause != terms[hunk.to].clause


def _is_aside(hunk: _Hunk) -> bool:
    """Whether two words or more are put in where the quote has none: `it seems`."""
    return hunk.from_ == hunk.to and hunk.end - hunk.start > 1


def _place(hunk: _Hunk, side: int) -> range:
    """Where the words of a hunk stand on a side: 0 the statement, 1 the quote."""
    return range(hunk.from_, hunk.to) if side else range(hunk.start, hunk.end)


def _terms(reading: Reading, hunks: Sequence[_Hunk], side: int) -> list[Term]:
    return [reading.terms[at] for hunk in hunks for at in _place(hunk, side)]


def _at(hunks: Sequence[_Hunk], places: Sequence[int], side: int) -> _Hunk | None:
    """The hunk with the first of the places, all of which are in one."""
    first = min(places, default=-1)
    return next((hunk for hunk in hunks if first in _place(hunk, side)), None)


def _exchanged(statement: Reading, quote: Reading, hunks: Sequence[_Hunk]) -> _Hunk | None:
    """Where a name stands in the place of another, and that one in its place."""
    swaps: dict[tuple[str, ...], tuple[str, ...]] = {}
    for hunk in hunks:
        own, theirs = _name(_terms(statement, [hunk], 0)), _name(_terms(quote, [hunk], 1))
        if own and theirs and own != theirs:
            if swaps.get(theirs) == own:
                return hunk
            swaps[own] = theirs
    return None


def _name(terms: Sequence[Term]) -> tuple[str, ...]:
    """The words of a name; nothing where another word of meaning stands beside them."""
    heads = [term for term in terms if term.is_head]
    return tuple([_bare(term) for term in heads]) if all([term.is_capital for term in heads]) else ()


def _are_exclusive(own: Sequence[Term], theirs: Sequence[Term]) -> bool:
    """Whether one of the words stands where the quote has another of its row, and neither stands on both sides."""
    places = {_MEANING[_bare(term)]: term.plain for term in own if _bare(term) in _MEANING}
    if not places or any(term.root[0].isdigit() for term in (*own, *theirs)):
        return False
    others = {_MEANING[_bare(term)] for term in theirs if _bare(term) in _MEANING}
    return any(row == there and side != other for row, side in places.keys() - others for there, other in others - places.keys())


def _is_other_number(own: Sequence[Term], theirs: Sequence[Term], quoted: AbstractSet[str]) -> bool:
    """Whether a number stands where the quote has another one and has this one elsewhere; a rounded one is not in `quoted`, its roots."""
    mine, others = {term.root for term in own if term.root[0].isdigit()}, {term.root for term in theirs if term.root[0].isdigit()}
    return bool(mine and others) and mine.isdisjoint(others) and mine <= quoted


def _marked(marks: Iterable[Mark], hunks: Sequence[_Hunk], side: int) -> dict[str, int]:
    """Kind of each mark that begins in one of the places -> where the first of them does."""
    places = {at for hunk in hunks for at in _place(hunk, side)}
    found: dict[str, int] = {}
    for mark in marks:
        if mark.at in places:
            found.setdefault(mark.kind, mark.at)
    return found


def _nots(reading: Reading, hunks: Sequence[_Hunk], side: int) -> list[int]:
    """Where the words of the hunks deny, also in `not so` and `not before`; a `not only` that stands there whole says nothing."""
    if not _BOUNDS.isdisjoint(_marked(reading.marks, hunks, side)):
        nots = {mark.at for mark in reading.marks if mark.kind == "not"}  # `not more than` is one bound
    else:
        nots = {at for at, term in enumerate(reading.terms) if term.plain == "not"} | {m.at for m in reading.marks if m.kind == "not"}
    places = {at: place for place in [_place(hunk, side) for hunk in hunks] for at in place}
    found = sorted(nots & places.keys())
    return [at for at in found if not (at + 1 in places[at] and reading.terms[at + 1].plain in _ONLY)]


def _drift(
    statement: Reading, quote: Reading, hunks: Sequence[_Hunk], kinds: AbstractSet[str], accepts: Mapping[str, Collection[str]]
) -> _Hunk | None:
    """Where a kind of mark stands on one side alone, and nothing on the other, softly said or not, bears it out."""
    own, theirs = _marked(statement.marks, hunks, 0), _marked(quote.marks, hunks, 1)
    will_do = {statement.terms[mark.head].root for mark in statement.marks if mark.kind == "will" and mark.head >= 0}
    # `agreed to` is no other wording of `will agree`, nor what `was due` of what will be
    soft = [mark for mark in quote.soft if quote.terms[mark.at].root not in will_do]
    bearing = theirs.keys() | _marked(soft, hunks, 1).keys()
    if "due" in bearing and not _PAST.isdisjoint([term.plain for term in _terms(quote, hunks, 1)]):
        bearing -= {"due"}
    plain = _marked(statement.marks, [hunk for hunk in hunks if not _is_aside(hunk)], 0)
    added = plain.keys() & kinds - bearing.union(*(accepts.get(kind, ()) for kind in bearing))
    if added and (bearing.isdisjoint(kinds) or not added.isdisjoint(_SURE) or not bearing.isdisjoint(_SURE)):
        return _at(hunks, [own[kind] for kind in added], 0)
    told = own.keys() | _marked(statement.soft, hunks, 0).keys()
    dropped = theirs.keys() & kinds - told
    if dropped and (told.isdisjoint(kinds) or (not dropped.isdisjoint(_BOUNDS) and not told.isdisjoint(_BOUNDS))):
        return _at(hunks, [theirs[kind] for kind in dropped], 1)
    return None


def _turned_clauses(statement: Reading, quote: Reading, joins: Iterable[str]) -> Altered | None:
    """An `after` or `because` that has, word for word, what the quote has elsewhere, and elsewhere what it has in the quote."""
    own, theirs = _words(statement), _words(quote)
    for word in sorted(joins):
        at, there = own.index(word), theirs.index(word)
        behind, quoted = own[at + 1 : at + 1 + TURNED], theirs[there + 1 : there + 1 + TURNED]
        if behind == quoted or len(behind) + len(quoted) < 2 * TURNED or own.count(word) + theirs.count(word) > 2:
            continue
        if _has(theirs, behind) and _has(own, quoted):
            return Altered(_around(statement, at, at + 1), _around(quote, there, there + 1))
    return None


def _has(words: tuple[str, ...], some: tuple[str, ...]) -> bool:
    return any(words[at : at + len(some)] == some for at in range(len(words) - len(some) + 1))
