"""So and not so, this cause and that, one name and not the other, a day moved; and sentences that only sound like it. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell, values

from generator.language.disputes.contraries import (
    find_contrary_tellings,
    find_days_moved,
    find_names_taken_back,
    find_rival_causes,
    find_spans,
)
from generator.language.pile.tellings import read_tellings


def contraries(*articles: str) -> list[list[str]]:
    story, _ = tell(*articles)
    return values(find_contrary_tellings(story, read_tellings(story)))


def causes(*articles: str) -> list[list[str]]:
    story, _ = tell(*articles)
    return values(find_rival_causes(story, read_tellings(story)))


@pytest.mark.parametrize(
    ("told", "sides"),
    [
        ("The ministry says it was informed in time. The mill says it was not.", ["the ministry", "the mill"]),
        ("Strand said there had been no contract. Varn's lawyers maintain that a contract was signed.", ["Strand", "Varn's lawyers"]),
        ("How the fire began is disputed. Hay believes a lamp fell. Lund says the wiring was old.", ["Hay", "Lund"]),
        ('"I met nobody from Lode," Brandl told the council. A diary records a meeting with Lode.', ["Brandl", "a diary"]),
        ("Doctor Hay says no: the jab was tested. The maker says the test was done later.", ["Doctor Hay", "the maker"]),
    ],
)
def test_parties_side_by_side_contradict_each_other(told: str, sides: list[str]) -> None:
    assert contraries(told) == [sides]


@pytest.mark.parametrize(
    "told",
    [
        "The ministry says it was informed in time. The mill says it was closed that week.",
        "Strand said there had been no contract. Strand said a contract would follow.",
        "Strand said there had been no snow. Varn's lawyers maintain that a contract was signed.",
        "How the fire began is known. Hay believes a lamp fell. Lund says the wiring was new.",
        "I wonder what the mayor would have said. She used to say that a gift is not a loan.",
    ],
)
def test_parties_that_speak_of_two_things_do_not(told: str) -> None:
    assert contraries(told) == []


def test_what_is_blamed_and_what_is_ruled_out_stand_against_each_other() -> None:
    assert causes("The union blames cuts to cleaning. The trust says staffing was normal.") == [
        ["the union", "the trust"]
    ]
    ruled_out = "The inquiry found that nothing in the boiler room contributed to the fire."
    assert causes("The chief said the cause lay in the boiler room.", ruled_out) == [["", ""]]
    assert causes("The chief said the cause lay in the kitchen.", ruled_out) == []
    denied = "Berg denied that the boiler room had caused the fire."
    assert causes("The chief said the cause lay in the boiler room.", denied) == [["", ""]]


def test_causes_of_two_things_do_not() -> None:
    assert causes("The union blamed low pay for the strike. The firm blamed bad weather for the late parcels.") == []
    assert causes("The crash was caused by ice, police said.", "The driver did not cause any delay at the ice rink.") == []


def test_what_cannot_be_done_because_of_a_cause_rules_no_cause_out() -> None:
    blamed = "The port blames a shortage of pilots: it can fill four posts."
    assert causes(blamed, "Six pilot posts cannot be filled because of illness, said the port.") == []


def test_a_name_put_in_the_place_of_another_stands_against_who_gave_the_other() -> None:
    story, agreement = tell("The lock pumps are worked from Varn, the port said.", "The lock pumps are worked from Holm, not Varn.")
    assert values(find_names_taken_back(story, agreement)) == [["Varn", "Holm"]]
    story, agreement = tell("Varn has a new school.", "The lock pumps are worked from Holm, not Varn.")
    assert find_names_taken_back(story, agreement) == []


@pytest.mark.parametrize(
    ("moved", "sides"),
    [
        ("The ferry tunnel, originally planned for 3 July, will open on 9 August.", ["3 July", "9 August"]),
        ("The opening of the ferry tunnel was moved from 3 July to 9 August.", ["3 July", "9 August"]),
        ("The ferry tunnel will open on 9 August instead of 3 July.", ["3 July", "9 August"]),
    ],
)
def test_a_day_moved_stands_against_who_gave_the_first(moved: str, sides: list[str]) -> None:
    story, _ = tell("The ferry tunnel will open on 3 July.", moved)
    assert values(find_days_moved(story)) == [sides]
    story, _ = tell("The school fair is on 3 July.", moved)
    assert find_days_moved(story) == []


def test_spans_of_one_thing_in_two_sources() -> None:
    story, _ = tell("The town will sell 30-year bonds.", "The town will pay with 25-year bonds.")
    assert values(find_spans(story)) == [["30-year bonds", "25-year bonds"]]
    story, _ = tell("The town will sell 30-year bonds and 25-year bonds.", "The town will pay with 25-year bonds.")
    assert find_spans(story) == []
    story, _ = tell("A 12-year-old boy was hurt.", "A 14-year-old boy was hurt.")
    assert find_spans(story) == []
