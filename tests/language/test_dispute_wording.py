"""How disputes are worded: questions and sides made of the sources' own words, and what is refused. All invented."""

from __future__ import annotations

import pytest

from generator.language.disputes.clean_wording import is_clean_name, is_clean_question, is_clean_side
from generator.language.disputes.told_claims import clean_claim, shorten_side
from generator.language.disputes.wording import (
    ask_for_what,
    ask_how_many,
    ask_if_accused_rightly,
    ask_if_as_told,
    ask_if_called_rightly,
    ask_if_denied_rightly,
    ask_if_right_to_say,
    ask_if_true,
    ask_of_words,
    lower_number,
)


@pytest.mark.parametrize(
    "question",
    [
        "Is it true that the brakes had failed before?",
        "Is it true that 40 were ill, or is 60 the right figure?",
        "Is it right to accuse the firm of hiding a report?",
        "Is it true, as the union says, that it gave notice on Friday?",
        "How many postal votes: 614 or 641?",
        "Which figure is right for the crowd: 4,000 or 9,000?",
        "Which figure is right, 1,200, according to the police, or 3,000, according to the organisers?",
        "Who said “We were told to wait”?",
        "Who said “Why us?”?",
        "How old is Jonas Weir: 34 or 43?",
        "Who is right about the clause, the ministry or the lawyers?",
        "When did the town know?",
        "Was it a burst from a machine gun or three shots?",
        "Are the owners right to deny that there was a plan?",
    ],
)
def test_whole_questions_are_clean(question: str) -> None:
    assert is_clean_question(question)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "Is it true?",
        "Is it true that has strained relations between the two countries for seven years?",
        "Is it true that who ran the mill was ill?",
        "Which of the two accounts is right?",
        "Which figure is right: 40 or 60?",
        "Who is right about the drum, Vestra or until last week the museum?",
        "Who is right, them the injured man or the union?",
        "Is what their leader says true?",
        "Is this so: The company said nothing?",
        "Was it salmonella?",
        "Who knew?",
        "What was corrected: in our issue of May?",
        "And the river, is it clean?",
        "Is it true that the mill “was closed?",
        "Is it true that the mill was closed",
        "Is it true that the mill was closed and?",
        "Which date is right: or Monday?",
        "Is it true that " + "the mill " * 30 + "was closed?",
        "Is it true that the mill\nwas closed?",
    ],
)
def test_torn_vague_and_dangling_questions_are_refused(question: str) -> None:
    assert not is_clean_question(question)


@pytest.mark.parametrize("side", ["The union says it gave notice", "40 litres a second", "as first reported", "9 March", "not salmonella"])
def test_sides_that_say_something_are_clean(side: str) -> None:
    assert is_clean_side(side)


@pytest.mark.parametrize(
    "side", ["", "stated", "denied", "denied by the firm", "according to the ceremony", "not so", ", and so", "“torn", "...", "now"]
)
def test_labels_and_torn_sides_are_refused(side: str) -> None:
    assert not is_clean_side(side)


@pytest.mark.parametrize("name", ["the Ministry", "Ada Rask", "Tebbutt's staff", "officials of St. Anne"])
def test_names_of_tellers(name: str) -> None:
    assert is_clean_name(name)


@pytest.mark.parametrize(
    "name", ["until last week the museum", "them the injured man", "data downloaded by the", "he", "“we”", "yesterday", ""]
)
def test_what_names_no_teller(name: str) -> None:
    assert not is_clean_name(name)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Two drivers say that the brakes had failed before.", "Is it true that the brakes had failed before?"),
        ("Petr Lund, who leads the union, said the firm had not paid 212 drivers.", "Is it true that the firm had not paid 212 drivers?"),
        ("The steel had been cooled too quickly, she said.", "Is it true that the steel had been cooled too quickly?"),
        ("According to Tovia, Kelmar still holds 34 men.", "Is it true that Kelmar still holds 34 men?"),
        ("Keel told the court on Monday that the vote was lawful, but the clerk disagreed.", "Is it true that the vote was lawful?"),
        ("The mill, the council said, was sold in June.", "Is it true that the mill was sold in June?"),
        ('"The crate was too high for the door," said the director.', "Is it true that the crate was too high for the door?"),
        ("She rejected the claim that the signal is worked from Lund.", "Is it true that the signal is worked from Lund?"),
        ("It was the king, and not his envoy, who rang.", "Is it true that it was the king, and not his envoy, who rang?"),
        ("Sales could fall by a third, says the guild, which has 210 members.", "Is it true that sales could fall by a third?"),
    ],
)
def test_the_claim_inside_a_sentence_is_asked_about(sentence: str, question: str) -> None:
    asked = ask_if_true(sentence)
    assert asked[:15] + asked[15:].lower() == question[:15] + question[15:].lower() and is_clean_question(asked)


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that she knew of it.",  # whoever that is
        "Nora Kern, the clerk who was in the room, said so.",  # who told, and not what
        "The firm denies it.",
        "The league blames the club.",  # asks whether it was said
        "The company tells a different story.",
        "We were told that nothing would change here.",
        "The papers say that this was wrong.",
        "Lund says no.",
        "“We will fight",
        "The mayor and the harbour of the town",
        "A" * 700,
    ],
)
def test_what_does_not_read_alone_is_not_asked_about(sentence: str) -> None:
    assert ask_if_true(sentence) == ""


