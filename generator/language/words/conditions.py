"""What must come first, and what was last so: conditions that one text tells with a `not` and another without.

`cannot open until`, `may only open once` and `before it opens, … must` are one claim, and so are `had not won since` and `last won in`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import islice
from operator import attrgetter

from generator.language.words.mark_words import CALENDAR, SUPERLATIVES, TIMES
from generator.language.words.marks import KEPT, Mark, Reading, plain_words
from generator.language.words.terms import Term
from generator.language.words.verbs import root

MOST_GATES = 8
"""How many conditions of either side are compared; each holds the words of a clause, and a hostile one may be all of the text."""
_LINKING = frozenset("until before unless without once after when if with provided".split())
_LINKS = {"not": frozenset("until before unless".split()), "only": frozenset("once after when if with".split())}
_MOST_LINKS = 8
"""How many linking words of a sentence are looked at for a condition."""
_SO_FAR = frozenset("since ever history yet previously".split())
_GATE_MARKS = frozenset({"not", "only", "must", "intends"})
_TOPS = frozenset({"worst", "best", *SUPERLATIVES})
_FIRST_OR_LAST = frozenset({"first", "last", *_TOPS})
_LASTING = frozenset(map(root, "take last wait pass be".split()))
FAR = 10
"""Words from `took` to its `before`."""
_DEMANDS = frozenset(map(root, "want demand insist".split()))
"""Verbs of somebody who will not have one thing before another: `wants an expert to look before it pays`."""
_IF = frozenset({"if", "provided"})
_OPENING = _FIRST_OR_LAST | _IF | {"until", "before"}
"""Words that make a condition without a mark."""
_FAMILIES = (frozenset({"not", "only", "must", "without", "unless", "until", "took", "if", "if not"}), frozenset({"since", "last", "top"}))
"""Forms of one family can stand for each other."""
_NO_MARK = ""
"""Kind of the mark of a condition that needs none: `lasted until midnight` beside `did not end until midnight`."""
_PARTS = frozenset("morning afternoon evening century centuries spring summer autumn winter".split())
_FOR = frozenset({"for", "in"})
_TELLING = _LINKING | _SO_FAR | _FIRST_OR_LAST | _FOR
_SPAN = 5
"""Words from `for` to the time it names: `for more than a hundred years`."""
_clause = attrgetter("clause")


Roots = Callable[[], frozenset[str]]


@dataclass(frozen=True, eq=False)
class Gate:
    """A condition as one mark tells it: the mark, its form, and how to find its roots, which are seldom asked for."""

    mark: Mark
    form: str
    find_waits: Roots
    find_first: Roots

    @cached_property
    def waits(self) -> frozenset[str]:
        """Roots of what waits."""
        return self.find_waits()

    @cached_property
    def first(self) -> frozenset[str]:
        """Roots of what must come first."""
        return self.find_first()


@lru_cache(maxsize=1)  # asked once for each group of marks
def told_otherwise(statement: Reading, quotes: tuple[Reading, ...]) -> frozenset[tuple[int, Mark]]:
    """(quote, -1 for the statement; mark) of what both sides tell, each in another form, so that their marks differ and still agree."""
    told = [find_gates(reading) for reading in quotes]  # the quotes first: they are read once for all their statements
    mine = find_gates(statement) if any(told) else ()
    if not mine or len({gate.form for gates in (mine, *told) for gate in gates}) == 1:
        return frozenset()  # no conditions, or all of them in the same form
    readings = (statement, *quotes)
    found: set[tuple[int, Mark]] = set()
    for family in _FAMILIES:
        own = [gate for gate in mine if gate.form in family]
        others = [(number, gate) for number, theirs in enumerate(told) for gate in theirs if gate.form in family][:MOST_GATES]
        pairs = [
            (one, number, other)
            for one in own
            for number, other in others
            if _is_same(one, other) and not _is_plain_denial(statement, one, other) and not _is_plain_denial(quotes[number], other, one)
        ]
        alike = [pair for pair in pairs if pair[0].form == pair[2].form]
        settled = {id(gate) for one, _, other in alike for gate in (one, other)}
        used: dict[int, list[Gate]] = {}
        for one, number, other in pairs:
            if id(one) not in settled and id(other) not in settled:
                used.setdefault(-1, []).append(one)
                used.setdefault(number, []).append(other)
        for number, there in used.items():
            found |= {(number, mark) for mark in _telling(readings[number + 1], there)}
    return frozenset(found)


def _telling(reading: Reading, gates: Sequence[Gate]) -> Iterator[Mark]:
    """The marks of a text that conditions use."""
    own = {gate.mark for gate in gates}
    first = {reading.terms[gate.mark.at].clause for gate in gates if gate.form == "last"}
    waiting = {word for gate in gates if gate.form in _GATE_MARKS for word in gate.waits}
    for mark in reading.marks:
        is_link = bool(gates) and reading.terms[mark.at].plain in ("without", "unless")
        if mark in own or is_link or (mark.kind in ("may", "can") and reading.head(mark) in waiting):
            yield mark
        elif mark.kind == "would" and reading.terms[mark.at].clause in first:
            yield mark  # would be the first strike: there was none before


def _is_same(mine: Gate, other: Gate) -> bool:
    """Whether two conditions share words on the same sides rather than crosswise."""
    return len(mine.waits & other.waits) + len(mine.first & other.first) > len(mine.waits & other.first) + len(mine.first & other.waits)


def _is_plain_denial(reading: Reading, gate: Gate, bare: Gate) -> bool:
    """Whether a condition denies the very word that the other, which has no mark, tells without a `not`: no other wording of it."""
    if (bare.mark.kind != _NO_MARK and bare.form != "top") or bare.form == "took" or gate.mark.kind != "not":
        return False
    return gate.mark.head < 0 or reading.head(gate.mark) in bare.waits | bare.first


@lru_cache(maxsize=KEPT)
def find_gates(reading: Reading) -> tuple[Gate, ...]:
    """The first conditions of a text. Time linear in its length."""
    if reading.kinds.isdisjoint(_GATE_MARKS) and plain_words(reading).isdisjoint(_OPENING):
        return ()
    return tuple(islice(_Finder(reading).run(), MOST_GATES))


class _Finder:
    def __init__(self, reading: Reading) -> None:
        self.terms, self.marks = reading.terms, reading.marks
        self._demands = [mark for mark in reading.soft if mark.kind in ("must", "intends") and reading.terms[mark.at].root in _DEMANDS]
        self.links: dict[int, list[int]] = {}
        """Sentence -> where it has a linking word."""
        self.so_far: dict[int, int] = {}
        """Sentence -> clause of its last word for all the time up to now; a `before` is one at the end of its clause."""
        self._firsts: list[int] = []
        spans: list[Term] = []
        for at in [at for at, term in enumerate(self.terms) if term.plain in _TELLING]:
            term = self.terms[at]
            if term.plain in _LINKING:
                self.links.setdefault(term.sentence, []).append(at)
            if term.plain in _SO_FAR or (term.plain == "before" and self._ends_clause(at)):
                self.so_far[term.sentence] = term.clause
            if term.plain in _FIRST_OR_LAST:
                self._firsts.append(at)
            if term.plain in _FOR and self._is_long(at):
                spans.append(term)
        self.so_far |= {term.sentence: term.clause for term in spans}

    def _ends_clause(self, at: int) -> bool:
        return at + 1 == len(self.terms) or self.terms[at + 1].clause != self.terms[at].clause

    def _is_long(self, at: int) -> bool:
        """Whether a `for` begins a stretch of years, as in `the first for more than ten years`."""
        terms = [term for term in self.terms[at + 1 : at + 1 + _SPAN] if term.clause <= self.terms[at].clause + 1]
        return any(term.plain in ("years", "decades", "century", "centuries") for term in terms)

    @cached_property
    def _times(self) -> dict[int, list[int]]:
        """Clause -> where it names a time."""
        found: dict[int, list[int]] = {}
        for at, term in enumerate(self.terms):
            if is_time(term):
                found.setdefault(term.clause, []).append(at)
        return found

    def run(self) -> Iterator[Gate]:
        for mark in self.marks:
            if mark.kind in _GATE_MARKS:
                yield from self._of(mark)
        for mark in self._demands:
            yield from self._of(mark)
        yield from self._bare()
        for at in self._firsts:
            if self.terms[at].plain in _TOPS:
                if self.terms[at].sentence in self.so_far:  # the largest since: there was none as large
                    yield Gate(Mark("last", at, -1, at + 1), "top", self._roots(at, -1, len(self.terms)), frozenset)
            elif self.terms[at].plain == "last" or self._is_ever_first(at):
                following = self.terms[at + 1] if at + 1 < len(self.terms) else None
                if following is not None and not is_time(following) and not following.root[0].isdigit():
                    yield Gate(Mark("last", at, -1, at + 1), "last", self._roots(at, -1, len(self.terms)), frozenset)

    def _lasting(self, link: int) -> int | None:
        """Where a verb says how long something lasted `before` something else; None where none does."""
        for at in range(link - 1, max(link - FAR, -1), -1):
            if self.terms[at].root in _LASTING:
                return at if self.terms[at].clause == self.terms[link].clause - 1 else None
        return None

    def _opens(self, at: int) -> bool:
        """Whether a term opens its sentence."""
        return at == 0 or self.terms[at - 1].sentence != self.terms[at].sentence

    def _leads(self, link: int, at: int) -> bool:
        """Whether a linking word opens a sentence with a clause before that of a term: `Unless it rains, nobody may`."""
        return self._opens(link) and self.terms[at].clause != self.terms[link].clause

    def _bare(self) -> Iterator[Gate]:
        """The conditions that no mark goes with: `lasted until midnight`, `if it refuses`."""
        if not self.links:
            return
        marked: dict[int, list[int]] = {}
        for mark in self.marks:
            if mark.kind in _GATE_MARKS:
                marked.setdefault(self.terms[mark.at].sentence, []).append(mark.at)
        for sentence, links in self.links.items():
            around = marked.get(sentence, ())
            for link in links[:_MOST_LINKS]:
                word, rest = self.terms[link].plain, self._roots(link, link, len(self.terms))
                if word == "before" and (lead := self._lasting(link)) is not None:
                    yield Gate(Mark(_NO_MARK, link, -1, link + 1), "took", rest, self._roots(lead, -1, link))
                form = "until" if word == "until" and not any(at < link for at in around) else "if" if word in _IF and not around else ""
                if form:
                    yield Gate(Mark(_NO_MARK, link, -1, link + 1), form, partial(self._beside, link), rest)

    def _is_ever_first(self, at: int) -> bool:
        """Whether nothing was so before: `the first strike in its history`, `the first probe to go there`."""
        return self.terms[at].sentence in self.so_far or any(term.plain == "to" for term in self.terms[at + 2 : at + 4])

    def _of(self, mark: Mark) -> Iterator[Gate]:
        terms, end, at = self.terms, len(self.terms), mark.at
        if mark.kind == "not" and (terms[at].clause <= self.so_far.get(terms[at].sentence, -1) or terms[at].plain == "never"):
            yield Gate(mark, "since", self._roots(at, -1, end), frozenset)
        if mark.kind == "only" and mark.end < end and terms[mark.end].plain == "then":
            yield Gate(mark, "only", self._roots(at, -1, end), frozenset)
        if mark.kind == "only" and (times := self._times.get(terms[at].clause)) and times[-1] > at:
            first = frozenset(terms[time].sense for time in times if time > at)
            roots = self._roots(at, -1, end)
            yield Gate(mark, "only", lambda: roots() - first, lambda: first)
        for link in self.links.get(terms[at].sentence, ())[:_MOST_LINKS]:
            word = terms[link].plain
            if word == "without" and mark.kind == "not" and at > link:
                yield Gate(mark, "without", self._roots(at, at, end), self._roots(link, link, at))
            elif at < link and word in _LINKS.get(mark.kind, ()):
                yield Gate(mark, mark.kind, self._roots(at, -1, link), self._roots(link, link, end))
            elif mark.kind == "not" and at > link and word in _LINKS["not"] and self._leads(link, at):
                yield Gate(mark, "not", self._roots(at, -1, end), self._roots(link, link, at))
            elif at == link and (word == "unless" or (word == "without" and self._opens(link))):
                yield Gate(mark, "unless", partial(self._beside, link), self._roots(link, link, end))
            elif mark.kind == "not" and word == "if" and at > link and terms[at].clause == terms[link].clause:
                yield Gate(mark, "if not", partial(self._beside, link), self._roots(link, link, end))
            elif mark.kind in ("must", "intends") and word == "before" and terms[at].clause != terms[link].clause:
                yield Gate(mark, "must", self._roots(link, link, end), self._roots(at, -1, end))

    def _roots(self, at: int, low: int, high: int) -> Roots:
        """How to find the roots of the words of meaning in the clause of a term, between two places."""
        return partial(self._find_roots, at, low, high)

    def _find_roots(self, at: int, low: int, high: int) -> frozenset[str]:
        heads = (other for other in self._clause(self.terms[at].clause) if low < other < high and self.terms[other].is_head)
        return frozenset(self.terms[other].sense for other in heads)

    def _beside(self, at: int) -> frozenset[str]:
        """Roots of the words of meaning in the clauses before and behind that of a term, in its sentence."""
        sides = (self.terms[at].clause - 1, self.terms[at].clause + 1)
        places = [self.terms[other] for side in sides for other in self._clause(side)]
        return frozenset(term.sense for term in places if term.is_head and term.sentence == self.terms[at].sentence)

    def _clause(self, clause: int) -> range:
        """The places of the terms of a clause."""
        start = bisect_left(self.terms, clause, key=_clause)
        return range(start, bisect_right(self.terms, clause, start, key=_clause))


def is_time(term: Term) -> bool:
    """Whether a word names a time or a stretch of it: `Monday`, `week`, `last`."""
    plain = term.plain
    return plain in CALENDAR or plain.removesuffix("s") in TIMES or plain in _PARTS or plain in ("last", "today", "yesterday", "tomorrow")
