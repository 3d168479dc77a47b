"""What ties two sentences: more than a day, a small figure, or a name with its title."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from generator.language.pile.figures import shared_figures
from generator.language.pile.objections import CALENDAR, Facts
from generator.language.pile.passages import Passage, Story
from generator.language.words.concepts import concept
from generator.language.words.tokens import content_stems, stem
from generator.language.words.verbs import is_past

if TYPE_CHECKING:
    from generator.language.pile.term_index import TermIndex  # slow to import

_FEWEST_TERMS = 3
"""A sentence of fewer (It is a smaller number) resembles whatever holds one of them: it needs a figure or a day in common."""

_FEWEST_TIES, _MANY_SHARED = 2, 7
"""Ties that two sentences need, a telling figure counting twice; so many terms in common tie them, whatever they are."""

_TITLE_SHARE = 0.6
_SAMPLE = 200


class Bonds:
    """Tells whether two passages of a story are tied; `index` holds the terms of its passages."""

    def __init__(self, story: Story, index: TermIndex) -> None:
        self._story = story
        self._index = index

    def tie(self, first: int, second: int, facts: Facts, theirs: Facts) -> bool:
        """Whether two passages share more than a day, a small figure or a name with its title."""
        a, b = self._story.passages[first], self._story.passages[second]
        telling, _ = shared_figures(facts.stated, theirs.stated)
        on_one_day, at_one_time = bool(facts.days & theirs.days), bool(facts.times & theirs.times)
        if not (telling or on_one_day) and min(len(set(a.terms)), len(set(b.terms))) < _FEWEST_TERMS:
            return False
        shared = self._index.shared(first, second)
        words = {term for term in shared if term[0] != "@"} - CALENDAR
        words -= self._titles(shared, words) - _acts(a) - _acts(b)
        return len(shared) >= _MANY_SHARED or len(words) + 2 * telling + on_one_day + at_one_time >= _FEWEST_TIES

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


def _acts(passage: Passage) -> frozenset[str]:
    """Concepts that the sentence tells as done: a title is none of them."""
    return frozenset(concept(stem(word.folded)) for word in passage.words if is_past(word.folded))
