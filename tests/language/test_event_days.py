"""Which date of a sentence is the day of what it tells. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell

from generator.language.pile.event_days import main_date


def day_of(sentence: str) -> str:
    """The words of the date that a sentence of June 2024 is about; "" where it is about none."""
    (passage,) = tell(sentence)[0].passages
    found = main_date(passage)
    return "" if found is None else found.words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The dairy is taking back all yoghurt with use-by dates up to and including 4 June.", ""),
        ("The harbour office has received the tide readings, covering 1 to 3 June.", ""),
        ("Two pages are missing from the visitors' book, those for Saturday evening.", ""),
        ("The bakers offered 40 crowns a share, well above the closing price on Friday.", ""),
        ("The fire has made 23 families homeless since the middle of May.", ""),
        ("The council met at noon and chose the cheaper plan, against two members, who had abstained a week ago.", ""),
        ("The keeper has been in hospital since Friday and was questioned by the police on Saturday.", "Saturday"),
        ("The speaker said that the house would not vote on Thursday, as planned, but on 12 June.", "12 June"),
        ("The ferry did not sail on Thursday because of the wind.", "Thursday"),
        ("The mayor kept the ferry, and her clerks could not say last night whether she may.", ""),
        ("The ferry has been moored at Pell since Friday.", "Friday"),
        ("The chapel, which has been shut since Friday, smells of damp wood.", ""),
        ("The office is checking all the permits it has granted since October 2023.", ""),
        ("Anna Weir, head cook until last October, wrote to the board about it.", ""),
        ("The board has not said what happened between the first alarm in late May and the flood.", ""),
        ("Anna Weir said the pump had last been serviced in November, not in March.", "in November"),
        ("Talks between the two boards began in Pell on Saturday.", "Saturday"),
        ("The clerk rang the mayor, who had asked him to wait until Monday.", ""),
        ("The bell, cast in bronze, had been expected on Saturday.", ""),
        ("An old bell is back in the town it was taken from 90 years ago.", ""),
        ("The chapel was sold to a lady who had it, whose sister, who has been in bed since Friday, paid.", ""),
        ("The board has reviewed the handling of the ballots of Saturday, 1 June.", ""),
        ("The gate may have leaked on Saturday.", "Saturday"),
        ("The board has set a hearing for Friday, 21 June.", "Friday, 21 June"),
        ("The board has today reviewed the ballots of the harbour.", "today"),
        ("The board has been told that the gate leaked on Saturday.", "Saturday"),
        ("The town puts the loss at 61 million crowns, against 38 million in March.", ""),
        ("The last full wage was that of April.", ""),
        ("The inquiry into the fire at the mill last Friday will take weeks.", ""),
        ("The ferry that was to sail today has been put off to 16 June.", "16 June"),
        ("The board is to report by the end of next year.", "next year"),
        ("The board is to report next year.", ""),
        ("It was a wet Monday for Carla Weir.", ""),
        ("There was a fire Monday at the mill.", "Monday"),
        ("The bakers ask what they are to heat their ovens with in July.", ""),
        ("The board asked the police, who came on Saturday, for help.", "Saturday"),
        ("The keeper ought to have left on Saturday.", ""),
        ("Half of the pupils can today swim better than before.", ""),
        ("Anna Weir was the second of those whom the club banned in April.", ""),
        ("The union counts only empty posts, of which there were six in April.", ""),
        ("A boy of five, treated on 4 May, died in Pell on Saturday.", "Saturday"),
        ("The harbour office published its report on Friday.", "Friday"),
    ],
)
def test_a_date_of_something_else_is_not_the_day_of_the_sentence(sentence: str, words: str) -> None:
    assert day_of(sentence) == words
