"""`export`: a briefing in each form that other programs and people take, and the books that a built site offers."""
from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from generator.analyse.mentions import find_mentions
from generator.analyse.sources import documents_in_use
from generator.check.formats import describe_finding
from generator.commands.drafting import load_or_generate
from generator.commands.loading import LoadedBriefing, load_briefing
from generator.errors import BriefingError
from generator.export import export_annotations, export_bibtex, export_csl, export_csv, export_json
from generator.findings import Severity, sort_findings
from generator.formats import BOOKS
from generator.project import Project
from generator.render import MadeFile
from generator.render.book import make_book
from generator.render.epub import make_epub
from generator.toolchain import installed_version


def export(project: Project, name: str | None, form: str, with_text: bool = False) -> Any:
    """A briefing as plain data (json, csl-json, annotations), text (bibtex, csv) or bytes (epub, pdf).

    Raises BriefingError, also where YAML is unreadable.
    """
    names = project.select(name)
    if len(names) > 1:
        raise BriefingError(f"which briefing? there are {', '.join(names)}\n  fix: run `briefing export NAME`")
    loaded = load_or_generate(project, names[0])
    errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
    if errors:
        raise BriefingError(*(describe_finding(finding) for finding in sort_findings(errors)))
    if form == "csl-json":
        return export_csl(loaded.briefing)
    if form == "bibtex":
        return export_bibtex(loaded.briefing)
    if form == "annotations":
        return export_annotations(loaded.name, loaded.briefing, loaded.documents)
    if form == "csv":
        return export_csv(loaded.briefing, loaded.documents)
    if form in BOOKS:
        return _make(form, loaded)
    mentions = find_mentions(loaded.briefing.actors, documents_in_use(loaded.documents, loaded.briefing.sources))
    return export_json(loaded.name, loaded.briefing, loaded.documents, mentions, with_text, loaded.editions, loaded.history)


def published_books(project: Project, name: str, made_from: str) -> Iterator[MadeFile]:
    """The briefing to take along, as ePub and PDF; `made_from` names the state of everything it is made from."""
    for form in BOOKS:
        state = f"{form} {installed_version('typst')} {made_from}"
        yield MadeFile(f"data/{name}/{name}.{form}", state, partial(_make_book, project.root, project.store is not None, name, form))


def _make_book(root: Path, use_cache: bool, name: str, form: str) -> bytes:
    """The published book; a task for any process."""
    return _make(form, load_briefing(Project(root, use_cache=use_cache), name))


def _make(form: str, loaded: LoadedBriefing) -> bytes:
    book = make_book(loaded.name, loaded.briefing, loaded.documents, loaded.history)
    if form == "epub":
        return make_epub(book)
    # The engine takes a third of a second to import; most commands do without it.
    from generator.render.pdf import make_pdf

    return make_pdf(book)
