"""SARIF as its readers demand it: a strict schema of the parts of SARIF 2.1.0 that are written, and fingerprints that last.

No package ships the published schema, so SCHEMA below says the same of these objects (OASIS SARIF 2.1.0, sections 3.13 to 3.49):
their required members, value lists and bounds, and that nothing else stands in them.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from test_formats import ALL, NOTE, PLAIN, WHOLE_FILE, findings

from generator.check import RULES
from generator.check.formats import to_sarif
from generator.findings import Aside, Waived


def closed(properties: dict[str, Any], *required: str, **more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False, **more}


STRING = {"type": "string"}
TEXT = closed({"text": STRING, "markdown": STRING}, "text")
MESSAGE = closed({"text": STRING, "markdown": STRING, "id": STRING, "arguments": {"type": "array", "items": STRING}}, "text")
LEVEL = {"enum": ["none", "note", "warning", "error"]}
COUNT = {"type": "integer", "minimum": 1}
REGION = closed({"startLine": COUNT, "startColumn": COUNT, "endLine": COUNT, "endColumn": COUNT}, "startLine")
ARTIFACT = closed({"uri": {"type": "string", "format": "uri-reference"}, "uriBaseId": STRING}, "uri")
PHYSICAL = closed({"artifactLocation": ARTIFACT, "region": REGION}, "artifactLocation")
LOCATION = closed({"id": {"type": "integer", "minimum": -1}, "physicalLocation": PHYSICAL, "message": MESSAGE})
RULE = closed(
    {"id": STRING, "shortDescription": TEXT, "fullDescription": TEXT, "help": TEXT, "defaultConfiguration": closed({"level": LEVEL})}, "id"
)
SUPPRESSION = closed({"kind": {"enum": ["inSource", "external"]}, "justification": STRING}, "kind")
RESULT = closed(
    {
        "ruleId": STRING,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": {"type": "array", "items": LOCATION, "minItems": 1},
        "relatedLocations": {"type": "array", "items": LOCATION, "uniqueItems": True},
        "partialFingerprints": {"type": "object", "additionalProperties": STRING},
        "baselineState": {"enum": ["new", "unchanged", "updated", "absent"]},
        "suppressions": {"type": "array", "items": SUPPRESSION},
    },
    "ruleId",
    "message",
)
DRIVER = closed({"name": STRING, "rules": {"type": "array", "items": RULE, "uniqueItems": True}}, "name")
RUN = closed(
    {
        "tool": closed({"driver": DRIVER}, "driver"),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "properties": {"type": "object"},
        "results": {"type": "array", "items": RESULT},
    },
    "tool",
)
SCHEMA = closed(
    {"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": {"type": "array", "items": RUN}},
    "version",
    "runs",
)
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
ASIDE = Aside((Waived(NOTE, "it is so"),), (WHOLE_FILE,))


def log(*arguments: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(to_sarif(*arguments))
    VALIDATOR.validate(data)
    return data


@settings(max_examples=60, deadline=None)
@given(findings)
def test_whatever_is_found_is_valid(found):
    log(found, 1, ASIDE)


def test_the_schema_can_fail():
    data = log(ALL, 0, ASIDE)
    data["runs"][0]["results"][0]["level"] = "bad"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(data)


def test_every_rule_is_declared_with_its_help():
    rules = log((), 0)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)


def test_fingerprints_are_stable_and_tell_findings_apart():
    def prints(*found: Any) -> list[str]:
        return [result["partialFingerprints"]["ruleAndMessage/v1"] for result in log(found, 0)["runs"][0]["results"]]

    moved = replace(PLAIN, line=90, column=2, fix="another hint")
    assert prints(PLAIN) == prints(moved)
    twice = prints(PLAIN, moved, NOTE, WHOLE_FILE)
    assert len(set(twice)) == 4 and twice[0] == prints(PLAIN)[0]


def test_waived_findings_are_suppressed_and_known_ones_unchanged():
    results = log((PLAIN,), 0, ASIDE)["runs"][0]["results"]
    assert [result.get("baselineState") for result in results] == ["new", "unchanged", None]
    assert [bool(result.get("suppressions")) for result in results] == [False, False, True]
