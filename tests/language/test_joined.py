"""What `or` joins in a question is turned alike, or the question is asked in another form. All examples invented."""

from __future__ import annotations

import pytest

from generator.language.questions.joined import turn_joined
from generator.language.questions.questions import make_question

COMMON = {"it", "the", "whether", "where", "a", "nobody", "what", "he", "she", "in", "retained", "crocodile"}


@pytest.mark.parametrize(
    ("helper", "rest", "turned"),
    [
        ("did", "open the way or only came at the wrong time", "open the way or only come at the wrong time"),
        ("did", "fall or somebody pushed it", "fall or did somebody push it"),
        ("was", "too small or a stamp was missing", "too small or was a stamp missing"),
        ("was", "left on or a cable had frayed", "left on or had a cable frayed"),
        ("is", "right or is wrong", "right or wrong"),
        ("did", "resign or was dismissed", ""),
        ("did", "leave early or snoozed", ""),
        ("will", "stay or go", "stay or go"),
        ("was", "the weld", "the weld"),
    ],
)
def test_the_joined_clause_is_turned_like_the_first(helper: str, rest: str, turned: str) -> None:
    assert turn_joined(helper, rest) == turned


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Whether the storm in March opened the breach or only came late, the report leaves open.",
         "Did the storm in March open the breach or only come late?"),
        ("It is not known whether the lift was too old or a cable was worn.", "Was the lift too old or was a cable worn?"),
        ("The board would not say whether Ines Oberg resigned or was dismissed.",
         "Is it known whether Ines Oberg resigned or was dismissed?"),
        ("Where the statue will stand is a question for the town alone, and people argue about it daily.", "Where will the statue stand?"),
        ("The question of when is already in dispute.", ""),
        ("Whether Ann Sterling was the first to see the light is unclear.", "Was Ann Sterling the first to see the light?"),
        ("The trustees would not say whether the organ was to become the property of the town.",
         "Will the organ become the property of the town?"),
        ("The judge will announce on Friday whether the ban stays in place.", "Will the ban stay in place?"),
        ("The museum would not say why the clock had been sold.", "Why was the clock sold?"),
        ("The records are being examined.", "What will the records show?"),
        ("The effects of the spray are being examined.", "What are the effects of the spray?"),
        ("The coast line is suspended until further notice.", "When will the coast line reopen?"),
        ("The night trains are suspended until further notice.", "When will the night trains resume?"),
        ("In a fortnight some 300 members of the club will decide on the merger.",
         "How will some 300 members of the club decide on the merger?"),
        ("The cause of the blackout that left the island without power is unknown.",
         "What is the cause of the blackout?"),
        ("A lynx may not be brought into the canton without a permit.", ""),
        ("The hall may not be opened without the consent of the fire service.", "Will the hall be opened?"),
    ],
)  # fmt: skip
def test_a_sentence_with_two_clauses_makes_one_whole_question(sentence: str, question: str) -> None:
    assert make_question(sentence, COMMON) == question
