"""A YAML text as a tree: every scalar as the text written, every node with its place. No reading, no meaning."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a node is written."""

    PLAIN = "plain"
    SINGLE = "single"
    DOUBLE = "double"
    LITERAL = "literal"
    FOLDED = "folded"
    BLOCK = "block"
    FLOW = "flow"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: code points `start` to `end` of the text; `line` and `column` of its start, from 1.

    A node in block style ends with its last value, not with the blank lines and comments after it. A value that was left
    out (`note:`) is an empty plain scalar just after the colon, with `start == end`.
    """

    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, always text: `no`, `1:30` and `2025-12-15` are the characters written."""

    place: Place
    style: Style
    value: str

    @property
    def is_nothing(self) -> bool:
        """Whether the value was left out, or says so (`~`, `null`)."""
        return self.style is Style.PLAIN and self.value in NOTHING


NOTHING = ("", "~", "null", "Null", "NULL")
"""Plain values that mean "no value" to every YAML reader."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Place
    style: Style
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Names and values, in the order written. A name may stand twice; `get` gives the last, as YAML readers do."""

    place: Place
    style: Style
    pairs: tuple[tuple[Scalar, Node], ...]

    def pair(self, name: str) -> tuple[Scalar, Node] | None:
        """The last pair of that name, or None."""
        for key, value in reversed(self.pairs):
            if key.value == name:
                return key, value
        return None

    def get(self, name: str) -> Node | None:
        """The value of the last pair of that name, or None."""
        pair = self.pair(name)
        return pair[1] if pair else None


Node = Scalar | Sequence | Mapping


def iter_scalars(node: Node) -> Iterator[Scalar]:
    """Every scalar below `node`, names included, in the order written."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from iter_scalars(item)
    else:
        for key, value in node.pairs:
            yield key
            yield from iter_scalars(value)


def scalar_text(node: Node | None) -> str | None:
    """The text of a scalar that holds a value; None for anything else."""
    return node.value if isinstance(node, Scalar) and not node.is_nothing else None
