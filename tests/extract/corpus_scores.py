"""Scores of the labelled articles in tests/corpus/extract, by characters outside white space.

A label file names the lines that are boilerplate and metadata; everything else in the article is content.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.extract import extract_document
from generator.model import BlockKind, Document

FOLDER = Path(__file__).parents[1] / "corpus" / "extract"
ARTICLES = sorted(p for p in FOLDER.iterdir() if p.suffix in (".txt", ".md", ".html"))


@dataclass
class Counts:
    """Characters by wanted and found class."""

    plate_hit: int = 0
    plate_missed: int = 0
    content_lost: int = 0
    content_kept: int = 0
    metadata: int = 0
    metadata_hit: int = 0

    def boilerplate_f1(self) -> float:
        return 2 * self.plate_hit / (2 * self.plate_hit + self.plate_missed + self.content_lost)

    def content_f1(self) -> float:
        return 2 * self.content_kept / (2 * self.content_kept + self.plate_missed + self.content_lost)

    def metadata_recall(self) -> float:
        return self.metadata_hit / self.metadata if self.metadata else 1.0


def labels_of(article: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(article.with_suffix(".labels.json").read_text(encoding="utf-8"))
    return loaded


def read(article: Path) -> Document:
    return extract_document(article.name, article.read_bytes())


def _places(text: str, wanted: str) -> list[tuple[int, int]]:
    """Whole lines that read `wanted`; where there is none, its first place anywhere."""
    lines = [m.span() for m in re.finditer(rf"(?m)^[ \t]*{re.escape(wanted)}[ \t]*$", text)]
    if lines:
        return lines
    at = text.find(wanted)
    return [(at, at + len(wanted))] if at >= 0 else []


def score(article: Path) -> Counts:
    labels, document = labels_of(article), read(article)
    text = document.source.text
    wanted = bytearray(b"c" * len(text))
    for name, mark in (("boilerplate", b"b"), ("metadata", b"m")):
        for line in labels[name]:
            for start, end in _places(text, line):
                wanted[start:end] = mark * (end - start)
    if labels.get("front_matter"):
        end = text.index("\n---", 3) + 4
        wanted[:end] = b"m" * end
    found = bytearray(b" " * len(text))
    for block in document.blocks:
        mark = {BlockKind.BOILERPLATE: b"b", BlockKind.METADATA: b"m"}.get(block.kind, b"c")
        found[block.span.start : block.span.end] = mark * len(block.span)
    counts = Counts()
    for character, want, have in zip(text, wanted, found, strict=True):
        if character.isspace():
            continue
        if want == ord("b"):
            counts.plate_hit += have != ord("c")
            counts.plate_missed += have == ord("c")
        elif want == ord("m"):
            counts.metadata += 1
            counts.metadata_hit += have == ord("m")
        else:
            counts.content_lost += have != ord("c")
            counts.content_kept += have == ord("c")
    return counts
