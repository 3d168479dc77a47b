"""Questions that name what they ask about, and those that point at what nobody has read. All invented."""

from __future__ import annotations

import pytest

from generator.language.questions.matter import count_telling, names_its_matter


@pytest.mark.parametrize(
    "question",
    [
        "What will become of the other six?",
        "What is still open about the other?",
        "Where will the rest come from?",
        "Will the agency lift?",
        "Who will lead?",
        "Would forty have saved anyone?",
        "How many are properly filled in?",
        "What will judges decide on the case?",
        "What will a judge decide on the request?",
        "What will lawmakers decide on the proposal?",
        "What is the cause?",
        "What happened next?",
        "Who bears responsibility?",
        "When did the chief hear of it himself?",
        "Will there be another?",
        "What is the exact sequence of events?",
    ],
)
def test_a_question_that_points_outside_itself_names_nothing(question: str) -> None:
    assert not names_its_matter(question)


@pytest.mark.parametrize(
    "question",
    [
        "How did the other two panels of the altar leave the chapel?",
        "Where will the rest of the money come from?",
        "Will the agency lift, extend or revoke the licence?",
        "Who will lead the outside inquiry?",
        "Would forty lifeboats have saved anyone?",
        "How many envelopes are properly filled in?",
        "What is the cause of the crash?",
        "Will Emil Tarrant open a case?",
        "Can there be a referendum at all?",
        "How did the thieves get in?",
        "What does the agency want to order?",
        "Is it known how the panels left the chapel?",
    ],
)
def test_a_question_with_its_complement_stands_alone(question: str) -> None:
    assert names_its_matter(question)


def test_words_that_any_story_has_tell_nothing() -> None:
    assert count_telling("What happens next?") == 0
    assert count_telling("Who closed the gate?") == 2
