"""Which sentences of different sources say the same: careful on purpose, since each match becomes a citation.

Evidence adds up: likeness of the sentences and of what stands around them, telling words, figures and days they share. Two
sentences agree when the evidence suffices, each is the other's best match in its source, and neither numbers nor days nor
negation stand against it. Then what such a match agrees with may join on less.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from math import fsum

from generator.language.concepts import concept
from generator.language.cue_words import NEGATION
from generator.language.cues import blank_quotations, count_vague, has_placeholder, is_filler, is_verdict, starts_correction
from generator.language.passages import Passage, Story
from generator.language.similarity import Kept, TermIndex, idf_of, multiply, weigh
from generator.language.tokens import content_stems, stem
from generator.language.values import Value, same_value

NEARLY_EQUAL = 0.8
_ALIKE, _AROUND, _WORDS, _FIGURE, _COUNTED, _DAY = 3.0, 10.0, 0.12, 3.3, 1.7, 1.9
"""Weight of: likeness of two sentences, of both with their neighbours, the summed idf of shared words, a telling figure in common, a
figure with the thing it counts in common, a day in common. Source: a logistic regression on pairs of sentences of four annotated
stories, each left out in turn, in round figures."""

_ENOUGH, _CITED, _CITED_BY_THIRD = 4.0, 3.0, 2.5
"""Evidence for saying that two passages tell one fact; for citing one beside the other where each is the other's best match; and
where a third passage that matches both joins them."""

_ABOVE_USUAL = 1.25
"""How much more than the usual best match of the pile is asked for. On news reports the usual one has about 1.75."""

_LEAST_ALIKE, _LEAST_BY_FIGURE = 0.15, 0.1
"""Likeness of the two sentences themselves, without and with a telling figure in common: what stands around them, or a figure
that runs through the whole story, makes no two sentences say the same."""

_ENOUGH_DESPITE_FIGURES = 5.5
"""Each names a telling figure, and not the same one: two counts of one thing, or two things."""

_SURE_OF_FEW = 4.5
"""Evidence with which two sentences may share one telling word only."""

_PLENTY = 5.0
_ALL_ONE = 6.0
_SLACK = 0.8
_NEIGHBOURS = 40
_MANY = 30
"""Independent texts that tell one matter; more of them make it no surer."""

_SAMPLE = 200
_MOST_PAIRS = 200_000
_SCOPE = 7
_TOO_VAGUE = 2
_TITLE_SHARE = 0.6
_COMMON_SHARE = 0.08
"""A word that more of the sentences hold is what the whole story is about: it ties no two of them."""

_TIME_UNITS = frozenset({"s", "month"})
_LISTED_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december morning afternoon evening night day week month year today yesterday tomorrow hour minute past half quarter
    clock midnight noon one two three four five six seven eight nine ten eleven twelve
    """
CALENDAR = frozenset(stem(word) for word in _LISTED_CALENDAR.split())
"""Words of dates: what is told on one day is not therefore one fact. Days in common are counted by themselves."""

_ADDS = re.compile(r"\s+(?:only|just|least|merely|simply)\b", re.IGNORECASE)
_DENIED = re.compile(r"\bnot\s+(?:the\s+|some\s+|about\s+)?$", re.IGNORECASE)
_ENDING = re.compile(r"\b(?:stop|avoid|refrain from|cease)(?=\s+\w+ing\b)", re.IGNORECASE)
"""Verbs that deny what follows as `not` does: told to stop drinking the water, told not to drink it."""

_CLAUSE_END = re.compile(r"[,;:.!?()–—]")


def comparable(first: Value, second: Value) -> bool:
    """Whether two numbers answer the same question: one unit and kind, and for plain counts the same thing counted."""
    if first.kind in ("label", "ordinal", "tally") or second.kind in ("label", "ordinal", "tally"):
        return first.kind == second.kind == "tally"
    if first.unit != second.unit or first.kind != second.kind:
        return False
    if first.kind == "count":
        return bool(first.noun and second.noun and set(first.noun[:2]) & set(second.noun[:2]))
    return True


def values_conflict(first: Passage, second: Passage) -> bool:
    """Whether the sentences give different numbers for the same thing and share none."""
    conflict = False
    for a in first.values:
        for b in second.values:
            if comparable(a, b):
                if same_value(a, b):
                    return False
                conflict = True
            elif a.kind == b.kind == "count" and a.low == b.low and not (a.noun and b.noun):
                return False  # `three of the five zones` and `three zones`
    return conflict


