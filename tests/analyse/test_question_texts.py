"""The text of an open issue can be read by itself: it says who is meant, and does not stop at a question or a shrug. All invented."""

from __future__ import annotations

import pytest

from generator.analyse.pipeline import run_stages
from generator.extract import assign_ids, extract_document


def issues(text: str) -> list[tuple[str, str]]:
    article = f"News from Holt\n\nBy Mara Quill\n4 March 2031\n\n{text}\n"
    documents = assign_ids([extract_document("1.md", article.encode())], {})
    return [(issue.question, issue.text) for issue in run_stages(documents)["open_issues"]]


def test_she_is_named_by_the_sentence_before() -> None:
    told = "Ms Ida Salt runs the opera in Velm. The season is short. She would not say whether the choir will be kept."
    assert issues(told) == [
        ("Will the choir be kept?", "Ms Ida Salt runs the opera in Velm. She would not say whether the choir will be kept.")
    ]


def test_nobody_who_cannot_be_meant_is_put_before_her() -> None:
    told = "Mr Tom Pryce did not reply. She declined to say whether the choir will be kept."
    assert issues(told) == [("Will the choir be kept?", "She declined to say whether the choir will be kept.")]


def test_a_bare_quotation_is_no_lead() -> None:
    told = "“It was not nine miles.” Neither owner has explained the silent radio of the trawler."
    assert all("nine miles" not in text for _, text in issues(told))


def test_what_follows_a_shrug_is_shown_with_it() -> None:
    told = "### Can the ferry be raised before winter?\n\nNobody knows yet. The owners have hired a crane from Osk. It is on its way."
    assert issues(told) == [("Can the ferry be raised before winter?", "Nobody knows yet. The owners have hired a crane from Osk.")]


@pytest.mark.parametrize("answer", ["Probably not, and nobody can say more.", "Surely not, nobody can explain why.", "No, nobody can say."])
def test_a_heading_that_is_answered_is_no_issue(answer: str) -> None:
    assert issues(f"### Is the old ferry going to sink?\n\n{answer}") == []
    assert issues("### Is the old ferry going to sink?\n\nNobody can say.") != []


def test_a_question_with_its_figure_behind_it_is_no_issue() -> None:
    told = "The ferry sank. How many cars were on the ferry? Fifty-eight, says the mate. What became of them is not known."
    assert all("How many" not in question for question, _ in issues(told))


def test_the_writers_own_question_is_no_issue() -> None:
    assert issues("The ferry is gone. What happens to the island now? Nobody will tell us. I have lived there since May.") == []


def test_a_number_alone_gets_what_it_counts() -> None:
    told = (
        "The court opened 583 ballots on Friday and refused 58. Marla Fenn votes in Vantry. It is not known whether Marla Fenn’s ballot "
        "was one of the 583 or one of the 58 that the court refused."
    )
    assert [question for question, _ in issues(told)] == [
        "Was Marla Fenn’s ballot one of the 583 ballots or one of the 58 that the court refused?"
    ]


def asked(text: str) -> list[str]:
    return [question for question, _ in issues(text)]


def test_a_note_is_told_apart_by_who_held_it() -> None:
    told = "Ms Ida Orr insists that the note she held on 3 May said “stop”. The note has not been published."
    assert asked(told) == ["What does the note that Ms Ida Orr held on 3 May say?"]
    assert asked("The wind was cold. The note has not been published.") == []


def test_the_body_whose_members_decide_is_what_stays() -> None:
    told = "In a fortnight some 300 delegates of the Farmers Party will decide in Osk whether it stays in the government."
    assert asked(told) == ["Will the Farmers Party stay in the government?"]


def test_a_name_is_not_said_twice() -> None:
    told = "Torvald Quist, the head of the aquarium, has been on leave since March. "
    told += "It has not been decided whether he will return or make way for his deputy."
    assert asked(told) == ["Will Torvald Quist return or make way for his deputy?"]


def test_whom_they_want_to_go_is_the_one_reported_on() -> None:
    told = "Agnes Morrow, who chairs the board, said Ms Judith Hald would be asked to come back. Two parties want her to go."
    assert asked(told) == ["Will Judith Hald resign?"]


def test_it_is_what_the_sentences_before_go_on_about() -> None:
    told = "The wooden drum stands 1.42 metres high. It was beaten at weddings. It is to be shown in May."
    assert asked(f"{told}\n\nHow it came to Osk is disputed.") == ["How did the wooden drum come to Osk?"]


def test_what_an_aside_parts_from_its_asking_word_is_joined() -> None:
    told = "Nobody at the agency would say yesterday why, if the last alarm rang in June, it needed until May to act."
    assert asked(told) == ["Why did the agency need until May to act?"]


def test_nobody_is_charged_over_what_is_told_only_by_the_way() -> None:
    fire = "The fire at the mill killed two men. The fire began in the loft. Nobody has been charged."
    assert "Will anybody be charged over the fire?" in asked(fire)
    assert asked("The police searched a flat in Osk after the accident of a neighbour. Nobody has been arrested.") == []
