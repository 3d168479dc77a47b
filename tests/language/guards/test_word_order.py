"""The words that two texts have in one order."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from generator.language.guards.word_order import MOST_CELLS, align_words


@pytest.mark.parametrize(
    ("own", "theirs", "shared"),
    [
        ("the gate was shut", "the gate was shut", "the gate was shut"),
        ("the gate was shut", "on Monday the old gate was not shut", "the gate was shut"),
        # of two words that changed places one keeps its place
        ("shut and open", "open and shut", "open"),
        # words that stand there more than once are found between those that stand once
        ("the gate and the lock and the weir", "the gate and the weir and the lock", "the gate and the weir"),
        ("the boat", "a ferry", ""),
        ("", "the gate", ""),
    ],
)
def test_the_words_in_one_order_are_found(own: str, theirs: str, shared: str) -> None:
    mine, others = own.split(), tuple(theirs.split())
    places = align_words(mine, others)
    assert " ".join(mine[at] for at, _ in places) == shared
    assert all(mine[at] == others[there] for at, there in places)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(places))


def test_a_long_gap_without_a_word_that_stands_once_is_left_out() -> None:
    size = MOST_CELLS
    started = time.process_time()
    assert align_words(["a", "b"] * size, ("b", "b", "a", "a") * size) == []
    assert time.process_time() - started < 2
