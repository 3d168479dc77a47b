"""How a briefing was made, in numbers and lists: its scorecard, what was set aside, its corrections, and whose texts it uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from generator.model import CONTENT_KINDS, Briefing, Document, KeyPoint, SourceRecord
from generator.render.changes import ChangeEntry, RevisionEntry
from generator.render.passages import Evidence
from generator.render.sourcetext import count_words, list_set_aside
from generator.render.words import Words, read_words

SHORT_POINT = 25
"""Words of a key point that is read at a glance."""


@dataclass(frozen=True, slots=True)
class Score:
    """How well a briefing is supported: citations whose words stand in their source, statements by independent sources."""

    citations: int
    exact: int
    statements: int
    corroborated: int
    single: int


def score_statements(evidence: Evidence) -> Score:
    """The score of everything a reader can see."""
    shown = [statement for statement in evidence.statements.values() if statement.text]
    cites = [citation for statement in shown for citation in statement.cites]
    return Score(
        len(cites),
        sum(evidence.passage(citation) is not None for citation in cites),
        len(shown),
        sum(statement.independent > 1 for statement in shown),
        sum(statement.independent == 1 for statement in shown),
    )


def count_statements(evidence: Evidence) -> tuple[tuple[int, int], ...]:
    """(number of independent sources, how many statements have it), ascending."""
    counts: dict[int, int] = {}
    for statement in evidence.statements.values():
        if statement.text:
            counts[statement.independent] = counts.get(statement.independent, 0) + 1
    return tuple(sorted(counts.items()))


def share(part: int, whole: int, words: Words | None = None) -> str:
    """`part` of `whole` with the share in per cent, where 100% means all and 0% none: "9 of 10 (90%)"; "0 of 0" has no share."""
    words = words or read_words("en")
    numbers = {"part": words.number(part), "whole": words.number(whole)}
    if not whole:
        return words.plain("method.part", **numbers)
    rounded = (200 * part + whole) // (2 * whole)
    per_cent = rounded if part in (0, whole) else min(max(rounded, 1), 99)
    return words.plain("method.share", **numbers, share=per_cent)


@dataclass(frozen=True, slots=True)
class Lengths:
    """Words of the key points: how many points there are and have at most SHORT_POINT, their median and the longest."""

    points: int
    short: int
    median: int
    longest: int


def measure_points(points: Sequence[KeyPoint]) -> Lengths:
    """How long the key points are; all zero where there are none."""
    words = sorted(count_words(point.text) for point in points)
    if not words:
        return Lengths(0, 0, 0, 0)
    return Lengths(len(words), sum(count <= SHORT_POINT for count in words), int(median(words)), words[-1])


@dataclass(frozen=True, slots=True)
class SetAsideTotal:
    """What was set aside for one reason: in how many sources, how many blocks and words."""

    reason: str
    sources: int
    blocks: int
    words: int


def total_set_aside(documents: Iterable[Document]) -> tuple[SetAsideTotal, ...]:
    """Everything that is not part of an article by reason, most words first."""
    totals: dict[str, tuple[int, int, int]] = {}
    for document in documents:
        for entry in list_set_aside(document):
            sources, blocks, words = totals.get(entry.reason, (0, 0, 0))
            totals[entry.reason] = (sources + 1, blocks + entry.blocks, words + entry.words)
    found = (SetAsideTotal(reason, *counts) for reason, counts in totals.items())
    return tuple(sorted(found, key=lambda total: (-total.words, total.reason)))


def count_body_words(documents: Iterable[Document]) -> int:
    """Words of the articles themselves."""
    return sum(
        count_words(block.span.slice(document.source.text))
        for document in documents
        for block in document.blocks
        if block.kind in CONTENT_KINDS
    )


@dataclass(frozen=True, slots=True)
class PrintedCorrection:
    """A correction that a source printed: the question it answers, and its sides as (value, number of the side, its sources).

    The last side is the corrected one.
    """

    id: str
    question: str
    sides: tuple[tuple[str, int, tuple[SourceRecord, ...]], ...]


def list_printed_corrections(briefing: Briefing, evidence: Evidence) -> tuple[PrintedCorrection, ...]:
    """What the sources took back, in the order of disagreements.yml."""
    found = []
    for record in briefing.disagreements:
        if record.kind == "correction":
            sides = []
            for number, side in enumerate(record.sides):
                cited = dict.fromkeys(citation.source for citation in side.cites if citation.stance != "disputes")
                sources = tuple(evidence.records[source] for source in cited if source in evidence.records)
                sides.append((side.value, number, sources))
            found.append(PrintedCorrection(record.id, record.question, tuple(sides)))
    return tuple(found)


def list_own_corrections(revisions: Iterable[RevisionEntry]) -> tuple[tuple[RevisionEntry, ChangeEntry], ...]:
    """The statements of the briefing that were corrected, newest first, each with the edition that did."""
    return tuple((revision, change) for revision in revisions for change in revision.changes if change.is_correction)


@dataclass(frozen=True, slots=True)
class Right:
    """One article, what of it is published here, and its licence, if it states one."""

    record: SourceRecord
    published: str
    licence: str


def list_rights(briefing: Briefing, evidence: Evidence, words: Words) -> tuple[Right, ...]:
    """Every article in the order of sources.yml."""
    return tuple(_find_right(record, briefing.info.publish, evidence, words) for record in briefing.sources)


def _find_right(record: SourceRecord, publish: str, evidence: Evidence, words: Words) -> Right:
    count = len(evidence.passages.get(record.id, ()))
    if publish == "full" and record.id in evidence.documents:
        published = words.plain("rights.whole")
    elif not count:
        published = words.plain("rights.nothing")
    elif publish == "none":
        published = words.plain("rights.words", count)
    else:
        published = words.plain("rights.passages", count)
    return Right(record, published, record.licence)
