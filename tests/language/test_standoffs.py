"""Two parties that stand against each other in one paragraph in words of their own; neighbours that only speak in turn. Invented."""

from __future__ import annotations

import pytest
from test_rivals import tell, values

from generator.language.standoffs import find_standoffs
from generator.language.tellings import read_tellings


def standoffs(*articles: str) -> list[list[str]]:
    story, _ = tell(*articles)
    return values(find_standoffs(story, read_tellings(story)))


@pytest.mark.parametrize(
    ("told", "sides"),
    [
        ("The mill says a lamp fell over. The fire brigade insists that the wiring was old.", ["the mill", "the fire brigade"]),
        ("Kelm maintains that its boat was rammed, while Varn insists that the tide did it.", ["Kelm", "Varn"]),
        ("Kelm said its men were fired on. The Varn army said a hunter had slipped. Which account was true is not known.",
         ["Kelm", "the Varn army"]),
        ("Kelm expects the money first, whereas Varn takes the opposite view.", ["Kelm", "Varn"]),
        ("The post office says the van came at 7.50; the council says it came at 8.25.", ["the post office", "the council"]),
        ("Midwives said the news reached them on 3 May. The clinic said the news went out on 29 April.", ["midwives", "the clinic"]),
        ("The driver said the light was green. The tram company calls this version a fairy tale.", ["the driver", "the tram company"]),
    ],
)  # fmt: skip
def test_parties_that_stand_by_their_own_are_set_against_each_other(told: str, sides: list[str]) -> None:
    assert [[side.lower() for side in found] for found in standoffs(told)] == [[f"according to {side.lower()}" for side in sides]]


@pytest.mark.parametrize(
    "told",
    [
        "The mill says a lamp fell over. The fire brigade said the road was shut.",
        "The mill says a lamp fell over. The fire brigade no longer denies the report.",
        "The mill says a lamp fell over. The mill insists that the wiring was old.",
        "The mill said it was insured; the brigade said the road was shut.",
        "The mill said it opened on 3 May. The mill said it closed on 4 May.",
        "Midwives said they met on 3 May. The clinic said a van was bought on 29 April.",
        "Asked how it began, Hay said nothing. Which of the two lamps was true silver is not known.",
    ],
)
def test_parties_that_speak_in_turn_are_not(told: str) -> None:
    assert standoffs(told) == []


def test_two_answers_may_hang_on_one_verb() -> None:
    assert standoffs("Kelm had spoken of a burst from a rifle, Varn of three slammed doors.") == [
        ["a burst from a rifle", "three slammed doors"]
    ]
    assert standoffs("The clinic speaks of 61 injured, 18 of them badly.") == []
    assert standoffs("They left with police putting the crowd at 4,000 and the union, Vida, at 9,000.") == [["4,000", "9,000"]]
    assert standoffs("They left with police putting the crowd at 4,000 and a bus waiting for 50.") == []


def test_what_a_party_said_until_then_stands_against_what_it_says_now() -> None:
    told = "Torv conceded that the valve was old. Until then it had said that the valve was new."
    assert standoffs(told) == [["at first", "now"]]
    assert standoffs("Torv conceded that the valve was old. Until then nobody had looked at it.") == []


def test_a_paper_stands_against_what_was_said_right_before() -> None:
    told = "The minister said that the farm was inspected last year. A register, open to all, gives the last visit as 2021."
    assert standoffs(told) == [["according to the minister", "on paper or film"]]
    mail = "The lab, she said, had noticed on Sunday and telephoned at once.\nAn e-mail suggests that it was noticed earlier."
    assert standoffs(mail) == [["as stated", "on paper or film"]]
    assert standoffs(mail.replace("that it was noticed earlier", "a busy week")) == []
    assert standoffs("The weather was dry. The register gives the last visit as 2021.") == []
