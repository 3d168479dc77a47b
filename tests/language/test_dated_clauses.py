"""Clauses that tell what happened long before the news, and dates that are the sentence's own. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell

from generator.language.pile.dated_clauses import find_asides, find_dated_clauses, stands_in_clause


def clauses(sentence: str) -> list[tuple[str, str, str]]:
    """(date, event, words it stands in) of each clause of a sentence of June 2024."""
    (passage,) = tell(sentence)[0].passages
    return [(clause.date.edtf, clause.text, passage.text[clause.start : clause.end]) for clause in find_dated_clauses(passage)]


@pytest.mark.parametrize(
    ("sentence", "date", "event", "words"),
    [
        (
            "It is the largest shift since the siege began in February 2022, reflecting new fears.",
            "2022-02",
            "The siege began in February 2022.",
            "the siege began in February 2022",
        ),
        (
            "The row has gone on since 2014, when Varn closed the strait and began taxing ships, the mayor said.",
            "2014",
            "In 2014, Varn closed the strait and began taxing ships.",
            "since 2014, when Varn closed the strait and began taxing ships",
        ),
        (
            "The money has been gone since 2014, when Varn froze 1.8 billion crowns, the mayor said.",
            "2014",
            "In 2014, Varn froze 1.8 billion crowns.",
            "since 2014, when Varn froze 1.8 billion crowns",
        ),
        (
            "The row has gone on since 2014, when Varn put the Harbour Line (HL) under sanctions.",
            "2014",
            "In 2014, Varn put the Harbour Line (HL) under sanctions.",
            "since 2014, when Varn put the Harbour Line (HL) under sanctions",
        ),
        (
            "Harbourlink, which was launched in 2021, has 88,000 users.",
            "2021",
            "Harbourlink was launched in 2021.",
            "Harbourlink, which was launched in 2021",
        ),
        (
            "Four were held back under a hiring freeze that began in November 2023.",
            "2023-11",
            "A hiring freeze began in November 2023.",
            "a hiring freeze that began in November 2023",
        ),
    ],
)
def test_a_clause_of_long_before_is_an_event_by_itself(sentence: str, date: str, event: str, words: str) -> None:
    assert clauses(sentence) == [(date, event, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prices have doubled since 2015.",  # how long a state lasts
        "Captain Weir resigned after the crash in May 2019.",  # no clause: the date of the sentence
        "The foundry has stood empty since it shut in 2009.",  # nobody knows who `it` is
        "Nine people were killed when a bus left the road near Pell on Sunday.",  # the sentence is the event
        "The ferry sank in 2019 after the pumps failed.",
        "The list holds four names, with that of a boy in the first trial who died in 2019.",
        "She resigned hours after the board announced an inquiry into her sale of boats in December 2023.",
        "Anna Weir, a baker who had been on the board since 2014, resigned.",  # nothing happened in 2014
    ],
)
def test_no_event_is_made_of_less(sentence: str) -> None:
    assert clauses(sentence) == []


def test_a_date_of_a_clause_is_not_that_of_the_sentence() -> None:
    (passage,) = tell("Attackers used the account that it had closed in 2019.")[0].passages
    assert [stands_in_clause(passage, date) for date in passage.dates] == [False]
    (passage,) = tell("The foundry has stood empty since it shut in 2009.")[0].passages
    assert [stands_in_clause(passage, date) for date in passage.dates] == [True]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Anna Weir, appointed by a court on Monday, came out in a raincoat.", ["Anna Weir was appointed by a court on Monday."]),
        ("A boy of five, injured on 4 May, died in Pell on Saturday.", ["A boy of five was injured on 4 May."]),
        ("A photograph, taken on Monday, shows a split in the pipe.", []),  # not of a person: `shows` is the event
        ("Harbour News, dated 4 May, has a picture of it.", []),
        ("Anna Weir, a baker on Monday, came out in a raincoat.", []),
        ("Anna Weir, tired, said on Monday that she would go, and went.", []),
        ("Anna Weir, who sold her boat on Monday after a row, is unmoved.", ["Anna Weir sold her boat on Monday."]),
        ("Anna Weir, who had sold her boat on Monday, is unmoved.", []),  # goes back behind something that is not told
        ("Anna Weir, who was in the room, said on Monday that she would go.", []),
        ("Anna Weir, who has been on leave since Monday, is unmoved.", []),
        ("Anna Weir and Carl Pell, arrested on Monday, went home.", []),
    ],
)
def test_an_aside_behind_a_subject_tells_of_its_own_day(sentence: str, told: list[str]) -> None:
    (passage,) = tell(sentence)[0].passages
    assert [clause.text for clause in find_asides(passage)] == told
