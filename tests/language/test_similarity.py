"""Which texts are most like one: the same found one by one and many at a time, and as a comparison of all with all finds it."""
from __future__ import annotations

import random

import pytest

from generator.language.pile import vectors
from generator.language.pile.term_index import TermIndex
from generator.language.pile.vectors import count_holders_around, gather_terms, number_terms

_WORDS = [f"w{number}" for number in range(40)]


def made_up(size: int, seed: int) -> list[tuple[str, ...]]:
    """Short texts of few words, some of them empty, many with words in common."""
    chance = random.Random(seed)
    return [tuple(chance.choices(_WORDS, k=chance.choice((0, 1, 3, 5, 8)))) for _ in range(size)]


@pytest.mark.parametrize("seed", range(4))
def test_the_nearest_texts_are_those_that_a_comparison_of_all_with_all_finds(seed: int) -> None:
    texts = made_up(50, seed)
    index = TermIndex(texts)
    for number, near in enumerate(index.neighbours_of(range(len(texts)))):
        alike = [(-index.cosine(number, other), other) for other in range(len(texts)) if other != number]
        assert [(pytest.approx(-score, abs=2e-6), other) for score, other in sorted(alike) if score] == list(near)


def test_one_by_one_and_many_at_a_time_the_same_is_found() -> None:
    texts = made_up(700, 5)
    index = TermIndex(texts)
    every = [list(near) for near in index.neighbours_of(range(len(texts)))]
    assert [list(near) for near in index.neighbours_of(range(len(texts)), 12)] == [near[:12] for near in every]
    assert all(list(index.neighbours(number)) == every[number] for number in range(0, len(texts), 23))
    assert len(max(every, key=len)) == 80


def test_what_texts_hold() -> None:
    index = TermIndex([("a", "b", "a"), (), ("b",), ("c", "b")])
    assert index.holders("b") == [0, 2, 3] and index.holders("x") == [] and index.spread("a") == 1
    assert index.holding(["a", "c", "x"]) == (0, 3)
    assert index.shared(0, 3) == {"b"} and index.cosine(0, 1) == 0.0 and index.cosine(2, 2) == 1.0
    assert index.idf("x") > index.idf("a") > index.idf("b") == pytest.approx(1 + 0.2231435)
    around = index.idf_around([0, 0, 1, 1])  # "a" is now around two texts, "c" around two, "b" around all
    assert around["a"] == around["c"] < index.idf("a") and around["b"] == pytest.approx(1.0)
    assert TermIndex([]).holding(["a"]) == ()


def test_terms_are_counted_around_each_text_however_many_are_looked_at_together(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [("a", "b"), ("c",), (), ("a", "d", "d"), ("e",), ("b", "e")]
    groups = [0, 0, 0, 1, 1, 2]
    ids, rows, places = number_terms(texts)
    terms = gather_terms(rows, places, len(texts), len(ids))
    # a: with texts 0, 1, 3, 4; b: with 0, 1, 5; c: with 0, 1, 2; d: with 3, 4; e: with 3, 4, 5
    for together in (1, 2, 3, 100):
        monkeypatch.setattr(vectors, "_AT_ONCE", together)
        assert count_holders_around(terms, groups).tolist() == [4, 3, 3, 2, 3]
