"""Key points that a reader understands without the article they were taken from; all articles invented."""

from __future__ import annotations

from pile import agree, make_document, tell

from generator.analyse.key_points import concreteness, find_key_points

HARBOUR_POST = """\
Letter warned of the pump at Elmwater

The harbour office at Elmwater confirmed having received a letter of that date about the pump of the barge Otter.
Under item 3 the harbour master of Elmwater reported last night that the lock had been shut for 40 days by order of the county.
On Friday evening the owner of the barge Otter stood in the hall of Elmwater without a tie and read from a sheet of paper.
"""
ISLAND_WIRE = """\
Harbour office had a letter about the pump

The harbour office at Elmwater confirmed having received the letter of 4 May about the pump of the barge Otter.
The county of Elmwater paid 9,400 crowns for a new lock in 2019, a ledger shows.
"""


def _points() -> dict[str, set[str]]:
    pile = (make_document("harbour-post", HARBOUR_POST, "2024-06-08"), make_document("island-wire", ISLAND_WIRE, "2024-06-08"))
    story = tell(pile)
    return {point.text: {citation.source for citation in point.cites} for point in find_key_points(story, agree(story))}


def test_the_day_of_printing_and_the_place_in_the_article_are_left_away() -> None:
    told = list(_points())
    assert "The harbour master of Elmwater reported that the lock had been shut for 40 days by order of the county." in told


def test_what_leans_is_told_by_another_source_that_says_the_same_and_stays_cited() -> None:
    points = _points()
    told = "The harbour office at Elmwater confirmed having received the letter of 4 May about the pump of the barge Otter."
    assert points[told] == {"harbour-post", "island-wire"}
    assert not any("that date" in text for text in points)


def test_a_scene_that_reports_nothing_is_no_point() -> None:
    assert not any("without a tie" in text for text in _points())


def test_how_old_somebody_is_makes_a_sentence_no_more_concrete() -> None:
    text = "Pump at Elmwater\n\nAda Weir, 52, is fond of the old lock.\nThe old lock cost 52 crowns.\n"
    aged, paid = tell((make_document("harbour-post", text, "2024-06-08"),)).passages[-2:]
    assert concreteness(aged) == 0 < concreteness(paid)
