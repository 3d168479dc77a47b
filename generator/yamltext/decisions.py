"""What editors decided, applied to records just generated: what was withdrawn or deleted does not come back under another name,
two actors that are told apart do not share a spelling, and an actor who was renamed is still known by the name the sources use.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from generator.model import Actor, Citation, Disagreement, iter_citations

Passage = tuple[str, str]


def without_returning(section: str, generated: Iterable[Any], known: frozenset[str], settled: Iterable[Any]) -> tuple[Any, ...]:
    """The generated records without those that tell again what an editor withdrew or deleted.

    `settled` are the withdrawn records and the tombstones of deleted ones, `known` the ids that editors have or had: such a record
    is never left out here. A new one is a return where its first passage, the one it is worded after, is cited by a settled one, or
    the other way round; of a disagreement every side must be; an actor returns under one of its names.
    """
    gone = tuple(settled)
    if not gone:
        return tuple(generated)
    cited = {_passage(citation) for record in gone for _, citation in iter_citations(record)}
    firsts = {first for record in gone if (first := _first(record)) is not None}
    names = {name.casefold() for record in gone for name in (getattr(record, "name", ""), *getattr(record, "aliases", ())) if name}

    def returns(record: Any) -> bool:
        if isinstance(record, Actor):
            return record.name.casefold() in names
        if isinstance(record, Disagreement):
            return all(any(_passage(citation) in cited for citation in side.cites) for side in record.sides)
        passages = [_passage(citation) for _, citation in iter_citations(record)]
        return bool(passages) and (passages[0] in cited or not firsts.isdisjoint(passages))

    return tuple(record for record in generated if record.id in known or not returns(record))


def keep_former_names(generated: Iterable[Actor], settled: Iterable[Actor]) -> tuple[Actor, ...]:
    """The generated actors, the name of each that is called otherwise in `settled` among its aliases: the sources go on to use it."""
    names = {actor.id: actor.name for actor in settled}
    return tuple(
        replace(actor, aliases=(*actor.aliases, actor.name))
        if names.get(actor.id, actor.name) != actor.name and actor.name not in actor.aliases
        else actor
        for actor in generated
    )


def keep_apart(generated: Iterable[Actor], edited: Iterable[Actor]) -> tuple[Actor, ...]:
    """The generated actors, none with a spelling that editors gave to another actor from which they told it apart."""
    mine = {actor.id: actor for actor in edited}
    apart: dict[str, set[str]] = {}
    for actor in mine.values():
        for other in actor.distinct_from:
            if other in mine:
                apart.setdefault(actor.id, set()).add(other)
                apart.setdefault(other, set()).add(actor.id)
    names = {each: _names(mine[each]) for each in apart}
    out = []
    for actor in generated:
        fresh = {alias.casefold() for alias in actor.aliases} - names.get(actor.id, set())
        taken = {name for name in fresh if any(name in names[other] for other in apart.get(actor.id, ()))}
        out.append(replace(actor, aliases=tuple(alias for alias in actor.aliases if alias.casefold() not in taken)) if taken else actor)
    return tuple(out)


def _names(actor: Actor) -> set[str]:
    return {name.casefold() for name in (actor.name, *actor.aliases)}


def _first(record: Any) -> Passage | None:
    if isinstance(record, (Actor, Disagreement)):
        return None
    return next((_passage(citation) for _, citation in iter_citations(record)), None)


def _passage(citation: Citation) -> Passage:
    return citation.source, " ".join(citation.quote.split())
