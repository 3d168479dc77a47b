"""A statement beside the passages it rests on, with each word of theirs that it tells in another word brought to its own."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from generator.language.marks import Reading
from generator.language.wordings import wordings


@lru_cache(maxsize=8)  # several rules look at a statement one after the other
def retell(statement: Reading, quotes: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The quotes with the sense of each word that the statement tells otherwise set to its word. Time linear in their length."""
    own = {term.root for term in statement.terms if term.is_head}
    rows: dict[int, str] = {}
    for term in statement.terms:
        if term.is_head:
            for row in wordings().get(term.root, ()):
                rows.setdefault(row, term.root)
    return tuple(_retold(reading, own, rows) for reading in quotes)


def _retold(reading: Reading, own: set[str], rows: dict[int, str]) -> Reading:
    table, found = wordings(), {}
    for term in reading.terms:
        if term.is_head and term.root not in own and term.root not in found:
            told = next((rows[row] for row in table.get(term.root, ()) if row in rows), None)
            if told is not None:
                found[term.root] = told
    if not found:
        return reading
    terms = tuple(term._replace(sense=found[term.root]) if term.is_head and term.root in found else term for term in reading.terms)
    return replace(reading, terms=terms)
