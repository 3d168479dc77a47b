"""A shelf held in memory, and small articles to note things about."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import extract_document
from generator.language.words.notes import Shelf
from generator.model import Document


class OneShelf(Shelf):
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}

    def find(self, source: str, about: str) -> bytes | None:
        return self.kept.get((source, about))

    def keep(self, source: str, about: str, packed: bytes) -> None:
        self.kept[source, about] = packed


def article(name: str, *sentences: str) -> Document:
    """An article whose headline is its name, of the sentences given."""
    text = f"{name}\n\nPublished 3 March 2025\n\n" + " ".join(sentences) + "\n"
    document = extract_document(f"{name.lower()}.txt", text.encode())
    return replace(document, source=replace(document.source, id=name.lower(), sha256=str(sentences)))
