"""A statement and the passages it rests on, side by side: which marks of the two govern the same word, and what is left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.language.conditions import told_otherwise
from generator.language.denying import BY_FORM, PLAIN
from generator.language.marks import ABLE, Mark, Reading
from generator.language.tenses import AHEAD, IS, WAS, is_noun, is_present, past_clauses

COVERED = 2
"""A quote's clause is retold where the statement has at least one in this many of its words, and two of them."""
_WAITING = frozenset("before until once if unless".split())
_CAN = frozenset({"can", "cannot", "can't", "could", "couldn't"})
_OPEN = frozenset({"likely", "may", "can", "intends"})


@dataclass(frozen=True, slots=True)
class Drift:
    """A mark that one side has and the other has not: `added` by the statement, or dropped by it; `words` from the mark on."""

    kind: str
    added: bool
    words: str


def denies(reading: Reading, mark: Mark) -> bool:
    """Whether a word other than `not` denies for certain: `unclear`, `secret`, `turned down`."""
    return mark.end - mark.at > 1 or reading.terms[mark.at].root in PLAIN or BY_FORM.fullmatch(reading.terms[mark.at].plain) is not None


class Sides:
    """The marks of some kinds on both sides, with what is needed to compare them. Time linear in the length of the texts."""

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
            self.own.setdefault(term.sense, []).append(at)
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
        # What the statement denies in another word than its quotes uses up theirs: `secret` for `neither revealed`.
        self.denied = {statement.terms[mark.at].clause for mark in (*statement.marks, *statement.soft) if mark.kind == "not"}
        own_not = [mark for mark in statement.soft if mark.kind == "not" and statement.terms[mark.at].root not in their_roots]
        self.own_loose = {mark.at for mark in own_not}
        self.own_denials = [mark for mark in own_not if denies(statement, mark)]
        # In what the quotes leave open, another `would` claims nothing more.
        self.is_open = any(mark.kind in ("intends", "may", "can", "able", "would") for reading in quotes for mark in reading.marks) or any(
            term.plain in ("if", "unless") for reading in quotes for term in reading.terms
        )
        self.soft = [
            (n, mark)
            for n, reading in enumerate(quotes)
            for mark in reading.soft
            if mark.kind in kinds and reading.terms[mark.at].root not in own_soft_roots
        ]
        # `could not come before May` for `cannot come until May`: whether it is denied, polarity says
        if any(mark.kind in ("may", "can") and statement.terms[mark.at].plain in ABLE for mark in self.mine):
            self.soft += [(n, mark) for n, reading in enumerate(quotes) for mark in reading.marks if mark.kind == "able"]
        self.past = past_clauses(statement)
        self.waiting = {term.clause for term in statement.terms if term.plain in _WAITING}
        self.tenses: dict[int, bool] = {}
        for term in statement.terms:
            if term.plain in WAS or term.plain in IS:
                self.tenses[term.clause] = term.plain in WAS and self.tenses.get(term.clause, True)
        self.clauses: dict[tuple[int, int], set[str]] = {}
        for number, reading in enumerate((statement, *quotes), -1):
            for term in reading.terms:
                if term.is_head:
                    self.clauses.setdefault((number, term.clause), set()).add(term.sense)
        self.their_words = {term.root for reading in quotes for term in reading.terms}
        self.is_unable = any(mark.kind == "able" and quote.terms[mark.at].plain in _CAN for quote in quotes for mark in quote.marks)
        """Whether the quotes say that somebody cannot."""
        self.denials = sum(mark.kind == "not" for quote in quotes for mark in quote.marks) - sum(m.kind == "not" for m in statement.marks)
        """How many more `not` the quotes have."""
        self.taken_back = {(n, quotes[n].terms[mark.at].clause) for n, mark in self.soft if mark.kind == "not"}
        """(quote, clause) with a word that denies: a `not` there is taken back, as in `broke no rules`."""

    def fits(self, quoted: str, said: str) -> bool:
        return quoted == said or said in self.accepts.get(quoted, ())

    def is_future(self, reading: Reading, mark: Mark) -> bool:
        """Whether a verb in the present may stand for a mark: for a `will`, and for that of `says it will`."""
        return mark.kind in self.present or (bool(self.present) and reading.terms[mark.at].plain == "will")

    def match(self) -> tuple[list[Mark], list[tuple[int, Mark]]]:
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

    def kinds_near(self, left: list[tuple[int, Mark]]) -> tuple[dict[str, tuple[set[str], bool]], Counter[str]]:
        """Root -> (kinds left over in the clauses that have it, whether it is in the present there), and how many of each kind."""
        by_clause: dict[tuple[int, int], set[str]] = {}
        total: Counter[str] = Counter()
        for number, mark in (*left, *self.soft):
            for at in {mark.at, mark.end - 1}:  # `rather than` begins a clause
                by_clause.setdefault((number, self.quotes[number].terms[at].clause), set()).add("can" if mark.kind == "able" else mark.kind)
            total["can" if mark.kind == "able" else mark.kind] += 1
        governed = {(number, self.quotes[number].governed(mark)) for number, mark in self.theirs}
        around: dict[str, tuple[set[str], bool]] = {}
        past = {(number, clause) for number, reading in enumerate(self.quotes) for clause in past_clauses(reading)}
        for number, reading in enumerate(self.quotes):
            for at, term in enumerate(reading.terms):
                if term.is_head or term.sense in self.own:
                    kinds, told = around.get(term.sense, (set(), False))
                    near = by_clause.get((number, term.clause), set())
                    # `a decision is expected` does not say that anybody decides, nor `advised them to stay` that anybody stays
                    is_told = (number, at) not in governed and not (near & _OPEN and is_noun(reading, at)) and "should" not in near
                    in_present = is_told and is_present(reading, at) and (number, term.clause) not in past
                    around[term.sense] = (kinds | near, False)
                    kinds, told = around.get(f"={term.root}", (set(), False))
                    around[f"={term.root}"] = (kinds | near, told or in_present)
        return around, total

    def is_retold(self, number: int, quoted: Mark, clause: set[str]) -> bool:
        """Whether the statement has enough of the words of a mark's clause to be about that."""
        shared = sum(1 for word in clause if word in self.own)
        return shared >= 2 and (COVERED * shared >= len(clause) or self.quotes[number].head(quoted) in self.own)

    def is_told_as_done(self, number: int, quoted: Mark, head: str) -> bool:
        """Whether what the quotes only expect, the statement tells in the past."""
        at = self.quotes[number].governed(quoted)
        if quoted.kind not in AHEAD or at < 0 or self.quotes[number].terms[at].past or head not in self.own:
            return False
        return all(self.is_done(place) for place in self.own[head])

    def is_done(self, at: int) -> bool:
        """Whether the statement tells a word in the past: by its form, or by the `was` or `did` of its clause (`was cut`)."""
        term = self.statement.terms[at]
        if term.clause in self.waiting:
            return False  # before a court has ruled
        return term.past or self.tenses.get(term.clause, False) or term.clause in self.past
