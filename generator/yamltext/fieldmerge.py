"""Three-way merge of the fields of one record: what is decided per field, and the edits that carry it out."""
from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Map
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.model import Citation
from generator.yamltext.conflicts import CitationKey, Conflict
from generator.yamltext.deleted import GoneItems
from generator.yamltext.loader import BAD
from generator.yamltext.nodes import Mapping, Node, Sequence, Style
from generator.yamltext.shapes import NO_DEFAULT, Field, Shape, fields_of
from generator.yamltext.splices import Splices

_EDITORS_OWN = frozenset({"note"})
"""Fields that no accepting of a whole record replaces."""


class Settled(StrEnum):
    """How a field that differs between the editor and the generator was settled."""

    KEPT = "kept"
    TAKEN = "taken"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Change:
    """One settled field. `name` is dotted (`role.text`). A conflict has the value generated now and the one before it."""

    settled: Settled
    name: str
    generated: Any = None
    base: Any = None
    citation: CitationKey | None = None
    record_id: str = ""


class RecordMerge:
    """The merge of one record into the edits of its file.

    `is_accepted` and `is_kept` tell of a field whether the editor asked for the generated value, or settled for the one in the
    file. `standing` are the record's conflicts that nobody has settled yet, `gone` the items that the editor took out of its lists
    at any time; after merging, `still_gone` says what they are now.
    """

    def __init__(
        self,
        splices: Splices,
        is_accepted: Callable[[str], bool],
        is_kept: Callable[[str], bool] = lambda name: False,
        standing: Map[tuple[str, CitationKey | None], Conflict] | None = None,
        gone: GoneItems | None = None,
        is_withdrawn: bool = False,
    ) -> None:
        self.splices, self.is_accepted, self.is_kept = splices, is_accepted, is_kept
        self.standing = standing or {}
        self.gone = gone or {}
        self.is_withdrawn = is_withdrawn
        self.still_gone: dict[str, frozenset[Any]] = {}
        self.changes: list[Change] = []

    def fields(
        self, cls: type, node: Mapping, base: Any, edited: Any, generated: Any, in_flow: bool, is_approved: bool,
        name: str = "", citation: CitationKey | None = None,
    ) -> dict[str, Any]:
        """Merges every field of the record at `node`; gives the values it then has.

        `base` and `edited` hold the fields as a dict, as a record, or, for no record, as None.
        """
        merged = {}
        for entry in fields_of(cls):
            old, mine, new = _get(base, entry), _get(edited, entry), getattr(generated, entry.name)
            if entry.form == "id":
                merged[entry.name] = mine
                continue
            step = _Step(cls, node, entry, in_flow, is_approved, f"{name}{entry.name}", citation)
            merged[entry.name] = self._field(step, old, mine, new)
        return merged

    def _field(self, step: _Step, old: Any, mine: Any, new: Any) -> Any:
        if step.entry.is_set and isinstance(mine, tuple) and not self.is_accepted(step.name):
            # What stayed out of a list for another reason than the editor's deleting it is not counted as deleted.
            is_complete = isinstance(old, tuple) and not self.is_withdrawn and (step.name, step.citation) not in self.standing
            known = {key(item) for item in old} if is_complete else set()
            gone = (self.gone.get(step.name, frozenset()) | known) - {key(item) for item in mine}
            if gone:
                self.still_gone[step.name] = gone
                # What is in the base is kept out by the base; the rest may have been absent from the sources for a while.
                new = tuple(item for item in new if key(item) in known or key(item) not in gone)
        if mine == new:
            return mine
        own = step.entry.name in _EDITORS_OWN
        if self.is_accepted(step.name) and not own:
            return self._take(step, new)
        if self.is_withdrawn and (step.entry.is_set or step.entry.shape is Shape.RECORDS):
            # What was withdrawn is this evidence; if it changed with the sources, the decision would be about something else.
            return self._keep(step, mine)
        if (standing := self.standing.get((step.name, step.citation))) is not None:
            # Until it is settled the editor's value is safe, also where it has become what was generated before.
            old = standing.before
            if old != new and not own:
                return self._conflict(step, old, mine, new)
        if mine is BAD or own or (old == new and not self._holds_standing(step)):
            return self._keep(step, mine)
        value_node = step.value_node
        if step.entry.shape is Shape.RECORD and isinstance(value_node, Mapping) and mine is not None and new is not None:
            assert step.entry.of is not None
            if old is NO_DEFAULT or old is BAD:
                old = None
            merged = self.fields(
                step.entry.of, value_node, old, mine, new, step.in_flow or value_node.style is Style.FLOW, step.is_approved,
                f"{step.name}.",
            )
            return step.entry.of(**merged)
        if step.entry.is_set and isinstance(value_node, Sequence) and value_node.items:
            return self._set(step, value_node, old if isinstance(old, tuple) else (), mine, new)
        if step.entry.is_set and isinstance(old, tuple) and not self._has_comment(step):
            # The editor's list is empty: what was in it before stays out of it.
            before = _by_key(old)
            arriving = tuple(item for item in new if key(item) not in before)
            return self._take(step, arriving) if arriving else self._keep(step, mine)
        is_untouched = mine == old and not self._has_comment(step)
        if is_untouched and not (step.is_approved and not step.entry.is_set):
            return self._take(step, new)
        return self._conflict(step, old, mine, new)

    def _conflict(self, step: _Step, old: Any, mine: Any, new: Any) -> Any:
        if self.is_kept(step.name):
            return self._keep(step, mine)
        self.changes.append(Change(Settled.CONFLICT, step.name, new, old, step.citation))
        return mine

    def _holds_standing(self, step: _Step) -> bool:
        """Whether a conflict stands somewhere inside the field."""
        return any(name.startswith(f"{step.name}.") for name, _ in self.standing)

    def _take(self, step: _Step, value: Any) -> Any:
        self.splices.write_field(step.cls, step.node, step.entry, value, step.in_flow)
        self.changes.append(Change(Settled.TAKEN, step.name))
        return value

    def _keep(self, step: _Step, value: Any) -> Any:
        self.changes.append(Change(Settled.KEPT, step.name))
        return value

    def _has_comment(self, step: _Step) -> bool:
        pair = step.node.pair(step.entry.name)
        return pair is not None and self.splices.has_comment(pair[1], pair[0].place.end, pair[1].place.end)

    # --- lists that merge as sets -------------------------------------------------------------------------------

    def _set(self, step: _Step, node: Sequence, old: tuple[Any, ...], mine: tuple[Any, ...], new: tuple[Any, ...]) -> Any:
        before, wanted = _by_key(old), _by_key(new)
        in_flow = step.in_flow or node.style is Style.FLOW
        has_comment = self._has_comment(step)
        if mine == old and not has_comment and not step.is_approved and not _is_spliced(before, wanted):
            return self._take(step, new)
        present = {key(item): index for index, item in reversed(list(enumerate(mine)))}
        leaving = {
            index
            for index, item in enumerate(mine)
            if key(item) not in wanted and before.get(key(item)) == item
            and not step.is_approved and not self.splices.item_has_comment(node, index)
        }
        arriving = [item for item in wanted.values() if key(item) not in present and key(item) not in before]
        if len(leaving) == len(mine):
            if not has_comment:
                return self._take(step, tuple(arriving))
            leaving = set()
        result = self._merge_items(step, node, before, mine, wanted, in_flow)
        merged = self._splice(step, node, result, leaving, arriving, tuple(wanted), present, in_flow)
        if leaving or arriving:
            self.changes.append(Change(Settled.TAKEN, step.name))
        elif merged != new and tuple(result) == mine:
            self.changes.append(Change(Settled.KEPT, step.name))
        return merged

    def _merge_items(
        self, step: _Step, node: Sequence, before: dict[Any, Any], mine: tuple[Any, ...], wanted: dict[Any, Any], in_flow: bool
    ) -> list[Any]:
        """The editor's items, each citation merged field by field with the generated one of the same passage."""
        result = list(mine)
        seen: set[Any] = set()
        for index, item in enumerate(mine):
            other, item_node = wanted.get(key(item)), node.items[index]
            if step.entry.of is None or other is None or key(item) in seen or not isinstance(item_node, Mapping):
                continue
            seen.add(key(item))
            merged = self.fields(
                step.entry.of, item_node, before.get(key(item)), item, other, in_flow or item_node.style is Style.FLOW,
                step.is_approved, f"{step.name}.", (item.source, item.quote) if isinstance(item, Citation) else None,
            )
            result[index] = step.entry.of(**merged)
        return result

    def _splice(
        self, step: _Step, node: Sequence, items: list[Any], leaving: set[int], arriving: list[Any], order: tuple[Any, ...],
        present: dict[Any, int], in_flow: bool,
    ) -> tuple[Any, ...]:
        """Takes items out and puts new ones in, each after the item it follows in the generated order."""
        stays = [index for index in range(len(items)) if index not in leaving]
        for index in sorted(leaving):
            self.splices.remove_item(node, index, index > stays[-1])
        fresh = {key(item): item for item in arriving}
        after: dict[int, list[Any]] = {}
        heads: list[Any] = []
        anchor = -1
        for item_key in order:
            if item_key in fresh:
                (after.setdefault(anchor, []) if anchor >= 0 else heads).append(fresh[item_key])
            elif item_key in present and present[item_key] not in leaving:
                anchor = present[item_key]
                if heads:
                    after[~anchor], heads = heads, []
        if heads:
            after.setdefault(stays[-1], []).extend(heads)
        merged: list[Any] = []
        for index in stays:
            merged += [*after.get(~index, []), items[index], *after.get(index, [])]
            # Edits at one place keep their order: what follows one item stands above what goes before the next.
            self._insert(step, node, after.get(~index, []), index, True, in_flow)
            self._insert(step, node, after.get(index, []), index, False, in_flow)
        return tuple(merged)

    def _insert(self, step: _Step, node: Sequence, items: list[Any], index: int, before: bool, in_flow: bool) -> None:
        for item in items:
            self.splices.insert_item(node, step.entry, item, index, before, in_flow)


@dataclass(frozen=True, slots=True)
class _Step:
    """One field of the record being merged."""

    cls: type
    node: Mapping
    entry: Field
    in_flow: bool
    is_approved: bool
    name: str
    citation: CitationKey | None

    @property
    def value_node(self) -> Node | None:
        return self.node.get(self.entry.name)


def key(item: Any) -> Any:
    """What makes an item of a set the same item: a citation's source and words, or the text itself."""
    return (item.source, item.quote) if isinstance(item, Citation) else item


def _by_key(items: tuple[Any, ...]) -> dict[Any, Any]:
    """The items under their keys, in order; the first of those with the same key."""
    found: dict[Any, Any] = {}
    for item in items:
        found.setdefault(key(item), item)
    return found


def _is_spliced(before: dict[Any, Any], wanted: dict[Any, Any]) -> bool:
    """Whether what both have stands in the same order, so that taking out and putting in is enough."""
    return [item for item in before if item in wanted] == [item for item in wanted if item in before]


def _get(record: Any, entry: Field) -> Any:
    if record is None:
        return entry.default
    return record.get(entry.name, entry.default) if isinstance(record, dict) else getattr(record, entry.name)
