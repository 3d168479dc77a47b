"""Which sentences of different sources say the same: careful on purpose, since each match becomes a citation.

Evidence between two sentences adds up: likeness, of themselves and of what stands around them, telling words, figures and days they share.
It finds, in each other source, the sentence that may say the same. Whether it does is judged by what the rest of the pile shows, too:
whether a third source matches both, and whether either is near to everything. Neither numbers nor days nor negation may stand against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum
from typing import NamedTuple

from generator.language.pile.bonds import Bonds
from generator.language.pile.figures import find_units, keys_of, shared_figures
from generator.language.pile.meaning import NO_MEANING, Meaning, Nearness
from generator.language.pile.objections import (
    Facts,
    dates_conflict,
    is_only_asked,
    values_conflict,
    vouches_for_nothing,
)
from generator.language.pile.odds import BY_MEANING, BY_WORDS
from generator.language.pile.passages import Story
from generator.language.pile.similarity import Kept, multiply, weigh
from generator.language.words.concepts import concept

NEARLY_EQUAL = 0.8
_ALIKE, _AROUND, _WORDS, _FIGURE, _COUNTED, _DAY, _TIME = 3.0, 10.0, 0.12, 3.3, 1.7, 1.9, 1.9
"""Weight of: likeness of two sentences, of both with their neighbours, the summed idf of shared words, a telling figure in common, a
figure with the thing it counts in common, a day in common, a time of day in common. Source: a logistic regression on pairs of sentences
of four annotated stories, each left out in turn, in round figures."""

_SMALL_PILE = 120
"""Sentences below which a word in common is hardly rarer than any other, so that odds alone cite nothing."""

_LEAST_EVIDENCE = 1.0
"""Below it no odds are worked out: hardly any such pair tells one fact."""

_ENOUGH, _ABOVE_USUAL = 3.0, 1.25
"""Evidence that is enough in news reports, and how much more than the usual best match of the pile it must be. On news reports the
usual one has about 1.75."""

_FULL_VOTE, _ALL_ONE = 4.0, 6.0
"""Evidence that backs a passage as much as one source can; that makes two passages about one thing."""

_MOST_JOINED = 8.0
_THIRDS = 12
"""How many of a passage's best matches are asked whether they match another, too."""

_NEIGHBOURS = 40
_MANY = 30
"""Independent texts that tell one matter; more of them make it no surer."""

_MOST_OF_SOURCE, _NEXT = 3, 0.5
"""How many sentences of a source are considered, and by how much more than the likeliest of them each other must convince."""

_SAMPLE = 200
_MOST_PAIRS = 200_000


class _Near(NamedTuple):
    """Per order of another source (evidence, passage) of its likeliest passage; and the next likeliest of those sources."""

    best: dict[int, tuple[float, int]]
    more: tuple[int, ...]


