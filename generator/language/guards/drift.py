"""Where a statement's marks (not, may, all, …) are not those of the passages it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from generator.language.guards.aligning import FEWEST
from generator.language.guards.dropping import FAR, Dropping
from generator.language.guards.retelling import retell
from generator.language.guards.sides import Drift
from generator.language.words.mark_words import AMOUNTS, CERTAINTY, FRACTIONS, TIMES
from generator.language.words.marks import SAYING, Mark, Reading
from generator.language.words.tenses import IS, WAS, past_clauses
from generator.language.words.verbs import root

_RETOLD_AS_WILL = frozenset({"intends", "likely"})
"""A plan or forecast may become `will` where the statement keeps it in another word: `will open, the port promised`."""
_STRICT = frozenset(
    {"not", "may", "must", "reportedly", "hearsay", "will", "will-must", "all", "nearly-all", "few", "at-least", "at-most"}
)
"""Marks that the quotes must have in some form; the others only must not take the place of another mark."""
_IN_PLACE_OF = {"must": ("may", "can-do"), "some": ("all",)}
_RIVALS = {
    "can": frozenset(),
    "due": frozenset({"may", "can"}),
    "intends": frozenset({"may", "can", "must", "will"}),
    "at-least": frozenset({"at-most"}),
    "at-most": frozenset({"at-least"}),
    "must": frozenset({"may", "can", "can-do"}),
    "only": frozenset({"all", "both", "most", "many", "at-least"}),
    "would": frozenset({"must", "will-must"}),
}
"""Marks left over in the quotes that a mark can have taken the place of, where not every one of its group can."""
_BOUNDS = frozenset({"at-least", "at-most"})
_MULTIPLES = frozenset(map(root, "twice times double triple".split()))
_NOUNS = ("ure", "tion", "sion", "al", "ban", "lack", "shortage")
"""How words end that name a denial, rather than deny: `failure`, `refusal`."""
_KNOWN = frozenset(map(root, "know clear decide determine settle certain sure establish fix".split()))
_ASKING = frozenset("whether if how what who when where why which".split())
_OPEN_WORDS = frozenset(
    "open yet unclear unknown undecided undetermined uncertain question questions doubt mystery pending wait waiting".split()
)
_THE_REST = frozenset("other others rest remaining remainder".split())
_HELPING = IS | WAS | {"do", "does"}
_STAYING = frozenset(map(root, "leave keep remain stay refrain avoid".split()))
_TO_DO = frozenset({"will", "due", "would", "would-reported"})
"""Marks that an infinitive bears out: `voted to close` and `decided that it will close`."""
_OF_SUBJECT = frozenset("no none neither nobody nothing nor".split())
_NOT_AT_VERB = _OF_SUBJECT | {"never", "without", "nowhere"}
"""Words that deny other than as a `not` at a verb does; before a subject, what they deny comes behind it."""
_AGAIN = frozenset({"will", "would", "would-reported", "due"})
"""Marks of the time of a sentence, which the next clause may have too."""
_PERHAPS = frozenset({"may", "could"})
_BE = frozenset("be have become".split())
_LIGHT = frozenset("take turn go come get put bring look face".split())
"""Verbs that tell too little to find them again in other wording."""
_NO_MATTER_WHERE = frozenset("no none nobody nothing neither nor".split())
"""Words that deny a whole clause from the word that they stand before."""
_PLAIN_NOT = frozenset("not never no none nobody nothing cannot".split())


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


def find_drift(
    statement: Reading,
    quotes: Sequence[Reading],
    kinds: AbstractSet[str],
    accepts: Mapping[str, Collection[str]],
    present: Collection[str] = (),
) -> Iterator[Drift]:
    """The marks of `kinds` that the statement adds to what its quotes say, then those that it drops.

    First marks that govern the same word on both sides are matched; what is left over may stand for each other where the
    wording differs. `accepts` maps a quote's kind to the kinds in a statement that it bears out, beside the same one. Kinds in
    `present` may stand for a verb in the present (`will pay` for `pays`). Time linear in the length of the texts.
    """
    if statement.kinds.isdisjoint(kinds) and all([reading.all_kinds.isdisjoint(kinds) for reading in quotes]):
        return iter(())  # by far the most: nothing of these kinds to add or to drop
    return _Comparison(statement, retell(statement, tuple(quotes)), kinds, accepts, present).run()


class _Comparison(Dropping):
    """Finds what the statement adds, and then what it drops."""

    def run(self) -> Iterator[Drift]:
        own_left, left = self.match()
        if (twice := self._denied_twice()) is not None:
            yield twice
        spare = {kind for kind, number in self.own_soft.items() if number} if own_left or left else set()
        if own_left:
            yield from self._added(own_left, left, spare)
        yield from self.dropped(left, spare)

    def _added(self, own_left: Sequence[Mark], left: list[tuple[int, Mark]], spare: set[str]) -> Iterator[Drift]:
        """What the statement adds. The kinds of what it says rightly in other words go to `spare`."""
        around, anywhere = self.kinds_near(left)
        bearing_clauses = self._bearing_clauses(own_left, left)
        counts = {mark.kind for _, mark in left if mark.kind in CERTAINTY - {"will", "may", "must"}}
        marked = {other.kind for _, other in left}
        loose = {mark.kind for _, mark in left if mark.is_loose} | {m.kind for _, m in self.soft if m.is_loose and m.kind != "not"}
        soft_places = {other.at for other in self.statement.soft if other.kind in _RETOLD_AS_WILL}
        denials = anywhere["not"]
        undone = self._undone(own_left)
        budget = anywhere - Counter({"not": len(self.own_denials) - len(undone) - self._named_denials(own_left)})
        for mark in own_left:
            head = self.statement.head(mark)
            at = self.statement.governed(mark)
            near, in_present = around.get(f"={self.statement.terms[at].root}" if at >= 0 else "", around.get(head, (None, False)))
            following = self.statement.terms[mark.end : mark.end + 1]
            if mark.kind == "must" and self._is_told_as_duty(mark):
                spare.add("must")
                continue
            if mark.kind == "not" and self._is_left_open(mark):
                spare.add("not")
                continue
            if mark.kind in AMOUNTS or self.statement.terms[mark.end - 1].past or (following and following[0].plain in FRACTIONS):
                near = None  # halved, nearly double: what it counts stands elsewhere
            is_aim = mark.kind in _TO_DO and at >= 0 and self.statement.terms[at].sense in self.infinitives
            in_present = in_present and not (mark.kind == "will" and self._is_over(mark))
            if is_aim or (in_present and self.is_future(self.statement, mark)) or (mark.kind == "would" and self.is_open):
                spare.add(mark.kind)
                continue
            if self.statement.terms[mark.at].plain in _NO_MATTER_WHERE:
                near = None  # no notice ever arrived: what is denied is not the notice
            is_soft = mark.head in soft_places
            is_rumour = self.statement.terms[mark.at].plain == "reportedly"
            bearing = sorted(anywhere if near is None else near | loose | ({mark.kind} & counts))
            found = next((kind for kind in bearing if self._bears_out(kind, mark.kind, budget, is_soft, is_rumour)), None)
            if found == "not" and self.statement.terms[mark.at].clause not in bearing_clauses:
                found = None
            if found in marked and mark.kind == "will" and self._is_over(mark):
                found = None
            if found == "can" and mark.kind == "may" and following and following[0].plain in _BE and not self._could_be(left):
                found = None  # what may have been so, nobody is able to do
            if self._is_of_saying(mark) or (found is not None and found not in marked and not self._is_softly_told(mark, found)):
                found = None
            if mark in undone:  # `not opposed to`: no denial, or two
                if denials % 2 or not denials:
                    yield Drift(mark.kind, True, self.statement.words(mark))
                continue
            if found is None and mark.kind == "not" and self._is_of_nothing_told(mark):
                continue
            if found is None and not self._is_strict(mark) and not self._is_traded(mark, left, anywhere, near):
                continue
            if found is not None:
                budget[found] -= mark.kind not in _AGAIN
                self.borne[mark.kind] += 1
                spare.add(mark.kind)
            else:
                yield Drift(mark.kind, True, self.statement.words(mark))

    def _named_denials(self, own_left: Sequence[Mark]) -> int:
        """How many denying words of the statement only name what a `not` is told of: `reporting a failure does not help`."""
        terms = self.statement.terms
        nouns = [mark.at for mark in self.own_denials if terms[mark.at].plain.endswith(_NOUNS)]
        last = {terms[mark.at].clause: mark.at for mark in own_left if mark.kind == "not"} if nouns else {}
        return sum([at < last.get(terms[at].clause, 0) for at in nouns])

    def _bearing_clauses(self, own_left: Sequence[Mark], left: Sequence[tuple[int, Mark]]) -> set[int]:
        """The clauses of those marks that say `not` where what they retell denies something, too, or where nothing is retold."""
        clauses = {self.statement.terms[mark.at].clause for mark in own_left if mark.kind == "not"}
        if not clauses:
            return clauses
        names = {term.sense for term in self.statement.terms if term.is_capital}
        denied = {(n, self.quotes[n].terms[m.at].clause) for n, m in (*left, *self.soft) if m.kind == "not"}
        return {clause for clause in clauses if self._bears_denial(clause, names, denied)}

    def _bears_denial(self, clause: int, names: Collection[str], denied: AbstractSet[tuple[int, int]]) -> bool:
        places = self.alignment.nearest(clause, names)
        if not places or not denied.isdisjoint(places):
            return True
        # `but could not`, `and earn nothing`: a clause of so few words belongs to its neighbour
        own, theirs = self.alignment.own.get(clause, set()), self.alignment.theirs
        beside = {(n, c + step) for n, c in places for step in (-1, 1)} & denied
        if any(len(words := theirs.get(place, set())) < FEWEST or not words.isdisjoint(own) for place in beside):
            return True
        own = own.difference(names)
        return any(not own.isdisjoint(theirs.get(place, ())) for place in denied)

    def _is_of_nothing_told(self, mark: Mark) -> bool:
        """Whether a `no` or `without` is of something that the quotes do not tell where they tell the rest of its clause.

        What a `not` at a verb turns round is the sentence; `no lasting harm` for `all recovered` is another wording of it.
        """
        terms = self.statement.terms
        if terms[mark.at].plain not in _NOT_AT_VERB:
            return False
        clause = terms[mark.at].clause
        if clause not in self._told:
            there = [self.alignment.theirs[place] for place in self.alignment.nearest(clause, fewest=1)]
            self._told[clause] = set().union(*there) if there else self.their_senses
        behind = [term for term in terms[mark.end : mark.end + FAR] if term.clause == clause and term.is_head]
        denied = [term for term in behind if not term.root[0].isdigit()]
        if terms[mark.at].plain in _OF_SUBJECT and len(denied) > 1:
            denied = denied[1:]
        return bool(denied) and not any(term.sense in self._told[clause] for term in denied)

    @cached_property
    def _told(self) -> dict[int, set[str]]:
        """Clause -> what the quotes tell where they tell it; filled as it is asked for."""
        return {}

    @cached_property
    def their_senses(self) -> set[str]:
        """The senses of all words of the quotes."""
        return {term.sense for quote in self.quotes for term in quote.terms}

    def _is_told_as_duty(self, mark: Mark) -> bool:
        """Whether the quotes order what a statement says must be, or forbid to change what it says must stay as it is."""
        at = self.statement.governed(mark)
        if at < 0 or self.statement.terms[mark.at].clause in self.denied:
            return False
        if self.statement.terms[at].root in _STAYING:
            return any(mark.kind == "able" for quote in self.quotes for mark in quote.marks)
        return self.statement.terms[at].sense in self.ordered

    def _is_left_open(self, mark: Mark) -> bool:
        """Whether a `not` only leaves open what the quotes leave open (`not known why`), or is of the rest (`two are not`)."""
        terms = self.statement.terms
        if mark.head < 0:
            is_short = mark.at > 0 and terms[mark.at - 1].plain in _HELPING
            return is_short and not self._plain.isdisjoint(_THE_REST)
        if terms[mark.head].root not in _KNOWN:
            return False
        asks = [term.plain for term in terms[mark.head + 1 : mark.head + FAR] if term.sentence == terms[mark.head].sentence]
        return not _ASKING.isdisjoint(asks) and not self._plain.isdisjoint(_OPEN_WORDS)

    @cached_property
    def _plain(self) -> set[str]:
        """The words of the quotes."""
        return {term.plain for quote in self.quotes for term in quote.terms}

    def _is_strict(self, mark: Mark) -> bool:
        """Whether the quotes must have a mark in some form: `may` always, and `some` where it makes one occasion of a rate (`some day`)."""
        terms = self.statement.terms
        following = terms[mark.end].plain if mark.end < len(terms) else ""
        is_times = mark.kind == "at-least" and mark.at > 0 and terms[mark.at - 1].root in _MULTIPLES  # twice at least, for twice as much
        if mark.kind in _BOUNDS and not self.is_close and not is_times:
            return False
        if mark.kind == "must" and terms[mark.at].plain != "must":
            return False  # what somebody had to do, he did; what something needs or requires is often a noun
        return mark.kind in _STRICT or terms[mark.at].plain == "may" or (terms[mark.at].plain == "some" and following in TIMES)

    def _is_traded(self, mark: Mark, left: Sequence[tuple[int, Mark]], anywhere: Counter[str], near: set[str] | None) -> bool:
        """Whether the quotes have left over what a mark may have taken the place of: `some` where they say `all`.

        Otherwise the quotes may well say the same in words that the tables do not know.
        """
        rivals = _RIVALS.get(mark.kind)
        if any(rivals is None or other.kind in rivals for _, other in left):
            return True
        is_bare = mark.kind != "must" or self.statement.terms[mark.at].plain == "must"
        if is_bare and any(anywhere[kind] > 0 for kind in _IN_PLACE_OF.get(mark.kind, ())):
            return True
        if mark.kind == "must" and self.is_unable and self.statement.terms[mark.at].clause in self.denied:
            return True  # must not, for cannot
        if near is not None and self.statement.terms[mark.at].plain in _PERHAPS:
            head = self.statement.terms[mark.head]
            return head.plain not in _LIGHT or head.root in self.their_words
        return mark.kind in AMOUNTS and self.denials > 0

    def _undone(self, left: Sequence[Mark]) -> set[Mark]:
        """The marks of `left` that a word of the statement itself takes back: `did not refuse`."""
        behind: dict[int, list[int]] = {}
        for mark in self.own_denials:
            behind.setdefault(self.statement.terms[mark.at].clause, []).append(mark.at)
        return {mark for mark in left if mark.kind == "not" and self._is_taken_back_behind(mark, behind)}

    def _is_taken_back_behind(self, mark: Mark, behind: Mapping[int, Sequence[int]]) -> bool:
        """Whether what a `not` denies, or the word right behind it (`not too young`), or one further on in its clause denies itself."""
        if mark.head in self.own_loose or mark.end in self.own_loose:
            return True
        return any(at > mark.at for at in behind.get(self.statement.terms[mark.at].clause, ()))

    def _could_be(self, left: Sequence[tuple[int, Mark]]) -> bool:
        """Whether the quotes say what could be so, other than what somebody is able to do."""
        marks = [(self.quotes[number].terms, mark) for number, mark in left if mark.kind == "can"]
        return any(terms[mark.at].plain == "could" and mark.end < len(terms) and terms[mark.end].plain in _BE for terms, mark in marks)

    def _is_over(self, mark: Mark) -> bool:
        """Whether the quotes tell the clause of a mark in the past."""
        places = self.alignment.nearest(self.statement.terms[mark.at].clause)
        return bool(places) and all([clause in past_clauses(self.quotes[number]) for number, clause in places])

    def _is_softly_told(self, mark: Mark, kind: str) -> bool:
        """Whether words that can stand for a `may` or `will` are where the quotes tell its clause, and that is not over already."""
        if mark.kind not in ("may", "will"):
            return True
        places = self.alignment.nearest(self.statement.terms[mark.at].clause)
        if not places:
            return True
        if mark.kind == "will" and self._is_over(mark):
            return False
        sentences = {(number, self.sentence_of[number, clause]) for number, clause in places}
        return any(
            other.kind == kind and (number, self.quotes[number].terms[other.at].sentence) in sentences for number, other in self.soft
        )

    def _is_of_saying(self, mark: Mark) -> bool:
        """Whether a mark says of somebody's words that they are still to come, which no mark of another word bears out."""
        at = self.statement.governed(mark)
        if self.statement.terms[mark.at].clause in self.denied or (at > 0 and self.statement.terms[at - 1].plain == "be"):
            return False
        return mark.kind in ("will", "due", "may", "can") and at >= 0 and self.statement.terms[at].root in SAYING

    def _denied_twice(self) -> Drift | None:
        """A second `not` or `no` in one clause, where no clause of the quotes has two: `did not raise no objection`."""
        mark = _second_not(self.statement) if "not" in self.kinds else None
        if mark is None or any(_second_not(reading) for reading in self.quotes):
            return None
        return Drift("not", True, self.statement.words(mark))

    def _bears_out(self, quoted: str, said: str, budget: Counter[str], is_head_soft: bool, is_rumour: bool) -> bool:
        if is_rumour and quoted == "claimed":
            return False  # who accuses, reports nothing
        if said in ("will", "would-reported") and quoted in _RETOLD_AS_WILL and self.own_soft[quoted] and not is_head_soft:
            return True
        return self.fits(quoted, said) and budget[quoted] > 0
