"""Sentences that need the one before them, though they begin like others; all invented."""

from __future__ import annotations

import pytest

from generator.language.words.leaning import leans


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ferry company's offer would not pay for even that.", None),
        ("Rita Moss, who has run the harbour since 1998, put it in one sentence at the gate.", 0),
        ("Unless the ferry sails again, or a talk is called, by Friday, they will go to court.", None),
        ("At 14 knots, with the engine stopped, it was still moving fast.", None),
    ],
)
def test_what_only_the_article_explains_leans(text: str, name: int | None) -> None:
    assert leans(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("When Brel Lines closed the crossing, it gave no reason.", 5),
        ("The board said that the ferry would sail again on Friday.", 0),
        ("The captain said: “Nobody could have paid for that.”", 4),
        ("In the harbour of Alder, 14 passengers waited for the ferry.", None),
    ],
)
def test_what_names_its_own_does_not(text: str, name: int | None) -> None:
    assert not leans(text, name)


def test_a_long_line_is_read_in_little_time() -> None:
    assert not leans("When " + "a, " * 30_000 + "it", 0)
