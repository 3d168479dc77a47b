"""Little words that exclude each other before the same thing: over and under the village, before and after Easter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.language.guards.retelling import retell
from generator.language.words.marks import KEPT, Reading, plain_words
from generator.language.words.terms import Term

_ROWS = (
    (frozenset("over above atop".split()), frozenset("under below beneath underneath".split())),
    (frozenset({"before"}), frozenset({"after"})),
    (frozenset("inside within".split()), frozenset({"outside"})),
    (frozenset({"for"}), frozenset({"against"})),
)
_TIME = 1
"""The row whose words change places where one side denies: `not before Easter` is `only after Easter`."""
_PLACES = {word: (row, side) for row, sides in enumerate(_ROWS) for side, words in enumerate(sides) for word in words}
SPAN = 4
"""Words from a preposition to what it is about."""


class _Phrase(NamedTuple):
    """A preposition with what it is about: its row, its side there, whether its sentence denies or says only, its word and object."""

    row: int
    side: int
    denied: bool
    word: str
    about: str


def find_opposed(statement: Reading, quotes: Sequence[Reading]) -> tuple[str, str] | None:
    """(words of the statement, words of a quote) about one thing with prepositions that exclude each other; None without any.

    Time linear in the length of the texts.
    """
    mine = _phrases(statement)
    if not mine or not any([_phrases(quote) for quote in quotes]):
        return None
    theirs: dict[tuple[int, str], list[_Phrase]] = {}
    for quote in retell(statement, tuple(quotes)):
        for phrase in _phrases(quote):
            theirs.setdefault((phrase.row, phrase.about), []).append(phrase)
    for own in mine:
        others = theirs.get((own.row, own.about), [])
        if others and all(other.side != own.side and (own.row != _TIME or other.denied == own.denied) for other in others):
            return f"{own.word} {own.about}", f"{others[0].word} {others[0].about}"
    return None


@lru_cache(maxsize=KEPT)
def _phrases(reading: Reading) -> tuple[_Phrase, ...]:
    if plain_words(reading).isdisjoint(_PLACES):
        return ()
    terms = reading.terms
    denied = {terms[mark.at].sentence for mark in (*reading.marks, *reading.soft) if mark.kind in ("not", "only")}
    marked = {at for mark in reading.marks for at in range(mark.at, mark.end)}
    found = []
    for at, term in enumerate(terms):
        if (place := _PLACES.get(term.plain)) is not None and at not in marked and (about := _object(terms, at)) is not None:
            found.append(_Phrase(*place, term.sentence in denied, term.text, about.sense))
    return tuple(found)


def _object(terms: Sequence[Term], at: int) -> Term | None:
    """What a preposition is about: the first word of meaning behind it, no number, in its clause and near."""
    following = [term for term in terms[at + 1 : at + 1 + SPAN] if term.clause == terms[at].clause]
    first = next((term for term in following if term.is_head), None)
    return None if first is None or first.root[0].isdigit() else first
