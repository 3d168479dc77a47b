"""Two parties that stand against each other in one paragraph in words of their own; neighbours that only speak in turn. Invented."""

from __future__ import annotations

import pytest
from test_rivals import tell, values

from generator.language.disputes.standoffs import find_standoffs
from generator.language.pile.tellings import read_tellings


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
        ("Police say the shots came from the roof. Residents are adamant that they came from the street.", ["police", "residents"]),
        ("Torv said it learned of the flaw in June. A former engineer says he reported it the previous autumn.",
         ["Torv", "a former engineer"]),
        ("The lab says it tested every jar, while one of them, Ada Rask, says she never saw a jar.", ["the lab", "Ada Rask"]),
        ("The team says Brun left with a cramp. Brun himself says he was told to stop.", ["the team", "Brun himself"]),
        ("The mayor denies having seen the letter. Her clerk says she put it on the desk.", ["the mayor", "her clerk"]),
        ("The widow says the call came at six in the morning. The tower says it was made at 9.40.", ["the widow", "the tower"]),
        ("She had resigned, the ministry announced. She had been sacked, she told a friend, Ida Holm said.", ["the ministry", "Ida Holm"]),
        ("It is in dispute: the airline says he did not ask, the tower says he did.", ["the airline", "the tower"]),
        ("The driver said the light was green. The tram company calls this version a fairy tale.", ["the driver", "the tram company"]),
    ],
)  # fmt: skip
def test_parties_that_stand_by_their_own_are_set_against_each_other(told: str, sides: list[str]) -> None:
    assert [[side.lower() for side in found] for found in standoffs(told)] == [[side.lower() for side in sides]]


@pytest.mark.parametrize(
    "told",
    [
        "The mill says a lamp fell over. The fire brigade said the road was shut.",
        "The mill says a lamp fell over. The fire brigade no longer denies the report.",
        "The mill says a lamp fell over. The mill insists that the wiring was old.",
        "The mill said it was insured; the brigade said the road was shut.",
        "The mill said it opened on 3 May. The mill said it closed on 4 May.",
        "Lena Brandt says the dog came on Monday. Her neighbour says it came on Tuesday, too.",
        "The lab says it tested every jar, while the shop says it opens in May.",
        "Torv said it learned of the flaw in June. The union said it was informed.",
        "The mayor denies having seen the letter. Her clerk said the hall was full.",
        "Police say the march will begin at noon. The union says it will end at four.",
        "Midwives said they met on 3 May. The clinic said a van was bought on 29 April.",
        "Asked how it began, Hay said nothing. Which of the two lamps was true silver is not known.",
    ],
)
def test_parties_that_speak_in_turn_are_not(told: str) -> None:
    assert standoffs(told) == []
