"""What was the first, last or worst of its kind for a time, told as if it had been there all that time: a `not` got lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.language.words.mark_words import SUPERLATIVES
from generator.language.words.marks import KEPT, Reading, plain_words
from generator.language.words.terms import Term

_SINGLE = frozenset({"first", "last", "latest", "worst", "best", "most", "least", "previous", *SUPERLATIVES})
_SINCE = frozenset({"since", "for", "in"})
_HAVE = frozenset("have has had".split())
_LONG = frozenset("year years decade decades century centuries".split())
_SAYS_SO = _SINGLE | frozenset("only again once than still more less fewer already ever any other another".split())
"""Words with which a statement tells of a time without a `not` and says the same, or something else that is no record."""
SPAN = 5
"""Words from `since` or `for` to the time it names: `for more than a hundred years`."""


def find_lost_record(statement: Reading, quotes: Sequence[Reading]) -> str | None:
    """The words since when or how long something has been, where its quotes have a first, last or worst since then; None without any.

    `had seen a strike since 2004` is no wording of `the first strike since 2004`; `had seen no strike` is. Time linear in the length.
    """
    theirs = {time for quote in quotes for time in _records(quote)}
    if not theirs:
        return None
    terms = statement.terms
    said = {terms[mark.at].sentence for mark in (*statement.marks, *statement.soft) if mark.kind in ("not", "only", "few")}
    said |= {term.sentence for term in terms if term.plain in _SAYS_SO or term.plain.endswith("est")}
    have = {term.sentence for term in terms if term.plain in _HAVE}
    for at, time in _times(terms):
        if time in theirs and terms[at].sentence in have and terms[at].sentence not in said:
            return " ".join(term.text for term in terms[at : at + SPAN])
    return None


@lru_cache(maxsize=KEPT)
def _records(reading: Reading) -> frozenset[str]:
    """The times for which a text says that something was the first, last or worst."""
    if plain_words(reading).isdisjoint(_SINGLE):
        return frozenset()
    single = {term.sentence for term in reading.terms if term.plain in _SINGLE}
    return frozenset(time for at, time in _times(reading.terms) if reading.terms[at].sentence in single) | {
        term.root for term in reading.terms if term.sentence in single and len(term.root) == 4 and term.root.isdigit()
    }


def _times(terms: Sequence[Term]) -> Iterator[tuple[int, str]]:
    """(place of a `since` or `for`, the year it names, or `long` for a stretch of years)."""
    for at, term in enumerate(terms):
        if term.plain not in _SINCE:
            continue
        following = [after for after in terms[at + 1 : at + 1 + SPAN] if after.sentence == term.sentence]
        if term.plain == "since":
            yield from ((at, after.root) for after in following[:2] if after.root.isdigit())
        elif any(after.plain in _LONG for after in following):
            yield at, "long"
