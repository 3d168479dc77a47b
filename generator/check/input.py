"""What the rules look at: the loaded briefing, its sources, and where each value stands in its file.

Everything worked out once and needed by several rules lives here: the citations with the places they may mean, and line
indexes. Nothing is read from disk.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from generator.findings import Related
from generator.language.guards.sequence import NameIndex
from generator.language.words.marks import Reading, read_marks
from generator.model import (
    SECTIONS,
    Actor,
    Briefing,
    Citation,
    Disagreement,
    Document,
    Issue,
    SourceRecord,
    Span,
    iter_citations,
)
from generator.spans import LineIndex, Match, locate_citation

Path = tuple[str | int, ...]
"""Place of a value in a section: the record's id, then field names and indexes. In briefing.yml there is no id."""

Position = tuple[str, int, int]
"""(path from the project root, line, column); line and column are 0 where only the file is known."""


SENTENCES = frozenset({"briefing", "key_points", "open_issues", "timeline"})
"""Sections of whole sentences; roles and sides are too short to tell what they claim."""
SHORT_SENTENCE = 4
"""Words below which a stretch up to a full stop is hardly a sentence: `The U.`"""
_SENTENCE = re.compile(r"[^.!?]++[.!?]*+|[.!?]++")


def _is_quoted(text: str, cited: Collection[str]) -> bool:
    """Whether a statement is one of its quotes, white space and the mark at the end aside."""
    return _bare(text) in map(_bare, cited)


def _without_quoted(statement: Statement, cited: tuple[str, ...]) -> tuple[Statement, tuple[str, ...]]:
    """A statement without its questions, which claim nothing, and without the sentences that stand in a quote; the quotes too."""
    sentences = _SENTENCE.findall(statement.text)
    claims = [sentence for sentence in sentences if not sentence.endswith("?")]
    quotes = [_SENTENCE.findall(words) for words in cited] if len(claims) > 1 else []
    same = {_bare(sentence) for sentence in claims if len(sentence.split()) >= SHORT_SENTENCE} if quotes else set()
    same &= {_bare(sentence) for quote in quotes for sentence in quote}
    if len(claims) == len(sentences) and not same:
        return statement, cited
    own = "".join(sentence for sentence in claims if _bare(sentence) not in same).strip()
    rest = ["".join(sentence for sentence in quote if _bare(sentence) not in same).strip() for quote in quotes]
    return statement._replace(text=own), tuple(words for words in rest if words) or cited


def _bare(text: str) -> str:
    """`text` with single blanks and without the mark at its end."""
    return " ".join(text.split()).rstrip(".,;:")


class Cited(NamedTuple):
    """One citation of a record that is shown, with every place its quote may mean.

    `document` is None where the source is not listed or could not be read; `matches` is then empty.
    """

    section: str
    path: Path
    citation: Citation
    document: Document | None
    matches: tuple[Match, ...]


class Statement(NamedTuple):
    """Something a reader is told: its wording, its place and what it rests on. A side of a disagreement is one statement.

    `field` is the name of the wording's field under `path`. The wording of an issue is its question and its text.
    """

    section: str
    path: Path
    text: str
    citations: tuple[Citation, ...]
    record: Any
    field: str = "text"


class Reworded(NamedTuple):
    """What a statement says in other words than its quotes, with theirs; both as they stand, and as they are read for marks."""

    statement: Statement
    cited: tuple[str, ...]
    said: Reading
    quotes: tuple[Reading, ...]


