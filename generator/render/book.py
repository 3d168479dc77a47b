"""A briefing as one text to read from front to back: chapters of cited lines and numbered notes, for ePub and PDF.

All texts are as the sources and editors wrote them: whoever writes them into a file folds and escapes them for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.editions import NO_HISTORY, History
from generator.edtf import is_day, plain_date
from generator.model import UNKNOWN, Actor, Briefing, Citation, Document, KeyPoint, SourceRecord
from generator.render.corrections import list_corrections
from generator.render.dates import describe_date
from generator.render.filters import is_web_address
from generator.render.notes import quote_in_context
from generator.render.passages import Evidence, Statement, drop_withdrawn
from generator.render.tongue import language_code
from generator.render.wording import describe_origin
from generator.render.words import Words


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: `lead` goes before it, `tail` small after it. `notes` are the numbers of its notes.

    `style` is "point", "text", "quote" or "source". `language` is that of its words where they are a source's own, else empty.
    """

    text: str
    notes: tuple[int, ...] = ()
    lead: str = ""
    tail: str = ""
    style: str = "text"
    language: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading of their own; the heading may be empty."""

    heading: str
    lines: tuple[Line, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """`anchor` is its name in links and files."""

    anchor: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class BookNote:
    """The passage behind a number: `words` stand in the source between `before` and `after`. Without a source they were lost."""

    number: int
    source: str
    facts: str
    before: str
    words: str
    after: str
    remark: str
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Book:
    """`day` is the edition, or the day of the newest source, as YYYY-MM-DD, or empty. `name` is the briefing's folder.

    Its `repr` names everything but the words of the language, so equal ones give equal files.
    """

    name: str
    title: str
    language: str
    day: str
    edition: str
    standfirst: Line
    facts: str
    chapters: tuple[Chapter, ...]
    notes: tuple[BookNote, ...]
    words: Words = field(repr=False)


def make_book(name: str, briefing: Briefing, documents: Sequence[Document], history: History = NO_HISTORY) -> Book:
    """The briefing as a book, without withdrawn records; its citations are resolved. Chapters without content are left out.

    `history` is what changed from edition to edition; corrections are a chapter.
    """
    maker = _Maker(drop_withdrawn(briefing), documents, history)
    info = maker.briefing.info
    standfirst = Line(info.standfirst.text, maker.cite("briefing", "standfirst"))
    chapters = [chapter for chapter in maker.chapters() if any(section.lines for section in chapter.sections)]
    return Book(
        name,
        info.title,
        language_code(info.language),
        _full_day(info.edition) or max((_full_day(record.published) for record in maker.used), default=""),
        describe_date(info.edition, maker.words) if info.edition else "",
        standfirst,
        maker.facts(),
        tuple(chapters),
        tuple(maker.notes.values()),
        maker.words,
    )


def _full_day(edtf: str) -> str:
    day = plain_date(edtf)
    return day if is_day(day) else ""


class _Maker:
    def __init__(self, briefing: Briefing, documents: Sequence[Document], history: History) -> None:
        self.history = history
        self.briefing = briefing
        self.evidence = Evidence(briefing, documents)
        self.words = self.evidence.words
        self.notes: dict[tuple[str, object, str], BookNote] = {}
        self.names = {actor.id: actor.name for actor in briefing.actors}
        self.used = [record for record in briefing.sources if record.use == "yes"]

    def facts(self) -> str:
        origins = len({record.origin or record.id for record in self.used})
        parts = [self.words.plain("count.sources", len(self.used))]
        if origins != len(self.used):
            parts[0] += ", " + self.words.plain("count.independent_alone", origins)
        parts.append(self.words.plain("count.open_questions", sum(issue.state == "open" for issue in self.briefing.open_issues)))
        parts.append(self.words.plain("count.disagreements", sum(not record.resolution for record in self.briefing.disagreements)))
        return " · ".join(parts)

    def chapters(self) -> Iterator[Chapter]:
        briefing, say = self.briefing, self.words.plain
        points = Section("", tuple(self._point(point) for point in briefing.key_points))
        why = Section(say("title.why"), (Line(briefing.info.why.text, self.cite("briefing", "why")),) if briefing.info.why.text else ())
        yield Chapter("points", say("title.key_points"), (points, *([why] if why.lines else [])))
        yield Chapter("open-issues", say("title.open_issues"), tuple(self._issues()))
        yield Chapter("disagreements", say("title.disagreements"), tuple(self._disagreements()))
        yield Chapter("timeline", say("title.timeline"), (Section("", tuple(self._events())),))
        yield Chapter("actors", say("title.actors"), (Section("", tuple(self._actor(actor) for actor in briefing.actors)),))
        yield Chapter("glossary", say("title.glossary"), (Section("", tuple(self._terms())),))
        yield Chapter("quotes", say("title.quotes"), tuple(self._speakers()))
        yield Chapter("corrections", say("corrections.title"), (Section(say("corrections.own"), tuple(self._corrections())),))
        yield Chapter("sources", say("title.sources"), (Section("", tuple(self._source(record) for record in self.used)),))

    def cite(self, section: str, record_id: str, side: int = 0) -> tuple[int, ...]:
        """The numbers of the notes of a statement, in the order of its citations; new passages get the next number."""
        return tuple(dict.fromkeys(self._note(citation) for citation in self.evidence.statement(section, record_id, side).cites))

    def _note(self, citation: Citation) -> int:
        passage = self.evidence.passage(citation)
        key = (citation.source, citation.span if passage else citation.quote, citation.stance)
        if key not in self.notes:
            self.notes[key] = self._describe(len(self.notes) + 1, citation)
        return self.notes[key].number

    def _describe(self, number: int, citation: Citation) -> BookNote:
        record = self.evidence.records.get(citation.source)
        passage = self.evidence.passage(citation)
        source = self.evidence.title(record) if record else self.words.plain("note.unknown_source", id=citation.source)
        before, words, after = "", citation.quote, ""
        if passage is not None:
            before, words, after = quote_in_context(self.evidence.documents[passage.source], passage, self.briefing.info.publish)
        remarks = [] if citation.stance == "supports" else [self.words.plain(f"stance_sentence.{citation.stance}")]
        if passage is None:
            remarks.append(self.words.plain("note.lost"))
        url = record.url if record and is_web_address(record.url) else ""
        return BookNote(
            number,
            source,
            describe_origin(record, self.words) if record else "",
            before,
            words,
            after,
            " · ".join(remarks),
            self._language(record),
            url,
        )

    def _language(self, record: SourceRecord | None) -> str:
        if record is None or record.language in ("", UNKNOWN) or record.language.lower() == self.briefing.info.language.lower():
            return ""
        return record.language

    def _support(self, statement: Statement, certainty: str) -> str:
        parts = [] if certainty == "stated" else [self.words.plain(f"certainty.{certainty}")]
        if statement.independent > 1:
            parts.append(self.words.plain("count.independent", statement.independent))
        else:
            parts.append(self.words.plain("support.one" if statement.independent else "support.none"))
        return " · ".join(parts)

    def _point(self, point: KeyPoint) -> Line:
        statement = self.evidence.statement("key_points", point.id)
        return Line(point.text, self.cite("key_points", point.id), tail=self._support(statement, point.certainty), style="point")

    def _issues(self) -> Iterator[Section]:
        for issue in self.briefing.open_issues:
            lead = "" if issue.state == "open" else self.words.plain("issue.resolved")
            text = issue.text or self.words.plain("issue.open")
            yield Section(issue.question, (Line(text, self.cite("open_issues", issue.id), lead=lead),))

    def _disagreements(self) -> Iterator[Section]:
        for record in self.briefing.disagreements:
            lines = [
                Line(
                    side.value,
                    self.cite("disagreements", record.id, number),
                    tail=self.words.plain("count.independent", self.evidence.statement("disagreements", record.id, number).independent),
                    style="point",
                )
                for number, side in enumerate(record.sides)
            ]
            if record.resolution:
                lines.append(Line(record.resolution, lead=self.words.plain("disagreement.editor")))
            else:
                lines.append(Line(self.words.plain("disagreement.unsettled")))
            yield Section(record.question, tuple(lines), self.words.plain(f"kind.{record.kind}"))

    def _events(self) -> Iterator[Line]:
        for event in self.briefing.timeline:
            tail = "" if event.certainty == "stated" else self.words.plain(f"certainty.{event.certainty}")
            yield Line(event.text, self.cite("timeline", event.id), describe_date(event.date, self.words), tail, "point")

    def _actor(self, actor: Actor) -> Line:
        aliases = self.words.plain("actor.aliases", names=", ".join(actor.aliases)) if actor.aliases else ""
        role = actor.role.text if actor.role else self.words.plain(f"actor_kind.{actor.kind}")
        notes = self.cite("actors", actor.id) if actor.role else ()
        return Line(role, notes, actor.name, aliases, "point")

    def _corrections(self) -> Iterator[Line]:
        for correction in list_corrections(self.history):
            lead = describe_date(correction.day, self.words) if correction.day else ""
            yield Line(correction.after, lead=lead, tail=f"{self.words.plain('changes.before')} {correction.before}", style="point")

    def _terms(self) -> Iterator[Line]:
        for term in self.briefing.glossary:
            yield Line(term.text, self.cite("glossary", term.id), term.term, style="point")

    def _speakers(self) -> Iterable[Section]:
        said: dict[str, list[Line]] = {}
        for quote in self.briefing.quotes:
            record = self.evidence.records.get(quote.cites[0].source) if quote.cites else None
            line = Line(quote.text.rstrip(", "), self.cite("quotes", quote.id), style="quote", language=self._language(record))
            said.setdefault(quote.speaker if quote.speaker in self.names else UNKNOWN, []).append(line)
        # Words without a known speaker come last.
        for speaker in sorted(said, key=lambda speaker: speaker == UNKNOWN):
            name = self.names.get(speaker, "")
            yield Section(name or self.words.plain("quote.nobody"), tuple(said[speaker]))

    def _source(self, record: SourceRecord) -> Line:
        facts = describe_origin(record, self.words)
        if (other := self.evidence.records.get(record.copy_of)) is not None:
            facts += " · " + self.words.plain("source.copy_of", title=self.evidence.title(other))
        url = record.url if is_web_address(record.url) else ""
        return Line(self.evidence.title(record), tail=facts, style="source", language=self._language(record), url=url)