def dates_conflict(first: Passage, second: Passage) -> bool:
    """Whether both sentences name days and share none."""
    mine, theirs = _days(first), _days(second)
    return bool(mine and theirs) and not mine & theirs


def negated_concepts(passage: Passage) -> frozenset[str]:
    """Concepts of the telling words that a negating word governs: those after it in its clause, a few at most."""
    own = blank_quotations(passage.text)
    found: set[str] = set()
    for negation in (*NEGATION.finditer(own), *_ENDING.finditer(own)):
        if _ADDS.match(own, negation.end()):
            continue  # `not only` denies nothing
        end = _CLAUSE_END.search(own, negation.end())
        stop = end.start() if end else len(own)
        after = [word for word in passage.words if negation.end() <= word.start < stop][:_SCOPE]
        found.update(concept(stem(word.folded)) for word in after if not word.is_stop)
    return frozenset(found - CALENDAR)


def _days(passage: Passage) -> frozenset[str]:
    return frozenset(date.edtf for date in passage.dates if date.precision == "day")


def _is_telling(value: Value) -> bool:
    """Whether a figure is unlikely to be shared by chance: a measure or sum, or a count of two digits that are no round number."""
    if value.kind in ("label", "ordinal", "age") or value.unit in _TIME_UNITS:
        return False
    if value.kind != "count":
        return True
    return value.low >= 100 and len(value.low.normalize().as_tuple().digits) > 1


