"""Editors made up by Hypothesis: they change, add, drop and reorder records, and lay the file out as they like."""
from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from yaml_records import field_values, records_of

from generator.model import SECTIONS
from generator.yamltext.scalars import write_scalar
from generator.yamltext.shapes import Field, Shape, fields_of

Draw = st.DrawFn


def as_generated(record: Any) -> Any:
    """The record as the generator would make it: never approved, never with a note."""
    changes = {name: "" if name == "note" else "draft" for name in ("note", "status") if hasattr(record, name)}
    return replace(record, **changes)


@st.composite
def mutated(draw: Draw, section: str, records: tuple[Any, ...], by_editor: bool) -> tuple[Any, ...]:
    """The records after some were changed, dropped, added and, by an editor, moved about."""
    cls = SECTIONS[section]
    out = []
    for record in records:
        fate = draw(st.sampled_from(["keep", "keep", "change", "drop"]))
        if fate == "drop":
            continue
        out.append(draw(changed(record)) if fate == "change" else record)
    for extra in draw(st.lists(records_of(cls), max_size=2, unique_by=lambda record: record.id)):
        if all(extra.id != record.id for record in [*out, *records]):
            out.insert(draw(st.integers(0, len(out))), extra)
    if by_editor and draw(st.booleans()):
        out = draw(st.permutations(out))
    return tuple(out if by_editor else map(as_generated, out))


@st.composite
def changed(draw: Draw, record: Any) -> Any:
    """The record with one to three fields changed; a list may gain, lose or move items."""
    entries = [entry for entry in fields_of(type(record)) if entry.form != "id"]
    for entry in draw(st.lists(st.sampled_from(entries), min_size=1, max_size=3)):
        value = getattr(record, entry.name)
        if isinstance(value, tuple) and value and draw(st.booleans()):
            items = list(value)
            if draw(st.booleans()):
                items.pop(draw(st.integers(0, len(items) - 1)))
            if draw(st.booleans()):
                items = draw(st.permutations(items))
            fresh = draw(field_values(entry))
            value = tuple(dict.fromkeys([*items, *fresh[:1]]))
        else:
            value = draw(field_values(entry))
        record = replace(record, **{entry.name: value})
    return record