def test_a_claim_must_hold_the_words_that_are_needed_outside_what_is_told_by_the_way() -> None:
    assert ask_if_true("The mill, which lost 40 men, was sold.", "40 men") == ""
    assert ask_if_true("The mill lost 40 men.", "40 men") == "Is it true that the mill lost 40 men?"


def test_a_long_claim_is_cut_to_its_first_clause_and_a_short_one_kept() -> None:
    long = "the mill was sold in June, which " + "surprised many of the men in the town " * 4
    assert clean_claim(long) == "the mill was sold in June"
    assert clean_claim("The mill was sold, which surprised the town.") == "the mill was sold, which surprised the town"


def test_the_name_of_a_teller_explains_a_pronoun_of_its_kind() -> None:
    told = "Ada Rask said that she was never asked."
    assert ask_if_as_told("Ada Rask", "said", told, person=True) == "Is it true, as Ada Rask said, that she was never asked?"
    assert ask_if_as_told("the firm", "says", "The firm says it paid.", person=False) == "Is it true, as the firm says, that it paid?"
    assert ask_if_as_told("the firm", "says", "The firm says it paid them.", person=True) == ""
    assert ask_if_as_told("until then", "said", told, person=True) == ""


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Green groups have accused Tessa of felling trees.", "Is it right to accuse Tessa of felling trees?"),
        ("The union blames Skerry Lines for the crash.", "Is it right to blame Skerry Lines for the crash?"),
        ("Nordal blames jellyfish.", "Is it right to blame jellyfish?"),
        ("She accuses him of lying.", ""),
        ("Nobody lays the blame on the firm.", ""),
    ],
)
def test_a_charge_is_asked_about(sentence: str, question: str) -> None:
    assert ask_if_accused_rightly(sentence) == question


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("The director denies having known of the letter.", "Is the director right to deny having known of the letter?"),
        ("And Rosa Feld denied that there is a deal.", "Is Rosa Feld right to deny that there is a deal?"),
        ("The owners deny that there was a plan.", "Are the owners right to deny that there was a plan?"),
        ("He denies having known.", ""),
        ("The firm denies it.", ""),
    ],
)
def test_a_denial_is_asked_about(sentence: str, question: str) -> None:
    assert ask_if_denied_rightly(sentence) == question


def test_the_own_words_of_a_teller_and_a_sentence_that_stands_alone_are_asked_about() -> None:
    asked = ask_if_right_to_say("Ada Rask", "“We were never told of it,” Ada Rask said.")
    assert asked == "Is Ada Rask right to say “We were never told of it”?" and is_clean_question(asked)
    asked = ask_if_right_to_say("the owners", '"The dam is safe enough," the owners said.')
    assert asked == "Are the owners right to say “The dam is safe enough”?"
    assert ask_if_right_to_say("he", "“We were never told of it,” he said.") == ""
    assert ask_of_words("The firm says the ship was sound.") == "Is this right: “The firm says the ship was sound”?"
    assert ask_of_words("The firm says nine tenths of that.") == ask_of_words("We saw the ship go down.") == ""


def test_what_a_paper_called_somebody_is_asked_about() -> None:
    told = "In our issue of 2 May we called Ida Roth the mayor's cousin."
    assert ask_if_called_rightly(told) == "Is it right to call Ida Roth the mayor's cousin?"
    assert ask_if_called_rightly("We called our editor a fool.") == ""


def test_figures_are_asked_about_with_what_they_count_or_measure() -> None:
    assert ask_how_many("614", " postal votes were found.", "641") == "How many postal votes: 614 or 641?"
    assert ask_how_many("Two", " of the firm", "One") == ""
    asked = ask_for_what("Police put the crowd at about ", "4,000", "9,000")
    assert asked == "Which figure is right for the crowd: 4,000 or 9,000?"
    assert ask_for_what("They put it at ", "4,000", "9,000") == ""
    assert (lower_number("Two"), lower_number("May 5"), lower_number("Friday")) == ("two", "May 5", "Friday")


def test_a_side_is_its_sentence_shortened_without_tearing_a_quotation() -> None:
    told = "While the firm, which owns the ship, said it knew nothing."
    assert shorten_side(told) == "the firm, which owns the ship, said it knew nothing"
    long = "The league told reporters that “" + "nobody in the hall had seen the letter before it was read out " * 4 + "”."
    cut = shorten_side(long)
    assert cut.endswith(" …") and cut.count("“") == cut.count("”") and len(cut.split()) < 30
    assert shorten_side("It came at 8.25 p.m.") == "It came at 8.25 p.m."


def test_a_name_may_begin_with_an_apostrophe() -> None:
    assert is_clean_name("’t Hooft")
    assert is_clean_name("'s Gravenhage council")
    assert not is_clean_name("it’s lawyer")
