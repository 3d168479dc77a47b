"""The overview's opening: the standfirst in pieces, and what is left to say."""

from __future__ import annotations

import pytest

from generator.model import Citation, Event, KeyPoint, Summary
from generator.render.opening import split_standfirst, untold_first

HERE, THERE = Citation("a", "The ferry is back."), Citation("b", "Repairs took a year.")


def _point(id_: str, text: str, *cites: Citation) -> KeyPoint:
    return KeyPoint(id_, text, cites=cites or (HERE,))


@pytest.mark.parametrize(
    ("text", "points", "pieces"),
    [
        ("The ferry is back.", [_point("p", "The ferry is back.")], [("The ferry is back.", "p")]),
        (
            "Repairs took a year. The ferry is back.",
            [_point("p", "The ferry is back.")],
            [("Repairs took a year.", ""), ("The ferry is back.", "p")],
        ),
        (
            "Repairs took a year.  The ferry is back.",
            [_point("p", "The ferry is back."), _point("q", "Repairs took a year.", THERE)],
            [("Repairs took a year.", "q"), ("The ferry is back.", "p")],
        ),
        # a part of a sentence is no point told
        ("Nobody says the ferry is back.", [_point("p", "the ferry is back.")], [("Nobody says the ferry is back.", "")]),
        ("The ferry is back. At last.", [_point("p", "The ferry is back. At")], [("The ferry is back. At last.", "")]),
        # evidence that the standfirst lacks must stay on the page
        ("The ferry is back.", [_point("p", "The ferry is back.", HERE, Citation("c", "It sails."))], [("The ferry is back.", "")]),
        # of two points with the same words one opens the page
        ("The ferry is back.", [_point("p", "The ferry is back."), _point("q", "The ferry is back.")], [("The ferry is back.", "p")]),
        ("", [_point("p", "")], []),
    ],
)
def test_a_point_told_word_for_word_on_the_same_evidence_is_a_piece(
    text: str, points: list[KeyPoint], pieces: list[tuple[str, str]]
) -> None:
    found = split_standfirst(Summary(text, (HERE, THERE)), points)
    assert [(piece.text, piece.point.id if piece.point else "") for piece in found] == pieces


def test_events_already_told_give_way_to_others_but_leave_no_room_empty() -> None:
    events = [Event(id=name, date="2031-01-01", text=f"{name} happened.") for name in ("a", "b", "c", "d")]
    told = ["a happened.", "c happened."]
    assert [event.id for event in untold_first(events, told, 2)] == ["b", "d"]
    assert [event.id for event in untold_first(events, told, 3)] == ["a", "b", "d"]
    assert [event.id for event in untold_first(events, [], 2)] == ["a", "b"]
    assert untold_first([], told, 2) == []
