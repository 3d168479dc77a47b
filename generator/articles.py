"""The map stage: what can be said of one article without looking at any other."""
from __future__ import annotations

from dataclasses import dataclass

from generator.extract import extract_document
from generator.language.reading import Reading, read_source
from generator.model import Document


@dataclass(frozen=True, slots=True)
class Article:
    """One article by itself: its text with what each part is, and what it says."""

    document: Document
    reading: Reading


def read_article(file: str, data: bytes) -> Article:
    """The article, from its file name and bytes alone. Never raises on content."""
    document = extract_document(file, data)
    return Article(document, read_source(document))
