"""A statement and the passages it rests on, side by side: which marks of the two govern the same word, and what is left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.language.guards.aligning import Alignment, align
from generator.language.words.conditions import told_otherwise
from generator.language.words.denying import BY_FORM, PLAIN
from generator.language.words.exceptions import exceptions_told_otherwise
from generator.language.words.marks import ABLE, Mark, Reading
from generator.language.words.tenses import AHEAD, IS, WAS, is_noun, is_present, past_clauses
from generator.language.words.verbs import root

COVERED = 2
"""A quote's clause is retold where the statement has at least one in this many of its words, and two of them."""
CLOSE = 0.9
"""Share of the words of a statement that its quotes have where it tells little in words of its own."""
_WAITING = frozenset("before until once if unless".split())
DECIDED = 10
"""Words between somebody's decision and what it is `to` do: `voted by nine to two on Thursday to lend`."""
_DECIDES = frozenset(map(root, "vote decide agree resolve choose order".split()))
_ORDERS = frozenset(map(root, "order oblige compel force require instruct command".split()))
_CONTRASTING = frozenset("instead rather as other apart aside except but".split())
"""First words of phrases that set two things against each other."""
_CAN = frozenset({"can", "cannot", "can't", "could", "couldn't"})
_WISHES = frozenset({"intends", "should", "must", "may"})
_OPEN = frozenset({"likely", "may", "can", "intends"})


@dataclass(frozen=True, slots=True)
class Drift:
    """A mark that one side has and the other has not: `added` by the statement, or dropped by it; `words` from the mark on."""

    kind: str
    added: bool
    words: str


def denies(reading: Reading, mark: Mark) -> bool:
    """Whether a word other than `not` denies for certain: `unclear`, `secret`, `turned down`."""
    if reading.terms[mark.end - 1].plain == "open" or reading.terms[mark.at].plain in _CONTRASTING:
        return False  # left open: would not say, or would not rule out; one instead of two
    return mark.end - mark.at > 1 or reading.terms[mark.at].root in PLAIN or BY_FORM.fullmatch(reading.terms[mark.at].plain) is not None


def _keys(readings: Sequence[Reading], marks: Sequence[tuple[int, Mark]]) -> list[tuple[str, int]]:
    """What each mark governs, and how many of its kind already govern that same place: `not no way` is no `no way`."""
    seen: dict[tuple[int, str, int], int] = {}
    keys = []
    for number, mark in marks:
        place = (number, mark.kind, mark.head)
        seen[place] = seen.get(place, 0) + (mark.head >= 0)
        keys.append((readings[number].head(mark), seen[place]))
    return keys


def _is_told(reading: Reading, mark: Mark, senses: Container[str]) -> bool:
    """Whether the other side has a denying word in its own words: `come to an end` for `stop`, so that it stands for no `not`."""
    return mark.kind == "not" and mark.end - mark.at == 1 and reading.terms[mark.at].sense in senses


