"""Findings as text for people and as the formats that machines read. Pure: (findings, what was not checked, what does not count) -> text.

Whatever an article or a file name contains, each line stays one line and nothing can steer a terminal, end an annotation or
break the JSON or XML.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from generator.check import RULES
from generator.check.rule import count_of, escape_invisible
from generator.findings import NOTHING_ASIDE, Aside, Finding, Related, Severity, Unchecked

Format = Callable[[Sequence[Finding], Unchecked, Aside], str]
"""(findings, what was not checked, what is listed and does not count) -> text."""


def to_text(findings: Sequence[Finding], unchecked: Unchecked, aside: Aside = NOTHING_ASIDE) -> str:
    """A block a finding (`path:line:column: severity rule message`, other places, the fix), then one line of counts."""
    lines = []
    for finding in findings:
        lines.append(describe_finding(finding))
    for finding in aside.old:
        lines.append(f"{_place(finding.path, finding.line, finding.column)}: known {finding.rule} {escape_invisible(finding.message)}")
    for waived in aside.waived:
        finding = waived.finding
        lines.append(f"{_place(finding.path, finding.line, finding.column)}: waived {finding.rule} {escape_invisible(finding.message)}")
        lines.append(f"  because {escape_invisible(waived.reason)}")
    lines.append(_summary(findings, unchecked, aside))
    return "\n".join(lines) + "\n"


def describe_finding(finding: Finding) -> str:
    """One finding in full, without a newline at the end: its line, a line for each other place, the fix."""
    place = _place(finding.path, finding.line, finding.column)
    others = [f"  {escape_invisible(_other_place(related))}" for related in finding.related]
    first = f"{place}: {finding.severity} {finding.rule} {escape_invisible(finding.message)}"
    return "\n".join([first, *others, f"  fix: {escape_invisible(finding.fix)}"])


def to_json(findings: Sequence[Finding], unchecked: Unchecked, aside: Aside = NOTHING_ASIDE) -> str:
    """`{"findings": [...], "unchecked": n}` in ASCII, each finding with all its fields; `unchecked_why` (numbers that add up to
    `unchecked`), `known` and `waived` where there are any.
    """
    report: dict[str, Any] = {"findings": [_json_finding(finding) for finding in findings], "unchecked": unchecked.total}
    if unchecked.total:
        report["unchecked_why"] = {field: number for field, number in asdict(unchecked).items() if number}
    if aside.old:
        report["known"] = [_json_finding(finding) for finding in aside.old]
    if aside.waived:
        report["waived"] = [{**_json_finding(waived.finding), "because": waived.reason} for waived in aside.waived]
    return json.dumps(report, indent=2) + "\n"


def _json_finding(finding: Finding) -> dict[str, Any]:
    return {
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


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def to_github(findings: Sequence[Finding], unchecked: Unchecked, aside: Aside = NOTHING_ASIDE) -> str:
    """GitHub workflow commands, one line a finding; they show as annotations in a pull request."""
    lines = []
    for finding in findings:
        where = {"file": finding.path, "title": finding.rule}
        if finding.line:
            where |= {"line": str(finding.line), "col": str(finding.column)}
        properties = ",".join(f"{key}={_command_property(value)}" for key, value in where.items())
        lines.append(f"::{_COMMANDS[finding.severity]} {properties}::{_command_data(_in_full(finding))}")
    lines.append(_summary(findings, unchecked, aside))
    return "\n".join(lines) + "\n"


def to_sarif(findings: Sequence[Finding], unchecked: Unchecked, aside: Aside = NOTHING_ASIDE) -> str:
    """A SARIF 2.1.0 log in ASCII that declares every rule; waived findings are suppressed, those of a baseline unchanged."""
    broken = {finding.rule for finding in (*findings, *aside.old, *(waived.finding for waived in aside.waived))}
    rules: list[dict[str, Any]] = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.docs},
            "help": {"text": f"{rule.docs}\n\nfails:\n{rule.failing}\npasses:\n{rule.passing}"},
            "defaultConfiguration": {"level": rule.severity.value},
        }
        for rule in RULES
    ]
    rules += [{"id": name} for name in sorted(broken - {rule["id"] for rule in rules})]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "briefing", "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "properties": {"unchecked": unchecked.total},
                "results": _sarif_results(findings, aside, {rule["id"]: number for number, rule in enumerate(rules)}),
            }
        ],
    }
    return json.dumps(log, indent=2) + "\n"


def to_junit(findings: Sequence[Finding], unchecked: Unchecked, aside: Aside = NOTHING_ASIDE) -> str:
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
    for waived in aside.waived:
        finding = waived.finding
        name = quoteattr(_place(finding.path, finding.line, finding.column))
        skipped = f"<skipped message={quoteattr(escape_invisible(waived.reason))}/>"
        cases.append(f"  <testcase classname={quoteattr(finding.rule)} name={name}>{skipped}</testcase>\n")
    if not cases:
        cases.append('  <testcase classname="briefing" name="check"/>\n')
    head = f'<testsuite name="briefing check" tests="{len(cases)}" failures="{failures}" errors="0" skipped="{len(aside.waived)}">'
    properties = f'  <properties><property name="unchecked" value="{unchecked.total}"/></properties>\n'
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


def _summary(findings: Sequence[Finding], unchecked: Unchecked, aside: Aside) -> str:
    counts = Counter(finding.severity for finding in findings)
    parts = [count_of(counts[severity], severity.value) for severity in Severity if counts[severity]]
    apart = (f"; {len(aside.old)} known" if aside.old else "") + (f"; {len(aside.waived)} waived" if aside.waived else "")
    return f"{', '.join(parts) or 'no findings'}{apart}; {unchecked.total} not checked{_why(unchecked)}"


_REASONS = {
    "withdrawn": ("citation of a withdrawn record", "citations of withdrawn records", ""),
    "missing": ("citation of an article that is not there", "citations of articles that are not there", ""),
    "unbuilt": ("cited passage on a page", "cited passages on pages", "`briefing build` makes them"),
    "unasked": ("link to another site", "links to other sites", "--external asks them"),
    "unclear": ("link to another site", "links to other sites", "no clear answer"),
    "contacts": ("mail or telephone address", "mail and telephone addresses", "never asked"),
}
"""Field of Unchecked -> what it counts, one and many, and what is to be known about them."""


def _why(unchecked: Unchecked) -> str:
    """`: 2 links to other sites (--external asks them), …`; empty where everything was checked."""
    parts = []
    for field, number in asdict(unchecked).items():
        one, many, more = _REASONS[field]
        if number:
            parts.append(f"{number} {one if number == 1 else many}" + (f" ({more})" if more else ""))
    return ": " + ", ".join(parts) if parts else ""


def _in_full(finding: Finding) -> str:
    related = [_other_place(item) for item in finding.related]
    return "\n".join([finding.message, *related, f"fix: {finding.fix}"])


def _command_data(text: str) -> str:
    lines = (escape_invisible(line).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(lines)


def _command_property(text: str) -> str:
    return escape_invisible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def _sarif_results(findings: Sequence[Finding], aside: Aside, indexes: Mapping[str, int]) -> list[dict[str, Any]]:
    """All results; findings that differ in nothing but their line get numbered fingerprints, in reading order."""
    seen: Counter[tuple[str, str, str]] = Counter()
    listed: list[tuple[Finding, dict[str, Any]]] = [(finding, {"baselineState": "new"} if aside.old else {}) for finding in findings]
    listed += [(finding, {"baselineState": "unchanged"}) for finding in aside.old]
    listed += [(waived.finding, {"suppressions": [{"kind": "inSource", "justification": waived.reason}]}) for waived in aside.waived]
    results = []
    for finding, more in listed:
        key = (finding.rule, finding.path, finding.message)
        seen[key] += 1
        results.append(_sarif_result(finding, indexes[finding.rule], seen[key]) | more)
    return results


def _sarif_result(finding: Finding, index: int, occurrence: int) -> dict[str, Any]:
    parts = (finding.rule, finding.path, finding.message, *([str(occurrence)] if occurrence > 1 else []))
    stable = "\0".join(parts).encode("utf-8", "backslashreplace")
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
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
