"""Editions: what is stored of a briefing on the day it is published, and what became of each statement by the next."""
from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from generator.citations import resolve_citations
from generator.editions import INSERTED, KINDS, REMOVED, SAME, digest_statement, list_statements, take_edition
from generator.history import compare, compare_wording, make_history
from generator.model import (
    SECTIONS,
    Actor,
    Briefing,
    BriefingInfo,
    Citation,
    Disagreement,
    Document,
    Edition,
    Event,
    Issue,
    KeyPoint,
    PublishedStatement,
    Quote,
    Side,
    Source,
    SourceRecord,
    Summary,
    Term,
)
from generator.yamltext import EDITION, dump_edition, load_section

TEXTS = {
    "post": "The mill closes in June. About 140 people work there.",
    "wire": "The mill closes in June, the owner said.",
    "union": "The union says the mill does not close in June.",
}
DOCUMENTS = tuple(Document(Source(name, f"{name}.txt", "0", text, "txt")) for name, text in TEXTS.items())
CLOSES = Citation("post", "The mill closes in June")
ALSO = Citation("wire", "The mill closes in June")
DENIED = Citation("union", "the mill does not close in June", stance="disputes")


def briefing(*points: KeyPoint, **sections: Any) -> Briefing:
    sources = tuple(SourceRecord(name, f"{name}.txt", "0", origin=name) for name in TEXTS)
    info = BriefingInfo(title="The mill", standfirst=Summary("A mill closes.", (CLOSES,)))
    return resolve_citations(Briefing(info, sources, points, **sections), DOCUMENTS)


def point(text: str = "The mill closes in June.", *cites: Citation, **facts: Any) -> KeyPoint:
    return KeyPoint("kp-close", text, cites=cites or (CLOSES,), **facts)


def told(**facts: Any) -> PublishedStatement:
    return PublishedStatement(**{"section": "key_points", "id": "kp", "text": "The mill closes in June.", **facts})


def kinds(old: PublishedStatement, new: PublishedStatement) -> tuple[str, ...]:
    changes = compare((old,), (new,))
    return changes[0].kinds if changes else ()


def test_an_edition_holds_what_readers_see_and_its_support() -> None:
    shown = briefing(point("The mill closes in June.", CLOSES, ALSO, DENIED), KeyPoint("kp-gone", "Hidden.", status="withdrawn"))
    standfirst, only = list_statements(shown)
    assert (standfirst.name, standfirst.text, standfirst.independent_sources) == ("briefing/standfirst", "A mill closes.", 1)
    assert (only.independent_sources, only.sources, only.disputed_by) == (2, ("post", "wire"), ("union",))


def test_words_that_are_not_in_their_source_support_nothing() -> None:
    assert list_statements(briefing(point("It closes.", Citation("post", "never said"))))[1].independent_sources == 0


def test_an_edition_is_the_same_when_read_again() -> None:
    everything = briefing(
        point(certainty="conditional", status="approved"),
        actors=(Actor("lund", "Greta: Lund #1", "person"),),
        open_issues=(Issue("jobs", "What of the 140?", "- nobody\u2028knows", "resolved"),),
        timeline=(Event(id="ev", date="2024-06~", text="It closes."),),
        quotes=(Quote(id="q", speaker="lund", text="“No!”"),),
        disagreements=(Disagreement("d", "When?", "time", (Side("June"), Side("July, 'perhaps'")), "June."),),
        glossary=(Term("t", "NATO", "an alliance"),),
    )
    assert {statement.section for statement in list_statements(everything)} == {"briefing", *SECTIONS} - {"sources"}
    edition = take_edition("mill", everything, "2024-05-02", "A note: with a colon", ["key_points/kp-close"], [])
    text = dump_edition(edition)
    loaded = load_section(EDITION, text, "docs/data/mill/editions/2024-05-02.yml")
    assert loaded.findings == () and loaded.records == (edition,)
    assert "\n    independent_sources: 1\n" in text


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ("independent_sources: many", "yaml-type"),
        ("independent_sources: -1", "yaml-type"),
        ("section: sources", "yaml-type"),
        ("colour: red", "yaml-unknown-field"),
    ],
)
def test_a_broken_edition_is_reported_where_it_is_broken(broken: str, rule: str) -> None:
    text = f"briefing: mill\ndate: 2024-05-02\nstatements:\n  - section: key_points\n    id: kp\n    text: It closes.\n    {broken}\n"
    (finding,) = [each for each in load_section(EDITION, text, "x.yml").findings if each.rule == rule]
    assert finding.line == 7


