"""The YAML files of a briefing as texts and as records, without the articles they cite."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.findings import Finding
from generator.model import SECTIONS, Briefing, BriefingInfo
from generator.project import Project
from generator.yamltext import Conflict, Loaded, load_conflicts, load_section

INFO = "briefing"
FILES = (INFO, *SECTIONS)
"""The YAML files of a briefing, by stem."""

CONFLICTS = "conflicts"
"""Stem of the list of conflicts nobody has settled yet: .generated/conflicts.yml."""


@dataclass(frozen=True, slots=True)
class LoadedFiles:
    """The YAML files of a briefing as records; citations are not resolved yet."""

    briefing: Briefing
    loaded: Mapping[str, Loaded]
    paths: Mapping[str, str]
    texts: Mapping[str, str]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the files as YAML and as records."""
        return tuple(finding for file in self.loaded.values() for finding in file.findings)

    @property
    def unreadable(self) -> bool:
        """Whether a file could not be read in full, so that records may be missing."""
        return any(file.unreadable for file in self.loaded.values())

    @property
    def known_ids(self) -> dict[str, str]:
        """Article file name -> id of its source."""
        return {record.file: record.id for record in self.briefing.sources}


Load = Callable[[str, str, str], Loaded]
"""(stem, text, path) -> what a YAML file holds."""


def load_texts(texts: Mapping[str, str | None], paths: Mapping[str, str], load: Load = load_section) -> LoadedFiles:
    """The records in the texts of a briefing's YAML files, by file stem; a file that is not there has no records."""
    there = {stem: text for stem in FILES if (text := texts.get(stem)) is not None}
    loaded = {stem: load(stem, text, paths[stem]) for stem, text in there.items()}
    records = {stem: file.records for stem, file in loaded.items() if stem != INFO}
    info = loaded[INFO].records[0] if INFO in loaded and loaded[INFO].records else BriefingInfo(title="")
    return LoadedFiles(Briefing(info=info, **records), loaded, paths, there)


def yaml_paths(project: Project, name: str) -> dict[str, str]:
    """File stem -> path of the YAML file as it is written in messages."""
    return {stem: project.relative(project.section_path(name, stem)) for stem in FILES}


def read_yaml(project: Project, name: str) -> dict[str, str | None]:
    """File stem -> text of the editors' YAML file, None where there is none. Raises BriefingError."""
    return {stem: project.read_text(project.section_path(name, stem)) for stem in FILES}


def read_conflicts(project: Project, name: str) -> tuple[tuple[Conflict, ...], tuple[Finding, ...]]:
    """(conflicts, findings): the conflicts stored by the last `generate`, and what is wrong with the store. Raises BriefingError."""
    path = project.base_path(name, CONFLICTS)
    return load_conflicts(project.read_text(path) or "", project.relative(path))
