"""A statement beside the passages it rests on, with each word of theirs that it tells in another word brought to its own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache

from generator.language.words.marks import KEPT, Reading
from generator.language.words.wordings import wordings


@lru_cache(maxsize=8)  # several rules look at a statement one after the other
def retell(statement: Reading, quotes: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The quotes with the sense of each word that the statement tells otherwise set to its word. Time linear in their length."""
    mine = _rows(statement)
    return tuple([_retold(reading, statement, mine) for reading in quotes])


def _retold(reading: Reading, statement: Reading, mine: Mapping[str, Collection[int]]) -> Reading:
    foreign = [(word, rows) for word, rows in _rows(reading).items() if rows and word not in mine]
    if not foreign:
        return reading
    words = _first_words(statement)
    told = ((word, next((words[row] for row in rows if row in words), None)) for word, rows in foreign)
    found = {word: other for word, other in told if other is not None}
    if not found:
        return reading
    terms = tuple(term._replace(sense=found[term.root]) if term.is_head and term.root in found else term for term in reading.terms)
    return replace(reading, terms=terms)


@lru_cache(maxsize=KEPT)
def _rows(reading: Reading) -> dict[str, tuple[int, ...]]:
    """Root of each word of meaning -> the rows of the table that have it."""
    table = wordings()
    return {term.root: table.get(term.root, ()) for term in reading.terms if term.is_head}


@lru_cache(maxsize=KEPT)
def _first_words(reading: Reading) -> dict[int, str]:
    """Row of the table -> the first word of a text that is in it."""
    found: dict[int, str] = {}
    for word, rows in _rows(reading).items():
        for row in rows:
            found.setdefault(row, word)
    return found
