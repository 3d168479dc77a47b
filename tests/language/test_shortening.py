"""The main statement of a long sentence; all invented."""

from __future__ import annotations

import pytest

from generator.language.words.shortening import leave_out_told, name_concepts, shorten


@pytest.mark.parametrize(
    ("text", "short"),
    [
        # what the writer makes of it goes, however short the sentence
        (
            "The two ports have agreed on most of a shared timetable, indicating a significant step forward in the talks.",
            "The two ports have agreed on most of a shared timetable.",
        ),
        # an aside inside and one at the end
        (
            "The harbour board, which met behind closed doors in Ellery on Tuesday evening, finds that nothing done on the bridge of the "
            "ferry contributed to the collision in which two men died.",
            "The harbour board finds that nothing done on the bridge of the ferry contributed to the collision in which two men died.",
        ),
        # why a source is not named, and what a speaker points to
        (
            "A group that calls itself Grey Gull wants 40 gold crowns for the return of the ship's bell, according to two people familiar "
            "with the talks who asked not to be named because they go on.",
            "A group that calls itself Grey Gull wants 40 gold crowns for the return of the ship's bell, according to two people familiar "
            "with the talks.",
        ),
        # what is said of something in passing
        (
            "The harbour board issued the order for the islands after a sample drawn a day earlier at the second pier, the old fish pier, "
            "came back positive for sea lead, a metal used in keels.",
            "The harbour board issued the order for the islands after a sample drawn a day earlier at the second pier came back positive "
            "for sea lead.",
        ),
        # what it would amount to
        (
            "The shipping group Tarn offered on Monday to buy Ellery Lines for 60 million crowns, in what would be the largest sale "
            "the islands have seen.",
            "The shipping group Tarn offered on Monday to buy Ellery Lines for 60 million crowns.",
        ),
        # what is said in passing beside a name, before a preposition
        (
            "The shipping group Tarn offered on Monday to buy Ellery Lines, the oldest company on the coast, for 60 million crowns in "
            "cash and three of its own ships.",
            "The shipping group Tarn offered on Monday to buy Ellery Lines for 60 million crowns in cash and three of its own ships.",
        ),
        # the same sum in another currency, and what the deed amounts to
        (
            "The council of Ellery voted on Tuesday to buy the old pier from the shipping group for 18 million crowns (€3.6 million) and "
            "to let it for one crown, handing its mayor a narrow victory over those who wanted a car park.",
            "The council of Ellery voted on Tuesday to buy the old pier from the shipping group for 18 million crowns and to let it for "
            "one crown.",
        ),
        # whom a count includes, and of whom only the article says how many they were
        (
            "Two of the nine members of the harbour board of Ellery abstained on Tuesday and three voted against the new wall, among them "
            "the former harbour master Ida Salt.",
            "Two of the nine members of the harbour board of Ellery abstained on Tuesday and three voted against the new wall.",
        ),
        (
            "The ministry confirmed that it had asked the yard for money back for the four.",
            "The ministry confirmed that it had asked the yard for money back.",
        ),
        # an aside between dashes
        (
            "The board of the harbour – a body of nine that meets on Mondays in the old customs house – decided to close the crossing for "
            "the rest of the year.",
            "The board of the harbour decided to close the crossing for the rest of the year.",
        ),
        # a second report behind `and` or a semicolon
        (
            "The town of Ellery narrowly approved 40 million crowns for a new harbour wall late on Tuesday, and opponents vowed at once "
            "to take the matter to the courts.",
            "The town of Ellery narrowly approved 40 million crowns for a new harbour wall late on Tuesday.",
        ),
    ],
)
def test_comment_aside_and_second_report_are_left_away(text: str, short: str) -> None:
    assert shorten(text) == short


@pytest.mark.parametrize(
    "text",
    [
        # who said it stays
        "The ferry had left Ellery with 240 people on board on Monday evening and was due in the islands before eight the next day; the "
        "fire chief said nobody had a list.",
        # a condition, a denial, a doubt
        "The company will pay each of the families that lost a relative in the collision thirty thousand crowns at once, and the board "
        "would add as much again if the courts allow it to do so.",
        # the last of a list is no second report
        "The proposals that were put to the islanders on Monday include a monitoring system for the harbour, the creation of a joint guard "
        "for the bay, and a duty that binds both ports to help.",
        # a list that begins in an aside goes on after its comma
        "The firm, which sells nets, ropes and lamps to the boats that leave the harbour of Ellery every single morning of the week, has "
        "three hundred workers on the quay and six in the town.",
        # a short sentence keeps its aside
        "The plan, which needs the consent of the islands, was signed on Monday.",
    ],
)
def test_sources_conditions_lists_and_short_sentences_stay_whole(text: str) -> None:
    assert shorten(text) == text


def test_a_few_words_on_who_somebody_is_stay() -> None:
    told = (
        "Ola Brandt, the harbour master, said in Ellery that Rita Moss would head an inquiry with access to every log of the ferry company "
        "and of the harbour board."
    )
    assert shorten(told) == told


@pytest.mark.parametrize(
    ("text", "told", "rest"),
    [
        (
            "The proposed harbour law, which requires the approval of the Upper House, would bring 40 million crowns to the islands.",
            "The government has promised to seek ratification by the Upper House.",
            "The proposed harbour law would bring 40 million crowns to the islands.",
        ),
        # it names what the other statement does not, or tells more of it
        (
            "The proposed harbour law, which requires the approval of the Upper House, would bring 40 million crowns to the islands.",
            "The government has promised to seek ratification by the court.",
            "",
        ),
        (
            "The ferry Teal, which Brel Lines bought from a yard in Korrand, will sail again on Friday.",
            "Brel Lines has two ferries.",
            "",
        ),
        # a figure is never left away
        (
            "The ferry Teal, which Brel Lines bought for 4 million, will sail again on Friday.",
            "Brel Lines bought a ferry for 4 million.",
            "",
        ),
    ],
)
def test_an_aside_that_another_statement_tells_is_left_away(text: str, told: str, rest: str) -> None:
    assert leave_out_told(text, [name_concepts(told)]) == (rest or text)
    assert leave_out_told(text, []) == text


def test_a_line_without_end_is_shortened_in_linear_time() -> None:
    text = "The boat, which sank, " * 20_000 + "was found."
    assert len(shorten(text)) <= len(text)
