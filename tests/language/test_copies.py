"""Copies by shared runs of words, strays by vocabulary: grouping, thresholds, size."""
from __future__ import annotations

import time

from generator.language.pile.copies import Bearing, Fit, find_distant, find_strays, group_copies, hash_runs


def words(start: int, count: int) -> list[str]:
    return [f"w{n}" for n in range(start, start + count)]


def group(texts: dict[str, list[str]]) -> dict[str, str]:
    return group_copies({name: hash_runs(text) for name, text in texts.items()})


def test_half_of_the_shorter_text_makes_a_copy() -> None:
    groups = group({"a": words(0, 100), "b": words(0, 60) + words(500, 40), "c": words(0, 30) + words(900, 70)})
    assert groups == {"a": "a", "b": "a", "c": "c"}


def test_copies_of_copies_are_one_group_named_after_the_first() -> None:
    groups = group({"a": words(0, 100), "b": words(40, 100), "c": words(80, 100)})
    assert set(groups.values()) == {"a"}


def test_short_texts_are_not_copies_by_chance() -> None:
    assert group({"a": ["x", "y"], "b": ["x", "y"], "c": []}) == {"a": "a", "b": "b", "c": "c"}


def test_a_thousand_copies_cost_a_thousand_steps() -> None:
    started = time.process_time()
    groups = group({f"t{n}": words(0, 120) for n in range(1000)})
    assert set(groups.values()) == {"t0"} and time.process_time() - started < 8


def test_a_stray_is_far_and_names_nobody_of_the_story() -> None:
    fits = {f"s{n}": Fit(0.4, 0.4 + n / 50) for n in range(6)} | {"odd": Fit(0.2, 0.51)}
    near = {name: Bearing(False, 3, 100) for name in fits}
    assert find_strays(find_distant(fits), near) == ()
    assert find_strays(find_distant(fits), near | {"odd": Bearing(False, 1, 100)}) == ("odd",)
    assert find_strays(find_distant(fits), near | {"odd": Bearing(False, 1, 20)}) == ()


def test_what_is_furthest_is_a_stray_even_if_the_mayor_opens_it() -> None:
    fits = {f"s{n}": Fit(0.4, 0.3 + n / 100) for n in range(6)} | {"fair": Fit(0.1, 0.6)}
    assert find_strays(find_distant(fits), {name: Bearing(False, 3, 100) for name in fits}) == ("fair",)


def test_less_distance_is_enough_for_a_text_from_before_the_story() -> None:
    fits = {f"s{n}": Fit(0.4, 0.3 + n / 100) for n in range(6)} | {"odd": Fit(0.3, 0.48)}
    near = {name: Bearing(False, 0, 100) for name in fits}
    assert find_strays(find_distant(fits), near) == ()
    assert find_strays(find_distant(fits), near | {"odd": Bearing(True, 0, 100)}) == ("odd",)


def test_less_distance_is_enough_where_the_names_are_its_own() -> None:
    fits = {f"s{n}": Fit(0.4, 0.3 + n / 100) for n in range(6)} | {"odd": Fit(0.3, 0.5)}
    near = {name: Bearing(False, 0, 100) for name in fits}
    assert find_strays(find_distant(fits), near) == ()
    assert find_strays(find_distant(fits), near | {"odd": Bearing(False, 0, 100, foreign=True)}) == ("odd",)


def test_a_sketch_finds_copies_among_many_long_texts() -> None:
    texts = {f"t{n}": words(n * 1000, 500) for n in range(60)}
    texts["copy"] = words(7000, 500)
    texts["shortened"] = words(9000, 270)
    texts["quoting"] = words(20000, 200) + words(99000, 320)
    texts["brief"] = words(30100, 60)
    groups = group(texts)
    assert (groups["copy"], groups["shortened"], groups["brief"]) == ("t7", "t9", "t30")
    assert groups["quoting"] == "quoting"
    assert len(set(groups.values())) == 61
