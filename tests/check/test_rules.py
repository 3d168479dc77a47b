"""Every rule: its documentation, and its own two examples."""

from __future__ import annotations

import re

import pytest
from examples import load_example

from generator.check import RULES, Rule, check_briefing

BRIEFING_RULES = [rule for rule in RULES if "=== site/" not in rule.failing]


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
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id)
    assert rule.summary.endswith(".") and len(rule.summary) < 100
    assert len(rule.docs) > 60 and rule.docs != rule.summary
    assert rule.failing != rule.passing
