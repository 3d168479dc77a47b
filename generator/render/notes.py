"""The evidence notes of one page: Markdown footnotes, one for each cited passage.

A footnote is the base that works in print, without scripts and in any renderer; the site's script shows it as a card too.
"""

from __future__ import annotations

import hashlib
import posixpath
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model import PUBLISH_MODES, Citation, Document, SourceRecord
from generator.render.filters import Safe, clip, html_text, link_target, markdown_text, safe_id, with_text_fragment
from generator.render.passages import Evidence, Passage, Statement, sentences_around
from generator.render.tongue import tongue
from generator.render.wording import describe_origin
from generator.render.words import Words


@dataclass(slots=True)
class _Note:
    citation: Citation
    uses: list[tuple[Statement, str]] = field(default_factory=list)


class Notes:
    """Collects the citations of one page and writes their footnotes.

    `page` is the page's path relative to the briefing's folder; links are made relative to it. `publish` is the briefing's
    mode: with "none" only the cited words are repeated. `language` is that of the page.
    """

    def __init__(self, evidence: Evidence, page: str, publish: str = "excerpts", language: str = "en") -> None:
        if publish not in PUBLISH_MODES:
            raise ValueError(f"unknown publish mode {publish!r}")
        self._evidence = evidence
        self._page = page
        self._publish = publish
        self._language = language
        self._words = evidence.words
        self._notes: dict[str, _Note] = {}

    def link(self, page: str, anchor: str = "") -> Safe:
        """The relative link from this page to another page of the briefing, as a Markdown link target."""
        target = _relative(page, posixpath.dirname(f"/{self._page}"))
        return Safe(f"{target}#{anchor}" if anchor else target)

    def cite(self, statement: Statement) -> Safe:
        """The footnote references of a statement, in the order of its citations; the notes follow with `definitions`."""
        marks: list[str] = []
        for citation in statement.cites:
            label = self._label(citation)
            note = self._notes.setdefault(label, _Note(citation))
            if (statement, citation.stance) in note.uses[-1:]:
                continue
            note.uses.append((statement, citation.stance))
            # The span keeps the numbers out of search results and carries the stance's colour.
            marks.append(f'<span class="cite cite--{html_text(citation.stance)}" data-search-exclude>[^{label}]</span>')
        # A line may end between two numbers; only the first stays with the word before it.
        return Safe("<wbr>".join(dict.fromkeys(marks)))

    def definitions(self) -> Safe:
        """The footnotes of all citations seen so far, one line each."""
        return Safe("\n\n".join(f"[^{label}]: {self._describe(note)}" for label, note in self._notes.items()))

    def _label(self, citation: Citation) -> str:
        passage = self._evidence.passage(citation)
        if passage is not None:
            return passage.anchor
        words = f"{citation.source}\0{citation.quote}".encode("utf-8", "replace")
        return "x-" + hashlib.sha256(words).hexdigest()[:10]

    def _describe(self, note: _Note) -> str:
        citation = note.citation
        record = self._evidence.records.get(citation.source)
        passage = self._evidence.passage(citation)
        parts = [self._heading(citation, record), self._quotation(citation, passage, record)]
        meta: list[str] = [_describe_support(note, self._words)]
        if passage is not None:
            meta.append(f"[{self._words('note.read')}]({self.link(f'sources/{safe_id(citation.source)}.md', passage.anchor)})")
        if record is not None and record.url:
            words = passage.span.slice(self._evidence.documents[passage.source].source.text) if passage else ""
            if target := link_target(with_text_fragment(record.url, words)):
                meta.append(f"[{self._words('note.original')}]({target})")
        parts.append(f'<span class="note-meta">{" · ".join(meta)}</span>')
        # `small` and not `span`: the search index must meet no second tag of this name inside the part it leaves out.
        return f'<small class="note" data-search-exclude>{" ".join(parts)}</small>'

    def _heading(self, citation: Citation, record: SourceRecord | None) -> str:
        if record is None:
            return f'<span class="note-source">{self._words("note.unknown_source", id=citation.source)}</span>'
        title = markdown_text(self._evidence.title(record))
        link = f"[{title}]({self.link(f'sources/{safe_id(record.id)}.md')})"
        facts = markdown_text(describe_origin(record, self._words))
        return f'<span class="note-source">{link} <span class="note-facts">{facts}</span></span>'

    def _quotation(self, citation: Citation, passage: Passage | None, record: SourceRecord | None) -> str:
        if passage is None:
            return f'<span class="note-quote note-quote--lost">{markdown_text(citation.quote)}</span> ' + (
                f'<span class="note-warning">{self._words("note.lost")}</span>'
            )
        document = self._evidence.documents[passage.source]
        before, words, after = quote_in_context(document, passage, self._publish)
        attributes = tongue(record.language if record else "", self._language)
        return f'<span class="note-quote"{attributes}>{_spaced(before)}<mark>{markdown_text(words)}</mark>{_spaced(after)}</span>'


# A page links to the same few pages from every note.
@lru_cache(maxsize=4096)
def _relative(page: str, folder: str) -> str:
    return posixpath.relpath(f"/{page}", folder)


def _spaced(text: str) -> str:
    """Escaped text that keeps the blank next to the marked words, which folding to one line would drop."""
    if not text.strip():
        return ""
    return (" " if text[0].isspace() else "") + markdown_text(text) + (" " if text[-1].isspace() else "")


def quote_in_context(document: Document, passage: Passage, publish: str) -> tuple[str, str, str]:
    """(words before, the cited words, words after) of a passage's sentences; only the cited words with publish "none"."""
    text, span = document.source.text, passage.span
    if publish == "none":
        return "", span.slice(text), ""
    around = sentences_around(document, span)
    return text[around.start : span.start], span.slice(text), text[span.end : around.end]


def _describe_support(note: _Note, words: Words) -> Safe:
    """How the passage bears on the statements that cite it here: "2 independent sources", told apart where they differ."""
    said: dict[str, list[Statement]] = {}
    alone = len({(statement.independent, stance) for statement, stance in note.uses}) == 1
    for statement, stance in note.uses:
        support = words.plain("note.support" if alone else "count.independent", statement.independent)
        if stance != "supports":
            support = f"{words.plain(f'stance_sentence.{stance}')}; {support}"
        said.setdefault(support, []).append(statement)
    if len(said) == 1:
        (support,) = said
        return markdown_text(support[0].upper() + support[1:])
    kinds = [statement.kind for statements in said.values() for statement in statements[:1]]
    named = len(set(kinds)) == len(kinds)
    return markdown_text(
        " · ".join(f"{statements[0].kind if named else clip(statements[0].text, 60)}: {support}" for support, statements in said.items())
    )
