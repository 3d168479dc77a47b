"""Which sentences of different sources say the same: careful on purpose, since each match becomes a citation.

Two sentences agree when they are alike, each is the other's best match in its source, and neither numbers nor negation stand
against it.
"""

from __future__ import annotations

from generator.language.cues import count_negations
from generator.language.passages import Passage, Story
from generator.language.values import Value, same_value

ALIKE = 0.3
"""Cosine from which two sentences of one story may say the same. Source: tuned on two annotated stories with the five seeds."""

NEARLY_EQUAL = 0.8
SLACK = 0.06
_MIN_SHARED = 3
_SAME_FACT = 0.4
"""A shared figure or day lets less likeness do: two reports of one fact often share little else."""

_TELLING_IDF = 3.0
_RUN = 4


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
    return conflict


def dates_conflict(first: Passage, second: Passage) -> bool:
    """Whether both sentences name days and share none."""
    days = [{date.edtf for date in passage.dates if date.precision == "day"} for passage in (first, second)]
    return bool(days[0] and days[1]) and not days[0] & days[1]


def says_the_same(story: Story, first: Passage, second: Passage, threshold: float = ALIKE) -> bool:
    """Whether two sentences make the same statement, as far as words, numbers and negation show."""
    alike = story.index.cosine(first.number, second.number)
    if alike >= NEARLY_EQUAL:
        return not values_conflict(first, second)
    same_fact = share_fact(story, first, second)
    if alike < threshold * (_SAME_FACT if same_fact else 1.0):
        return False
    shared = story.index.shared(first.number, second.number)
    telling = [term for term in shared if not term.startswith("@")]
    if len(shared) < _MIN_SHARED - same_fact or len(telling) < 2:
        return False
    if bool(count_negations(first.text)) != bool(count_negations(second.text)) and alike < 0.5:
        return False
    return not values_conflict(first, second) and not dates_conflict(first, second)


def share_fact(story: Story, first: Passage, second: Passage) -> bool:
    """Whether both sentences hold the same telling figure, the same day with an actor, or a clause in the same words."""
    for term in story.index.shared(first.number, second.number):
        if term.startswith("#") and len(term) > 2 and story.index.idf(term) >= _TELLING_IDF:
            return True
    days = [{date.edtf for date in passage.dates if date.precision == "day"} for passage in (first, second)]
    if days[0] & days[1] and set(first.actors) & set(second.actors):
        return True
    return bool(_runs(first) & _runs(second))


def _runs(passage: Passage) -> frozenset[tuple[str, ...]]:
    """Every stretch of four terms: a clause told in the same words, however common each of them is in the story."""
    terms = passage.terms
    return frozenset(terms[at : at + _RUN] for at in range(len(terms) - _RUN + 1))


class Agreement:
    """For each passage, the passages of other sources that say the same; worked out on demand and kept."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._best: dict[int, dict[int, tuple[float, int]]] = {}

    def best_by_source(self, number: int) -> dict[int, tuple[float, int]]:
        """Per order of another source: (likeness, passage) of its passage most like `number`."""
        if number not in self._best:
            own = self._story.passages[number].order
            best: dict[int, tuple[float, int]] = {}
            for alike, other in self._story.index.neighbours(number):
                order = self._story.passages[other].order
                if order != own and order not in best:
                    best[order] = (alike, other)
            self._best[number] = best
        return self._best[number]

    def agreeing(self, number: int, threshold: float = ALIKE) -> tuple[int, ...]:
        """Passages of other sources that say the same as `number`, at most one a source, in order of the sources."""
        passage = self._story.passages[number]
        found = []
        for _, (alike, other) in sorted(self.best_by_source(number).items()):
            candidate = self._story.passages[other]
            back = self.best_by_source(other).get(passage.order)
            mutual = back is not None and (back[1] == number or back[0] - alike < SLACK)
            if (mutual or alike >= NEARLY_EQUAL or share_fact(self._story, passage, candidate)) and says_the_same(
                self._story, passage, candidate, threshold
            ):
                found.append(other)
        return tuple(found)

    def support(self, number: int) -> float:
        """How much the other independent texts back a passage: the likeness of each one's best match, summed."""
        passage = self._story.passages[number]
        votes: dict[str, float] = {}
        for alike, other in self.best_by_source(number).values():
            origin = self._story.passages[other].origin
            if origin != passage.origin:
                votes[origin] = max(votes.get(origin, 0.0), alike)
        return round(sum(votes.values()), 6)
