"""Words for days that only the day of printing explains; all sentences invented."""

from __future__ import annotations

import pytest

from generator.language.words.day_words import count_days, leave_out_days


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("The records were copied by thieves, the port admitted last night, four days after the break-in.",
         "The records were copied by thieves, the port admitted, four days after the break-in."),
        ("Yesterday the minister ordered a review of the ferry’s licence.", "The minister ordered a review of the ferry’s licence."),
        ("Last night, the company withdrew all tickets that it had sold.", "The company withdrew all tickets that it had sold."),
        ("By 19 votes to 14, Alder decided last night to buy the pier.", "By 19 votes to 14, Alder decided to buy the pier."),
        ("Eighty-three people had fallen ill by yesterday evening, up from 47 on Sunday.",
         "Eighty-three people had fallen ill, up from 47 on Sunday."),
        ("Rita Moss has just told a news conference that 200 barrels leaked.",
         "Rita Moss has told a news conference that 200 barrels leaked."),
        ("A sailor was yesterday sentenced to six years in prison for the theft.",
         "A sailor was sentenced to six years in prison for the theft."),
        ("Brel Lines put the number who stayed away yesterday at 1,900.", "Brel Lines put the number who stayed away at 1,900."),
    ],
)  # fmt: skip
def test_days_of_printing_are_left_away(text: str, without: str) -> None:
    assert leave_out_days(text) == without
    assert count_days(text) <= 1 and count_days(without) == 0


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was open yesterday and closed today, said the man at the pier.",
        "The old licence for the ferries expires today, and nobody knows what follows.",
        "Residents may go home from noon today, but the harbour must wait.",
        "The three wells sunk last week found oil in the clay below the pier.",
        "The report, published this morning, blames the harbour board for the leak.",
        "Yesterday, a Sunday, the harbour was full by noon and turned boats away.",
        "The harbour master said: “We have just heard it today from the minister.”",
        "Until last week the museum had maintained that the first letter came in 2019.",
        "Yesterday’s vote was the third on the ferry in as many weeks.",
        "The ferry sailed on Monday last week with 14 people on board.",
    ],
)
def test_days_that_are_what_is_told_stay(text: str) -> None:
    assert leave_out_days(text) == text


@pytest.mark.parametrize("part", ["today ", "by last night, ", "has just x ", "yesterday and "])
def test_a_long_line_is_read_in_little_time(part: str) -> None:
    assert len(leave_out_days("The ferry " + part * 20_000)) > 5