def _stated(passage: Passage) -> list[Value]:
    """The figures that a sentence gives, without those it takes back: `13, not 14` gives 13."""
    return [value for value in passage.values if not _DENIED.search(passage.text[max(0, value.start - 16) : value.start])]


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a sentence states: days, and figures but for those it takes back."""

    days: frozenset[str]
    stated: tuple[Value, ...]
    taken_back: tuple[Value, ...]
    has_telling: bool

    @classmethod
    def of(cls, passage: Passage) -> _Facts:
        stated = tuple(_stated(passage))
        taken_back = tuple(value for value in passage.values if value not in stated)
        return cls(_days(passage), stated, taken_back, any(_is_telling(value) for value in stated))

    def takes_back(self, other: _Facts) -> bool:
        """Whether a figure that this sentence takes back is one that the other gives."""
        return any(
            value.low == given.low and given.kind not in ("label", "ordinal") for value in self.taken_back for given in other.stated
        )


def _is_padding(passage: Passage) -> bool:
    """Whether a sentence tells so little that it resembles every other: it vouches for none."""
    return is_filler(passage.text) or is_verdict(passage.text) or count_vague(passage.text) >= _TOO_VAGUE


def _shared_figures(first: _Facts, second: _Facts) -> tuple[bool, bool]:
    """Whether two sentences share a telling figure, and one with the thing it counts or its unit."""
    telling = counted = False
    for a in first.stated:
        for b in second.stated:
            if a.kind == b.kind and a.kind not in ("label", "ordinal") and same_value(a, b):
                counted = counted or a.kind != "count" or bool(set(a.noun[:2]) & set(b.noun[:2]))
                telling = telling or _is_telling(a)
    return telling, counted


class Agreement:
    """For each passage, the passages of other sources that say the same; worked out on demand and kept.

    `enough_to_cite` is the evidence with which one passage is cited beside another.
    """

    def __init__(self, story: Story) -> None:
        self._story = story
        passages = story.passages
        meant = [tuple(concept(term) for term in passage.terms) for passage in passages]
        self._index = TermIndex(meant)
        frequency = Counter(term for passage in passages for term in {*self._terms_around(passage.number)})
        self._around_idf = {term: idf_of(held, len(passages)) for term, held in frequency.items()}
        self._around = Kept(lambda number: weigh(self._terms_around(number), self._around_idf))
        self._most_holders = max(3, int(_COMMON_SHARE * len(passages)))
        self._evidence: dict[tuple[int, int], float] = {}
        self._best = Kept(self._find_best)
        self._sure = Kept(self._find_sure)
        self._negated = Kept(lambda number: negated_concepts(passages[number]))
        self._facts = Kept(lambda number: _Facts.of(passages[number]))
        self._support = Kept(self._add_support)
        self.enough_to_cite = max(_CITED, _ABOVE_USUAL + self._find_usual())
        self._backing = Kept(self._add_backing)

    def _find_usual(self) -> float:
        """The evidence that a passage of this pile usually finds for its best match in another source, by a sample.

        High in a pile of padded articles, where everything resembles everything.
        """
        every = range(0, len(self._story.passages), max(1, len(self._story.passages) // _SAMPLE))
        best = sorted(evidence for number in every for evidence, _ in self.best_by_source(number).values())
        return best[len(best) // 2] if len(best) >= _NEIGHBOURS else 0.0  # a few say nothing of what is usual

    def _terms_around(self, number: int) -> list[str]:
        """The terms of a passage and of those next to it in its source."""
        passages = self._story.passages
        near = passages[max(0, number - 1) : number + 2]
        return [term for each in near if each.order == passages[number].order for term in each.terms]

    def evidence(self, first: int, second: int) -> float:
        """How much speaks for two passages telling one fact; 4 is even odds or better."""
        pair = (min(first, second), max(first, second))
        found = self._evidence.get(pair)
        if found is None:
            if len(self._evidence) >= _MOST_PAIRS:
                self._evidence.clear()
            found = self._evidence[pair] = self._weigh_pair(*pair)
        return found

    def _weigh_pair(self, first: int, second: int) -> float:
        index = self._index
        a, b = self._facts[first], self._facts[second]
        telling, counted = _shared_figures(a, b) if a.stated and b.stated else (False, False)
        words = fsum(sorted([index.idf(term) for term in index.shared(first, second) if term[0] not in "@#"]))
        around = multiply(self._around[first], self._around[second])
        found = _ALIKE * index.cosine(first, second) + _AROUND * around + _WORDS * words
        found += _FIGURE * telling + _COUNTED * counted + _DAY * (not a.days.isdisjoint(b.days))
        return round(found, 6)

    def best_by_source(self, number: int) -> dict[int, tuple[float, int]]:
        """Per order of another source: (evidence, passage) of its passage that most likely tells the same as `number`."""
        return self._best[number]

    def _find_best(self, number: int) -> dict[int, tuple[float, int]]:
        own = self._story.passages[number].order
        best: dict[int, tuple[float, int]] = {}
        for _, other in self._index.neighbours(number)[:_NEIGHBOURS]:
            order = self._story.passages[other].order
            if order != own:
                found = self.evidence(number, other)
                if order not in best or found > best[order][0]:
                    best[order] = (found, other)
        return best

    def agreeing(self, number: int) -> tuple[int, ...]:
        """Passages of other sources that say the same as `number`, at most one a source, in order of the sources.

        First those that match it surely, then those that match one of these surely and `number` well enough.
        """
        passages = self._story.passages
        found = {passages[other].order: other for other in self._agree_surely(number)}
        for other in tuple(found.values()):
            for third in self._agree_surely(other):
                order = passages[third].order
                if order == passages[number].order or order in found:
                    continue
                if self.evidence(number, third) >= _CITED_BY_THIRD and self._may_agree(number, third):
                    found[order] = third
        return tuple(found[order] for order in sorted(found))

    def _agree_surely(self, number: int) -> tuple[int, ...]:
        return self._sure[number]

    def _find_sure(self, number: int) -> tuple[int, ...]:
        own = self._story.passages[number].order
        found = []
        for _, (evidence, other) in sorted(self.best_by_source(number).items()):
            if evidence < self.enough_to_cite:
                continue
            back = self.best_by_source(other).get(own)
            mutual = back is not None and (back[1] == number or back[0] - evidence < _SLACK or evidence >= _PLENTY)
            if mutual and self._may_agree(number, other):
                found.append(other)
        return tuple(found)

    def _may_agree(self, first: int, second: int) -> bool:
        """Whether nothing stands against two passages telling one fact, and they share more than a name and its title."""
        a, b = self._story.passages[first], self._story.passages[second]
        facts, theirs = self._facts[first], self._facts[second]
        if values_conflict(a, b) or facts.takes_back(theirs) or theirs.takes_back(facts):
            return False
        if dates_conflict(a, b) and a.origin != b.origin:  # copies of one text may be dated differently
            return False
        shared = self._index.shared(first, second)
        if (self._negated[first] ^ self._negated[second]) & shared:
            return False
        if self._index.cosine(first, second) >= NEARLY_EQUAL:
            return True
        if has_placeholder(a.text) or has_placeholder(b.text):  # an unfilled template vouches for nothing
            return False
        if starts_correction(a.text) or starts_correction(b.text) or _is_padding(a) or _is_padding(b):
            return False
        telling, counted = _shared_figures(facts, theirs)
        if self._index.cosine(first, second) < (_LEAST_BY_FIGURE if telling else _LEAST_ALIKE):
            return False
        telling_words = {term for term in shared if term[0] != "@" and len(self._index.holders(term)) <= self._most_holders} - CALENDAR
        words = telling_words - self._titles(shared, telling_words)
        on_one_day = bool(facts.days & theirs.days)
        sure = bool(words) and self.evidence(first, second) >= _SURE_OF_FEW
        if len(words) + 2 * telling + on_one_day + sure < 2:
            return False
        unlike = not (telling or counted) and facts.has_telling and theirs.has_telling
        return not unlike or self.evidence(first, second) >= _ENOUGH_DESPITE_FIGURES

    def _titles(self, shared: Collection[str], words: Collection[str]) -> set[str]:
        """Those of the words that come with a shared name, as a title does: most sentences that hold one hold the name."""
        named: set[str] = set()
        roles: set[str] = set()
        for term in shared:
            actor = self._story.actors.get(term[1:]) if term[0] == "@" else None
            if actor is not None:
                roles.update(self._role_stems(actor.id))
                # a country or body comes with everything a story is about; a person comes with a title
                if actor.kind == "person":
                    named.add(actor.id)
        return {term for term in words if term in roles or (term[0] != "#" and named and self._comes_with(term, named))}

    def _comes_with(self, term: str, actors: set[str]) -> bool:
        """Whether most sentences that hold a word name one of the actors; of very many sentences a sample is asked."""
        holders = self._index.holders(term)
        asked = holders[:: max(1, len(holders) // _SAMPLE)]
        passages = self._story.passages
        return sum(1 for number in asked if not actors.isdisjoint(passages[number].actors)) >= _TITLE_SHARE * len(asked)

    def _role_stems(self, actor: str) -> tuple[str, ...]:
        record = self._story.actors.get(actor)
        return tuple(map(concept, content_stems(record.role.text))) if record is not None and record.role is not None else ()

    def says_the_same(self, first: int, second: int) -> bool:
        """Whether two passages, of one source or of two, tell one fact, as far as words, numbers and negation show."""
        return self.evidence(first, second) >= _ENOUGH and self._may_agree(first, second)

    def backing(self, number: int) -> float:
        """How far the other independent texts tell of the matter of a passage, 0 to 1: for each, the best evidence, capped, averaged.

        In a large pile, as far as `_MANY` of them do: nothing is told by thousands.
        """
        return self._backing[number]

    def _add_backing(self, number: int) -> float:
        own = self._story.passages[number].origin
        votes: dict[str, float] = {}
        for evidence, other in self.best_by_source(number).values():
            origin = self._story.passages[other].origin
            if origin != own:
                votes[origin] = max(votes.get(origin, 0.0), min(1.0, evidence / _ENOUGH))
        told = fsum(sorted(votes.values())) / max(1, min(_MANY, self._story.origins - 1))
        return round(min(1.0, told), 6)

    def shared(self, first: int, second: int) -> frozenset[str]:
        """The terms two passages share, words of one meaning counted as one; figures left out."""
        return frozenset(term for term in self._index.shared(first, second) if term[0] != "#")

    def likeness(self, first: int, second: int) -> float:
        """How much two passages are about one thing, 0 to 1: by their words, by what stands around them, by the evidence."""
        told = min(1.0, self.evidence(first, second) / _ALL_ONE)
        return max(self._index.cosine(first, second), multiply(self._around[first], self._around[second]), round(told, 6))

    def support(self, number: int) -> float:
        """How much the other independent texts back a passage: the likeness of each one's best match, summed."""
        return self._support[number]

    def _add_support(self, number: int) -> float:
        own = self._story.passages[number].origin
        votes: dict[str, float] = {}
        for alike, other in self._index.neighbours(number):
            origin = self._story.passages[other].origin
            if origin != own:
                votes[origin] = max(votes.get(origin, 0.0), alike)
        return round(fsum(sorted(votes.values())), 6)
