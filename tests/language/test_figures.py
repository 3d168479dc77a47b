"""What figures two sentences share; all invented."""

from __future__ import annotations

import pytest

from generator.language.pile.figures import find_units, keys_of, same_figure, shared_figures
from generator.language.words.values import Value, find_values


def only(text: str) -> Value:
    (value,) = find_values(text)
    return value


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("It will cost 6.4 billion crowns.", "They speak of 6.4 billion.", True),
        ("It holds 84 million litres.", "Of 84 million a third ran out.", True),
        # another number, another unit, something else that is counted
        ("It will cost 6.4 billion crowns.", "They speak of 6.5 billion.", False),
        ("It will cost 6.4 billion crowns.", "It will cost 6.4 billion euros.", False),
        ("It will cost 12 million crowns.", "Some 12 million visitors came.", False),
        # round or small, it may be any figure
        ("It will cost 2 billion crowns.", "They speak of 2 billion.", False),
        ("It will cost 64 crowns.", "They speak of 64.", False),
        # neither has a unit, and neither has the same kind
        ("It will cost 6.4 billion.", "They speak of 6.4 billion.", True),
    ],
)
def test_a_large_number_is_known_without_its_unit(first: str, second: str, same: bool) -> None:
    assert same_figure(only(first), only(second)) is same
    assert same_figure(only(second), only(first)) is same


def test_a_number_without_unit_takes_the_only_one_of_the_pile() -> None:
    told, short = find_values("It will cost 6.4 billion crowns."), find_values("They speak of 6.4 billion.")
    units = find_units([told, short])
    assert keys_of(short, units) == {short[0].key: told[0].key}
    assert find_units([told, short, find_values("It will cost 6.4 billion euros.")]) == {}
    assert find_units([told]) == {}


def test_what_two_sentences_share() -> None:
    told, short = find_values("It will cost 6.4 billion crowns."), find_values("They speak of 6.4 billion.")
    assert shared_figures(told, short) == (True, True)
    assert shared_figures(find_values("Nine boats sank."), find_values("Nine people swam.")) == (False, False)
