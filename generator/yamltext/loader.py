"""Records from YAML text: types, required fields, allowed values. What is sound is loaded, the rest is reported."""
from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Any

from generator.edtf import is_day, is_edtf
from generator.findings import Finding, Related, Severity, sort_findings
from generator.yamltext.nodes import Mapping as MappingNode
from generator.yamltext.nodes import Node, Scalar, Sequence, Style, scalar_text
from generator.yamltext.reader import parse_items, parse_pieces, parse_yaml, shorten
from generator.yamltext.shapes import NOUNS, SINGLE, Field, Shape, fields_of, record_type

PathInside = tuple[str | int, ...]

ID_PATTERN = r"[a-z0-9][a-z0-9-]*"
_ID = re.compile(ID_PATTERN)
_COUNT = re.compile(r"[0-9]{1,9}")
_FILE = re.compile(r"(?!\.\.?(?:[/\\]|$))(?![A-Za-z]:)[^/\\]+")
_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


_BEGIN = "begin each record with `- id: …`"
_WHERE = {"Citation": " in a citation", "Side": " in a side", "Role": " in its role", "Summary": " in its summary"}


_LONGEST_ID = 80
"""Code points; values up to here (sources, kinds, statuses) come again and again, so that equal ones are one string in memory."""


class _Bad:
    """Stands for a value that cannot be used; the reason is among the findings."""


BAD = _Bad()


