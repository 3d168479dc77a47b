"""Which sentences of different sources say the same; all invented."""

from __future__ import annotations

import pytest

from generator.extract import split_sentences
from generator.language.pile.agreement import Agreement
from generator.language.pile.objections import negated_concepts
from generator.language.pile.passages import Story, read_story
from generator.language.pile.readable import clean_text
from generator.language.words import concepts
from generator.language.words.concepts import concept
from generator.language.words.tokens import stem
from generator.model import Actor, Block, BlockKind, Document, Mention, Source, Span

_FILLER = (
    "The harbour lies on the north side of the bay.",
    "Gulls follow the boats that come home in the evening.",
    "A market is held on the quay each week.",
    "Visitors stay in small hotels above the beach.",
    "The lighthouse was painted white by its keepers.",
    "An old tram climbs the hill to the chapel.",
)


def document_of(number: int, text: str) -> Document:
    """An article of one body block a line, after a headline of its own."""
    whole = f"Article {number}\n{text}\n" + "\n".join(_FILLER[number::2]) + "\n"
    source = Source(f"s{number}", f"s{number}.txt", "", whole, "txt", published=f"2024-06-{5 + number:02}", title=f"Article {number}")
    blocks: list[Block] = []
    sentences: list[Span] = []
    at = 0
    for line in whole.splitlines(keepends=True):
        blocks.append(Block(Span(at, at + len(line.strip())), BlockKind.BODY if blocks else BlockKind.HEADLINE, "made for a test"))
        if blocks[-1].kind is BlockKind.BODY:
            sentences += split_sentences(source, blocks[-1])
        at += len(line)
    return Document(source, tuple(blocks), tuple(sentences))


def tell(*articles: str) -> tuple[Story, Agreement]:
    """A story of articles, each followed by a few sentences about something else; Rita Moss is known."""
    documents = [document_of(number, text) for number, text in enumerate(articles)]
    moss = Actor("moss", "Rita Moss", "person")
    mentions = [
        Mention(d.source.id, Span(at, at + 9), "Rita Moss")
        for d in documents
        if (at := d.source.text.find("Rita Moss")) >= 0
    ]
    story = read_story(documents, actors=[moss], mentions={"moss": mentions})
    return story, Agreement(story)


