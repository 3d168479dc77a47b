"""`Both` and `any` filled in from the sentence before, and nothing else. All invented."""

from __future__ import annotations

import pytest

from generator.language.questions.antecedents import (
    fill_in,
    name_counted,
    name_it,
    name_mishap,
    name_proposal,
    name_theirs,
    name_what_was_caused,
)


@pytest.mark.parametrize(
    ("before", "sentence", "filled"),
    [
        ("Two broken cranes in the yard had been sold.", "Both are under investigation.", "The two broken cranes are under investigation."),
        ("Three tugs were lost.", "All three of them have not been found.", "The three tugs have not been found."),
        (
            "The port has had no new tugs or pilots since May.",
            "Asked whether any had been promised, she smiled.",
            "Asked whether any new tugs or pilots had been promised, she smiled.",
        ),
        ("Three tugs were lost.", "Both are under investigation.", ""),
        ("The tugs were lost.", "Both are under investigation.", ""),
        ("There is no doubt.", "Asked whether any had been promised, she smiled.", ""),
        (
            "",
            "The port opened a file and would not say what is in it.",
            "The port opened a file and would not say what is in the file opened by the port.",
        ),
        ("", "The port opened a file and would not say who read it first.", ""),
        ("Two tugs were lost.", "It is under investigation.", ""),
    ],
)
def test_only_what_was_counted_or_lacking_is_filled_in(before: str, sentence: str, filled: str) -> None:
    assert fill_in(sentence, before) == filled


@pytest.mark.parametrize(
    ("before", "sentence", "named"),
    [
        (
            "",
            "A public inquiry has been promised; who will lead it has not been decided.",
            "A public inquiry has been promised; who will lead the public inquiry has not been decided.",
        ),
        (
            "",
            "The permit of March 2020 remains valid, and the port will decide in May whether to extend or revoke it.",
            "The permit of March 2020 remains valid, and the port will decide in May whether to extend or revoke the permit of March 2020.",
        ),
        (
            "The director, Ulrich Feld, said research into 62 other works bought in the war was still under way.",
            "He could not say when it would be finished.",
            "He could not say when research into 62 other works would be finished.",
        ),
        ("The cleaning contract ends in May.", "Whether Holm will renew it is anyone's guess.",
         "Whether Holm will renew the cleaning contract is anyone's guess."),
        ("The city council met on Monday.", "It is unclear whether it will sell the quay.", ""),  # a body may be what decides
        ("Ann Hay runs the port.", "Nobody knows when it will open.", ""),
        ("The talks have failed.", "It is not known whether it is possible to go on.", ""),
    ],
)  # fmt: skip
def test_it_is_named_where_one_thing_can_be_meant(before: str, sentence: str, named: str) -> None:
    assert name_it(sentence, before).replace("\u2024", ".") == named


def test_how_many_counts_what_was_counted_last() -> None:
    assert name_counted("How many were counted is disputed.", "She brought 14,212 signatures in eleven boxes two days ago.") == (
        "How many boxes were counted is disputed."
    )
    assert name_counted("How many were counted is disputed.", "He waited for three days.") == ""
    assert name_counted("How many votes were counted is disputed.", "She brought eleven boxes.") == ""


@pytest.mark.parametrize(
    ("question", "told", "whole"),
    [
        ("What is the cause?", "The crash shook the town.", "What is the cause of the crash?"),
        ("What is the cause?", "The district fire chief spoke.", "What is the cause?"),
        ("Was there a warning?", "Snow fell before the slide buried the road.", "Was there a warning before the slide?"),
        ("What is the cause of the delay?", "The crash shook the town.", "What is the cause of the delay?"),
    ],
)
def test_a_cause_is_the_cause_of_the_mishap_told_of(question: str, told: str, whole: str) -> None:
    assert name_mishap(question, told) == whole


def test_what_was_caused_is_the_mishap_told_of() -> None:
    told = "A fire was put out in 1988. The gas leak woke the town."
    assert name_what_was_caused("The firm has yet to say what caused it.", told) == "The firm has yet to say what caused the leak."
    assert name_what_was_caused("The firm has yet to say what it caused.", told) == ""


def test_their_is_of_those_the_sentence_before_is_about() -> None:
    assert name_theirs("It has not said who will pay for their travel.", "The trust says the staff will be moved.") == (
        "It has not said who will pay for the staff’s travel."
    )
    assert name_theirs("It has not said who will pay for their travel.", "The trust has moved.") == ""


def test_a_bare_proposal_is_the_one_told_of() -> None:
    told = "The ministry made a proposal to close two piers, and the town protested."
    assert name_proposal("What will the port decide on the proposal?", told) == (
        "What will the port decide on the proposal to close two piers?"
    )
    assert name_proposal("What will the port decide on the proposal?", "Nothing was said.") == "What will the port decide on the proposal?"