@dataclass(frozen=True)
class CheckInput:
    """A briefing as loaded, with what is needed to say where things stand.

    `documents` are by source id. `positions` gives per section (file stem) the (line, column) of each value by its `Path`;
    `paths` the path of each section's YAML file. `seeds` maps the file names under seeds/<name>/ to the sha256 of each file
    as it is now. `left_out` gives per section the ids of records that are written but not sound: they are reported where they
    stand, so nothing that leads to them is reported again.
    """

    name: str
    briefing: Briefing
    documents: Mapping[str, Document] = field(default_factory=dict)
    positions: Mapping[str, Mapping[Path, tuple[int, int]]] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    seeds: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, Collection[str]] = field(default_factory=dict)
    snapshots: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def sources(self) -> dict[str, SourceRecord]:
        """The records of sources.yml by id."""
        return {record.id: record for record in self.briefing.sources}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by id, withdrawn ones included."""
        return {actor.id: actor for actor in self.briefing.actors}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Everything the briefing shows as true, in reading order. Withdrawn records are not shown and so not here."""
        return tuple(self._statements())

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """Every citation of what is shown, in reading order."""
        found = []
        located: dict[tuple[str, str, str, str], tuple[Match, ...]] = {}
        info = self.briefing.info
        records: Iterator[tuple[str, Path, Any]] = (
            (section, (record.id,), record) for section in SECTIONS for record in self.shown_records(section)
        )
        for section, head, record in [("briefing", (), info), *records]:
            for path, citation in iter_citations(record):
                document = self.documents.get(citation.source)
                key = citation.source, citation.quote, citation.prefix, citation.suffix
                if document is None:
                    matches: tuple[Match, ...] = ()
                elif (known := located.get(key)) is not None:
                    matches = known
                else:
                    matches = located[key] = locate_citation(document.source.text, citation)
                found.append(Cited(section, (*head, *path), citation, document, matches))
        return tuple(found)

    @cached_property
    def withdrawn_citations(self) -> int:
        """How many citations belong to withdrawn records, which no rule looks at."""
        records = (record for section in SECTIONS for record in self.briefing.section(section))
        return sum(len(list(iter_citations(record))) for record in records if getattr(record, "status", "") == "withdrawn")

    def found_words(self, statement: Statement) -> list[str]:
        """The sources' words at each citation of a statement that was found, in order."""
        found = self._found.get((statement.section, statement.path), {})
        return [found[number] for number in range(len(statement.citations)) if number in found]

    def found_citations(self, statement: Statement) -> list[Citation]:
        """The citations of a statement whose quote was found, in order."""
        found = self._found.get((statement.section, statement.path), {})
        if len(found) == len(statement.citations):
            return list(statement.citations)
        return [citation for number, citation in enumerate(statement.citations) if number in found]

    def reworded(self) -> Iterator[Reworded]:
        """What the `worded` statements say in sentences that are not word for word in a quote, each with the sources' other words."""
        for told, words in self.worded:
            if told.section in SENTENCES:
                statement, cited = _without_quoted(told, words)
                if statement.text:
                    yield Reworded(statement, cited, read_marks(statement.text), tuple(map(read_marks, cited)))

    @cached_property
    def worded(self) -> tuple[tuple[Statement, tuple[str, ...]], ...]:
        """The shown statements in words of their own, not those of one of their quotes, each with the sources' words that were found.

        Those with the same quotes stand together, so that a quote which is read once is at hand for the next of them.
        """
        listed = ((statement, tuple(self.found_words(statement))) for statement in self.statements)
        worded = ((statement, cited) for statement, cited in listed if cited and not _is_quoted(statement.text, cited))
        return tuple(sorted(worded, key=lambda pair: pair[1]))

    @cached_property
    def names(self) -> NameIndex:
        """The names of the actors that are shown."""
        return NameIndex((actor.name, *actor.aliases) for actor in self.shown_records("actors"))

    @cached_property
    def _found(self) -> dict[tuple[str, Path], dict[str | int, str]]:
        """(section, path of a statement) -> number of a citation -> the source's words, where they were found."""
        found: dict[tuple[str, Path], dict[str | int, str]] = {}
        for section, path, _, document, matches in self.cited:
            if document is not None and matches:
                words = matches[0].span.slice(document.source.text)
                found.setdefault((section, path[:-2]), {})[path[-1]] = words
        return found

    def shown_records(self, section: str) -> Iterator[Any]:
        """The records of a section that are not withdrawn."""
        return (record for record in self.briefing.section(section) if getattr(record, "status", "") != "withdrawn")

    def is_left_out(self, section: str, identifier: str) -> bool:
        """Whether the record is in the file, but not sound."""
        return identifier in self.left_out.get(section, ())

    def place(self, section: str, *path: str | int) -> Position:
        """Where a value stands; the nearest enclosing value where it is not written out, else the file as a whole."""
        file = self.paths.get(section) or f"docs/data/{self.name}/{section}.yml"
        known = self.positions.get(section, {})
        for length in range(len(path), -1, -1):
            if (at := known.get(path[:length])) is not None:
                return file, *at
        return file, 0, 0

    def seed_path(self, file: str) -> str:
        """Path of an article as received."""
        return f"seeds/{self.name}/{file}"

    def source_place(self, document: Document, offset: int, message: str) -> Related:
        """A place in a source. For HTML that is a line of its stored text snapshot, because offsets count in that text."""
        line, column = self._lines(document).position(offset)
        return Related(self.text_path(document), message, line, column)

    def source_position(self, document: Document, offset: int) -> Position:
        """(path, line, column) of a place in a source, as in `source_place`."""
        line, column = self._lines(document).position(offset)
        return self.text_path(document), line, column

    def text_path(self, document: Document) -> str:
        """The file that offsets into the source's text can be looked up in."""
        if document.source.format == "html":
            return f"docs/data/{self.name}/.generated/text/{document.source.id}.txt"
        return self.seed_path(document.source.file)

    def words_of(self, document: Document, span: Span) -> str:
        """The source's characters at `span`."""
        return span.slice(document.source.text)

    @cached_property
    def _indexes(self) -> dict[str, LineIndex]:
        return {}

    def _lines(self, document: Document) -> LineIndex:
        if document.source.id not in self._indexes:
            self._indexes[document.source.id] = LineIndex(document.source.text)
        return self._indexes[document.source.id]

    def _statements(self) -> Iterator[Statement]:
        info = self.briefing.info
        for name, summary in (("standfirst", info.standfirst), ("why", info.why)):
            if summary.text.strip():
                yield Statement("briefing", (name,), summary.text, summary.cites, summary)
        for section in SECTIONS:
            if section == "sources":
                continue
            for record in self.shown_records(section):
                if isinstance(record, Disagreement):
                    for number, side in enumerate(record.sides):
                        yield Statement(section, (record.id, "sides", number), side.value, side.cites, record, "value")
                elif isinstance(record, Actor):
                    if record.role is not None and record.role.text.strip():
                        yield Statement(section, (record.id, "role"), record.role.text, record.role.cites, record)
                elif isinstance(record, Issue):
                    wording = f"{record.question} {record.text}".strip()
                    yield Statement(section, (record.id,), wording, record.cites, record)
                else:
                    yield Statement(section, (record.id,), record.text, record.cites, record)
