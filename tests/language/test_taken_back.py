"""Claims that a box of corrections takes back, and sentences there that take back nothing. All invented."""

from __future__ import annotations

from test_rivals import tell, values

from generator.language.disputes.taken_back import find_claims_corrected

REPORT = (
    "The bakery in Lode was closed on Monday by order of the town, a clerk said. “The flour is to blame,” said Dr Ida Roth, who runs "
    "the clinic. Paul Hay, the brother of the mayor, owns the bakery. Rain fell on the market all day. The trams ran late."
)


def corrected(box: str) -> list[list[str]]:
    story, _ = tell(REPORT, box)
    return values(find_claims_corrected(story))


def test_words_given_to_the_wrong_speaker_are_given_back() -> None:
    assert corrected("CORRECTION: The words “The flour is to blame” were spoken by Jan Holt, a clerk, and not by Dr Ida Roth.") == [
        ["Ida Roth", "Jan Holt"]
    ]
    told = "CORRECTION: We attributed the sentence “The flour is to blame” to Ida Roth. It was spoken by the clerk Jan Holt."
    assert corrected(told) == [["Ida Roth", "Jan Holt"]]
    assert corrected(told.replace("The flour is to blame", "The salt was never tested")) == [["as first reported", "corrected"]]


def test_a_denied_statement_is_set_against_the_report_of_the_day_it_names() -> None:
    box = "CORRECTION: Our report of 10 June was wrong. The bakery in Lode was not closed by order of the town; it had shut the day before."
    story, _ = tell(REPORT, box)
    (found,) = find_claims_corrected(story)
    assert found.kind == "correction"
    assert found.sides[0][1][0].text.startswith("The bakery in Lode was closed on Monday")
    assert corrected(box.replace("10 June", "2 May")) == []


def test_what_was_called_so_and_what_is_so_stand_in_the_box() -> None:
    assert corrected("CORRECTION: In our issue of 2 May we called Paul Hay the brother of the mayor. They are not related.") == [
        ["as first reported", "corrected"]
    ]
    assert corrected("CORRECTION: In our issue of 2 May we called Paul Hay the brother of the mayor. Sorry!") == []
