"""Findings as text for people and as the formats that machines read. Pure: (findings, number unchecked) -> text.

Whatever an article or a file name contains, each line stays one line and nothing can steer a terminal, end an annotation or
break the JSON or XML.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from generator.check import RULES
from generator.check.rule import count_of, escape_invisible
from generator.findings import Finding, Related, Severity

Format = Callable[[Sequence[Finding], int], str]


def to_text(findings: Sequence[Finding], unchecked: int) -> str:
    """A block a finding (`path:line:column: severity rule message`, other places, the fix), then one line of counts."""
    lines = []
    for finding in findings:
        place = _place(finding.path, finding.line, finding.column)
        lines.append(f"{place}: {finding.severity} {finding.rule} {escape_invisible(finding.message)}")
        lines += [f"  {escape_invisible(_other_place(related))}" for related in finding.related]
        lines.append(f"  fix: {escape_invisible(finding.fix)}")
    lines.append(_summary(findings, unchecked))
    return "\n".join(lines) + "\n"


def to_json(findings: Sequence[Finding], unchecked: int) -> str:
    """`{"findings": [...], "unchecked": n}` in ASCII, each finding with all its fields."""
    listed = [
        {
            "path": finding.path,
            "line": finding.line,
            "column": finding.column,
            "rule": finding.rule,
            "severity": finding.severity.value,
            "message": finding.message,
            "fix": finding.fix,
            "related": [
                {"path": related.path, "line": related.line, "column": related.column, "message": related.message}
                for related in finding.related
            ],
        }
        for finding in findings
    ]
    return json.dumps({"findings": listed, "unchecked": unchecked}, indent=2) + "\n"


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def to_github(findings: Sequence[Finding], unchecked: int) -> str:
    """GitHub workflow commands, one line a finding; they show as annotations in a pull request."""
    lines = []
    for finding in findings:
        where = {"file": finding.path, "title": finding.rule}
        if finding.line:
            where |= {"line": str(finding.line), "col": str(finding.column)}
        properties = ",".join(f"{key}={_command_property(value)}" for key, value in where.items())
        lines.append(f"::{_COMMANDS[finding.severity]} {properties}::{_command_data(_in_full(finding))}")
    lines.append(_summary(findings, unchecked))
    return "\n".join(lines) + "\n"


def to_sarif(findings: Sequence[Finding], unchecked: int) -> str:
    """A SARIF 2.1.0 log in ASCII, with the documentation of the rules that were broken."""
    broken = {finding.rule for finding in findings}
    rules = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.docs},
            "defaultConfiguration": {"level": rule.severity.value},
        }
        for rule in RULES
        if rule.id in broken
    ]
    rules += [{"id": name} for name in sorted(broken - {rule["id"] for rule in rules})]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "briefing", "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "properties": {"unchecked": unchecked},
                "results": [_sarif_result(finding) for finding in findings],
            }
        ],
    }
    return json.dumps(log, indent=2) + "\n"


def to_junit(findings: Sequence[Finding], unchecked: int) -> str:
    """A JUnit report: an error is a failed test; warnings and notes are passed tests with output."""
    failures = sum(1 for finding in findings if finding.severity is Severity.ERROR)
    cases = []
    for finding in findings:
        name = quoteattr(_place(finding.path, finding.line, finding.column))
        text = escape("\n".join(escape_invisible(line) for line in _in_full(finding).split("\n")))
        if finding.severity is Severity.ERROR:
            message = quoteattr(escape_invisible(finding.message))
            body = f"<failure type={quoteattr(finding.rule)} message={message}>{text}</failure>"
        else:
            body = f"<system-out>{finding.severity}: {text}</system-out>"
        cases.append(f"  <testcase classname={quoteattr(finding.rule)} name={name}>{body}</testcase>\n")
    if not cases:
        cases.append('  <testcase classname="briefing" name="check"/>\n')
    head = f'<testsuite name="briefing check" tests="{len(cases)}" failures="{failures}" errors="0" skipped="0">'
    properties = f'  <properties><property name="unchecked" value="{unchecked}"/></properties>\n'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n{properties}{"".join(cases)}</testsuite>\n'


FORMATS: dict[str, Format] = {"text": to_text, "json": to_json, "github": to_github, "sarif": to_sarif, "junit": to_junit}
"""The values of `--format`."""


def _place(path: str, line: int, column: int) -> str:
    shown = escape_invisible(path)
    return f"{shown}:{line}:{column}" if line else shown


def _other_place(related: Related) -> str:
    """A related place on one line; one without a path is only told about, such as a value that was never in a file."""
    place = _place(related.path, related.line, related.column) if related.path else ""
    return f"{place} {related.message}".strip()


def _summary(findings: Sequence[Finding], unchecked: int) -> str:
    counts = Counter(finding.severity for finding in findings)
    parts = [count_of(counts[severity], severity.value) for severity in Severity if counts[severity]]
    return f"{', '.join(parts) or 'no findings'}; {unchecked} not checked"


def _in_full(finding: Finding) -> str:
    related = [_other_place(item) for item in finding.related]
    return "\n".join([finding.message, *related, f"fix: {finding.fix}"])


def _command_data(text: str) -> str:
    lines = (escape_invisible(line).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(lines)


def _command_property(text: str) -> str:
    return escape_invisible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def _sarif_result(finding: Finding) -> dict[str, Any]:
    stable = "\0".join((finding.rule, finding.path, finding.message)).encode("utf-8", "backslashreplace")
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.severity.value,
        "message": {"text": f"{finding.message}\nfix: {finding.fix}"},
        "locations": [_sarif_location(finding.path, finding.line, finding.column)],
        # Without the line, so that a finding keeps its history when text above it changes.
        "partialFingerprints": {"ruleAndMessage/v1": hashlib.sha256(stable).hexdigest()},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **(_sarif_location(item.path, item.line, item.column) if item.path else {}),
                "message": {"text": item.message},
            }
            for number, item in enumerate(finding.related, 1)
        ]
    return result


def _sarif_location(path: str, line: int, column: int) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(path, errors="replace")}}
    if line:
        location["region"] = {"startLine": line, "startColumn": column}
    return {"physicalLocation": location}
