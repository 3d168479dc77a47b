"""What sets two figures apart, so that both may be right."""

from __future__ import annotations

import pytest

from generator.language.pile.scopes import is_planned


@pytest.mark.parametrize(
    ("text", "planned"),
    [("The pool opened on May 5", False), ("It may open on 5 June", True), ("May rain hit the pier", False), ("Work is to begin", True)],
)
def test_the_month_of_may_is_no_plan(text: str, planned: bool) -> None:
    assert is_planned(text) is planned
