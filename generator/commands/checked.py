"""What a check finds in each briefing and on each page, kept by a hash of what it looked at.

A briefing is looked at again where one of its files changed, a page where its HTML did. The links between pages are followed
every time.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.check import check_briefing, count_unchecked
from generator.check.scan import PageFacts, literal_markup, scan_css, scan_html
from generator.commands.drafting import load_or_generate
from generator.commands.inputs import name_inputs
from generator.commands.loading import LoadedBriefing
from generator.findings import Finding, Unchecked
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.render.passages import Evidence, drop_withdrawn
from generator.store import Store, fingerprint
from generator.toolchain import package_code

_LIMIT = 300_000_000
"""Bytes of results that are kept."""

_MUCH_DATA, _MANY_PAGES = 3_000_000, 400
"""Bytes of YAML and number of pages above which starting processes costs less than it saves."""

_BATCH = 20
"""Pages given to a worker at a time."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class BriefingReport:
    """What the check of one briefing found, and what the rest of the check needs of it.

    `texts` and `records` give for each YAML file, by its path, its text and the lines on which records begin. `passages` maps the
    address of each cited passage on the built site to its words; `literals` is the markup that its articles and records hold.
    """

    findings: tuple[Finding, ...]
    unchecked: Unchecked
    texts: Mapping[str, str]
    records: Mapping[str, Sequence[int]]
    passages: Mapping[str, str]
    literals: frozenset[str]


class CheckStore:
    """The results of earlier checks of one project; without its cache, everything is looked at."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._store = Store(project.root / ".cache" / "checks", _LIMIT) if project.store is not None else None

    def check_briefings(self, names: Sequence[str], progress: Progress = SILENT) -> Iterator[BriefingReport]:
        """What is wrong with each briefing, in order. Raises BriefingError."""
        what = "briefings: checking"
        with progress.stage(what, len(names)), self._project.workers.open_here(self._project.data_size(names) > _MUCH_DATA) as pool:
            task = self.check_briefing if pool.width == 1 else partial(_check_elsewhere, self._project.root, self._store is not None)
            yield from progress(pool.map(task, names), what, len(names))

    def check_briefing(self, name: str) -> BriefingReport:
        """What is wrong with one briefing. Raises BriefingError."""
        key = fingerprint("briefing", name_inputs(self._project, name))
        return self._kept(key, BriefingReport, lambda: _report(load_or_generate(self._project, name)))

    def scan_site(self, files: Sequence[str], progress: Progress = SILENT) -> Iterator[PageFacts]:
        """The facts of each page and style sheet among the files of the built site, in order."""
        read = [path for path in files if path.endswith((".html", ".css"))]
        with self._project.workers.open_here(len(read) > _MANY_PAGES) as pool:
            task = self.scan_pages if pool.width == 1 else partial(_scan_elsewhere, self._project.root, self._store is not None)
            batches = [read[at : at + _BATCH] for at in range(0, len(read), _BATCH)]
            yield from progress((facts for batch in pool.map(task, batches) for facts in batch), "site: reading", len(read))

    def scan_pages(self, paths: Sequence[str]) -> list[PageFacts]:
        """The facts of the pages and style sheets at these paths of the site."""
        found = []
        for path in paths:
            text = self._project.read_site_page(path)
            key = fingerprint("page", package_code(), path, text)
            scan = scan_css if path.endswith(".css") else scan_html
            found.append(self._kept(key, PageFacts, partial(scan, path, text)))
        return found

    def _kept(self, key: str, kind: type[T], find: Callable[[], T]) -> T:
        if self._store is None:
            return find()
        if (known := self._store.find(key, kind)) is None:
            known = find()
            self._store.keep(key, known)
        return known

    def trim(self) -> None:
        """Let the results go that were not asked for longest."""
        if self._store is not None:
            self._store.trim()


def _check_elsewhere(root: Path, use_cache: bool, name: str) -> BriefingReport:
    return CheckStore(Project(root, use_cache=use_cache)).check_briefing(name)


def _scan_elsewhere(root: Path, use_cache: bool, paths: Sequence[str]) -> list[PageFacts]:
    return CheckStore(Project(root, use_cache=use_cache)).scan_pages(paths)


def _report(loaded: LoadedBriefing) -> BriefingReport:
    data = loaded.check_input
    texts = {data.paths[stem]: text for stem, text in loaded.texts.items()}
    articles = (document.source.text for document in loaded.documents)
    return BriefingReport(
        (*loaded.findings, *check_briefing(data)),
        count_unchecked(data),
        texts,
        {
            data.paths[stem]: [line for place, (line, _) in data.positions.get(stem, {}).items() if len(place) == 1]
            for stem in loaded.texts
        },
        _cited_passages(loaded),
        frozenset().union(*(literal_markup(text) for text in (*texts.values(), *articles))),
    )


def _cited_passages(loaded: LoadedBriefing) -> dict[str, str]:
    """Address of each cited passage on the built site, `<page>#<anchor>`, and its words in the source."""
    texts = {document.source.id: document.source.text for document in loaded.documents}
    evidence = Evidence(drop_withdrawn(loaded.briefing), loaded.documents)
    return {
        f"{loaded.name}/sources/{source}.html#{passage.anchor}": passage.span.slice(texts[source])
        for source, passages in evidence.passages.items()
        for passage in passages
    }
