"""The timeline: which sentences tell one event, and how those are shown that lean on the sentence before. All invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from pile import agree, make_document, tell

from generator.analyse.timeline import find_timeline
from generator.language.agreement import Agreement
from generator.model import Event


def events_of(*texts: str) -> list[Event]:
    """The events of articles of Monday 3 June 2024 that hold nothing but these paragraphs."""
    story = tell([make_document(f"a{number}", f"Quay\n\n{text}\n", "2024-06-03") for number, text in enumerate(texts)])
    return list(find_timeline(story, agree(story)))


def test_a_sentence_that_leans_is_shown_after_the_one_it_leans_on_whatever_form_its_date_has() -> None:
    (event,) = events_of("Pell Water says the valve was sound. It replaced the valve on Friday, at its own expense.")
    assert event.date == "2024-05-31"
    assert event.text == "Pell Water says the valve was sound. It replaced the valve on Friday, at its own expense."
    assert [cite.stance for cite in event.cites] == ["supports", "context"]


@pytest.mark.parametrize(
    "text",
    [
        "It took the harbour board four minutes on Friday to sell the old ferry.",
        "The first passengers fell ill on board the ferry on Friday afternoon.",
        "No one is known to have used the lower gangway after 31 May.",
    ],
)
def test_an_opening_that_only_looks_as_if_it_leaned_is_shown_alone(text: str) -> None:
    assert [(event.text, event.date) for event in events_of(text)] == [(text, "2024-05-31")]


@dataclass(frozen=True)
class Witness(Agreement):
    """Finds the same evidence for any two sentences."""

    found: float
    enough_to_cite: float = 4.0

    def evidence(self, first: int, second: int) -> float:
        return self.found

    def support(self, number: int) -> float:
        return 0.0

    def look_up_support(self, numbers: Sequence[int]) -> None:
        """All of it is known."""


@pytest.mark.parametrize(("evidence", "cites"), [(2.0, [1, 1]), (3.2, [1]), (4.5, [2])])
def test_two_tellings_of_one_day_are_one_event_but_cited_beside_each_other_only_where_they_say_the_same(
    evidence: float, cites: list[int]
) -> None:
    texts = ("Trade is slow. The tanks below the opera house leaked on Friday.", "Pell is old. Water rose under a theatre on 31 May.")
    story = tell([make_document(f"a{number}", f"Quay\n\n{text}\n", "2024-06-03") for number, text in enumerate(texts)])
    assert [len(event.cites) for event in find_timeline(story, Witness(evidence))] == cites
