"""Findings written for people and machines, whatever articles and file names hold."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import RULES
from generator.check.formats import FORMATS, to_github, to_json, to_junit, to_sarif, to_text
from generator.findings import NOTHING_UNCHECKED, Finding, Related, Severity, Unchecked
from generator.formats import FINDINGS

PLAIN = Finding(
    "quote-absent",
    Severity.ERROR,
    "docs/data/ferry/key_points.yml",
    41,
    14,
    'quoted words are not in the source: "stops: 100%, now"',
    "paste the source's wording",
    (
        Related("seeds/ferry/post.txt", 'reads "stops"', 4, 227),
        Related("", "yours 3 May"),
        Related("seeds/ferry/x.html", "is gone"),
    ),
)
WHOLE_FILE = Finding("seed-left-out", Severity.WARNING, "seeds/ferry/a b.jpg", 0, 0, "not read", "remove it")
NOTE = Finding("single-source", Severity.NOTE, "docs/data/ferry/key_points.yml", 2, 3, "only one", "cite another")
ALL = (PLAIN, NOTE, WHOLE_FILE)
SOME_UNCHECKED = Unchecked(withdrawn=1, unasked=3)


def test_text_is_one_block_a_finding_and_a_line_of_counts():
    assert to_text(ALL, SOME_UNCHECKED) == (
        'docs/data/ferry/key_points.yml:41:14: error quote-absent quoted words are not in the source: "stops: 100%, now"\n'
        '  seeds/ferry/post.txt:4:227 reads "stops"\n'
        "  yours 3 May\n"
        "  seeds/ferry/x.html is gone\n"
        "  fix: paste the source's wording\n"
        "docs/data/ferry/key_points.yml:2:3: note single-source only one\n"
        "  fix: cite another\n"
        "seeds/ferry/a b.jpg: warning seed-left-out not read\n"
        "  fix: remove it\n"
        "1 error, 1 warning, 1 note; 4 not checked: 1 citation of a withdrawn record, 3 links to other sites (--external asks them)\n"
    )
    assert to_text((), NOTHING_UNCHECKED) == "no findings; 0 not checked\n"


def test_json_has_every_field():
    assert json.loads(to_json(ALL, SOME_UNCHECKED)) == {
        "findings": [
            {
                "path": "docs/data/ferry/key_points.yml",
                "line": 41,
                "column": 14,
                "rule": "quote-absent",
                "severity": "error",
                "message": PLAIN.message,
                "fix": "paste the source's wording",
                "related": [
                    {"path": "seeds/ferry/post.txt", "line": 4, "column": 227, "message": 'reads "stops"'},
                    {"path": "", "line": 0, "column": 0, "message": "yours 3 May"},
                    {"path": "seeds/ferry/x.html", "line": 0, "column": 0, "message": "is gone"},
                ],
            },
            {
                "path": "docs/data/ferry/key_points.yml",
                "line": 2,
                "column": 3,
                "rule": "single-source",
                "severity": "note",
                "message": "only one",
                "fix": "cite another",
                "related": [],
            },
            {
                "path": "seeds/ferry/a b.jpg",
                "line": 0,
                "column": 0,
                "rule": "seed-left-out",
                "severity": "warning",
                "message": "not read",
                "fix": "remove it",
                "related": [],
            },
        ],
        "unchecked": 4,
        "unchecked_why": {"withdrawn": 1, "unasked": 3},
    }


def test_github_annotations_are_one_line_each_and_escaped():
    lines = to_github(ALL, SOME_UNCHECKED).splitlines()
    assert lines[0] == (
        "::error file=docs/data/ferry/key_points.yml,title=quote-absent,line=41,col=14::"
        'quoted words are not in the source: "stops: 100%25, now"%0A'
        'seeds/ferry/post.txt:4:227 reads "stops"%0Ayours 3 May%0Aseeds/ferry/x.html is gone%0Afix: paste the source\'s wording'
    )
    assert lines[1].startswith("::notice file=")
    assert lines[2] == "::warning file=seeds/ferry/a b.jpg,title=seed-left-out::not read%0Afix: remove it"
    assert len(lines) == 4


def test_sarif_has_what_code_scanning_needs():
    log = json.loads(to_sarif(ALL, SOME_UNCHECKED))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    declared = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert declared == [rule.id for rule in RULES]
    assert [declared[result["ruleIndex"]] for result in run["results"]] == ["quote-absent", "single-source", "seed-left-out"]
    assert run["properties"] == {"unchecked": 4}
    first, note, whole = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "docs/data/ferry/key_points.yml"},
        "region": {"startLine": 41, "startColumn": 14},
    }
    assert (first["level"], note["level"], whole["level"]) == ("error", "note", "warning")
    assert whole["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "seeds/ferry/a%20b.jpg"}}}]
    assert [related.get("physicalLocation") is None for related in first["relatedLocations"]] == [False, True, False]
    moved = json.loads(to_sarif([Finding(**{**{n: getattr(PLAIN, n) for n in Finding.__slots__}, "line": 90})], NOTHING_UNCHECKED))
    assert moved["runs"][0]["results"][0]["partialFingerprints"] == first["partialFingerprints"]


def test_junit_fails_for_errors_only():
    suite = ElementTree.fromstring(to_junit(ALL, SOME_UNCHECKED))
    assert (suite.get("tests"), suite.get("failures")) == ("3", "1")
    cases = suite.findall("testcase")
    assert [case.get("classname") for case in cases] == ["quote-absent", "single-source", "seed-left-out"]
    assert [case.find("failure") is not None for case in cases] == [True, False, False]
    assert "fix: paste" in (cases[0].findtext("failure") or "")
    assert suite.find("properties/property").get("value") == "4"
    assert ElementTree.fromstring(to_junit((), NOTHING_UNCHECKED)).get("tests") == "1"


hostile = st.text(st.one_of(st.characters(), st.sampled_from('\n\r\x1b\x00\u202e\u2028\x85%:,&<>]"\ud800')), min_size=1, max_size=30)
findings = st.lists(
    st.builds(
        Finding,
        st.sampled_from([rule.id for rule in RULES]),
        st.sampled_from(Severity),
        hostile,
        st.integers(0, 9),
        st.integers(1, 9),
        hostile,
        hostile,
        st.lists(st.builds(Related, hostile, hostile), max_size=2).map(tuple),
    ),
    max_size=4,
)


@settings(max_examples=120, deadline=None)
@given(findings)
def test_hostile_text_breaks_no_format(found):
    for name, write in FORMATS.items():
        text = write(found, SOME_UNCHECKED)
        text.encode("utf-8")
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text), name
    assert len(json.loads(to_json(found, SOME_UNCHECKED))["findings"]) == len(found)
    assert [item["message"] for item in json.loads(to_json(found, SOME_UNCHECKED))["findings"]] == [finding.message for finding in found]
    assert len(json.loads(to_sarif(found, SOME_UNCHECKED))["runs"][0]["results"]) == len(found)
    assert len(ElementTree.fromstring(to_junit(found, SOME_UNCHECKED)).findall("testcase")) == max(1, len(found))
    assert len(to_github(found, SOME_UNCHECKED).split("\n")) == len(found) + 2
    assert len(to_text(found, SOME_UNCHECKED).split("\n")) == 2 + sum(2 + len(finding.related) for finding in found)


def test_the_command_line_offers_every_format() -> None:
    assert sorted(FORMATS) == list(FINDINGS)


@pytest.mark.parametrize("name", FORMATS)
def test_formats_end_with_a_line_break(name):
    assert FORMATS[name](ALL, NOTHING_UNCHECKED).endswith("\n")