class Agreement:
    """For each passage, the passages of other sources that say the same; worked out on demand and kept.

    `enough_to_cite` is the evidence that alone, without the rest of the pile, speaks for two passages telling one fact.
    """

    def __init__(self, story: Story, meaning: Meaning = NO_MEANING) -> None:
        from generator.language.pile.term_index import TermIndex  # slow to import, and few commands compare sentences

        self._story = story
        self._nearness = _read_nearness(story, meaning)
        self._odds = BY_WORDS if self._nearness is None else BY_MEANING
        passages = story.passages
        self._units = find_units(passage.values for passage in passages if passage.values)
        keys = [keys_of(passage.values, self._units) if self._units else {} for passage in passages]
        meant = [tuple(concept(known.get(term, term)) for term in each.terms) for each, known in zip(passages, keys, strict=True)]
        self._index = TermIndex(meant)
        self._bonds = Bonds(story, self._index)
        around_idf = story.index.idf_around([passage.order for passage in passages])
        self._around = Kept(lambda number: weigh(self._terms_around(number), around_idf))
        self._evidence: dict[tuple[int, int], float] = {}
        self._near = Kept(self._find_near)
        self._best_thirds = Kept(self._find_thirds)
        self._hub = Kept(self._weigh_hub)
        self._agreeing = Kept(self._find_agreeing)
        self._facts = Kept(lambda number: Facts.of(passages[number]))
        self._support = Kept(self._add_support)
        self.enough_to_cite = max(_ENOUGH, _ABOVE_USUAL + self._find_usual())
        self._unusual = self.enough_to_cite - _ENOUGH
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
        """How much speaks for two passages telling one fact, in themselves and what stands around them."""
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
        telling, counted = shared_figures(a.stated, b.stated) if a.stated and b.stated else (False, False)
        words = index.idf_of_shared_words(first, second)
        around = multiply(self._around[first], self._around[second])
        found = _ALIKE * index.cosine(first, second) + _AROUND * around + _WORDS * words
        found += _FIGURE * telling + _COUNTED * counted
        found += _DAY * (not a.days.isdisjoint(b.days)) + _TIME * (not a.times.isdisjoint(b.times))
        return round(found, 6)

    def best_by_source(self, number: int) -> dict[int, tuple[float, int]]:
        """Per order of another source: (evidence, passage) of its passage that most likely tells the same as `number`."""
        return self._near[number].best

    def look_up(self, numbers: Sequence[int]) -> None:
        """Looks up the best matches of many passages at a time, which takes a fraction of what it takes one by one."""
        self._near.fill(numbers, self._find_many)

    def _find_near(self, number: int) -> _Near:
        return next(self._find_many((number,)))

    def _find_many(self, numbers: Sequence[int]) -> Iterator[_Near]:
        return map(self._choose_near, numbers, self._index.neighbours_of(numbers, _NEIGHBOURS))

    def _choose_near(self, number: int, near: Sequence[tuple[float, int]]) -> _Near:
        own = self._story.passages[number].order
        found: dict[int, list[tuple[float, int]]] = {}
        for _, other in near:
            order = self._story.passages[other].order
            if order != own:
                found.setdefault(order, []).append((self.evidence(number, other), other))
        for of_source in found.values():
            of_source.sort(key=lambda each: -each[0])
        more = tuple(other for each in found.values() for evidence, other in each[1:_MOST_OF_SOURCE] if evidence >= _LEAST_EVIDENCE)
        return _Near({order: each[0] for order, each in found.items()}, more)

    def agreeing(self, number: int) -> tuple[int, ...]:
        """Passages of other sources that say the same as `number`, at most one a source, in order of the sources."""
        return self._agreeing[number]

    def _find_agreeing(self, number: int) -> tuple[int, ...]:
        near = self._near[number]
        # of each source the likeliest, and the next ones, since the likeliest may ask a question or tell of another day
        likely = {other: 0.0 for _, (evidence, other) in sorted(near.best.items()) if evidence >= _LEAST_EVIDENCE}
        likely |= dict.fromkeys(near.more, _NEXT)
        if self._nearness is not None:
            likely |= dict.fromkeys(self._nearness.nearest_by_source(number).values(), 0.0)
        self.look_up(sorted(likely))
        found: dict[int, tuple[float, int]] = {}
        for other, more in sorted(likely.items()):
            order = self._story.passages[other].order
            if self._can_be_cited(number, other, more) and (order not in found or self.odds(number, other) > found[order][0]):
                found[order] = (self.odds(number, other), other)
        return tuple(found[order][1] for order in sorted(found))

    def _can_be_cited(self, first: int, second: int, more: float) -> bool:
        passages = self._story.passages
        if is_only_asked(passages[first], passages[second]) or not self._may_agree(first, second):
            return False
        if self._index.cosine(first, second) >= NEARLY_EQUAL:
            return True
        odds = self.odds(first, second) - more
        says_something = min(len(set(passages[each].terms)) for each in (first, second)) > 1
        is_large = len(passages) >= _SMALL_PILE or self._nearness is not None
        sure = odds >= self._odds.likely and says_something and is_large
        return sure or (odds >= self._odds.cited and self._bonds.tie(first, second, self._facts[first], self._facts[second]))

    def says_the_same(self, first: int, second: int) -> bool:
        """Whether two passages, of one source or of two, likely tell one fact, as far as words, numbers and negation show."""
        if self.evidence(first, second) < _LEAST_EVIDENCE or not self._may_agree(first, second):
            return False
        return self._index.cosine(first, second) >= NEARLY_EQUAL or self.odds(first, second) >= self._odds.same

    def odds(self, first: int, second: int) -> float:
        """How likely two passages tell one fact, as the logarithm of the odds: 0 is even odds.

        Beside what `evidence` weighs: how well a third passage matches both, how readily each of them matches anything, and how near
        they are in meaning, where that is known.
        """
        index = self._index
        a, b = self._facts[first], self._facts[second]
        figures = set(keys_of(a.counted, self._units).values()) & set(keys_of(b.counted, self._units).values())
        by, around = self._odds, multiply(self._around[first], self._around[second])
        found = by.plain + by.likeness * index.cosine(first, second) + by.surroundings * around
        found += by.joined * self._find_joint(first, second) + by.hubs * (self._hub[first] + self._hub[second])
        found += by.unusual * self._unusual
        found += by.rarest_figure * max((index.idf(key) for key in figures), default=0.0)
        found += by.telling * shared_figures(a.stated, b.stated)[0]
        found += by.same_day * (not a.days.isdisjoint(b.days)) + by.same_time * (not a.times.isdisjoint(b.times))
        if self._nearness is not None:
            found += by.meaning * self._nearness.of(first, second) + by.meaning_around * self._nearness.around(first, second)
        return round(found, 6)

    def _find_joint(self, first: int, second: int) -> float:
        """The evidence with which some passage of a third source matches both."""
        passages = self._story.passages
        thirds = {*self._best_thirds[first], *self._best_thirds[second]}
        own = {passages[first].order, passages[second].order}
        joint = [min(self.evidence(first, each), self.evidence(second, each)) for each in thirds if passages[each].order not in own]
        return min(_MOST_JOINED, max(joint, default=0.0))

    def _find_thirds(self, number: int) -> tuple[int, ...]:
        best = sorted(self.best_by_source(number).values(), key=lambda each: (-each[0], each[1]))
        return tuple(other for _, other in best[:_THIRDS])

    def _weigh_hub(self, number: int) -> float:
        """The evidence that a passage finds in other sources on average: one that is near to everything says little."""
        found = [evidence for evidence, _ in self.best_by_source(number).values()]
        return fsum(sorted(found)) / max(1, len(found))

    def _may_agree(self, first: int, second: int) -> bool:
        """Whether nothing stands against two passages telling one fact."""
        a, b = self._story.passages[first], self._story.passages[second]
        facts, theirs = self._facts[first], self._facts[second]
        if values_conflict(a, b) or facts.takes_back(theirs) or theirs.takes_back(facts):
            return False
        # copies of one text may be dated differently; a figure with what it counts is announced on one day and voted on the next
        if dates_conflict(a, b) and a.origin != b.origin and shared_figures(facts.stated, theirs.stated) != (True, True):
            return False
        shared = self._index.shared(first, second)
        if (facts.denies(theirs, shared) or theirs.denies(facts, shared)) and not any(shared_figures(facts.asserted, theirs.asserted)):
            return False
        alike = self._index.cosine(first, second) >= NEARLY_EQUAL
        return alike or not (vouches_for_nothing(a) or vouches_for_nothing(b))

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
                votes[origin] = max(votes.get(origin, 0.0), min(1.0, evidence / _FULL_VOTE))
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


def _read_nearness(story: Story, meaning: Meaning) -> Nearness | None:
    """How near the passages are in meaning; None where no model tells."""
    texts = [[str(story.passages[number].text) for number in place] for place in story.places.values()]
    vectors = meaning.vectors(texts)
    return None if vectors is None else Nearness(story.passages, vectors)
