"""An edition: what a briefing tells its readers on the day it is published, statement by statement. No files, no comparison.

`generator.history` compares editions; the records themselves, as they stand in YAML, are in `model`.
"""
from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.citations import independent_sources
from generator.model import SECTIONS, UNKNOWN, Briefing, Citation, Edition, PublishedStatement, SourceRecord, iter_citations

KINDS = ("corrected", "disputed", "retired", "weakened", "reopened", "resolved", "strengthened", "added", "reworded")
"""What can become of a statement between two editions, what a reader must know first."""

SAME, REMOVED, INSERTED = "same", "removed", "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a changed wording: `kind` is SAME, REMOVED (only the older has them) or INSERTED (only the newer has)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """A field whose words changed, old and new in one: without the removed pieces it reads as now, without the inserted as before."""

    field: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one statement. `kinds` are of KINDS, in that order; `statement` is as it is now, or was last if it is retired.

    `before` and `after` are its independent sources; a statement that was added has none before, a retired one none after. `joined` and
    `left` are the ids of the sources that carry it now, or did before, `disputing` of those that dispute it and did not.
    """

    kinds: tuple[str, ...]
    statement: PublishedStatement
    rewordings: tuple[Rewording, ...]
    before: int
    after: int
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    disputing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """The changes from one edition (`since`) to the next. The first edition has no `since` and no changes.

    `day` is that of the newer edition; empty for what is not in an edition yet. `note` is the editor's word on it, `standfirst` its
    summary, `statements` how many it has.
    """

    day: str
    since: str
    note: str
    standfirst: str
    statements: int
    changes: tuple[Change, ...]

    def counts(self) -> tuple[tuple[str, int], ...]:
        """(kind, how many statements it happened to), in the order of KINDS; kinds that did not happen are left out."""
        numbers = {kind: sum(kind in change.kinds for change in self.changes) for kind in KINDS}
        return tuple((kind, number) for kind, number in numbers.items() if number)


@dataclass(frozen=True, slots=True)
class History:
    """The revisions of a briefing, newest first. A briefing of which no edition was marked has none."""

    revisions: tuple[Revision, ...] = ()

    @property
    def marked(self) -> tuple[Revision, ...]:
        """The revisions that are editions, newest first."""
        return tuple(revision for revision in self.revisions if revision.day)

    @property
    def latest(self) -> Revision | None:
        """The newest revision in which anything changed."""
        return next((revision for revision in self.revisions if revision.changes), None)


NO_HISTORY = History()
"""Of a briefing of which no edition was marked."""


def take_edition(
    name: str,
    briefing: Briefing,
    day: str,
    note: str = "",
    corrections: Iterable[str] = (),
    rewordings: Iterable[str] = (),
) -> Edition:
    """The edition of that day (2031-03-04): the briefing as it is now. Its citations are resolved."""
    return Edition(
        briefing=name,
        date=day,
        note=note,
        corrections=tuple(corrections),
        rewordings=tuple(rewordings),
        statements=list_statements(briefing),
    )


def list_statements(briefing: Briefing) -> tuple[PublishedStatement, ...]:
    """Every statement that readers see, in reading order: none of a record that is withdrawn. Citations are resolved."""
    return tuple(_Lister(briefing).statements())


def digest_statement(statement: PublishedStatement) -> str:
    """Eight hexadecimal digits that differ where a statement says something else; its sources do not count."""
    told = (
        statement.name,
        statement.text,
        statement.detail,
        *statement.sides,
        statement.resolution,
        statement.date,
        statement.speaker,
        statement.certainty,
        statement.state,
    )
    return hashlib.sha256("\0".join(told).encode("utf-8", "replace")).hexdigest()[:8]


class _Lister:
    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.records: dict[str, SourceRecord] = {record.id: record for record in briefing.sources}
        self.names = {actor.id: actor.name for actor in briefing.actors}

    def statements(self) -> Iterator[PublishedStatement]:
        for name, summary in (("standfirst", self.briefing.info.standfirst), ("why", self.briefing.info.why)):
            if summary.text.strip():
                yield self.statement("briefing", name, summary.cites, text=summary.text)
        for section in SECTIONS:
            for record in self.briefing.section(section) if section != "sources" else ():
                if record.status != "withdrawn":
                    cites = [citation for _, citation in iter_citations(record)]
                    yield self.statement(section, record.id, cites, status=record.status, **self.facts(section, record))

    def facts(self, section: str, record: Any) -> dict[str, Any]:
        """What a statement of that section says besides its id and its sources."""
        if section == "actors":
            return {"text": f"{record.name}, {record.role.text}" if record.role else record.name}
        if section == "open_issues":
            return {"text": record.question, "detail": record.text, "state": record.state}
        if section == "timeline":
            return {"text": record.text, "date": record.date, "certainty": record.certainty}
        if section == "quotes":
            return {"text": record.text, "speaker": self.names.get(record.speaker, UNKNOWN)}
        if section == "disagreements":
            return {"text": record.question, "sides": tuple(side.value for side in record.sides), "resolution": record.resolution}
        if section == "glossary":
            return {"text": f"{record.term}: {record.text}"}
        if section == "glossary":
            return {"text": f"{record.term}: {record.text}"}
        return {"text": record.text, "certainty": getattr(record, "certainty", "stated")}

    def statement(self, section: str, identifier: str, cites: Iterable[Citation], **facts: Any) -> PublishedStatement:
        found = [citation for citation in cites if citation.span is not None and citation.source in self.records]
        used = [citation for citation in found if self.records[citation.source].use == "yes"]
        return PublishedStatement(
            section=section,
            id=identifier,
            independent_sources=independent_sources(used, self.records),
            sources=tuple(dict.fromkeys(citation.source for citation in used if citation.stance == "supports")),
            disputed_by=tuple(dict.fromkeys(citation.source for citation in used if citation.stance == "disputes")),
            **facts,
        )
