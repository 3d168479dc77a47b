"""Where an actor appears: the sources that name it, and the statements whose cited words do."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.language.names.alias_sweep import sweep
from generator.model import Actor, Mention
from generator.render.passages import Evidence, Statement

_ELSEWHERE = frozenset({"open_issues", "timeline", "disagreements"})
"""Sections whose statements do not list their actors themselves."""


@dataclass(frozen=True, slots=True)
class Appearances:
    """`sources`: (id of a source in use, how often it names the actor), in the order of the sources. `statements`: those of
    other pages whose cited words name the actor, in reading order."""

    sources: tuple[tuple[str, int], ...] = ()
    statements: tuple[Statement, ...] = ()


def find_appearances(
    actors: Iterable[Actor], evidence: Evidence, mentions: Mapping[str, Sequence[Mention]] | None = None
) -> dict[str, Appearances]:
    """The appearances of each actor by id; actors that no source names are missing.

    `mentions` are the actors' in all documents of the evidence, where they have been looked for already.
    """
    if mentions is None:
        mentions = sweep(actors, evidence.documents.values())
    statements = _statements_by_actor(mentions, evidence)
    found = {}
    for actor, places in mentions.items():
        counts: dict[str, int] = {}
        for place in places:
            counts[place.source] = counts.get(place.source, 0) + 1
        sources = tuple((r.id, counts[r.id]) for r in evidence.records.values() if r.id in counts and r.use == "yes")
        if sources:
            found[actor] = Appearances(sources, tuple(statements.get(actor, {})))
    return found


def _statements_by_actor(mentions: Mapping[str, Sequence[Mention]], evidence: Evidence) -> dict[str, dict[Statement, None]]:
    """For each actor the statements citing words that name it; each once, in reading order (a dict serves as ordered set)."""
    named: dict[str, list[tuple[int, int, str]]] = {}
    for actor, places in mentions.items():
        for place in places:
            named.setdefault(place.source, []).append((place.span.start, place.span.end, actor))
    for places_of_source in named.values():
        places_of_source.sort()
    found: dict[str, dict[Statement, None]] = {}
    for statement in evidence.statements.values():
        if statement.section not in _ELSEWHERE:
            continue
        for citation in statement.cites:
            if citation.span is None:
                continue
            places_here = named.get(citation.source, [])
            at = bisect.bisect_left(places_here, (citation.span.start, 0, ""))
            while at < len(places_here) and places_here[at][1] <= citation.span.end:
                found.setdefault(places_here[at][2], {})[statement] = None
                at += 1
    return found
