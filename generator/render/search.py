"""What the site's search looks through: entries made from the records, in shards that a reader's browser loads when needed.

The entries come from the YAML and the cited passages rather than from the built pages, so that a result is a statement, an actor
or a passage and never a heap of words with note numbers in it. The engine (MiniSearch) and what the reader sees are in
overrides/assets/; nothing is read before the reader opens the search.
"""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote as percent_encode

from generator.model import CONTENT_KINDS, Actor, Briefing, Document
from generator.render.dates import describe_date
from generator.render.filters import one_line, safe_id
from generator.render.passages import Evidence, Passage, drop_withdrawn, sentences_around
from generator.render.sitefiles import SiteFile

SHARD_BYTES = 120_000
"""Size of a shard at most, uncompressed: the engine and the first shard stay below 300 kB even from a host that compresses nothing."""

_WORD = re.compile(r"[^\W\d_]{2,40}|\d[\d.,]{0,20}\d|\d")
_MARKDOWN = re.compile(r"<[^<>]{0,500}>|[`*_#|>]+|\{:?[^{}]{0,200}\}|!?\[|\]\([^()\s]{0,300}\)|\]")
_PAGE_WORDS = 600


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find. `address` is relative to the site's root; `tags` are words that lead here and are not shown.

    `context` is shown and not searched. An "article" entry stands for the parts of an article that are not published: its `text`
    is empty and its `tags` are the article's different words in alphabetical order, which give no sentence away.
    """

    kind: str
    address: str
    title: str
    text: str = ""
    tags: str = ""
    context: str = ""

    def row(self) -> list[str]:
        """The entry as it is stored in a shard; empty fields at the end are left out."""
        fields = [self.kind, self.address, self.title, self.text, self.tags, self.context]
        while not fields[-1]:
            fields.pop()
        return fields


def find_entries(name: str, briefing: Briefing, documents: Sequence[Document]) -> tuple[Entry, ...]:
    """Everything of one briefing that can be found, what a reader most likely wants first; resolved citations are needed."""
    shown = drop_withdrawn(briefing)
    evidence = Evidence(shown, documents)
    maker = _Maker(percent_encode(name), shown, evidence)
    return (*maker.statements(), *maker.passages(), *maker.articles())


class _Maker:
    def __init__(self, folder: str, briefing: Briefing, evidence: Evidence) -> None:
        self.folder = folder
        self.briefing = briefing
        self.evidence = evidence
        self.names = {actor.id: actor.name for actor in briefing.actors}
        self.spellings = {actor.id: " ".join((actor.name, *actor.aliases)) for actor in briefing.actors}

    def address(self, page: str, anchor: str = "") -> str:
        return f"{self.folder}/{page.removesuffix('.md')}.html" + (f"#{anchor}" if anchor else "")

    def statements(self) -> Iterator[Entry]:
        """Key points, actors, open issues, events, disagreements and quotes, in this order."""
        briefing = self.briefing
        if briefing.info.standfirst.text:
            yield Entry("point", self.address("index.md", "standfirst"), briefing.info.standfirst.text)
        if briefing.info.why.text:
            yield Entry("point", self.address("index.md", "why"), briefing.info.why.text)
        for point in briefing.key_points:
            names = " ".join(self.spellings[actor] for actor in point.actors if actor in self.spellings)
            yield Entry("point", self.address("index.md", safe_id(point.id)), point.text, tags=names)
        for actor in briefing.actors:
            yield self._actor(actor)
        for issue in briefing.open_issues:
            yield Entry("issue", self.address("open-issues.md", safe_id(issue.id)), issue.question, issue.text)
        for event in briefing.timeline:
            when = describe_date(event.date, self.evidence.words)
            tags = f"{when} {event.date} {event.words}" if event.date != "unknown" else event.words
            yield Entry("event", self.address("timeline.md", safe_id(event.id)), event.text, tags=tags, context=when)
        for record in briefing.disagreements:
            sides = " / ".join(side.value for side in record.sides)
            yield Entry("disagreement", self.address("disagreements.md", safe_id(record.id)), record.question, sides)
        for quote in briefing.quotes:
            speaker = self.names.get(quote.speaker, "")
            yield Entry(
                "quote",
                self.address("quotes.md", safe_id(quote.id)),
                quote.text,
                tags=self.spellings.get(quote.speaker, ""),
                context=speaker,
            )

        for term in briefing.glossary:
            yield Entry("term", self.address("actors/index.md", safe_id(term.id)), term.term, term.text)

    def _actor(self, actor: Actor) -> Entry:
        page = f"actors/{safe_id(actor.id)}.md"
        role = actor.role.text if actor.role else ""
        return Entry("actor", self.address(page), actor.name, role, " ".join(actor.aliases), ", ".join(actor.aliases))

    def passages(self) -> Iterator[Entry]:
        """The cited paragraphs of each source: what its page shows of them, once, at the first passage cited in it."""
        for record in self.briefing.sources:
            document = self.evidence.documents.get(record.id)
            if document is None:
                continue
            page, title = f"sources/{safe_id(record.id)}.md", self.evidence.title(record)
            when = f"{record.published} {describe_date(record.published, self.evidence.words)}" if record.published != "unknown" else ""
            yield Entry("source", self.address(page), title, tags=f"{record.publisher} {record.byline} {when}".strip())
            for passage, text in _cited_paragraphs(document, self.evidence.passages.get(record.id, ()), self.briefing.info.publish):
                yield Entry("passage", self.address(page, passage.anchor), "", text, context=title)

    def articles(self) -> Iterator[Entry]:
        """The different words of each source in use whose text is not published in full; none with publish mode "none"."""
        if self.briefing.info.publish != "excerpts":
            return
        for record in self.briefing.sources:
            document = self.evidence.documents.get(record.id)
            if document is not None and record.use == "yes":
                page = f"sources/{safe_id(record.id)}.md"
                words = _different_words(document)
                yield Entry("article", self.address(page), "", tags=words, context=self.evidence.title(record))


def _cited_paragraphs(document: Document, passages: Sequence[Passage], publish: str) -> Iterator[tuple[Passage, str]]:
    """(first passage cited in it, text shown) for each block with a cited passage; `passages` are sorted by start."""
    found: dict[int, list[Passage]] = {}
    for passage in passages:
        number = bisect.bisect_right(document.blocks, passage.span.start, key=lambda block: block.span.end)
        found.setdefault(number, []).append(passage)
    text = document.source.text
    for number, inside in found.items():
        if publish == "full" and number < len(document.blocks):
            yield inside[0], document.blocks[number].span.slice(text)
            continue
        parts: list[str] = []
        shown_to = 0
        for passage in inside:
            span = passage.span if publish == "none" else sentences_around(document, passage.span)
            if span.end > shown_to:
                parts.append(text[max(span.start, shown_to) : span.end])
                shown_to = span.end
        yield inside[0], " ".join(parts)


def _different_words(document: Document) -> str:
    words = {
        word
        for block in document.blocks
        if block.kind in CONTENT_KINDS
        for word in _WORD.findall(block.span.slice(document.source.text).casefold())
    }
    return " ".join(sorted(words))


def page_entries(pages: Iterable[tuple[str, str]]) -> tuple[Entry, ...]:
    """An entry for each hand-written page (path below docs/, Markdown): its title and its beginning."""
    entries = []
    for path, markdown in pages:
        body = re.sub(r"\A---\n(?:.*\n)*?---\n", "", markdown) if markdown.startswith("---\n") else markdown
        heading = re.search(r"^# (.+)$", body, re.MULTILINE)
        title = heading.group(1).strip() if heading else path.removesuffix(".md")
        words = _MARKDOWN.sub(" ", body[heading.end() :] if heading else body).split()
        entries.append(Entry("page", percent_encode(path.removesuffix(".md")) + ".html", title, " ".join(words[:_PAGE_WORDS])))
    return tuple(entries)


@dataclass(frozen=True, slots=True)
class SearchPart:
    """The entries of one briefing as they are stored: the rows of each shard, and the same in MkDocs' form, joined by commas."""

    shards: tuple[str, ...]
    docs: str


