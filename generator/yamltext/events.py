"""The YAML events of a text, by the quick parser where that surely agrees with the sure one.

PyYAML holds two parsers. The one written in C is some eight times as fast, words its errors differently, and lets a few things pass
that the one written in Python refuses. So it reads first, and whatever it refuses or may have let pass is read again by the other:
what is read, and every message, is the same with and without it.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml  # type: ignore[import-untyped]
from yaml.parser import Parser  # type: ignore[import-untyped]
from yaml.reader import Reader  # type: ignore[import-untyped]
from yaml.scanner import Scanner  # type: ignore[import-untyped]
from yaml.tokens import ScalarToken  # type: ignore[import-untyped]

try:
    from yaml.cyaml import CParser  # type: ignore[import-untyped]
except ImportError:  # PyYAML was built without libyaml
    CParser = None

_DOUBTFUL = re.compile("[\t\ufeff]|^%|[|>][^\\s]*#", re.MULTILINE)
"""What the two parsers may read differently."""
_TURNS = re.compile("[\n\r\ufeff\x85\u2028\u2029]")
_PLAIN_WORD = "(?:[^\\0 \\t\r\n\x85\u2028\u2029:]+|:(?![\\0 \\t\r\n\x85\u2028\u2029]))+"
_PLAIN_RUN = re.compile(f"(?!#){_PLAIN_WORD}(?: +(?!#){_PLAIN_WORD})*")


class Unsure(Exception):
    """The quick parser may not agree with the sure one on this text."""


def quick_events(text: str) -> Iterator[Any]:
    """The events of `text` by the parser written in C. Raises Unsure, or yaml.MarkedYAMLError, where `sure_events` must be asked."""
    if CParser is None or _DOUBTFUL.search(text):
        raise Unsure
    flow = 0
    parser = CParser(text)
    while (event := parser.get_event()) is not None:
        if isinstance(event, yaml.NodeEvent) and (event.anchor is not None or getattr(event, "tag", None) is not None):
            raise Unsure  # will be refused, by the name it has
        if isinstance(event, yaml.ScalarEvent):
            # Only the C parser takes a question mark for a part of a plain word inside brackets.
            if flow and not event.style and "?" in event.value:
                raise Unsure
        elif isinstance(event, yaml.CollectionStartEvent):
            flow += bool(event.flow_style or flow)
        elif isinstance(event, yaml.CollectionEndEvent):
            flow -= bool(flow)
        yield event


def sure_events(text: str) -> Iterator[Any]:
    """The events of `text`. Raises yaml.MarkedYAMLError, ValueError or OverflowError where it is not YAML."""
    events = _Events(text)
    while (event := events.get_event()) is not None:
        yield event


class _Events(Reader, Scanner, Parser):  # type: ignore[misc]
    """PyYAML's scanner and parser over one text, with its slowest steps taken a line at a time; the events are the same."""

    buffer: str
    pointer: int
    index: int
    column: int

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def forward(self, length: int = 1) -> None:
        end = self.pointer + length
        if end >= len(self.buffer) or _TURNS.search(self.buffer, self.pointer, end):
            super().forward(length)
            return
        self.pointer = end
        self.index += length
        self.column += length

    def need_more_tokens(self) -> bool:
        if self.tokens and not self.possible_simple_keys:
            return False
        return bool(super().need_more_tokens())

    def scan_plain(self) -> Any:
        if self.flow_level:
            return super().scan_plain()
        chunks: list[str] = []
        start = end = self.get_mark()
        indent = self.indent + 1
        spaces: list[str] = []
        while run := _PLAIN_RUN.match(self.buffer, self.pointer):
            self.allow_simple_key = False
            chunks += [*spaces, run.group()]
            self.forward(run.end() - run.start())
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or self.column < indent:
                break
        return ScalarToken("".join(chunks), True, start, end)
