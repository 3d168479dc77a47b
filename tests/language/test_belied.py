"""Sentences that show by themselves, or by what they answer, that two accounts are not both right; and others. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell, values

from generator.language.disputes.belied import find_belied
from generator.language.pile.tellings import read_tellings


def belied(*articles: str) -> list[list[str]]:
    story, _ = tell(*articles)
    return values(find_belied(story, read_tellings(story)))


def test_two_answers_may_hang_on_one_verb() -> None:
    assert belied("Kelm had spoken of a burst from a rifle, Varn of three slammed doors.") == [
        ["a burst from a rifle", "three slammed doors"]
    ]
    assert belied("The clinic speaks of 61 injured, 18 of them badly.") == []
    assert belied("They left with police putting the crowd at 4,000 and the union, Vida, at 9,000.") == [["4,000", "9,000"]]
    assert belied("They left with police putting the crowd at 4,000 and a bus waiting for 50.") == []


def test_what_a_party_said_until_then_stands_against_what_it_says_now() -> None:
    told = "Torv conceded that the valve was old. Until then it had said that the valve was new."
    assert belied(told) == [["", ""]]
    assert belied("Torv conceded that the valve was old. Until then nobody had looked at it.") == []


def test_a_paper_stands_against_what_was_said_right_before() -> None:
    told = "The minister said that the farm was inspected last year. A register, open to all, gives the last visit as 2021."
    assert belied(told) == [["the minister", ""]]
    mail = "The lab, she said, had noticed on Sunday and telephoned at once.\nAn e-mail suggests that it was noticed earlier."
    assert belied(mail) == [["", ""]]
    assert belied(mail.replace("that it was noticed earlier", "a busy week")) == []
    assert belied("The weather was dry. The register gives the last visit as 2021.") == []


def test_who_calls_it_untrue_outright_answers_the_sentence_before() -> None:
    told = "The mill says nobody was in the hall. “That is simply not true,” said Jan Holt, a baker."
    assert belied(told) == [["", ""]]
    assert belied(told.replace("That is simply not true", "That is a fine hall")) == []
    assert belied("“Nonsense,” said Holt when told that the mill had paid 5 percent. “It paid two.”") == [["", ""]]


def test_what_is_contrary_to_reports_stands_against_whoever_reported_it() -> None:
    told = "Contrary to what was reported, the player has not signed."
    assert belied(told) == [["as reported", "corrected"]]
    assert belied("Contrary winds kept the player at sea.") == []


@pytest.mark.parametrize(
    "told",
    [
        "At first the firm spoke of a fault. Now it concedes that the servers were attacked.",
        "Nobody was in the hall, the brigade said. On Tuesday it corrected itself: a cook had been asleep.",
        "The town maintains that the bridge was looked at every year. There is no entry in the book after 2019.",
    ],
)
def test_who_steps_back_and_what_left_no_trace_belie_what_was_said(told: str) -> None:
    assert belied(told) == [["", ""]]


@pytest.mark.parametrize(
    "told",
    [
        "At first the firm had four cooks. Now it has sixty.",
        "The mayor says she learned of it in May. This paper found no evidence that contradicts her.",
        "The snow lay deep. There was no trace of the path.",
    ],
)
def test_others_do_not(told: str) -> None:
    assert belied(told) == []


def test_a_number_alone_answers_the_count_before() -> None:
    told = "Farmers say the wolf took 40 sheep. The forestry office can confirm eleven."
    assert belied(told) == [["40", "eleven"]]
    assert belied(told.replace("can confirm eleven", "pays for eleven")) == []
    assert belied(told.replace("can confirm eleven", "can now confirm eleven")) == []
    assert belied(told.replace("can confirm eleven", "can confirm forty")) == []
