"""Files that are as the generator wrote them: what they hold is known, and what is generated now takes their place as a whole."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.yamltext.fieldmerge import RecordMerge, Settled
from generator.yamltext.filemerge import Merged
from generator.yamltext.loader import form_fault
from generator.yamltext.nodes import Mapping
from generator.yamltext.nodes import Sequence as ListNode
from generator.yamltext.reader import MAX_CHARACTERS, parse_yaml
from generator.yamltext.shapes import NOUNS, Shape, fields_of
from generator.yamltext.splices import Splices
from generator.yamltext.writer import BETWEEN, dump_section, join_records, write_record


def dump_again(section: str, records: Iterable[Any], text: str, known: Sequence[Any]) -> str:
    """As `dump_section`; what `text`, which was written from the records `known`, has of records that are the same is not made again."""
    parts = text.removesuffix("\n").split(BETWEEN)
    if len(parts) != len(known) + 1:
        return dump_section(section, records)
    before = {record.id: (record, part) for record, part in zip(known, parts[1:], strict=True)}

    def write(record: Any) -> str:
        old, part = before.get(record.id, (None, ""))
        return part if old == record else write_record(record)

    return join_records(section, map(write, records))


def reads_back(text: str, records: Sequence[Any]) -> bool:
    """Whether `text`, which was written from these records, is read as these records: none of them has a value that loading refuses."""
    ids = {record.id.casefold() for record in records}
    return len(ids) == len(records) and len(text) <= MAX_CHARACTERS and all(map(_is_sound, records))


def _is_sound(record: Any) -> bool:
    for entry in fields_of(type(record)):
        value = getattr(record, entry.name)
        if entry.shape is Shape.TEXT:
            if (entry.form or entry.choices) and form_fault(entry, value) is not None:
                return False
        elif entry.shape is Shape.RECORD:
            if value is not None and not _is_sound(value):
                return False
        elif entry.shape is Shape.RECORDS and not all(map(_is_sound, value)):
            return False
    return True


def merge_untouched(section: str, path: str, known: Sequence[Any], generated: tuple[Any, ...], base_text: str) -> Merged | None:
    """The merge where the editor's file is what was last generated from the records `known`, and nothing else was decided about it.

    `base_text` is the file of what is generated now. None where it takes more than that: a value that is kept, or is in conflict.
    """
    if not reads_back(base_text, generated):
        return None
    by_id, there = {record.id: record for record in generated}, {record.id for record in known}
    taken: list[str] = []
    removed: list[str] = []
    for record in known:
        new = by_id.get(record.id)
        if new is None:
            removed.append(record.id)
        elif new != record:
            changed = _changed_fields(section, path, record, new)
            if changed is None:
                return None
            taken += [f"{section}/{record.id}.{name}" for name in changed]
    added = tuple(record.id for record in generated if record.id not in there)
    return Merged(base_text, base_text, taken=tuple(taken), added=added, removed=tuple(removed), records=generated)


def _changed_fields(section: str, path: str, before: Any, now: Any) -> list[str] | None:
    """The fields in which a record takes what is generated now; None where it does not take all of it."""
    text = dump_section(section, (before,))
    root = parse_yaml(text, path, NOUNS[section]).node
    if getattr(before, "status", "draft") != "draft" or not isinstance(root, ListNode) or not isinstance(root.items[0], Mapping):
        return None
    merging = RecordMerge(Splices(text), lambda name: False)
    merging.fields(type(before), root.items[0], before, before, now, False, False)
    if any(change.settled is not Settled.TAKEN for change in merging.changes):
        return None
    return [change.name for change in merging.changes]
