"""`status` and `diff`: what waits for a person, and what the next `generate` would change. Nothing is written."""
from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from generator.check.source_files import trace_citations
from generator.commands.files import FILES, INFO, load_texts
from generator.commands.loading import LoadedBriefing, assemble
from generator.commands.merging import BriefingMerge
from generator.extract import SUFFIXES
from generator.findings import Finding, Severity
from generator.model import STATUSES
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.yamltext import load_section, place_conflicts, word
from generator.yamltext.scalars import write_scalar
from generator.yamltext.shapes import Shape, fields_of, record_type
from generator.yamltext.writer import block_field, block_record


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A field that editor and generator changed in different ways, with every value as it is shown in messages."""

    name: str
    line: int
    column: int
    yours: str
    generated: str
    last_generated: str
    place: str


@dataclass(frozen=True, slots=True)
class FileStatus:
    """One YAML file: how many records it has in which status, and what the next `generate` would do to it.

    `new` and `going` are ids of records it would add and take out, `changed` the fields it would update. `deleted` are the ids of
    records an editor deleted.
    """

    path: str
    records: int
    draft: int
    approved: int
    withdrawn: int
    new: tuple[str, ...]
    changed: tuple[str, ...]
    going: tuple[str, ...]
    conflicts: tuple[OpenConflict, ...]
    deleted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AffectedCitation:
    """A citation of an article that is not the one that was read: unchanged, moved, changed or gone."""

    path: str
    line: int
    column: int
    state: str
    hint: str


@dataclass(frozen=True, slots=True)
class ArticleStatus:
    """An article that is new, changed or removed since the last `generate`, and what that does to its citations."""

    path: str
    state: str
    citations: tuple[AffectedCitation, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """What waits in one briefing. Where `unreadable`, a YAML file cannot be read: `findings` say which, and nothing else is known.

    `edition` is the day of the last edition, empty where none was marked; `since_edition` counts what readers would see changed since
    then, by what became of the statement.
    """

    name: str
    sources: int
    articles: tuple[ArticleStatus, ...]
    files: tuple[FileStatus, ...]
    findings: tuple[Finding, ...] = ()
    unreadable: bool = False
    edition: str = ""
    since_edition: Mapping[str, int] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """The same as plain data for JSON, without the findings of sound files."""
        data = asdict(self)
        data["findings"] = data["findings"] if self.unreadable else []
        return data


def status(project: Project, name: str | None = None, progress: Progress = SILENT) -> tuple[Status, ...]:
    """What is new, changed at the source, in conflict, waiting for review and deleted, per briefing. Raises BriefingError."""
    return tuple(_status(BriefingMerge(project, each, progress=progress)) for each in project.select(name))


def _status(merge: BriefingMerge) -> Status:
    if merge.refused:
        errors = tuple(finding for finding in merge.findings if finding.severity is Severity.ERROR)
        return Status(merge.name, 0, (), (), errors, True)
    loaded = assemble(merge.project, merge.name, load_texts(merge.edited, merge.paths), merge.articles)
    newest = next(iter(loaded.history.revisions), None)
    return Status(
        name=merge.name,
        sources=len(merge.merged_files.briefing.sources),
        articles=tuple(_articles(merge, loaded)),
        files=tuple(_file_status(merge, stem) for stem in FILES),
        findings=merge.findings,
        edition=loaded.editions[-1].date if loaded.editions else "",
        since_edition=dict(newest.counts()) if newest is not None and not newest.day else {},
    )


def _file_status(merge: BriefingMerge, stem: str) -> FileStatus:
    merged, text = merge.merged[stem], merge.edited[stem] or ""
    records = load_section(stem, text, "").records if text else ()
    counts = Counter(getattr(record, "status", "") for record in records)
    return FileStatus(
        path=merge.paths[stem],
        records=len(records),
        **{each: counts[each] for each in STATUSES},
        new=merged.added,
        changed=merged.taken,
        going=merged.removed,
        conflicts=tuple(_conflicts(merge, stem)),
        deleted=tuple(sorted(merged.deleted)),
    )


def _conflicts(merge: BriefingMerge, stem: str) -> Iterator[OpenConflict]:
    merged = merge.merged[stem]
    for placed in place_conflicts(stem, merged.text, merged.standing):
        conflict = placed.conflict
        yield OpenConflict(
            conflict.name,
            placed.line,
            placed.column,
            word(placed.mine),
            word(conflict.generated),
            word(conflict.before),
            conflict.place,
        )


def _articles(merge: BriefingMerge, loaded: LoadedBriefing) -> Iterator[ArticleStatus]:
    """The articles that are not as they were when they were last read, in file name order; `loaded` is what editors have now."""
    data = loaded.check_input
    known = {record.file: record for record in loaded.briefing.sources} or {record.file: record for record in merge.last.sources}
    traced: dict[str, list[AffectedCitation]] = {}
    for each in trace_citations(data):
        path, line, column = data.place(each.cited.section, *each.cited.path, "quote")
        affected = AffectedCitation(path, line, column, str(each.state), each.hint)
        traced.setdefault(each.cited.citation.source, []).append(affected)
    hashes = merge.project.seed_hashes(merge.name, SUFFIXES)
    for file in sorted(hashes.keys() | known.keys()):
        record = known.get(file)
        state = "new" if record is None else "removed" if file not in hashes else "changed"
        if record is None or hashes.get(file) != record.sha256:
            yield ArticleStatus(data.seed_path(file), state, tuple(traced.get(record.id, ())) if record is not None else ())


# --- status as text ----------------------------------------------------------------------------------------------------

_COLUMNS = ("records", *STATUSES, "new", "changed", "going", "conflicts", "deleted")


def status_lines(found: Status) -> Iterator[str]:
    """The status of one briefing as a person reads it."""
    articles = Counter(article.state for article in found.articles)
    changes = ", ".join(f"{articles[state]} {state}" for state in ("new", "changed", "removed") if articles[state])
    yield f"{found.name}: {found.sources} sources; articles since the last generate: {changes or 'as they were'}"
    if found.edition:
        counts = ", ".join(f"{number} {kind}" for kind, number in found.since_edition.items())
        yield f"  since the edition of {found.edition}: {counts or 'nothing changed'}"
    for article in found.articles:
        states = Counter(citation.state for citation in article.citations)
        counts = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
        yield f"  {article.path}: {article.state}" + (f"; citations: {counts}" if counts else "")
        yield from (f"    {each.path}:{each.line}:{each.column} {each.state}: {each.hint}" for each in article.citations)
    yield "  " + "file".ljust(20) + "".join(column.rjust(11) for column in _COLUMNS)
    for file in found.files:
        numbers = [value if isinstance(value, int) else len(value) for value in (getattr(file, column) for column in _COLUMNS)]
        yield "  " + file.path.rpartition("/")[2].ljust(20) + "".join(str(number or "-").rjust(11) for number in numbers)
    if any(file.new or file.changed or file.going for file in found.files):
        yield "  new, changed, going: what the next `briefing generate` would add, update and take out; `briefing diff` shows it"
    for file in found.files:
        for conflict in file.conflicts:
            place = f" from {conflict.place}" if conflict.place else ""
            yield f"  {file.path}:{conflict.line}:{conflict.column} in conflict: {conflict.name}"
            yield f"    yours {conflict.yours}, generated {conflict.generated}{place}, last generated {conflict.last_generated}"


# --- diff --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """What the next `generate` would change in one file, as lines. A briefing that cannot be read has `findings` instead."""

    path: str
    lines: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    unreadable: bool = False


def diff(project: Project, name: str | None = None, progress: Progress = SILENT) -> tuple[Difference, ...]:
    """The files that `generate` would change, each with its changes by record and field, and the conflicts it would report.

    Raises BriefingError.
    """
    found: list[Difference] = []
    for each in project.select(name):
        merge = BriefingMerge(project, each, progress=progress)
        if merge.refused:
            errors = tuple(finding for finding in merge.findings if finding.severity is Severity.ERROR)
            found.append(Difference(f"docs/data/{each}", (), errors, True))
            continue
        for stem in FILES:
            merged, edited = merge.merged[stem], merge.edited[stem]
            lines = tuple(_difference(stem, merge.paths[stem], edited, merged.text)) if edited != merged.text else ()
            if lines or merged.conflicts:
                found.append(Difference(merge.paths[stem], lines, merged.conflicts))
    return tuple(found)


def _difference(stem: str, path: str, edited: str | None, merged: str) -> Iterator[str]:
    yield f"--- {path}" if edited is not None else "--- (no file yet)"
    yield f"+++ {path}"
    before, after = _records(stem, edited or ""), _records(stem, merged)
    count = 0
    for record_id, record in after.items():
        if record_id not in before:
            lines = [f"+{line}" for line in block_record(record)]
            lines.insert(0, f"@@ {stem}/{record_id}: new @@" if record_id else f"@@ {stem}: new @@")
        elif lines := list(_fields(record_type(stem), before[record_id], record, 2)):
            lines.insert(0, f"@@ {stem}/{record_id} @@" if record_id else f"@@ {stem} @@")
        count += len(lines)
        yield from lines
    for record_id, record in before.items():
        if record_id not in after:
            count += 1
            yield f"@@ {stem}/{record_id}: no longer generated @@"
            yield from (f"-{line}" for line in block_record(record))
    kept = [record_id for record_id in before if record_id in after]
    if (order := [record_id for record_id in after if record_id in before]) != kept:
        count += 1
        yield f"@@ {stem}: order @@"
        yield from list(difflib.unified_diff(kept, order, lineterm="", n=0))[2:]
    if not count:
        # The change lies in a record that has a fault, so that its fields cannot be told apart.
        yield from list(difflib.unified_diff((edited or "").splitlines(), merged.splitlines(), lineterm="", n=2))[2:]


def _records(stem: str, text: str) -> dict[str, Any]:
    return {"" if stem == INFO else record.id: record for record in (load_section(stem, text, "").records if text else ())}


def _fields(cls: type, before: Any, after: Any, indent: int) -> Iterator[str]:
    """The lines of a record's fields that change; of a list only the items that do."""
    pad = " " * indent
    for entry in fields_of(cls):
        old, new = getattr(before, entry.name), getattr(after, entry.name)
        if old == new:
            continue
        if entry.shape is Shape.RECORD and entry.of is not None and old is not None and new is not None:
            yield f" {pad}{entry.name}:"
            yield from _fields(entry.of, old, new, indent + 2)
        elif entry.shape in (Shape.TEXTS, Shape.RECORDS) and set(old) != set(new):
            yield f" {pad}{entry.name}:"
            kept = set(old) & set(new)
            yield from (f"-{line}" for item in old if item not in kept for line in _item(item, indent + 2))
            yield from (f"+{line}" for item in new if item not in kept for line in _item(item, indent + 2))
        else:
            yield from (f"-{line}" for line in block_field(entry, old, indent))
            yield from (f"+{line}" for line in block_field(entry, new, indent))


def _item(item: Any, indent: int) -> list[str]:
    return [f"{' ' * indent}- {write_scalar(item)}"] if isinstance(item, str) else block_record(item, indent)
