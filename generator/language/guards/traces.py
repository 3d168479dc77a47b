"""What a `not` leaves behind when it gets lost: an emphatic `did`, an `anyone` or `ever` that nothing bears."""

from __future__ import annotations

from collections.abc import Sequence

from generator.language.words.marks import Reading
from generator.language.words.terms import Term
from generator.language.words.tokens import STOP_WORDS

_DO = frozenset("do does did".split())
_ANY = frozenset("anyone anybody anything ever".split())
_BEARING = frozenset(
    "if whether unless before without than as too first last only every all each most least hardly barely rarely seldom few little can "
    "could may might would should must why how what who when where so such until since once more".split()
)
"""Words with which `anyone` or `ever` needs no `not`."""
_INVERTED = frozenset("so nor neither only than as what why how when where who whom which".split())
_SUBJECTS = frozenset("i you he she it we they there".split())


def find_trace(statement: Reading, quotes: Sequence[Reading]) -> str | None:
    """The words of a statement that read as if a `not` had got lost, and that no quote has; None without any. Linear in the length."""
    theirs = {term.plain for quote in quotes for term in quote.terms}
    denied = {statement.terms[mark.at].sentence for mark in (*statement.marks, *statement.soft) if mark.kind in ("not", "few", "only")}
    terms = statement.terms
    bearing = {term.sentence for term in terms if term.plain in _BEARING}
    for at, term in enumerate(terms):
        if term.plain in _DO and term.plain not in theirs and _is_emphatic(terms, at):
            return " ".join(other.text for other in terms[at : at + 2])
        if term.plain in _ANY and term.plain not in theirs and term.sentence not in denied | bearing:
            return term.text
    return None


def _is_emphatic(terms: Sequence[Term], at: int) -> bool:
    """Whether a `did` stands between a subject and the base form of a verb: `he did inform them`; no question, no `nor did he`."""
    if at == 0 or at + 1 >= len(terms) or terms[at - 1].sentence != terms[at].sentence or terms[at + 1].clause != terms[at].clause:
        return False
    before, after = terms[at - 1].plain, terms[at + 1]
    is_base = after.is_head and after.text.islower() and not after.past and not after.plain.endswith(("ing", "s")) and after.plain not in STOP_WORDS
    return is_base and before not in _INVERTED and before not in _DO and (terms[at - 1].is_head or before in _SUBJECTS)
