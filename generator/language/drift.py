"""Where a statement's marks (not, may, all, …) are not those of the passages it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language.conditions import told_otherwise
from generator.language.mark_words import FRACTIONS, STRONG
from generator.language.marks import ABLE, SAYING, Mark, Reading
from generator.language.tenses import AHEAD, IS, WAS, find_told_as_done, is_noun, is_present
from generator.language.terms import Term

COVERED = 2
"""A quote's clause is retold where the statement has at least one in this many of its words, and two of them."""
FEW = 4
"""How many places of one word are compared clause by clause."""

_RETOLD_AS_WILL = frozenset({"intends", "likely"})
"""A plan or forecast may become `will` where the statement keeps it in another word: `will open, the port promised`."""
_SHARES = frozenset({"half", "third", "quarter", "double", "triple"})
"""What they count may stand before or behind them, or be left out: `double that of last year`."""
_MAY_GO = frozenset({"all", "double", "triple"})
"""Marks without which a statement says less."""


_OPEN = frozenset({"likely", "may", "intends"})
_PLAIN_NOT = frozenset("not never no none nobody nothing cannot".split())



@dataclass(frozen=True, slots=True)
class Drift:
    """A mark that one side has and the other has not: `added` by the statement, or dropped by it; `words` from the mark on."""

    kind: str
    added: bool
    words: str


def _second_not(reading: Reading) -> Mark | None:
    """The first mark that denies a clause which another denies already."""
    seen: set[int] = set()
    for mark in reading.marks:
        term = reading.terms[mark.at]
        if mark.kind == "not" and (term.plain in _PLAIN_NOT or term.plain.endswith("n't")):
            if term.clause in seen:
                return mark
            seen.add(term.clause)
    return None


def _is_strong(terms: Sequence[Term]) -> bool:
    """Whether a word says no so plainly that who retells it must say no too: `refused`, `is against`, `unless`."""
    return terms[0].root in STRONG or (len(terms) > 1 and terms[-1].plain == "against")


def find_drift(
    statement: Reading,
    quotes: Sequence[Reading],
    kinds: Collection[str],
    accepts: Mapping[str, Collection[str]],
    present: Collection[str] = (),
) -> Iterator[Drift]:
    """The marks of `kinds` that the statement adds to what its quotes say, then those that it drops.

    First marks that govern the same word on both sides are matched; what is left over may stand for each other where the
    wording differs. `accepts` maps a quote's kind to the kinds in a statement that it bears out, beside the same one. Kinds in
    `present` may stand for a verb in the present (`will pay` for `pays`). Time linear in the length of the texts.
    """
    is_marked = any(mark.kind in kinds for mark in statement.marks)
    if not is_marked and not any(mark.kind in kinds for reading in quotes for mark in (*reading.marks, *reading.soft)):
        return iter(())  # by far the most: nothing of these kinds to add or to drop
    return _Comparison(statement, quotes, kinds, accepts, present).run()