class Sides:
    """The marks of some kinds on both sides, with what is needed to compare them. Time linear in the length of the texts.

    What is only asked for where a mark is left over is worked out then: most statements have the marks of their quotes.
    """

    def __init__(
        self,
        statement: Reading,
        quotes: Sequence[Reading],
        kinds: Collection[str],
        accepts: Mapping[str, Collection[str]],
        present: Collection[str],
    ) -> None:
        self.statement, self.quotes, self.kinds, self.accepts, self.present = statement, quotes, kinds, accepts, present
        self.mine = [mark for mark in statement.marks if mark.kind in kinds]
        self.theirs = [(number, mark) for number, reading in enumerate(quotes) for mark in reading.marks if mark.kind in kinds]
        if not (self.mine or self.theirs):
            return
        if passed_over := told_otherwise(statement, tuple(quotes)) | exceptions_told_otherwise(statement, quotes):
            self.mine = [mark for mark in self.mine if (-1, mark) not in passed_over]
            self.theirs = [item for item in self.theirs if item not in passed_over]

    @cached_property
    def borne(self) -> Counter[str]:
        """Kind -> how many marks of the statement the quotes bear out in other words; counted while it is compared."""
        return Counter()

    @cached_property
    def own(self) -> dict[str, list[int]]:
        """Sense -> where the statement has it."""
        found: dict[str, list[int]] = {}
        for at, term in enumerate(self.statement.terms):
            found.setdefault(term.sense, []).append(at)
        return found

    @cached_property
    def _their_soft_roots(self) -> set[str]:
        # A word in a mark is no soft word: `is expected` can stand for `expected to`.
        return {reading.terms[mark.at].root for reading in self.quotes for mark in reading.soft if mark.kind in self.kinds}

    @cached_property
    def own_soft(self) -> Counter[str]:
        """Kinds of the statement's soft words. One that both sides have stands for nothing that only one of them has."""
        terms, shared = self.statement.terms, self._their_soft_roots
        return Counter(mark.kind for mark in self.statement.soft if mark.kind in self.kinds and terms[mark.at].root not in shared)

    @cached_property
    def denied(self) -> set[int]:
        """The clauses of the statement with a word that denies."""
        return {self.statement.terms[mark.at].clause for mark in (*self.statement.marks, *self.statement.soft) if mark.kind == "not"}

    @cached_property
    def _own_not(self) -> list[Mark]:
        # What the statement denies in another word than its quotes uses up theirs: `secret` for `neither revealed`.
        terms, shared = self.statement.terms, self._their_soft_roots
        theirs = {term.sense for reading in self.quotes for term in reading.terms if term.is_head}
        return [
            mark
            for mark in self.statement.soft
            if mark.kind == "not" and terms[mark.at].root not in shared and not _is_told(self.statement, mark, theirs)
        ]

    @cached_property
    def own_loose(self) -> set[int]:
        """Where the statement denies in words of its own other than `not`."""
        return {mark.at for mark in self._own_not}

    @cached_property
    def own_denials(self) -> list[Mark]:
        """Those of its own words with which the statement denies for certain."""
        return [mark for mark in self._own_not if denies(self.statement, mark)]

    @cached_property
    def is_open(self) -> bool:
        """Whether the quotes leave something open, in which another `would` claims nothing more."""
        return any(mark.kind in ("intends", "may", "can", "able", "would") for reading in self.quotes for mark in reading.marks) or any(
            term.plain in ("if", "unless") for reading in self.quotes for term in reading.terms
        )

    @cached_property
    def soft(self) -> list[tuple[int, Mark]]:
        """(quote, soft word) of those that the statement has not."""
        own = {self.statement.terms[mark.at].root for mark in self.statement.soft if mark.kind in self.kinds}
        found = [
            (number, mark)
            for number, reading in enumerate(self.quotes)
            for mark in reading.soft
            if mark.kind in self.kinds and reading.terms[mark.at].root not in own and not _is_told(reading, mark, self.own)
        ]
        # `could not come before May` for `cannot come until May`: whether it is denied, polarity says
        if any(mark.kind in ("may", "can") and self.statement.terms[mark.at].plain in ABLE for mark in self.mine):
            found += [(number, mark) for number, reading in enumerate(self.quotes) for mark in reading.marks if mark.kind == "able"]
        return found

    @cached_property
    def sentence_of(self) -> dict[tuple[int, int], int]:
        """(quote, clause) -> its sentence."""
        return {(number, term.clause): term.sentence for number, quote in enumerate(self.quotes) for term in quote.terms}

    @cached_property
    def past(self) -> frozenset[int]:
        """The clauses that the statement tells in the past."""
        return past_clauses(self.statement)

    @cached_property
    def waiting(self) -> set[int]:
        """The clauses of the statement with a `before` or `if`."""
        return {term.clause for term in self.statement.terms if term.plain in _WAITING}

    @cached_property
    def tenses(self) -> dict[int, bool]:
        """Clause of the statement -> whether its helping verbs are all in the past."""
        found: dict[int, bool] = {}
        for term in self.statement.terms:
            if term.plain in WAS or term.plain in IS:
                found[term.clause] = term.plain in WAS and found.get(term.clause, True)
        return found

    @cached_property
    def clauses(self) -> dict[tuple[int, int], set[str]]:
        """(quote, -1 for the statement; clause) -> its words of meaning."""
        found: dict[tuple[int, int], set[str]] = {}
        for number, reading in enumerate((self.statement, *self.quotes), -1):
            for term in reading.terms:
                if term.is_head:
                    found.setdefault((number, term.clause), set()).add(term.sense)
        return found

    @cached_property
    def their_words(self) -> set[str]:
        """Roots of the words of the quotes."""
        return {term.root for reading in self.quotes for term in reading.terms}

    @cached_property
    def alignment(self) -> Alignment:
        """Which clauses of the quotes the clauses of the statement retell."""
        return align(self.statement, tuple(self.quotes))

    @cached_property
    def infinitives(self) -> set[str]:
        """Senses of the verbs that somebody in the quotes did something `to` do, other than wish or advise: `voted to close`."""
        found = set()
        for quote in self.quotes:
            marks = [mark for mark in (*quote.marks, *quote.soft) if mark.kind in _WISHES]
            wished = {at for mark in marks for at in range(mark.at, mark.end)}
            for at, (did, to, term) in enumerate(zip(quote.terms, quote.terms[1:], quote.terms[2:], strict=False)):
                if to.plain != "to" or at + 1 in wished or term.root[0].isdigit():
                    continue
                before = quote.terms[max(0, at - DECIDED) : at] if not did.past else ()
                if (did.past and at not in wished) or any([word.root in _DECIDES and word.clause == to.clause for word in before]):
                    found.add(term.sense)
        return found

    @cached_property
    def ordered(self) -> set[str]:
        """Senses of the verbs that somebody in the quotes was ordered `to` do."""
        found = set()
        for quote in self.quotes:
            for at, (to, term) in enumerate(pairwise(quote.terms)):
                before = quote.terms[max(0, at - DECIDED) : at] if to.plain == "to" and term.is_head else ()
                if any([word.root in _ORDERS and word.sentence == to.sentence for word in before]):
                    found.add(term.sense)
        return found

    @cached_property
    def is_close(self) -> bool:
        """Whether nearly all words of the statement are words of its quotes, or other words for them."""
        own = {term.sense for term in self.statement.terms if term.is_head}
        theirs = {term.sense for quote in self.quotes for term in quote.terms}
        return len(own & theirs) >= CLOSE * len(own)

    @cached_property
    def is_unable(self) -> bool:
        """Whether the quotes say that somebody cannot."""
        return any(mark.kind == "able" and quote.terms[mark.at].plain in _CAN for quote in self.quotes for mark in quote.marks)

    @cached_property
    def denials(self) -> int:
        """How many more `not` the quotes have."""
        theirs = sum(mark.kind == "not" for quote in self.quotes for mark in quote.marks)
        return theirs - sum(mark.kind == "not" for mark in self.statement.marks)

    @cached_property
    def taken_back(self) -> set[tuple[int, int]]:
        """(quote, clause) with a word that denies: a `not` there is taken back, as in `broke no rules`."""
        return {(number, self.quotes[number].terms[mark.at].clause) for number, mark in self.soft if mark.kind == "not"}

    def fits(self, quoted: str, said: str) -> bool:
        return quoted == said or said in self.accepts.get(quoted, ())

    def is_future(self, reading: Reading, mark: Mark) -> bool:
        """Whether a verb in the present may stand for a mark: for a `will`, and for that of `says it will`."""
        return mark.kind in self.present or (bool(self.present) and reading.terms[mark.at].plain == "will")

    def match(self) -> tuple[list[Mark], list[tuple[int, Mark]]]:
        """The marks on either side that govern no word which a fitting mark of the other side governs too."""
        if not self.mine or not self.theirs:
            return self.mine, self.theirs
        mine = list(zip(_keys((self.statement,), [(0, mark) for mark in self.mine]), self.mine, strict=True))
        theirs = list(zip(_keys(self.quotes, self.theirs), self.theirs, strict=True))
        if {(key, mark.kind) for key, mark in mine} == {(key, mark.kind) for key, (_, mark) in theirs}:
            return [], []  # the same marks of the same words
        own_heads: dict[tuple[str, int], set[str]] = {}
        their_heads: dict[tuple[str, int], set[str]] = {}
        for key, mark in mine:
            own_heads.setdefault(key, set()).add(mark.kind)
        for key, (_, mark) in theirs:
            their_heads.setdefault(key, set()).add(mark.kind)
        own_left, left = [], []
        for key, mark in mine:
            heads = their_heads.get(key, ())
            # One mark bears out one: not both of `may be likely`.
            if mark.kind not in heads and not any(self.fits(kind, mark.kind) for kind in heads if kind not in own_heads[key]):
                own_left.append(mark)
        for key, (number, mark) in theirs:
            own = own_heads.get(key, ())
            if mark.kind not in own and not any(self.fits(mark.kind, kind) for kind in own):
                left.append((number, mark))
        return own_left, left

    def kinds_near(self, left: list[tuple[int, Mark]]) -> tuple[dict[str, tuple[set[str], bool]], Counter[str]]:
        """Root -> (kinds left over in the clauses that have it, whether it is in the present there), and how many of each kind."""
        by_clause: dict[tuple[int, int], Counter[str]] = {}
        itself: dict[tuple[int, int], str] = {}
        total: Counter[str] = Counter()
        for number, mark in (*left, *self.soft):
            for clause in {self.quotes[number].terms[at].clause for at in (mark.at, mark.end - 1)}:  # `rather than` begins a clause
                by_clause.setdefault((number, clause), Counter())["can" if mark.kind == "able" else mark.kind] += 1
            if mark.kind == "not" and mark.at == mark.head:
                itself[number, mark.at] = "not"  # `rejected` bears out no `not rejected`
            total["can" if mark.kind == "able" else mark.kind] += 1
        governed = {(number, self.quotes[number].governed(mark)) for number, mark in self.theirs}
        around: dict[str, tuple[set[str], bool]] = {}
        past = {(number, clause) for number, reading in enumerate(self.quotes) for clause in past_clauses(reading)}
        for number, reading in enumerate(self.quotes):
            for at, term in enumerate(reading.terms):
                if term.is_head or term.sense in self.own:
                    kinds, told = around.get(term.sense, (set(), False))
                    around_it = by_clause.get((number, term.clause), Counter())
                    near = {kind for kind, count in around_it.items() if count > (itself.get((number, at)) == kind)}
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
