"""disagreement-open: the sources differ and no editor has said what to make of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.input import CheckInput
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity

_SOURCES = """\
=== seeds/flood/radio.txt
The flood damaged 41 houses, the fire service said.
=== seeds/flood/post.txt
The flood damaged 14 houses, the fire service said.
"""
_SIDES = """\
=== docs/data/flood/disagreements.yml
- id: houses
  question: How many houses were damaged?
  kind: contradiction
  sides:
    - value: 41 houses
      cites:
        - source: radio
          quote: The flood damaged 41 houses
    - value: 14 houses
      cites:
        - source: post
          quote: The flood damaged 14 houses
"""

OPEN = Rule(
    id="disagreement-open",
    severity=Severity.NOTE,
    summary="A disagreement between sources has no resolution.",
    docs=(
        "Readers see both sides with their words. Where an editor knows which is right, or why they differ, `resolution` "
        "says so; where nobody knows, it stays open."
    ),
    failing=_SOURCES + _SIDES,
    passing=_SOURCES + _SIDES + "  resolution: The fire service confirmed 41 houses when asked.\n",
)

RULES = (OPEN,)


def check(data: CheckInput) -> Iterator[Finding]:
    """A note for each shown disagreement without a resolution."""
    for item in data.shown_records("disagreements"):
        if not item.resolution.strip():
            values = " or ".join(shown(side.value, 60) for side in item.sides)
            yield OPEN.finding(
                data.place("disagreements", item.id),
                f"{shown(item.question)} is open: {values}",
                "write what you know under resolution, or leave it open",
            )
