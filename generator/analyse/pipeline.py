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
from generator.analyse.memory import NO_MEMORY, Memory
from generator.analyse.mentions import find_mentions
from generator.analyse.open_issues import find_open_issues
from generator.analyse.quotes import find_quotes
from generator.analyse.sources import documents_in_full, documents_in_use, find_sources
from generator.analyse.timeline import find_timeline
from generator.analyse.why import find_why
from generator.language.pile.agreement import Agreement
from generator.language.pile.meaning import NO_MEANING, Meaning
from generator.language.pile.passages import read_story
from generator.language.pile.reading import Readings
from generator.model import (
    SECTIONS,
    Actor,
    Briefing,
    BriefingInfo,
    Disagreement,
    Document,
    Event,
    Issue,
    KeyPoint,
    Quote,
    SourceRecord,
    Summary,
    Term,
)
from generator.progress import SILENT, Progress

Settle = Callable[[str, tuple[Any, ...]], tuple[Any, ...]]
"""(section, records generated) -> the records as editors decided; later stages see these."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: the name of its result, the results it needs, and the function that takes them in that order.

    `kept` is the type of a result that a Memory may keep; one without is made again where a later stage asks for it.
    """

    name: str
    requires: tuple[str, ...]
    run: Callable[..., Any]
    kept: Any = None


STAGES: tuple[Stage, ...] = (
    Stage("sources", ("documents", "readings"), find_sources, tuple[SourceRecord, ...]),
    Stage("used", ("documents", "sources"), documents_in_use),
    Stage("in_full", ("used", "readings"), documents_in_full),
    Stage("actors", ("in_full", "sources", "readings"), find_actors, tuple[Actor, ...]),
    Stage("mentions", ("actors", "used", "readings"), lambda actors, used, readings: find_mentions(actors, used, readings.slips)),
    Stage("quotes", ("used", "actors", "mentions", "readings"), find_quotes, tuple[Quote, ...]),
    Stage("story", ("used", "sources", "actors", "mentions", "readings"), read_story),
    Stage("agreement", ("story", "meaning"), Agreement),
    Stage("disagreements", ("story", "quotes", "agreement"), find_disagreements, tuple[Disagreement, ...]),
    Stage("disputed", ("story", "disagreements"), passages_of, frozenset[int]),
    Stage("superseded", ("story", "disagreements"), superseded_passages, frozenset[int]),
    Stage("key_points", ("story", "agreement", "disputed", "superseded"), find_key_points, tuple[KeyPoint, ...]),
    Stage("open_issues", ("story", "agreement", "disagreements"), find_open_issues, tuple[Issue, ...]),
    Stage("timeline", ("story", "agreement", "disagreements", "open_issues"), find_timeline, tuple[Event, ...]),
    Stage("glossary", ("story",), find_glossary, tuple[Term, ...]),
    Stage("why", ("story", "agreement", "key_points", "superseded"), find_why, Summary),
    Stage("info", ("story", "agreement", "key_points", "superseded", "why"), find_info, BriefingInfo),
)
"""Every stage, in the order it runs; a stage requires only `documents`, `readings`, `meaning` and stages before it."""


def run_stages(
    documents: Sequence[Document],
    settle: Settle | None = None,
    progress: Progress = SILENT,
    readings: Readings | None = None,
    memory: Memory = NO_MEMORY,
    meaning: Meaning = NO_MEANING,
) -> Mapping[str, Any]:
    """The result of every stage by its name. `documents` keep their order, which is the order of ties.

    Where `settle` is given, a section's result is what it returns. `readings` are those of the documents, as far as they were made.
    What `memory` has of a stage that was given the same is not made again, and neither is what only such stages need: that is not
    among the results. `meaning` tells how near sentences are.
    """
    run = _Run(documents, readings or Readings(), progress, memory, meaning)
    for stage in progress(STAGES, "analysing", len(STAGES)):
        found = run.find(stage)
        if settle is not None and stage.name in SECTIONS:
            with progress.stage(f"merging: {stage.name}", len(found)):
                run.settle(stage, settle(stage.name, found))
    return run.results


class _Run:
    """The results of one run so far, and under which names a memory knows them."""

    def __init__(
        self, documents: Sequence[Document], readings: Readings, progress: Progress, memory: Memory, meaning: Meaning
    ) -> None:
        self.results: dict[str, Any] = {"documents": tuple(documents), "readings": readings, "meaning": meaning}
        self._progress, self._memory = progress, memory
        named = [memory.name(d.source.id, d.source.file, d.source.sha256) for d in documents]
        # what is read in a document follows from it
        self._names = {"documents": memory.name(*named), "readings": "", "meaning": meaning.name}

    def find(self, stage: Stage) -> Any:
        """The result of a stage, or None where nobody needs it yet."""
        name = self._names[stage.name] = self._memory.name(stage.name, *(self._names[each] for each in stage.requires))
        if self._memory is NO_MEMORY:
            return self._make(stage)
        if stage.kept is None:
            return None
        found = self._memory.find(name, stage.kept)
        if found is None:
            found = self._make(stage)
            self._memory.keep(name, found)
        self.results[stage.name] = found
        return found

    def settle(self, stage: Stage, settled: Any) -> None:
        """Replace the result of a stage by what editors made of it."""
        self.results[stage.name] = settled
        self._names[stage.name] = self._memory.name_value(settled)

    def _make(self, stage: Stage) -> Any:
        """The result of a stage whose requirements are made, too, where they are not there yet."""
        for each in stage.requires:
            if each not in self.results:
                self._make(_BY_NAME[each])
        with self._progress.stage(f"analysing: {stage.name}", len(self.results["documents"])):
            self.results[stage.name] = stage.run(*(self.results[each] for each in stage.requires))
        return self.results[stage.name]


_BY_NAME = {stage.name: stage for stage in STAGES}


def analyse(
    documents: Sequence[Document],
    settle: Settle | None = None,
    progress: Progress = SILENT,
    readings: Readings | None = None,
    memory: Memory = NO_MEMORY,
    meaning: Meaning = NO_MEANING,
) -> Briefing:
    """The draft briefing of a pile of documents, with what editors decided where `settle` is given.

    `readings` and `memory` save work and change nothing; `meaning` finds more of what says the same. Never raises on what an article
    holds; an empty pile gives an empty briefing.
    """
    found = run_stages(documents, settle, progress, readings, memory, meaning)
    return Briefing(info=found["info"], **{name: found[name] for name in SECTIONS})