def agree(first: str, second: str) -> bool:
    """Whether the two sentences, each in an article of its own, are taken to say the same."""
    story, agreement = tell(first, second)
    one = next(p.number for p in story.passages if p.text == first)
    two = next(p.number for p in story.passages if p.text == second)
    return two in agreement.agreeing(one)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The power cut left 61,350 homes dark, a survey found.", "Power is out in up to 61,350 households, the grid firm told the mayor."),
        ("The dam lost 40 cubic metres of water in an hour.", "Engineers found that 40 m³ of water ran from the dam."),
        (
            "Superintendent Ida Falk resigned from the water board on 4 June.",
            "On 4 June the superintendent quit the water board in a short letter.",
        ),
        # a round bound, and the figure itself
        ("Just over 700 lambs were sold at the Elm fair last year.", "Last year 716 lambs were sold at the Elm fair, 2,150 at Tarn."),
        # what cannot be, and what alone can be
        ("Nine of the school's 31 desks cannot be filled this term.", "Of its 31 desks the school can fill only 22 this term."),
        # announced on one day, voted on another
        ("The council backed a 36,500-seat arena on 4 June.", "The mayor presented plans for a 36,500-seat arena on 1 June."),
        # what one of them denies in another clause is another matter
        ("Divers brought up 1,230 drums of oil.", "Divers brought up 1,230 drums of oil; none of them leaked, the port said."),
        ("The port counts drums, not barrels; 1,230 drums of oil were raised.", "Some 1,230 drums or barrels of oil were raised."),
        # a large sum told again without its currency
        ("The tunnel will cost 6.4 billion crowns.", "The cost of the tunnel, 6.4 billion, is the highest in the land."),
        # said on one day, happened on another
        ("The harbour bridge was shut to lorries on 4 June.", "Rita Moss said on Thursday that the harbour bridge was shut to lorries."),
        # one day and one time of day
        ("The ferry office has been closed since 6.40am on Monday 3 June.", "Entry was barred at 06:40 on Monday 3 June as a precaution."),
    ],
)
def test_one_fact_in_different_words_agrees(first: str, second: str) -> None:
    assert agree(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a small number alone is no tie
        ("Last autumn her daughter, who is eleven, could get her arm in.", "It has rained on eleven of the last fourteen days."),
        # a name and its title say nothing of what was said
        ("Rita Moss, the chief executive, gives councillors dates.", "“It is a small number,” chief executive Rita Moss said."),
        # a sentence that says next to nothing
        ("“It is a smaller number,” he said.", "For a smaller number of tenants the rent went up."),
        # the same matter, denied
        ("The council said the tenants' bank data had been encrypted.", "The tenants' bank data were not encrypted, the council said."),
        # two counts of one thing
        ("The flood drowned 340 sheep on the lower farms.", "The flood drowned 520 sheep on the lower farms."),
        # a count, and one that takes it back
        ("Details of 61,400 people were copied.", "The number of people whose details were copied is 48,250 and not 61,400."),
        # a bound far from the count
        ("More than 300 sheep drowned on the lower farms.", "The flood drowned 520 sheep on the lower farms."),
        # two days
        ("The bridge over the Elm was closed on 4 June.", "The bridge over the Elm was closed on 9 June."),
        # a figure that one of them denies
        ("The port lost 1,230 drums of oil.", "The port has not lost 1,230 drums of oil."),
        # one large number of two things
        ("The fund lent the valley 12 million crowns.", "Some 12 million visitors came to the valley."),
        # a question, and what would be if
        ("The ferry sank off the pier on 4 June.", "Why did the ferry sink off the pier on 4 June?"),
        ("The ferry sank off the pier on 4 June.", "If the ferry sank off the pier on 4 June, then somebody must pay."),
        # happened on two days, said on none of them
        ("The bridge over the Elm was closed on 4 June.", "Rita Moss told reporters the bridge over the Elm was closed on 9 June."),
        # one day, nothing else
        ("The ferry sailed on the morning of 4 June.", "On the morning of 4 June the mayor opened a school."),
    ],
)
def test_what_differs_in_figure_day_or_negation_does_not_agree(first: str, second: str) -> None:
    assert not agree(first, second)


def test_what_would_be_agrees_with_what_would_be() -> None:
    supposed = "If the dam at Elm failed, the water would reach the school within 40 minutes."
    assert agree(supposed, "Should the dam at Elm fail, water would be at the school within 40 minutes.")
    assert agree(supposed, "The water would reach the school at Elm within 40 minutes if the dam failed.")


def test_a_source_whose_likeliest_sentence_asks_is_heard_in_its_next() -> None:
    story, agreement = tell(
        "The dam at Elm lost 4,300 litres of oil on 4 June.",
        "Why did the dam at Elm lose 4,300 litres of oil on 4 June? The dam lost 4,300 litres of oil, divers found.",
    )
    lost = next(p.number for p in story.passages if p.text.endswith("on 4 June."))
    assert [story.passages[n].text for n in agreement.agreeing(lost)] == ["The dam lost 4,300 litres of oil, divers found."]


def test_what_one_must_stop_and_what_one_must_not_do_agree() -> None:
    told = "Families in the Marl district were told not to swim in the reservoir."
    assert agree(told, "Families in the Marl district must stop swimming in the reservoir.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # what a person is said to have done is no title
        (
            "Harbour superintendent Rita Moss resigned on Tuesday with a one-line letter.",
            "So it is official: the superintendent of the harbour, Rita Moss, quit on Tuesday.",
        ),
        # a night belongs to two days
        (
            "The stolen harbour files have been on the page of the gang since last night.",
            "On 5 June the gang put the stolen harbour files on its page.",
        ),
    ],
)
def test_a_deed_is_no_title_and_a_night_belongs_to_two_days(first: str, second: str) -> None:
    assert agree(first, second)


