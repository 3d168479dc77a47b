"""A source's text as a page shows it: cited passages marked, each an address of its own, and the rest by publish mode.

Everything of the article leaves here as raw HTML with its text escaped, one block a paragraph, so that nothing in it is ever
read as Markdown. A passage is an empty anchor followed by a `mark`; `:target + mark` lights it without a script. Marks nest;
where two passages cross, the later one goes on in a second mark with the same `data-passage`.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model import CONTENT_KINDS, Block, BlockKind, Document, Span
from generator.render.filters import Safe, html_text
from generator.render.passages import Passage, sentences_around
from generator.render.wording import describe_reason
from generator.render.words import Words, read_words

_WORD = re.compile(r"\S+")
_LINE_KINDS = frozenset({BlockKind.LIST, BlockKind.TABLE, BlockKind.FAQ, BlockKind.METADATA, BlockKind.BOILERPLATE})
"""Kinds whose line breaks mean something."""

_LABELS = {BlockKind.METADATA: "source.about", BlockKind.BOILERPLATE: "source.set_aside"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of one block to show; `number` counts the blocks of the source from 1."""

    block: Block
    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class SetAside:
    """What was set aside for one reason: how many blocks, and how many words."""

    reason: str
    blocks: int
    words: int


def render_text(
    document: Document,
    passages: Sequence[Passage],
    publish: str,
    describe_uses: Callable[[Sequence[Passage]], str],
    language: str = "",
    words: Words | None = None,
) -> Safe:
    """The source's text as page source: raw HTML paragraphs, each followed by a line that links back to what cites it.

    `passages` are sorted by start. `describe_uses` gives the Markdown of the back links of passages. Publish mode "full" shows
    every block, "excerpts" the sentences around each passage, "none" the cited words alone; gaps say how many words they hide.
    `language` are the attributes that name the article's language, see `tongue`. What the page says of the text is
    English without `words`.
    """
    words = words or read_words("en")
    pieces = _all_pieces(document) if publish == "full" else _cited_pieces(document, passages, publish)
    inside = _passages_by_piece(pieces, passages)
    hidden = _HiddenWords(document)
    out: list[str] = []
    shown_to = 0
    started: set[str] = set()
    for piece, found in zip(pieces, inside, strict=True):
        if publish != "full":
            out.append(_gap(hidden.count(shown_to, piece.span.start), words))
        out.append(_paragraph(document.source.text, piece, found, started, language, words))
        uses = describe_uses([p for p in found if p.anchor not in started])
        started.update(p.anchor for p in found)
        if uses:
            out.append(f'<small class="uses" data-search-exclude>{words("source.cited_for")} {uses}</small>')
        shown_to = piece.span.end
    if publish != "full":
        out.append(_gap(hidden.count(shown_to, len(document.source.text)), words))
    return Safe("\n\n".join(part for part in out if part))


def list_set_aside(document: Document) -> tuple[SetAside, ...]:
    """What cleaning set aside in this source, one entry a reason, in order of first appearance."""
    blocks: dict[str, int] = {}
    words: dict[str, int] = {}
    for block in document.blocks:
        if block.kind is BlockKind.BOILERPLATE:
            blocks[block.reason] = blocks.get(block.reason, 0) + 1
            words[block.reason] = words.get(block.reason, 0) + count_words(block.span.slice(document.source.text))
    return tuple(SetAside(reason, blocks[reason], words[reason]) for reason in blocks)


def count_words(text: str) -> int:
    """How many words `text` has: runs of anything but white space."""
    return len(text.split())


def _all_pieces(document: Document) -> list[_Piece]:
    return [_Piece(block, number, block.span) for number, block in enumerate(document.blocks, 1)]


def _cited_pieces(document: Document, passages: Sequence[Passage], publish: str) -> list[_Piece]:
    """The stretches around the passages, cut at block edges; those that touch are joined."""
    wanted: list[Span] = []
    for around in sorted(p.span if publish == "none" else sentences_around(document, p.span) for p in passages):
        if wanted and around.start <= wanted[-1].end:
            wanted[-1] = Span(wanted[-1].start, max(wanted[-1].end, around.end))
        else:
            wanted.append(around)
    pieces: list[_Piece] = []
    for span in wanted:
        first = bisect.bisect_right(document.blocks, span.start, key=lambda b: b.span.end)
        for number in range(first, len(document.blocks)):
            block = document.blocks[number]
            if block.span.start >= span.end:
                break
            piece = Span(max(span.start, block.span.start), min(span.end, block.span.end))
            before = pieces[-1] if pieces else None
            if before and before.block is block and not document.source.text[before.span.end : piece.start].strip():
                pieces[-1] = _Piece(block, before.number, Span(before.span.start, piece.end))
            else:
                pieces.append(_Piece(block, number + 1, piece))
    return pieces


