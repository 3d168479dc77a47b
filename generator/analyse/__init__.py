"""Documents to a briefing: an ordered list of stages, each naming what it needs. Pure: no files, no clock,
the same result every time.

One module a section, named as its YAML file. Sections do not import each other; what an earlier stage found is passed along by
name, so a section can be tested with hand-made input and replaced without touching the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.analyse.actors import find_actors
from generator.analyse.briefing import find_info
from generator.analyse.disagreements import find_disagreements, passages_of, superseded_passages
from generator.analyse.glossary import find_glossary
from generator.analyse.key_points import find_key_points
from generator.analyse.mentions import find_mentions
from generator.analyse.open_issues import find_open_issues
from generator.analyse.quotes import find_quotes
from generator.analyse.sources import documents_in_use, find_sources
from generator.analyse.timeline import find_timeline
from generator.analyse.why import find_why
from generator.language.agreement import Agreement
from generator.language.foreign import documents_in_full
from generator.language.passages import read_story
from generator.language.reading import Readings
from generator.model import SECTIONS, Briefing, Document
from generator.progress import SILENT, Progress

Settle = Callable[[str, tuple[Any, ...]], tuple[Any, ...]]
"""(section, records generated) -> the records as editors decided; later stages see these."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: the name of its result, the results it needs, and the function that takes them in that order."""

    name: str
    requires: tuple[str, ...]
    run: Callable[..., Any]


STAGES: tuple[Stage, ...] = (
    Stage("sources", ("documents", "readings"), find_sources),
    Stage("used", ("documents", "sources"), documents_in_use),
    Stage("in_full", ("used",), documents_in_full),
    Stage("actors", ("in_full", "sources", "readings"), find_actors),
    Stage("mentions", ("actors", "used"), find_mentions),
    Stage("quotes", ("used", "actors", "mentions"), find_quotes),
    Stage("story", ("used", "sources", "actors", "mentions", "readings"), read_story),
    Stage("agreement", ("story",), Agreement),
    Stage("disagreements", ("story", "quotes", "agreement"), find_disagreements),
    Stage("disputed", ("story", "disagreements"), passages_of),
    Stage("superseded", ("story", "disagreements"), superseded_passages),
    Stage("key_points", ("story", "agreement", "disputed", "superseded"), find_key_points),
    Stage("open_issues", ("story", "agreement"), find_open_issues),
    Stage("timeline", ("story", "agreement"), find_timeline),
    Stage("glossary", ("story",), find_glossary),
    Stage("why", ("story", "agreement", "key_points", "superseded"), find_why),
    Stage("info", ("story", "agreement", "key_points", "superseded", "why"), find_info),
)
"""Every stage, in the order it runs; a stage requires only `documents`, `readings` and stages before it."""


def run_stages(
    documents: Sequence[Document], settle: Settle | None = None, progress: Progress = SILENT, readings: Readings | None = None
) -> Mapping[str, Any]:
    """The result of every stage by its name. `documents` keep their order, which is the order of ties.

    Where `settle` is given, a section's result is what it returns. `readings` are those of the documents, as far as they were made.
    """
    results: dict[str, Any] = {"documents": tuple(documents), "readings": readings or Readings()}
    for stage in progress(STAGES, "analysing", len(STAGES)):
        with progress.stage(f"analysing: {stage.name}", len(documents)):
            found = stage.run(*(results[name] for name in stage.requires))
        if settle is not None and stage.name in SECTIONS:
            with progress.stage(f"merging: {stage.name}", len(found)):
                found = settle(stage.name, found)
        results[stage.name] = found
    return results


def analyse(
    documents: Sequence[Document], settle: Settle | None = None, progress: Progress = SILENT, readings: Readings | None = None
) -> Briefing:
    """The draft briefing of a pile of documents, with what editors decided where `settle` is given.

    Never raises on what an article holds; an empty pile gives an empty briefing.
    """
    found = run_stages(documents, settle, progress, readings)
    return Briefing(info=found["info"], **{name: found[name] for name in SECTIONS})
