"""The articles of a briefing as Documents: those read before from the cache, the others by the workers."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from generator.articles import Article, ArticleText, read_article, read_article_text
from generator.commands.remembering import open_shelf
from generator.extract import MAX_BYTES, SUFFIXES, assign_ids
from generator.findings import Finding, Severity
from generator.language.pile.reading import Readings
from generator.model import Document
from generator.packing import unpack
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.storage import SeedFile
from generator.store import fingerprint
from generator.toolchain import describe_toolchain

Kind = TypeVar("Kind", bound=ArticleText)


@dataclass(frozen=True, slots=True)
class ArticleTexts:
    """The articles of a briefing as Documents, in file name order, with what was left unread, and their hashes."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    hashes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Articles(ArticleTexts):
    """What each says, too."""

    readings: Readings


def read_articles(project: Project, name: str, known: Mapping[str, str], progress: Progress = SILENT) -> Articles:
    """Every article under seeds/<name>/. `known` maps file names to ids given earlier. Raises BriefingError."""
    found, read = _read_seeds(project, name, known, progress, read_article, Article)
    readings = {document.source.id: article.reading for document, article in zip(found.documents, read, strict=True)}
    return Articles(found.documents, found.findings, found.hashes, Readings(readings, open_shelf(project, name, found.documents)))


def read_texts(project: Project, name: str, known: Mapping[str, str], progress: Progress = SILENT) -> ArticleTexts:
    """As `read_articles`, for those who need not know what the articles say. Raises BriefingError."""
    return _read_seeds(project, name, known, progress, read_article_text, ArticleText)[0]


def _read_seeds(
    project: Project, name: str, known: Mapping[str, str], progress: Progress, read: Callable[[str, bytes], Kind], kind: type[Kind]
) -> tuple[ArticleTexts, tuple[Kind, ...]]:
    seeds = project.read_seeds(name, SUFFIXES, MAX_BYTES)
    what, count = f"{name}: reading", len(seeds.files)
    with progress.stage(what, count):
        articles = tuple(progress(_read(project, seeds.files, read, kind), what, count))
    documents = assign_ids((article.document for article in articles), known)
    hashes = {seed.name: seed.sha256 for seed in seeds.files}
    findings = [*seeds.findings, *(finding for document in documents for finding in _article_findings(project, name, document))]
    return ArticleTexts(documents, tuple(findings), hashes), articles


def _read(project: Project, seeds: Sequence[SeedFile], read: Callable[[str, bytes], Kind], kind: type[Kind]) -> Iterator[Kind]:
    """Each article, in order. What is not in the store is put there."""
    text_only = kind is ArticleText
    keys = [_keys(seed, text_only) for seed in seeds]
    known = [_find(project, each, kind) for each in keys]
    missing = [(seed.name, seed.data) for seed, found in zip(seeds, known, strict=True) if found is None]
    fresh = project.workers.read(missing, text_only)
    for seed, (key, *_), found in zip(seeds, keys, known, strict=True):
        if found is None:
            packed = next(fresh)
            if packed is not None and project.store:
                project.store.put_bytes(key, packed)
            found = _unpack(packed, kind) or read(seed.name, seed.data)
        # A file above the limit was read in part only; its hash is that of the whole.
        document = found.document
        yield replace(found, document=replace(document, source=replace(document.source, sha256=seed.sha256)))


def _keys(seed: SeedFile, text_only: bool) -> tuple[str, ...]:
    """The names under which an article may be kept; under the first it is. A text is found in the whole article as well."""
    forms = ("text", "article") if text_only else ("article",)
    return tuple(fingerprint(form, *describe_toolchain(), seed.name, seed.sha256) for form in forms)


def _find(project: Project, keys: Sequence[str], kind: type[Kind]) -> Kind | None:
    if project.store is None:
        return None
    found = (project.store.find(key, kind) for key in keys)
    return next((article for article in found if article is not None), None)


def _unpack(kept: bytes | None, kind: type[Kind]) -> Kind | None:
    try:
        return cast(Kind, unpack(kept, kind)) if kept is not None else None
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
