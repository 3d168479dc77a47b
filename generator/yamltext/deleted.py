"""What an editor deleted: whole records, and items of their lists. Remembered with its evidence, so that it stays deleted."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.findings import Finding
from generator.model import SECTIONS, Actor, Citation, iter_citations
from generator.yamltext.nodes import Mapping as MappingNode
from generator.yamltext.nodes import Scalar, Sequence, scalar_text
from generator.yamltext.reader import parse_yaml
from generator.yamltext.scalars import write_scalar
from generator.yamltext.shapes import INFO
from generator.yamltext.writer import block_record

ItemKey = Any
"""What makes an item of a list the same item: a citation's (source, quote), or the text itself."""

GoneItems = Mapping[str, frozenset[ItemKey]]
"""Dotted field of one record -> the items of it that the editor took out."""

_HEAD = """\
# What editors deleted: it is not generated again. To let a record come back, run `briefing generate --accept FILE/ID`;
# to let an item of a list come back, write it there.
"""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A deleted record: its id, and what the same evidence is known by. `words` remind a reader of what it said."""

    id: str
    words: str = ""
    aliases: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()

    @property
    def name(self) -> str:
        """The name of a deleted actor."""
        return self.words


@dataclass(frozen=True, slots=True)
class Deleted:
    """Everything editors deleted from one briefing: tombstones by section, list items by section and record id."""

    records: Mapping[str, tuple[Tombstone, ...]] = field(default_factory=dict)
    items: Mapping[str, Mapping[str, GoneItems]] = field(default_factory=dict)

    def ids(self, section: str) -> frozenset[str]:
        """The ids of a section's deleted records."""
        return frozenset(stone.id for stone in self.records.get(section, ()))


def bury(record: Any) -> Tombstone:
    """The tombstone of a record."""
    words = next((str(getattr(record, name)) for name in ("text", "question", "name", "title") if getattr(record, name, "")), "")
    aliases = record.aliases if isinstance(record, Actor) else ()
    passages = {(citation.source, citation.quote): Citation(citation.source, citation.quote) for _, citation in iter_citations(record)}
    return Tombstone(record.id, words, aliases, tuple(passages.values()))


def dump_deleted(deleted: Deleted) -> str:
    """The text of deleted.yml."""
    lines = []
    for section in (INFO, *SECTIONS):
        for stone in deleted.records.get(section, ()):
            lines += ["", f"- record: {section}/{stone.id}"]
            if stone.words:
                lines.append(f"  words: {write_scalar(stone.words)}")
            if stone.aliases:
                lines += ["  aliases:", *(f"    - {write_scalar(alias)}" for alias in stone.aliases)]
            if stone.cites:
                lines += ["  cites:", *(line for citation in stone.cites for line in block_record(citation, 4))]
        for record, fields in deleted.items.get(section, {}).items():
            for name, items in fields.items():
                owner = f"{section}/{record}.{name}" if record else f"{section}.{name}"
                for item in sorted(items, key=str):
                    lines += ["", f"- item: {owner}"]
                    if isinstance(item, tuple):
                        lines += [f"  source: {write_scalar(item[0])}", f"  quote: {write_scalar(item[1])}"]
                    else:
                        lines.append(f"  value: {write_scalar(item)}")
    return _HEAD + "".join(f"{line}\n" for line in lines)


def load_deleted(text: str, path: str) -> tuple[Deleted, tuple[Finding, ...]]:
    """(what was deleted, findings) of deleted.yml; findings only where it is not YAML. Entries that name nothing are passed over."""
    parsed = parse_yaml(text, path, "entry")
    if parsed.node is None and parsed.findings:
        fix = "restore this file from Git; without it everything that was deleted comes back"
        return Deleted(), tuple(replace(finding, fix=fix) for finding in parsed.findings)
    records: dict[str, dict[str, Tombstone]] = {}
    items: dict[str, dict[str, dict[str, set[ItemKey]]]] = {}
    for node in parsed.node.items if isinstance(parsed.node, Sequence) else ():
        # An entry of one text is how older versions wrote a record.
        named = node.value if isinstance(node, Scalar) else scalar_text(node.get("record")) if isinstance(node, MappingNode) else None
        section, _, record = (named or "").partition("/")
        if section in SECTIONS and record:
            records.setdefault(section, {})[record] = _stone(node, record) if isinstance(node, MappingNode) else Tombstone(record)
        elif isinstance(node, MappingNode) and (owner := scalar_text(node.get("item"))) is not None:
            _add_item(items, owner, node)
    frozen = {
        section: {record: {name: frozenset(gone) for name, gone in fields.items()} for record, fields in found.items()}
        for section, found in items.items()
    }
    return Deleted({section: tuple(found.values()) for section, found in records.items()}, frozen), ()


def _stone(node: MappingNode, record: str) -> Tombstone:
    words = scalar_text(node.get("words")) or ""
    aliases, cites = node.get("aliases"), node.get("cites")
    names = tuple(item.value for item in aliases.items if isinstance(item, Scalar)) if isinstance(aliases, Sequence) else ()
    found = []
    for item in cites.items if isinstance(cites, Sequence) else ():
        source, quote = (scalar_text(item.get(name)) if isinstance(item, MappingNode) else None for name in ("source", "quote"))
        if source is not None and quote is not None:
            found.append(Citation(source, quote))
    return Tombstone(record, words, names, tuple(found))


def _add_item(items: dict[str, dict[str, dict[str, set[ItemKey]]]], owner: str, node: MappingNode) -> None:
    section, slash, rest = owner.partition("/")
    record, _, name = rest.partition(".")
    if not slash:
        section, _, name = owner.partition(".")
        record = ""
    source, quote, value = (node.get(part) for part in ("source", "quote", "value"))
    key: ItemKey = None
    if isinstance(source, Scalar) and isinstance(quote, Scalar):
        key = (source.value, quote.value)
    elif isinstance(value, Scalar):
        key = value.value
    if key is not None and name and section in (INFO, *SECTIONS):
        items.setdefault(section, {}).setdefault(record, {}).setdefault(name, set()).add(key)
