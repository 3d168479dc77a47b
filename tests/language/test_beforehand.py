"""Who says that somebody was told beforehand, and who heard of it otherwise. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell, values

from generator.language.disputes.beforehand import find_told_beforehand

ASSURED = "The dairy says that it informed the mayor of the closure a week ahead."


@pytest.mark.parametrize(
    "late",
    [
        "Mayor Ida Roth heard of the closure on the radio.",
        "The first the mayor heard of the closure was a call from a shop.",
        "“Nobody asked the mayor about the closure,” said Ida Roth.",
        "The mayor was told of the closure, not consulted.",
    ],
)
def test_who_was_told_late_stands_against_who_says_that_they_were_told(late: str) -> None:
    assert values(find_told_beforehand(tell(ASSURED, late)[0])) == [["", ""]]


@pytest.mark.parametrize("other", ["The baker heard of the flood on the radio.", "The mayor had been told of the closure in time."])
def test_another_matter_and_a_like_account_are_no_answer(other: str) -> None:
    assert find_told_beforehand(tell(ASSURED, other)[0]) == []
