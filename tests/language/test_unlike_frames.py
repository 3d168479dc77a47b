"""Figures and days of one thing told in other words, and those of two things; the frames that tell them apart. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell, values

from generator.language.disputes.alike_frames import likeness
from generator.language.disputes.frames import FrameReader
from generator.language.disputes.unlike_frames import find_unlike_frames


def unlike(*articles: str) -> list[list[str]]:
    story, _ = tell(*articles)
    return values(find_unlike_frames(story))


FILLER = (
    "The weather stayed dry all week. Shops in the old town were full. A band played on the square. Trams ran until late. "
    "The harbour was full of sails. Ice cream sold well. Nobody counted the gulls. The museum showed maps."
)


@pytest.mark.parametrize(
    ("first", "second", "answers"),
    [
        ("In the heat, 14 runners were taken to hospital.", "Doctors at the regional hospital treated nine runners for heat stroke.",
         ["14", "nine"]),
        ("Engineers lost contact for 19 minutes during the descent.", "Radio contact was gone for two hours during the descent.",
         ["19 minutes", "two hours"]),
        ("The gates of the dam were opened on 16 May.", "The log has the gates opening on 14 May.", ["16 May", "14 May"]),
    ],
)  # fmt: skip
def test_unlike_answers_in_unlike_words_are_found(first: str, second: str, answers: list[str]) -> None:
    assert unlike(first + " " + FILLER, second) == [answers]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Engineers lost contact for 19 minutes during the descent.", "Radio contact was gone for two hours after the landing."),
        ("Engineers lost contact for 19 minutes during the descent.", "Radio contact during the descent was gone within two hours."),
        ("The heat put 14 runners in hospital.", "In all, 40 runners were taken to hospital in the heat."),
        ("The heat put 14 runners in hospital.", "The hospital had room for 14 runners from the heat, and nine went home."),
        ("The first gates of the dam opened on 16 May.", "The second gates of the dam opened on 14 May."),
        ("The gates of the dam were opened on 16 May.", "The dam had new gates by 14 May."),
        ("A stay in Torv costs 90 euros a night.", "A stay in Lode costs 60 euros a night."),
    ],
)
def test_answers_to_two_questions_are_not(first: str, second: str) -> None:
    assert unlike(first + " " + FILLER, second) == []


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Repairs to the pier are to begin in the week of 14 April.", "Repairs to the pier would begin on 5 May, the town said.",
         "forecast"),
        ("The repair of the old pier costs 38 million euros without VAT.", "Fry put the bill for the old pier at 61 million before tax.",
         "contradiction"),
    ],
)  # fmt: skip
def test_a_changed_plan_is_no_contradiction(first: str, second: str, kind: str) -> None:
    story, _ = tell(first + " " + FILLER, second.replace("61 million", "61 million euros"))
    assert [dispute.kind for dispute in find_unlike_frames(story)] == [kind]


def test_a_sentence_that_leans_on_another_is_framed_by_it() -> None:
    story, _ = tell("A truce took effect on the island. It is to last ten days. " + FILLER, "The truce runs for fourteen days.")
    mine, theirs = (frame for frame in FrameReader(story).read_all() if frame.key == "time")
    assert "ceasefir" in mine.around and "ceasefir" in theirs.said
    assert likeness(mine, theirs)[0] > 0


def test_a_word_beside_very_many_figures_brings_none_of_them_together() -> None:
    told = "The hall sold {} blue opera tickets."
    few, many = (" ".join(told.format(place + 20) for place in range(count)) for count in (1, 60))
    assert unlike(f"{few} {FILLER}", told.format(29)) == [["20", "29"]]
    assert unlike(f"{many} {FILLER}", told.format(99)) == []
