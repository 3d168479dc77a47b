"""Every rule: its documentation, and its own two examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from examples import load_example, split_files

import generator
from generator.check import RULES, Rule, baseline, check_briefing, editions, external, loading_rules, site_rules, waivers
from generator.commands import check, generate
from generator.findings import Finding
from generator.project import Project
from generator.yamltext import load_section, merge_section

LOADING_RULES = [rule for rule in RULES if rule in (*loading_rules.RULES, *editions.RULES)]
RUNNING_RULES = [*waivers.RULES, *baseline.RULES]
"""Rules on what a whole run brings together; tested in test_running."""
ELSEWHERE = [*site_rules.RULES, *external.RULES, *RUNNING_RULES, *LOADING_RULES]
BRIEFING_RULES = [rule for rule in RULES if rule not in ELSEWHERE]


@pytest.mark.parametrize("rule", BRIEFING_RULES, ids=lambda rule: rule.id)
def test_failing_example_fails_with_this_rule(rule: Rule):
    found = check_briefing(load_example(rule.failing))
    assert rule.id in {finding.rule for finding in found}
    for finding in found:
        if finding.rule == rule.id:
            assert finding.severity is rule.severity
            assert finding.message and finding.fix
            assert finding.line > 0 and finding.column > 0


@pytest.mark.parametrize("rule", BRIEFING_RULES, ids=lambda rule: rule.id)
def test_passing_example_has_no_error_and_nothing_of_this_rule(rule: Rule):
    found = check_briefing(load_example(rule.passing))
    assert not [f for f in found if f.rule == rule.id or f.severity == "error"]


def test_rules_are_sorted_and_unique():
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_documented(rule: Rule):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert rule.summary.endswith(".") and len(rule.summary) < 100
    assert len(rule.docs) > 60 and rule.docs != rule.summary
    assert rule.failing != rule.passing


def load_files(example: str, root: Path) -> tuple[Finding, ...]:
    """What reading an example's files reports: its seeds, or a draft of them, or a three-way merge, or one YAML file."""
    files = split_files(example)
    if any(path.startswith("seeds/") for path in files):
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        if "docs/data/ferry/briefing.yml" in files:
            return generate(Project(root))[0].findings
        return check(Project(root)).findings
    edited = files["docs/data/ferry/key_points.yml"]
    if "generated/key_points.yml" in files:
        generated = load_section("key_points", files["generated/key_points.yml"], "").records
        base = files["docs/data/ferry/.generated/key_points.yml"]
        return merge_section("key_points", base, edited, generated, "docs/data/ferry/key_points.yml").conflicts
    return load_section("key_points", edited, "docs/data/ferry/key_points.yml").findings


@pytest.mark.parametrize("rule", LOADING_RULES, ids=lambda rule: rule.id)
def test_reading_reports_the_failing_example_and_not_the_passing_one(rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.commands.matching.is_installed", lambda: False)
    found = load_files(rule.failing, tmp_path / "failing")
    assert {finding.severity for finding in found if finding.rule == rule.id} == {rule.severity}
    assert rule.id not in {finding.rule for finding in load_files(rule.passing, tmp_path / "passing")}


def test_every_rule_named_in_the_code_is_documented():
    known = {rule.id for rule in RULES}
    package = Path(generator.__file__).parent
    pattern = re.compile(r'"((?:yaml|seed|merge|model|quote|link|value|alias|source|edition|id)-[a-z-]+)"')
    named = {name for path in package.rglob("*.py") for name in pattern.findall(path.read_text(encoding="utf-8"))}
    assert named - known <= NO_RULES, named - known


NO_RULES = {"source-sheet"}
"""Names that look like rules: a class of a page."""
