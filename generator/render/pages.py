"""Which pages a briefing has, and what each of them is given. What they look like is the templates' business."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote as percent_encode

from jinja2 import Environment

from generator.editions import NO_HISTORY, History, digest_statement, list_statements
from generator.model import (
    ACTOR_KINDS,
    SECTIONS,
    UNKNOWN,
    Actor,
    Briefing,
    Document,
    KeyPoint,
    Page,
    Quote,
    SourceRecord,
)
from generator.render.actorlinks import ActorLinks
from generator.render.appearances import Appearances, find_appearances
from generator.render.changes import count_changes, describe_history, find_corrections, revision_anchor
from generator.render.dates import describe_date
from generator.render.environment import make_environment, render_template
from generator.render.filters import Safe, html_text, linked, markdown_text, safe_id
from generator.render.method import (
    SHORT_POINT,
    count_body_words,
    count_statements,
    list_own_corrections,
    list_printed_corrections,
    list_rights,
    measure_points,
    score_statements,
    share,
    total_set_aside,
)
from generator.render.notes import Notes
from generator.render.passages import Evidence, Passage, drop_withdrawn
from generator.render.picture import draw_timeline
from generator.render.sourcetext import count_words, list_set_aside, render_text
from generator.render.tables import count_mentions, cover
from generator.render.tongue import tongue
from generator.render.wording import describe_reason, describe_warnings, or_unknown
from generator.render.words import Words

_FIRST_POINTS = 3
"""Key points read in thirty seconds."""

_TEASER = 6
"""Records of another page that the overview shows before it links there."""

_DOWNLOADS = ("briefing", "sources", "key_points", "actors", "open_issues", "timeline", "quotes", "disagreements", "glossary")

_EXPORTS = (
    ("{name}.pdf", "pdf"),
    ("{name}.epub", "epub"),
    ("briefing.json", "json"),
    ("statements.csv", "csv"),
    ("sources.bib", "bibtex"),
    ("sources.csl.json", "csl"),
    ("annotations.jsonld", "annotations"),
)
"""(file, what it is) of what a build puts beside the YAML, for people first."""


class _Writer:
    """Renders the pages of one briefing; holds what all of them share."""

    def __init__(self, name: str, briefing: Briefing, documents: Sequence[Document], environment: Environment, history: History) -> None:
        self.name = name
        self.history = history
        self.corrections = find_corrections(history)
        self.digests = {(told.section, told.id): digest_statement(told) for told in list_statements(briefing)}
        self.briefing = briefing
        self.environment = environment
        self.evidence = Evidence(briefing, documents)
        self.actors = {actor.id: actor for actor in briefing.actors}
        self.words = self.evidence.words
        self.say = self.words.plain
        self.actor_links = ActorLinks(briefing.actors, self.words)

    def tongue(self, source: str) -> Safe:
        """The attributes of words of a source on these pages; of an unknown source, none."""
        record = self.evidence.records.get(source)
        return tongue(record.language, self.briefing.info.language) if record else Safe("")

    def page(self, path: str, template: str, title: str, description: str, **context: object) -> Page:
        """One page at `path` below the briefing's folder, with its footnotes."""
        notes = Notes(self.evidence, path, self.briefing.info.publish, self.briefing.info.language)

        def cite(section: str, record_id: str, side: int = 0) -> Safe:
            return notes.cite(self.evidence.statement(section, record_id, side))

        def independent(section: str, record_id: str, side: int = 0) -> int:
            return self.evidence.statement(section, record_id, side).independent

        def corrected(section: str, record_id: str) -> Safe:
            day, anchor = self.corrections.get((section, record_id), ("", ""))
            told = self.words("changes.corrected_on", date=describe_date(day, self.words)) if day else self.words("changes.corrected")
            return Safe(f' <b class="tag tag--corrected">[{told}]({notes.link("changes.md", anchor)})</b>' if anchor else "")

        def told(section: str, record_id: str) -> Safe:
            """The attributes by which the script of visits knows a statement and what it says."""
            digest = self.digests.get((section, record_id), "")
            return Safe(f' data-statement="{html_text(f"{section}/{record_id}")}" data-digest="{digest}"')

        seen: dict[str, set[str]] = {}

        def named(text: str, section: str, but: str = "") -> Safe:
            return self.actor_links.link(text, notes.link, seen.setdefault(section, {but}))

        shared: dict[str, object] = {
            "t": self.words,
            "title": title,
            "description": description,
            "info": self.briefing.info,
            "briefing": self.briefing,
            "actors": self.actors,
            "records": self.evidence.records,
            "source_title": self.evidence.title,
            "warnings_of": lambda record: describe_warnings(record, self.words),
            "reason_of": lambda reason: describe_reason(reason, self.words),
            "or_unknown": lambda value: or_unknown(value, self.words),
            "cite": cite,
            "independent": independent,
            "corrected": corrected,
            "told": told,
            "history": self.history,
            "link": notes.link,
            "named": named,
            "mark": lambda stance: _mark_stance(stance, self.words),
            "tongue": self.tongue,
            "notes": notes.definitions,
            "unknown": UNKNOWN,
            "is_overview": path == "index.md",
        }
        return Page(f"{self.name}/{path}", render_template(self.environment, template, {**shared, **context}))


