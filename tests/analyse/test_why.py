"""Why it matters, only where the sources say so; all invented."""

from __future__ import annotations

import pytest
from pile import agree, make_document, tell

from generator.analyse.why import find_why
from generator.citations import cite
from generator.model import KeyPoint

NEWS = """\
Ferry strikes quay at Alderport

3 June 2024

The ferry Teal struck the fish quay at Alderport on Sunday morning.

{}

The harbour office has closed the crossing.
"""


def why(sentence: str) -> str:
    story = tell([make_document("harbour-post", NEWS.format(sentence), "2024-06-03")])
    found = find_why(story, agree(story))
    assert all(citation.span is not None for citation in found.cites) and bool(found.cites) == bool(found.text)
    return found.text


@pytest.mark.parametrize(
    "sentence",
    [
        "About 2,300 islanders depend on the ferry for food, medicine and mail.",
        "Brel Lines says the detour by road costs it €210,000 a day.",
        "Some 900 islanders were left without medicine, the district nurse said.",
    ],
)
def test_whom_it_reaches_and_what_it_costs_is_why_it_matters(sentence: str) -> None:
    assert why(sentence) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The accident plays a crucial role in the evolving landscape of ferry safety.",
        "The move marks one of the most significant shifts at a port on which 2,300 islanders depend.",
        "The 2,300 islanders were not affected by the accident, Brel Lines said.",
        "They depend on it for food, medicine and 2,300 letters.",
        "The captain of the Teal was at the helm on Sunday morning.",
        "Ferry 803 of Brel Lines left for the islands without it on Sunday morning.",
        "Hugo Penn of Brel Lines doubts that the sale is wise: it would cost 2,300 islanders 40 million crowns.",
    ],
)
def test_verdicts_denials_and_what_leans_on_context_are_not(sentence: str) -> None:
    assert why(sentence) == ""


def test_a_key_point_is_not_told_again() -> None:
    sentence = "About 2,300 islanders depend on the ferry for food, medicine and mail."
    story = tell([make_document("harbour-post", NEWS.format(sentence), "2024-06-03")])
    passage = next(each for each in story.passages if each.text == sentence)
    point = KeyPoint("kp-islanders", sentence, cites=(cite(passage.document, passage.span),))
    assert find_why(story, agree(story)).text == sentence and find_why(story, agree(story), [point]).text == ""


def test_a_sum_that_a_key_point_names_is_not_why() -> None:
    sentence = "The repair is to cost the 2,300 islanders 38 million crowns."
    update = "The bill has come to 61 million crowns, against the 38 million crowns expected in June."
    story = tell([make_document("harbour-post", NEWS.format(sentence) + update, "2024-06-03")])
    passage = next(each for each in story.passages if each.text == update)
    point = KeyPoint("kp-bill", update, cites=(cite(passage.document, passage.span),))
    assert "38 million" in find_why(story, agree(story)).text and find_why(story, agree(story), [point]).text == ""
