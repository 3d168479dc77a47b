"""What the page of disagreements sets side by side: each answer with the words it rests on, and who carries it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Disagreement, SourceRecord
from generator.render.filters import Safe, clip, safe_id
from generator.render.passages import Evidence
from generator.render.tongue import tongue

_WORDS = 220
"""Characters of the cited words that are shown; all of them are behind the number."""

_SOURCES = 6
"""Sources named under an answer; the number behind it counts all of them."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A source that gives an answer, and where on its page."""

    record: SourceRecord
    page: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ShownSide:
    """One answer. `words` are the first words cited for it, empty where they say no more than the answer; `tongue` their attributes."""

    number: int
    value: str
    words: str
    tongue: Safe
    carriers: tuple[Carrier, ...]
    more: int
    """How many sources carry it beside those named."""


def show_sides(record: Disagreement, evidence: Evidence, page_language: str) -> tuple[ShownSide, ...]:
    """The sides of a disagreement, in its order."""
    return tuple(_show(record, number, evidence, page_language) for number in range(len(record.sides)))


def _show(record: Disagreement, number: int, evidence: Evidence, page_language: str) -> ShownSide:
    side = record.sides[number]
    carriers: dict[str, Carrier] = {}
    words, language = "", ""
    for citation in side.cites:
        source, passage = evidence.records.get(citation.source), evidence.passage(citation)
        if source is None or passage is None or citation.stance == "disputes":
            continue
        carriers.setdefault(source.id, Carrier(source, f"sources/{safe_id(source.id)}.md", passage.anchor))
        if not words:
            words, language = clip(passage.span.slice(evidence.documents[source.id].source.text), _WORDS), source.language
    if words.strip(" .“”\"'").casefold() == side.value.strip(" .“”\"'").casefold():
        words = ""
    named = tuple(carriers.values())
    return ShownSide(number, side.value, words, tongue(language, page_language), named[:_SOURCES], len(named[_SOURCES:]))
