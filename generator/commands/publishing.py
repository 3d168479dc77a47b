"""The pages of every briefing, written where a renderer finds them, and kept up to date in a preview."""
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.analyse.mentions import find_mentions
from generator.analyse.sources import documents_in_use
from generator.check import RULES, check_briefing, count_unchecked
from generator.check.formats import describe_finding
from generator.commands.generating import generate
from generator.commands.loading import LoadedBriefing, load_briefing
from generator.errors import BriefingError
from generator.export import export_annotations, export_bibtex, export_csl, export_csv, export_json
from generator.extract import SUFFIXES
from generator.findings import Finding, Severity, sort_findings
from generator.model import Briefing, Page
from generator.project import Project
from generator.render import (
    SiteFile,
    describe_heads,
    find_entries,
    navigation,
    navigation_title,
    packaged_templates,
    page_entries,
    render_briefing,
    render_front,
    render_rules,
    search_files,
)
from generator.render.passages import drop_withdrawn
from generator.yamltext import load_section

HAND_WRITTEN = ("method", "quality", "speed", "editors", "checking", "decisions")
"""Pages about the site itself, in the order of the navigation, where a site has them; any other page comes after."""


@dataclass(frozen=True, slots=True)
class Published:
    """Pages written: how many there are, were written and removed; what is wrong with them; MkDocs' navigation.

    `site_files` go into the built site beside the pages; `heads` is HTML for the `head` of a page, by path.
    """

    pages: int
    written: int
    removed: int
    problems: tuple[str, ...]
    navigation: list[dict[str, Any]]
    site_files: tuple[SiteFile, ...] = ()
    heads: Mapping[str, str] = field(default_factory=dict)
    briefings: Mapping[str, Briefing] = field(default_factory=dict)


def write_pages(project: Project, out: Path | None = None) -> Published:
    """Write the pages of all briefings to docs/, or to `out`. Errors in the records become problems: the rest is written.

    Raises BriefingError where a file cannot be opened or YAML cannot be read: then no page is touched.
    """
    templates = {**packaged_templates(), **project.read_templates()}
    loaded = [load_briefing(project, name) for name in project.briefing_names()]
    if unreadable := [finding for each in loaded if each.unreadable for finding in each.findings if finding.severity is Severity.ERROR]:
        raise BriefingError(*(describe_finding(finding) for finding in sort_findings(unreadable)))
    pages: list[Page] = []
    problems: list[str] = []
    for briefing in loaded:
        problems += [describe_finding(finding) for finding in _errors(briefing)]
        unchecked = count_unchecked(briefing.check_input)
        pages += render_briefing(briefing.name, briefing.briefing, briefing.documents, templates, unchecked, briefing.history)
    pages.append(render_front({briefing.name: briefing.briefing for briefing in loaded}, templates))
    pages.append(render_rules(RULES, templates))
    written, removed = project.write_pages(((page.path, page.markdown) for page in pages), out)
    heads: dict[str, str] = {}
    briefings = {each.name: each.briefing for each in loaded}
    for each in loaded:
        heads |= describe_heads(each.name, each.briefing, each.documents)
    nav = site_navigation(project, loaded)
    return Published(len(pages), written, removed, tuple(problems), nav, _site_files(project, loaded), heads, briefings)


def _site_files(project: Project, loaded: Sequence[LoadedBriefing]) -> tuple[SiteFile, ...]:
    """The index of the search and the briefings as data."""
    found = {each.name: find_entries(each.name, each.briefing, each.documents) for each in loaded}
    found[""] = page_entries((path.name, project.read_text(path) or "") for path in _hand_written(project))
    titles = {each.name: each.briefing.info.title for each in loaded}
    data = [SiteFile(f"data/{each.name}/{name}", text) for each in loaded for name, text in _data_files(each)]
    return (*search_files(found, titles), *data)


def _data_files(each: LoadedBriefing) -> Iterator[tuple[str, str]]:
    """(file name, text) of a briefing's published exports, without withdrawn records."""
    shown, documents = drop_withdrawn(each.briefing), each.documents
    mentions = find_mentions(shown.actors, documents_in_use(documents, shown.sources))
    yield "briefing.json", _json(export_json(each.name, shown, documents, mentions, editions=each.editions, history=each.history))
    yield "annotations.jsonld", _json(export_annotations(each.name, shown, documents))
    yield "sources.csl.json", _json(export_csl(shown))
    yield "sources.bib", export_bibtex(shown)
    yield "statements.csv", export_csv(shown, documents)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _hand_written(project: Project) -> list[Path]:
    """The pages of docs/ that are not generated, sorted."""
    return [path for path in sorted(project.docs_dir.glob("*.md")) if path.stem not in ("index", "rules")]


def preview(project: Project) -> Published:
    """As `write_pages`, after regenerating the briefings whose articles are no longer those their YAML was made from."""
    for name in project.briefing_names():
        if not project.has_data(name) or _seeds_changed(project, name):
            for result in generate(project, name):
                if result.refused:
                    raise BriefingError(*(describe_finding(finding) for finding in result.findings if finding.severity is Severity.ERROR))
    return write_pages(project)


def _seeds_changed(project: Project, name: str) -> bool:
    base = project.read_text(project.base_path(name, "sources"))
    if base is None:
        return True
    made_from = {record.file: record.sha256 for record in load_section("sources", base, "").records}
    return made_from != project.seed_hashes(name, SUFFIXES)


def _errors(briefing: LoadedBriefing) -> Iterator[Finding]:
    findings = (*briefing.findings, *check_briefing(briefing.check_input))
    return (finding for finding in sort_findings(findings) if finding.severity is Severity.ERROR)


def site_navigation(project: Project, briefings: list[LoadedBriefing]) -> list[dict[str, Any]]:
    """MkDocs' navigation: the front page, a few entries for each briefing, the pages about the site."""
    entries: list[dict[str, Any]] = [{"Briefings": "index.md"}]
    entries += [{navigation_title(each.briefing) or each.name: navigation(each.name, each.history)} for each in briefings]
    stems = [path.stem for path in _hand_written(project)]
    ordered = [stem for stem in HAND_WRITTEN if stem in stems] + [stem for stem in stems if stem not in HAND_WRITTEN]
    about: list[Any] = [f"{stem}.md" for stem in ordered]
    entries.append({"About": [*about, "rules.md"]})
    return entries
