"""The order of findings is the same in every run."""

from __future__ import annotations

from generator.findings import Finding, Severity, sort_findings


def finding(fix: str, line: int = 1) -> Finding:
    return Finding("value-name", Severity.WARNING, "a.yml", line, 1, "the quotes name nobody", fix)


def test_findings_come_in_reading_order_once_and_equal_ones_as_they_were_found() -> None:
    names = [f"fix {number}" for number in range(40)]
    found = [finding("last", line=2), *map(finding, names), finding(names[0])]
    assert [each.fix for each in sort_findings(found)] == [*names, "last"]