@dataclass(frozen=True, slots=True)
class Loaded:
    """A YAML file as records.

    `positions` maps a path such as ("kp-x", "cites", 0, "quote") to the (line, column) of that value; a record's own path is
    ("kp-x",), and in briefing.yml paths begin with the field. `left_out` are the ids of records that are in the file but not
    sound; `unreadable` tells that parts of the file could not be read at all.
    """

    records: tuple[Any, ...] = ()
    positions: Mapping[PathInside, tuple[int, int]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    left_out: tuple[str, ...] = ()
    unreadable: bool = False

    def position(self, path: PathInside) -> tuple[int, int]:
        """(line, column) of the value at `path`, or of the nearest thing around it; (0, 0) where nothing is known."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.positions:
                return self.positions[path[:length]]
        return 0, 0


def load_section(section: str, text: str, path: str) -> Loaded:
    """The records of one file (a name in SECTIONS, "briefing" or "edition"), in the order written; `path` only words the findings.

    A file that holds nothing, or `[]`, has no records. A record with a fault in it is left out and reported; so is the second
    record of an id. Raises KeyError for an unknown section.
    """
    record_type(section)
    if section not in SINGLE and (loaded := _load_plain_list(section, text, path)) is not None:
        return loaded
    parsed = parse_yaml(text, path, NOUNS[section])
    loading = Loading(section, path, text)
    unreadable = parsed.node is None and bool(parsed.findings)
    roots: list[Node] = [] if parsed.node is None else [parsed.node]
    findings = list(parsed.findings)
    if unreadable and section not in SINGLE:
        pieces = parse_pieces(text, path, NOUNS[section])
        roots = [piece.node for piece in pieces if piece.node is not None]
        # Cutting a file in two may bring out a fault that is none (a dash inside a quoted value); only the first is certain.
        findings += [found for piece in pieces if piece.node is None for found in piece.findings[:1]] if len(pieces) > 1 else []
        findings += [found for piece in pieces if piece.node is not None for found in piece.findings]
    records: list[Any] = []
    for root in roots:
        records += loading.single(root) if section in SINGLE else loading.records(root)
    if section in SINGLE and not roots and not unreadable:
        loading.missing_fields(record_type(section), None)
    findings += loading.findings
    left_out = tuple(dict.fromkeys(loading.left_out))
    return Loaded(tuple(records), loading.positions, sort_findings(findings), left_out, unreadable)


def _load_plain_list(section: str, text: str, path: str) -> Loaded | None:
    """The same for a file that is plainly a list, record by record, so that a large file does not fill the memory; None for any other."""
    loading = Loading(section, path, text)
    records: list[Any] = []
    for node in parse_items(text, path, NOUNS[section]):
        if node is None:
            return None
        records += loading.item(node)
    return Loaded(tuple(records), loading.positions, sort_findings(loading.findings), tuple(dict.fromkeys(loading.left_out)))


class Loading:
    """One file being turned into records; collects findings and positions."""

    def __init__(self, section: str, path: str, text: str) -> None:
        self.section, self.path, self.text = section, path, text
        self.cls = record_type(section)
        self.findings: list[Finding] = []
        self.positions: dict[PathInside, tuple[int, int]] = {}
        self.left_out: list[str] = []
        self.ids: dict[str, Scalar] = {}
        self.owner = NOUNS[section]

    def single(self, root: Node) -> Iterator[Any]:
        """The one record of a file that is a mapping."""
        if not isinstance(root, MappingNode):
            if isinstance(root, Scalar) and root.is_nothing:
                self.missing_fields(self.cls, root)
            else:
                self._report("yaml-type", root, "this file should hold fields, one a line", "begin with `title: …`")
            return
        record = self.record(self.cls, root, ())
        if record is not BAD:
            yield record

    def records(self, root: Node) -> Iterator[Any]:
        """The records of a file that is a list."""
        if isinstance(root, Scalar) and root.is_nothing:
            return
        if not isinstance(root, Sequence):
            self._report("yaml-type", root, f"this file should be a list, one {self.owner} an item", _BEGIN)
            return
        for node in root.items:
            yield from self.item(node)

    def item(self, node: Node) -> Iterator[Any]:
        """The record that is one item of such a list, if it is sound."""
        noun = self.owner
        if not isinstance(node, MappingNode):
            self._report("yaml-type", node, f"this item is no {noun}, only {_what(node)}", _BEGIN)
            return
        written = node.get("id")
        name = written if isinstance(written, Scalar) else None
        is_named = name is not None and not name.is_nothing
        if name is not None and is_named:
            self.owner = f'{noun} "{shorten(name.value)}"'
        if name is None or not is_named or not self._is_reused(noun, name):
            record = self.record(self.cls, node, (name.value if name is not None and is_named else "",))
            if record is not BAD:
                yield record
            elif name is not None:
                self.left_out.append(name.value)
        self.owner = noun

    def _is_reused(self, noun: str, name: Scalar) -> bool:
        first = self.ids.setdefault(name.value.casefold(), name)
        if first is name:
            return False
        related = Related(self.path, f'is the first, "{shorten(first.value)}"', first.place.line, first.place.column)
        self._report(
            "id-reused", name, f'the id "{shorten(name.value)}" is used twice; this {noun} is left out',
            "give one of the two records a new id", (related,),
        )
        return True

    def record(self, cls: type, node: MappingNode, path: PathInside) -> Any:
        """The record written at `node`, or BAD."""
        known = {entry.name: entry for entry in fields_of(cls)}
        values: dict[str, Any] = {}
        if path or self.section in SINGLE:
            self.positions[path] = node.place.line, node.place.column
        for key, value in node.pairs:
            if key.value not in known:
                self._unknown_field(key, tuple(known))
                continue
            entry = known[key.value]
            values[entry.name] = self.value(entry, value, (*path, entry.name))  # its own string, which is there once
        sound = not any(value is BAD for value in values.values())
        values = {name: value for name, value in values.items() if value is not None}
        absent = [entry for entry in known.values() if entry.required and entry.name not in values]
        if absent:
            self.missing_fields(cls, node, absent)
        return cls(**values) if sound and not absent else BAD

    def value(self, entry: Field, node: Node, path: PathInside) -> Any:
        """The value of one field; None where nothing is written, BAD where it cannot be used."""
        self.positions[path] = node.place.line, node.place.column
        if isinstance(node, Scalar) and node.is_nothing:
            return None
        if entry.shape is Shape.TEXT:
            return self._text(entry, node)
        if entry.shape is Shape.COUNT:
            is_count = isinstance(node, Scalar) and _COUNT.fullmatch(node.value) is not None
            return int(node.value) if is_count and isinstance(node, Scalar) else self._wrong_shape(entry, node, "a number", "write digits")
        if entry.shape is Shape.RECORD:
            if isinstance(node, MappingNode) and entry.of is not None:
                return self.record(entry.of, node, path)
            return self._wrong_shape(entry, node, "fields of its own", f"write {_names(entry)} below `{entry.name}:`, indented")
        if not isinstance(node, Sequence):
            fix = f"write `{entry.name}: [{shorten(node.value, 30)}]`" if isinstance(node, Scalar) and not entry.of else ""
            return self._wrong_shape(entry, node, "a list", fix or "begin each item with a dash, on a line of its own")
        items = [self._item(entry, item, (*path, number)) for number, item in enumerate(node.items)]
        return BAD if any(item is BAD for item in items) else tuple(items)

    def _item(self, entry: Field, node: Node, path: PathInside) -> Any:
        self.positions[path] = node.place.line, node.place.column
        if entry.shape is Shape.TEXTS:
            if isinstance(node, Scalar) and not node.is_nothing:
                return node.value
            fix = "write one text an item; put it in quotes if it holds `: `"
            return self._wrong_shape(entry, node, "text", fix, "an item of ")
        if isinstance(node, MappingNode) and entry.of is not None:
            return self.record(entry.of, node, path)
        return self._wrong_shape(entry, node, f"{_names(entry)}", f"write {_names(entry)} in each item", "an item of ")

    def _text(self, entry: Field, node: Node) -> Any:
        if not isinstance(node, Scalar):
            return self._wrong_shape(entry, node, "text", "put the value in quotes if it begins with a bracket or holds `: `")
        text = node.value
        if entry.name == "quote" or (entry.name == "text" and self.section == "quotes"):
            self._folded(entry, node)
        fault = form_fault(entry, text)
        if fault is None:
            return intern(text) if len(text) <= _LONGEST_ID else text
        self._report("yaml-type", node, f'"{entry.name}" of {self.owner} is "{shorten(text)}"{fault[0]}', fault[1])
        return BAD

    def _folded(self, entry: Field, node: Scalar) -> None:
        # The first line holds only the sign; one line of words is not changed by it, more are joined with blanks or breaks.
        if node.style not in (Style.LITERAL, Style.FOLDED) or self.text.count("\n", node.place.start, node.place.end) < 2:
            return
        self._report(
            "yaml-folded-quote", node,
            f'"{entry.name}" of {self.owner} is a block of lines (`{"|" if node.style is Style.LITERAL else ">"}`), '
            "and its line breaks become part of the words",
            "write it on one line, in double quotes if need be", severity=Severity.WARNING,
        )

    def _wrong_shape(self, entry: Field, node: Node, wanted: str, fix: str, prefix: str = "") -> _Bad:
        self._report("yaml-type", node, f'{prefix}"{entry.name}" of {self.owner} is {_what(node)}; it should be {wanted}', fix)
        return BAD

    def _unknown_field(self, key: Scalar, known: Iterable[str]) -> None:
        near = difflib.get_close_matches(key.value.lower()[:64], known, n=1)
        fix = f"write `{near[0]}:`" if near else f"use one of {', '.join(known)}, or delete the line"
        self._report("yaml-unknown-field", key, f'{self.owner} has a field "{shorten(key.value)}" that is not known here', fix)

    def missing_fields(self, cls: type, node: Node | None, absent: Iterable[Field] | None = None) -> None:
        """Reports the required fields of `cls` that a record lacks; all of them unless `absent` lists some."""
        for entry in absent if absent is not None else [entry for entry in fields_of(cls) if entry.required]:
            message = f'{self.owner} has no "{entry.name}"{_WHERE.get(cls.__name__, "")}'
            self._report("yaml-type", node, message, f"add `{entry.name}:` ({entry.description})")

    def _report(
        self, rule: str, node: Node | None, message: str, fix: str, related: tuple[Related, ...] = (),
        severity: Severity = Severity.ERROR,
    ) -> None:
        line, column = (node.place.line, node.place.column) if node is not None else (1, 1)
        self.findings.append(Finding(rule, severity, self.path, line, column, message, fix, related))


def form_fault(entry: Field, text: str) -> tuple[str, str] | None:
    """(what is wrong, fix) for a text that its field does not allow."""
    if entry.choices and text not in entry.choices:
        near = difflib.get_close_matches(text.lower()[:64], entry.choices, n=1)
        allowed = ", ".join(entry.choices)
        return ", which is not allowed", f"write {near[0]} (allowed: {allowed})" if near else f"write one of {allowed}"
    if entry.form == "id" and _ID.fullmatch(text) is None:
        return "; an id is small letters, digits and hyphens", f"write {_slug(text)}" if _slug(text) else "write a short name"
    if entry.form == "edtf" and not is_edtf(text):
        return ", which is not a date here", "write 2025-12-15, 2025-12, 2025, 2025-12-15~ (about), 2025? (unsure) or unknown"
    if entry.form == "day" and not is_day(text):
        return ", which is not a day", "write it as 2025-12-15"
    if entry.form == "url" and text and _URL.fullmatch(text) is None:
        return ", which is not a web address", "write an address that begins with https:// or http://, or leave it empty"
    if entry.form == "file" and _FILE.fullmatch(text) is None:
        return ", which is not a file of this briefing", "write the file's name as it stands under seeds/"
    return None


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()[:64]).strip("-")


def _what(node: Node) -> str:
    if isinstance(node, MappingNode):
        return "a set of fields"
    if isinstance(node, Sequence):
        return "a list"
    return "empty" if scalar_text(node) is None else f'the text "{shorten(node.value)}"'


def _names(entry: Field) -> str:
    names = [f"`{inner.name}:`" for inner in fields_of(entry.of) if inner.required] if entry.of else []
    return " and ".join(names) or f"`{fields_of(entry.of)[0].name}:`" if entry.of else "fields"
