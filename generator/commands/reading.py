"""The articles of a briefing as Documents: those read before from the cache, the others by the workers."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar, cast

from generator.articles import Article, ArticleText, read_article, read_article_text
from generator.bundles import BUNDLED, Bundle
from generator.commands.remembering import open_shelf
from generator.extract import MAX_BYTES, SUFFIXES, assign_ids
from generator.findings import Finding, Severity
from generator.language.pile.reading import Readings
from generator.model import Document
from generator.packing import unpack
from generator.progress import SILENT, Progress
from generator.project import Project
from generator.storage import SeedFile
from generator.store import Store, fingerprint
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
        articles = tuple(progress(_read(project, name, seeds.files, read, kind), what, count))
    documents = assign_ids((article.document for article in articles), known)
    hashes = {seed.name: seed.sha256 for seed in seeds.files}
    findings = [*seeds.findings, *(finding for document in documents for finding in _article_findings(project, name, document))]
    return ArticleTexts(documents, tuple(findings), hashes), articles


def _read(
    project: Project, name: str, seeds: Sequence[SeedFile], read: Callable[[str, bytes], Kind], kind: type[Kind]
) -> Iterator[Kind]:
    """Each article, in order. What is not in the store is put there."""
    text_only = kind is ArticleText
    kept: _Kept = _KeptTexts(project.store, name, seeds) if text_only else _KeptArticles(project.store)
    known = [_unpack(packed, kind) if (packed := kept.find(seed)) is not None else None for seed in seeds]
    missing = [(seed.name, seed.data) for seed, found in zip(seeds, known, strict=True) if found is None]
    fresh = project.workers.read(missing, text_only)
    for seed, found in zip(seeds, known, strict=True):
        if found is None:
            packed = next(fresh)
            if packed is not None:
                kept.keep(seed, packed)
            found = _unpack(packed, kind) or read(seed.name, seed.data)
        # A file above the limit was read in part only; its hash is that of the whole.
        document = found.document
        yield replace(found, document=replace(document, source=replace(document.source, sha256=seed.sha256)))
    kept.save()


class _Kept(Protocol):
    """What earlier runs read, packed; what is kept is sure to be there for the next run only after `save`."""

    def find(self, seed: SeedFile) -> bytes | None: ...

    def keep(self, seed: SeedFile, packed: bytes) -> None: ...

    def save(self) -> None: ...


class _KeptArticles:
    """Whole articles: each takes long to read, and lies in a file of its own."""

    def __init__(self, store: Store | None) -> None:
        self._store = store

    def find(self, seed: SeedFile) -> bytes | None:
        return self._store.get_bytes(_key("article", seed)) if self._store else None

    def keep(self, seed: SeedFile, packed: bytes) -> None:
        if self._store:
            self._store.put_bytes(_key("article", seed), packed)

    def save(self) -> None:
        """Nothing: each is in the store as soon as it is kept."""


class _KeptTexts:
    """The texts of a briefing's articles, many in a file; a text is found in a whole article as well."""

    def __init__(self, store: Store | None, name: str, seeds: Sequence[SeedFile]) -> None:
        self._whole = _KeptArticles(store)
        self._bundles: dict[str, Bundle] = {}
        for at in range(0, len(seeds), BUNDLED):
            files = [seed.name for seed in seeds[at : at + BUNDLED]]
            self._bundles |= dict.fromkeys(files, Bundle(store, fingerprint("texts", name, str(at)), files))

    def find(self, seed: SeedFile) -> bytes | None:
        return self._bundles[seed.name].get(seed.name, _key("text", seed)) or self._whole.find(seed)

    def keep(self, seed: SeedFile, packed: bytes) -> None:
        self._bundles[seed.name].put(seed.name, _key("text", seed), packed)

    def save(self) -> None:
        for bundle in self._bundles.values():
            bundle.save()


def _key(form: str, seed: SeedFile) -> str:
    return fingerprint(form, *describe_toolchain(), seed.name, seed.sha256)


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
