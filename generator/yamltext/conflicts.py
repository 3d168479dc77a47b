"""Fields that an editor and the generator changed in different ways: what is said about them, and how they are remembered.

A conflict stands until somebody settles it, whatever runs in between. It is stored with the value generated now and the one
generated before the two parted; the editor's own value is always read from the editor's file.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.findings import Finding, Related, Severity, sort_findings
from generator.model import SECTIONS, Citation
from generator.yamltext.loader import BAD, Loading, load_section
from generator.yamltext.nodes import Mapping as MappingNode
from generator.yamltext.nodes import Sequence, scalar_text
from generator.yamltext.reader import parse_yaml, shorten
from generator.yamltext.shapes import INFO, NO_DEFAULT, NOUNS, Field, fields_of, record_type
from generator.yamltext.writer import block_field

CitationKey = tuple[str, str]
"""A citation's source and words: what tells it from the others of its record."""

_HEAD = """\
# Fields that you and the generator changed in different ways; yours stand. Written by `briefing generate`, settled with
# `--keep FIELD` (yours stays) or `--accept FIELD` (the generated value is taken), or by writing the generated value.
"""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field in conflict. `field` is dotted (`role.text`); `citation` tells which one where it lies inside a citation.

    `before` is what was generated when the editor's value and the generator's were last the same, NO_DEFAULT for nothing.
    `place` is where the generated value comes from, as `path:line:column`; empty where that is not known.
    """

    section: str
    record: str
    field: str
    generated: Any
    before: Any = NO_DEFAULT
    citation: CitationKey | None = None
    place: str = ""

    @property
    def name(self) -> str:
        """As `--accept` and `--keep` take it: "key_points/kp-x.text" or "briefing.title"."""
        return f"{self.section}.{self.field}" if self.section == INFO else f"{self.section}/{self.record}.{self.field}"


# --- what is said ----------------------------------------------------------------------------------------------------


def standing_conflicts(section: str, text: str, conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Those conflicts that the editor's file, as it is now, does not settle: the record is there and the values differ."""
    wanted = tuple(conflicts)
    if not wanted:
        return ()
    loaded = load_section(section, text, "")
    records = _by_id(section, loaded.records)
    found = []
    for conflict in wanted:
        if conflict.record in records:
            place = _find(records[conflict.record], conflict)
            if place is not None and place[1] != conflict.generated:
                found.append(conflict)
        elif conflict.record in loaded.left_out or loaded.unreadable:
            found.append(conflict)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class PlacedConflict:
    """A conflict with the editor's value and its place in the editor's file; `mine` is BAD where it cannot be read."""

    conflict: Conflict
    line: int
    column: int
    mine: Any
    is_approved: bool


def place_conflicts(section: str, text: str, conflicts: Iterable[Conflict]) -> tuple[PlacedConflict, ...]:
    """Each conflict, in the order given, at its field's place in the editor's `text`.

    `is_approved` tells that the editor's value is the one once generated, and kept because the record is approved.
    """
    standing = tuple(conflicts)
    if not standing:
        return ()
    loaded = load_section(section, text, "")
    records = _by_id(section, loaded.records)
    found = []
    for conflict in standing:
        record = records.get(conflict.record)
        place = _find(record, conflict) if record is not None else None
        inside, mine = place if place is not None else (tuple(conflict.field.split(".")), BAD)
        line, column = loaded.position(inside if section == INFO else (conflict.record, *inside))
        is_approved = mine == conflict.before and getattr(record, "status", "") == "approved"
        found.append(PlacedConflict(conflict, line, column, mine, is_approved))
    return tuple(found)


def word_conflicts(section: str, text: str, path: str, conflicts: Iterable[Conflict]) -> tuple[Finding, ...]:
    """A finding for each conflict, at the field's place in the editor's `text`."""
    return sort_findings(_finding(section, path, placed) for placed in place_conflicts(section, text, conflicts))


def _finding(section: str, path: str, placed: PlacedConflict) -> Finding:
    conflict = placed.conflict
    owner = f"the {NOUNS[section]}" if section == INFO else f'{NOUNS[section]} "{conflict.record}"'
    how = "was generated anew after you approved it" if placed.is_approved else "changed on both sides"
    origin = f" from {conflict.place}" if conflict.place else ""
    values = f"yours {word(placed.mine)}, generated {word(conflict.generated)}{origin}, last generated {word(conflict.before)}"
    return Finding(
        "merge-conflict", Severity.WARNING, path, placed.line, placed.column,
        f'"{conflict.field}" of {owner} {how}; yours was kept',
        f"write the value you want, then run `briefing generate --keep {conflict.name}`; "
        f"to take the generated one, `briefing generate --accept {conflict.name}`",
        (Related("", values),),
    )


