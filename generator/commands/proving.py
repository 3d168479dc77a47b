"""`check`, `explain` and `export`: what is wrong with a briefing, where its words come from, and all of it as data."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.analyse.mentions import find_mentions
from generator.analyse.sources import documents_in_use
from generator.check import RULES, Rule, check_briefing, count_unchecked
from generator.check.scan import PageFacts, literal_markup, scan_css, scan_html
from generator.check.site import check_site
from generator.commands.generating import generate_in_memory
from generator.commands.loading import LoadedBriefing, Progress, load_briefing, no_progress, read_yaml
from generator.export import export_bibtex, export_csl, export_csv, export_json
from generator.findings import Finding, Severity, sort_findings
from generator.model import SECTIONS, Citation, iter_citations
from generator.project import BriefingError, Project
from generator.render.passages import Evidence, drop_withdrawn

EXPORT_FORMATS = ("json", "csl-json", "bibtex", "csv")


@dataclass(frozen=True, slots=True)
class Checked:
    """Every finding, in reading order, and how many items could not be checked."""

    findings: tuple[Finding, ...]
    unchecked: int


def check(project: Project, name: str | None = None, progress: Progress = no_progress) -> Checked:
    """Check one briefing, or all of them and the built site. Nothing is written. Raises BriefingError."""
    findings: list[Finding] = []
    unchecked = 0
    passages: dict[str, str] = {}
    literals: set[str] = set()
    for each in project.select(name):
        loaded = _load(project, each, progress)
        findings += [*loaded.findings, *check_briefing(loaded.check_input)]
        unchecked += count_unchecked(loaded.check_input)
        passages |= _cited_passages(loaded)
        written = (text or "" for text in read_yaml(project, each).values())
        literals.update(*(literal_markup(text) for text in (*written, *(document.source.text for document in loaded.documents))))
    files = project.site_files() if name is None else ()
    if files:
        pages = _scan_site(project, files, progress)
        report = check_site(pages, files, passages=passages, folder=project.relative(project.site_dir), literals=literals)
        findings += report.findings
        unchecked += report.unchecked
    elif name is None:
        findings.append(_NOT_BUILT)
        unchecked += len(passages)
    return Checked(sort_findings(findings), unchecked)


_NOT_BUILT = Finding(
    "unchecked",
    Severity.NOTE,
    "site",
    0,
    0,
    "the site is not built, so its links were not checked",
    "run `briefing build`, then check again",
)


def _scan_site(project: Project, files: Sequence[str], progress: Progress) -> Iterator[PageFacts]:
    read = [path for path in files if path.endswith((".html", ".css"))]
    for path in progress(read, "site: reading", len(read)):
        yield (scan_css if path.endswith(".css") else scan_html)(path, project.read_site_page(path))


def _cited_passages(loaded: LoadedBriefing) -> dict[str, str]:
    """Address of each cited passage on the built site, `<page>#<anchor>`, and its words in the source."""
    texts = {document.source.id: document.source.text for document in loaded.documents}
    evidence = Evidence(drop_withdrawn(loaded.briefing), loaded.documents)
    return {
        f"{loaded.name}/sources/{source}.html#{passage.anchor}": passage.span.slice(texts[source])
        for source, passages in evidence.passages.items()
        for passage in passages
    }


def _load(project: Project, name: str, progress: Progress = no_progress) -> LoadedBriefing:
    """The briefing as its YAML says, or as `generate` would write it where there is no YAML yet."""
    return load_briefing(project, name, progress) if project.has_data(name) else generate_in_memory(project, name, progress)


def export(project: Project, name: str | None, form: str, with_text: bool = False) -> Any:
    """A briefing as plain data (json, csl-json) or text (bibtex, csv). Raises BriefingError, also where YAML is unreadable."""
    names = project.select(name)
    if len(names) > 1:
        raise BriefingError(f"which briefing? there are {', '.join(names)}\n  fix: run `briefing export NAME`")
    loaded = _load(project, names[0])
    errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
    if errors:
        raise BriefingError(*(f"{f.path}:{f.line}:{f.column}: {f.rule} {f.message}\n  fix: {f.fix}" for f in sort_findings(errors)))
    if form == "csl-json":
        return export_csl(loaded.briefing)
    if form == "bibtex":
        return export_bibtex(loaded.briefing)
    if form == "csv":
        return export_csv(loaded.briefing, loaded.documents)
    mentions = find_mentions(loaded.briefing.actors, documents_in_use(loaded.documents, loaded.briefing.sources))
    return export_json(loaded.name, loaded.briefing, loaded.documents, mentions, with_text)


def explain(project: Project, thing: str) -> str:
    """What a rule demands, or where each word of a record comes from (NAME/FILE/ID or FILE/ID). Raises BriefingError."""
    for rule in RULES:
        if rule.id == thing:
            return _explain_rule(rule)
    found = list(_find_records(project, thing))
    if not found:
        raise BriefingError(
            f'"{thing}" is neither a rule nor a record\n  fix: use a rule ({", ".join(rule.id for rule in RULES)}) or a record such as '
            "key_points/ID"
        )
    return "\n\n".join(_explain_record(loaded, section, record) for loaded, section, record in found)


def _explain_rule(rule: Rule) -> str:
    examples = [f"fails:\n{rule.failing.strip()}", f"passes:\n{rule.passing.strip()}"]
    parts = [f"{rule.id} ({rule.severity}): {rule.summary}", rule.docs, *examples]
    return "\n\n".join(part.strip() for part in parts)


def _find_records(project: Project, thing: str) -> Iterator[tuple[LoadedBriefing, str, Any]]:
    parts = thing.split("/")
    wanted_name, wanted_section, wanted_id = ([None] * (3 - len(parts)) + list(parts))[-3:] if len(parts) <= 3 else (None, None, "")
    for name in project.briefing_names():
        if wanted_name not in (None, name):
            continue
        loaded = _load(project, name)
        for section in SECTIONS:
            if wanted_section in (None, section):
                yield from ((loaded, section, record) for record in loaded.briefing.section(section) if record.id == wanted_id)


def _explain_record(loaded: LoadedBriefing, section: str, record: Any) -> str:
    path, line, column = loaded.check_input.place(section, record.id)
    heading = next((str(getattr(record, key)) for key in ("text", "question", "name", "title") if getattr(record, key, "")), record.id)
    lines = [f"{path}:{line}:{column}: {record.id}", f"  {heading}"]
    for _, citation in iter_citations(record):
        lines += _explain_citation(loaded, citation)
    return "\n".join(lines)


def _explain_citation(loaded: LoadedBriefing, citation: Citation) -> Sequence[str]:
    document = loaded.check_input.documents.get(citation.source)
    if document is None or citation.span is None:
        return [f"  {citation.stance}: not found in {citation.source}: {citation.quote!r}"]
    path, line, column = loaded.check_input.source_position(document, citation.span.start)
    return [f'  {citation.stance}: {path}:{line}:{column} "{" ".join(citation.span.slice(document.source.text).split())}"']
