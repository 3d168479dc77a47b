"""Figures of two articles that give one thing differently, and those that only stand beside the same names. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell

from generator.language.contrasts import find_number_contrasts


def contrasts(*articles: str) -> list[tuple[str, str]]:
    story, _ = tell(*articles)
    return [(each.first_value, each.second_value) for each in find_number_contrasts(story)]


def test_two_lengths_of_one_voyage_stand_against_each_other() -> None:
    first = "The drifting barge crossed the icy lake in 12 hours on Wednesday."
    assert contrasts(first, "The drifting barge crossed the icy lake in 19 hours.") == [("12 hours", "19 hours")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The 29-year-old pilot fell ill on the icy lake on Wednesday.", "The pilot fell ill on the icy lake for 34 years."),  # an age
        ("She met her lover in Lake Varn Road for 12 years.", "He kept a shop in Lake Varn Road for 34 years."),  # names alone
        ("Tickets for the harbour race cost £12 for adults.", "Tickets for the harbour race cost £7 for children."),
        ("The 45-year-old teacher won the harbour race.", "A 52-year-old teacher came second in the harbour race."),  # two people
        ("The council voted 9-4 to close the baths.", "The council voted 7-6 to sell the old baths."),  # two votes
    ],
)
def test_figures_beside_the_same_names_do_not(first: str, second: str) -> None:
    assert contrasts(first, second) == []
