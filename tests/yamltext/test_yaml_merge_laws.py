"""The laws of merging, over editors and generators made up at random."""
from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from yaml_editors import as_generated, layouts, mutated
from yaml_records import section_records

from generator.model import SECTIONS
from generator.yamltext import dump_conflicts, dump_section, load_conflicts, load_section, reads_back, standing_conflicts
from generator.yamltext.fieldmerge import key
from generator.yamltext.merge import Merged, merge_section
from generator.yamltext.shapes import fields_of

PATH = "docs/data/x/file.yml"
RELAXED = settings(
    max_examples=60,
    deadline=None,
    # Shrinking a whole file takes minutes, and the drawn file is shown anyway.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
SECTION = st.sampled_from(sorted(SECTIONS))


def generated_records(section: str) -> st.SearchStrategy[tuple[Any, ...]]:
    return section_records(section).map(lambda records: tuple(map(as_generated, records)))


def loaded(section: str, text: str) -> tuple[Any, ...]:
    result = load_section(section, text, PATH)
    assert [finding for finding in result.findings if finding.rule != "yaml-folded-quote"] == []
    return result.records


def alike(section: str, one: Any, other: Any) -> bool:
    """Whether two records say the same; the order of a set says nothing."""
    for entry in fields_of(type(one)):
        left, right = getattr(one, entry.name), getattr(other, entry.name)
        if isinstance(left, tuple) and entry.is_set:
            if {key(item): item for item in reversed(left)} != {key(item): item for item in reversed(right)}:
                return False
        elif hasattr(left, "cites") and hasattr(right, "cites"):
            if not alike(section, left, right):
                return False
        elif left != right:
            return False
    return True


@RELAXED
@given(st.data())
def test_nothing_new_changes_no_byte(data: st.DataObject) -> None:
    section = data.draw(SECTION)
    base = data.draw(generated_records(section))
    edited, _ = data.draw(layouts(section, data.draw(mutated(section, base, True))))
    merged = merge_section(section, dump_section(section, base), edited, base, PATH)
    assert not merged.refused and merged.text == edited
    assert (merged.conflicts, merged.taken, merged.added, merged.removed) == ((), (), (), ())


@RELAXED
@given(st.data())
def test_an_untouched_file_takes_what_is_generated(data: st.DataObject) -> None:
    section = data.draw(SECTION)
    base = data.draw(generated_records(section))
    edited, _ = data.draw(layouts(section, base, comments=False))
    generated = data.draw(mutated(section, base, False))
    merged = merge_section(section, dump_section(section, base), edited, generated, PATH)
    assert not merged.refused and merged.conflicts == () and merged.kept == ()
    result = {record.id: record for record in loaded(section, merged.text)}
    assert set(result) == {record.id for record in generated}
    assert all(alike(section, result[record.id], record) for record in generated)


@settings(RELAXED, max_examples=150)
@given(st.data())
def test_a_file_known_to_be_as_written_merges_as_one_that_is_read(data: st.DataObject) -> None:
    section = data.draw(SECTION)
    base = data.draw(generated_records(section))
    generated = data.draw(mutated(section, base, False))
    text = dump_section(section, base)
    assert reads_back(text, base)
    quick = merge_section(section, text, text, generated, PATH, known=base)
    slow = merge_section(section, text, text, generated, PATH)
    assert replace(quick, records=None) == slow
    assert quick.records in (None, loaded(section, slow.text))


def check_edits_survive(section: str, base: Any, edited: Any, merged: Any) -> None:
    for entry in fields_of(type(edited)):
        mine, result = getattr(edited, entry.name), getattr(merged, entry.name)
        old = getattr(base, entry.name) if base is not None else entry.default
        if mine == old:
            continue
        if entry.is_set and isinstance(mine, tuple):
            before = {key(item) for item in old} if isinstance(old, tuple) else set()
            after = {key(item) for item in result}
            assert {key(item) for item in mine} - before <= after
            assert not ((before - {key(item) for item in mine}) & after)
        elif hasattr(mine, "cites") and hasattr(result, "cites"):
            check_edits_survive(section, old if hasattr(old, "cites") else None, mine, result)
        else:
            assert result == mine


@settings(RELAXED, max_examples=150)
@given(st.data())
def test_every_edit_survives_and_a_second_run_changes_nothing(data: st.DataObject) -> None:
    section = data.draw(SECTION)
    base = data.draw(generated_records(section))
    edited = data.draw(mutated(section, base, True))
    generated = data.draw(mutated(section, base, False))
    text, comments = data.draw(layouts(section, edited))
    merged = merge_section(section, dump_section(section, base), text, generated, PATH)
    assert not merged.refused
    result = {record.id: record for record in loaded(section, merged.text)}
    before = {record.id: record for record in base}
    for record in edited:
        if record != before.get(record.id):
            check_edits_survive(section, before.get(record.id), record, result[record.id])
    assert all(comment in merged.text for comment in comments)
    deleted = set(before) - {record.id for record in edited}
    assert not deleted & set(result) and deleted == merged.deleted
    assert len(result) == len(loaded(section, merged.text))
    check_order(edited, result)
    again = merge_section(section, merged.base_text, merged.text, generated, PATH, deleted=merged.deleted)
    assert again.text == merged.text and again.conflicts == () and again.deleted == merged.deleted
    check_accepting(section, merged, generated, deleted)


@RELAXED
@given(st.data())
def test_conflicts_stand_until_settled(data: st.DataObject) -> None:
    """Through a store and back, whatever is generated next, and one word settles each."""
    section = data.draw(SECTION)
    base = data.draw(generated_records(section))
    edited, _ = data.draw(layouts(section, data.draw(mutated(section, base, True))))
    generated = data.draw(mutated(section, base, False))
    first = merge_section(section, dump_section(section, base), edited, generated, PATH)
    stored, faults = load_conflicts(dump_conflicts(first.standing), PATH)
    assert faults == () and stored == first.standing and len(first.conflicts) == len(first.standing)
    second = merge_section(section, first.base_text, first.text, generated, PATH, standing=stored)
    assert (second.text, second.conflicts, second.standing) == (first.text, first.conflicts, first.standing)
    assert standing_conflicts(section, first.text, stored) == stored
    names = frozenset(conflict.name for conflict in stored)
    for how in ("keep", "accept"):
        settled = merge_section(section, first.base_text, first.text, generated, PATH, standing=stored, **{how: names})
        assert settled.standing == () and settled.accepted == names
        assert how == "accept" or settled.text == first.text
        again = merge_section(section, settled.base_text, settled.text, generated, PATH)
        assert again.text == settled.text and again.conflicts == ()


def check_order(edited: tuple[Any, ...], result: dict[str, Any]) -> None:
    order = [record_id for record_id in result if record_id in {record.id for record in edited}]
    assert order == [record.id for record in edited if record.id in result]


def check_accepting(section: str, merged: Merged, generated: tuple[Any, ...], deleted: set[str]) -> None:
    """Accepting every record gives what is generated, and brings back what was deleted."""
    accept = frozenset(f"{section}/{record.id}" for record in generated)
    accepted = merge_section(section, merged.base_text, merged.text, generated, PATH, accept, merged.deleted)
    assert not accepted.refused and accepted.conflicts == ()
    result = {record.id: as_generated(record) for record in loaded(section, accepted.text)}
    for record in generated:
        assert record.id in result and alike(section, result[record.id], record)
    assert not accepted.deleted & {record.id for record in generated}


@RELAXED
@given(st.data())
def test_damaged_files_are_refused_or_merged_never_broken(data: st.DataObject) -> None:
    section = data.draw(SECTION)
    base = data.draw(generated_records(section))
    generated = data.draw(mutated(section, base, False))
    text, _ = data.draw(layouts(section, data.draw(mutated(section, base, True))))
    at = data.draw(st.integers(0, len(text)))
    damage = data.draw(st.sampled_from(["", "\n", " ", ":", "- ", "'", '"', "{", "]", "# ", "\t", "id: a\n", "&a ", ", ", "|\n"]))
    text = text[:at] + damage + text[at + data.draw(st.integers(0, 3)) :]
    merged = merge_section(section, dump_section(section, base), text, generated, PATH)
    if merged.refused:
        assert merged.text == text and merged.findings
    else:
        before, after = load_section(section, text, PATH), load_section(section, merged.text, PATH)
        assert not after.unreadable or before.unreadable
        kept = {record.id for record in after.records} | set(after.left_out)
        mine = {record.id for record in before.records} | set(before.left_out)
        assert mine - set(merged.removed) <= kept


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_without_an_editors_file_the_generated_one_stands(section: str) -> None:
    merged = merge_section(section, None, None, (), PATH)
    assert merged.text == merged.base_text == dump_section(section, ())
