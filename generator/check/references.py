"""reference-missing, id-reused: ids must lead to one record."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.input import CheckInput, Path
from generator.check.rule import Rule, shown
from generator.findings import Finding, Related, Severity
from generator.model import UNKNOWN

_SOURCE = """\
=== seeds/council/minutes.txt
“We will appeal,” said Mayor Ana Ruiz after the vote.
"""
_ACTOR = """\
=== docs/data/council/actors.yml
- id: ruiz
  name: Ana Ruiz
  kind: person
"""
_QUOTE = """\
=== docs/data/council/quotes.yml
- id: q-appeal
  speaker: ruiz
  verb: said
  text: We will appeal,
  cites:
    - source: minutes
      quote: We will appeal,
"""

MISSING = Rule(
    id="reference-missing",
    severity=Severity.ERROR,
    summary="An id leads to no record, or to one that is withdrawn.",
    docs=(
        "Key points name `actors`, quotes name their `speaker`, actors name others in `distinct_from`, sources name the "
        "source they are a `copy_of`. Each must be the id of a record that is shown; a speaker may also be `unknown`."
    ),
    failing=_SOURCE + _ACTOR + _QUOTE.replace("speaker: ruiz", "speaker: mayor"),
    passing=_SOURCE + _ACTOR + _QUOTE,
)

REUSED = Rule(
    id="id-reused",
    severity=Severity.ERROR,
    summary="Two records have the same id.",
    docs=(
        "An id is part of a web address, so it must be one record's alone: within a file, and among key points, open "
        "issues, events, quotes and disagreements, which appear together on a page. Upper and lower case count as the "
        "same. Give the newer record another id; changing the older one would break links to it."
    ),
    failing=_SOURCE
    + _ACTOR
    + _QUOTE
    + """\
=== docs/data/council/key_points.yml
- id: q-appeal
  text: The mayor will appeal.
  cites:
    - source: minutes
      quote: “We will appeal,” said Mayor Ana Ruiz
""",
    passing=MISSING.passing,
)

RULES = (MISSING, REUSED)
SHARED_PAGE = ("key_points", "open_issues", "timeline", "quotes", "disagreements", "glossary")
"""Sections whose records are anchors side by side on a page; actors and sources have pages of their own."""


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each id that leads nowhere, and for each that two sections share."""
    for record in data.briefing.sources:
        if record.copy_of and record.copy_of not in data.sources and not data.is_left_out("sources", record.copy_of):
            yield _unknown(data, "sources", (record.id, "copy_of"), "source", record.copy_of)
    for point in data.shown_records("key_points"):
        for number, actor in enumerate(point.actors):
            yield from _actor(data, "key_points", (point.id, "actors", number), actor)
    for actor in data.shown_records("actors"):
        for number, other in enumerate(actor.distinct_from):
            yield from _actor(data, "actors", (actor.id, "distinct_from", number), other)
    for quote in data.shown_records("quotes"):
        if quote.speaker != UNKNOWN:
            yield from _actor(data, "quotes", (quote.id, "speaker"), quote.speaker)
    yield from _reused(data)


def _actor(data: CheckInput, section: str, path: Path, identifier: str) -> Iterator[Finding]:
    actor = data.actors.get(identifier)
    if actor is None:
        if data.is_left_out("actors", identifier):
            return
        yield _unknown(data, section, path, "actor", identifier)
    elif actor.status == "withdrawn":
        file, line, column = data.place("actors", identifier, "status")
        yield MISSING.finding(
            data.place(section, *path),
            f"actor {shown(identifier)} is withdrawn, so this leads nowhere",
            "name another actor, or take the actor back by changing its status",
            (Related(file, "says status: withdrawn", line, column),),
        )


def _unknown(data: CheckInput, section: str, path: Path, kind: str, identifier: str) -> Finding:
    return MISSING.finding(
        data.place(section, *path),
        f"no {kind} has the id {shown(identifier)}",
        f"use an id of {kind}s.yml, or add the {kind} there",
    )


def _reused(data: CheckInput) -> Iterator[Finding]:
    first: dict[str, tuple[str, str]] = {}
    for section in SHARED_PAGE:
        for record in data.briefing.section(section):
            owner = first.setdefault(record.id.casefold(), (section, record.id))
            if owner[0] != section:
                file, line, column = data.place(*owner)
                yield REUSED.finding(
                    data.place(section, record.id),
                    f"id {shown(record.id)} is already that of a record in {owner[0]}.yml",
                    "give the newer of the two another id",
                    (Related(file, "has it first", line, column),),
                )
