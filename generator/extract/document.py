"""One article's bytes to its Document: the stages of this package in their order."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePosixPath

from generator.extract.blocks import label_lines
from generator.extract.boilerplate import is_wall, may_hold_wall
from generator.extract.cautions import find_warnings
from generator.extract.decode import decode_bytes
from generator.extract.ids import slug_for
from generator.extract.language import declared_language, detect_language
from generator.extract.lines import Line, cut_lines, front_matter_end
from generator.extract.metadata import Facts, facts_of_front_matter, facts_of_page, read_front_matter
from generator.extract.sentences import split_sentences
from generator.model import PROSE_KINDS, UNKNOWN, Block, BlockKind, Document, Source, Span

SUFFIXES = (".txt", ".md", ".html", ".htm")
"""File names an article may have."""


_FEWEST_WORDS = 8
"""A page with fewer words in sentences shows nothing but itself."""
_FEWEST_BESIDE_WALL = 40
"""With a wall on the page, so many words may still be its own."""


def extract_document(file: str, data: bytes) -> Document:
    """The Document of one article; never raises on content.

    `file` is its name inside the seeds folder. What cannot be used at all says why in `source.problem`: empty, binary,
    undecodable, too-large or no-article-text. The id is a wish only; `assign_ids` makes it unique.
    """
    suffix = PurePosixPath(file).suffix.lower()
    form = "html" if suffix in (".html", ".htm") else "md" if suffix == ".md" else "txt"
    decoded = decode_bytes(data, html=form == "html")
    source = Source(
        id=slug_for("", file),
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        text=decoded.text,
        format=form,
        encoding=decoded.encoding,
        problem=decoded.problem,
        warnings=decoded.warnings,
    )
    if decoded.problem:
        return Document(source)
    lines, facts, text, hidden = _read(form, decoded.text)
    source = replace(source, text=text)
    blocks = label_lines(source, lines, facts)
    problem = _problem(source, blocks)
    if problem == "no-article-text":
        blocks = tuple(_as_wall(block) for block in blocks)
    sentences = () if problem else tuple(s for block in blocks for s in split_sentences(source, block))
    title = facts.title or (facts.declared_titles[0] if facts.declared_titles else "")
    source = replace(
        source,
        id=slug_for(title, file, sentences[0].slice(text) if sentences else ""),
        title=title,
        publisher=facts.stated_publisher or UNKNOWN,
        byline=facts.byline,
        dateline=facts.dateline,
        published=facts.published or UNKNOWN,
        published_words=facts.published_words,
        url=facts.url,
        licence=facts.licence,
        language=_language(facts.language, text, blocks),
        problem=problem,
    )
    return Document(
        replace(source, warnings=decoded.warnings + find_warnings(source, blocks, facts, hidden)), blocks, sentences
    )


def _read(form: str, text: str) -> tuple[list[Line], Facts, str, bool]:
    if form == "html":
        from generator.extract.html import read_page  # slow to import, and not every pile has web pages

        page = read_page(text)
        return list(page.lines), facts_of_page(page), page.text, page.has_hidden_text
    facts = Facts()
    lines: list[Line] = []
    start = 0
    if form == "md" and (start := front_matter_end(text)):
        facts = facts_of_front_matter(read_front_matter(text[:start]))
        opening = len(text[:start]) - len(text[:start].lstrip())
        lines.append(Line(Span(opening, start), text[opening:start], BlockKind.METADATA, "front matter"))
    return lines + cut_lines(text, start), facts, text, False


def _problem(source: Source, blocks: tuple[Block, ...]) -> str:
    """A page whose few words are a consent, log-in or error screen has no article, and neither has one without a sentence."""
    if not source.text.strip():
        return "no-article-text" if source.format == "html" else "empty"
    texts = [block.span.slice(source.text) for block in blocks]
    prose = [text for text, block in zip(texts, blocks, strict=True) if block.kind in PROSE_KINDS]
    has_wall = may_hold_wall(source.text)
    told = sum(len(text.split()) for text in prose if not (has_wall and is_wall(text)))
    if not prose or (source.format == "html" and told < _FEWEST_WORDS):
        return "no-article-text"
    return "no-article-text" if has_wall and told < _FEWEST_BESIDE_WALL and any(is_wall(text) for text in texts) else ""


def _as_wall(block: Block) -> Block:
    if block.kind in (BlockKind.BOILERPLATE, BlockKind.METADATA):
        return block
    return replace(block, kind=BlockKind.BOILERPLATE, reason="page without an article")


def _language(declared: str, text: str, blocks: tuple[Block, ...]) -> str:
    stated = declared_language(declared) if declared else UNKNOWN
    prose = " ".join(b.span.slice(text) for b in blocks if b.kind in PROSE_KINDS)
    found = detect_language(prose)
    # Page templates declare a language whatever the article is in, so clear evidence wins.
    return found if found != UNKNOWN else stated
