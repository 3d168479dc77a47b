"""Figures of two articles that give one thing differently, and those that only stand beside the same names. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell

from generator.language.disputes.contrasts import find_rival_estimates, find_slips
from generator.language.disputes.unlike import find_unlike_claims


def contrasts(*articles: str) -> list[tuple[str, ...]]:
    story, _ = tell(*articles)
    found = (*find_unlike_claims(story), *find_rival_estimates(story), *find_slips(story))
    return [tuple(value for value, _ in dispute.sides) for dispute in found]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The drifting barge Teal crossed the icy lake in 12 hours on Wednesday.",
            "The drifting barge Teal crossed the icy lake in 19 hours.",
            ("12 hours", "19 hours"),
        ),
        ("Brel Lines put the damage at $8.4 million.", "Brel Lines had put the damage at $4.8 million.", ("$8.4 million", "$4.8 million")),
        ("The council voted 31-14 to sell the baths.", "It was by 31-12 that the council sold the baths.", ("31-14", "31-12")),
        ("The loss in Varn is put at €3 million.", "In Varn they put it at €5 million.", ("€3 million", "€5 million")),
    ],
)
def test_two_figures_for_one_thing_stand_against_each_other(first: str, second: str, values: tuple[str, str]) -> None:
    assert list(dict.fromkeys(contrasts(first, second))) == [values]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The 29-year-old pilot fell ill on the icy lake on Wednesday.", "The pilot fell ill on the icy lake for 34 years."),  # an age
        ("She met her lover in Lake Varn Road for 12 years.", "He kept a shop in Lake Varn Road for 34 years."),  # names alone
        ("Tickets for the harbour race cost £12 for adults.", "Tickets for the harbour race cost £7 for children."),
        ("The 45-year-old teacher won the harbour race.", "A 52-year-old teacher came second in the harbour race."),  # two people
        ("The council voted 9-4 to close the baths.", "The council voted 7-6 to sell the old baths."),  # two votes
        ("The loss in Varn is put at 3 million euros.", "The loss in Holm is put at 5 million euros."),
    ],
)
def test_figures_beside_the_same_names_do_not(first: str, second: str) -> None:
    assert contrasts(first, second) == []
