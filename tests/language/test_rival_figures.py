"""Two tellers, two answers, and claims denied right after they are made; pairs that only look so. All invented."""

from __future__ import annotations

import pytest
from test_rivals import tell, values

from generator.language.disputes.denials import find_denied_claims
from generator.language.disputes.presenting import present
from generator.language.disputes.rival_figures import find_rival_figures
from generator.language.pile.tellings import read_tellings


def figures(*articles: str) -> list[list[str]]:
    story, _ = tell(*articles)
    return values(find_rival_figures(story, read_tellings(story)))


def denials(*articles: str) -> list[tuple[str, list[list[str]]]]:
    """Question, and the sentences of each side."""
    story, agreement = tell(*articles)
    tellings = read_tellings(story)
    found = filter(None, (present(story, tellings, dispute) for dispute in find_denied_claims(story, tellings, agreement)))
    return [(dispute.question, [[p.text for p in passages] for _, passages in dispute.sides]) for dispute in found]


@pytest.mark.parametrize(
    ("told", "answers"),
    [
        ("Prosecutors say Dorran withdrew £48,000 in cash. His lawyers put the sum at £31,500.", ["£48,000", "£31,500"]),
        ("The union says 212 workers walked out; the company says fewer than 150 did.", ["212", "150"]),
        ("The hospital trust reported 14 cases. The regional health board counts 19.", ["14", "19"]),
        ("The maker says the jab is 91 per cent effective, but an independent trial found 74 per cent.", ["91 per cent", "74 per cent"]),
        ("According to the ministry, 30 beds have been closed. The doctors' association speaks of 52.", ["30", "52"]),
        ("Organisers announced an attendance of 41,000; the police put it at 33,000.", ["41,000", "33,000"]),
        ("The mill's log says 11 tonnes. The ministry's own count is 14 tonnes.", ["11 tonnes", "14 tonnes"]),
        ("The club says 9,400. That includes students. Norrby, the treasurer, gets 7,100 by leaving out free tickets.", ["9,400", "7,100"]),
        ("About 400 people marched through the harbour, according to police. The organisers counted 1,100.", ["400", "1,100"]),
        ("The clerk says the sale was approved on 12 November. The minutes are dated 19 November.", ["12 November", "19 November"]),
        ("The club director said he would be out for five months. Varn insist he will be back in six weeks.", ["five months", "six weeks"]),
        ("Cooks said they had the news in a note on Monday. The hotel insists that it briefed all staff on Friday.", ["Monday", "Friday"]),
        ("Hale counts from 3 May and arrives at 18 May. The league counts from 5 May and arrives at 20 May.", ["18 May", "20 May"]),
    ],
)
def test_answers_of_two_tellers_stand_against_each_other(told: str, answers: list[str]) -> None:
    assert figures(told) == [answers]


@pytest.mark.parametrize(
    "told",
    [
        "The hospital has 14 wards. The clinic across the road has 9.",  # nobody tells
        "The hospital said 14 patients were treated. The police said two arrests were made.",  # two things
        "Lund said the bridge would cost $4m. Berg said the school would open with a budget of $9m.",
        "The mayor said 30 buses would run. The mayor said 40 buses would stop.",  # one teller
        "The firm says at least 200 people work there. The union counts 260.",  # the one allows the other
        "The firm says about 200 people work there. The union counts 204.",  # rounded
        "Anna Berg, 34, said she had seen it. Tom Lund, 51, said he had not.",  # ages of two people
        "Nine of the ferry's deckhands are ill, according to the port. Lund said it was stopped for one reason, which is fog.",
        "The museum said one painting was cut. Police said 12 paintings were taken.",  # one of them
        "The minister told reporters on Monday that talks went well. The envoy told parliament on Wednesday that more were planned.",
        "The mill said it heard of the leak on 3 May. The harbour office said it was told of the fine on 9 June.",
        "The 29-year-old waited in the cold, said Berg. Lund said he has been a keeper for 34 years.",
    ],
)
def test_figures_of_two_things_do_not(told: str) -> None:
    assert figures(told) == []


