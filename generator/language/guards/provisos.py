"""What holds with something, and what without it: `no building without a permit` is not `no building with a permit`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.language.guards.retelling import retell
from generator.language.words.denying import LOOSE
from generator.language.words.marks import KEPT, Reading, plain_words

_LACKING = frozenset("without unless".split())
_HAVING = frozenset("with if once provided".split())
_GIVEN = _LACKING | _HAVING | {"until"}
_ONLY = frozenset("only solely just even".split())
SPAN = 8
"""Words of a condition that are compared."""
STEM = 6
"""Letters by which `declare` and `declaration` meet."""
MOST = 6
"""How many conditions of a text are compared."""


class Proviso(NamedTuple):
    """A condition: the word it begins with, whether it is that something lacks, whether the rest of its sentence is denied, its words."""

    word: str
    lacks: bool
    denied: bool
    senses: frozenset[str]


def find_turned_proviso(statement: Reading, quotes: Sequence[Reading]) -> str | None:
    """The word with which a statement begins a condition that its quotes tell the other way round, to the same end; None without any."""
    if not any([_provisos(quote) for quote in quotes]) or not (own := _provisos(statement)):
        return None
    theirs = [proviso for quote in retell(statement, tuple(quotes)) for proviso in _provisos(quote)]
    for mine in own:
        same = [other for other in theirs if mine.senses & other.senses]
        turned = [other for other in same if other.lacks != mine.lacks and other.denied == mine.denied]
        if turned and len(turned) == len(same):
            return mine.word
    return None


@lru_cache(maxsize=KEPT)
def _provisos(reading: Reading) -> tuple[Proviso, ...]:
    """The first conditions of a text. Time linear in its length."""
    if plain_words(reading).isdisjoint(_GIVEN):
        return ()
    return tuple(_find(reading))


def _find(reading: Reading) -> Iterator[Proviso]:
    terms = reading.terms
    nots = [mark.at for mark in reading.marks if mark.kind == "not" and terms[mark.at].plain not in _LACKING]
    nots += [mark.at for mark in reading.soft if mark.kind == "not" and terms[mark.at].root not in LOOSE]
    places = [at for at, term in enumerate(terms) if term.plain in _GIVEN][:MOST]
    for at in places:
        if at and terms[at - 1].plain in _ONLY:
            continue
        clause = [term for term in terms[at + 1 : at + 1 + SPAN] if term.clause == terms[at].clause]
        inside = [place for place in nots if at < place <= at + len(clause)]
        rest = [place for place in nots if terms[place].sentence == terms[at].sentence and place not in inside]
        word = terms[at].plain
        is_short = word in ("with", "without")
        if is_short and at and terms[at - 1].sentence == terms[at].sentence:  # of its own clause: `granted without a hearing`
            rest = [place for place in rest if terms[place].clause == terms[at].clause]
        denied = len(rest) % 2 == 1
        senses = frozenset(term.sense[:STEM] for term in clause[: 3 if is_short else SPAN] if term.is_head)
        if word == "until" and not denied:
            continue
        if is_short and not senses and clause:
            senses = frozenset({clause[0].plain})  # without it
        if senses:
            yield Proviso(terms[at].text, (word in _LACKING or word == "until") ^ (len(inside) % 2 == 1), denied, senses)
