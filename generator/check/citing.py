"""statement-uncited, single-source: what a statement rests on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.input import CheckInput, Statement
from generator.check.rule import Rule, shown
from generator.citations import independent_sources
from generator.findings import Finding, Severity

_SOURCES = """\
=== seeds/strike/courier.txt
Bus drivers will strike on Friday, the union said.
=== seeds/strike/herald.txt
No bus will run on Friday because drivers strike, according to the operator.
"""

UNCITED = Rule(
    id="statement-uncited",
    severity=Severity.ERROR,
    summary="A statement cites nothing.",
    docs=(
        "Everything a reader is told carries the words of a source: the standfirst, key points, roles of actors, open "
        "issues, events, quotes, and each side of a disagreement. A statement without a citation is removed or cited; "
        "`status: withdrawn` keeps it in the file without showing it."
    ),
    failing=_SOURCES
    + """\
=== docs/data/strike/key_points.yml
- id: kp-strike
  text: Bus drivers will strike on Friday.
  cites: []
""",
    passing=_SOURCES
    + """\
=== docs/data/strike/key_points.yml
- id: kp-strike
  text: Bus drivers will strike on Friday.
  cites:
    - source: courier
      quote: Bus drivers will strike on Friday
    - source: herald
      quote: No bus will run on Friday because drivers strike
""",
)

SINGLE = Rule(
    id="single-source",
    severity=Severity.NOTE,
    summary="A settled statement rests on one source.",
    docs=(
        "The statement's certainty is `stated`, but only one independent source supports it, while the briefing has "
        "several. Copies of one text (same `origin`) are one source. That may be all there is: the page shows the number "
        "to readers. Consider looking for a second source, or saying in the text who reports it."
    ),
    failing=_SOURCES
    + """\
=== docs/data/strike/key_points.yml
- id: kp-strike
  text: Bus drivers will strike on Friday.
  cites:
    - source: courier
      quote: Bus drivers will strike on Friday
""",
    passing=UNCITED.passing,
)

RULES = (UNCITED, SINGLE)
SETTLED_SECTIONS = frozenset({"key_points", "timeline"})


def check(data: CheckInput) -> Iterator[Finding]:
    """Findings on what each shown statement rests on."""
    origins = {record.origin or record.id for record in data.briefing.sources if record.use == "yes"}
    for statement in data.statements:
        if not statement.citations:
            yield UNCITED.finding(
                data.place(statement.section, *statement.path, "cites"),
                f"no source is cited for {_named(statement)}",
                "cite the passage that says it, or write `status: withdrawn`",
            )
        elif (
            len(origins) > 1
            and statement.section in SETTLED_SECTIONS
            and statement.record.certainty == "stated"
            and (finding := _single(data, statement)) is not None
        ):
            yield finding


def _single(data: CheckInput, statement: Statement) -> Finding | None:
    proven = data.found_citations(statement)
    if independent_sources(proven, data.sources) != 1:
        return None
    names = sorted({c.source for c in proven if c.stance == "supports" and c.source in data.sources})
    who = f'"{names[0]}"' if len(names) == 1 else f"copies of one text ({', '.join(names)})"
    return SINGLE.finding(
        data.place(statement.section, *statement.path),
        f"only {who} supports {shown(statement.text)}" if len(names) == 1 else f"only {who} support {shown(statement.text)}",
        "cite a second independent source if there is one, or say in the text who reports it",
    )


def _named(statement: Statement) -> str:
    return shown(statement.text.strip() or str(statement.path[0]))
