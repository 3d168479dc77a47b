"""What the page of disagreements sets side by side: each answer with the words it rests on, and who carries it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Disagreement, SourceRecord
from generator.render.filters import Safe, clip, one_line, safe_id
from generator.render.passages import Evidence
from generator.render.tongue import tongue

_WORDS = 220
"""Characters of the cited words that are shown; all of them are behind the number."""

_MARKS = frozenset("“”„«»\"")

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
    """One answer. `words` are the first words cited for it, in quotation marks unless they hold some of their own, and empty where
    they say no more than the answer; `tongue` their attributes.
    """

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


def _excerpt(text: str, value: str) -> str:
    """The cited words, short; where the answer itself stands in them, the part with it."""
    line = one_line(text)
    at = line.casefold().find(one_line(value).casefold())
    if at + len(value) <= _WORDS - 1:
        return clip(line, _WORDS)
    start = line.rfind(" ", 0, max(0, at - _WORDS // 2)) + 1
    return f"…{clip(line[start:], _WORDS)}" if start else clip(line, _WORDS)


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
            words, language = _excerpt(passage.span.slice(evidence.documents[source.id].source.text), side.value), source.language
    if words.strip(" .“”\"'").casefold() == side.value.strip(" .“”\"'").casefold():
        words = ""
    if words and _MARKS.isdisjoint(words):
        words = evidence.words.plain("quote.marks", text=words)
    named = tuple(carriers.values())
    return ShownSide(number, side.value, words, tongue(language, page_language), named[:_SOURCES], len(named[_SOURCES:]))