class _Comparison:
    def __init__(
        self,
        statement: Reading,
        quotes: Sequence[Reading],
        kinds: Collection[str],
        accepts: Mapping[str, Collection[str]],
        present: Collection[str],
    ) -> None:
        self.statement, self.quotes, self.kinds, self.accepts, self.present = statement, quotes, kinds, accepts, present
        self.own: dict[str, list[int]] = {}
        for at, term in enumerate(statement.terms):
            self.own.setdefault(term.root, []).append(at)
        # A word in a mark is no soft word: `is expected` can stand for `expected to`.
        their_roots = {reading.terms[mark.at].root for reading in quotes for mark in reading.soft}
        own_soft_roots = {statement.terms[mark.at].root for mark in statement.soft}
        passed_over = told_otherwise(statement, quotes)
        self.mine = [mark for mark in statement.marks if mark.kind in kinds and (-1, mark) not in passed_over]
        self.theirs = [
            (n, mark) for n, reading in enumerate(quotes) for mark in reading.marks if mark.kind in kinds and (n, mark) not in passed_over
        ]
        # A soft word that both sides have stands for nothing that only one of them has.
        self.own_soft = Counter(m.kind for m in statement.soft if m.kind in kinds and statement.terms[m.at].root not in their_roots)
        # `did not refuse` uses up two words that say no; `not for them, but instead of` does not.
        denied = {statement.terms[mark.at].clause for mark in statement.marks if mark.kind == "not"}
        own_not = [statement.terms[mark.at] for mark in statement.soft if mark.kind == "not"]
        self.turned = sum(1 for term in own_not if term.root not in their_roots and term.clause in denied)
        # In what the quotes leave open, another `would` claims nothing more.
        self.is_open = any(mark.kind in ("intends", "may", "able", "would") for reading in quotes for mark in reading.marks) or any(
            term.plain in ("if", "unless") for reading in quotes for term in reading.terms
        )
        self.soft = [
            (n, mark)
            for n, reading in enumerate(quotes)
            for mark in reading.soft
            if mark.kind in kinds and reading.terms[mark.at].root not in own_soft_roots
        ]
        # `could not come before May` for `cannot come until May`: whether it is denied, polarity says
        if any(mark.kind == "may" and statement.terms[mark.at].plain in ABLE for mark in self.mine):
            self.soft += [(n, mark) for n, reading in enumerate(quotes) for mark in reading.marks if mark.kind == "able"]
        self.tenses: dict[int, bool] = {}
        for term in statement.terms:
            if term.plain in WAS or term.plain in IS:
                self.tenses[term.clause] = term.plain in WAS and self.tenses.get(term.clause, True)
        self.clauses: dict[tuple[int, int], set[str]] = {}
        for number, reading in enumerate((statement, *quotes), -1):
            for term in reading.terms:
                if term.is_head:
                    self.clauses.setdefault((number, term.clause), set()).add(term.root)

    def fits(self, quoted: str, said: str) -> bool:
        return quoted == said or said in self.accepts.get(quoted, ())

    def run(self) -> Iterator[Drift]:
        own_left, left = self._match()
        if (twice := self._denied_twice()) is not None:
            yield twice
        spare = {kind for kind, number in self.own_soft.items() if number}
        around, anywhere = self._kinds_near(left) if own_left else ({}, Counter())
        loose = {mark.kind for _, mark in (*left, *self.soft) if mark.is_loose}
        budget = anywhere - Counter({"not": self.turned})
        for mark in own_left:
            head = self.statement.head(mark)
            near, in_present = around.get(head, (None, False))
            following = self.statement.terms[mark.end : mark.end + 1]
            if mark.kind in _SHARES or self.statement.terms[mark.end - 1].past or (following and following[0].plain in FRACTIONS):
                near = None  # halved, nearly double: what it counts stands elsewhere
            if (in_present and self._is_future(self.statement, mark)) or (mark.kind == "would" and self.is_open):
                continue
            found = next(
                (kind for kind in sorted(anywhere if near is None else near | loose) if self._bears_out(kind, mark.kind, budget)), None
            )
            if self._is_of_saying(mark):
                found = None
            if found is not None:
                budget[found] -= 1
                spare.add(mark.kind)
            else:
                yield Drift(mark.kind, True, self.statement.words(mark))
        yield from self._dropped(left, spare)

    def _is_of_saying(self, mark: Mark) -> bool:
        """Whether a mark says of somebody's words that they are still to come, which no mark of another word bears out."""
        at = self.statement.governed(mark)
        return mark.kind in ("will", "due", "may") and at >= 0 and self.statement.terms[at].root in SAYING

    def _denied_twice(self) -> Drift | None:
        """A second `not` or `no` in one clause, where no clause of the quotes has two: `did not raise no objection`."""
        mark = _second_not(self.statement) if "not" in self.kinds else None
        if mark is None or any(_second_not(reading) for reading in self.quotes):
            return None
        return Drift("not", True, self.statement.words(mark))

    def _is_future(self, reading: Reading, mark: Mark) -> bool:
        """Whether a verb in the present may stand for a mark: for a `will`, and for that of `says it will`."""
        return mark.kind in self.present or (bool(self.present) and reading.terms[mark.at].plain == "will")

    def _bears_out(self, quoted: str, said: str, budget: Counter[str]) -> bool:
        if said in ("will", "would-reported") and quoted in _RETOLD_AS_WILL and self.own_soft[quoted]:
            return True
        return self.fits(quoted, said) and budget[quoted] > 0

    def _match(self) -> tuple[list[Mark], list[tuple[int, Mark]]]:
        """The marks on either side that govern no word which a fitting mark of the other side governs too."""
        own_heads: dict[tuple[str, int], set[str]] = {}
        their_heads: dict[tuple[str, int], set[str]] = {}
        mine = [(self._key(self.statement, mark, seen), mark) for seen in [Counter[tuple[str, int]]()] for mark in self.mine]
        theirs = []
        counted: list[Counter[tuple[str, int]]] = [Counter() for _ in self.quotes]
        for number, mark in self.theirs:
            theirs.append((self._key(self.quotes[number], mark, counted[number]), number, mark))
        for key, mark in mine:
            own_heads.setdefault(key, set()).add(mark.kind)
        for key, _, mark in theirs:
            their_heads.setdefault(key, set()).add(mark.kind)
        own_left = []
        for key, mark in mine:
            # One mark bears out one: not both of `may be likely`.
            bearing = their_heads.get(key, set()) - own_heads[key] | {mark.kind} & their_heads.get(key, set())
            if not any(self.fits(kind, mark.kind) for kind in bearing):
                own_left.append(mark)
        left = [(n, mark) for key, n, mark in theirs if not any(self.fits(mark.kind, kind) for kind in own_heads.get(key, ()))]
        return own_left, left

    def _key(self, reading: Reading, mark: Mark, seen: Counter[tuple[str, int]]) -> tuple[str, int]:
        """What a mark governs, and how many of its kind already govern that same place: `not no way` is no `no way`."""
        place = (mark.kind, mark.head)
        seen[place] += mark.head >= 0
        return reading.head(mark), seen[place]

    def _kinds_near(self, left: list[tuple[int, Mark]]) -> tuple[dict[str, tuple[set[str], bool]], Counter[str]]:
        """Root -> (kinds left over in the clauses that have it, whether it is in the present there), and how many of each kind."""
        by_clause: dict[tuple[int, int], set[str]] = {}
        total: Counter[str] = Counter()
        for number, mark in (*left, *self.soft):
            for at in {mark.at, mark.end - 1}:  # `rather than` begins a clause
                by_clause.setdefault((number, self.quotes[number].terms[at].clause), set()).add("may" if mark.kind == "able" else mark.kind)
            total["may" if mark.kind == "able" else mark.kind] += 1
        governed = {(number, self.quotes[number].governed(mark)) for number, mark in self.theirs}
        around: dict[str, tuple[set[str], bool]] = {}
        for number, reading in enumerate(self.quotes):
            for at, term in enumerate(reading.terms):
                if term.is_head or term.root in self.own:
                    kinds, told = around.get(term.root, (set(), False))
                    near = by_clause.get((number, term.clause), set())
                    # `a decision is expected` does not say that anybody decides, nor `advised them to stay` that anybody stays
                    is_told = (number, at) not in governed and not (near & _OPEN and is_noun(reading, at)) and "should" not in near
                    around[term.root] = (kinds | near, told or (is_told and is_present(reading, at)))
        return around, total

    def _dropped(self, left: list[tuple[int, Mark]], spare: set[str]) -> Iterator[Drift]:
        done = find_told_as_done(self.statement, self.quotes) if "will" in self.present else None
        if done is not None:
            yield Drift(done[1].kind, False, done[0].words(done[1]))
            return
        bare = self._bare_places()
        said_softly = {mark.kind for mark in self.statement.soft} & {"will"}
        seen: set[tuple[str, str]] = set()
        for number, quoted in left:
            reading = self.quotes[number]
            head = reading.head(quoted)
            if quoted.kind in _MAY_GO or (quoted.kind, head) in seen:
                continue
            if any(self.fits(quoted.kind, kind) for kind in spare) and not self._is_told_as_done(number, quoted, head):
                continue
            if reading.terms[quoted.at].is_head and reading.terms[quoted.at].root in self.own and head not in self.own:
                continue  # its offer, for what it offered to do
            clause = self.clauses.get((number, reading.terms[quoted.at].clause), set())
            if head in self.own:
                seen.add((quoted.kind, head))
                if COVERED * sum(1 for word in clause if word in self.own) < len(clause) and not self._is_retold(number, quoted, clause):
                    continue
                if not self._retells(head, clause, bare.get((quoted.kind, head), [])):
                    continue
                if (self._is_future(reading, quoted) or quoted.kind == "must") and any(
                    not self._is_done(at) for at in self.own[head]
                ):
                    continue
            else:
                if self.mine or not self._is_retold(number, quoted, clause) or quoted.kind in said_softly:
                    continue
            yield Drift(quoted.kind, False, reading.words(quoted))
        yield from self._refusals()

    def _is_retold(self, number: int, quoted: Mark, clause: set[str]) -> bool:
        """Whether the statement has enough of the words of a mark's clause to be about that."""
        shared = sum(1 for word in clause if word in self.own)
        return shared >= 2 and (COVERED * shared >= len(clause) or self.quotes[number].head(quoted) in self.own)

    def _is_told_as_done(self, number: int, quoted: Mark, head: str) -> bool:
        """Whether what the quotes only expect, the statement tells in the past."""
        at = self.quotes[number].governed(quoted)
        if quoted.kind not in AHEAD or at < 0 or self.quotes[number].terms[at].past or head not in self.own:
            return False
        return all(self._is_done(place) for place in self.own[head])

    def _is_done(self, at: int) -> bool:
        """Whether the statement tells a word in the past: by its form, or by the `was` or `did` of its clause (`was cut`)."""
        term = self.statement.terms[at]
        return term.past or self.tenses.get(term.clause, False)

    def _refusals(self) -> Iterator[Drift]:
        """A quote's `denies` or `refused` that the statement retells without any word that says no."""
        if self.mine or self.own_soft["not"]:
            return
        for number, mark in self.soft:
            if mark.kind == "not" and _is_strong(self.quotes[number].terms[mark.at : mark.end]):
                clause = self.clauses.get((number, self.quotes[number].terms[mark.at].clause), set())
                if self._is_retold(number, mark, clause):
                    yield Drift("not", False, self.quotes[number].words(mark))
                    return

    def _bare_places(self) -> dict[tuple[str, str], list[set[str]]]:
        """(kind, root) -> words of the clauses in which the quotes have the root without a mark of that kind, a few of them."""
        found: dict[tuple[str, str], list[set[str]]] = {}
        heads = {(number, mark.kind, self.quotes[number].governed(mark)) for number, mark in self.theirs}
        wanted: dict[str, set[str]] = {}
        for number, mark in self.theirs:
            wanted.setdefault(self.quotes[number].head(mark), set()).add(mark.kind)
        for number, reading in enumerate(self.quotes):
            for at, term in enumerate(reading.terms):
                for kind in sorted(wanted.get(term.root, ())):
                    places = found.setdefault((kind, term.root), [])
                    if (number, kind, at) not in heads and len(places) < FEW:
                        places.append(self.clauses.get((number, term.clause), set()))
        return found

    def _retells(self, head: str, marked: set[str], bare: list[set[str]]) -> bool:
        """Whether the statement has a word as in a clause of the quotes with a mark, rather than as in one without."""
        if not bare:
            return True
        for at in self.own[head][:FEW]:
            clause = self.clauses.get((-1, self.statement.terms[at].clause), set())
            if len(clause & marked) > max(len(clause & other) for other in bare):
                return True
        return False