def render_briefing(
    name: str,
    briefing: Briefing,
    documents: Sequence[Document],
    templates: Mapping[str, str] | None = None,
    unchecked: int | None = None,
    history: History = NO_HISTORY,
) -> tuple[Page, ...]:
    """All pages of a briefing, in the order a reader meets them; paths start with `name`.

    `briefing` has its citations resolved; a citation without a span is shown as not found. `templates` replace packaged ones of
    the same file name. `unchecked` is how many items no check could judge, where that is known. `history` is what changed from
    edition to edition. Withdrawn records appear nowhere, but for their last wording among the changes.
    Raises jinja2.TemplateError for a faulty template.
    """
    writer = _Writer(name, drop_withdrawn(briefing), documents, make_environment(templates), history)
    return (
        _overview(writer),
        *_actor_pages(writer),
        *_section_pages(writer),
        *_source_pages(writer, documents),
        *_changes(writer),
        _method(writer, documents, unchecked),
    )


def _mark_stance(stance: str, words: Words) -> Safe:
    """The mark of a cell in the table of sources: a sign for the eye, a word for the ear."""
    return Safe(f'<i class="stance stance--{html_text(stance)}"></i><span class="spoken">{words(f"stance.{stance}")}</span>')


def _overview(writer: _Writer) -> Page:
    briefing = writer.briefing
    # A point that repeats the summary word for word tells a reader in a hurry nothing; it keeps its place further down.
    fresh = [point for point in briefing.key_points if point.text != briefing.info.standfirst.text]
    first = fresh[:_FIRST_POINTS]
    shown = {point.id for point in first}
    rest = [point for point in briefing.key_points if point.id not in shown]
    several = [p for p in rest if writer.evidence.statement("key_points", p.id).independent > 1]
    single = [p for p in rest if writer.evidence.statement("key_points", p.id).independent <= 1]
    used = [record for record in briefing.sources if record.use == "yes"]
    return writer.page(
        "index.md",
        "overview.md.j2",
        briefing.info.title,
        briefing.info.standfirst.text or writer.say("description.overview", len(used)),
        first_points=first,
        several=several,
        single=single,
        issues=[issue for issue in briefing.open_issues if issue.state == "open"],
        disagreements=[d for d in briefing.disagreements if not d.resolution] or briefing.disagreements,
        teaser=_TEASER,
        source_count=len(used),
        origin_count=len({record.origin or record.id for record in used}),
        reviewed=_count_reviewed(briefing),
        latest=writer.history.latest,
        changes=count_changes(writer.history.latest, writer.words) if writer.history.latest else "",
        revision_anchor=revision_anchor,
    )


