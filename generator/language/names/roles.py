"""What an actor is in the story, in a source's own words: the span that says it."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from generator.language.names.clusters import Cluster
from generator.language.names.names import fold_name, is_honorific, is_office
from generator.model import Document, Span

_CUT = re.compile(r"\s(?:who|which|that|and said|where|when|after|but)\b|\s*[–—]")
_LEAD = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ww]hose)\s")
_OWNED = re.compile(r"(?:(?!of\s|for\s)[\w&.-]{1,30}\s){0,4}[\w-]{1,30}[’']s?\s")

_MOST_ROLES = 30
"""Different roles of one person that are compared; more is no person's career."""

_MOST = 200
"""Words that stand more often in one article cannot be told apart by a short context."""


def find_role(cluster: Cluster, documents: Mapping[str, Document]) -> tuple[str, Span] | None:
    """(source id, span) of the best role the sources give a person: an apposition or whole title before a bare one, else None."""
    if cluster.kind != "person":
        return None
    options: Counter[str] = Counter()
    spans: dict[str, tuple[int, int, str, Span]] = {}
    for order, sighting in enumerate(cluster.sightings):
        text = documents[sighting.source].source.text
        for span, rank in ((sighting.role, 0), (sighting.title_span, 1)):
            if span is None:
                continue
            span = _trim(text, span)
            words = span.slice(text).split()
            if not words or len(words) > 12 or not any(is_office(word.strip("’'s")) or is_office(word) for word in words):
                continue
            while rank == 1 and len(words) > 1 and is_honorific(words[-1]) and not is_office(words[-1]):
                span = _trim(text, Span(span.start, span.end - len(words.pop())))
            if rank == 1:
                if all(is_honorific(word) for word in words):
                    continue
                rank = 1 if len(words) > 1 else 2
            if text.count(span.slice(text)) > _MOST:
                continue
            key = fold_name(span.slice(text))
            options[key] += 1
            if key not in spans:
                spans[key] = (rank, order, sighting.source, span)
    if not options:
        return None
    # "Spokesman" thrice and "the utility's spokesman" once: the longer one says all that and whose.
    backed = {
        key: sum(count for other, count in options.items() if set(other.split()) <= set(key.split())) for key in list(options)[:_MOST_ROLES]
    }
    best = min(backed, key=lambda key: (" " not in key, -backed[key], spans[key][0], spans[key][1]))
    _, _, source, span = spans[best]
    return source, span


def _trim(text: str, span: Span) -> Span:
    """The span up to a relative clause, without blanks at its ends and a leading article or pronoun."""
    shown = span.slice(text)
    if match := _CUT.search(shown):
        shown = shown[: match.start()]
    start = span.start + len(shown) - len(shown.lstrip())
    shown = shown.strip()
    # "Its chief executive" reads as "chief executive"; "the utility's superintendent" needs its article.
    if (lead := _LEAD.match(shown)) and not _OWNED.match(shown, lead.end()):
        start, shown = start + lead.end(), shown[lead.end() :]
    return Span(start, start + len(shown))
