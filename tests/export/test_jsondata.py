from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from generator.editions import take_edition
from generator.export import EXPORT_SCHEMA, export_json
from generator.history import make_history


@pytest.fixture
def exported(briefing, documents, mentions):
    return export_json("ost", briefing, documents, mentions, with_text=True)


def test_export_fits_its_schema_with_and_without_text(briefing, documents, mentions, exported):
    jsonschema.Draft202012Validator.check_schema(EXPORT_SCHEMA)
    validator = jsonschema.Draft202012Validator(EXPORT_SCHEMA)
    validator.validate(exported)
    plain = export_json("ost", briefing, documents, mentions)
    validator.validate(plain)
    assert "text" not in plain["sources"][0]
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**plain, "extra": 1})


def test_editions_and_changes_are_exported(briefing, documents, mentions):
    """In full: what a consumer misses here it would have to read from files."""
    first = take_edition("ost", replace(briefing, key_points=(replace(briefing.key_points[0], text="The ferry runs."),)), "2025-05-02")
    second = take_edition("ost", briefing, "2025-05-04", "After the vote")
    history = make_history(replace(briefing, timeline=()), (first, second))
    data = export_json("ost", briefing, documents, mentions, editions=(first, second), history=history)
    jsonschema.Draft202012Validator(EXPORT_SCHEMA).validate(data)
    assert json.loads(json.dumps(data)) == data
    assert [edition["date"] for edition in data["editions"]] == ["2025-05-02", "2025-05-04"]
    now, published = data["changes"]
    assert (now["edition"], now["since"], now["changes"][0]["kinds"]) == (None, "2025-05-04", ["retired"])
    assert (published["edition"], published["note"]) == ("2025-05-04", "After the vote")
    (reworded,) = published["changes"][0]["rewordings"]
    assert reworded == {"field": "text", "before": "The ferry runs.", "after": "The ferry stops on 3 May."}


def test_export_is_plain_json(exported):
    assert json.loads(json.dumps(exported, ensure_ascii=False)) == exported


def every_citation(exported):
    yield from exported["standfirst"]["cites"]
    for section in ("key_points", "open_issues", "timeline", "quotes"):
        for record in exported[section]:
            yield from record["cites"]
    for item in exported["disagreements"]:
        for side in item["sides"]:
            yield from side["cites"]
    for actor in exported["actors"]:
        if actor["role"]:
            yield from actor["role"]["cites"]


def test_every_offset_slices_the_text_to_the_exported_words(exported):
    texts = {source["id"]: source["text"] for source in exported["sources"]}
    found = [citation for citation in every_citation(exported) if citation["start"] is not None]
    assert len(found) == 10
    for citation in found:
        assert texts[citation["source"]][citation["start"] : citation["end"]] == citation["quote"]
    for actor in exported["actors"]:
        for mention in actor["mentions"]:
            assert texts[mention["source"]][mention["start"] : mention["end"]] == mention["text"]


def test_quote_is_the_sources_spelling_not_the_editors(exported):
    assert exported["quotes"][0]["cites"][0]["quote"] == "“We had no choice,”"


def test_quote_that_is_not_in_its_source_keeps_its_words_and_supports_nothing(exported):
    wrong = exported["key_points"][1]
    assert wrong["cites"] == [
        {"source": "ferry-halted", "start": None, "end": None, "quote": "The ferry sank.", "stance": "supports"}
    ]
    assert wrong["independent_sources"] == 0
    assert wrong["status"] == "withdrawn"


def test_copies_count_once_and_context_does_not_count(exported):
    assert exported["key_points"][0]["independent_sources"] == 1
    assert exported["disagreements"][0]["independent_sources"] == 2
    assert [side["independent_sources"] for side in exported["disagreements"][0]["sides"]] == [1, 1]


def test_source_that_was_not_read_is_listed_with_its_reason(exported):
    lost = exported["sources"][3]
    assert (lost["use"], lost["reason"], lost["blocks"], lost["text"]) == ("no", "empty", [], None)


def test_blocks_carry_kind_and_reason(exported):
    kinds = [(block["kind"], block["reason"]) for block in exported["sources"][0]["blocks"]]
    assert kinds == [
        ("headline", "a line of kind headline"),
        ("body", "a line of kind body"),
        ("boilerplate", "a line of kind boilerplate"),
    ]


def test_notes_are_not_exported(exported):
    text = json.dumps(exported)
    assert "private" not in text and "ask Jo" not in text
