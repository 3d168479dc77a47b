"""Questions with does, do and did, and questions for a name that is kept back. All invented."""

from __future__ import annotations

import pytest

from generator.language.questions.helping import ask_who, ask_with_do


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("the inspectorate agrees", "Does the inspectorate agree?"),
        ("the union members agree with the plan", "Do the union members agree with the plan?"),
        ("the night ferry passed a red buoy", "Did the night ferry pass a red buoy?"),
        ("the limit applied at the quay", "Did the limit apply at the quay?"),
        ("the board members in Varn", ""),  # no verb
        ("a notice issued in May warned the mayor", "Did a notice issued in May warn the mayor?"),
        ("the ferry that passed the quay agrees", ""),  # whose verb is whose is not known
    ],
)
def test_only_a_listed_verb_is_turned(clause: str, question: str) -> None:
    assert ask_with_do(clause) == question


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Police have not named the driver of the lorry.", "Who is the driver of the lorry?"),
        ("The bank declined to identify the buyers.", "Who are the buyers?"),
        ("The bank has not named a price.", ""),
        ("Doctors have not identified the cause of the fever.", ""),
    ],
)
def test_who_is_asked_where_a_name_is_kept_back(sentence: str, question: str) -> None:
    assert ask_who(sentence) == question
