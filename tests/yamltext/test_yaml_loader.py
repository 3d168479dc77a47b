"""Loading records: what is sound is loaded, each fault is reported at its place with a cure."""
from __future__ import annotations

from typing import Any

import jsonschema
import pytest
import yaml

from generator.model import SECTIONS, Citation, KeyPoint, Role
from generator.yamltext import json_schema, load_section

PATH = "docs/data/x/key_points.yml"


def faults(section: str, text: str) -> list[str]:
    findings = load_section(section, text, PATH).findings
    return [f"{f.line}:{f.column} {f.severity} {f.rule} {f.message} | {f.fix}" for f in findings]


def test_records_and_positions() -> None:
    text = (
        "- id: kp-a\n  text: One.\n  cites:\n  - source: s\n    quote: words\n    stance: disputes\n"
        "- {id: kp-b, text: Two.}\n"
    )
    loaded = load_section("key_points", text, PATH)
    assert loaded.findings == ()
    first = KeyPoint("kp-a", "One.", cites=(Citation("s", "words", stance="disputes"),))
    assert loaded.records == (first, KeyPoint("kp-b", "Two."))
    assert loaded.positions["kp-a",] == (1, 3)
    assert loaded.positions["kp-a", "cites", 0, "quote"] == (5, 12)
    assert loaded.positions["kp-b", "text"] == (7, 20)
    assert loaded.position(("kp-a", "cites", 0, "prefix")) == (4, 5)
    assert loaded.position(("kp-a", "status")) == (1, 3)
    assert loaded.position(("kp-z",)) == (0, 0)


def test_positions_of_the_info_file() -> None:
    loaded = load_section("briefing", "title: T\nstandfirst:\n  text: x\n", "briefing.yml")
    assert loaded.positions["title",] == (1, 8)
    assert loaded.position(("standfirst", "cites", 3)) == (3, 3)


@pytest.mark.parametrize("text", ["", "[]", "# nothing yet\n", "---\n[]\n", "null\n"])
def test_an_empty_file_has_no_records(text: str) -> None:
    loaded = load_section("actors", text, PATH)
    assert loaded.records == () and loaded.findings == () and not loaded.unreadable


def test_values_left_out_are_defaults() -> None:
    (actor,) = load_section("actors", "- id: a\n  name: A\n  kind: person\n  note:\n  role: ~\n  aliases:\n", PATH).records
    assert (actor.note, actor.role, actor.aliases) == ("", None, ())


def test_role_is_read() -> None:
    (actor,) = load_section("actors", "- {id: a, name: A, kind: person, role: {text: Chair}}", PATH).records
    assert actor.role == Role("Chair")


@pytest.mark.parametrize(
    ("section", "text", "expected"),
    [
        (
            "key_points", "- id: kp-a\n  text: x\n  certainity: stated\n",
            '3:3 error yaml-unknown-field key point "kp-a" has a field "certainity" that is not known here | '
            "write `certainty:`",
        ),
        (
            "key_points", "- id: kp-a\n  text: x\n  certainty: state\n",
            '3:14 error yaml-type "certainty" of key point "kp-a" is "state", which is not allowed | '
            "write stated (allowed: stated, conditional, disputed, unknown)",
        ),
        (
            "key_points", "- id: kp-a\n",
            '1:3 error yaml-type key point "kp-a" has no "text" | '
            "add `text:` (The point: one plain sentence that stands on its own.)",
        ),
        (
            "key_points", "- id: kp-a\n  text: x\n  cites: words\n",
            '3:10 error yaml-type "cites" of key point "kp-a" is the text "words"; it should be a list | '
            "begin each item with a dash, on a line of its own",
        ),
        (
            "key_points", "- id: kp-a\n  text: x\n  actors: us\n",
            '3:11 error yaml-type "actors" of key point "kp-a" is the text "us"; it should be a list | write `actors: [us]`',
        ),
        (
            "key_points", "- id: kp-a\n  text: [x]\n",
            '2:9 error yaml-type "text" of key point "kp-a" is a list; it should be text | '
            "put the value in quotes if it begins with a bracket or holds `: `",
        ),
        (
            "key_points", "- id: kp-a\n  text: x\n  cites:\n    - quote: y\n",
            '4:7 error yaml-type key point "kp-a" has no "source" in a citation | '
            "add `source:` (Id of the source, as in sources.yml.)",
        ),
        (
            "key_points", "- id: kp-a\n  text: x\n  cites: [y]\n",
            '3:11 error yaml-type an item of "cites" of key point "kp-a" is the text "y"; '
            "it should be `source:` and `quote:` | write `source:` and `quote:` in each item",
        ),
        (
            "key_points", "- id: KP a\n  text: x\n",
            '1:7 error yaml-type "id" of key point "KP a" is "KP a"; an id is small letters, digits and hyphens | write kp-a',
        ),
        (
            "timeline", "- id: e\n  date: 15 December\n  text: x\n",
            '2:9 error yaml-type "date" of event "e" is "15 December", which is not a date here | '
            "write 2025-12-15, 2025-12, 2025, 2025-12-15~ (about), 2025? (unsure) or unknown",
        ),
        (
            "sources", "- id: s\n  file: a.txt\n  sha256: ab\n  url: javascript:alert(1)\n",
            '4:8 error yaml-type "url" of source "s" is "javascript:alert(1)", which is not a web address | '
            "write an address that begins with https:// or http://, or leave it empty",
        ),
        (
            "sources", "- id: s\n  file: ../../secret\n  sha256: ab\n",
            '2:9 error yaml-type "file" of source "s" is "../../secret", which is not a file of this briefing | '
            "write the file's name as it stands under seeds/",
        ),
        (
            "key_points", "id: kp-a\ntext: x\n",
            "1:1 error yaml-type this file should be a list, one key point an item | begin each record with `- id: …`",
        ),
        (
            "key_points", "- kp-a\n",
            '1:3 error yaml-type this item is no key point, only the text "kp-a" | begin each record with `- id: …`',
        ),
        (
            "key_points", "- id: kp-a\n  text: x\n  cites:\n    - source: s\n      quote: >\n        two\n        lines\n",
            '5:14 warning yaml-folded-quote "quote" of key point "kp-a" is a block of lines (`>`), '
            "and its line breaks become part of the words | write it on one line, in double quotes if need be",
        ),
        (
            "briefing", "",
            '1:1 error yaml-type briefing has no "title" | add `title:` (Title of the briefing.)',
        ),
        (
            "briefing", "- title: x\n",
            "1:1 error yaml-type this file should hold fields, one a line | begin with `title: …`",
        ),
    ],
)
def test_messages(section: str, text: str, expected: str) -> None:
    assert faults(section, text) == [expected]


