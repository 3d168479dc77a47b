"""The rules: what must be true of a briefing, its sources and its built site.

Each module holds one rule, or a family that one pass finds together: its `RULES` with their documentation, and `check`. To add
a rule, write a module and list it here. Nothing here reads files; the caller loads and passes everything in.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.check import (
    aliases,
    baseline,
    citing,
    disagreements,
    editions,
    external,
    loading_rules,
    placeholders,
    quote_absent,
    quote_block,
    quote_form,
    quote_reused,
    references,
    site_rules,
    source_files,
    value_altered,
    value_claim,
    value_date,
    value_name,
    value_number,
    value_opposite,
    value_order,
    waivers,
)
from generator.check.input import CheckInput
from generator.check.rule import Rule
from generator.check.site import SiteReport, base_path_of, check_site, scan_css, scan_html
from generator.findings import Finding, Unchecked, sort_findings

_BRIEFING_CHECKS = (
    aliases,
    citing,
    disagreements,
    placeholders,
    quote_absent,
    quote_block,
    quote_form,
    quote_reused,
    references,
    source_files,
    value_date,
    value_name,
    value_number,
)
_STATEMENT_CHECKS = (value_claim, value_opposite, value_order)
"""These compare one reworded statement with its quotes; they go together, so that each text is read once."""

_OTHERS = (site_rules, loading_rules, editions, external, waivers, baseline)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (rule for module in (*_BRIEFING_CHECKS, *_STATEMENT_CHECKS, value_altered, *_OTHERS) for rule in module.RULES),
        key=lambda rule: rule.id,
    )
)
"""Every rule, by id."""


def check_briefing(data: CheckInput) -> tuple[Finding, ...]:
    """Every finding on a loaded briefing and its sources, in reading order."""
    return sort_findings((*(finding for module in _BRIEFING_CHECKS for finding in module.check(data)), *_check_statements(data)))


def _check_statements(data: CheckInput) -> Iterator[Finding]:
    for reworded in data.reworded():
        found = [finding for module in _STATEMENT_CHECKS for finding in module.check_statement(data, reworded)]
        yield from found or value_altered.check_statement(data, reworded)  # the others name what they find


def count_unchecked(data: CheckInput) -> Unchecked:
    """How many citations could not be compared with their source: its text is not there, or the record is withdrawn."""
    missing = sum(1 for cited in data.cited if cited.document is None)
    return Unchecked(withdrawn=data.withdrawn_citations, missing=missing)


__all__ = [
    "RULES",
    "CheckInput",
    "Rule",
    "SiteReport",
    "base_path_of",
    "check_briefing",
    "check_site",
    "count_unchecked",
    "scan_css",
    "scan_html",
]