def _by_id(section: str, records: Iterable[Any]) -> dict[str, Any]:
    return {"" if section == INFO else record.id: record for record in records}


def _find(record: Any, conflict: Conflict) -> tuple[tuple[str | int, ...], Any] | None:
    """(path, value) of the field in the editor's record, or None where what holds it is gone."""
    value, path = record, list[str | int]()
    for part in conflict.field.split("."):
        if isinstance(value, tuple):
            at = next((at for at, item in enumerate(value) if (item.source, item.quote) == conflict.citation), None)
            if at is None:
                return None
            value = value[at]
            path.append(at)
        if value is None:
            return None
        value = getattr(value, part)
        path.append(part)
    return tuple(path), value


def word(value: Any) -> str:
    """A value as it is shown in a message."""
    if value is BAD:
        return "cannot be read"
    if value is NO_DEFAULT or value is None or value in ("", ()):
        return "nothing"
    if isinstance(value, str):
        return shorten(value) if " " not in value else f'"{shorten(value)}"'
    if isinstance(value, Citation):
        return f'{value.source} "{shorten(value.quote, 40)}"'
    if isinstance(value, tuple):
        return shorten("; ".join(word(item) for item in value), 120)
    first = getattr(value, fields_of(type(value))[0].name)
    return word(first)


# --- how it is remembered --------------------------------------------------------------------------------------------


def dump_conflicts(conflicts: Iterable[Conflict]) -> str:
    """The text of conflicts.yml: one record a conflict, its values written as they are in the file they belong to."""
    lines = []
    for conflict in conflicts:
        entry = _field_at(conflict.section, conflict.field)
        if entry is None:
            continue
        text = replace(entry, choices=())
        lines += ["", f"- field: {conflict.name}"]
        if conflict.citation is not None:
            for name, value in zip(("source", "quote"), conflict.citation, strict=True):
                lines += block_field(_text_field(name), value, 2)
        lines += block_field(replace(text, name="generated"), conflict.generated, 2)
        if conflict.before is not NO_DEFAULT and conflict.before is not BAD:
            lines += block_field(replace(text, name="before"), conflict.before, 2)
        if conflict.place:
            lines += block_field(_text_field("from"), conflict.place, 2)
    return _HEAD + "".join(f"{line}\n" for line in lines)


def load_conflicts(text: str, path: str) -> tuple[tuple[Conflict, ...], tuple[Finding, ...]]:
    """(conflicts, findings) of conflicts.yml. Findings only where it is not YAML; a field this version has not is passed over."""
    parsed = parse_yaml(text, path, "conflict")
    if parsed.node is None and parsed.findings:
        fix = "restore this file from Git; deleting it forgets which conflicts are open, and loses nothing else"
        return (), tuple(replace(finding, fix=fix) for finding in parsed.findings)
    items = parsed.node.items if isinstance(parsed.node, Sequence) else ()
    found = (_load(item, path, text) for item in items if isinstance(item, MappingNode))
    return tuple(conflict for conflict in found if conflict is not None), ()


def _load(node: MappingNode, path: str, text: str) -> Conflict | None:
    name = scalar_text(node.get("field")) or ""
    section, slash, rest = name.partition("/")
    record, _, field = rest.partition(".")
    if not slash:
        section, _, field = name.partition(".")
        record = ""
    entry = _field_at(section, field) if section in SECTIONS or section == INFO else None
    if entry is None:
        return None
    loading = Loading(section, path, text)
    values: dict[str, Any] = {}
    for key in ("generated", "before"):
        if (written := node.get(key)) is not None:
            value = loading.value(replace(entry, name=key), written, (key,))
            values[key] = entry.default if value is None else value
    if values.get("generated", BAD) is BAD or values.get("before") is BAD:
        return None
    source, quote = scalar_text(node.get("source")), scalar_text(node.get("quote"))
    citation = (source, quote) if source is not None and quote is not None else None
    return Conflict(section, record, field, citation=citation, place=scalar_text(node.get("from")) or "", **values)


def _field_at(section: str, name: str) -> Field | None:
    """The field that a dotted name leads to, or None where there is no such field."""
    cls: type | None = record_type(section)
    found = None
    for part in name.split("."):
        entries: Mapping[str, Field] = {entry.name: entry for entry in fields_of(cls)} if cls is not None else {}
        found = entries.get(part)
        if found is None:
            return None
        cls = found.of
    return found


def _text_field(name: str) -> Field:
    entry = _field_at(INFO, "note")
    assert entry is not None
    return replace(entry, name=name)
