"""`check`, `explain` and `export`: what is wrong with a briefing, where its words come from, and all of it as data."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.analyse.mentions import find_mentions
from generator.analyse.sources import documents_in_use
from generator.check import RULES, Rule, check_briefing, count_unchecked
from generator.check.baseline import BaselineError, compare_baseline, write_baseline
from generator.check.external import RULES as EXTERNAL_RULES
from generator.check.external import Answer, check_external
from generator.check.formats import describe_finding
from generator.check.scan import PageFacts, literal_markup, scan_css, scan_html
from generator.check.site import check_site
from generator.check.waivers import apply_waivers
from generator.commands.generating import generate_in_memory
from generator.commands.loading import LoadedBriefing, load_briefing
from generator.errors import BriefingError
from generator.export import export_annotations, export_bibtex, export_csl, export_csv, export_json
from generator.fetching import Manners, ask_addresses, is_asked, read_answers, write_answers
from generator.findings import NOTHING_ASIDE, Aside, Finding, Severity, sort_findings
from generator.model import SECTIONS, Citation, iter_citations
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.render.passages import Evidence, drop_withdrawn

EXPORT_FORMATS = ("json", "csl-json", "bibtex", "csv", "annotations")


@dataclass(frozen=True, slots=True)
class Checked:
    """Every finding, in reading order, how many items could not be checked, and what is listed but does not count."""

    findings: tuple[Finding, ...]
    unchecked: int
    aside: Aside = NOTHING_ASIDE


@dataclass(frozen=True, slots=True)
class Baseline:
    """A file of findings that a project lives with; `write` replaces it by the findings there are."""

    path: Path
    write: bool = False


def check(
    project: Project,
    name: str | None = None,
    progress: Progress = SILENT,
    *,
    baseline: Baseline | None = None,
    manners: Manners | None = None,
) -> Checked:
    """Check one briefing, or all of them and the built site; with `manners` also ask the addresses outside the site.

    Writes nothing but the baseline, where asked, and the answers of other sites under .cache/. Raises BriefingError.
    """
    findings: list[Finding] = []
    unchecked = 0
    texts: dict[str, str] = {}
    records: dict[str, list[int]] = {}
    passages: dict[str, str] = {}
    literals: set[str] = set()
    for each in project.select(name):
        loaded = _load(project, each, progress)
        with progress.stage(f"{each}: checking", len(loaded.documents)):
            findings += [*loaded.findings, *check_briefing(loaded.check_input)]
        unchecked += count_unchecked(loaded.check_input)
        passages |= _cited_passages(loaded)
        for stem, text in loaded.texts.items():
            path = loaded.check_input.paths[stem]
            texts[path] = text
            records[path] = [line for place, (line, _) in loaded.check_input.positions.get(stem, {}).items() if len(place) == 1]
        articles = (document.source.text for document in loaded.documents)
        literals.update(*(literal_markup(text) for text in (*loaded.texts.values(), *articles)))
    files = project.site_files() if name is None else ()
    if files:
        with progress.stage("site: checking", len(files)):
            pages = _scan_site(project, files, progress)
            report = check_site(pages, files, passages=passages, folder=project.relative(project.site_dir), literals=literals)
        findings += report.findings
        unchecked += report.unchecked
        if manners is not None:
            found, unknown = check_external(report.outside, _ask(project, report.outside, manners))
            findings += found
            asked = sum(1 for url in report.outside if is_asked(url))
            unchecked += unknown - asked
    elif name is None:
        findings.append(_NOT_BUILT)
        unchecked += len(passages)
    rules = {rule.id for rule in RULES} - (set() if manners else {rule.id for rule in EXTERNAL_RULES})
    standing, waived = apply_waivers(sort_findings(findings), texts, records, {rule.id for rule in RULES}, rules)
    old: tuple[Finding, ...] = ()
    if baseline is not None:
        standing, old = _against_baseline(project, baseline, standing, name, bool(files))
    return Checked(sort_findings(standing), unchecked, Aside(tuple(waived), old))


def _against_baseline(
    project: Project, baseline: Baseline, findings: Sequence[Finding], name: str | None, is_built: bool
) -> tuple[list[Finding], tuple[Finding, ...]]:
    """(findings that count, findings that the baseline has). Raises BriefingError where there is no baseline to compare with."""
    place = project.relative(baseline.path)
    if baseline.write:
        if name is not None:
            raise BriefingError("--write-baseline needs all briefings\n  fix: leave out the name")
        project.write_text(baseline.path, write_baseline(findings))
    text = project.read_text(baseline.path)
    if text is None:
        raise BriefingError(f"{place}: no such baseline\n  fix: run the check with --write-baseline once, and commit the file")

    def was_checked(path: str) -> bool:
        if path.startswith("site/") or path == "site":
            return is_built
        return name is None or path.startswith((f"docs/data/{name}/", f"seeds/{name}/"))

    try:
        compared = compare_baseline(sort_findings(findings), text, place, was_checked)
    except BaselineError as error:
        raise BriefingError(f"{place}: {error}\n  fix: restore the file, or write it anew with --write-baseline") from error
    return [*compared.new, *compared.fixed], compared.old


def _ask(project: Project, places: Mapping[str, object], manners: Manners) -> dict[str, Answer]:
    """What the addresses answer, or answered lately; the answers are kept under .cache/."""
    store = project.root / ".cache" / "links.json"
    known = read_answers(project.read_text(store) or "")
    answers = ask_addresses(places, known, manners)
    if answers:
        project.write_text(store, write_answers(known | answers))
    return answers


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


def _load(project: Project, name: str, progress: Progress = SILENT) -> LoadedBriefing:
    """The briefing as its YAML says, or as `generate` would write it where there is no YAML yet."""
    return load_briefing(project, name, progress) if project.has_data(name) else generate_in_memory(project, name, progress)


def export(project: Project, name: str | None, form: str, with_text: bool = False) -> Any:
    """A briefing as plain data (json, csl-json, annotations) or text (bibtex, csv). Raises BriefingError, also where YAML is unreadable."""
    names = project.select(name)
    if len(names) > 1:
        raise BriefingError(f"which briefing? there are {', '.join(names)}\n  fix: run `briefing export NAME`")
    loaded = _load(project, names[0])
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
    mentions = find_mentions(loaded.briefing.actors, documents_in_use(loaded.documents, loaded.briefing.sources))
    return export_json(loaded.name, loaded.briefing, loaded.documents, mentions, with_text, loaded.editions, loaded.history)


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
