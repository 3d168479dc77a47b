"""The merge of one file: what becomes of each record, the edits that carry it out, and the proof that they read as meant."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, field, replace
from typing import Any

from generator.findings import Finding, Severity, sort_findings
from generator.model import BriefingInfo
from generator.yamltext.conflicts import CitationKey, Conflict, word_conflicts
from generator.yamltext.deleted import GoneItems
from generator.yamltext.fieldmerge import Change, RecordMerge, Settled
from generator.yamltext.loader import BAD, Loading, load_section
from generator.yamltext.nodes import Mapping, Node, Scalar, Sequence, Style
from generator.yamltext.reader import Parsed, parse_yaml
from generator.yamltext.shapes import INFO, NO_DEFAULT, NOUNS, fields_of, record_type
from generator.yamltext.splices import Splices
from generator.yamltext.writer import dump_info, dump_section


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge made of one file.

    `text` is the file's new content, `base_text` what to store as last generated. `kept` names the fields where the editor's
    value stands against the generator's, `taken` those where the generator's was taken (as "key_points/kp-x.text"); `added` and
    `removed` are ids of whole records. `deleted` are the ids that must not come back: give them to the next merge. `accepted`
    are the entries of `accept` and `keep` that named something here. `standing` are the conflicts as values, one for each of
    `conflicts`, and `gone_items` what the editor took out of lists, by record id: give both to the next merge too. Where `refused`,
    nothing was merged: `findings` say why, `text` and `base_text` are what they were, and the file must not be written.
    """

    text: str
    base_text: str
    kept: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    conflicts: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()
    deleted: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()
    standing: tuple[Conflict, ...] = ()
    gone_items: Map[str, GoneItems] = field(default_factory=dict)
    refused: bool = False
    records: tuple[Any, ...] | None = None
    """What the file holds, where that is known without reading it."""


def is_blank(text: str) -> bool:
    """Whether a file says nothing at all, so that it starts anew."""
    return not text.strip("\ufeff \t\r\n")


@dataclass(slots=True)
class _Outcome:
    """What has been decided so far."""

    expected: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