def test_other_sources_join_the_side_whose_figure_they_give() -> None:
    story, _ = tell(
        "Police put the crowd on the quay at 600. Organisers spoke of 1,500.",
        "The crowd on the quay was put at 600 by the police.",
        "About 600 pounds of fish were sold.",
    )
    (dispute,) = find_rival_figures(story, read_tellings(story))
    assert [[passage.source for passage in passages] for _, passages in dispute.sides] == [["s0", "s1"], ["s0"]]


def test_a_pronoun_stands_for_the_last_teller() -> None:
    story, _ = tell("Ada Lund said it was cold. She put the loss at 40 tonnes. The mill spoke of 12 tonnes.")
    first, second, third = read_tellings(story)
    assert first[0].who == second[0].who and not third[0].who & second[0].who


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("Two drivers say that the brakes had failed before. The depot denies it.", "Is it true that the brakes had failed before?"),
        ("Keel said the vote was lawful. Ada Lund rejected that reading.", "Is it true that the vote was lawful?"),
        ("The club's position is that Okoro signed. A contract seen by the paper says otherwise.", "Is it true that Okoro signed?"),
        ("The town says the port will pay. The port denies having promised it.", "Is it true that the port will pay?"),
        ("The plan was ready in June, Strom said. That is not what the mayor says.", "Is it true that the plan was ready in June?"),
        ("The jab was never tested, Dr Ann Hay said. The maker called the charge baseless.", "Is it true that the jab was never tested?"),
    ],
)
def test_a_denial_stands_against_the_claim_before_it(told: str, question: str) -> None:
    ((asked, sides),) = denials(told)
    claim, denial = told.split(". ")
    assert (asked, sides) == (question, [[f"{claim}."], [denial]])


@pytest.mark.parametrize(
    "told",
    [
        "Two drivers say that the brakes had failed. The depot no longer denies it.",
        "Two drivers say that the brakes had failed. The Post found no evidence that contradicts them.",
        "The plan would cost 40 million. The council rejected it.",  # a plan is no claim
        "Keel said the vote was lawful. Keel denied it the next day.",  # one teller: he took it back
        "“We have waited long,” the mayor said. Tom Lund, who led the opposition, saw it differently.",  # opinions
        "Was the road open? The ministry denies it.",
    ],
)
def test_what_only_sounds_like_a_denial_does_not(told: str) -> None:
    assert denials(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "The owner said the nets were legal. Berg, who dislikes the sea, denied having eaten breakfast.",  # another deed
        '"We are proud," said Lund. The council disputed that account of the meeting in March.',
        "Divers searched the wreck, the navy said. Holm said he had seen nothing of the kind in 30 years at sea.",
        "The school has 400 pupils, the head said. The inspectors found no evidence of them being bullied.",
    ],
)
def test_who_denies_something_else_does_not_deny_what_was_said_before(told: str) -> None:
    assert denials(told) == []


def test_figures_of_two_things_do_not_join_a_side_by_a_word_in_common() -> None:
    story, _ = tell(
        "The port said 40 boats sank in the harbour. The union counted 55 boats.",
        "Some 40 divers went down in the harbour to look for boats.",
    )
    (dispute,) = find_rival_figures(story, read_tellings(story))
    assert [[passage.source for passage in passages] for _, passages in dispute.sides] == [["s0"], ["s0"]]


def test_a_denial_answers_the_figure_that_the_deniers_own_figure_stands_against() -> None:
    claim = "Nine of the ferry's 30 lifeboats cannot be used because of leaks, according to the port."
    quoted = '"We did this for the passengers," Ada Lund, the director, told reporters.'
    denial, version = "The seamen's union disputed that picture.", "It put the number of leaks at four."
    ((_, sides),) = denials(f"{claim} {quoted} {denial} {version}")
    assert sides == [[claim], [denial, version]]


def test_who_finds_nothing_of_the_kind_denies_what_was_said_before() -> None:
    claim, denial = "Two thefts led to the change, said Berg.", "Ada Lund said she had been through the log and found nothing of the kind."
    ((_, sides),) = denials(f"{claim} {denial}")
    assert sides == [[claim], [denial]]
