"""What the pages call things that the data names by a code, and sources that have no title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.model import CONTENT_KINDS, UNKNOWN, Document, SourceRecord
from generator.render.dates import describe_date
from generator.render.filters import clip
from generator.render.words import Words

_MISSING_FACTS = frozenset({"no-byline", "no-date", "no-title"})
"""Warnings that the fact sheet of a source shows already, by saying unknown."""

_OPENING_LENGTH = 60
"""Characters of its opening words that stand for the title a source does not have."""

_TOKEN = re.compile(r"\w+")


def describe_warnings(record: SourceRecord, words: Words) -> tuple[str, ...]:
    """What a reader should know about a source, in sentences; warnings without a sentence of ours as they are written."""
    shown = (warning for warning in record.warnings if warning not in _MISSING_FACTS)
    return tuple(words.plain(f"warning.{warning}") if words.has(f"warning.{warning}") else warning for warning in shown)


def describe_reason(reason: str, words: Words) -> str:
    """Why a part of a page, or a source, was set aside; a reason that the language has no words for as the analysis gives it."""
    key = f"reason.{reason}"
    return words.plain(key) if words.has(key) else reason


def or_unknown(value: str, words: Words) -> str:
    """A fact of a source, or the word for one that it does not state."""
    return words.plain("table.unknown") if value in ("", UNKNOWN) else value


def name_language(language: str, words: Words) -> str:
    """What a language is called, by its code; one that the words have no name for by its code."""
    key = f"language.{language.split('-')[0].lower()}"
    return words.plain(key) if words.has(key) else or_unknown(language, words)


def describe_origin(record: SourceRecord, words: Words) -> str:
    """Who published a source and when, as far as it says so: "The Herald, 3 May 2024", "undated"."""
    facts = [record.publisher] if record.publisher not in ("", UNKNOWN) else []
    facts.append(describe_date(record.published, words) if record.published != UNKNOWN else words.plain("source.undated"))
    return ", ".join(facts)


def tells_more(told: str, date: str) -> bool:
    """Whether a source's words for a date say anything beside the date as it is shown, such as "last night" or "Monday".

    Only capitals and figures count: "in March" tells nothing beside "March 2024".
    """
    known = set(_TOKEN.findall(date))
    said = _TOKEN.findall(told)
    telling = [token for token in said if token[0].isupper() or any(map(str.isdigit, token))]
    return not known.issuperset(telling or said)


def name_source(record: SourceRecord, documents: Mapping[str, Document], publish: str, marks: str) -> str:
    """What a source is called on the pages: its headline; without one its opening words in quotation marks, or its file.

    `marks` are the quotation marks around {text}. With publish mode "none" an untitled source is called by its file: its words are
    not ours to show.
    """
    if record.title.strip():
        return record.title.strip()
    document = documents.get(record.id)
    if document is not None and publish != "none":
        opening = next((block.span for block in document.blocks if block.kind in CONTENT_KINDS), None)
        if opening is not None:
            # Only the beginning of the block is looked at: it may be a whole book without a line break.
            words = document.source.text[opening.start : min(opening.end, opening.start + 4 * _OPENING_LENGTH)]
            return marks.format(text=clip(words, _OPENING_LENGTH))
    return record.file or record.id


def tell_apart(names: Iterable[tuple[SourceRecord, str]]) -> dict[str, str]:
    """What each source is called, by id: those of one name with their publisher behind it, or their file where publishers do not
    tell them apart.
    """
    alike: dict[str, list[SourceRecord]] = {}
    for record, name in names:
        alike.setdefault(name, []).append(record)
    called = {}
    for name, records in alike.items():
        publishers = {record.publisher for record in records} - {"", UNKNOWN}
        for record in records:
            sign = record.publisher if len(publishers) == len(records) else record.file
            called[record.id] = f"{name} ({sign})" if len(records) > 1 else name
    return called
