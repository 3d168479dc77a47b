"""Three-way merge of a YAML file: what was last generated, what the editor has made of it, what is generated now.

Per field: generator unchanged, the editor's stays; editor unchanged, the generator's is taken; both changed, the editor's stays
and a finding says so. Lists of names and of citations merge as sets. A record the editor approved keeps its wording: a change
of the generator's is reported, not taken. A comment inside a value or record counts as the editor's change of it.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Map
from typing import Any

from generator.model import BriefingInfo
from generator.yamltext.conflicts import Conflict
from generator.yamltext.deleted import GoneItems
from generator.yamltext.filemerge import FileMerge, Merged, is_blank
from generator.yamltext.shapes import INFO, without_hidden
from generator.yamltext.writer import dump_info, dump_section
from generator.yamltext.written import dump_again, merge_untouched, reads_back

__all__ = ["Merged", "merge_info", "merge_section"]


def _nowhere(record_id: str) -> str:
    return ""


def merge_section(
    section: str,
    base: str | None,
    edited: str | None,
    generated: Iterable[Any],
    path: str,
    accept: frozenset[str] = frozenset(),
    deleted: frozenset[str] = frozenset(),
    *,
    keep: frozenset[str] = frozenset(),
    standing: Iterable[Conflict] = (),
    gone_items: Map[str, GoneItems] | None = None,
    taken_out: frozenset[str] = frozenset(),
    place_of: Callable[[str], str] = _nowhere,
    known: tuple[Any, ...] | None = None,
) -> Merged:
    """The file of a section (a name in SECTIONS) after merging what is generated now into what the editor has.

    `base` is the text last generated and `edited` the editor's file, each None where there is none. Without an editor's file, or
    with a blank one, the result is the generated file, less `deleted`; an editor who wants no records writes `[]`. A record that
    is in `base` and not in `edited` was deleted by the editor. A file the editor has not touched, or only deleted records from,
    also takes the generated order. `accept` holds "key_points/kp-x" or "key_points/kp-x.text": there the generated value is
    taken, or a deleted record brought back. `keep` holds such names too: there a conflict is settled with the editor's value.
    `standing` and `gone_items` are what earlier merges returned; `taken_out` are ids that a merge which was never completed may have
    taken out, so that their absence is nobody's decision. `place_of` tells of a record where its generated values come from. `known` are
    the records of `edited` where it is byte for byte what the generator wrote for them, or None. Never raises for what a file holds.
    """
    records = tuple(without_hidden(record) for record in generated)
    base_text = dump_section(section, records) if known is None else dump_again(section, records, edited or "", known)
    if edited is None or is_blank(edited):
        wanted = frozenset(entry for entry in accept for record in records if entry == f"{section}/{record.id}")
        gone = deleted - {entry.partition("/")[2] for entry in wanted}
        present = [record for record in records if record.id not in gone]
        added = tuple(record.id for record in present)
        text = base_text if len(present) == len(records) else dump_section(section, present)
        held = tuple(present) if reads_back(text, present) else None
        return Merged(text, base_text, added=added, deleted=gone, accepted=wanted, records=held)
    standing, gone_items = tuple(standing), gone_items or {}
    if known is not None and edited == base and not (accept or keep or standing or gone_items or deleted or taken_out):
        merged = merge_untouched(section, path, known, records, base_text)
        if merged is not None:
            return merged
    merge = FileMerge(section, edited, path, accept, keep, standing, gone_items, place_of)
    if merge.refusal or not merge.read_base(base, base_text, records):
        return merge.refused(edited, base, deleted)
    return merge.records(records, base_text, base, deleted, taken_out)


def merge_info(
    base: str | None,
    edited: str | None,
    generated: BriefingInfo,
    path: str,
    accept: frozenset[str] = frozenset(),
    *,
    keep: frozenset[str] = frozenset(),
    standing: Iterable[Conflict] = (),
    gone_items: Map[str, GoneItems] | None = None,
    place_of: Callable[[str], str] = _nowhere,
) -> Merged:
    """The text of briefing.yml after a merge, as in `merge_section`; `accept` and `keep` hold "briefing" or "briefing.title"."""
    info = without_hidden(generated)
    base_text = dump_info(info)
    if edited is None or is_blank(edited):
        return Merged(base_text, base_text, accepted=accept & {INFO})
    merge = FileMerge(INFO, edited, path, accept, keep, standing, gone_items or {}, place_of)
    if merge.refusal or not merge.read_base(base, base_text, (info,)):
        return merge.refused(edited, base, frozenset())
    return merge.info(info, base_text, base)
