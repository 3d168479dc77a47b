"""One briefing between its articles and its files: what editors wrote, what was generated last, what is generated now, and the
three merged. Nothing is written unless asked.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from generator.analyse.pipeline import analyse
from generator.commands.files import (
    CONFLICTS,
    FILES,
    INFO,
    load_texts,
    read_conflicts,
    read_yaml,
    yaml_paths,
)
from generator.commands.matching import open_meaning
from generator.commands.reading import read_articles
from generator.commands.remembering import WrittenFiles, open_memory
from generator.findings import Finding, sort_findings
from generator.model import SECTIONS, Document, iter_citations
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.spans import LineIndex
from generator.yamltext import (
    Conflict,
    Deleted,
    Loaded,
    Merged,
    Tombstone,
    bury,
    carry_ids,
    dump_conflicts,
    dump_deleted,
    dump_section,
    keep_apart,
    keep_former_names,
    load_deleted,
    load_section,
    merge_info,
    merge_section,
    without_returning,
)

DELETED = "deleted"
"""Stem of the list of what editors deleted: .generated/deleted.yml."""

UNFINISHED = "unfinished"
"""Stem of .generated/unfinished.yml, there only while files are being written: the ids of records this run takes out of them."""


class BriefingMerge:
    """What a run makes of one briefing. `merged` holds each file's merge by stem; where `refused`, it is not complete, nothing may
    be written, and `findings` say why.
    """

    def __init__(
        self,
        project: Project,
        name: str,
        accept: frozenset[str] = frozenset(),
        keep: frozenset[str] = frozenset(),
        progress: Progress = SILENT,
    ) -> None:
        self.project, self.name = project, name
        self.loaded: dict[tuple[str, str], Loaded] = {}
        self.written = WrittenFiles(project.store)
        self.paths = yaml_paths(project, name)
        self.edited = read_yaml(project, name)
        self.base = {stem: project.read_text(project.base_path(name, stem)) for stem in FILES}
        with progress.stage(f"{name}: reading YAML", 2 * len(FILES)):
            edited = load_texts(self.edited, self.paths, self._load)
            base = load_texts(self.base, self.paths, self._load)
        self.conflicts, faults = read_conflicts(project, name)
        path = project.base_path(name, DELETED)
        self.merged: dict[str, Merged] = {}
        self.deleted, more = load_deleted(project.read_text(path) or "", project.relative(path))
        faults += more
        self.refused = edited.unreadable or bool(faults)
        self.findings: tuple[Finding, ...] = (*edited.findings, *faults)
        if self.refused:
            return
        self.articles = read_articles(project, name, {**base.known_ids, **edited.known_ids}, progress)
        self.accept, self.keep = accept, keep
        self.lines: dict[str, LineIndex] = {}
        self.unfinished = self._read_unfinished()
        self.last, self.mine = base.briefing, edited.briefing
        meaning, missing = open_meaning(project, self.mine.info, self.paths[INFO], self.edited[INFO] or "")
        self.generated = analyse(
            self.articles.documents, self.settle, progress, self.articles.readings, open_memory(project), meaning
        )
        self.articles.readings.keep_notes()
        info = self.generated.info
        self.merged[INFO] = merge_info(
            self.base[INFO],
            self.edited[INFO],
            info,
            self.paths[INFO],
            accept,
            keep=keep,
            standing=self._standing(INFO),
            gone_items=self.deleted.items.get(INFO),
            place_of=self._place_of([info]),
        )
        self.merged_files = load_texts({stem: merged.text for stem, merged in self.merged.items()}, self.paths, self._load)
        found = tuple(finding for merged in self.merged.values() for finding in (*merged.findings, *merged.conflicts))
        self.refused = any(merged.refused for merged in self.merged.values())
        self.findings = sort_findings((*edited.findings, *self.articles.findings, *missing, *found))

    def _load(self, stem: str, text: str, path: str) -> Loaded:
        """What a YAML file holds, read once: what was generated last, the editors' file and the merged one mostly have equal texts.

        Of a file that is as it was written the records are known; where in the file they stand is not worked out.
        """
        if (stem, text) not in self.loaded:
            known = self.written.find(stem, text) if stem != INFO else None
            self.loaded[stem, text] = loaded = Loaded(known) if known is not None else load_section(stem, text, path)
            if known is None and stem != INFO and not loaded.findings and text == dump_section(stem, loaded.records):
                self.written.keep(stem, text, loaded.records)
        return self.loaded[stem, text]

    def settle(self, section: str, generated: tuple[Any, ...]) -> tuple[Any, ...]:
        """What an editor's decisions make of the records just generated, for the stages that come after.

        Records keep the ids they had where their evidence is the same. Withdrawn ones are not used by later stages.
        """
        kept = generated if section == "sources" else self._decided(section, generated)
        self.merged[section] = merged = self._merge(section, kept)
        if section == "actors" and not merged.refused:
            named = keep_apart(keep_former_names(kept, self._records(section)), self.mine.actors)
            if named != kept:
                kept, self.merged[section] = named, self._merge(section, named)
        return kept if merged.refused else tuple(each for each in self._records(section) if getattr(each, "status", "") != "withdrawn")

    def _merge(self, section: str, generated: tuple[Any, ...]) -> Merged:
        merged = merge_section(
            section,
            self.base[section],
            self.edited[section],
            generated,
            self.paths[section],
            self.accept,
            self.deleted.ids(section),
            keep=self.keep,
            standing=self._standing(section),
            gone_items=self.deleted.items.get(section),
            taken_out=self.unfinished.get(section, frozenset()),
            place_of=self._place_of(generated),
            known=self.written.find(section, self.edited[section] or ""),
        )
        if merged.records is not None and not merged.refused:
            self.written.keep(section, merged.text, merged.records)
        return merged

    def _records(self, section: str) -> tuple[Any, ...]:
        """The records of the merged file."""
        return self._load(section, self.merged[section].text, self.paths[section]).records

    def _decided(self, section: str, generated: tuple[Any, ...]) -> tuple[Any, ...]:
        """The records generated, under the ids they had, without what editors withdrew or deleted under another one.

        A record that an editor kept after the generator dropped it keeps its id too when its evidence comes back, and so does a
        deleted one. Ids of sources are settled when the articles are read.
        """
        mine, stones = self.mine.section(section), self.deleted.records.get(section, ())
        # Tombstones first: their evidence is the same in every run, so that each gives the same ids.
        before = _first_of_each(stones, self.last.section(section), mine)
        kept = carry_ids(section, before, generated)
        if section == "actors":
            kept = keep_apart(kept, mine)
        withdrawn = [record for record in mine if getattr(record, "status", "") == "withdrawn"]
        return without_returning(section, kept, frozenset(record.id for record in before), (*withdrawn, *stones))

    def _standing(self, section: str) -> list[Conflict]:
        return [conflict for conflict in self.conflicts if conflict.section == section]

    def _place_of(self, records: Iterable[Any]) -> Callable[[str], str]:
        """Tells by record id where a record's first citation stands, as `path:line:column`: what a value comes from."""
        by_id = {getattr(record, "id", ""): record for record in records}
        documents = {document.source.id: document for document in self.articles.documents}

        def place_of(record_id: str) -> str:
            citation = next((each for _, each in iter_citations(by_id[record_id])), None) if record_id in by_id else None
            if citation is None or citation.span is None or citation.source not in documents:
                return ""
            document = documents[citation.source]
            line, column = self._lines_of(document).position(citation.span.start)
            return f"{self._text_path(document)}:{line}:{column}"

        return place_of

    def _lines_of(self, document: Document) -> LineIndex:
        if document.source.id not in self.lines:
            self.lines[document.source.id] = LineIndex(document.source.text)
        return self.lines[document.source.id]

    def _text_path(self, document: Document) -> str:
        """The file in which lines and columns of a source can be looked up."""
        if document.source.format == "html":
            return self.project.relative(self.project.snapshot_path(self.name, document.source.id))
        return f"seeds/{self.name}/{document.source.file}"

    def write(self) -> tuple[str, ...]:
        """Store the merged files, then the bases. Returns the paths of the editors' files that changed.

        In this order a run that is killed between the two leaves old bases under new files, and the next run finds both sides
        changed to the same value; the other way round it would take the old values for edits. Records that this run takes out of
        the files are listed while it writes: to the next run they would look deleted by an editor.
        """
        project, name = self.project, self.name
        unfinished = project.base_path(name, UNFINISHED)
        if taken_out := self._taken_out():
            project.write_text(unfinished, "".join(f"- {entry}\n" for entry in taken_out))
        written = [
            self.paths[stem] for stem in FILES if project.write_text(project.section_path(name, stem), self.merged[stem].text)
        ]
        project.write_text(project.base_path(name, DELETED), dump_deleted(self._still_deleted()))
        standing = (conflict for stem in FILES for conflict in self.merged[stem].standing)
        project.write_text(project.base_path(name, CONFLICTS), dump_conflicts(standing))
        for document in self.articles.documents:
            if not document.source.problem:
                project.write_text(project.snapshot_path(name, document.source.id), document.source.text)
        for source in project.snapshot_names(name) - self._remembered():
            project.remove_file(project.snapshot_path(name, source))
        for stem in FILES:
            project.write_text(project.base_path(name, stem), self.merged[stem].base_text)
        project.remove_file(unfinished)
        return tuple(written)

    def _remembered(self) -> set[str]:
        """Ids of the sources whose text is kept: those listed, and those that a record still cites."""
        briefing = self.merged_files.briefing
        records = [briefing.info, *(record for stem in SECTIONS for record in briefing.section(stem))]
        cited = {citation.source for record in records for _, citation in iter_citations(record)}
        return cited | {record.id for record in briefing.sources}

    def _taken_out(self) -> list[str]:
        """Every `section/id` that is in the last generated files, and in the editors' files no longer because of the generator."""
        now = {f"{stem}/{record}" for stem in SECTIONS for record in self.merged[stem].removed}
        return sorted(now | {f"{stem}/{record}" for stem, records in self.unfinished.items() for record in records})

    def counts(self) -> tuple[str, ...]:
        """A line for each file: what became of its records."""
        lines = []
        for stem in FILES:
            merged = self.merged[stem]
            if self.edited[stem] is None and stem == INFO:
                lines.append(f"{stem}: new")
                continue
            numbers = {"new": merged.added, "removed": merged.removed}
            fields = {"updated": merged.taken, "of yours kept": merged.kept, "in conflict": merged.conflicts}
            parts = [f"{len(found)} {what}" for what, found in numbers.items() if found]
            parts += [f"{len(found)} field{'s' * (len(found) > 1)} {what}" for what, found in fields.items() if found]
            lines.append(f"{stem}: " + (", ".join(parts) or "nothing new"))
        return tuple(lines)

    def _still_deleted(self) -> Deleted:
        """What is deleted after this run, each record with the evidence it had when it was last generated."""
        stones: dict[str, tuple[Tombstone, ...]] = {}
        for stem in SECTIONS:
            known = {record.id: bury(record) for record in self.last.section(stem)}
            known |= {stone.id: stone for stone in self.deleted.records.get(stem, ()) if stone.words or stone.id not in known}
            stones[stem] = tuple(known.get(record, Tombstone(record)) for record in sorted(self.merged[stem].deleted))
        # After a run that was killed, an item may be absent from a list because that run took it out.
        items = self.deleted.items if self.unfinished else {stem: self.merged[stem].gone_items for stem in FILES}
        return Deleted(stones, {stem: dict(sorted(found.items())) for stem, found in items.items() if found})

    def _read_unfinished(self) -> dict[str, frozenset[str]]:
        text = self.project.read_text(self.project.base_path(self.name, UNFINISHED)) or ""
        found: dict[str, set[str]] = {}
        for line in text.splitlines():
            section, slash, record = line.removeprefix("- ").strip().partition("/")
            if slash and section in SECTIONS:
                found.setdefault(section, set()).add(record)
        return {section: frozenset(ids) for section, ids in found.items()}


def _first_of_each(*groups: Iterable[Any]) -> tuple[Any, ...]:
    """The records of all groups, of those with the same id the first."""
    found: dict[str, Any] = {}
    for group in groups:
        for record in group:
            found.setdefault(record.id, record)
    return tuple(found.values())
