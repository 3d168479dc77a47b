"""Which sentences of different sources say the same: careful on purpose, since each match becomes a citation.

Evidence adds up: likeness of the sentences and of what stands around them, telling words, figures and days they share. Two
sentences agree when the evidence suffices, each is the other's best match in its source, and neither numbers nor days nor
negation stand against it. Then what such a match agrees with may join on less.
"""

from __future__ import annotations

import re
from collections import defaultdict
from math import fsum

from generator.language.concepts import concept
from generator.language.cue_words import NEGATION
from generator.language.cues import blank_quotations, has_placeholder, starts_correction
from generator.language.passages import Passage, Story
from generator.language.similarity import TermIndex
from generator.language.tokens import content_stems, stem
from generator.language.values import Value, same_value

NEARLY_EQUAL = 0.8
_ALIKE, _AROUND, _WORDS, _FIGURE, _COUNTED, _DAY = 3.0, 10.0, 0.12, 3.3, 1.7, 1.9
"""Weight of: likeness of two sentences, of both with their neighbours, the summed idf of shared words, a telling figure in common, a
figure with the thing it counts in common, a day in common. Source: a logistic regression on pairs of sentences of four annotated
stories, each left out in turn, in round figures."""

_ENOUGH, _ENOUGH_BY_THIRD = 4.0, 3.0
_ENOUGH_DESPITE_FIGURES = 5.5
"""Each names a telling figure, and not the same one: two counts of one thing, or two things."""

_PLENTY = 5.0
_ALL_ONE = 6.0
_SLACK = 0.8
_NEIGHBOURS = 40
_SCOPE = 7
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
    for negation in NEGATION.finditer(own):
        if _ADDS.match(own, negation.end()):
            continue  # `not only` denies nothing
        end = _CLAUSE_END.search(own, negation.end())
        stop = end.start() if end else len(own)
        after = [word for word in passage.words if negation.end() <= word.start < stop][:_SCOPE]
        found.update(concept(stem(word.folded)) for word in after if not word.is_stop)
    return frozenset(found)


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


def _takes_back(first: Passage, second: Passage) -> bool:
    """Whether a figure that the first sentence takes back is one that the second gives."""
    kept = _stated(first)
    return any(
        value not in kept and value.low == other.low and other.kind not in ("label", "ordinal")
        for value in first.values
        for other in _stated(second)
    )


def _has_telling(passage: Passage) -> bool:
    return any(_is_telling(value) for value in _stated(passage))


def _shared_figures(first: Passage, second: Passage) -> tuple[bool, bool]:
    """Whether two sentences share a telling figure, and one with the thing it counts or its unit."""
    telling = counted = False
    for a in _stated(first):
        for b in _stated(second):
            if a.kind == b.kind and a.kind not in ("label", "ordinal") and same_value(a, b):
                counted = counted or a.kind != "count" or bool(set(a.noun[:2]) & set(b.noun[:2]))
                telling = telling or _is_telling(a)
    return telling, counted


