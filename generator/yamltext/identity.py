"""Keeping a record's id when the generator would give it a new one: the same evidence makes it the same record."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.model import Citation, iter_citations

Item = TypeVar("Item")
Evidence = tuple[str, ...]

_COMMON = 8
"""Evidence that more records share than this tells none of them apart; it also keeps the search linear."""


def carry_ids(section: str, base: Iterable[Any], generated: Iterable[Any]) -> tuple[Any, ...]:
    """The generated records of a section, each with the id of the base record that rests on the same evidence.

    Only ids that are new are replaced, and only by ids no longer generated, so that no id is given twice. Evidence is the
    passages cited (source and words); for an actor its names too; for a source its file and hash. Shared must be at least half of
    it, on both sides, or the passage that one of the two is worded after. Records elsewhere that name a carried id need
    `rename_references`.
    """
    records = tuple(generated)
    names = carried_ids(section, base, records)
    return tuple(replace(record, id=names.get(record.id, record.id)) for record in records)


def carried_ids(section: str, base: Iterable[Any], generated: Iterable[Any]) -> dict[str, str]:
    """New id -> id to keep, for the records that `carry_ids` renames."""
    records, before = tuple(generated), tuple(base)
    present, known = {record.id for record in records}, {record.id for record in before}
    free = [record for record in before if record.id not in present]
    fresh = [record for record in records if record.id not in known]
    evidence = [_evidence(section, record) for record in free]
    index: dict[Evidence, list[int]] = {}
    for number, items in enumerate(evidence):
        for item in items:
            index.setdefault(item, []).append(number)
    firsts = [_first(section, record) for record in free]
    claims: list[tuple[bool, int, int, int]] = []
    for number, record in enumerate(fresh):
        items = _evidence(section, record)
        first = _first(section, record)
        shared: Counter[int] = Counter()
        for item in items:
            places = index.get(item, ())
            if len(places) <= _COMMON:
                shared.update(places)
        for other, count in shared.items():
            is_led = first in evidence[other] or firsts[other] in items
            if is_led or 2 * count >= max(len(items), len(evidence[other])):
                claims.append((first is not None and first == firsts[other], count, number, other))
    # The same first passage chooses before any other, then the largest overlap; where it is equal, reading order does.
    claims.sort(key=lambda claim: (not claim[0], -claim[1], claim[2], claim[3]))
    names: dict[str, str] = {}
    given: set[str] = set()
    for _, _, number, other in claims:
        new, old = fresh[number].id, free[other].id
        if new not in names and old not in given:
            names[new] = old
            given.add(old)
    return names


def _first(section: str, record: Any) -> Evidence | None:
    """The passage a statement is worded after; None for records that are not statements."""
    if section in ("actors", "sources", "disagreements"):
        return None
    return next((_passage(citation) for _, citation in iter_citations(record)), None)


def _passage(citation: Citation) -> Evidence:
    return "cite", citation.source, " ".join(citation.quote.split())


def _evidence(section: str, record: Any) -> frozenset[Evidence]:
    found: set[Evidence] = {_passage(citation) for _, citation in iter_citations(record)}
    if section == "actors":
        found |= {("name", name.casefold()) for name in (record.name, *record.aliases)}
    elif section == "sources":
        found |= {("file", record.file), ("sha256", record.sha256)}
    return frozenset(found)


def rename_references(item: Item, sources: Mapping[str, str] | None = None, actors: Mapping[str, str] | None = None) -> Item:
    """`item`, a record or a tuple of records, with the ids it names replaced: sources in citations, actors wherever named.

    A record's own id stays. Ids that are not in the mappings stay.
    """
    renamed: Item = _rename(item, sources or {}, actors or {})
    return renamed


_SOURCE_FIELDS = ("source", "copy_of")
_ACTOR_FIELDS = ("actors", "speaker", "distinct_from")


def _rename(item: Any, sources: Mapping[str, str], actors: Mapping[str, str]) -> Any:
    if isinstance(item, tuple):
        return tuple(_rename(part, sources, actors) for part in item)
    if isinstance(item, str) or not hasattr(item, "__dataclass_fields__"):
        return item
    changes: dict[str, Any] = {}
    for name in item.__dataclass_fields__:
        value = getattr(item, name)
        names = sources if name in _SOURCE_FIELDS else actors if name in _ACTOR_FIELDS else None
        if names is None:
            after = _rename(value, sources, actors)
        elif isinstance(value, tuple):
            after = tuple(names.get(part, part) for part in value)
        else:
            after = names.get(value, value)
        if after != value:
            changes[name] = after
    return replace(item, **changes) if changes else item
