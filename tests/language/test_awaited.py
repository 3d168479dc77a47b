"""Questions about what is awaited, and indirect questions turned into direct ones: grammatical, or none. All invented."""

from __future__ import annotations

import pytest

from generator.language.questions.indirect import ask_directly, ask_whether
from generator.language.questions.questions import make_question
from generator.language.words import cues


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The merger still needs clearance from the Rail Office, because both firms lay track.", "Will the Rail Office clear the merger?"),
        ("Any treaty would have to be ratified by Orm's parliament, the Diet.", "Will Orm's parliament ratify any treaty?"),
        ("The ferry plan awaits the green light of the harbour board.", "Will the harbour board approve the ferry plan?"),
        ("He would not explain the missing buoy.", "What explains the missing buoy?"),
        ("The report of the pilots has not been published.", "What does the report of the pilots say?"),
        ("The minutes have not been made public.", "What do the minutes say?"),
        ("The police said they were looking into the tug.", "What will the police find out about the tug?"),
        ("Orm opened an inquiry into the sale of the pier on Monday.", "What will the inquiry into the sale of the pier find?"),
        ("Two parties called on the harbour master to resign.", "Will the harbour master resign?"),
        ("Critics demanded the resignation of Ida Salt.", "Will Ida Salt resign?"),
        ("A second leak cannot be ruled out.", "Can a second leak be ruled out?"),
        ("Longer tests are needed to know whether the glue will hold.", "Will the glue hold?"),
        ("Three parties want a committee to question Ida Salt.", "Will a committee question Ida Salt?"),
        ("It is now for a judge, Ida Salt, whom the port has asked to report by May.", ""),
        ("It is for a judge, Ida Salt, whom the port has asked to report on the sale by May.",
         "What will Ida Salt find out about the sale?"),
        ("The north quay will stay closed until further notice.", "When will the north quay reopen?"),
        ("Ferries to Orm have been suspended indefinitely.", "When will ferries to Orm resume?"),
        ("The vote on the quay, which Salt promised, was taken off the June agenda.", "When will the vote on the quay take place?"),
        ("The board has nine days left to make up its mind.", "What will the board decide?"),
        ("The agency will lift the ban on mussels on Friday if nobody falls ill.", "Will the agency lift the ban on mussels on Friday?"),
        ("The harbour master has until 9 May to appeal.", "Will the harbour master appeal?"),
        ("The court has not yet decided whether to hear the case.", "Will the court hear the case?"),
        ("The bank has never said what it would do with the tug.", "What will the bank do with the tug?"),
        ("Its chair, Ida Salt, has not said which way she leans.", "Which way does Ida Salt lean?"),
        ("What the paper does not say is what will happen to the tug after May.", "What will happen to the tug after May?"),
        ("Of wages he said little; how much Orm would pay into the fund he left open.", "How much will Orm pay into the fund?"),
        ("Who cut the cable is still not known.", "Who cut the cable?"),
        ("It is still not known where the tug was when it was struck.", "Where was the tug when it was struck?"),
        ("How the bacteria entered the well is unknown.", "How did the bacteria enter the well?"),
        ("She declined to say whether ferries would return to Orm.", "Will ferries return to Orm?"),
        ("She declined to say whether the ransom had been paid.", "Has the ransom been paid?"),
        ("It is unclear whether the tug had passed the buoy.", "Had the tug passed the buoy?"),
    ],
)
def test_what_is_awaited_is_asked(sentence: str, question: str) -> None:
    assert make_question(sentence, {"ferries", "a"}) == question
    assert cues.find_open_cues(sentence) or cues.find_pending_cues(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They asked her to wait.",
        "He would not explain it.",
        "The tug was taken off the rocks at noon.",
        "He said it would decide by June whether to hear the case.",
        "She could not say whether any had been promised.",
        "Both are under investigation.",
    ],
)
def test_no_question_where_a_word_points_outside(sentence: str) -> None:
    assert make_question(sentence) == ""


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("what comes first", "What comes first?"),
        ("who sat at the table", "Who sat at the table?"),
        ("why the signs in the log of the tug went unnoticed", "Why did the signs in the log of the tug go unnoticed?"),
        ("how deep the harbour really is", "How deep is the harbour really?"),
        ("how many names the parties need", "How many names do the parties need?"),
    ],
)
def test_indirect_questions_are_turned(clause: str, question: str) -> None:
    assert ask_directly(clause) == question


def test_a_condition_stays_one() -> None:
    assert ask_whether("anyone would have closed the lock in time", past=True) == "Would anyone have closed the lock in time?"
    assert ask_whether("Orm would leave if the vote failed", past=True) == "Would Orm leave if the vote failed?"
