"""Which source carries which statement, and which names which actor: tables that show gaps at a glance.

A table has at most ten columns of sources, those cited most; the rest is one number, so that no page grows with the product of
statements and sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Actor, Briefing, SourceRecord
from generator.render.appearances import Appearances
from generator.render.passages import Evidence, Passage, Statement

_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source does for one statement: its stance, and the passage to read, if its words were found."""

    stance: str
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A statement, what each column's source does for it (None: it does not say it), and how many other sources cite it."""

    statement: Statement
    cells: tuple[Cell | None, ...]
    others: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """`columns` are the sources; `rows` by section, in reading order; `more` says whether sources were left over."""

    columns: tuple[SourceRecord, ...]
    rows: tuple[tuple[str, tuple[CoverageRow, ...]], ...]
    more: bool


_SHOWN = ("key_points", "open_issues", "timeline", "disagreements")


def cover(briefing: Briefing, evidence: Evidence) -> Coverage:
    """Which source in use carries which key point, open issue, event and side of a disagreement."""
    columns = _columns(briefing, {source: len(found) for source, found in evidence.passages.items()})
    places = {record.id: number for number, record in enumerate(columns)}
    used = {record.id for record in briefing.sources if record.use == "yes"}
    rows: dict[str, list[CoverageRow]] = {}
    for statement in evidence.statements.values():
        if statement.section in _SHOWN:
            rows.setdefault(statement.section, []).append(_row(statement, places, used, evidence))
    return Coverage(columns, tuple((section, tuple(found)) for section, found in rows.items()), len(used) > len(columns))


def _row(statement: Statement, places: Mapping[str, int], used: set[str], evidence: Evidence) -> CoverageRow:
    cells: list[Cell | None] = [None] * len(places)
    others: set[str] = set()
    for citation in statement.cites:
        place = places.get(citation.source)
        if place is None:
            others.update({citation.source} & used)
        elif cells[place] is None:
            cells[place] = Cell(citation.stance, evidence.passage(citation))
    return CoverageRow(statement, tuple(cells), len(others))


@dataclass(frozen=True, slots=True)
class Matrix:
    """How often each source names each actor: `rows` are (actor, times by column, times in the other sources)."""

    columns: tuple[SourceRecord, ...]
    rows: tuple[tuple[Actor, tuple[int, ...], int], ...]
    more: bool


def count_mentions(briefing: Briefing, appearances: Mapping[str, Appearances]) -> Matrix:
    """The actors by the sources that name them; actors whom no source in use names are left out."""
    totals: dict[str, int] = {}
    for found in appearances.values():
        for source, times in found.sources:
            totals[source] = totals.get(source, 0) + times
    columns = _columns(briefing, totals)
    places = {record.id: number for number, record in enumerate(columns)}
    rows = [(actor, *_times(appearances[actor.id].sources, places)) for actor in briefing.actors if actor.id in appearances]
    return Matrix(columns, tuple(rows), len(totals) > len(columns))


def _times(found: Iterable[tuple[str, int]], places: Mapping[str, int]) -> tuple[tuple[int, ...], int]:
    times = [0] * len(places)
    others = 0
    for source, count in found:
        if source in places:
            times[places[source]] = count
        else:
            others += count
    return tuple(times), others


def _columns(briefing: Briefing, weights: Mapping[str, int]) -> tuple[SourceRecord, ...]:
    """The sources in use that weigh most, in the order of the list of sources."""
    used: Sequence[SourceRecord] = [record for record in briefing.sources if record.use == "yes"]
    heaviest = sorted(range(len(used)), key=lambda n: (-weights.get(used[n].id, 0), n))[:_COLUMNS]
    return tuple(used[n] for n in sorted(heaviest))
