"""`generate`: articles to YAML, merged field by field with what editors wrote."""
from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from generator.commands.files import FILES
from generator.commands.merging import BriefingMerge
from generator.errors import BriefingError
from generator.findings import Finding, Severity
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.yamltext import EDITION, json_schema, schema_name


@dataclass(frozen=True, slots=True)
class Generated:
    """What one run did to one briefing. `refused` says that nothing was written because a YAML file cannot be read."""

    name: str
    summary: str
    counts: tuple[str, ...]
    findings: tuple[Finding, ...]
    written: tuple[str, ...]
    refused: bool = False


def generate(
    project: Project,
    name: str | None = None,
    accept: frozenset[str] = frozenset(),
    write: bool = True,
    progress: Progress = SILENT,
    keep: frozenset[str] = frozenset(),
) -> tuple[Generated, ...]:
    """Regenerate one briefing, or all. `accept` holds FILE/ID or FILE/ID.FIELD whose generated value is to be taken, `keep`
    those whose conflict is settled with the value in the file.

    Nothing of a briefing is written unless all of its files could be read. Raises BriefingError.
    """
    with ExitStack() as locks:
        names = project.select(name)
        for each in names if write else ():
            locks.enter_context(project.lock(each, f"briefing generate {each}"))
        return _generate(project, names, accept, keep, write, progress)


def _generate(
    project: Project, names: tuple[str, ...], accept: frozenset[str], keep: frozenset[str], write: bool, progress: Progress
) -> tuple[Generated, ...]:
    merges = [BriefingMerge(project, each, accept, keep, progress) for each in names]
    if not any(merge.refused for merge in merges):
        _refuse_unknown(merges, accept, keep)
    results = []
    for merge in merges:
        with progress.stage(f"{merge.name}: writing", len(FILES)):
            results.append(_result(merge, merge.write() if write and not merge.refused else ()))
    if write and any(not result.refused for result in results):
        for stem in (*FILES, EDITION):
            project.write_text(project.docs_dir / "data" / "schema" / schema_name(stem), _json(json_schema(stem)))
    if project.store:
        project.store.trim()
    return tuple(results)


def _refuse_unknown(merges: list[BriefingMerge], accept: frozenset[str], keep: frozenset[str]) -> None:
    """Raises BriefingError for what was named on the command line and is not there."""
    named = {entry for merge in merges for merged in merge.merged.values() for entry in merged.accepted}
    fix = "  fix: use FILE/ID or FILE/ID.FIELD, as the message of the conflict says"
    messages = [f"--accept {entry}: no such record or field\n{fix}" for entry in sorted(accept - named)]
    messages += [f"--keep {entry}: no conflict there\n{fix}" for entry in sorted(keep - named)]
    messages += [f"{entry}: both --accept and --keep\n  fix: use one of them" for entry in sorted(accept & keep)]
    if messages:
        raise BriefingError(*messages)


def _result(merge: BriefingMerge, written: tuple[str, ...]) -> Generated:
    if merge.refused:
        findings = tuple(finding for finding in merge.findings if finding.severity is Severity.ERROR)
        return Generated(merge.name, "nothing was written: a YAML file cannot be read", (), findings, (), True)
    sources = merge.merged_files.briefing.sources
    left_out = sum(record.use == "no" for record in sources)
    summary = f"{len(sources)} sources" + (f", {left_out} left out" if left_out else "")
    return Generated(merge.name, summary, merge.counts(), merge.findings, written)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