class FileMerge:
    """The merge of one file with one editor's text."""

    def __init__(
        self, section: str, edited: str, path: str, accept: frozenset[str], keep: frozenset[str], standing: Iterable[Conflict],
        gone_items: Map[str, GoneItems], place_of: Callable[[str], str],
    ) -> None:
        self.section, self.edited, self.path, self.place_of = section, edited, path, place_of
        self.accept, self.keep, self.gone_items = accept, keep, gone_items
        self.still_gone: dict[str, GoneItems] = {}
        self.standing: dict[str, dict[tuple[str, CitationKey | None], Conflict]] = {}
        for conflict in standing:
            self.standing.setdefault(conflict.record, {})[conflict.field, conflict.citation] = conflict
        self.noun = NOUNS[section]
        self.cls = record_type(section)
        self.splices = Splices(edited)
        self.parsed: Parsed = parse_yaml(edited, path, self.noun)
        self.refusal: tuple[Finding, ...] = self._refusal()
        self.base: dict[str, dict[str, Any]] = {}
        self.accepted: set[str] = set()
        self.merged_ids: set[str] = set()
        self.is_as_base = False
        """Whether the editor's file is byte for byte what was last generated."""
        self.is_written_anew = False
        """Whether the whole file is what the generator writes, which needs no proof of how it reads."""

    def _refusal(self) -> tuple[Finding, ...]:
        root = self.parsed.node
        if root is None:
            return self.parsed.findings
        wanted = Mapping if self.section == INFO else Sequence
        if isinstance(root, wanted) or (isinstance(root, Scalar) and root.is_nothing):
            return ()
        return load_section(self.section, self.edited, self.path).findings

    def refused(self, edited: str, base: str | None, deleted: frozenset[str]) -> Merged:
        """The result of a merge that was not made."""
        return Merged(edited, base or "", findings=sort_findings(self.refusal), deleted=deleted, refused=True)

    def read_base(self, base: str | None, base_text: str, generated: tuple[Any, ...]) -> bool:
        """Reads what was last generated; False, with findings, where it cannot be read."""
        if base is None:
            return True
        if base == base_text:
            # Nothing new is the common case, and spares reading a file.
            self.base = {getattr(record, "id", ""): self._plain(record) for record in generated}
            return True
        if base == self.edited and isinstance(self.parsed.node, Sequence):
            self.base = {name: self._values(node) for name, node in _named(self.parsed.node)}
            self.is_as_base = True
            return True
        folder, _, name = self.path.rpartition("/")
        place = f"{folder}/.generated/{name}" if folder else f".generated/{name}"
        parsed = parse_yaml(base, place, self.noun)
        root = parsed.node
        if root is None and parsed.findings:
            fix = "restore this file from Git; deleting it makes every difference to the generator's a conflict"
            self.refusal = tuple(replace(finding, fix=fix) for finding in parsed.findings)
            return False
        if self.section == INFO:
            if isinstance(root, Mapping):
                self.base[""] = self._values(root)
        elif isinstance(root, Sequence):
            self.base = {name: self._values(node) for name, node in _named(root)}
        return True

    def _values(self, node: Mapping) -> dict[str, Any]:
        """Every field of the record at `node` as a value; BAD where it cannot be used."""
        loading = Loading(self.section, self.path, self.edited)
        found = {}
        for entry in fields_of(self.cls):
            value_node = node.get(entry.name)
            value = None if value_node is None else loading.value(entry, value_node, (entry.name,))
            found[entry.name] = entry.default if value is None else value
        return found

    def _plain(self, record: Any) -> dict[str, Any]:
        return {entry.name: getattr(record, entry.name) for entry in fields_of(self.cls)}

    def _is_accepted(self, record_id: str, name: str = "") -> bool:
        """Whether the editor asked for the generated value of a record, or of one of its fields."""
        return self._is_named(self.accept, record_id, name)

    def _is_kept(self, record_id: str, name: str) -> bool:
        """Whether the editor settled for the value in the file."""
        return self._is_named(self.keep, record_id, name)

    def _is_named(self, names: frozenset[str], record_id: str, name: str) -> bool:
        """Whether `names` has a field, something around it, or its record."""
        whole = f"{self.section}/{record_id}" if record_id else self.section
        found = False
        parts = name.split(".") if name else []
        for length in range(len(parts) + 1):
            entry = ".".join([whole, *parts[:length]])
            if entry in names:
                self.accepted.add(entry)
                found = True
        return found

    # --- list files ---------------------------------------------------------------------------------------------

    def records(
        self, generated: tuple[Any, ...], base_text: str, base: str | None, deleted: frozenset[str],
        taken_out: frozenset[str],
    ) -> Merged:
        """The merge of a list file."""
        root = self.parsed.node
        items = root.items if isinstance(root, Sequence) else ()
        places: dict[str, int] = {}
        has_nameless = False
        for index, item in enumerate(items):
            name = item.get("id") if isinstance(item, Mapping) else None
            if isinstance(name, Scalar) and not name.is_nothing:
                places.setdefault(name.value, index)
            else:
                has_nameless = True
        by_id = {record.id: record for record in generated}
        out = _Outcome()
        stays = self._merge_present(items, places, by_id, out)

        # A record whose id cannot be read may be any of those that seem to be missing, so none of them counts as deleted.
        vanished = {record_id for record_id in self.base if record_id not in places and record_id not in taken_out}
        gone = {record_id for record_id in deleted if record_id not in places} | (set() if has_nameless else vanished)
        gone -= {record_id for record_id in gone if record_id in by_id and self._is_accepted(record_id)}
        back = {record_id for record_id in vanished - gone if self._is_accepted(record_id)}
        hidden = gone | (vanished - back if has_nameless else set())
        self._insert_new(root, generated, places, stays, hidden, out)
        if self._is_as_generated(places) and all(change.settled is Settled.TAKEN for change in out.changes):
            present = [record for record in generated if record.id not in hidden]
            whole = base_text if len(present) == len(generated) else dump_section(self.section, present)
            self.splices = Splices(self.edited)
            self.splices.add(0, len(self.edited), whole.replace("\n", self.splices.newline))
            self.is_written_anew = True
            out.expected = [(record.id, self._plain(record)) for record in present]
        kept = self._kept_bases(record_id for record_id, index in places.items() if index in stays and record_id not in by_id)
        if kept:
            base_text = dump_section(self.section, (*generated, *kept))
        return self._finish(out, base_text, base, frozenset(gone), deleted)

    def _kept_bases(self, names: Iterable[str]) -> list[Any]:
        """Records of the merge base that are not generated any more, and stay in the editor's file all the same.

        Without them, deleting such a record would leave no trace, and its return would be a conflict in every field.
        """
        found = [self.base[record_id] for record_id in names if record_id in self.base]
        sound = [values for values in found if not any(value is BAD or value is NO_DEFAULT for value in values.values())]
        return [self.cls(**values) for values in sound]

    def _is_as_generated(self, places: dict[str, int]) -> bool:
        """Whether the editor's file is what was last generated, byte for byte, less deleted records."""
        present = [values for record_id, values in self.base.items() if record_id in places]
        if any(value is BAD or value is NO_DEFAULT for values in present for value in values.values()):
            return False
        records = [self.cls(**values) for values in present]
        return self.edited == dump_section(self.section, records).replace("\n", self.splices.newline)

    def _merge_present(self, items: tuple[Node, ...], places: dict[str, int], by_id: dict[str, Any], out: _Outcome) -> set[int]:
        """Merges the records the editor's file has; gives the indexes of those that stay in it."""
        leaving: set[int] = set()
        root = self.parsed.node
        for record_id, index in places.items():
            node = items[index]
            assert isinstance(node, Mapping) and isinstance(root, Sequence)
            values = self.base[record_id] if self.is_as_base else self._values(node)
            if record_id in by_id:
                values = self._merge_record(node, record_id, values, by_id[record_id], out, root.style is Style.FLOW)
            elif record_id in self.base and self._may_leave(root, index, node, record_id, values):
                leaving.add(index)
                out.removed.append(record_id)
                continue
            out.expected.append((record_id, values))
        stays = {index for index in range(len(items)) if index not in leaving}
        last = max(stays, default=-1)
        for index in sorted(leaving):
            assert isinstance(root, Sequence)
            self.splices.remove_record(root, index, index > last)
        return stays

    def _may_leave(self, root: Sequence, index: int, node: Mapping, record_id: str, values: dict[str, Any]) -> bool:
        """Whether a record that is no longer generated goes: the editor left it as it was, or asked for it."""
        if self._is_accepted(record_id):
            return True
        known = [entry.name for entry in fields_of(self.cls)]
        names = [key.value for key, _ in node.pairs]
        is_plain = len(set(names)) == len(names) and all(name in known for name in names)
        return is_plain and values == self.base[record_id] and not self.splices.item_has_comment(root, index)

    def _merge_record(
        self, node: Mapping, record_id: str, values: dict[str, Any], generated: Any, out: _Outcome, in_flow: bool
    ) -> dict[str, Any]:
        merging = RecordMerge(
            self.splices,
            lambda name: self._is_accepted(record_id, name),
            lambda name: self._is_kept(record_id, name),
            self.standing.get(record_id),
            self.gone_items.get(record_id),
            values.get("status") == "withdrawn",
        )
        self.merged_ids.add(record_id)
        base = self.base.get(record_id)
        is_approved = values.get("status") == "approved"
        merged = merging.fields(self.cls, node, base, values, generated, in_flow, is_approved)
        if merging.still_gone:
            self.still_gone[record_id] = merging.still_gone
        out.changes += [replace(change, record_id=record_id) for change in merging.changes]
        return merged

    def _insert_new(
        self, root: Node | None, generated: tuple[Any, ...], places: dict[str, int], stays: set[int], hidden: set[str],
        out: _Outcome,
    ) -> None:
        """Puts records the editor's file has never had after the record they follow in the generated order."""
        groups: dict[int, list[Any]] = {}
        anchor = -1
        for record in generated:
            if record.id in places:
                anchor = places[record.id] if places[record.id] in stays else anchor
            elif record.id not in hidden:
                groups.setdefault(anchor, []).append(record)
                out.added.append(record.id)
        for index, group in groups.items():
            self.splices.insert_records(root, group, index)
        fresh = {
            index: [(record.id, self._plain(record)) for record in group] for index, group in groups.items()
        }
        ordered = fresh.get(-1, [])
        for record_id, values in out.expected:
            ordered.append((record_id, values))
            ordered += fresh.get(places[record_id], [])
        out.expected = ordered

    # --- briefing.yml -------------------------------------------------------------------------------------------

    def info(self, generated: BriefingInfo, base_text: str, base: str | None) -> Merged:
        """The merge of the file that is one record."""
        out = _Outcome()
        root = self.parsed.node
        if isinstance(root, Mapping):
            values = self._merge_record(root, "", self._values(root), generated, out, False)
        else:
            head = dump_info(generated).partition("\n\n")[2]
            end = len(self.edited)
            self.splices.add(end, end, ("" if self.edited.endswith(("\n", "\r")) else "\n") + head)
            values = self._plain(generated)
        out.expected.append(("", values))
        return self._finish(out, base_text, base, frozenset(), frozenset())

    # --- the end ------------------------------------------------------------------------------------------------

    def _finish(self, out: _Outcome, base_text: str, base: str | None, gone: frozenset[str], deleted: frozenset[str]) -> Merged:
        text = self.splices.apply() if self.splices else self.edited
        if self.splices and is_blank(text):
            # A blank file would start anew the next time.
            text += "[]" + self.splices.newline
        if text != self.edited and not self.is_written_anew and not self._reads_as(text, out.expected):
            fix = "run your file through a YAML formatter, or simplify its layout, then generate again"
            message = "this file is laid out in a way that changes cannot be merged into without risk; nothing was changed"
            self.refusal = (Finding("merge-conflict", Severity.ERROR, self.path, 0, 0, message, fix),)
            return self.refused(self.edited, base, deleted)
        names: dict[Settled, list[str]] = {kind: [] for kind in Settled}
        for change in out.changes:
            names[change.settled].append(self._full_name(change))
        standing = tuple(
            Conflict(
                self.section, change.record_id, change.name, change.generated, change.base, change.citation,
                self.place_of(change.record_id),
            )
            for change in out.changes
            if change.settled is Settled.CONFLICT
        )
        # A record that is not generated for a while keeps its memory.
        kept = {record_id for record_id, _ in out.expected} - self.merged_ids
        return Merged(
            text=text,
            base_text=base_text,
            kept=tuple(names[Settled.KEPT] + names[Settled.CONFLICT]),
            taken=tuple(names[Settled.TAKEN]),
            added=tuple(out.added),
            removed=tuple(out.removed),
            conflicts=word_conflicts(self.section, text, self.path, standing),
            deleted=gone,
            accepted=frozenset(self.accepted),
            standing=standing,
            gone_items={**{name: gone for name, gone in self.gone_items.items() if name in kept}, **self.still_gone},
        )

    def _full_name(self, change: Change) -> str:
        """The name of a changed field as `--accept` takes it, such as "key_points/kp-x.text" or "briefing.title"."""
        return f"{self.section}.{change.name}" if self.section == INFO else f"{self.section}/{change.record_id}.{change.name}"

    def _reads_as(self, text: str, expected: list[tuple[str, dict[str, Any]]]) -> bool:
        """Whether the merged text holds exactly the records meant: the guard against a layout no splice foresaw."""
        root = parse_yaml(text, self.path, self.noun).node
        if self.section == INFO:
            return isinstance(root, Mapping) and self._values(root) == expected[0][1]
        if not isinstance(root, Sequence):
            return not expected and (root is None or (isinstance(root, Scalar) and root.is_nothing))
        found: dict[str, dict[str, Any]] = {}
        for item in root.items:
            name = item.get("id") if isinstance(item, Mapping) else None
            if isinstance(item, Mapping) and isinstance(name, Scalar) and not name.is_nothing and name.value not in found:
                found[name.value] = self._values(item)
        return list(found.items()) == expected


def _named(root: Sequence) -> Iterator[tuple[str, Mapping]]:
    """(id, record) of each record of a list that has an id, the first of each."""
    seen = set()
    for item in root.items:
        name = item.get("id") if isinstance(item, Mapping) else None
        if isinstance(item, Mapping) and isinstance(name, Scalar) and name.value not in seen:
            seen.add(name.value)
            yield name.value, item
