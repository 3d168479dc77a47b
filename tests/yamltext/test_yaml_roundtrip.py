"""What is written is read back the same: by our reader, by PyYAML, and under the JSON Schema."""
from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml_records import INFOS, TEXT, any_section

from generator.model import SECTIONS, BriefingInfo, Citation, Disagreement, KeyPoint, Side, SourceRecord
from generator.yamltext import Scalar, dump_info, dump_section, json_schema, load_section, parse_yaml, reads_back
from generator.yamltext.scalars import write_scalar
from generator.yamltext.shapes import fields_of


class PlainLoader(yaml.SafeLoader):
    """PyYAML with its own idea of types, except that a YAML 1.2 reader takes `yes` for a word."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_written(record: Any) -> dict[str, Any]:
    """The record as plain data: lists for tuples, fields at their default left out."""
    data = {}
    for entry in fields_of(type(record)):
        value = getattr(record, entry.name)
        if entry.required or value != entry.default:
            data[entry.name] = plain(value)
    return data


def plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value if isinstance(value, str) else as_written(value)


@given(any_section())
@settings(max_examples=100, deadline=None)
def test_section_survives_a_round_trip(case: tuple[str, tuple[Any, ...]]) -> None:
    section, records = case
    text = dump_section(section, records)
    loaded = load_section(section, text, "x.yml")
    assert loaded.findings == ()
    assert loaded.records == records
    assert yaml.load(text, PlainLoader) == [as_written(record) for record in records]
    jsonschema.Draft202012Validator(json_schema(section)).validate(yaml.load(text, PlainLoader))
    assert text.encode("utf-8").decode("utf-8") == text and "\r" not in text and text.endswith("\n")


@pytest.mark.parametrize(
    "harm", [{"id": "No Id"}, {"id": "KP-A"}, {"certainty": "sure"}, {"cites": (Citation("s1", "words", stance="denies"),)}]
)
def test_what_loading_would_refuse_is_not_said_to_read_back(harm: dict[str, Any]) -> None:
    point = KeyPoint("kp-a", "A point.", cites=(Citation("s1", "words"),))
    assert reads_back(dump_section("key_points", (point,)), (point,))
    spoilt = (point, replace(point, **{"id": "kp-b", **harm}))
    assert not reads_back(dump_section("key_points", spoilt), spoilt)


@given(INFOS)
@settings(deadline=None)
def test_info_survives_a_round_trip(info: BriefingInfo) -> None:
    text = dump_info(info)
    assert load_section("briefing", text, "briefing.yml").records == (info,)
    jsonschema.Draft202012Validator(json_schema("briefing")).validate(yaml.load(text, PlainLoader))


@given(TEXT, st.booleans())
@settings(max_examples=300)
def test_every_reader_reads_the_same_text(text: str, flow: bool) -> None:
    written = write_scalar(text, flow=flow)
    document = f"- {{k: {written}, l: [{written}]}}\n" if flow else f"- k: {written}\n  l:\n    - {written}\n"
    assert "\n" not in written
    assert yaml.safe_load(document) == [{"k": text, "l": [text]}]
    parsed = parse_yaml(document, "x.yml")
    assert parsed.findings == ()
    record = parsed.node.items[0]  # type: ignore[union-attr]
    value = record.get("k")
    assert isinstance(value, Scalar) and value.value == text
    assert document[value.place.start : value.place.end] == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The U.S. package is expected to require approval", "The U.S. package is expected to require approval"),
        ("NATO’s Article 5", "NATO’s Article 5"),
        ("It's over", "It's over"),
        ("Peace: it's over", '"Peace: it\'s over"'),
        ("no", "'no'"),
        ("2025-12-15", "'2025-12-15'"),
        ("2025-12-15~", "2025-12-15~"),
        ("12 %", "12 %"),
        ("0_E0", "'0_E0'"),
        ("12e5", "'12e5'"),
        ("0o7", "'0o7'"),
        ("$5 billion", "$5 billion"),
        ('"We will", he said', "'\"We will\", he said'"),
        ("a\tb", '"a\\tb"'),
        ("line\u2028end\x85", '"line\\Lend\\N"'),
        ("turned \u202e around", '"turned \\u202E around"'),
        ("", "''"),
    ],
)
def test_quotes_only_where_needed(text: str, written: str) -> None:
    assert write_scalar(text) == written


def test_choices_stay_plain() -> None:
    text = dump_section("sources", [SourceRecord("s", "a.txt", "ab", use="no", reason="no")])
    assert "  use: no\n" in text and "  reason: 'no'\n" in text


def test_layout_of_a_file() -> None:
    cite = Citation("us-offers", "seek Senate approval")
    point = KeyPoint("kp-a", "A guarantee needs approval.", "conditional", ("us-senate", "us"), (cite,))
    assert dump_section("key_points", [point, KeyPoint("kp-b", "Next.")]) == (
        "# yaml-language-server: $schema=../schema/key_points.schema.json\n"
        "# What a reader should take away, in reading order.\n"
        "# Yours to edit: `briefing generate` keeps every change you make here, and comments too.\n"
        "\n"
        "- id: kp-a\n"
        "  text: A guarantee needs approval.\n"
        "  certainty: conditional\n"
        "  actors: [us-senate, us]\n"
        "  cites:\n"
        "    - source: us-offers\n"
        "      quote: seek Senate approval\n"
        "\n"
        "- id: kp-b\n"
        "  text: Next.\n"
    )


def test_nested_records_and_empty_files() -> None:
    cite = Citation("s", "q", stance="disputes")
    text = dump_section("disagreements", [Disagreement("d", "Who?", "scope", (Side("v", (cite,)), Side("w")))])
    assert text.split("\n\n")[1] == (
        "- id: d\n  question: Who?\n  kind: scope\n  sides:\n    - value: v\n      cites:\n        - source: s\n"
        "          quote: q\n          stance: disputes\n    - value: w\n"
    )
    for section in SECTIONS:
        assert load_section(section, dump_section(section, []), "x.yml").records == ()


def test_no_hidden_field_is_written() -> None:
    citation = asdict(Citation("s", "q"))
    assert "span" in citation
    assert all(entry.name != "span" for entry in fields_of(Citation))
