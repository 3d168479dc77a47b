"""Questions made from sentences that leave something open: grammatical, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.questions.questions import make_question


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The terms of the sale have not been disclosed.", "What are the terms of the sale?"),
        ("The date of the hearing remains unclear.", "What is the date of the hearing?"),
        (
            "Key questions such as the berth fees remain unresolved.",
            "How will key questions such as the berth fees be resolved?",
        ),
        ("How much of the loss will be repaid is open.", "How much of the loss will be repaid?"),
        ("The sale would require approval by the U.S. Senate.", "Will the U.S. Senate approve the sale?"),
        ("Asked how long the crane had been broken, she declined to guess.", "How long had the crane been broken?"),
        ("Neither company offered a cause.", "What is the cause?"),
        ("The figure could not be verified.", "Can the figure be verified?"),
        ("Whether the crew take part, the union again declined to say.", "Is it known whether the crew take part?"),
        (
            "Vareth has rejected the plan for a joint patrol, calling it a trap.",
            "What will become of the plan for a joint patrol, which Vareth has rejected?",
        ),
        ("I am asking who opened the valve at 4.31.", "Who opened the valve at 4.31?"),
        ("Talks between the ports are at an impasse.", "Can the impasse in talks between the ports be broken?"),
    ],
)
def test_questions(sentence: str, question: str) -> None:
    assert make_question(sentence, {"talks", "key"}) == question


@pytest.mark.parametrize(
    "sentence",
    [
        "He did not say whether he would go.",
        "The man who sold the boat left town.",
        "What no one can answer yet is how long it was.",
        "It remains unclear.",
        "“We do not know who did it,” she said.",
        "The hall is open for relatives.",
    ],
)
def test_no_question_is_better_than_a_bad_one(sentence: str) -> None:
    assert make_question(sentence) == ""


@given(st.text(max_size=200))
def test_a_question_ends_as_one(sentence: str) -> None:
    question = make_question(sentence)
    assert question == "" or (question.endswith("?") and not question[0].islower())


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Whether the company will face charges is for the prosecutor to decide.", "Will the company face charges?"),
        ("She declined to say whether Mr Pryor still has a job.", "Does Mr Pryor still have a job?"),
        ("It is unclear whether the mayor knew about the letter.", "Did the mayor know about the letter?"),
        ("It is unknown when the union gave the letter to the ministry.", "When did the union give the letter to the ministry?"),
        ("A second slide remains possible, in the view of the town.", "How likely is a second slide?"),
        ("Whether the firm pays depends on the court.", "Does the firm pay?"),
    ],
)
def test_questions_without_an_auxiliary_and_with_a_trailing_verb(sentence: str, question: str) -> None:
    assert make_question(sentence, {"a", "the"}) == question


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Nor is it settled when the inquest will open.", "When will the inquest open?"),
        ("Who pays for the second dredging remains as murky as ever.", "Who pays for the second dredging?"),
        ("How many were on the list is still a matter of argument.", "How many were on the list?"),
        ("What the new roof will cost has not been made public.", "What will the new roof cost?"),
        ("Whether Holm will appeal she would not say.", "Will Holm appeal?"),
        ("Where the ledger went is a mystery.", "Where did the ledger go?"),
        ("The question of who signed the order is open.", "Who signed the order?"),
        ("The source of the infection is under investigation.", "What is the source of the infection?"),
        ("It is unclear which version the lawyers believe they saw.", "Which version do the lawyers believe they saw?"),
        ("No date has been set for the trial.", "What is the date for the trial?"),
        ("It is not known if the brakes had failed.", "Had the brakes failed?"),
        ("The Supreme Court is expected to rule on the appeal in March.", "How will the Supreme Court rule on the appeal?"),
        ("The Ethics Board takes up the matter on June 18.", "What will the Ethics Board decide?"),
        ("The ministry has yet to publish its report.", "When will the ministry publish its report?"),
        ("Two hikers have not been found.", "What happened to the two hikers?"),
        ("Four people were unaccounted for last night.", "What happened to the missing?"),
        ("The union has threatened to strike over pay.", "Will the union strike?"),
        ("A parliamentary inquiry into the deal will begin in May.", "What will the parliamentary inquiry into the deal find?"),
        ("Doctors and the ministry disagree over the number of beds.", "How will the dispute over the number of beds end?"),
        ("Whether the state will pay for retraining has not been decided.", "Will the state pay for retraining?"),
        ("The mill has not said when it will reopen.", "When will the mill reopen?"),
        ("The report does not say who, if anyone, approved the reset.", "Who approved the reset?"),
        ("Whether the sale can be undone is a matter for the courts.", "Can the sale be undone?"),
        ("Nobody at the ministry would say when a decision might come.", "When might a decision come?"),
        ("The company has filed an appeal.", "What will become of the appeal by the company?"),
    ],
)
def test_questions_about_what_is_unsettled_or_still_to_come(sentence: str, question: str) -> None:
    assert make_question(sentence, {"the", "a", "who", "whether", "doctors"}).replace("Doctors", "doctors") == question


@pytest.mark.parametrize(
    "sentence",
    [
        "Whether the town will renew it is anyone's guess.",  # what?
        "It is unclear whether Lund knew him.",
        "We do not know if a lower one was in force.",
        "It takes up the matter on Friday.",
        "He may appeal.",
        "The town wants them back and has threatened to sue.",
        "The auditor opened a review on Wednesday and expects to report in May.",
    ],
)
def test_a_question_never_points_outside_itself(sentence: str) -> None:
    assert make_question(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("It is unclear how the altar, which is painted on limewood, could be moved at all.", "How could the altar be moved at all?"),
        ("The museum does not know how the wings of the altar, lost since 1945, left the chapel.",
         "Is it known how the wings of the altar left the chapel?"),
        ("How the loss, put at 340 million dollars by insurers, will be shared is yet to be settled.", "How will the loss be shared?"),
        ("Which version of the contract was in force is a question for the final report.", "Which version of the contract was in force?"),
        ("It has not been decided which of the 210 farms will be served first.", "Which of the 210 farms will be served first?"),
        ("It was not yet clear how many animals had taken part in the attack.", "How many animals had taken part in the attack?"),
        ("She did not say how many wolves might be shot or by whom.", "How many wolves might be shot?"),
        ("She declined to say who the investors were.", "Who were the investors?"),
        ("She could not say when flights would resume.", "When will flights resume?"),
        ("It was uncertain how many of the schools would have anything to sell.", "How many of the schools will have anything to sell?"),
        ("The environment ministry has yet to say if it will appeal.", "Will the environment ministry appeal?"),
        ("He did not say what the professor had known in November.", "What did the professor know in November?"),
        ("The position of the mayor, Joachim Brandl, is not known.", "What is the position of the mayor, Joachim Brandl?"),
        ("It is unclear what comes first, the ship or the money.", "What comes first, the ship or the money?"),
        ("Whether Lumen, or its insurer, is negotiating remains an open question.", "Is Lumen or its insurer negotiating?"),
        ("So who fired first on Friday is a question to which there is half an answer.", "Who fired first on Friday?"),
        ("The efficacy of the new nets remains to be seen.", "How effective will the new nets be?"),
        ("For these pledges to take effect, they would require ratification from the two parliaments.",
         "Will the two parliaments ratify the pledges?"),
        ("A note of the meeting, which might settle the matter, has not been released.", "What does the note of the meeting say?"),
        ("The route of the relief road remains uncertain.", "What will become of the route of the relief road?"),
        ("It remains to be seen who would pay for the case that the panels need.", "Who would pay for the case that the panels need?"),
        ("Port rules give Orm Lines until 27 May to improve the offer or withdraw.", "Will Orm Lines improve the offer or withdraw?"),
        ("Ann Salt would not say whether Ann Salt suspects players, staff or both.", "Does Ann Salt suspect players, staff or both?"),
        ("Where the money went next Salt has been unable to find out.", "Where did the money go next?"),
        ("The heritage office must approve any export and has not said more.", "Will the heritage office approve any export?"),
        ("It has not said who will pay for the trips or what happens to those who stay.", "Who will pay for the trips?"),
        ("The ministry has not disclosed the terms of the sale.", "What are the terms of the sale?"),
        ("The health effects of the gas are still being studied.", "What are the health effects of the gas?"),
        ("The operator has yet to explain what its meters showed.", "What did the operator’s meters show?"),
        ("The river board, which came on Monday, has yet to say what it found.", "What did the river board find?"),
        ("The town asked the High Court to quash the permit.", "Will the High Court quash the permit?"),
        ("She intends to appeal against the refusal of the permit.", ""),
        ("Ann Salt intends to appeal against the refusal of the permit.", "Will Ann Salt appeal against the refusal of the permit?"),
    ],
)  # fmt: skip
def test_an_indirect_question_is_turned_whole(sentence: str, question: str) -> None:
    assert make_question(sentence, {"it", "the", "how", "which", "whether", "so", "for", "a"}) == question


@pytest.mark.parametrize(
    "sentence",
    [
        "It does not matter whether the owner speaks Vastrian or has an office over a shop.",
        "Asked whether he had seen the recorder, he said no.",
        "She had asked one thing: whether any child had died.",
        "The museum has not named any painter to the police.",  # it is not the museum that is unknown
        "Orm Lines has yet to respond.",
        "For the pledges to hold, both sides need approval from parliament.",
        "Ulrich Feld could not say when it would be finished.",  # a person is no it
        "The agency would not say whether he will resign.",
        "Whether the fund's own rules allow that is being examined by its board.",
    ],
)
def test_what_is_not_open_or_not_named_is_not_asked(sentence: str) -> None:
    assert make_question(sentence, {"it", "the", "asked", "she", "for"}) == ""