class Layout:
    """Writes records in a layout drawn at random. `comments` are the comments written, in no order."""

    def __init__(self, draw: Draw, *, comments: bool) -> None:
        self.draw, self.may_comment = draw, comments
        self.comments: list[str] = []
        self.newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
        self.spaced = draw(st.booleans())
        self.step = draw(st.sampled_from([0, 2, 4]))
        self.dash = draw(st.sampled_from(["- ", "- ", "-   "]))

    def _chance(self, one_in: int = 5) -> bool:
        return self.draw(st.integers(0, one_in - 1)) == one_in - 1

    def _comment(self) -> str:
        text = f"#{'c' * self.draw(st.integers(0, 1))}{len(self.comments)}: x, [y] 'z"
        self.comments.append(text + "$")
        return text + "$"

    def file(self, section: str, records: tuple[Any, ...]) -> str:
        if not records:
            return self.draw(st.sampled_from(["[]", "[]\n", "# none\n", "---\n", "~\n", "# head\n\n[ ]  # tail\n"]))
        if self._chance(12):
            body = "[" + ", ".join(self.flow_record(record) for record in records) + "]"
            return body + self.draw(st.sampled_from(["", "\n"]))
        lines = ["# head", ""] if self._chance(2) else []
        indent = self.draw(st.sampled_from([0, 0, 0, 2]))
        for number, record in enumerate(records):
            if number and self.spaced:
                lines.append("")
            if self.may_comment and self._chance():
                lines.append(" " * indent + self._comment())
            lines += self.item(record, indent)
        text = self.newline.join(lines) + self.newline * self.draw(st.sampled_from([0, 1, 1, 1, 2]))
        return ("\ufeff" if self._chance(10) else "") + text

    def item(self, record: Any, indent: int) -> list[str]:
        if self._chance(8):
            return [" " * indent + self.dash + self.flow_record(record) + self._tail()]
        lines = self.fields(record, indent + len(self.dash))
        return [" " * indent + self.dash + lines[0].lstrip(" "), *lines[1:]]

    def _tail(self) -> str:
        return "  " + self._comment() if self.may_comment and self._chance(8) else ""

    def shown(self, record: Any) -> list[Field]:
        shown = [
            entry for entry in fields_of(type(record))
            if entry.required or getattr(record, entry.name) != entry.default or self._chance(6)
        ]
        return self.draw(st.permutations(shown)) if self._chance(6) else shown

    def fields(self, record: Any, indent: int) -> list[str]:
        lines: list[str] = []
        shown = self.shown(record) or [fields_of(type(record))[0]]
        for entry in shown:
            if lines and self.may_comment and self._chance(10):
                lines.append(" " * self.draw(st.integers(0, indent)) + self._comment())
            lines += self.field(entry, getattr(record, entry.name), indent)
        return lines

    def field(self, entry: Field, value: Any, indent: int) -> list[str]:
        pad = " " * indent
        name = f'{pad}"{entry.name}"' if self._chance(15) else f"{pad}{entry.name}"
        if value == entry.default and value in (None, "", ()) and self._chance(2):
            return [f"{name}:{self._tail()}"]
        if value is None:
            return [f"{name}: ~{self._tail()}"]
        if entry.shape is Shape.TEXT:
            return self.text(name, value, indent, entry.choices)
        if entry.shape is Shape.RECORD:
            if self._chance(3):
                return [f"{name}: {self.flow_record(value)}{self._tail()}"]
            inner = self.fields(value, indent + 2)
            return [f"{name}:{self._tail()}", *inner]
        if not value or self._chance(3):
            return [f"{name}: {self.flow_list(entry, value)}{self._tail()}"]
        lines = [f"{name}:{self._tail()}"]
        for item in value:
            if self.may_comment and self._chance(10):
                lines.append(pad + " " * self.step + self._comment())
            if entry.shape is Shape.TEXTS:
                lines.append(f"{pad}{' ' * self.step}- {self.scalar(item)}{self._tail()}")
            else:
                lines += self.item(item, indent + self.step)
        return lines

    def text(self, name: str, value: str, indent: int, choices: tuple[str, ...]) -> list[str]:
        is_simple = value and all(" " <= character <= "~" for character in value) and value == value.strip()
        if is_simple and self._chance(6):
            sign = self.draw(st.sampled_from(["|-", ">-", "|2-"]))
            return [f"{name}: {sign}", f"{' ' * indent}  {value}"]
        if is_simple and " " in value and "  " not in value and not choices and self._chance(6):
            first, _, rest = value.partition(" ")
            quoted = [part.replace("'", "''") for part in (first, rest)]
            return [f"{name}: '{quoted[0]}", f"{' ' * indent}  {quoted[1]}'{self._tail()}"]
        return [f"{name}: {self.scalar(value, choices=choices)}{self._tail()}"]

    def scalar(self, value: str, *, flow: bool = False, choices: tuple[str, ...] = ()) -> str:
        if self._chance(4) and all(" " <= character <= "~" for character in value):
            if self._chance(2):
                return "'" + value.replace("'", "''") + "'"
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        return write_scalar(value, flow=flow, choices=choices)

    def flow_record(self, record: Any) -> str:
        parts = []
        for entry in self.shown(record):
            value = getattr(record, entry.name)
            if value is None:
                written = "null"
            elif entry.shape is Shape.TEXT:
                written = self.scalar(value, flow=True, choices=entry.choices)
            elif entry.shape is Shape.RECORD:
                written = self.flow_record(value)
            else:
                written = self.flow_list(entry, value)
            parts.append(f"{entry.name}: {written}")
        return "{" + self._joined(parts) + "}"

    def flow_list(self, entry: Field, value: tuple[Any, ...]) -> str:
        items = [
            self.scalar(item, flow=True) if entry.shape is Shape.TEXTS else self.flow_record(item) for item in value
        ]
        return "[" + self._joined(items) + "]"

    def _joined(self, parts: list[str]) -> str:
        comma = self.draw(st.sampled_from([", ", ",", " , "])) if not any(part.startswith("{") for part in parts) else ", "
        return comma.join(parts) + ("," if parts and self._chance(8) else "")


@st.composite
def layouts(draw: Draw, section: str, records: tuple[Any, ...], comments: bool = True) -> tuple[str, list[str]]:
    """The records as an editor might have written them, and the comments among them."""
    layout = Layout(draw, comments=comments)
    text = layout.file(section, records)
    return text, layout.comments
