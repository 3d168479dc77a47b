"""Reads YAML text into nodes with places. What cannot be read becomes findings, never an exception.

Scanning and parsing are PyYAML's; values are built here, so that nothing is typed by guess. Refused outright: tags, anchors
and aliases (an alias can make a small file huge), several documents, deep nesting, huge files.
"""
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml  # type: ignore[import-untyped]

from generator.findings import Finding, Related, Severity
from generator.spans import LineIndex
from generator.yamltext.events import Unsure, quick_events, sure_events
from generator.yamltext.nodes import Mapping, Node, Place, Scalar, Sequence, Style
from generator.yamltext.syntax import explain

MAX_DEPTH = 16
"""Levels of nesting read; the deepest record has six."""

MAX_CHARACTERS = 64_000_000
"""Longest file read; a briefing of ten thousand articles has at most half of that in one."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS_OF_OLD = "\x85\u2028\u2029"
_STYLES = {None: Style.PLAIN, "": Style.PLAIN, "'": Style.SINGLE, '"': Style.DOUBLE, "|": Style.LITERAL, ">": Style.FOLDED}
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text read as YAML. `node` is None where the text holds nothing (no findings) or cannot be read (findings)."""

    node: Node | None
    findings: tuple[Finding, ...] = ()


def parse_yaml(text: str, path: str, noun: str = "record") -> Parsed:
    """The node tree of one YAML file, and what is wrong with it; `path` and `noun` (such as "actor") only word the findings.

    A name that stands twice in a record is a finding (`yaml-duplicate-key`), but the tree is there. After `yaml-syntax` or
    `yaml-unsafe` there is no tree.
    """
    return _Reading(text, path, noun).parse(0, len(text))


def parse_pieces(text: str, path: str, noun: str = "record") -> tuple[Parsed, ...]:
    """The records of a list file that is broken somewhere, each read by itself, so that one bad record hides no other.

    The text is cut where a line begins with a dash in the column of the first such line. Places are those of the whole text.
    """
    reading = _Reading(text, path, noun)
    cuts = list(_find_cuts(text))
    if not cuts or reading.refusal() is not None:
        return (parse_yaml(text, path, noun),)
    return tuple(reading.parse(start, end) for start, end in itertools.pairwise(cuts))


def parse_items(text: str, path: str, noun: str = "record") -> Iterator[Node | None]:
    """The items of a list file in order, each read by itself: no more than one of them is held as a tree at a time.

    They are those of `parse_yaml`, or there comes a None and no more: the file is not plainly a list without a fault, and the whole of it
    must be asked. A cut through a quoted value leaves its quote open, which is a fault of its piece.
    """
    reading = _Reading(text, path, noun)
    cuts = _find_cuts(text)
    first = next(cuts, None)
    if first is None or reading.refusal() is not None or not _ONLY_COMMENTS.fullmatch(text, 0, first) or _DOCUMENT_MARK.search(text):
        yield None
        return
    for start, end in itertools.pairwise(itertools.chain((first,), cuts)):
        piece = reading.parse(start, end)
        items = piece.node.items if isinstance(piece.node, Sequence) else ()
        if piece.findings or len(items) != 1:
            yield None
            return
        yield items[0]


_ONLY_COMMENTS = re.compile(r"(?: *(?:#[^\n]*)?\r?\n)*")
_DOCUMENT_MARK = re.compile(r"^(?:---|\.\.\.|%)", re.MULTILINE)


def _find_cuts(text: str) -> Iterator[int]:
    """Where the lines begin that have a dash in the column of the first such line, and last the end of the text; nothing without one."""
    first = re.search(r"^( *)-(?=[ \r\n])", text, re.MULTILINE)
    if first is not None:
        dash = re.compile("^" + first.group(1) + r"-(?=[ \r\n])", re.MULTILINE)
        yield from (match.start() for match in dash.finditer(text))
        yield len(text)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    start: int
    style: Style
    is_mapping: bool
    children: list[Node]


