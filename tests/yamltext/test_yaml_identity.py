"""Ids carried over from the last run where the evidence is the same."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Actor, Citation, KeyPoint, Quote, SourceRecord
from generator.yamltext import carried_ids, carry_ids, rename_references


def point(name: str, *quotes: str) -> KeyPoint:
    return KeyPoint(name, f"Text of {name}.", cites=tuple(Citation("s", quote) for quote in quotes))


def ids(*records: KeyPoint) -> list[str]:
    return [record.id for record in records]


def test_half_of_the_evidence_is_enough() -> None:
    base = [point("old", "a", "b")]
    assert ids(*carry_ids("key_points", base, [point("new", "a", "c")])) == ["old"]
    assert ids(*carry_ids("key_points", base, [point("new", "a")])) == ["old"]
    assert ids(*carry_ids("key_points", base, [point("new", "c", "d", "b")])) == ["new"]
    assert ids(*carry_ids("key_points", base, [point("new", "c")])) == ["new"]
    assert ids(*carry_ids("key_points", [point("old")], [point("new")])) == ["new"]


def test_the_passage_a_statement_is_worded_after_is_enough() -> None:
    base = [point("old", "a", "b")]
    assert ids(*carry_ids("key_points", base, [point("new", "a", "c", "d", "e")])) == ["old"], "more sources say it"
    assert ids(*carry_ids("key_points", base, [point("new", "c", "d", "a")])) == ["old"], "another source says it better"
    assert ids(*carry_ids("key_points", base, [point("new", "b", "c", "d")])) == ["old"], "the first source is gone"
    both = [point("by-b", "c", "d", "a"), point("by-a", "a", "x", "y")]
    assert ids(*carry_ids("key_points", base, both)) == ["by-b", "old"], "the same first passage comes before all"


def test_line_breaks_in_a_quote_are_no_difference() -> None:
    assert ids(*carry_ids("key_points", [point("old", "a\n b")], [point("new", "a b")])) == ["old"]


def test_an_id_in_use_is_neither_given_nor_replaced() -> None:
    base = [point("one", "a"), point("two", "b")]
    assert ids(*carry_ids("key_points", base, [point("one", "b"), point("new", "a")])) == ["one", "new"]


def test_the_larger_overlap_wins_then_reading_order() -> None:
    base = [point("old", "a", "b", "c")]
    assert ids(*carry_ids("key_points", base, [point("n1", "a", "b"), point("n2", "a", "b", "c")])) == ["n1", "old"]
    assert ids(*carry_ids("key_points", base, [point("n1", "a", "b"), point("n2", "a", "b")])) == ["old", "n2"]


def test_actors_are_known_by_name_and_sources_by_file() -> None:
    assert carried_ids("actors", [Actor("zelensky", "V. Zelensky", "person")], [Actor("zelenskyy", "v. zelensky", "person")]) == {
        "zelenskyy": "zelensky"
    }
    before, after = SourceRecord("a", "1.txt", "ab"), SourceRecord("b", "1.txt", "cd")
    assert carried_ids("sources", [before], [after]) == {"b": "a"}


def test_references_follow() -> None:
    quote = Quote(id="b", speaker="new", text="x", cites=(Citation("b", "x"),))
    renamed = rename_references((quote,), {"b": "a"}, {"new": "old"})
    assert renamed == (Quote(id="b", speaker="old", text="x", cites=(Citation("a", "x"),)),)
    assert rename_references(KeyPoint("new", "new", actors=("new", "us")), None, {"new": "old"}).actors == ("old", "us")


POINTS = st.lists(
    st.builds(lambda name, quotes: point(name, *quotes), st.sampled_from("abcdefgh"), st.lists(st.sampled_from("123456"), max_size=4)),
    max_size=8,
    unique_by=lambda record: record.id,
)


@given(POINTS, POINTS)
def test_no_id_twice_and_a_second_time_changes_nothing(base: list[KeyPoint], generated: list[KeyPoint]) -> None:
    carried = carry_ids("key_points", base, generated)
    assert len({record.id for record in carried}) == len(carried)
    known = {record.id for record in base}
    assert [new.id for old, new in zip(generated, carried, strict=True) if old.id in known] == [
        old.id for old in generated if old.id in known
    ]
    assert carry_ids("key_points", carried, carried) == carried


def test_shared_evidence_does_not_cost_more_than_its_share() -> None:
    base = [point(f"old-{n}", "same", f"q{n}") for n in range(3000)]
    generated = [point(f"new-{n}", "same", f"q{n}") for n in range(3000)]
    assert ids(*carry_ids("key_points", base, generated)) == [f"old-{n}" for n in range(3000)]
