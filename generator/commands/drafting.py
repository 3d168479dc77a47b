"""A briefing for those who only read it: as its YAML says, or as it would be generated where nobody generated it yet."""
from __future__ import annotations

from generator.commands.files import load_texts
from generator.commands.loading import LoadedBriefing, assemble, load_briefing
from generator.progress import SILENT, Progress
from generator.project import Project


def load_or_generate(project: Project, name: str, progress: Progress = SILENT) -> LoadedBriefing:
    """The briefing as its YAML says, or as `generate` would write it where there is no YAML yet. Raises BriefingError."""
    return load_briefing(project, name, progress) if project.has_data(name) else generate_in_memory(project, name, progress)


def generate_in_memory(project: Project, name: str, progress: Progress = SILENT) -> LoadedBriefing:
    """A briefing that was never generated, as `generate` would write it; no file is written. Raises BriefingError."""
    # Here, because it takes half a second to load the analysis, and most projects were generated.
    from generator.commands.merging import BriefingMerge

    merge = BriefingMerge(project, name, progress=progress)
    texts = {stem: merged.text for stem, merged in merge.merged.items()}
    return assemble(project, name, load_texts(texts, merge.paths), merge.articles)
