"""The answers of a disagreement side by side, and a source's words for a date beside the date itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from story import BRIEFING, DOCUMENTS, NAME
from test_render_pages import body, render

from generator.citations import resolve_citations
from generator.model import Disagreement, Side
from generator.render.passages import Evidence
from generator.render.sides import show_sides
from generator.render.wording import tells_more

EVIDENCE = Evidence(BRIEFING, DOCUMENTS)


@pytest.mark.parametrize(
    ("told", "date", "more"),
    [
        ("9 March", "9 March 2026", False),
        ("in March", "March 2026", False),
        ("Thursday 12 March", "12 March 2026", True),
        ("the 12th", "12 March 2026", True),
        ("last night", "18 March 2026", True),
        ("2026年3月", "March 2026", True),
        ("", "March 2026", False),
    ],
)
def test_words_for_a_date_are_shown_where_they_tell_more(told: str, date: str, more: bool) -> None:
    assert tells_more(told, date) is more


def test_each_side_has_its_words_and_sources_but_not_those_that_deny_it() -> None:
    for record in BRIEFING.disagreements:
        for side, shown in zip(record.sides, show_sides(record, EVIDENCE, "en"), strict=True):
            carriers = [citation.source for citation in side.cites if citation.stance != "disputes" and citation.span is not None]
            assert [carrier.record.id for carrier in shown.carriers] == list(dict.fromkeys(carriers))
            assert shown.value == side.value and bool(shown.words) == bool(carriers)


def test_the_part_of_a_long_passage_that_holds_the_answer_is_shown() -> None:
    (document,) = (document for document in DOCUMENTS if document.source.id == "bridge-closed")
    text = document.source.text
    value = text.split()[-2]
    long = replace(BRIEFING.key_points[0].cites[0], source="bridge-closed", quote=text.strip(), prefix="", suffix="", span=None)
    record = Disagreement("d", "Which?", "contradiction", (Side(value, (long,)), Side("b", ())))
    briefing = resolve_citations(replace(BRIEFING, disagreements=(record,)), DOCUMENTS)
    shown, empty = show_sides(briefing.disagreements[0], Evidence(briefing, DOCUMENTS), "en")
    assert len(text) > 400 and len(shown.words) <= 224 and value in shown.words and shown.words.startswith("“…")
    assert (empty.words, empty.carriers, empty.more) == ("", (), 0)


@pytest.mark.parametrize(("said", "shown"), [('"It is clear," Ida said.', '"It is clear," Ida said.'), ("It’s so.", "“It’s so.”")])
def test_words_that_hold_quotation_marks_get_none_around_them(said: str, shown: str) -> None:
    text = f"{said} Nobody else spoke."
    document = replace(DOCUMENTS[0], source=replace(DOCUMENTS[0].source, text=text), blocks=(), sentences=())
    cited = replace(BRIEFING.key_points[0].cites[0], source=document.source.id, quote=said, prefix="", suffix="", span=None)
    record = Disagreement("d", "Which?", "contradiction", (Side("according to one", (cited,)), Side("b", ())))
    briefing = resolve_citations(replace(BRIEFING, disagreements=(record,)), [document])
    assert show_sides(briefing.disagreements[0], Evidence(briefing, [document]), "en")[0].words == shown


def test_events_of_one_day_stand_under_one_date_and_keep_their_anchors() -> None:
    first = BRIEFING.timeline[0]
    briefing = replace(BRIEFING, timeline=(first, replace(first, id="same-day"), replace(first, id="later", date="2031-12-24")))
    soup = body(render(briefing)[f"{NAME}/timeline.md"])
    assert [heading["id"] for heading in soup.select("h2.event")] == [first.id, "later"]
    assert soup.select_one(".happened#same-day") is not None


def test_a_point_that_the_summary_holds_on_other_evidence_comes_last() -> None:
    points = BRIEFING.key_points
    told = replace(BRIEFING.info.standfirst, text=f"{points[0].text} {BRIEFING.info.standfirst.text}", cites=())
    soup = body(render(replace(BRIEFING, info=replace(BRIEFING.info, standfirst=told)))[f"{NAME}/index.md"])
    shown = [point["id"] for point in soup.select(".point")]
    assert sorted(shown) == sorted(point.id for point in points if point.status != "withdrawn")
    assert shown.index(points[0].id) >= 3
