"""Sentences matched by vectors, too: what is near, in a pile and by source, and what that changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from language.test_agreement import document_of

from generator.language.pile.agreement import Agreement
from generator.language.pile.meaning import NO_MEANING, Meaning, Nearness, Vectors
from generator.language.pile.passages import Story, read_story

SHUT = "The bakery in Mill Lane closed its doors for good after Easter."
SHUT_OTHERWISE = "Since spring nobody has been able to buy bread at the corner, where the ovens went cold."


class MadeUp(Meaning):
    """Each text has a direction of its own but for those that are said to share one."""

    name = "made up"

    def __init__(self, shared: Mapping[str, int]) -> None:
        self._shared = shared

    def vectors(self, texts: Sequence[Sequence[str]]) -> Vectors:
        every = [text for source in texts for text in source]
        found = np.zeros((len(every), len(every) + 10), np.float32)
        for row, text in enumerate(every):
            found[row, self._shared.get(text, row + 10)] = 3.0
        return found


def pile(*articles: str) -> Story:
    return read_story([document_of(number, text) for number, text in enumerate(articles)])


def number_of(story: Story, text: str) -> int:
    return next(passage.number for passage in story.passages if passage.text == text)


def are_tied(first: str, second: str, meaning: Meaning) -> bool:
    story = pile(first, second)
    return number_of(story, second) in Agreement(story, meaning).agreeing(number_of(story, first))


def test_what_means_the_same_in_other_words_is_tied_only_by_meaning():
    assert not are_tied(SHUT, SHUT_OTHERWISE, NO_MEANING)
    assert not are_tied(SHUT, SHUT_OTHERWISE, MadeUp({}))
    assert are_tied(SHUT, SHUT_OTHERWISE, MadeUp({SHUT: 0, SHUT_OTHERWISE: 0}))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The council paid 40 million euros for the old brewery.", "It cost 90 million euros to take over the brewery on the square."),
        ("The brewery was sold to the council on 3 May 2024.", "On 9 June 2024 the old brewery passed into the hands of the town."),
    ],
)
def test_meaning_does_not_outweigh_a_figure_or_a_day_that_stands_against_it(first: str, second: str):
    assert not are_tied(first, second, MadeUp({first: 0, second: 0}))


def test_nearness_is_that_beyond_what_all_have_in_common():
    story = pile(SHUT, SHUT_OTHERWISE)
    numbers = [number_of(story, text) for text in (SHUT, SHUT_OTHERWISE)]
    vectors = MadeUp({SHUT: 0, SHUT_OTHERWISE: 0}).vectors([[passage.text for passage in story.passages]])
    others = [passage.number for passage in story.passages if passage.number not in numbers]
    for each in (vectors, vectors + 7.0):  # in the second all point nearly the same way
        nearness = Nearness(story.passages, each)
        assert nearness.of(*numbers) > 0.9
        assert all(nearness.of(numbers[0], other) < 0 for other in others)


def test_the_nearest_of_each_other_source_is_found_and_never_one_of_its_own():
    story = pile(SHUT, "Ovens are sold by the harbour every autumn.", SHUT_OTHERWISE)
    nearness = Nearness(story.passages, MadeUp({SHUT: 0, SHUT_OTHERWISE: 0}).vectors([[p.text for p in story.passages]]))
    own = story.passages[number_of(story, SHUT)]
    found = nearness.nearest_by_source(own.number)
    assert set(found) == {passage.order for passage in story.passages} - {own.order}
    assert all(story.passages[number].order == order for order, number in found.items())
    assert number_of(story, SHUT_OTHERWISE) in found.values()


def test_neighbours_in_another_source_are_not_what_stands_around():
    story = pile(SHUT, SHUT_OTHERWISE)
    vectors = MadeUp({}).vectors([[passage.text for passage in story.passages]])
    nearness = Nearness(story.passages, vectors)
    last = max(passage.number for passage in story.passages if passage.order == story.passages[0].order)
    assert nearness.around(last, last - 1) > 0.3
    assert nearness.around(last, last + 1) < 0.1


def test_a_pile_too_large_compares_only_what_words_led_to(monkeypatch: pytest.MonkeyPatch):
    story = pile(SHUT, SHUT_OTHERWISE)
    vectors = MadeUp({SHUT: 0, SHUT_OTHERWISE: 0}).vectors([[passage.text for passage in story.passages]])
    monkeypatch.setattr("generator.language.pile.meaning._MOST_COMPARED", len(vectors) - 1)
    assert Nearness(story.passages, vectors).nearest_by_source(number_of(story, SHUT)) == {}


def test_an_empty_pile_has_no_nearness_to_tell():
    assert Agreement(read_story([]), MadeUp({})) is not None
