"""The articles of a briefing as Documents: those read before from the cache, the others by the workers."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from generator.articles import Article, read_article
from generator.extract import MAX_BYTES, SUFFIXES, assign_ids
from generator.findings import Finding, Severity
from generator.language.reading import Readings
from generator.model import Document
from generator.packing import unpack
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.storage import SeedFile
from generator.store import fingerprint
from generator.toolchain import describe_toolchain


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a briefing as Documents, in file name order, with what each says, what was left unread, and their hashes."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    hashes: Mapping[str, str]
    readings: Readings


def read_articles(project: Project, name: str, known: Mapping[str, str], progress: Progress = SILENT) -> Articles:
    """Every article under seeds/<name>/. `known` maps file names to ids given earlier. Raises BriefingError."""
    seeds = project.read_seeds(name, SUFFIXES, MAX_BYTES)
    what, count = f"{name}: reading", len(seeds.files)
    with progress.stage(what, count):
        articles = tuple(progress(_read(project, seeds.files), what, count))
    documents = assign_ids((article.document for article in articles), known)
    readings = {document.source.id: article.reading for document, article in zip(documents, articles, strict=True)}
    hashes = {seed.name: seed.sha256 for seed in seeds.files}
    findings = [*seeds.findings, *(finding for document in documents for finding in _article_findings(project, name, document))]
    return Articles(documents, tuple(findings), hashes, Readings(readings))


def _read(project: Project, seeds: Sequence[SeedFile]) -> Iterator[Article]:
    """Each article, in order. What is not in the store is put there."""
    store, toolchain = project.store, describe_toolchain()
    keys = [fingerprint("article", *toolchain, seed.name, seed.sha256) for seed in seeds]
    known = [_unpack(store.get_bytes(key)) if store else None for key in keys]
    fresh = project.workers.read([(seed.name, seed.data) for seed, found in zip(seeds, known, strict=True) if found is None])
    for seed, key, found in zip(seeds, keys, known, strict=True):
        if found is None:
            packed = next(fresh)
            if packed is not None and store:
                store.put_bytes(key, packed)
            found = _unpack(packed) or read_article(seed.name, seed.data)
        # A file above the limit was read in part only; its hash is that of the whole.
        document = found.document
        yield replace(found, document=replace(document, source=replace(document.source, sha256=seed.sha256)))


def _unpack(kept: bytes | None) -> Article | None:
    try:
        return cast(Article, unpack(kept, Article)) if kept is not None else None
    except ValueError:
        return None


def _article_findings(project: Project, name: str, document: Document) -> Iterator[Finding]:
    source = document.source
    if source.problem:
        yield Finding(
            "seed-unusable",
            Severity.WARNING,
            f"seeds/{name}/{source.file}",
            0,
            0,
            f"the article cannot be used: {source.problem}" + (f" ({'; '.join(source.warnings)})" if source.warnings else ""),
            "replace the file by the article itself, or remove it",
        )