def test_a_day_must_be_a_day() -> None:
    for day in ("2024", "2024-05", "2024-05-02~", "2024-02-30", "unknown", "2024-05-02/2024-05-03"):
        assert load_section(EDITION, f"briefing: mill\ndate: '{day}'\n", "x.yml").findings, day


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (told(), told(), ()),
        (told(), told(status="approved"), ()),
        (told(independent_sources=1), told(independent_sources=2), ("strengthened",)),
        (told(independent_sources=2), told(independent_sources=1), ("weakened",)),
        (told(certainty="conditional"), told(), ("strengthened",)),
        (told(), told(certainty="conditional"), ("weakened",)),
        (told(), told(certainty="disputed"), ("disputed",)),
        (told(), told(disputed_by=("union",)), ("disputed",)),
        (told(disputed_by=("union",)), told(disputed_by=("union",)), ()),
        (told(), told(state="resolved"), ("resolved",)),
        (told(state="resolved"), told(), ("reopened",)),
        (told(), told(resolution="June, says the owner."), ("resolved",)),
        (told(resolution="June."), told(resolution="In June."), ("reworded",)),
        (told(resolution="June."), told(), ("reopened",)),
        (told(sides=("June", "July")), told(sides=("June", "July", "never")), ("disputed",)),
        (told(), told(text="In June the mill closes."), ("reworded",)),
        (told(), told(text="The  mill closes in\nJune."), ()),
        (told(text="It employs 140 people."), told(text="It employs 150 people."), ("corrected",)),
        (told(text="It employs 140 people."), told(text="It employs about 140 men and women."), ("reworded",)),
        (told(text="It closes, said Greta Lund."), told(text="It closes, said Greta Berg."), ("corrected",)),
        (told(text="It closes on 3 May."), told(text="It closes on 4 May."), ("corrected",)),
        (told(text="It closes on Monday."), told(text="It closes on Tuesday."), ("corrected",)),
        (told(), told(text="The mill does not close in June."), ("corrected",)),
        (told(text="Output rose in June."), told(text="Output fell in June."), ("corrected",)),
        (told(date="2024-05-02"), told(date="2024-05-03"), ("corrected",)),
        (told(date="2024-05"), told(date="2024-05-03"), ("reworded",)),
        (told(date="unknown"), told(date="2024-05-03"), ("reworded",)),
        (told(section="quotes", speaker="Lund"), told(section="quotes", speaker="Berg"), ("corrected",)),
        (told(section="quotes", speaker="unknown"), told(section="quotes", speaker="Berg"), ("reworded",)),
        (told(section="quotes"), told(section="quotes", text="The old mill closes in June."), ("corrected",)),
        (
            told(text="According to sources familiar with the talks, the plan is now approximately 90% agreed upon."),
            told(text="The plan is about 95% agreed upon, say sources familiar with the talks."),
            ("corrected",),
        ),
        (told(), told(text="Rosk has 140 new flats and 3 schools.", independent_sources=1), ("strengthened", "reworded")),
    ],
)
def test_what_became_of_a_statement(old: PublishedStatement, new: PublishedStatement, expected: tuple[str, ...]) -> None:
    assert kinds(old, new) == expected


def test_an_editor_says_what_a_new_wording_is() -> None:
    old, new = told(text="It employs 140 people."), told(text="It employs 150 people.")
    (judged,) = compare((old,), (new,), rewordings=frozenset({"key_points/kp"}))
    assert judged.kinds == ("reworded",)
    (judged,) = compare((told(),), (told(text="In June the mill closes."),), frozenset({"key_points/kp"}))
    assert judged.kinds == ("corrected",)


def test_statements_come_and_go() -> None:
    changes = compare((told(id="a"), told(id="b")), (told(id="b"), told(id="c", independent_sources=2)))
    assert [(change.kinds, change.statement.id, change.before, change.after) for change in changes] == [
        (("added",), "c", 0, 2),
        (("retired",), "a", 0, 0),
    ]


