"""Small edits of a YAML text at node positions; everything between them stays byte for byte.

Each function adds the edits for one change; `Splices.apply` makes them all at once. Nothing here decides what to change.
"""
from __future__ import annotations

import re
from collections.abc import Sequence as Items
from typing import Any

from generator.yamltext.nodes import Mapping, Node, Scalar, Sequence, Style, iter_scalars
from generator.yamltext.scalars import write_scalar
from generator.yamltext.shapes import Field, Shape, fields_of
from generator.yamltext.writer import block_field, block_record, flow_record, flow_value

_LINE_END = re.compile(r"\r\n|\n|\r")
_BLANKS_AND_COMMENTS = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_COMMA = re.compile(r", *")
_COMMENT_LINE = re.compile(r"([ \t]+)#[^\r\n]*(?:\r\n|\n|\r|$)")


class Splices:
    """The edits of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.head = 1 if text.startswith("\ufeff") else 0  # A byte order mark stays in front of everything.
        first = _LINE_END.search(text)
        self.newline = first.group() if first else "\n"
        self._edits: list[tuple[int, int, str]] = []

    def __bool__(self) -> bool:
        return bool(self._edits)

    def add(self, start: int, end: int, replacement: str) -> None:
        """Replaces code points `start` to `end`. Edits at one place keep the order in which they were added."""
        self._edits.append((start, end, replacement))

    def apply(self) -> str:
        """The text with every edit made."""
        out, cursor = [], 0
        for start, end, replacement in sorted(self._edits, key=lambda edit: (edit[0], edit[1] > edit[0])):
            out.append(self.text[cursor : max(cursor, start)])
            out.append(replacement)
            cursor = max(cursor, end)
        out.append(self.text[cursor:])
        return "".join(out)

    # --- places -------------------------------------------------------------------------------------------------

    def line_start(self, at: int) -> int:
        """Start of the line that holds `at`."""
        feed = self.text.rfind("\n", 0, at) + 1
        # Looking no further back than that keeps the search short in files without carriage returns.
        return max(feed, self.text.rfind("\r", feed, at) + 1, self.head)

    def next_line(self, at: int) -> int:
        """Start of the line after the one that holds `at`; the end of the text where there is none."""
        match = _LINE_END.search(self.text, at)
        return match.end() if match else len(self.text)

    def has_comment(self, node: Node, start: int, end: int) -> bool:
        """Whether there is a comment between `start` and `end`, which enclose `node`."""
        cursor = start
        for scalar in iter_scalars(node):
            if "#" in self.text[cursor : scalar.place.start]:
                return True
            cursor = scalar.place.end
            if scalar.style in (Style.LITERAL, Style.FOLDED):
                header = _LINE_END.search(self.text, scalar.place.start)
                if "#" in self.text[scalar.place.start : header.start() if header else cursor]:
                    return True
        return "#" in self.text[cursor:end]

    def _insert_lines(self, at: int, lines: Items[str]) -> None:
        """Puts whole lines at `at`, the start of a line or the end of the text."""
        body = self.newline.join(lines)
        if at == len(self.text) and self.text and self.text[-1] not in "\r\n":
            self.add(at, at, self.newline + body)
        else:
            self.add(at, at, body + self.newline)

    # --- fields of a record -------------------------------------------------------------------------------------

    def write_field(self, cls: type, node: Mapping, entry: Field, value: Any, in_flow: bool) -> None:
        """Makes a record's field hold `value`: changes it, adds it after its predecessors, or takes a default's line away."""
        pair = node.pair(entry.name)
        is_default = not entry.required and value == entry.default
        if pair is None:
            if not is_default:
                self._insert_field(cls, node, entry, value, in_flow)
        elif not (is_default and self._remove_field(node, pair, in_flow)):
            self._replace_field(node, pair, entry, value, in_flow)

    def _replace_field(self, node: Mapping, pair: tuple[Scalar, Node], entry: Field, value: Any, in_flow: bool) -> None:
        key, old = pair
        flow = in_flow or node.style is Style.FLOW
        is_short = entry.shape is Shape.TEXT or not value
        if flow or is_short:
            if value is None or entry.shape is not Shape.TEXT:
                written = flow_value(entry, value)
            else:
                written = write_scalar(value, flow=flow, choices=entry.choices)
            between = self.text[key.place.end : old.place.start]
            if not between.lstrip().startswith(":"):
                written = ": " + written
            elif between.endswith(":"):
                written = " " + written
            start = old.place.start
            if is_short and not flow and isinstance(old, (Mapping, Sequence)) and old.style is Style.BLOCK:
                # An empty list that replaces lines of items belongs on the line of its name.
                start, written = key.place.end, ": " + flow_value(entry, value)
            self.add(start, old.place.end, written)
            return
        lines = block_field(entry, value, node.place.column - 1)
        self.add(key.place.start, old.place.end, self.newline.join(lines).lstrip(" "))

    def _remove_field(self, node: Mapping, pair: tuple[Scalar, Node], in_flow: bool) -> bool:
        """Takes the lines of a field away; False where it shares its line with something, or its name stands twice."""
        key, old = pair
        start, end = self.line_start(key.place.start), self.next_line(max(key.place.end, old.place.end))
        shares = self.text[start : key.place.start].strip(" ") or self.has_comment(old, key.place.end, end)
        twice = sum(1 for other, _ in node.pairs if other.value == key.value) > 1
        if in_flow or node.style is Style.FLOW or shares or twice or len(node.pairs) == 1:
            return False
        self.add(start, end, "")
        return True

    def _insert_field(self, cls: type, node: Mapping, entry: Field, value: Any, in_flow: bool) -> None:
        flow = in_flow or node.style is Style.FLOW
        if not node.pairs:
            self.add(node.place.start + 1, node.place.start + 1, f"{entry.name}: {flow_value(entry, value)}")
            return
        key, before = node.pairs[_predecessor(node, cls, entry)]
        if flow:
            end = max(key.place.end, before.place.end)
            self.add(end, end, f", {entry.name}: {flow_value(entry, value)}")
            return
        self._insert_lines(
            self.next_line(max(key.place.end, before.place.end)), block_field(entry, value, node.place.column - 1)
        )

    # --- items of a list ----------------------------------------------------------------------------------------

    def dash(self, node: Sequence, index: int) -> int:
        """Where the dash of an item stands in a list of lines."""
        if index == 0:
            return node.place.start
        match = _BLANKS_AND_COMMENTS.match(self.text, node.items[index - 1].place.end)
        return match.end() if match else node.items[index].place.start

    def item_lines(self, node: Sequence, index: int) -> tuple[int, int]:
        """Start and end of the lines that an item of a list of lines fills."""
        dash = self.dash(node, index)
        return self.line_start(dash), self.next_line(max(dash, node.items[index].place.end))

    def item_has_comment(self, node: Sequence, index: int) -> bool:
        """Whether an item holds a comment, or has one at the end of its line."""
        item = node.items[index]
        if node.style is Style.FLOW:
            return self.has_comment(item, item.place.start, item.place.end)
        dash = self.dash(node, index)
        return self.has_comment(item, dash, self.next_line(max(dash, item.place.end)))

    def remove_item(self, node: Sequence, index: int, is_tail: bool) -> None:
        """Takes an item out of a list, with its line or its comma; `is_tail` tells that no item after it stays."""
        if node.style is Style.BLOCK:
            self.add(*self.item_lines(node, index), "")
            return
        item = node.items[index]
        self.add(item.place.start, item.place.end, "")
        if not is_tail or index:
            before_comma = item.place.end if not is_tail else node.items[index - 1].place.end
            comma = _BLANKS_AND_COMMENTS.match(self.text, before_comma)
            blanks = _COMMA.match(self.text, comma.end()) if comma else None
            if blanks:
                self.add(blanks.start(), blanks.end(), "")

    def insert_item(self, node: Sequence, entry: Field, value: Any, index: int, before: bool, in_flow: bool) -> None:
        """Puts an item after the item at `index`, or before it."""
        if in_flow or node.style is Style.FLOW:
            written = write_scalar(value, flow=True) if entry.shape is Shape.TEXTS else flow_record(value)
            place = node.items[index].place
            at = place.start if before else place.end
            self.add(at, at, f"{written}, " if before else f", {written}")
            return
        indent = node.place.column - 1
        lines = [f"{' ' * indent}- {write_scalar(value)}"] if entry.shape is Shape.TEXTS else block_record(value, indent)
        start, end = self.item_lines(node, index)
        self._insert_lines(start if before else end, lines)

    # --- records of a file --------------------------------------------------------------------------------------

    def remove_record(self, root: Sequence, index: int, is_tail: bool) -> None:
        """Takes a record out of its file, with the blank lines after it (before it, if it is the last)."""
        if root.style is Style.FLOW:
            self.remove_item(root, index, is_tail)
            return
        start, end = self.item_lines(root, index)
        if index + 1 < len(root.items):
            blank = _BLANK_LINES.match(self.text, end)
            end = blank.end() if blank else end
        else:
            while start > self.head and not self.text[self._line_above(start) : start].strip(" \t\r\n"):
                start = self._line_above(start)
        self.add(start, end, "")

    def _line_above(self, at: int) -> int:
        """Start of the line above the one that begins at `at`."""
        return self.line_start(at - 2 if self.text[at - 2 : at] == "\r\n" else at - 1)

    def insert_records(self, root: Node | None, records: Items[Any], index: int) -> None:
        """Puts records after the one at `index`, or at the head of the file where that is -1."""
        if not isinstance(root, Sequence) or not root.items:
            self._first_records(root, records)
        elif root.style is Style.FLOW:
            written = ", ".join(flow_record(record) for record in records)
            place = root.items[max(index, 0)].place
            at = place.end if index >= 0 else place.start
            self.add(at, at, f", {written}" if index >= 0 else f"{written}, ")
        else:
            indent = root.place.column - 1
            spaced = self._is_spaced(root)
            lines: list[str] = []
            for record in records:
                lines += ["", *block_record(record, indent)] if spaced else block_record(record, indent)
            if index >= 0:
                self._insert_lines(self._end_of_record(root, index), lines)
            else:
                lines = [*lines[1:], ""] if spaced else lines
                self._insert_lines(self._head_of_records(root), lines)

    def _first_records(self, root: Node | None, records: Items[Any]) -> None:
        lines: list[str] = []
        for record in records:
            lines += ["", *block_record(record)] if lines else block_record(record)
        if root is not None and root.place.end > root.place.start:
            if self.has_comment(root, root.place.start, root.place.end):
                at = root.place.start + 1
                self.add(at, at, ", ".join(flow_record(record) for record in records))
            else:
                self.add(root.place.start, root.place.end, self.newline.join(lines))
            return
        has_more = bool(self.text.strip("\ufeff \t\r\n"))
        self._insert_lines(len(self.text), ["", *lines] if has_more else lines)

    def _is_spaced(self, root: Sequence) -> bool:
        """Whether the file has blank lines between its records; so it is where there are too few to tell."""
        if len(root.items) < 2:
            return True
        end, start = self.item_lines(root, 0)[1], self.item_lines(root, 1)[0]
        return any(not line.strip() for line in self.text[end:start].splitlines())

    def _end_of_record(self, root: Sequence, index: int) -> int:
        """Start of the line after a record and the indented comments that follow it."""
        at = self.item_lines(root, index)[1]
        while (comment := _COMMENT_LINE.match(self.text, at)) and len(comment.group(1)) >= root.place.column:
            at = comment.end()
        return at

    def _head_of_records(self, root: Sequence) -> int:
        """Start of the first record's line, or of the comment lines just above it; the file's own head stays on top."""
        first = at = self.item_lines(root, 0)[0]
        while at > self.head:
            above = self._line_above(at)
            if not self.text[above:at].lstrip(" \t").startswith("#"):
                return at
            at = above
        return first


def _predecessor(node: Mapping, cls: type, entry: Field) -> int:
    """Index of the pair after which a new field belongs: the last of those that come before it in the model, else the first."""
    names = [other.name for other in fields_of(cls)]
    before = set(names[: names.index(entry.name)])
    return max((index for index, (key, _) in enumerate(node.pairs) if key.value in before), default=0)
