"""An article as received: its text, the blocks it is made of, its sentences. Made anew from `seeds/` on every run."""
from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from sys import intern

UNKNOWN = "unknown"
"""The value written where the sources do not say; never replaced by a guess."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source's text: code points `start` (included) to `end` (excluded)."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def slice(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside this span; equal spans contain each other."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """Number of code points the two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class BlockKind(StrEnum):
    """What a block of a source is. Everything but BOILERPLATE and METADATA is the article's own content."""

    HEADLINE = "headline"
    LEDE = "lede"
    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    FAQ = "faq"
    METADATA = "metadata"
    BOILERPLATE = "boilerplate"


CONTENT_KINDS = frozenset(BlockKind) - {BlockKind.METADATA, BlockKind.BOILERPLATE}
"""Kinds whose text belongs to the article."""

PROSE_KINDS = frozenset({BlockKind.LEDE, BlockKind.BODY, BlockKind.LIST, BlockKind.TABLE, BlockKind.FAQ})
"""Kinds that hold sentences a statement may cite; headings and headlines are not prose."""


@dataclass(frozen=True, slots=True)
class Block:
    """One labelled block of a source. `reason` says in plain words why it got its kind."""

    span: Span
    kind: BlockKind
    reason: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", intern(self.reason))  # a pile gives the same reasons over and over


@dataclass(frozen=True, slots=True)
class Source:
    """One article as received, with the facts its own page states about it.

    `file` is the name inside `seeds/<briefing>/`; `format` is txt, md or html. For html, `text` is the stored text snapshot:
    the visible text, one block a line. `problem` is empty, or why the article cannot be used at all (empty, binary, ...).
    `published` is EDTF or "unknown", `published_words` the source's words it came from.
    """

    id: str
    file: str
    sha256: str
    text: str
    format: str
    encoding: str = "utf-8"
    title: str = ""
    publisher: str = UNKNOWN
    byline: str = ""
    dateline: str = ""
    published: str = UNKNOWN
    published_words: str = ""
    url: str = ""
    licence: str = ""
    language: str = UNKNOWN
    problem: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its labelled blocks and the sentences of its prose.

    `blocks` are sorted, disjoint, and cover every non-blank character of the text. `sentences` are sorted and disjoint, each
    inside one block of a kind in PROSE_KINDS.
    """

    source: Source
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a source names an actor."""

    source: str
    span: Span
    text: str
