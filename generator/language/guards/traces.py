"""What a `not` leaves behind when it gets lost: an emphatic `did`, as in `he did inform them`, or an `anything` that nothing denies."""

from __future__ import annotations

from collections.abc import Sequence

from generator.language.words.marks import Reading, plain_words
from generator.language.words.terms import Term
from generator.language.words.tokens import STOP_WORDS

_DO = frozenset("do does did".split())
_INVERTED = frozenset("so nor neither only than as what why how when where who whom which".split())
_ANY = frozenset("anything anyone anybody anywhere yet".split())
_LICENSING = frozenset(
    "if whether unless before than as without until hardly first last most least ban forbid prevent stop against who and but".split()
)
"""Words that let an `anything` stand without a `not`."""
_SUBJECTS = frozenset("i you he she it we they there".split())


def find_trace(statement: Reading, quotes: Sequence[Reading]) -> str | None:
    """An emphatic `did` with its verb or an `anything` in a statement, where no quote has such; None without any. Linear in the length."""
    words = plain_words(statement)
    if not words.isdisjoint(_ANY) and (loose := _find_loose_any(statement, quotes)) is not None:
        return loose
    if words.isdisjoint(_DO):
        return None
    terms = statement.terms
    places = [at for at, term in enumerate(terms) if term.plain in _DO and _is_emphatic(terms, at)]
    if not places:
        return None
    theirs = frozenset().union(*map(plain_words, quotes))
    return next((f"{terms[at].text} {terms[at + 1].text}" for at in places if terms[at].plain not in theirs), None)


def _find_loose_any(statement: Reading, quotes: Sequence[Reading]) -> str | None:
    """A word such as `anything` behind a verb of a statement in which nothing denies, asks or compares, and that no quote has."""
    terms = statement.terms
    places = [at for at, term in enumerate(terms) if term.plain in _ANY and at > 1]
    if not places:
        return None
    theirs = frozenset().union(*map(plain_words, quotes))
    licensed = {terms[mark.at].clause for mark in (*statement.marks, *statement.soft) if mark.kind in ("not", "few", "only", "can", "may")}
    licensed |= {term.clause for term in terms if term.plain in _LICENSING or term.plain.endswith("est")}
    for at in places:
        is_last = at + 1 == len(terms) or terms[at + 1].clause != terms[at].clause
        if is_last and licensed.isdisjoint((terms[at].clause - 1, terms[at].clause)) and terms[at].plain not in theirs:
            return f"{terms[at - 1].text} {terms[at].text}"
    return None


def _is_emphatic(terms: Sequence[Term], at: int) -> bool:
    """Whether a `did` stands between a subject and the base form of a verb: `he did inform them`; no question, no `nor did he`."""
    if at == 0 or at + 1 >= len(terms) or terms[at - 1].sentence != terms[at].sentence or terms[at + 1].clause != terms[at].clause:
        return False
    before, after = terms[at - 1], terms[at + 1]
    is_base = after.is_head and after.text.islower() and not after.past and not after.plain.endswith(("ing", "s"))
    is_subject = before.plain in _SUBJECTS or (before.is_head and before.plain not in _INVERTED | _DO)
    return is_base and after.plain not in STOP_WORDS and is_subject
