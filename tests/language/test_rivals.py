"""Accounts that stand against each other, and pairs that only look so; all invented."""

from __future__ import annotations

import pytest

from generator.extract import split_sentences
from generator.language.disputes.claims import find_beginnings
from generator.language.disputes.corrections import find_corrections, find_first_figures
from generator.language.disputes.disputes import Dispute
from generator.language.disputes.replaced import find_days_taken_back
from generator.language.disputes.rivals import find_forecasts, find_label_lists, find_opposite_statements, find_rival_accounts
from generator.language.pile.agreement import Agreement
from generator.language.pile.passages import Story, read_story
from generator.model import Block, BlockKind, Document, Source, Span


def document_of(number: int, text: str) -> Document:
    """An article of 2024-06-10 or later, one block a line; a line that ends in a question mark is a heading."""
    blocks: list[Block] = []
    sentences: list[Span] = []
    source = Source(f"s{number}", f"s{number}.txt", "", text, "txt", published=f"2024-06-{10 + number}", title=f"Article {number}")
    at = 0
    for line in text.splitlines(keepends=True):
        kind = BlockKind.HEADING if line.strip().endswith("?") else BlockKind.BODY
        blocks.append(Block(Span(at, at + len(line.rstrip("\n"))), kind, "made for a test"))
        if kind is BlockKind.BODY:
            sentences += split_sentences(source, blocks[-1])
        at += len(line)
    return Document(source, tuple(blocks), tuple(sentences))


def tell(*articles: str) -> tuple[Story, Agreement]:
    story = read_story([document_of(number, text) for number, text in enumerate(articles)])
    return story, Agreement(story)


def values(disputes: list[Dispute]) -> list[list[str]]:
    return [[value for value, _ in dispute.sides] for dispute in disputes]


def test_two_speakers_with_two_days_are_rivals() -> None:
    told = "The mill said it had called the harbour office on Sunday, 2 June. The harbour office says the mill rang on 4 June."
    assert values(find_rival_accounts(*tell(told))) == [["Sunday, 2 June", "4 June"]]


def test_a_sentence_between_may_say_that_they_differ() -> None:
    told = "Orm Gas said it raised the alarm on 2 June. That is not what the town tells. Mayor Ada Lund said she first heard on 5 June."
    assert values(find_rival_accounts(*tell(told))) == [["2 June", "5 June"]]


@pytest.mark.parametrize(
    "told",
    [
        # two matters
        "The mill said its line was shut down on 2 June. Ada Lund told us that the tram stopped on 4 June.",
        # the day stands before the word of saying: it is when they spoke
        "On 2 June the mill said it had called the harbour office. On 4 June the harbour office said the mill had rung.",
        # one speaker
        "The mill said it called on 2 June. The mill said it called again on 4 June.",
    ],
)
def test_two_days_are_no_rivals_by_themselves(told: str) -> None:
    assert find_rival_accounts(*tell(told)) == []


def test_two_dates_ahead_for_one_thing_are_forecasts() -> None:
    found = find_forecasts(
        *tell(
            "The roads minister promised that the lower bridge lane would be open by 30 August.",
            "Completion of the lower bridge lane is due on 2 October, the roads minister's tender says.",
        )
    )
    assert values(found) == [["30 August", "2 October"]] and found[0].kind == "forecast"


def test_one_date_ahead_in_two_forms_is_none() -> None:
    first = "The lower bridge lane will open on 30 August, the roads minister said."
    second = "The roads minister promised the lower bridge lane would open on Friday, 30 August."
    assert find_forecasts(*tell(first, second)) == []


def test_so_and_not_so() -> None:
    found = find_opposite_statements(
        *tell("The tenants' bank data had been encrypted, the town said.", "Bank data of tenants was not encrypted, a report shows.")
    )
    assert values(found) == [["encrypted", "not encrypted"]]
    assert found[0].sides[1][1][0].source == "s1"


def test_so_and_not_so_of_two_things_is_none() -> None:
    first, second = "Some 6,200 homes are affected.", "Customers beyond the river are not affected."
    assert find_opposite_statements(*tell(first, second)) == []


def test_a_list_of_answers_takes_its_question_from_the_heading() -> None:
    found = find_label_lists(*tell("When did the town know?\nIt depends. Orm Gas: 2 June. The town: 5 June. Both agree on the rest.")[:1])
    assert found[0].question == "When did the town know?"
    assert values(found) == [["Orm Gas: 2 June", "The town: 5 June"]]


def test_what_a_paper_says_it_had_wrong_in_two_sentences() -> None:
    story, _ = tell(
        "The coast road had been closed to traffic since Friday, police said.",
        "In our report of 10 June we wrote, on the word of the police, that Route 7 had been closed since Friday. "
        "This was wrong. The road was open.",
    )
    (found,) = find_corrections(story)
    assert found.kind == "correction" and found.sides[0][1][0].source == "s0"
    assert [passage.text for passage in found.sides[1][1]][-1] == "The road was open."


def test_a_day_put_in_the_place_of_another() -> None:
    story, _ = tell(
        "The ministry said the warning letter reached its desk on 6 June.",
        "He conceded that the letter had arrived on 2 June and not on 6 June, as his ministry had maintained.",
    )
    (found,) = find_days_taken_back(story)
    assert [value for value, _ in found.sides] == ["6 June", "2 June"]
    assert found.sides[0][1][0].source == "s0"


def test_a_first_figure_beside_the_one_that_replaces_it() -> None:
    story, _ = tell("Costs are put at 38 million crowns; the ministry’s first figure was 25 million crowns.")
    assert values(find_first_figures(story)) == [["25 million crowns", "38 million crowns"]]
    story, _ = tell("Costs are put at 38 million crowns, and the first figure is still missing.")
    assert find_first_figures(story) == []


def test_days_told_to_one_court_need_not_be_of_one_event() -> None:
    story, agreement = tell("Orr told the court she arrived on Monday. Pell told the court he left on Thursday.")
    assert find_rival_accounts(story, agreement) == []


def test_a_second_strike_is_no_other_beginning_of_the_first() -> None:
    began = "The strike began in 2019, the union says."
    assert find_beginnings(tell(began, "The second strike began in March 2024.")[0]) == []
    assert len(find_beginnings(tell(began, "The strike began in March 2024.")[0])) == 1


def test_what_stands_under_a_heading_of_corrections_corrects() -> None:
    first = "The club has freed all 22 of the crew of the Teal."
    text = "CORRECTIONS AND CLARIFICATIONS?\nIn our report we wrote that all 22 of the crew had been freed. It was 21; one is still aboard."
    story, _ = tell(first, text)
    assert values(find_corrections(story)) == [["22", "21"]]
    story, _ = tell(first, text.replace("CORRECTIONS AND CLARIFICATIONS?", "What happened on Thursday?"))
    assert values(find_corrections(story)) == []
