"""The exact words of every rule's message, other places and fix: they are promises to editors."""

from __future__ import annotations

import dataclasses

import pytest
from examples import load_cases, load_example

from generator.check import RULES, baseline, check_briefing, count_unchecked, editions, external, loading_rules, site_rules, waivers
from generator.check.formats import to_text
from generator.check.rule import escape_invisible, shown
from generator.findings import NOTHING_UNCHECKED, Unchecked

OTHERS = (*site_rules.RULES, *loading_rules.RULES, *editions.RULES, *external.RULES, *waivers.RULES, *baseline.RULES)
BRIEFING_RULES = {rule.id: rule for rule in RULES if rule not in OTHERS}

GOLDEN = {name: expected for name, (_, expected) in load_cases("rules.txt").items()}


@pytest.mark.parametrize("rule", BRIEFING_RULES)
def test_message_of_the_failing_example(rule):
    found = [finding for finding in check_briefing(load_example(BRIEFING_RULES[rule].failing)) if finding.rule == rule]
    assert blocks(found) == GOLDEN[rule]


def blocks(found) -> str:
    return "".join(line + "\n" for line in to_text(found, NOTHING_UNCHECKED).splitlines()[:-1])


CASES = load_cases("messages.txt")


@pytest.mark.parametrize("name", CASES)
def test_message_of_the_case(name):
    example, expected = CASES[name]
    assert blocks(check_briefing(load_example(example))) == expected


def test_withdrawn_records_and_missing_articles_are_counted_as_unchecked():
    data = load_example(CASES["a withdrawn record is not looked at"][0])
    assert count_unchecked(data) == Unchecked(withdrawn=1)
    gone = dataclasses.replace(load_example(CASES["an article is gone"][0]), documents={})
    assert count_unchecked(gone) == Unchecked(missing=1)


def test_what_leads_to_an_unsound_record_is_not_reported_again():
    unsound = dataclasses.replace(load_example(CASES["ids lead nowhere"][0]), left_out={"actors": ("ana", "bo", "cy")})
    assert {finding.rule for finding in check_briefing(unsound)} == {"reference-missing"}
    assert len(check_briefing(unsound)) == 1  # the withdrawn one is sound


def test_without_positions_the_file_is_named():
    data = dataclasses.replace(load_example(BRIEFING_RULES["quote-empty"].failing), positions={}, paths={})
    (finding,) = [finding for finding in check_briefing(data) if finding.rule == "quote-empty"]
    assert (finding.path, finding.line, finding.column) == ("docs/data/harbour/key_points.yml", 0, 0)


def test_places_in_html_sources_are_those_of_the_snapshot():
    example = BRIEFING_RULES["quote-absent"].failing.replace("bank.txt", "bank.html")
    (finding,) = [finding for finding in check_briefing(load_example(example)) if finding.rule == "quote-absent"]
    assert [related.path for related in finding.related] == ["docs/data/rates/.generated/text/bank.txt"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\n lines", '"two lines"'),
        ("a\x1b[31mred\u202egnp", '"a\\u001b[31mred\\u202egnp"'),
        ("x" * 200, f'"{"x" * 80} … {"x" * 40}"'),
        ("ferry " * 13 + "harbour " + "tide " * 20, f'"{"ferry " * 13}… {"tide " * 8}'.rstrip() + '"'),
        ("\ud800\U000e0001", '"\\ud800\\U000e0001"'),
        ("naïve 🛥 – “so”", '"naïve 🛥 – “so”"'),
    ],
)
def test_article_text_in_a_message_is_one_harmless_line(text, expected):
    assert shown(text) == expected


def test_a_source_that_is_not_there_is_told_by_the_one_it_resembles():
    example = BRIEFING_RULES["source-missing"].passing.replace("gazette", "the-bridge-closes-in-june")
    for slip in ("the-bridge-close-in-june", "the-bridge-closes-in-jun", "teh-bridge-closes-in-june"):
        found = check_briefing(load_example(example.replace("source: the-bridge-closes-in-june", f"source: {slip}")))
        assert "write `source: the-bridge-closes-in-june`" in [finding.fix for finding in found if finding.rule == "source-missing"]


def test_escape_invisible_leaves_plain_text_alone():
    assert escape_invisible("The ferry, “so” 5 €") == "The ferry, “so” 5 €"