def test_the_second_record_of_an_id_is_left_out() -> None:
    loaded = load_section("key_points", "- {id: kp-a, text: x}\n- {id: KP-A, text: y}\n", PATH)
    assert loaded.records == (KeyPoint("kp-a", "x"),)
    (finding,) = loaded.findings
    assert finding.rule == "id-reused" and (finding.line, finding.column) == (2, 8)
    assert finding.message == 'the id "KP-A" is used twice; this key point is left out'
    assert (finding.related[0].line, finding.related[0].column) == (1, 8)
    assert finding.related[0].message == 'is the first, "kp-a"'


def test_one_bad_record_hides_no_other() -> None:
    text = (
        "- id: kp-a\n  text: He said: no\n- id: kp-b\n  text: fine\n"
        "- id: kp-c\n  text: x\n  status: ok\n- id: kp-d\n  text: \"open\n"
    )
    loaded = load_section("key_points", text, PATH)
    assert [record.id for record in loaded.records] == ["kp-b"]
    assert [(f.line, f.rule) for f in loaded.findings] == [(2, "yaml-syntax"), (7, "yaml-type"), (9, "yaml-syntax")]
    assert loaded.left_out == ("kp-c",) and loaded.unreadable
    assert loaded.positions["kp-b", "text"] == (4, 9)


def test_one_line_in_a_block_is_not_reported() -> None:
    assert faults("key_points", "- id: a\n  text: x\n  cites:\n    - source: s\n      quote: >-\n        one line\n") == []


@pytest.mark.parametrize("text", ["unknown", "2025-12-15~", "../2025-01", "2025/2025-01"])
def test_the_schema_admits_every_form_of_a_date(text: str) -> None:
    schema = json_schema("timeline")["items"]["properties"]["date"]
    jsonschema.validate(text, schema)


@pytest.mark.parametrize("section", [*SECTIONS, "briefing"])
def test_schemas_are_valid_and_closed(section: str) -> None:
    schema = json_schema(section)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{section}.schema.json"
    for part in [schema.get("items", schema), *schema.get("$defs", {}).values()]:
        assert part["additionalProperties"] is False
        assert all(field["description"] for field in part["properties"].values())
        assert "span" not in part["properties"]


@pytest.mark.parametrize(
    ("section", "data"),
    [
        ("key_points", "- id: kp-a\n  text: x\n  extra: y\n"),
        ("key_points", "- id: kp-a\n  text: x\n  status: ok\n"),
        ("key_points", "- id: Kp a\n  text: x\n"),
        ("key_points", "- id: kp-a\n"),
        ("sources", "- {id: s, file: a.txt, sha256: ab, url: 'javascript:1'}\n"),
        ("timeline", "- {id: e, date: Monday, text: x}\n"),
    ],
)
def test_schema_and_loader_refuse_the_same(section: str, data: str) -> None:
    content: Any = yaml.safe_load(data)
    assert not jsonschema.Draft202012Validator(json_schema(section)).is_valid(content)
    assert load_section(section, data, PATH).findings