def search_part(entries: Sequence[Entry]) -> SearchPart:
    """The entries of one briefing, ready to be joined with those of the others."""
    return SearchPart(tuple(",".join(rows) for rows in _split(entries)), ",\n".join(_mkdocs_rows(entries)))


def search_files(entries: Mapping[str, Sequence[Entry]], titles: Mapping[str, str]) -> tuple[SiteFile, ...]:
    """As `join_search`, from the entries themselves."""
    return join_search({name: search_part(found) for name, found in entries.items()}, titles)


def join_search(parts: Mapping[str, SearchPart], titles: Mapping[str, str]) -> tuple[SiteFile, ...]:
    """The files of the search, below search/: a list of the shards, the shards, and one index in the form MkDocs' own has.

    `parts` by briefing name, in the order of the site; the name "" holds the pages about the site. `titles` by briefing name.
    Shards are scripts and not data, because a browser lets a page opened from a folder read scripts only.
    """
    listed = []
    files = []
    for number, (name, found) in enumerate(parts.items()):
        shards = []
        for part, rows in enumerate(found.shards, 1):
            stem = f"{percent_encode(name, safe='') or 'site'}-{part}" if name else f"_site-{part}"
            text = f"briefingSearch.add({number},{part},[{rows}]);\n"
            files.append(SiteFile(f"search/{stem}.js", text))
            shards.append([f"{stem}.js", len(text.encode())])
        listed.append({"name": name, "title": one_line(titles.get(name, "")), "shards": shards})
    files.insert(0, SiteFile("search/shards.js", f"briefingSearch.shards({_json(listed)});\n"))
    docs = ",\n".join(part.docs for part in parts.values() if part.docs)
    files.append(SiteFile("search/search_index.json", f'{{"config":{_json(_MKDOCS_CONFIG)},"docs":[\n{docs}\n]}}\n'))
    return tuple(files)


_MKDOCS_CONFIG = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": []}


def _split(entries: Iterable[Entry]) -> Iterator[list[str]]:
    """The entries' rows as JSON, in lists of at most SHARD_BYTES each; a longer row is alone in its list."""
    rows: list[str] = []
    size = 0
    for entry in entries:
        row = _json([one_line(field) for field in entry.row()])
        length = len(row.encode())
        if rows and size + length > SHARD_BYTES:
            yield rows
            rows, size = [], 0
        rows.append(row)
        size += length + 1
    if rows:
        yield rows


def _json(value: object) -> str:
    # "<" is written as an escape so that no reader of the file, however careless, meets a tag in it.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _mkdocs_rows(entries: Iterable[Entry]) -> Iterator[str]:
    """The entries as `search_index.json` has them, for themes and tools that know MkDocs' form. Its texts are HTML."""
    for entry in entries:
        if entry.kind != "article":
            row: dict[str, object] = {
                "location": entry.address,
                "title": escape(one_line(entry.title or entry.context)),
                "text": escape(one_line(entry.text)),
            }
            yield _json(row | ({"tags": [escape(one_line(entry.tags))]} if entry.tags else {}))