def test_a_verdict_vouches_for_nothing() -> None:
    report = "The ministry agreed to fund the harbour bridge for ten years."
    assert not agree(report, "The harbour bridge and the ministry that is to fund it remain crucial for the bay.")
    assert agree(report, "For ten years the ministry will fund the harbour bridge.")


def test_a_padded_opening_costs_a_report_nothing() -> None:
    report = "The ministry agreed to fund the harbour bridge for ten years."
    assert agree(report, "In a significant development in the ongoing debate, the ministry will fund the harbour bridge for ten years.")


def test_where_everything_resembles_everything_more_is_asked_for() -> None:
    padded = [
        "Officials discussed the port pact again. The port pact needs the approval of officials. Talks on the pact took officials a day. "
        "The port pact was with officials last week. Officials hope the port pact is signed. A port pact is what officials asked for. "
        f"The {word} of the port pact came from officials."
        for word in ("draft", "idea", "plan")
    ]
    _, loose = tell("The dam lost oil.", "Oil left the dam.")
    _, strict = tell(*padded)
    assert strict.enough_to_cite > loose.enough_to_cite == 3.0


def test_a_third_source_that_matches_both_makes_two_likelier_one_fact() -> None:
    first, second = "Divers found 40 drums of oil near the old dam.", "The drums near the dam were found on a Friday."
    between = "On a Friday divers found drums of oil near the old dam."

    def odds(third: str) -> float:
        story, agreement = tell(first, second, third)
        one, two = (next(p.number for p in story.passages if p.text == text) for text in (first, second))
        return agreement.odds(one, two)

    assert odds(between) > odds("Rain fell on the hills of the west for a week.")


def test_agreement_is_mutual_and_one_passage_a_source() -> None:
    story, agreement = tell(
        "The dam lost 4,300 litres of oil. Divers sealed the pipe.",
        "Some 4,300 litres of oil escaped from the dam. The oil, 4,300 litres of it, reached the bay.",
        "Oil, 4,300 litres by the count of the divers, ran from the dam.",
    )
    for passage in story.passages:
        found = agreement.agreeing(passage.number)
        orders = [story.passages[number].order for number in found]
        assert orders == sorted(set(orders)) and passage.order not in orders
    lost = next(p.number for p in story.passages if "lost 4,300" in p.text)
    assert len(agreement.agreeing(lost)) == 2


def test_negation_reaches_to_the_end_of_its_clause() -> None:
    story, _ = tell("The road was not closed on Friday, and lorries crossed the bridge.")
    negated = negated_concepts(story.passages[0])
    assert stem("closed") in negated and "lorri" not in negated and concept(stem("bridge")) not in negated


@pytest.mark.parametrize(("first", "second"), [("quit", "resigned"), ("fell", "declined"), ("stolen", "theft"), ("sold", "sell")])
def test_words_of_one_meaning_are_one_concept(first: str, second: str) -> None:
    assert concept(stem(first)) == concept(stem(second))


def test_a_word_stands_for_one_concept_only() -> None:
    rows = "|".join(concepts._LISTED.strip().splitlines()).split("|")
    words = [word for row in rows for word in row.split()]
    assert sorted(words) == sorted(set(words))


def test_half_a_bracket_belongs_to_another_sentence() -> None:
    story, _ = tell("(The ferry sailed on Friday. The harbour master says it will sail again.)")
    assert [clean_text(p) for p in story.passages[:2]] == ["The ferry sailed on Friday.", "The harbour master says it will sail again."]


def test_names_and_numbers_are_their_own_concept() -> None:
    assert concept("@ida-falk") == "@ida-falk" and concept("#40l") == "#40l"
