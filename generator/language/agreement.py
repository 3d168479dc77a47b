"""Which sentences of different sources say the same: careful on purpose, since each match becomes a citation.

Evidence adds up: likeness of the sentences and of what stands around them, telling words, figures and days they share. Two
sentences agree when the evidence suffices, each is the other's best match in its source, and neither numbers nor days nor
negation stand against it. Then what such a match agrees with may join on less.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import fsum

from generator.language.concepts import concept
from generator.language.objections import (
    CALENDAR,
    Facts,
    dates_conflict,
    shared_figures,
    values_conflict,
    vouches_for_nothing,
)
from generator.language.passages import Passage, Story
from generator.language.similarity import Kept, multiply, weigh
from generator.language.tokens import content_stems, stem
from generator.language.verbs import is_past

NEARLY_EQUAL = 0.8
_ALIKE, _AROUND, _WORDS, _FIGURE, _COUNTED, _DAY, _TIME = 3.0, 10.0, 0.12, 3.3, 1.7, 1.9, 1.9
"""Weight of: likeness of two sentences, of both with their neighbours, the summed idf of shared words, a telling figure in common, a
figure with the thing it counts in common, a day in common, a time of day in common. Source: a logistic regression on pairs of sentences
of four annotated stories, each left out in turn, in round figures."""

_ENOUGH, _CITED, _CITED_BY_THIRD = 4.0, 3.0, 2.5
"""Evidence for saying that two passages tell one fact; for citing one beside the other where each is the other's best match; and
where a third passage that matches both joins them."""

_ABOVE_USUAL = 1.25
"""How much more than the usual best match of the pile is asked for. On news reports the usual one has about 1.75."""

_LEAST_ALIKE, _LEAST_BY_FIGURE, _LEAST_IF_SURE = 0.15, 0.1, 0.08
"""Likeness of the two sentences themselves: of any two, of two with a telling figure in common, of two for which enough speaks. What
stands around them, or a figure that runs through the whole story, makes no two sentences say the same."""

_ENOUGH_DESPITE_FIGURES = 5.5
"""Each names a telling figure, and not the same one: two counts of one thing, or two things."""

_PLENTY = 5.0
_MANY_SHARED = 7
"""So many terms in common tie two sentences, however common each of them is in the pile."""

_FEWEST_TERMS = 3
"""A sentence of fewer (It is a smaller number) resembles whatever holds one of them: it needs a figure or a day in common."""

_ALL_ONE = 6.0
_SLACK = 0.8
_NEIGHBOURS = 40
_MANY = 30
"""Independent texts that tell one matter; more of them make it no surer."""

_SAMPLE = 200
_MOST_PAIRS = 200_000
_TITLE_SHARE = 0.6
_COMMON_SHARE = 0.08
"""A word that more of the sentences hold is what the whole story is about: it ties no two of them."""


def _acts(passage: Passage) -> frozenset[str]:
    """Concepts that the sentence tells as done: a title is none of them."""
    return frozenset(concept(stem(word.folded)) for word in passage.words if is_past(word.folded))


class Agreement:
    """For each passage, the passages of other sources that say the same; worked out on demand and kept.

    `enough_to_cite` is the evidence with which one passage is cited beside another.
    """

    def __init__(self, story: Story) -> None:
        from generator.language.term_index import TermIndex  # slow to import, and few commands compare sentences

        self._story = story
        passages = story.passages
        meant = [tuple(concept(term) for term in passage.terms) for passage in passages]
        self._index = TermIndex(meant)
        around_idf = story.index.idf_around([passage.order for passage in passages])
        self._around = Kept(lambda number: weigh(self._terms_around(number), around_idf))
        self._most_holders = max(3, int(_COMMON_SHARE * len(passages)))
        self._evidence: dict[tuple[int, int], float] = {}
        self._best = Kept(self._find_best)
        self._sure = Kept(self._find_sure)
        self._facts = Kept(lambda number: Facts.of(passages[number]))
        self._support = Kept(self._add_support)
        self.enough_to_cite = max(_CITED, _ABOVE_USUAL + self._find_usual())
        self._backing = Kept(self._add_backing)

    def _find_usual(self) -> float:
        """The evidence that a passage of this pile usually finds for its best match in another source, by a sample.

        High in a pile of padded articles, where everything resembles everything.
        """
        every = range(0, len(self._story.passages), max(1, len(self._story.passages) // _SAMPLE))
        self.look_up(every)
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
        telling, counted = shared_figures(a, b) if a.stated and b.stated else (False, False)
        words = index.idf_of_shared_words(first, second)
        around = multiply(self._around[first], self._around[second])
        found = _ALIKE * index.cosine(first, second) + _AROUND * around + _WORDS * words
        found += _FIGURE * telling + _COUNTED * counted
        found += _DAY * (not a.days.isdisjoint(b.days)) + _TIME * (not a.times.isdisjoint(b.times))
        return round(found, 6)

    def best_by_source(self, number: int) -> dict[int, tuple[float, int]]:
        """Per order of another source: (evidence, passage) of its passage that most likely tells the same as `number`."""
        return self._best[number]

    def look_up(self, numbers: Sequence[int]) -> None:
        """Looks up the best matches of many passages at a time, which takes a fraction of what it takes one by one."""
        self._best.fill(numbers, self._find_many)

    def _find_best(self, number: int) -> dict[int, tuple[float, int]]:
        return next(self._find_many((number,)))

    def _find_many(self, numbers: Sequence[int]) -> Iterator[dict[int, tuple[float, int]]]:
        return map(self._choose_best, numbers, self._index.neighbours_of(numbers, _NEIGHBOURS))

    def _choose_best(self, number: int, near: Sequence[tuple[float, int]]) -> dict[int, tuple[float, int]]:
        own = self._story.passages[number].order
        best: dict[int, tuple[float, int]] = {}
        for _, other in near:
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
        likely = [pair for _, pair in sorted(self.best_by_source(number).items()) if pair[0] >= self.enough_to_cite]
        self.look_up([other for _, other in likely])
        found = []
        for evidence, other in likely:
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
        telling, counted = shared_figures(facts, theirs)
        # copies of one text may be dated differently; a figure with what it counts is announced on one day and voted on the next
        if dates_conflict(a, b) and a.origin != b.origin and not (telling and counted):
            return False
        shared = self._index.shared(first, second)
        if facts.denies(theirs, shared) or theirs.denies(facts, shared):
            return False
        if self._index.cosine(first, second) >= NEARLY_EQUAL:
            return True
        if vouches_for_nothing(a) or vouches_for_nothing(b):
            return False
        surely = self.evidence(first, second) >= _ENOUGH
        on_one_day = bool(facts.days & theirs.days)
        if not (telling or on_one_day) and min(len(set(a.terms)), len(set(b.terms))) < _FEWEST_TERMS:
            return False
        least = _LEAST_BY_FIGURE if telling else _LEAST_IF_SURE if surely else _LEAST_ALIKE
        if self._index.cosine(first, second) < least:
            return False
        telling_words = {term for term in shared if term[0] != "@" and self._index.spread(term) <= self._most_holders} - CALENDAR
        words = telling_words - (self._titles(shared, telling_words) - _acts(a) - _acts(b))
        at_one_time = bool(facts.times & theirs.times)
        named_that_day = on_one_day and any(term[0] == "@" for term in shared)
        ties = len(words) + 2 * telling + on_one_day + at_one_time + (surely and (bool(words) or named_that_day))
        if len(shared) < _MANY_SHARED and ties < 2:
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

    def look_up_support(self, numbers: Sequence[int]) -> None:
        """As `look_up`, for the support of the passages."""
        self._support.fill(numbers, self._add_supports)

    def _add_support(self, number: int) -> float:
        return next(self._add_supports((number,)))

    def _add_supports(self, numbers: Sequence[int]) -> Iterator[float]:
        for number, near in zip(numbers, self._index.neighbours_of(numbers), strict=True):
            own = self._story.passages[number].origin
            votes: dict[str, float] = {}
            for alike, other in near:
                origin = self._story.passages[other].origin
                if origin != own:
                    votes[origin] = max(votes.get(origin, 0.0), alike)
            yield round(fsum(sorted(votes.values())), 6)
