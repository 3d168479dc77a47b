"""`check`: what is wrong with the briefings and the built site, against a baseline where there is one."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.check import RULES
from generator.check.baseline import BaselineError, compare_baseline, write_baseline
from generator.check.external import RULES as EXTERNAL_RULES
from generator.check.external import Answer, check_external
from generator.check.site import check_site
from generator.check.waivers import apply_waivers
from generator.commands.checked import CheckStore
from generator.errors import BriefingError
from generator.fetching import Manners, ask_addresses, is_asked, read_answers, write_answers
from generator.findings import NOTHING_ASIDE, NOTHING_UNCHECKED, Aside, Finding, Severity, Unchecked, sort_findings
from generator.progress import SILENT, Progress
from generator.project import Project


@dataclass(frozen=True, slots=True)
class Checked:
    """Every finding, in reading order, how much could not be checked, and what is listed but does not count."""

    findings: tuple[Finding, ...]
    unchecked: Unchecked
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

    Writes nothing but the baseline, where asked, and what it found and other sites answered under .cache/. Raises BriefingError.
    """
    findings: list[Finding] = []
    unchecked = NOTHING_UNCHECKED
    texts: dict[str, str] = {}
    records: dict[str, Sequence[int]] = {}
    passages: dict[str, str] = {}
    literals: set[str] = set()
    store = CheckStore(project)
    names = project.select(name)
    for each, found in zip(names, store.check_briefings(names, progress), strict=True):
        findings += found.findings
        unchecked += found.unchecked
        texts |= found.texts
        records |= found.records
        literals |= found.literals
        if name is None and _is_outdated(project, each, found.texts):
            findings.append(_outdated(each))
            unchecked += Unchecked(unbuilt=len(found.passages))
        else:
            passages |= found.passages
    files = project.site_files() if name is None else ()
    if files:
        with progress.stage("site: checking", len(files)):
            pages = store.scan_site(files, progress)
            report = check_site(pages, files, passages=passages, folder=project.relative(project.site_dir), literals=literals)
        findings += report.findings
        outside = sum(1 for url in report.outside if is_asked(url))
        unchecked += Unchecked(contacts=len(report.outside) - outside)
        if manners is None:
            unchecked += Unchecked(unasked=outside)
        else:
            broken, unclear = check_external(report.outside, _ask(project, report.outside, manners))
            findings += broken
            unchecked += Unchecked(unclear=unclear)
    elif name is None:
        findings.append(_NOT_BUILT)
        unchecked += Unchecked(unbuilt=len(passages))
    store.trim()
    rules = {rule.id for rule in RULES} - (set() if manners else {rule.id for rule in EXTERNAL_RULES})
    standing, waived = apply_waivers(sort_findings(findings), texts, records, {rule.id for rule in RULES}, rules)
    old: tuple[Finding, ...] = ()
    if baseline is not None:
        standing, old = _against_baseline(project, baseline, standing, name, bool(files))
    return Checked(sort_findings(standing), unchecked, Aside(tuple(waived), old))


def _is_outdated(project: Project, name: str, texts: Mapping[str, str]) -> bool:
    """Whether the built site publishes other data of this briefing than its YAML files hold now: its pages then say what they said."""
    copies = ((project.site_dir / "data" / name / path.rpartition("/")[2], text) for path, text in texts.items())
    return any((copy := project.read_text(place)) is not None and copy != text for place, text in copies)


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


def _outdated(name: str) -> Finding:
    return replace(
        _NOT_BUILT,
        path=f"site/{name}",
        message="the site is older than the YAML of this briefing, so its citations were not looked up there",
    )


_NOT_BUILT = Finding(
    "unchecked",
    Severity.NOTE,
    "site",
    0,
    0,
    "the site is not built, so its links were not checked",
    "run `briefing build`, then check again",
)
