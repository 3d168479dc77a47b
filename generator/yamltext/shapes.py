"""The fields of every record type, as the model declares them: what loading, writing and merging all go by."""
from __future__ import annotations

import types
from collections.abc import Hashable
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, get_args, get_origin, get_type_hints

from generator import model
from generator.model import SECTIONS, BriefingInfo, Edition

INFO = "briefing"
EDITION = "edition"
SINGLE = (INFO, EDITION)
"""The files that are a record by themselves, not a list of records: briefing.yml, and each file of editions/."""

NOUNS = {
    "sources": "source",
    "key_points": "key point",
    "actors": "actor",
    "open_issues": "issue",
    "timeline": "event",
    "quotes": "quote",
    "disagreements": "disagreement",
    "glossary": "term",
    INFO: "briefing",
    EDITION: "edition",
}
"""What one record of each file is called in messages."""


class Shape(StrEnum):
    """What a field holds."""

    TEXT = "text"
    COUNT = "count"
    TEXTS = "list of texts"
    RECORD = "record"
    RECORDS = "list of records"


class Missing:
    """The default of a field that has none."""

    def __repr__(self) -> str:
        return "MISSING"


NO_DEFAULT = Missing()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record type. `of` is the type of the records inside it, if it holds records."""

    name: str
    description: str
    shape: Shape
    of: type | None
    default: Any
    choices: tuple[str, ...]
    is_set: bool
    form: str

    @property
    def required(self) -> bool:
        """Whether a record without this field is incomplete."""
        return self.default is NO_DEFAULT


def record_type(section: str) -> type:
    """The record type of a file stem, one of SECTIONS or "briefing", or of an "edition". Raises KeyError for any other."""
    return {INFO: BriefingInfo, EDITION: Edition}.get(section) or SECTIONS[section]


def fields_of(cls: type) -> tuple[Field, ...]:
    """The fields of a record type that are written to YAML, in order."""
    return _fields_of(cls)


@lru_cache(maxsize=64)
def _fields_of(cls: Hashable) -> tuple[Field, ...]:
    assert isinstance(cls, type)
    hints = get_type_hints(cls, vars(model))
    found = []
    for entry in fields(cls):
        if entry.metadata.get("merge") == "hidden":
            continue
        shape, of = _shape(hints[entry.name])
        found.append(
            Field(
                name=entry.name,
                description=entry.metadata["description"],
                shape=shape,
                of=of,
                default=NO_DEFAULT if entry.default is MISSING else entry.default,
                choices=tuple(entry.metadata["choices"]),
                is_set=entry.metadata["merge"] == "set",
                form=entry.metadata.get("form", ""),
            )
        )
    return tuple(found)


def _shape(hint: Any) -> tuple[Shape, type | None]:
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return (Shape.TEXTS, None) if inner is str else (Shape.RECORDS, inner)
    if isinstance(hint, types.UnionType):
        hint = next(part for part in get_args(hint) if part is not type(None))
    plain = {str: Shape.TEXT, int: Shape.COUNT}
    return (plain[hint], None) if hint in plain else (Shape.RECORD, hint)


def without_hidden(item: Any) -> Any:
    """`item` with every field that is never written at its default."""
    if isinstance(item, tuple):
        return tuple([without_hidden(part) for part in item]) if item and not isinstance(item[0], str) else item
    hidden, nested = _inside(item.__class__)
    changes = {name: default for name, default in hidden if getattr(item, name) != default}
    for name in nested:
        value = getattr(item, name)
        if value and (plain := without_hidden(value)) != value:
            changes[name] = plain
    return replace(item, **changes) if changes else item


@lru_cache(maxsize=64)
def _inside(cls: Hashable) -> tuple[tuple[tuple[str, Any], ...], tuple[str, ...]]:
    """(the fields of a type that are never written, with their defaults; those that hold records)."""
    if not isinstance(cls, type) or not is_dataclass(cls):
        return (), ()
    hidden = tuple((entry.name, entry.default) for entry in fields(cls) if entry.metadata.get("merge") == "hidden")
    return hidden, tuple(entry.name for entry in fields_of(cls) if entry.shape in (Shape.RECORD, Shape.RECORDS))
