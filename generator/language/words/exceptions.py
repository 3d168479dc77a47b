"""What holds of all but some, told from either side: `all but one were ruined`, `only one was not`, `none other than he stayed`.

One text names the exceptions, the other the rest; their marks differ, and still they agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.language.words.marks import KEPT, Mark, Reading, plain_words
from generator.language.words.terms import Term

_EXCEPT = frozenset("except excepting excluding bar".split())
_BEFORE_BUT = frozenset("all everyone everybody everything nobody anyone anybody anything anywhere nowhere".split())
_BEFORE_THAN = frozenset("other else".split())
_BEFORE_FROM = frozenset({"apart", "aside"})
_NARROW = frozenset("only sole just solely exclusively".split())
_CUES = _EXCEPT | _BEFORE_BUT | _BEFORE_THAN | _BEFORE_FROM | _NARROW
MOST = 4
"""How many such clauses of a text are compared."""
_KINDS = frozenset({"not", "only", "all", "both", "most", "nearly", "nearly-all"})


class _Clause(NamedTuple):
    """A clause that excepts somebody or singles him out: how, where, whether it denies, and its words and those of its sentence."""

    form: str
    clause: int
    denies: bool
    words: frozenset[str]


def exceptions_told_otherwise(statement: Reading, quotes: Sequence[Reading]) -> frozenset[tuple[int, Mark]]:
    """(quote, -1 for the statement; mark) of the clauses that except somebody on one side and single him out on the other.

    Just one of the two denies what it tells, and their sentences share a word or a number. Time linear in the length of the texts.
    """
    mine = _find(statement)
    if not mine:
        return frozenset()
    found: set[tuple[int, Mark]] = set()
    for number, reading in enumerate(quotes):
        for other in _find(reading)[:MOST]:
            for own in mine[:MOST]:
                if own.form != other.form and own.denies != other.denies and not own.words.isdisjoint(other.words):
                    found |= {(-1, mark) for mark in _marks(statement, own)} | {(number, mark) for mark in _marks(reading, other)}
    return frozenset(found)


def _marks(reading: Reading, place: _Clause) -> list[Mark]:
    return [mark for mark in reading.marks if mark.kind in _KINDS and reading.terms[mark.at].clause == place.clause]


@lru_cache(maxsize=KEPT)
def _find(reading: Reading) -> tuple[_Clause, ...]:
    """The clauses that except or single out, once a form."""
    if plain_words(reading).isdisjoint(_CUES):
        return ()  # by far the most
    terms = reading.terms
    forms = {(form, term.clause): term.sentence for at, term in enumerate(terms) if (form := _form(terms, at))}
    if not forms:
        return ()
    denied = {terms[mark.at].clause for mark in reading.marks if mark.kind == "not"}
    words: dict[int, set[str]] = {}
    for term in terms:
        if term.is_head:
            words.setdefault(term.sentence, set()).add(term.sense)
    return tuple(
        _Clause(form, clause, clause in denied, frozenset(words.get(sentence, ()))) for (form, clause), sentence in forms.items()
    )


def _form(terms: Sequence[Term], at: int) -> str:
    word, following = terms[at].plain, terms[at + 1].plain if at + 1 < len(terms) else ""
    if word in _EXCEPT or (word in _BEFORE_BUT and following == "but") or (word in _BEFORE_THAN and following == "than"):
        return "except"
    if word in _BEFORE_FROM and following == "from":
        return "except"
    return "only" if word in _NARROW else ""
