"""True statements to try the guards on: the project's own claims, and the statements of a generated briefing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from examples import read

from generator.check import CheckInput, check_briefing
from generator.citations import resolve_citations
from generator.commands.drafting import generate_in_memory
from generator.extract import extract_document
from generator.extract.sentences import split_sentences
from generator.model import PROSE_KINDS, Actor, Briefing, BriefingInfo, Citation, Document, KeyPoint, SourceRecord
from generator.project import Project
from generator.spans import find_quote

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus" / "claims"
STORIES = ROOT / "tests" / "corpus" / "stories"
SEEDS = "ukraine-security-guarantees"
SENTENCE = range(6, 46)
"""Words of a sentence that is altered."""


@dataclass(frozen=True)
class Claim:
    """A true statement with the words that bear it out. `kind` is verbatim, trimmed, paraphrase, generated or sentence."""

    text: str
    citations: tuple[Citation, ...]
    kind: str


@dataclass(frozen=True)
class Story:
    """A story with its claims. `part` is one of `measuring.PARTS`; no rule is written for held-out and fresh ones."""

    name: str
    documents: tuple[Document, ...]
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    part: str


def load_corpus() -> tuple[Story, ...]:
    """The stories of tests/corpus/claims, in file order."""
    return tuple(_load_story(path) for path in sorted(CORPUS.glob("*.yml")))


def _load_story(path: Path) -> Story:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    claims = []
    for item in data["claims"]:
        quotes = item.get("quotes") or [item["quote"]]
        kind = "trimmed" if "trimmed" in item else "paraphrase" if "paraphrase" in item else "verbatim"
        text = item.get("trimmed") or item.get("paraphrase") or quotes[0]
        claims.append(Claim(text, tuple(Citation("post", quote) for quote in quotes), kind))
    actors = tuple(Actor(f"a{n}", names[0], "organization", tuple(names)) for n, names in enumerate(data["actors"]))
    return Story(path.stem, (read("post.txt", data["source"]),), actors, tuple(claims), data["part"])


def load_briefing_story(root: Path, name: str) -> Story:
    """The statements that are generated for the articles in seeds/<name>, with the quotes they rest on."""
    loaded = generate_in_memory(Project(root), name)
    briefing = loaded.briefing
    records = [*briefing.key_points, *briefing.open_issues, *briefing.timeline]
    claims = tuple(Claim(record.text, record.cites, "generated") for record in records if record.text and record.cites)
    return Story(name, tuple(loaded.documents), briefing.actors, claims, "seeds")


def load_sentences(folder: Path, actors: Iterable[Sequence[str]]) -> Story:
    """The sentences of the articles in a folder as they stand, each with itself as its quote. `actors` are the names of each."""
    documents = [extract_document(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
    claims = []
    for document in documents:
        text = document.source.text
        spans = [span for block in document.blocks if block.kind in PROSE_KINDS for span in split_sentences(document.source, block)]
        for quote in dict.fromkeys(span.slice(text) for span in spans):
            is_question = quote.rstrip("\"'”’»").endswith("?")  # neither true nor false
            if len(quote.split()) in SENTENCE and not is_question and len(find_quote(text, quote)) == 1:
                claims.append(Claim(" ".join(quote.split()), (Citation(document.source.id, quote),), "sentence"))
    listed = tuple(Actor(f"a{n}", names[0], "organization", tuple(names)) for n, names in enumerate(actors))
    return Story(folder.parent.name, tuple(documents), listed, tuple(claims), "sentences")


def refused(story: Story, statements: Sequence[tuple[str, tuple[Citation, ...]]]) -> list[tuple[str, ...]]:
    """For each statement, the value rules that report it as an error or a warning."""
    ids = [f"kp-{number}" for number in range(len(statements))]
    points = tuple(KeyPoint(ids[n], text, cites=tuple(replace(c, span=None) for c in cites)) for n, (text, cites) in enumerate(statements))
    records = tuple(SourceRecord(d.source.id, d.source.file, d.source.sha256) for d in story.documents)
    briefing = resolve_citations(Briefing(BriefingInfo("x"), records, points, story.actors), story.documents)
    places = {(identifier,): (number, 1) for number, identifier in enumerate(ids, 1)}
    data = CheckInput("x", briefing, {d.source.id: d for d in story.documents}, {"key_points": places})
    found: list[set[str]] = [set() for _ in statements]
    for finding in check_briefing(data):
        if finding.path.endswith("key_points.yml") and finding.line and finding.rule.startswith("value-") and finding.severity != "note":
            found[finding.line - 1].add(finding.rule)
    return [tuple(sorted(rules)) for rules in found]


def all_stories() -> Iterable[Story]:
    """The corpus, then the briefing of the articles that come with the project."""
    yield from load_corpus()
    yield load_briefing_story(ROOT, SEEDS)


def all_sentences() -> Iterable[Story]:
    """The articles that come with the project, then those of the annotated stories."""
    actors = yaml.safe_load((ROOT / "docs" / "data" / SEEDS / "actors.yml").read_text(encoding="utf-8"))
    yield load_sentences(ROOT / "seeds" / SEEDS, [(actor["name"], *actor.get("aliases", ())) for actor in actors])
    for path in sorted(STORIES.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        names = [[actor["name"], *(form["form"] for form in actor["surface_forms"] if form["class"] == "name")] for actor in gold["actors"]]
        yield load_sentences(path.parent / "articles", names)
