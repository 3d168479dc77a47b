"""Which clause of the passages a clause of a statement retells: the one that has most of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache

from generator.language.guards.retelling import retell
from generator.language.words.marks import Reading

FEWEST = 2
"""Words two clauses share at least for one to retell the other; one is enough if it is a number."""
MOST_PLACES = 16
"""How many clauses of the quotes with one word are looked at."""

Place = tuple[int, int]
"""(number of the quote, clause)"""


class Alignment:
    """The clauses of a statement beside those of its quotes. Time linear in the length of the texts."""

    def __init__(self, statement: Reading, quotes: Sequence[Reading]) -> None:
        self.quotes = retell(statement, tuple(quotes))
        self.own = words_by_clause(statement)
        self.theirs = {
            (number, clause): words for number, reading in enumerate(self.quotes) for clause, words in words_by_clause(reading).items()
        }
        self._where: dict[str, list[Place]] = {}
        for place, words in self.theirs.items():
            for word in words:
                self._where.setdefault(word, []).append(place)

    def nearest(self, clause: int, without: Collection[str] = (), fewest: int = FEWEST) -> list[Place]:
        """The clauses of the quotes that share most with a clause, words `without` aside; none where that is less than `fewest`."""
        words = self.own.get(clause, set()).difference(without)
        shared = Counter(place for word in words for place in self._where.get(word, ())[:MOST_PLACES])
        most = max(shared.values(), default=0)
        best = [place for place, count in shared.items() if count == most]
        if most >= fewest or any(word[0].isdigit() for place in best for word in words & self.theirs[place]):
            return best
        return []


def words_by_clause(reading: Reading) -> dict[int, set[str]]:
    """Clause -> the senses of its words of meaning."""
    found: dict[int, set[str]] = {}
    for term in reading.terms:
        if term.is_head:
            found.setdefault(term.clause, set()).add(term.sense)
    return found


@lru_cache(maxsize=8)  # several rules look at a statement one after the other
def align(statement: Reading, quotes: tuple[Reading, ...]) -> Alignment:
    """The clauses of a statement beside those of its quotes."""
    return Alignment(statement, quotes)