def _changes(writer: _Writer) -> Iterable[Page]:
    """The page of changes, where an edition was marked."""
    if writer.history.revisions:
        say = writer.words
        yield writer.page(
            "changes.md",
            "changes.md.j2",
            say.plain("title.changes"),
            say.plain("changes.description", title=writer.briefing.info.title),
            revisions=describe_history(writer.history, writer.evidence, say),
            removed=Safe(f"<del>{say('changes.about_removed')}</del>"),
            inserted=Safe(f"<ins>{say('changes.about_inserted')}</ins>"),
        )


def _count_reviewed(briefing: Briefing) -> tuple[int, int]:
    """(approved records, all records) of the sections an editor reviews."""
    statuses = [record.status for name in SECTIONS if name != "sources" for record in briefing.section(name)]
    return statuses.count("approved"), len(statuses)


def _actor_pages(writer: _Writer) -> Iterable[Page]:
    briefing = writer.briefing
    groups = [(kind, [actor for actor in briefing.actors if actor.kind == kind]) for kind in ACTOR_KINDS]
    points: dict[str, list[KeyPoint]] = {}
    quotes: dict[str, list[Quote]] = {}
    for point in briefing.key_points:
        for actor_id in point.actors:
            points.setdefault(actor_id, []).append(point)
    for quote in briefing.quotes:
        quotes.setdefault(quote.speaker, []).append(quote)
    appearances = find_appearances(briefing.actors, writer.evidence)
    description = writer.say("description.actors", title=briefing.info.title)
    yield writer.page(
        "actors/index.md",
        "actors.md.j2",
        writer.say("title.actors"),
        description,
        groups=[g for g in groups if g[1]],
        appearances=appearances,
        matrix=count_mentions(briefing, appearances),
    )
    for actor in briefing.actors:
        yield writer.page(
            f"actors/{safe_id(actor.id)}.md",
            "actor.md.j2",
            actor.name,
            _describe_actor(actor, writer),
            actor=actor,
            distinct=_name_others(writer, actor),
            points=points.get(actor.id, []),
            quotes=quotes.get(actor.id, []),
            appearances=appearances.get(actor.id, Appearances()),
        )


def _name_others(writer: _Writer, actor: Actor) -> Safe:
    """Links to the actors this one must not be taken for."""
    others = (writer.actors[other] for other in actor.distinct_from if other in writer.actors)
    return Safe(", ".join(linked(other.name, Safe(f"{safe_id(other.id)}.md")) for other in others))


def _describe_actor(actor: Actor, writer: _Writer) -> str:
    return f"{actor.name}: {actor.role.text}" if actor.role else f"{actor.name}, {writer.say(f'actor_kind.{actor.kind}')}"


def _section_pages(writer: _Writer) -> Iterable[Page]:
    briefing, story, say = writer.briefing, writer.briefing.info.title, writer.say
    yield writer.page("open-issues.md", "open_issues.md.j2", say("title.open_issues"), say("description.open_issues", title=story))
    yield writer.page(
        "timeline.md",
        "timeline.md.j2",
        say("title.timeline"),
        say("description.timeline", title=story),
        picture=draw_timeline(briefing.timeline, writer.words),
    )
    coverage = cover(briefing, writer.evidence)
    yield writer.page(
        "coverage.md", "coverage.md.j2", say("title.coverage"), say("description.coverage", title=story), coverage=coverage
    )
    yield writer.page(
        "disagreements.md",
        "disagreements.md.j2",
        say("title.disagreements"),
        say("description.disagreements", title=story),
    )
    speakers: dict[str, list[Quote]] = {}
    for quote in briefing.quotes:
        speakers.setdefault(quote.speaker if quote.speaker in writer.actors else UNKNOWN, []).append(quote)
    # Words without a known speaker come last, wherever the first of them stood.
    groups = [(speaker, said) for speaker, said in speakers.items() if speaker != UNKNOWN]
    groups += [(speaker, said) for speaker, said in speakers.items() if speaker == UNKNOWN]
    yield writer.page("quotes.md", "quotes.md.j2", say("title.quotes"), say("description.quotes", title=story), groups=groups)


