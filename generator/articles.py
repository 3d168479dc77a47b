"""The map stage: what can be said of one article without looking at any other."""
from __future__ import annotations

from dataclasses import dataclass

from generator.extract import extract_document
from generator.language.pile.reading import Reading, read_source
from generator.model import Document


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article by itself: its text with what each part is."""

    document: Document


@dataclass(frozen=True, slots=True)
class Article(ArticleText):
    """What it says, too: its sentences, names, figures, dates."""

    reading: Reading


def read_article(file: str, data: bytes) -> Article:
    """The article, from its file name and bytes alone. Never raises on content."""
    document = extract_document(file, data)
    return Article(document, read_source(document))


def read_article_text(file: str, data: bytes) -> ArticleText:
    """As `read_article`, without what the article says: only the analysis needs that, and finding it is most of the work."""
    return ArticleText(extract_document(file, data))
