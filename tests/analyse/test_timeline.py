"""The timeline: which sentences tell one event, and how those are shown that lean on the sentence before. All invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from pile import agree, make_document, tell

from generator.analyse.timeline import find_timeline
from generator.language.pile.agreement import Agreement
from generator.model import Citation, Disagreement, Event, Side


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


def test_one_that_leans_over_two_sentences_is_shown_after_both() -> None:
    (event,) = events_of("Anna Weir keeps the lock of Pell. Nobody had seen the crack. She found it on Friday and closed the gate.")
    assert event.text == "Anna Weir keeps the lock of Pell. Nobody had seen the crack. She found it on Friday and closed the gate."
    assert [cite.stance for cite in event.cites] == ["supports", "context", "context"]


@pytest.mark.parametrize(
    "text",
    [
        "On Friday she allowed that there had been one talk with the town.",  # who?
        "The harbour office, whose boats he had sold, shut its doors on Friday.",
        "Carla Pell wrote it down on Friday for the harbour office.",  # wrote down what?
        "“We shall see,” said Anna Weir. She found it on Friday and closed the gate.",
        "The river fell, and by Friday it was nine.",  # nine what?
        "Carla Pell said that she had heard of it on Friday.",
        "On Friday they moved the ferry Teal to the inner lock of Pell.",
        "The harbour office said on Friday that both worked well.",
        "It was the letter that the mill sent to his office on Friday.",
        "So who shut the gate of Pell on Friday is a question for the court.",
        "As things stand, yes, on Friday the gate of Pell will be shut.",
        "If Anna Weir is right, the gate of Pell was shut on Friday.",
    ],
)
def test_what_nobody_can_follow_without_the_article_is_no_event(text: str) -> None:
    assert events_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The first ferry of the Teal line arrived at Pell this morning.",
        "In the town hall the head of Pell Water said on Friday that her firm would pay.",
        "Divers who spoke to this newspaper on Friday had seen the crack.",
        "If the flow stays clear, the gate of Pell will be opened on 12 June.",  # a plan
    ],
)
def test_what_only_looks_as_if_it_could_not_be_followed_is_shown(text: str) -> None:
    assert [event.text for event in events_of(text)] == [text]


def test_a_day_that_a_later_source_corrects_is_not_shown() -> None:
    texts = ("The ferry Teal first sailed to Pell on 3 April.", "The ferry Teal first sailed to Pell on 8 April, not 3 April.")
    story = tell([make_document(f"a{number}", f"Quay {number}\n\n{text}\n", "2024-06-03") for number, text in enumerate(texts)])
    sides = tuple(
        Side(value, (Citation(f"a{number}", texts[number], span=story.passages[number].span),))
        for number, value in enumerate(("3 April", "8 April"))
    )
    shown = {
        kind: [event.date for event in find_timeline(story, agree(story), (Disagreement(id="d", question="?", kind=kind, sides=sides),))]
        for kind in ("correction", "contradiction")
    }
    assert shown == {"correction": ["2024-04-08"], "contradiction": ["2024-04-03", "2024-04-08"]}


def test_a_bare_letter_or_company_is_shown_after_what_says_which() -> None:
    (event,) = events_of("Anna Weir wrote to Pell Water about the crack. The answer came by post on Friday.")
    assert event.text == "Anna Weir wrote to Pell Water about the crack. The answer came by post on Friday."
    (event,) = events_of("The answer came by post on Friday. Nobody in Pell liked it.")
    assert event.text == "The answer came by post on Friday."  # it stays where nothing says more


def test_what_all_sources_tell_before_its_day_is_planned() -> None:
    told = "The harbour board of Pell will vote on the new lock on 5 June"
    before = make_document("before", f"Lock\n\n{told}.\n", "2024-06-03")
    day_of = make_document("after", f"Vote\n\n{told}, it says.\n", "2024-06-06")
    found = [find_timeline(story, agree(story)) for story in (tell([before]), tell([before, day_of]))]
    assert [[(event.date, event.certainty) for event in events] for events in found] == [
        [("2024-06-05", "planned")],
        [("2024-06-05", "stated")],
    ]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The new lock of Pell is to be opened in July.", "planned"),
        ("The old lock of Pell was shut on Friday.", "stated"),
        ("The old lock of Pell may have leaked on Friday.", "conditional"),
        ("From today the old lock of Pell stays shut.", "stated"),
        ("The old lock of Pell will be filled in 2026.", "planned"),
        ("The new lock of Pell will be opened in July if the money lasts.", "conditional"),
        ("The old lock of Pell was shut this month.", ""),
    ],
)
def test_how_sure_the_words_and_the_day_make_an_event(text: str, certainty: str) -> None:
    assert [event.certainty for event in events_of(text)] == ([certainty] if certainty else [])


def test_a_plan_for_which_a_later_source_gives_another_day_is_overtaken() -> None:
    texts = ("Work on the lock of Pell is to begin on 14 June.", "Work on the lock of Pell will begin on 5 July, not 14 June.")
    story = tell([make_document(f"a{number}", f"Lock {number}\n\n{text}\n", "2024-06-03") for number, text in enumerate(texts)])
    sides = tuple(
        Side(value, (Citation(f"a{number}", texts[number], span=story.passages[number].span),))
        for number, value in enumerate(("14 June", "5 July"))
    )
    found = find_timeline(story, agree(story), (Disagreement(id="d", question="?", kind="forecast", sides=sides),))
    assert [(event.date, event.certainty) for event in found] == [("2024-06-14", "overtaken"), ("2024-07-05", "planned")]


def test_a_year_to_come_is_a_plan_and_one_that_is_gone_mostly_background() -> None:
    texts = (
        "Trade is slow. From 2028 fees at the quay of Pell will rise with prices.",
        "Trade is slow. A survey of the fish quay at Pell found lead in 2011.",
    )
    assert [event.date for event in events_of(*texts)] == ["2028"]


def test_one_event_told_with_two_figures_is_one_but_not_cited_for_both() -> None:
    texts = (
        "The ferry Teal struck the fish quay at Alderport on Friday evening and 14 passengers were hurt.",
        "The ferry Teal struck the fish quay at Alderport on Friday evening and 12 passengers were hurt.",
    )
    story = tell([make_document(f"a{number}", f"Quay {number}\n\n{text}\n", "2024-06-03") for number, text in enumerate(texts)])
    assert [len(event.cites) for event in find_timeline(story, Witness(6.0))] == [1]


def test_what_one_source_gives_a_month_and_another_a_day_is_one_event_of_that_day() -> None:
    texts = ("Divers of Pell raised the bronze bell of the Marigold in May.", "The bronze bell of the Marigold was raised on 13 May.")
    (event,) = events_of(*texts)
    assert (event.date, [cite.source for cite in event.cites]) == ("2024-05-13", ["a1", "a0"])


def test_what_is_told_of_a_month_stays_beside_another_event_of_a_day_in_it() -> None:
    texts = ("Divers of Pell raised the bronze bell of the Marigold in May.", "The harbour office sold its last ferry on 13 May.")
    assert [event.date for event in events_of(*texts)] == ["2024-05", "2024-05-13"]


def test_what_cannot_be_shown_alone_is_cited_beside_what_tells_the_same() -> None:
    story = tell(
        [
            make_document("a", "Bell\n\nThe divers of Pell raised the bronze bell of the Marigold on Friday.\n", "2024-06-03"),
            make_document("b", "Old\n\nPell is old. They raised the bronze bell of the Marigold on Friday, divers.\n", "2024-06-03"),
        ]
    )
    (event,) = find_timeline(story, agree(story))
    assert [(cite.source, cite.stance) for cite in event.cites] == [("a", "supports"), ("b", "supports")]


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


def test_a_sentence_that_counts_from_the_one_before_has_its_day() -> None:
    found = events_of(
        "The ferry Teal sank off Pell on Friday. An hour later the coast guard rescued the crew of nine. "
        "The following day divers of the harbour office found the bell."
    )
    assert [(event.date, event.words) for event in found] == [
        ("2024-05-31", "Friday"),
        ("2024-05-31", "An hour later"),
        ("2024-06-01", "The following day"),
    ]
    assert found[1].text.startswith("The ferry Teal sank off Pell on Friday. An hour later")


def test_who_counts_on_from_a_sentence_with_two_days_counts_from_the_one_it_has_come_to() -> None:
    found = events_of(
        "The note in which a diver had warned of the rust on 13 May surfaced in a newspaper last Thursday. "
        "The following day the harbour office closed the lock."
    )
    assert ("2024-05-31", "The following day") in [(event.date, event.words) for event in found]


def test_two_days_between_which_nothing_decides_give_no_day_to_count_from() -> None:
    text = "The lock leaked on Thursday and again on Saturday. The following day the harbour office closed the quay."
    assert [event.words for event in events_of(text) if event.words == "The following day"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Teal sank off Pell. An hour later the coast guard rescued the crew of nine.",  # nobody knows from when
        "The day was long, and the ferry Teal never came to Pell.",
    ],
)
def test_what_counts_from_no_known_day_has_none(text: str) -> None:
    assert events_of(text) == []


def test_a_clause_beside_the_date_of_its_sentence_is_an_event_of_its_own_day() -> None:
    found = events_of("The divers of Pell found the bell on Friday, and the council of Alderport will vote on the museum on 12 June.")
    assert [(event.date, event.text) for event in found] == [
        ("2024-05-31", "The divers of Pell found the bell on Friday, and the council of Alderport will vote on the museum on 12 June."),
        ("2024-06-12", "The council of Alderport will vote on the museum on 12 June."),
    ]
    assert found[1].cites[0].quote == "the council of Alderport will vote on the museum on 12 June"


@pytest.mark.parametrize(
    "text",
    [
        "The divers of Pell found the bell on Friday, and it will be shown to the town council on 12 June.",
        "The divers of Pell found the bell on Friday and are to return by 12 June.",
    ],
)
def test_a_clause_that_does_not_read_alone_is_no_event_of_its_own(text: str) -> None:
    assert [event.date for event in events_of(text)] == ["2024-05-31"]


def test_a_sentence_that_gives_only_a_year_of_long_ago_is_no_event_unless_much_speaks_for_it() -> None:
    assert events_of("Trade is slow. A survey of the fish quay at Pell found lead and solvents in 2011.") == []


@pytest.mark.parametrize(("day", "dates"), [("Friday", ["2024-05-31"]), ("Thursday", ["2024-05-31", "unknown"])])
def test_what_an_undated_article_tells_of_a_weekday_is_no_event_of_its_own_where_another_gives_that_day(day: str, dates: list[str]) -> None:
    told = "The divers of Pell raised the bronze bell of the Marigold on"
    story = tell(
        [
            make_document("dated", f"Quay\n\nTrade is slow. {told} Friday.\n", "2024-06-03"),
            make_document("undated", f"Bell\n\nPell is old. {told} {day}, to applause.\n", "unknown"),
        ]
    )
    assert [event.date for event in find_timeline(story, agree(story))] == dates


@pytest.mark.parametrize("marks", ['"{}"', "“{}”"])
def test_a_sentence_that_breaks_off_inside_a_speech_is_no_event(marks: str) -> None:
    spoken = marks.format("The lock is safe today. Ask me again after the rain.")
    assert events_of(f"Asked on Friday whether the lock was safe, Carla Weir said: {spoken}") == []