def _source_pages(writer: _Writer, documents: Sequence[Document]) -> Iterable[Page]:
    records = writer.briefing.sources
    passages = writer.evidence.passages
    copies: dict[str, int] = {}
    for record in records:
        copies[record.origin or record.id] = copies.get(record.origin or record.id, 0) + 1
    yield writer.page(
        "sources/index.md",
        "sources.md.j2",
        writer.say("title.sources"),
        writer.say("description.sources", title=writer.briefing.info.title),
        used=[record for record in records if record.use == "yes"],
        left_out=[record for record in records if record.use != "yes"],
        cited={record.id: len(passages.get(record.id, ())) for record in records},
    )
    by_id = {document.source.id: document for document in documents}
    for record in records:
        yield _source_page(writer, record, by_id.get(record.id), copies[record.origin or record.id])


def _source_page(writer: _Writer, record: SourceRecord, document: Document | None, same_origin: int) -> Page:
    path = f"sources/{safe_id(record.id)}.md"
    passages = writer.evidence.passages.get(record.id, ())
    notes = Notes(writer.evidence, path)

    def describe_uses(passage: Passage) -> str:
        uses = writer.evidence.uses[(passage.source, passage.span)]
        return " · ".join(f"[{markdown_text(use.label)}]({notes.link(use.page, use.anchor)})" for use in uses)

    publish = writer.briefing.info.publish
    return writer.page(
        path,
        "source.md.j2",
        writer.evidence.title(record),
        writer.say("description.source", title=writer.briefing.info.title),
        record=record,
        document=document,
        passages=passages,
        same_origin=same_origin,
        text=render_text(document, passages, publish, describe_uses, writer.tongue(record.id), writer.words) if document else Safe(""),
        set_aside=list_set_aside(document) if document else (),
        words=count_words(document.source.text) if document else 0,
    )


def _exports(writer: _Writer) -> Iterable[tuple[str, Safe, str]]:
    """(file, link to it, what it is) of what can be taken along."""
    for file, what in _EXPORTS:
        path = file.format(name=writer.name)
        yield path, Safe(f"../data/{percent_encode(writer.name)}/{path}"), writer.say(f"export.{what}")


def _method(writer: _Writer, documents: Sequence[Document], unchecked: int | None) -> Page:
    briefing = writer.briefing
    revisions = describe_history(writer.history, writer.evidence, writer.words)
    return writer.page(
        "method.md",
        "method.md.j2",
        writer.say("title.method"),
        writer.say("description.method", title=briefing.info.title),
        support=count_statements(writer.evidence),
        set_aside=total_set_aside(documents),
        body_words=count_body_words(documents),
        document_count=len(documents),
        origin_count=len({r.origin or r.id for r in briefing.sources if r.use == "yes"}),
        left_out=[record for record in briefing.sources if record.use != "yes"],
        unresolved=[d for d in briefing.disagreements if not d.resolution],
        reviewed=_count_reviewed(briefing),
        score=score_statements(writer.evidence),
        lengths=measure_points(briefing.key_points),
        short_point=SHORT_POINT,
        share=lambda part, whole: share(part, whole, writer.words),
        unchecked=unchecked,
        own_corrections=list_own_corrections(revisions),
        printed_corrections=list_printed_corrections(briefing, writer.evidence),
        rights=list_rights(briefing, writer.evidence, writer.words),
        exports=tuple(_exports(writer)),
        downloads=[(f"{stem}.yml", Safe(f"../data/{percent_encode(writer.name)}/{stem}.yml")) for stem in _DOWNLOADS],
    )
