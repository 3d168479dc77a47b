"""A briefing as its files say, in full: articles as Documents, citations found in their sources, editions as a history."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.check import CheckInput
from generator.check.editions import check_edition
from generator.citations import resolve_citations
from generator.commands.files import FILES, INFO, Load, LoadedFiles, load_texts, read_conflicts, read_yaml, yaml_paths
from generator.commands.reading import ArticleTexts, read_texts
from generator.commands.site_language import in_site_language
from generator.editions import NO_HISTORY, History
from generator.errors import BriefingError
from generator.findings import Finding
from generator.history import make_history
from generator.model import Briefing, Document, Edition
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.yamltext import EDITION, load_section, standing_conflicts, word_conflicts


def conflict_findings(project: Project, name: str, texts: Mapping[str, str | None]) -> tuple[Finding, ...]:
    """A finding for each stored conflict that the editors' files, as they are now, do not settle. Raises BriefingError."""
    stored, faults = read_conflicts(project, name)
    paths = yaml_paths(project, name)
    found = list(faults)
    for stem in FILES if stored else ():
        text = texts.get(stem) or ""
        standing = standing_conflicts(stem, text, (conflict for conflict in stored if conflict.section == stem))
        found += word_conflicts(stem, text, paths[stem], standing)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LoadedBriefing:
    """A briefing ready to be shown, checked or exported: records with resolved citations, the articles, and its editions so far."""

    name: str
    briefing: Briefing
    documents: tuple[Document, ...]
    check_input: CheckInput
    findings: tuple[Finding, ...]
    unreadable: bool
    texts: Mapping[str, str]
    """File stem -> text of the YAML file, as far as there is one."""
    editions: tuple[Edition, ...] = ()
    history: History = NO_HISTORY


def assemble(project: Project, name: str, files: LoadedFiles, articles: ArticleTexts) -> LoadedBriefing:
    """The loaded files and the articles as one briefing."""
    documents = articles.documents
    info = in_site_language(files.briefing.info, files.loaded.get(INFO), project)
    briefing = resolve_citations(replace(files.briefing, info=info), documents)
    data = CheckInput(
        name,
        briefing,
        {document.source.id: document for document in documents},
        {stem: file.positions for stem, file in files.loaded.items()},
        files.paths,
        articles.hashes,
        {stem: file.left_out for stem, file in files.loaded.items()},
        _snapshots(project, name, files.briefing, articles),
    )
    editions, faults = read_editions(project, name)
    findings = (*files.findings, *articles.findings, *faults)
    history = make_history(briefing, editions)
    return LoadedBriefing(name, briefing, documents, data, findings, files.unreadable, files.texts, editions, history)


def read_editions(project: Project, name: str) -> tuple[tuple[Edition, ...], tuple[Finding, ...]]:
    """(editions, findings): the briefing's editions, oldest first, and what is wrong with their files. Raises BriefingError."""
    editions: list[Edition] = []
    findings: list[Finding] = []
    for day in project.edition_days(name):
        path = project.edition_path(name, day)
        edition, faults = _load_edition(project.read_text(path) or "", project.relative(path), name, day)
        editions += [edition] if edition is not None else []
        findings += faults
    return tuple(editions), tuple(findings)


@lru_cache(maxsize=256)
def _load_edition(text: str, path: str, name: str, day: str) -> tuple[Edition | None, tuple[Finding, ...]]:
    """The edition in a file; None where something is wrong with it. Remembered: a preview reads the same files after every keystroke."""
    return check_edition(load_section(EDITION, text, path), path, name, day)


def _snapshots(project: Project, name: str, briefing: Briefing, articles: ArticleTexts) -> dict[str, str]:
    """Source id -> its text when it was last read, for the articles that have changed since and whose text was kept."""
    changed = [record.id for record in briefing.sources if articles.hashes.get(record.file) != record.sha256]
    texts = {source: project.read_text(project.snapshot_path(name, source)) for source in changed}
    return {source: text for source, text in texts.items() if text is not None}


def load_briefing(project: Project, name: str, progress: Progress = SILENT, load: Load = load_section) -> LoadedBriefing:
    """A briefing as its YAML files say, each read by `load`.

    Raises BriefingError where it was never generated, or a file cannot be opened.
    """
    if not project.has_data(name):
        raise BriefingError(f"docs/data/{name}/: no YAML yet\n  fix: run `briefing generate {name}`")
    texts = read_yaml(project, name)
    # A briefing cannot be without its title: where the file is gone, reading nothing says so.
    files = load_texts({**texts, INFO: texts[INFO] or ""}, yaml_paths(project, name), load)
    loaded = assemble(project, name, files, read_texts(project, name, files.known_ids, progress))
    return replace(loaded, findings=(*loaded.findings, *conflict_findings(project, name, texts)))
