"""Numbers that no quote has but that follow from those of the quotes."""

from __future__ import annotations

import time

import pytest

from generator.language.guards.reckoning import find_reckoned
from generator.language.words.figures import find_figures


@pytest.mark.parametrize(
    ("quote", "statement", "bare"),
    [
        ("58 percent of the growers signed.", "Nearly 60 percent of the growers signed.", [60]),
        ("The lock was shut for 97 days.", "The lock was shut for more than 3 months.", [3]),
        ("The fare rose from 20 to 45 crowns.", "The fare is 25 crowns higher.", [25]),
        ("It was shut for 14 days.", "It was shut for 2 weeks.", [2]),
        ("The mill opened in 1950 and was sold in 1990.", "The mill was sold in its 40 years.", [40]),
        # nothing says that it was rounded, or it was rounded the wrong way
        ("58 percent of the growers signed.", "60 percent of the growers signed.", []),
        ("58 percent of the growers signed.", "More than 60 percent of the growers signed.", []),
        ("The mill opened in 1950 and was sold in 1990.", "The mill was sold in its 30 years.", []),
    ],
)
def test_a_number_that_follows_and_says_so_is_found(quote: str, statement: str, bare: list[int]) -> None:
    known = {figure.value for figure in find_figures(quote)}
    missing = [figure for figure in find_figures(statement) if figure.value not in known]
    assert sorted(find_reckoned(statement, missing, [quote])) == bare


def test_many_numbers_take_their_time_in_proportion() -> None:
    def cost(size: int) -> float:
        statement = " ".join(f"nearly {at + size} hours, about {at} months more" for at in range(size))
        quote = " ".join(f"in {1900 + at % 90} there were {at} pigs" for at in range(size))
        missing = list(find_figures(statement))
        started = time.process_time()
        find_reckoned(statement, missing, [quote])
        return time.process_time() - started

    small, large = (min(cost(size) for _ in range(2)) for size in (100, 800))
    assert large < 24 * max(small, 0.01)