def _passages_by_piece(pieces: Sequence[_Piece], passages: Sequence[Passage]) -> list[list[Passage]]:
    """For each piece the passages that share a code point with it, in order of start."""
    inside: list[list[Passage]] = [[] for _ in pieces]
    for passage in passages:
        first = bisect.bisect_right(pieces, passage.span.start, key=lambda p: p.span.end)
        for number in range(first, len(pieces)):
            if pieces[number].span.start >= passage.span.end:
                break
            inside[number].append(passage)
    return inside


def _paragraph(text: str, piece: _Piece, passages: Sequence[Passage], started: set[str], language: str, words: Words) -> str:
    kind = piece.block.kind
    role = ' role="heading" aria-level="3"' if kind in (BlockKind.HEADING, BlockKind.HEADLINE) else ""
    name = words(_LABELS[kind]) if kind in _LABELS else ""
    label = f'<span class="block-label">{name}: {html_text(describe_reason(piece.block.reason, words))}</span> ' if name else ""
    marked = _mark_up(text, piece.span, passages, started, keep_lines=kind in _LINE_KINDS)
    # Two pieces of one block have the same number: only the first may carry the id.
    identity = f' id="p{piece.number}"' if f"p{piece.number}" not in started else ""
    started.add(f"p{piece.number}")
    if label:
        # The label is ours, in the language of the page.
        return f'<p{identity} class="block block--{kind.value}"{role}>{label}<span{language}>{marked}</span></p>'
    return f'<p{identity} class="block block--{kind.value}"{role}{language}>{marked}</p>'


def _mark_up(text: str, span: Span, passages: Sequence[Passage], started: set[str], *, keep_lines: bool) -> str:
    """The escaped words of `span` with each passage marked; a passage already in `started` gets no second anchor."""
    opening: dict[int, list[Passage]] = {}
    edges = {span.start, span.end}
    for passage in passages:
        start, end = max(passage.span.start, span.start), min(passage.span.end, span.end)
        opening.setdefault(start, []).append(passage)
        edges.update((start, end))
    out: list[str] = []
    stack: list[Passage] = []
    at = span.start
    for edge in sorted(edges):
        out.append(_escape_words(text[at:edge], keep_lines))
        at = edge
        if any(p.span.end <= edge or edge == span.end for p in stack):
            out.append(_close_marks(stack, edge, edge == span.end))
        for passage in opening.get(edge, ()):
            if passage.anchor not in started:
                out.append(f'<a id="{passage.anchor}" class="passage"></a>')
            out.append(f'<mark data-passage="{passage.anchor}">')
            stack.append(passage)
    return "".join(out)


def _close_marks(stack: list[Passage], edge: int, at_end: bool) -> str:
    """The tags that end what ends at `edge`; passages that cross it are closed and opened again."""
    lowest = next(n for n, p in enumerate(stack) if at_end or p.span.end <= edge)
    crossing = [p for p in stack[lowest:] if not at_end and p.span.end > edge]
    closed = "</mark>" * (len(stack) - lowest)
    stack[lowest:] = crossing
    return closed + "".join(f'<mark data-passage="{p.anchor}">' for p in crossing)


def _escape_words(words: str, keep_lines: bool) -> str:
    """Escaped text on one line; blanks at its ends stay, because marks begin and end in the middle of sentences."""
    if keep_lines and "\n" in words:
        return "<br> ".join(_escape_words(line, False) for line in words.split("\n"))
    if not words.strip():
        return " " if words else ""
    return (" " if words[0].isspace() else "") + html_text(words) + (" " if words[-1].isspace() else "")


class _HiddenWords:
    """Counts the article's own words (not what was set aside) in a stretch of its text."""

    def __init__(self, document: Document) -> None:
        text = document.source.text
        self._starts = [
            match.start()
            for block in document.blocks
            if block.kind in CONTENT_KINDS
            for match in _WORD.finditer(text, block.span.start, block.span.end)
        ]

    def count(self, start: int, end: int) -> int:
        return bisect.bisect_left(self._starts, end) - bisect.bisect_left(self._starts, start)


def _gap(hidden: int, words: Words) -> str:
    if not hidden:
        return ""
    return f'<p class="gap" data-search-exclude>[…] {words("source.gap", hidden)}</p>'
