"""Questions that ask one thing in two ways, and those that only look alike. All invented."""

from __future__ import annotations

import pytest

from generator.language.questions.sameness import asks_the_same


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("What will the agency decide?", "Will the agency lift, extend or revoke the licence?", True),
        ("What will the agency decide by the end of April?", "Will the agency lift the ban?", True),
        ("What will the agency decide?", "Will the court lift the ban?", False),
        ("Will there be an appeal?", "Will Ann Salt appeal against the refusal of the permit?", True),
        ("Was there a warning?", "Why did a warning about the slope lie unread?", True),
        ("What will happen to the foundry after 2031?", "What will Orm do with the foundry once the pledge has run out?", True),
        ("Where was the tanker when it was stopped?", "Where was the vessel when it was boarded?", True),
        ("How did the bacteria get into the salad?", "How did the bacteria enter the product?", True),
        ("How did the thieves get in?", "How did the minister learn of it?", False),
        ("Who pays if the hall costs more?", "Who pays when the price goes up?", True),
        ("Will the Senate ratify the proposed arrangement?", "Will the U.S. Senate approve the U.S. package?", True),
        ("Will the Senate ratify the proposed arrangement?", "Will the council approve the budget?", False),
        ("Will Tobias Kranz resign?", "Will Tobias Kranz pay damages?", False),
        ("Will the board of Dornak sell?", "What will the Markets Board find out about Dornak shares?", False),
        ("", "What will the agency decide?", False),
    ],
)
def test_only_what_has_one_answer_is_one_question(first: str, second: str, same: bool) -> None:
    assert asks_the_same(first, second) == asks_the_same(second, first) == same
