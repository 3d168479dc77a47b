"""Where a statement has the opposite of a word of the passages it rests on, and whether a `not` sets that right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.language.marks import Reading
from generator.language.opposites import complement_words, exclusive_words
from generator.language.verbs import root

Places = Mapping[str, tuple[tuple[int, int], ...]]
_UP_AND_DOWN = {"up": root("rise"), "down": root("fall")}
_AFTER_UP = frozenset("from by sharply slightly".split())
_GO = root("go")
_LIFTING = frozenset(root(word) for word in "lift end scrap abolish repeal revoke drop overturn ease reverse stop".split())


_BEFORE_BAN = frozenset("a an the its their his her this that all any most".split())


def exclusive_pairs(statement: Reading, quotes: Sequence[Reading]) -> Iterator[tuple[str, str, bool]]:
    """(word of the statement, word of a quote, whether they agree after all) for words that exclude each other.

    Only where no quote has the statement's word and the statement not the quotes'. They agree where just one of them is denied:
    `none of them fell` and `all rose`. Time linear in the length of the texts.
    """
    yield from _pairs(statement, quotes, exclusive_words())


def is_reversed(statement: Reading, quotes: Sequence[Reading]) -> bool:
    """Whether a word of the statement is the opposite of one of the quotes and a `not` sets that right: `none failed`, `all worked`."""
    tables = (exclusive_words(), complement_words())
    return any(agree for table in tables for _, _, agree in _pairs(statement, quotes, table))


def _pairs(statement: Reading, quotes: Sequence[Reading], table: Places) -> Iterator[tuple[str, str, bool]]:
    mine = list(_listed(statement, table))
    if not mine:
        return
    theirs: dict[int, dict[int, list[tuple[str, bool]]]] = {}
    for reading in quotes:
        denied = _denied(reading)
        for clause, word, places in _listed(reading, table):
            for number, group in places:
                theirs.setdefault(number, {}).setdefault(group, []).append((word, clause in denied))
    own = {place for _, _, places in mine for place in places}
    denied = _denied(statement)
    for clause, word, places in mine:
        for number, group in places:
            groups = theirs.get(number, {})
            if groups and group not in groups and not any((number, other) in own for other in groups):
                found = [pair for pairs in groups.values() for pair in pairs[:1]]
                yield word, found[0][0], any((clause in denied) != is_denied for _, is_denied in found)


def _listed(reading: Reading, table: Places) -> Iterator[tuple[int, str, tuple[tuple[int, int], ...]]]:
    """(clause, word, its places in the table) of each word that has an opposite."""
    amounts = [mark for mark in reading.marks if mark.kind in ("at-least", "at-most", "half", "third", "quarter")]
    bounds = {at for mark in amounts for at in range(mark.at, mark.end)}
    for at, term in enumerate(reading.terms):
        key = term.root
        if key not in table and term.plain not in _UP_AND_DOWN:
            continue
        if at in bounds:
            continue  # more than half: an amount
        if term.plain in _UP_AND_DOWN:
            following = reading.terms[at + 1] if at + 1 < len(reading.terms) else None
            goes = at > 0 and reading.terms[at - 1].root == _GO
            if not goes and (following is None or not (following.plain in _AFTER_UP or following.root[0].isdigit())):
                continue
            key = _UP_AND_DOWN[term.plain]
        if places := table.get(key):
            yield term.clause, term.text, places


def _denied(reading: Reading) -> set[int]:
    lifted = {term.clause for term, after in pairwise(reading.terms) if term.root in _LIFTING and after.plain in _BEFORE_BAN}
    return lifted ^ {reading.terms[mark.at].clause for mark in reading.marks if mark.kind == "not"}