def test_the_history_is_newest_first_and_ends_with_the_first_edition() -> None:
    first = take_edition("mill", briefing(point()), "2024-05-02")
    second = take_edition("mill", briefing(point("The mill closes in June.", CLOSES, ALSO)), "2024-05-09", "More reports")
    history = make_history(briefing(point("The mill closes in July.")), (first, second))
    assert [(each.day, each.since, each.note, len(each.changes)) for each in history.revisions] == [
        ("", "2024-05-09", "", 1),
        ("2024-05-09", "2024-05-02", "More reports", 1),
        ("2024-05-02", "", "", 0),
    ]
    assert history.revisions[1].counts() == (("strengthened", 1),)
    assert history.latest is history.revisions[0]
    unchanged = make_history(briefing(point()), (first,))
    assert [each.day for each in unchanged.revisions] == ["2024-05-02"] and unchanged.latest is None
    assert make_history(briefing(point()), ()).revisions == ()


def test_what_an_editor_judged_stays_in_its_edition() -> None:
    first = take_edition("mill", briefing(point()), "2024-05-02")
    second = replace(take_edition("mill", briefing(point("In June the mill closes.")), "2024-05-03"), corrections=("key_points/kp-close",))
    assert make_history(briefing(point("In June the mill closes.")), (first, second)).revisions[0].counts() == (("corrected", 1),)


def test_the_words_that_differ() -> None:
    pieces = compare_wording("It employs 140 people, the union said.", "It employs about 150 people, the union said.")
    assert [(piece.kind, piece.text) for piece in pieces] == [
        (SAME, "It employs "),
        (REMOVED, "140 "),
        (INSERTED, "about 150 "),
        (SAME, "people, the union said."),
    ]
    whole = compare_wording("The mill closes.", "Nobody knows who pays for it.")
    assert [piece.kind for piece in whole] == [REMOVED, INSERTED]


@pytest.mark.parametrize("seed", range(60))
def test_both_wordings_can_be_read_from_their_difference(seed: int) -> None:
    source = random.Random(seed)
    words = ["mill", "the", "closes", "in", "June", ",", ".", "-", "140", "“no”", "Ł", "  ", "\n"]

    def make() -> str:
        return "".join(source.choice(words) + source.choice([" ", "", "\t"]) for _ in range(source.randrange(0, 30)))

    old, new = make(), make()
    if source.random() < 0.5:
        new = old[: len(old) // 2] + new
    pieces = compare_wording(old, new)
    for text, gone in ((old, INSERTED), (new, REMOVED)):
        read = "".join(piece.text for piece in pieces if piece.kind != gone)
        assert "".join(read.split()) == "".join(text.split())


def test_a_long_wording_is_compared_as_a_whole() -> None:
    old = "no end " * 20_000
    assert [piece.kind for piece in compare_wording(old, old + "now")] == [REMOVED, INSERTED]


def test_the_digest_tells_what_is_said_and_not_who_says_it() -> None:
    assert digest_statement(told()) == digest_statement(told(independent_sources=3, sources=("post",), status="approved"))
    different = {digest_statement(told(**fact)) for fact in (
        {}, {"text": "No."}, {"detail": "No."}, {"sides": ("No.",)}, {"resolution": "No."}, {"date": "2024"}, {"speaker": "No."},
        {"certainty": "unknown"}, {"state": "resolved"}, {"id": "other"},
    )}
    assert len(different) == 10 and all(len(digest) == 8 for digest in different)


def test_every_kind_is_reached_by_a_test() -> None:
    reached = {"added", "retired"}
    for parameters in test_what_became_of_a_statement.pytestmark[0].args[1]:  # type: ignore[attr-defined]
        reached |= set(parameters[2])
    assert reached == set(KINDS)


def test_an_edition_of_another_form_is_no_edition() -> None:
    assert load_section(EDITION, "- id: kp\n", "x.yml").records == ()
    assert isinstance(load_section(EDITION, "briefing: a\ndate: 2024-05-02\n", "x.yml").records[0], Edition)
