"""What a form of question must leave alone, and the form that fits instead. All examples invented."""

from __future__ import annotations

import pytest

from generator.language.questions.lookback import ask_of_sentence_before
from generator.language.questions.matter import names_its_matter
from generator.language.questions.questions import make_question
from generator.language.questions.unsaid import holds_unsaid


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Orm Council has closed the pier until further notice.", "When will the pier reopen?"),
        ("The pier has been closed until further notice.", "When will the pier reopen?"),
        ("Building cannot start until the town has given its permission.", "Will building start?"),
        ("Manning cannot start until the town has given its permission.", "Will Manning start?"),
        ("Several parents' groups want an independent inquiry.", ""),
        ("He did not rule out a fault in the pump.", "Can a fault in the pump be ruled out?"),
        ("She did not rule out a second strike at the port.", "Will there be a second strike at the port?"),
        ("Nobody has been caught so far.", ""),
        ("Nobody has been paid for the lost nets so far.", "Will anybody be paid for the lost nets?"),
        ("The agency will decide by June whether it attempts the landing.", ""),
        ("The agency will decide by June.", "What will the agency decide?"),
    ],
)
def test_a_question_asks_no_more_than_its_sentence_leaves_open(sentence: str, question: str) -> None:
    assert make_question(sentence, {"the", "nobody", "he", "she", "it", "a"}) == question


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("The Fishers' League has asked the ministry for permission to sell eels.", "Will the ministry give permission to sell eels?"),
        ("The club has asked the bank for time to pay the wages.", ""),
        ("Her opponent has asked for a recount.", "Will there be a recount?"),
        ("The club has asked the bank to pay the wages.", "Will the bank pay the wages?"),
    ],
)
def test_who_is_asked_for_what_is_kept_apart(before: str, question: str) -> None:
    assert ask_of_sentence_before("It has not replied.", before) == question


def test_what_is_hard_to_see_is_no_open_matter() -> None:
    assert not holds_unsaid("It was hard to see what the club could complain about.")
    assert not holds_unsaid("It does not take an expert to see what went wrong.")
    assert holds_unsaid("It is hard to say what the club will do.")


@pytest.mark.parametrize(
    "question", ["Who is right?", "What does the note say?", "How much did the second cost?", "Will anybody be charged?"]
)
def test_a_question_without_its_matter_is_none(question: str) -> None:
    assert not names_its_matter(question)