class _Refused(Exception):
    """Carries the finding that ends a reading; never leaves this module."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class _Reading:
    def __init__(self, text: str, path: str, noun: str) -> None:
        self.text, self.path, self.noun = text, path, noun
        self.index = LineIndex(text) if len(text) <= MAX_CHARACTERS else LineIndex("")
        # PyYAML follows YAML 1.1, where NEL, LS and PS end a line and are folded away inside values. YAML 1.2 and every
        # editor's text editor take them as ordinary characters; characters the text does not use stand in for them.
        self.stand_ins: dict[int, str] = {}
        if any(character in text for character in _BREAKS_OF_OLD):
            free = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in text)
            self.stand_ins = {ord(character): next(free, " ") for character in _BREAKS_OF_OLD}
        self.originals = {ord(value): chr(key) for key, value in self.stand_ins.items() if value != " "}

    def refusal(self) -> Finding | None:
        """Why the text is not even scanned, if so."""
        if len(self.text) > MAX_CHARACTERS:
            return self._finding(
                "yaml-unsafe", 0, f"the file holds {len(self.text)} characters; at most {MAX_CHARACTERS} are read",
                "split the briefing into smaller ones",
            )
        return None

    def parse(self, start: int, end: int) -> Parsed:
        refusal = self.refusal()
        if refusal is not None:
            return Parsed(None, (refusal,))
        invisible = tuple(self._invisible(start, end))
        if invisible:
            return Parsed(None, invisible)
        piece = self.text[start:end].translate(self.stand_ins) if self.stand_ins else self.text[start:end]
        try:
            try:
                node = self._build(quick_events(piece), start)
            except (Unsure, yaml.MarkedYAMLError, ValueError, OverflowError):
                node = self._build(sure_events(piece), start)
        except _Refused as refused:
            return Parsed(None, (refused.finding,))
        except yaml.MarkedYAMLError as error:
            fault = explain(error, self.text, start)
            return Parsed(None, (self._finding(fault.rule, fault.offset, fault.message, fault.fix),))
        except (ValueError, OverflowError) as error:
            # PyYAML turns "\U00110000" into a character that does not exist.
            reason = f"a value cannot be read: {error}"
            return Parsed(None, (self._finding("yaml-syntax", start, reason, "correct the escape after a backslash"),))
        return Parsed(node, tuple(self._duplicates(node)) if node is not None else ())

    def _invisible(self, start: int, end: int) -> Iterator[Finding]:
        for count, match in enumerate(_UNPRINTABLE.finditer(self.text, start, end)):
            if count == _SHOWN:
                return
            code = ord(match.group())
            written = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
            yield self._finding(
                "yaml-syntax", match.start(), f"the invisible character U+{code:04X} is not allowed in YAML",
                f"delete it; if it must stay, put the value in double quotes and write {written}",
            )

    def _build(self, events: Iterator[Any], shift: int) -> Node | None:
        stack: list[_Open] = []
        root: Node | None = None
        documents = 0
        for event in events:
            at = event.start_mark.index + shift
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Refused(self._finding(
                        "yaml-unsafe", at, "a second YAML document begins here (`---`); a file holds one",
                        "remove the `---` line, or move what follows it into its own file",
                    ))
            elif isinstance(event, yaml.NodeEvent):
                self._refuse_references(event, at)
                if isinstance(event, yaml.ScalarEvent):
                    node: Node = self._scalar(event, at, event.end_mark.index + shift)
                else:
                    if len(stack) == MAX_DEPTH:
                        raise _Refused(self._finding(
                            "yaml-unsafe", at, f"lists are nested more than {MAX_DEPTH} deep here",
                            "a record never needs this; check the brackets and the indentation",
                        ))
                    style = Style.FLOW if event.flow_style else Style.BLOCK
                    stack.append(_Open(at, style, isinstance(event, yaml.MappingStartEvent), []))
                    continue
                root = self._close(stack, node, root)
            elif isinstance(event, yaml.CollectionEndEvent):
                done = stack.pop()
                root = self._close(stack, self._collection(done, event.end_mark.index + shift), root)
        return root

    def _close(self, stack: list[_Open], node: Node, root: Node | None) -> Node | None:
        if not stack:
            return node
        stack[-1].children.append(node)
        return root

    def _refuse_references(self, event: Any, at: int) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            sign, name = ("*", "alias") if isinstance(event, yaml.AliasEvent) else ("&", "anchor")
            raise _Refused(self._finding(
                "yaml-unsafe", at, f'a YAML {name}, "{sign}{event.anchor}", is not allowed here',
                "put the value in quotes if it is text; otherwise write the value out",
            ))
        if event.tag is not None:
            raise _Refused(self._finding(
                "yaml-unsafe", at, f'a YAML tag, "{event.tag}", is not allowed here; nothing in these files may name code',
                "put the value in quotes if it is text; otherwise remove the tag",
            ))

    def _scalar(self, event: yaml.ScalarEvent, start: int, end: int) -> Scalar:
        style = _STYLES[event.style]
        if style in (Style.LITERAL, Style.FOLDED):
            end = self._block_end(start, end)
        value = event.value.translate(self.originals) if self.originals else event.value
        return Scalar(self._place(start, end), style, value)

    def _block_end(self, start: int, end: int) -> int:
        """Where the content of a block scalar ends: before its last line break; blank lines count only after `|+`."""
        body = self.text[start:end]
        header = body.partition("\n")[0]
        keeps_blank_lines = "+" in header[:3]
        kept = body.rstrip(" ").removesuffix("\n").removesuffix("\r") if keeps_blank_lines else body.rstrip(" \t\r\n")
        return start + len(kept)

    def _collection(self, done: _Open, end: int) -> Node:
        if done.style is Style.BLOCK and done.children:
            end = max(done.start, done.children[-1].place.end)
        place = self._place(done.start, end)
        if not done.is_mapping:
            return Sequence(place, done.style, tuple(done.children))
        pairs: list[tuple[Scalar, Node]] = []
        for key, value in zip(done.children[::2], done.children[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise _Refused(self._finding(
                    "yaml-syntax", key.place.start, "a list stands where the name of a field should be",
                    "put the value in quotes if it begins with a bracket",
                ))
            pairs.append((key, value))
        return Mapping(place, done.style, tuple(pairs))

    def _duplicates(self, root: Node) -> Iterator[Finding]:
        # The nearest enclosing record with an id names the place for people.
        todo: list[tuple[Node, str]] = [(root, "")]
        while todo:
            node, owner = todo.pop()
            if isinstance(node, Sequence):
                todo.extend((item, owner) for item in node.items)
            elif isinstance(node, Mapping):
                name = node.get("id")
                if isinstance(name, Scalar):
                    owner = f' in {self.noun} "{name.value}"'
                yield from self._duplicates_of(node, owner)
                todo.extend((value, owner) for _, value in node.pairs)

    def _duplicates_of(self, node: Mapping, owner: str) -> Iterator[Finding]:
        first: dict[str, tuple[Scalar, Node]] = {}
        for key, value in node.pairs:
            if key.value not in first:
                first[key.value] = key, value
                continue
            place, before = first[key.value][0].place, first[key.value][1]
            shown = f', "{shorten(before.value)}"' if isinstance(before, Scalar) else ""
            yield Finding(
                "yaml-duplicate-key", Severity.ERROR, self.path, key.place.line, key.place.column,
                f'"{shorten(key.value)}" appears twice{owner}; a YAML reader keeps only the last',
                f"keep one {shorten(key.value)} and delete the other",
                (Related(self.path, f"is the first{shown}", place.line, place.column),),
            )

    def _place(self, start: int, end: int) -> Place:
        line, column = self.index.position(start)
        if line == 1 and self.text.startswith("\ufeff"):
            column -= 1  # A byte order mark takes no room on the line.
        return Place(start, end, line, column)

    def _finding(self, rule: str, offset: int, message: str, fix: str) -> Finding:
        line, column = self.index.position(offset)
        return Finding(rule, Severity.ERROR, self.path, line, column, message, fix)


def shorten(text: str, width: int = 80) -> str:
    """`text` on one line, cut to `width` code points."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"
