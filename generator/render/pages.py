"""Which pages a briefing has, and what each of them is given. What they look like is the templates' business."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote as percent_encode

from generator.editions import NO_HISTORY, History
from generator.model import (
    ACTOR_KINDS,
    SECTIONS,
    UNKNOWN,
    Actor,
    Briefing,
    Document,
    KeyPoint,
    Mention,
    Page,
    Quote,
)
from generator.render.appearances import Appearances, find_appearances
from generator.render.changes import count_changes, describe_history, revision_anchor
from generator.render.environment import make_environment
from generator.render.filters import Safe, linked, one_line, safe_id
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
from generator.render.opening import split_standfirst, untold_first
from generator.render.pagewriter import PageWriter
from generator.render.passages import drop_withdrawn
from generator.render.picture import draw_timeline
from generator.render.sides import show_sides
from generator.render.sourcepages import source_pages
from generator.render.tables import count_mentions, cover

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


def render_briefing(
    name: str,
    briefing: Briefing,
    documents: Sequence[Document],
    templates: Mapping[str, str] | None = None,
    unchecked: int | None = None,
    history: History = NO_HISTORY,
    mentions: Mapping[str, Sequence[Mention]] | None = None,
) -> tuple[Page, ...]:
    """All pages of a briefing, in the order a reader meets them; paths start with `name`.

    `briefing` has its citations resolved; a citation without a span is shown as not found. `templates` replace packaged ones of
    the same file name. `unchecked` is how many items no check could judge, where that is known. `history` is what changed from
    edition to edition; `mentions` are those of the actors in all the documents, where they have been looked for already. Withdrawn
    records appear nowhere, but for their last wording among the changes.
    Raises jinja2.TemplateError for a faulty template.
    """
    writer = PageWriter(name, drop_withdrawn(briefing), documents, make_environment(templates), history)
    return (
        _overview(writer),
        *_actor_pages(writer, mentions),
        *_section_pages(writer),
        *source_pages(writer, documents),
        *_changes(writer),
        _method(writer, documents, unchecked),
    )


def _overview(writer: PageWriter) -> Page:
    briefing = writer.briefing
    pieces = split_standfirst(briefing.info.standfirst, briefing.key_points)
    opened = {piece.point.id for piece in pieces if piece.point is not None}
    # A point that the summary holds tells a reader in a hurry nothing; where it must be listed, it comes after those that are new.
    summary = one_line(briefing.info.standfirst.text)
    listed = [point for point in briefing.key_points if point.id not in opened]
    fresh = [point for point in listed if one_line(point.text) not in summary]
    repeated = [point for point in listed if one_line(point.text) in summary]
    first, rest = fresh[:_FIRST_POINTS], [*fresh[_FIRST_POINTS:], *repeated]
    several = [p for p in rest if writer.evidence.statement("key_points", p.id).independent > 1]
    single = [p for p in rest if writer.evidence.statement("key_points", p.id).independent <= 1]
    used = [record for record in briefing.sources if record.use == "yes"]
    return writer.page(
        "index.md",
        "overview.md.j2",
        briefing.info.title,
        briefing.info.standfirst.text or writer.say("description.overview", len(used)),
        standfirst=pieces,
        first_points=first,
        several=several,
        single=single,
        issues=[issue for issue in briefing.open_issues if issue.state == "open"],
        disagreements=[d for d in briefing.disagreements if not d.resolution] or briefing.disagreements,
        dated=untold_first(
            [event for event in briefing.timeline if event.date.strip() not in ("", UNKNOWN)],
            [*(piece.text for piece in pieces), *(point.text for point in listed)],
            _TEASER,
        ),
        teaser=_TEASER,
        source_count=len(used),
        origin_count=len({record.origin or record.id for record in used}),
        reviewed=_count_reviewed(briefing),
        latest=writer.history.latest,
        changes=count_changes(writer.history.latest, writer.words) if writer.history.latest else "",
        revision_anchor=revision_anchor,
    )


def _changes(writer: PageWriter) -> Iterable[Page]:
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


def _actor_pages(writer: PageWriter, mentions: Mapping[str, Sequence[Mention]] | None) -> Iterable[Page]:
    briefing = writer.briefing
    groups = [(kind, [actor for actor in briefing.actors if actor.kind == kind]) for kind in ACTOR_KINDS]
    points: dict[str, list[KeyPoint]] = {}
    quotes: dict[str, list[Quote]] = {}
    for point in briefing.key_points:
        for actor_id in point.actors:
            points.setdefault(actor_id, []).append(point)
    for quote in briefing.quotes:
        quotes.setdefault(quote.speaker, []).append(quote)
    appearances = find_appearances(briefing.actors, writer.evidence, mentions)
    description = writer.say("description.actors", title=briefing.info.title)
    yield writer.page(
        "actors/index.md",
        "actors.md.j2",
        writer.say("title.actors"),
        description,
        groups=[g for g in groups if g[1]],
        appearances=appearances,
        pointed={actor.id: len(points.get(actor.id, ())) for actor in briefing.actors},
        said={actor.id: len(quotes.get(actor.id, ())) for actor in briefing.actors},
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


def _name_others(writer: PageWriter, actor: Actor) -> Safe:
    """Links to the actors this one must not be taken for."""
    others = (writer.actors[other] for other in actor.distinct_from if other in writer.actors)
    return Safe(", ".join(linked(other.name, Safe(f"{safe_id(other.id)}.md")) for other in others))


def _describe_actor(actor: Actor, writer: PageWriter) -> str:
    return f"{actor.name}: {actor.role.text}" if actor.role else f"{actor.name}, {writer.say(f'actor_kind.{actor.kind}')}"


def _section_pages(writer: PageWriter) -> Iterable[Page]:
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
        sides_of=lambda record: show_sides(record, writer.evidence, briefing.info.language),
    )
    speakers: dict[str, list[Quote]] = {}
    for quote in briefing.quotes:
        speakers.setdefault(quote.speaker if quote.speaker in writer.actors else UNKNOWN, []).append(quote)
    # Words without a known speaker come last, wherever the first of them stood.
    groups = [(speaker, said) for speaker, said in speakers.items() if speaker != UNKNOWN]
    groups += [(speaker, said) for speaker, said in speakers.items() if speaker == UNKNOWN]
    yield writer.page("quotes.md", "quotes.md.j2", say("title.quotes"), say("description.quotes", title=story), groups=groups)


def _exports(writer: PageWriter) -> Iterable[tuple[str, Safe, str]]:
    """(file, link to it, what it is) of what can be taken along."""
    for file, what in _EXPORTS:
        path = file.format(name=writer.name)
        yield path, Safe(f"../data/{percent_encode(writer.name)}/{path}"), writer.say(f"export.{what}")


def _method(writer: PageWriter, documents: Sequence[Document], unchecked: int | None) -> Page:
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
