"""Runs of capitalised words: where they start, what holds them together, where they end."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.names.name_chains import find_chains
from generator.model import Span


def chains(text: str) -> list[str]:
    return [chain.span.slice(text) for chain in find_chains(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Ministry of Fish and Ice said", ["Ministry of Fish and Ice"]),
        ("by Margaret van der Berg and Nadia al-Haddad of Orm", ["Margaret van der Berg", "Nadia al-Haddad", "Orm"]),
        ("the Free Drivers’ Union and Brandt’s Orm office", ["Free Drivers’ Union", "Brandt", "Orm"]),
        ("Mr. Brandt met J. Farrow on Tuesday", ["Mr. Brandt", "J. Farrow"]),
        ("the U.S. Senate on May 3", ["U.S. Senate"]),
        ("when Theresa May left and I stayed", ["Theresa May"]),
        ("at Hollis & Dray in the Bank of Orm", ["Hollis & Dray", "Bank of Orm"]),
        ("the Food and Ice Agency told Ada", ["Food and Ice Agency", "Ada"]),
        ("Ada and Leo Quist", ["Ada", "Leo Quist"]),
        ("Beds at Orm General and Ada against Orm", ["Beds", "Orm General", "Ada", "Orm"]),
        ("the group, Parents at Odo’s, left", ["Parents at Odo’s"]),
        ("the campaign called Hands for Orm, and St Odo’s Hospital", ["Hands for Orm", "St Odo’s Hospital"]),
    ],
)
def test_what_is_one_name(text: str, expected: list[str]) -> None:
    assert chains(text) == expected


def test_a_chain_after_a_full_stop_opens_and_after_an_abbreviation_does_not() -> None:
    text = "He left. Officials saw Dr. Brandt."
    assert [(c.span.slice(text), c.opens) for c in find_chains(text, Span(0, len(text)))] == [
        ("He", True),
        ("Officials", True),
        ("Dr. Brandt", False),
    ]


@given(st.text(alphabet="Aa .'’&-\nofthe", max_size=200))
def test_chains_are_disjoint_and_in_order(text: str) -> None:
    end = 0
    for chain in find_chains(text, Span(0, len(text))):
        assert end <= chain.span.start < chain.span.end <= len(text)
        end = chain.span.end
