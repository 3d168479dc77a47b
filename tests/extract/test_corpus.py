"""Articles of several kinds, labelled by hand: what is furniture, what is metadata, and what no rule may take away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from corpus_scores import ARTICLES, FOLDER, labels_of, read, score

FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))


def test_the_corpus_is_there() -> None:
    assert len(ARTICLES) >= 6


@pytest.mark.parametrize("article", ARTICLES, ids=lambda p: p.name)
def test_scores_reach_their_floors(article: Path) -> None:
    counts = score(article)
    assert counts.boilerplate_f1() >= FLOORS["boilerplate_f1"]
    assert counts.content_f1() >= FLOORS["content_f1"]
    assert counts.metadata_recall() >= FLOORS["metadata_recall"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda p: p.name)
def test_facts_are_the_ones_the_source_states(article: Path) -> None:
    source, labels = read(article).source, labels_of(article)
    for name in ("title", "publisher", "byline", "published", "language", "problem"):
        assert getattr(source, name) == labels[name], name


@pytest.mark.parametrize("article", ARTICLES, ids=lambda p: p.name)
def test_blocks_have_the_labelled_kinds(article: Path) -> None:
    document = read(article)
    kinds = {block.span.slice(document.source.text): block.kind.value for block in document.blocks}
    for kind, texts in labels_of(article)["kinds"].items():
        for text in texts:
            assert kinds.get(text) == kind, text


@pytest.mark.parametrize("article", ARTICLES, ids=lambda p: p.name)
def test_labels_name_text_that_is_there(article: Path) -> None:
    text, labels = read(article).source.text, labels_of(article)
    for line in labels["boilerplate"] + labels["metadata"]:
        assert line in text, line