class Agreement:
    """For each passage, the passages of other sources that say the same; worked out on demand and kept."""

    def __init__(self, story: Story) -> None:
        self._story = story
        passages = story.passages
        meant = [tuple(concept(term) for term in passage.terms) for passage in passages]
        self._index = TermIndex(meant)
        self._around = TermIndex(
            [
                [
                    term
                    for near in passages[max(0, passage.number - 1) : passage.number + 2]
                    if near.source == passage.source
                    for term in near.terms
                ]
                for passage in passages
            ]
        )
        self._days = [_days(passage) for passage in passages]
        self._holders: dict[str, set[int]] = defaultdict(set)
        for passage in passages:
            for term in meant[passage.number]:
                self._holders[term].add(passage.number)
        self._most_holders = max(3, int(_COMMON_SHARE * len(passages)))
        self._evidence: dict[tuple[int, int], float] = {}
        self._best: dict[int, dict[int, tuple[float, int]]] = {}
        self._sure: dict[int, tuple[int, ...]] = {}
        self._negated: dict[int, frozenset[str]] = {}
        self._support: dict[int, float] = {}
        self._backing: dict[int, float] = {}

    def evidence(self, first: int, second: int) -> float:
        """How much speaks for two passages telling one fact; 4 is even odds or better."""
        pair = (min(first, second), max(first, second))
        if pair not in self._evidence:
            index = self._index
            a, b = (self._story.passages[number] for number in pair)
            telling, counted = _shared_figures(a, b)
            words = fsum(sorted(index.idf(term) for term in index.shared(*pair) if term[0] not in "@#"))
            found = _ALIKE * index.cosine(*pair) + _AROUND * self._around.cosine(*pair) + _WORDS * words
            found += _FIGURE * telling + _COUNTED * counted + _DAY * bool(self._days[pair[0]] & self._days[pair[1]])
            self._evidence[pair] = round(found, 6)
        return self._evidence[pair]

    def best_by_source(self, number: int) -> dict[int, tuple[float, int]]:
        """Per order of another source: (evidence, passage) of its passage that most likely tells the same as `number`."""
        if number not in self._best:
            own = self._story.passages[number].order
            best: dict[int, tuple[float, int]] = {}
            for _, other in self._index.neighbours(number)[:_NEIGHBOURS]:
                order = self._story.passages[other].order
                if order != own:
                    found = self.evidence(number, other)
                    if order not in best or found > best[order][0]:
                        best[order] = (found, other)
            self._best[number] = best
        return self._best[number]

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
                if self.evidence(number, third) >= _ENOUGH_BY_THIRD and self._may_agree(number, third):
                    found[order] = third
        return tuple(found[order] for order in sorted(found))

    def _agree_surely(self, number: int) -> tuple[int, ...]:
        if number not in self._sure:
            own = self._story.passages[number].order
            found = []
            for _, (evidence, other) in sorted(self.best_by_source(number).items()):
                back = self.best_by_source(other).get(own)
                mutual = back is not None and (back[1] == number or back[0] - evidence < _SLACK or evidence >= _PLENTY)
                if mutual and evidence >= _ENOUGH and self._may_agree(number, other):
                    found.append(other)
            self._sure[number] = tuple(found)
        return self._sure[number]

    def _may_agree(self, first: int, second: int) -> bool:
        """Whether nothing stands against two passages telling one fact, and they share more than a name and its title."""
        a, b = self._story.passages[first], self._story.passages[second]
        if values_conflict(a, b) or _takes_back(a, b) or _takes_back(b, a):
            return False
        if dates_conflict(a, b) and a.origin != b.origin:  # copies of one text may be dated differently
            return False
        shared = self._index.shared(first, second)
        if (self._negated_in(first) ^ self._negated_in(second)) & shared:
            return False
        if self._index.cosine(first, second) >= NEARLY_EQUAL:
            return True
        if has_placeholder(a.text) or has_placeholder(b.text):  # an unfilled template vouches for nothing
            return False
        if starts_correction(a.text) or starts_correction(b.text):
            return False
        telling = _shared_figures(a, b)[0]
        telling_words = {term for term in shared if term[0] != "@" and len(self._holders[term]) <= self._most_holders}
        words = telling_words - self._titles(shared) - CALENDAR
        on_one_day = bool(_days(a) & _days(b))
        if len(words) + 2 * telling + on_one_day < 2:
            return False
        unlike = not telling and _has_telling(a) and _has_telling(b)
        return not unlike or self.evidence(first, second) >= _ENOUGH_DESPITE_FIGURES

    def _titles(self, shared: frozenset[str]) -> set[str]:
        """The shared words that come with a shared name, as a title does: most sentences that hold one hold the name."""
        named: set[int] = set()
        roles: set[str] = set()
        for term in shared:
            actor = self._story.actors.get(term[1:]) if term[0] == "@" else None
            if actor is not None:
                roles.update(self._role_stems(actor.id))
                # a country or body comes with everything a story is about; a person comes with a title
                named |= self._holders[term] if actor.kind == "person" else set()
        return roles | {
            term
            for term in shared
            if term[0] not in "@#" and len(self._holders[term] & named) >= _TITLE_SHARE * len(self._holders[term])
        }

    def _role_stems(self, actor: str) -> tuple[str, ...]:
        record = self._story.actors.get(actor)
        return tuple(map(concept, content_stems(record.role.text))) if record is not None and record.role is not None else ()

    def _negated_in(self, number: int) -> frozenset[str]:
        if number not in self._negated:
            self._negated[number] = negated_concepts(self._story.passages[number])
        return self._negated[number]

    def says_the_same(self, first: int, second: int) -> bool:
        """Whether two passages, of one source or of two, tell one fact, as far as words, numbers and negation show."""
        return self.evidence(first, second) >= _ENOUGH and self._may_agree(first, second)

    def backing(self, number: int) -> float:
        """How far the other independent texts tell of the matter of a passage, 0 to 1: for each, the best evidence, capped, averaged."""
        if number not in self._backing:
            own = self._story.passages[number].origin
            votes: dict[str, float] = {}
            for evidence, other in self.best_by_source(number).values():
                origin = self._story.passages[other].origin
                if origin != own:
                    votes[origin] = max(votes.get(origin, 0.0), min(1.0, evidence / _ENOUGH))
            self._backing[number] = round(fsum(sorted(votes.values())) / max(1, self._story.origins - 1), 6)
        return self._backing[number]

    def shared(self, first: int, second: int) -> frozenset[str]:
        """The terms two passages share, words of one meaning counted as one; figures left out."""
        return frozenset(term for term in self._index.shared(first, second) if term[0] != "#")

    def likeness(self, first: int, second: int) -> float:
        """How much two passages are about one thing, 0 to 1: by their words, by what stands around them, by the evidence."""
        told = min(1.0, self.evidence(first, second) / _ALL_ONE)
        return max(self._index.cosine(first, second), self._around.cosine(first, second), round(told, 6))

    def support(self, number: int) -> float:
        """How much the other independent texts back a passage: the likeness of each one's best match, summed."""
        if number not in self._support:
            own = self._story.passages[number].origin
            votes: dict[str, float] = {}
            for alike, other in self._index.neighbours(number):
                origin = self._story.passages[other].origin
                if origin != own:
                    votes[origin] = max(votes.get(origin, 0.0), alike)
            self._support[number] = round(fsum(sorted(votes.values())), 6)
        return self._support[number]
