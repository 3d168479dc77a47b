"""What a `not` leaves behind when it gets lost: an emphatic `did`, as in `he did inform them`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.language.words.marks import Reading, plain_words
from generator.language.words.terms import Term
from generator.language.words.tokens import STOP_WORDS

_DO = frozenset("do does did".split())
_INVERTED = frozenset("so nor neither only than as what why how when where who whom which".split())
_SUBJECTS = frozenset("i you he she it we they there".split())


def find_trace(statement: Reading, quotes: Sequence[Reading]) -> str | None:
    """An emphatic `did` of a statement with its verb, where no quote has such a `did`; None without any. Linear in the length."""
    if plain_words(statement).isdisjoint(_DO):
        return None
    terms = statement.terms
    places = [at for at, term in enumerate(terms) if term.plain in _DO and _is_emphatic(terms, at)]
    if not places:
        return None
    theirs = frozenset().union(*map(plain_words, quotes))
    return next((f"{terms[at].text} {terms[at + 1].text}" for at in places if terms[at].plain not in theirs), None)


def _is_emphatic(terms: Sequence[Term], at: int) -> bool:
    """Whether a `did` stands between a subject and the base form of a verb: `he did inform them`; no question, no `nor did he`."""
    if at == 0 or at + 1 >= len(terms) or terms[at - 1].sentence != terms[at].sentence or terms[at + 1].clause != terms[at].clause:
        return False
    before, after = terms[at - 1], terms[at + 1]
    is_base = after.is_head and after.text.islower() and not after.past and not after.plain.endswith(("ing", "s"))
    is_subject = before.plain in _SUBJECTS or (before.is_head and before.plain not in _INVERTED | _DO)
    return is_base and after.plain not in STOP_WORDS and is_subject
