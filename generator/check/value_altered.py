"""value-altered: a statement that is a quote but for a small word must not change what that word decides."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.input import CheckInput, Reworded
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.guards.near_copies import find_altered

_SOURCE = """\
=== seeds/gate/post.txt
The lock keeper had written it down within hours, the board said.
"""


def _point(text: str) -> str:
    return f"""\
=== docs/data/gate/key_points.yml
- id: kp-gate
  text: {text}
  cites:
    - source: post
      quote: The lock keeper had written it down within hours
"""


ALTERED = Rule(
    id="value-altered",
    severity=Severity.WARNING,
    summary="A statement is a quote but for a small word, and that word says another thing.",
    docs=(
        "Looked for where at least three in four words of a statement stand in one quote in the same order. There an `up` for a "
        "`down`, `days` for `hours`, `some` for `all`, a `not`, `only`, `will` or `perhaps` put in or left out, or an `after` "
        "whose two sides have changed places is reported, whatever the quotes say elsewhere. A thought that is left out as a "
        "whole may take its own `not` along."
    ),
    failing=_SOURCE + _point("The lock keeper had written it down within days."),
    passing=_SOURCE + _point("The lock keeper had written everything down within hours."),
)

RULES = (ALTERED,)


def check_statement(data: CheckInput, reworded: Reworded) -> Iterator[Finding]:
    """A finding where a near copy of a quote has another small word."""
    statement, _, said, quotes = reworded
    altered = find_altered(said, quotes)
    if altered is not None:
        yield ALTERED.finding(
            data.place(statement.section, *statement.path, statement.field),
            f"the quote reads {shown(altered.quoted)}, not {shown(altered.words)}: {shown(statement.text)}",
            "keep the quote's word, or word the statement freely and cite what bears it out",
        )
