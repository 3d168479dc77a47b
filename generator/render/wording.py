"""What the pages call things that the data names by a code, and sources that have no title."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import CONTENT_KINDS, DISAGREEMENT_KINDS, Document, SourceRecord
from generator.render.filters import clip

DISAGREEMENTS = {
    "contradiction": "The sources contradict each other",
    "correction": "A later article corrects an earlier one",
    "scope": "The sources speak of different things",
    "time": "The sources speak of different times",
    "forecast": "The forecasts differ",
    "placeholder": "A source left a blank",
    "spelling": "The sources spell it differently",
}
assert set(DISAGREEMENTS) == set(DISAGREEMENT_KINDS)

_MISSING_FACTS = frozenset({"no-byline", "no-date", "no-title"})
"""Warnings that the fact sheet of a source shows already, by saying unknown."""

_WARNINGS = {
    "placeholder": "The article has an unfilled placeholder: part of it was never written.",
    "addressed-to-machines": "The article holds text addressed to machines rather than to readers.",
    "promotional": "The article, or part of it, reads as promotion.",
    "invisible-characters": "The article holds invisible characters; they are not shown here.",
    "active-content": "The article holds program code; here it is only text.",
    "hidden-text": "The article's page holds text that its readers do not see.",
    "implausible-date": "The article gives a date that cannot be right.",
    "conflicting-dates": "The article gives dates that do not agree.",
    "read-in-part": (
        "Read in part: the article is not in English. Its text, date, copies, quotations and the names other articles give are read; "
        "no statement is drawn from what it tells."
    ),
    "control-characters": "The article holds control characters; they are not shown here.",
}

_OPENING_LENGTH = 60
"""Characters of its opening words that stand for the title a source does not have."""


def describe_warnings(record: SourceRecord) -> tuple[str, ...]:
    """What a reader should know about a source, in sentences; warnings without a sentence of ours as they are written."""
    return tuple(_WARNINGS.get(warning, warning) for warning in record.warnings if warning not in _MISSING_FACTS)


def name_source(record: SourceRecord, documents: Mapping[str, Document], publish: str) -> str:
    """What a source is called on the pages: its headline; without one its opening words in quotation marks, or its file.

    With publish mode "none" an untitled source is called by its file: its words are not ours to show.
    """
    if record.title.strip():
        return record.title.strip()
    document = documents.get(record.id)
    if document is not None and publish != "none":
        opening = next((block.span for block in document.blocks if block.kind in CONTENT_KINDS), None)
        if opening is not None:
            # Only the beginning of the block is looked at: it may be a whole book without a line break.
            words = document.source.text[opening.start : min(opening.end, opening.start + 4 * _OPENING_LENGTH)]
            return f"“{clip(words, _OPENING_LENGTH)}”"
    return record.file or record.id
